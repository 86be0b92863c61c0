/* test-table-limits.c: the limits of tables, on both sides.
 * SPDX-License-Identifier: MIT
 *
 * What is at a limit is read, what is over it refused, and what would take
 * quadratic time takes none. */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <rihla/rihla.h>

#include "formats/markdown-guard.h"
#include "formats/table.h"

/* Of processor time, and generous: for sanitizers. Quadratic takes minutes. */
#define MAX_SECONDS 20

static GString *
repeat (const char *before, const char *text, guint n, const char *after)
{
    GString *out = g_string_new (before);

    for (guint i = 0; i < n; i++)
        g_string_append (out, text);
    g_string_append (out, after);
    return out;
}

/* Reads the text, which it frees; returns the error's code, -1 without one. */
static int
read_text (GString *text, const char *format)
{
    g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    clock_t start = clock ();

    journey = rihla_journey_read_bytes (bytes, NULL, format, NULL, &error);
    ck_assert ((journey != NULL) == (error == NULL));
    ck_assert_int_lt ((clock () - start) / CLOCKS_PER_SEC, MAX_SECONDS);
    return error == NULL ? -1 : error->code;
}

START_TEST (test_columns)
{
    guint n = RIHLA_TABLE_MAX_COLUMNS;

    ck_assert_int_eq (read_text (repeat ("Stage", ",a", n - 1, "\nx\n"), "csv"),
                      -1);
    ck_assert_int_eq (read_text (repeat ("Stage", ",a", n, "\nx\n"), "csv"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat ("Stage", ",a", 100000, ""), "csv"),
                      RIHLA_ERROR_LIMIT);
}
END_TEST

static GString *
make_wide_markdown (guint n)
{
    GString *head = repeat ("|Stage|", "a|", n - 1, "\n|");
    GString *rule = repeat (head->str, "-|", n, "\n|x|\n");

    g_string_free (head, TRUE);
    return rule;
}

