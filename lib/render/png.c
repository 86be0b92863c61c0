/* png.c: a layout as PNG.
 * SPDX-License-Identifier: MIT
 *
 * In: a layout and a scale. The size in pixels is checked before anything is
 * allocated: cairo's pictures end at a side of 32,767 pixels, and a large map
 * at a large scale would take all memory long before. The density goes into
 * the file (a pHYs chunk), so that a picture at twice the scale is as large in
 * print as one at one. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-error.h>
#include <string.h>

#include "render/render.h"

/* cairo's limit. */
#define SIDE_MOST 32767.0
/* 1 GiB of memory, at 4 bytes a pixel. */
#define PIXELS_MOST 268435456.0

#define POINTS_TO_PIXELS (96.0 / 72.0)
#define INCHES_A_METRE (1 / 0.0254)

/* The signature, and the chunk that must come first: IHDR. */
#define HEADER_LENGTH (8 + 25)

/* Lengths in floating point come with a dust of rounding, which must not make
 * another pixel. */
static double
count_pixels (double length, double scale)
{
    return MAX (1.0, ceil (length * POINTS_TO_PIXELS * scale - 1e-6));
}

static gboolean
fits (const RihlaLayout *layout, double scale)
{
    double width = count_pixels (layout->width, scale);
    double height = count_pixels (layout->height, scale);

    return width <= SIDE_MOST && height <= SIDE_MOST &&
           width * height <= PIXELS_MOST;
}

/* The largest scale that fits, in two digits: what a user can type. */
static double
find_largest_scale (const RihlaLayout *layout)
{
    double width = layout->width * POINTS_TO_PIXELS;
    double height = layout->height * POINTS_TO_PIXELS;
    double most = MIN (SIDE_MOST / MAX (width, height),
                       sqrt (PIXELS_MOST / (width * height)));
    double unit = pow (10, floor (log10 (most)) - 1);
    double scale = floor (most / unit) * unit;

    while (!fits (layout, scale))
        scale -= unit;
    return scale;
}

gboolean
rihla_png_check_size (const RihlaLayout *layout, double scale, GError **error)
{
    char number[G_ASCII_DTOSTR_BUF_SIZE];

    if (fits (layout, scale))
        return TRUE;
    g_ascii_formatd (number, sizeof number, "%.4g",
                     find_largest_scale (layout));
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                 "the picture would be %.0f × %.0f pixels, more than PNG can "
                 "be drawn in; the largest scale that fits is %s; SVG and PDF "
                 "have no such limit",
                 count_pixels (layout->width, scale),
                 count_pixels (layout->height, scale), number);
    return FALSE;
}

/* The CRC of ISO 3309, as PNG wants it. */
static guint32
count_crc (const guint8 *data, gsize length)
{
    guint32 crc = 0xffffffff;

    for (gsize i = 0; i < length; i++) {
        crc ^= data[i];
        for (guint bit = 0; bit < 8; bit++)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320 : 0);
    }
    return ~crc;
}

static void
put_number (guint8 *place, guint32 number)
{
    number = GUINT32_TO_BE (number);
    memcpy (place, &number, sizeof number);
}

/* Length, type, pixels a metre twice, unit, CRC. */
static void
add_density (GByteArray *png, double scale)
{
    guint8 chunk[21] = { 0, 0, 0, 9, 'p', 'H', 'Y', 's', [16] = 1 };
    guint32 density = (guint32) lround (96 * scale * INCHES_A_METRE);
    gsize tail = png->len - HEADER_LENGTH;

    put_number (chunk + 8, density);
    put_number (chunk + 12, density);
    put_number (chunk + 17, count_crc (chunk + 4, 13));
    g_byte_array_set_size (png, png->len + sizeof chunk);
    memmove (png->data + HEADER_LENGTH + sizeof chunk,
             png->data + HEADER_LENGTH, tail);
    memcpy (png->data + HEADER_LENGTH, chunk, sizeof chunk);
}

/* The last row and column of pixels may stand out of the page by a part. */
static void
paint_edges (const RihlaLayout *layout, cairo_surface_t *surface)
{
    cairo_t *cr = cairo_create (surface);
    const RihlaColour *paper = &layout->theme->paper;

    cairo_set_source_rgb (cr, (double) paper->red, (double) paper->green,
                          (double) paper->blue);
    cairo_paint (cr);
    cairo_destroy (cr);
}

static gboolean
write_png (RihlaLayout *layout, guint page, cairo_surface_t *surface,
           double scale, GByteArray *png, GError **error)
{
    cairo_t *cr;
    cairo_status_t status;

    if (!rihla_render_check (cairo_surface_status (surface), error))
        return FALSE;
    paint_edges (layout, surface);
    cr = cairo_create (surface);
    cairo_scale (cr, POINTS_TO_PIXELS * scale, POINTS_TO_PIXELS * scale);
    rihla_layout_draw_page (layout, page, cr);
    status = cairo_status (cr);
    cairo_destroy (cr);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_write_to_png_stream (surface, rihla_render_write,
                                                    png);
    return rihla_render_check (status, error);
}

GBytes *
rihla_layout_page_to_png (RihlaLayout *self, guint page, double scale,
                          GError **error)
{
    g_autoptr (GByteArray) png = NULL;
    cairo_surface_t *surface;
    gboolean is_written;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (page < rihla_layout_get_n_pages (self), NULL);
    g_return_val_if_fail (scale > 0 && isfinite (scale), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    if (!rihla_png_check_size (self, scale, error))
        return NULL;
    png = g_byte_array_new ();
    surface =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                    (int) count_pixels (self->width, scale),
                                    (int) count_pixels (self->height, scale));
    is_written = write_png (self, page, surface, scale, png, error);
    cairo_surface_destroy (surface);
    if (!is_written)
        return NULL;
    add_density (png, scale);
    return g_byte_array_free_to_bytes (g_steal_pointer (&png));
}

GBytes *
rihla_layout_to_png (RihlaLayout *self, double scale, GError **error)
{
    g_return_val_if_fail (self != NULL, NULL);

    if (!rihla_render_check_one_page (self, "PNG", error))
        return NULL;
    return rihla_layout_page_to_png (self, 0, scale, error);
}
