/* act.c: where to act.
 * SPDX-License-Identifier: MIT
 *
 * Opportunities are ranked by the value that they keep per cost, benefit /
 * cost, where both are known, and else by severity · frequency · reach · impact
 * / effort, summed over the pain points that they resolve. The two cannot be
 * compared: those that are known in money come first. Of those that keep value
 * and cost nothing the one comes first that keeps most; of equals, that which
 * comes first in the journey.
 *
 * What is not given counts as pain-rank.c says. An opportunity that names no
 * pain point is weighed by those that stand where it stands, and by one of
 * middle severity where there are none. What is done or dropped is nothing to
 * do. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/act.h"
#include "report/opportunity-value.h"
#include "report/pain-rank.h"
#include "report/sum.h"

static GPtrArray *
get_pains_around (const RihlaOpportunity *opportunity)
{
    const RihlaElement *owner = opportunity->element.owner;

    return owner->kind == RIHLA_ELEMENT_TOUCHPOINT
               ? ((const RihlaTouchpoint *) owner)->pain_points
               : ((const RihlaStage *) owner)->pain_points;
}

static double
sum_weights (GPtrArray *pains)
{
    RihlaSum sum = { 0 };

    for (guint i = 0; i < rihla_list_get_n (pains); i++)
        rihla_sum_add (&sum, rihla_pain_get_weight (rihla_list_get (pains, i)));
    return rihla_sum_get (&sum);
}

static double
get_weight (const RihlaOpportunity *opportunity, const RihlaJourney *journey)
{
    g_autoptr (GPtrArray) resolved =
        rihla_opportunity_list_pains (opportunity, journey);
    GPtrArray *pains =
        resolved->len > 0 ? resolved : get_pains_around (opportunity);
    double weight =
        rihla_list_get_n (pains) > 0 ? sum_weights (pains) : RIHLA_GRADE_MIDDLE;

    return weight * rihla_opportunity_get_worth (opportunity);
}

static RihlaAct
judge (const RihlaOpportunityValue *value, const RihlaJourney *journey)
{
    RihlaAct act = { value->opportunity, RIHLA_ACT_BY_VALUE, NAN,
                     value->benefit, 0 };

    if (isnan (value->benefit) || isnan (value->cost)) {
        act.basis = RIHLA_ACT_BY_WEIGHT;
        act.score = get_weight (value->opportunity, journey);
    } else if (value->cost > 0) {
        act.score = value->benefit / value->cost;
    } else {
        act.score = value->benefit > 0 ? INFINITY : 0;
    }
    return act;
}

static int
compare (gconstpointer a, gconstpointer b)
{
    const RihlaAct *one = a;
    const RihlaAct *other = b;

    if (one->basis != other->basis)
        return one->basis == RIHLA_ACT_BY_VALUE ? -1 : 1;
    if (one->score != other->score)
        return one->score > other->score ? -1 : 1;
    if (isinf (one->score) && one->benefit != other->benefit)
        return one->benefit > other->benefit ? -1 : 1;
    return one->index < other->index ? -1 : 1;
}

GArray *
rihla_act_rank (const RihlaJourney *journey, const GArray *values)
{
    GArray *ranked = g_array_new (FALSE, FALSE, sizeof (RihlaAct));

    for (guint i = 0; i < values->len; i++) {
        const RihlaOpportunityValue *value =
            &g_array_index (values, RihlaOpportunityValue, i);
        RihlaAct act;

        if (!rihla_opportunity_is_to_do (value->opportunity))
            continue;
        act = judge (value, journey);
        act.index = i;
        g_array_append_val (ranked, act);
    }
    g_array_sort (ranked, compare);
    return ranked;
}

RihlaOpportunity *
rihla_act_find_answer (const GArray *ranked, const char *pain_id)
{
    for (guint i = 0; i < ranked->len; i++) {
        RihlaOpportunity *opportunity =
            g_array_index (ranked, RihlaAct, i).opportunity;

        if (opportunity->resolves != NULL &&
            g_strv_contains ((const char *const *) opportunity->resolves,
                             pain_id))
            return opportunity;
    }
    return NULL;
}
