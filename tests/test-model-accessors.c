/* test-model-accessors.c: getters and setters of every element, and their
 * guards.
 * SPDX-License-Identifier: MIT
 *
 * The setter of an attribute writes the field that the table names, and its
 * getter reads it; so what is set by the API is what is written to files. A
 * setter that is given what the attribute cannot hold, or an element that is
 * sealed, breaks a rule: it says so and changes nothing. */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "criticals.h"
#include "model/attributes.h"
#include "model/elements.h"

typedef void (*Any) (void);

/* An attribute or a part, and its accessors. Pointers of one kind are passed
 * like those of another. */
typedef struct {
    RihlaElementKind kind;
    const char *name;
    Any get;
    Any set;
} Row;

static const Row attributes[] = {
    { RIHLA_ELEMENT_JOURNEY, "id", (Any) rihla_journey_get_id,
      (Any) rihla_journey_set_id },
    { RIHLA_ELEMENT_JOURNEY, "xml:lang", (Any) rihla_journey_get_language,
      (Any) rihla_journey_set_language },
    { RIHLA_ELEMENT_JOURNEY, "dir", (Any) rihla_journey_get_direction,
      (Any) rihla_journey_set_direction },
    { RIHLA_ELEMENT_JOURNEY, "state", (Any) rihla_journey_get_state,
      (Any) rihla_journey_set_state },
    { RIHLA_ELEMENT_JOURNEY, "version", (Any) rihla_journey_get_version,
      (Any) rihla_journey_set_version },
    { RIHLA_ELEMENT_JOURNEY, "date", (Any) rihla_journey_get_date,
      (Any) rihla_journey_set_date },
    { RIHLA_ELEMENT_JOURNEY, "currency", (Any) rihla_journey_get_currency,
      (Any) rihla_journey_set_currency },
    { RIHLA_ELEMENT_JOURNEY, "period", (Any) rihla_journey_get_period,
      (Any) rihla_journey_set_period },
    { RIHLA_ELEMENT_JOURNEY, "net-revenue-retention",
      (Any) rihla_journey_get_net_revenue_retention,
      (Any) rihla_journey_set_net_revenue_retention },
    { RIHLA_ELEMENT_JOURNEY, "earned-new", (Any) rihla_journey_get_earned_new,
      (Any) rihla_journey_set_earned_new },
    { RIHLA_ELEMENT_JOURNEY, "calendar", (Any) rihla_journey_get_calendar,
      (Any) rihla_journey_set_calendar },
    { RIHLA_ELEMENT_JOURNEY, "digits", (Any) rihla_journey_get_digits,
      (Any) rihla_journey_set_digits },
    { RIHLA_ELEMENT_PERSONA, "id", (Any) rihla_persona_get_id,
      (Any) rihla_persona_set_id },
    { RIHLA_ELEMENT_PERSONA, "customers", (Any) rihla_persona_get_customers,
      (Any) rihla_persona_set_customers },
    { RIHLA_ELEMENT_PERSONA, "lifetime-value",
      (Any) rihla_persona_get_lifetime_value,
      (Any) rihla_persona_set_lifetime_value },
    { RIHLA_ELEMENT_PERSONA, "margin", (Any) rihla_persona_get_margin,
      (Any) rihla_persona_set_margin },
    { RIHLA_ELEMENT_PERSONA, "retention", (Any) rihla_persona_get_retention,
      (Any) rihla_persona_set_retention },
    { RIHLA_ELEMENT_PERSONA, "discount", (Any) rihla_persona_get_discount,
      (Any) rihla_persona_set_discount },
    { RIHLA_ELEMENT_PERSONA, "picture", (Any) rihla_persona_get_picture,
      (Any) rihla_persona_set_picture },
    { RIHLA_ELEMENT_CHANNEL, "id", (Any) rihla_channel_get_id,
      (Any) rihla_channel_set_id },
    { RIHLA_ELEMENT_CHANNEL, "kind", (Any) rihla_channel_get_kind,
      (Any) rihla_channel_set_kind },
    { RIHLA_ELEMENT_LANE, "id", (Any) rihla_journey_lane_get_id,
      (Any) rihla_journey_lane_set_id },
    { RIHLA_ELEMENT_LANE, "kind", (Any) rihla_journey_lane_get_kind,
      (Any) rihla_journey_lane_set_kind },
    { RIHLA_ELEMENT_LANE, "hidden", (Any) rihla_journey_lane_is_hidden,
      (Any) rihla_journey_lane_set_hidden },
    { RIHLA_ELEMENT_STAGE, "id", (Any) rihla_stage_get_id,
      (Any) rihla_stage_set_id },
    { RIHLA_ELEMENT_STAGE, "kind", (Any) rihla_stage_get_kind,
      (Any) rihla_stage_set_kind },
    { RIHLA_ELEMENT_STAGE, "entered", (Any) rihla_stage_get_entered,
      (Any) rihla_stage_set_entered },
    { RIHLA_ELEMENT_TOUCHPOINT, "id", (Any) rihla_touchpoint_get_id,
      (Any) rihla_touchpoint_set_id },
    { RIHLA_ELEMENT_TOUCHPOINT, "kind", (Any) rihla_touchpoint_get_kind,
      (Any) rihla_touchpoint_set_kind },
    { RIHLA_ELEMENT_TOUCHPOINT, "channel",
      (Any) rihla_touchpoint_get_channel_id,
      (Any) rihla_touchpoint_set_channel_id },
    { RIHLA_ELEMENT_TOUCHPOINT, "owner", (Any) rihla_touchpoint_get_owner,
      (Any) rihla_touchpoint_set_owner },
    { RIHLA_ELEMENT_TOUCHPOINT, "mode", (Any) rihla_touchpoint_get_mode,
      (Any) rihla_touchpoint_set_mode },
    { RIHLA_ELEMENT_TOUCHPOINT, "intent", (Any) rihla_touchpoint_get_intent,
      (Any) rihla_touchpoint_set_intent },
    { RIHLA_ELEMENT_TOUCHPOINT, "wait", (Any) rihla_touchpoint_get_wait,
      (Any) rihla_touchpoint_set_wait },
    { RIHLA_ELEMENT_TOUCHPOINT, "active", (Any) rihla_touchpoint_get_active,
      (Any) rihla_touchpoint_set_active },
    { RIHLA_ELEMENT_TOUCHPOINT, "reach", (Any) rihla_touchpoint_get_reach,
      (Any) rihla_touchpoint_set_reach },
    { RIHLA_ELEMENT_TOUCHPOINT, "truth",
      (Any) rihla_touchpoint_is_moment_of_truth,
      (Any) rihla_touchpoint_set_moment_of_truth },
    { RIHLA_ELEMENT_IMAGE, "id", (Any) rihla_image_get_id,
      (Any) rihla_image_set_id },
    { RIHLA_ELEMENT_IMAGE, "href", (Any) rihla_image_get_href,
      (Any) rihla_image_set_href },
    { RIHLA_ELEMENT_EMOTION, "id", (Any) rihla_emotion_get_id,
      (Any) rihla_emotion_set_id },
    { RIHLA_ELEMENT_EMOTION, "value", (Any) rihla_emotion_get_value,
      (Any) rihla_emotion_set_value },
    { RIHLA_ELEMENT_EMOTION, "persona", (Any) rihla_emotion_get_persona_id,
      (Any) rihla_emotion_set_persona_id },
    { RIHLA_ELEMENT_EMOTION, "evidence", (Any) rihla_emotion_get_evidence,
      (Any) rihla_emotion_set_evidence },
    { RIHLA_ELEMENT_EMOTION, "n", (Any) rihla_emotion_get_n,
      (Any) rihla_emotion_set_n },
    { RIHLA_ELEMENT_EMOTION, "low", (Any) rihla_emotion_get_low,
      (Any) rihla_emotion_set_low },
    { RIHLA_ELEMENT_EMOTION, "high", (Any) rihla_emotion_get_high,
      (Any) rihla_emotion_set_high },
    { RIHLA_ELEMENT_EMOTION, "state", (Any) rihla_emotion_get_state,
      (Any) rihla_emotion_set_state },
    { RIHLA_ELEMENT_PAIN_POINT, "id", (Any) rihla_pain_point_get_id,
      (Any) rihla_pain_point_set_id },
    { RIHLA_ELEMENT_PAIN_POINT, "severity", (Any) rihla_pain_point_get_severity,
      (Any) rihla_pain_point_set_severity },
    { RIHLA_ELEMENT_PAIN_POINT, "frequency",
      (Any) rihla_pain_point_get_frequency,
      (Any) rihla_pain_point_set_frequency },
    { RIHLA_ELEMENT_PAIN_POINT, "loss", (Any) rihla_pain_point_get_loss,
      (Any) rihla_pain_point_set_loss },
    { RIHLA_ELEMENT_OPPORTUNITY, "id", (Any) rihla_opportunity_get_id,
      (Any) rihla_opportunity_set_id },
    { RIHLA_ELEMENT_OPPORTUNITY, "impact", (Any) rihla_opportunity_get_impact,
      (Any) rihla_opportunity_set_impact },
    { RIHLA_ELEMENT_OPPORTUNITY, "effort", (Any) rihla_opportunity_get_effort,
      (Any) rihla_opportunity_set_effort },
    { RIHLA_ELEMENT_OPPORTUNITY, "effect", (Any) rihla_opportunity_get_effect,
      (Any) rihla_opportunity_set_effect },
    { RIHLA_ELEMENT_OPPORTUNITY, "cost", (Any) rihla_opportunity_get_cost,
      (Any) rihla_opportunity_set_cost },
    { RIHLA_ELEMENT_OPPORTUNITY, "owner", (Any) rihla_opportunity_get_owner,
      (Any) rihla_opportunity_set_owner },
    { RIHLA_ELEMENT_OPPORTUNITY, "status", (Any) rihla_opportunity_get_status,
      (Any) rihla_opportunity_set_status },
    { RIHLA_ELEMENT_METRIC, "id", (Any) rihla_metric_get_id,
      (Any) rihla_metric_set_id },
    { RIHLA_ELEMENT_METRIC, "kind", (Any) rihla_metric_get_kind,
      (Any) rihla_metric_set_kind },
    { RIHLA_ELEMENT_METRIC, "name", (Any) rihla_metric_get_name,
      (Any) rihla_metric_set_name },
    { RIHLA_ELEMENT_METRIC, "unit", (Any) rihla_metric_get_unit,
      (Any) rihla_metric_set_unit },
    { RIHLA_ELEMENT_METRIC, "value", (Any) rihla_metric_get_value,
      (Any) rihla_metric_set_value },
    { RIHLA_ELEMENT_METRIC, "target", (Any) rihla_metric_get_target,
      (Any) rihla_metric_set_target },
    { RIHLA_ELEMENT_METRIC, "n", (Any) rihla_metric_get_n,
      (Any) rihla_metric_set_n },
    { RIHLA_ELEMENT_METRIC, "promoters", (Any) rihla_metric_get_promoters,
      (Any) rihla_metric_set_promoters },
    { RIHLA_ELEMENT_METRIC, "passives", (Any) rihla_metric_get_passives,
      (Any) rihla_metric_set_passives },
    { RIHLA_ELEMENT_METRIC, "detractors", (Any) rihla_metric_get_detractors,
      (Any) rihla_metric_set_detractors },
    { RIHLA_ELEMENT_METRIC, "good", (Any) rihla_metric_get_good,
      (Any) rihla_metric_set_good },
    { RIHLA_ELEMENT_LANE_TEXT, "id", (Any) rihla_lane_text_get_id,
      (Any) rihla_lane_text_set_id },
    { RIHLA_ELEMENT_LANE_TEXT, "lane", (Any) rihla_lane_text_get_lane_id,
      (Any) rihla_lane_text_set_lane_id },
    { RIHLA_ELEMENT_NOTE, "id", (Any) rihla_note_get_id,
      (Any) rihla_note_set_id },
    { RIHLA_ELEMENT_NOTE, "author", (Any) rihla_note_get_author,
      (Any) rihla_note_set_author },
    { RIHLA_ELEMENT_NOTE, "votes", (Any) rihla_note_get_votes,
      (Any) rihla_note_set_votes },
    { RIHLA_ELEMENT_NOTE, "colour", (Any) rihla_note_get_colour,
      (Any) rihla_note_set_colour },
    { RIHLA_ELEMENT_ANNOTATION, "id", (Any) rihla_annotation_get_id,
      (Any) rihla_annotation_set_id },
    { RIHLA_ELEMENT_ANNOTATION, "ref", (Any) rihla_annotation_get_ref,
      (Any) rihla_annotation_set_ref },
};

