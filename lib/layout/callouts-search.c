/* callouts-search.c: where a callout stands.
 * SPDX-License-Identifier: MIT
 *
 * Every place of the frame around the anchor is tried, two points apart, and
 * with each the ways of a leader: straight to the anchor, or with one bend,
 * level first or upright first. The shortest leader wins; a frame that lies
 * across the edge of a cell, or off the band although its anchor is on the
 * curve, counts as farther away. What has to be near stays off edges. Rows of
 * places to which no end of a leader is open are passed over, and along a row,
 * places that something is in the way of. The cost does not depend on the map,
 * only on the reach. */

#include "config.h"

#include <math.h>

#include "layout/callouts-search.h"

/* What counts as farther away, in points. */
#define COST_ACROSS_EDGE 45.0
#define COST_OFF_BAND 90.0
#define COST_ON_LINE 50.0
#define COST_BEND 4.0
#define COST_LEVEL_END 12.0 /* a leader that comes in from the side */
#define COST_OFF_MIDDLE 4.0 /* one that ends off the anchor's middle */
#define COST_ASIDE 0.08     /* a point that the frame's middle is aside */

/* How many steps apart the places are that are tried first. */
#define COARSE_STEP 4
/* What of two costs is no difference. */
#define ROUNDING 1e-6

/* Between a frame and a thin line that it does not cover, in points. */
#define LINE_CLEARANCE 3.0

/* The places of a face, or of a wide anchor, at which a leader may end, as
 * parts of it from side to side; beside a face, from top to bottom. */
static const double ends[] = { 0.5, 0.25, 0.75, 0.1, 0.9 };
static const double side_ends[] = { 0.5, 0.2, 0.8 };
#define N_ENDS G_N_ELEMENTS (ends)
#define N_SIDE_ENDS G_N_ELEMENTS (side_ends)
/* An anchor that is smaller has one place: its middle. */
#define WIDE 36.0

static double
get_gap (double low, double high, double other_low, double other_high)
{
    return MAX (MAX (other_low - high, low - other_high), 0);
}

static double
get_right (const RihlaRect *box)
{
    return box->x + box->width;
}

static double
get_bottom (const RihlaRect *box)
{
    return box->y + box->height;
}

static double
get_ground_cost (const RihlaCalloutSearch *self, const RihlaRect *box)
{
    RihlaRect wide = rihla_rect_grow (box, LINE_CLEARANCE);
    double cost = 0;

    if (self->band != NULL && !rihla_rect_is_inside (box, self->band))
        cost += COST_OFF_BAND;
    for (guint i = 0; i < self->lines->len; i++) {
        const RihlaRect *line = &g_array_index (self->lines, RihlaRect, i);

        if (rihla_rect_meets (&wide, line)) {
            cost += COST_ON_LINE;
            break;
        }
    }
    for (guint i = 0; i < self->grounds->len; i++) {
        const RihlaRect *ground = &g_array_index (self->grounds, RihlaRect, i);

        if (rihla_rect_meets (box, ground) &&
            !rihla_rect_is_inside (box, ground))
            return cost +
                   (isfinite (self->longest) ? INFINITY : COST_ACROSS_EDGE);
    }
    return cost;
}

/* --- The leader ------------------------------------------------------------ */

static gboolean
is_part_free (const RihlaCalloutSearch *self, const RihlaLeader *leader,
              guint part)
{
    const double *x = &leader->x[part];
    const double *y = &leader->y[part];
    RihlaRect way = { MIN (x[0], x[1]), MIN (y[0], y[1]), fabs (x[1] - x[0]),
                      fabs (y[1] - y[0]) };
    double by = self->leader_clearance;

    if (way.width == 0) {
        way.x -= by;
        way.width = 2 * by;
    } else {
        way.y -= by;
        way.height = 2 * by;
    }
    return rihla_room_is_free (self->room, &way);
}

static gboolean
is_leader_free (const RihlaCalloutSearch *self, const RihlaLeader *leader)
{
    for (guint i = 0; i + 1 < leader->n_points; i++) {
        if (!is_part_free (self, leader, i))
            return FALSE;
    }
    return TRUE;
}

