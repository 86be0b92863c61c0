/* value.h: what pain points cost. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

/* All in the journey's currency, NAN where something that it takes is not
 * given. The value of a customer over their lifetime: of a persona, and of the
 * journey. */
double rihla_value_get_lifetime_of (const RihlaPersona *persona);
double rihla_value_get_lifetime (const RihlaJourney *journey);
/* The revenue at risk in a stage, and in all stages. */
double
rihla_value_get_at_risk_in (const RihlaStage *stage, double lifetime_value);
double rihla_value_get_at_risk (RihlaJourney *journey);
/* The revenue that one pain point of a stage puts at risk by itself. */
double
rihla_value_get_at_risk_of (const RihlaPainPoint *pain, double lifetime_value);

/* What a single pain point puts at risk. */
typedef struct {
    RihlaPainPoint *pain; /* not owned */
    double at_risk;
} RihlaPainValue;

typedef struct {
    double lifetime_value; /* of a customer; NAN: not known */
    double at_risk;        /* in all stages; NAN: not known */
    double *by_stage;      /* owned; one a stage of the journey; likewise */
    guint n_stages;
    GArray *pains;         /* owned; of RihlaPainValue, those that have one */
    GArray *opportunities; /* owned; of RihlaOpportunityValue, all of them */
    double earned_growth;  /* share; NAN: not known */
} RihlaValueMeasures;

/* Of a sealed journey. To be cleared. */
void rihla_value_measure (RihlaJourney *journey, RihlaValueMeasures *measures);
void rihla_value_measures_clear (RihlaValueMeasures *self);