static const Row texts[] = {
    { RIHLA_ELEMENT_JOURNEY, "title", (Any) rihla_journey_get_title,
      (Any) rihla_journey_set_title },
    { RIHLA_ELEMENT_JOURNEY, "scenario", (Any) rihla_journey_get_scenario,
      (Any) rihla_journey_set_scenario },
    { RIHLA_ELEMENT_JOURNEY, "source", (Any) rihla_journey_get_source,
      (Any) rihla_journey_set_source },
    { RIHLA_ELEMENT_PERSONA, "name", (Any) rihla_persona_get_name,
      (Any) rihla_persona_set_name },
    { RIHLA_ELEMENT_PERSONA, "summary", (Any) rihla_persona_get_summary,
      (Any) rihla_persona_set_summary },
    { RIHLA_ELEMENT_PERSONA, "quote", (Any) rihla_persona_get_quote,
      (Any) rihla_persona_set_quote },
    { RIHLA_ELEMENT_CHANNEL, NULL, (Any) rihla_channel_get_name,
      (Any) rihla_channel_set_name },
    { RIHLA_ELEMENT_STAGE, "title", (Any) rihla_stage_get_title,
      (Any) rihla_stage_set_title },
    { RIHLA_ELEMENT_STAGE, "goal", (Any) rihla_stage_get_goal,
      (Any) rihla_stage_set_goal },
    { RIHLA_ELEMENT_TOUCHPOINT, "title", (Any) rihla_touchpoint_get_title,
      (Any) rihla_touchpoint_set_title },
    { RIHLA_ELEMENT_EMOTION, NULL, (Any) rihla_emotion_get_word,
      (Any) rihla_emotion_set_word },
    { RIHLA_ELEMENT_PAIN_POINT, NULL, (Any) rihla_pain_point_get_text,
      (Any) rihla_pain_point_set_text },
    { RIHLA_ELEMENT_OPPORTUNITY, NULL, (Any) rihla_opportunity_get_text,
      (Any) rihla_opportunity_set_text },
    { RIHLA_ELEMENT_NOTE, NULL, (Any) rihla_note_get_text,
      (Any) rihla_note_set_text },
    { RIHLA_ELEMENT_LANE, NULL, (Any) rihla_journey_lane_get_title,
      (Any) rihla_journey_lane_set_title },
    { RIHLA_ELEMENT_IMAGE, NULL, (Any) rihla_image_get_text,
      (Any) rihla_image_set_text },
    { RIHLA_ELEMENT_LANE_TEXT, NULL, (Any) rihla_lane_text_get_text,
      (Any) rihla_lane_text_set_text },
    { RIHLA_ELEMENT_ANNOTATION, NULL, (Any) rihla_annotation_get_text,
      (Any) rihla_annotation_set_text },
};

