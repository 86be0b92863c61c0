/* friction.c: what stands in the customer's way.
 * SPDX-License-Identifier: MIT
 *
 * Touchpoints are taken in the order of the journey, across stages. One that
 * has no channel is neither a switch nor part of a return. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/friction.h"
#include "report/returns.h"

static void
add_stage (const RihlaStage *stage, GPtrArray *channels,
           RihlaFriction *friction)
{
    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            g_ptr_array_index (stage->touchpoints, i);

        g_ptr_array_add (channels, touchpoint->channel);
        if (isnan (touchpoint->wait))
            continue;
        friction->wait =
            touchpoint->wait + (isnan (friction->wait) ? 0 : friction->wait);
    }
}

static void
count_switches (const GPtrArray *channels, RihlaFriction *friction)
{
    for (guint i = 1; i < channels->len; i++) {
        gconstpointer before = g_ptr_array_index (channels, i - 1);
        gconstpointer after = g_ptr_array_index (channels, i);

        if (before == NULL || after == NULL)
            continue;
        friction->has_channels = TRUE;
        friction->channel_switches += before != after;
    }
}

void
rihla_friction_compute (RihlaJourney *journey, RihlaFriction *friction)
{
    g_autoptr (GPtrArray) channels = g_ptr_array_new ();

    *friction = (RihlaFriction){ .wait = NAN };
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++)
        add_stage (g_ptr_array_index (journey->stages, i), channels, friction);
    count_switches (channels, friction);
    friction->channel_returns =
        rihla_returns_find ((const gconstpointer *) channels->pdata,
                            channels->len, NULL);
}
