/* breakdown.c: answers to surveys by segment or by month.
 * SPDX-License-Identifier: MIT
 *
 * The figures are those of answers-measures.c, of a group each. That two
 * intervals of 95 % lie apart is a stricter test of a difference than that the
 * interval of the difference does not hold zero (Schenker & Gentleman 2001), so
 * a change that is told to be clear is. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "model/elements.h"
#include "report/breakdown.h"

G_DEFINE_BOXED_TYPE (RihlaBreakdown, rihla_breakdown, rihla_breakdown_ref,
                     rihla_breakdown_unref)

/* A segment or a month, in the order they are told in. */
typedef struct {
    const char *name; /* of a segment, not owned; NULL: none, or a month */
    guint number;
} Choice;

static int
compare_choices (gconstpointer a, gconstpointer b)
{
    const Choice *one = a;
    const Choice *other = b;

    if (one->name == NULL || other->name == NULL)
        return (one->name == NULL) - (other->name == NULL);
    return strcmp (one->name, other->name);
}

static GArray *
list_segments (RihlaAnswers *answers)
{
    GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

    for (guint i = 0; i <= rihla_answers_get_n_segments (answers); i++) {
        Choice choice = { NULL, i };

        if (i > 0)
            choice.name = rihla_answers_get_segment (answers, i - 1);
        g_array_append_val (choices, choice);
    }
    g_array_sort (choices, compare_choices);
    return choices;
}

static GArray *
list_months (RihlaAnswers *answers)
{
    GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));
    g_autoptr (GArray) months = rihla_answers_list_months (answers);

    for (guint i = 0; i < months->len; i++) {
        Choice choice = { NULL, g_array_index (months, guint, i) };

        g_array_append_val (choices, choice);
    }
    return choices;
}

/* --- Making ---------------------------------------------------------------- */

static void
clear_group (gpointer data)
{
    g_free (((RihlaBreakdownGroup *) data)->name);
}

static void
clear_metric (gpointer data)
{
    RihlaBreakdownMetric *metric = data;

    g_free (metric->id);
    g_array_unref (metric->groups);
}

static void
add_group (RihlaBreakdown *self, GArray *groups, RihlaAnswers *answers,
           guint place, RihlaMetricKind kind, const Choice *choice)
{
    gboolean is_month = self->by == RIHLA_BREAKDOWN_BY_MONTH;
    RihlaAnswersGroup of =
        is_month ? rihla_answers_group_of_month (choice->number)
                 : rihla_answers_group_of_segment (choice->number);
    RihlaBreakdownGroup group;

    if (!rihla_answers_measure (answers, place, kind, of, &group.figure))
        return;
    group.name =
        is_month ? rihla_month_print (choice->number) : g_strdup (choice->name);
    g_array_append_val (groups, group);
}

/* Whether anything but "without a segment" is told. */
static gboolean
has_names (const GArray *groups)
{
    return groups->len > 0 &&
           g_array_index (groups, RihlaBreakdownGroup, 0).name != NULL;
}

static void
add_metric (RihlaBreakdown *self, RihlaAnswers *answers, guint place,
            RihlaMetricKind kind, const GArray *choices)
{
    RihlaBreakdownMetric metric = { .kind = kind };

    if (!rihla_answers_measure (answers, place, kind, RIHLA_ANSWERS_ALL,
                                &metric.all))
        return;
    metric.groups = g_array_new (FALSE, FALSE, sizeof (RihlaBreakdownGroup));
    g_array_set_clear_func (metric.groups, clear_group);
    for (guint i = 0; i < choices->len; i++)
        add_group (self, metric.groups, answers, place, kind,
                   &g_array_index (choices, Choice, i));
    if (!has_names (metric.groups)) {
        g_array_unref (metric.groups);
        return;
    }
    metric.id = rihla_answers_name_metric (answers, place, kind);
    metric.place = rihla_answers_get_place (answers, place);
    metric.metric = rihla_answers_find_metric (answers, place, kind);
    g_array_append_val (self->metrics, metric);
}

static void
add_place (RihlaBreakdown *self, RihlaAnswers *answers, const char *id,
           const GArray *choices)
{
    guint place = (guint) rihla_answers_find_place (answers, id);

    for (RihlaMetricKind kind = RIHLA_METRIC_KIND_NPS;
         kind <= RIHLA_METRIC_KIND_ART; kind++)
        add_metric (self, answers, place, kind, choices);
}