typedef const char *(*GetString) (gpointer self);
typedef void (*SetString) (gpointer self, const char *value);
typedef int (*GetInt) (gpointer self);
typedef void (*SetInt) (gpointer self, int value);
typedef gint64 (*GetCount) (gpointer self);
typedef void (*SetCount) (gpointer self, gint64 value);
typedef double (*GetNumber) (gpointer self);
typedef void (*SetNumber) (gpointer self, double value);

/* What a string of a type can be, and what it cannot. */
static const struct {
    RihlaAttributeType type;
    const char *right;
    const char *wrong;
} strings[] = {
    { RIHLA_ATTRIBUTE_ID, "مرحلة-1", "a b" },
    { RIHLA_ATTRIBUTE_STRING, "أي نص", "\xff" },
    { RIHLA_ATTRIBUTE_LANGUAGE, "ar", "عربي" },
    { RIHLA_ATTRIBUTE_DATE, "2025-10-21", "2025-02-30" },
    { RIHLA_ATTRIBUTE_CURRENCY, "SAR", "sar" },
    { RIHLA_ATTRIBUTE_REFERENCE, "app", "1" },
};

static const Row *
find_row (const Row *rows, gsize n_rows, RihlaElementKind kind,
          const char *name)
{
    for (gsize i = 0; i < n_rows; i++) {
        if (rows[i].kind == kind && g_strcmp0 (rows[i].name, name) == 0)
            return &rows[i];
    }
    return NULL;
}

