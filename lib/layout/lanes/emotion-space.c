/* emotion-space.c: free places around the faces of the curve.
 * SPDX-License-Identifier: MIT
 *
 * A word, a star or a pin must cover no line, face, word, star or pin. At a
 * few places from side to side, all that is in the way blocks a range of
 * heights: a line from its lowest to its highest point above or below the box,
 * which is known exactly as the curve only rises or only falls between two of
 * its points, and a box its own height. What is left between these ranges is
 * free, without trial. The cheapest free place is taken: near its face, on the
 * side it had best be, with no strange line between. Above and below
 * everything there is always room, and the band grows to hold it.
 *
 * What a box costs grows with the number of lines, the logarithm of their
 * length, and the few boxes of its place. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-space.h"

/* What a place costs. Lengths are points, so a cost of 1 is a point's way. */
#define COST_NEAR 4.0    /* a point nearer to the anchor than its gap */
#define COST_OUTSIDE 0.4 /* a point beyond where it costs nothing */
#define COST_LINE 9.0    /* a line between the face and the box */
#define COST_ZERO 2.5    /* the box on the faint line */

typedef struct {
    double low;
    double high;
} Range;

typedef struct {
    RihlaSpace *space;
    const RihlaSearch *search;
    double width;
    double height;
    double best_cost;
    RihlaRect best;
} Trial;

void
rihla_space_init (RihlaSpace *self, const RihlaCurve *const *lines,
                  guint n_lines, double from_lines, double from_boxes)
{
    self->lines = lines;
    self->n_lines = n_lines;
    self->from_lines = from_lines;
    self->from_boxes = from_boxes;
    self->boxes = g_array_new (FALSE, FALSE, sizeof (RihlaRect));
    self->blocked = g_array_new (FALSE, FALSE, sizeof (Range));
}

void
rihla_space_clear (RihlaSpace *self)
{
    g_array_unref (self->boxes);
    g_array_unref (self->blocked);
}

void
rihla_space_add (RihlaSpace *self, const RihlaRect *box)
{
    g_array_append_vals (self->boxes, box, 1);
}

void
rihla_space_cut (RihlaSpace *self, guint n)
{
    g_return_if_fail (n <= self->boxes->len);

    g_array_set_size (self->boxes, n);
}

static int
compare_ranges (gconstpointer a, gconstpointer b)
{
    const Range *one = a;
    const Range *other = b;

    if (one->low != other->low)
        return one->low < other->low ? -1 : 1;
    return (one->high > other->high) - (one->high < other->high);
}

static void
block (RihlaSpace *self, double low, double high, double clearance)
{
    Range range = { low - clearance, high + clearance };

    g_array_append_val (self->blocked, range);
}

/* The heights that something blocks for a box of this width at x, sorted. */
static void
find_blocked (RihlaSpace *self, double x, double width)
{
    double low;
    double high;

    g_array_set_size (self->blocked, 0);
    for (guint i = 0; i < self->n_lines; i++) {
        if (rihla_curve_get_range (self->lines[i], x - self->from_lines,
                                   x + width + self->from_lines, &low, &high))
            block (self, low, high, self->from_lines);
    }
    for (guint i = 0; i < self->boxes->len; i++) {
        const RihlaRect *box = &g_array_index (self->boxes, RihlaRect, i);

        if (box->x < x + width + self->from_boxes &&
            box->x + box->width > x - self->from_boxes)
            block (self, box->y, box->y + box->height, self->from_boxes);
    }
    g_array_sort (self->blocked, compare_ranges);
}

double
rihla_search_get_distance (const RihlaSearch *self, const RihlaRect *box)
{
    double x = CLAMP (self->x, box->x, box->x + box->width);
    double y = CLAMP (self->y, box->y, box->y + box->height);

    return hypot (x - self->x, y - self->y) - self->radius;
}

