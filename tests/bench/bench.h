/* bench.h: what the benches share.
 * SPDX-License-Identifier: MIT
 *
 * A bench takes turns between the work and its reference, and tells the ratio
 * of the medians. Times are those of the processor, so that other work on the
 * machine does not count. */

#pragma once

#include <glib.h>

/* Seconds of the processor that this process took. */
double bench_get_time (void);
/* Puts the numbers in order. */
double bench_get_median (double *numbers, guint n);
/* Prints the ratio beside the most it may be. Returns the exit status. */
int bench_report (const char *name, double ratio, double most);