static void
check_string (const Row *row, RihlaElement *element, const char *right,
              const char *wrong)
{
    GetString get = (GetString) row->get;
    SetString set = (SetString) row->set;

    ck_assert_ptr_null (get (element));
    set (element, right);
    ck_assert_str_eq (get (element), right);
    /* What it has can be set again. */
    set (element, get (element));
    ck_assert_str_eq (get (element), right);
    ck_assert_uint_eq (criticals_take (), 0);
    set (element, wrong);
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_str_eq (get (element), right);
    element->is_sealed = TRUE;
    set (element, NULL);
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_str_eq (get (element), right);
    element->is_sealed = FALSE;
    set (NULL, right);
    ck_assert_ptr_null (get (NULL));
    ck_assert_uint_eq (criticals_take (), 2);
    set (element, NULL);
    ck_assert_ptr_null (get (element));
    set (element, right);
}

static void
check_count (const Row *row, RihlaElement *element,
             const RihlaAttribute *attribute)
{
    GetCount get = (GetCount) row->get;
    SetCount set = (SetCount) row->set;
    gint64 maximum = (gint64) attribute->maximum;

    ck_assert_int_eq (get (element), -1);
    set (element, (gint64) attribute->minimum);
    ck_assert_int_eq (get (element), (gint64) attribute->minimum);
    set (element, maximum);
    ck_assert_int_eq (get (element), maximum);
    ck_assert_uint_eq (criticals_take (), 0);
    set (element, maximum + 1);
    set (element, -2);
    set (element, G_MAXINT64);
    ck_assert_uint_eq (criticals_take (), 3);
    element->is_sealed = TRUE;
    set (element, -1);
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_int_eq (get (element), maximum);
    element->is_sealed = FALSE;
    set (NULL, 1);
    ck_assert_int_eq (get (NULL), -1);
    ck_assert_uint_eq (criticals_take (), 2);
    set (element, -1);
    ck_assert_int_eq (get (element), -1);
    set (element, maximum);
}

