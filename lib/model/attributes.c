/* attributes.c: the table of elements.
 * SPDX-License-Identifier: MIT
 *
 * Every attribute of every element stands once, here. To add one: a row, its
 * field in elements.h, its accessors, its line in the schema and in
 * docs/format.md. A test holds them together. */

#include "config.h"

#include <stddef.h>
#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "model/attributes.h"
#include "model/elements.h"

/* Revenue grows tenfold at most: 104, meant for 104 %, is refused. */
#define GROWTH_LARGEST 10

static const RihlaAttribute journey_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaJourney, element.id) },
    { .name = "xml:lang",
      .type = RIHLA_ATTRIBUTE_LANGUAGE,
      .offset = offsetof (RihlaJourney, language) },
    { .name = "dir",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaJourney, direction),
      .get_enum_type = rihla_direction_get_type },
    { .name = "state",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaJourney, state),
      .get_enum_type = rihla_journey_state_get_type },
    { .name = "version",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaJourney, version) },
    { .name = "date",
      .type = RIHLA_ATTRIBUTE_DATE,
      .offset = offsetof (RihlaJourney, date) },
    { .name = "currency",
      .type = RIHLA_ATTRIBUTE_CURRENCY,
      .offset = offsetof (RihlaJourney, currency) },
    { .name = "period",
      .type = RIHLA_ATTRIBUTE_DURATION,
      .offset = offsetof (RihlaJourney, period),
      .minimum = 0,
      .maximum = RIHLA_DURATION_LONGEST },
    { .name = "net-revenue-retention",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaJourney, net_revenue_retention),
      .minimum = 0,
      .maximum = GROWTH_LARGEST },
    { .name = "earned-new",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaJourney, earned_new),
      .minimum = 0,
      .maximum = GROWTH_LARGEST },
    { .name = "calendar",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaJourney, calendar),
      .get_enum_type = rihla_calendar_get_type },
    { .name = "digits",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaJourney, digits),
      .get_enum_type = rihla_digits_get_type },
    { .name = "lanes",
      .type = RIHLA_ATTRIBUTE_LANES,
      .offset = offsetof (RihlaJourney, lane_names) },
    { .name = "review",
      .type = RIHLA_ATTRIBUTE_REVIEW,
      .offset = offsetof (RihlaJourney, review) },
};

static const RihlaPart journey_parts[] = {
    { "title", RIHLA_PART_TEXT, offsetof (RihlaJourney, title), 0 },
    { "scenario", RIHLA_PART_TEXT, offsetof (RihlaJourney, scenario), 0 },
    { "source", RIHLA_PART_TEXT, offsetof (RihlaJourney, source), 0 },
    { "persona", RIHLA_PART_CHILDREN, offsetof (RihlaJourney, personas),
      RIHLA_ELEMENT_PERSONA },
    { "channel", RIHLA_PART_CHILDREN, offsetof (RihlaJourney, channels),
      RIHLA_ELEMENT_CHANNEL },
    { "lane", RIHLA_PART_CHILDREN, offsetof (RihlaJourney, lanes),
      RIHLA_ELEMENT_LANE },
    { "stage", RIHLA_PART_CHILDREN, offsetof (RihlaJourney, stages),
      RIHLA_ELEMENT_STAGE },
    { "annotation", RIHLA_PART_CHILDREN, offsetof (RihlaJourney, annotations),
      RIHLA_ELEMENT_ANNOTATION },
};

static const RihlaAttribute persona_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaPersona, element.id) },
    { .name = "customers",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaPersona, customers),
      .minimum = 0,
      .maximum = G_MAXINT32 },
    { .name = "lifetime-value",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaPersona, lifetime_value),
      .minimum = 0,
      .maximum = RIHLA_NUMBER_LARGEST },
    { .name = "margin",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaPersona, margin),
      .minimum = 0,
      .maximum = RIHLA_NUMBER_LARGEST },
    { .name = "retention",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaPersona, retention),
      .minimum = 0,
      .maximum = 1 },
    { .name = "discount",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaPersona, discount),
      .minimum = 0,
      .maximum = 1 },
    { .name = "picture",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaPersona, picture) },
};

static const RihlaPart persona_parts[] = {
    { "name", RIHLA_PART_TEXT, offsetof (RihlaPersona, name), 0 },
    { "summary", RIHLA_PART_TEXT, offsetof (RihlaPersona, summary), 0 },
    { "quote", RIHLA_PART_TEXT, offsetof (RihlaPersona, quote), 0 },
};

static const RihlaAttribute channel_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaChannel, element.id) },
    { .name = "kind",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaChannel, kind),
      .get_enum_type = rihla_channel_kind_get_type },
};

static const RihlaPart channel_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaChannel, name), 0 },
};

