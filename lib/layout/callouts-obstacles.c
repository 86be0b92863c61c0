/* callouts-obstacles.c: what a callout must not cover.
 * SPDX-License-Identifier: MIT
 *
 * In come items of a display list; what they cover goes into a list of boxes
 * and straight pieces of lines, and into squares of a grid, so that those near
 * a place are found without a look at all others. Text covers its lines, not
 * the room that it was given. A curve is cut into pieces that leave it by no
 * more than a tenth of a point; a filled path into upright strips. Squares are
 * kept only where something is, so the cost grows with what is drawn, whatever
 * the size of the map. */

#include "config.h"

#include <math.h>

#include "layout/callouts-obstacles.h"

/* Side of a square of the grid, in points. */
#define SQUARE 64.0
/* How far a piece of a curve may be from it, in points. */
#define CURVE_ERROR 0.1
#define MOST_PIECES 1000
/* The most that the strips of a filled path are wide, in points. */
#define STRIP 8.0

struct _RihlaObstacles {
    GArray *all;             /* owned; of RihlaObstacle */
    GHashTable *squares;     /* owned; place of a square to GArray of guint */
    const GArray *stretches; /* not owned; of RihlaStretch; NULL: all */
    guint n_visits;
};

/* --- Rectangles ------------------------------------------------------------ */

RihlaRect
rihla_rect_grow (const RihlaRect *self, double by)
{
    return (RihlaRect){ self->x - by, self->y - by, self->width + 2 * by,
                        self->height + 2 * by };
}

gboolean
rihla_rect_meets (const RihlaRect *self, const RihlaRect *other)
{
    return self->x < other->x + other->width &&
           other->x < self->x + self->width &&
           self->y < other->y + other->height &&
           other->y < self->y + self->height;
}

gboolean
rihla_rect_is_inside (const RihlaRect *self, const RihlaRect *outer)
{
    return self->x >= outer->x && self->y >= outer->y &&
           self->x + self->width <= outer->x + outer->width &&
           self->y + self->height <= outer->y + outer->height;
}

/* --- One obstacle ---------------------------------------------------------- */

RihlaRect
rihla_obstacle_get_box (const RihlaObstacle *self)
{
    double left = MIN (self->x[0], self->x[1]) - self->half;
    double top = MIN (self->y[0], self->y[1]) - self->half;

    return (RihlaRect){ left, top,
                        MAX (self->x[0], self->x[1]) + self->half - left,
                        MAX (self->y[0], self->y[1]) + self->half - top };
}

/* Keeps of the part from *start to *end of a line, both from 0 to 1, what lies
 * between low and high in one direction. FALSE where nothing is left. */
static gboolean
clip (double from, double to, double low, double high, double *start,
      double *end)
{
    double length = to - from;
    double first;
    double last;

    if (length == 0)
        return from > low && from < high;
    first = (low - from) / length;
    last = (high - from) / length;
    *start = MAX (*start, MIN (first, last));
    *end = MIN (*end, MAX (first, last));
    return *start < *end;
}

gboolean
rihla_obstacle_meets (const RihlaObstacle *self, const RihlaRect *box)
{
    RihlaRect own = rihla_obstacle_get_box (self);
    RihlaRect wide;
    double start = 0;
    double end = 1;

    if (!rihla_rect_meets (&own, box))
        return FALSE;
    if (!self->is_line)
        return TRUE;
    wide = rihla_rect_grow (box, self->half);
    return clip (self->x[0], self->x[1], wide.x, wide.x + wide.width, &start,
                 &end) &&
           clip (self->y[0], self->y[1], wide.y, wide.y + wide.height, &start,
                 &end);
}

/* --- The grid -------------------------------------------------------------- */

/* That of GLib makes neighbours in one direction the same as those in the
 * other, and most of the squares of a long map meet. */