static void
check_number (const Row *row, RihlaElement *element,
              const RihlaAttribute *attribute)
{
    GetNumber get = (GetNumber) row->get;
    SetNumber set = (SetNumber) row->set;

    ck_assert (isnan (get (element)));
    set (element, attribute->minimum);
    ck_assert_double_eq (get (element), attribute->minimum);
    set (element, attribute->maximum);
    ck_assert_double_eq (get (element), attribute->maximum);
    ck_assert_uint_eq (criticals_take (), 0);
    set (element, nextafter (attribute->maximum, INFINITY));
    set (element, nextafter (attribute->minimum, -INFINITY));
    set (element, INFINITY);
    ck_assert_uint_eq (criticals_take (), 3);
    element->is_sealed = TRUE;
    set (element, NAN);
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_double_eq (get (element), attribute->maximum);
    element->is_sealed = FALSE;
    set (NULL, 1);
    ck_assert (isnan (get (NULL)));
    ck_assert_uint_eq (criticals_take (), 2);
    set (element, NAN);
    ck_assert (isnan (get (element)));
    set (element, attribute->maximum);
}

/* Enumerations and yes or no. */
static void
check_int (const Row *row, RihlaElement *element)
{
    GetInt get = (GetInt) row->get;
    SetInt set = (SetInt) row->set;

    ck_assert_int_eq (get (element), 0);
    set (element, 1);
    ck_assert_int_eq (get (element), 1);
    ck_assert_uint_eq (criticals_take (), 0);
    element->is_sealed = TRUE;
    set (element, 0);
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_int_eq (get (element), 1);
    element->is_sealed = FALSE;
    set (NULL, 1);
    ck_assert_int_eq (get (NULL), 0);
    ck_assert_uint_eq (criticals_take (), 2);
}

