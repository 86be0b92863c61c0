/* lane-text.c: what stands in a lane that the journey adds.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaLaneText, rihla_lane_text, rihla_lane_text_ref,
                     rihla_lane_text_unref)

RihlaLaneText *
rihla_lane_text_new (const char *lane_id, const char *text)
{
    RihlaLaneText *self = rihla_element_new (RIHLA_ELEMENT_LANE_TEXT);

    self->lane_id = g_strdup (lane_id);
    self->text = g_strdup (text);
    return self;
}

RihlaLaneText *
rihla_lane_text_ref (RihlaLaneText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_lane_text_unref (RihlaLaneText *self)
{
    rihla_element_unref (self);
}

const char *
rihla_lane_text_get_id (RihlaLaneText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_lane_text_set_id (RihlaLaneText *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

const char *
rihla_lane_text_get_lane_id (RihlaLaneText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->lane_id;
}

void
rihla_lane_text_set_lane_id (RihlaLaneText *self, const char *lane_id)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (lane_id == NULL || rihla_id_is_valid (lane_id));
    rihla_element_set_string (&self->element, &self->lane_id, lane_id);
}

RihlaJourneyLane *
rihla_lane_text_get_lane (RihlaLaneText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->lane;
}

const char *
rihla_lane_text_get_text (RihlaLaneText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->text;
}

void
rihla_lane_text_set_text (RihlaLaneText *self, const char *text)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->text, text);
}
