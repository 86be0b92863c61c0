/* emotion-legend.h: which line of the curve is whose. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* A row under the band, with the line, the marker and the name of each
 * persona. Drawn only where there are several lines. */
typedef struct _RihlaLegend RihlaLegend;

RihlaLegend *rihla_legend_new (RihlaMap *map, GPtrArray *personas);
void rihla_legend_free (RihlaLegend *self);

/* Once columns are settled. Returns the height. */
double rihla_legend_arrange (RihlaLegend *self, RihlaMap *map);
void rihla_legend_place (const RihlaLegend *self, RihlaMap *map, double y);

/* The id of the persona of a line. */
const char *rihla_legend_get_id (const RihlaLegend *self, guint line);
/* How a line is stroked: each in its own dash and colour. */
void
rihla_legend_get_paint (const RihlaMap *map, guint line, RihlaPaint *paint);
