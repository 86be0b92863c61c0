/* metric-value.c: the value of a metric, from what is given of it.
 * SPDX-License-Identifier: MIT
 *
 * NPS is 100 · (promoters − detractors) / n, with promoters 9 and 10 and
 * detractors 0 to 6 on 0 to 10 (Reichheld 2003). CSAT is the percentage of 4
 * and 5 on 1 to 5. CES is the mean on 1 to 7 (Dixon et al. 2010). FCR is the
 * percentage of cases solved at the first contact; an answer is 1 or 0. ART
 * and others are means. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/metric-value.h"
#include "report/sum.h"

/* Answers from here on count as good, and under there as bad. */
typedef struct {
    gboolean is_mean;
    double good;
    double bad;
    double low; /* of the scale; NAN: it has no ends */
    double high;
} Kind;

static const Kind kinds[] = {
    [RIHLA_METRIC_KIND_OTHER] = { TRUE, 0, 0, NAN, NAN },
    [RIHLA_METRIC_KIND_NPS] = { FALSE, 9, 7, -100, 100 },
    [RIHLA_METRIC_KIND_CSAT] = { FALSE, 4, -INFINITY, 0, 100 },
    [RIHLA_METRIC_KIND_CES] = { TRUE, 0, 0, 1, 7 },
    [RIHLA_METRIC_KIND_FCR] = { FALSE, 1, -INFINITY, 0, 100 },
    [RIHLA_METRIC_KIND_ART] = { TRUE, 0, 0, NAN, NAN },
};

int
rihla_metric_kind_judge (RihlaMetricKind kind, double answer)
{
    return (answer >= kinds[kind].good) - (answer < kinds[kind].bad);
}

static gboolean
compute_from_answers (RihlaMetricKind kind, const GArray *answers,
                      double *value)
{
    RihlaSum sum = { 0 };

    if (answers == NULL || answers->len == 0)
        return FALSE;
    for (guint i = 0; i < answers->len; i++) {
        double answer = g_array_index (answers, double, i);

        rihla_sum_add (&sum,
                       kinds[kind].is_mean
                           ? answer
                           : 100 * rihla_metric_kind_judge (kind, answer));
    }
    *value = rihla_sum_get (&sum) / answers->len;
    return TRUE;
}

static gboolean
compute_nps (const RihlaMetric *metric, double *value)
{
    double n;

    if (metric->promoters < 0 || metric->detractors < 0)
        return FALSE;
    n = metric->passives < 0 ? (double) metric->n
                             : (double) (metric->promoters + metric->passives +
                                         metric->detractors);
    if (n <= 0)
        return FALSE;
    *value = 100 * (double) (metric->promoters - metric->detractors) / n;
    return TRUE;
}

static gboolean
compute_from_counts (const RihlaMetric *metric, double *value)
{
    if (metric->kind == RIHLA_METRIC_KIND_NPS)
        return compute_nps (metric, value);
    if (kinds[metric->kind].is_mean || metric->good < 0 || metric->n <= 0)
        return FALSE;
    *value = 100 * (double) metric->good / (double) metric->n;
    return TRUE;
}

gboolean
rihla_metric_compute_value (RihlaMetric *metric, double *value)
{
    if (!isnan (metric->value)) {
        *value = metric->value;
        return TRUE;
    }
    return compute_from_counts (metric, value) ||
           compute_from_answers (metric->kind, metric->answers, value);
}

gboolean
rihla_metric_kind_get_scale (RihlaMetricKind kind, double *low, double *high)
{
    if (isnan (kinds[kind].low))
        return FALSE;
    *low = kinds[kind].low;
    *high = kinds[kind].high;
    return TRUE;
}
