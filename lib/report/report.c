/* report.c: what a journey says about customers and money.
 * SPDX-License-Identifier: MIT
 *
 * A sealed journey comes in. Each family of measures fills its struct; from
 * these the list of measures is made, and nothing changes after that. A pass or
 * two over the journey a family: the cost is linear. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/measures.h"
#include "report/report.h"

G_DEFINE_BOXED_TYPE (RihlaReport, rihla_report, rihla_report_ref,
                     rihla_report_unref)

static guint
hash_measure (gconstpointer key)
{
    const RihlaMeasure *measure = key;
    guint hash = g_str_hash (measure->key);

    return measure->id == NULL ? hash : hash * 33 + g_str_hash (measure->id);
}

static gboolean
are_same (gconstpointer a, gconstpointer b)
{
    const RihlaMeasure *one = a;
    const RihlaMeasure *other = b;

    return g_str_equal (one->key, other->key) &&
           g_strcmp0 (one->id, other->id) == 0;
}

static void
clear_emotion (gpointer data)
{
    rihla_emotion_measures_clear (data);
}

/* --- Personas -------------------------------------------------------------- */

static void
note_personas (GPtrArray *emotions, GHashTable *personas)
{
    for (guint i = 0; i < rihla_list_get_n (emotions); i++) {
        const RihlaEmotion *emotion = rihla_list_get (emotions, i);

        if (emotion->persona != NULL && !isnan (emotion->value) &&
            !rihla_emotion_is_compared (emotion))
            g_hash_table_add (personas, emotion->persona);
    }
}

/* Those that feel something of their own. */
static GHashTable *
find_feeling_personas (const RihlaJourney *journey)
{
    GHashTable *personas = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        note_personas (stage->emotions, personas);
        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            note_personas (touchpoint->emotions, personas);
        }
    }
    return personas;
}

static void
measure_personas (RihlaReport *self)
{
    g_autoptr (GHashTable) feeling = find_feeling_personas (self->journey);
    GPtrArray *personas = self->journey->personas;

    for (guint i = 0; i < rihla_list_get_n (personas); i++) {
        RihlaPersona *persona = rihla_list_get (personas, i);
        RihlaEmotionMeasures emotion;

        if (self->by_persona->len >= RIHLA_REPORT_MOST_PERSONAS)
            break;
        if (!g_hash_table_contains (feeling, persona))
            continue;
        rihla_emotion_measure (self->journey, persona, &emotion);
        g_array_append_val (self->by_persona, emotion);
    }
}

const RihlaEmotionMeasures *
rihla_report_find_emotion (const RihlaReport *self, const char *persona_id)
{
    if (persona_id == NULL)
        return &self->emotion;
    for (guint i = 0; i < self->by_persona->len; i++) {
        const RihlaEmotionMeasures *emotion =
            &g_array_index (self->by_persona, RihlaEmotionMeasures, i);

        if (g_str_equal (emotion->persona->element.id, persona_id))
            return emotion;
    }
    return NULL;
}

/* --- The report ------------------------------------------------------------ */

RihlaReport *
rihla_report_new (RihlaJourney *journey)
{
    return rihla_report_new_with_answers (journey, NULL);
}

RihlaReport *
rihla_report_new_with_answers (RihlaJourney *journey, RihlaAnswers *answers)
{
    RihlaReport *self;

    g_return_val_if_fail (journey != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (journey), NULL);
    g_return_val_if_fail (answers == NULL ||
                              rihla_answers_get_journey (answers) == journey,
                          NULL);

    self = g_atomic_rc_box_new0 (RihlaReport);
    self->journey = rihla_journey_ref (journey);
    self->by_persona =
        g_array_new (FALSE, FALSE, sizeof (RihlaEmotionMeasures));
    g_array_set_clear_func (self->by_persona, clear_emotion);
    self->measures =
        g_ptr_array_new_with_free_func ((GDestroyNotify) rihla_measure_unref);
    self->index = g_hash_table_new (hash_measure, are_same);
    rihla_emotion_measure (journey, NULL, &self->emotion);
    measure_personas (self);
    rihla_friction_measure (journey, &self->friction);
    self->metrics = rihla_loyalty_measure (journey, answers);
    rihla_funnel_measure (journey, &self->funnel);
    rihla_value_measure (journey, &self->value);
    self->act = rihla_act_rank (journey, self->value.opportunities);
    rihla_measures_list (self);
    return self;
}

static void
clear_report (gpointer data)
{
    RihlaReport *self = data;

    rihla_emotion_measures_clear (&self->emotion);
    g_array_unref (self->by_persona);
    rihla_friction_measures_clear (&self->friction);
    g_array_unref (self->metrics);
    rihla_funnel_measures_clear (&self->funnel);
    rihla_value_measures_clear (&self->value);
    g_array_unref (self->act);
    g_hash_table_unref (self->index);
    g_ptr_array_unref (self->measures);
    rihla_journey_unref (self->journey);
}

RihlaReport *
rihla_report_ref (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_report_unref (RihlaReport *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_report);
}

RihlaJourney *
rihla_report_get_journey (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->journey;
}

guint
rihla_report_get_n_measures (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->measures->len;
}

RihlaMeasure *
rihla_report_get_measure (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->measures, index);
}

RihlaMeasure *
rihla_report_find_measure (RihlaReport *self, const char *key, const char *id)
{
    RihlaMeasure wanted = { .key = key, .id = (char *) id };

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (key != NULL, NULL);

    return g_hash_table_lookup (self->index, &wanted);
}