static const RihlaAttribute lane_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaJourneyLane, element.id) },
    { .name = "kind",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaJourneyLane, kind),
      .get_enum_type = rihla_lane_kind_get_type },
    { .name = "hidden",
      .type = RIHLA_ATTRIBUTE_BOOLEAN,
      .offset = offsetof (RihlaJourneyLane, hidden) },
};

static const RihlaPart lane_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaJourneyLane, title), 0 },
};

static const RihlaAttribute stage_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaStage, element.id) },
    { .name = "kind",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaStage, kind),
      .get_enum_type = rihla_stage_kind_get_type },
    { .name = "entered",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaStage, entered),
      .minimum = 0,
      .maximum = G_MAXINT32 },
};

static const RihlaPart stage_parts[] = {
    { "title", RIHLA_PART_TEXT, offsetof (RihlaStage, title), 0 },
    { "goal", RIHLA_PART_TEXT, offsetof (RihlaStage, goal), 0 },
    { "action", RIHLA_PART_TEXTS, offsetof (RihlaStage, actions), 0 },
    { "touchpoint", RIHLA_PART_CHILDREN, offsetof (RihlaStage, touchpoints),
      RIHLA_ELEMENT_TOUCHPOINT },
    { "thought", RIHLA_PART_TEXTS, offsetof (RihlaStage, thoughts), 0 },
    { "emotion", RIHLA_PART_CHILDREN, offsetof (RihlaStage, emotions),
      RIHLA_ELEMENT_EMOTION },
    { "quote", RIHLA_PART_TEXTS, offsetof (RihlaStage, quotes), 0 },
    { "pain", RIHLA_PART_CHILDREN, offsetof (RihlaStage, pain_points),
      RIHLA_ELEMENT_PAIN_POINT },
    { "opportunity", RIHLA_PART_CHILDREN, offsetof (RihlaStage, opportunities),
      RIHLA_ELEMENT_OPPORTUNITY },
    { "metric", RIHLA_PART_CHILDREN, offsetof (RihlaStage, metrics),
      RIHLA_ELEMENT_METRIC },
    { "text", RIHLA_PART_CHILDREN, offsetof (RihlaStage, lane_texts),
      RIHLA_ELEMENT_LANE_TEXT },
    { "note", RIHLA_PART_CHILDREN, offsetof (RihlaStage, notes),
      RIHLA_ELEMENT_NOTE },
};

static const RihlaAttribute touchpoint_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaTouchpoint, element.id) },
    { .name = "kind",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaTouchpoint, kind),
      .get_enum_type = rihla_touchpoint_kind_get_type },
    { .name = "channel",
      .type = RIHLA_ATTRIBUTE_REFERENCE,
      .offset = offsetof (RihlaTouchpoint, channel_id),
      .target = RIHLA_ELEMENT_CHANNEL },
    { .name = "owner",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaTouchpoint, owner) },
    { .name = "mode",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaTouchpoint, mode),
      .get_enum_type = rihla_touchpoint_mode_get_type },
    { .name = "intent",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaTouchpoint, intent),
      .get_enum_type = rihla_intent_get_type },
    { .name = "wait",
      .type = RIHLA_ATTRIBUTE_DURATION,
      .offset = offsetof (RihlaTouchpoint, wait),
      .minimum = 0,
      .maximum = RIHLA_DURATION_LONGEST },
    { .name = "active",
      .type = RIHLA_ATTRIBUTE_DURATION,
      .offset = offsetof (RihlaTouchpoint, active),
      .minimum = 0,
      .maximum = RIHLA_DURATION_LONGEST },
    { .name = "reach",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaTouchpoint, reach),
      .minimum = 0,
      .maximum = 1 },
    { .name = "truth",
      .type = RIHLA_ATTRIBUTE_BOOLEAN,
      .offset = offsetof (RihlaTouchpoint, moment_of_truth) },
};

static const RihlaPart touchpoint_parts[] = {
    { "title", RIHLA_PART_TEXT, offsetof (RihlaTouchpoint, title), 0 },
    { "action", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, actions), 0 },
    { "image", RIHLA_PART_CHILDREN, offsetof (RihlaTouchpoint, images),
      RIHLA_ELEMENT_IMAGE },
    { "thought", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, thoughts), 0 },
    { "emotion", RIHLA_PART_CHILDREN, offsetof (RihlaTouchpoint, emotions),
      RIHLA_ELEMENT_EMOTION },
    { "quote", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, quotes), 0 },
    { "pain", RIHLA_PART_CHILDREN, offsetof (RihlaTouchpoint, pain_points),
      RIHLA_ELEMENT_PAIN_POINT },
    { "opportunity", RIHLA_PART_CHILDREN,
      offsetof (RihlaTouchpoint, opportunities), RIHLA_ELEMENT_OPPORTUNITY },
    { "metric", RIHLA_PART_CHILDREN, offsetof (RihlaTouchpoint, metrics),
      RIHLA_ELEMENT_METRIC },
    { "frontstage", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, frontstages),
      0 },
    { "backstage", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, backstages),
      0 },
    { "support", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, supports), 0 },
    { "evidence", RIHLA_PART_TEXTS, offsetof (RihlaTouchpoint, evidences), 0 },
    { "text", RIHLA_PART_CHILDREN, offsetof (RihlaTouchpoint, lane_texts),
      RIHLA_ELEMENT_LANE_TEXT },
    { "note", RIHLA_PART_CHILDREN, offsetof (RihlaTouchpoint, notes),
      RIHLA_ELEMENT_NOTE },
};

