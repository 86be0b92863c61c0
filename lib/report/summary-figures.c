/* summary-figures.c: the parts of a summary that tell of numbers.
 * SPDX-License-Identifier: MIT
 *
 * What was measured, how many customers go on, and what it costs. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/element-words.h"
#include "report/summary-text.h"

static char *
format_count (const RihlaSummary *self, double count)
{
    return rihla_labels_format_number (self->prose.labels, count, 0);
}

static char *
format_share (const RihlaSummary *self, double share)
{
    return rihla_labels_format_percent (self->prose.labels, share);
}

/* --- What was measured ---------------------------------------------------- */

/* The value, and what more is known of it, as one list. */
static void
add_to_list (const RihlaSummary *self, char **list, char *item)
{
    const char *both[] = { *list, item, NULL };
    char *longer = *list == NULL ? g_strdup (item)
                                 : rihla_labels_fill (self->prose.labels,
                                                      "measured", "list", both);

    g_free (item);
    g_free (*list);
    *list = longer;
}

static void
add_interval (const RihlaSummary *self, char **list,
              const RihlaMetricFigure *figure, const RihlaMetric *metric)
{
    g_autofree char *low = NULL;
    g_autofree char *high = NULL;

    if (isnan (figure->low) || isnan (figure->high))
        return;
    low = rihla_metric_format_value (self->prose.labels, metric, figure->low);
    high = rihla_metric_format_value (self->prose.labels, metric, figure->high);
    add_to_list (self, list,
                 rihla_labels_fill (self->prose.labels, "measured", "interval",
                                    (const char *[]){ low, high, NULL }));
}

static void
add_answers (const RihlaSummary *self, char **list, gint64 n)
{
    g_autofree char *count = NULL;

    if (n < 0)
        return;
    count = format_count (self, (double) n);
    add_to_list (self, list,
                 rihla_labels_fill_count (self->prose.labels, "measured",
                                          "answers", (double) n,
                                          (const char *[]){ count, NULL }));
}

static void
add_target (const RihlaSummary *self, char **list,
            const RihlaMetricFigure *figure, const RihlaMetric *metric)
{
    g_autofree char *target = NULL;
    const char *key =
        rihla_metric_figure_is_missed (figure) ? "target-missed" : "target-met";

    if (figure->metric == NULL || isnan (metric->target))
        return;
    target =
        rihla_metric_format_value (self->prose.labels, metric, metric->target);
    add_to_list (self, list,
                 rihla_labels_fill (self->prose.labels, "measured", key,
                                    (const char *[]){ target, NULL }));
}

static const RihlaElement *
get_place (const RihlaMetricFigure *figure)
{
    return figure->metric == NULL ? figure->element
                                  : figure->metric->element.owner;
}

static void
tell_metric (RihlaSummary *self, const RihlaMetricFigure *figure)
{
    const RihlaMetric plain = { .kind = figure->kind };
    const RihlaMetric *metric =
        figure->metric != NULL ? figure->metric : &plain;
    g_autofree char *name = rihla_metric_name (metric);
    g_autofree char *place = rihla_summary_name (self, get_place (figure));
    g_autofree char *list =
        rihla_metric_format_value (self->prose.labels, metric, figure->value);

    add_interval (self, &list, figure, metric);
    add_answers (self, &list, figure->n);
    add_target (self, &list, figure, metric);
    rihla_summary_say (self, "value", name, place, list, NULL);
}

void
rihla_summary_tell_measured (RihlaSummary *self)
{
    const GArray *metrics = self->report->metrics;

    for (guint i = 0; i < metrics->len; i++)
        tell_metric (self, &g_array_index (metrics, RihlaMetricFigure, i));
}

/* --- How many go on ------------------------------------------------------- */

void
rihla_summary_tell_customers (RihlaSummary *self)
{
    const RihlaFunnelMeasures *funnel = &self->report->funnel;

    if (!isnan (funnel->conversion)) {
        const RihlaFunnelStep *last = &funnel->steps[funnel->n_stages - 1];
        g_autofree char *first = format_count (self, funnel->steps[0].entered);
        g_autofree char *end = format_count (self, last->entered);
        g_autofree char *share = format_share (self, funnel->conversion);

        rihla_summary_say (self, "funnel", first, end, share, NULL);
    }
    if (funnel->has_leak) {
        const RihlaLeak *leak = &funnel->leak;
        g_autofree char *from =
            rihla_summary_name (self, (const RihlaElement *) leak->from);
        g_autofree char *to =
            rihla_summary_name (self, (const RihlaElement *) leak->to);
        g_autofree char *lost = format_count (self, (double) leak->lost);
        g_autofree char *share = format_share (self, leak->share);

        rihla_summary_say (self, "leak", from, to, lost, share);
    }
}

/* --- What it costs -------------------------------------------------------- */

static void
tell_amount (RihlaSummary *self, const char *key, double amount)
{
    g_autofree char *money = NULL;

    if (isnan (amount))
        return;
    money = rihla_summary_format_money (self, amount);
    rihla_summary_say (self, key, money, NULL, NULL, NULL);
}

/* The stage with the most at risk, where there are several. */
static void
tell_stage_at_risk (RihlaSummary *self)
{
    const RihlaValueMeasures *value = &self->report->value;
    GPtrArray *stages = self->report->journey->stages;
    guint most = 0, n_known = 0;
    g_autofree char *name = NULL;
    g_autofree char *money = NULL;

    for (guint i = 0; i < value->n_stages; i++) {
        if (isnan (value->by_stage[i]))
            continue;
        if (n_known++ == 0 || value->by_stage[i] > value->by_stage[most])
            most = i;
    }
    if (n_known < 2 || value->by_stage[most] <= 0)
        return;
    name = rihla_summary_name (self, rihla_list_get (stages, most));
    money = rihla_summary_format_money (self, value->by_stage[most]);
    rihla_summary_say (self, "at-risk-most", name, money, NULL, NULL);
}

static void
tell_worst_pain (RihlaSummary *self)
{
    const GArray *pains = self->report->value.pains;
    const RihlaPainValue *worst = NULL;
    g_autofree char *text = NULL;
    g_autofree char *money = NULL;

    for (guint i = 0; i < pains->len; i++) {
        const RihlaPainValue *pain = &g_array_index (pains, RihlaPainValue, i);

        if (worst == NULL || pain->at_risk > worst->at_risk)
            worst = pain;
    }
    if (worst == NULL || worst->at_risk <= 0 || worst->pain->text == NULL)
        return;
    text = rihla_prose_get_line (worst->pain->text);
    money = rihla_summary_format_money (self, worst->at_risk);
    rihla_summary_say (self, "pain", text, money, NULL, NULL);
}

void
rihla_summary_tell_money (RihlaSummary *self)
{
    const RihlaValueMeasures *value = &self->report->value;

    tell_amount (self, "lifetime", value->lifetime_value);
    tell_amount (self, "at-risk", value->at_risk);
    if (isnan (value->at_risk))
        return;
    tell_stage_at_risk (self);
    tell_worst_pain (self);
}
