/* sum.h: sums that lose nothing. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

/* Begins as { 0 }. */
typedef struct {
    double sum;
    double rest; /* what rounding took from it */
} RihlaSum;

void rihla_sum_add (RihlaSum *self, double value);
double rihla_sum_get (const RihlaSum *self);
