/* emotion-intervals.h: where measured feelings lie. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/emotion-moments.h"

/* The box around the whisker that tells where the value of a moment at x lies,
 * from the zero line; of no width where that is not known. */
RihlaRect rihla_intervals_get_box (const RihlaMoment *moment, double x,
                                   const RihlaMoments *moments);
/* Draws a whisker in its box, in the colour of a line. */
void rihla_intervals_add_whisker (const RihlaRect *box, const RihlaLine *line,
                                  RihlaMap *map, const char *id);

/* The edge of the band along a line from one of its points to another: the
 * line, shifted by the distances that its points have, all of one sign. Its
 * points are to be freed. */
RihlaCurve
rihla_intervals_get_edge (const RihlaCurve *line, const double *distances,
                          guint first, guint last);
/* Draws a band along a line wherever neighbouring moments know their
 * intervals. */
void rihla_intervals_add_band (const RihlaLine *line, RihlaMap *map);
/* A ground with such a band drawn upon it. */
RihlaColour
rihla_intervals_get_ground (const RihlaMap *map, RihlaColour ground);
