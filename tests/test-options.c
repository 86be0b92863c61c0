/* test-options.c: what a caller may choose about a map.
 * SPDX-License-Identifier: MIT */

#include <check.h>
#include <stdlib.h>

#include <rihla/rihla-error.h>

#include "layout/layout-options.h"
#include "layout/map.h"

static RihlaLayoutOptions *options;

static void
open_options (void)
{
    options = rihla_layout_options_new ();
}

static void
close_options (void)
{
    rihla_layout_options_unref (options);
}

typedef struct {
    const char *text;
    double width; /* in points */
    double height;
} PageRow;

static const PageRow page_rows[] = {
    { "A4", 841.89, 595.28 },
    { "a4", 841.89, 595.28 },
    { " A4 ", 841.89, 595.28 },
    { "A4-landscape", 841.89, 595.28 },
    { "A4-portrait", 595.28, 841.89 },
    { "a3-Portrait", 841.89, 1190.55 },
    { "A0", 3370.39, 2383.94 },
    { "A1", 2383.94, 1683.78 },
    { "A2", 1683.78, 1190.55 },
    { "A5", 595.28, 419.53 },
    { "A6", 419.53, 297.64 },
    { "Letter", 792, 612 },
    { "letter-portrait", 612, 792 },
    { "LEGAL", 1008, 612 },
    { "tabloid", 1224, 792 },
    { "420x297mm", 1190.55, 841.89 },
    { "42x29.7cm", 1190.55, 841.89 },
    { "42cmx297mm", 1190.55, 841.89 },
    { "17x11in", 1224, 792 },
    { "17X11IN", 1224, 792 },
    { "17×11in", 1224, 792 },
    { "1920x1080px", 1440, 810 },
    { "100x50pt", 100, 50 },
    { "200x200in", 14400, 14400 },
    { "1x1pt", 1, 1 },
};

START_TEST (a_page_is_read)
{
    const PageRow *row = &page_rows[_i];
    g_autoptr (GError) error = NULL;

    ck_assert (rihla_layout_options_parse_page (options, row->text, &error));
    ck_assert_ptr_null (error);
    ck_assert_double_eq_tol (options->page_width, row->width, 0.01);
    ck_assert_double_eq_tol (options->page_height, row->height, 0.01);
}
END_TEST

static const char *const bad_pages[] = {
    "",         "A",         "A7",       "A44",       "A4-",
    "A4-wide",  "B4",        "420x297",  "420mm",     "x297mm",
    "420xmm",   "420x297km", "-4x2in",   "0x10in",    "10x0in",
    "1e3x10mm", "nanx10mm",  "infx10in", "1.2.3x4in", "4x3in4",
    "4 x 3 in", "0.1x10pt",  "0x4x3in",  ".x.in",     "A4 portrait",
};

START_TEST (what_is_no_page_is_told)
{
    g_autofree char *message = g_strdup_printf (
        "\"%s\" is no page size; write one such as A4, A3-portrait, Letter, "
        "420x297mm, 42x29.7cm, 17x11in, 1920x1080px, phone",
        bad_pages[_i]);
    g_autoptr (GError) error = NULL;

    ck_assert (
        !rihla_layout_options_parse_page (options, bad_pages[_i], &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_VALUE));
    ck_assert_str_eq (error->message, message);
    ck_assert_double_eq (options->page_width, 0);
}
END_TEST

static const char *const large_pages[] = {
    "200.1x10in",
    "10x200.1in",
    "999999999999999x10mm",
};

START_TEST (a_page_has_a_largest_size)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *message =
        g_strdup_printf ("the page \"%s\" is larger than 200 inches",
                         large_pages[_i]);

    ck_assert (
        !rihla_layout_options_parse_page (options, large_pages[_i], &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    ck_assert_str_eq (error->message, message);
}
END_TEST

START_TEST (lanes_are_checked)
{
    const char *const good[] = { "pains", "emotion", NULL };
    const char *const doubled[] = { "pains", "emotion", "pains", NULL };
    g_autoptr (GError) error = NULL;

    ck_assert (rihla_layout_options_set_lanes (options, good, NULL));
    ck_assert_str_eq (options->lanes[0], "pains");
    ck_assert (!rihla_layout_options_set_lanes (options, doubled, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_VALUE));
    ck_assert_str_eq (error->message, "the lane \"pains\" is named twice");
    ck_assert_str_eq (options->lanes[0], "pains");
    g_clear_error (&error);
    ck_assert (
        !rihla_layout_options_set_hidden_lanes (options, doubled, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_VALUE));
    ck_assert_ptr_null (options->hidden_lanes);
    ck_assert (rihla_layout_options_set_lanes (options, NULL, NULL));
    ck_assert_ptr_null (options->lanes);
}
END_TEST

START_TEST (every_lane_can_be_chosen)
{
    const RihlaLaneClass *const *lanes = rihla_lanes_get_all ();
    g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

    for (guint i = 0; lanes[i] != NULL; i++)
        g_ptr_array_add (nicks, (gpointer) lanes[i]->nick);
    ck_assert_uint_gt (nicks->len, 7);
    g_ptr_array_add (nicks, NULL);
    ck_assert (rihla_layout_options_set_lanes (
        options, (const char *const *) nicks->pdata, NULL));
}
END_TEST

START_TEST (settings_are_kept)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);

    rihla_layout_options_set_theme (options, theme);
    rihla_layout_options_set_theme (options, theme);
    ck_assert_ptr_eq (options->theme, theme);
    rihla_layout_options_set_theme (options, NULL);
    ck_assert_ptr_null (options->theme);
    rihla_layout_options_set_direction (options, RIHLA_DIRECTION_RTL);
    ck_assert_int_eq (options->direction, RIHLA_DIRECTION_RTL);
    rihla_layout_options_set_language (options, "ar-SA");
    rihla_layout_options_set_language (options, options->language);
    ck_assert_str_eq (options->language, "ar-SA");
    rihla_layout_options_set_language (options, NULL);
    ck_assert_ptr_null (options->language);
    rihla_layout_options_set_digits (options, RIHLA_DIGITS_PERSIAN);
    ck_assert_int_eq (options->digits, RIHLA_DIGITS_PERSIAN);
    rihla_layout_options_set_fixed_width_text (options, TRUE);
    ck_assert (options->has_fixed_width_text);
    rihla_layout_options_set_page (options, 10, 20);
    ck_assert_double_eq (options->page_height, 20);
    rihla_layout_options_set_page (options, 0, 0);
    ck_assert_double_eq (options->page_width, 0);
}
END_TEST

START_TEST (options_are_shared_by_reference)
{
    g_autoptr (RihlaLayoutOptions) other =
        g_boxed_copy (RIHLA_TYPE_LAYOUT_OPTIONS, options);

    ck_assert_ptr_eq (other, options);
    rihla_layout_options_unref (NULL);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("options");
    TCase *tcase = tcase_create ("options");
    SRunner *runner;
    int n_failed;

    tcase_add_checked_fixture (tcase, open_options, close_options);
    tcase_add_loop_test (tcase, a_page_is_read, 0, G_N_ELEMENTS (page_rows));
    tcase_add_loop_test (tcase, what_is_no_page_is_told, 0,
                         G_N_ELEMENTS (bad_pages));
    tcase_add_loop_test (tcase, a_page_has_a_largest_size, 0,
                         G_N_ELEMENTS (large_pages));
    tcase_add_test (tcase, lanes_are_checked);
    tcase_add_test (tcase, every_lane_can_be_chosen);
    tcase_add_test (tcase, settings_are_kept);
    tcase_add_test (tcase, options_are_shared_by_reference);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
