/* stage-story.c: what the customer does and thinks in a stage, and texts of
 * the journey's own lanes.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

guint
rihla_stage_get_n_actions (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->actions);
}

const char *
rihla_stage_get_action (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->actions, index);
}

void
rihla_stage_insert_action (RihlaStage *self, const char *text, int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->actions, text, index);
}

void
rihla_stage_remove_action (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->actions, index);
}

guint
rihla_stage_get_n_thoughts (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->thoughts);
}

const char *
rihla_stage_get_thought (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->thoughts, index);
}

void
rihla_stage_insert_thought (RihlaStage *self, const char *text, int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->thoughts, text, index);
}

void
rihla_stage_remove_thought (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->thoughts, index);
}

guint
rihla_stage_get_n_lane_texts (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->lane_texts);
}

RihlaLaneText *
rihla_stage_get_lane_text (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->lane_texts, index);
}

RihlaLaneText *
rihla_stage_add_lane_text (RihlaStage *self, const char *lane_id,
                           const char *text)
{
    g_autoptr (RihlaLaneText) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_lane_text_new (lane_id, text);
    rihla_element_insert (&self->element, &self->lane_texts, &child->element,
                          -1);
    return child;
}

void
rihla_stage_insert_lane_text (RihlaStage *self, RihlaLaneText *lane_text,
                              int index)
{
    g_return_if_fail (self != NULL && lane_text != NULL);
    rihla_element_insert (&self->element, &self->lane_texts,
                          &lane_text->element, index);
}

void
rihla_stage_move_lane_text (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->lane_texts, from, to);
}

void
rihla_stage_remove_lane_text (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->lane_texts, index);
}
