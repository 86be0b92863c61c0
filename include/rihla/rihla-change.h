/* rihla-change.h: one difference between two journeys.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_CHANGE (rihla_change_get_type ())

/**
 * RihlaChange:
 *
 * One difference between an old journey and a new one. It does not change, and
 * stays valid after the comparison and the journeys are gone.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_change_get_type (void);

/**
 * rihla_change_ref:
 * @self: a change
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaChange *rihla_change_ref (RihlaChange *self);

/**
 * rihla_change_unref:
 * @self: (transfer full) (nullable): a change
 *
 * Gives a reference back; the last one frees the change.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_change_unref (RihlaChange *self);

/**
 * rihla_change_get_kind:
 * @self: a change
 *
 * Gets what happened.
 *
 * Returns: the kind
 *
 * Since: 0.1
 */
RIHLA_API RihlaChangeKind rihla_change_get_kind (RihlaChange *self);

/**
 * rihla_change_get_element:
 * @self: a change
 *
 * Gets what it happened to, by its name in files: an element such as
 * `touchpoint`, or a text such as `goal` or `quote` that stands in one.
 *
 * Returns: the name
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_element (RihlaChange *self);

/**
 * rihla_change_get_old_id:
 * @self: a change
 *
 * Gets the id in the old journey of the element, or of the one that the text
 * stands in.
 *
 * Returns: (nullable): the id; %NULL where it is in the new journey only
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_old_id (RihlaChange *self);

/**
 * rihla_change_get_new_id:
 * @self: a change
 *
 * Gets the id in the new journey of the element, or of the one that the text
 * stands in.
 *
 * Returns: (nullable): the id; %NULL where it is in the old journey only
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_new_id (RihlaChange *self);

/**
 * rihla_change_get_old_text:
 * @self: a change
 *
 * Gets the text in the old journey, or what the element is called there.
 *
 * Returns: (nullable): the text, or %NULL where there is none
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_old_text (RihlaChange *self);

/**
 * rihla_change_get_new_text:
 * @self: a change
 *
 * Gets the text in the new journey, or what the element is called there.
 *
 * Returns: (nullable): the text, or %NULL where there is none
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_new_text (RihlaChange *self);

/**
 * rihla_change_get_attribute:
 * @self: a change
 *
 * Gets the name of the attribute that is changed.
 *
 * Returns: (nullable): the name; %NULL where the kind is another
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_attribute (RihlaChange *self);

/**
 * rihla_change_get_old_value:
 * @self: a change
 *
 * Gets the old value of the attribute, as it stands in files.
 *
 * Returns: (nullable): the value; %NULL where it is not set, or the kind is
 *   another
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_old_value (RihlaChange *self);

/**
 * rihla_change_get_new_value:
 * @self: a change
 *
 * Gets the new value of the attribute, as it stands in files.
 *
 * Returns: (nullable): the value; %NULL where it is not set, or the kind is
 *   another
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_new_value (RihlaChange *self);

/**
 * rihla_change_get_old_owner_id:
 * @self: a change
 *
 * Gets the id of the element that it stands in, in the old journey.
 *
 * Returns: (nullable): the id; %NULL of the journey itself, or where it is in
 *   the new journey only
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_old_owner_id (RihlaChange *self);

/**
 * rihla_change_get_new_owner_id:
 * @self: a change
 *
 * Gets the id of the element that it stands in, in the new journey.
 *
 * Returns: (nullable): the id; %NULL of the journey itself, or where it is in
 *   the old journey only
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_change_get_new_owner_id (RihlaChange *self);

/**
 * rihla_change_get_old_position:
 * @self: a change
 *
 * Gets its place among its like in the old journey.
 *
 * Returns: the place, from 1; 0 where there is none
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_change_get_old_position (RihlaChange *self);

/**
 * rihla_change_get_new_position:
 * @self: a change
 *
 * Gets its place among its like in the new journey.
 *
 * Returns: the place, from 1; 0 where there is none
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_change_get_new_position (RihlaChange *self);

/**
 * rihla_change_get_n_within:
 * @self: a change
 *
 * Counts the elements that were added or removed with it, since they stand in
 * it. Those have no change of their own.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_change_get_n_within (RihlaChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaChange, rihla_change_unref)

G_END_DECLS
