/* measures-friction.c: the measures of effort, and their accessors.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-report-friction.h>

#include "model/elements.h"
#include "report/measures.h"

static void
add_stage (RihlaReport *self, const RihlaStage *stage, const RihlaTimes *times)
{
    const char *id = stage->element.id;

    rihla_measures_add (self, "friction.by_stage.wait_seconds", id,
                        times->wait);
    rihla_measures_add (self, "friction.by_stage.active_seconds", id,
                        times->active);
    rihla_measures_add (self, "friction.by_stage.total_seconds", id,
                        times->total);
    rihla_measures_add (self, "friction.by_stage.wait_share", id,
                        times->wait_share);
}

void
rihla_measures_list_friction (RihlaReport *self)
{
    const RihlaFrictionMeasures *friction = &self->friction;
    const RihlaTimes *times = &friction->times;

    rihla_measures_add_count (self, "friction.channel_switches",
                              friction->channel_switches);
    rihla_measures_add_count (self, "friction.channel_returns",
                              friction->channel_returns);
    rihla_measures_add_count (self, "friction.handoffs", friction->handoffs);
    rihla_measures_add_count (self, "friction.owner_returns",
                              friction->owner_returns);
    rihla_measures_add (self, "friction.wait_seconds", NULL, times->wait);
    rihla_measures_add (self, "friction.active_seconds", NULL, times->active);
    rihla_measures_add (self, "friction.total_seconds", NULL, times->total);
    rihla_measures_add (self, "friction.wait_share", NULL, times->wait_share);
    rihla_measures_add (self, "friction.exit_over_entry", NULL,
                        friction->exit_over_entry);
    rihla_measures_add_of (self, "friction.automated_share", NULL,
                           friction->automated_share, friction->n_modes);
    rihla_measures_add_of (self, "friction.service_share", NULL,
                           friction->service.touchpoints,
                           friction->service.n_touchpoints);
    rihla_measures_add_of (self, "friction.service_pain_share", NULL,
                           friction->service.pain, friction->service.n_pains);
    for (guint i = 0; i < friction->n_stages; i++)
        add_stage (self, rihla_list_get (self->journey->stages, i),
                   &friction->by_stage[i]);
}

/* --- Accessors ------------------------------------------------------------- */

gint64
rihla_report_get_channel_switches (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->friction.channel_switches;
}

gint64
rihla_report_get_channel_returns (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->friction.channel_returns;
}

gint64
rihla_report_get_handoffs (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->friction.handoffs;
}

gint64
rihla_report_get_owner_returns (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, -1);

    return self->friction.owner_returns;
}

/* Those of a stage, or of the journey; unknown ones where there is no such
 * stage. */
static const RihlaTimes *
find_times (const RihlaReport *self, const char *stage_id)
{
    static const RihlaTimes unknown = { NAN, NAN, NAN, NAN };

    if (stage_id == NULL)
        return &self->friction.times;
    for (guint i = 0; i < self->friction.n_stages; i++) {
        const RihlaStage *stage = rihla_list_get (self->journey->stages, i);

        if (g_str_equal (stage->element.id, stage_id))
            return &self->friction.by_stage[i];
    }
    return &unknown;
}

double
rihla_report_get_wait_seconds (RihlaReport *self, const char *stage_id)
{
    g_return_val_if_fail (self != NULL, NAN);

    return find_times (self, stage_id)->wait;
}

double
rihla_report_get_active_seconds (RihlaReport *self, const char *stage_id)
{
    g_return_val_if_fail (self != NULL, NAN);

    return find_times (self, stage_id)->active;
}

double
rihla_report_get_total_seconds (RihlaReport *self, const char *stage_id)
{
    g_return_val_if_fail (self != NULL, NAN);

    return find_times (self, stage_id)->total;
}

double
rihla_report_get_wait_share (RihlaReport *self, const char *stage_id)
{
    g_return_val_if_fail (self != NULL, NAN);

    return find_times (self, stage_id)->wait_share;
}

double
rihla_report_get_exit_over_entry (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->friction.exit_over_entry;
}

double
rihla_report_get_automated_share (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->friction.automated_share;
}

double
rihla_report_get_service_share (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->friction.service.touchpoints;
}

double
rihla_report_get_service_pain_share (RihlaReport *self)
{
    g_return_val_if_fail (self != NULL, NAN);

    return self->friction.service.pain;
}
