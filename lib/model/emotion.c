/* emotion.c: what a customer feels.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaEmotion, rihla_emotion, rihla_emotion_ref,
                     rihla_emotion_unref)

RihlaEmotion *
rihla_emotion_new (const char *word, double value)
{
    RihlaEmotion *self = rihla_element_new (RIHLA_ELEMENT_EMOTION);

    self->word = g_strdup (word);
    rihla_emotion_set_value (self, value);
    return self;
}

RihlaEmotion *
rihla_emotion_ref (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_emotion_unref (RihlaEmotion *self)
{
    rihla_element_unref (self);
}

const char *
rihla_emotion_get_id (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_emotion_set_id (RihlaEmotion *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

double
rihla_emotion_get_value (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->value;
}

void
rihla_emotion_set_value (RihlaEmotion *self, double value)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "value", value);
}

const char *
rihla_emotion_get_persona_id (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->persona_id;
}

void
rihla_emotion_set_persona_id (RihlaEmotion *self, const char *persona_id)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (persona_id == NULL || rihla_id_is_valid (persona_id));
    rihla_element_set_string (&self->element, &self->persona_id, persona_id);
}

RihlaPersona *
rihla_emotion_get_persona (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->persona;
}

RihlaEvidence
rihla_emotion_get_evidence (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->evidence;
}

void
rihla_emotion_set_evidence (RihlaEmotion *self, RihlaEvidence evidence)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->evidence = evidence;
}

gint64
rihla_emotion_get_n (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->n;
}

void
rihla_emotion_set_n (RihlaEmotion *self, gint64 n)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "n", n);
}

const char *
rihla_emotion_get_word (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->word;
}

void
rihla_emotion_set_word (RihlaEmotion *self, const char *word)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->word, word);
}

double
rihla_emotion_get_low (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->low;
}

void
rihla_emotion_set_low (RihlaEmotion *self, double low)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "low", low);
}

double
rihla_emotion_get_high (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->high;
}

void
rihla_emotion_set_high (RihlaEmotion *self, double high)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "high", high);
}

RihlaEmotionState
rihla_emotion_get_state (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->state;
}

void
rihla_emotion_set_state (RihlaEmotion *self, RihlaEmotionState state)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->state = state;
}

static gboolean
is_journey_future (const RihlaEmotion *self)
{
    const RihlaElement *top = &self->element;

    while (top->owner != NULL)
        top = top->owner;
    return top->kind == RIHLA_ELEMENT_JOURNEY &&
           ((const RihlaJourney *) top)->state == RIHLA_JOURNEY_STATE_FUTURE;
}

gboolean
rihla_emotion_is_future (RihlaEmotion *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    if (self->state != RIHLA_EMOTION_STATE_NONE)
        return self->state == RIHLA_EMOTION_STATE_FUTURE;
    return is_journey_future (self);
}

gboolean
rihla_emotion_is_compared (const RihlaEmotion *self)
{
    return self->state != RIHLA_EMOTION_STATE_NONE &&
           (self->state == RIHLA_EMOTION_STATE_FUTURE) !=
               is_journey_future (self);
}
