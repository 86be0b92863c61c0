/* measures-emotion.c: the measures of feelings, and their accessors.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-report-emotion.h>

#include "model/elements.h"
#include "report/measures.h"

typedef struct {
    const char *mean;
    const char *lowest;
    const char *highest;
    const char *last;
    const char *peak_end;
    const char *volatility;
} Keys;

static const Keys of_journey = { "emotion.mean",     "emotion.lowest",
                                 "emotion.highest",  "emotion.last",
                                 "emotion.peak_end", "emotion.volatility" };
static const Keys of_persona = {
    "emotion.by_persona.mean",     "emotion.by_persona.lowest",
    "emotion.by_persona.highest",  "emotion.by_persona.last",
    "emotion.by_persona.peak_end", "emotion.by_persona.volatility"
};

/* --- The list -------------------------------------------------------------- */

static void
add_moment (RihlaReport *self, const char *key, const char *id,
            const RihlaEmotionMoment *moment)
{
    RihlaMeasure *measure;

    if (moment == NULL)
        return;
    measure = rihla_measures_add_of (self, key, id, moment->value, moment->n);
    if (measure == NULL)
        return;
    measure->found_id =
        g_strdup (rihla_emotion_moment_get_element (moment)->id);
    measure->low = moment->low;
    measure->high = moment->high;
}

static void
add_shape (RihlaReport *self, const RihlaEmotionMeasures *emotion,
           const Keys *keys, const char *id)
{
    rihla_measures_add_of (self, keys->mean, id, emotion->mean, emotion->n);
    add_moment (self, keys->lowest, id,
                rihla_emotion_measures_get_lowest (emotion));
    add_moment (self, keys->highest, id,
                rihla_emotion_measures_get_highest (emotion));
    add_moment (self, keys->last, id,
                rihla_emotion_measures_get_last (emotion));
    rihla_measures_add (self, keys->peak_end, id, emotion->peak_end);
    rihla_measures_add (self, keys->volatility, id, emotion->volatility);
}

static void
add_stages (RihlaReport *self)
{
    const GArray *by_stage = self->emotion.by_stage;

    for (guint i = 0; i < by_stage->len; i++) {
        const RihlaStageEmotion *stage =
            &g_array_index (by_stage, RihlaStageEmotion, i);

        rihla_measures_add_of (self, "emotion.by_stage.mean",
                               stage->stage->element.id, stage->mean, stage->n);
    }
}

static void
add_touchpoints (RihlaReport *self)
{
    const GArray *moments = self->emotion.moments;

    for (guint i = 0; i < moments->len; i++) {
        const RihlaEmotionMoment *moment =
            &g_array_index (moments, RihlaEmotionMoment, i);
        RihlaMeasure *measure;

        if (moment->touchpoint == NULL)
            continue;
        measure = rihla_measures_add_of (self, "emotion.by_touchpoint.mean",
                                         moment->touchpoint->element.id,
                                         moment->value, moment->n);
        measure->low = moment->low;
        measure->high = moment->high;
    }
}

void
rihla_measures_list_emotion (RihlaReport *self)
{
    add_shape (self, &self->emotion, &of_journey, NULL);
    add_stages (self);
    add_touchpoints (self);
    for (guint i = 0; i < self->by_persona->len; i++) {
        const RihlaEmotionMeasures *emotion =
            &g_array_index (self->by_persona, RihlaEmotionMeasures, i);

        add_shape (self, emotion, &of_persona, emotion->persona->element.id);
    }
}

/* --- Accessors ------------------------------------------------------------- */

/* NULL where that persona's emotions are not kept apart. */
static const RihlaEmotionMeasures *
find (RihlaReport *self, const char *persona_id)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_report_find_emotion (self, persona_id);
}

static double
get_value (const RihlaEmotionMoment *moment)
{
    return moment == NULL ? NAN : moment->value;
}

static const char *
get_id (const RihlaEmotionMoment *moment)
{
    return moment == NULL ? NULL
                          : rihla_emotion_moment_get_element (moment)->id;
}

double
rihla_report_get_emotion_mean (RihlaReport *self, const char *persona_id)
{
    const RihlaEmotionMeasures *emotion = find (self, persona_id);

    return emotion == NULL ? NAN : emotion->mean;
}

guint
rihla_report_get_n_felt (RihlaReport *self, const char *persona_id)
{
    const RihlaEmotionMeasures *emotion = find (self, persona_id);

    return emotion == NULL ? 0 : emotion->n;
}

double
rihla_report_get_emotion_lowest (RihlaReport *self, const char *persona_id)
{
    return get_value (
        rihla_emotion_measures_get_lowest (find (self, persona_id)));
}

const char *
rihla_report_get_emotion_lowest_id (RihlaReport *self, const char *persona_id)
{
    return get_id (rihla_emotion_measures_get_lowest (find (self, persona_id)));
}

double
rihla_report_get_emotion_highest (RihlaReport *self, const char *persona_id)
{
    return get_value (
        rihla_emotion_measures_get_highest (find (self, persona_id)));
}

const char *
rihla_report_get_emotion_highest_id (RihlaReport *self, const char *persona_id)
{
    return get_id (
        rihla_emotion_measures_get_highest (find (self, persona_id)));
}

double
rihla_report_get_emotion_last (RihlaReport *self, const char *persona_id)
{
    return get_value (
        rihla_emotion_measures_get_last (find (self, persona_id)));
}

const char *
rihla_report_get_emotion_last_id (RihlaReport *self, const char *persona_id)
{
    return get_id (rihla_emotion_measures_get_last (find (self, persona_id)));
}

double
rihla_report_get_peak_end (RihlaReport *self, const char *persona_id)
{
    const RihlaEmotionMeasures *emotion = find (self, persona_id);

    return emotion == NULL ? NAN : emotion->peak_end;
}

double
rihla_report_get_volatility (RihlaReport *self, const char *persona_id)
{
    const RihlaEmotionMeasures *emotion = find (self, persona_id);

    return emotion == NULL ? NAN : emotion->volatility;
}

static double
get_of_stage (const RihlaEmotionMeasures *emotion, const char *id)
{
    for (guint i = 0; i < emotion->by_stage->len; i++) {
        const RihlaStageEmotion *stage =
            &g_array_index (emotion->by_stage, RihlaStageEmotion, i);

        if (g_str_equal (stage->stage->element.id, id))
            return stage->mean;
    }
    return NAN;
}

double
rihla_report_get_emotion_of (RihlaReport *self, const char *id,
                             const char *persona_id)
{
    const RihlaEmotionMeasures *emotion = find (self, persona_id);
    RihlaTouchpoint *touchpoint;

    g_return_val_if_fail (id != NULL, NAN);

    if (emotion == NULL)
        return NAN;
    touchpoint = rihla_journey_find_touchpoint (self->journey, id);
    if (touchpoint == NULL)
        return get_of_stage (emotion, id);
    return rihla_emotions_get_mean (touchpoint->emotions, emotion->persona);
}
