/* value.c: what pain points cost.
 * SPDX-License-Identifier: MIT
 *
 * The revenue at risk in a stage is entered · (1 − Π (1 − reach · frequency ·
 * loss)) · lifetime value: a customer is lost once, however many pain points
 * they meet. The product is taken as a sum of logarithms, so that it keeps all
 * digits where ten thousand small shares come together.
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
#include "report/sum.h"
#include "report/value.h"

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

/* The logarithms of the shares that each pain point leaves. Tells whether one
 * has what it takes. */
static gboolean
add_logarithms (GPtrArray *pains, double reach, double *sum)
{
    gboolean has_any = FALSE;

    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        const RihlaPainPoint *pain = rihla_list_get (pains, i);

        if (isnan (pain->frequency) || isnan (pain->loss))
            continue;
        *sum += log1p (-reach * pain->frequency * pain->loss);
        has_any = TRUE;
    }
    return has_any;
}

double
rihla_value_get_at_risk_in (const RihlaStage *stage, double lifetime_value)
{
    double sum = 0;
    gboolean has_any = add_logarithms (stage->pain_points, 1, &sum);

    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            rihla_list_get (stage->touchpoints, i);
        double reach = isnan (touchpoint->reach) ? 1 : touchpoint->reach;

        has_any |= add_logarithms (touchpoint->pain_points, reach, &sum);
    }
    if (!has_any || stage->entered < 0 || isnan (lifetime_value))
        return NAN;
    return (double) stage->entered * -expm1 (sum) * lifetime_value;
}

/* --- All of them ----------------------------------------------------------- */

static void
add_pains (RihlaValueMeasures *self, GPtrArray *pains, double reach,
           gint64 entered)
{
    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        RihlaPainPoint *pain = rihla_list_get (pains, i);
        RihlaPainValue value = { pain, reach * pain->frequency * pain->loss *
                                           (double) entered *
                                           self->lifetime_value };

        if (entered >= 0 && isfinite (value.at_risk))
            g_array_append_val (self->pains, value);
    }
}

static void
add_stage_pains (RihlaValueMeasures *self, const RihlaStage *stage)
{
    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            rihla_list_get (stage->touchpoints, i);
        double reach = isnan (touchpoint->reach) ? 1 : touchpoint->reach;

        add_pains (self, touchpoint->pain_points, reach, stage->entered);
    }
    add_pains (self, stage->pain_points, 1, stage->entered);
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
    measures->at_risk = has_any ? rihla_sum_get (&sum) : NAN;
}

void
rihla_value_measures_clear (RihlaValueMeasures *self)
{
    g_clear_pointer (&self->by_stage, g_free);
    g_clear_pointer (&self->pains, g_array_unref);
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