static guint
hash_square (gconstpointer data)
{
    const guint64 *key = data;

    return (guint) ((*key * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 32);
}

static void
free_square (gpointer data)
{
    g_array_unref (data);
}

RihlaObstacles *
rihla_obstacles_new (const GArray *stretches)
{
    RihlaObstacles *self = g_new0 (RihlaObstacles, 1);

    self->stretches = stretches;
    self->all = g_array_new (FALSE, FALSE, sizeof (RihlaObstacle));
    self->squares =
        g_hash_table_new_full (hash_square, g_int64_equal, g_free, free_square);
    return self;
}

void
rihla_obstacles_free (RihlaObstacles *self)
{
    if (self == NULL)
        return;
    g_array_unref (self->all);
    g_hash_table_unref (self->squares);
    g_free (self);
}

gboolean
rihla_obstacles_are_near (const RihlaObstacles *self, const RihlaRect *box)
{
    guint low = 0;
    guint high;

    if (self->stretches == NULL)
        return TRUE;
    high = self->stretches->len;
    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index (self->stretches, RihlaStretch, middle).right <
            box->x)
            low = middle + 1;
        else
            high = middle;
    }
    return low < self->stretches->len &&
           g_array_index (self->stretches, RihlaStretch, low).left <=
               box->x + box->width;
}

guint
rihla_obstacles_get_n (const RihlaObstacles *self)
{
    return self->all->len;
}

RihlaObstacle *
rihla_obstacles_get (RihlaObstacles *self, guint index)
{
    return &g_array_index (self->all, RihlaObstacle, index);
}

static gint64
get_square_key (gint64 column, gint64 row)
{
    return row * ((gint64) 1 << 32) + column;
}

static void
add_to_square (RihlaObstacles *self, gint64 column, gint64 row, guint index)
{
    gint64 key = get_square_key (column, row);
    GArray *square = g_hash_table_lookup (self->squares, &key);

    if (square == NULL) {
        square = g_array_new (FALSE, FALSE, sizeof (guint));
        g_hash_table_insert (self->squares, g_memdup2 (&key, sizeof key),
                             square);
    }
    g_array_append_val (square, index);
}

static guint
add_obstacle (RihlaObstacles *self, const RihlaObstacle *obstacle)
{
    RihlaRect box = rihla_obstacle_get_box (obstacle);
    gint64 last_column = (gint64) floor ((box.x + box.width) / SQUARE);
    gint64 last_row = (gint64) floor ((box.y + box.height) / SQUARE);
    guint index = self->all->len;

    g_array_append_vals (self->all, obstacle, 1);
    for (gint64 row = (gint64) floor (box.y / SQUARE); row <= last_row; row++)
        for (gint64 column = (gint64) floor (box.x / SQUARE);
             column <= last_column; column++)
            add_to_square (self, column, row, index);
    return index;
}

guint
rihla_obstacles_add_box (RihlaObstacles *self, const RihlaRect *box, guint item)
{
    RihlaObstacle obstacle = {
        .x = { box->x, box->x + box->width },
        .y = { box->y, box->y + box->height },
        .item = item,
    };

    return add_obstacle (self, &obstacle);
}

guint
rihla_obstacles_add_line (RihlaObstacles *self, const double x[2],
                          const double y[2], double width, guint item)
{
    RihlaObstacle obstacle = {
        .is_line = TRUE,
        .x = { x[0], x[1] },
        .y = { y[0], y[1] },
        .half = width / 2,
        .item = item,
    };

    return add_obstacle (self, &obstacle);
}

static void
find_in_square (RihlaObstacles *self, gint64 column, gint64 row, GArray *found)
{
    gint64 key = get_square_key (column, row);
    const GArray *square = g_hash_table_lookup (self->squares, &key);

    if (square == NULL)
        return;
    for (guint i = 0; i < square->len; i++) {
        guint index = g_array_index (square, guint, i);
        RihlaObstacle *obstacle = rihla_obstacles_get (self, index);

        if (obstacle->is_gone || obstacle->visit == self->n_visits)
            continue;
        obstacle->visit = self->n_visits;
        g_array_append_val (found, index);
    }
}

void
rihla_obstacles_find (RihlaObstacles *self, const RihlaRect *area,
                      GArray *found)
{
    gint64 last_column = (gint64) floor ((area->x + area->width) / SQUARE);
    gint64 last_row = (gint64) floor ((area->y + area->height) / SQUARE);

    g_array_set_size (found, 0);
    self->n_visits++;
    for (gint64 row = (gint64) floor (area->y / SQUARE); row <= last_row; row++)
        for (gint64 column = (gint64) floor (area->x / SQUARE);
             column <= last_column; column++)
            find_in_square (self, column, row, found);
}

/* --- Items ----------------------------------------------------------------- */

/* Where the pieces of one item go. */
typedef struct {
    RihlaObstacles *obstacles;
    const RihlaItem *item;
    guint index;    /* of the item */
    GArray *strips; /* owned; of Strip; NULL unless the path is filled */
} Pieces;

