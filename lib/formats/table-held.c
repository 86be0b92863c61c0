/* table-held.c: what of a journey a table has no place for.
 * SPDX-License-Identifier: MIT
 *
 * The journey is walked by the table of elements. What is set and not held is
 * counted by its name, and each name is one remark. */

#include "config.h"

#include <string.h>

#include "formats/table-writer.h"
#include "model/attributes.h"

/* What a table holds in full. */
static const struct {
    RihlaElementKind kind;
    const char *name; /* of an attribute or a part */
} held[] = {
    { RIHLA_ELEMENT_JOURNEY, "channel" },
    { RIHLA_ELEMENT_JOURNEY, "stage" },
    { RIHLA_ELEMENT_CHANNEL, "id" },
    { RIHLA_ELEMENT_STAGE, "entered" },
    { RIHLA_ELEMENT_STAGE, "title" },
    { RIHLA_ELEMENT_STAGE, "goal" },
    { RIHLA_ELEMENT_STAGE, "touchpoint" },
    { RIHLA_ELEMENT_STAGE, "emotion" },
    { RIHLA_ELEMENT_STAGE, "quote" },
    { RIHLA_ELEMENT_STAGE, "pain" },
    { RIHLA_ELEMENT_STAGE, "opportunity" },
    { RIHLA_ELEMENT_STAGE, "metric" },
    { RIHLA_ELEMENT_STAGE, "note" },
    { RIHLA_ELEMENT_TOUCHPOINT, "channel" },
    { RIHLA_ELEMENT_TOUCHPOINT, "owner" },
    { RIHLA_ELEMENT_TOUCHPOINT, "wait" },
    { RIHLA_ELEMENT_TOUCHPOINT, "active" },
    { RIHLA_ELEMENT_TOUCHPOINT, "title" },
    { RIHLA_ELEMENT_TOUCHPOINT, "emotion" },
    { RIHLA_ELEMENT_TOUCHPOINT, "quote" },
    { RIHLA_ELEMENT_TOUCHPOINT, "pain" },
    { RIHLA_ELEMENT_TOUCHPOINT, "opportunity" },
    { RIHLA_ELEMENT_TOUCHPOINT, "metric" },
    { RIHLA_ELEMENT_TOUCHPOINT, "note" },
    { RIHLA_ELEMENT_EMOTION, "value" },
    { RIHLA_ELEMENT_METRIC, "value" },
};

typedef struct {
    GHashTable *counts; /* owned; name to a number */
    GPtrArray *names;   /* not owned; in the order they came up */
    gboolean has_title;
} Count;

static void
count_name (Count *self, const char *kind, const char *name, guint n)
{
    char *key = name == NULL ? g_strdup (kind)
                             : g_strdup_printf ("%s of %s", name, kind);
    guint old = GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, key));

    if (old == 0)
        g_ptr_array_add (self->names, g_strdup (key));
    g_hash_table_insert (self->counts, key, GUINT_TO_POINTER (old + n));
}

static gboolean
is_stage_kind_held (const RihlaStage *stage)
{
    return stage->title == NULL ||
           rihla_table_find_stage_kind (stage->title) == stage->kind;
}

static gboolean
is_channel_kind_held (const RihlaChannel *channel)
{
    return channel->name == NULL ||
           rihla_table_find_channel_kind (channel->name) == channel->kind;
}

/* A table tells the language by the letters of its head alone. */
static gboolean
is_language_held (const RihlaJourney *journey)
{
    return journey->language == NULL || strcmp (journey->language, "ar") == 0 ||
           strcmp (journey->language, "en") == 0;
}

/* What is held for some values and not for others. */
static gboolean
is_value_held (const Count *self, const RihlaElement *element, const char *name)
{
    const RihlaMetric *metric = (const RihlaMetric *) element;

    if (strcmp (name, "id") == 0)
        return element->has_derived_id;
    if (element->kind == RIHLA_ELEMENT_JOURNEY && strcmp (name, "title") == 0)
        return self->has_title;
    if (strcmp (name, "xml:lang") == 0)
        return is_language_held ((const RihlaJourney *) element);
    if (element->kind == RIHLA_ELEMENT_EMOTION &&
        strcmp (name, "evidence") == 0)
        return ((const RihlaEmotion *) element)->evidence ==
               RIHLA_EVIDENCE_DERIVED;
    if (element->kind == RIHLA_ELEMENT_METRIC && strcmp (name, "kind") == 0)
        return metric->kind != RIHLA_METRIC_KIND_OTHER;
    if (element->kind == RIHLA_ELEMENT_METRIC && strcmp (name, "unit") == 0)
        return metric->kind == RIHLA_METRIC_KIND_ART;
    return FALSE;
}

static gboolean
is_held (const Count *self, const RihlaElement *element, const char *name)
{
    for (gsize i = 0; i < G_N_ELEMENTS (held); i++)
        if (held[i].kind == element->kind && strcmp (held[i].name, name) == 0)
            return TRUE;
    return is_value_held (self, element, name);
}

static void
count_attributes (Count *self, const RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        g_autofree char *text = NULL;

        if (strcmp (attribute->name, "kind") == 0 &&
            element->kind != RIHLA_ELEMENT_METRIC)
            continue;
        if (is_held (self, element, attribute->name))
            continue;
        text = rihla_attribute_print (attribute, element);
        if (text != NULL)
            count_name (self, klass->name, attribute->name, 1);
    }
}

static void
count_parts (Count *self, const RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_parts; i++) {
        const RihlaPart *part = &klass->parts[i];
        gpointer field = rihla_part_get_field (part, element);

        if (part->type == RIHLA_PART_CONTENT ||
            is_held (self, element, part->name) || *(gpointer *) field == NULL)
            continue;
        if (part->type == RIHLA_PART_TEXT)
            count_name (self, klass->name, part->name, 1);
        else if (rihla_list_get_n (*(GPtrArray **) field) > 0)
            count_name (self, klass->name, part->name,
                        rihla_list_get_n (*(GPtrArray **) field));
    }
}

static void
count_element (RihlaElement *element, gpointer data)
{
    Count *self = data;

    if (element->kind == RIHLA_ELEMENT_PERSONA)
        return;
    count_attributes (self, element);
    count_parts (self, element);
    if (element->kind == RIHLA_ELEMENT_STAGE &&
        !is_stage_kind_held ((RihlaStage *) element))
        count_name (self, "stage", "kind", 1);
    if (element->kind == RIHLA_ELEMENT_CHANNEL &&
        !is_channel_kind_held ((RihlaChannel *) element))
        count_name (self, "channel", "kind", 1);
    /* The depth is that of the model: journey, stage, touchpoint, emotion. */
    rihla_element_foreach_child (element, count_element, self);
}

void
rihla_table_note_not_held (RihlaJourney *journey, gboolean has_title,
                           RihlaDiagnostics *diagnostics)
{
    g_autoptr (GHashTable) counts =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
    Count self = { counts, names, has_title };

    count_element (&journey->element, &self);
    for (guint i = 0; i < names->len; i++)
        rihla_diagnostics_add (
            diagnostics, RIHLA_DIAGNOSTIC_NOT_HELD, NULL, NULL,
            "a table does not hold the %s, which is left out: %u",
            (const char *) names->pdata[i],
            GPOINTER_TO_UINT (g_hash_table_lookup (counts, names->pdata[i])));
}