static double
get_length (const RihlaLeader *leader)
{
    double length = 0;

    for (guint i = 0; i + 1 < leader->n_points; i++)
        length += fabs (leader->x[i + 1] - leader->x[i]) +
                  fabs (leader->y[i + 1] - leader->y[i]);
    return length;
}

/* Every part is long enough to be seen. */
static gboolean
is_long_enough (const RihlaLeader *leader)
{
    for (guint i = 0; i + 1 < leader->n_points; i++) {
        if (fabs (leader->x[i + 1] - leader->x[i]) +
                fabs (leader->y[i + 1] - leader->y[i]) <
            RIHLA_LEADER_LEAST)
            return FALSE;
    }
    return TRUE;
}

/* A leader that ends above or below the anchor, at x. */
static gboolean
make_upright (const RihlaRect *box, const RihlaRect *anchor, double x,
              RihlaLeader *leader)
{
    double middle = box->y + box->height / 2;
    gboolean is_below = middle > anchor->y + anchor->height / 2;
    double end = is_below ? get_bottom (anchor) : anchor->y;
    double edge = is_below ? box->y : get_bottom (box);

    if (x >= box->x + RIHLA_LEADER_FROM_CORNER &&
        x <= get_right (box) - RIHLA_LEADER_FROM_CORNER) {
        *leader = (RihlaLeader){ { x, x }, { edge, end }, 2 };
        return is_below == (edge > end) && is_long_enough (leader);
    }
    if (x > box->x && x < get_right (box))
        return FALSE;
    *leader = (RihlaLeader){
        { x > box->x ? get_right (box) : box->x, x, x },
        { middle, middle, end },
        3,
    };
    return is_below == (middle > end) && is_long_enough (leader);
}

/* A leader that ends beside the anchor, at y. */
static gboolean
make_level (const RihlaRect *box, const RihlaRect *anchor, double y,
            RihlaLeader *leader)
{
    double middle = box->x + box->width / 2;
    gboolean is_after = middle > anchor->x + anchor->width / 2;
    double end = is_after ? get_right (anchor) : anchor->x;
    double edge = is_after ? box->x : get_right (box);
    double from_corner = MIN (RIHLA_LEADER_FROM_CORNER, box->height / 3);

    if (y >= box->y + from_corner && y <= get_bottom (box) - from_corner) {
        *leader = (RihlaLeader){ { edge, end }, { y, y }, 2 };
        return is_after == (edge > end) && is_long_enough (leader);
    }
    if (y > box->y && y < get_bottom (box))
        return FALSE;
    *leader = (RihlaLeader){
        { middle, middle, end },
        { y > box->y ? get_bottom (box) : box->y, y, y },
        3,
    };
    return is_after == (middle > end) && is_long_enough (leader);
}

/* How long the last part of a leader must not be, at each end: before it (above
 * or to the left) and after it. */
typedef struct {
    double upright[N_ENDS][2];
    double level[N_SIDE_ENDS][2];
} Ways;

/* What is not free does not become so by being longer. */
static double
find_blocked (const RihlaCalloutSearch *self, double x, double y, double dx,
              double dy)
{
    const RihlaRoom *room = self->room;
    double most = (room->n_columns + room->n_rows) * RIHLA_ROOM_STEP;

    for (double length = RIHLA_LEADER_LEAST; length < most;
         length += RIHLA_ROOM_STEP) {
        RihlaLeader way = { { x, x + dx * length }, { y, y + dy * length }, 2 };

        if (!is_part_free (self, &way, 0))
            return length;
    }
    return INFINITY;
}

