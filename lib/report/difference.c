/* difference.c: how two reports differ, for programs.
 * SPDX-License-Identifier: MIT
 *
 * Measures are matched by key and element. One differs that is absent in one of
 * the two, has another value, or is found at another element. They are told in
 * the order of measures, and of one kind in that of the journey. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-enum-types.h>

#include "model/elements.h"
#include "report/csv-text.h"
#include "report/difference.h"
#include "report/json-text.h"
#include "report/measures.h"

/* --- Finding --------------------------------------------------------------- */

static GHashTable *
index_keys (void)
{
    GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < rihla_measures_get_n_keys (); i++)
        g_hash_table_insert (places, (char *) rihla_measures_get_key (i),
                             GUINT_TO_POINTER (i));
    return places;
}

static gboolean
are_alike (const RihlaMeasure *before, const RihlaMeasure *after)
{
    return before->value <= after->value && before->value >= after->value &&
           g_strcmp0 (before->found_id, after->found_id) == 0;
}

/* Those of the one that differ in the other. */
static void
add_differences (GArray *found, RihlaReport *one, RihlaReport *other,
                 gboolean is_before, GHashTable *places)
{
    for (guint i = 0; i < one->measures->len; i++) {
        const RihlaMeasure *measure = g_ptr_array_index (one->measures, i);
        const RihlaMeasure *twin =
            rihla_report_find_measure (other, measure->key, measure->id);
        gpointer place = g_hash_table_lookup (places, measure->key);
        RihlaDifference difference = {
            is_before ? measure : NULL,
            is_before ? twin : measure,
            GPOINTER_TO_UINT (place),
        };

        if (twin == NULL || (is_before && !are_alike (measure, twin)))
            g_array_append_val (found, difference);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
    guint one = ((const RihlaDifference *) a)->place;
    guint other = ((const RihlaDifference *) b)->place;

    return (one > other) - (one < other);
}

GArray *
rihla_differences_find (RihlaReport *before, RihlaReport *after)
{
    g_autoptr (GHashTable) places = index_keys ();
    GArray *found = g_array_new (FALSE, FALSE, sizeof (RihlaDifference));

    add_differences (found, before, after, TRUE, places);
    add_differences (found, after, before, FALSE, places);
    g_array_sort (found, compare_places);
    return found;
}

const RihlaMeasure *
rihla_difference_get_measure (const RihlaDifference *self)
{
    return self->after != NULL ? self->after : self->before;
}

double
rihla_difference_get_change (const RihlaDifference *self)
{
    if (self->before == NULL || self->after == NULL)
        return NAN;
    return self->after->value - self->before->value;
}

/* --- JSON ------------------------------------------------------------------ */

static void
set_text (JsonObject *object, const char *member, const char *text)
{
    if (text != NULL)
        json_object_set_string_member (object, member, text);
}

static void
set_measure (JsonObject *object, const char *member, const char *id_member,
             const RihlaMeasure *measure)
{
    if (measure == NULL)
        return;
    rihla_json_set_number (object, member, measure->value);
    set_text (object, id_member, measure->found_id);
}

static JsonObject *
make_object (const RihlaDifference *difference)
{
    const RihlaMeasure *measure = rihla_difference_get_measure (difference);
    double change = rihla_difference_get_change (difference);
    JsonObject *object = json_object_new ();

    json_object_set_string_member (object, "measure", measure->key);
    set_text (object, "id", measure->id);
    set_measure (object, "before", "before_id", difference->before);
    set_measure (object, "after", "after_id", difference->after);
    if (isnan (change))
        return object;
    rihla_json_set_number (object, "change", change);
    if (measure->better != RIHLA_BETTER_NONE && fabs (change) > 0)
        json_object_set_boolean_member (object, "better",
                                        (change > 0) == (measure->better ==
                                                         RIHLA_BETTER_HIGHER));
    return object;
}

static void
add_journey (JsonObject *root, const RihlaJourney *journey)
{
    JsonObject *object = json_object_new ();

    set_text (object, "id", journey->element.id);
    set_text (object, "title", journey->title);
    set_text (object, "lang", journey->language);
    json_object_set_object_member (root, "journey", object);
    set_text (root, "currency", journey->currency);
}

char *
rihla_report_difference_to_json (RihlaReport *before, RihlaReport *after)
{
    g_autoptr (JsonNode) node = NULL;
    g_autoptr (GArray) found = NULL;
    JsonObject *root;
    JsonArray *changes;

    g_return_val_if_fail (before != NULL && after != NULL, NULL);

    node = json_node_new (JSON_NODE_OBJECT);
    root = json_object_new ();
    changes = json_array_new ();
    found = rihla_differences_find (before, after);
    json_node_take_object (node, root);
    add_journey (root, before->journey);
    for (guint i = 0; i < found->len; i++)
        json_array_add_object_element (
            changes, make_object (&g_array_index (found, RihlaDifference, i)));
    json_object_set_array_member (root, "changes", changes);
    return rihla_json_print (node);
}

/* --- CSV ------------------------------------------------------------------- */

static void
append_row (GString *text, const RihlaDifference *difference)
{
    const RihlaMeasure *measure = rihla_difference_get_measure (difference);
    const RihlaMeasure *before = difference->before;
    const RihlaMeasure *after = difference->after;
    const char *unit = measure->unit_name;

    if (unit == NULL)
        unit = rihla_enum_print (RIHLA_TYPE_UNIT, (int) measure->unit);
    rihla_csv_append_text (text, measure->key);
    g_string_append_c (text, ',');
    rihla_csv_append_text (text, measure->id != NULL ? measure->id
                                                     : measure->found_id);
    rihla_csv_append_number (text, before == NULL ? NAN : before->value);
    rihla_csv_append_number (text, after == NULL ? NAN : after->value);
    rihla_csv_append_number (text, rihla_difference_get_change (difference));
    g_string_append_c (text, ',');
    rihla_csv_append_text (text, unit);
    g_string_append_c (text, '\n');
}

char *
rihla_report_difference_to_csv (RihlaReport *before, RihlaReport *after)
{
    g_autoptr (GArray) found = NULL;
    GString *text;

    g_return_val_if_fail (before != NULL && after != NULL, NULL);

    found = rihla_differences_find (before, after);
    text = g_string_new ("measure,id,before,after,change,unit\n");
    for (guint i = 0; i < found->len; i++)
        append_row (text, &g_array_index (found, RihlaDifference, i));
    return g_string_free (text, FALSE);
}
