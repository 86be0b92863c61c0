/* seal.c: closing a journey.
 * SPDX-License-Identifier: MIT
 *
 * In: an open journey. Out: the same, in which every element has an id and is
 * in the index, references point at what they name, and nothing changes any
 * more. Given ids are taken first, in document order; then the missing ones
 * are derived, so that a given id never has to give way. Each pass visits each
 * element once: the cost is linear. On failure whatever was derived is taken
 * back. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "model/attributes.h"
#include "model/diagnostics.h"
#include "model/elements.h"
#include "model/emotion-words.h"

typedef struct {
    RihlaJourney *journey;
    RihlaDiagnostics *diagnostics;
    GError **error;
    GHashTable *numbers; /* owned; stem of an id to how many there were */
    gboolean has_failed;
} Sealing;

typedef void (*VisitFunc) (Sealing *sealing, RihlaElement *element);

typedef struct {
    Sealing *sealing;
    VisitFunc visit;
} Walk;

static void
walk_element (RihlaElement *element, gpointer data)
{
    Walk *walk = data;

    if (walk->sealing->has_failed)
        return;
    walk->visit (walk->sealing, element);
    rihla_element_foreach_child (element, walk_element, walk);
}

/* The depth is that of the model: journey, stage, touchpoint, emotion. */
static void
walk_journey (Sealing *sealing, VisitFunc visit)
{
    Walk walk = { sealing, visit };

    walk_element (&sealing->journey->element, &walk);
}

static RihlaPlace
get_place (Sealing *sealing, const RihlaElement *element)
{
    RihlaPlace place = { sealing->journey->file, element->line,
                         element->column };

    return place;
}

static void
index_given_id (Sealing *sealing, RihlaElement *element)
{
    RihlaElement *other;
    RihlaPlace place = get_place (sealing, element);

    if (element->id == NULL)
        return;
    other = g_hash_table_lookup (sealing->journey->index, element->id);
    if (other == NULL) {
        g_hash_table_insert (sealing->journey->index, element->id, element);
        return;
    }
    sealing->has_failed = TRUE;
    if (other->line > 0)
        rihla_fail_at (sealing->error, sealing->diagnostics, RIHLA_ERROR_VALUE,
                       &place, "id \"%s\" stands twice; first on line %u",
                       element->id, other->line);
    else
        rihla_fail_at (sealing->error, sealing->diagnostics, RIHLA_ERROR_VALUE,
                       &place, "id \"%s\" stands twice", element->id);
}

/* What a derived id begins with: the journey and stages that have a kind need
 * no number. */
static char *
get_id_stem (const RihlaElement *element)
{
    const RihlaElement *owner = element->owner;
    const char *name = rihla_element_class_get (element->kind)->name;

    switch (element->kind) {
    case RIHLA_ELEMENT_TOUCHPOINT:
        return g_strdup (owner->id);
    case RIHLA_ELEMENT_EMOTION:
    case RIHLA_ELEMENT_PAIN_POINT:
    case RIHLA_ELEMENT_OPPORTUNITY:
    case RIHLA_ELEMENT_METRIC:
    case RIHLA_ELEMENT_NOTE:
        return g_strdup_printf ("%s-%s", owner->id, name);
    default:
        return g_strdup (name);
    }
}

static const char *
get_plain_id (const RihlaElement *element)
{
    const RihlaStage *stage = (const RihlaStage *) element;

    if (element->kind == RIHLA_ELEMENT_JOURNEY)
        return "journey";
    if (element->kind != RIHLA_ELEMENT_STAGE ||
        stage->kind == RIHLA_STAGE_KIND_OTHER)
        return NULL;
    return rihla_enum_print (RIHLA_TYPE_STAGE_KIND, stage->kind);
}

static void
take_derived_id (Sealing *sealing, RihlaElement *element, char *id)
{
    element->id = id;
    element->has_derived_id = TRUE;
    g_hash_table_insert (sealing->journey->index, id, element);
}

/* The number of the element among its like, from 1. */
static guint
count_like (Sealing *sealing, const char *stem)
{
    gpointer n = g_hash_table_lookup (sealing->numbers, stem);
    guint number = GPOINTER_TO_UINT (n) + 1;

    g_hash_table_insert (sealing->numbers, g_strdup (stem),
                         GUINT_TO_POINTER (number));
    return number;
}

static void
derive_id (Sealing *sealing, RihlaElement *element)
{
    GHashTable *index = sealing->journey->index;
    g_autofree char *stem = get_id_stem (element);
    guint number = count_like (sealing, stem);
    const char *plain = get_plain_id (element);
    char *id;

    if (element->id != NULL)
        return;
    if (plain != NULL && !g_hash_table_contains (index, plain)) {
        take_derived_id (sealing, element, g_strdup (plain));
        return;
    }
    id = g_strdup_printf ("%s-%u", stem, number);
    for (guint i = 2; g_hash_table_contains (index, id); i++) {
        g_free (id);
        id = g_strdup_printf ("%s-%u-%u", stem, number, i);
    }
    take_derived_id (sealing, element, id);
}

