/* emotion-legend.h: what tells the lines of the curve apart. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/emotion-moments.h"

/* Rows under the band: whose each line is, which is as it is and which is to
 * be, what is measured and what assumed; each only where the curve has both. */
typedef struct _RihlaLegend RihlaLegend;

/* NULL where there is nothing to tell apart. */
RihlaLegend *rihla_legend_new (RihlaMap *map, const RihlaMoments *moments);
void rihla_legend_free (RihlaLegend *self);

/* Once columns are settled. Returns the height. */
double rihla_legend_arrange (RihlaLegend *self, RihlaMap *map);
void rihla_legend_place (const RihlaLegend *self, RihlaMap *map, double y);
