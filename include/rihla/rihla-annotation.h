/* rihla-annotation.h: a remark that points at something.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_ANNOTATION (rihla_annotation_get_type ())

/**
 * RihlaAnnotation:
 *
 * A remark on one element of the journey, drawn as a callout with a line to
 * it.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_annotation_get_type (void);

/**
 * rihla_annotation_new:
 * @ref: (nullable): the id of the element it is about
 * @text: (nullable): the text
 *
 * Makes an annotation on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new annotation
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnnotation *
rihla_annotation_new (const char *ref, const char *text);

/**
 * rihla_annotation_ref:
 * @self: an annotation
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnnotation *rihla_annotation_ref (RihlaAnnotation *self);

/**
 * rihla_annotation_unref:
 * @self: (transfer full) (nullable): an annotation
 *
 * Gives a reference back; the last one frees the annotation.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_annotation_unref (RihlaAnnotation *self);

/**
 * rihla_annotation_get_id:
 * @self: an annotation
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_annotation_get_id (RihlaAnnotation *self);

/**
 * rihla_annotation_set_id:
 * @self: an annotation
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_annotation_set_id (RihlaAnnotation *self, const char *id);

/**
 * rihla_annotation_get_ref:
 * @self: an annotation
 *
 * Gets the id of the element it is about, of whatever kind.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_annotation_get_ref (RihlaAnnotation *self);

/**
 * rihla_annotation_set_ref:
 * @self: an annotation
 * @ref: (nullable): the id of the element it is about, of whatever kind
 *
 * Sets the id of the element it is about, of whatever kind.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_annotation_set_ref (RihlaAnnotation *self, const char *ref);

/**
 * rihla_annotation_get_text:
 * @self: an annotation
 *
 * Gets the text.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_annotation_get_text (RihlaAnnotation *self);

/**
 * rihla_annotation_set_text:
 * @self: an annotation
 * @text: (nullable): the text
 *
 * Sets the text.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_annotation_set_text (RihlaAnnotation *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaAnnotation, rihla_annotation_unref)

G_END_DECLS
