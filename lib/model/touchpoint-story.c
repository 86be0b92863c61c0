/* touchpoint-story.c: what the customer does and thinks in a touchpoint, images, and texts of the
 * journey's own lanes.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

guint
rihla_touchpoint_get_n_actions (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->actions);
}

const char *
rihla_touchpoint_get_action (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->actions, index);
}

void
rihla_touchpoint_insert_action (RihlaTouchpoint *self, const char *text,
                                int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->actions, text, index);
}

void
rihla_touchpoint_remove_action (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->actions, index);
}

guint
rihla_touchpoint_get_n_images (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->images);
}

RihlaImage *
rihla_touchpoint_get_image (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->images, index);
}

RihlaImage *
rihla_touchpoint_add_image (RihlaTouchpoint *self, const char *href,
                            const char *text)
{
    g_autoptr (RihlaImage) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_image_new (href, text);
    rihla_element_insert (&self->element, &self->images, &child->element, -1);
    return child;
}

void
rihla_touchpoint_insert_image (RihlaTouchpoint *self, RihlaImage *image,
                               int index)
{
    g_return_if_fail (self != NULL && image != NULL);
    rihla_element_insert (&self->element, &self->images, &image->element,
                          index);
}

void
rihla_touchpoint_move_image (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->images, from, to);
}

void
rihla_touchpoint_remove_image (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->images, index);
}

guint
rihla_touchpoint_get_n_thoughts (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->thoughts);
}

const char *
rihla_touchpoint_get_thought (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->thoughts, index);
}

void
rihla_touchpoint_insert_thought (RihlaTouchpoint *self, const char *text,
                                 int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->thoughts, text, index);
}

void
rihla_touchpoint_remove_thought (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->thoughts, index);
}

guint
rihla_touchpoint_get_n_lane_texts (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->lane_texts);
}

RihlaLaneText *
rihla_touchpoint_get_lane_text (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->lane_texts, index);
}

RihlaLaneText *
rihla_touchpoint_add_lane_text (RihlaTouchpoint *self, const char *lane_id,
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
rihla_touchpoint_insert_lane_text (RihlaTouchpoint *self,
                                   RihlaLaneText *lane_text, int index)
{
    g_return_if_fail (self != NULL && lane_text != NULL);
    rihla_element_insert (&self->element, &self->lane_texts,
                          &lane_text->element, index);
}

void
rihla_touchpoint_move_lane_text (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->lane_texts, from, to);
}

void
rihla_touchpoint_remove_lane_text (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->lane_texts, index);
}
