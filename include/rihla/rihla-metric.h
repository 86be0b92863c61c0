/* rihla-metric.h: a measure taken by survey or by clock.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_METRIC (rihla_metric_get_type ())

/**
 * RihlaMetric:
 *
 * A measure taken by survey or by clock: NPS, CSAT, CES, FCR, ART or another.
 * It is given as a value, as counts, or as single answers.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_metric_get_type (void);

/**
 * rihla_metric_new:
 * @kind: the kind
 *
 * Makes a metric on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new metric
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *rihla_metric_new (RihlaMetricKind kind);

/**
 * rihla_metric_ref:
 * @self: a metric
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *rihla_metric_ref (RihlaMetric *self);

/**
 * rihla_metric_unref:
 * @self: (transfer full) (nullable): a metric
 *
 * Gives a reference back; the last one frees the metric.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_unref (RihlaMetric *self);

/**
 * rihla_metric_get_id:
 * @self: a metric
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_metric_get_id (RihlaMetric *self);

/**
 * rihla_metric_set_id:
 * @self: a metric
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_id (RihlaMetric *self, const char *id);

/**
 * rihla_metric_get_kind:
 * @self: a metric
 *
 * Gets the kind.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetricKind rihla_metric_get_kind (RihlaMetric *self);

/**
 * rihla_metric_set_kind:
 * @self: a metric
 * @kind: the kind
 *
 * Sets the kind.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_kind (RihlaMetric *self, RihlaMetricKind kind);

/**
 * rihla_metric_get_name:
 * @self: a metric
 *
 * Gets the name, for %RIHLA_METRIC_KIND_OTHER.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_metric_get_name (RihlaMetric *self);

/**
 * rihla_metric_set_name:
 * @self: a metric
 * @name: (nullable): the name, for %RIHLA_METRIC_KIND_OTHER
 *
 * Sets the name, for %RIHLA_METRIC_KIND_OTHER.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_name (RihlaMetric *self, const char *name);

/**
 * rihla_metric_get_unit:
 * @self: a metric
 *
 * Gets the unit of the value and the target, for %RIHLA_METRIC_KIND_ART and
 * %RIHLA_METRIC_KIND_OTHER.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_metric_get_unit (RihlaMetric *self);

/**
 * rihla_metric_set_unit:
 * @self: a metric
 * @unit: (nullable): the unit of the value and the target, for
 *   %RIHLA_METRIC_KIND_ART and %RIHLA_METRIC_KIND_OTHER
 *
 * Sets the unit of the value and the target, for %RIHLA_METRIC_KIND_ART and
 * %RIHLA_METRIC_KIND_OTHER.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_unit (RihlaMetric *self, const char *unit);

/**
 * rihla_metric_get_value:
 * @self: a metric
 *
 * Gets the value, in the unit of its kind: points (nps), percent (csat, fcr),
 * 1 to 7 (ces).
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_metric_get_value (RihlaMetric *self);

/**
 * rihla_metric_set_value:
 * @self: a metric
 * @value: the value, in the unit of its kind: points (nps), percent (csat,
 *   fcr), 1 to 7 (ces); NaN for none
 *
 * Sets the value, in the unit of its kind: points (nps), percent (csat, fcr),
 * 1 to 7 (ces).
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_value (RihlaMetric *self, double value);

/**
 * rihla_metric_get_target:
 * @self: a metric
 *
 * Gets the target, in the unit of the value.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_metric_get_target (RihlaMetric *self);

/**
 * rihla_metric_set_target:
 * @self: a metric
 * @target: the target, in the unit of the value; NaN for none
 *
 * Sets the target, in the unit of the value.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_target (RihlaMetric *self, double target);

/**
 * rihla_metric_get_n:
 * @self: a metric
 *
 * Gets the number of answers.
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_metric_get_n (RihlaMetric *self);

/**
 * rihla_metric_set_n:
 * @self: a metric
 * @n: the number of answers, 1 or more; -1 for none
 *
 * Sets the number of answers.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_n (RihlaMetric *self, gint64 n);

/**
 * rihla_metric_get_promoters:
 * @self: a metric
 *
 * Gets the number of promoters (9 and 10 of 0 to 10).
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_metric_get_promoters (RihlaMetric *self);

/**
 * rihla_metric_set_promoters:
 * @self: a metric
 * @promoters: the number of promoters (9 and 10 of 0 to 10), 0 or more; -1 for
 *   none
 *
 * Sets the number of promoters (9 and 10 of 0 to 10).
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_promoters (RihlaMetric *self, gint64 promoters);

/**
 * rihla_metric_get_passives:
 * @self: a metric
 *
 * Gets the number of passives (7 and 8 of 0 to 10).
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_metric_get_passives (RihlaMetric *self);

/**
 * rihla_metric_set_passives:
 * @self: a metric
 * @passives: the number of passives (7 and 8 of 0 to 10), 0 or more; -1 for
 *   none
 *
 * Sets the number of passives (7 and 8 of 0 to 10).
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_passives (RihlaMetric *self, gint64 passives);

/**
 * rihla_metric_get_detractors:
 * @self: a metric
 *
 * Gets the number of detractors (0 to 6 of 0 to 10).
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_metric_get_detractors (RihlaMetric *self);

/**
 * rihla_metric_set_detractors:
 * @self: a metric
 * @detractors: the number of detractors (0 to 6 of 0 to 10), 0 or more; -1 for
 *   none
 *
 * Sets the number of detractors (0 to 6 of 0 to 10).
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_metric_set_detractors (RihlaMetric *self, gint64 detractors);

/**
 * rihla_metric_get_good:
 * @self: a metric
 *
 * Gets the number of good answers out of n.
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_metric_get_good (RihlaMetric *self);

/**
 * rihla_metric_set_good:
 * @self: a metric
 * @good: the number of good answers out of n, 0 or more; -1 for none
 *
 * Sets the number of good answers out of n.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_metric_set_good (RihlaMetric *self, gint64 good);

/**
 * rihla_metric_get_answers:
 * @self: a metric
 * @n_answers: (out): how many there are
 *
 * Gets the single answers.
 *
 * Returns: (transfer none) (nullable) (array length=n_answers): the answers
 *
 * Since: 0.1
 */
RIHLA_API const double *
rihla_metric_get_answers (RihlaMetric *self, gsize *n_answers);

/**
 * rihla_metric_set_answers:
 * @self: a metric
 * @answers: (nullable) (array length=n_answers): the answers, finite numbers
 * @n_answers: how many there are
 *
 * Sets the single answers.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_metric_set_answers (RihlaMetric *self, const double *answers,
                          gsize n_answers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaMetric, rihla_metric_unref)

G_END_DECLS
