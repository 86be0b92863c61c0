/* arrangement.c: the parts of a map one below the other.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/arrangement.h"
#include "layout/page-slices.h"

/* Arranges a lane as if there were no pages. */
static void
arrange_lane (RihlaMap *map, RihlaLane *lane)
{
    double head = lane->head != NULL ? lane->head->height : 0;

    map->stacking = (RihlaStacking){ 0 };
    lane->first_room = 0;
    lane->page_room = 0;
    lane->height = lane->klass->arrange (map, lane);
    lane->height = MAX (lane->height, head);
}

/* Stacks the lanes from y. Returns where they end. */
static double
arrange_lanes (RihlaMap *map, double y, double header_height)
{
    for (guint i = 0; i < map->n_lanes; i++) {
        RihlaLane *lane = &map->lanes[i];

        y += i > 0 ? map->theme->lane_gap : 0;
        lane->y = y;
        arrange_lane (map, lane);
        if (rihla_page_slices_prepare (map, i, header_height)) {
            lane->height = lane->klass->arrange (map, lane);
            if (!rihla_page_slices_settle (map, i))
                arrange_lane (map, lane);
        }
        y += lane->height;
    }
    return y;
}

static void
move_footer (RihlaArrangement *self, double y)
{
    self->footer_y = y + RIHLA_FOOTER_GAP;
    self->height =
        self->footer_y + self->footer_height + self->map->theme->page_margin;
}

void
rihla_arrangement_complete_footer (RihlaArrangement *self, double y)
{
    rihla_footer_complete (self->footer);
    self->footer_height =
        rihla_footer_arrange (self->footer, self->content_width);
    move_footer (self, y);
}

void
rihla_arrangement_run (RihlaArrangement *self, double content_width)
{
    RihlaMap *map = self->map;
    double margin = map->theme->page_margin;

    self->content_width = content_width;
    self->header_height = rihla_header_arrange (self->header, content_width);
    self->lanes_end = margin + self->header_height;
    self->width = 2 * margin + content_width;
    if (map->n_lanes > 0)
        self->lanes_end =
            arrange_lanes (map, self->lanes_end + RIHLA_HEADER_GAP,
                           self->header_height + RIHLA_HEADER_GAP);
    if (map->n_columns > 0)
        self->width =
            MAX (self->width, map->lanes_x + map->lanes_width + margin);
    self->footer_height = rihla_footer_arrange (self->footer, content_width);
    move_footer (self, self->lanes_end);
}
