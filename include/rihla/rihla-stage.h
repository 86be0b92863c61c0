/* rihla-stage.h: a stage of the journey.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_STAGE (rihla_stage_get_type ())

/**
 * RihlaStage:
 *
 * A part of the journey, such as awareness or retention. A quick map may know
 * only stages: emotions, pain points and the rest may stand in a stage as well
 * as in a touchpoint.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_stage_get_type (void);

/**
 * rihla_stage_new:
 * @kind: the kind of the stage
 * @title: (nullable): the title; where it is %NULL a map shows the name of the
 *   kind in its language
 *
 * Makes a stage on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new stage
 *
 * Since: 0.1
 */
RIHLA_API RihlaStage *rihla_stage_new (RihlaStageKind kind, const char *title);

/**
 * rihla_stage_ref:
 * @self: a stage
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaStage *rihla_stage_ref (RihlaStage *self);

/**
 * rihla_stage_unref:
 * @self: (transfer full) (nullable): a stage
 *
 * Gives a reference back; the last one frees the stage.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_unref (RihlaStage *self);

/**
 * rihla_stage_get_id:
 * @self: a stage
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_stage_get_id (RihlaStage *self);

/**
 * rihla_stage_set_id:
 * @self: a stage
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_set_id (RihlaStage *self, const char *id);

/**
 * rihla_stage_get_kind:
 * @self: a stage
 *
 * Gets the kind of the stage.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaStageKind rihla_stage_get_kind (RihlaStage *self);

/**
 * rihla_stage_set_kind:
 * @self: a stage
 * @kind: the kind of the stage
 *
 * Sets the kind of the stage.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_set_kind (RihlaStage *self, RihlaStageKind kind);

/**
 * rihla_stage_get_entered:
 * @self: a stage
 *
 * Gets the number of customers who entered the stage.
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_stage_get_entered (RihlaStage *self);

/**
 * rihla_stage_set_entered:
 * @self: a stage
 * @entered: the number of customers who entered the stage, 0 or more; -1 for
 *   none
 *
 * Sets the number of customers who entered the stage.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_set_entered (RihlaStage *self, gint64 entered);

/**
 * rihla_stage_get_title:
 * @self: a stage
 *
 * Gets the title; where it is %NULL a map shows the name of the kind in its
 * language.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_stage_get_title (RihlaStage *self);

/**
 * rihla_stage_set_title:
 * @self: a stage
 * @title: (nullable): the title; where it is %NULL a map shows the name of the
 *   kind in its language
 *
 * Sets the title; where it is %NULL a map shows the name of the kind in its
 * language.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_set_title (RihlaStage *self, const char *title);

/**
 * rihla_stage_get_goal:
 * @self: a stage
 *
 * Gets the goal the customer has here.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_stage_get_goal (RihlaStage *self);

/**
 * rihla_stage_set_goal:
 * @self: a stage
 * @goal: (nullable): the goal the customer has here
 *
 * Sets the goal the customer has here.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_stage_set_goal (RihlaStage *self, const char *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaStage, rihla_stage_unref)

G_END_DECLS