/* Lines that pass between the anchor and a box above or below it. */
static guint
count_lines_between (const Trial *self, const RihlaRect *box)
{
    const RihlaSearch *search = self->search;
    double middle = box->y + box->height / 2;
    double x = CLAMP (search->x, box->x, box->x + box->width);
    guint n = 0;

    for (guint i = 0; i < self->space->n_lines; i++) {
        const RihlaCurve *line = self->space->lines[i];
        double low;
        double high;

        if (rihla_curve_get_range (line, x, x, &low, &high) &&
            fabs (low - search->y) > search->radius &&
            (low > MIN (middle, search->y) && low < MAX (middle, search->y)))
            n++;
    }
    return n;
}

/* From 0 where the box is where it had best be, to 2 opposite. */
static double
get_turn (const RihlaSearch *self, const RihlaRect *box)
{
    double x = box->x + box->width / 2 - self->x;
    double y = box->y + box->height / 2 - self->y;
    double length = hypot (x, y);

    if (length <= 0)
        return 1;
    return 1 - (x * self->way_x + y * self->way_y) / length;
}

static void
try_place (Trial *self, double x, double y)
{
    const RihlaSearch *search = self->search;
    RihlaRect box = { x, y, self->width, self->height };
    double outside =
        MAX (search->top - y, 0) + MAX (y + self->height - search->bottom, 0);
    double distance = rihla_search_get_distance (search, &box);
    double cost =
        MAX (distance, 0) + COST_NEAR * MAX (search->gap - distance, 0) +
        search->shift_cost * fabs (x + self->width / 2 - search->x) +
        COST_OUTSIDE * outside + search->way_cost * get_turn (search, &box);

    if (y < search->zero && y + self->height > search->zero)
        cost += COST_ZERO;
    if (cost >= self->best_cost)
        return;
    cost += COST_LINE * count_lines_between (self, &box);
    if (cost >= self->best_cost)
        return;
    self->best_cost = cost;
    self->best = box;
}

/* Tries the heights of a free range that are nearest to those wanted: above
 * and below the anchor, beside it, and aslant. */
static void
try_range (Trial *self, double x, const Range *range)
{
    const RihlaSearch *search = self->search;
    double away = search->radius + search->gap;
    double wanted[] = {
        search->y - away - self->height,
        search->y + away,
        search->y - self->height / 2,
        search->y - self->height,
        search->y,
    };

    if (range->high - range->low < self->height)
        return;
    for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
        try_place (self, x,
                   CLAMP (wanted[i], range->low, range->high - self->height));
}

/* Tries the free ranges between the blocked ones. */
static void
try_column (Trial *self, double x)
{
    RihlaSpace *space = self->space;
    double middle = x + self->width / 2;
    Range range = { -INFINITY, 0 };

    /* No height can make up for that. */
    if (self->search->shift_cost * fabs (middle - self->search->x) >=
        self->best_cost)
        return;
    find_blocked (space, x, self->width);
    for (guint i = 0; i < space->blocked->len; i++) {
        const Range *blocked = &g_array_index (space->blocked, Range, i);

        range.high = blocked->low;
        try_range (self, x, &range);
        range.low = MAX (range.low, blocked->high);
    }
    range.high = INFINITY;
    try_range (self, x, &range);
}

void
rihla_space_place (RihlaSpace *self, const RihlaSearch *search, RihlaRect *box)
{
    Trial trial = { self, search, box->width, box->height, INFINITY, *box };
    double beside = search->radius + search->gap + box->width / 2;
    double shifts[] = { 0, box->width / 4, box->width / 2, beside / 2, beside };

    for (guint i = 0; i < G_N_ELEMENTS (shifts); i++) {
        for (int side = -1; side <= 1; side += 2) {
            double x = search->x + side * shifts[i] - box->width / 2;

            try_column (&trial, MAX (MIN (x, search->right - box->width),
                                     search->left));
        }
    }
    *box = trial.best;
}
