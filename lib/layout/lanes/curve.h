/* curve.h: a smooth line through points that never overshoots. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"

typedef struct {
    double x; /* strictly growing */
    double y;
    double slope; /* set by rihla_curve_init() */
} RihlaCurvePoint;

/* Sets the slopes, so that between two points the curve stays between their
 * heights (Fritsch and Carlson 1980). */
void rihla_curve_init (RihlaCurvePoint *points, guint n);
/* The curve as path steps, n of them. */
void rihla_curve_get_steps (const RihlaCurvePoint *points, guint n,
                            RihlaPathStep *steps);
/* The height at x, between the points around it; before the first and after
 * the last point, theirs. from is the point to begin the search at. */
double rihla_curve_get_height (const RihlaCurvePoint *points, guint n,
                               guint from, double x);
