/* layout-find.c: where things are on a map, and what is at a place.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/layout.h"

#define LINE_REACH 3.0 /* how far beside a line still hits it */
#define CURVE_PARTS 16 /* straight parts that a curve is taken for */

static RihlaRect *
copy_rect (RihlaRect *self)
{
    return g_memdup2 (self, sizeof *self);
}

G_DEFINE_BOXED_TYPE (RihlaRect, rihla_rect, copy_rect, g_free)

double
rihla_layout_get_width (RihlaLayout *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->width;
}

double
rihla_layout_get_height (RihlaLayout *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->height;
}

RihlaDirection
rihla_layout_get_direction (RihlaLayout *self)
{
    g_return_val_if_fail (self != NULL, RIHLA_DIRECTION_NONE);

    return self->direction;
}

static gboolean
is_in_box (const RihlaRect *box, double x, double y, double reach)
{
    return x >= box->x - reach && x <= box->x + box->width + reach &&
           y >= box->y - reach && y <= box->y + box->height + reach;
}

static gboolean
is_in_oval (const RihlaRect *box, double x, double y)
{
    double dx = (x - box->x - box->width / 2) / (box->width / 2);
    double dy = (y - box->y - box->height / 2) / (box->height / 2);

    return dx * dx + dy * dy <= 1;
}

/* How far a place is from a straight line between two points. */
static double
get_distance (double x, double y, const double from[2], const double to[2])
{
    double dx = to[0] - from[0], dy = to[1] - from[1];
    double length = dx * dx + dy * dy;
    double t = 0;

    if (length > 0)
        t = ((x - from[0]) * dx + (y - from[1]) * dy) / length;
    t = CLAMP (t, 0, 1);
    return hypot (x - from[0] - t * dx, y - from[1] - t * dy);
}

static double
get_curve_distance (double x, double y, const double from[2],
                    const RihlaPathStep *step)
{
    double last[2] = { from[0], from[1] };
    double least = INFINITY;

    for (guint i = 1; i <= CURVE_PARTS; i++) {
        double t = (double) i / CURVE_PARTS, s = 1 - t;
        double b[] = { s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t };
        double next[2] = { b[0] * from[0] + b[1] * step->x[0] +
                               b[2] * step->x[1] + b[3] * step->x[2],
                           b[0] * from[1] + b[1] * step->y[0] +
                               b[2] * step->y[1] + b[3] * step->y[2] };

        least = MIN (least, get_distance (x, y, last, next));
        memcpy (last, next, sizeof last);
    }
    return least;
}

/* Whether a place is on the line of a path. */
static gboolean
is_on_line (const RihlaLayout *self, const RihlaItem *item, double x, double y)
{
    double reach = MAX ((double) item->paint.stroke_width / 2, LINE_REACH);
    double start[2] = { 0 }, at[2] = { 0 };

    for (guint i = 0; i < item->n_steps; i++) {
        const RihlaPathStep *step =
            &g_array_index (self->display.path, RihlaPathStep, item->first + i);
        guint last = step->op == RIHLA_PATH_CURVE ? 2 : 0;
        double next[2] = { step->x[last], step->y[last] };

        if (step->op == RIHLA_PATH_CLOSE)
            memcpy (next, start, sizeof next);
        if (step->op == RIHLA_PATH_MOVE)
            memcpy (start, next, sizeof start);
        else if (step->op == RIHLA_PATH_CURVE) {
            if (get_curve_distance (x, y, at, step) <= reach)
                return TRUE;
        } else if (get_distance (x, y, at, next) <= reach)
            return TRUE;
        memcpy (at, next, sizeof at);
    }
    return FALSE;
}

static gboolean
is_hit (const RihlaLayout *self, const RihlaItem *item, double x, double y)
{
    if (item->id == NULL || !is_in_box (&item->box, x, y, LINE_REACH))
        return FALSE;
    if (item->shape == RIHLA_SHAPE_PATH && item->paint.fill.alpha <= 0)
        return is_on_line (self, item, x, y);
    if (item->shape == RIHLA_SHAPE_OVAL)
        return is_in_oval (&item->box, x, y);
    return is_in_box (&item->box, x, y, 0);
}

const char *
rihla_layout_hit (RihlaLayout *self, double x, double y)
{
    g_return_val_if_fail (self != NULL, NULL);

    x = (x - self->x) / self->scale;
    y = (y - self->y) / self->scale;
    for (guint i = self->display.items->len; i > 0; i--) {
        const RihlaItem *item =
            &g_array_index (self->display.items, RihlaItem, i - 1);

        if (is_hit (self, item, x, y))
            return item->id;
    }
    return NULL;
}

gboolean
rihla_layout_get_extents (RihlaLayout *self, const char *id, RihlaRect *extents)
{
    double left = INFINITY, right = -INFINITY;
    double top = INFINITY, bottom = -INFINITY;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (id != NULL, FALSE);
    g_return_val_if_fail (extents != NULL, FALSE);

    for (guint i = 0; i < self->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (self->display.items, RihlaItem, i);

        if (item->id == NULL || strcmp (item->id, id) != 0)
            continue;
        left = MIN (left, item->box.x);
        right = MAX (right, item->box.x + item->box.width);
        top = MIN (top, item->box.y);
        bottom = MAX (bottom, item->box.y + item->box.height);
    }
    if (left > right)
        return FALSE;
    *extents =
        (RihlaRect){ self->x + left * self->scale, self->y + top * self->scale,
                     (right - left) * self->scale,
                     (bottom - top) * self->scale };
    return TRUE;
}
