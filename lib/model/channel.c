/* channel.c: a channel that touchpoints happen in.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaChannel, rihla_channel, rihla_channel_ref,
                     rihla_channel_unref)

RihlaChannel *
rihla_channel_new (const char *id, const char *name)
{
    RihlaChannel *self = rihla_element_new (RIHLA_ELEMENT_CHANNEL);

    rihla_channel_set_id (self, id);
    self->name = g_strdup (name);
    return self;
}

RihlaChannel *
rihla_channel_ref (RihlaChannel *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_channel_unref (RihlaChannel *self)
{
    rihla_element_unref (self);
}

const char *
rihla_channel_get_id (RihlaChannel *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_channel_set_id (RihlaChannel *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

RihlaChannelKind
rihla_channel_get_kind (RihlaChannel *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind;
}

void
rihla_channel_set_kind (RihlaChannel *self, RihlaChannelKind kind)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->kind = kind;
}

const char *
rihla_channel_get_name (RihlaChannel *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->name;
}

void
rihla_channel_set_name (RihlaChannel *self, const char *name)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->name, name);
}
