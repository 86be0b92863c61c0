/* funnel.c: how many customers go on.
 * SPDX-License-Identifier: MIT
 *
 * Lost at a stage are those who entered it and did not enter the next one. The
 * largest leak is the largest number, not the largest share: that is where
 * customers are. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/funnel.h"

static double
get_entered (const RihlaJourney *journey, guint index)
{
    const RihlaStage *stage;

    if (index >= rihla_list_get_n (journey->stages))
        return NAN;
    stage = rihla_list_get (journey->stages, index);
    return stage->entered < 0 ? NAN : (double) stage->entered;
}

void
rihla_funnel_get_step (const RihlaJourney *journey, guint stage,
                       RihlaFunnelStep *step)
{
    step->entered = get_entered (journey, stage);
    step->went_on = get_entered (journey, stage + 1);
    step->lost = step->entered - step->went_on;
    step->conversion = step->entered > 0 ? step->went_on / step->entered : NAN;
}

gboolean
rihla_funnel_find_largest_leak (RihlaJourney *journey, RihlaLeak *leak)
{
    leak->lost = 0;
    for (guint i = 1; i < rihla_list_get_n (journey->stages); i++) {
        RihlaStage *from = g_ptr_array_index (journey->stages, i - 1);
        RihlaStage *to = g_ptr_array_index (journey->stages, i);
        gint64 lost = from->entered - to->entered;

        if (from->entered <= 0 || to->entered < 0 || lost <= leak->lost)
            continue;
        *leak = (RihlaLeak){ from, to, lost,
                             (double) lost / (double) from->entered };
    }
    return leak->lost > 0;
}

void
rihla_funnel_measure (RihlaJourney *journey, RihlaFunnelMeasures *measures)
{
    guint n = rihla_list_get_n (journey->stages);

    *measures = (RihlaFunnelMeasures){ .steps = g_new0 (RihlaFunnelStep, n),
                                       .n_stages = n,
                                       .conversion = NAN };
    for (guint i = 0; i < n; i++)
        rihla_funnel_get_step (journey, i, &measures->steps[i]);
    if (n > 1 && measures->steps[0].entered > 0)
        measures->conversion =
            measures->steps[n - 1].entered / measures->steps[0].entered;
    measures->has_leak =
        rihla_funnel_find_largest_leak (journey, &measures->leak);
}

void
rihla_funnel_measures_clear (RihlaFunnelMeasures *self)
{
    g_clear_pointer (&self->steps, g_free);
}
