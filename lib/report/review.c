/* review.c: looking a journey over.
 * SPDX-License-Identifier: MIT
 *
 * A report comes in, findings go out. First what the rules ask of the whole
 * journey is gathered; then its elements are walked in their order, and each
 * is shown to the rules of its kind. A rule that finds the same of all of
 * several elements is told once, of the journey: a sketch without owners has
 * no gap at each touchpoint, it has no owners. Two passes; the cost is linear.
 *
 * The level of a finding is the caller's, else the journey's, else the usual
 * one of its number. */

#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "model/attributes.h"
#include "model/diagnostics.h"
#include "report/review-options.h"
#include "report/review.h"

#define MOST_RULES 32

typedef struct {
    guint rule;
    const RihlaElement *element;
    char *message; /* owned */
} Finding;

/* The work with one rule. */
typedef struct {
    const RihlaReviewRule *rule;
    RihlaReviewLevel level; /* NONE: the usual one */
    guint n_judged;
    guint n_found;
} Watch;

typedef struct {
    RihlaReview review;
    Watch watches[MOST_RULES];
    guint n_watches;
    GArray *findings; /* owned; of Finding */
} Walk;

/* --- What the rules ask --------------------------------------------------- */

static void
note_place (RihlaNear *near, const RihlaElement *place)
{
    g_hash_table_add (near->at, (gpointer) place);
    if (place->kind == RIHLA_ELEMENT_TOUCHPOINT)
        g_hash_table_add (near->under, place->owner);
}

static void
note_opportunity (RihlaReview *review, const RihlaOpportunity *opportunity)
{
    if (opportunity->status == RIHLA_OPPORTUNITY_STATUS_DROPPED)
        return;
    if (opportunity->resolves == NULL)
        note_place (&review->answers, opportunity->element.owner);
    for (guint i = 0;
         opportunity->resolves != NULL && opportunity->resolves[i] != NULL; i++)
        g_hash_table_add (review->resolved, opportunity->resolves[i]);
}

/* Somebody who serves in person is human where nothing says otherwise. */
static gboolean
is_human (const RihlaTouchpoint *touchpoint)
{
    if (touchpoint->mode != RIHLA_TOUCHPOINT_MODE_NONE)
        return touchpoint->mode == RIHLA_TOUCHPOINT_MODE_HUMAN;
    return touchpoint->channel != NULL &&
           touchpoint->channel->kind == RIHLA_CHANNEL_KIND_PERSON;
}

static gboolean
is_longer (double time, double than)
{
    return time > 0 && !(than >= time);
}

static double
get_time (const RihlaTouchpoint *touchpoint)
{
    return (isnan (touchpoint->wait) ? 0 : touchpoint->wait) +
           (isnan (touchpoint->active) ? 0 : touchpoint->active);
}

static void
note_times (RihlaReview *review, RihlaTouchpoint *touchpoint)
{
    if (is_longer (touchpoint->wait, review->longest_wait == NULL
                                         ? 0
                                         : review->longest_wait->wait))
        review->longest_wait = touchpoint;
    if (touchpoint->intent != RIHLA_INTENT_EXIT)
        return;
    if (review->longest_exit == NULL ||
        get_time (touchpoint) > get_time (review->longest_exit))
        review->longest_exit = touchpoint;
}

static void
note_touchpoint (RihlaReview *review, RihlaTouchpoint *touchpoint)
{
    gpointer place;

    g_ptr_array_add (review->touchpoints, touchpoint);
    place = GUINT_TO_POINTER (review->touchpoints->len);
    g_hash_table_insert (review->places, touchpoint, place);
    if (touchpoint->channel != NULL)
        g_hash_table_add (review->used_channels, touchpoint->channel);
    if (is_human (touchpoint))
        g_hash_table_insert (review->last_human, touchpoint->element.owner,
                             place);
    note_times (review, touchpoint);
}

static void
note_element (RihlaElement *element, gpointer data)
{
    RihlaReview *review = data;

    if (element->kind == RIHLA_ELEMENT_TOUCHPOINT)
        note_touchpoint (review, (RihlaTouchpoint *) element);
    else if (element->kind == RIHLA_ELEMENT_PAIN_POINT)
        note_place (&review->pains, element->owner);
    else if (element->kind == RIHLA_ELEMENT_OPPORTUNITY)
        note_opportunity (review, (RihlaOpportunity *) element);
    rihla_element_foreach_child (element, note_element, review);
}

