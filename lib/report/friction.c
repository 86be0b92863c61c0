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

/* What is said of a step in channels, or in owners. */
typedef struct {
    gboolean is_change;
    gboolean is_return;
} Step;

/* Goes over the steps, each told by where it ends. */
static void
find_steps (const GPtrArray *visits, Step *steps, gint64 *n_changes,
            gint64 *n_returns)
{
    const gconstpointer *places = (const gconstpointer *) visits->pdata;
    g_autofree gboolean *is_return = g_new0 (gboolean, visits->len + 1);
    guint n_found = rihla_returns_find (places, visits->len, is_return);

    *n_changes = *n_returns = -1;
    for (guint i = 1; i < visits->len; i++) {
        if (places[i - 1] == NULL || places[i] == NULL)
            continue;
        steps[i].is_change = places[i - 1] != places[i];
        steps[i].is_return = is_return[i - 1];
        *n_changes = MAX (*n_changes, 0) + steps[i].is_change;
        *n_returns = n_found;
    }
}

/* Sent away here: A, here, A. */
static gboolean
is_turn (const GPtrArray *places, const Step *steps, guint i)
{
    return i > 0 && i + 1 < places->len && steps[i].is_return &&
           steps[i + 1].is_return &&
           places->pdata[i - 1] == places->pdata[i + 1];
}

static void
find_visits (const Collected *collected, RihlaFrictionMeasures *measures)
{
    guint n = collected->channels->len;
    g_autofree Step *channels = g_new0 (Step, n + 1);
    g_autofree Step *owners = g_new0 (Step, n + 1);

    find_steps (collected->channels, channels, &measures->channel_switches,
                &measures->channel_returns);
    find_steps (collected->owners, owners, &measures->handoffs,
                &measures->owner_returns);
    measures->visits = g_new0 (RihlaVisit, n);
    measures->n_visits = n;
    for (guint i = 0; i < n; i++)
        measures->visits[i] =
            (RihlaVisit){ channels[i].is_change, channels[i].is_return,
                          is_turn (collected->channels, channels, i),
                          owners[i].is_change, owners[i].is_return };
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
    find_visits (collected, measures);
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
    g_clear_pointer (&self->visits, g_free);
    g_clear_pointer (&self->by_stage, g_free);
}
