/* rihla-answers.h: answers to surveys, counted.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_ANSWERS (rihla_answers_get_type ())

/**
 * RihlaAnswers:
 *
 * Answers to surveys at the stages and touchpoints of a journey, counted by
 * kind, place, segment and month. Single answers are not kept, so any number of
 * them takes the same memory. Not for use by two threads at once while answers
 * are added.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_answers_get_type (void);

/**
 * rihla_answers_new:
 * @journey: a sealed journey
 *
 * Makes an empty count for a journey.
 *
 * Returns: (transfer full): the count
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnswers *rihla_answers_new (RihlaJourney *journey);

/**
 * rihla_answers_ref:
 * @self: answers
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnswers *rihla_answers_ref (RihlaAnswers *self);

/**
 * rihla_answers_unref:
 * @self: (transfer full) (nullable): answers
 *
 * Gives a reference back; the last one frees the answers.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_answers_unref (RihlaAnswers *self);

/**
 * rihla_answers_get_journey:
 * @self: answers
 *
 * Gets the journey they are about.
 *
 * Returns: (transfer none): the journey
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *rihla_answers_get_journey (RihlaAnswers *self);

/**
 * rihla_answers_add:
 * @self: answers
 * @place: the id of a stage or a touchpoint
 * @kind: what was asked; not %RIHLA_METRIC_KIND_OTHER
 * @score: the answer: 0 to 10 (nps), 1 to 5 (csat), 1 to 7 (ces), 1 for solved
 *   and 0 for not (fcr), all of them whole numbers; or a time (art) of 0 or
 *   more, in the unit of the metric of this kind at @place, in seconds where
 *   there is none
 * @date: (nullable): when it was given, as `2025-03-31`; %NULL: not known
 * @segment: (nullable): the customer's segment; %NULL: not known
 * @error: where to put an error
 *
 * Counts an answer.
 *
 * Errors: %RIHLA_ERROR_REFERENCE where the journey has no such place,
 * %RIHLA_ERROR_VALUE for a score, date or segment that is none,
 * %RIHLA_ERROR_LIMIT for too many segments, or too many of them at too many
 * places and in too many months.
 *
 * Returns: %TRUE if it was counted
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_answers_add (RihlaAnswers *self, const char *place,
                                      RihlaMetricKind kind, double score,
                                      const char *date, const char *segment,
                                      GError **error);

/**
 * rihla_answers_get_n:
 * @self: answers
 *
 * Counts the answers.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint64 rihla_answers_get_n (RihlaAnswers *self);

/**
 * rihla_answers_get_n_segments:
 * @self: answers
 *
 * Counts the segments.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_answers_get_n_segments (RihlaAnswers *self);

/**
 * rihla_answers_get_segment:
 * @self: answers
 * @index: a segment, from 0, in the order in which they came
 *
 * Gets the name of a segment.
 *
 * Returns: (nullable): the name; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_answers_get_segment (RihlaAnswers *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaAnswers, rihla_answers_unref)

G_END_DECLS
