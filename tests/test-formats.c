/* test-formats.c: the table of formats, and choosing by it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "criticals.h"
#include "formats/formats.h"

#define JOURNEY "<journey xmlns=\"urn:rihla:journey:1\"/>"

START_TEST (test_table)
{
    guint n = rihla_formats_get_n ();

    ck_assert_uint_ge (n, 1);
    for (guint i = 0; i < n; i++) {
        const char *const *suffixes = rihla_formats_get_suffixes (i);
        g_autofree char *path = NULL;

        ck_assert_str_ne (rihla_formats_get_description (i), "");
        ck_assert_ptr_nonnull (strchr (rihla_formats_get_mime_type (i), '/'));
        ck_assert (rihla_formats_can_read (i) || rihla_formats_can_write (i));
        path = g_strdup_printf ("a.%s", suffixes[0]);
        ck_assert_ptr_eq (rihla_format_find (rihla_formats_get_name (i)),
                          rihla_format_find_suffix (path));
    }
    ck_assert_str_eq (rihla_formats_get_name (0), "xml");
    ck_assert (rihla_formats_can_read (0) && rihla_formats_can_write (0));
}
END_TEST

START_TEST (test_past_the_end)
{
    guint n = rihla_formats_get_n ();

    ck_assert_ptr_null (rihla_formats_get_name (n));
    ck_assert_ptr_null (rihla_formats_get_description (n));
    ck_assert_ptr_null (rihla_formats_get_suffixes (n));
    ck_assert_ptr_null (rihla_formats_get_mime_type (n));
    ck_assert (!rihla_formats_can_read (n));
    ck_assert (!rihla_formats_can_write (n));
}
END_TEST

START_TEST (test_suffixes)
{
    static const struct {
        const char *path;
        const char *name; /* NULL: none */
    } cases[] = {
        { "a.xml", "xml" },      { "رحلة.XML", "xml" }, { "a.b/c.xml", "xml" },
        { "a.xml/b", NULL },     { "a", NULL },         { "a.xmlx", NULL },
        { "a.", NULL },          { "", NULL },          { "a.tar.csv", "csv" },
        { "/dev/stdout", NULL }, { "a.md", "md" },      { "xml", NULL },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        const RihlaFormat *format = rihla_format_find_suffix (cases[i].path);

        ck_assert_pstr_eq (format == NULL ? NULL : format->name, cases[i].name);
    }
}
END_TEST

static RihlaJourney *
read_text (const char *text, const char *name, const char *format,
           GError **error)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

    return rihla_journey_read_bytes (bytes, name, format, NULL, error);
}

/* A format that is named goes before the suffix, and that before content. */
START_TEST (test_choosing)
{
    static const struct {
        const char *text;
        const char *name;
        const char *format;
        const char *message; /* NULL: it is read; else how the error begins */
    } cases[] = {
        { JOURNEY, NULL, NULL, NULL },
        { JOURNEY, "-", NULL, NULL },
        { "\xEF\xBB\xBF \n" JOURNEY, "a", NULL, NULL },
        { JOURNEY, "a.xml", NULL, NULL },
        { JOURNEY, "a.csv", "xml", NULL },
        { JOURNEY, "a.csv", "XML", NULL },
        { JOURNEY, "a.csv", NULL, "a.csv:" },
        { "Stage\nx\n", "a.xml", NULL, "a.xml:1:1: this is not XML" },
        { "Stage\nx\n", "a.xml", "csv", NULL },
        { "", "a", NULL, "a: the input is empty" },
        { "hello", "a", NULL,
          "a: neither the name nor the content tells the format; say which of "
          "xml, " },
        { "hello", NULL, NULL, "neither the name" },
        { JOURNEY, "a.xml", "pdf",
          "a.xml: format \"pdf\" cannot be read; these can: xml, " },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (GError) error = NULL;
        g_autoptr (RihlaJourney) journey =
            read_text (cases[i].text, cases[i].name, cases[i].format, &error);

        ck_assert_msg ((journey == NULL) == (error != NULL), "case %zu", i);
        if (cases[i].message == NULL)
            ck_assert_msg (journey != NULL, "case %zu: %s", i, error->message);
        else
            ck_assert_msg (error != NULL && g_str_has_prefix (error->message,
                                                              cases[i].message),
                           "case %zu: %s", i,
                           error == NULL ? "read" : error->message);
    }
}
END_TEST

START_TEST (test_files)
{
    g_autofree char *folder = g_dir_make_tmp ("rihla-XXXXXX", NULL);
    g_autofree char *path = g_build_filename (folder, "رحلة.xml", NULL);
    g_autofree char *other = g_build_filename (folder, "a.pdf", NULL);
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    g_autoptr (RihlaJourney) again = NULL;
    g_autoptr (GError) missing = NULL;
    g_autoptr (GError) unknown = NULL;
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();

    rihla_journey_set_title (journey, "رحلة");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    ck_assert (rihla_journey_write_file (journey, path, NULL, NULL, NULL));
    again = rihla_journey_read_file (path, NULL, NULL, NULL);
    ck_assert_ptr_nonnull (again);
    ck_assert_str_eq (rihla_journey_get_title (again), "رحلة");
    ck_assert_str_eq (rihla_journey_get_file (again), path);
    ck_assert_ptr_null (rihla_journey_read_file (other, NULL, NULL, &missing));
    ck_assert (g_error_matches (missing, G_FILE_ERROR, G_FILE_ERROR_NOENT));
    ck_assert (g_str_has_prefix (missing->message, other));
    ck_assert (!rihla_journey_write_file (journey, other, NULL, diagnostics,
                                          &unknown));
    ck_assert (g_error_matches (unknown, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    ck_assert (g_str_has_prefix (unknown->message, other));
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert (!g_file_test (other, G_FILE_TEST_EXISTS));
    ck_assert (rihla_journey_write_file (journey, other, "xml", NULL, NULL));
    ck_assert_int_eq (g_unlink (path), 0);
    ck_assert_int_eq (g_unlink (other), 0);
    ck_assert_int_eq (g_rmdir (folder), 0);
}
END_TEST

START_TEST (test_guards)
{
    g_autoptr (RihlaJourney) open = rihla_journey_new ();
    g_autoptr (GError) error = NULL;

    criticals_watch ();
    ck_assert_ptr_null (rihla_journey_to_bytes (open, "xml", NULL, NULL));
    ck_assert (!rihla_journey_write_file (open, "a.xml", NULL, NULL, NULL));
    ck_assert_ptr_null (rihla_journey_read_file (NULL, NULL, NULL, NULL));
    ck_assert_ptr_null (
        rihla_journey_read_bytes (NULL, NULL, NULL, NULL, NULL));
    ck_assert_uint_eq (criticals_take (), 4);
    ck_assert (rihla_journey_seal (open, NULL, NULL));
    ck_assert_ptr_null (rihla_journey_to_bytes (open, "png", NULL, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    ck_assert_uint_eq (criticals_take (), 0);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("formats");
    TCase *tcase = tcase_create ("formats");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_table);
    tcase_add_test (tcase, test_past_the_end);
    tcase_add_test (tcase, test_suffixes);
    tcase_add_test (tcase, test_choosing);
    tcase_add_test (tcase, test_files);
    tcase_add_test (tcase, test_guards);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
