/* report-json.c: a report as JSON.
 * SPDX-License-Identifier: MIT
 *
 * The key of a measure is its path. One of the journey is a member of the
 * objects that the path names; one of an element is a member of the object with
 * its id in the list that the path names. So everything that is in the list of
 * measures is in the JSON too, at the place that its key says. What belongs to
 * a value follows it: the interval and n, and where it was found. A few texts
 * that are no measures are added to their objects. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-enum-types.h>
#include <rihla/rihla-review.h>
#include <string.h>

#include "model/elements.h"
#include "report/findings-json.h"
#include "report/json-text.h"
#include "report/report.h"

typedef struct {
    RihlaReport *report;
    JsonObject *root;
    GHashTable *items; /* by list and id: JsonObject; owned */
} Writer;

static void
set_text (JsonObject *object, const char *member, const char *text)
{
    if (text != NULL)
        json_object_set_string_member (object, member, text);
}

/* --- Places ---------------------------------------------------------------- */

/* Before anything else is in it. */
static void
begin_object (const Writer *self, const char *path, JsonObject *object)
{
    const RihlaFunnelMeasures *funnel = &self->report->funnel;

    if (strcmp (path, "value") == 0)
        set_text (object, "currency", self->report->journey->currency);
    if (strcmp (path, "funnel.largest_leak") == 0 && funnel->has_leak) {
        set_text (object, "from", funnel->leak.from->element.id);
        set_text (object, "to", funnel->leak.to->element.id);
    }
}

/* The object that a path names, and the objects on the way. */
static JsonObject *
find_object (const Writer *self, char *const *parts, guint n_parts)
{
    g_autoptr (GString) path = g_string_new (NULL);
    JsonObject *object = self->root;

    for (guint i = 0; i < n_parts; i++) {
        JsonObject *inside = NULL;

        g_string_append_printf (path, "%s%s", i > 0 ? "." : "", parts[i]);
        if (json_object_has_member (object, parts[i])) {
            inside = json_object_get_object_member (object, parts[i]);
        } else {
            inside = json_object_new ();
            json_object_set_object_member (object, parts[i], inside);
            begin_object (self, path->str, inside);
        }
        object = inside;
    }
    return object;
}

static JsonArray *
find_list (JsonObject *object, const char *member)
{
    JsonArray *list;

    if (json_object_has_member (object, member))
        return json_object_get_array_member (object, member);
    list = json_array_new ();
    json_object_set_array_member (object, member, list);
    return list;
}

/* The object of an element in the list that the last part names. */
static JsonObject *
find_item (const Writer *self, char **parts, guint n_parts, const char *id)
{
    g_autofree char *list = g_strjoinv (".", parts);
    g_autofree char *name = NULL;
    JsonObject *item;

    /* Without the last part, which is that of the value. */
    *strrchr (list, '.') = '\0';
    name = g_strdup_printf ("%s %s", list, id);
    item = g_hash_table_lookup (self->items, name);
    if (item != NULL)
        return item;
    item = json_object_new ();
    json_object_set_string_member (item, "id", id);
    json_array_add_object_element (
        find_list (find_object (self, parts, n_parts - 1), parts[n_parts - 1]),
        item);
    g_hash_table_insert (self->items, g_steal_pointer (&name), item);
    return item;
}

/* --- Values ---------------------------------------------------------------- */

/* The interval and n, as PREFIXlow, PREFIXhigh and PREFIXn. */
static void
set_sureness (JsonObject *object, const RihlaMeasure *measure,
              const char *prefix)
{
    g_autofree char *low = g_strconcat (prefix, "low", NULL);
    g_autofree char *high = g_strconcat (prefix, "high", NULL);
    g_autofree char *n = g_strconcat (prefix, "n", NULL);

    if (!isnan (measure->low) && !isnan (measure->high)) {
        rihla_json_set_number (object, low, measure->low);
        rihla_json_set_number (object, high, measure->high);
    }
    if (measure->n >= 0)
        json_object_set_int_member (object, n, measure->n);
}

/* Where a value was found it is an object of its own. */
static void
set_found (JsonObject *object, const RihlaMeasure *measure, const char *member)
{
    JsonObject *found = json_object_new ();

    json_object_set_string_member (found, "id", measure->found_id);
    rihla_json_set_number (found, "value", measure->value);
    set_sureness (found, measure, "");
    json_object_set_object_member (object, member, found);
}

/* The leak tells by itself where it is. */
static gboolean
is_found (const RihlaMeasure *measure)
{
    return measure->found_id != NULL &&
           !g_str_has_prefix (measure->key, "funnel.largest_leak.");
}

