/* image-file.c: a picture file that a map shows.
 * SPDX-License-Identifier: MIT
 *
 * In come the bytes of a PNG or SVG file, from anywhere; out goes a picture
 * of which all is known that a layout needs, and which is sure to be drawable.
 * What it is goes by its first bytes, never by its name. The size of a PNG is
 * read from its head before anything is unpacked; an SVG is gone through for
 * what it must not have (svg-guard.c) before librsvg sees it. librsvg is given
 * bytes without an address, so that it has nowhere to load anything from.
 *
 * What was unpacked to make sure is let go: a layout keeps the bytes only, and
 * painters unpack them while they draw. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/image-file.h"
#include "layout/svg-guard.h"

/* Where the head of a PNG ends: signature, length and name of the first chunk,
 * width and height. */
#define PNG_HEAD 24
/* What CSS takes for an SVG that does not tell its size. */
#define SVG_WIDTH 300.0
#define SVG_HEIGHT 150.0
/* Sides as 1 to so much; beyond it a picture is a line. */
#define MOST_SLENDER 1000.0
/* Pixels of a side of the drawing that is made to see whether it can be. */
#define TRIAL_SIDE 64

static const guint8 png_signature[] = { 137, 'P', 'N', 'G', 13, 10, 0x1a, 10 };

/* The bytes while cairo reads them. */
typedef struct {
    const guint8 *next;
    gsize left;
} Stream;

static cairo_status_t
read_stream (void *closure, unsigned char *data, unsigned int length)
{
    Stream *stream = closure;

    if (stream->left < length)
        return CAIRO_STATUS_READ_ERROR;
    memcpy (data, stream->next, length);
    stream->next += length;
    stream->left -= length;
    return CAIRO_STATUS_SUCCESS;
}

static guint32
get_number (const guint8 *place)
{
    guint32 number;

    memcpy (&number, place, sizeof number);
    return GUINT32_FROM_BE (number);
}

cairo_surface_t *
rihla_image_file_unpack (const RihlaImageFile *self)
{
    Stream stream = { 0 };

    g_return_val_if_fail (self->kind == RIHLA_IMAGE_PNG, NULL);

    stream.next = g_bytes_get_data (self->bytes, &stream.left);
    return cairo_image_surface_create_from_png_stream (read_stream, &stream);
}

RsvgHandle *
rihla_image_file_parse (const RihlaImageFile *self)
{
    gsize length;
    const guint8 *data = g_bytes_get_data (self->bytes, &length);

    g_return_val_if_fail (self->kind == RIHLA_IMAGE_SVG, NULL);

    return rsvg_handle_new_from_data (data, length, NULL);
}

static gboolean
is_png (const guint8 *data, gsize length)
{
    return length >= PNG_HEAD &&
           memcmp (data, png_signature, sizeof png_signature) == 0 &&
           memcmp (data + 12, "IHDR", 4) == 0;
}

/* The size as the head has it, before anything is unpacked. */
static char *
check_png_size (RihlaImageFile *self, const guint8 *data)
{
    guint32 width = get_number (data + 16);
    guint32 height = get_number (data + 20);

    self->width = width;
    self->height = height;
    if (width == 0 || height == 0)
        return g_strdup ("has no pixels");
    if (width > RIHLA_IMAGE_SIDE_MOST || height > RIHLA_IMAGE_SIDE_MOST ||
        (guint64) width * height > RIHLA_IMAGE_PIXELS_MOST)
        return g_strdup_printf ("has %u × %u pixels, and no picture may have "
                                "more than %d in all or %d a side",
                                width, height, RIHLA_IMAGE_PIXELS_MOST,
                                RIHLA_IMAGE_SIDE_MOST);
    return NULL;
}

