/* answers-measures.h: what answers to surveys come to. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/answers.h"

/* In the unit of the kind: points (nps), percent (csat, fcr), 1 to 7 (ces),
 * that of answers.h (art). */
typedef struct {
    double value;
    double low; /* the 95 % interval; NAN: none */
    double high;
    double median; /* of times; NAN: not known */
    gint64 n;
} RihlaAnswersFigure;

/* FALSE where there is no such answer. */
gboolean
rihla_answers_measure (RihlaAnswers *answers, guint place, RihlaMetricKind kind,
                       RihlaAnswersGroup group, RihlaAnswersFigure *figure);

/* The metric of the journey that answers of a kind at a place are of: the first
 * of the kind there; NULL: it has none. */
RihlaMetric *rihla_answers_find_metric (RihlaAnswers *answers, guint place,
                                        RihlaMetricKind kind);
/* The id of what answers of a kind at a place come to: that of the metric, else
 * one made of the place and the kind that the journey does not have. To be
 * freed. */
char *rihla_answers_name_metric (RihlaAnswers *answers, guint place,
                                 RihlaMetricKind kind);