static void
add_measure (const Writer *self, const RihlaMeasure *measure)
{
    g_auto (GStrv) parts = g_strsplit (measure->key, ".", -1);
    guint last = g_strv_length (parts) - 1;
    g_autofree char *prefix = g_strconcat (parts[last], "_", NULL);
    JsonObject *object;

    if (measure->id != NULL)
        object = find_item (self, parts, last, measure->id);
    else
        object = find_object (self, parts, last);
    if (is_found (measure)) {
        set_found (object, measure, parts[last]);
        return;
    }
    rihla_json_set_number (object, parts[last], measure->value);
    set_sureness (object, measure, measure->id != NULL ? "" : prefix);
}

/* --- What is no measure ---------------------------------------------------- */

static const char *
print_enum (GType type, int value)
{
    return rihla_enum_print (type, value);
}

static guint
count_touchpoints (const RihlaJourney *journey)
{
    guint n = 0;

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        n += rihla_list_get_n (stage->touchpoints);
    }
    return n;
}

static void
add_journey (const Writer *self)
{
    const RihlaJourney *journey = self->report->journey;
    JsonObject *object = json_object_new ();

    set_text (object, "id", journey->element.id);
    set_text (object, "title", journey->title);
    set_text (object, "lang", journey->language);
    set_text (object, "state",
              print_enum (RIHLA_TYPE_JOURNEY_STATE, (int) journey->state));
    json_object_set_int_member (object, "stages",
                                rihla_list_get_n (journey->stages));
    json_object_set_int_member (object, "touchpoints",
                                count_touchpoints (journey));
    json_object_set_object_member (self->root, "journey", object);
}

/* Before its measures, so that the kind comes first. */
static void
begin_metric (const Writer *self, const RihlaMetricFigure *figure)
{
    char *parts[] = { (char *) "metrics", (char *) "value", NULL };
    JsonObject *item =
        find_item (self, parts, 1, rihla_metric_figure_get_id (figure));

    set_text (item, "kind",
              print_enum (RIHLA_TYPE_METRIC_KIND, (int) figure->kind));
    set_text (item, "of",
              figure->metric == NULL ? figure->element->id
                                     : figure->element->owner->id);
    if (figure->metric == NULL)
        return;
    set_text (item, "name", figure->metric->name);
    set_text (item, "unit", figure->metric->unit);
}

static void
end_metric (const Writer *self, const RihlaMetricFigure *figure)
{
    char *parts[] = { (char *) "metrics", (char *) "value", NULL };
    JsonObject *item =
        find_item (self, parts, 1, rihla_metric_figure_get_id (figure));

    if (figure->metric == NULL || isnan (figure->metric->target))
        return;
    rihla_json_set_number (item, "target", figure->metric->target);
    json_object_set_boolean_member (item, "met",
                                    !rihla_metric_figure_is_missed (figure));
}

static void
for_each_metric (const Writer *self,
                 void (*call) (const Writer *, const RihlaMetricFigure *))
{
    const GArray *metrics = self->report->metrics;

    for (guint i = 0; i < metrics->len; i++)
        call (self, &g_array_index (metrics, RihlaMetricFigure, i));
}

/* What an opportunity is ranked by: "value" or "weight". */
static void
end_acts (const Writer *self)
{
    char *parts[] = { (char *) "act", (char *) "rank", NULL };
    const GArray *acts = self->report->act;

    for (guint i = 0; i < acts->len; i++) {
        const RihlaAct *act = &g_array_index (acts, RihlaAct, i);

        set_text (find_item (self, parts, 1, act->opportunity->element.id),
                  "by", act->basis == RIHLA_ACT_BY_VALUE ? "value" : "weight");
    }
}

static void
add_findings (const Writer *self)
{
    g_autoptr (RihlaDiagnostics) findings = rihla_diagnostics_new ();

    rihla_report_review (self->report, NULL, findings);
    json_object_set_array_member (self->root, "findings",
                                  rihla_findings_to_array (findings, FALSE));
}

char *
rihla_report_to_json (RihlaReport *self)
{
    g_autoptr (JsonNode) node = NULL;
    g_autoptr (GHashTable) items = NULL;
    Writer writer;
    gboolean in_metrics = FALSE;

    g_return_val_if_fail (self != NULL, NULL);

    items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    node = json_node_new (JSON_NODE_OBJECT);
    writer = (Writer){ self, json_object_new (), items };
    json_node_take_object (node, writer.root);
    add_journey (&writer);
    for (guint i = 0; i < self->measures->len; i++) {
        const RihlaMeasure *measure = g_ptr_array_index (self->measures, i);

        if (!in_metrics && g_str_has_prefix (measure->key, "metrics.")) {
            for_each_metric (&writer, begin_metric);
            in_metrics = TRUE;
        }
        add_measure (&writer, measure);
    }
    for_each_metric (&writer, end_metric);
    end_acts (&writer);
    add_findings (&writer);
    return rihla_json_print (node);
}
