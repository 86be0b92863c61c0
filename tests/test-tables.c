/* test-tables.c: whole tables, good and bad.
 * SPDX-License-Identifier: MIT
 *
 * tests/tables/good/ holds tables, each with NAME.expected beside it: the
 * journey it is, and the remarks. tests/tables/bad/ holds tables that are
 * refused, each with its message. RIHLA_UPDATE_GOLDENS=1 writes them anew. */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "journey-dump.h"

static char *
make_path (const char *folder, const char *name)
{
    const char *top = g_getenv ("top_srcdir");

    return g_build_filename (top != NULL ? top : ".", "tests", "tables", folder,
                             name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The tables of a folder, in the order of their names. */
static GPtrArray *
list_tables (const char *folder)
{
    GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *path = make_path (folder, NULL);
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;

    ck_assert_ptr_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL)
        if (!g_str_has_suffix (name, ".expected"))
            g_ptr_array_add (names, g_strdup (name));
    g_ptr_array_sort (names, compare_names);
    return names;
}

static void
compare_golden (const char *folder, const char *name, const char *text)
{
    g_autofree char *path = make_path (folder, name);
    g_autofree char *golden = g_strconcat (path, ".expected", NULL);
    g_autofree char *expected = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL) {
        ck_assert (g_file_set_contents (golden, text, -1, NULL));
        return;
    }
    ck_assert_msg (g_file_get_contents (golden, &expected, NULL, NULL),
                   "%s is missing", golden);
    ck_assert_msg (strcmp (text, expected) == 0,
                   "%s is not as expected; it is:\n%s", name, text);
}

/* Reads a table of a folder under its own name, without the folder. */
static RihlaJourney *
read_table (const char *folder, const char *name, RihlaDiagnostics *diagnostics,
            GError **error)
{
    g_autofree char *path = make_path (folder, name);
    g_autoptr (GBytes) bytes = NULL;
    char *content = NULL;
    gsize length = 0;

    ck_assert (g_file_get_contents (path, &content, &length, NULL));
    bytes = g_bytes_new_take (content, length);
    return rihla_journey_read_bytes (bytes, name, NULL, diagnostics, error);
}

START_TEST (test_good_tables)
{
    g_autoptr (GPtrArray) names = list_tables ("good");

    ck_assert_uint_ge (names->len, 10);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
        g_autoptr (GError) error = NULL;
        g_autoptr (RihlaJourney) journey = NULL;
        g_autofree char *dump = NULL;
        g_autofree char *remarks = NULL;
        g_autofree char *text = NULL;

        journey = read_table ("good", name, diagnostics, &error);
        ck_assert_msg (journey != NULL, "%s: %s", name,
                       error != NULL ? error->message : "no error");
        ck_assert_ptr_null (error);
        ck_assert (rihla_journey_seal (journey, diagnostics, NULL));
        dump = dump_journey (journey);
        remarks = dump_diagnostics (diagnostics);
        text = g_strconcat (dump, remarks, NULL);
        compare_golden ("good", name, text);
    }
}
END_TEST

START_TEST (test_bad_tables)
{
    g_autoptr (GPtrArray) names = list_tables ("bad");

    ck_assert_uint_ge (names->len, 20);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
        g_autoptr (GError) error = NULL;
        g_autofree char *text = NULL;
        guint last;

        ck_assert_msg (read_table ("bad", name, diagnostics, &error) == NULL,
                       "%s was read", name);
        ck_assert_ptr_nonnull (error);
        ck_assert (error->domain == RIHLA_ERROR);
        /* The error is the last remark too. */
        last = rihla_diagnostics_get_n (diagnostics) - 1;
        ck_assert (g_str_has_suffix (error->message,
                                     rihla_diagnostics_get_message (diagnostics,
                                                                    last)));
        text = g_strdup_printf ("%d %s\n", error->code, error->message);
        compare_golden ("bad", name, text);
    }
}
END_TEST

/* Without a suffix the content tells. */
START_TEST (test_sniffing)
{
    static const struct {
        const char *folder;
        const char *name;
        gboolean is_known;
    } cases[] = {
        { "good", "stages.ar.md", TRUE },
        { "good", "touchpoints.ar.csv", TRUE },
        { "good", "semicolon.en.csv", TRUE },
        { "good", "several-touchpoints.en.tsv", TRUE },
        { "good", "windows-1256.ar.csv", TRUE },
        { "good", "utf-16.ar.tsv", TRUE },
        { "bad", "no-table.md", FALSE },
        { "bad", "empty.csv", FALSE },
        { "bad", "zero.csv", FALSE },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *path = make_path (cases[i].folder, cases[i].name);
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (RihlaJourney) journey = NULL;
        char *content = NULL;
        gsize length = 0;

        ck_assert (g_file_get_contents (path, &content, &length, NULL));
        bytes = g_bytes_new_take (content, length);
        journey = rihla_journey_read_bytes (bytes, "-", NULL, NULL, NULL);
        ck_assert_msg ((journey != NULL) == cases[i].is_known, "%s",
                       cases[i].name);
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("tables");
    TCase *tcase = tcase_create ("files");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_good_tables);
    tcase_add_test (tcase, test_bad_tables);
    tcase_add_test (tcase, test_sniffing);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
