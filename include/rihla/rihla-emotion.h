/* rihla-emotion.h: what a customer feels.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_EMOTION (rihla_emotion_get_type ())

/**
 * RihlaEmotion:
 *
 * What a customer feels, as a word, a value, or both. Where there is a word
 * and no value, sealing the journey takes the value from the table of emotion
 * words and marks it with %RIHLA_EVIDENCE_DERIVED.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_emotion_get_type (void);

/**
 * rihla_emotion_new:
 * @word: (nullable): the word for the emotion, such as "relief"
 * @value: the value, from −2 (worst) to +2 (best); NaN for none
 *
 * Makes an emotion on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new emotion
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotion *rihla_emotion_new (const char *word, double value);

/**
 * rihla_emotion_ref:
 * @self: an emotion
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotion *rihla_emotion_ref (RihlaEmotion *self);

/**
 * rihla_emotion_unref:
 * @self: (transfer full) (nullable): an emotion
 *
 * Gives a reference back; the last one frees the emotion.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_unref (RihlaEmotion *self);

/**
 * rihla_emotion_get_id:
 * @self: an emotion
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_emotion_get_id (RihlaEmotion *self);

/**
 * rihla_emotion_set_id:
 * @self: an emotion
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_set_id (RihlaEmotion *self, const char *id);

/**
 * rihla_emotion_get_value:
 * @self: an emotion
 *
 * Gets the value, from −2 (worst) to +2 (best).
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_emotion_get_value (RihlaEmotion *self);

/**
 * rihla_emotion_set_value:
 * @self: an emotion
 * @value: the value, from −2 (worst) to +2 (best); NaN for none
 *
 * Sets the value, from −2 (worst) to +2 (best).
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_set_value (RihlaEmotion *self, double value);

/**
 * rihla_emotion_get_persona_id:
 * @self: an emotion
 *
 * Gets the id of the persona who feels it; %NULL is everybody.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_emotion_get_persona_id (RihlaEmotion *self);

/**
 * rihla_emotion_set_persona_id:
 * @self: an emotion
 * @persona_id: (nullable): the id of the persona who feels it; %NULL is
 *   everybody
 *
 * Sets the id of the persona who feels it; %NULL is everybody.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_emotion_set_persona_id (RihlaEmotion *self, const char *persona_id);

/**
 * rihla_emotion_get_persona:
 * @self: an emotion
 *
 * Gets the persona that rihla_emotion_get_persona_id() names. It is known from
 * sealing on.
 *
 * Returns: (transfer none) (nullable): the persona
 *
 * Since: 0.1
 */
RIHLA_API RihlaPersona *rihla_emotion_get_persona (RihlaEmotion *self);

/**
 * rihla_emotion_get_evidence:
 * @self: an emotion
 *
 * Gets the how the value is known.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaEvidence rihla_emotion_get_evidence (RihlaEmotion *self);

/**
 * rihla_emotion_set_evidence:
 * @self: an emotion
 * @evidence: the how the value is known
 *
 * Sets the how the value is known.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_emotion_set_evidence (RihlaEmotion *self, RihlaEvidence evidence);

/**
 * rihla_emotion_get_n:
 * @self: an emotion
 *
 * Gets the number of customers asked.
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_emotion_get_n (RihlaEmotion *self);

/**
 * rihla_emotion_set_n:
 * @self: an emotion
 * @n: the number of customers asked, 1 or more; -1 for none
 *
 * Sets the number of customers asked.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_set_n (RihlaEmotion *self, gint64 n);

/**
 * rihla_emotion_get_word:
 * @self: an emotion
 *
 * Gets the word for the emotion, such as "relief".
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_emotion_get_word (RihlaEmotion *self);

/**
 * rihla_emotion_set_word:
 * @self: an emotion
 * @word: (nullable): the word for the emotion, such as "relief"
 *
 * Sets the word for the emotion, such as "relief".
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_set_word (RihlaEmotion *self, const char *word);

/**
 * rihla_emotion_get_low:
 * @self: an emotion
 *
 * Gets the lower end of the 95 % interval of a measured value, from −2 to +2.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_emotion_get_low (RihlaEmotion *self);

/**
 * rihla_emotion_set_low:
 * @self: an emotion
 * @low: the lower end of the 95 % interval of a measured value, from −2 to +2;
 *   NaN for none
 *
 * Sets the lower end of the 95 % interval of a measured value, from −2 to +2.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_set_low (RihlaEmotion *self, double low);

/**
 * rihla_emotion_get_high:
 * @self: an emotion
 *
 * Gets the upper end of the 95 % interval of a measured value, from −2 to +2.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_emotion_get_high (RihlaEmotion *self);

/**
 * rihla_emotion_set_high:
 * @self: an emotion
 * @high: the upper end of the 95 % interval of a measured value, from −2 to
 *   +2; NaN for none
 *
 * Sets the upper end of the 95 % interval of a measured value, from −2 to +2.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_emotion_set_high (RihlaEmotion *self, double high);

/**
 * rihla_emotion_get_state:
 * @self: an emotion
 *
 * Gets the state it belongs to; %RIHLA_EMOTION_STATE_NONE is that of the
 * journey.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotionState rihla_emotion_get_state (RihlaEmotion *self);

/**
 * rihla_emotion_set_state:
 * @self: an emotion
 * @state: the state it belongs to; %RIHLA_EMOTION_STATE_NONE is that of the
 *   journey
 *
 * Sets the state it belongs to; %RIHLA_EMOTION_STATE_NONE is that of the
 * journey.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_emotion_set_state (RihlaEmotion *self, RihlaEmotionState state);

/**
 * rihla_emotion_is_future:
 * @self: an emotion
 *
 * Tells whether it is what customers are to feel, not what they feel today: by
 * its own state, or where it has none by that of the journey it stands in.
 *
 * Returns: %TRUE if it belongs to the future state
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_emotion_is_future (RihlaEmotion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaEmotion, rihla_emotion_unref)

G_END_DECLS
