/* test-pages.c: maps on several pages.
 * SPDX-License-Identifier: MIT */

#include <check.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "layout/layout.h"
#include "layout/layout-options.h"
#include "layout/page-breaks.h"
#include "sample-maps.h"

/* --- Sharing out ---------------------------------------------------------- */

typedef struct {
    double sizes[8]; /* ended by 0 */
    double first_room;
    double room;
    guint starts[8]; /* ended by 0, but for the first */
} ShareRow;

/* With a gap of 10. */
static const ShareRow share_rows[] = {
    { { 50 }, 100, 100, { 0 } },
    { { 50, 40 }, 100, 100, { 0 } },
    { { 50, 41 }, 100, 100, { 0, 1 } },
    /* None is left alone at the end where it can be shared out. */
    { { 20, 20, 20, 20, 20 }, 120, 120, { 0, 3 } },
    { { 20, 20, 20, 20, 20, 20, 20 }, 80, 80, { 0, 3, 5 } },
    { { 20, 20, 20, 20 }, 80, 80, { 0, 2 } },
    /* The even share would not fit the rest. */
    { { 10, 10, 90, 90 }, 110, 110, { 0, 2, 3 } },
    /* One that is too large stands alone. */
    { { 20, 500, 20 }, 100, 100, { 0, 1, 2 } },
    { { 500 }, 100, 100, { 0 } },
    /* The first page has less room, and gets less. */
    { { 30, 30, 30, 30, 30, 30 }, 70, 150, { 0, 2 } },
    { { 30, 30, 30 }, 0, 150, { 0, 1 } },
    { { 30, 30 }, -50, -50, { 0, 1 } },
};

START_TEST (sizes_are_shared_out_evenly)
{
    const ShareRow *row = &share_rows[_i];
    guint n = 0;
    g_autoptr (GArray) starts = NULL;

    while (n < G_N_ELEMENTS (row->sizes) && row->sizes[n] > 0)
        n++;
    starts =
        rihla_page_breaks_share (row->sizes, n, 10, row->first_room, row->room);
    for (guint i = 0; i < starts->len; i++)
        ck_assert_uint_eq (g_array_index (starts, guint, i), row->starts[i]);
    ck_assert_uint_eq (row->starts[starts->len], 0);
}
END_TEST

START_TEST (nothing_is_shared_out_to_no_page)
{
    g_autoptr (GArray) starts = rihla_page_breaks_share (NULL, 0, 10, 50, 50);

    ck_assert_uint_eq (starts->len, 0);
}
END_TEST

/* --- Maps ----------------------------------------------------------------- */

/* The audit of every layout has found no fault. */
static RihlaLayout *
lay_out (RihlaJourney *journey, const char *page, double smallest,
         RihlaDirection direction)
{
    RihlaLayoutOptions *options = sample_options (direction, NULL);

    ck_assert (rihla_layout_options_parse_page (options, page, NULL));
    rihla_layout_options_set_smallest_text (options, smallest);
    return sample_lay_out (journey, options);
}

START_TEST (pages_are_as_they_were_looked_at)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), "320x360pt", 5,
                 _i == 0 ? RIHLA_DIRECTION_LTR : RIHLA_DIRECTION_RTL);

    sample_check_golden (layout, _i == 0 ? "pages" : "pages-rtl");
}
END_TEST

static const char *const papers[] = {
    "A4",     "A3", "A0",       "A5",       "A4-portrait",
    "Letter", "A6", "30x400pt", "400x30pt", "5x5pt",
};

/* The smallest text that a page shows, in points. */
static double
find_smallest_text (const RihlaLayout *layout)
{
    double smallest = INFINITY;

    for (guint i = 0; i < layout->pages->windows->len; i++)
        smallest =
            MIN (smallest,
                 g_array_index (layout->pages->windows, RihlaWindow, i).scale);
    return smallest * layout->theme->fonts[RIHLA_FONT_NUMBER].size;
}

START_TEST (a_long_journey_fits_every_page)
{
    for (int direction = RIHLA_DIRECTION_LTR; direction <= RIHLA_DIRECTION_RTL;
         direction++) {
        g_autoptr (RihlaLayout) layout =
            lay_out (sample_grid (60, 10), papers[_i], 5,
                     (RihlaDirection) direction);

        ck_assert_uint_gt (rihla_layout_get_n_pages (layout), 1);
        if (_i < 3)
            ck_assert_double_ge (find_smallest_text (layout), 5 - 1e-9);
    }
}
END_TEST

