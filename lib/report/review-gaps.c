/* review-gaps.c: findings about what a journey leaves out.
 * SPDX-License-Identifier: MIT
 *
 * One function a finding, and the table of them. Why each matters is in
 * docs/findings.md.
 *
 * An opportunity that names no pain point is taken to answer those that stand
 * where it stands: in its touchpoint or its stage, and one of a stage those of
 * its touchpoints. Quick tables say no more than that. */

#include "config.h"

#include <math.h>

#include "report/review.h"

/* From here on, either way, an emotion is strong: it makes the peaks of the
 * curve, and needs to come from somewhere. */
#define STRONG 1.0
#define WORST_SEVERITY 5

static gboolean
is_empty (const char *text)
{
    return text == NULL || *text == '\0';
}

/* "stage "Delivery" has no goal": the rest follows the name. */
static void
tell (const RihlaElement *element, const char *rest, char **message)
{
    g_autofree char *name = rihla_review_name (element);

    *message = g_strdup_printf ("%s %s", name, rest);
}

static gboolean
judge_goal (G_GNUC_UNUSED RihlaReview *review, const RihlaElement *element,
            char **message)
{
    if (is_empty (((const RihlaStage *) element)->goal))
        tell (element, "has no goal; say what the customer wants there",
              message);
    return TRUE;
}

static gboolean
judge_touchpoints (G_GNUC_UNUSED RihlaReview *review,
                   const RihlaElement *element, char **message)
{
    const RihlaStage *stage = (const RihlaStage *) element;

    if (rihla_list_get_n (stage->touchpoints) == 0)
        tell (element, "has no touchpoint; add where the customer meets you",
              message);
    return TRUE;
}

static gboolean
judge_channel (G_GNUC_UNUSED RihlaReview *review, const RihlaElement *element,
               char **message)
{
    if (((const RihlaTouchpoint *) element)->channel == NULL)
        tell (element, "has no channel; say where it happens", message);
    return TRUE;
}

static gboolean
judge_owner (G_GNUC_UNUSED RihlaReview *review, const RihlaElement *element,
             char **message)
{
    if (is_empty (((const RihlaTouchpoint *) element)->owner))
        tell (element, "has no owner; name who answers for it", message);
    return TRUE;
}

/* What customers are to feel nobody can have measured. */
static gboolean
judge_evidence (G_GNUC_UNUSED RihlaReview *review, const RihlaElement *element,
                char **message)
{
    RihlaEmotion *emotion = (RihlaEmotion *) element;
    g_autofree char *place = NULL;
    g_autofree char *value = NULL;

    if (!(fabs (emotion->value) >= STRONG) || rihla_emotion_is_future (emotion))
        return FALSE;
    if (emotion->n > 0 || emotion->evidence == RIHLA_EVIDENCE_MEASURED ||
        emotion->evidence == RIHLA_EVIDENCE_ASSUMED)
        return TRUE;
    place = rihla_review_name (element->owner);
    value = rihla_number_print (emotion->value);
    *message = g_strdup_printf (
        "the emotion of %s is strong (%s), and nothing says where it comes "
        "from; give its evidence, and n where customers were asked",
        place, value);
    return TRUE;
}

/* In the place, and for a touchpoint in its stage, for a stage in its
 * touchpoints. */
static gboolean
has_near (const RihlaNear *near, const RihlaElement *place)
{
    if (g_hash_table_contains (near->at, place))
        return TRUE;
    if (place->kind == RIHLA_ELEMENT_STAGE)
        return g_hash_table_contains (near->under, place);
    return g_hash_table_contains (near->at, place->owner);
}

static gboolean
judge_pain (RihlaReview *review, const RihlaElement *element, char **message)
{
    g_autofree char *name = NULL;

    if (g_hash_table_contains (review->resolved, element->id) ||
        has_near (&review->answers, element->owner))
        return TRUE;
    name = rihla_review_name (element);
    *message = g_strdup_printf ("no opportunity answers %s; add one that "
                                "resolves it",
                                name);
    return TRUE;
}

