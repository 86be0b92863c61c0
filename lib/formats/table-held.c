/* table-held.c: what of a journey a table has no place for.
 * SPDX-License-Identifier: MIT
 *
 * The journey is walked by the table of elements. What is set and not held is
 * counted by its name; each kind of element is one remark. */

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
    const char *name; /* of an attribute or a part; not owned */
    guint n;
} NameCount;

typedef struct {
    GArray *counts[RIHLA_N_ELEMENT_KINDS]; /* owned; of NameCount */
    gboolean has_title;
} Count;

static void
count_name (Count *self, RihlaElementKind kind, const char *name, guint n)
{
    NameCount made = { name, n };
    GArray *counts = self->counts[kind];

    for (guint i = 0; i < counts->len; i++) {
        NameCount *count = &g_array_index (counts, NameCount, i);

        if (strcmp (count->name, name) != 0)
            continue;
        count->n += n;
        return;
    }
    g_array_append_val (counts, made);
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
            element->kind != RIHLA_ELEMENT_METRIC &&
            element->kind != RIHLA_ELEMENT_TOUCHPOINT)
            continue;
        if (is_held (self, element, attribute->name))
            continue;
        text = rihla_attribute_print (attribute, element);
        if (text != NULL)
            count_name (self, element->kind, attribute->name, 1);
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
            count_name (self, element->kind, part->name, 1);
        else if (rihla_list_get_n (*(GPtrArray **) field) > 0)
            count_name (self, element->kind, part->name,
                        rihla_list_get_n (*(GPtrArray **) field));
    }
}

/* TRUE for what is told of its owner as a whole, and needs no details. */
static gboolean
is_lost (const RihlaElement *element)
{
    static const RihlaElementKind kinds[] = {
        RIHLA_ELEMENT_PERSONA,   RIHLA_ELEMENT_LANE,       RIHLA_ELEMENT_IMAGE,
        RIHLA_ELEMENT_LANE_TEXT, RIHLA_ELEMENT_ANNOTATION,
    };

    for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
        if (kinds[i] == element->kind)
            return TRUE;
    return FALSE;
}

static void
count_element (RihlaElement *element, gpointer data)
{
    Count *self = data;

    if (is_lost (element))
        return;
    if (element->kind == RIHLA_ELEMENT_EMOTION &&
        rihla_emotion_is_compared ((const RihlaEmotion *) element)) {
        count_name (self, element->owner->kind, "emotion", 1);
        return;
    }
    count_attributes (self, element);
    count_parts (self, element);
    if (element->kind == RIHLA_ELEMENT_STAGE &&
        !is_stage_kind_held ((RihlaStage *) element))
        count_name (self, element->kind, "kind", 1);
    if (element->kind == RIHLA_ELEMENT_CHANNEL &&
        !is_channel_kind_held ((RihlaChannel *) element))
        count_name (self, element->kind, "kind", 1);
    /* The depth is that of the model: journey, stage, touchpoint, emotion. */
    rihla_element_foreach_child (element, count_element, self);
}

static void
note_counts (const GArray *counts, const char *kind,
             RihlaDiagnostics *diagnostics)
{
    g_autoptr (GString) list = g_string_new (NULL);

    if (counts->len == 0)
        return;
    for (guint i = 0; i < counts->len; i++) {
        const NameCount *count = &g_array_index (counts, NameCount, i);

        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", count->name);
        if (count->n > 1)
            g_string_append_printf (list, " (%u)", count->n);
    }
    rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_NOT_HELD, NULL, NULL,
                           "a table has no place for these of %s: %s", kind,
                           list->str);
}

void
rihla_table_note_not_held (RihlaJourney *journey, gboolean has_title,
                           RihlaDiagnostics *diagnostics)
{
    Count self = { .has_title = has_title };

    for (guint i = 0; i < RIHLA_N_ELEMENT_KINDS; i++)
        self.counts[i] = g_array_new (FALSE, FALSE, sizeof (NameCount));
    count_element (&journey->element, &self);
    for (guint i = 0; i < RIHLA_N_ELEMENT_KINDS; i++) {
        note_counts (self.counts[i], rihla_element_class_get (i)->name,
                     diagnostics);
        g_array_unref (self.counts[i]);
    }
}
