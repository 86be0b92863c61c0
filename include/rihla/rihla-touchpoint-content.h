/* rihla-touchpoint-content.h: what stands in a touchpoint.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-touchpoint.h>

G_BEGIN_DECLS

/**
 * rihla_touchpoint_get_n_emotions:
 * @self: a touchpoint
 *
 * Counts the emotions that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_emotions (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_emotion:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one emotion.
 *
 * Returns: (transfer none) (nullable): the emotion, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotion *
rihla_touchpoint_get_emotion (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_emotion:
 * @self: a touchpoint
 * @word: (nullable): the word for the emotion, such as "relief"
 * @value: the value, from −2 (worst) to +2 (best); NaN for none
 *
 * Makes an emotion and appends it.
 *
 * Returns: (transfer none): the new emotion
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotion *
rihla_touchpoint_add_emotion (RihlaTouchpoint *self, const char *word,
                              double value);

/**
 * rihla_touchpoint_insert_emotion:
 * @self: a touchpoint
 * @emotion: an emotion that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts an emotion, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_insert_emotion (RihlaTouchpoint *self, RihlaEmotion *emotion,
                                 int index);

/**
 * rihla_touchpoint_move_emotion:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one emotion among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_emotion (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_emotion:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one emotion and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_emotion (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_quotes:
 * @self: a touchpoint
 *
 * Counts the quotes.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_quotes (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_quote:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the quotes: words of the customer.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_quote (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_quote:
 * @self: a touchpoint
 * @text: the text: words of the customer
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the quotes.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_quote (RihlaTouchpoint *self,
                                              const char *text, int index);

/**
 * rihla_touchpoint_remove_quote:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the quotes.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_quote (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_pain_points:
 * @self: a touchpoint
 *
 * Counts the pain points that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_pain_points (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_pain_point:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one pain point.
 *
 * Returns: (transfer none) (nullable): the pain point, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *
rihla_touchpoint_get_pain_point (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_pain_point:
 * @self: a touchpoint
 * @text: (nullable): the text
 *
 * Makes a pain point and appends it.
 *
 * Returns: (transfer none): the new pain point
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *
rihla_touchpoint_add_pain_point (RihlaTouchpoint *self, const char *text);

/**
 * rihla_touchpoint_insert_pain_point:
 * @self: a touchpoint
 * @pain_point: a pain point that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a pain point, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_insert_pain_point (RihlaTouchpoint *self,
                                    RihlaPainPoint *pain_point, int index);

/**
 * rihla_touchpoint_move_pain_point:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one pain point among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_pain_point (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_pain_point:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one pain point and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_pain_point (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_opportunities:
 * @self: a touchpoint
 *
 * Counts the opportunities that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_opportunities (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_opportunity:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one opportunity.
 *
 * Returns: (transfer none) (nullable): the opportunity, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_touchpoint_get_opportunity (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_opportunity:
 * @self: a touchpoint
 * @text: (nullable): the text
 *
 * Makes an opportunity and appends it.
 *
 * Returns: (transfer none): the new opportunity
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_touchpoint_add_opportunity (RihlaTouchpoint *self, const char *text);

/**
 * rihla_touchpoint_insert_opportunity:
 * @self: a touchpoint
 * @opportunity: an opportunity that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts an opportunity, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_insert_opportunity (RihlaTouchpoint *self,
                                     RihlaOpportunity *opportunity, int index);

/**
 * rihla_touchpoint_move_opportunity:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one opportunity among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_opportunity (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_opportunity:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one opportunity and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_opportunity (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_metrics:
 * @self: a touchpoint
 *
 * Counts the metrics that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_metrics (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_metric:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one metric.
 *
 * Returns: (transfer none) (nullable): the metric, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *
rihla_touchpoint_get_metric (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_metric:
 * @self: a touchpoint
 * @kind: the kind
 *
 * Makes a metric and appends it.
 *
 * Returns: (transfer none): the new metric
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *
rihla_touchpoint_add_metric (RihlaTouchpoint *self, RihlaMetricKind kind);

/**
 * rihla_touchpoint_insert_metric:
 * @self: a touchpoint
 * @metric: a metric that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a metric, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_metric (RihlaTouchpoint *self,
                                               RihlaMetric *metric, int index);

/**
 * rihla_touchpoint_move_metric:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one metric among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_metric (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_metric:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one metric and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_metric (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_frontstages:
 * @self: a touchpoint
 *
 * Counts the frontstage lines.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_frontstages (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_frontstage:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the frontstage lines: what staff and systems do in the
 * customer's sight.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_frontstage (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_frontstage:
 * @self: a touchpoint
 * @text: the text: what staff and systems do in the customer's sight
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the frontstage lines.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_frontstage (RihlaTouchpoint *self,
                                                   const char *text, int index);

/**
 * rihla_touchpoint_remove_frontstage:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the frontstage lines.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_frontstage (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_backstages:
 * @self: a touchpoint
 *
 * Counts the backstage lines.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_backstages (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_backstage:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the backstage lines: what staff do out of sight.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_backstage (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_backstage:
 * @self: a touchpoint
 * @text: the text: what staff do out of sight
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the backstage lines.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_backstage (RihlaTouchpoint *self,
                                                  const char *text, int index);

/**
 * rihla_touchpoint_remove_backstage:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the backstage lines.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_backstage (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_supports:
 * @self: a touchpoint
 *
 * Counts the support lines.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_supports (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_support:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the support lines: system or supplier that stands behind.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_support (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_support:
 * @self: a touchpoint
 * @text: the text: system or supplier that stands behind
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the support lines.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_support (RihlaTouchpoint *self,
                                                const char *text, int index);

/**
 * rihla_touchpoint_remove_support:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the support lines.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_support (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_evidences:
 * @self: a touchpoint
 *
 * Counts the pieces of evidence.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_evidences (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_evidence:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the pieces of evidence: thing the customer sees or keeps, such
 * as a receipt.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_evidence (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_evidence:
 * @self: a touchpoint
 * @text: the text: thing the customer sees or keeps, such as a receipt
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the pieces of evidence.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_evidence (RihlaTouchpoint *self,
                                                 const char *text, int index);

/**
 * rihla_touchpoint_remove_evidence:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the pieces of evidence.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_evidence (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_notes:
 * @self: a touchpoint
 *
 * Counts the notes that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_notes (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_note:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one note.
 *
 * Returns: (transfer none) (nullable): the note, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *
rihla_touchpoint_get_note (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_note:
 * @self: a touchpoint
 * @text: (nullable): the text
 *
 * Makes a note and appends it.
 *
 * Returns: (transfer none): the new note
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *
rihla_touchpoint_add_note (RihlaTouchpoint *self, const char *text);

/**
 * rihla_touchpoint_insert_note:
 * @self: a touchpoint
 * @note: a note that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a note, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_note (RihlaTouchpoint *self,
                                             RihlaNote *note, int index);

/**
 * rihla_touchpoint_move_note:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one note among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_note (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_note:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one note and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_note (RihlaTouchpoint *self, guint index);

G_END_DECLS
