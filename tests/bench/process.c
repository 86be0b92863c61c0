/* process.c: the command as a process against the least that draws a label.
 * SPDX-License-Identifier: MIT
 *
 * rihla render of an Arabic journey of 25 touchpoints to SVG, against
 * label.c, each from exec to exit, with the fonts of the system: the search
 * for fonts is most of the work of either. */

#include "config.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "bench.h"

#define N_RUNS 31
#define MOST 3.0

static double
to_seconds (const struct timeval *time)
{
    return (double) time->tv_sec + (double) time->tv_usec / 1e6;
}

/* The seconds of the processor; those of the clock in the argument. */
static double
run (const char *const *command, double *clock)
{
    gint64 start = g_get_monotonic_time ();
    g_autoptr (GError) error = NULL;
    struct rusage usage;
    GPid pid;
    int status;

    if (!g_spawn_async (NULL, (char **) command, NULL,
                        G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
        g_error ("%s", error->message);
    if (wait4 (pid, &status, 0, &usage) != pid || status != 0)
        g_error ("%s failed", command[0]);
    *clock = (double) (g_get_monotonic_time () - start) / 1e6;
    return to_seconds (&usage.ru_utime) + to_seconds (&usage.ru_stime);
}

/* In a build folder the program itself stands behind a script of libtool's. */
static char *
find_program (const char *folder, const char *name)
{
    char *program = g_build_filename (folder, ".libs", name, NULL);

    if (g_file_test (program, G_FILE_TEST_IS_EXECUTABLE))
        return program;
    g_free (program);
    return g_build_filename (folder, name, NULL);
}

int
main (void)
{
    const char *top = g_getenv ("top_builddir");
    g_autofree char *examples = g_build_filename (top, "examples", NULL);
    g_autofree char *benches = g_build_filename (top, "tests", "bench", NULL);
    g_autofree char *rihla = find_program (examples, "rihla");
    g_autofree char *label = find_program (benches, "label");
    g_autofree char *journey =
        g_build_filename (g_getenv ("top_srcdir"), "tests", "bench",
                          "journey-25.ar.xml", NULL);
    g_autofree char *out = g_build_filename (benches, "process.svg", NULL);
    const char *const work[] = { rihla, "render", journey, "-o", out, NULL };
    const char *const reference[] = { label, out, NULL };
    double times[N_RUNS], clocks[N_RUNS];
    double reference_times[N_RUNS], reference_clocks[N_RUNS];
    double time;
    double reference_time;

    g_unsetenv ("FONTCONFIG_FILE");
    g_unsetenv ("G_SLICE");
    for (guint i = 0; i < N_RUNS; i++) {
        reference_times[i] = run (reference, &reference_clocks[i]);
        times[i] = run (work, &clocks[i]);
    }
    g_remove (out);
    time = bench_get_median (times, N_RUNS);
    reference_time = bench_get_median (reference_times, N_RUNS);
    fprintf (stderr,
             "rihla render %.1f ms (%.1f by the clock), a label %.1f (%.1f)\n",
             time * 1000, bench_get_median (clocks, N_RUNS) * 1000,
             reference_time * 1000,
             bench_get_median (reference_clocks, N_RUNS) * 1000);
    return bench_report ("process", time / reference_time, MOST);
}
