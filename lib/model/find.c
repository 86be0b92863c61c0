/* find.c: finding an element of a sealed journey by its id.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "model/elements.h"

static RihlaElement *
find_any (RihlaJourney *self, const char *id)
{
    g_return_val_if_fail (self != NULL && id != NULL, NULL);
    g_return_val_if_fail (self->element.is_sealed, NULL);

    return g_hash_table_lookup (self->index, id);
}

static gpointer
find_kind (RihlaJourney *self, const char *id, RihlaElementKind kind)
{
    RihlaElement *element = find_any (self, id);

    return element == NULL || element->kind != kind ? NULL : element;
}

gboolean
rihla_journey_locate (RihlaJourney *self, const char *id, guint *line,
                      guint *column)
{
    RihlaElement *element = find_any (self, id);

    if (element == NULL)
        return FALSE;
    if (line != NULL)
        *line = element->line;
    if (column != NULL)
        *column = element->column;
    return TRUE;
}

RihlaPersona *
rihla_journey_find_persona (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_PERSONA);
}

RihlaChannel *
rihla_journey_find_channel (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_CHANNEL);
}

RihlaStage *
rihla_journey_find_stage (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_STAGE);
}

RihlaTouchpoint *
rihla_journey_find_touchpoint (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_TOUCHPOINT);
}

RihlaEmotion *
rihla_journey_find_emotion (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_EMOTION);
}

RihlaPainPoint *
rihla_journey_find_pain_point (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_PAIN_POINT);
}

RihlaOpportunity *
rihla_journey_find_opportunity (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_OPPORTUNITY);
}

RihlaMetric *
rihla_journey_find_metric (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_METRIC);
}

RihlaNote *
rihla_journey_find_note (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_NOTE);
}

RihlaJourneyLane *
rihla_journey_find_lane (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_LANE);
}

RihlaAnnotation *
rihla_journey_find_annotation (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_ANNOTATION);
}

RihlaLaneText *
rihla_journey_find_lane_text (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_LANE_TEXT);
}

RihlaImage *
rihla_journey_find_image (RihlaJourney *self, const char *id)
{
    return find_kind (self, id, RIHLA_ELEMENT_IMAGE);
}
