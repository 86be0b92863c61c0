/* page-slices.h: lanes that are higher than a page. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/page-breaks.h"

/* A line of the blueprint stands on the page of the lane below it. */
gboolean rihla_lane_belongs_to_next (const RihlaLane *self);

/* ARRANGE: whether a lane that has been arranged is higher than a page. Then
 * it is to be arranged again, and is told where the pages end. */
gboolean
rihla_page_slices_prepare (RihlaMap *map, guint lane, double header_height);
/* Ends that. Returns whether the lane kept clear of the ends of the pages; then
 * it is broken there. */
gboolean rihla_page_slices_settle (RihlaMap *map, guint lane);

/* The pages that lanes take which share one, or of which one is broken. */
guint rihla_page_slices_count (const RihlaMap *map, const RihlaPageBand *band);
/* What one of these pages shows of the map. */
void rihla_page_slices_get (const RihlaMap *map, const RihlaPageBand *band,
                            guint index, double *top, double *end);
/* The one that shows what stands at this height. */
guint rihla_page_slices_find (const RihlaMap *map, const RihlaPageBand *band,
                              double y);

/* PLACE, once all stands there: where the content of each broken lane ends, in
 * points of the map: by group, and in it by lane. NULL: no lane is broken. */
double *rihla_page_slices_find_ends (const RihlaMap *map,
                                     const RihlaPageBreaks *breaks);
