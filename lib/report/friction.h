/* friction.h: what stands in the customer's way. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

typedef struct {
    gboolean has_channels;  /* two consecutive touchpoints have them */
    guint channel_switches; /* consecutive touchpoints in different channels */
    guint channel_returns;  /* A → B → A over three touchpoints */
    double wait;            /* in all, in seconds; NAN: nothing is known */
} RihlaFriction;

/* Of a sealed journey. */
void rihla_friction_compute (RihlaJourney *journey, RihlaFriction *friction);
