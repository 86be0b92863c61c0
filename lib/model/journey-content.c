/* journey-content.c: what stands in a journey.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

guint
rihla_journey_get_n_personas (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->personas);
}

RihlaPersona *
rihla_journey_get_persona (RihlaJourney *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->personas, index);
}

RihlaPersona *
rihla_journey_add_persona (RihlaJourney *self, const char *name)
{
    g_autoptr (RihlaPersona) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_persona_new (name);
    rihla_element_insert (&self->element, &self->personas, &child->element, -1);
    return child;
}

void
rihla_journey_insert_persona (RihlaJourney *self, RihlaPersona *persona,
                              int index)
{
    g_return_if_fail (self != NULL && persona != NULL);
    rihla_element_insert (&self->element, &self->personas, &persona->element,
                          index);
}

void
rihla_journey_move_persona (RihlaJourney *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->personas, from, to);
}

void
rihla_journey_remove_persona (RihlaJourney *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->personas, index);
}

guint
rihla_journey_get_n_channels (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->channels);
}

RihlaChannel *
rihla_journey_add_channel (RihlaJourney *self, const char *id, const char *name)
{
    g_autoptr (RihlaChannel) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_channel_new (id, name);
    rihla_element_insert (&self->element, &self->channels, &child->element, -1);
    return child;
}

void
rihla_journey_insert_channel (RihlaJourney *self, RihlaChannel *channel,
                              int index)
{
    g_return_if_fail (self != NULL && channel != NULL);
    rihla_element_insert (&self->element, &self->channels, &channel->element,
                          index);
}

void
rihla_journey_move_channel (RihlaJourney *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->channels, from, to);
}

void
rihla_journey_remove_channel (RihlaJourney *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->channels, index);
}

guint
rihla_journey_get_n_stages (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->stages);
}

RihlaStage *
rihla_journey_get_stage (RihlaJourney *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->stages, index);
}

RihlaStage *
rihla_journey_add_stage (RihlaJourney *self, RihlaStageKind kind,
                         const char *title)
{
    g_autoptr (RihlaStage) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_stage_new (kind, title);
    rihla_element_insert (&self->element, &self->stages, &child->element, -1);
    return child;
}

void
rihla_journey_insert_stage (RihlaJourney *self, RihlaStage *stage, int index)
{
    g_return_if_fail (self != NULL && stage != NULL);
    rihla_element_insert (&self->element, &self->stages, &stage->element,
                          index);
}

void
rihla_journey_move_stage (RihlaJourney *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->stages, from, to);
}

void
rihla_journey_remove_stage (RihlaJourney *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->stages, index);
}

guint
rihla_journey_get_n_lanes (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->lanes);
}

RihlaJourneyLane *
rihla_journey_get_lane (RihlaJourney *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->lanes, index);
}

RihlaJourneyLane *
rihla_journey_add_lane (RihlaJourney *self, RihlaLaneKind kind,
                        const char *title)
{
    g_autoptr (RihlaJourneyLane) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_journey_lane_new (kind, title);
    rihla_element_insert (&self->element, &self->lanes, &child->element, -1);
    return child;
}

void
rihla_journey_insert_lane (RihlaJourney *self, RihlaJourneyLane *lane,
                           int index)
{
    g_return_if_fail (self != NULL && lane != NULL);
    rihla_element_insert (&self->element, &self->lanes, &lane->element, index);
}

void
rihla_journey_move_lane (RihlaJourney *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->lanes, from, to);
}

void
rihla_journey_remove_lane (RihlaJourney *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->lanes, index);
}

guint
rihla_journey_get_n_annotations (RihlaJourney *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->annotations);
}

RihlaAnnotation *
rihla_journey_get_annotation (RihlaJourney *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->annotations, index);
}

RihlaAnnotation *
rihla_journey_add_annotation (RihlaJourney *self, const char *ref,
                              const char *text)
{
    g_autoptr (RihlaAnnotation) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_annotation_new (ref, text);
    rihla_element_insert (&self->element, &self->annotations, &child->element,
                          -1);
    return child;
}

void
rihla_journey_insert_annotation (RihlaJourney *self,
                                 RihlaAnnotation *annotation, int index)
{
    g_return_if_fail (self != NULL && annotation != NULL);
    rihla_element_insert (&self->element, &self->annotations,
                          &annotation->element, index);
}

void
rihla_journey_move_annotation (RihlaJourney *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->annotations, from, to);
}

void
rihla_journey_remove_annotation (RihlaJourney *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->annotations, index);
}
