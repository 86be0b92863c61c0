/* answers.h: answers to surveys, counted. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-answers.h>

#include "model/answer-times.h"

/* Limits, each on what a stranger's file could make us hold. */
/* Attack: a segment a row. Nobody compares more. */
#define RIHLA_ANSWERS_MAX_SEGMENTS 1000u
/* Attack: segments and months at each of thousands of touchpoints. So many
 * places with something in one of them take 25 MB. */
#define RIHLA_ANSWERS_MAX_TALLIES 200000u
/* Attack: the same with times, of all lengths. They take 50 MB. */
#define RIHLA_ANSWERS_MAX_OCTAVES 50000u

/* A date before or after is a slip, or of another calendar. */
#define RIHLA_ANSWERS_FIRST_YEAR 1900
#define RIHLA_ANSWERS_LAST_YEAR 2199

/* The scores of 0 to 10. */
#define RIHLA_ANSWERS_N_SCORES 11

/* Which answers of a kind at a place. */
typedef guint32 RihlaAnswersGroup;
#define RIHLA_ANSWERS_ALL 0u

/* The answers of one kind, at one place, of one group. */
typedef struct {
    guint64 key;
    guint64 counts[RIHLA_ANSWERS_N_SCORES]; /* by score; not for times */
    RihlaAnswerTimes *times;                /* owned; NULL: none */
} RihlaTally;

/* Places are the stages and touchpoints of the journey in its order, each stage
 * before its touchpoints, from 0. */
guint rihla_answers_get_n_places (RihlaAnswers *self);
struct _RihlaElement *rihla_answers_get_place (RihlaAnswers *self, guint place);
/* By id; -1: there is none. */
int rihla_answers_find_place (RihlaAnswers *self, const char *id);

/* A segment by its name, which is made if it is new; 0: there would be too
 * many. Segments count from 1; 0 is that of answers without one. */
guint rihla_answers_take_segment (RihlaAnswers *self, const char *name);

/* Months are years times 12 and a month from 0; none is 0. */
guint rihla_month_new (guint year, guint month);
/* The month of a date, as 2025-03-31, 2025-03 or 2025/03/31, and what follows
 * may be a time; 0 where it is no date. */
guint rihla_month_parse (const char *date, gsize length);
/* As "2025-03"; to be freed. */
char *rihla_month_print (guint month);

gboolean rihla_answer_fits (RihlaMetricKind kind, double score);

/* Counts an answer that fits. FALSE where the limits do not allow it. */
gboolean
rihla_answers_count (RihlaAnswers *self, guint place, RihlaMetricKind kind,
                     guint segment, guint month, double score);

RihlaAnswersGroup rihla_answers_group_of_segment (guint segment);
RihlaAnswersGroup rihla_answers_group_of_month (guint month);
/* NULL where there is no such answer. */
const RihlaTally *
rihla_answers_find (RihlaAnswers *self, guint place, RihlaMetricKind kind,
                    RihlaAnswersGroup group);
/* Months that answers are of, in order; of guint. To be freed. */
GArray *rihla_answers_list_months (RihlaAnswers *self);
