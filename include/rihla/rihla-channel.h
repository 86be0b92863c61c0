/* rihla-channel.h: a channel that touchpoints happen in.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_CHANNEL (rihla_channel_get_type ())

/**
 * RihlaChannel:
 *
 * Where touchpoints happen: an app, a branch, a contact centre.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_channel_get_type (void);

/**
 * rihla_channel_new:
 * @id: (nullable): the id; %NULL to have one derived
 * @name: (nullable): the name people know the channel by
 *
 * Makes a channel on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new channel
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannel *rihla_channel_new (const char *id, const char *name);

/**
 * rihla_channel_ref:
 * @self: a channel
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannel *rihla_channel_ref (RihlaChannel *self);

/**
 * rihla_channel_unref:
 * @self: (transfer full) (nullable): a channel
 *
 * Gives a reference back; the last one frees the channel.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_channel_unref (RihlaChannel *self);

/**
 * rihla_channel_get_id:
 * @self: a channel
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_channel_get_id (RihlaChannel *self);

/**
 * rihla_channel_set_id:
 * @self: a channel
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_channel_set_id (RihlaChannel *self, const char *id);

/**
 * rihla_channel_get_kind:
 * @self: a channel
 *
 * Gets the kind of the channel.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaChannelKind rihla_channel_get_kind (RihlaChannel *self);

/**
 * rihla_channel_set_kind:
 * @self: a channel
 * @kind: the kind of the channel
 *
 * Sets the kind of the channel.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_channel_set_kind (RihlaChannel *self, RihlaChannelKind kind);

/**
 * rihla_channel_get_name:
 * @self: a channel
 *
 * Gets the name people know the channel by.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_channel_get_name (RihlaChannel *self);

/**
 * rihla_channel_set_name:
 * @self: a channel
 * @name: (nullable): the name people know the channel by
 *
 * Sets the name people know the channel by.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_channel_set_name (RihlaChannel *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaChannel, rihla_channel_unref)

G_END_DECLS
