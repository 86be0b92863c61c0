/* answers-row.c: one row of survey answers, as it is read.
 * SPDX-License-Identifier: MIT
 *
 * Cells come one by one and are gone with the next, so each is at once made a
 * number: of a place, a kind, a segment, a month, a score. At the end of the
 * row these are counted. What a text means is looked up once and kept in a
 * small cache, since the columns of a long file have few different ones. */

#include "config.h"

#include <string.h>

#include "formats/answers-row.h"
#include "formats/table-cells.h"
#include "formats/table-names.h"
#include "model/elements.h"

/* A cached kind that is not text. */
#define NOT_TEXT G_MAXUINT

/* --- Times ----------------------------------------------------------------- */

static GPtrArray *
get_metrics (const RihlaElement *element)
{
    return element->kind == RIHLA_ELEMENT_STAGE
               ? ((const RihlaStage *) element)->metrics
               : ((const RihlaTouchpoint *) element)->metrics;
}

/* The unit of the metric that times at a place go to, in seconds. */
static double
find_unit (const RihlaElement *element)
{
    GPtrArray *metrics = get_metrics (element);

    for (guint i = 0; i < rihla_list_get_n (metrics); i++) {
        const RihlaMetric *metric = rihla_list_get (metrics, i);

        if (metric->kind != RIHLA_METRIC_KIND_ART)
            continue;
        return metric->unit == NULL ? 1 : rihla_cell_find_unit (metric->unit);
    }
    return 1;
}

/* A time in the unit of its place. FALSE where that is not known to be one of
 * time and the score has another. */
static gboolean
convert_time (const RihlaAnswerRows *self, guint place,
              const RihlaAnswerColumn *column, double *number)
{
    double unit = self->units[place];
    double own =
        column->score.form == RIHLA_SCORE_SECONDS ? 1 : column->head.unit;

    if (own == 0)
        return TRUE;
    *number *= own / (unit == 0 ? 1 : unit);
    return unit != 0;
}

/* --- Making and freeing ---------------------------------------------------- */

RihlaAnswerRows *
rihla_answer_rows_new (RihlaJourney *journey)
{
    RihlaAnswerRows *self = g_new0 (RihlaAnswerRows, 1);
    guint n;

    self->answers = rihla_answers_new (journey);
    self->places = rihla_answer_places_new (self->answers);
    n = rihla_answers_get_n_places (self->answers);
    self->first_score = 1; /* none so far */
    self->units = g_new (double, n + 1);
    for (guint i = 0; i < n; i++)
        self->units[i] = find_unit (rihla_answers_get_place (self->answers, i));
    return self;
}

void
rihla_answer_rows_free (RihlaAnswerRows *self)
{
    if (self == NULL)
        return;
    rihla_row_remarks_clear (&self->remarks);
    rihla_answer_places_free (self->places);
    rihla_answers_unref (self->answers);
    g_free (self->units);
    g_free (self);
}

/* --- Cells ----------------------------------------------------------------- */

/* A text of NULL is that which stands in the file. */
static void
remark (RihlaAnswerRows *self, RihlaRowReason reason, guint column,
        const char *text, gsize length)
{
    RihlaPlace place = { NULL, 0, 0 };
    const char *written = "";
    gsize n_written = 0;

    if (self->remarks.of[reason].n_told < RIHLA_REMARKS_TOLD)
        self->locate (self->reader, column, &place, &written, &n_written);
    if (text == NULL) {
        text = written;
        length = n_written;
    }
    if (rihla_row_remarks_count (&self->remarks, reason, text, length))
        rihla_row_remarks_tell (&self->remarks, reason, place.line,
                                place.column, text, length);
}

static void
refuse (RihlaAnswerRows *self, RihlaRowReason reason, guint column,
        const char *text, gsize length)
{
    if (self->row.is_known)
        remark (self, reason, column, text, length);
    self->row.is_known = FALSE;
}

static guint
find_place (RihlaAnswerRows *self, RihlaTextCache *cache, gboolean stages_only,
            guint column, const char *text, gsize length)
{
    g_autofree char *line = NULL;
    guint place;

    if (G_LIKELY (rihla_text_cache_find (cache, text, length, &place)))
        return place;
    if (!g_utf8_validate (text, (gssize) length, NULL)) {
        refuse (self, RIHLA_ROW_NOT_TEXT, column, text, length);
        return RIHLA_PLACE_UNKNOWN;
    }
    line = rihla_cell_get_text (text);
    place = rihla_answer_places_find (self->places, line, stages_only);
    rihla_text_cache_keep (cache, text, length, place);
    return place;
}

