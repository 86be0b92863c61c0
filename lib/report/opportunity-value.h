/* opportunity-value.h: what opportunities bring and cost. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

/* Money in the currency of the journey. NAN: not known. */
typedef struct {
    RihlaOpportunity *opportunity; /* not owned */
    double benefit;                /* in the period of the journey */
    double cost;                   /* once */
    double gain;                   /* benefit less cost, over cost */
    double payback;                /* seconds until the cost is back */
} RihlaOpportunityValue;

/* All opportunities of a sealed journey, in its order: those of the touchpoints
 * of a stage, then those of the stage itself. To be unreffed; owns nothing. */
GPtrArray *rihla_opportunities_list (const RihlaJourney *journey);

/* The pain points that one of them resolves, each once. Likewise. */
GPtrArray *rihla_opportunity_list_pains (const RihlaOpportunity *self,
                                         const RihlaJourney *journey);

/* What each of them is worth, in the same order, to be unreffed. One of which
 * neither benefit nor cost is known has all NAN. */
GArray *rihla_opportunities_value (const RihlaJourney *journey,
                                   GPtrArray *opportunities);