static void
note_entered (RihlaReview *review)
{
    RihlaStage *before = NULL;

    for (guint i = 0; i < rihla_list_get_n (review->journey->stages); i++) {
        RihlaStage *stage = rihla_list_get (review->journey->stages, i);

        if (stage->entered < 0)
            continue;
        if (before != NULL)
            g_hash_table_insert (review->entered, stage, before);
        before = stage;
    }
}

static void
note_figures (RihlaReview *review)
{
    const GArray *metrics = review->report->metrics;

    for (guint i = 0; i < metrics->len; i++) {
        RihlaMetricFigure *figure =
            &g_array_index (metrics, RihlaMetricFigure, i);

        if (figure->metric != NULL)
            g_hash_table_insert (review->figures, figure->metric, figure);
    }
}

static void
note_feelings (RihlaReview *review)
{
    const GArray *by_stage = review->report->emotion.by_stage;

    for (guint i = 0; i < by_stage->len; i++) {
        RihlaStageEmotion *emotion =
            &g_array_index (by_stage, RihlaStageEmotion, i);

        g_hash_table_insert (review->feelings, emotion->stage, emotion);
    }
}

static void
gather (RihlaReview *review, const RihlaReport *report)
{
    *review = (RihlaReview){
        .report = report,
        .journey = report->journey,
        .touchpoints = g_ptr_array_new (),
        .places = g_hash_table_new (NULL, NULL),
        .last_human = g_hash_table_new (NULL, NULL),
        .used_channels = g_hash_table_new (NULL, NULL),
        .resolved = g_hash_table_new (g_str_hash, g_str_equal),
        .pains = { g_hash_table_new (NULL, NULL),
                   g_hash_table_new (NULL, NULL) },
        .answers = { g_hash_table_new (NULL, NULL),
                     g_hash_table_new (NULL, NULL) },
        .figures = g_hash_table_new (NULL, NULL),
        .feelings = g_hash_table_new (NULL, NULL),
        .entered = g_hash_table_new (NULL, NULL),
    };
    note_element (&report->journey->element, review);
    note_entered (review);
    note_figures (review);
    note_feelings (review);
}

static void
clear_review (RihlaReview *review)
{
    g_ptr_array_unref (review->touchpoints);
    g_hash_table_unref (review->places);
    g_hash_table_unref (review->last_human);
    g_hash_table_unref (review->used_channels);
    g_hash_table_unref (review->resolved);
    g_hash_table_unref (review->pains.at);
    g_hash_table_unref (review->pains.under);
    g_hash_table_unref (review->answers.at);
    g_hash_table_unref (review->answers.under);
    g_hash_table_unref (review->figures);
    g_hash_table_unref (review->feelings);
    g_hash_table_unref (review->entered);
}

const RihlaTouchpoint *
rihla_review_step (const RihlaReview *review, const RihlaTouchpoint *touchpoint,
                   int steps)
{
    gpointer place = g_hash_table_lookup (review->places, touchpoint);
    gint64 index = (gint64) GPOINTER_TO_UINT (place) - 1 + steps;

    if (index < 0 || index >= review->touchpoints->len)
        return NULL;
    return g_ptr_array_index (review->touchpoints, index);
}

/* --- The walk ------------------------------------------------------------- */

static void
clear_finding (gpointer data)
{
    Finding *finding = data;

    g_free (finding->message);
}

static RihlaReviewLevel
choose_level (const RihlaReviewOptions *options,
              const RihlaReviewLevels *of_journey, RihlaDiagnosticCode code)
{
    guint index = code - RIHLA_FINDING_FIRST;

    if (options != NULL &&
        options->levels.levels[index] != RIHLA_REVIEW_LEVEL_NONE)
        return options->levels.levels[index];
    return of_journey->levels[index];
}

static void
watch_rules (Walk *walk, const RihlaReviewOptions *options,
             const RihlaReviewLevels *of_journey, const RihlaReviewRule *rules,
             guint n_rules)
{
    for (guint i = 0; i < n_rules; i++) {
        RihlaReviewLevel level =
            choose_level (options, of_journey, rules[i].code);

        if (level == RIHLA_REVIEW_LEVEL_OFF)
            continue;
        g_return_if_fail (walk->n_watches < MOST_RULES);
        walk->watches[walk->n_watches++] =
            (Watch){ .rule = &rules[i], .level = level };
    }
}

static int
compare_watches (const void *a, const void *b)
{
    const Watch *one = a;
    const Watch *other = b;

    return (one->rule->code > other->rule->code) -
           (one->rule->code < other->rule->code);
}

