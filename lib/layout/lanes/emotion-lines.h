/* emotion-lines.h: how many lines the curve has, and whose. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/curve.h"
#include "layout/map.h"

/* More personas than these share one line: nobody could tell so many apart. */
#define RIHLA_LINES_MOST 12

/* A line of the curve: of a persona or of all, as it is or as it is to be. */
typedef struct {
    const RihlaPersona *persona; /* not owned; NULL: of all */
    guint look;           /* colour, marker and inlay; from 0, one a persona */
    gboolean is_future;   /* the state that its emotions have */
    gboolean is_to_be;    /* beside one as it is */
    RihlaCurve curve;     /* owned; set by rihla_strokes_find_points() */
    gboolean *is_assumed; /* owned; one a point of the curve */
    double *above; /* owned; likewise: to the ends of its interval, < 0 and */
    double *below; /* > 0; NAN: not known */
} RihlaLine;

typedef struct {
    GArray *lines;         /* owned; of RihlaLine, at least one */
    gboolean has_personas; /* several have lines of their own */
    gboolean has_both;     /* as it is and as it is to be */
} RihlaLines;

/* Frees the points. */
void rihla_line_clear (RihlaLine *self);

RihlaLines *rihla_lines_new (RihlaMap *map);
void rihla_lines_free (RihlaLines *self);

const RihlaLine *rihla_lines_get (const RihlaLines *self, guint index);
/* How many lines a state has, and the first of them. */
guint
rihla_lines_count (const RihlaLines *self, gboolean is_future, guint *first);

/* Whether an emotion is of the journey as it is to be. */
gboolean
rihla_lines_is_future (const RihlaMap *map, const RihlaEmotion *emotion);

/* How the line is stroked, and its markers. */
void rihla_line_get_paint (const RihlaLine *self, const RihlaMap *map,
                           gboolean is_assumed, RihlaPaint *paint);
/* The stroke upon the line that tells personas apart; FALSE where it has
 * none. */
gboolean rihla_line_get_inlay (const RihlaLine *self, const RihlaMap *map,
                               RihlaPaint *paint);
