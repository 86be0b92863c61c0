/* sum.c: sums that lose nothing.
 * SPDX-License-Identifier: MIT
 *
 * A. Neumaier, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher
 * Summen", ZAMM 54 (1974): what each addition rounds away is exact in a second
 * double, whichever of the two numbers is the larger one. The error does not
 * grow with the number of summands. */

#include "config.h"

#include <math.h>

#include "report/sum.h"

void
rihla_sum_add (RihlaSum *self, double value)
{
    double sum = self->sum + value;

    if (fabs (self->sum) >= fabs (value))
        self->rest += (self->sum - sum) + value;
    else
        self->rest += (value - sum) + self->sum;
    self->sum = sum;
}

double
rihla_sum_get (const RihlaSum *self)
{
    return self->sum + self->rest;
}
