/* rihla-lane-text.h: what stands in a lane that the journey adds.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_LANE_TEXT (rihla_lane_text_get_type ())

/**
 * RihlaLaneText:
 *
 * A text in a lane of the kind %RIHLA_LANE_KIND_TEXT.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_lane_text_get_type (void);

/**
 * rihla_lane_text_new:
 * @lane_id: (nullable): the id of the lane
 * @text: (nullable): the text
 *
 * Makes a text on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new text
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneText *
rihla_lane_text_new (const char *lane_id, const char *text);

/**
 * rihla_lane_text_ref:
 * @self: a text
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneText *rihla_lane_text_ref (RihlaLaneText *self);

/**
 * rihla_lane_text_unref:
 * @self: (transfer full) (nullable): a text
 *
 * Gives a reference back; the last one frees the text.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_lane_text_unref (RihlaLaneText *self);

/**
 * rihla_lane_text_get_id:
 * @self: a text
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_lane_text_get_id (RihlaLaneText *self);

/**
 * rihla_lane_text_set_id:
 * @self: a text
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_lane_text_set_id (RihlaLaneText *self, const char *id);

/**
 * rihla_lane_text_get_lane_id:
 * @self: a text
 *
 * Gets the id of the lane it stands in.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_lane_text_get_lane_id (RihlaLaneText *self);

/**
 * rihla_lane_text_set_lane_id:
 * @self: a text
 * @lane_id: (nullable): the id of the lane it stands in
 *
 * Sets the id of the lane it stands in.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_lane_text_set_lane_id (RihlaLaneText *self, const char *lane_id);

/**
 * rihla_lane_text_get_lane:
 * @self: a text
 *
 * Gets the lane that rihla_lane_text_get_lane_id() names. It is known from
 * sealing on.
 *
 * Returns: (transfer none) (nullable): the lane
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyLane *rihla_lane_text_get_lane (RihlaLaneText *self);

/**
 * rihla_lane_text_get_text:
 * @self: a text
 *
 * Gets the text.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_lane_text_get_text (RihlaLaneText *self);

/**
 * rihla_lane_text_set_text:
 * @self: a text
 * @text: (nullable): the text
 *
 * Sets the text.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_lane_text_set_text (RihlaLaneText *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaLaneText, rihla_lane_text_unref)

G_END_DECLS
