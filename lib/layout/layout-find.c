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

/* Where the first step of a path begins that was cut from a longer one. */
static void
find_start (const RihlaLayout *self, const RihlaItem *item, double at[2])
{
    const RihlaPathStep *first =
        &g_array_index (self->display.path, RihlaPathStep, item->first);

    if (item->n_steps > 0 && first->op != RIHLA_PATH_MOVE)
        rihla_path_step_get_end (first - 1, &at[0], &at[1]);
}

/* Whether a place is on the line of a path. */
static gboolean
is_on_line (const RihlaLayout *self, const RihlaItem *item, double x, double y)
{
    double reach = MAX ((double) item->paint.stroke_width / 2, LINE_REACH);
    double start[2] = { 0 }, at[2] = { 0 };

    find_start (self, item, at);
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

/* The topmost item at a place of the page, seen through a window. */
static const char *
hit_window (const RihlaLayout *self, const RihlaWindow *window, double x,
            double y)
{
    const RihlaRect *source = &window->source;
    RihlaItem copy;

    x = source->x + (x - window->x) / window->scale;
    y = source->y + (y - window->y) / window->scale;
    if (!window->is_whole && !is_in_box (source, x, y, 0))
        return NULL;
    for (guint i = window->n_pieces; i > 0; i--) {
        const RihlaItem *item =
            rihla_layout_get_piece (self, window, i - 1, &copy);

        if (is_hit (self, item, x, y))
            return item->id;
    }
    return NULL;
}

const char *
rihla_layout_hit_page (RihlaLayout *self, guint page, double x, double y)
{
    const char *id = NULL;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (page < rihla_layout_get_n_pages (self), NULL);

    for (guint i = rihla_layout_count_windows (self, page); i > 0 && id == NULL;
         i--) {
        RihlaWindow window;

        rihla_layout_get_window (self, page, i - 1, &window);
        id = hit_window (self, &window, x, y);
    }
    return id;
}

const char *
rihla_layout_hit (RihlaLayout *self, double x, double y)
{
    return rihla_layout_hit_page (self, 0, x, y);
}

/* What of a box lies in another one. */
static gboolean
intersect (const RihlaRect *one, const RihlaRect *other, RihlaRect *both)
{
    double right = MIN (one->x + one->width, other->x + other->width);
    double bottom = MIN (one->y + one->height, other->y + other->height);

    both->x = MAX (one->x, other->x);
    both->y = MAX (one->y, other->y);
    both->width = right - both->x;
    both->height = bottom - both->y;
    return both->width >= 0 && both->height >= 0;
}

/* Makes a box so large that it holds another one too. */
static void
unite (RihlaRect *box, const RihlaRect *other)
{
    double right = MAX (box->x + box->width, other->x + other->width);
    double bottom = MAX (box->y + box->height, other->y + other->height);

    box->x = MIN (box->x, other->x);
    box->y = MIN (box->y, other->y);
    box->width = right - box->x;
    box->height = bottom - box->y;
}

/* Adds to the extents what a window shows of an element. Pins point at a pain
 * point from afar. */
static gboolean
find_in_window (const RihlaLayout *self, const RihlaWindow *window,
                const char *id, gboolean is_found, RihlaRect *extents)
{
    RihlaItem copy;
    RihlaRect seen, box;

    for (guint i = 0; i < window->n_pieces; i++) {
        const RihlaItem *item = rihla_layout_get_piece (self, window, i, &copy);

        if (item->id == NULL || strcmp (item->id, id) != 0 ||
            item->role == RIHLA_ROLE_PIN)
            continue;
        seen = item->box;
        if (!window->is_whole &&
            !intersect (&item->box, &window->source, &seen))
            continue;
        rihla_window_to_page (window, &seen, &box);
        if (is_found)
            unite (extents, &box);
        else
            *extents = box;
        is_found = TRUE;
    }
    return is_found;
}

gboolean
rihla_layout_get_page_extents (RihlaLayout *self, guint page, const char *id,
                               RihlaRect *extents)
{
    gboolean is_found = FALSE;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (page < rihla_layout_get_n_pages (self), FALSE);
    g_return_val_if_fail (id != NULL, FALSE);
    g_return_val_if_fail (extents != NULL, FALSE);

    for (guint i = 0; i < rihla_layout_count_windows (self, page); i++) {
        RihlaWindow window;

        rihla_layout_get_window (self, page, i, &window);
        is_found = find_in_window (self, &window, id, is_found, extents);
    }
    return is_found;
}

gboolean
rihla_layout_find_page (RihlaLayout *self, const char *id, guint *page)
{
    guint n_pages;
    RihlaRect extents;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (id != NULL, FALSE);

    n_pages = rihla_layout_get_n_pages (self);
    for (guint i = 0; i < n_pages; i++) {
        if (!rihla_layout_get_page_extents (self, i, id, &extents))
            continue;
        if (page != NULL)
            *page = i;
        return TRUE;
    }
    return FALSE;
}

gboolean
rihla_layout_get_extents (RihlaLayout *self, const char *id, RihlaRect *extents)
{
    guint page;

    g_return_val_if_fail (extents != NULL, FALSE);

    return rihla_layout_find_page (self, id, &page) &&
           rihla_layout_get_page_extents (self, page, id, extents);
}
