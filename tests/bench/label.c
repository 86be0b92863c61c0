/* label.c: the least a program can do that draws Arabic text as SVG.
 * SPDX-License-Identifier: MIT
 *
 * The reference of process.c. It is linked with all libraries that Rihla is
 * linked with, and draws one label to the file that is its argument. */

#include "config.h"

#include <cairo-svg.h>
#include <pango/pangocairo.h>

int
main (int argc, char **argv)
{
    cairo_surface_t *surface =
        cairo_svg_surface_create (argc > 1 ? argv[1] : NULL, 200, 40);
    cairo_t *cr = cairo_create (surface);
    PangoLayout *layout = pango_cairo_create_layout (cr);
    PangoFontDescription *font =
        pango_font_description_from_string ("Noto Sans 10");

    pango_layout_set_font_description (layout, font);
    pango_layout_set_text (layout, "رحلة العميل", -1);
    pango_cairo_show_layout (cr, layout);
    pango_font_description_free (font);
    g_object_unref (layout);
    cairo_destroy (cr);
    cairo_surface_finish (surface);
    cairo_surface_destroy (surface);
    return 0;
}
