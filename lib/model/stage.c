/* stage.c: a stage of the journey.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaStage, rihla_stage, rihla_stage_ref,
                     rihla_stage_unref)

RihlaStage *
rihla_stage_new (RihlaStageKind kind, const char *title)
{
    RihlaStage *self = rihla_element_new (RIHLA_ELEMENT_STAGE);

    self->kind = kind;
    self->title = g_strdup (title);
    return self;
}

RihlaStage *
rihla_stage_ref (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_stage_unref (RihlaStage *self)
{
    rihla_element_unref (self);
}

const char *
rihla_stage_get_id (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_stage_set_id (RihlaStage *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

RihlaStageKind
rihla_stage_get_kind (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind;
}

void
rihla_stage_set_kind (RihlaStage *self, RihlaStageKind kind)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->kind = kind;
}

gint64
rihla_stage_get_entered (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->entered;
}

void
rihla_stage_set_entered (RihlaStage *self, gint64 entered)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_count (&self->element, "entered", entered);
}

const char *
rihla_stage_get_title (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->title;
}

void
rihla_stage_set_title (RihlaStage *self, const char *title)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->title, title);
}

const char *
rihla_stage_get_goal (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->goal;
}

void
rihla_stage_set_goal (RihlaStage *self, const char *goal)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->goal, goal);
}
