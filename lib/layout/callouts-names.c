/* callouts-names.c: what an element is called on a map.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla-enum-types.h>

#include "layout/callouts-names.h"
#include "model/elements.h"

#define MOST_CHARACTERS 60

static const char *
get_metric_name (const RihlaMetric *metric)
{
    return metric->name != NULL ? metric->name : metric->unit;
}

static const char *
get_stage_name (const RihlaMap *map, const RihlaStage *stage)
{
    if (stage->title != NULL || stage->kind == RIHLA_STAGE_KIND_OTHER)
        return stage->title;
    return rihla_labels_get (map->labels, "stage-kinds",
                             rihla_enum_print (RIHLA_TYPE_STAGE_KIND,
                                               (int) stage->kind));
}

static const char *
get_name (const RihlaMap *map, const RihlaElement *element)
{
    switch (element->kind) {
    case RIHLA_ELEMENT_JOURNEY:
        return ((const RihlaJourney *) element)->title;
    case RIHLA_ELEMENT_PERSONA:
        return ((const RihlaPersona *) element)->name;
    case RIHLA_ELEMENT_CHANNEL:
        return ((const RihlaChannel *) element)->name;
    case RIHLA_ELEMENT_LANE:
        return ((const RihlaJourneyLane *) element)->title;
    case RIHLA_ELEMENT_STAGE:
        return get_stage_name (map, (const RihlaStage *) element);
    case RIHLA_ELEMENT_TOUCHPOINT:
        return ((const RihlaTouchpoint *) element)->title;
    case RIHLA_ELEMENT_IMAGE:
        return ((const RihlaImage *) element)->text;
    case RIHLA_ELEMENT_EMOTION:
        return ((const RihlaEmotion *) element)->word;
    case RIHLA_ELEMENT_PAIN_POINT:
        return ((const RihlaPainPoint *) element)->text;
    case RIHLA_ELEMENT_OPPORTUNITY:
        return ((const RihlaOpportunity *) element)->text;
    case RIHLA_ELEMENT_METRIC:
        return get_metric_name ((const RihlaMetric *) element);
    case RIHLA_ELEMENT_LANE_TEXT:
        return ((const RihlaLaneText *) element)->text;
    case RIHLA_ELEMENT_NOTE:
        return ((const RihlaNote *) element)->text;
    case RIHLA_ELEMENT_ANNOTATION:
        return ((const RihlaAnnotation *) element)->text;
    case RIHLA_N_ELEMENT_KINDS:
        break;
    }
    return NULL;
}

char *
rihla_element_print_name (const RihlaMap *map, const RihlaElement *element)
{
    const char *name = get_name (map, element);
    g_autofree char *start = NULL;

    if (name == NULL || *name == '\0')
        return g_strdup (element->id);
    if (g_utf8_strlen (name, -1) <= MOST_CHARACTERS)
        return g_strdup (name);
    start = g_utf8_substring (name, 0, MOST_CHARACTERS - 1);
    return g_strconcat (start, "…", NULL);
}
