/* measures-funnel.c: the measures of how many go on, and their accessors.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-report-funnel.h>

#include "model/elements.h"
#include "report/measures.h"

static void
add_step (RihlaReport *self, const char *id, const RihlaFunnelStep *step)
{
    rihla_measures_add (self, "funnel.stages.entered", id, step->entered);
    rihla_measures_add (self, "funnel.stages.went_on", id,
                        isnan (step->entered) ? NAN : step->went_on);
    rihla_measures_add (self, "funnel.stages.lost", id, step->lost);
    rihla_measures_add (self, "funnel.stages.conversion", id, step->conversion);
}

static void
add_leak (RihlaReport *self, const char *key, double value)
{
    const RihlaLeak *leak = &self->funnel.leak;
    RihlaMeasure *measure = rihla_measures_add (self, key, NULL, value);

    if (measure != NULL)
        measure->found_id = g_strdup (leak->from->element.id);
}

void
rihla_measures_list_funnel (RihlaReport *self)
{
    const RihlaFunnelMeasures *funnel = &self->funnel;

    for (guint i = 0; i < funnel->n_stages; i++) {
        const RihlaStage *stage = rihla_list_get (self->journey->stages, i);

        add_step (self, stage->element.id, &funnel->steps[i]);
    }
    rihla_measures_add (self, "funnel.conversion", NULL, funnel->conversion);
    if (!funnel->has_leak)
        return;
    add_leak (self, "funnel.largest_leak.lost", (double) funnel->leak.lost);
    add_leak (self, "funnel.largest_leak.share", funnel->leak.share);
}

/* --- Accessors ------------------------------------------------------------- */

/* That of the stage at an index of the journey. */
static RihlaFunnelStep
get_step (RihlaReport *self, guint stage)
{
    static const RihlaFunnelStep unknown = { NAN, NAN, NAN, NAN };

    g_return_val_if_fail (self != NULL, unknown);

    return stage < self->funnel.n_stages ? self->funnel.steps[stage] : unknown;
}

double
rihla_report_get_funnel_entered (RihlaReport *self, guint stage)
{
    return get_step (self, stage).entered;
}

double
rihla_report_get_funnel_went_on (RihlaReport *self, guint stage)
{
    RihlaFunnelStep step = get_step (self, stage);

    return isnan (step.entered) ? NAN : step.went_on;
}

double
rihla_report_get_funnel_lost (RihlaReport *self, guint stage)
{
    return get_step (self, stage).lost;
}

double
rihla_report_get_funnel_stage_conversion (RihlaReport *self, guint stage)
{
    return get_step (self, stage).conversion;
}

double
rihla_report_get_funnel_conversion (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->funnel.conversion;
}

RihlaStage *
rihla_report_get_largest_leak (RihlaReport *self, RihlaStage **to, double *lost,
                               double *share)
{
    const RihlaLeak *leak;

    g_return_val_if_fail (self != NULL, NULL);

    leak = &self->funnel.leak;
    if (to != NULL)
        *to = self->funnel.has_leak ? leak->to : NULL;
    if (lost != NULL)
        *lost = self->funnel.has_leak ? (double) leak->lost : NAN;
    if (share != NULL)
        *share = self->funnel.has_leak ? leak->share : NAN;
    return self->funnel.has_leak ? leak->from : NULL;
}