/* What a filled path covers of an upright strip. */
typedef struct {
    double top;
    double bottom;
} Strip;

/* Grounds, the shading between two curves and along one, and the thin lines of
 * the scale and of channels. */
gboolean
rihla_item_is_open_ground (const RihlaItem *item)
{
    switch (item->role) {
    case RIHLA_ROLE_PAGE:
        return TRUE;
    case RIHLA_ROLE_CELL:
    case RIHLA_ROLE_EMOTION_BAND:
        return item->shape == RIHLA_SHAPE_BOX;
    case RIHLA_ROLE_SCALE:
    case RIHLA_ROLE_GAP:
    case RIHLA_ROLE_CHANNEL:
        return item->shape == RIHLA_SHAPE_PATH;
    case RIHLA_ROLE_INTERVAL:
        return item->paint.fill.alpha > 0;
    default:
        return FALSE;
    }
}

/* Ink that leans out of its line at one end does so at the other one once the
 * map is mirrored; so both ends are kept free. */
static void
add_text (const Pieces *self, const RihlaDisplay *display)
{
    const RihlaItem *item = self->item;

    for (guint i = 0; i < item->text->n_lines; i++) {
        const RihlaTextLine *line = &item->text->lines[i];
        double out =
            MAX (MAX (-line->ink_left, line->ink_right - line->width), 0);
        RihlaRect box;
        double x, y;

        if (line->ink_right <= line->ink_left)
            continue;
        rihla_item_get_line_origin (item, display->is_mirrored, i, &x, &y);
        box = (RihlaRect){ x - out, y + line->ink_top, line->width + 2 * out,
                           line->ink_bottom - line->ink_top };
        rihla_obstacles_add_box (self->obstacles, &box, self->index);
    }
}

/* All are of one width, so that those of a mirrored path are the mirror image
 * of those of the path. */
static double
get_strip_width (const Pieces *self)
{
    return self->item->box.width / self->strips->len;
}

static guint
find_strip (const Pieces *self, double x)
{
    double width = get_strip_width (self);

    if (width <= 0)
        return 0;
    return (guint) CLAMP (floor (x / width), 0, self->strips->len - 1);
}

/* Tells each strip that the line comes through of its height there. */
static void
add_to_strips (const Pieces *self, const double x[2], const double y[2])
{
    double from = self->item->box.x;
    double width = get_strip_width (self);
    guint last = find_strip (self, MAX (x[0], x[1]) - from);

    for (guint i = find_strip (self, MIN (x[0], x[1]) - from); i <= last; i++) {
        Strip *strip = &g_array_index (self->strips, Strip, i);
        double length = x[1] - x[0];
        double start = (from + i * width - x[0]) / length;
        double end = (from + (i + 1) * width - x[0]) / length;
        double a = length == 0 ? 0 : CLAMP (start, 0, 1);
        double b = length == 0 ? 1 : CLAMP (end, 0, 1);
        double one = y[0] + a * (y[1] - y[0]);
        double other = y[0] + b * (y[1] - y[0]);

        strip->top = MIN (strip->top, MIN (one, other));
        strip->bottom = MAX (strip->bottom, MAX (one, other));
    }
}

static void
add_piece (const Pieces *self, const double x[2], const double y[2])
{
    double width = self->item->paint.stroke_width;

    if (self->strips != NULL)
        add_to_strips (self, x, y);
    else
        rihla_obstacles_add_line (self->obstacles, x, y, width, self->index);
}

static double
get_cubic (double a, double b, double c, double d, double t)
{
    double s = 1 - t;

    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c +
           t * t * t * d;
}

/* So many that none is further from the curve than it may: the distance is at
 * most an eighth of the second derivative, over the number squared. */
static guint
count_pieces (double start_x, double start_y, const RihlaPathStep *step)
{
    double first = hypot (start_x - 2 * step->x[0] + step->x[1],
                          start_y - 2 * step->y[0] + step->y[1]);
    double last = hypot (step->x[0] - 2 * step->x[1] + step->x[2],
                         step->y[0] - 2 * step->y[1] + step->y[2]);
    double n = ceil (sqrt (6 * MAX (first, last) / (8 * CURVE_ERROR)));

    return (guint) CLAMP (n, 1, MOST_PIECES);
}

