/* touchpoint.c: one contact between the customer and the organisation.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include <math.h>

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaTouchpoint, rihla_touchpoint, rihla_touchpoint_ref,
                     rihla_touchpoint_unref)

RihlaTouchpoint *
rihla_touchpoint_new (const char *title)
{
    RihlaTouchpoint *self = rihla_element_new (RIHLA_ELEMENT_TOUCHPOINT);

    self->title = g_strdup (title);
    return self;
}

RihlaTouchpoint *
rihla_touchpoint_ref (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_touchpoint_unref (RihlaTouchpoint *self)
{
    rihla_element_unref (self);
}

const char *
rihla_touchpoint_get_id (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_touchpoint_set_id (RihlaTouchpoint *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *
rihla_touchpoint_get_channel_id (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->channel_id;
}

void
rihla_touchpoint_set_channel_id (RihlaTouchpoint *self, const char *channel_id)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (channel_id == NULL || rihla_id_is_valid (channel_id));
    rihla_element_set_string (&self->element, &self->channel_id, channel_id);
}

RihlaChannel *
rihla_touchpoint_get_channel (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->channel;
}

const char *
rihla_touchpoint_get_owner (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->owner;
}

void
rihla_touchpoint_set_owner (RihlaTouchpoint *self, const char *owner)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->owner, owner);
}

RihlaTouchpointKind
rihla_touchpoint_get_kind (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind;
}

void
rihla_touchpoint_set_kind (RihlaTouchpoint *self, RihlaTouchpointKind kind)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->kind = kind;
}

RihlaTouchpointMode
rihla_touchpoint_get_mode (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->mode;
}

void
rihla_touchpoint_set_mode (RihlaTouchpoint *self, RihlaTouchpointMode mode)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->mode = mode;
}

RihlaIntent
rihla_touchpoint_get_intent (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->intent;
}

void
rihla_touchpoint_set_intent (RihlaTouchpoint *self, RihlaIntent intent)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->intent = intent;
}

double
rihla_touchpoint_get_wait (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->wait;
}

void
rihla_touchpoint_set_wait (RihlaTouchpoint *self, double wait)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "wait", wait);
}

double
rihla_touchpoint_get_active (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->active;
}

void
rihla_touchpoint_set_active (RihlaTouchpoint *self, double active)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "active", active);
}

double
rihla_touchpoint_get_reach (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->reach;
}

void
rihla_touchpoint_set_reach (RihlaTouchpoint *self, double reach)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_number (&self->element, "reach", reach);
}

gboolean
rihla_touchpoint_is_moment_of_truth (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return self->moment_of_truth;
}

void
rihla_touchpoint_set_moment_of_truth (RihlaTouchpoint *self,
                                      gboolean moment_of_truth)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->moment_of_truth = !!moment_of_truth;
}

const char *
rihla_touchpoint_get_title (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->title;
}

void
rihla_touchpoint_set_title (RihlaTouchpoint *self, const char *title)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->title, title);
}
