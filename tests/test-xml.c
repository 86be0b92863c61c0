/* test-xml.c: journey files, good and bad, and what becomes of them.
 * SPDX-License-Identifier: MIT
 *
 * tests/xml/good/ holds journey files, each with NAME.expected beside it: the
 * journey it is, with the place of each element, and its canonical form.
 * tests/xml/bad/ holds files that are refused, each with its message.
 * RIHLA_UPDATE_GOLDENS=1 writes them anew. */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "generate.h"
#include "journey-dump.h"
#include "model/attributes.h"

/* Valgrind makes programs fifty times slower. */
#define N_GENERATED (g_getenv ("RIHLA_VALGRIND") != NULL ? 60 : 3000)

static char *
make_path (const char *folder, const char *name)
{
    const char *top = g_getenv ("top_srcdir");

    return g_build_filename (top != NULL ? top : ".", folder, name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder)
{
    GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *path = make_path (folder, NULL);
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;

    ck_assert_ptr_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL) {
        if (g_str_has_suffix (name, ".xml"))
            g_ptr_array_add (names, g_strdup (name));
    }
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

static GBytes *
load (const char *folder, const char *name)
{
    g_autofree char *path = make_path (folder, name);
    char *content = NULL;
    gsize length = 0;

    ck_assert (g_file_get_contents (path, &content, &length, NULL));
    return g_bytes_new_take (content, length);
}

static GBytes *
write_journey (RihlaJourney *journey)
{
    g_autoptr (GError) error = NULL;
    GBytes *bytes = rihla_journey_to_bytes (journey, "xml", NULL, &error);

    ck_assert_msg (bytes != NULL, "%s", error != NULL ? error->message : "");
    return bytes;
}

static RihlaJourney *
read_again (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error);

    ck_assert_msg (journey != NULL, "%s in\n%.*s",
                   error != NULL ? error->message : "",
                   (int) g_bytes_get_size (bytes),
                   (const char *) g_bytes_get_data (bytes, NULL));
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static void
append_id (RihlaElement *element, gpointer data)
{
    GString *out = data;

    g_string_append_printf (out, "%s\n", element->id);
    rihla_element_foreach_child (element, append_id, out);
}

/* The journey as text without places, and all ids, derived ones too. */
static char *
describe (RihlaJourney *journey)
{
    g_autoptr (GRegex) places = g_regex_new (" @[0-9]+:[0-9]+", 0, 0, NULL);
    g_autofree char *dump = dump_journey (journey);
    char *plain = g_regex_replace (places, dump, -1, 0, "", 0, NULL);
    GString *out = g_string_new (plain);

    g_free (plain);
    append_id ((RihlaElement *) journey, out);
    return g_string_free (out, FALSE);
}

/* Writing and reading give the same journey, and writing it the same bytes. */
static void
check_round_trip (RihlaJourney *journey, const char *name)
{
    g_autoptr (GBytes) first = write_journey (journey);
    g_autoptr (RihlaJourney) again = read_again (first);
    g_autoptr (GBytes) second = write_journey (again);
    g_autofree char *before = describe (journey);
    g_autofree char *after = describe (again);

    ck_assert_msg (strcmp (before, after) == 0, "%s was\n%s\nand is\n%s", name,
                   before, after);
    ck_assert_msg (g_bytes_equal (first, second),
                   "%s: writing is no fixed point", name);
}

START_TEST (test_good_files)
{
    const char *folder = "tests/xml/good";
    g_autoptr (GPtrArray) names = list_files (folder);

    ck_assert_uint_ge (names->len, 15);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (GBytes) bytes = load (folder, name);
        g_autoptr (RihlaJourney) journey = read_again (bytes);
        g_autoptr (GBytes) written = write_journey (journey);
        g_autofree char *dump = dump_journey (journey);
        g_autofree char *canonical =
            g_strndup (g_bytes_get_data (written, NULL),
                       g_bytes_get_size (written));
        g_autofree char *text = g_strconcat (dump, "---\n", canonical, NULL);

        compare_golden (folder, name, text);
        check_round_trip (journey, name);
    }
}
END_TEST

/* Reads and seals, as the command does. */
static gboolean
read_and_seal (GBytes *bytes, const char *name, RihlaDiagnostics *diagnostics,
               GError **error)
{
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, name, NULL, diagnostics, error);

    return journey != NULL && rihla_journey_seal (journey, diagnostics, error);
}