static void
add_curve (const Pieces *self, double start_x, double start_y,
           const RihlaPathStep *step)
{
    guint n = count_pieces (start_x, start_y, step);
    double x[2] = { start_x, start_x };
    double y[2] = { start_y, start_y };

    for (guint i = 1; i <= n; i++) {
        double t = (double) i / n;

        x[1] = get_cubic (start_x, step->x[0], step->x[1], step->x[2], t);
        y[1] = get_cubic (start_y, step->y[0], step->y[1], step->y[2], t);
        add_piece (self, x, y);
        x[0] = x[1];
        y[0] = y[1];
    }
}

/* Whether a step from x is near what matters; all of a filled path is. */
static gboolean
is_near (const Pieces *self, double x, const RihlaPathStep *step)
{
    double left = MIN (x, step->x[0]);
    double right = MAX (x, step->x[0]);
    RihlaRect box;

    if (self->strips != NULL || step->op == RIHLA_PATH_CLOSE)
        return TRUE;
    for (guint i = 1; step->op == RIHLA_PATH_CURVE && i < 3; i++) {
        left = MIN (left, step->x[i]);
        right = MAX (right, step->x[i]);
    }
    box = (RihlaRect){ left, 0, right - left, 0 };
    return rihla_obstacles_are_near (self->obstacles, &box);
}

static void
walk_path (const Pieces *self, const RihlaPathStep *steps)
{
    double first_x = 0, first_y = 0;
    double x[2] = { 0 }, y[2] = { 0 };

    for (guint i = 0; i < self->item->n_steps; i++) {
        const RihlaPathStep *step = &steps[i];
        guint end = step->op == RIHLA_PATH_CURVE ? 2 : 0;
        gboolean is_closing = step->op == RIHLA_PATH_CLOSE;

        x[1] = is_closing ? first_x : step->x[end];
        y[1] = is_closing ? first_y : step->y[end];
        if (step->op == RIHLA_PATH_MOVE) {
            first_x = x[1];
            first_y = y[1];
        } else if (!is_near (self, x[0], step)) {
            /* Nothing is to be placed there. */
        } else if (step->op == RIHLA_PATH_CURVE) {
            add_curve (self, x[0], y[0], step);
        } else {
            add_piece (self, x, y);
        }
        x[0] = x[1];
        y[0] = y[1];
    }
    x[1] = first_x;
    y[1] = first_y;
    if (self->strips != NULL)
        add_piece (self, x, y);
}

static void
add_strips (const Pieces *self)
{
    double half = self->item->paint.stroke_width / 2;
    double width = get_strip_width (self);

    for (guint i = 0; i < self->strips->len; i++) {
        const Strip *strip = &g_array_index (self->strips, Strip, i);
        double left = self->item->box.x + i * width;
        RihlaRect box = { left - half, strip->top - half, width + 2 * half,
                          strip->bottom - strip->top + 2 * half };

        if (strip->bottom >= strip->top)
            rihla_obstacles_add_box (self->obstacles, &box, self->index);
    }
}

static void
add_path (Pieces *self, const RihlaDisplay *display)
{
    const RihlaPathStep *steps =
        &g_array_index (display->path, RihlaPathStep, self->item->first);

    if (self->item->paint.fill.alpha > 0) {
        const Strip empty = { INFINITY, -INFINITY };
        guint n = (guint) floor (self->item->box.width / STRIP) + 1;

        self->strips = g_array_sized_new (FALSE, FALSE, sizeof (Strip), n);
        for (guint i = 0; i < n; i++)
            g_array_append_val (self->strips, empty);
    }
    walk_path (self, steps);
    if (self->strips == NULL)
        return;
    add_strips (self);
    g_array_unref (self->strips);
}

void
rihla_obstacles_add_item (RihlaObstacles *self, const RihlaDisplay *display,
                          guint index)
{
    const RihlaItem *item = &g_array_index (display->items, RihlaItem, index);
    Pieces pieces = { self, item, index, NULL };
    RihlaRect box = rihla_rect_grow (&item->box, item->paint.stroke_width / 2);

    if (rihla_item_is_open_ground (item) ||
        !rihla_obstacles_are_near (self, &box))
        return;
    if (item->shape == RIHLA_SHAPE_TEXT)
        add_text (&pieces, display);
    else if (item->shape == RIHLA_SHAPE_PATH && item->n_steps > 0)
        add_path (&pieces, display);
    else
        rihla_obstacles_add_box (self, &box, index);
}