/* Of one element, the findings come in the order of their numbers. */
static void
begin (Walk *walk, const RihlaReport *report, const RihlaReviewOptions *options)
{
    RihlaReviewLevels of_journey = { 0 };
    const RihlaReviewRule *rules;
    guint n_rules;

    if (report->journey->review != NULL)
        rihla_review_levels_parse (&of_journey, report->journey->review, NULL);
    rules = rihla_review_get_gap_rules (&n_rules);
    watch_rules (walk, options, &of_journey, rules, n_rules);
    rules = rihla_review_get_service_rules (&n_rules);
    watch_rules (walk, options, &of_journey, rules, n_rules);
    qsort (walk->watches, walk->n_watches, sizeof (Watch), compare_watches);
}

static void
judge_element (RihlaElement *element, gpointer data)
{
    Walk *walk = data;

    for (guint i = 0; i < walk->n_watches; i++) {
        Watch *watch = &walk->watches[i];
        Finding finding = { i, element, NULL };

        if (watch->rule->kind != element->kind)
            continue;
        watch->n_judged +=
            watch->rule->judge (&walk->review, element, &finding.message);
        if (finding.message == NULL)
            continue;
        watch->n_found++;
        g_array_append_val (walk->findings, finding);
    }
    rihla_element_foreach_child (element, judge_element, walk);
}

/* --- Telling -------------------------------------------------------------- */

static gboolean
is_told_together (const Watch *watch)
{
    return watch->rule->together != NULL && watch->n_found > 1 &&
           watch->n_found == watch->n_judged;
}

static RihlaSeverity
get_severity (const Watch *watch, gboolean is_together)
{
    switch (watch->level) {
    case RIHLA_REVIEW_LEVEL_INFO:
        return RIHLA_SEVERITY_INFO;
    case RIHLA_REVIEW_LEVEL_WARNING:
        return RIHLA_SEVERITY_WARNING;
    case RIHLA_REVIEW_LEVEL_ERROR:
        return RIHLA_SEVERITY_ERROR;
    case RIHLA_REVIEW_LEVEL_NONE:
    case RIHLA_REVIEW_LEVEL_OFF:
        break;
    }
    return is_together
               ? RIHLA_SEVERITY_INFO
               : rihla_diagnostic_info_get (watch->rule->code)->severity;
}

/* Takes the message. */
static void
tell (const Walk *walk, guint rule, const RihlaElement *element,
      gboolean is_together, char *message, RihlaDiagnostics *diagnostics)
{
    const Watch *watch = &walk->watches[rule];
    const RihlaPlace place = { walk->review.journey->file, element->line,
                               element->column };

    rihla_diagnostics_take_finding (diagnostics, watch->rule->code,
                                    get_severity (watch, is_together), &place,
                                    element->id, message);
}

/* The parts of "… %u …"; the formats are those of the rules. */
static char *
fill_number (const char *format, guint n)
{
    g_auto (GStrv) parts = g_strsplit (format, "%u", 2);
    g_autofree char *number = g_strdup_printf ("%u", n);

    return g_strjoinv (number, parts);
}

static void
tell_together (const Walk *walk, RihlaDiagnostics *diagnostics)
{
    for (guint i = 0; i < walk->n_watches; i++) {
        const Watch *watch = &walk->watches[i];

        if (is_told_together (watch))
            tell (walk, i, &walk->review.journey->element, TRUE,
                  fill_number (watch->rule->together, watch->n_found),
                  diagnostics);
    }
}

static void
tell_each (const Walk *walk, RihlaDiagnostics *diagnostics)
{
    for (guint i = 0; i < walk->findings->len; i++) {
        Finding *finding = &g_array_index (walk->findings, Finding, i);

        if (!is_told_together (&walk->watches[finding->rule]))
            tell (walk, finding->rule, finding->element, FALSE,
                  g_steal_pointer (&finding->message), diagnostics);
    }
}

void
rihla_report_review (RihlaReport *self, RihlaReviewOptions *options,
                     RihlaDiagnostics *diagnostics)
{
    Walk walk = { 0 };

    g_return_if_fail (self != NULL);
    g_return_if_fail (diagnostics != NULL);

    gather (&walk.review, self);
    walk.findings = g_array_new (FALSE, FALSE, sizeof (Finding));
    g_array_set_clear_func (walk.findings, clear_finding);
    begin (&walk, self, options);
    judge_element (&self->journey->element, &walk);
    tell_together (&walk, diagnostics);
    tell_each (&walk, diagnostics);
    g_array_unref (walk.findings);
    clear_review (&walk.review);
}
