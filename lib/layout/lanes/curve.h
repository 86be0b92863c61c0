/* curve.h: a smooth line through points that never overshoots. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"

typedef struct {
    double x; /* strictly growing */
    double y;
    double slope; /* set by rihla_curve_init() */
} RihlaCurvePoint;

typedef struct {
    RihlaCurvePoint *points; /* owned by whoever made it */
    guint n_points;
} RihlaCurve;

/* Sets the slopes, so that between two points the curve stays between their
 * heights (Fritsch and Carlson 1980). */
void rihla_curve_init (RihlaCurvePoint *points, guint n);
/* The curve as path steps, n of them. */
void rihla_curve_get_steps (const RihlaCurvePoint *points, guint n,
                            RihlaPathStep *steps);
/* The last point that is not after x, or the first one. */
guint rihla_curve_find (const RihlaCurve *self, double x);
/* The height at x, between the points around it, found by halves; before the
 * first and after the last point, theirs. */
double
rihla_curve_get_height (const RihlaCurvePoint *points, guint n, double x);
/* The slope there; 0 before the first and after the last point. */
double rihla_curve_get_slope (const RihlaCurvePoint *points, guint n, double x);
/* The least and the largest height between two places, exactly: between two
 * points the curve only rises or only falls. FALSE where the curve is not
 * there. */
gboolean rihla_curve_get_range (const RihlaCurve *self, double from, double to,
                                double *low, double *high);
