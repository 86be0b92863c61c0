/* emotion-moments.h: what is felt where. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/emotion-lines.h"

/* A feeling at a place: a point of one line, or of all lines of a state. */
typedef struct {
    guint column;
    int slot;       /* -1: the whole column */
    guint line;     /* the first of the lines it is on */
    guint n_lines;  /* how many it is on: one, or all of its state */
    const char *id; /* not owned; of what it stands for */
    double value;
    double low; /* where a measured value lies; NAN: not known */
    double high;
    gboolean is_measured; /* all of it */
    gboolean is_assumed;  /* any of it */
    gboolean is_to_be;
    guint lane;      /* moments at one height stand side by side: in which */
    guint n_lanes;   /* of how many */
    RihlaText *word; /* ref; NULL: none */
    RihlaRect box;   /* of the word, from the zero line; set by arranging */
} RihlaMoment;

/* A place on the way: a touchpoint, an emotion of a stage without
 * touchpoints, or a stage as a whole, and all that stands there. */
typedef struct {
    guint column;
    int slot;       /* -1: the whole column */
    const char *id; /* not owned */
    guint first;    /* of its moments */
    guint n_moments;
    gboolean is_truth;
    GPtrArray *pains[2]; /* not owned; those that belong here; NULL: none */
} RihlaSpot;

typedef struct {
    RihlaLines *lines; /* owned */
    GArray *moments;   /* owned; of RihlaMoment, in reading order */
    GArray *spots;     /* owned; of RihlaSpot; that of a whole column comes
                        * before those of its touchpoints */
    gboolean has_intervals;
    double height; /* of the band between +2 and -2 with the least margin */
    double unit;   /* the height of a value of 1 */
    double zero;   /* the height that the lines count from */
} RihlaMoments;

gboolean rihla_moments_has_any (RihlaMap *map);
/* Finds the moments of a map, shapes their words and asks for their widths. */
RihlaMoments *rihla_moments_new (RihlaMap *map);
void rihla_moments_free (RihlaMoments *self);
/* How high the band is at least, with what the map has to spare. */
void rihla_moments_settle_height (RihlaMoments *self, const RihlaMap *map);

const RihlaMoment *rihla_moments_get (const RihlaMoments *self, guint index);
const RihlaSpot *rihla_moments_get_spot (const RihlaMoments *self, guint index);

/* The lowest moment of the journey's own state, where it is a bad one and others
 * are better; NULL where there is none. */
const RihlaMoment *
rihla_moments_find_lowest (const RihlaMoments *self, const RihlaMap *map);

/* How large the face of a moment is, with its ring. */
double rihla_moment_get_radius (const RihlaMoment *self, const RihlaMap *map);
/* Once columns are settled: where a spot is from side to side, the width that
 * is a moment's own, and the middle of it. */
void rihla_spot_get_room (const RihlaSpot *self, const RihlaMap *map, double *x,
                          double *width);
double rihla_moment_get_room (const RihlaMoment *self, const RihlaMap *map);
double rihla_moment_get_x (const RihlaMoment *self, const RihlaMap *map);
