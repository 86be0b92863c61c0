/* emotion-measures.c: what a journey's emotions come to.
 * SPDX-License-Identifier: MIT
 *
 * The emotion of a touchpoint is the mean of its emotions for the persona, each
 * weighted by how many were asked, 1 where that is not said. A stage stands for
 * its touchpoints where none of them has an emotion. That makes the points of
 * the curve, and the mean over them is that of the journey. A stage without
 * touchpoints has a point for each of its emotions, as on the curve; it enters
 * the means as one.
 *
 * Peak and end: D. Kahneman, B. L. Fredrickson, C. A. Schreiber and D. A.
 * Redelmeier, "When More Pain Is Preferred to Less: Adding a Better End",
 * Psychological Science 4 (1993). */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/emotion-measures.h"
#include "report/sum.h"

static gboolean
is_felt (const RihlaEmotion *emotion, const RihlaPersona *persona)
{
    return !isnan (emotion->value) && !rihla_emotion_is_compared (emotion) &&
           (persona == NULL || emotion->persona == NULL ||
            emotion->persona == persona);
}

/* FALSE where nothing is felt. The mean is told from the first value on, so that
 * of equal ones, and of one, it is that value to the last digit. */
static gboolean
compute_moment (GPtrArray *emotions, const RihlaPersona *persona,
                RihlaEmotionMoment *moment)
{
    RihlaSum sum = { 0 }, weight = { 0 };
    double first = 0;
    guint n_felt = 0;

    *moment = (RihlaEmotionMoment){ .low = NAN, .high = NAN };
    for (guint i = 0; i < rihla_list_get_n (emotions); i++) {
        const RihlaEmotion *emotion = rihla_list_get (emotions, i);
        double n = emotion->n > 0 ? (double) emotion->n : 1;

        if (!is_felt (emotion, persona))
            continue;
        if (n_felt == 0)
            first = emotion->value;
        rihla_sum_add (&sum, n * (emotion->value - first));
        rihla_sum_add (&weight, n);
        moment->n =
            emotion->n < 0 || moment->n < 0 ? -1 : moment->n + emotion->n;
        moment->low = n_felt == 0 ? emotion->low : NAN;
        moment->high = n_felt == 0 ? emotion->high : NAN;
        n_felt++;
    }
    if (n_felt > 0)
        moment->value = first + rihla_sum_get (&sum) / rihla_sum_get (&weight);
    return n_felt > 0;
}

double
rihla_emotions_get_mean (GPtrArray *emotions, const RihlaPersona *persona)
{
    RihlaEmotionMoment moment;

    return compute_moment (emotions, persona, &moment) ? moment.value : NAN;
}

static void
add_moment (RihlaEmotionMeasures *self, RihlaStage *stage,
            RihlaTouchpoint *touchpoint, RihlaEmotionMoment *moment)
{
    moment->stage = stage;
    moment->touchpoint = touchpoint;
    g_array_append_vals (self->moments, moment, 1);
}

/* Each emotion of a stage without touchpoints is a point of the curve. */
static void
add_single_moments (RihlaEmotionMeasures *self, RihlaStage *stage)
{
    for (guint i = 0; i < rihla_list_get_n (stage->emotions); i++) {
        const RihlaEmotion *emotion = rihla_list_get (stage->emotions, i);
        RihlaEmotionMoment moment = { .value = emotion->value,
                                      .n = emotion->n,
                                      .low = emotion->low,
                                      .high = emotion->high };

        if (is_felt (emotion, self->persona))
            add_moment (self, stage, NULL, &moment);
    }
}

/* What the stage itself has, in the place of its touchpoints. */
static void
add_whole_stage (RihlaEmotionMeasures *self, RihlaStage *stage, RihlaSum *total)
{
    RihlaStageEmotion whole = { .stage = stage, .n = 1 };
    RihlaEmotionMoment moment;

    if (!compute_moment (stage->emotions, self->persona, &moment))
        return;
    whole.mean = moment.value;
    if (rihla_list_get_n (stage->touchpoints) == 0)
        add_single_moments (self, stage);
    else
        add_moment (self, stage, NULL, &moment);
    rihla_sum_add (total, whole.mean);
    g_array_append_val (self->by_stage, whole);
}