/* The place cannot be judged before the stage is known; only one that is not
 * there at all can. */
static void
take_place (RihlaAnswerRows *self, guint column, const char *text, gsize length)
{
    self->row.place =
        find_place (self, &self->place_texts, FALSE, column, text, length);
    if (G_UNLIKELY (self->row.place == RIHLA_PLACE_UNKNOWN))
        refuse (self, RIHLA_ROW_PLACE_UNKNOWN, column, text, length);
}

static void
take_kind (RihlaAnswerRows *self, guint column, const char *text, gsize length)
{
    guint kind = NOT_TEXT;

    if (length == 0)
        return;
    if (!rihla_text_cache_find (&self->kind_texts, text, length, &kind)) {
        if (g_utf8_validate (text, (gssize) length, NULL))
            kind = rihla_answer_kind_find (text);
        rihla_text_cache_keep (&self->kind_texts, text, length, kind);
    }
    self->row.kind =
        kind == NOT_TEXT ? RIHLA_METRIC_KIND_OTHER : (RihlaMetricKind) kind;
    if (kind == NOT_TEXT)
        refuse (self, RIHLA_ROW_NOT_TEXT, column, text, length);
    else if (kind == RIHLA_METRIC_KIND_OTHER)
        refuse (self, RIHLA_ROW_KIND_UNKNOWN, column, text, length);
}

static gboolean
fail_segment (RihlaAnswerRows *self, guint column)
{
    RihlaPlace place = { NULL, 0, 0 };

    self->locate (self->reader, column, &place, NULL, NULL);
    return rihla_fail_at (self->error, self->diagnostics, RIHLA_ERROR_LIMIT,
                          &place,
                          "there are too many segments; the most is %u. Is "
                          "this column one of segments?",
                          RIHLA_ANSWERS_MAX_SEGMENTS);
}

static gboolean
take_segment (RihlaAnswerRows *self, guint column, const char *text,
              gsize length)
{
    g_autofree char *name = NULL;

    if (G_LIKELY (rihla_text_cache_find (&self->segment_texts, text, length,
                                         &self->row.segment)))
        return TRUE;
    if (!g_utf8_validate (text, (gssize) length, NULL)) {
        refuse (self, RIHLA_ROW_NOT_TEXT, column, text, length);
        return TRUE;
    }
    name = rihla_cell_get_text (text);
    self->row.segment =
        *name == '\0' ? 0 : rihla_answers_take_segment (self->answers, name);
    if (*name != '\0' && self->row.segment == 0)
        return fail_segment (self, column);
    rihla_text_cache_keep (&self->segment_texts, text, length,
                           self->row.segment);
    return TRUE;
}

/* A wrong date is told once it is known that the row counts. */
static void
take_date (RihlaAnswerRows *self, guint column, const char *text, gsize length)
{
    if (length == 0)
        return;
    self->row.month = rihla_cell_parse_month (text, length);
    if (G_LIKELY (self->row.month != 0))
        return;
    self->row.has_wrong_date = TRUE;
    self->date_column = column;
}

static void
take_score (RihlaAnswerRows *self, guint column, const char *text, gsize length)
{
    RihlaScore score = rihla_score_parse (text, length);

    self->columns[column].score = score;
    self->row.n_scores += score.form != RIHLA_SCORE_NONE;
    if (score.form != RIHLA_SCORE_WRONG)
        return;
    remark (self, RIHLA_ROW_SCORE_WRONG, column, text, length);
    self->columns[column].score.form = RIHLA_SCORE_NONE;
}

gboolean
rihla_answer_rows_take (RihlaAnswerRows *self, guint column, const char *text,
                        gsize length)
{
    self->row.has_text = self->row.has_text || length > 0;
    if (column >= self->n_columns)
        return TRUE;
    switch (self->columns[column].head.role) {
    case RIHLA_ANSWER_ROLE_PLACE:
        take_place (self, column, text, length);
        break;
    case RIHLA_ANSWER_ROLE_STAGE:
        self->row.stage =
            find_place (self, &self->stage_texts, TRUE, column, text, length);
        break;
    case RIHLA_ANSWER_ROLE_KIND:
        take_kind (self, column, text, length);
        break;
    case RIHLA_ANSWER_ROLE_SCORE:
        take_score (self, column, text, length);
        break;
    case RIHLA_ANSWER_ROLE_DATE:
        take_date (self, column, text, length);
        break;
    case RIHLA_ANSWER_ROLE_SEGMENT:
        return take_segment (self, column, text, length);
    default:
        break;
    }
    return TRUE;
}

