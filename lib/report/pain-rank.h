/* pain-rank.h: which pain points weigh most. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#define RIHLA_GRADE_MIDDLE 3.0 /* of the scales from 1 to 5 */

/* The share of the customers of its stage who meet a pain point. */
double rihla_pain_get_reach (const RihlaPainPoint *self);
/* severity · frequency · reach */
double rihla_pain_get_weight (const RihlaPainPoint *self);

/* Impact over effort. */
double rihla_opportunity_get_worth (const RihlaOpportunity *self);
/* TRUE unless it is done or dropped. */
gboolean rihla_opportunity_is_to_do (const RihlaOpportunity *self);

/* A pain point among others. Nothing in it is owned. */
typedef struct {
    RihlaPainPoint *pain;
    RihlaStage *stage;
    RihlaTouchpoint *touchpoint; /* NULL: it is of the whole stage */
    double score;                /* severity · frequency · reach */
    double emotion;              /* where it is met; NAN: not known */
    guint index;                 /* among all, in the order of the map */
} RihlaRankedPain;

/* All pain points, the heaviest first. To be unreffed. */
GArray *rihla_pains_rank (const RihlaJourney *journey);
