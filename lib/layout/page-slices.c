/* page-slices.c: lanes that are higher than a page.
 * SPDX-License-Identifier: MIT
 *
 * Such a lane begins a page, and is broken between its cards, in all stages at
 * the same heights. Where that is must be known while the cards are stacked: a
 * card that would stand across the end of a page is moved below it. So a lane
 * is first arranged as if there were no pages, and once more if it is too high.
 * A lane whose parts cannot be moved, or whose head or one of whose cards is
 * itself higher than a page, is left in one piece. */

#include "config.h"

#include <math.h>

#include "layout/callouts-obstacles.h"
#include "layout/page-slices.h"

#define TOLERANCE 0.01

gboolean
rihla_lane_belongs_to_next (const RihlaLane *self)
{
    return self->klass == &rihla_lane_line_of_interaction ||
           self->klass == &rihla_lane_line_of_visibility ||
           self->klass == &rihla_lane_line_of_internal_interaction;
}

/* --- Arranging ------------------------------------------------------------- */

/* The height of the lines above a lane, and the first of them. */
static double
find_joined (const RihlaMap *map, guint lane, guint *first)
{
    double height = 0;

    *first = lane;
    while (*first > 1 && rihla_lane_belongs_to_next (&map->lanes[*first - 1])) {
        (*first)--;
        height += map->lanes[*first].height + map->theme->lane_gap;
    }
    return height;
}

/* The room under the header, on the same terms as the header gets its place
 * above the lanes; the whole room where it has a page of its own. */
static double
find_header_room (const RihlaMap *map, guint lane, double room,
                  double header_height)
{
    double first_lane = lane > 1 ? map->lanes[1].height : INFINITY;
    double under = room + map->running_height - header_height;

    return under < MIN (first_lane, room / 2) ? room : under;
}

gboolean
rihla_page_slices_prepare (RihlaMap *map, guint lane, double header_height)
{
    double room = map->page_room - map->lanes[0].height;
    double first_room = room;
    const RihlaText *head = map->lanes[lane].head;
    guint first;
    double joined = find_joined (map, lane, &first);

    if (lane == 0 || map->page_room <= 0 || !map->stacking.is_asked ||
        map->lanes[lane].height <= room - joined + TOLERANCE ||
        (head != NULL && head->height > room - joined))
        return FALSE;
    if (first == 1)
        first_room = find_header_room (map, lane, room, header_height);
    if (first_room <= joined)
        return FALSE;
    map->stacking = (RihlaStacking){
        .first_room = first_room - joined,
        .room = room,
        .padding = MAX (map->theme->padding, map->theme->lane_gap / 2 + 1),
    };
    return TRUE;
}

gboolean
rihla_page_slices_settle (RihlaMap *map, guint lane)
{
    RihlaStacking stacking = map->stacking;

    map->stacking = (RihlaStacking){ 0 };
    if (!stacking.is_asked || stacking.is_cut)
        return FALSE;
    map->lanes[lane].first_room = stacking.first_room;
    map->lanes[lane].page_room = stacking.room;
    return TRUE;
}

double
rihla_map_stack (RihlaMap *self, double y, double height)
{
    RihlaStacking *stacking = &self->stacking;
    double padding = stacking->padding;
    double end = stacking->first_room;

    stacking->is_asked = TRUE;
    if (stacking->room <= 0)
        return y;
    if (y >= end) {
        double n = floor ((y - end) / stacking->room);

        y = MAX (y, end + n * stacking->room + padding);
        end += (n + 1) * stacking->room;
    }
    if (y + height + padding <= end + TOLERANCE)
        return y;
    if (height + 2 * padding > stacking->room + TOLERANCE)
        stacking->is_cut = TRUE;
    return end + padding;
}

/* --- The pages of lanes ---------------------------------------------------- */

/* A lane that is broken is the last on its pages: above it there are only lines
 * of the blueprint. */
static const RihlaLane *
get_broken (const RihlaMap *map, const RihlaPageBand *band)
{
    const RihlaLane *last = &map->lanes[band->first_lane + band->n_lanes - 1];

    return band->n_lanes > 0 && last->page_room > 0 ? last : NULL;
}

guint
rihla_page_slices_count (const RihlaMap *map, const RihlaPageBand *band)
{
    const RihlaLane *lane = get_broken (map, band);
    double rest;

    if (lane == NULL)
        return 1;
    rest = lane->height - lane->first_room - TOLERANCE;
    return rest <= 0 ? 1 : 1 + (guint) ceil (rest / lane->page_room);
}

void
rihla_page_slices_get (const RihlaMap *map, const RihlaPageBand *band,
                       guint index, double *top, double *end)
{
    const RihlaLane *first = &map->lanes[band->first_lane];
    const RihlaLane *last = first + band->n_lanes - 1;
    const RihlaLane *lane = get_broken (map, band);

    *top = first->y;
    *end = last->y + last->height;
    if (lane == NULL)
        return;
    if (index > 0)
        *top = lane->y + lane->first_room + (index - 1) * lane->page_room;
    *end = MIN (*end, lane->y + lane->first_room + index * lane->page_room);
}

guint
rihla_page_slices_find (const RihlaMap *map, const RihlaPageBand *band,
                        double y)
{
    const RihlaLane *lane = get_broken (map, band);
    double below;

    if (lane == NULL)
        return 0;
    below = y - lane->y - lane->first_room;
    if (below <= TOLERANCE)
        return 0;
    return MIN ((guint) ((below - TOLERANCE) / lane->page_room) + 1,
                rihla_page_slices_count (map, band) - 1);
}

/* --- Where content ends ---------------------------------------------------- */

/* The last group that begins before this place. */
static guint
find_group (const RihlaMap *map, const RihlaPageBreaks *breaks, double x)
{
    guint low = 0;
    guint high = breaks->groups->len;

    while (high - low > 1) {
        guint middle = low + (high - low) / 2;
        const RihlaPageGroup *group =
            &g_array_index (breaks->groups, RihlaPageGroup, middle);

        if (group->x - map->theme->column_gap / 2 <= x)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Takes an item into account in all groups that it reaches into. */
static void
note_item (const RihlaMap *map, const RihlaPageBreaks *breaks,
           const RihlaItem *item, double *ends)
{
    double bottom = item->box.y + item->box.height;
    guint first = find_group (map, breaks, item->box.x);
    guint last = find_group (map, breaks, item->box.x + item->box.width);

    for (guint i = 1; i < map->n_lanes; i++) {
        const RihlaLane *lane = &map->lanes[i];
        double lane_end = lane->y + lane->height;

        if (lane->page_room <= 0 || item->box.y >= lane_end ||
            bottom <= lane->y)
            continue;
        for (guint j = first; j <= last; j++) {
            double *end = &ends[j * map->n_lanes + i];

            *end = MAX (*end, MIN (bottom, lane_end));
        }
    }
}

static gboolean
has_broken (const RihlaMap *map)
{
    for (guint i = 1; i < map->n_lanes; i++)
        if (map->lanes[i].page_room > 0)
            return TRUE;
    return FALSE;
}

double *
rihla_page_slices_find_ends (const RihlaMap *map, const RihlaPageBreaks *breaks)
{
    const GArray *items = map->display->items;
    double start = map->lanes_x - map->theme->column_gap / 2;
    double *ends;

    if (!has_broken (map))
        return NULL;
    ends = g_new0 (double, (gsize) breaks->groups->len * map->n_lanes);
    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (!rihla_item_is_open_ground (item) && item->box.x >= start)
            note_item (map, breaks, item, ends);
    }
    return ends;
}
