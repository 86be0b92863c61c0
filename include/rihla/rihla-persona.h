/* rihla-persona.h: a type of customer who makes the journey.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_PERSONA (rihla_persona_get_type ())

/**
 * RihlaPersona:
 *
 * A type of customer, never a person.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_persona_get_type (void);

/**
 * rihla_persona_new:
 * @name: (nullable): the name, a type of customer such as "First-time
 *   subscriber"
 *
 * Makes a persona on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new persona
 *
 * Since: 0.1
 */
RIHLA_API RihlaPersona *rihla_persona_new (const char *name);

/**
 * rihla_persona_ref:
 * @self: a persona
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaPersona *rihla_persona_ref (RihlaPersona *self);

/**
 * rihla_persona_unref:
 * @self: (transfer full) (nullable): a persona
 *
 * Gives a reference back; the last one frees the persona.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_persona_unref (RihlaPersona *self);

/**
 * rihla_persona_get_id:
 * @self: a persona
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_persona_get_id (RihlaPersona *self);

/**
 * rihla_persona_set_id:
 * @self: a persona
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_persona_set_id (RihlaPersona *self, const char *id);

/**
 * rihla_persona_get_customers:
 * @self: a persona
 *
 * Gets the number of customers the persona stands for.
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_persona_get_customers (RihlaPersona *self);

/**
 * rihla_persona_set_customers:
 * @self: a persona
 * @customers: the number of customers the persona stands for, 0 or more; -1
 *   for none
 *
 * Sets the number of customers the persona stands for.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_persona_set_customers (RihlaPersona *self, gint64 customers);

/**
 * rihla_persona_get_lifetime_value:
 * @self: a persona
 *
 * Gets the lifetime value of one customer, in the currency of the journey.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_persona_get_lifetime_value (RihlaPersona *self);

/**
 * rihla_persona_set_lifetime_value:
 * @self: a persona
 * @lifetime_value: the lifetime value of one customer, in the currency of the
 *   journey, 0 or more; NaN for none
 *
 * Sets the lifetime value of one customer, in the currency of the journey.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_persona_set_lifetime_value (RihlaPersona *self, double lifetime_value);

/**
 * rihla_persona_get_margin:
 * @self: a persona
 *
 * Gets what one customer leaves in a period, usually a year: revenue less the
 * cost of serving, in the currency of the journey. Together with retention and
 * discount it gives the lifetime value where that is not set.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_persona_get_margin (RihlaPersona *self);

/**
 * rihla_persona_set_margin:
 * @self: a persona
 * @margin: 0 or more; NaN for none
 *
 * Sets what one customer leaves in a period, usually a year: revenue less the
 * cost of serving, in the currency of the journey. Together with retention and
 * discount it gives the lifetime value where that is not set.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_persona_set_margin (RihlaPersona *self, double margin);

/**
 * rihla_persona_get_retention:
 * @self: a persona
 *
 * Gets the share of customers who are still there a period later.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_persona_get_retention (RihlaPersona *self);

/**
 * rihla_persona_set_retention:
 * @self: a persona
 * @retention: from 0 to 1; NaN for none
 *
 * Sets the share of customers who are still there a period later.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_persona_set_retention (RihlaPersona *self, double retention);

/**
 * rihla_persona_get_discount:
 * @self: a persona
 *
 * Gets the discount rate of a period: how much less money is worth a period
 * later.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_persona_get_discount (RihlaPersona *self);

/**
 * rihla_persona_set_discount:
 * @self: a persona
 * @discount: from 0 to 1; NaN for none
 *
 * Sets the discount rate of a period: how much less money is worth a period
 * later.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_persona_set_discount (RihlaPersona *self, double discount);

/**
 * rihla_persona_get_name:
 * @self: a persona
 *
 * Gets the name, a type of customer such as "First-time subscriber".
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_persona_get_name (RihlaPersona *self);

/**
 * rihla_persona_set_name:
 * @self: a persona
 * @name: (nullable): the name, a type of customer such as "First-time
 *   subscriber"
 *
 * Sets the name, a type of customer such as "First-time subscriber".
 *
 * Since: 0.1
 */
RIHLA_API void rihla_persona_set_name (RihlaPersona *self, const char *name);

/**
 * rihla_persona_get_summary:
 * @self: a persona
 *
 * Gets the summary: one line on who this is.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_persona_get_summary (RihlaPersona *self);

/**
 * rihla_persona_set_summary:
 * @self: a persona
 * @summary: (nullable): the summary: one line on who this is
 *
 * Sets the summary: one line on who this is.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_persona_set_summary (RihlaPersona *self, const char *summary);

/**
 * rihla_persona_get_quote:
 * @self: a persona
 *
 * Gets the quote that sums the persona up.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_persona_get_quote (RihlaPersona *self);

/**
 * rihla_persona_set_quote:
 * @self: a persona
 * @quote: (nullable): the quote that sums the persona up
 *
 * Sets the quote that sums the persona up.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_persona_set_quote (RihlaPersona *self, const char *quote);

/**
 * rihla_persona_get_picture:
 * @self: a persona
 *
 * Gets the name of a file with a picture, relative to the folder of the
 * journey's file.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_persona_get_picture (RihlaPersona *self);

/**
 * rihla_persona_set_picture:
 * @self: a persona
 * @picture: (nullable): the name of a file with a picture, relative to the
 *   folder of the journey's file
 *
 * Sets the name of a file with a picture, relative to the folder of the
 * journey's file.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_persona_set_picture (RihlaPersona *self, const char *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaPersona, rihla_persona_unref)

G_END_DECLS
