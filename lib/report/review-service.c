/* review-service.c: findings about how customers are served.
 * SPDX-License-Identifier: MIT
 *
 * One function a finding, and the table of them. Why each matters is in
 * docs/findings.md. The figures are those of the report, so that a finding and
 * a measure never disagree. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-enum-types.h>

#include "report/review.h"
#include "report/returns.h"

/* The way out may take so many times the effort of the way in. */
#define EXIT_MOST 2.0
/* Of the time, so much may be waiting. */
#define WAITING_MOST 0.5

/* --- Metrics -------------------------------------------------------------- */

static char *
name_metric (const RihlaMetric *metric)
{
    g_autofree char *place = rihla_review_name (metric->element.owner);
    g_autofree char *name = NULL;

    if (metric->kind != RIHLA_METRIC_KIND_OTHER)
        name = g_ascii_strup (rihla_enum_print (RIHLA_TYPE_METRIC_KIND,
                                                (int) metric->kind),
                              -1);
    else
        name = rihla_review_quote (metric->name != NULL ? metric->name
                                                        : metric->element.id);
    return g_strdup_printf ("%s of %s", name, place);
}

/* The target may lie in the interval: then it may be met after all. */
static char *
tell_chance (const RihlaMetricFigure *figure)
{
    g_autofree char *low = rihla_review_print_number (figure->low);
    g_autofree char *high = rihla_review_print_number (figure->high);

    if (!(figure->metric->target >= figure->low &&
          figure->metric->target <= figure->high))
        return g_strdup ("see what holds it down");
    return g_strdup_printf ("that may be chance (95 %% interval %s to %s): ask "
                            "more customers",
                            low, high);
}

static gboolean
judge_target (RihlaReview *review, const RihlaElement *element, char **message)
{
    const RihlaMetric *metric = (const RihlaMetric *) element;
    const RihlaMetricFigure *figure =
        g_hash_table_lookup (review->figures, metric);
    g_autofree char *name = NULL;
    g_autofree char *value = NULL;
    g_autofree char *target = NULL;
    g_autofree char *rest = NULL;

    if (figure == NULL || isnan (metric->target))
        return FALSE;
    if (!rihla_metric_figure_is_missed (figure))
        return TRUE;
    name = name_metric (metric);
    value = rihla_review_print_number (figure->value);
    target = rihla_review_print_number (metric->target);
    rest = tell_chance (figure);
    *message = g_strdup_printf ("%s is %s and misses its target, %s; %s", name,
                                value, target, rest);
    return TRUE;
}

/* --- Going back and forth ------------------------------------------------- */

static gboolean
is_return (gconstpointer first, gconstpointer second, gconstpointer third)
{
    const gconstpointer visits[] = { first, second, third };

    return rihla_returns_find (visits, 3, NULL) > 0;
}

/* "goes from "A" to "B" and, at touchpoint "C", back": the rest follows. */
static void
tell_way (const RihlaElement *back_at, const char *from, const char *over,
          const char *rest, char **message)
{
    g_autofree char *name = rihla_review_name (back_at);
    g_autofree char *here = rihla_review_quote (from);
    g_autofree char *there = rihla_review_quote (over);

    *message = g_strdup_printf ("the customer goes from %s to %s and, at %s, "
                                "back; %s",
                                here, there, name, rest);
}

static const char *
get_channel_name (const RihlaTouchpoint *touchpoint)
{
    const RihlaChannel *channel = touchpoint->channel;

    return channel->name != NULL ? channel->name : channel->element.id;
}

static gboolean
judge_channel_return (RihlaReview *review, const RihlaElement *element,
                      char **message)
{
    const RihlaTouchpoint *third = (const RihlaTouchpoint *) element;
    const RihlaTouchpoint *second = rihla_review_step (review, third, -1);
    const RihlaTouchpoint *first = rihla_review_step (review, third, -2);

    if (first == NULL ||
        !is_return (first->channel, second->channel, third->channel))
        return FALSE;
    tell_way (element, get_channel_name (first), get_channel_name (second),
              "settle it in one of the two", message);
    return TRUE;
}

/* Owners are told apart by their names. */
static gboolean
is_owner_return (const char *first, const char *second, const char *third)
{
    if (first == NULL || second == NULL || third == NULL || *first == '\0' ||
        *second == '\0')
        return FALSE;
    return is_return (first, g_str_equal (first, second) ? first : second,
                      g_str_equal (first, third) ? first : third);
}

static gboolean
judge_owner_return (RihlaReview *review, const RihlaElement *element,
                    char **message)
{
    const RihlaTouchpoint *third = (const RihlaTouchpoint *) element;
    const RihlaTouchpoint *second = rihla_review_step (review, third, -1);
    const RihlaTouchpoint *first = rihla_review_step (review, third, -2);

    if (first == NULL ||
        !is_owner_return (first->owner, second->owner, third->owner))
        return FALSE;
    tell_way (element, first->owner, second->owner,
              "let one of the two see it through", message);
    return TRUE;
}

/* --- Time ----------------------------------------------------------------- */