static void
check_string_attribute (const Row *row, RihlaElement *element,
                        const RihlaAttribute *attribute)
{
    for (gsize i = 0; i < G_N_ELEMENTS (strings); i++) {
        if (strings[i].type == attribute->type) {
            check_string (row, element, strings[i].right, strings[i].wrong);
            return;
        }
    }
    ck_abort_msg ("%s is of a type without values", attribute->name);
}

static void
check_attribute (RihlaElementKind kind, const RihlaAttribute *attribute)
{
    const Row *row =
        find_row (attributes, G_N_ELEMENTS (attributes), kind, attribute->name);
    RihlaElement *element = rihla_element_new (kind);
    g_autofree char *printed = NULL;

    ck_assert_msg (row != NULL, "%s has no accessors here", attribute->name);
    if (attribute->type == RIHLA_ATTRIBUTE_COUNT)
        check_count (row, element, attribute);
    else if (attribute->type == RIHLA_ATTRIBUTE_NUMBER ||
             attribute->type == RIHLA_ATTRIBUTE_DURATION)
        check_number (row, element, attribute);
    else if (attribute->type == RIHLA_ATTRIBUTE_ENUM ||
             attribute->type == RIHLA_ATTRIBUTE_BOOLEAN)
        check_int (row, element);
    else
        check_string_attribute (row, element, attribute);
    /* It went where the table says. */
    printed = rihla_attribute_print (attribute, element);
    ck_assert_msg (printed != NULL, "%s", attribute->name);
    rihla_element_unref (element);
}

START_TEST (test_attributes)
{
    criticals_watch ();
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);

        for (guint i = 0; i < klass->n_attributes; i++) {
            RihlaAttributeType type = klass->attributes[i].type;

            /* These have tests of their own. */
            if (type != RIHLA_ATTRIBUTE_NUMBERS &&
                type != RIHLA_ATTRIBUTE_REFERENCES &&
                type != RIHLA_ATTRIBUTE_LANES && type != RIHLA_ATTRIBUTE_REVIEW)
                check_attribute (kind, &klass->attributes[i]);
        }
    }
}
END_TEST

START_TEST (test_texts)
{
    criticals_watch ();
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);

        for (guint i = 0; i < klass->n_parts; i++) {
            const RihlaPart *part = &klass->parts[i];
            const Row *row =
                find_row (texts, G_N_ELEMENTS (texts), kind, part->name);
            RihlaElement *element = rihla_element_new (kind);

            if (part->type == RIHLA_PART_CONTENT ||
                part->type == RIHLA_PART_TEXT) {
                ck_assert_ptr_nonnull (row);
                check_string (row, element, "نص", "\xff");
                ck_assert_str_eq (*(char **) rihla_part_get_field (part,
                                                                   element),
                                  "نص");
            }
            rihla_element_unref (element);
        }
    }
}
END_TEST

START_TEST (test_answers)
{
    g_autoptr (RihlaMetric) metric = rihla_metric_new (RIHLA_METRIC_KIND_CES);
    const double right[] = { 7, 6.5, RIHLA_NUMBER_LARGEST };
    const double wrong[] = { 7, NAN };
    gsize n = 1;

    criticals_watch ();
    ck_assert_ptr_null (rihla_metric_get_answers (metric, &n));
    ck_assert_uint_eq (n, 0);
    rihla_metric_set_answers (metric, right, 3);
    ck_assert_mem_eq (rihla_metric_get_answers (metric, &n), right,
                      sizeof right);
    ck_assert_uint_eq (n, 3);
    ck_assert_uint_eq (criticals_take (), 0);
    rihla_metric_set_answers (metric, wrong, 2);
    rihla_metric_set_answers (metric, NULL, 2);
    metric->element.is_sealed = TRUE;
    rihla_metric_set_answers (metric, NULL, 0);
    metric->element.is_sealed = FALSE;
    ck_assert_uint_eq (criticals_take (), 3);
    rihla_metric_get_answers (metric, &n);
    ck_assert_uint_eq (n, 3);
    rihla_metric_set_answers (metric, NULL, 0);
    ck_assert_ptr_null (rihla_metric_get_answers (metric, &n));
}
END_TEST

