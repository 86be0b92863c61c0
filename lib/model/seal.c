/* seal.c: closing a journey.
 * SPDX-License-Identifier: MIT
 *
 * In: an open journey. Out: the same, in which every element has an id and is
 * in the index, references point at what they name, and nothing changes any
 * more. Given ids are taken first, in document order; then those that a copy
 * holds of the sealing of its original; then the missing ones are derived, so
 * that a given id never has to give way. Each pass visits each element once:
 * the cost is linear. On failure whatever was derived is taken back. */

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
    GPtrArray *derived;  /* owned; of elements: their ids were derived here */
    guint32 lane_kinds;  /* a bit for each kind of lane there was */
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
fail (Sealing *sealing, const RihlaElement *element, RihlaError code,
      const char *format, ...) G_GNUC_PRINTF (4, 5);

/* The first failure is the one that is told. */
static void
fail (Sealing *sealing, const RihlaElement *element, RihlaError code,
      const char *format, ...)
{
    RihlaPlace place = get_place (sealing, element);
    g_autofree char *message = NULL;
    va_list arguments;

    if (sealing->has_failed)
        return;
    sealing->has_failed = TRUE;
    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    rihla_fail_at (sealing->error, sealing->diagnostics, code, &place, "%s",
                   message);
}

static void
index_given_id (Sealing *sealing, RihlaElement *element)
{
    RihlaElement *other;

    if (element->id == NULL || element->has_derived_id)
        return;
    other = g_hash_table_lookup (sealing->journey->index, element->id);
    if (other == NULL)
        g_hash_table_insert (sealing->journey->index, element->id, element);
    else if (other->line > 0)
        fail (sealing, element, RIHLA_ERROR_VALUE,
              "id \"%s\" stands twice; first on line %u", element->id,
              other->line);
    else
        fail (sealing, element, RIHLA_ERROR_VALUE, "id \"%s\" stands twice",
              element->id);
}

/* Of a copy. An id that was given to another since is derived anew. */
static void
index_held_id (Sealing *sealing, RihlaElement *element)
{
    GHashTable *index = sealing->journey->index;

    if (!element->has_derived_id)
        return;
    if (!g_hash_table_contains (index, element->id)) {
        g_hash_table_insert (index, element->id, element);
        return;
    }
    g_clear_pointer (&element->id, g_free);
    element->has_derived_id = FALSE;
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
    case RIHLA_ELEMENT_IMAGE:
    case RIHLA_ELEMENT_EMOTION:
    case RIHLA_ELEMENT_PAIN_POINT:
    case RIHLA_ELEMENT_OPPORTUNITY:
    case RIHLA_ELEMENT_METRIC:
    case RIHLA_ELEMENT_LANE_TEXT:
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
    g_ptr_array_add (sealing->derived, element);
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

static void
resolve (Sealing *sealing, RihlaElement *element, const char *id,
         const RihlaAttribute *attribute)
{
    RihlaElement *target = g_hash_table_lookup (sealing->journey->index, id);
    const char *wanted =
        attribute->target == RIHLA_ELEMENT_ANY
            ? "element"
            : rihla_element_class_get (attribute->target)->name;

    if (target == NULL)
        fail (sealing, element, RIHLA_ERROR_REFERENCE,
              "%s \"%s\": there is no %s of this id", attribute->name, id,
              wanted);
    else if (attribute->target != RIHLA_ELEMENT_ANY &&
             target->kind != attribute->target)
        fail (sealing, element, RIHLA_ERROR_REFERENCE,
              "%s \"%s\" is the id of a %s, not of a %s", attribute->name, id,
              rihla_element_class_get (target->kind)->name, wanted);
    else if (element->kind == RIHLA_ELEMENT_LANE_TEXT &&
             ((RihlaJourneyLane *) target)->kind != RIHLA_LANE_KIND_TEXT)
        fail (sealing, element, RIHLA_ERROR_REFERENCE,
              "%s \"%s\" is a built-in lane, which holds no texts of its own",
              attribute->name, id);
}

static void
resolve_one (Sealing *sealing, RihlaElement *element, const char *id,
             const RihlaAttribute *attribute)
{
    if (id != NULL)
        resolve (sealing, element, id, attribute);
    else if (attribute->is_needed)
        fail (sealing, element, RIHLA_ERROR_VALUE, "%s has no %s",
              rihla_element_class_get (element->kind)->name, attribute->name);
}

static void
resolve_all (Sealing *sealing, RihlaElement *element, char **ids,
             const RihlaAttribute *attribute)
{
    for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        resolve (sealing, element, ids[i], attribute);
}

static gboolean
is_lane (Sealing *sealing, const char *name)
{
    RihlaElement *element = g_hash_table_lookup (sealing->journey->index, name);
    int kind;

    if (rihla_enum_parse (RIHLA_TYPE_LANE_KIND, name, &kind))
        return kind != RIHLA_LANE_KIND_TEXT;
    return element != NULL && element->kind == RIHLA_ELEMENT_LANE &&
           ((RihlaJourneyLane *) element)->kind == RIHLA_LANE_KIND_TEXT;
}

static void
check_lane_names (Sealing *sealing, RihlaElement *element, char **names,
                  const RihlaAttribute *attribute)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; names != NULL && names[i] != NULL; i++) {
        if (!is_lane (sealing, names[i]))
            fail (sealing, element, RIHLA_ERROR_REFERENCE,
                  "%s \"%s\": there is no lane of this name", attribute->name,
                  names[i]);
        if (!g_hash_table_add (seen, names[i]))
            fail (sealing, element, RIHLA_ERROR_VALUE, "%s \"%s\" stands twice",
                  attribute->name, names[i]);
    }
}

