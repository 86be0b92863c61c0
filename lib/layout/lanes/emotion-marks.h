/* emotion-marks.h: what stands around the faces: stars, words, pins. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/emotion-moments.h"

/* A number, or a range of them, beside a face. */
typedef struct {
    const char *id;  /* not owned; of the pain point, or of the spot */
    RihlaText *text; /* ref */
    RihlaRect box;   /* from the zero line; set by arranging */
} RihlaPin;

/* What belongs to a spot besides its moments. */
typedef struct {
    RihlaRect star; /* from the zero line; of no width: none */
    guint first_pin;
    guint n_pins;
} RihlaMarks;

typedef struct _RihlaMarkList RihlaMarkList;

/* Shapes the pins, where the map shows pain points, and asks for width. */
RihlaMarkList *rihla_marks_new (RihlaMap *map, const RihlaMoments *moments);
void rihla_marks_free (RihlaMarkList *self);

/* Once columns are settled and the points of lines are found: breaks the words
 * and finds places for all. Sets how far up (< 0) and down (> 0) they go from
 * the zero line. */
void rihla_marks_arrange (RihlaMarkList *self, RihlaMap *map,
                          RihlaMoments *moments, double *top, double *bottom);
/* Adds all: stars, words and pins. */
void rihla_marks_place (const RihlaMarkList *self, RihlaMap *map,
                        const RihlaMoments *moments, double zero);