/* Told where the wait is longest. */
static gboolean
judge_waiting (RihlaReview *review, const RihlaElement *element, char **message)
{
    const RihlaTouchpoint *touchpoint = (const RihlaTouchpoint *) element;
    const RihlaTimes *times = &review->report->friction.times;
    g_autofree char *name = NULL;
    g_autofree char *wait = NULL;
    g_autofree char *total = NULL;
    g_autofree char *longest = NULL;

    if (touchpoint != review->longest_wait ||
        !(times->wait_share > WAITING_MOST))
        return FALSE;
    name = rihla_review_name (element);
    wait = rihla_review_print_duration (times->wait);
    total = rihla_review_print_duration (times->total);
    longest = rihla_review_print_duration (touchpoint->wait);
    *message = g_strdup_printf ("of %s the customer waits %s, the longest at "
                                "%s (%s); shorten that wait first",
                                total, wait, name, longest);
    return TRUE;
}

/* Told where the way out is hardest. */
static gboolean
judge_exit (RihlaReview *review, const RihlaElement *element, char **message)
{
    const RihlaFrictionMeasures *friction = &review->report->friction;
    g_autofree char *name = NULL;
    g_autofree char *times = NULL;

    if ((const RihlaTouchpoint *) element != review->longest_exit ||
        !(friction->exit_over_entry > EXIT_MOST))
        return FALSE;
    name = rihla_review_name (element);
    times = rihla_review_print_number (friction->exit_over_entry);
    *message = g_strdup_printf (
        "getting out takes %s times the %s of coming in, the most at %s; make "
        "leaving as easy as joining",
        times, friction->is_effort_time ? "time" : "steps", name);
    return TRUE;
}

/* --- Dead ends and endings ------------------------------------------------ */

static gboolean
judge_dead_end (RihlaReview *review, const RihlaElement *element,
                char **message)
{
    const RihlaTouchpoint *touchpoint = (const RihlaTouchpoint *) element;
    guint place =
        GPOINTER_TO_UINT (g_hash_table_lookup (review->places, touchpoint));
    guint last_human = GPOINTER_TO_UINT (
        g_hash_table_lookup (review->last_human, element->owner));
    g_autofree char *name = NULL;

    if (touchpoint->mode != RIHLA_TOUCHPOINT_MODE_AUTOMATED ||
        !(rihla_emotions_get_mean (touchpoint->emotions, NULL) < 0))
        return FALSE;
    if (last_human > place)
        return TRUE;
    name = rihla_review_name (element);
    *message = g_strdup_printf ("%s is automated and felt badly, and nobody "
                                "human follows in its stage; give customers "
                                "somebody to turn to",
                                name);
    return TRUE;
}

static gboolean
judge_funnel (RihlaReview *review, const RihlaElement *element, char **message)
{
    const RihlaStage *stage = (const RihlaStage *) element;
    const RihlaStage *before = g_hash_table_lookup (review->entered, stage);
    g_autofree char *name = NULL;
    g_autofree char *other = NULL;

    if (before == NULL)
        return FALSE;
    if (stage->entered <= before->entered)
        return TRUE;
    name = rihla_review_name (element);
    other = rihla_review_name (&before->element);
    *message =
        g_strdup_printf ("%" G_GINT64_FORMAT
                         " entered %s, more than the %" G_GINT64_FORMAT
                         " of %s before it; count both over the same customers",
                         stage->entered, name, before->entered, other);
    return TRUE;
}

static gboolean
judge_end (RihlaReview *review, const RihlaElement *element, char **message)
{
    const RihlaEmotionMeasures *emotion = &review->report->emotion;
    const RihlaEmotionMoment *last = rihla_emotion_measures_get_last (emotion);
    g_autofree char *name = NULL;
    g_autofree char *value = NULL;

    if (last == NULL || emotion->moments->len < 2 ||
        rihla_emotion_moment_get_element (last) != element)
        return FALSE;
    if (!(last->value < 0))
        return TRUE;
    name = rihla_review_name (element);
    value = rihla_review_print_number (last->value);
    *message = g_strdup_printf ("the journey ends badly, with %s (%s), and the "
                                "end is what is remembered; end on something "
                                "good",
                                name, value);
    return TRUE;
}

static const RihlaReviewRule rules[] = {
    { RIHLA_DIAGNOSTIC_METRIC_SHORT, RIHLA_ELEMENT_METRIC, judge_target, NULL },
    { RIHLA_DIAGNOSTIC_CHANNEL_RETURN, RIHLA_ELEMENT_TOUCHPOINT,
      judge_channel_return, NULL },
    { RIHLA_DIAGNOSTIC_OWNER_RETURN, RIHLA_ELEMENT_TOUCHPOINT,
      judge_owner_return, NULL },
    { RIHLA_DIAGNOSTIC_MOSTLY_WAITING, RIHLA_ELEMENT_TOUCHPOINT, judge_waiting,
      NULL },
    { RIHLA_DIAGNOSTIC_EXIT_HARDER, RIHLA_ELEMENT_TOUCHPOINT, judge_exit,
      NULL },
    { RIHLA_DIAGNOSTIC_DEAD_END, RIHLA_ELEMENT_TOUCHPOINT, judge_dead_end,
      NULL },
    { RIHLA_DIAGNOSTIC_FUNNEL_GROWS, RIHLA_ELEMENT_STAGE, judge_funnel, NULL },
    { RIHLA_DIAGNOSTIC_ENDS_BADLY, RIHLA_ELEMENT_STAGE, judge_end, NULL },
    { RIHLA_DIAGNOSTIC_ENDS_BADLY, RIHLA_ELEMENT_TOUCHPOINT, judge_end, NULL },
};

const RihlaReviewRule *
rihla_review_get_service_rules (guint *n_rules)
{
    *n_rules = G_N_ELEMENTS (rules);
    return rules;
}