START_TEST (test_resolves)
{
    g_autoptr (RihlaOpportunity) opportunity = rihla_opportunity_new ("a");
    const char *const right[] = { "p1", "ألم", NULL };
    const char *const wrong[] = { "p1", "a b", NULL };
    const char *const none[] = { NULL };

    criticals_watch ();
    ck_assert_ptr_null (rihla_opportunity_get_resolves (opportunity));
    rihla_opportunity_set_resolves (opportunity, right);
    /* What it has can be set again. */
    rihla_opportunity_set_resolves (opportunity,
                                    rihla_opportunity_get_resolves (
                                        opportunity));
    ck_assert_uint_eq (criticals_take (), 0);
    rihla_opportunity_set_resolves (opportunity, wrong);
    opportunity->element.is_sealed = TRUE;
    rihla_opportunity_set_resolves (opportunity, NULL);
    opportunity->element.is_sealed = FALSE;
    ck_assert_uint_eq (criticals_take (), 2);
    ck_assert (
        g_strv_equal (rihla_opportunity_get_resolves (opportunity), right));
    rihla_opportunity_set_resolves (opportunity, none);
    ck_assert_ptr_null (rihla_opportunity_get_resolves (opportunity));
}
END_TEST

START_TEST (test_lane_names)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    const char *const right[] = { "emotion", "سياسة", NULL };
    const char *const wrong[] = { "emotion", "a b", NULL };

    criticals_watch ();
    ck_assert_ptr_null (rihla_journey_get_lane_names (journey));
    rihla_journey_set_lane_names (journey, right);
    ck_assert_uint_eq (criticals_take (), 0);
    rihla_journey_set_lane_names (journey, wrong);
    rihla_journey_set_lane_names (NULL, right);
    ck_assert_ptr_null (rihla_journey_get_lane_names (NULL));
    journey->element.is_sealed = TRUE;
    rihla_journey_set_lane_names (journey, NULL);
    journey->element.is_sealed = FALSE;
    ck_assert_uint_eq (criticals_take (), 4);
    ck_assert (g_strv_equal (rihla_journey_get_lane_names (journey), right));
    rihla_journey_set_lane_names (journey, NULL);
    ck_assert_ptr_null (rihla_journey_get_lane_names (journey));
}
END_TEST

/* The state of an emotion is its own, or that of its journey. */
START_TEST (test_emotion_state)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage = rihla_journey_add_stage (journey, 0, "s");
    RihlaEmotion *emotion = rihla_stage_add_emotion (stage, "w", 1);
    g_autoptr (RihlaEmotion) alone = rihla_emotion_new ("w", 1);

    ck_assert (!rihla_emotion_is_future (emotion));
    rihla_emotion_set_state (emotion, RIHLA_EMOTION_STATE_FUTURE);
    ck_assert (rihla_emotion_is_future (emotion));
    rihla_journey_set_state (journey, RIHLA_JOURNEY_STATE_FUTURE);
    rihla_emotion_set_state (emotion, RIHLA_EMOTION_STATE_NONE);
    ck_assert (rihla_emotion_is_future (emotion));
    rihla_emotion_set_state (emotion, RIHLA_EMOTION_STATE_CURRENT);
    ck_assert (!rihla_emotion_is_future (emotion));
    ck_assert (!rihla_emotion_is_future (alone));
}
END_TEST

