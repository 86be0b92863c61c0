/* opportunity-value.c: what opportunities bring and cost.
 * SPDX-License-Identifier: MIT
 *
 * The benefit is what the pain points that an opportunity resolves put at risk,
 * each by itself, times its effect. Of several of one stage this is a little
 * more than is kept in truth, for a customer is lost once; what it comes to
 * among all pain points is told by assuming the opportunity done. A pain point
 * that has no money adds none, and one that is named twice counts once.
 *
 * Return is benefit less cost, over cost; payback is the time in which the
 * benefit has made up for the cost: cost / benefit · the period of the journey.
 * What is done has its effect in the figures of the journey already and brings
 * nothing more: it has no benefit. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "model/elements.h"
#include "report/opportunity-value.h"
#include "report/sum.h"
#include "report/value.h"

static void
add_list (GPtrArray *all, GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++)
        g_ptr_array_add (all, rihla_list_get (list, i));
}

GPtrArray *
rihla_opportunities_list (const RihlaJourney *journey)
{
    GPtrArray *all = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            add_list (all, touchpoint->opportunities);
        }
        add_list (all, stage->opportunities);
    }
    return all;
}

/* --- Benefit --------------------------------------------------------------- */

GPtrArray *
rihla_opportunity_list_pains (const RihlaOpportunity *self,
                              const RihlaJourney *journey)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
    GPtrArray *pains = g_ptr_array_new ();

    for (guint i = 0; self->resolves != NULL && self->resolves[i] != NULL;
         i++) {
        gpointer pain = g_hash_table_lookup (journey->index, self->resolves[i]);

        if (pain != NULL && g_hash_table_add (seen, pain))
            g_ptr_array_add (pains, pain);
    }
    return pains;
}

static double
get_benefit (const RihlaOpportunity *opportunity, const RihlaJourney *journey,
             double lifetime_value)
{
    g_autoptr (GPtrArray) pains = NULL;
    RihlaSum sum = { 0 };
    gboolean has_any = FALSE;

    if (opportunity->status == RIHLA_OPPORTUNITY_STATUS_DONE)
        return NAN;
    pains = rihla_opportunity_list_pains (opportunity, journey);
    for (guint i = 0; i < pains->len; i++) {
        double at_risk =
            rihla_value_get_at_risk_of (g_ptr_array_index (pains, i),
                                        lifetime_value);

        if (isnan (at_risk))
            continue;
        rihla_sum_add (&sum, at_risk);
        has_any = TRUE;
    }
    return has_any ? rihla_sum_get (&sum) * opportunity->effect : NAN;
}

/* --- What comes of it ------------------------------------------------------ */

static void
weigh_up (RihlaOpportunityValue *value, double period)
{
    value->gain = NAN;
    value->payback = NAN;
    if (value->cost > 0)
        value->gain = (value->benefit - value->cost) / value->cost;
    if (value->benefit > 0 && period > 0)
        value->payback = value->cost / value->benefit * period;
}

GArray *
rihla_opportunities_value (const RihlaJourney *journey,
                           GPtrArray *opportunities)
{
    GArray *values = g_array_new (FALSE, FALSE, sizeof (RihlaOpportunityValue));
    double lifetime_value = rihla_value_get_lifetime (journey);

    for (guint i = 0; i < opportunities->len; i++) {
        RihlaOpportunity *opportunity = g_ptr_array_index (opportunities, i);
        RihlaOpportunityValue value = {
            .opportunity = opportunity,
            .benefit = get_benefit (opportunity, journey, lifetime_value),
            .cost = opportunity->cost,
        };

        weigh_up (&value, journey->period);
        g_array_append_val (values, value);
    }
    return values;
}
