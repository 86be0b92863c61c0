/* rihla-stage-content.h: what stands in a stage.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-stage.h>

G_BEGIN_DECLS

/**
 * rihla_stage_get_n_touchpoints:
 * @self: a stage
 *
 * Counts the touchpoints that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_touchpoints (RihlaStage *self);

/**
 * rihla_stage_get_touchpoint:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one touchpoint.
 *
 * Returns: (transfer none) (nullable): the touchpoint, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpoint *
rihla_stage_get_touchpoint (RihlaStage *self, guint index);

/**
 * rihla_stage_add_touchpoint:
 * @self: a stage
 * @title: (nullable): the title: what happens, from the customer's side
 *
 * Makes a touchpoint and appends it.
 *
 * Returns: (transfer none): the new touchpoint
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpoint *
rihla_stage_add_touchpoint (RihlaStage *self, const char *title);

/**
 * rihla_stage_insert_touchpoint:
 * @self: a stage
 * @touchpoint: a touchpoint that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a touchpoint, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_touchpoint (RihlaStage *self, RihlaTouchpoint *touchpoint,
                               int index);

/**
 * rihla_stage_move_touchpoint:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one touchpoint among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_move_touchpoint (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_touchpoint:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one touchpoint and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_touchpoint (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_emotions:
 * @self: a stage
 *
 * Counts the emotions that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_emotions (RihlaStage *self);

/**
 * rihla_stage_get_emotion:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one emotion.
 *
 * Returns: (transfer none) (nullable): the emotion, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaEmotion *rihla_stage_get_emotion (RihlaStage *self, guint index);

/**
 * rihla_stage_add_emotion:
 * @self: a stage
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
rihla_stage_add_emotion (RihlaStage *self, const char *word, double value);

/**
 * rihla_stage_insert_emotion:
 * @self: a stage
 * @emotion: an emotion that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts an emotion, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_emotion (RihlaStage *self, RihlaEmotion *emotion, int index);

/**
 * rihla_stage_move_emotion:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one emotion among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_move_emotion (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_emotion:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one emotion and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_emotion (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_quotes:
 * @self: a stage
 *
 * Counts the quotes.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_quotes (RihlaStage *self);

/**
 * rihla_stage_get_quote:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one of the quotes: words of the customer.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_stage_get_quote (RihlaStage *self, guint index);

/**
 * rihla_stage_insert_quote:
 * @self: a stage
 * @text: the text: words of the customer
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the quotes.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_quote (RihlaStage *self, const char *text, int index);

/**
 * rihla_stage_remove_quote:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one of the quotes.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_quote (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_pain_points:
 * @self: a stage
 *
 * Counts the pain points that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_pain_points (RihlaStage *self);

/**
 * rihla_stage_get_pain_point:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one pain point.
 *
 * Returns: (transfer none) (nullable): the pain point, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *
rihla_stage_get_pain_point (RihlaStage *self, guint index);

/**
 * rihla_stage_add_pain_point:
 * @self: a stage
 * @text: (nullable): the text
 *
 * Makes a pain point and appends it.
 *
 * Returns: (transfer none): the new pain point
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *
rihla_stage_add_pain_point (RihlaStage *self, const char *text);

/**
 * rihla_stage_insert_pain_point:
 * @self: a stage
 * @pain_point: a pain point that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a pain point, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_pain_point (RihlaStage *self, RihlaPainPoint *pain_point,
                               int index);

/**
 * rihla_stage_move_pain_point:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one pain point among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_move_pain_point (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_pain_point:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one pain point and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_pain_point (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_opportunities:
 * @self: a stage
 *
 * Counts the opportunities that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_opportunities (RihlaStage *self);

/**
 * rihla_stage_get_opportunity:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one opportunity.
 *
 * Returns: (transfer none) (nullable): the opportunity, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_stage_get_opportunity (RihlaStage *self, guint index);

/**
 * rihla_stage_add_opportunity:
 * @self: a stage
 * @text: (nullable): the text
 *
 * Makes an opportunity and appends it.
 *
 * Returns: (transfer none): the new opportunity
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_stage_add_opportunity (RihlaStage *self, const char *text);

/**
 * rihla_stage_insert_opportunity:
 * @self: a stage
 * @opportunity: an opportunity that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts an opportunity, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_opportunity (RihlaStage *self, RihlaOpportunity *opportunity,
                                int index);

/**
 * rihla_stage_move_opportunity:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one opportunity among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_move_opportunity (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_opportunity:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one opportunity and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_opportunity (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_metrics:
 * @self: a stage
 *
 * Counts the metrics that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_metrics (RihlaStage *self);

/**
 * rihla_stage_get_metric:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one metric.
 *
 * Returns: (transfer none) (nullable): the metric, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *rihla_stage_get_metric (RihlaStage *self, guint index);

/**
 * rihla_stage_add_metric:
 * @self: a stage
 * @kind: the kind
 *
 * Makes a metric and appends it.
 *
 * Returns: (transfer none): the new metric
 *
 * Since: 0.1
 */
RIHLA_API RihlaMetric *
rihla_stage_add_metric (RihlaStage *self, RihlaMetricKind kind);

/**
 * rihla_stage_insert_metric:
 * @self: a stage
 * @metric: a metric that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a metric, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_metric (RihlaStage *self, RihlaMetric *metric, int index);

/**
 * rihla_stage_move_metric:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one metric among the others.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_move_metric (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_metric:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one metric and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_metric (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_notes:
 * @self: a stage
 *
 * Counts the notes that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_notes (RihlaStage *self);

/**
 * rihla_stage_get_note:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one note.
 *
 * Returns: (transfer none) (nullable): the note, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *rihla_stage_get_note (RihlaStage *self, guint index);

/**
 * rihla_stage_add_note:
 * @self: a stage
 * @text: (nullable): the text
 *
 * Makes a note and appends it.
 *
 * Returns: (transfer none): the new note
 *
 * Since: 0.1
 */
RIHLA_API RihlaNote *rihla_stage_add_note (RihlaStage *self, const char *text);

/**
 * rihla_stage_insert_note:
 * @self: a stage
 * @note: a note that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a note, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_note (RihlaStage *self, RihlaNote *note, int index);

/**
 * rihla_stage_move_note:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one note among the others.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_move_note (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_note:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one note and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_note (RihlaStage *self, guint index);

G_END_DECLS
