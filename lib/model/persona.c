/* persona.c: a type of customer who makes the journey.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaPersona, rihla_persona, rihla_persona_ref,
                     rihla_persona_unref)

RihlaPersona *
rihla_persona_new (const char *name)
{
    RihlaPersona *self = rihla_element_new (RIHLA_ELEMENT_PERSONA);

    self->name = g_strdup (name);
    return self;
}

RihlaPersona *
rihla_persona_ref (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_persona_unref (RihlaPersona *self)
{
    rihla_element_unref (self);
}

const char *
rihla_persona_get_id (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_persona_set_id (RihlaPersona *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

gint64
rihla_persona_get_customers (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->customers;
}

void
rihla_persona_set_customers (RihlaPersona *self, gint64 customers)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "customers", customers);
}

double
rihla_persona_get_lifetime_value (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->lifetime_value;
}

void
rihla_persona_set_lifetime_value (RihlaPersona *self, double lifetime_value)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "lifetime-value", lifetime_value);
}

double
rihla_persona_get_margin (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->margin;
}

void
rihla_persona_set_margin (RihlaPersona *self, double margin)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "margin", margin);
}

double
rihla_persona_get_retention (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->retention;
}

void
rihla_persona_set_retention (RihlaPersona *self, double retention)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "retention", retention);
}

double
rihla_persona_get_discount (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->discount;
}

void
rihla_persona_set_discount (RihlaPersona *self, double discount)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "discount", discount);
}

const char *
rihla_persona_get_name (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->name;
}

void
rihla_persona_set_name (RihlaPersona *self, const char *name)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->name, name);
}

const char *
rihla_persona_get_summary (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->summary;
}

void
rihla_persona_set_summary (RihlaPersona *self, const char *summary)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->summary, summary);
}

const char *
rihla_persona_get_quote (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->quote;
}

void
rihla_persona_set_quote (RihlaPersona *self, const char *quote)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->quote, quote);
}

const char *
rihla_persona_get_picture (RihlaPersona *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->picture;
}

void
rihla_persona_set_picture (RihlaPersona *self, const char *picture)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->picture, picture);
}
