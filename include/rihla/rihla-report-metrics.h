/* rihla-report-metrics.h: what a report says of answers of customers.
 * SPDX-License-Identifier: MIT
 *
 * The metrics that have a value, in the order of the journey: those of a stage
 * after those of its touchpoints. */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_get_n_metrics:
 * @self: a report
 *
 * Counts the metrics that have a value.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_report_get_n_metrics (RihlaReport *self);

/**
 * rihla_report_get_metric_id:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets the id of a metric; where the journey has no such metric, one made of the
 * place that it was asked at and its kind.
 *
 * Returns: (nullable): the id; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_report_get_metric_id (RihlaReport *self, guint index);

/**
 * rihla_report_get_metric_kind:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets what a metric measures.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetricKind rihla_report_get_metric_kind (RihlaReport *self,
                                                        guint index);

/**
 * rihla_report_get_metric_value:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets the value of a metric, in its unit: points (nps), percent (csat, fcr), a
 * mean (ces, art, others).
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_metric_value (RihlaReport *self, guint index);

/**
 * rihla_report_get_metric_low:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets the lower end of the 95 % interval, in the unit of the metric.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_metric_low (RihlaReport *self, guint index);

/**
 * rihla_report_get_metric_high:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets the upper end of the 95 % interval, in the unit of the metric.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_metric_high (RihlaReport *self, guint index);

/**
 * rihla_report_get_metric_median:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets the median of a time, of %RIHLA_METRIC_KIND_ART, where single answers are
 * known.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_metric_median (RihlaReport *self, guint index);

/**
 * rihla_report_get_metric_n:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets how many answers the value is told from.
 *
 * Returns: how many, or -1 where that is not said
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_report_get_metric_n (RihlaReport *self, guint index);

/**
 * rihla_report_get_metric_target:
 * @self: a report
 * @index: a metric, from 0
 *
 * Gets the target of a metric, in its unit.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_metric_target (RihlaReport *self, guint index);

/**
 * rihla_report_is_metric_missed:
 * @self: a report
 * @index: a metric, from 0
 *
 * Tells whether the value falls short of the target: is under it, and of
 * %RIHLA_METRIC_KIND_ART over it.
 *
 * Returns: %TRUE if there is a target and it is missed
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_report_is_metric_missed (RihlaReport *self,
                                                  guint index);

G_END_DECLS
