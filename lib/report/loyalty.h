/* loyalty.h: what customers answered: the metrics of a journey. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#include "model/answers.h"
#include "model/element.h"

/* One metric that has a value. */
typedef struct {
    char *own_id; /* owned; of answers to what the journey has no metric of;
                   * NULL: that of the element */
    const RihlaElement *element; /* the metric, or where it was asked */
    RihlaMetric *metric;         /* NULL: the journey has none of it */
    RihlaMetricKind kind;
    double value;  /* in the unit of the metric */
    double low;    /* the 95 % interval; NAN: none */
    double high;   /* likewise */
    double median; /* of times; NAN: not known */
    gint64 n;      /* what it is told from; -1: not said */
} RihlaMetricFigure;

/* Those of a sealed journey, of RihlaMetricFigure, in its order: those of a
 * stage after those of its touchpoints. Where there are answers to surveys they
 * come before what the journey says; they may be NULL. To be unreffed. */
GArray *rihla_loyalty_measure (RihlaJourney *journey, RihlaAnswers *answers);

const char *rihla_metric_figure_get_id (const RihlaMetricFigure *self);

/* What an element's metrics come to, in their order, appended to figures. */
void rihla_loyalty_add_figures (GArray *figures, GPtrArray *metrics);

/* Tells whether the figure falls short of the target of its metric. */
gboolean rihla_metric_figure_is_missed (const RihlaMetricFigure *self);
