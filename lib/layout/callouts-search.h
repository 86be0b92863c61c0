/* callouts-search.h: where a callout stands. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/callouts-room.h"

/* What a callout points at. */
typedef struct {
    RihlaRect box; /* what its leader ends at */
    guint first;   /* of its items in the display list */
    guint last;    /* of its items */
    guint column;
    gboolean is_on_curve;
} RihlaAnchor;

/* From the frame to the anchor, straight or with one bend. */
typedef struct {
    double x[3];
    double y[3];
    guint n_points; /* 2 or 3 */
} RihlaLeader;

typedef struct {
    RihlaRect box;
    RihlaLeader leader;
} RihlaCalloutPlace;

/* One search. The room is that around the anchor, with all covered but what is
 * inside the anchor. */
typedef struct {
    const RihlaRoom *room;
    const RihlaAnchor *anchor;
    RihlaRect window;        /* the frame stays in it */
    double width;            /* of the frame */
    double height;           /* likewise */
    double clearance;        /* around the frame */
    double leader_clearance; /* on both sides of the leader */
    double longest;          /* that the leader may be */
    const GArray *grounds;   /* of RihlaRect: tinted cells and bands near it */
    const GArray *lines;     /* of RihlaRect: thin lines that may be covered */
    const RihlaRect *band;   /* the ground that is liked best; NULL: none */
} RihlaCalloutSearch;

/* How far from its anchor a callout may end, in points, either way. */
#define RIHLA_CALLOUT_REACH_X 260.0
#define RIHLA_CALLOUT_REACH_Y 240.0
/* The least length of a part of a leader, and how far from the corners of the
 * frame it may begin, in points. */
#define RIHLA_LEADER_LEAST 8.0
#define RIHLA_LEADER_FROM_CORNER 8.0

/* Tries every place; TRUE with the best one. */
gboolean
rihla_callout_search (const RihlaCalloutSearch *self, RihlaCalloutPlace *place);
