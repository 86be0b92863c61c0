/* student.h: quantiles of Student's t distribution. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

/* The 97.5 % quantile of the normal distribution. */
#define RIHLA_NORMAL_QUANTILE 1.959963984540054

/* The regularized incomplete beta function I_x (a, b); a and b over 0, x from
 * 0 to 1. */
double rihla_beta_get_regularized (double a, double b, double x);

/* The 97.5 % quantile for so many degrees of freedom, at least 1: a mean lies
 * within so many standard errors of the true one with a probability of 95 %. */
double rihla_student_get_quantile (double freedom);