static void
add_stage (RihlaEmotionMeasures *self, RihlaStage *stage, RihlaSum *total)
{
    RihlaStageEmotion of_stage = { .stage = stage };
    RihlaSum sum = { 0 };

    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        RihlaTouchpoint *touchpoint = rihla_list_get (stage->touchpoints, i);
        RihlaEmotionMoment moment;

        if (!compute_moment (touchpoint->emotions, self->persona, &moment))
            continue;
        add_moment (self, stage, touchpoint, &moment);
        rihla_sum_add (&sum, moment.value);
        rihla_sum_add (total, moment.value);
        of_stage.n++;
    }
    if (of_stage.n == 0) {
        add_whole_stage (self, stage, total);
        return;
    }
    of_stage.mean = rihla_sum_get (&sum) / of_stage.n;
    g_array_append_val (self->by_stage, of_stage);
}

static double
get_value (const RihlaEmotionMeasures *self, guint index)
{
    return g_array_index (self->moments, RihlaEmotionMoment, index).value;
}

/* The moment furthest from 0; of +v and -v the negative one, which is the one
 * that is remembered. */
static double
get_peak (const RihlaEmotionMeasures *self)
{
    double low = get_value (self, self->lowest);
    double high = get_value (self, self->highest);

    return fabs (high) > fabs (low) ? high : low;
}

static void
compute_shape (RihlaEmotionMeasures *self)
{
    RihlaSum steps = { 0 };
    guint n = self->moments->len;

    for (guint i = 0; i < n; i++) {
        double value = get_value (self, i);

        if (value < get_value (self, self->lowest))
            self->lowest = i;
        if (value > get_value (self, self->highest))
            self->highest = i;
        if (i > 0)
            rihla_sum_add (&steps, fabs (value - get_value (self, i - 1)));
    }
    if (n > 0)
        self->peak_end = (get_peak (self) + get_value (self, n - 1)) / 2;
    if (n > 1)
        self->volatility = rihla_sum_get (&steps) / (n - 1);
}

void
rihla_emotion_measure (RihlaJourney *journey, RihlaPersona *persona,
                       RihlaEmotionMeasures *measures)
{
    RihlaSum total = { 0 };

    *measures = (RihlaEmotionMeasures){
        .persona = persona,
        .moments = g_array_new (FALSE, FALSE, sizeof (RihlaEmotionMoment)),
        .by_stage = g_array_new (FALSE, FALSE, sizeof (RihlaStageEmotion)),
        .mean = NAN,
        .peak_end = NAN,
        .volatility = NAN,
    };
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++)
        add_stage (measures, rihla_list_get (journey->stages, i), &total);
    for (guint i = 0; i < measures->by_stage->len; i++)
        measures->n +=
            g_array_index (measures->by_stage, RihlaStageEmotion, i).n;
    if (measures->n > 0)
        measures->mean = rihla_sum_get (&total) / measures->n;
    compute_shape (measures);
}

void
rihla_emotion_measures_clear (RihlaEmotionMeasures *self)
{
    g_clear_pointer (&self->moments, g_array_unref);
    g_clear_pointer (&self->by_stage, g_array_unref);
}

static const RihlaEmotionMoment *
get_moment (const RihlaEmotionMeasures *self, guint index)
{
    if (self == NULL || index >= self->moments->len)
        return NULL;
    return &g_array_index (self->moments, RihlaEmotionMoment, index);
}

const RihlaEmotionMoment *
rihla_emotion_measures_get_lowest (const RihlaEmotionMeasures *self)
{
    return get_moment (self, self == NULL ? 0 : self->lowest);
}

const RihlaEmotionMoment *
rihla_emotion_measures_get_highest (const RihlaEmotionMeasures *self)
{
    return get_moment (self, self == NULL ? 0 : self->highest);
}

const RihlaEmotionMoment *
rihla_emotion_measures_get_last (const RihlaEmotionMeasures *self)
{
    return get_moment (self, self == NULL ? 0 : self->moments->len - 1);
}

const RihlaElement *
rihla_emotion_moment_get_element (const RihlaEmotionMoment *self)
{
    return self->touchpoint != NULL ? &self->touchpoint->element
                                    : &self->stage->element;
}
