/* measures-value.c: the measures of money, and their accessors.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-report-value.h>

#include "model/elements.h"
#include "report/measures.h"

static void
list_opportunity (RihlaReport *self, const RihlaOpportunityValue *value)
{
    const char *id = value->opportunity->element.id;

    rihla_measures_add (self, "value.opportunities.benefit", id,
                        value->benefit);
    rihla_measures_add (self, "value.opportunities.cost", id, value->cost);
    rihla_measures_add (self, "value.opportunities.return", id, value->gain);
    rihla_measures_add (self, "value.opportunities.payback_seconds", id,
                        value->payback);
}

void
rihla_measures_list_value (RihlaReport *self)
{
    const RihlaValueMeasures *value = &self->value;

    rihla_measures_add (self, "value.lifetime_value", NULL,
                        value->lifetime_value);
    rihla_measures_add (self, "value.at_risk", NULL, value->at_risk);
    for (guint i = 0; i < value->n_stages; i++) {
        const RihlaStage *stage = rihla_list_get (self->journey->stages, i);

        rihla_measures_add (self, "value.by_stage.at_risk", stage->element.id,
                            value->by_stage[i]);
    }
    for (guint i = 0; i < value->pains->len; i++) {
        const RihlaPainValue *pain =
            &g_array_index (value->pains, RihlaPainValue, i);

        rihla_measures_add (self, "value.pains.at_risk", pain->pain->element.id,
                            pain->at_risk);
    }
    for (guint i = 0; i < value->opportunities->len; i++)
        list_opportunity (self, &g_array_index (value->opportunities,
                                                RihlaOpportunityValue, i));
    rihla_measures_add (self, "value.earned_growth", NULL,
                        value->earned_growth);
}

/* --- Accessors ------------------------------------------------------------- */

double
rihla_report_get_lifetime_value (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->value.lifetime_value;
}

static double
get_at_risk_in (const RihlaReport *self, const char *stage_id)
{
    for (guint i = 0; i < self->value.n_stages; i++) {
        const RihlaStage *stage = rihla_list_get (self->journey->stages, i);

        if (g_str_equal (stage->element.id, stage_id))
            return self->value.by_stage[i];
    }
    return NAN;
}

double
rihla_report_get_at_risk (RihlaReport *self, const char *stage_id)
{
    g_return_val_if_fail (self != NULL, NAN);

    return stage_id == NULL ? self->value.at_risk
                            : get_at_risk_in (self, stage_id);
}

guint
rihla_report_get_n_pains_at_risk (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->value.pains->len;
}

RihlaPainPoint *
rihla_report_get_pain_at_risk (RihlaReport *self, guint index, double *at_risk)
{
    const RihlaPainValue *pain;

    g_return_val_if_fail (self != NULL, NULL);

    if (at_risk != NULL)
        *at_risk = NAN;
    if (index >= self->value.pains->len)
        return NULL;
    pain = &g_array_index (self->value.pains, RihlaPainValue, index);
    if (at_risk != NULL)
        *at_risk = pain->at_risk;
    return pain->pain;
}

guint
rihla_report_get_n_opportunities (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->value.opportunities->len;
}

static const RihlaOpportunityValue *
get_opportunity (const RihlaReport *self, guint index)
{
    static const RihlaOpportunityValue unknown = { NULL, NAN, NAN, NAN, NAN };

    if (index >= self->value.opportunities->len)
        return &unknown;
    return &g_array_index (self->value.opportunities, RihlaOpportunityValue,
                           index);
}

RihlaOpportunity *
rihla_report_get_opportunity (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NULL);

    return get_opportunity (self, index)->opportunity;
}

double
rihla_report_get_opportunity_benefit (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NAN);

    return get_opportunity (self, index)->benefit;
}

double
rihla_report_get_opportunity_return (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NAN);

    return get_opportunity (self, index)->gain;
}

double
rihla_report_get_opportunity_payback (RihlaReport *self, guint index)
{
    g_return_val_if_fail (self != NULL, NAN);

    return get_opportunity (self, index)->payback;
}

double
rihla_report_get_earned_growth (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->value.earned_growth;
}
