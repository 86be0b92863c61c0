/* answers.c: reading survey answers against a bare pass of libcsv.
 * SPDX-License-Identifier: MIT
 *
 * A file of 5 million rows, as a survey tool exports it: an answer's number, a
 * touchpoint in Arabic or an id, a kind, a score, a date and a segment. It is
 * made in the build folder, and removed. Both passes read it in the same
 * blocks, each in a process of its own, which also tells the most memory that
 * was taken; that of 50,000 rows may not be much less. */

#include "config.h"

#include <csv.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <rihla/rihla.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench.h"

#define N_ROWS 5000000
#define N_FEW_ROWS 50000
#define N_RUNS 5
#define MOST 2.0
#define MOST_MEMORY 1.1
#define BLOCK_BYTES (256 * 1024)

static const char *const places[] = {
    "الإعلان",        "صفحة الباقات", "branch",  "التسجيل في التطبيق",
    "contact-centre", "أول فاتورة",   "renewal", "الشكوى",
};
static const char *const segments[] = { "الأفراد", "الشركات", "students",
                                        "over 60", "" };
static const struct {
    const char *kind;
    int low;
    int high;
} kinds[] = {
    { "nps", 0, 10 }, { "CSAT", 1, 5 }, { "ces", 1, 7 }, { "fcr", 0, 1 }
};

/* --- The passes ------------------------------------------------------------ */

static RihlaJourney *
make_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, NULL);

    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        rihla_stage_add_touchpoint (stage, places[i]);
    if (!rihla_journey_seal (journey, NULL, NULL))
        g_error ("the journey cannot be sealed");
    return journey;
}

static int
read_answers (const char *path, guint64 n_rows)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (RihlaAnswers) answers =
        rihla_answers_read_file (journey, path, diagnostics, &error);

    if (answers == NULL)
        g_error ("%s", error->message);
    return rihla_answers_get_n (answers) == n_rows ? 0 : 1;
}

static void
count_cell (void *text, size_t length, void *data)
{
    (void) text;
    *(gsize *) data += length;
}

static void
count_row (int terminator, void *data)
{
    (void) terminator;
    *(gsize *) data += 1;
}

static int
pass_bare (const char *path)
{
    g_autofree char *block = g_malloc (BLOCK_BYTES);
    struct csv_parser parser;
    gsize n = 0;
    gssize length;
    int fd = g_open (path, O_RDONLY, 0);

    if (fd < 0 || csv_init (&parser, 0) != 0)
        return 1;
    while ((length = read (fd, block, BLOCK_BYTES)) > 0)
        csv_parse (&parser, block, (gsize) length, count_cell, count_row, &n);
    csv_fini (&parser, count_cell, count_row, &n);
    csv_free (&parser);
    close (fd);
    return n > 0 ? 0 : 1;
}

/* --- The file -------------------------------------------------------------- */

static void
write_rows (const char *path, guint n_rows)
{
    FILE *file = g_fopen (path, "w");
    guint32 state = 1;

    if (file == NULL)
        g_error ("%s cannot be written", path);
    fputs ("Respondent,نقطة التماس,Kind,Score,Date,Segment\n", file);
    for (guint i = 0; i < n_rows; i++) {
        guint word = state >> 8;
        guint kind = word % G_N_ELEMENTS (kinds);
        int span = kinds[kind].high - kinds[kind].low + 1;

        fprintf (file, "%u,%s,%s,%d,%04u-%02u-%02u,%s\n", i,
                 places[word / 7 % G_N_ELEMENTS (places)], kinds[kind].kind,
                 kinds[kind].low + (int) (word / 64) % span,
                 2024 + word / 3 % 2, 1 + word / 11 % 12, 1 + word / 5 % 28,
                 segments[word / 13 % G_N_ELEMENTS (segments)]);
        state = state * 1664525u + 1013904223u;
    }
    if (fclose (file) != 0)
        g_error ("%s cannot be written", path);
}

/* --- Measuring ------------------------------------------------------------- */

/* Seconds of the processor of this program with a pass as its argument. */
static double
run (const char *pass, const char *path, guint n_rows, double *memory)
{
    g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
    g_autofree char *rows = g_strdup_printf ("%u", n_rows);
    const char *const command[] = { program, pass, path, rows, NULL };
    g_autoptr (GError) error = NULL;
    struct rusage usage;
    GPid pid;
    int status;

    if (!g_spawn_async (NULL, (char **) command, NULL,
                        G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
        g_error ("%s", error->message);
    if (wait4 (pid, &status, 0, &usage) != pid || status != 0)
        g_error ("the %s pass failed", pass);
    *memory = (double) usage.ru_maxrss;
    return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static int
measure (const char *path, const char *few_path)
{
    double times[N_RUNS], bare_times[N_RUNS];
    double memory, few_memory, bare_memory;
    double time, bare_time;
    int status;

    run ("read", few_path, N_FEW_ROWS, &few_memory);
    for (guint i = 0; i < N_RUNS; i++) {
        bare_times[i] = run ("bare", path, N_ROWS, &bare_memory);
        times[i] = run ("read", path, N_ROWS, &memory);
    }
    time = bench_get_median (times, N_RUNS);
    bare_time = bench_get_median (bare_times, N_RUNS);
    fprintf (stderr,
             "%d answers: %.2f s, at most %.1f MB; %d: %.1f MB; "
             "bare pass %.2f s, %.1f MB\n",
             N_ROWS, time, memory / 1024, N_FEW_ROWS, few_memory / 1024,
             bare_time, bare_memory / 1024);
    status = bench_report ("answers", time / bare_time, MOST);
    return status |
           bench_report ("memory of answers", memory / few_memory, MOST_MEMORY);
}

int
main (int argc, char **argv)
{
    const char *top = g_getenv ("top_builddir");
    g_autofree char *path = NULL;
    g_autofree char *few_path = NULL;
    int status;

    if (argc == 4 && g_str_equal (argv[1], "bare"))
        return pass_bare (argv[2]);
    if (argc == 4)
        return read_answers (argv[2], g_ascii_strtoull (argv[3], NULL, 10));
    path = g_build_filename (top == NULL ? "." : top, "tests", "bench",
                             "answers.csv", NULL);
    few_path = g_strconcat (path, ".few", NULL);
    write_rows (path, N_ROWS);
    write_rows (few_path, N_FEW_ROWS);
    status = measure (path, few_path);
    g_remove (path);
    g_remove (few_path);
    return status;
}
