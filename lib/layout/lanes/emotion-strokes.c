/* emotion-strokes.c: the lines of the curve as they are drawn.
 * SPDX-License-Identifier: MIT
 *
 * A line goes through all its moments as one curve, and is cut into pieces
 * that look alike: solid between moments that were measured, dashed towards
 * and from those that are assumed. */

#include "config.h"

#include "layout/lanes/emotion-strokes.h"
#include "model/elements.h"

static void
add_point (RihlaLine *line, const RihlaMoment *moment, double x, double unit)
{
    guint n = line->curve.n_points++;

    line->curve.points[n].x = x;
    line->curve.points[n].y = -moment->value * unit;
    line->above[n] = (moment->value - moment->high) * unit;
    line->below[n] = (moment->value - moment->low) * unit;
    line->is_assumed[n] = moment->is_assumed;
}

/* How many points each line has. */
static void
make_room (RihlaMoments *moments)
{
    guint n_lines = moments->lines->lines->len;
    g_autofree guint *n = g_new0 (guint, n_lines);

    for (guint i = 0; i < moments->moments->len; i++) {
        const RihlaMoment *moment = rihla_moments_get (moments, i);

        for (guint j = 0; j < moment->n_lines; j++)
            n[moment->line + j]++;
    }
    for (guint i = 0; i < n_lines; i++) {
        RihlaLine *line = &g_array_index (moments->lines->lines, RihlaLine, i);

        rihla_line_clear (line);
        line->curve.points = g_new0 (RihlaCurvePoint, n[i]);
        line->is_assumed = g_new0 (gboolean, n[i]);
        line->above = g_new0 (double, n[i]);
        line->below = g_new0 (double, n[i]);
    }
}

void
rihla_strokes_find_points (RihlaMoments *moments, const RihlaMap *map)
{
    GArray *lines = moments->lines->lines;

    make_room (moments);
    moments->zero = 0;
    for (guint i = 0; i < moments->moments->len; i++) {
        const RihlaMoment *moment = rihla_moments_get (moments, i);

        for (guint j = 0; j < moment->n_lines; j++)
            add_point (&g_array_index (lines, RihlaLine, moment->line + j),
                       moment, rihla_moment_get_x (moment, map), moments->unit);
    }
    for (guint i = 0; i < lines->len; i++) {
        RihlaCurve *curve = &g_array_index (lines, RihlaLine, i).curve;

        rihla_curve_init (curve->points, curve->n_points);
    }
}

void
rihla_strokes_move (RihlaMoments *moments, double zero)
{
    GArray *lines = moments->lines->lines;

    for (guint i = 0; i < lines->len; i++) {
        RihlaCurve *curve = &g_array_index (lines, RihlaLine, i).curve;

        for (guint j = 0; j < curve->n_points; j++)
            curve->points[j].y += zero - moments->zero;
    }
    moments->zero = zero;
}

guint
rihla_strokes_find_end (const gboolean *is_assumed, guint n, guint first)
{
    gboolean is_dashed;
    guint end = first + 1;

    if (end >= n)
        return n > 0 ? n - 1 : 0;
    is_dashed = is_assumed[first] || is_assumed[end];
    while (end + 1 < n && (is_assumed[end] || is_assumed[end + 1]) == is_dashed)
        end++;
    return end;
}

void
rihla_strokes_add_line (const RihlaLine *line, RihlaMap *map)
{
    const RihlaCurve *curve = &line->curve;
    g_autofree RihlaPathStep *steps = NULL;
    RihlaPaint inlay;
    gboolean has_inlay = rihla_line_get_inlay (line, map, &inlay);
    guint end;

    if (curve->n_points < 2)
        return;
    steps = g_new0 (RihlaPathStep, curve->n_points);
    rihla_display_begin (map->display, RIHLA_ROLE_CURVE,
                         line->persona != NULL ? line->persona->element.id
                                               : NULL);
    for (guint i = 0; i + 1 < curve->n_points; i = end) {
        gboolean is_dashed = line->is_assumed[i] || line->is_assumed[i + 1];
        RihlaPaint paint;

        end = rihla_strokes_find_end (line->is_assumed, curve->n_points, i);
        rihla_curve_get_steps (&curve->points[i], end - i + 1, steps);
        rihla_line_get_paint (line, map, is_dashed, &paint);
        rihla_display_add_path (map->display, steps, end - i + 1, &paint);
        if (has_inlay && !is_dashed)
            rihla_display_add_path (map->display, steps, end - i + 1, &inlay);
    }
}
