/* rihla-touchpoint-story.h: what the customer does and thinks in a touchpoint, images, and texts of the
 * journey's own lanes.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-touchpoint.h>

G_BEGIN_DECLS

/**
 * rihla_touchpoint_get_n_actions:
 * @self: a touchpoint
 *
 * Counts the actions.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_actions (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_action:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the actions: what the customer does.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_action (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_action:
 * @self: a touchpoint
 * @text: the text: what the customer does
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the actions.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_action (RihlaTouchpoint *self,
                                               const char *text, int index);

/**
 * rihla_touchpoint_remove_action:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the actions.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_action (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_images:
 * @self: a touchpoint
 *
 * Counts the images that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_images (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_image:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one image.
 *
 * Returns: (transfer none) (nullable): the image, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaImage *
rihla_touchpoint_get_image (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_image:
 * @self: a touchpoint
 * @href: (nullable): the file, relative to that of the journey
 * @text: (nullable): what it shows, in words
 *
 * Makes an image and appends it.
 *
 * Returns: (transfer none): the new image
 *
 * Since: 0.1
 */
RIHLA_API RihlaImage *
rihla_touchpoint_add_image (RihlaTouchpoint *self, const char *href,
                            const char *text);

/**
 * rihla_touchpoint_insert_image:
 * @self: a touchpoint
 * @image: an image that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts an image, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_image (RihlaTouchpoint *self,
                                              RihlaImage *image, int index);

/**
 * rihla_touchpoint_move_image:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one image among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_image (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_image:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one image and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_image (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_thoughts:
 * @self: a touchpoint
 *
 * Counts the thoughts.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_thoughts (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_thought:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one of the thoughts: what the customer thinks and does not say.
 *
 * Returns: (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_touchpoint_get_thought (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_insert_thought:
 * @self: a touchpoint
 * @text: the text: what the customer thinks and does not say
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts one text among the thoughts.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_touchpoint_insert_thought (RihlaTouchpoint *self,
                                                const char *text, int index);

/**
 * rihla_touchpoint_remove_thought:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one of the thoughts.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_thought (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_get_n_lane_texts:
 * @self: a touchpoint
 *
 * Counts the texts of the journey's own lanes that stand directly in it.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_touchpoint_get_n_lane_texts (RihlaTouchpoint *self);

/**
 * rihla_touchpoint_get_lane_text:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Gets one text.
 *
 * Returns: (transfer none) (nullable): the text, or %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaLaneText *
rihla_touchpoint_get_lane_text (RihlaTouchpoint *self, guint index);

/**
 * rihla_touchpoint_add_lane_text:
 * @self: a touchpoint
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
rihla_touchpoint_add_lane_text (RihlaTouchpoint *self, const char *lane_id,
                                const char *text);

/**
 * rihla_touchpoint_insert_lane_text:
 * @self: a touchpoint
 * @lane_text: a text that stands nowhere else
 * @index: the place to put it, from 0; −1 to append
 *
 * Inserts a text, and takes a reference to it.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_insert_lane_text (RihlaTouchpoint *self,
                                   RihlaLaneText *lane_text, int index);

/**
 * rihla_touchpoint_move_lane_text:
 * @self: a touchpoint
 * @from: its place now, from 0
 * @to: its place afterwards, from 0
 *
 * Moves one text among the others.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_move_lane_text (RihlaTouchpoint *self, guint from, guint to);

/**
 * rihla_touchpoint_remove_lane_text:
 * @self: a touchpoint
 * @index: its place, from 0
 *
 * Removes one text and gives its reference back.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_touchpoint_remove_lane_text (RihlaTouchpoint *self, guint index);

G_END_DECLS