/* Returns whether there is a way out at all. */
static gboolean
find_ways (const RihlaCalloutSearch *self, Ways *ways)
{
    const RihlaRect *anchor = &self->anchor->box;
    gboolean is_open = FALSE;

    for (guint i = 0; i < N_ENDS; i++) {
        double x = anchor->x + ends[i] * anchor->width;
        double *blocked = ways->upright[i];

        blocked[0] = find_blocked (self, x, anchor->y, 0, -1);
        blocked[1] = find_blocked (self, x, get_bottom (anchor), 0, 1);
        is_open |= MAX (blocked[0], blocked[1]) > RIHLA_LEADER_LEAST;
    }
    for (guint i = 0; i < N_SIDE_ENDS; i++) {
        double y = anchor->y + side_ends[i] * anchor->height;
        double *blocked = ways->level[i];

        blocked[0] = find_blocked (self, anchor->x, y, -1, 0);
        blocked[1] = find_blocked (self, get_right (anchor), y, 1, 0);
        is_open |= MAX (blocked[0], blocked[1]) > RIHLA_LEADER_LEAST;
    }
    return is_open;
}

static gboolean
is_blocked (const double blocked[2], const RihlaLeader *leader)
{
    guint last = leader->n_points - 1;
    double out = leader->x[last - 1] - leader->x[last] + leader->y[last - 1] -
                 leader->y[last];

    return fabs (out) >= blocked[out > 0] + ROUNDING;
}

static void
keep_leader (const RihlaCalloutSearch *self, const RihlaLeader *leader,
             double extra, RihlaLeader *best, double *least)
{
    double length = get_length (leader);
    double cost = length + extra + (leader->n_points > 2 ? COST_BEND : 0);

    if (cost >= *least || length > self->longest ||
        !is_leader_free (self, leader))
        return;
    *least = cost;
    *best = *leader;
}

/* --- Row by row ------------------------------------------------------------ */

/* The frames of one size whose corners lie on one row of squares, and the ends
 * that a leader to one of them may have. */
typedef struct {
    const RihlaCalloutSearch *search;
    const Ways *ways;
    RihlaRoomRow frames;
    RihlaRect box; /* of the frame that is tried */
    double gap;    /* from top to bottom, to the anchor */
    guint uprights[N_ENDS];
    guint n_uprights;
    guint levels[N_SIDE_ENDS];
    guint n_levels;
} Row;

static gboolean
is_open (const double blocked[2], double out)
{
    return fabs (out) >= RIHLA_LEADER_LEAST &&
           fabs (out) < blocked[out > 0] + ROUNDING;
}

/* Whether a leader, straight or with a bend, comes from the row to an end above
 * or below the anchor. */
static gboolean
has_upright (const Row *self, guint end)
{
    const RihlaRect *anchor = &self->search->anchor->box;
    const double *blocked = self->ways->upright[end];
    double middle = self->box.y + self->box.height / 2;
    gboolean is_below = middle > anchor->y + anchor->height / 2;
    double from = is_below ? get_bottom (anchor) : anchor->y;
    double edge = is_below ? self->box.y : get_bottom (&self->box);

    if (is_below != (middle > from))
        return FALSE;
    return is_open (blocked, middle - from) ||
           (is_below == (edge > from) && is_open (blocked, edge - from));
}

/* Likewise to an end beside the anchor. */
static gboolean
has_level (const Row *self, guint end)
{
    const RihlaRect *anchor = &self->search->anchor->box;
    const double *blocked = self->ways->level[end];
    double y = anchor->y + side_ends[end] * anchor->height;
    double from_corner = MIN (RIHLA_LEADER_FROM_CORNER, self->box.height / 3);
    double inside = MIN (y - self->box.y, get_bottom (&self->box) - y);

    return MAX (blocked[0], blocked[1]) > RIHLA_LEADER_LEAST &&
           (inside >= from_corner || -inside >= RIHLA_LEADER_LEAST);
}

/* Returns FALSE if no frame on the row has a place. */
static gboolean
begin_row (Row *self, guint row, double best)
{
    const RihlaCalloutSearch *search = self->search;
    const RihlaRect *anchor = &search->anchor->box;
    gboolean is_face = search->anchor->is_on_curve;
    guint n_ends = anchor->width >= WIDE || is_face ? N_ENDS : 1;
    guint n_side_ends = is_face ? N_SIDE_ENDS : 1;

    self->box = (RihlaRect){ 0, search->room->y + row * RIHLA_ROOM_STEP,
                             search->width, search->height };
    self->gap = get_gap (self->box.y, get_bottom (&self->box), anchor->y,
                         get_bottom (anchor));
    self->n_uprights = 0;
    self->n_levels = 0;
    if (self->gap >= best || self->gap > search->longest ||
        !rihla_room_begin_row (search->room, row, &self->box, search->clearance,
                               &self->frames))
        return FALSE;
    for (guint i = 0; i < n_ends; i++) {
        if (has_upright (self, i))
            self->uprights[self->n_uprights++] = i;
    }
    for (guint i = 0; i < n_side_ends; i++) {
        if (has_level (self, i))
            self->levels[self->n_levels++] = i;
    }
    return self->n_uprights + self->n_levels > 0;
}

