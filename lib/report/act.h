/* act.h: where to act. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

/* How an opportunity is ranked. */
typedef enum {
    RIHLA_ACT_BY_VALUE, /* by the value that it keeps per cost */
    RIHLA_ACT_BY_WEIGHT /* by the weight of its pain points */
} RihlaActBasis;

typedef struct {
    RihlaOpportunity *opportunity; /* not owned */
    RihlaActBasis basis;
    double score;   /* infinite: it keeps value and costs nothing */
    double benefit; /* NAN: not known */
    guint index;    /* in the journey */
} RihlaAct;

/* The opportunities of a sealed journey that are yet to do, from their values,
 * the one to begin with first. To be unreffed. */
GArray *rihla_act_rank (const RihlaJourney *journey, const GArray *values);

/* The first of those ranked that resolves the pain point of an id; NULL where
 * none does. */
RihlaOpportunity *
rihla_act_find_answer (const GArray *ranked, const char *pain_id);
