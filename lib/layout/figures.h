/* figures.h: the figures below a map. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* The figures that matter most, each only where the journey has what it takes:
 * the lowest moment, the largest leak, revenue at risk, switches between
 * channels, ways back and forth, waiting. */
typedef struct _RihlaFigures RihlaFigures;

RihlaFigures *rihla_figures_new (RihlaMap *map);
void rihla_figures_free (RihlaFigures *self);
/* Once the emotion curve is placed: adds its lowest moment, as the first. */
void rihla_figures_add_lowest (RihlaFigures *self);

/* Puts them in rows. Returns the height, 0 where there are none. */
double rihla_figures_arrange (RihlaFigures *self, double width);
/* The width of the last row, and its height. */
double rihla_figures_get_last_width (const RihlaFigures *self);
double rihla_figures_get_row_height (const RihlaFigures *self);
void rihla_figures_place (const RihlaFigures *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaFigures, rihla_figures_free)
