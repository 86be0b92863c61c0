/* review.h: the rules of the review, and what they ask. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/elements.h"
#include "model/review-levels.h"
#include "report/report.h"

/* Where there is something: stages and touchpoints that have some, and stages
 * whose touchpoints have some. */
typedef struct {
    GHashTable *at;
    GHashTable *under;
} RihlaNear;

/* What the rules ask of a journey, gathered once. Nothing in it is owned but
 * the tables, and what these hold is not either. */
typedef struct {
    const RihlaReport *report;
    RihlaJourney *journey;
    GPtrArray *touchpoints;    /* of RihlaTouchpoint, in order */
    GHashTable *places;        /* touchpoint to its index there, plus 1 */
    GHashTable *last_human;    /* stage to that of its last human one, plus 1 */
    GHashTable *used_channels; /* a set of RihlaChannel */
    GHashTable *resolved;      /* a set of ids of pain points */
    RihlaNear pains;
    RihlaNear answers;    /* opportunities that name no pain point */
    GHashTable *figures;  /* RihlaMetric to its RihlaMetricFigure */
    GHashTable *feelings; /* stage to its RihlaStageEmotion */
    GHashTable *entered;  /* stage to the last one before it that says how
                                * many entered */
    RihlaTouchpoint *longest_wait; /* NULL: nobody waits */
    RihlaTouchpoint *longest_exit; /* of the way out; NULL: there is none */
} RihlaReview;

/* Tells whether a rule has anything to say about an element of its kind. If
 * what it looks for is there, *message is the finding, one sentence that names
 * the element and what to do (to be freed). */
typedef gboolean (*RihlaReviewJudge) (RihlaReview *review,
                                      const RihlaElement *element,
                                      char **message);

typedef struct {
    RihlaDiagnosticCode code;
    RihlaElementKind kind; /* of the elements that it looks at */
    RihlaReviewJudge judge;
    const char *together; /* what is told once where it is so of all of several
                           * elements, with %u for how many; NULL: each is told
                           * of */
} RihlaReviewRule;

/* The rules about what is missing, and about how customers are served. */
const RihlaReviewRule *rihla_review_get_gap_rules (guint *n_rules);
const RihlaReviewRule *rihla_review_get_service_rules (guint *n_rules);

/* Why a finding matters and what to do, in a sentence or two; NULL for codes
 * that are no findings. */
const char *rihla_finding_get_reason (RihlaDiagnosticCode code);

/* --- Words ----------------------------------------------------------------- */

/* What an element is called in a message: stage "Delivery". To be freed. */
char *rihla_review_name (const RihlaElement *element);
/* The text alone, between quotes, cut where it is long. To be freed. */
char *rihla_review_quote (const char *text);
/* Figures in English. To be freed. */
char *rihla_review_print_duration (double seconds);
char *rihla_review_print_number (double value); /* to one decimal */

/* The touchpoint so many steps on in the journey, or back; NULL: none. */
const RihlaTouchpoint *
rihla_review_step (const RihlaReview *review, const RihlaTouchpoint *touchpoint,
                   int steps);
