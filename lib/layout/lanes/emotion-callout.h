/* emotion-callout.h: the callout of the lowest moment. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/curve.h"
#include "layout/lanes/emotion-moments.h"

/* What a callout points at, and what it must not cover. */
typedef struct {
    const RihlaMoment *moment;
    double x; /* of the middle of its face */
    double y;
    RihlaRect band;
    const RihlaCurve *lines;
    guint n_lines;
    guint first_item; /* of the lane in the display list */
} RihlaCallout;

/* The moment that deserves one: the lowest, where it is a bad one and others
 * are better; NULL where there is none. */
const RihlaMoment *rihla_callout_find_lowest (const RihlaMoments *moments);

/* Adds the callout where it covers nothing; tells where there is no room. */
void rihla_callout_add (const RihlaCallout *self, RihlaMap *map);
