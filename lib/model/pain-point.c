/* pain-point.c: what hurts the customer.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaPainPoint, rihla_pain_point, rihla_pain_point_ref,
                     rihla_pain_point_unref)

RihlaPainPoint *
rihla_pain_point_new (const char *text)
{
    RihlaPainPoint *self = rihla_element_new (RIHLA_ELEMENT_PAIN_POINT);

    self->text = g_strdup (text);
    return self;
}

RihlaPainPoint *
rihla_pain_point_ref (RihlaPainPoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_pain_point_unref (RihlaPainPoint *self)
{
    rihla_element_unref (self);
}

const char *
rihla_pain_point_get_id (RihlaPainPoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_pain_point_set_id (RihlaPainPoint *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

gint64
rihla_pain_point_get_severity (RihlaPainPoint *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->severity;
}

void
rihla_pain_point_set_severity (RihlaPainPoint *self, gint64 severity)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "severity", severity);
}

double
rihla_pain_point_get_frequency (RihlaPainPoint *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->frequency;
}

void
rihla_pain_point_set_frequency (RihlaPainPoint *self, double frequency)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "frequency", frequency);
}

double
rihla_pain_point_get_loss (RihlaPainPoint *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->loss;
}

void
rihla_pain_point_set_loss (RihlaPainPoint *self, double loss)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "loss", loss);
}

const char *
rihla_pain_point_get_text (RihlaPainPoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->text;
}

void
rihla_pain_point_set_text (RihlaPainPoint *self, const char *text)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->text, text);
}
