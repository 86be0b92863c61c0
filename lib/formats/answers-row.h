/* answers-row.h: one row of survey answers, as it is read. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/answers-cells.h"
#include "formats/answers-csv.h"
#include "formats/answers-heads.h"
#include "formats/answers-places.h"
#include "formats/answers-remarks.h"
#include "formats/text-cache.h"
#include "model/diagnostics.h"

/* What a row was found to hold. */
typedef struct {
    guint place;          /* a place, or what answers-places.h says of it */
    guint stage;          /* the same */
    RihlaMetricKind kind; /* OTHER: not given, or not known */
    guint segment;
    guint month;
    gboolean has_wrong_date;
    gboolean is_known; /* nothing in it kept it from being counted */
    gboolean has_text; /* one of its cells is not empty */
    guint n_scores;
} RihlaAnswerRow;

typedef struct {
    RihlaAnswerHead head;
    RihlaScore score; /* of this row, where the column holds scores */
} RihlaAnswerColumn;

typedef struct {
    RihlaAnswers *answers;     /* owned */
    RihlaAnswerPlaces *places; /* owned */
    double *units;             /* owned; of times by place, in seconds; 0: the
                                * unit of the journey's metric is no time */
    RihlaAnswerColumn columns[RIHLA_ANSWERS_MAX_COLUMNS];
    guint n_columns;
    guint first_score; /* the scores stand in columns from here */
    guint last_score;  /* to here */
    RihlaAnswerRow row;
    guint date_column;
    RihlaRowRemarks remarks;
    RihlaTextCache place_texts;
    RihlaTextCache stage_texts;
    RihlaTextCache kind_texts;
    RihlaTextCache segment_texts;

    /* Where a cell of the row stands in the file, and the text there, as it is
     * written; set by whoever reads. */
    void (*locate) (gpointer reader, guint column, RihlaPlace *place,
                    const char **text, gsize *length);
    gpointer reader;
    GError **error;
    RihlaDiagnostics *diagnostics; /* not owned; may be NULL */
} RihlaAnswerRows;

RihlaAnswerRows *rihla_answer_rows_new (RihlaJourney *journey);
void rihla_answer_rows_free (RihlaAnswerRows *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaAnswerRows, rihla_answer_rows_free)

void rihla_answer_rows_begin (RihlaAnswerRows *self);
/* A cell, which ends with a zero byte after its length. FALSE on error. */
gboolean rihla_answer_rows_take (RihlaAnswerRows *self, guint column,
                                 const char *text, gsize length);
/* Counts what is in the row. FALSE on error. */
gboolean rihla_answer_rows_end (RihlaAnswerRows *self);
