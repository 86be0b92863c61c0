/* interval.h: how sure the value of a metric is. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-metric.h>

/* The ends of a 95 % interval, in the unit of the metric. */
typedef struct {
    double low;
    double high;
    double n; /* what it is told from */
} RihlaInterval;

/* The interval of a share of n, both ends from 0 to 1. FALSE where n is not
 * over 0 or the share is none. */
gboolean
rihla_interval_of_share (double share, double n, RihlaInterval *interval);

/* The interval of a net promoter score, in points. FALSE where n is not over 0
 * or all answers are alike. */
gboolean rihla_interval_of_nps (double promoters, double detractors, double n,
                                RihlaInterval *interval);
/* The interval of a mean of n, squares being the sum of those of what each is
 * off it. FALSE where there are not two that differ. */
gboolean rihla_interval_of_mean (double mean, double squares, double n,
                                 RihlaInterval *interval);
/* Cuts the ends off to those of the scale of a kind. */
void
rihla_interval_keep_on_scale (RihlaMetricKind kind, RihlaInterval *interval);

/* The interval of a metric's value. FALSE where there is none: nothing tells
 * how many were asked or how far they were apart, or the value that is given
 * is not of these answers. */
gboolean
rihla_metric_compute_interval (RihlaMetric *metric, RihlaInterval *interval);

/* Tells whether the value falls short of the metric's target: is under it, and
 * of a time over it. FALSE where there is no target. */
gboolean rihla_metric_misses_target (const RihlaMetric *metric, double value);
