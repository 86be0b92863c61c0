/* funnel.h: how many customers go on. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

/* One stage of it. What is not known is NAN. */
typedef struct {
    double entered;
    double went_on;    /* entered the next stage */
    double lost;       /* entered and did not go on; under 0: it grew */
    double conversion; /* went on, of those who entered */
} RihlaFunnelStep;

void rihla_funnel_get_step (const RihlaJourney *journey, guint stage,
                            RihlaFunnelStep *step);

typedef struct {
    RihlaStage *from; /* not owned */
    RihlaStage *to;   /* not owned */
    gint64 lost;      /* entered the one and not the other */
    double share;     /* of those who entered */
} RihlaLeak;

/* The step between stages at which the largest number is lost; the first of
 * equals. FALSE where no step is known to lose anybody. */
gboolean
rihla_funnel_find_largest_leak (RihlaJourney *journey, RihlaLeak *leak);

/* The whole funnel. */
typedef struct {
    RihlaFunnelStep *steps; /* owned; one a stage of the journey */
    guint n_stages;
    double conversion; /* entered the last, of those who entered the first */
    gboolean has_leak;
    RihlaLeak leak;
} RihlaFunnelMeasures;

/* Of a sealed journey. To be cleared. */
void
rihla_funnel_measure (RihlaJourney *journey, RihlaFunnelMeasures *measures);
void rihla_funnel_measures_clear (RihlaFunnelMeasures *self);
