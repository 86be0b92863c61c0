/* blueprint.c: the lines of a service blueprint.
 * SPDX-License-Identifier: MIT
 *
 * Three dashed lines part what the customer does from what they see of the
 * service, that from what they do not, and that from what supports it
 * (Shostack 1984; Bitner, Ostrom and Morgan 2008). Each is a lane of its own
 * with a small head, above the lane that begins its part. Where the lanes are
 * in another order the lines would tell something wrong, and are left out. */

#include "config.h"

#include "layout/lanes/blueprint.h"

#define LINE_WIDTH 0.9f
#define DASH 4.0f
#define LEAST_HEIGHT 3.0

typedef struct {
    const RihlaLaneClass *lane;
    const RihlaLaneClass *line; /* above it */
} Part;

static const Part parts[] = {
    { &rihla_lane_frontstage, &rihla_lane_line_of_interaction },
    { &rihla_lane_backstage, &rihla_lane_line_of_visibility },
    { &rihla_lane_support, &rihla_lane_line_of_internal_interaction },
};

/* The place of a lane in the blueprint; as many as there are: none. */
static guint
get_rank (const RihlaLane *lane)
{
    guint rank = 0;

    while (rank < G_N_ELEMENTS (parts) && parts[rank].lane != lane->klass)
        rank++;
    return rank;
}

const RihlaLaneClass *
rihla_blueprint_find_line (const RihlaLane *lanes, guint n_lanes, guint index)
{
    guint rank = get_rank (&lanes[index]);

    if (rank == G_N_ELEMENTS (parts))
        return NULL;
    for (guint i = 0; i < n_lanes; i++) {
        guint other = get_rank (&lanes[i]);

        if (other < G_N_ELEMENTS (parts) && (other < rank) != (i < index) &&
            i != index)
            return NULL;
    }
    return parts[rank].line;
}

static gboolean
has_content (G_GNUC_UNUSED RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    return TRUE;
}

static void
measure (G_GNUC_UNUSED RihlaMap *map, G_GNUC_UNUSED RihlaLane *lane)
{
}

static double
arrange (G_GNUC_UNUSED RihlaMap *map, G_GNUC_UNUSED RihlaLane *lane)
{
    return LEAST_HEIGHT;
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    double y = lane->y + lane->height / 2;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { map->lanes_x }, { y } },
        { RIHLA_PATH_LINE, { map->lanes_x + map->lanes_width }, { y } },
    };
    RihlaPaint paint = { RIHLA_COLOUR_NONE, map->theme->muted, LINE_WIDTH,
                         DASH };

    rihla_display_begin (map->display, RIHLA_ROLE_BLUEPRINT_LINE, NULL);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

const RihlaLaneClass rihla_lane_line_of_interaction = {
    "line-of-interaction", has_content, measure, arrange, place, NULL, 0, NULL,
};

const RihlaLaneClass rihla_lane_line_of_visibility = {
    "line-of-visibility", has_content, measure, arrange, place, NULL, 0, NULL,
};

const RihlaLaneClass rihla_lane_line_of_internal_interaction = {
    "line-of-internal-interaction",
    has_content,
    measure,
    arrange,
    place,
    NULL,
    0,
    NULL,
};
