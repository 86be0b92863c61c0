/* rihla-image.h: a picture of what happens, for the storyboard.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_IMAGE (rihla_image_get_type ())

/**
 * RihlaImage:
 *
 * A picture of what happens: a PNG or SVG file beside the journey. Where there
 * is no file, its text is shown alone.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_image_get_type (void);

/**
 * rihla_image_new:
 * @href: (nullable): the file, relative to that of the journey
 * @text: (nullable): what it shows, in words
 *
 * Makes an image on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new image
 *
 * Since: 0.1
 */
RIHLA_API RihlaImage *rihla_image_new (const char *href, const char *text);

/**
 * rihla_image_ref:
 * @self: an image
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaImage *rihla_image_ref (RihlaImage *self);

/**
 * rihla_image_unref:
 * @self: (transfer full) (nullable): an image
 *
 * Gives a reference back; the last one frees the image.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_image_unref (RihlaImage *self);

/**
 * rihla_image_get_id:
 * @self: an image
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_image_get_id (RihlaImage *self);

/**
 * rihla_image_set_id:
 * @self: an image
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_image_set_id (RihlaImage *self, const char *id);

/**
 * rihla_image_get_href:
 * @self: an image
 *
 * Gets the name of the file, relative to the folder of the journey's file.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_image_get_href (RihlaImage *self);

/**
 * rihla_image_set_href:
 * @self: an image
 * @href: (nullable): the name of the file, relative to the folder of the
 *   journey's file
 *
 * Sets the name of the file, relative to the folder of the journey's file.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_image_set_href (RihlaImage *self, const char *href);

/**
 * rihla_image_get_text:
 * @self: an image
 *
 * Gets what it shows, in words, for those who do not see it.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_image_get_text (RihlaImage *self);

/**
 * rihla_image_set_text:
 * @self: an image
 * @text: (nullable): what it shows, in words, for those who do not see it
 *
 * Sets what it shows, in words, for those who do not see it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_image_set_text (RihlaImage *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaImage, rihla_image_unref)

G_END_DECLS
