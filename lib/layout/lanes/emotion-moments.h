/* emotion-moments.h: what is felt where. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* A place on the curve. */
typedef struct {
    guint column;
    int slot;       /* -1: the whole column */
    int line;       /* of a persona, from 0; -1: of all */
    guint place;    /* among the moments of its slot, from 0 */
    guint n_places; /* how many these are */
    const char *id; /* not owned; of what it stands for */
    double value;   /* NAN: a moment of truth without an emotion */
    gboolean is_truth;
    RihlaText *word; /* ref; NULL: none */
} RihlaMoment;

typedef struct {
    GArray *moments;     /* owned; of RihlaMoment, in reading order */
    GPtrArray *personas; /* owned; of RihlaPersona, not owned: one a line;
                          * less than two: one line for all */
} RihlaMoments;

gboolean rihla_moments_has_any (RihlaMap *map);
/* Finds the moments of a map, shapes their words and asks for their widths. */
RihlaMoments *rihla_moments_new (RihlaMap *map);
void rihla_moments_free (RihlaMoments *self);

guint rihla_moments_get_n_lines (const RihlaMoments *self);
const RihlaMoment *rihla_moments_get (const RihlaMoments *self, guint index);

/* Once columns are settled: the width that is the moment's own, and the middle
 * of it. */
double rihla_moment_get_room (const RihlaMoment *self, const RihlaMap *map);
double rihla_moment_get_x (const RihlaMoment *self, const RihlaMap *map);
