/* callouts-room.c: the free room around a place.
 * SPDX-License-Identifier: MIT
 *
 * The area is cut into small squares. A square that an obstacle touches is
 * covered. Then each square gets the sum of all that are covered above and
 * before it, so that how many are covered in any box is known from its four
 * corners, and every place in the area can be tried. Along a row, what is in
 * the way of one frame is in the way of all until they are past it. What is
 * told free is free; what is free is told so where two squares' width more is
 * free all around it. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/callouts-room.h"

void
rihla_room_init (RihlaRoom *self)
{
    *self = (RihlaRoom){ 0 };
    self->sums = g_array_new (FALSE, FALSE, sizeof (guint32));
}

void
rihla_room_clear (RihlaRoom *self)
{
    g_clear_pointer (&self->sums, g_array_unref);
}

/* The sums have one row and one column more than there are squares: they are
 * those of the corners. */
static guint32 *
get_corner (const RihlaRoom *self, guint column, guint row)
{
    gsize index = (gsize) row * (self->n_columns + 1) + column;

    return &g_array_index (self->sums, guint32, index);
}

void
rihla_room_open (RihlaRoom *self, const RihlaRect *area)
{
    gsize n;

    self->x = area->x;
    self->y = area->y;
    self->n_columns = (guint) MAX (floor (area->width / RIHLA_ROOM_STEP), 0);
    self->n_rows = (guint) MAX (floor (area->height / RIHLA_ROOM_STEP), 0);
    n = (gsize) (self->n_columns + 1) * (self->n_rows + 1);
    g_array_set_size (self->sums, (guint) n);
    memset (self->sums->data, 0, n * sizeof (guint32));
}

/* Squares, from the first to before the last. */
typedef struct {
    guint first;
    guint last;
} Span;

static Span
get_span (double low, double high, double start, guint n)
{
    double first = floor ((low - start) / RIHLA_ROOM_STEP);
    double last = ceil ((high - start) / RIHLA_ROOM_STEP);

    return (Span){ (guint) CLAMP (first, 0, n), (guint) CLAMP (last, 0, n) };
}

/* The same for what is known to be inside; it is asked for very often, and
 * rounding by casts is faster. */
static Span
get_inner_span (double low, double high)
{
    double last = high / RIHLA_ROOM_STEP;
    Span span = { (guint) (low / RIHLA_ROOM_STEP), (guint) last };

    span.last += span.last < last;
    return span;
}

static void
cover_span (RihlaRoom *self, Span columns, Span rows)
{
    for (guint row = rows.first; row < rows.last; row++)
        for (guint column = columns.first; column < columns.last; column++)
            *get_corner (self, column + 1, row + 1) = 1;
}

static void
cover_box (RihlaRoom *self, const RihlaRect *box)
{
    cover_span (self,
                get_span (box->x, box->x + box->width, self->x,
                          self->n_columns),
                get_span (box->y, box->y + box->height, self->y, self->n_rows));
}

/* Column by column: what the line passes of each. */
static void
cover_line (RihlaRoom *self, const RihlaObstacle *line)
{
    guint first = line->x[0] <= line->x[1] ? 0 : 1;
    double x = line->x[first] - line->half;
    double end = line->x[1 - first] + line->half;
    double y = line->y[first];
    double slope =
        (line->y[1 - first] - y) / (line->x[1 - first] - line->x[first]);
    Span columns = get_span (x, end, self->x, self->n_columns);

    for (guint i = columns.first; i < columns.last; i++) {
        double left = self->x + i * RIHLA_ROOM_STEP - line->half;
        double right = left + RIHLA_ROOM_STEP + 2 * line->half;
        double a = MAX (left - line->x[first], 0);
        double b = MIN (right, line->x[1 - first]) - line->x[first];
        double one = y + slope * a;
        double other = y + slope * b;
        Span rows =
            get_span (MIN (one, other) - line->half,
                      MAX (one, other) + line->half, self->y, self->n_rows);

        cover_span (self, (Span){ i, i + 1 }, rows);
    }
}

void
rihla_room_cover (RihlaRoom *self, const RihlaObstacle *obstacle)
{
    RihlaRect box = rihla_obstacle_get_box (obstacle);
    RihlaRect area = { self->x, self->y, self->n_columns * RIHLA_ROOM_STEP,
                       self->n_rows * RIHLA_ROOM_STEP };

    if (!rihla_rect_meets (&box, &area))
        return;
    if (!obstacle->is_line || box.width <= RIHLA_ROOM_STEP ||
        box.height <= RIHLA_ROOM_STEP)
        cover_box (self, &box);
    else
        cover_line (self, obstacle);
}

void
rihla_room_close (RihlaRoom *self)
{
    for (guint row = 1; row <= self->n_rows; row++) {
        const guint32 *above = get_corner (self, 0, row - 1);
        guint32 *sums = get_corner (self, 0, row);
        guint32 sum = 0;

        for (guint column = 1; column <= self->n_columns; column++) {
            sum += sums[column];
            sums[column] = sum + above[column];
        }
    }
}

gboolean
rihla_room_is_free (const RihlaRoom *self, const RihlaRect *box)
{
    double left = box->x - self->x;
    double top = box->y - self->y;
    Span columns, rows;

    if (left < 0 || top < 0 ||
        left + box->width > self->n_columns * RIHLA_ROOM_STEP ||
        top + box->height > self->n_rows * RIHLA_ROOM_STEP)
        return FALSE;
    columns = get_inner_span (left, left + box->width);
    rows = get_inner_span (top, top + box->height);
    return *get_corner (self, columns.last, rows.last) +
               *get_corner (self, columns.first, rows.first) ==
           *get_corner (self, columns.first, rows.last) +
               *get_corner (self, columns.last, rows.first);
}

/* --- Row by row ------------------------------------------------------------ */

static guint
count_squares (double length)
{
    return (guint) ceil (length / RIHLA_ROOM_STEP);
}

gboolean
rihla_room_begin_row (const RihlaRoom *self, guint row, const RihlaRect *size,
                      double clearance, RihlaRoomRow *frames)
{
    guint around = count_squares (clearance);
    guint below = count_squares (size->height + clearance);

    frames->before = around;
    frames->after = count_squares (size->width + clearance);
    if (row < around || row + below > self->n_rows ||
        frames->before + frames->after > self->n_columns)
        return FALSE;
    frames->end = self->n_columns - frames->after + 1;
    frames->above = get_corner (self, 0, row - around);
    frames->below = get_corner (self, 0, row + below);
    return TRUE;
}

static guint32
count_covered (const RihlaRoomRow *self, guint column)
{
    return self->below[column] - self->above[column];
}

/* Where a frame is not free, the next one that may be begins behind the last
 * column that is covered in it. */
guint
rihla_room_row_find (const RihlaRoomRow *self, guint column)
{
    column = MAX (column, self->before);
    while (column < self->end) {
        guint first = column - self->before;
        guint last = column + self->after;
        guint32 covered = count_covered (self, last);

        if (count_covered (self, first) == covered)
            return column;
        while (count_covered (self, last - 1) == covered)
            last--;
        column = last + self->before;
    }
    return self->end;
}
