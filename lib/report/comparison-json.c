/* comparison-json.c: a comparison as JSON.
 * SPDX-License-Identifier: MIT
 *
 * What is not there has no key. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/change.h"
#include "report/comparison.h"
#include "report/json-text.h"

static void
set_text (JsonObject *object, const char *member, const char *text)
{
    if (text != NULL)
        json_object_set_string_member (object, member, text);
}

static JsonObject *
make_journey (const RihlaJourney *journey)
{
    JsonObject *object = json_object_new ();

    set_text (object, "id", journey->element.id);
    set_text (object, "title", journey->title);
    set_text (object, "state",
              rihla_enum_print (RIHLA_TYPE_JOURNEY_STATE,
                                (int) journey->state));
    set_text (object, "version", journey->version);
    set_text (object, "date", journey->date);
    return object;
}

static JsonObject *
make_side (const RihlaChangeSide *side)
{
    JsonObject *object = json_object_new ();

    set_text (object, "id", side->id);
    set_text (object, "text", side->text);
    set_text (object, "value", side->value);
    set_text (object, "in", side->owner_id);
    if (side->position > 0)
        rihla_json_set_number (object, "position", side->position);
    return object;
}

static JsonObject *
make_change (const RihlaChange *change)
{
    JsonObject *object = json_object_new ();

    set_text (object, "kind",
              rihla_enum_print (RIHLA_TYPE_CHANGE_KIND, (int) change->kind));
    set_text (object, "element", change->element);
    set_text (object, "attribute", change->attribute);
    if (change->kind != RIHLA_CHANGE_KIND_ADDED)
        json_object_set_object_member (object, "old",
                                       make_side (&change->old_side));
    if (change->kind != RIHLA_CHANGE_KIND_REMOVED)
        json_object_set_object_member (object, "new",
                                       make_side (&change->new_side));
    if (change->n_within > 0)
        rihla_json_set_number (object, "within", change->n_within);
    return object;
}

static JsonArray *
make_changes (const RihlaComparison *self)
{
    JsonArray *array = json_array_new ();

    for (guint i = 0; i < self->changes->len; i++)
        json_array_add_object_element (
            array, make_change (g_ptr_array_index (self->changes, i)));
    return array;
}

static JsonObject *
make_counts (const RihlaComparison *self)
{
    JsonObject *object = json_object_new ();
    guint n[RIHLA_CHANGE_KIND_CHANGED + 1] = { 0 };

    for (guint i = 0; i < self->changes->len; i++) {
        const RihlaChange *change = g_ptr_array_index (self->changes, i);

        n[change->kind]++;
    }
    for (guint kind = 0; kind < G_N_ELEMENTS (n); kind++)
        rihla_json_set_number (object,
                               rihla_enum_print (RIHLA_TYPE_CHANGE_KIND,
                                                 (int) kind),
                               n[kind]);
    return object;
}

static void
set_value (JsonObject *object, const char *id_member, const char *member,
           RihlaMeasure *measure)
{
    if (measure == NULL)
        return;
    set_text (object, id_member, rihla_measure_get_id (measure));
    rihla_json_set_number (object, member, rihla_measure_get_value (measure));
}

static JsonObject *
make_measure (const RihlaMeasurePair *pair)
{
    RihlaMeasure *measure =
        pair->new_measure != NULL ? pair->new_measure : pair->old_measure;
    double difference = rihla_measure_pair_get_difference (pair);
    int judgement = rihla_measure_pair_judge (pair);
    JsonObject *object = json_object_new ();

    set_text (object, "measure", rihla_measure_get_key (measure));
    set_value (object, "old_id", "old", pair->old_measure);
    set_value (object, "new_id", "new", pair->new_measure);
    if (!isnan (difference))
        rihla_json_set_number (object, "difference", difference);
    set_text (object, "unit",
              rihla_enum_print (RIHLA_TYPE_UNIT,
                                (int) rihla_measure_get_unit (measure)));
    set_text (object, "unit_name", rihla_measure_get_unit_name (measure));
    if (judgement != 0)
        set_text (object, "outcome", judgement > 0 ? "better" : "worse");
    return object;
}

static JsonArray *
make_measures (const RihlaComparison *self)
{
    JsonArray *array = json_array_new ();

    for (guint i = 0; i < self->measures->len; i++)
        json_array_add_object_element (
            array, make_measure (
                       &g_array_index (self->measures, RihlaMeasurePair, i)));
    return array;
}

char *
rihla_comparison_to_json (RihlaComparison *self)
{
    g_autoptr (JsonNode) root = NULL;
    JsonObject *object;

    g_return_val_if_fail (self != NULL, NULL);

    root = json_node_new (JSON_NODE_OBJECT);
    object = json_object_new ();
    json_node_take_object (root, object);
    json_object_set_object_member (object, "old",
                                   make_journey (self->old_journey));
    json_object_set_object_member (object, "new",
                                   make_journey (self->new_journey));
    json_object_set_object_member (object, "counts", make_counts (self));
    json_object_set_array_member (object, "changes", make_changes (self));
    json_object_set_array_member (object, "measures", make_measures (self));
    return rihla_json_print (root);
}
