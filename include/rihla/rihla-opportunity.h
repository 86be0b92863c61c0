/* rihla-opportunity.h: what could be done better.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_OPPORTUNITY (rihla_opportunity_get_type ())

/**
 * RihlaOpportunity:
 *
 * What could be done better, and what it would take.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_opportunity_get_type (void);

/**
 * rihla_opportunity_new:
 * @text: (nullable): the text
 *
 * Makes an opportunity on its own, to be inserted where it belongs.
 *
 * Returns: (transfer full): the new opportunity
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *rihla_opportunity_new (const char *text);

/**
 * rihla_opportunity_ref:
 * @self: an opportunity
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *rihla_opportunity_ref (RihlaOpportunity *self);

/**
 * rihla_opportunity_unref:
 * @self: (transfer full) (nullable): an opportunity
 *
 * Gives a reference back; the last one frees the opportunity.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_opportunity_unref (RihlaOpportunity *self);

/**
 * rihla_opportunity_get_id:
 * @self: an opportunity
 *
 * Gets the id. Where none was given it is derived when the journey is sealed.
 *
 * Returns: (nullable): the id; %NULL before sealing where none was given
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_opportunity_get_id (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_id:
 * @self: an opportunity
 * @id: (nullable): the id, an XML name without a colon; %NULL to have one
 *   derived
 *
 * Sets the id. It must be unique in its journey; sealing checks this.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_id (RihlaOpportunity *self, const char *id);

/**
 * rihla_opportunity_get_resolves:
 * @self: an opportunity
 *
 * Gets the ids of the pain points it answers.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the ids, or
 * %NULL where there are none
 *
 * Since: 0.1
 */
RIHLA_API const char *const *
rihla_opportunity_get_resolves (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_resolves:
 * @self: an opportunity
 * @ids: (nullable) (array zero-terminated=1): the ids
 *
 * Sets the ids of the pain points it answers.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_resolves (RihlaOpportunity *self, const char *const *ids);

/**
 * rihla_opportunity_get_impact:
 * @self: an opportunity
 *
 * Gets the impact, from 1 (slight) to 5 (great).
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_opportunity_get_impact (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_impact:
 * @self: an opportunity
 * @impact: the impact, from 1 (slight) to 5 (great); -1 for none
 *
 * Sets the impact, from 1 (slight) to 5 (great).
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_impact (RihlaOpportunity *self, gint64 impact);

/**
 * rihla_opportunity_get_effort:
 * @self: an opportunity
 *
 * Gets the effort, from 1 (little) to 5 (much).
 *
 * Returns: it, or -1 where none is set
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_opportunity_get_effort (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_effort:
 * @self: an opportunity
 * @effort: the effort, from 1 (little) to 5 (much); -1 for none
 *
 * Sets the effort, from 1 (little) to 5 (much).
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_effort (RihlaOpportunity *self, gint64 effort);

/**
 * rihla_opportunity_get_effect:
 * @self: an opportunity
 *
 * Gets the share of the pain it takes away.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_opportunity_get_effect (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_effect:
 * @self: an opportunity
 * @effect: the share of the pain it takes away, from 0 to 1; NaN for none
 *
 * Sets the share of the pain it takes away.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_effect (RihlaOpportunity *self, double effect);

/**
 * rihla_opportunity_get_cost:
 * @self: an opportunity
 *
 * Gets the cost, in the currency of the journey.
 *
 * Returns: it, or NaN where none is set
 *
 * Since: 0.1
 */
RIHLA_API double rihla_opportunity_get_cost (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_cost:
 * @self: an opportunity
 * @cost: the cost, in the currency of the journey, 0 or more; NaN for none
 *
 * Sets the cost, in the currency of the journey.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_opportunity_set_cost (RihlaOpportunity *self, double cost);

/**
 * rihla_opportunity_get_owner:
 * @self: an opportunity
 *
 * Gets the department or team that would carry it out.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_opportunity_get_owner (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_owner:
 * @self: an opportunity
 * @owner: (nullable): the department or team that would carry it out
 *
 * Sets the department or team that would carry it out.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_owner (RihlaOpportunity *self, const char *owner);

/**
 * rihla_opportunity_get_status:
 * @self: an opportunity
 *
 * Gets the how far it has come.
 *
 * Returns: the value
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunityStatus
rihla_opportunity_get_status (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_status:
 * @self: an opportunity
 * @status: the how far it has come
 *
 * Sets the how far it has come.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_opportunity_set_status (RihlaOpportunity *self,
                                             RihlaOpportunityStatus status);

/**
 * rihla_opportunity_get_text:
 * @self: an opportunity
 *
 * Gets the text.
 *
 * Returns: (nullable): it, or %NULL where none is set
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_opportunity_get_text (RihlaOpportunity *self);

/**
 * rihla_opportunity_set_text:
 * @self: an opportunity
 * @text: (nullable): the text
 *
 * Sets the text.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_opportunity_set_text (RihlaOpportunity *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaOpportunity, rihla_opportunity_unref)

G_END_DECLS
