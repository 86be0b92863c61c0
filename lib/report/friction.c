/* friction.c: what stands in the customer's way.
 * SPDX-License-Identifier: MIT
 *
 * Touchpoints are taken in the order of the journey, across stages. One that
 * has no channel is neither a switch nor part of a return; with owners it is
 * the same. What returns are is said in returns.c.
 *
 * The way out against the way in is told in time where each of the two has a
 * touchpoint with a time, else in touchpoints. A way in that takes no time at
 * all gives no ratio. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/friction.h"
#include "report/returns.h"
#include "report/sum.h"

/* What a touchpoint, a stage or a way takes. */
typedef struct {
    RihlaSum wait;
    RihlaSum active;
    guint n_waits; /* touchpoints of which it is known */
    guint n_actives;
    guint n_touchpoints;
} Effort;

typedef struct {
    GPtrArray *channels; /* one a touchpoint; NULL: none */
    GPtrArray *owners;   /* likewise; the same owner is the same pointer */
    GHashTable *names;   /* of owners */
    Effort journey;
    Effort enter;
    Effort leave;
    guint n_modes;
    guint n_automated;
} Collected;

static void
add_effort (Effort *effort, const RihlaTouchpoint *touchpoint)
{
    effort->n_touchpoints++;
    if (!isnan (touchpoint->wait)) {
        rihla_sum_add (&effort->wait, touchpoint->wait);
        effort->n_waits++;
    }
    if (!isnan (touchpoint->active)) {
        rihla_sum_add (&effort->active, touchpoint->active);
        effort->n_actives++;
    }
}

static gboolean
has_time (const Effort *effort)
{
    return effort->n_waits + effort->n_actives > 0;
}

static void
get_times (const Effort *effort, RihlaTimes *times)
{
    double wait = rihla_sum_get (&effort->wait);
    double active = rihla_sum_get (&effort->active);

    times->wait = effort->n_waits > 0 ? wait : NAN;
    times->active = effort->n_actives > 0 ? active : NAN;
    times->total = has_time (effort) ? wait + active : NAN;
    times->wait_share = wait + active > 0 ? times->wait / (wait + active) : NAN;
    if (isnan (times->active))
        times->wait_share = NAN;
}

/* --- Collecting ------------------------------------------------------------ */

static void
add_owner (Collected *collected, char *owner)
{
    gpointer name;

    if (owner == NULL || *owner == '\0') {
        g_ptr_array_add (collected->owners, NULL);
        return;
    }
    if (!g_hash_table_lookup_extended (collected->names, owner, &name, NULL)) {
        g_hash_table_add (collected->names, owner);
        name = owner;
    }
    g_ptr_array_add (collected->owners, name);
}

static void
add_touchpoint (Collected *collected, const RihlaTouchpoint *touchpoint)
{
    g_ptr_array_add (collected->channels, touchpoint->channel);
    add_owner (collected, touchpoint->owner);
    add_effort (&collected->journey, touchpoint);
    if (touchpoint->intent == RIHLA_INTENT_ENTER)
        add_effort (&collected->enter, touchpoint);
    if (touchpoint->intent == RIHLA_INTENT_EXIT)
        add_effort (&collected->leave, touchpoint);
    collected->n_modes += touchpoint->mode != RIHLA_TOUCHPOINT_MODE_NONE;
    collected->n_automated +=
        touchpoint->mode == RIHLA_TOUCHPOINT_MODE_AUTOMATED;
}

static void
add_stage (Collected *collected, const RihlaStage *stage, RihlaTimes *times)
{
    Effort effort = { 0 };

    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            rihla_list_get (stage->touchpoints, i);

        add_touchpoint (collected, touchpoint);
        add_effort (&effort, touchpoint);
    }
    get_times (&effort, times);
}

/* --- Computing ------------------------------------------------------------- */

static void
count_steps (const GPtrArray *visits, gint64 *n_switches, gint64 *n_returns)
{
    gint64 n_steps = 0;
    gint64 n_changes = 0;

    for (guint i = 1; i < visits->len; i++) {
        gconstpointer before = g_ptr_array_index (visits, i - 1);
        gconstpointer after = g_ptr_array_index (visits, i);

        if (before == NULL || after == NULL)
            continue;
        n_steps++;
        n_changes += before != after;
    }
    *n_switches = n_steps > 0 ? n_changes : -1;
    *n_returns = -1;
    if (n_steps > 0)
        *n_returns = rihla_returns_find ((const gconstpointer *) visits->pdata,
                                         visits->len, NULL);
}

static void
compare_ways (const Collected *collected, RihlaFrictionMeasures *measures)
{
    const Effort *enter = &collected->enter;
    const Effort *leave = &collected->leave;
    RihlaTimes in, out;

    if (enter->n_touchpoints == 0 || leave->n_touchpoints == 0)
        return;
    if (!has_time (enter) || !has_time (leave)) {
        measures->exit_over_entry =
            (double) leave->n_touchpoints / enter->n_touchpoints;
        return;
    }
    get_times (enter, &in);
    get_times (leave, &out);
    measures->is_effort_time = TRUE;
    if (in.total > 0)
        measures->exit_over_entry = out.total / in.total;
}

static void
compute (const Collected *collected, RihlaFrictionMeasures *measures)
{
    count_steps (collected->channels, &measures->channel_switches,
                 &measures->channel_returns);
    count_steps (collected->owners, &measures->handoffs,
                 &measures->owner_returns);
    get_times (&collected->journey, &measures->times);
    compare_ways (collected, measures);
    measures->n_modes = collected->n_modes;
    if (collected->n_modes > 0)
        measures->automated_share =
            (double) collected->n_automated / collected->n_modes;
}

void
rihla_friction_measure (RihlaJourney *journey, RihlaFrictionMeasures *measures)
{
    g_autoptr (GPtrArray) channels = g_ptr_array_new ();
    g_autoptr (GPtrArray) owners = g_ptr_array_new ();
    g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
    Collected collected = { .channels = channels,
                            .owners = owners,
                            .names = names };
    guint n = rihla_list_get_n (journey->stages);

    *measures = (RihlaFrictionMeasures){ .by_stage = g_new0 (RihlaTimes, n),
                                         .n_stages = n,
                                         .exit_over_entry = NAN,
                                         .automated_share = NAN };
    for (guint i = 0; i < n; i++)
        add_stage (&collected, rihla_list_get (journey->stages, i),
                   &measures->by_stage[i]);
    compute (&collected, measures);
    rihla_service_share_measure (journey, &measures->service);
}

void
rihla_friction_measures_clear (RihlaFrictionMeasures *self)
{
    g_clear_pointer (&self->by_stage, g_free);
}
