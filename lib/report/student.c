/* student.c: quantiles of Student's t distribution.
 * SPDX-License-Identifier: MIT
 *
 * P (|T| ≤ t) = I_y (1/2, ν/2) with y = t² / (ν + t²), I the regularized
 * incomplete beta function (DLMF 8.17, Abramowitz & Stegun 26.7.1). I is the
 * continued fraction of DLMF 8.17.22, worked out from its front by the method
 * of Lentz (1976) as changed by Thompson and Barnett (1986).
 *
 * The quantile is found by Newton's method from that of the normal
 * distribution. It lies above that one, and P is increasing and concave: each
 * tangent meets 95 % before the curve does, so the steps come from one side
 * and never go past it. */

#include "config.h"

#include <glib.h>
#include <math.h>

#include "report/student.h"

#define PROBABILITY 0.95
#define TINY 1e-300 /* in the place of a zero that would be divided by */
#define FRACTION_PRECISION 1e-15
/* About the square root of the larger of a and b are needed. */
#define MOST_TERMS 100000
#define NEWTON_PRECISION 1e-13
#define MOST_STEPS 60

static double
keep_from_zero (double value)
{
    return fabs (value) < TINY ? TINY : value;
}

/* The even and the odd coefficients of DLMF 8.17.23. */
static double
get_coefficient (double a, double b, double x, guint term)
{
    double m = term / 2;

    if (term % 2 == 0)
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
}

static double
get_fraction (double a, double b, double x)
{
    double value = 1;
    double above = 1;
    double below = 0;

    for (guint term = 1; term < MOST_TERMS; term++) {
        double d = get_coefficient (a, b, x, term);

        below = 1 / keep_from_zero (1 + d * below);
        above = keep_from_zero (1 + d / above);
        value *= above * below;
        if (fabs (above * below - 1) < FRACTION_PRECISION)
            break;
    }
    return 1 / value;
}

double
rihla_beta_get_regularized (double a, double b, double x)
{
    double front;

    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    /* The fraction converges fast below the mean only. */
    if (x > (a + 1) / (a + b + 2))
        return 1 - rihla_beta_get_regularized (b, a, 1 - x);
    front =
        lgamma (a + b) - lgamma (a) - lgamma (b) + a * log (x) + b * log1p (-x);
    return exp (front) / a * get_fraction (a, b, x);
}

static double
get_density (double freedom, double t)
{
    double half = freedom / 2;

    return exp (lgamma (half + 0.5) - lgamma (half) -
                (half + 0.5) * log1p (t * t / freedom)) /
           sqrt (G_PI * freedom);
}

double
rihla_student_get_quantile (double freedom)
{
    double t = RIHLA_NORMAL_QUANTILE;

    g_return_val_if_fail (freedom >= 1, NAN);

    for (guint i = 0; i < MOST_STEPS; i++) {
        double share = t * t / (freedom + t * t);
        double within = rihla_beta_get_regularized (0.5, freedom / 2, share);
        double step = (PROBABILITY - within) / (2 * get_density (freedom, t));

        t += step;
        if (fabs (step) < NEWTON_PRECISION * t)
            break;
    }
    return t;
}
