/* images.c: drawing picture files.
 * SPDX-License-Identifier: MIT
 *
 * A PNG is unpacked once however often it is drawn; its digest is its name in
 * a PDF, which then holds it once, on many pages too. An SVG is drawn by
 * librsvg straight into the context, so that lines stay lines. */

#include "config.h"

#include <string.h>

#include "render/images.h"

static cairo_surface_t *
find_surface (RihlaImageShelf *self, const RihlaImageFile *image)
{
    cairo_surface_t *surface;
    char *name;

    if (self->surfaces == NULL)
        self->surfaces =
            g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                   (GDestroyNotify) cairo_surface_destroy);
    surface = g_hash_table_lookup (self->surfaces, image->digest);
    if (surface != NULL)
        return surface;
    surface = rihla_image_file_unpack (image);
    name = g_strdup (image->digest);
    if (cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID,
                                     (guchar *) name, strlen (name), g_free,
                                     name) != CAIRO_STATUS_SUCCESS)
        g_free (name);
    g_hash_table_insert (self->surfaces, image->digest, surface);
    return surface;
}

static RsvgHandle *
find_handle (RihlaImageShelf *self, const RihlaImageFile *image)
{
    RsvgHandle *handle;

    if (self->handles == NULL)
        self->handles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               g_object_unref);
    handle = g_hash_table_lookup (self->handles, image->digest);
    if (handle != NULL)
        return handle;
    handle = rihla_image_file_parse (image);
    g_hash_table_insert (self->handles, image->digest, handle);
    return handle;
}

static void
paint_png (RihlaImageShelf *self, const RihlaImageFile *image, cairo_t *cr,
           const RihlaRect *place)
{
    cairo_surface_t *surface = find_surface (self, image);

    cairo_translate (cr, place->x, place->y);
    cairo_scale (cr, place->width / image->width,
                 place->height / image->height);
    cairo_set_source_surface (cr, surface, 0, 0);
    /* Without it the edges of an enlarged picture fade; a PDF has no such
     * edges, and would get a picture of its own for each place. */
    if (cairo_surface_get_type (cairo_get_group_target (cr)) ==
        CAIRO_SURFACE_TYPE_IMAGE)
        cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
    cairo_rectangle (cr, 0, 0, image->width, image->height);
    cairo_fill (cr);
}

/* A file that was drawn once when it was loaded can be drawn again. */
static void
paint_svg (RihlaImageShelf *self, const RihlaImageFile *image, cairo_t *cr,
           const RihlaRect *place)
{
    const RsvgRectangle room = { place->x, place->y, place->width,
                                 place->height };

    rsvg_handle_render_document (find_handle (self, image), cr, &room, NULL);
}

void
rihla_image_shelf_paint (RihlaImageShelf *self, const RihlaImageFile *image,
                         cairo_t *cr, const RihlaRect *place)
{
    cairo_save (cr);
    if (image->kind == RIHLA_IMAGE_PNG)
        paint_png (self, image, cr, place);
    else
        paint_svg (self, image, cr, place);
    cairo_restore (cr);
}

void
rihla_image_shelf_clear (RihlaImageShelf *self)
{
    g_clear_pointer (&self->surfaces, g_hash_table_unref);
    g_clear_pointer (&self->handles, g_hash_table_unref);
}
