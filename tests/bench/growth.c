/* growth.c: time and memory a touchpoint, of a large map against a small one.
 * SPDX-License-Identifier: MIT
 *
 * Layout and SVG of 10,000 touchpoints against 100, made by the same generator
 * with the same care. What is found once, such as fonts, is found before. The
 * memory is what the layout and the SVG hold together when both are done, as
 * the allocator counts it. */

#include "config.h"

#include <malloc.h>
#include <rihla/rihla.h>
#include <stdio.h>

#include "../generate.h"
#include "bench.h"

#define SMALL 100
#define LARGE 10000
#define N_SMALL_RUNS 15
#define N_LARGE_RUNS 3
#define MOST 1.3

typedef struct {
    double time;   /* seconds a touchpoint */
    double memory; /* bytes a touchpoint */
} Cost;

static double
get_memory (void)
{
    struct mallinfo2 info = mallinfo2 ();

    return (double) info.uordblks + (double) info.hblkhd;
}

static Cost
draw (RihlaJourney *journey, guint n)
{
    double memory = get_memory ();
    double start = bench_get_time ();
    g_autoptr (RihlaLayout) layout =
        rihla_layout_new (journey, NULL, NULL, NULL);
    g_autoptr (GBytes) svg = rihla_layout_to_svg (layout, NULL);
    double end = bench_get_time ();

    return (Cost){ (end - start) / n, (get_memory () - memory) / n };
}

static Cost
measure (guint n, guint n_runs)
{
    g_autoptr (RihlaJourney) journey = generate_large_journey (1, n);
    g_autoptr (GError) error = NULL;
    g_autofree double *times = g_new (double, n_runs);
    g_autofree double *memories = g_new (double, n_runs);

    if (!rihla_journey_seal (journey, NULL, &error))
        g_error ("%s", error->message);
    draw (journey, n);
    for (guint i = 0; i < n_runs; i++) {
        Cost cost = draw (journey, n);

        times[i] = cost.time;
        memories[i] = cost.memory;
    }
    return (Cost){ bench_get_median (times, n_runs),
                   bench_get_median (memories, n_runs) };
}

int
main (void)
{
    Cost large = measure (LARGE, N_LARGE_RUNS);
    Cost small = measure (SMALL, N_SMALL_RUNS);
    int status;

    fprintf (stderr,
             "%d touchpoints: %.0f µs and %.0f bytes each; "
             "%d: %.0f µs and %.0f bytes\n",
             LARGE, large.time * 1e6, large.memory, SMALL, small.time * 1e6,
             small.memory);
    status = bench_report ("growth of time", large.time / small.time, MOST);
    status |=
        bench_report ("growth of memory", large.memory / small.memory, MOST);
    return status;
}
