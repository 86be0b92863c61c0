/* interval.c: how sure the value of a metric is: 95 % intervals.
 * SPDX-License-Identifier: MIT
 *
 * Of a share (CSAT, FCR) the score interval of Wilson (1927), which stays
 * between 0 and 100 and holds for few answers and for shares near the ends
 * (Brown, Cai & DasGupta 2001). Of NPS the normal interval with the variance
 * p + d − (p − d)², p and d the shares of promoters and detractors: a promoter
 * counts 1, a detractor −1. Of a mean (CES, ART, others) that of Student
 * (1908).
 *
 * NPS and means need answers that differ: where all are alike the sample says
 * nothing of how far others are apart, and an interval without width would
 * claim to be certain. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/interval.h"
#include "report/metric-value.h"
#include "report/student.h"
#include "report/sum.h"

gboolean
rihla_interval_of_share (double share, double n, RihlaInterval *interval)
{
    double z2 = RIHLA_NORMAL_QUANTILE * RIHLA_NORMAL_QUANTILE;
    double middle, reach;

    if (!(n > 0) || !(share >= 0 && share <= 1))
        return FALSE;
    middle = (share + z2 / (2 * n)) / (1 + z2 / n);
    reach = RIHLA_NORMAL_QUANTILE / (1 + z2 / n) *
            sqrt (share * (1 - share) / n + z2 / (4 * n * n));
    /* At the ends of the scale the share is an end itself. */
    *interval = (RihlaInterval){ CLAMP (middle - reach, 0, share),
                                 CLAMP (middle + reach, share, 1), n };
    return TRUE;
}

/* How many were asked for the value that is shown. */
static double
get_n_asked (const RihlaMetric *metric)
{
    gboolean is_of_answers = isnan (metric->value) && metric->good < 0;

    if (metric->answers != NULL && (is_of_answers || metric->n <= 0))
        return metric->answers->len;
    return (double) metric->n;
}

static gboolean
compute_of_percent (const RihlaMetric *metric, double value,
                    RihlaInterval *interval)
{
    if (!rihla_interval_of_share (value / 100, get_n_asked (metric), interval))
        return FALSE;
    interval->low *= 100;
    interval->high *= 100;
    return TRUE;
}

/* How many there are of each, from the counts, else from the answers. */
static gboolean
count_nps (const RihlaMetric *metric, double *promoters, double *detractors,
           double *n)
{
    if (metric->promoters >= 0 && metric->detractors >= 0) {
        *promoters = (double) metric->promoters;
        *detractors = (double) metric->detractors;
        *n = metric->passives < 0
                 ? (double) metric->n
                 : *promoters + (double) metric->passives + *detractors;
        return *n > 0 && *promoters + *detractors <= *n;
    }
    if (metric->answers == NULL || metric->answers->len == 0)
        return FALSE;
    *n = metric->answers->len;
    *promoters = *detractors = 0;
    for (guint i = 0; i < metric->answers->len; i++) {
        int judged = rihla_metric_kind_judge (RIHLA_METRIC_KIND_NPS,
                                              g_array_index (metric->answers,
                                                             double, i));

        *promoters += judged > 0;
        *detractors += judged < 0;
    }
    return TRUE;
}

gboolean
rihla_interval_of_nps (double promoters, double detractors, double n,
                       RihlaInterval *interval)
{
    double score = (promoters - detractors) / n;
    double variance = (promoters + detractors) / n - score * score;
    double reach;

    if (!(n > 0) || !(variance > 0))
        return FALSE;
    reach = RIHLA_NORMAL_QUANTILE * sqrt (variance / n);
    *interval = (RihlaInterval){ 100 * MAX (score - reach, -1),
                                 100 * MIN (score + reach, 1), n };
    return TRUE;
}

static gboolean
compute_of_nps (const RihlaMetric *metric, RihlaInterval *interval)
{
    double promoters, detractors, n;

    return count_nps (metric, &promoters, &detractors, &n) &&
           rihla_interval_of_nps (promoters, detractors, n, interval);
}

gboolean
rihla_interval_of_mean (double mean, double squares, double n,
                        RihlaInterval *interval)
{
    double reach;

    if (!(n >= 2) || !(squares > 0))
        return FALSE;
    reach = rihla_student_get_quantile (n - 1) * sqrt (squares / (n - 1) / n);
    *interval = (RihlaInterval){ mean - reach, mean + reach, n };
    return isfinite (reach);
}

/* What rounding makes of a mean is no difference between answers. */
static gboolean
are_alike (const GArray *answers)
{
    for (guint i = 1; i < answers->len; i++)
        if (g_array_index (answers, double, i) !=
            g_array_index (answers, double, 0))
            return FALSE;
    return TRUE;
}

/* In two passes, which loses nothing where the answers lie close together. */
static gboolean
compute_of_mean (const RihlaMetric *metric, RihlaInterval *interval)
{
    guint n = metric->answers == NULL ? 0 : metric->answers->len;
    RihlaSum sum = { 0 }, squares = { 0 };
    double mean;

    if (n < 2 || are_alike (metric->answers))
        return FALSE;
    for (guint i = 0; i < n; i++)
        rihla_sum_add (&sum, g_array_index (metric->answers, double, i));
    mean = rihla_sum_get (&sum) / n;
    for (guint i = 0; i < n; i++) {
        double off = g_array_index (metric->answers, double, i) - mean;

        rihla_sum_add (&squares, off * off);
    }
    return rihla_interval_of_mean (mean, rihla_sum_get (&squares), n, interval);
}

/* No end lies beyond that of the scale; no time is under 0. */
void
rihla_interval_keep_on_scale (RihlaMetricKind kind, RihlaInterval *interval)
{
    double low, high;

    if (kind == RIHLA_METRIC_KIND_ART)
        interval->low = MAX (interval->low, 0);
    if (!rihla_metric_kind_get_scale (kind, &low, &high))
        return;
    interval->low = CLAMP (interval->low, low, high);
    interval->high = CLAMP (interval->high, low, high);
}

static gboolean
compute_by_kind (const RihlaMetric *metric, double value,
                 RihlaInterval *interval)
{
    switch (metric->kind) {
    case RIHLA_METRIC_KIND_CSAT:
    case RIHLA_METRIC_KIND_FCR:
        return compute_of_percent (metric, value, interval);
    case RIHLA_METRIC_KIND_NPS:
        return compute_of_nps (metric, interval);
    case RIHLA_METRIC_KIND_CES:
    case RIHLA_METRIC_KIND_ART:
    case RIHLA_METRIC_KIND_OTHER:
        break;
    }
    return compute_of_mean (metric, interval);
}

gboolean
rihla_metric_compute_interval (RihlaMetric *metric, RihlaInterval *interval)
{
    double value;

    if (!rihla_metric_compute_value (metric, &value) ||
        !compute_by_kind (metric, value, interval))
        return FALSE;
    rihla_interval_keep_on_scale (metric->kind, interval);
    return value >= interval->low && value <= interval->high;
}

gboolean
rihla_metric_misses_target (const RihlaMetric *metric, double value)
{
    if (isnan (metric->target))
        return FALSE;
    if (metric->kind == RIHLA_METRIC_KIND_ART)
        return value > metric->target;
    return value < metric->target;
}
