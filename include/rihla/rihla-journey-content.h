/* rihla-journey-content.h: what stands in a journey.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

G_BEGIN_DECLS

/**
 * rihla_journey_get_n_personas:
 * @self: a journey
 *
 * Counts the personas that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_journey_get_n_personas (RihlaJourney *self);

/**
 * rihla_journey_get_persona:
 * @self: a journey
 * @index: its place, from 0
 *
 * Gets one persona.
 *
 * Returns: (transfer none) (nullable): the persona, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaPersona *
rihla_journey_get_persona (RihlaJourney *self, guint index);

/**
 * rihla_journey_add_persona:
 * @self: a journey
 * @name: (nullable): the name, a type of customer such as "First-time
 *   subscriber"
 *
 * Makes a persona and appends it.
 *
 * Returns: (transfer none): the new persona
 *
 * Since: 0.1
 */
RIHLA_API RihlaPersona *
rihla_journey_add_persona (RihlaJourney *self, const char *name);

/**
 * rihla_journey_insert_persona:
 * @self: a journey
 * @persona: a persona that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a persona, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_insert_persona (RihlaJourney *self,
                                             RihlaPersona *persona, int index);

/**
 * rihla_journey_move_persona:
 * @self: a journey
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one persona among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_move_persona (RihlaJourney *self, guint from, guint to);

/**
 * rihla_journey_remove_persona:
 * @self: a journey
 * @index: its place, from 0
 *
 * Removes one persona and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_remove_persona (RihlaJourney *self, guint index);

/**
 * rihla_journey_get_n_channels:
 * @self: a journey
 *
 * Counts the channels that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_journey_get_n_channels (RihlaJourney *self);

/**
 * rihla_journey_add_channel:
 * @self: a journey
 * @id: (nullable): the id; %NULL to have one derived
 * @name: (nullable): the name people know the channel by
 *
 * Makes a channel and appends it.
 *
 * Returns: (transfer none): the new channel
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannel *
rihla_journey_add_channel (RihlaJourney *self, const char *id,
                           const char *name);

/**
 * rihla_journey_insert_channel:
 * @self: a journey
 * @channel: a channel that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a channel, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_insert_channel (RihlaJourney *self,
                                             RihlaChannel *channel, int index);

/**
 * rihla_journey_move_channel:
 * @self: a journey
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one channel among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_move_channel (RihlaJourney *self, guint from, guint to);

/**
 * rihla_journey_remove_channel:
 * @self: a journey
 * @index: its place, from 0
 *
 * Removes one channel and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_remove_channel (RihlaJourney *self, guint index);

/**
 * rihla_journey_get_n_stages:
 * @self: a journey
 *
 * Counts the stages that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_journey_get_n_stages (RihlaJourney *self);

/**
 * rihla_journey_get_stage:
 * @self: a journey
 * @index: its place, from 0
 *
 * Gets one stage.
 *
 * Returns: (transfer none) (nullable): the stage, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaStage *rihla_journey_get_stage (RihlaJourney *self, guint index);

/**
 * rihla_journey_add_stage:
 * @self: a journey
 * @kind: the kind of the stage
 * @title: (nullable): the title; where it is %NULL a map shows the name of the
 *   kind in its language
 *
 * Makes a stage and appends it.
 *
 * Returns: (transfer none): the new stage
 *
 * Since: 0.1
 */
RIHLA_API RihlaStage *
rihla_journey_add_stage (RihlaJourney *self, RihlaStageKind kind,
                         const char *title);

/**
 * rihla_journey_insert_stage:
 * @self: a journey
 * @stage: a stage that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a stage, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_insert_stage (RihlaJourney *self, RihlaStage *stage, int index);

/**
 * rihla_journey_move_stage:
 * @self: a journey
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one stage among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_move_stage (RihlaJourney *self, guint from, guint to);

/**
 * rihla_journey_remove_stage:
 * @self: a journey
 * @index: its place, from 0
 *
 * Removes one stage and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_remove_stage (RihlaJourney *self, guint index);

/**
 * rihla_journey_get_n_lanes:
 * @self: a journey
 *
 * Counts the lanes that the journey adds, renames or hides.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_journey_get_n_lanes (RihlaJourney *self);

/**
 * rihla_journey_get_lane:
 * @self: a journey
 * @index: its place, from 0
 *
 * Gets one lane.
 *
 * Returns: (transfer none) (nullable): the lane, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyLane *
rihla_journey_get_lane (RihlaJourney *self, guint index);

/**
 * rihla_journey_add_lane:
 * @self: a journey
 * @kind: the kind
 * @title: (nullable): the title; %NULL for the usual one
 *
 * Makes a lane and appends it.
 *
 * Returns: (transfer none): the new lane
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyLane *
rihla_journey_add_lane (RihlaJourney *self, RihlaLaneKind kind,
                        const char *title);

/**
 * rihla_journey_insert_lane:
 * @self: a journey
 * @lane: a lane that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a lane, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_insert_lane (RihlaJourney *self,
                                          RihlaJourneyLane *lane, int index);

/**
 * rihla_journey_move_lane:
 * @self: a journey
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one lane among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_move_lane (RihlaJourney *self, guint from, guint to);

/**
 * rihla_journey_remove_lane:
 * @self: a journey
 * @index: its place, from 0
 *
 * Removes one lane and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_remove_lane (RihlaJourney *self, guint index);

/**
 * rihla_journey_get_n_annotations:
 * @self: a journey
 *
 * Counts the annotations that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_journey_get_n_annotations (RihlaJourney *self);

/**
 * rihla_journey_get_annotation:
 * @self: a journey
 * @index: its place, from 0
 *
 * Gets one annotation.
 *
 * Returns: (transfer none) (nullable): the annotation, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnnotation *
rihla_journey_get_annotation (RihlaJourney *self, guint index);

/**
 * rihla_journey_add_annotation:
 * @self: a journey
 * @ref: (nullable): the id of the element it is about
 * @text: (nullable): the text
 *
 * Makes an annotation and appends it.
 *
 * Returns: (transfer none): the new annotation
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnnotation *
rihla_journey_add_annotation (RihlaJourney *self, const char *ref,
                              const char *text);

/**
 * rihla_journey_insert_annotation:
 * @self: a journey
 * @annotation: an annotation that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts an annotation, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_insert_annotation (RihlaJourney *self,
                                 RihlaAnnotation *annotation, int index);

/**
 * rihla_journey_move_annotation:
 * @self: a journey
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one annotation among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_move_annotation (RihlaJourney *self, guint from, guint to);

/**
 * rihla_journey_remove_annotation:
 * @self: a journey
 * @index: its place, from 0
 *
 * Removes one annotation and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_remove_annotation (RihlaJourney *self, guint index);

G_END_DECLS
