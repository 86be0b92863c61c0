/* rihla-journey-lane.h: a lane that the journey has a word on.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_JOURNEY_LANE (rihla_journey_lane_get_type ())

/**
 * RihlaJourneyLane:
 *
 * A lane of the map that the journey adds, renames or hides: one of the kind
 * %RIHLA_LANE_KIND_TEXT is a lane of its own, with texts that name it by its
 * id; one of another kind stands for the built-in lane of that kind.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_journey_lane_get_type (void);

/**
 * rihla_journey_lane_new:
 * @kind: the kind
 * @title: (nullable): the title; %NULL for the usual one
 *
 * Makes a lane on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new lane
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyLane *
rihla_journey_lane_new (RihlaLaneKind kind, const char *title);

/**
 * rihla_journey_lane_ref:
 * @self: a lane
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourneyLane *rihla_journey_lane_ref (RihlaJourneyLane *self);

/**
 * rihla_journey_lane_unref:
 * @self: (transfer full) (nullable): a lane
 *
 * Gives a reference back; the last one frees the lane.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_journey_lane_unref (RihlaJourneyLane *self);

/**
 * rihla_journey_lane_get_id:
 * @self: a lane
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_lane_get_id (RihlaJourneyLane *self);

/**
 * rihla_journey_lane_set_id:
 * @self: a lane
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_lane_set_id (RihlaJourneyLane *self, const char *id);

/**
 * rihla_journey_lane_get_kind:
 * @self: a lane
 *
 * Gets the kind: which lane of the map it stands for.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneKind rihla_journey_lane_get_kind (RihlaJourneyLane *self);

/**
 * rihla_journey_lane_set_kind:
 * @self: a lane
 * @kind: the kind: which lane of the map it stands for
 *
 * Sets the kind: which lane of the map it stands for.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_lane_set_kind (RihlaJourneyLane *self, RihlaLaneKind kind);

/**
 * rihla_journey_lane_is_hidden:
 * @self: a lane
 *
 * Tells whether the lane is left out of the map.
 *
 * Returns: %TRUE if it is
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_journey_lane_is_hidden (RihlaJourneyLane *self);

/**
 * rihla_journey_lane_set_hidden:
 * @self: a lane
 * @hidden: whether the lane is left out of the map
 *
 * Sets whether the lane is left out of the map.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_lane_set_hidden (RihlaJourneyLane *self, gboolean hidden);

/**
 * rihla_journey_lane_get_title:
 * @self: a lane
 *
 * Gets the title of the lane; %NULL is the usual one, and for a lane of the
 * kind %RIHLA_LANE_KIND_TEXT its id.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_journey_lane_get_title (RihlaJourneyLane *self);

/**
 * rihla_journey_lane_set_title:
 * @self: a lane
 * @title: (nullable): the title of the lane; %NULL is the usual one, and for a
 *   lane of the kind %RIHLA_LANE_KIND_TEXT its id
 *
 * Sets the title of the lane; %NULL is the usual one, and for a lane of the
 * kind %RIHLA_LANE_KIND_TEXT its id.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_journey_lane_set_title (RihlaJourneyLane *self, const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaJourneyLane, rihla_journey_lane_unref)

G_END_DECLS
