/* emotion-intervals.c: where measured feelings lie.
 * SPDX-License-Identifier: MIT
 *
 * A whisker behind the face shows the interval of one moment, and a pale band
 * along the line that of neighbouring ones, which faces would hide where it is
 * short. An edge of the band is the line plus a monotone curve through the
 * distances of its points: both are cubics between the same places, so their
 * sum is one, and as the distances never change their sign, the line never
 * leaves its band. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-gap.h"
#include "layout/lanes/emotion-intervals.h"
#include "model/elements.h"

#define WHISKER_WIDTH 1.1f
#define WHISKER_CAP 3.2 /* half of it */
#define ALPHA 0.15f

RihlaRect
rihla_intervals_get_box (const RihlaMoment *moment, double x,
                         const RihlaMoments *moments)
{
    if (isnan (moment->low) || isnan (moment->high))
        return (RihlaRect){ 0 };
    return (RihlaRect){ x - WHISKER_CAP, -moment->high * moments->unit,
                        2 * WHISKER_CAP,
                        (moment->high - moment->low) * moments->unit };
}

void
rihla_intervals_add_whisker (const RihlaRect *box, const RihlaLine *line,
                             RihlaMap *map, const char *id)
{
    double left = box->x, right = box->x + box->width;
    double top = box->y, bottom = box->y + box->height;
    double x = (left + right) / 2;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { left }, { top } },
        { RIHLA_PATH_LINE, { right }, { top } },
        { RIHLA_PATH_MOVE, { x }, { top } },
        { RIHLA_PATH_LINE, { x }, { bottom } },
        { RIHLA_PATH_MOVE, { left }, { bottom } },
        { RIHLA_PATH_LINE, { right }, { bottom } },
    };
    RihlaPaint paint;

    rihla_line_get_paint (line, map, FALSE, &paint);
    paint.stroke_width = WHISKER_WIDTH;
    paint.dash = 0;
    rihla_display_begin (map->display, RIHLA_ROLE_INTERVAL, id);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

RihlaCurve
rihla_intervals_get_edge (const RihlaCurve *line, const double *distances,
                          guint first, guint last)
{
    guint n = last - first + 1;
    RihlaCurve edge = { g_new0 (RihlaCurvePoint, n), n };

    for (guint i = 0; i < n; i++) {
        edge.points[i].x = line->points[first + i].x;
        edge.points[i].y = distances[first + i];
    }
    rihla_curve_init (edge.points, n);
    for (guint i = 0; i < n; i++) {
        edge.points[i].y += line->points[first + i].y;
        edge.points[i].slope += line->points[first + i].slope;
    }
    return edge;
}

static void
add_stretch (const RihlaLine *line, RihlaMap *map, guint first, guint last)
{
    RihlaCurve above =
        rihla_intervals_get_edge (&line->curve, line->above, first, last);
    RihlaCurve below =
        rihla_intervals_get_edge (&line->curve, line->below, first, last);
    RihlaGapPiece whole = { line->curve.points[first].x,
                            line->curve.points[last].x };
    g_autoptr (GArray) outline = rihla_gap_get_outline (&above, &below, &whole);
    RihlaPaint look;
    RihlaPaint paint = { 0 };

    rihla_line_get_paint (line, map, FALSE, &look);
    paint.fill = look.stroke;
    paint.fill.alpha = ALPHA;
    rihla_display_begin (map->display, RIHLA_ROLE_INTERVAL,
                         line->persona != NULL ? line->persona->element.id
                                               : NULL);
    rihla_display_add_path (map->display, (const RihlaPathStep *) outline->data,
                            outline->len, &paint);
    g_free (above.points);
    g_free (below.points);
}

void
rihla_intervals_add_band (const RihlaLine *line, RihlaMap *map)
{
    guint end;

    for (guint i = 0; i < line->curve.n_points; i = end + 1) {
        end = i;
        if (isnan (line->above[i]))
            continue;
        while (end + 1 < line->curve.n_points && !isnan (line->above[end + 1]))
            end++;
        if (end > i)
            add_stretch (line, map, i, end);
    }
}

RihlaColour
rihla_intervals_get_ground (const RihlaMap *map, RihlaColour ground)
{
    RihlaColour band = map->theme->curve;

    ground.red += (band.red - ground.red) * ALPHA;
    ground.green += (band.green - ground.green) * ALPHA;
    ground.blue += (band.blue - ground.blue) * ALPHA;
    return ground;
}