/* What is done or given up needs nobody any more. */
static gboolean
judge_opportunity_owner (G_GNUC_UNUSED RihlaReview *review,
                         const RihlaElement *element, char **message)
{
    const RihlaOpportunity *opportunity = (const RihlaOpportunity *) element;
    g_autofree char *name = NULL;

    if (opportunity->status == RIHLA_OPPORTUNITY_STATUS_DONE ||
        opportunity->status == RIHLA_OPPORTUNITY_STATUS_DROPPED)
        return FALSE;
    name = rihla_review_name (element);
    if (is_empty (opportunity->owner))
        tell (element, "has no owner; name who takes it on", message);
    return TRUE;
}

static gboolean
judge_opportunity_pain (RihlaReview *review, const RihlaElement *element,
                        char **message)
{
    const RihlaOpportunity *opportunity = (const RihlaOpportunity *) element;
    g_autofree char *name = NULL;

    if (opportunity->status == RIHLA_OPPORTUNITY_STATUS_DROPPED)
        return FALSE;
    if (opportunity->resolves != NULL ||
        has_near (&review->pains, element->owner))
        return TRUE;
    name = rihla_review_name (element);
    tell (element, "answers no pain point; name those that it resolves",
          message);
    return TRUE;
}

static gboolean
judge_truth (G_GNUC_UNUSED RihlaReview *review, const RihlaElement *element,
             char **message)
{
    const RihlaTouchpoint *touchpoint = (const RihlaTouchpoint *) element;

    if (!touchpoint->moment_of_truth)
        return FALSE;
    if (rihla_list_get_n (touchpoint->metrics) == 0)
        tell (element, "is a moment of truth and has no metric; measure it",
              message);
    return TRUE;
}

static gboolean
judge_use (RihlaReview *review, const RihlaElement *element, char **message)
{
    g_autofree char *name = rihla_review_name (element);

    if (!g_hash_table_contains (review->used_channels, element))
        *message = g_strdup_printf ("no touchpoint uses %s; use it, or take it "
                                    "out",
                                    name);
    return TRUE;
}

static gboolean
judge_persona (G_GNUC_UNUSED RihlaReview *review, const RihlaElement *element,
               char **message)
{
    const RihlaJourney *journey = (const RihlaJourney *) element;

    if (rihla_list_get_n (journey->personas) == 0)
        *message = g_strdup ("the journey has no persona; say whose journey it "
                             "is");
    return TRUE;
}

static gboolean
judge_stage_title (G_GNUC_UNUSED RihlaReview *review,
                   const RihlaElement *element, char **message)
{
    const RihlaStage *stage = (const RihlaStage *) element;

    if (stage->kind != RIHLA_STAGE_KIND_OTHER || !is_empty (stage->title))
        return TRUE;
    tell (element,
          "has neither a title nor a kind that has one; give it a title",
          message);
    return TRUE;
}

static gboolean
judge_touchpoint_title (G_GNUC_UNUSED RihlaReview *review,
                        const RihlaElement *element, char **message)
{
    const RihlaTouchpoint *touchpoint = (const RihlaTouchpoint *) element;

    if (is_empty (touchpoint->title))
        tell (element, "has no title; say what happens there", message);
    return TRUE;
}

/* What is felt at a pain point: where it stands, else in the stage. */
static double
get_feeling (const RihlaReview *review, const RihlaElement *place)
{
    const RihlaStageEmotion *emotion;
    double value;

    if (place->kind == RIHLA_ELEMENT_STAGE) {
        emotion = g_hash_table_lookup (review->feelings, place);
        return emotion == NULL ? NAN : emotion->mean;
    }
    value =
        rihla_emotions_get_mean (((const RihlaTouchpoint *) place)->emotions,
                                 NULL);
    return isnan (value) ? get_feeling (review, place->owner) : value;
}