RihlaBreakdown *
rihla_breakdown_new (RihlaAnswers *answers, RihlaBreakdownBy by)
{
    RihlaBreakdown *self;
    g_autoptr (GArray) choices = NULL;

    g_return_val_if_fail (answers != NULL, NULL);

    self = g_atomic_rc_box_new0 (RihlaBreakdown);
    self->journey = rihla_journey_ref (rihla_answers_get_journey (answers));
    self->by = by;
    self->metrics = g_array_new (FALSE, FALSE, sizeof (RihlaBreakdownMetric));
    g_array_set_clear_func (self->metrics, clear_metric);
    choices = by == RIHLA_BREAKDOWN_BY_MONTH ? list_months (answers)
                                             : list_segments (answers);
    for (guint i = 0; i < rihla_list_get_n (self->journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (self->journey->stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            add_place (self, answers, touchpoint->element.id, choices);
        }
        add_place (self, answers, stage->element.id, choices);
    }
    return self;
}

RihlaBreakdown *
rihla_breakdown_ref (RihlaBreakdown *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_breakdown (gpointer data)
{
    RihlaBreakdown *self = data;

    g_array_unref (self->metrics);
    rihla_journey_unref (self->journey);
}

void
rihla_breakdown_unref (RihlaBreakdown *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_breakdown);
}

/* --- Metrics --------------------------------------------------------------- */

static const RihlaBreakdownMetric *
get_metric (RihlaBreakdown *self, guint metric)
{
    g_return_val_if_fail (self != NULL, NULL);

    if (metric >= self->metrics->len)
        return NULL;
    return &g_array_index (self->metrics, RihlaBreakdownMetric, metric);
}

guint
rihla_breakdown_get_n_metrics (RihlaBreakdown *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->metrics->len;
}

const char *
rihla_breakdown_get_metric_id (RihlaBreakdown *self, guint metric)
{
    const RihlaBreakdownMetric *found = get_metric (self, metric);

    return found == NULL ? NULL : found->id;
}

RihlaMetricKind
rihla_breakdown_get_metric_kind (RihlaBreakdown *self, guint metric)
{
    const RihlaBreakdownMetric *found = get_metric (self, metric);

    return found == NULL ? RIHLA_METRIC_KIND_OTHER : found->kind;
}

const char *
rihla_breakdown_get_metric_place (RihlaBreakdown *self, guint metric)
{
    const RihlaBreakdownMetric *found = get_metric (self, metric);

    return found == NULL ? NULL : found->place->id;
}

guint
rihla_breakdown_get_n_groups (RihlaBreakdown *self, guint metric)
{
    const RihlaBreakdownMetric *found = get_metric (self, metric);

    return found == NULL ? 0 : found->groups->len;
}

/* --- Groups ---------------------------------------------------------------- */

static const RihlaBreakdownGroup *
get_group (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownMetric *found = get_metric (self, metric);

    if (found == NULL || group >= found->groups->len)
        return NULL;
    return &g_array_index (found->groups, RihlaBreakdownGroup, group);
}

const char *
rihla_breakdown_get_group (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownGroup *found = get_group (self, metric, group);

    return found == NULL ? NULL : found->name;
}

double
rihla_breakdown_get_value (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownGroup *found = get_group (self, metric, group);

    return found == NULL ? NAN : found->figure.value;
}

double
rihla_breakdown_get_low (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownGroup *found = get_group (self, metric, group);

    return found == NULL ? NAN : found->figure.low;
}

double
rihla_breakdown_get_high (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownGroup *found = get_group (self, metric, group);

    return found == NULL ? NAN : found->figure.high;
}

double
rihla_breakdown_get_median (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownGroup *found = get_group (self, metric, group);

    return found == NULL ? NAN : found->figure.median;
}

gint64
rihla_breakdown_get_n (RihlaBreakdown *self, guint metric, guint group)
{
    const RihlaBreakdownGroup *found = get_group (self, metric, group);

    return found == NULL ? 0 : found->figure.n;
}

/* --- Change ---------------------------------------------------------------- */

gboolean
rihla_answers_figure_is_apart (const RihlaAnswersFigure *self,
                               const RihlaAnswersFigure *other)
{
    return self->low > other->high || self->high < other->low;
}

/* FALSE where there are not two months. */
static gboolean
find_ends (RihlaBreakdown *self, guint metric, const RihlaAnswersFigure **first,
           const RihlaAnswersFigure **last)
{
    guint n = rihla_breakdown_get_n_groups (self, metric);

    if (n < 2 || self->by != RIHLA_BREAKDOWN_BY_MONTH)
        return FALSE;
    *first = &get_group (self, metric, 0)->figure;
    *last = &get_group (self, metric, n - 1)->figure;
    return TRUE;
}

double
rihla_breakdown_get_change (RihlaBreakdown *self, guint metric)
{
    const RihlaAnswersFigure *first, *last;

    if (!find_ends (self, metric, &first, &last))
        return NAN;
    return last->value - first->value;
}

gboolean
rihla_breakdown_is_change_clear (RihlaBreakdown *self, guint metric)
{
    const RihlaAnswersFigure *first, *last;

    return find_ends (self, metric, &first, &last) &&
           rihla_answers_figure_is_apart (first, last);
}
