/* render.c: what the writers of pictures share.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "render/render.h"

#include <rihla/rihla-error.h>

gboolean
rihla_render_check (cairo_status_t status, GError **error)
{
    if (status == CAIRO_STATUS_SUCCESS)
        return TRUE;
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_RENDER,
                 "the map cannot be drawn: %s",
                 cairo_status_to_string (status));
    return FALSE;
}

gboolean
rihla_render_check_page (const RihlaLayout *layout, GError **error)
{
    if (layout->width <= RIHLA_VECTOR_SIDE_MOST &&
        layout->height <= RIHLA_VECTOR_SIDE_MOST)
        return TRUE;
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                 "the map is %.0f × %.0f points; the most that can be drawn "
                 "is %.0f a side; give it a page, or split the journey",
                 layout->width, layout->height, RIHLA_VECTOR_SIDE_MOST);
    return FALSE;
}

cairo_status_t
rihla_render_write (void *closure, const unsigned char *data,
                    unsigned int length)
{
    g_byte_array_append (closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

gboolean
rihla_render_on_surface (RihlaLayout *layout, cairo_surface_t *surface,
                         double scale, GError **error)
{
    cairo_t *cr = cairo_create (surface);
    cairo_status_t status;

    cairo_scale (cr, scale, scale);
    rihla_layout_draw (layout, cr);
    cairo_show_page (cr);
    status = cairo_status (cr);
    cairo_destroy (cr);
    cairo_surface_finish (surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status (surface);
    return rihla_render_check (status, error);
}
