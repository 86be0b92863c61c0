/* opportunity.c: what could be done better.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaOpportunity, rihla_opportunity, rihla_opportunity_ref,
                     rihla_opportunity_unref)

RihlaOpportunity *
rihla_opportunity_new (const char *text)
{
    RihlaOpportunity *self = rihla_element_new (RIHLA_ELEMENT_OPPORTUNITY);

    self->text = g_strdup (text);
    return self;
}

RihlaOpportunity *
rihla_opportunity_ref (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_opportunity_unref (RihlaOpportunity *self)
{
    rihla_element_unref (self);
}

const char *
rihla_opportunity_get_id (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_opportunity_set_id (RihlaOpportunity *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *const *
rihla_opportunity_get_resolves (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return (const char *const *) self->resolves;
}

void
rihla_opportunity_set_resolves (RihlaOpportunity *self, const char *const *ids)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_ids (&self->element, &self->resolves, ids);
}

gint64
rihla_opportunity_get_impact (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->impact;
}

void
rihla_opportunity_set_impact (RihlaOpportunity *self, gint64 impact)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "impact", impact);
}

gint64
rihla_opportunity_get_effort (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->effort;
}

void
rihla_opportunity_set_effort (RihlaOpportunity *self, gint64 effort)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "effort", effort);
}

double
rihla_opportunity_get_effect (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->effect;
}

void
rihla_opportunity_set_effect (RihlaOpportunity *self, double effect)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "effect", effect);
}

double
rihla_opportunity_get_cost (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->cost;
}

void
rihla_opportunity_set_cost (RihlaOpportunity *self, double cost)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "cost", cost);
}

const char *
rihla_opportunity_get_owner (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->owner;
}

void
rihla_opportunity_set_owner (RihlaOpportunity *self, const char *owner)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->owner, owner);
}

RihlaOpportunityStatus
rihla_opportunity_get_status (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->status;
}

void
rihla_opportunity_set_status (RihlaOpportunity *self,
                              RihlaOpportunityStatus status)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->status = status;
}

const char *
rihla_opportunity_get_text (RihlaOpportunity *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->text;
}

void
rihla_opportunity_set_text (RihlaOpportunity *self, const char *text)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->text, text);
}