static gpointer
resolve (Sealing *sealing, RihlaElement *element, const char *id,
         const RihlaAttribute *attribute)
{
    RihlaElement *target = g_hash_table_lookup (sealing->journey->index, id);
    const char *wanted = rihla_element_class_get (attribute->target)->name;
    RihlaPlace place = get_place (sealing, element);

    if (target != NULL && target->kind == attribute->target)
        return target;
    sealing->has_failed = TRUE;
    if (target == NULL)
        rihla_fail_at (sealing->error, sealing->diagnostics,
                       RIHLA_ERROR_REFERENCE, &place,
                       "%s \"%s\": there is no %s of this id", attribute->name,
                       id, wanted);
    else
        rihla_fail_at (sealing->error, sealing->diagnostics,
                       RIHLA_ERROR_REFERENCE, &place,
                       "%s \"%s\" is the id of a %s, not of a %s",
                       attribute->name, id,
                       rihla_element_class_get (target->kind)->name, wanted);
    return NULL;
}

static void
check_references (Sealing *sealing, RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes && !sealing->has_failed; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        gpointer field = rihla_attribute_get_field (attribute, element);

        if (attribute->type == RIHLA_ATTRIBUTE_REFERENCE) {
            const char *id = *(char **) field;

            if (id != NULL)
                resolve (sealing, element, id, attribute);
        } else if (attribute->type == RIHLA_ATTRIBUTE_REFERENCES) {
            char **ids = *(char ***) field;

            for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
                resolve (sealing, element, ids[j], attribute);
        }
    }
}

/* After this nothing can fail any more. */
static void
close_element (Sealing *sealing, RihlaElement *element)
{
    GHashTable *index = sealing->journey->index;

    if (element->kind == RIHLA_ELEMENT_TOUCHPOINT) {
        RihlaTouchpoint *touchpoint = (RihlaTouchpoint *) element;

        if (touchpoint->channel_id != NULL)
            touchpoint->channel =
                g_hash_table_lookup (index, touchpoint->channel_id);
    } else if (element->kind == RIHLA_ELEMENT_EMOTION) {
        RihlaEmotion *emotion = (RihlaEmotion *) element;

        if (emotion->persona_id != NULL)
            emotion->persona = g_hash_table_lookup (index, emotion->persona_id);
    }
    element->is_sealed = TRUE;
}

static void
derive_emotion_value (Sealing *sealing, RihlaElement *element)
{
    RihlaEmotion *emotion = (RihlaEmotion *) element;
    RihlaPlace place = get_place (sealing, element);
    double value;

    if (element->kind != RIHLA_ELEMENT_EMOTION || emotion->word == NULL ||
        !isnan (emotion->value))
        return;
    if (!rihla_emotion_words_lookup (emotion->word, sealing->journey->language,
                                     &value)) {
        rihla_diagnostics_add (
            sealing->diagnostics, RIHLA_DIAGNOSTIC_UNKNOWN_EMOTION_WORD, &place,
            element->id,
            "emotion \"%s\" has no value and is not in the table of emotion "
            "words; it is not drawn on the curve",
            emotion->word);
        return;
    }
    emotion->value = value;
    emotion->evidence = RIHLA_EVIDENCE_DERIVED;
}

static void
take_back (G_GNUC_UNUSED Sealing *sealing, RihlaElement *element)
{
    if (!element->has_derived_id)
        return;
    g_clear_pointer (&element->id, g_free);
    element->has_derived_id = FALSE;
}

gboolean
rihla_journey_seal (RihlaJourney *self, RihlaDiagnostics *diagnostics,
                    GError **error)
{
    Sealing sealing = { self, diagnostics, error, NULL, FALSE };

    g_return_val_if_fail (self != NULL, FALSE);

    if (self->element.is_sealed)
        return TRUE;
    self->index = g_hash_table_new (g_str_hash, g_str_equal);
    sealing.numbers =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    walk_journey (&sealing, index_given_id);
    walk_journey (&sealing, derive_id);
    walk_journey (&sealing, check_references);
    g_hash_table_unref (sealing.numbers);
    if (sealing.has_failed) {
        sealing.has_failed = FALSE;
        g_clear_pointer (&self->index, g_hash_table_unref);
        walk_journey (&sealing, take_back);
        return FALSE;
    }
    walk_journey (&sealing, derive_emotion_value);
    walk_journey (&sealing, close_element);
    return TRUE;
}

gboolean
rihla_journey_is_sealed (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return self->element.is_sealed;
}

const char *
rihla_journey_get_file (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->file;
}