static char *
check_png (RihlaImageFile *self, const guint8 *data)
{
    char *problem = check_png_size (self, data);
    cairo_surface_t *surface;
    cairo_status_t status;

    if (problem != NULL)
        return problem;
    surface = rihla_image_file_unpack (self);
    status = cairo_surface_status (surface);
    cairo_surface_destroy (surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return g_strdup ("is a damaged PNG file");
    return NULL;
}

static void
find_svg_size (RihlaImageFile *self, RsvgHandle *handle)
{
    RsvgRectangle box;
    gboolean has_width, has_height, has_box;

    if (rsvg_handle_get_intrinsic_size_in_pixels (handle, &self->width,
                                                  &self->height))
        return;
    self->width = SVG_WIDTH;
    self->height = SVG_HEIGHT;
    rsvg_handle_get_intrinsic_dimensions (handle, &has_width, NULL, &has_height,
                                          NULL, &has_box, &box);
    if (!has_box)
        return;
    self->width = box.width;
    self->height = box.height;
}

/* Draws it small, so that it cannot fail when a map is drawn. */
static gboolean
is_drawable (RsvgHandle *handle)
{
    const RsvgRectangle room = { 0, 0, TRIAL_SIDE, TRIAL_SIDE };
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32, TRIAL_SIDE,
                                    TRIAL_SIDE);
    cairo_t *cr = cairo_create (surface);
    gboolean is_drawn = rsvg_handle_render_document (handle, cr, &room, NULL) &&
                        cairo_status (cr) == CAIRO_STATUS_SUCCESS;

    cairo_destroy (cr);
    cairo_surface_destroy (surface);
    return is_drawn;
}

static char *
check_handle (RihlaImageFile *self, RsvgHandle *handle)
{
    find_svg_size (self, handle);
    if (!isfinite (self->width) || !isfinite (self->height) ||
        self->width <= 0 || self->height <= 0)
        return g_strdup ("is an SVG file without a size");
    if (!is_drawable (handle))
        return g_strdup ("is an SVG file that cannot be drawn");
    return NULL;
}

static char *
check_svg (RihlaImageFile *self, const guint8 *data, gsize length)
{
    RsvgHandle *handle;
    char *problem;

    if (length > RIHLA_IMAGE_SVG_BYTES_MOST)
        return g_strdup_printf ("has more than %d bytes, the most of an SVG "
                                "file",
                                RIHLA_IMAGE_SVG_BYTES_MOST);
    problem = rihla_svg_guard_check ((const char *) data, length);
    if (problem != NULL)
        return problem;
    handle = rihla_image_file_parse (self);
    if (handle == NULL)
        return g_strdup ("is a damaged SVG file");
    problem = check_handle (self, handle);
    g_object_unref (handle);
    return problem;
}

static char *
check_file (RihlaImageFile *self)
{
    gsize length;
    const guint8 *data = g_bytes_get_data (self->bytes, &length);
    char *problem;

    if (length > RIHLA_IMAGE_BYTES_MOST)
        return g_strdup_printf ("has more than %d bytes",
                                RIHLA_IMAGE_BYTES_MOST);
    if (is_png (data, length)) {
        self->kind = RIHLA_IMAGE_PNG;
        problem = check_png (self, data);
    } else if (rihla_svg_guard_is_svg ((const char *) data, length)) {
        self->kind = RIHLA_IMAGE_SVG;
        problem = check_svg (self, data, length);
    } else {
        return g_strdup ("is not a PNG or SVG file");
    }
    if (problem == NULL && (self->width > MOST_SLENDER * self->height ||
                            self->height > MOST_SLENDER * self->width))
        return g_strdup ("is far longer than wide, or wider than long");
    return problem;
}

RihlaImageFile *
rihla_image_file_new (GBytes *bytes, char **problem)
{
    g_autoptr (RihlaImageFile) self = g_atomic_rc_box_new0 (RihlaImageFile);

    self->bytes = g_bytes_ref (bytes);
    *problem = check_file (self);
    if (*problem != NULL)
        return NULL;
    self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    return g_steal_pointer (&self);
}

RihlaImageFile *
rihla_image_file_ref (RihlaImageFile *self)
{
    return g_atomic_rc_box_acquire (self);
}

static void
clear_file (gpointer data)
{
    RihlaImageFile *self = data;

    g_bytes_unref (self->bytes);
    g_free (self->digest);
}

void
rihla_image_file_unref (RihlaImageFile *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_file);
}
