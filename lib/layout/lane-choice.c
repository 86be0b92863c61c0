/* lane-choice.c: which lanes stand on a map, and in which order.
 * SPDX-License-Identifier: MIT
 *
 * In come a journey and what the caller chose; out come the lanes of the map
 * with their heads. A lane that the journey has nothing for is left out. */

#include "config.h"

#include <string.h>

#include "layout/lane-choice.h"
#include "layout/layout-options.h"

/* Adds a lane, unless the journey has nothing for it. */
static void
add_lane (RihlaMap *map, const RihlaLaneClass *klass)
{
    RihlaLane *lane = &map->lanes[map->n_lanes];
    const char *label;

    lane->klass = klass;
    if (!klass->has_content (map, lane))
        return;
    map->n_lanes++;
    label = rihla_labels_get (map->labels, "lanes", klass->nick);
    if (*label == '\0' || klass == &rihla_lane_stages)
        return;
    lane->head =
        rihla_measurer_shape (map->measurer, label, RIHLA_FONT_LANE_HEAD);
    rihla_measurer_wrap (map->measurer, lane->head,
                         map->head_width - klass->head_inset);
}

static void
add_lane_named (RihlaMap *map, const char *nick)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();

    for (guint i = 0; all[i] != NULL; i++)
        if (strcmp (all[i]->nick, nick) == 0)
            add_lane (map, all[i]);
}

static guint
count_lanes (void)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();
    guint n = 0;

    while (all[n] != NULL)
        n++;
    return n;
}

void
rihla_lane_choice_make (RihlaMap *map, const RihlaLayoutOptions *options)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();

    map->lanes = g_new0 (RihlaLane, count_lanes () + 1);
    add_lane (map, &rihla_lane_stages);
    if (options != NULL && options->lanes != NULL) {
        for (guint i = 0; options->lanes[i] != NULL; i++)
            add_lane_named (map, options->lanes[i]);
        return;
    }
    for (guint i = 0; all[i] != NULL; i++)
        add_lane (map, all[i]);
}
