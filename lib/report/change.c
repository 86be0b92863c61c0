/* change.c: one difference between two journeys.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "report/change.h"

G_DEFINE_BOXED_TYPE (RihlaChange, rihla_change, rihla_change_ref,
                     rihla_change_unref)

RihlaChange *
rihla_change_new (RihlaChangeKind kind, const char *element)
{
    RihlaChange *self = g_atomic_rc_box_new0 (RihlaChange);

    self->kind = kind;
    self->element = element;
    return self;
}

RihlaChange *
rihla_change_ref (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_side (RihlaChangeSide *side)
{
    g_free (side->id);
    g_free (side->text);
    g_free (side->value);
    g_free (side->owner_id);
}

static void
clear_change (gpointer data)
{
    RihlaChange *self = data;

    clear_side (&self->old_side);
    clear_side (&self->new_side);
}

void
rihla_change_unref (RihlaChange *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_change);
}

RihlaChangeKind
rihla_change_get_kind (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind;
}

const char *
rihla_change_get_element (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element;
}

const char *
rihla_change_get_old_id (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->old_side.id;
}

const char *
rihla_change_get_new_id (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->new_side.id;
}

const char *
rihla_change_get_old_text (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->old_side.text;
}

const char *
rihla_change_get_new_text (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->new_side.text;
}

const char *
rihla_change_get_attribute (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->attribute;
}

const char *
rihla_change_get_old_value (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->old_side.value;
}

const char *
rihla_change_get_new_value (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->new_side.value;
}

const char *
rihla_change_get_old_owner_id (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->old_side.owner_id;
}

const char *
rihla_change_get_new_owner_id (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->new_side.owner_id;
}

guint
rihla_change_get_old_position (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->old_side.position;
}

guint
rihla_change_get_new_position (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->new_side.position;
}

guint
rihla_change_get_n_within (RihlaChange *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->n_within;
}
