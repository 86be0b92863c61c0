/* rihla-touchpoint.h: one contact between the customer and the organisation.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_TOUCHPOINT (rihla_touchpoint_get_type ())

/**
 * RihlaTouchpoint:
 *
 * One contact between the customer and the organisation, in one channel.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_touchpoint_get_type (void);

/**
 * rihla_touchpoint_new:
 * @title: (nullable): the title: what happens, from the customer's side
 *
 * Makes a touchpoint on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new touchpoint
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpoint *rihla_touchpoint_new (const char *title);

/**
 * rihla_touchpoint_ref:
 * @self: a touchpoint
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpoint *rihla_touchpoint_ref (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_unref:
 * @self: (transfer full) (nullable): a touchpoint
 *
 * Gives a reference back; the last one frees the touchpoint.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_unref (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_id:
 * @self: a touchpoint
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_touchpoint_get_id (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_id:
 * @self: a touchpoint
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_set_id (RihlaTouchpoint *self, const char *id);

/**
 * rihla_touchpoint_get_channel_id:
 * @self: a touchpoint
 *
 * Gets the id of the channel it happens in.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_touchpoint_get_channel_id (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_channel_id:
 * @self: a touchpoint
 * @channel_id: (nullable): the id of the channel it happens in
 *
 * Sets the id of the channel it happens in.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_channel_id (RihlaTouchpoint *self, const char *channel_id);

/**
 * rihla_touchpoint_get_channel:
 * @self: a touchpoint
 *
 * Gets the channel that rihla_touchpoint_get_channel_id() names. It is known
 * from sealing on.
 *
 * Returns: (transfer none) (nullable): the channel
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannel *rihla_touchpoint_get_channel (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_owner:
 * @self: a touchpoint
 *
 * Gets the department or team that answers for it.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_touchpoint_get_owner (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_owner:
 * @self: a touchpoint
 * @owner: (nullable): the department or team that answers for it
 *
 * Sets the department or team that answers for it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_owner (RihlaTouchpoint *self, const char *owner);

/**
 * rihla_touchpoint_get_kind:
 * @self: a touchpoint
 *
 * Gets the kind.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpointKind rihla_touchpoint_get_kind (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_kind:
 * @self: a touchpoint
 * @kind: the kind
 *
 * Sets the kind.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_kind (RihlaTouchpoint *self, RihlaTouchpointKind kind);

/**
 * rihla_touchpoint_get_mode:
 * @self: a touchpoint
 *
 * Gets the who serves the customer: a human, a machine, or the customer alone.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaTouchpointMode rihla_touchpoint_get_mode (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_mode:
 * @self: a touchpoint
 * @mode: the who serves the customer: a human, a machine, or the customer
 *   alone
 *
 * Sets the who serves the customer: a human, a machine, or the customer alone.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_mode (RihlaTouchpoint *self, RihlaTouchpointMode mode);

/**
 * rihla_touchpoint_get_intent:
 * @self: a touchpoint
 *
 * Gets the whether the customer is on the way in or on the way out.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaIntent rihla_touchpoint_get_intent (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_intent:
 * @self: a touchpoint
 * @intent: the whether the customer is on the way in or on the way out
 *
 * Sets the whether the customer is on the way in or on the way out.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_intent (RihlaTouchpoint *self, RihlaIntent intent);

/**
 * rihla_touchpoint_get_wait:
 * @self: a touchpoint
 *
 * Gets the time the customer waits, in seconds.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_touchpoint_get_wait (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_wait:
 * @self: a touchpoint
 * @wait: the time the customer waits, in seconds, 0 or more; NaN for none
 *
 * Sets the time the customer waits.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_set_wait (RihlaTouchpoint *self, double wait);

/**
 * rihla_touchpoint_get_active:
 * @self: a touchpoint
 *
 * Gets the time the customer is busy with it, in seconds.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_touchpoint_get_active (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_active:
 * @self: a touchpoint
 * @active: the time the customer is busy with it, in seconds, 0 or more; NaN
 *   for none
 *
 * Sets the time the customer is busy with it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_active (RihlaTouchpoint *self, double active);

/**
 * rihla_touchpoint_get_reach:
 * @self: a touchpoint
 *
 * Gets the share of the customers of its stage who pass through it.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_touchpoint_get_reach (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_reach:
 * @self: a touchpoint
 * @reach: the share of the customers of its stage who pass through it, from 0
 *   to 1; NaN for none
 *
 * Sets the share of the customers of its stage who pass through it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_set_reach (RihlaTouchpoint *self, double reach);

/**
 * rihla_touchpoint_is_moment_of_truth:
 * @self: a touchpoint
 *
 * Tells whether this is a moment of truth: one that makes or breaks the
 * relation.
 *
 * Returns: %TRUE if it is
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_touchpoint_is_moment_of_truth (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_moment_of_truth:
 * @self: a touchpoint
 * @moment_of_truth: whether it is a moment of truth
 *
 * Sets whether this is a moment of truth.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_set_moment_of_truth (RihlaTouchpoint *self,
                                                     gboolean moment_of_truth);

/**
 * rihla_touchpoint_get_title:
 * @self: a touchpoint
 *
 * Gets the title: what happens, from the customer's side.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_touchpoint_get_title (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_set_title:
 * @self: a touchpoint
 * @title: (nullable): the title: what happens, from the customer's side
 *
 * Sets the title: what happens, from the customer's side.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_set_title (RihlaTouchpoint *self, const char *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaTouchpoint, rihla_touchpoint_unref)

G_END_DECLS
