/* answers-cells.h: scores in cells. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-enums.h>

typedef enum {
    RIHLA_SCORE_NONE,    /* the cell is empty */
    RIHLA_SCORE_NUMBER,  /* as it stands */
    RIHLA_SCORE_SECONDS, /* a duration with its units */
    RIHLA_SCORE_WORD,    /* 1 for yes, 0 for no */
    RIHLA_SCORE_WRONG    /* none of these */
} RihlaScoreForm;

typedef struct {
    RihlaScoreForm form;
    double number;
} RihlaScore;

/* The text ends with a zero byte after its length. */
RihlaScore rihla_score_parse (const char *text, gsize length);

/* The month of a date, with digits of any script; 0: it is none. */
guint rihla_cell_parse_month (const char *text, gsize length);
