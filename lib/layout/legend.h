/* legend.h: what the symbols of a map mean. Internal.
 * SPDX-License-Identifier: MIT
 *
 * A symbol is a role of the display list, and stands in the legend if anything
 * on the map has that role. To add one: a row in the table of legend.c, which
 * draws a sample of it, and its label among the words of each language. */

#pragma once

#include "layout/map.h"

typedef struct _RihlaMapLegend RihlaMapLegend;

/* Of all symbols. */
RihlaMapLegend *rihla_map_legend_new (RihlaMap *map);
void rihla_map_legend_free (RihlaMapLegend *self);

/* Once all else is placed: drops the symbols that were not drawn. */
void rihla_map_legend_drop_unused (RihlaMapLegend *self);

/* Puts the symbols in rows. Returns the height, 0 where there are none. */
double rihla_map_legend_arrange (RihlaMapLegend *self, double width);
void rihla_map_legend_place (const RihlaMapLegend *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaMapLegend, rihla_map_legend_free)
