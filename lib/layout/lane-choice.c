/* lane-choice.c: which lanes stand on a map, and in which order.
 * SPDX-License-Identifier: MIT
 *
 * In come a journey and what the caller chose; out come the lanes of the map
 * with their heads. A lane that the journey has nothing for is left out. */

#include "config.h"

#include <string.h>

#include "layout/lane-choice.h"
#include "layout/lanes/blueprint.h"
#include "layout/layout-options.h"

/* At most so many more than there are in the table: the stages and the lines
 * of a blueprint. */
#define N_BESIDES 4

static void
add_head (RihlaMap *map, RihlaLane *lane, const char *label, RihlaFont font)
{
    if (*label == '\0')
        return;
    lane->head = rihla_measurer_shape (map->measurer, label, font);
    rihla_measurer_wrap (map->measurer, lane->head,
                         map->head_width - lane->klass->head_inset);
}

/* Adds a lane, unless the journey has nothing for it. */
static void
add_lane (RihlaMap *map, const RihlaLaneClass *klass)
{
    RihlaLane *lane = &map->lanes[map->n_lanes];

    lane->klass = klass;
    if (!klass->has_content (map, lane))
        return;
    map->n_lanes++;
    if (klass != &rihla_lane_stages)
        add_head (map, lane,
                  rihla_labels_get (map->labels, "lanes", klass->nick),
                  RIHLA_FONT_LANE_HEAD);
}

static void
add_lane_named (RihlaMap *map, const char *nick)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();

    for (guint i = 0; all[i] != NULL; i++)
        if (strcmp (all[i]->nick, nick) == 0)
            add_lane (map, all[i]);
}

/* Sets the lines of a blueprint above the lanes that they belong to. */
static void
add_lines (RihlaMap *map)
{
    RihlaLane *chosen = map->lanes;
    guint n_chosen = map->n_lanes;

    map->lanes = g_new0 (RihlaLane, n_chosen + N_BESIDES);
    map->n_lanes = 0;
    for (guint i = 0; i < n_chosen; i++) {
        RihlaLane *lane = &map->lanes[map->n_lanes];
        const RihlaLaneClass *line =
            rihla_blueprint_find_line (chosen, n_chosen, i);

        if (line != NULL) {
            lane->klass = line;
            add_head (map, lane,
                      rihla_labels_get (map->labels, "words", line->nick),
                      RIHLA_FONT_TINY);
            lane++;
            map->n_lanes++;
        }
        *lane = chosen[i];
        map->n_lanes++;
    }
    g_free (chosen);
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

static void
add_chosen (RihlaMap *map, const RihlaLayoutOptions *options)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();

    if (options != NULL && options->lanes != NULL) {
        for (guint i = 0; options->lanes[i] != NULL; i++)
            add_lane_named (map, options->lanes[i]);
        return;
    }
    for (guint i = 0; all[i] != NULL; i++)
        add_lane (map, all[i]);
}

void
rihla_lane_choice_make (RihlaMap *map, const RihlaLayoutOptions *options)
{
    map->lanes = g_new0 (RihlaLane, count_lanes () + N_BESIDES);
    add_lane (map, &rihla_lane_stages);
    add_chosen (map, options);
    add_lines (map);
}
