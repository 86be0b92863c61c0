/* svg.h: what the parts of the SVG writer share. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <pango/pangocairo.h>

#include "layout/colour.h"

typedef struct _RihlaSvgGlyphs RihlaSvgGlyphs;

/* Glyphs are drawn in units of so many to a point of the line that Pango
 * shaped: 2000 to the size that all texts are shaped in, so that the points of
 * most fonts, which are made on a grid of 1000, are exact. */
#define RIHLA_SVG_UNITS 62.5

void rihla_svg_put (GString *out, const char *text);
/* With at most so many decimals, and none that are 0. */
void rihla_svg_put_number (GString *out, double number, guint decimals);
void rihla_svg_put_integer (GString *out, gint64 number);
/* The text of an element or an attribute; what XML cannot hold becomes a
 * space. */
void rihla_svg_put_text (GString *out, const char *text);
/* An attribute, with the space before it: a number with two decimals. */
void rihla_svg_put_length (GString *out, const char *attribute, double length);
/* fill or stroke, with its opacity. */
void
rihla_svg_put_colour (GString *out, const char *attribute, RihlaColour colour);

/* The prefix goes before every id, and is not copied. */
RihlaSvgGlyphs *rihla_svg_glyphs_new (const char *prefix);
void rihla_svg_glyphs_free (RihlaSvgGlyphs *self);
/* Writes a line's glyphs, and before them the shapes of those that have not
 * been seen yet. x and y are of the line's baseline; scale leads from the
 * line's points to those of the map. */
void rihla_svg_glyphs_put_line (RihlaSvgGlyphs *self, GString *out,
                                const GSList *runs, double x, double y,
                                double scale, RihlaColour colour);
/* Success, or the first error that cairo had with a glyph. */
cairo_status_t rihla_svg_glyphs_get_status (const RihlaSvgGlyphs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaSvgGlyphs, rihla_svg_glyphs_free)
