/* breakdown.h: answers to surveys by segment or by month. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-breakdown.h>

#include "report/answers-measures.h"

typedef struct {
    char *name; /* owned; NULL: answers without a segment */
    RihlaAnswersFigure figure;
} RihlaBreakdownGroup;

typedef struct {
    char *id;                          /* owned */
    const struct _RihlaElement *place; /* not owned */
    const RihlaMetric *metric;         /* not owned; NULL: there is none */
    RihlaMetricKind kind;
    RihlaAnswersFigure all; /* whatever the segment or month */
    GArray *groups;         /* owned; of RihlaBreakdownGroup */
} RihlaBreakdownMetric;

struct _RihlaBreakdown {
    RihlaJourney *journey; /* ref */
    RihlaBreakdownBy by;
    GArray *metrics; /* owned; of RihlaBreakdownMetric */
};

/* Whether the intervals of two values lie apart. */
gboolean rihla_answers_figure_is_apart (const RihlaAnswersFigure *self,
                                        const RihlaAnswersFigure *other);