/* The best leader of a frame; *least is what it must stay under. */
static void
find_leader (const Row *self, RihlaLeader *best, double *least)
{
    const RihlaCalloutSearch *search = self->search;
    const RihlaRect *anchor = &search->anchor->box;
    RihlaLeader leader;

    for (guint i = 0; i < self->n_uprights; i++) {
        guint end = self->uprights[i];
        double x = anchor->x + ends[end] * anchor->width;

        if (make_upright (&self->box, anchor, x, &leader) &&
            !is_blocked (self->ways->upright[end], &leader))
            keep_leader (search, &leader, end > 0 ? COST_OFF_MIDDLE : 0, best,
                         least);
    }
    for (guint i = 0; i < self->n_levels; i++) {
        guint end = self->levels[i];
        double y = anchor->y + side_ends[end] * anchor->height;

        if (make_level (&self->box, anchor, y, &leader) &&
            !is_blocked (self->ways->level[end], &leader))
            keep_leader (search, &leader,
                         COST_LEVEL_END + (end > 0 ? COST_OFF_MIDDLE : 0), best,
                         least);
    }
}

/* --- The frame ------------------------------------------------------------- */

/* Tries a frame that is in nothing's way but perhaps that of the anchor. */
static void
try_place (const Row *self, RihlaCalloutPlace *place, double *best)
{
    const RihlaCalloutSearch *search = self->search;
    const RihlaRect *anchor = &search->anchor->box;
    RihlaRect wide = rihla_rect_grow (&self->box, search->clearance);
    double aside = COST_ASIDE * fabs (self->box.x + self->box.width / 2 -
                                      anchor->x - anchor->width / 2);
    double most = *best - ROUNDING;
    double least = most - aside;
    RihlaLeader leader = { 0 };

    if (get_gap (self->box.x, get_right (&self->box), anchor->x,
                 get_right (anchor)) +
                self->gap >=
            least ||
        !rihla_rect_is_inside (&self->box, &search->window) ||
        rihla_rect_meets (&wide, anchor))
        return;
    find_leader (self, &leader, &least);
    if (leader.n_points == 0)
        return;
    least += aside + get_ground_cost (search, &self->box);
    if (least >= most)
        return;
    *best = least;
    *place = (RihlaCalloutPlace){ self->box, leader };
}

/* Tries the places that are so many steps apart, each that may come to less
 * than *best: no leader is shorter than the gap between frame and anchor. */
static void
try_places (const RihlaCalloutSearch *self, const Ways *ways, guint step,
            RihlaCalloutPlace *place, double *best)
{
    const RihlaRoom *room = self->room;
    Row row = { .search = self, .ways = ways };

    for (guint i = 0; i < room->n_rows; i += step) {
        guint column = 0;

        if (!begin_row (&row, i, *best))
            continue;
        while ((column = rihla_room_row_find (&row.frames, column)) <
               row.frames.end) {
            row.box.x = room->x + column * RIHLA_ROOM_STEP;
            if (column % step == 0)
                try_place (&row, place, best);
            column += step - column % step;
        }
    }
}

/* A few places first: most of the others are farther than the best of them,
 * and need no look. Of places that are equally good, the uppermost wins. */
gboolean
rihla_callout_search (const RihlaCalloutSearch *self, RihlaCalloutPlace *place)
{
    double best = INFINITY;
    Ways ways;

    if (!find_ways (self, &ways))
        return FALSE;
    try_places (self, &ways, COARSE_STEP, place, &best);
    best += 2 * ROUNDING;
    try_places (self, &ways, 1, place, &best);
    return isfinite (best);
}