START_TEST (pages_are_balanced)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_grid (13, 2), "A4", 6, RIHLA_DIRECTION_LTR);
    guint n_pages = rihla_layout_get_n_pages (layout);
    guint least = G_MAXUINT, most = 0;

    ck_assert_uint_gt (n_pages, 1);
    for (guint page = 0; page < n_pages; page++) {
        guint n = 0;

        for (guint i = 0; i < 13; i++) {
            g_autofree char *id = g_strdup_printf ("stage-%u", i + 1);
            RihlaRect extents;

            n += rihla_layout_get_page_extents (layout, page, id, &extents);
        }
        least = MIN (least, n);
        most = MAX (most, n);
    }
    ck_assert_uint_le (most - least, 1);
}
END_TEST

START_TEST (a_map_that_can_be_read_has_one_page)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), "A3", 5, RIHLA_DIRECTION_LTR);
    g_autoptr (RihlaLayout) small =
        lay_out (sample_shop (), "A6", 0, RIHLA_DIRECTION_LTR);

    ck_assert_uint_eq (rihla_layout_get_n_pages (layout), 1);
    ck_assert_uint_eq (rihla_layout_get_n_pages (small), 1);
}
END_TEST

/* Twenty touchpoints are too many for one sheet, but not for a summary. */
START_TEST (a_summary_stays_on_one_page)
{
    g_autoptr (RihlaLayout) full =
        lay_out (sample_grid (5, 4), "A4", 6, RIHLA_DIRECTION_RTL);
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_RTL, NULL);
    g_autoptr (RihlaLayout) summary = NULL;

    ck_assert (rihla_layout_options_parse_page (options, "A4", NULL));
    rihla_layout_options_set_smallest_text (options, 6);
    rihla_layout_options_set_detail (options, RIHLA_DETAIL_EXECUTIVE);
    summary = sample_lay_out (sample_grid (5, 4), options);
    ck_assert_uint_gt (rihla_layout_get_n_pages (full), 1);
    ck_assert_uint_eq (rihla_layout_get_n_pages (summary), 1);
    ck_assert_double_lt (summary->map_width, full->map_width);
}
END_TEST

/* What is found on a page is hit there, and on no other page. */
START_TEST (elements_are_found_on_their_pages)
{
    static const char *const ids[] = { "awareness", "awareness-1", "decision" };
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), "320x360pt", 5,
                 _i == 0 ? RIHLA_DIRECTION_LTR : RIHLA_DIRECTION_RTL);
    guint last = rihla_layout_get_n_pages (layout) - 1;
    RihlaRect extents;
    guint page;

    for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
        ck_assert (rihla_layout_find_page (layout, ids[i], &page));
        ck_assert (rihla_layout_get_extents (layout, ids[i], &extents));
        ck_assert_double_ge (extents.x, 0);
        ck_assert_double_le (extents.x + extents.width, 320);
        ck_assert_pstr_ne (rihla_layout_hit_page (layout, page,
                                                  extents.x + extents.width / 2,
                                                  extents.y + 4),
                           NULL);
    }
    ck_assert (rihla_layout_find_page (layout, "awareness-1", &page));
    ck_assert_uint_eq (page, 0);
    ck_assert (
        !rihla_layout_get_page_extents (layout, last, "awareness-1", &extents));
    ck_assert (!rihla_layout_find_page (layout, "nobody", NULL));
    ck_assert_ptr_null (rihla_layout_hit_page (layout, last, -5, -5));
    ck_assert_double_eq (rihla_layout_get_page_width (layout, last), 320);
    ck_assert_double_eq (rihla_layout_get_page_height (layout, last), 360);
}
END_TEST

/* In a map that is read from right to left the first stages stand right. */
START_TEST (the_first_page_has_the_first_stages)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_grid (12, 2), "A4", 7, RIHLA_DIRECTION_RTL);
    RihlaRect first, second;
    guint page;

    ck_assert (rihla_layout_find_page (layout, "stage-1", &page));
    ck_assert_uint_eq (page, 0);
    ck_assert (rihla_layout_get_extents (layout, "stage-1", &first));
    ck_assert (rihla_layout_get_extents (layout, "stage-2", &second));
    ck_assert_double_gt (first.x, second.x);
    ck_assert (rihla_layout_find_page (layout, "stage-12", &page));
    ck_assert_uint_eq (page, rihla_layout_get_n_pages (layout) - 1);
}
END_TEST

