/* pain-rank.h: which pain points weigh most, and what answers them. Internal.
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

/* The opportunities that resolve the pain point of an id and are yet to do, the
 * one with the most impact for its effort first. To be unreffed; owns nothing. */
GPtrArray *
rihla_pains_find_answers (const RihlaJourney *journey, const char *id);

/* All opportunities that are yet to do, likewise. */
GPtrArray *rihla_opportunities_rank (const RihlaJourney *journey);