static void
check_references (Sealing *sealing, RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        gpointer field = rihla_attribute_get_field (attribute, element);

        if (attribute->type == RIHLA_ATTRIBUTE_REFERENCE)
            resolve_one (sealing, element, *(char **) field, attribute);
        else if (attribute->type == RIHLA_ATTRIBUTE_REFERENCES)
            resolve_all (sealing, element, *(char ***) field, attribute);
        else if (attribute->type == RIHLA_ATTRIBUTE_LANES)
            check_lane_names (sealing, element, *(char ***) field, attribute);
    }
}

/* A name says which lane is meant: built-in ones have theirs for themselves,
 * and the journey has one word on each. */
static void
check_lane (Sealing *sealing, const RihlaJourneyLane *lane)
{
    const RihlaElement *element = &lane->element;
    guint32 bit = 1u << lane->kind;
    int kind;

    if (lane->kind == RIHLA_LANE_KIND_TEXT) {
        if (rihla_enum_parse (RIHLA_TYPE_LANE_KIND, element->id, &kind))
            fail (sealing, element, RIHLA_ERROR_VALUE,
                  "id \"%s\" is the name of a built-in lane", element->id);
        return;
    }
    if ((sealing->lane_kinds & bit) != 0)
        fail (sealing, element, RIHLA_ERROR_VALUE,
              "a second lane of the kind %s; there can be one",
              rihla_enum_print (RIHLA_TYPE_LANE_KIND, lane->kind));
    sealing->lane_kinds |= bit;
}

/* An interval has both ends, and the value between them. */
static void
check_interval (Sealing *sealing, const RihlaEmotion *emotion)
{
    const RihlaElement *element = &emotion->element;
    g_autofree char *low = NULL;
    g_autofree char *high = NULL;
    g_autofree char *value = NULL;

    if (isnan (emotion->low) && isnan (emotion->high))
        return;
    if (isnan (emotion->low) || isnan (emotion->high) ||
        isnan (emotion->value)) {
        fail (sealing, element, RIHLA_ERROR_VALUE,
              "an interval needs a value, low and high");
        return;
    }
    if (emotion->low <= emotion->value && emotion->value <= emotion->high)
        return;
    low = rihla_number_print (emotion->low);
    high = rihla_number_print (emotion->high);
    value = rihla_number_print (emotion->value);
    fail (sealing, element, RIHLA_ERROR_VALUE,
          "value %s is outside its interval, %s to %s", value, low, high);
}

static void
check_rules (Sealing *sealing, RihlaElement *element)
{
    if (element->kind == RIHLA_ELEMENT_LANE)
        check_lane (sealing, (RihlaJourneyLane *) element);
    else if (element->kind == RIHLA_ELEMENT_EMOTION)
        check_interval (sealing, (RihlaEmotion *) element);
}

static gpointer
look_up (GHashTable *index, const char *id)
{
    return id == NULL ? NULL : g_hash_table_lookup (index, id);
}

/* After this nothing can fail any more. */
static void
close_element (Sealing *sealing, RihlaElement *element)
{
    GHashTable *index = sealing->journey->index;

    if (element->kind == RIHLA_ELEMENT_TOUCHPOINT) {
        RihlaTouchpoint *touchpoint = (RihlaTouchpoint *) element;

        touchpoint->channel = look_up (index, touchpoint->channel_id);
    } else if (element->kind == RIHLA_ELEMENT_EMOTION) {
        RihlaEmotion *emotion = (RihlaEmotion *) element;

        emotion->persona = look_up (index, emotion->persona_id);
    } else if (element->kind == RIHLA_ELEMENT_LANE_TEXT) {
        RihlaLaneText *text = (RihlaLaneText *) element;

        text->lane = look_up (index, text->lane_id);
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
take_back (gpointer data, G_GNUC_UNUSED gpointer user_data)
{
    RihlaElement *element = data;

    g_clear_pointer (&element->id, g_free);
    element->has_derived_id = FALSE;
}

static void
give_ids (Sealing *sealing)
{
    sealing->journey->index = g_hash_table_new (g_str_hash, g_str_equal);
    sealing->numbers =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    walk_journey (sealing, index_given_id);
    walk_journey (sealing, index_held_id);
    walk_journey (sealing, derive_id);
    g_hash_table_unref (sealing->numbers);
}

gboolean
rihla_journey_seal (RihlaJourney *self, RihlaDiagnostics *diagnostics,
                    GError **error)
{
    g_autoptr (GPtrArray) derived = g_ptr_array_new ();
    Sealing sealing = { .journey = self,
                        .diagnostics = diagnostics,
                        .error = error,
                        .derived = derived };

    g_return_val_if_fail (self != NULL, FALSE);

    if (self->element.is_sealed)
        return TRUE;
    give_ids (&sealing);
    walk_journey (&sealing, check_references);
    walk_journey (&sealing, check_rules);
    if (sealing.has_failed) {
        g_clear_pointer (&self->index, g_hash_table_unref);
        g_ptr_array_foreach (derived, take_back, NULL);
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