START_TEST (a_stage_too_wide_for_a_page_is_drawn_smaller)
{
    g_autoptr (RihlaJourney) journey = sample_grid (2, 30);
    g_autoptr (RihlaLayoutOptions) options =
        sample_options (RIHLA_DIRECTION_LTR, NULL);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaLayout) layout = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    rihla_layout_options_set_page (options, 595, 420);
    layout = rihla_layout_new (journey, options, diagnostics, NULL);
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 2);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R407");
    ck_assert_str_eq (rihla_diagnostics_get_id (diagnostics, 1), "stage-2");
}
END_TEST

START_TEST (there_is_a_limit_to_pages)
{
    g_autoptr (RihlaJourney) journey = sample_grid (10001, 1);
    g_autoptr (RihlaLayoutOptions) options =
        sample_options (RIHLA_DIRECTION_LTR, NULL);
    g_autoptr (GError) error = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    rihla_layout_options_set_page (options, 100, 200);
    ck_assert_ptr_null (rihla_layout_new (journey, options, NULL, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    ck_assert_ptr_nonnull (strstr (error->message, "10001 pages"));
}
END_TEST

/* Ten times the stages show ten times as much on ten times the pages. */
START_TEST (what_pages_show_grows_with_the_map)
{
    g_autoptr (RihlaLayout) one =
        lay_out (sample_grid (60, 5), "A4", 5, RIHLA_DIRECTION_LTR);
    g_autoptr (RihlaLayout) ten =
        lay_out (sample_grid (600, 5), "A4", 5, RIHLA_DIRECTION_LTR);

    ck_assert_uint_le (ten->pages->pieces->len, 11 * one->pages->pieces->len);
    ck_assert_uint_le (ten->pages->pages->len, 11 * one->pages->pages->len);
}
END_TEST

/* A line is handed out step by step. */
START_TEST (no_page_draws_all_of_the_curve)
{
    RihlaJourney *journey = sample_grid (60, 10);
    g_autoptr (RihlaLayout) layout = NULL;
    guint n_steps = 0;

    for (guint i = 0; i < 60; i++)
        for (guint j = 0; j < 10; j++)
            rihla_touchpoint_add_emotion (
                rihla_stage_get_touchpoint (rihla_journey_get_stage (journey,
                                                                     i),
                                            j),
                "so", (i + j) % 2 == 0 ? 1 : -1);
    layout = lay_out (journey, "A4", 5, RIHLA_DIRECTION_RTL);
    for (guint i = 0; i < layout->pages->pieces->len; i++) {
        const RihlaPiece *piece =
            &g_array_index (layout->pages->pieces, RihlaPiece, i);

        if (g_array_index (layout->display.items, RihlaItem, piece->item)
                .role == RIHLA_ROLE_CURVE)
            n_steps += piece->n_steps;
    }
    ck_assert_uint_ge (n_steps, 599);
    ck_assert_uint_le (n_steps, 599 + 3 * layout->pages->pages->len);
}
END_TEST

/* --- Pictures ------------------------------------------------------------- */

static gboolean
shows (const RihlaLayout *layout, guint page, RihlaRole role)
{
    for (guint i = 0; i < rihla_layout_count_windows (layout, page); i++) {
        RihlaWindow window;
        RihlaItem copy;

        rihla_layout_get_window (layout, page, i, &window);
        for (guint j = 0; j < window.n_pieces; j++)
            if (rihla_layout_get_piece (layout, &window, j, &copy)->role ==
                role)
                return TRUE;
    }
    return FALSE;
}

/* A journey of which some is assumed, so that its curve has a legend. */
static RihlaJourney *
make_assumed (void)
{
    RihlaJourney *journey = rihla_journey_new ();

    for (guint i = 0; i < 6; i++) {
        RihlaStage *stage =
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Stage");
        RihlaTouchpoint *touchpoint =
            rihla_stage_add_touchpoint (stage, "Something that happens");
        RihlaEmotion *emotion =
            rihla_touchpoint_add_emotion (touchpoint, "calm", i % 3 - 1.0);

        rihla_emotion_set_evidence (emotion, i % 2 == 0
                                                 ? RIHLA_EVIDENCE_ASSUMED
                                                 : RIHLA_EVIDENCE_MEASURED);
    }
    return journey;
}

START_TEST (each_part_of_the_curve_has_the_legend)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (make_assumed (), "240x420pt", 5,
                 _i == 0 ? RIHLA_DIRECTION_LTR : RIHLA_DIRECTION_RTL);
    guint n_pages = rihla_layout_get_n_pages (layout);
    guint n_curves = 0;

    for (guint page = 0; page < n_pages; page++) {
        if (!shows (layout, page, RIHLA_ROLE_FACE))
            continue;
        ck_assert (shows (layout, page, RIHLA_ROLE_LEGEND));
        n_curves++;
    }
    ck_assert_uint_gt (n_curves, 1);
}
END_TEST

START_TEST (the_footer_does_not_stand_alone)
{
    g_autofree char *page = g_strdup_printf ("320x%dpt", 300 + 20 * _i);
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), page, 5, RIHLA_DIRECTION_RTL);
    guint n_pages = rihla_layout_get_n_pages (layout);

    ck_assert (shows (layout, n_pages - 1, RIHLA_ROLE_FOOTER));
    ck_assert (shows (layout, n_pages - 1, RIHLA_ROLE_LANE_HEAD));
}
END_TEST