static const RihlaAttribute image_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaImage, element.id) },
    { .name = "href",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaImage, href) },
};

static const RihlaPart image_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaImage, text), 0 },
};

static const RihlaAttribute emotion_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaEmotion, element.id) },
    { .name = "value",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaEmotion, value),
      .minimum = -2,
      .maximum = 2 },
    { .name = "persona",
      .type = RIHLA_ATTRIBUTE_REFERENCE,
      .offset = offsetof (RihlaEmotion, persona_id),
      .target = RIHLA_ELEMENT_PERSONA },
    { .name = "evidence",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaEmotion, evidence),
      .get_enum_type = rihla_evidence_get_type },
    { .name = "n",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaEmotion, n),
      .minimum = 1,
      .maximum = G_MAXINT32 },
    { .name = "low",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaEmotion, low),
      .minimum = -2,
      .maximum = 2 },
    { .name = "high",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaEmotion, high),
      .minimum = -2,
      .maximum = 2 },
    { .name = "state",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaEmotion, state),
      .get_enum_type = rihla_emotion_state_get_type },
};

static const RihlaPart emotion_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaEmotion, word), 0 },
};

static const RihlaAttribute pain_point_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaPainPoint, element.id) },
    { .name = "severity",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaPainPoint, severity),
      .minimum = 1,
      .maximum = 5 },
    { .name = "frequency",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaPainPoint, frequency),
      .minimum = 0,
      .maximum = 1 },
    { .name = "loss",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaPainPoint, loss),
      .minimum = 0,
      .maximum = 1 },
};

static const RihlaPart pain_point_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaPainPoint, text), 0 },
};

static const RihlaAttribute opportunity_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaOpportunity, element.id) },
    { .name = "resolves",
      .type = RIHLA_ATTRIBUTE_REFERENCES,
      .offset = offsetof (RihlaOpportunity, resolves),
      .target = RIHLA_ELEMENT_PAIN_POINT },
    { .name = "impact",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaOpportunity, impact),
      .minimum = 1,
      .maximum = 5 },
    { .name = "effort",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaOpportunity, effort),
      .minimum = 1,
      .maximum = 5 },
    { .name = "effect",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaOpportunity, effect),
      .minimum = 0,
      .maximum = 1 },
    { .name = "cost",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaOpportunity, cost),
      .minimum = 0,
      .maximum = RIHLA_NUMBER_LARGEST },
    { .name = "owner",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaOpportunity, owner) },
    { .name = "status",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaOpportunity, status),
      .get_enum_type = rihla_opportunity_status_get_type },
};

static const RihlaPart opportunity_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaOpportunity, text), 0 },
};

static const RihlaAttribute metric_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaMetric, element.id) },
    { .name = "kind",
      .type = RIHLA_ATTRIBUTE_ENUM,
      .offset = offsetof (RihlaMetric, kind),
      .get_enum_type = rihla_metric_kind_get_type },
    { .name = "name",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaMetric, name) },
    { .name = "unit",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaMetric, unit) },
    { .name = "value",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaMetric, value),
      .minimum = -RIHLA_NUMBER_LARGEST,
      .maximum = RIHLA_NUMBER_LARGEST },
    { .name = "target",
      .type = RIHLA_ATTRIBUTE_NUMBER,
      .offset = offsetof (RihlaMetric, target),
      .minimum = -RIHLA_NUMBER_LARGEST,
      .maximum = RIHLA_NUMBER_LARGEST },
    { .name = "n",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaMetric, n),
      .minimum = 1,
      .maximum = G_MAXINT32 },
    { .name = "promoters",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaMetric, promoters),
      .minimum = 0,
      .maximum = G_MAXINT32 },
    { .name = "passives",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaMetric, passives),
      .minimum = 0,
      .maximum = G_MAXINT32 },
    { .name = "detractors",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaMetric, detractors),
      .minimum = 0,
      .maximum = G_MAXINT32 },
    { .name = "good",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaMetric, good),
      .minimum = 0,
      .maximum = G_MAXINT32 },
    { .name = "answers",
      .type = RIHLA_ATTRIBUTE_NUMBERS,
      .offset = offsetof (RihlaMetric, answers) },
};

