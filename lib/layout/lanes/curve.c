/* curve.c: a smooth line through points that never overshoots.
 * SPDX-License-Identifier: MIT
 *
 * The monotone piecewise cubic of F. N. Fritsch and R. E. Carlson, "Monotone
 * Piecewise Cubic Interpolation", SIAM Journal on Numerical Analysis 17
 * (1980): slopes are means of the neighbouring secants, made 0 at extremes and
 * shortened where they would make a piece turn round. So the curve shows no
 * feeling that nobody had. */

#include "config.h"

#include <math.h>

#include "layout/lanes/curve.h"

static double
get_secant (const RihlaCurvePoint *points, guint i)
{
    return (points[i + 1].y - points[i].y) / (points[i + 1].x - points[i].x);
}

static void
limit_slopes (RihlaCurvePoint *points, guint i)
{
    double secant = get_secant (points, i);
    double a;
    double b;
    double length;

    if (secant == 0) {
        points[i].slope = points[i + 1].slope = 0;
        return;
    }
    a = points[i].slope / secant;
    b = points[i + 1].slope / secant;
    length = hypot (a, b);
    if (length <= 3)
        return;
    points[i].slope = 3 * a / length * secant;
    points[i + 1].slope = 3 * b / length * secant;
}

void
rihla_curve_init (RihlaCurvePoint *points, guint n)
{
    if (n > 0)
        points[0].slope = points[n - 1].slope = 0;
    if (n < 2)
        return;
    points[0].slope = get_secant (points, 0);
    points[n - 1].slope = get_secant (points, n - 2);
    for (guint i = 1; i + 1 < n; i++) {
        double before = get_secant (points, i - 1);
        double after = get_secant (points, i);

        points[i].slope = before * after <= 0 ? 0 : (before + after) / 2;
    }
    for (guint i = 0; i + 1 < n; i++)
        limit_slopes (points, i);
}

void
rihla_curve_get_steps (const RihlaCurvePoint *points, guint n,
                       RihlaPathStep *steps)
{
    for (guint i = 0; i < n; i++) {
        const RihlaCurvePoint *end = &points[i];
        const RihlaCurvePoint *start = &points[i - 1];
        double third;

        if (i == 0) {
            steps[0] =
                (RihlaPathStep){ RIHLA_PATH_MOVE, { end->x }, { end->y } };
            continue;
        }
        third = (end->x - start->x) / 3;
        steps[i] = (RihlaPathStep){
            RIHLA_PATH_CURVE,
            { start->x + third, end->x - third, end->x },
            { start->y + start->slope * third, end->y - end->slope * third,
              end->y },
        };
    }
}

/* The last point that is not after x, or the first one. */
static guint
find_point (const RihlaCurvePoint *points, guint n, double x)
{
    guint low = 0;
    guint high = n;

    while (high - low > 1) {
        guint middle = low + (high - low) / 2;

        if (points[middle].x <= x)
            low = middle;
        else
            high = middle;
    }
    return low;
}

double
rihla_curve_get_height (const RihlaCurvePoint *points, guint n, double x)
{
    const RihlaCurvePoint *start;
    const RihlaCurvePoint *end;
    guint i = find_point (points, n, x);
    double width;
    double t;

    if (i + 1 >= n || x <= points[i].x)
        return points[i].y;
    start = &points[i];
    end = &points[i + 1];
    width = end->x - start->x;
    t = (x - start->x) / width;
    /* The cubic Hermite basis. */
    return (1 + 2 * t) * (1 - t) * (1 - t) * start->y +
           t * (1 - t) * (1 - t) * width * start->slope +
           t * t * (3 - 2 * t) * end->y + t * t * (t - 1) * width * end->slope;
}

double
rihla_curve_get_slope (const RihlaCurvePoint *points, guint n, double x)
{
    const RihlaCurvePoint *start;
    const RihlaCurvePoint *end;
    guint i = find_point (points, n, x);
    double width;
    double t;

    if (n == 0 || x < points[0].x || x > points[n - 1].x)
        return 0;
    if (i + 1 >= n)
        return points[i].slope;
    start = &points[i];
    end = &points[i + 1];
    width = end->x - start->x;
    t = (x - start->x) / width;
    return 6 * t * (1 - t) * (end->y - start->y) / width +
           (1 - t) * (1 - 3 * t) * start->slope + t * (3 * t - 2) * end->slope;
}

guint
rihla_curve_find (const RihlaCurve *self, double x)
{
    return find_point (self->points, self->n_points, x);
}

gboolean
rihla_curve_get_range (const RihlaCurve *self, double from, double to,
                       double *low, double *high)
{
    const RihlaCurvePoint *points = self->points;
    guint n = self->n_points;
    double first;
    double last;

    if (n < 2 || to < points[0].x || from > points[n - 1].x)
        return FALSE;
    first = rihla_curve_get_height (points, n, from);
    last = rihla_curve_get_height (points, n, to);
    *low = MIN (first, last);
    *high = MAX (first, last);
    for (guint i = find_point (points, n, from); i < n; i++) {
        if (points[i].x > to)
            break;
        if (points[i].x < from)
            continue;
        *low = MIN (*low, points[i].y);
        *high = MAX (*high, points[i].y);
    }
    return TRUE;
}
