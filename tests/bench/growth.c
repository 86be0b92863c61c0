/* growth.c: time and memory a touchpoint, of a large map against a small one.
 * SPDX-License-Identifier: MIT
 *
 * Layout and SVG of many touchpoints against few, made by the same generator
 * with the same care: something in every lane, as-is and to-be of several
 * personas, remarks. On one wide sheet, broken into pages, and for a phone;
 * arguments take some of them alone. On pages and for a phone 10,000 would be
 * more than can be drawn. What is found once, such as fonts, is found before,
 * and each run asks the system for its memory anew. The memory is what the
 * layout holds when all is drawn, as the allocator counts it, and the size of
 * all pages, which are drawn one after another. GLib is told to leave
 * allocation to the system: it would keep what earlier runs had.
 *
 * A small map shapes words that a large one has seen already, and is the dearer
 * for it. So 1,000 touchpoints, which have met all words, are compared too. */

#include "config.h"

#include <malloc.h>
#include <rihla/rihla.h>
#include <stdio.h>
#include <unistd.h>

#include "../generate.h"
#include "bench.h"

#define MOST 1.3
#define N_LARGE_RUNS 2

static const struct {
    const char *name;
    const char *page; /* NULL: as large as the map is */
    guint most;       /* touchpoints */
} maps[] = {
    { "wide", NULL, 10000 },
    { "paged", "A4", 5000 },
    { "phone", "phone", 4000 },
};

/* What the most are compared with, and how often each is measured. */
static const struct {
    guint n_touchpoints;
    guint n_runs;
} bases[] = { { 100, 9 }, { 1000, 3 } };

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

static RihlaLayoutOptions *
make_options (const char *page)
{
    RihlaLayoutOptions *options = rihla_layout_options_new ();
    g_autoptr (GError) error = NULL;

    if (page != NULL &&
        !rihla_layout_options_parse_page (options, page, &error))
        g_error ("%s", error->message);
    return options;
}

/* Returns how many bytes the pages are together. */
static gsize
draw_pages (RihlaLayout *layout)
{
    gsize n_bytes = 0;

    for (guint i = 0; i < rihla_layout_get_n_pages (layout); i++) {
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) svg = rihla_layout_page_to_svg (layout, i, &error);

        if (svg == NULL)
            g_error ("%s", error->message);
        n_bytes += g_bytes_get_size (svg);
    }
    return n_bytes;
}

static Cost
draw (RihlaJourney *journey, RihlaLayoutOptions *options, guint n)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaLayout) layout = NULL;
    double memory;
    double start;
    double end;
    gsize n_bytes;

    malloc_trim (0);
    memory = get_memory ();
    start = bench_get_time ();
    layout = rihla_layout_new (journey, options, NULL, &error);
    if (layout == NULL)
        g_error ("%s", error->message);
    n_bytes = draw_pages (layout);
    end = bench_get_time ();
    return (Cost){ (end - start) / n,
                   (get_memory () - memory + (double) n_bytes) / n };
}

static RihlaJourney *
make_journey (guint n)
{
    RihlaJourney *journey = generate_large_journey (1, n);
    g_autoptr (GError) error = NULL;

    if (!rihla_journey_seal (journey, NULL, &error))
        g_error ("%s", error->message);
    return journey;
}

/* The least of each: whatever else runs can only add to it. */
static Cost
measure (const char *name, RihlaLayoutOptions *options, guint n, guint n_runs)
{
    g_autoptr (RihlaJourney) journey = make_journey (n);
    Cost least = draw (journey, options, n);

    for (guint i = 1; i < n_runs; i++) {
        Cost cost = draw (journey, options, n);

        least.time = MIN (least.time, cost.time);
        least.memory = MIN (least.memory, cost.memory);
    }
    fprintf (stderr, "%s, %u touchpoints: %.0f µs and %.0f bytes each\n", name,
             n, least.time * 1e6, least.memory);
    return least;
}

static int
report (const char *map, const char *what, guint base, double ratio)
{
    g_autofree char *name =
        g_strdup_printf ("growth of %s, %s, from %u", what, map, base);

    return bench_report (name, ratio, MOST);
}

static int
measure_map (guint map)
{
    const char *name = maps[map].name;
    g_autoptr (RihlaLayoutOptions) options = make_options (maps[map].page);
    Cost costs[G_N_ELEMENTS (bases)];
    Cost most;
    int status = 0;

    for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
        costs[i] =
            measure (name, options, bases[i].n_touchpoints, bases[i].n_runs);
    most = measure (name, options, maps[map].most, N_LARGE_RUNS);
    for (guint i = 0; i < G_N_ELEMENTS (bases); i++) {
        guint n = bases[i].n_touchpoints;

        status |= report (name, "time", n, most.time / costs[i].time);
        status |= report (name, "memory", n, most.memory / costs[i].memory);
    }
    return status;
}

/* It is read before main. */
static void
leave_to_system (char **argv)
{
    if (g_getenv ("G_SLICE") != NULL)
        return;
    g_setenv ("G_SLICE", "always-malloc", TRUE);
    execv ("/proc/self/exe", argv);
    g_error ("cannot start again");
}

int
main (int argc, char **argv)
{
    int status = 0;

    leave_to_system (argv);
    for (guint i = 0; i < G_N_ELEMENTS (maps); i++) {
        gboolean is_wanted = argc < 2;

        for (int j = 1; j < argc; j++)
            is_wanted |= g_str_equal (argv[j], maps[i].name);
        if (is_wanted)
            status |= measure_map (i);
    }
    return status;
}
