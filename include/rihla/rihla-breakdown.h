/* rihla-breakdown.h: answers to surveys by segment or by month.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_BREAKDOWN (rihla_breakdown_get_type ())

/**
 * RihlaBreakdown:
 *
 * What answers to surveys come to, metric by metric, in each segment or in each
 * month. It never changes, and any thread may read it.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_breakdown_get_type (void);

/**
 * rihla_breakdown_new:
 * @answers: answers to surveys
 * @by: what to tell apart
 *
 * Breaks answers down. Metrics are in the order of the journey, those of a stage
 * after those of its touchpoints; those whose answers name no segment, or no
 * month, are left out. Segments are in the order of their names, and what was
 * answered without one comes last; months are in their order.
 *
 * Returns: (transfer full): the breakdown
 *
 * Since: 0.1
 */
RIHLA_API RihlaBreakdown *
rihla_breakdown_new (RihlaAnswers *answers, RihlaBreakdownBy by);

/**
 * rihla_breakdown_ref:
 * @self: a breakdown
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaBreakdown *rihla_breakdown_ref (RihlaBreakdown *self);

/**
 * rihla_breakdown_unref:
 * @self: (transfer full) (nullable): a breakdown
 *
 * Gives a reference back; the last one frees the breakdown.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_breakdown_unref (RihlaBreakdown *self);

/**
 * rihla_breakdown_get_n_metrics:
 * @self: a breakdown
 *
 * Counts the metrics.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_breakdown_get_n_metrics (RihlaBreakdown *self);

/**
 * rihla_breakdown_get_metric_id:
 * @self: a breakdown
 * @metric: a metric, from 0
 *
 * Gets the id of a metric, as rihla_report_get_metric_id() does.
 *
 * Returns: (nullable): the id; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_breakdown_get_metric_id (RihlaBreakdown *self, guint metric);

/**
 * rihla_breakdown_get_metric_kind:
 * @self: a breakdown
 * @metric: a metric, from 0
 *
 * Gets what a metric measures.
 *
 * Returns: the kind; %RIHLA_METRIC_KIND_OTHER past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetricKind rihla_breakdown_get_metric_kind (RihlaBreakdown *self,
                                                           guint metric);

/**
 * rihla_breakdown_get_metric_place:
 * @self: a breakdown
 * @metric: a metric, from 0
 *
 * Gets the id of the stage or touchpoint that was asked about.
 *
 * Returns: (nullable): the id; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_breakdown_get_metric_place (RihlaBreakdown *self, guint metric);

/**
 * rihla_breakdown_get_n_groups:
 * @self: a breakdown
 * @metric: a metric, from 0
 *
 * Counts the segments or months that a metric was answered in.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_breakdown_get_n_groups (RihlaBreakdown *self,
                                              guint metric);

/**
 * rihla_breakdown_get_group:
 * @self: a breakdown
 * @metric: a metric, from 0
 * @group: a segment or month of it, from 0
 *
 * Gets the name of a segment, or a month such as `2025-03`.
 *
 * Returns: (nullable): it; %NULL past the end, and for answers without a segment
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_breakdown_get_group (RihlaBreakdown *self, guint metric, guint group);

/**
 * rihla_breakdown_get_value:
 * @self: a breakdown
 * @metric: a metric, from 0
 * @group: a segment or month of it, from 0
 *
 * Gets what a metric came to in a segment or month, in the unit of its kind.
 *
 * Returns: the value; NaN past the end
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_breakdown_get_value (RihlaBreakdown *self, guint metric, guint group);

/**
 * rihla_breakdown_get_low:
 * @self: a breakdown
 * @metric: a metric, from 0
 * @group: a segment or month of it, from 0
 *
 * Gets the lower end of the 95 % interval of a value.
 *
 * Returns: it, or NaN where there is none
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_breakdown_get_low (RihlaBreakdown *self, guint metric, guint group);

/**
 * rihla_breakdown_get_high:
 * @self: a breakdown
 * @metric: a metric, from 0
 * @group: a segment or month of it, from 0
 *
 * Gets the upper end of the 95 % interval of a value.
 *
 * Returns: it, or NaN where there is none
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_breakdown_get_high (RihlaBreakdown *self, guint metric, guint group);

/**
 * rihla_breakdown_get_median:
 * @self: a breakdown
 * @metric: a metric, from 0
 * @group: a segment or month of it, from 0
 *
 * Gets the median of the times of %RIHLA_METRIC_KIND_ART.
 *
 * Returns: it, or NaN where there is none
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_breakdown_get_median (RihlaBreakdown *self, guint metric, guint group);

/**
 * rihla_breakdown_get_n:
 * @self: a breakdown
 * @metric: a metric, from 0
 * @group: a segment or month of it, from 0
 *
 * Counts the answers that a value is told from.
 *
 * Returns: how many; 0 past the end
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_breakdown_get_n (RihlaBreakdown *self, guint metric,
                                        guint group);

/**
 * rihla_breakdown_get_change:
 * @self: a breakdown by month
 * @metric: a metric, from 0
 *
 * Gets by how much a metric is more in its last month than in its first.
 *
 * Returns: the difference; NaN where there are not two months
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_breakdown_get_change (RihlaBreakdown *self, guint metric);

/**
 * rihla_breakdown_is_change_clear:
 * @self: a breakdown by month
 * @metric: a metric, from 0
 *
 * Tells whether the 95 % intervals of the first and the last month lie apart.
 * Where they overlap, or there are none, the change may be chance.
 *
 * Returns: %TRUE if they do
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_breakdown_is_change_clear (RihlaBreakdown *self,
                                                    guint metric);

/**
 * rihla_breakdown_to_text:
 * @self: a breakdown
 * @language: (nullable): a BCP 47 tag; %NULL for that of the journey
 *
 * Tells a breakdown in words, to be read on a terminal or in a message.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
RIHLA_API char *
rihla_breakdown_to_text (RihlaBreakdown *self, const char *language);

/**
 * rihla_breakdown_to_json:
 * @self: a breakdown
 *
 * Writes a breakdown as JSON. What cannot be computed is absent.
 *
 * Returns: (transfer full): the JSON
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_breakdown_to_json (RihlaBreakdown *self);

/**
 * rihla_breakdown_to_csv:
 * @self: a breakdown
 *
 * Writes a breakdown as comma-separated values, a row a metric and segment or
 * month. By month, `change` is against the first month, and `clear` tells
 * whether the intervals of the two lie apart.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_breakdown_to_csv (RihlaBreakdown *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaBreakdown, rihla_breakdown_unref)

G_END_DECLS
