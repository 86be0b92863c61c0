/* test-pdf.c: maps as PDF, asked for by poppler's tools.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "render/render.h"
#include "sample-maps.h"
#include "scenes.h"

static RihlaLayout *
make_clinic (void)
{
    return sample_lay_out (sample_clinic (), NULL);
}

static RihlaLayout *
make_shop (void)
{
    return sample_lay_out (sample_shop (), NULL);
}

static char *
get_path (const char *name)
{
    return g_build_filename (g_getenv ("top_builddir"), "tests", name, NULL);
}

static char *
ask_poppler (const char *program, const char *option, const GString *pdf)
{
    g_autofree char *path = get_path ("render-test.pdf");
    const char *const command[] = { program, option, path, "-", NULL };
    const char *const short_command[] = { program, option, path, NULL };
    gboolean is_info = g_str_equal (program, "pdfinfo");
    g_autoptr (GError) error = NULL;
    char *output = NULL;
    int status = 0;

    ck_assert (g_file_set_contents (path, pdf->str, (gssize) pdf->len, NULL));
    if (!g_spawn_sync (NULL, (char **) (is_info ? short_command : command),
                       NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                       &status, &error))
        ck_abort_msg ("%s", error->message);
    ck_assert_int_eq (status, 0);
    g_unlink (path);
    return output;
}

/* The value of a line of pdfinfo's; NULL where there is none. */
static char *
find_info (const char *info, const char *key)
{
    g_auto (GStrv) lines = g_strsplit (info, "\n", -1);

    for (guint i = 0; lines[i] != NULL; i++)
        if (g_str_has_prefix (lines[i], key))
            return g_strdup (g_strstrip (lines[i] + strlen (key)));
    return NULL;
}

static void
check_info (const char *info, const char *key, const char *expected)
{
    g_autofree char *value = find_info (info, key);

    ck_assert_pstr_eq (value, expected);
}

START_TEST (pdf_says_what_it_is)
{
    g_autoptr (RihlaLayout) layout = make_clinic ();
    RihlaJourney *journey = layout->journey;
    GString *pdf = scene_draw (layout, "pdf");
    g_autofree char *info = ask_poppler ("pdfinfo", "-isodates", pdf);

    check_info (info, "Title:", rihla_journey_get_title (journey));
    check_info (info, "Subject:", rihla_journey_get_scenario (journey));
    check_info (info, "Creator:", "Rihla " PACKAGE_VERSION);
    check_info (info, "Pages:", "1");
    ck_assert_ptr_nonnull (strstr (info, "Keywords:"));
    ck_assert_ptr_nonnull (memmem (pdf->str, pdf->len, "/Lang (ar)", 10));
    ck_assert_ptr_nonnull (memmem (pdf->str, pdf->len, "/R2L", 4));
    scene_free_drawn (pdf);
}
END_TEST

START_TEST (pdf_has_the_size_of_the_map_in_points)
{
    g_autoptr (RihlaLayout) layout = scene_new (200.5, 100.25);
    g_autoptr (RihlaLayout) large = scene_new (28800, 100);
    GString *pdf = scene_draw (layout, "pdf");
    GString *scaled = scene_draw (large, "pdf");
    g_autofree char *info = ask_poppler ("pdfinfo", "-isodates", pdf);
    g_autofree char *large_info = ask_poppler ("pdfinfo", "-isodates", scaled);

    check_info (info, "Page size:", "200.5 x 100.25 pts");
    check_info (large_info, "Page size:", "14400 x 50 pts");
    scene_free_drawn (pdf);
    scene_free_drawn (scaled);
}
END_TEST

START_TEST (pdf_has_the_date_of_the_journey_or_the_build_or_none)
{
    g_autofree char *before = g_strdup (g_getenv ("SOURCE_DATE_EPOCH"));
    static const struct {
        const char *date;
        const char *epoch;
        const char *expected;
    } dates[] = {
        { "2025-10-21", "86400", "2025-10-21T00:00:00Z" },
        { NULL, "86400", "1970-01-02T00:00:00Z" },
        { NULL, "tomorrow", NULL },
        { NULL, NULL, NULL },
    };
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);

    for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
        g_autofree char *info = NULL;
        GString *pdf;

        rihla_journey_set_date (layout->journey, dates[i].date);
        g_unsetenv ("SOURCE_DATE_EPOCH");
        if (dates[i].epoch != NULL)
            g_setenv ("SOURCE_DATE_EPOCH", dates[i].epoch, TRUE);
        pdf = scene_draw (layout, "pdf");
        info = ask_poppler ("pdfinfo", "-isodates", pdf);
        check_info (info, "CreationDate:", dates[i].expected);
        check_info (info, "ModDate:", dates[i].expected);
        ck_assert_int_eq (memmem (pdf->str, pdf->len, "(D:", 3) != NULL,
                          dates[i].expected != NULL);
        scene_free_drawn (pdf);
    }
    if (before != NULL)
        g_setenv ("SOURCE_DATE_EPOCH", before, TRUE);
    else
        g_unsetenv ("SOURCE_DATE_EPOCH");
}
END_TEST