static double
find_band_height (const RihlaLayout *layout)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == RIHLA_ROLE_EMOTION_BAND)
            return item->box.height;
    }
    return 0;
}

/* On one page and on several; on a wide one there is nothing left. */
START_TEST (the_band_takes_the_height_that_is_left)
{
    g_autoptr (RihlaLayout) wide =
        lay_out (sample_shop (), "900x300pt", 0, RIHLA_DIRECTION_LTR);
    g_autoptr (RihlaLayout) high =
        lay_out (sample_shop (), "400x900pt", 0, RIHLA_DIRECTION_LTR);
    g_autoptr (RihlaLayout) several =
        lay_out (sample_shop (), "320x900pt", 5, RIHLA_DIRECTION_LTR);
    double height = find_band_height (wide);

    ck_assert_uint_gt (rihla_layout_get_n_pages (several), 1);
    ck_assert_double_gt (find_band_height (high), 1.2 * height);
    ck_assert_double_gt (find_band_height (several), 1.2 * height);
    ck_assert_double_le (find_band_height (high), 2.5 * height);
}
END_TEST

START_TEST (formats_of_one_page_refuse_several)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), "320x360pt", 5, RIHLA_DIRECTION_LTR);
    static const char *const formats[] = { "svg", "png" };

    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
        g_autoptr (GError) error = NULL;

        ck_assert_ptr_null (
            rihla_layout_to_bytes (layout, formats[i], 1, &error));
        ck_assert (
            g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    }
}
END_TEST

START_TEST (each_page_is_a_picture_of_its_own)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), "320x360pt", 5, RIHLA_DIRECTION_LTR);

    for (guint i = 0; i < rihla_layout_get_n_pages (layout); i++) {
        g_autoptr (GBytes) svg = rihla_layout_page_to_svg (layout, i, NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (GBytes) png =
            rihla_layout_page_to_png (layout, i, 1, &error);
        g_autofree char *prefix = g_strdup_printf ("p%u-clip-1\"", i + 1);
        gsize length;
        const char *text = g_bytes_get_data (svg, &length);

        if (png == NULL)
            ck_abort_msg ("%s", error->message);
        ck_assert_ptr_nonnull (
            g_strstr_len (text, (gssize) length, "width=\"320pt\""));
        ck_assert_ptr_nonnull (g_strstr_len (text, (gssize) length, prefix));
    }
}
END_TEST

static void
remove_files (const char *folder, char **names)
{
    for (guint i = 0; names[i] != NULL; i++)
        g_unlink (names[i]);
    ck_assert_int_eq (g_rmdir (folder), 0);
}

