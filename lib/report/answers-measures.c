/* answers-measures.c: what answers to surveys come to.
 * SPDX-License-Identifier: MIT
 *
 * The values and intervals are those of metric-value.c and interval.c, from
 * how often each score was given instead of from single answers. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/answers-measures.h"
#include "report/interval.h"
#include "report/metric-value.h"

/* How many of the scores count as good, and as bad. */
static void
judge (RihlaMetricKind kind, const RihlaTally *tally, double *good, double *bad)
{
    *good = *bad = 0;
    for (guint i = 0; i < RIHLA_ANSWERS_N_SCORES; i++) {
        int judged = rihla_metric_kind_judge (kind, i);

        *good += judged > 0 ? (double) tally->counts[i] : 0;
        *bad += judged < 0 ? (double) tally->counts[i] : 0;
    }
}

static gboolean
measure_share (RihlaMetricKind kind, const RihlaTally *tally,
               RihlaAnswersFigure *figure, RihlaInterval *interval)
{
    double n = (double) figure->n;
    double good, bad;
    gboolean is_sure;

    judge (kind, tally, &good, &bad);
    if (kind == RIHLA_METRIC_KIND_NPS) {
        figure->value = 100 * (good - bad) / n;
        return rihla_interval_of_nps (good, bad, n, interval);
    }
    figure->value = 100 * good / n;
    is_sure = rihla_interval_of_share (good / n, n, interval);
    interval->low *= 100;
    interval->high *= 100;
    return is_sure;
}

static gboolean
measure_mean (const RihlaTally *tally, RihlaAnswersFigure *figure,
              RihlaInterval *interval)
{
    double n = (double) figure->n;
    double sum = 0;
    double squares = 0;

    for (guint i = 0; i < RIHLA_ANSWERS_N_SCORES; i++)
        sum += (double) i * (double) tally->counts[i];
    figure->value = sum / n;
    for (guint i = 0; i < RIHLA_ANSWERS_N_SCORES; i++)
        squares += (i - figure->value) * (i - figure->value) *
                   (double) tally->counts[i];
    return rihla_interval_of_mean (figure->value, squares, n, interval);
}

static gboolean
measure_times (const RihlaTally *tally, RihlaAnswersFigure *figure,
               RihlaInterval *interval)
{
    const RihlaAnswerTimes *times = tally->times;

    figure->n = (gint64) times->n;
    figure->value = times->mean;
    figure->median = rihla_answer_times_get_median (times);
    return rihla_interval_of_mean (times->mean, times->squares,
                                   (double) times->n, interval);
}

static gint64
count_answers (const RihlaTally *tally)
{
    guint64 n = 0;

    for (guint i = 0; i < RIHLA_ANSWERS_N_SCORES; i++)
        n += tally->counts[i];
    return (gint64) n;
}

gboolean
rihla_answers_measure (RihlaAnswers *answers, guint place, RihlaMetricKind kind,
                       RihlaAnswersGroup group, RihlaAnswersFigure *figure)
{
    const RihlaTally *tally = rihla_answers_find (answers, place, kind, group);
    RihlaInterval interval = { NAN, NAN, NAN };
    gboolean is_sure;

    if (tally == NULL)
        return FALSE;
    *figure = (RihlaAnswersFigure){ NAN, NAN, NAN, NAN, count_answers (tally) };
    if (tally->times != NULL)
        is_sure = measure_times (tally, figure, &interval);
    else if (kind == RIHLA_METRIC_KIND_CES)
        is_sure = measure_mean (tally, figure, &interval);
    else
        is_sure = measure_share (kind, tally, figure, &interval);
    if (!is_sure)
        return TRUE;
    rihla_interval_keep_on_scale (kind, &interval);
    figure->low = interval.low;
    figure->high = interval.high;
    return TRUE;
}

/* --- Metrics --------------------------------------------------------------- */

RihlaMetric *
rihla_answers_find_metric (RihlaAnswers *answers, guint place,
                           RihlaMetricKind kind)
{
    const RihlaElement *element = rihla_answers_get_place (answers, place);
    GPtrArray *metrics = element->kind == RIHLA_ELEMENT_STAGE
                             ? ((const RihlaStage *) element)->metrics
                             : ((const RihlaTouchpoint *) element)->metrics;

    for (guint i = 0; i < rihla_list_get_n (metrics); i++) {
        RihlaMetric *metric = rihla_list_get (metrics, i);

        if (metric->kind == kind)
            return metric;
    }
    return NULL;
}

char *
rihla_answers_name_metric (RihlaAnswers *answers, guint place,
                           RihlaMetricKind kind)
{
    const RihlaMetric *metric =
        rihla_answers_find_metric (answers, place, kind);
    const RihlaElement *element = rihla_answers_get_place (answers, place);
    GHashTable *index = rihla_answers_get_journey (answers)->index;
    const char *nick = rihla_enum_print (RIHLA_TYPE_METRIC_KIND, (int) kind);
    char *id;

    if (metric != NULL)
        return g_strdup (metric->element.id);
    id = g_strdup_printf ("%s-%s", element->id, nick);
    for (guint i = 2; g_hash_table_contains (index, id); i++) {
        g_free (id);
        id = g_strdup_printf ("%s-%s-%u", element->id, nick, i);
    }
    return id;
}
