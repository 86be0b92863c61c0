/* value.c: what pain points cost.
 * SPDX-License-Identifier: MIT
 *
 * The revenue at risk in a stage is entered · (1 − Π (1 − reach · frequency ·
 * loss)) · lifetime value: a customer is lost once, however many pain points
 * they meet. It is summed up as what each takes of those whom the ones before
 * have left, which is the same and keeps all digits where ten thousand small
 * shares come together; of a single pain point it is its share as it is.
 *
 * A pain point of a stage reaches everybody who enters it, and so does one of a
 * touchpoint that does not say its reach. One without frequency or loss has no
 * money.
 *
 * The lifetime value of a persona is the given one, or margin · r / (1 + d − r)
 * of what a customer leaves in a period, retention r and discount d: the sum of
 * margins without end, the first after one period. It is that of the journey;
 * of several personas that have one, their mean, weighted by customers, and
 * none where one of them does not say how many these are. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/opportunity-value.h"
#include "report/pain-rank.h"
#include "report/sum.h"
#include "report/value.h"

#define EARNED_GROWTH_STEPS 1e12

double
rihla_value_get_lifetime_of (const RihlaPersona *persona)
{
    double fading = 1 + persona->discount - persona->retention;

    if (!isnan (persona->lifetime_value))
        return persona->lifetime_value;
    /* Where all stay for ever and money keeps its worth there is no end. */
    return fading > 0 ? persona->margin * persona->retention / fading : NAN;
}

double
rihla_value_get_lifetime (const RihlaJourney *journey)
{
    double sum = 0, weight = 0, only = NAN;
    guint n_known = 0;
    gboolean is_weighted = TRUE;

    for (guint i = 0; i < rihla_list_get_n (journey->personas); i++) {
        const RihlaPersona *persona = rihla_list_get (journey->personas, i);
        double value = rihla_value_get_lifetime_of (persona);

        if (isnan (value))
            continue;
        n_known++;
        only = value;
        is_weighted = is_weighted && persona->customers >= 0;
        sum += (double) persona->customers * value;
        weight += (double) persona->customers;
    }
    if (n_known <= 1)
        return only;
    return is_weighted && weight > 0 ? sum / weight : NAN;
}

/* --- Revenue at risk ------------------------------------------------------- */

/* The share of customers of a stage that a pain point loses. */
static double
get_loss (const RihlaPainPoint *pain)
{
    return rihla_pain_get_reach (pain) * pain->frequency * pain->loss;
}

double
rihla_value_get_at_risk_of (const RihlaPainPoint *pain, double lifetime_value)
{
    const RihlaElement *owner = pain->element.owner;
    const RihlaStage *stage;

    if (owner->kind == RIHLA_ELEMENT_TOUCHPOINT)
        owner = owner->owner;
    stage = (const RihlaStage *) owner;
    if (stage->entered < 0)
        return NAN;
    return get_loss (pain) * (double) stage->entered * lifetime_value;
}

/* Each takes its share of those whom the ones before have left. Tells whether
 * one has what it takes. */
static gboolean
add_losses (RihlaSum *lost, GPtrArray *pains)
{
    gboolean has_any = FALSE;

    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        double loss = get_loss (rihla_list_get (pains, i));

        if (isnan (loss))
            continue;
        rihla_sum_add (lost, loss * (1 - rihla_sum_get (lost)));
        has_any = TRUE;
    }
    return has_any;
}

double
rihla_value_get_at_risk_in (const RihlaStage *stage, double lifetime_value)
{
    RihlaSum lost = { 0 };
    gboolean has_any = add_losses (&lost, stage->pain_points);

    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            rihla_list_get (stage->touchpoints, i);

        has_any |= add_losses (&lost, touchpoint->pain_points);
    }
    if (!has_any || stage->entered < 0 || isnan (lifetime_value))
        return NAN;
    return rihla_sum_get (&lost) * (double) stage->entered * lifetime_value;
}

/* --- All of them ----------------------------------------------------------- */

static void
add_pains (RihlaValueMeasures *self, GPtrArray *pains)
{
    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        RihlaPainPoint *pain = rihla_list_get (pains, i);
        RihlaPainValue value = {
            pain, rihla_value_get_at_risk_of (pain, self->lifetime_value)
        };

        if (isfinite (value.at_risk))
            g_array_append_val (self->pains, value);
    }
}

static void
add_stage_pains (RihlaValueMeasures *self, const RihlaStage *stage)
{
    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            rihla_list_get (stage->touchpoints, i);

        add_pains (self, touchpoint->pain_points);
    }
    add_pains (self, stage->pain_points);
}

/* The sum of such shares, 1.04 + 0.06 − 1, is rounded where it only shows that
 * doubles are binary. */
static double
get_earned_growth (const RihlaJourney *journey)
{
    double growth = journey->net_revenue_retention + journey->earned_new - 1;

    return round (growth * EARNED_GROWTH_STEPS) / EARNED_GROWTH_STEPS;
}

static void
value_opportunities (RihlaJourney *journey, RihlaValueMeasures *measures)
{
    g_autoptr (GPtrArray) all = rihla_opportunities_list (journey);

    measures->opportunities = rihla_opportunities_value (journey, all);
    measures->earned_growth = get_earned_growth (journey);
}

void
rihla_value_measure (RihlaJourney *journey, RihlaValueMeasures *measures)
{
    guint n = rihla_list_get_n (journey->stages);
    RihlaSum sum = { 0 };
    gboolean has_any = FALSE;

    *measures = (RihlaValueMeasures){
        .lifetime_value = rihla_value_get_lifetime (journey),
        .by_stage = g_new0 (double, n),
        .n_stages = n,
        .pains = g_array_new (FALSE, FALSE, sizeof (RihlaPainValue)),
    };
    for (guint i = 0; i < n; i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);
        double value =
            rihla_value_get_at_risk_in (stage, measures->lifetime_value);

        measures->by_stage[i] = value;
        add_stage_pains (measures, stage);
        if (isnan (value))
            continue;
        rihla_sum_add (&sum, value);
        has_any = TRUE;
    }
    value_opportunities (journey, measures);
    measures->at_risk = has_any ? rihla_sum_get (&sum) : NAN;
}

void
rihla_value_measures_clear (RihlaValueMeasures *self)
{
    g_clear_pointer (&self->by_stage, g_free);
    g_clear_pointer (&self->pains, g_array_unref);
    g_clear_pointer (&self->opportunities, g_array_unref);
}

double
rihla_value_get_at_risk (RihlaJourney *journey)
{
    RihlaValueMeasures measures;
    double at_risk;

    rihla_value_measure (journey, &measures);
    at_risk = measures.at_risk;
    rihla_value_measures_clear (&measures);
    return at_risk;
}
