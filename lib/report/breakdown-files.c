/* breakdown-files.c: a breakdown as JSON and as CSV.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/breakdown.h"
#include "report/json-text.h"
#include "report/number-text.h"

/* --- JSON ------------------------------------------------------------------ */

static void
set_number (JsonObject *object, const char *member, double value)
{
    if (!isnan (value))
        rihla_json_set_number (object, member, value);
}

static void
set_text (JsonObject *object, const char *member, const char *text)
{
    if (text != NULL)
        json_object_set_string_member (object, member, text);
}

static void
set_figure (JsonObject *object, const RihlaAnswersFigure *figure)
{
    set_number (object, "value", figure->value);
    set_number (object, "low", figure->low);
    set_number (object, "high", figure->high);
    json_object_set_int_member (object, "n", figure->n);
    set_number (object, "median", figure->median);
}

static const char *
get_by (const RihlaBreakdown *self)
{
    return rihla_enum_print (RIHLA_TYPE_BREAKDOWN_BY, (int) self->by);
}

static JsonArray *
make_groups (const RihlaBreakdown *self, const RihlaBreakdownMetric *metric)
{
    JsonArray *groups = json_array_new ();

    for (guint i = 0; i < metric->groups->len; i++) {
        const RihlaBreakdownGroup *group =
            &g_array_index (metric->groups, RihlaBreakdownGroup, i);
        JsonObject *object = json_object_new ();

        set_text (object, get_by (self), group->name);
        set_figure (object, &group->figure);
        json_array_add_object_element (groups, object);
    }
    return groups;
}

static JsonObject *
make_change (RihlaBreakdown *self, guint metric)
{
    JsonObject *object = json_object_new ();
    guint last = rihla_breakdown_get_n_groups (self, metric) - 1;

    set_text (object, "from", rihla_breakdown_get_group (self, metric, 0));
    set_text (object, "to", rihla_breakdown_get_group (self, metric, last));
    set_number (object, "value", rihla_breakdown_get_change (self, metric));
    json_object_set_boolean_member (object, "clear",
                                    rihla_breakdown_is_change_clear (self,
                                                                     metric));
    return object;
}

static JsonObject *
make_metric (RihlaBreakdown *self, guint index)
{
    const RihlaBreakdownMetric *metric =
        &g_array_index (self->metrics, RihlaBreakdownMetric, index);
    g_autofree char *groups = g_strconcat (get_by (self), "s", NULL);
    JsonObject *object = json_object_new ();

    set_text (object, "id", metric->id);
    set_text (object, "of", metric->place->id);
    set_text (object, "kind",
              rihla_enum_print (RIHLA_TYPE_METRIC_KIND, (int) metric->kind));
    if (metric->metric != NULL)
        set_text (object, "unit", metric->metric->unit);
    set_figure (object, &metric->all);
    json_object_set_array_member (object, groups, make_groups (self, metric));
    if (!isnan (rihla_breakdown_get_change (self, index)))
        json_object_set_object_member (object, "change",
                                       make_change (self, index));
    return object;
}

char *
rihla_breakdown_to_json (RihlaBreakdown *self)
{
    g_autoptr (JsonNode) node = NULL;
    JsonObject *root = json_object_new ();
    JsonObject *journey = json_object_new ();
    JsonArray *metrics = json_array_new ();

    g_return_val_if_fail (self != NULL, NULL);

    node = json_node_new (JSON_NODE_OBJECT);
    json_node_take_object (node, root);
    set_text (journey, "id", self->journey->element.id);
    set_text (journey, "title", self->journey->title);
    json_object_set_object_member (root, "journey", journey);
    set_text (root, "by", get_by (self));
    for (guint i = 0; i < self->metrics->len; i++)
        json_array_add_object_element (metrics, make_metric (self, i));
    json_object_set_array_member (root, "metrics", metrics);
    return rihla_json_print (node);
}

/* --- CSV ------------------------------------------------------------------- */

static void
append_text (GString *text, const char *field)
{
    if (field != NULL && strpbrk (field, ",\"\r\n") != NULL) {
        g_string_append_c (text, '"');
        for (const char *c = field; *c != '\0'; c++) {
            if (*c == '"')
                g_string_append_c (text, '"');
            g_string_append_c (text, *c);
        }
        g_string_append_c (text, '"');
    } else if (field != NULL) {
        /* So that a spreadsheet takes it for no formula. */
        if (*field != '\0' && strchr ("=+-@", *field) != NULL)
            g_string_append_c (text, '\'');
        g_string_append (text, field);
    }
    g_string_append_c (text, ',');
}

static void
append_number (GString *text, double value)
{
    g_autofree char *number =
        isnan (value) ? g_strdup ("") : rihla_report_number_print (value);

    g_string_append_printf (text, "%s,", number);
}

static void
append_group (GString *text, const RihlaBreakdown *self,
              const RihlaBreakdownMetric *metric, guint index)
{
    const RihlaBreakdownGroup *first =
        &g_array_index (metric->groups, RihlaBreakdownGroup, 0);
    const RihlaBreakdownGroup *group = first + index;
    const RihlaAnswersFigure *figure = &group->figure;
    gboolean has_change = index > 0 && self->by == RIHLA_BREAKDOWN_BY_MONTH;
    gboolean is_clear = rihla_answers_figure_is_apart (&first->figure, figure);

    append_text (text, metric->id);
    append_text (text, metric->place->id);
    append_text (text,
                 rihla_enum_print (RIHLA_TYPE_METRIC_KIND, (int) metric->kind));
    append_text (text, group->name);
    append_number (text, figure->value);
    append_number (text, figure->low);
    append_number (text, figure->high);
    append_number (text, (double) figure->n);
    append_number (text, figure->median);
    append_number (text,
                   has_change ? figure->value - first->figure.value : NAN);
    g_string_append (text, !has_change ? "" : is_clear ? "yes" : "no");
    g_string_append_c (text, '\n');
}

char *
rihla_breakdown_to_csv (RihlaBreakdown *self)
{
    GString *text;

    g_return_val_if_fail (self != NULL, NULL);

    text = g_string_new (NULL);
    g_string_append_printf (text,
                            "id,of,kind,%s,value,low,high,n,median,change,"
                            "clear\n",
                            get_by (self));
    for (guint i = 0; i < self->metrics->len; i++) {
        const RihlaBreakdownMetric *metric =
            &g_array_index (self->metrics, RihlaBreakdownMetric, i);

        for (guint j = 0; j < metric->groups->len; j++)
            append_group (text, self, metric, j);
    }
    return g_string_free (text, FALSE);
}
