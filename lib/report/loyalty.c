/* loyalty.c: what customers answered: the metrics of a journey.
 * SPDX-License-Identifier: MIT
 *
 * A pass over the journey. What a value comes from is said in metric-value.c,
 * and how sure it is in interval.c; what answers to a survey come to, in
 * answers-measures.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/answers-measures.h"
#include "report/interval.h"
#include "report/loyalty.h"
#include "report/metric-value.h"

/* How many the value is told from. */
static gint64
get_n (const RihlaMetric *metric)
{
    gboolean is_given = !isnan (metric->value);

    if (metric->n > 0)
        return metric->n;
    if (is_given)
        return -1;
    if (metric->promoters >= 0 && metric->passives >= 0 &&
        metric->detractors >= 0)
        return metric->promoters + metric->passives + metric->detractors;
    return metric->answers == NULL ? -1 : (gint64) metric->answers->len;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
    double one = *(const double *) a;
    double other = *(const double *) b;

    return (one > other) - (one < other);
}

/* Of the answers, where the value is of them. */
static double
get_median (const RihlaMetric *metric)
{
    g_autoptr (GArray) sorted = NULL;
    guint n = metric->answers == NULL ? 0 : metric->answers->len;

    if (metric->kind != RIHLA_METRIC_KIND_ART || !isnan (metric->value) ||
        n == 0)
        return NAN;
    sorted = g_array_copy (metric->answers);
    g_array_sort (sorted, compare_doubles);
    return (g_array_index (sorted, double, (n - 1) / 2) +
            g_array_index (sorted, double, n / 2)) /
           2;
}

void
rihla_loyalty_add_figures (GArray *figures, GPtrArray *metrics)
{
    for (guint i = 0; i < rihla_list_get_n (metrics); i++) {
        RihlaMetric *metric = rihla_list_get (metrics, i);
        RihlaMetricFigure figure = { .element = &metric->element,
                                     .metric = metric,
                                     .kind = metric->kind,
                                     .low = NAN,
                                     .high = NAN,
                                     .median = get_median (metric),
                                     .n = get_n (metric) };
        RihlaInterval interval;

        if (!rihla_metric_compute_value (metric, &figure.value))
            continue;
        if (rihla_metric_compute_interval (metric, &interval)) {
            figure.low = interval.low;
            figure.high = interval.high;
            figure.n = (gint64) interval.n;
        }
        g_array_append_val (figures, figure);
    }
}

/* --- Answers --------------------------------------------------------------- */

static void
clear_figure (gpointer data)
{
    g_free (((RihlaMetricFigure *) data)->own_id);
}

/* The figure of a metric, from first on; a new one where it has none. */
static RihlaMetricFigure *
take_figure (GArray *figures, guint first, RihlaMetric *metric)
{
    RihlaMetricFigure figure = { .metric = metric };

    for (guint i = first; metric != NULL && i < figures->len; i++)
        if (g_array_index (figures, RihlaMetricFigure, i).metric == metric)
            return &g_array_index (figures, RihlaMetricFigure, i);
    g_array_append_val (figures, figure);
    return &g_array_index (figures, RihlaMetricFigure, figures->len - 1);
}

/* Puts what was answered at a place over its figures, from first on. */
static void
add_answers (GArray *figures, guint first, RihlaAnswers *answers,
             RihlaElement *element)
{
    guint place = (guint) rihla_answers_find_place (answers, element->id);

    for (RihlaMetricKind kind = RIHLA_METRIC_KIND_NPS;
         kind <= RIHLA_METRIC_KIND_ART; kind++) {
        RihlaAnswersFigure answered;
        RihlaMetricFigure *figure;
        RihlaMetric *metric;

        if (!rihla_answers_measure (answers, place, kind, RIHLA_ANSWERS_ALL,
                                    &answered))
            continue;
        metric = rihla_answers_find_metric (answers, place, kind);
        figure = take_figure (figures, first, metric);
        figure->element = metric == NULL ? element : &metric->element;
        if (metric == NULL)
            figure->own_id = rihla_answers_name_metric (answers, place, kind);
        figure->kind = kind;
        figure->value = answered.value;
        figure->low = answered.low;
        figure->high = answered.high;
        figure->median = answered.median;
        figure->n = answered.n;
    }
}

/* --- All of them ----------------------------------------------------------- */

static void
add_place (GArray *figures, RihlaElement *element, GPtrArray *metrics,
           RihlaAnswers *answers)
{
    guint first = figures->len;

    rihla_loyalty_add_figures (figures, metrics);
    if (answers != NULL)
        add_answers (figures, first, answers, element);
}

GArray *
rihla_loyalty_measure (RihlaJourney *journey, RihlaAnswers *answers)
{
    GArray *figures = g_array_new (FALSE, FALSE, sizeof (RihlaMetricFigure));

    g_array_set_clear_func (figures, clear_figure);
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        RihlaStage *stage = rihla_list_get (journey->stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            add_place (figures, &touchpoint->element, touchpoint->metrics,
                       answers);
        }
        add_place (figures, &stage->element, stage->metrics, answers);
    }
    return figures;
}

const char *
rihla_metric_figure_get_id (const RihlaMetricFigure *self)
{
    return self->own_id != NULL ? self->own_id : self->element->id;
}

gboolean
rihla_metric_figure_is_missed (const RihlaMetricFigure *self)
{
    return self->metric != NULL &&
           rihla_metric_misses_target (self->metric, self->value);
}