static guint
count (const GString *content, const char *part)
{
    const char *place = content->str;
    const char *end = content->str + content->len;
    guint n = 0;

    while ((place = memmem (place, (gsize) (end - place), part,
                            strlen (part))) != NULL) {
        place++;
        n++;
    }
    return n;
}

/* UTF-16 in hexadecimals, as PDF has texts beyond ASCII. */
static char *
to_pdf_text (const char *text)
{
    g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
    GString *hex = g_string_new ("<FEFF");

    for (guint i = 0; units[i] != 0; i++)
        g_string_append_printf (hex, "%04X", (guint) units[i]);
    g_string_append_c (hex, '>');
    return g_string_free (hex, FALSE);
}

START_TEST (pdf_has_an_entry_a_stage_in_its_outline)
{
    g_autoptr (RihlaLayout) layout = make_clinic ();
    guint n = rihla_journey_get_n_stages (layout->journey);
    const GArray *items = layout->display.items;
    GString *pdf = scene_draw (layout, "pdf");
    guint n_titles = 0;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);
        g_autofree char *title = NULL;

        if (item->role != RIHLA_ROLE_STAGE || item->text == NULL)
            continue;
        title = to_pdf_text (item->text->string);
        ck_assert_uint_ge (count (pdf, title), 1);
        n_titles++;
    }
    ck_assert_uint_gt (n, 0);
    ck_assert_uint_eq (n_titles, n);
    ck_assert_uint_eq (count (pdf, "/XYZ "), n);
    scene_free_drawn (pdf);
}
END_TEST

START_TEST (pdf_keeps_its_text)
{
    g_autoptr (RihlaLayout) layout = make_shop ();
    GString *pdf = scene_draw (layout, "pdf");
    g_autofree char *text = ask_poppler ("pdftotext", "-raw", pdf);

    ck_assert_ptr_nonnull (strstr (text, "Sees an ad"));
    ck_assert_ptr_nonnull (strstr (text, "Find shoes that fit"));
    scene_free_drawn (pdf);
}
END_TEST

/* The table of objects stands where the last lines say. */
START_TEST (pdf_tells_where_its_table_is)
{
    g_autoptr (RihlaLayout) layout = make_clinic ();
    GString *pdf = scene_draw (layout, "pdf");
    const char *mark =
        memmem (pdf->str, pdf->len, "\nstartxref\n", strlen ("\nstartxref\n"));
    guint64 place;

    ck_assert_ptr_nonnull (mark);
    place = g_ascii_strtoull (mark + strlen ("\nstartxref\n"), NULL, 10);
    ck_assert_uint_lt (place, pdf->len);
    ck_assert (g_str_has_prefix (pdf->str + place, "xref\n"));
    scene_free_drawn (pdf);
}
END_TEST

/* What is not a tag would end the string it stands in. */
START_TEST (pdf_takes_only_a_tag_for_a_language)
{
    GByteArray *pdf = g_byte_array_new ();
    static const char plain[] = "<< /Type /Catalog\n   /Pages 1 0 R\n>>\n"
                                "endobj\nxref\n0 1\nstartxref\n49\n%%EOF\n";
    static const char *const tags[] = { "a) /Bad (", "", NULL };

    for (guint i = 0; i < G_N_ELEMENTS (tags); i++) {
        g_byte_array_set_size (pdf, 0);
        g_byte_array_append (pdf, (const guint8 *) plain, sizeof plain - 1);
        rihla_pdf_add_language (pdf, tags[i], RIHLA_DIRECTION_LTR);
        ck_assert_ptr_null (memmem (pdf->data, pdf->len, "/Lang", 5));
        ck_assert_ptr_nonnull (memmem (pdf->data, pdf->len, "/L2R", 4));
    }
    g_byte_array_set_size (pdf, 0);
    g_byte_array_append (pdf, (const guint8 *) "another form", 12);
    rihla_pdf_add_language (pdf, "ar", RIHLA_DIRECTION_RTL);
    ck_assert_uint_eq (pdf->len, 12);
    g_byte_array_unref (pdf);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("pdf");
    TCase *tcase = tcase_create ("pdf");
    SRunner *runner;
    int n_failed;

    tcase_add_test (tcase, pdf_says_what_it_is);
    tcase_add_test (tcase, pdf_has_the_size_of_the_map_in_points);
    tcase_add_test (tcase,
                    pdf_has_the_date_of_the_journey_or_the_build_or_none);
    tcase_add_test (tcase, pdf_has_an_entry_a_stage_in_its_outline);
    tcase_add_test (tcase, pdf_keeps_its_text);
    tcase_add_test (tcase, pdf_tells_where_its_table_is);
    tcase_add_test (tcase, pdf_takes_only_a_tag_for_a_language);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
