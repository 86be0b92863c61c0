/* test-table-docs.c: the examples of docs/tables.md.
 * SPDX-License-Identifier: MIT
 *
 * Each block of md, csv or tsv is a table; the block after it is its outline,
 * "text", or its message, "error". The limits it names are those in force. */

#include "config.h"

#include <check.h>
#include <cmark-gfm.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "formats/markdown-guard.h"
#include "formats/table.h"
#include "journey-dump.h"

static char *
load_docs (void)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top != NULL ? top : ".", "docs", "tables.md", NULL);
    char *text = NULL;

    ck_assert (g_file_get_contents (path, &text, NULL, NULL));
    return text;
}

/* What the example comes to: an outline with remarks, or a message. */
static char *
run_example (const char *table, const char *format, gboolean *is_error)
{
    g_autoptr (GBytes) bytes = g_bytes_new (table, strlen (table));
    g_autofree char *name = g_strconcat ("example.", format, NULL);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    g_autofree char *outline = NULL;
    g_autofree char *remarks = NULL;

    journey = rihla_journey_read_bytes (bytes, name, NULL, diagnostics, &error);
    *is_error = journey == NULL;
    if (journey == NULL)
        return g_strconcat (error->message, "\n", NULL);
    ck_assert (rihla_journey_seal (journey, diagnostics, NULL));
    outline = outline_journey (journey);
    remarks = dump_diagnostics (diagnostics);
    return g_strconcat (outline, remarks, NULL);
}

static void
check_example (cmark_node *table, cmark_node *expected)
{
    gboolean is_error = FALSE;
    g_autofree char *text =
        run_example (cmark_node_get_literal (table),
                     cmark_node_get_fence_info (table), &is_error);

    ck_assert_msg (cmark_node_get_type (expected) == CMARK_NODE_CODE_BLOCK,
                   "line %d", cmark_node_get_start_line (table));
    ck_assert_str_eq (cmark_node_get_fence_info (expected),
                      is_error ? "error" : "text");
    ck_assert_msg (strcmp (text, cmark_node_get_literal (expected)) == 0,
                   "line %d is:\n%s", cmark_node_get_start_line (expected),
                   text);
}

START_TEST (test_examples)
{
    g_autofree char *text = load_docs ();
    cmark_node *document =
        cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);
    guint n = 0;

    for (cmark_node *node = cmark_node_first_child (document); node != NULL;
         node = cmark_node_next (node)) {
        const char *info = NULL;

        if (cmark_node_get_type (node) != CMARK_NODE_CODE_BLOCK)
            continue;
        info = cmark_node_get_fence_info (node);
        if (strcmp (info, "text") == 0 || strcmp (info, "error") == 0)
            continue;
        check_example (node, cmark_node_next (node));
        n++;
    }
    ck_assert_uint_ge (n, 12);
    cmark_node_free (document);
}
END_TEST

/* Frees the text. */
static void
expect (const char *docs, char *text)
{
    ck_assert_msg (strstr (docs, text) != NULL, "%s", text);
    g_free (text);
}

START_TEST (test_limits)
{
    g_autofree char *text = load_docs ();

    ck_assert_uint_eq (RIHLA_TABLE_MAX_ROWS, 50000);
    ck_assert_ptr_nonnull (strstr (text, "50,000 rows"));
    expect (text, g_strdup_printf ("%u columns", RIHLA_TABLE_MAX_COLUMNS));
    ck_assert_uint_eq (RIHLA_TABLE_MAX_CELLS, 400000);
    ck_assert_ptr_nonnull (strstr (text, "400,000 cells"));
    expect (text, g_strdup_printf ("cells of %u KiB",
                                   RIHLA_TABLE_MAX_CELL_BYTES / 1024));
    ck_assert_uint_eq (RIHLA_TABLE_MAX_ELEMENTS, 200000);
    ck_assert_ptr_nonnull (strstr (text, "200,000 items"));
    expect (text, g_strdup_printf ("at most %u MiB",
                                   RIHLA_MARKDOWN_MAX_BYTES / 1024 / 1024));
    ck_assert_uint_eq (RIHLA_MARKDOWN_MAX_LINES, 200000);
    ck_assert_ptr_nonnull (strstr (text, "200,000 lines"));
    expect (text, g_strdup_printf ("over %u KiB",
                                   RIHLA_MARKDOWN_MAX_PARAGRAPH_BYTES / 1024));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("table-docs");
    TCase *tcase = tcase_create ("docs");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_examples);
    tcase_add_test (tcase, test_limits);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
