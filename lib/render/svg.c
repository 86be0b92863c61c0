/* svg.c: a layout as SVG.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <cairo-svg.h>
#include <rihla/rihla-journey.h>

#include "render/render.h"
#include "render/svg-writer.h"

GBytes *
rihla_layout_to_svg (RihlaLayout *self, GError **error)
{
    g_autoptr (RihlaSvgWriter) writer = NULL;
    cairo_surface_t *surface;
    gboolean is_drawn;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    if (!rihla_render_check_page (self, error))
        return NULL;
    writer = rihla_svg_writer_new (rihla_journey_get_id (self->journey),
                                   self->language,
                                   rihla_journey_get_title (self->journey),
                                   rihla_journey_get_scenario (self->journey));
    surface =
        cairo_svg_surface_create_for_stream (rihla_svg_writer_write, writer,
                                             self->width, self->height);
    is_drawn = rihla_render_on_surface (self, surface, 1, error);
    cairo_surface_destroy (surface);
    return is_drawn ? rihla_svg_writer_finish (writer) : NULL;
}
