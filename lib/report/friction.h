/* friction.h: what stands in the customer's way. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#include "report/service-share.h"

/* Times in seconds; NAN: not known. */
typedef struct {
    double wait;
    double active;
    double total;
    double wait_share; /* NAN: one of the two is not known */
} RihlaTimes;

/* A touchpoint on the way, by how a customer comes to it from the touchpoint
 * before it, of which there may be none. */
typedef struct {
    gboolean is_switch;         /* from another channel */
    gboolean is_channel_return; /* on the way to a channel and back */
    gboolean is_channel_turn;   /* here the customer is sent back */
    gboolean is_handoff;        /* from another owner */
    gboolean is_owner_return;   /* on the way to an owner and back */
} RihlaVisit;

/* A count of -1 is absent: no two consecutive touchpoints have what it takes. */
typedef struct {
    gint64 channel_switches; /* consecutive touchpoints in different channels */
    gint64 channel_returns;  /* A → B → A over three touchpoints */
    gint64 handoffs;         /* likewise, of owners */
    gint64 owner_returns;
    RihlaVisit *visits; /* owned; one a touchpoint of the journey, in order */
    guint n_visits;
    RihlaTimes times;
    RihlaTimes *by_stage; /* owned; one a stage of the journey */
    guint n_stages;
    double exit_over_entry;  /* NAN: not known */
    gboolean is_effort_time; /* it is told in time, not in touchpoints */
    double automated_share;  /* NAN: no touchpoint says who serves */
    guint n_modes;           /* touchpoints that do */
    RihlaServiceShare service;
} RihlaFrictionMeasures;

/* Of a sealed journey. To be cleared. */
void
rihla_friction_measure (RihlaJourney *journey, RihlaFrictionMeasures *measures);
void rihla_friction_measures_clear (RihlaFrictionMeasures *self);
