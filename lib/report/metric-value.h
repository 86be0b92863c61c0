/* metric-value.h: the value of a metric, from what is given of it. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-metric.h>

/* The value of a metric, in the unit of its kind: as given, else from its
 * counts, else from its answers. FALSE where nothing is known. */
gboolean rihla_metric_compute_value (RihlaMetric *metric, double *value);

/* The ends of the scale of a kind. FALSE for kinds that have none. */
gboolean
rihla_metric_kind_get_scale (RihlaMetricKind kind, double *low, double *high);

/* What an answer counts as in NPS, CSAT and FCR: 1 good, −1 bad, 0 neither. */
int rihla_metric_kind_judge (RihlaMetricKind kind, double answer);
