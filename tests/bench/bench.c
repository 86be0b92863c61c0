/* bench.c: what the benches share.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "bench.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double
bench_get_time (void)
{
    struct timespec now;

    clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static int
compare (const void *a, const void *b)
{
    double first = *(const double *) a;
    double second = *(const double *) b;

    return (first > second) - (first < second);
}

double
bench_get_median (double *numbers, guint n)
{
    qsort (numbers, n, sizeof *numbers, compare);
    return numbers[n / 2];
}

int
bench_report (const char *name, double ratio, double most)
{
    gboolean is_good = ratio <= most;

    printf ("%s: ratio %.2f, at most %.1f: %s\n", name, ratio, most,
            is_good ? "good" : "OVER");
    return is_good ? 0 : 1;
}
