/* loyalty.h: what customers answered: the metrics of a journey. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#include "model/element.h"

/* One metric that has a value. Nothing in it is owned. */
typedef struct {
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
 * stage after those of its touchpoints. To be unreffed. */
GArray *rihla_loyalty_measure (RihlaJourney *journey);

/* What an element's metrics come to, in their order, appended to figures. */
void rihla_loyalty_add_figures (GArray *figures, GPtrArray *metrics);

/* Tells whether the figure falls short of the target of its metric. */
gboolean rihla_metric_figure_is_missed (const RihlaMetricFigure *self);
