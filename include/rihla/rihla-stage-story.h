/* rihla-stage-story.h: what the customer does and thinks in a stage, and texts of
 * the journey's own lanes.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-stage.h>

G_BEGIN_DECLS

/**
 * rihla_stage_get_n_actions:
 * @self: a stage
 *
 * Counts the actions.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_actions (RihlaStage *self);

/**
 * rihla_stage_get_action:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one of the actions: what the customer does.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_stage_get_action (RihlaStage *self, guint index);

/**
 * rihla_stage_insert_action:
 * @self: a stage
 * @text: the text: what the customer does
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the actions.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_action (RihlaStage *self, const char *text, int index);

/**
 * rihla_stage_remove_action:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one of the actions.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_action (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_thoughts:
 * @self: a stage
 *
 * Counts the thoughts.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_thoughts (RihlaStage *self);

/**
 * rihla_stage_get_thought:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one of the thoughts: what the customer thinks and does not say.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_stage_get_thought (RihlaStage *self, guint index);

/**
 * rihla_stage_insert_thought:
 * @self: a stage
 * @text: the text: what the customer thinks and does not say
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the thoughts.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_thought (RihlaStage *self, const char *text, int index);

/**
 * rihla_stage_remove_thought:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one of the thoughts.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_thought (RihlaStage *self, guint index);

/**
 * rihla_stage_get_n_lane_texts:
 * @self: a stage
 *
 * Counts the texts of the journey's own lanes that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_stage_get_n_lane_texts (RihlaStage *self);

/**
 * rihla_stage_get_lane_text:
 * @self: a stage
 * @index: its place, from 0
 *
 * Gets one text.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneText *
rihla_stage_get_lane_text (RihlaStage *self, guint index);

/**
 * rihla_stage_add_lane_text:
 * @self: a stage
 * @lane_id: (nullable): the id of the lane
 * @text: (nullable): the text
 *
 * Makes a text and appends it.
 *
 * Returns: (transfer none): the new text
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneText *
rihla_stage_add_lane_text (RihlaStage *self, const char *lane_id,
                           const char *text);

/**
 * rihla_stage_insert_lane_text:
 * @self: a stage
 * @lane_text: a text that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a text, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_insert_lane_text (RihlaStage *self, RihlaLaneText *lane_text,
                              int index);

/**
 * rihla_stage_move_lane_text:
 * @self: a stage
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one text among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_stage_move_lane_text (RihlaStage *self, guint from, guint to);

/**
 * rihla_stage_remove_lane_text:
 * @self: a stage
 * @index: its place, from 0
 *
 * Removes one text and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_remove_lane_text (RihlaStage *self, guint index);

G_END_DECLS
