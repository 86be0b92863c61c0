/* emotion-space.h: free places around the faces of the curve. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/curve.h"

/* What is in the way: lines, which are everywhere, and boxes, which are those
 * of one place of the map and of what is near it. */
typedef struct {
    const RihlaCurve *const *lines; /* not owned */
    guint n_lines;
    double from_lines; /* how far all keeps from the middle of a line */
    double from_boxes; /* and from a box */
    GArray *boxes;     /* owned; of RihlaRect */
    GArray *blocked;   /* owned; for the search only */
} RihlaSpace;

/* A box to be placed around an anchor, which is a face or a point. */
typedef struct {
    double x; /* of the middle of the anchor */
    double y;
    double radius; /* of the anchor */
    double gap;    /* between the anchor and the box, if there is room */
    double left;   /* where the box may be from side to side */
    double right;
    double top; /* where it costs nothing to be up and down; beyond it may be */
    double bottom;
    double way_x; /* where from the anchor it had best be: a way of length 1 */
    double way_y;
    double way_cost;   /* of being to the side of it; twice as much opposite */
    double shift_cost; /* of being a point to the side */
    double zero;       /* the height of a faint line that is better left free */
} RihlaSearch;

void rihla_space_init (RihlaSpace *self, const RihlaCurve *const *lines,
                       guint n_lines, double from_lines, double from_boxes);
void rihla_space_clear (RihlaSpace *self);
void rihla_space_add (RihlaSpace *self, const RihlaRect *box);
/* Forgets the boxes after the first n. */
void rihla_space_cut (RihlaSpace *self, guint n);

/* Sets the place of a box whose size is known, and which is no wider than
 * from left to right, where it meets nothing. There always is one: far enough
 * up or down everything is free. */
void
rihla_space_place (RihlaSpace *self, const RihlaSearch *search, RihlaRect *box);
/* How far the box is from the rim of the anchor. */
double
rihla_search_get_distance (const RihlaSearch *self, const RihlaRect *box);
