/* breakdown-text.c: a breakdown in words.
 * SPDX-License-Identifier: MIT
 *
 * A paragraph a metric, a line a segment or month. The words are labels, the
 * numbers and months those of the language; months are those of the Gregorian
 * calendar whatever that of the language is, since the answers were counted by
 * them. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/breakdown.h"
#include "report/labels.h"

#define GROUP "answers"

typedef struct {
    const RihlaLabels *labels;
    const RihlaBreakdown *breakdown;
    const RihlaBreakdownMetric *metric;
    GString *text;
} Writer;

/* Appends a label with up to three values in it, which it frees. */
static void
append_label (const Writer *self, const char *key, char *first, char *second,
              char *third)
{
    const char *values[] = { first, second, third, NULL };
    g_autofree char *filled =
        rihla_labels_fill (self->labels, GROUP, key, values);

    g_string_append (self->text, filled);
    g_free (first);
    g_free (second);
    g_free (third);
}

static char *
print_value (const Writer *self, double value)
{
    const RihlaMetric *metric = self->metric->metric;
    g_autofree char *number = NULL;

    switch (self->metric->kind) {
    case RIHLA_METRIC_KIND_NPS:
        return rihla_labels_format_signed (self->labels, value, 0);
    case RIHLA_METRIC_KIND_CSAT:
    case RIHLA_METRIC_KIND_FCR:
        return rihla_labels_format_percent (self->labels, value / 100);
    default:
        break;
    }
    if (self->metric->kind == RIHLA_METRIC_KIND_ART && metric == NULL)
        return rihla_labels_format_duration (self->labels, value);
    number = rihla_labels_format_number (self->labels, value, 1);
    if (metric == NULL || metric->unit == NULL)
        return g_steal_pointer (&number);
    return g_strdup_printf ("%s\302\240%s", number, metric->unit);
}

/* Of percentages it is in points of them. */
static char *
print_change (const Writer *self, double change)
{
    g_autofree char *length = NULL;
    gboolean is_time = self->metric->kind == RIHLA_METRIC_KIND_ART &&
                       self->metric->metric == NULL;

    if (!is_time)
        return rihla_labels_format_signed (self->labels, change, 1);
    length = rihla_labels_format_duration (self->labels, fabs (change));
    return g_strconcat (change < 0 ? "\342\210\222" : "+", length, NULL);
}

static char *
print_name (const Writer *self, const char *name)
{
    if (name == NULL)
        return g_strdup (rihla_labels_get (self->labels, GROUP, "no-segment"));
    if (self->breakdown->by == RIHLA_BREAKDOWN_BY_MONTH)
        return rihla_labels_format_month (self->labels, name);
    return g_strdup (name);
}

static const char *
get_title (const Writer *self)
{
    const RihlaElement *place = self->metric->place;
    const RihlaStage *stage = (const RihlaStage *) place;
    const char *title = place->kind == RIHLA_ELEMENT_STAGE
                            ? stage->title
                            : ((const RihlaTouchpoint *) place)->title;

    if (title == NULL && place->kind == RIHLA_ELEMENT_STAGE)
        title = rihla_labels_get (self->labels, "stage-kinds",
                                  rihla_enum_print (RIHLA_TYPE_STAGE_KIND,
                                                    (int) stage->kind));
    return title == NULL ? place->id : title;
}

static void
append_figure (const Writer *self, char *name, const RihlaAnswersFigure *figure)
{
    g_string_append (self->text, "  ");
    append_label (self, "value-of", name, print_value (self, figure->value),
                  NULL);
    if (!isnan (figure->low))
        append_label (self, "interval", print_value (self, figure->low),
                      print_value (self, figure->high), NULL);
    if (!isnan (figure->median))
        append_label (self, "median", print_value (self, figure->median), NULL,
                      NULL);
    append_label (self, "count",
                  rihla_labels_format_number (self->labels, (double) figure->n,
                                              0),
                  NULL, NULL);
    g_string_append_c (self->text, '\n');
}

static void
append_change (const Writer *self, guint index)
{
    RihlaBreakdown *breakdown = (RihlaBreakdown *) self->breakdown;
    guint last = self->metric->groups->len - 1;
    double change = rihla_breakdown_get_change (breakdown, index);
    gboolean is_clear = rihla_breakdown_is_change_clear (breakdown, index);

    if (isnan (change))
        return;
    g_string_append (self->text, "  ");
    append_label (
        self, "change",
        print_name (self, rihla_breakdown_get_group (breakdown, index, 0)),
        print_name (self, rihla_breakdown_get_group (breakdown, index, last)),
        print_change (self, change));
    g_string_append_c (self->text, ' ');
    append_label (self, is_clear ? "clear" : "not-clear", NULL, NULL, NULL);
    g_string_append_c (self->text, '\n');
}

static void
append_metric (Writer *self, guint index)
{
    const char *nick;
    g_autofree char *kind = NULL;

    self->metric =
        &g_array_index (self->breakdown->metrics, RihlaBreakdownMetric, index);
    nick = rihla_enum_print (RIHLA_TYPE_METRIC_KIND, (int) self->metric->kind);
    kind = g_ascii_strup (nick, -1);
    g_string_append_printf (self->text, "%s%s: %s (%s)\n",
                            index > 0 ? "\n" : "", kind, get_title (self),
                            self->metric->id);
    for (guint i = 0; i < self->metric->groups->len; i++) {
        const RihlaBreakdownGroup *group =
            &g_array_index (self->metric->groups, RihlaBreakdownGroup, i);

        append_figure (self, print_name (self, group->name), &group->figure);
    }
    append_figure (self,
                   g_strdup (rihla_labels_get (self->labels, GROUP, "all")),
                   &self->metric->all);
    append_change (self, index);
}

char *
rihla_breakdown_to_text (RihlaBreakdown *self, const char *language)
{
    g_autoptr (RihlaLabels) labels = NULL;
    Writer writer;

    g_return_val_if_fail (self != NULL, NULL);

    if (language == NULL)
        language = self->journey->language;
    labels = rihla_labels_new (language, self->journey->digits,
                               RIHLA_CALENDAR_GREGORIAN);
    writer = (Writer){ labels, self, NULL, g_string_new (NULL) };
    for (guint i = 0; i < self->metrics->len; i++)
        append_metric (&writer, i);
    return g_string_free (writer.text, FALSE);
}