static gboolean
judge_feeling (RihlaReview *review, const RihlaElement *element, char **message)
{
    g_autofree char *name = NULL;
    g_autofree char *place = NULL;
    g_autofree char *value = NULL;
    double feeling;

    if (((const RihlaPainPoint *) element)->severity < WORST_SEVERITY)
        return FALSE;
    feeling = get_feeling (review, element->owner);
    if (feeling < 0)
        return TRUE;
    name = rihla_review_name (element);
    place = rihla_review_name (element->owner);
    if (isnan (feeling)) {
        *message = g_strdup_printf ("%s is of the worst severity, and %s has "
                                    "no emotion; say what is felt there",
                                    name, place);
        return TRUE;
    }
    value = rihla_review_print_number (feeling);
    *message = g_strdup_printf ("%s is of the worst severity, and the emotion "
                                "at %s is not negative (%s); one of the two is "
                                "wrong",
                                name, place, value);
    return TRUE;
}

static const RihlaReviewRule rules[] = {
    { RIHLA_DIAGNOSTIC_STAGE_WITHOUT_GOAL, RIHLA_ELEMENT_STAGE, judge_goal,
      "none of the %u stages has a goal; say what the customer wants in each" },
    { RIHLA_DIAGNOSTIC_STAGE_WITHOUT_TOUCHPOINT, RIHLA_ELEMENT_STAGE,
      judge_touchpoints,
      "none of the %u stages has a touchpoint; add where the customer meets "
      "you" },
    { RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_CHANNEL, RIHLA_ELEMENT_TOUCHPOINT,
      judge_channel,
      "none of the %u touchpoints has a channel; say where each happens" },
    { RIHLA_DIAGNOSTIC_TOUCHPOINT_WITHOUT_OWNER, RIHLA_ELEMENT_TOUCHPOINT,
      judge_owner,
      "none of the %u touchpoints has an owner; name who answers for each" },
    { RIHLA_DIAGNOSTIC_EMOTION_WITHOUT_EVIDENCE, RIHLA_ELEMENT_EMOTION,
      judge_evidence,
      "none of the %u strong emotions says where it comes from; give each its "
      "evidence, and n where customers were asked" },
    { RIHLA_DIAGNOSTIC_PAIN_WITHOUT_OPPORTUNITY, RIHLA_ELEMENT_PAIN_POINT,
      judge_pain,
      "no opportunity answers any of the %u pain points; add one for the worst "
      "of them" },
    { RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_OWNER, RIHLA_ELEMENT_OPPORTUNITY,
      judge_opportunity_owner,
      "none of the %u opportunities has an owner; name who takes each on" },
    { RIHLA_DIAGNOSTIC_TRUTH_WITHOUT_METRIC, RIHLA_ELEMENT_TOUCHPOINT,
      judge_truth, NULL },
    { RIHLA_DIAGNOSTIC_CHANNEL_UNUSED, RIHLA_ELEMENT_CHANNEL, judge_use,
      "none of the %u channels is used by a touchpoint; use them, or take them "
      "out" },
    { RIHLA_DIAGNOSTIC_WITHOUT_PERSONA, RIHLA_ELEMENT_JOURNEY, judge_persona,
      NULL },
    { RIHLA_DIAGNOSTIC_WITHOUT_TITLE, RIHLA_ELEMENT_STAGE, judge_stage_title,
      "none of the %u stages has a title, or a kind that has one; give each a "
      "title" },
    { RIHLA_DIAGNOSTIC_WITHOUT_TITLE, RIHLA_ELEMENT_TOUCHPOINT,
      judge_touchpoint_title,
      "none of the %u touchpoints has a title; say what happens at each" },
    { RIHLA_DIAGNOSTIC_OPPORTUNITY_WITHOUT_PAIN, RIHLA_ELEMENT_OPPORTUNITY,
      judge_opportunity_pain,
      "none of the %u opportunities answers a pain point; name those that each "
      "resolves" },
    { RIHLA_DIAGNOSTIC_PAIN_WITHOUT_FEELING, RIHLA_ELEMENT_PAIN_POINT,
      judge_feeling, NULL },
};

const RihlaReviewRule *
rihla_review_get_gap_rules (guint *n_rules)
{
    *n_rules = G_N_ELEMENTS (rules);
    return rules;
}
