/* answers-remarks.h: rows of survey answers that do not fit. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/diagnostics.h"

/* Of each reason so many different texts are told, with their places. */
#define RIHLA_REMARKS_TOLD 5

typedef enum {
    RIHLA_ROW_PLACE_UNKNOWN,
    RIHLA_ROW_PLACE_SEVERAL,
    RIHLA_ROW_KIND_UNKNOWN,
    RIHLA_ROW_SCORE_WRONG,
    RIHLA_ROW_SCORE_MISSING,
    RIHLA_ROW_DATE_WRONG,
    RIHLA_ROW_NOT_TEXT,
    RIHLA_N_ROW_REASONS
} RihlaRowReason;

typedef struct {
    guint64 n;
    guint n_told;
    struct {
        guint line;
        guint column;
        char *text; /* owned */
    } told[RIHLA_REMARKS_TOLD];
} RihlaRowRemark;

typedef struct {
    RihlaRowRemark of[RIHLA_N_ROW_REASONS];
} RihlaRowRemarks;

/* Counts a row. TRUE if its text and place are to be told. The text need not be
 * UTF-8. */
gboolean rihla_row_remarks_count (RihlaRowRemarks *self, RihlaRowReason reason,
                                  const char *text, gsize length);
/* Tells of the row that was counted last. */
void rihla_row_remarks_tell (RihlaRowRemarks *self, RihlaRowReason reason,
                             guint line, guint column, const char *text,
                             gsize length);
/* Notes what was counted, one diagnostic a reason. */
void rihla_row_remarks_note (const RihlaRowRemarks *self, const char *file,
                             RihlaDiagnostics *diagnostics);
void rihla_row_remarks_clear (RihlaRowRemarks *self);
