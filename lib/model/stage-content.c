/* stage-content.c: what stands in a stage.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

guint
rihla_stage_get_n_touchpoints (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->touchpoints);
}

RihlaTouchpoint *
rihla_stage_get_touchpoint (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->touchpoints, index);
}

RihlaTouchpoint *
rihla_stage_add_touchpoint (RihlaStage *self, const char *title)
{
    g_autoptr (RihlaTouchpoint) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_touchpoint_new (title);
    rihla_element_insert (&self->element, &self->touchpoints, &child->element,
                          -1);
    return child;
}

void
rihla_stage_insert_touchpoint (RihlaStage *self, RihlaTouchpoint *touchpoint,
                               int index)
{
    g_return_if_fail (self != NULL && touchpoint != NULL);
    rihla_element_insert (&self->element, &self->touchpoints,
                          &touchpoint->element, index);
}

void
rihla_stage_move_touchpoint (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->touchpoints, from, to);
}

void
rihla_stage_remove_touchpoint (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->touchpoints, index);
}

guint
rihla_stage_get_n_emotions (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->emotions);
}

RihlaEmotion *
rihla_stage_get_emotion (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->emotions, index);
}

RihlaEmotion *
rihla_stage_add_emotion (RihlaStage *self, const char *word, double value)
{
    g_autoptr (RihlaEmotion) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_emotion_new (word, value);
    rihla_element_insert (&self->element, &self->emotions, &child->element, -1);
    return child;
}

void
rihla_stage_insert_emotion (RihlaStage *self, RihlaEmotion *emotion, int index)
{
    g_return_if_fail (self != NULL && emotion != NULL);
    rihla_element_insert (&self->element, &self->emotions, &emotion->element,
                          index);
}

void
rihla_stage_move_emotion (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->emotions, from, to);
}

void
rihla_stage_remove_emotion (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->emotions, index);
}

guint
rihla_stage_get_n_quotes (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->quotes);
}

const char *
rihla_stage_get_quote (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->quotes, index);
}

void
rihla_stage_insert_quote (RihlaStage *self, const char *text, int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->quotes, text, index);
}

void
rihla_stage_remove_quote (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->quotes, index);
}

guint
rihla_stage_get_n_pain_points (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->pain_points);
}

RihlaPainPoint *
rihla_stage_get_pain_point (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->pain_points, index);
}

RihlaPainPoint *
rihla_stage_add_pain_point (RihlaStage *self, const char *text)
{
    g_autoptr (RihlaPainPoint) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_pain_point_new (text);
    rihla_element_insert (&self->element, &self->pain_points, &child->element,
                          -1);
    return child;
}

void
rihla_stage_insert_pain_point (RihlaStage *self, RihlaPainPoint *pain_point,
                               int index)
{
    g_return_if_fail (self != NULL && pain_point != NULL);
    rihla_element_insert (&self->element, &self->pain_points,
                          &pain_point->element, index);
}

void
rihla_stage_move_pain_point (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->pain_points, from, to);
}

void
rihla_stage_remove_pain_point (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->pain_points, index);
}

guint
rihla_stage_get_n_opportunities (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->opportunities);
}

RihlaOpportunity *
rihla_stage_get_opportunity (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->opportunities, index);
}

RihlaOpportunity *
rihla_stage_add_opportunity (RihlaStage *self, const char *text)
{
    g_autoptr (RihlaOpportunity) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_opportunity_new (text);
    rihla_element_insert (&self->element, &self->opportunities, &child->element,
                          -1);
    return child;
}

void
rihla_stage_insert_opportunity (RihlaStage *self, RihlaOpportunity *opportunity,
                                int index)
{
    g_return_if_fail (self != NULL && opportunity != NULL);
    rihla_element_insert (&self->element, &self->opportunities,
                          &opportunity->element, index);
}

void
rihla_stage_move_opportunity (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->opportunities, from, to);
}

void
rihla_stage_remove_opportunity (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->opportunities, index);
}

guint
rihla_stage_get_n_metrics (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->metrics);
}

RihlaMetric *
rihla_stage_get_metric (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->metrics, index);
}

RihlaMetric *
rihla_stage_add_metric (RihlaStage *self, RihlaMetricKind kind)
{
    g_autoptr (RihlaMetric) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_metric_new (kind);
    rihla_element_insert (&self->element, &self->metrics, &child->element, -1);
    return child;
}

void
rihla_stage_insert_metric (RihlaStage *self, RihlaMetric *metric, int index)
{
    g_return_if_fail (self != NULL && metric != NULL);
    rihla_element_insert (&self->element, &self->metrics, &metric->element,
                          index);
}

void
rihla_stage_move_metric (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->metrics, from, to);
}

void
rihla_stage_remove_metric (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->metrics, index);
}

guint
rihla_stage_get_n_notes (RihlaStage *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->notes);
}

RihlaNote *
rihla_stage_get_note (RihlaStage *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->notes, index);
}

RihlaNote *
rihla_stage_add_note (RihlaStage *self, const char *text)
{
    g_autoptr (RihlaNote) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_note_new (text);
    rihla_element_insert (&self->element, &self->notes, &child->element, -1);
    return child;
}

void
rihla_stage_insert_note (RihlaStage *self, RihlaNote *note, int index)
{
    g_return_if_fail (self != NULL && note != NULL);
    rihla_element_insert (&self->element, &self->notes, &note->element, index);
}

void
rihla_stage_move_note (RihlaStage *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->notes, from, to);
}

void
rihla_stage_remove_note (RihlaStage *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->notes, index);
}