static const RihlaAttribute lane_text_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaLaneText, element.id) },
    { .name = "lane",
      .type = RIHLA_ATTRIBUTE_REFERENCE,
      .offset = offsetof (RihlaLaneText, lane_id),
      .target = RIHLA_ELEMENT_LANE,
      .is_needed = TRUE },
};

static const RihlaPart lane_text_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaLaneText, text), 0 },
};

static const RihlaAttribute note_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaNote, element.id) },
    { .name = "author",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaNote, author) },
    { .name = "votes",
      .type = RIHLA_ATTRIBUTE_COUNT,
      .offset = offsetof (RihlaNote, votes),
      .minimum = 0,
      .maximum = G_MAXINT32 },
    { .name = "colour",
      .type = RIHLA_ATTRIBUTE_STRING,
      .offset = offsetof (RihlaNote, colour) },
};

static const RihlaPart note_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaNote, text), 0 },
};

static const RihlaAttribute annotation_attributes[] = {
    { .name = "id",
      .type = RIHLA_ATTRIBUTE_ID,
      .offset = offsetof (RihlaAnnotation, element.id) },
    { .name = "ref",
      .type = RIHLA_ATTRIBUTE_REFERENCE,
      .offset = offsetof (RihlaAnnotation, ref),
      .target = RIHLA_ELEMENT_ANY,
      .is_needed = TRUE },
};

static const RihlaPart annotation_parts[] = {
    { NULL, RIHLA_PART_CONTENT, offsetof (RihlaAnnotation, text), 0 },
};

#define CLASS(NAME, TYPE, noun)                             \
    {                                                       \
        NAME, sizeof (TYPE), noun##_attributes,             \
            G_N_ELEMENTS (noun##_attributes), noun##_parts, \
            G_N_ELEMENTS (noun##_parts)                     \
    }

/* In the order of RihlaElementKind. */
static const RihlaElementClass classes[RIHLA_N_ELEMENT_KINDS] = {
    CLASS ("journey", RihlaJourney, journey),
    CLASS ("persona", RihlaPersona, persona),
    CLASS ("channel", RihlaChannel, channel),
    CLASS ("lane", RihlaJourneyLane, lane),
    CLASS ("stage", RihlaStage, stage),
    CLASS ("touchpoint", RihlaTouchpoint, touchpoint),
    CLASS ("image", RihlaImage, image),
    CLASS ("emotion", RihlaEmotion, emotion),
    CLASS ("pain", RihlaPainPoint, pain_point),
    CLASS ("opportunity", RihlaOpportunity, opportunity),
    { "metric", sizeof (RihlaMetric), metric_attributes,
      G_N_ELEMENTS (metric_attributes), NULL, 0 },
    CLASS ("text", RihlaLaneText, lane_text),
    CLASS ("note", RihlaNote, note),
    CLASS ("annotation", RihlaAnnotation, annotation),
};

const RihlaElementClass *
rihla_element_class_get (RihlaElementKind kind)
{
    return &classes[kind];
}

const RihlaAttribute *
rihla_element_class_find_attribute (RihlaElementKind kind, const char *name)
{
    const RihlaElementClass *klass = &classes[kind];

    for (guint i = 0; i < klass->n_attributes; i++) {
        if (strcmp (klass->attributes[i].name, name) == 0)
            return &klass->attributes[i];
    }
    return NULL;
}

const RihlaPart *
rihla_element_class_find_part (RihlaElementKind kind, const char *name)
{
    const RihlaElementClass *klass = &classes[kind];

    for (guint i = 0; i < klass->n_parts; i++) {
        if (g_strcmp0 (klass->parts[i].name, name) == 0)
            return &klass->parts[i];
    }
    return NULL;
}

gpointer
rihla_attribute_get_field (const RihlaAttribute *self,
                           const RihlaElement *element)
{
    return G_STRUCT_MEMBER_P (element, self->offset);
}

gpointer
rihla_part_get_field (const RihlaPart *self, const RihlaElement *element)
{
    return G_STRUCT_MEMBER_P (element, self->offset);
}

void
rihla_element_foreach_child (RihlaElement *self, RihlaElementFunc func,
                             gpointer data)
{
    const RihlaElementClass *klass = &classes[self->kind];

    for (guint i = 0; i < klass->n_parts; i++) {
        GPtrArray *list;

        if (klass->parts[i].type != RIHLA_PART_CHILDREN)
            continue;
        list = *(GPtrArray **) rihla_part_get_field (&klass->parts[i], self);
        for (guint j = 0; j < rihla_list_get_n (list); j++)
            func (g_ptr_array_index (list, j), data);
    }
}