/* Constructors set what they are given. */
START_TEST (test_constructors)
{
    g_autoptr (RihlaChannel) channel = rihla_channel_new ("app", "التطبيق");
    g_autoptr (RihlaPersona) persona = rihla_persona_new (NULL);
    g_autoptr (RihlaStage) stage =
        rihla_stage_new (RIHLA_STAGE_KIND_DECISION, "قرار");
    g_autoptr (RihlaTouchpoint) touchpoint = rihla_touchpoint_new ("t");
    g_autoptr (RihlaEmotion) emotion = rihla_emotion_new ("فرح", NAN);
    g_autoptr (RihlaPainPoint) pain = rihla_pain_point_new ("p");
    g_autoptr (RihlaOpportunity) opportunity = rihla_opportunity_new ("o");
    g_autoptr (RihlaMetric) metric = rihla_metric_new (RIHLA_METRIC_KIND_NPS);
    g_autoptr (RihlaNote) note = rihla_note_new ("n");
    g_autoptr (RihlaJourneyLane) lane =
        rihla_journey_lane_new (RIHLA_LANE_KIND_GOALS, "l");
    g_autoptr (RihlaLaneText) text = rihla_lane_text_new ("policy", "x");
    g_autoptr (RihlaImage) image = rihla_image_new ("i.svg", "i");
    g_autoptr (RihlaAnnotation) annotation = rihla_annotation_new ("r", "a");

    ck_assert_str_eq (rihla_channel_get_id (channel), "app");
    ck_assert_str_eq (rihla_channel_get_name (channel), "التطبيق");
    ck_assert_ptr_null (rihla_persona_get_name (persona));
    ck_assert_int_eq (rihla_stage_get_kind (stage), RIHLA_STAGE_KIND_DECISION);
    ck_assert_str_eq (rihla_stage_get_title (stage), "قرار");
    ck_assert_str_eq (rihla_touchpoint_get_title (touchpoint), "t");
    ck_assert_str_eq (rihla_emotion_get_word (emotion), "فرح");
    ck_assert (isnan (rihla_emotion_get_value (emotion)));
    ck_assert_str_eq (rihla_pain_point_get_text (pain), "p");
    ck_assert_str_eq (rihla_opportunity_get_text (opportunity), "o");
    ck_assert_int_eq (rihla_metric_get_kind (metric), RIHLA_METRIC_KIND_NPS);
    ck_assert_str_eq (rihla_note_get_text (note), "n");
    ck_assert_int_eq (rihla_journey_lane_get_kind (lane),
                      RIHLA_LANE_KIND_GOALS);
    ck_assert_str_eq (rihla_journey_lane_get_title (lane), "l");
    ck_assert_str_eq (rihla_lane_text_get_lane_id (text), "policy");
    ck_assert_str_eq (rihla_lane_text_get_text (text), "x");
    ck_assert_str_eq (rihla_image_get_href (image), "i.svg");
    ck_assert_str_eq (rihla_image_get_text (image), "i");
    ck_assert_str_eq (rihla_annotation_get_ref (annotation), "r");
    ck_assert_str_eq (rihla_annotation_get_text (annotation), "a");
}
END_TEST

/* References are counted, through the boxed types too. */
START_TEST (test_references)
{
    static GType (*const get_types[]) (void) = {
        rihla_journey_get_type,    rihla_persona_get_type,
        rihla_channel_get_type,    rihla_journey_lane_get_type,
        rihla_stage_get_type,      rihla_touchpoint_get_type,
        rihla_image_get_type,      rihla_emotion_get_type,
        rihla_pain_point_get_type, rihla_opportunity_get_type,
        rihla_metric_get_type,     rihla_lane_text_get_type,
        rihla_note_get_type,       rihla_annotation_get_type,
    };

    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        RihlaElement *element = rihla_element_new (kind);
        GType type = get_types[kind]();

        ck_assert (G_TYPE_IS_BOXED (type));
        ck_assert_ptr_eq (g_boxed_copy (type, element), element);
        g_boxed_free (type, element);
        ck_assert_uint_eq (element->kind, kind);
        g_boxed_free (type, element);
    }
    rihla_journey_unref (NULL);
    rihla_stage_unref (NULL);
    rihla_note_unref (NULL);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("model accessors");
    TCase *tcase = tcase_create ("accessors");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_attributes);
    tcase_add_test (tcase, test_texts);
    tcase_add_test (tcase, test_answers);
    tcase_add_test (tcase, test_resolves);
    tcase_add_test (tcase, test_lane_names);
    tcase_add_test (tcase, test_emotion_state);
    tcase_add_test (tcase, test_constructors);
    tcase_add_test (tcase, test_references);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
