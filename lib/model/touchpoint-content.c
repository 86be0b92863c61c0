/* touchpoint-content.c: what stands in a touchpoint.
 * SPDX-License-Identifier: MIT
 *
 * Accessors only. What an element is made of stands in elements.h, which
 * attributes it has in attributes.c, and how elements hold one another in
 * element.c. */

#include "config.h"

#include "model/elements.h"

guint
rihla_touchpoint_get_n_emotions (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->emotions);
}

RihlaEmotion *
rihla_touchpoint_get_emotion (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->emotions, index);
}

RihlaEmotion *
rihla_touchpoint_add_emotion (RihlaTouchpoint *self, const char *word,
                              double value)
{
    g_autoptr (RihlaEmotion) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_emotion_new (word, value);
    rihla_element_insert (&self->element, &self->emotions, &child->element, -1);
    return child;
}

void
rihla_touchpoint_insert_emotion (RihlaTouchpoint *self, RihlaEmotion *emotion,
                                 int index)
{
    g_return_if_fail (self != NULL && emotion != NULL);
    rihla_element_insert (&self->element, &self->emotions, &emotion->element,
                          index);
}

void
rihla_touchpoint_move_emotion (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->emotions, from, to);
}

void
rihla_touchpoint_remove_emotion (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->emotions, index);
}

guint
rihla_touchpoint_get_n_quotes (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->quotes);
}

const char *
rihla_touchpoint_get_quote (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->quotes, index);
}

void
rihla_touchpoint_insert_quote (RihlaTouchpoint *self, const char *text,
                               int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->quotes, text, index);
}

void
rihla_touchpoint_remove_quote (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->quotes, index);
}

guint
rihla_touchpoint_get_n_pain_points (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->pain_points);
}

RihlaPainPoint *
rihla_touchpoint_get_pain_point (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->pain_points, index);
}

RihlaPainPoint *
rihla_touchpoint_add_pain_point (RihlaTouchpoint *self, const char *text)
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
rihla_touchpoint_insert_pain_point (RihlaTouchpoint *self,
                                    RihlaPainPoint *pain_point, int index)
{
    g_return_if_fail (self != NULL && pain_point != NULL);
    rihla_element_insert (&self->element, &self->pain_points,
                          &pain_point->element, index);
}

void
rihla_touchpoint_move_pain_point (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->pain_points, from, to);
}

void
rihla_touchpoint_remove_pain_point (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->pain_points, index);
}

guint
rihla_touchpoint_get_n_opportunities (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->opportunities);
}

RihlaOpportunity *
rihla_touchpoint_get_opportunity (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->opportunities, index);
}

RihlaOpportunity *
rihla_touchpoint_add_opportunity (RihlaTouchpoint *self, const char *text)
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
rihla_touchpoint_insert_opportunity (RihlaTouchpoint *self,
                                     RihlaOpportunity *opportunity, int index)
{
    g_return_if_fail (self != NULL && opportunity != NULL);
    rihla_element_insert (&self->element, &self->opportunities,
                          &opportunity->element, index);
}

void
rihla_touchpoint_move_opportunity (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->opportunities, from, to);
}

void
rihla_touchpoint_remove_opportunity (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->opportunities, index);
}

guint
rihla_touchpoint_get_n_metrics (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->metrics);
}

RihlaMetric *
rihla_touchpoint_get_metric (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->metrics, index);
}

RihlaMetric *
rihla_touchpoint_add_metric (RihlaTouchpoint *self, RihlaMetricKind kind)
{
    g_autoptr (RihlaMetric) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_metric_new (kind);
    rihla_element_insert (&self->element, &self->metrics, &child->element, -1);
    return child;
}

void
rihla_touchpoint_insert_metric (RihlaTouchpoint *self, RihlaMetric *metric,
                                int index)
{
    g_return_if_fail (self != NULL && metric != NULL);
    rihla_element_insert (&self->element, &self->metrics, &metric->element,
                          index);
}

void
rihla_touchpoint_move_metric (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->metrics, from, to);
}

void
rihla_touchpoint_remove_metric (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->metrics, index);
}

guint
rihla_touchpoint_get_n_frontstages (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->frontstages);
}

const char *
rihla_touchpoint_get_frontstage (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->frontstages, index);
}

void
rihla_touchpoint_insert_frontstage (RihlaTouchpoint *self, const char *text,
                                    int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->frontstages, text, index);
}

void
rihla_touchpoint_remove_frontstage (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->frontstages, index);
}

guint
rihla_touchpoint_get_n_backstages (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->backstages);
}

const char *
rihla_touchpoint_get_backstage (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->backstages, index);
}

void
rihla_touchpoint_insert_backstage (RihlaTouchpoint *self, const char *text,
                                   int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->backstages, text, index);
}

void
rihla_touchpoint_remove_backstage (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->backstages, index);
}

guint
rihla_touchpoint_get_n_supports (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->supports);
}

const char *
rihla_touchpoint_get_support (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->supports, index);
}

void
rihla_touchpoint_insert_support (RihlaTouchpoint *self, const char *text,
                                 int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->supports, text, index);
}

void
rihla_touchpoint_remove_support (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->supports, index);
}

guint
rihla_touchpoint_get_n_evidences (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->evidences);
}

const char *
rihla_touchpoint_get_evidence (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->evidences, index);
}

void
rihla_touchpoint_insert_evidence (RihlaTouchpoint *self, const char *text,
                                  int index)
{
    g_return_if_fail (self != NULL && text != NULL);
    rihla_element_insert_text (&self->element, &self->evidences, text, index);
}

void
rihla_touchpoint_remove_evidence (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove_text (&self->element, self->evidences, index);
}

guint
rihla_touchpoint_get_n_notes (RihlaTouchpoint *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return rihla_list_get_n (self->notes);
}

RihlaNote *
rihla_touchpoint_get_note (RihlaTouchpoint *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return rihla_list_get (self->notes, index);
}

RihlaNote *
rihla_touchpoint_add_note (RihlaTouchpoint *self, const char *text)
{
    g_autoptr (RihlaNote) child = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (rihla_element_is_open (&self->element), NULL);
    child = rihla_note_new (text);
    rihla_element_insert (&self->element, &self->notes, &child->element, -1);
    return child;
}

void
rihla_touchpoint_insert_note (RihlaTouchpoint *self, RihlaNote *note, int index)
{
    g_return_if_fail (self != NULL && note != NULL);
    rihla_element_insert (&self->element, &self->notes, &note->element, index);
}

void
rihla_touchpoint_move_note (RihlaTouchpoint *self, guint from, guint to)
{
    g_return_if_fail (self != NULL);
    rihla_element_move (&self->element, self->notes, from, to);
}

void
rihla_touchpoint_remove_note (RihlaTouchpoint *self, guint index)
{
    g_return_if_fail (self != NULL);
    rihla_element_remove (&self->element, self->notes, index);
}
