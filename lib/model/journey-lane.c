/* journey-lane.c: a lane that the journey has a word on.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

G_DEFINE_BOXED_TYPE (RihlaJourneyLane, rihla_journey_lane,
                     rihla_journey_lane_ref, rihla_journey_lane_unref)

RihlaJourneyLane *
rihla_journey_lane_new (RihlaLaneKind kind, const char *title)
{
    RihlaJourneyLane *self = rihla_element_new (RIHLA_ELEMENT_LANE);

    self->kind = kind;
    self->title = g_strdup (title);
    return self;
}

RihlaJourneyLane *
rihla_journey_lane_ref (RihlaJourneyLane *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

void
rihla_journey_lane_unref (RihlaJourneyLane *self)
{
    rihla_element_unref (self);
}

const char *
rihla_journey_lane_get_id (RihlaJourneyLane *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->element.id;
}

void
rihla_journey_lane_set_id (RihlaJourneyLane *self, const char *id)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_id (&self->element, id);
}

RihlaLaneKind
rihla_journey_lane_get_kind (RihlaJourneyLane *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->kind;
}

void
rihla_journey_lane_set_kind (RihlaJourneyLane *self, RihlaLaneKind kind)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->kind = kind;
}

gboolean
rihla_journey_lane_is_hidden (RihlaJourneyLane *self)
{
    g_return_val_if_fail (self != NULL, FALSE);

    return self->hidden;
}

void
rihla_journey_lane_set_hidden (RihlaJourneyLane *self, gboolean hidden)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (rihla_element_is_open (&self->element));
    self->hidden = !!hidden;
}

const char *
rihla_journey_lane_get_title (RihlaJourneyLane *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return self->title;
}

void
rihla_journey_lane_set_title (RihlaJourneyLane *self, const char *title)
{
    g_return_if_fail (self != NULL);
    rihla_element_set_string (&self->element, &self->title, title);
}