START_TEST (test_columns_of_markdown)
{
    guint n = RIHLA_TABLE_MAX_COLUMNS;

    ck_assert_int_eq (read_text (make_wide_markdown (n), "md"), -1);
    ck_assert_int_eq (read_text (make_wide_markdown (n + 1), "md"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (make_wide_markdown (100000), "md"),
                      RIHLA_ERROR_LIMIT);
}
END_TEST

START_TEST (test_rows)
{
    guint n = RIHLA_TABLE_MAX_ROWS - 1; /* and the head */

    ck_assert_int_eq (read_text (repeat ("Stage\n", "x\n", n, ""), "csv"), -1);
    ck_assert_int_eq (read_text (repeat ("Stage\n", "x\n", n + 1, ""), "csv"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat ("Stage\n", "x\n", 1000000, ""), "csv"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat ("|Stage|\n|-|\n", "|x|\n", n, ""),
                                 "md"),
                      -1);
    ck_assert_int_eq (read_text (repeat ("|Stage|\n|-|\n", "|x|\n", n + 1, ""),
                                 "md"),
                      RIHLA_ERROR_LIMIT);
}
END_TEST

START_TEST (test_cells)
{
    GString *row = repeat ("x", ",", 99, "\n");
    GString *head = repeat ("Stage", ",a", 99, "\n");
    guint n = RIHLA_TABLE_MAX_CELLS / 100 - 1; /* and the head */

    ck_assert_int_eq (read_text (repeat (head->str, row->str, n, ""), "csv"),
                      -1);
    ck_assert_int_eq (read_text (repeat (head->str, row->str, n + 1, ""),
                                 "csv"),
                      RIHLA_ERROR_LIMIT);
    g_string_free (row, TRUE);
    g_string_free (head, TRUE);
}
END_TEST

/* Short rows under a wide head: cmark-gfm makes all cells of each. */
START_TEST (test_cells_of_markdown)
{
    GString *wide = make_wide_markdown (200);

    ck_assert_int_eq (read_text (repeat (wide->str, "|x|\n", 1900, ""), "md"),
                      -1);
    ck_assert_int_eq (read_text (repeat (wide->str, "|x|\n", 2100, ""), "md"),
                      RIHLA_ERROR_LIMIT);
    g_string_free (wide, TRUE);
}
END_TEST

START_TEST (test_cell_bytes)
{
    guint n = RIHLA_TABLE_MAX_CELL_BYTES;

    ck_assert_int_eq (read_text (repeat ("Stage,Pain\nx,", "y", n, "\n"),
                                 "csv"),
                      -1);
    ck_assert_int_eq (read_text (repeat ("Stage,Pain\nx,", "y", n + 1, "\n"),
                                 "csv"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (
        read_text (repeat ("Stage\tPain\nx\t\"", "y", 40000000, ""), "tsv"),
        RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (
        read_text (repeat ("|Stage|Pain|\n|-|-|\n|x|", "y", n, "|\n"), "md"),
        -1);
    ck_assert_int_eq (read_text (repeat ("|Stage|Pain|\n|-|-|\n|x|", "y", n + 1,
                                         "|\n"),
                                 "md"),
                      RIHLA_ERROR_LIMIT);
    /* A bar after a backslash does not end a cell. */
    ck_assert_int_eq (
        read_text (repeat ("|Stage|Pain|\n|-|-|\n|x|", "\\|", n, "|\n"), "md"),
        RIHLA_ERROR_LIMIT);
}
END_TEST

START_TEST (test_items)
{
    GString *cell = repeat ("x,\"", "y;", 4000, "\"\n");
    guint n = RIHLA_TABLE_MAX_ELEMENTS / 4000;

    ck_assert_int_eq (read_text (repeat ("Stage,Pain\n", cell->str, n, ""),
                                 "csv"),
                      -1);
    ck_assert_int_eq (read_text (repeat ("Stage,Pain\n", cell->str, n + 1, ""),
                                 "csv"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (
        read_text (repeat ("Stage,Touchpoint\n", cell->str, n + 1, ""), "csv"),
        RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat ("Stage,Quote\n", cell->str, n + 1, ""),
                                 "csv"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (
        read_text (repeat ("Stage,Emotion\n", cell->str, n + 1, ""), "csv"),
        RIHLA_ERROR_LIMIT);
    g_string_free (cell, TRUE);
}
END_TEST

START_TEST (test_goals)
{
    GString *text = g_string_new ("Stage,Goal\n");

    for (guint i = 0; i < 40000; i++)
        g_string_append_printf (text, "x,goal %u\n", i);
    ck_assert_int_eq (read_text (text, "csv"), -1);
}
END_TEST

START_TEST (test_markdown_size)
{
    static const char table[] = "\n\n|Stage|\n|-|\n|x|\n";
    GString *line = repeat ("", "y", 99, "\n\n");
    guint n = RIHLA_MARKDOWN_MAX_BYTES / 101 - 1;

    ck_assert_int_eq (read_text (repeat ("", line->str, n, table), "md"), -1);
    ck_assert_int_eq (read_text (repeat ("", line->str, n + 2, table), "md"),
                      RIHLA_ERROR_LIMIT);
    g_string_free (line, TRUE);

    n = RIHLA_MARKDOWN_MAX_LINES - 10;
    ck_assert_int_eq (read_text (repeat ("", "-\n", n, table), "md"), -1);
    ck_assert_int_eq (read_text (repeat ("", "-\n", n + 10, table), "md"),
                      RIHLA_ERROR_LIMIT);
}
END_TEST

/* Long text beside a table is ignored, as short text is; headings are not. */
START_TEST (test_long_text)
{
    static const char *const texts[] = { "![[]()", "*a_ ", "[",  "> ",
                                         "- ",     "_",    "<?", "a`" };

    for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
        GString *text =
            repeat ("# Title\n", texts[i], 300000, "\n\n|Stage|\n|-|\n|x|\n");
        g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
        g_autoptr (RihlaJourney) journey = NULL;
        clock_t start = clock ();

        journey = rihla_journey_read_bytes (bytes, NULL, "md", NULL, NULL);
        ck_assert_msg (journey != NULL, "%s", texts[i]);
        ck_assert_str_eq (rihla_journey_get_title (journey), "Title");
        ck_assert_int_lt ((clock () - start) / CLOCKS_PER_SEC, MAX_SECONDS);
    }
}
END_TEST

/* Rules that open no table; rules that are rows of one. */
START_TEST (test_rules)
{
    ck_assert_int_eq (read_text (repeat ("", "a|b\n-|-|-\n", 20000, ""), "md"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat ("|Stage|b|\n|-|-|\n> a|b\n",
                                         "> -|-|-\n", 20000, ""),
                                 "md"),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat ("|Stage|b|\n|-|-|\n|x|y|\n",
                                         "| - | - |\n", 20000, ""),
                                 "md"),
                      -1);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("table-limits");
    TCase *tcase = tcase_create ("limits");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 120);
    tcase_add_test (tcase, test_columns);
    tcase_add_test (tcase, test_columns_of_markdown);
    tcase_add_test (tcase, test_rows);
    tcase_add_test (tcase, test_cells);
    tcase_add_test (tcase, test_cells_of_markdown);
    tcase_add_test (tcase, test_cell_bytes);
    tcase_add_test (tcase, test_items);
    tcase_add_test (tcase, test_goals);
    tcase_add_test (tcase, test_markdown_size);
    tcase_add_test (tcase, test_long_text);
    tcase_add_test (tcase, test_rules);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