/* --- Rows ------------------------------------------------------------------ */

void
rihla_answer_rows_begin (RihlaAnswerRows *self)
{
    self->row = (RihlaAnswerRow){ .place = RIHLA_PLACE_EMPTY,
                                  .stage = RIHLA_PLACE_EMPTY,
                                  .is_known = TRUE };
    for (guint i = self->first_score; i <= self->last_score; i++)
        self->columns[i].score.form = RIHLA_SCORE_NONE;
}

/* The first column of a role, for places of what is missing. */
static guint
find_column (const RihlaAnswerRows *self, RihlaAnswerRole role)
{
    for (guint i = 0; i < self->n_columns; i++)
        if (self->columns[i].head.role == role)
            return i;
    return 0;
}

/* The touchpoint, else the stage. FALSE where there is none. */
static gboolean
settle_place (RihlaAnswerRows *self)
{
    RihlaAnswerRole role = RIHLA_ANSWER_ROLE_PLACE;
    RihlaRowReason reason = RIHLA_ROW_PLACE_UNKNOWN;
    guint place = rihla_answer_places_narrow (self->places, self->row.place,
                                              self->row.stage);

    if (place == RIHLA_PLACE_EMPTY) {
        place = self->row.stage;
        role = RIHLA_ANSWER_ROLE_STAGE;
    }
    self->row.place = place;
    if (place < RIHLA_PLACE_SEVERAL)
        return TRUE;
    if (place < RIHLA_PLACE_UNKNOWN)
        reason = RIHLA_ROW_PLACE_SEVERAL;
    refuse (self, reason, find_column (self, role), NULL, 0);
    return FALSE;
}

static gboolean
fail_count (RihlaAnswerRows *self)
{
    RihlaPlace place = { NULL, 0, 0 };

    self->locate (self->reader, 0, &place, NULL, NULL);
    return rihla_fail_at (self->error, self->diagnostics, RIHLA_ERROR_LIMIT,
                          &place,
                          "the answers are of too many segments, places and "
                          "months");
}

static gboolean
count_score (RihlaAnswerRows *self, guint column)
{
    const RihlaAnswerColumn *at = &self->columns[column];
    RihlaMetricKind kind = at->head.kind;
    double number = at->score.number;
    gboolean fits = TRUE;

    if (kind == RIHLA_METRIC_KIND_OTHER)
        kind = self->row.kind;
    if (kind == RIHLA_METRIC_KIND_OTHER) {
        refuse (self, RIHLA_ROW_KIND_UNKNOWN,
                find_column (self, RIHLA_ANSWER_ROLE_KIND), NULL, 0);
        return TRUE;
    }
    if (kind == RIHLA_METRIC_KIND_ART)
        fits = at->score.form != RIHLA_SCORE_WORD &&
               convert_time (self, self->row.place, at, &number);
    else if (at->score.form != RIHLA_SCORE_NUMBER)
        fits =
            kind == RIHLA_METRIC_KIND_FCR && at->score.form == RIHLA_SCORE_WORD;
    if (!fits || !rihla_answer_fits (kind, number)) {
        remark (self, RIHLA_ROW_SCORE_WRONG, column, NULL, 0);
        return TRUE;
    }
    return rihla_answers_count (self->answers, self->row.place, kind,
                                self->row.segment, self->row.month, number) ||
           fail_count (self);
}

gboolean
rihla_answer_rows_end (RihlaAnswerRows *self)
{
    guint64 n;

    if (!self->row.has_text || !self->row.is_known || !settle_place (self))
        return TRUE;
    if (self->row.n_scores == 0) {
        remark (self, RIHLA_ROW_SCORE_MISSING, self->first_score, "", 0);
        return TRUE;
    }
    n = rihla_answers_get_n (self->answers);
    for (guint i = self->first_score; i <= self->last_score; i++)
        if (self->columns[i].score.form != RIHLA_SCORE_NONE &&
            self->columns[i].head.role == RIHLA_ANSWER_ROLE_SCORE &&
            !count_score (self, i))
            return FALSE;
    if (G_UNLIKELY (self->row.has_wrong_date) &&
        rihla_answers_get_n (self->answers) > n)
        remark (self, RIHLA_ROW_DATE_WRONG, self->date_column, NULL, 0);
    return TRUE;
}
