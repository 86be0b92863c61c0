/* rihla-pain-point.h: what hurts the customer.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_PAIN_POINT (rihla_pain_point_get_type ())

/**
 * RihlaPainPoint:
 *
 * What goes wrong for the customer.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_pain_point_get_type (void);

/**
 * rihla_pain_point_new:
 * @text: (nullable): the text
 *
 * Makes a pain point on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new pain point
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *rihla_pain_point_new (const char *text);

/**
 * rihla_pain_point_ref:
 * @self: a pain point
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *rihla_pain_point_ref (RihlaPainPoint *self);

/**
 * rihla_pain_point_unref:
 * @self: (transfer full) (nullable): a pain point
 *
 * Gives a reference back; the last one frees the pain point.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_pain_point_unref (RihlaPainPoint *self);

/**
 * rihla_pain_point_get_id:
 * @self: a pain point
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_pain_point_get_id (RihlaPainPoint *self);

/**
 * rihla_pain_point_set_id:
 * @self: a pain point
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_pain_point_set_id (RihlaPainPoint *self, const char *id);

/**
 * rihla_pain_point_get_severity:
 * @self: a pain point
 *
 * Gets the severity, from 1 (slight) to 5 (grave).
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_pain_point_get_severity (RihlaPainPoint *self);

/**
 * rihla_pain_point_set_severity:
 * @self: a pain point
 * @severity: the severity, from 1 (slight) to 5 (grave); -1 for none
 *
 * Sets the severity, from 1 (slight) to 5 (grave).
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_pain_point_set_severity (RihlaPainPoint *self, gint64 severity);

/**
 * rihla_pain_point_get_frequency:
 * @self: a pain point
 *
 * Gets the share of the customers who pass here that it happens to.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_pain_point_get_frequency (RihlaPainPoint *self);

/**
 * rihla_pain_point_set_frequency:
 * @self: a pain point
 * @frequency: the share of the customers who pass here that it happens to,
 *   from 0 to 1; NaN for none
 *
 * Sets the share of the customers who pass here that it happens to.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_pain_point_set_frequency (RihlaPainPoint *self, double frequency);

/**
 * rihla_pain_point_get_loss:
 * @self: a pain point
 *
 * Gets the share of the customers it happens to who leave because of it.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_pain_point_get_loss (RihlaPainPoint *self);

/**
 * rihla_pain_point_set_loss:
 * @self: a pain point
 * @loss: the share of the customers it happens to who leave because of it,
 *   from 0 to 1; NaN for none
 *
 * Sets the share of the customers it happens to who leave because of it.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_pain_point_set_loss (RihlaPainPoint *self, double loss);

/**
 * rihla_pain_point_get_text:
 * @self: a pain point
 *
 * Gets the text.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_pain_point_get_text (RihlaPainPoint *self);

/**
 * rihla_pain_point_set_text:
 * @self: a pain point
 * @text: (nullable): the text
 *
 * Sets the text.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_pain_point_set_text (RihlaPainPoint *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaPainPoint, rihla_pain_point_unref)

G_END_DECLS