START_TEST (test_bad_files)
{
    const char *folder = "tests/xml/bad";
    g_autoptr (GPtrArray) names = list_files (folder);

    ck_assert_uint_ge (names->len, 60);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (GBytes) bytes = load (folder, name);
        g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
        g_autoptr (GError) error = NULL;
        g_autofree char *text = NULL;

        ck_assert_msg (!read_and_seal (bytes, name, diagnostics, &error),
                       "%s was read", name);
        ck_assert_ptr_nonnull (error);
        ck_assert (error->domain == RIHLA_ERROR);
        ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
        ck_assert (
            g_str_has_suffix (error->message,
                              rihla_diagnostics_get_message (diagnostics, 0)));
        text = g_strdup_printf ("%s %s\n",
                                rihla_diagnostics_get_code (diagnostics, 0),
                                error->message);
        compare_golden (folder, name, text);
    }
}
END_TEST

START_TEST (test_samples)
{
    const char *folder = "examples/journeys";
    g_autoptr (GPtrArray) names = list_files (folder);

    ck_assert_uint_ge (names->len, 5);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (GBytes) bytes = load (folder, name);
        g_autoptr (RihlaJourney) journey = read_again (bytes);

        check_round_trip (journey, name);
    }
}
END_TEST

START_TEST (test_generated)
{
    for (guint32 seed = 0; seed < N_GENERATED; seed++) {
        g_autoptr (RihlaJourney) journey = generate_journey (seed);
        g_autofree char *name = g_strdup_printf ("seed %u", seed);

        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        check_round_trip (journey, name);
    }
}
END_TEST

/* What a program may put into a text and XML cannot hold as it is. */
START_TEST (test_hard_texts)
{
    static const struct {
        const char *given;
        const char *read; /* as the title; NULL: none */
        const char *version;
    } cases[] = {
        { "", NULL, "" },
        { " \n ", NULL, " \n " },
        { " a \t b\r\n", "a b", " a \t b\r\n" },
        { "a\x01z", "a\xEF\xBF\xBDz", "a\xEF\xBF\xBDz" },
        { "\xEF\xBF\xBF!", "\xEF\xBF\xBD!", "\xEF\xBF\xBD!" },
        { "]]>&amp;<a b=\"c\">'", "]]>&amp;<a b=\"c\">'",
          "]]>&amp;<a b=\"c\">'" },
        { "\xC2\xA0", "\xC2\xA0", "\xC2\xA0" },
        { "\xEF\xBB\xBF", "\xEF\xBB\xBF", "\xEF\xBB\xBF" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (RihlaJourney) journey = rihla_journey_new ();
        g_autoptr (RihlaJourney) again = NULL;
        g_autoptr (GBytes) bytes = NULL;

        rihla_journey_set_title (journey, cases[i].given);
        rihla_journey_set_version (journey, cases[i].given);
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        bytes = write_journey (journey);
        again = read_again (bytes);
        ck_assert_pstr_eq (rihla_journey_get_title (again), cases[i].read);
        ck_assert_str_eq (rihla_journey_get_version (again), cases[i].version);
    }
}
END_TEST

/* An element keeps what is foreign in it when it is moved to where its
 * namespaces are not declared. */
START_TEST (test_moving_foreign)
{
    g_autoptr (GBytes) bytes = load ("tests/xml/good", "namespaces.xml");
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) from =
        rihla_journey_read_bytes (bytes, "a.xml", NULL, NULL, &error);
    g_autoptr (RihlaJourney) to = rihla_journey_new ();
    g_autoptr (RihlaStage) stage = NULL;
    g_autoptr (GBytes) written = NULL;
    const char *text;

    ck_assert_ptr_nonnull (from);
    ck_assert_str_eq (rihla_journey_get_file (from), "a.xml");
    stage = rihla_stage_ref (rihla_journey_get_stage (from, 1));
    rihla_journey_remove_stage (from, 1);
    rihla_journey_insert_stage (to, stage, -1);
    ck_assert (rihla_journey_seal (to, NULL, NULL));
    written = write_journey (to);
    text = g_bytes_get_data (written, NULL);
    ck_assert_ptr_nonnull (
        g_strstr_len (text, (gssize) g_bytes_get_size (written),
                      "<stage xmlns:x=\"urn:x\" x:a=\"2\" xml:lang=\"en\">"));
    check_round_trip (to, "moved");
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("xml");
    TCase *tcase = tcase_create ("files");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 300);
    tcase_add_test (tcase, test_good_files);
    tcase_add_test (tcase, test_bad_files);
    tcase_add_test (tcase, test_samples);
    tcase_add_test (tcase, test_generated);
    tcase_add_test (tcase, test_hard_texts);
    tcase_add_test (tcase, test_moving_foreign);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