/* One that cannot be written leaves all as they were, and nothing behind. */
START_TEST (files_are_written_all_or_none)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), "320x360pt", 5, RIHLA_DIRECTION_LTR);
    g_autofree char *folder = g_dir_make_tmp ("rihla-pages-XXXXXX", NULL);
    g_autofree char *path = g_build_filename (folder, "map.svg", NULL);
    g_auto (GStrv) names = rihla_layout_list_files (layout, path, NULL, NULL);
    g_autofree char *text = NULL;
    g_autoptr (GError) error = NULL;

    ck_assert_uint_eq (g_strv_length (names),
                       rihla_layout_get_n_pages (layout));
    ck_assert (g_str_has_suffix (names[1], "/map-2.svg"));
    ck_assert (g_file_set_contents (names[0], "old", -1, NULL));
    ck_assert_int_eq (g_mkdir (names[1], 0700), 0);
    ck_assert (!rihla_layout_write_file (layout, path, NULL, 1, &error));
    ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ISDIR));
    ck_assert (g_file_get_contents (names[0], &text, NULL, NULL));
    ck_assert_str_eq (text, "old");
    ck_assert_int_eq (g_rmdir (names[1]), 0);
    ck_assert (rihla_layout_write_file (layout, path, NULL, 1, NULL));
    g_free (text);
    ck_assert (g_file_get_contents (names[0], &text, NULL, NULL));
    ck_assert (g_str_has_prefix (text, "<?xml"));
    remove_files (folder, names);
}
END_TEST

/* --- Options -------------------------------------------------------------- */

START_TEST (sizes_of_text_are_read)
{
    static const struct {
        const char *text;
        double points; /* below 0: an error */
    } rows[] = {
        { "6pt", 6 },   { " 8px ", 6 }, { "0", 0 },      { "1in", 72 },
        { "73pt", -1 }, { "0pt", -1 },  { "6", -1 },     { "-6pt", -1 },
        { "6ptx", -1 }, { "", -1 },     { "nanpt", -1 }, { "25.4mm", 72 },
    };

    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        g_autoptr (RihlaLayoutOptions) options = rihla_layout_options_new ();
        g_autoptr (GError) error = NULL;
        gboolean is_read =
            rihla_layout_options_parse_smallest_text (options, rows[i].text,
                                                      &error);

        ck_assert_int_eq (is_read, rows[i].points >= 0);
        ck_assert_double_eq_tol (options->smallest_text,
                                 is_read ? rows[i].points : RIHLA_SMALLEST_TEXT,
                                 1e-9);
        if (!is_read)
            ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_VALUE));
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("pages");
    TCase *tcase = tcase_create ("pages");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tcase, 60);
    tcase_add_loop_test (tcase, sizes_are_shared_out_evenly, 0,
                         G_N_ELEMENTS (share_rows));
    tcase_add_test (tcase, nothing_is_shared_out_to_no_page);
    tcase_add_loop_test (tcase, pages_are_as_they_were_looked_at, 0, 2);
    tcase_add_loop_test (tcase, a_long_journey_fits_every_page, 0,
                         G_N_ELEMENTS (papers));
    tcase_add_test (tcase, pages_are_balanced);
    tcase_add_test (tcase, a_map_that_can_be_read_has_one_page);
    tcase_add_test (tcase, a_summary_stays_on_one_page);
    tcase_add_loop_test (tcase, elements_are_found_on_their_pages, 0, 2);
    tcase_add_test (tcase, the_first_page_has_the_first_stages);
    tcase_add_test (tcase, a_stage_too_wide_for_a_page_is_drawn_smaller);
    tcase_add_test (tcase, there_is_a_limit_to_pages);
    tcase_add_test (tcase, what_pages_show_grows_with_the_map);
    tcase_add_test (tcase, no_page_draws_all_of_the_curve);
    tcase_add_test (tcase, the_band_takes_the_height_that_is_left);
    tcase_add_loop_test (tcase, each_part_of_the_curve_has_the_legend, 0, 2);
    tcase_add_loop_test (tcase, the_footer_does_not_stand_alone, 0, 12);
    tcase_add_test (tcase, formats_of_one_page_refuse_several);
    tcase_add_test (tcase, each_page_is_a_picture_of_its_own);
    tcase_add_test (tcase, files_are_written_all_or_none);
    tcase_add_test (tcase, sizes_of_text_are_read);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
