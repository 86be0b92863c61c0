/* test-render.c: maps in all formats, as PNG, and on a context of cairo.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <math.h>
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

/* --- Formats ---------------------------------------------------------------- */

START_TEST (each_format_begins_as_it_should)
{
    static const struct {
        const char *format;
        const char *start;
    } starts[] = {
        { "svg", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg " },
        { "pdf", "%PDF-1.4\n" },
        { "png", "\x89PNG\r\n\x1a\n" },
        { "layout", "layout " },
    };
    g_autoptr (RihlaLayout) layout = make_clinic ();

    ck_assert_uint_eq (rihla_pictures_get_n (), G_N_ELEMENTS (starts));
    for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
        GString *drawn = scene_draw (layout, starts[i].format);

        ck_assert_str_eq (rihla_pictures_get_name (i), starts[i].format);
        ck_assert (g_str_has_prefix (drawn->str, starts[i].start));
        scene_free_drawn (drawn);
    }
}
END_TEST

START_TEST (the_table_of_formats_ends)
{
    ck_assert_str_eq (rihla_pictures_get_mime_type (0), "image/svg+xml");
    ck_assert_str_eq (rihla_pictures_get_suffixes (2)[0], "png");
    ck_assert_ptr_null (rihla_pictures_get_suffixes (2)[1]);
    ck_assert_str_eq (rihla_pictures_get_description (1),
                      "Portable Document Format");
    ck_assert_ptr_null (rihla_pictures_get_name (4));
    ck_assert_ptr_null (rihla_pictures_get_description (4));
    ck_assert_ptr_null (rihla_pictures_get_suffixes (4));
    ck_assert_ptr_null (rihla_pictures_get_mime_type (G_MAXUINT));
}
END_TEST

START_TEST (names_are_taken_in_any_case)
{
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    GString *drawn = scene_draw (layout, "PDF");

    ck_assert (g_str_has_prefix (drawn->str, "%PDF"));
    scene_free_drawn (drawn);
}
END_TEST

START_TEST (a_format_that_is_not_known_is_refused)
{
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    g_autoptr (GError) error = NULL;

    ck_assert_ptr_null (rihla_layout_to_bytes (layout, "gif", 1, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    ck_assert_str_eq (error->message, "a map cannot be drawn as \"gif\", but "
                                      "as one of: svg, pdf, png, layout");
}
END_TEST

/* The same, whatever was drawn before and in between. */
START_TEST (the_same_layout_gives_the_same_bytes)
{
    g_autoptr (RihlaLayout) layout = make_clinic ();
    g_autoptr (RihlaLayout) again = make_clinic ();
    g_autoptr (RihlaLayout) other = make_shop ();

    for (guint i = 0; i < rihla_pictures_get_n (); i++) {
        const char *format = rihla_pictures_get_name (i);
        GString *first = scene_draw (layout, format);
        GString *between = scene_draw (other, format);
        GString *second = scene_draw (layout, format);
        GString *third = scene_draw (again, format);

        ck_assert (!g_string_equal (first, between));
        ck_assert (g_string_equal (first, second));
        ck_assert (g_string_equal (first, third));
        scene_free_drawn (first);
        scene_free_drawn (between);
        scene_free_drawn (second);
        scene_free_drawn (third);
    }
}
END_TEST

START_TEST (an_error_of_cairo_is_told_in_its_words)
{
    g_autoptr (GError) error = NULL;

    ck_assert (rihla_render_check (CAIRO_STATUS_SUCCESS, &error));
    ck_assert (!rihla_render_check (CAIRO_STATUS_NO_MEMORY, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_RENDER));
    ck_assert_str_eq (error->message, "the map cannot be drawn: out of memory");
}
END_TEST

/* --- Files ------------------------------------------------------------------ */

static char *
get_path (const char *name)
{
    return g_build_filename (g_getenv ("top_builddir"), "tests", name, NULL);
}

static gboolean
begins_with (const char *path, const char *start)
{
    g_autofree char *content = NULL;

    ck_assert (g_file_get_contents (path, &content, NULL, NULL));
    return g_str_has_prefix (content, start);
}

START_TEST (the_suffix_says_the_format)
{
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    g_autofree char *path = get_path ("render-test.old.PNG");

    ck_assert (rihla_layout_write_file (layout, path, NULL, 1, NULL));
    ck_assert (begins_with (path, "\x89PNG"));
    ck_assert (rihla_layout_write_file (layout, path, "svg", 1, NULL));
    ck_assert (begins_with (path, "<?xml"));
    g_unlink (path);
}
END_TEST

START_TEST (a_suffix_that_is_not_known_is_refused)
{
    static const char *const names[] = { "map.gif", "map", "svg", "a.svg/map" };
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    g_autoptr (GError) error = NULL;
    g_autofree char *expected =
        g_strdup_printf ("%s: the suffix does not tell the format; say which "
                         "of svg, pdf, png, layout it is",
                         names[_i]);

    ck_assert (!rihla_layout_write_file (layout, names[_i], NULL, 1, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    ck_assert_str_eq (error->message, expected);
    ck_assert (!g_file_test (names[_i], G_FILE_TEST_EXISTS));
}
END_TEST

START_TEST (a_folder_that_is_missing_is_an_error_of_files)
{
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    g_autoptr (GError) error = NULL;

    ck_assert (!rihla_layout_write_file (layout, "/nowhere/at/all.svg", NULL, 1,
                                         &error));
    ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
}
END_TEST

START_TEST (a_failed_drawing_leaves_the_old_file)
{
    g_autoptr (RihlaLayout) layout = scene_new (30, 30);
    g_autoptr (GError) error = NULL;
    g_autofree char *path = get_path ("render-test-kept.png");

    ck_assert (rihla_layout_write_file (layout, path, NULL, 1, NULL));
    ck_assert (!rihla_layout_write_file (layout, path, NULL, 1e6, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    ck_assert (begins_with (path, "\x89PNG"));
    g_unlink (path);
}
END_TEST

/* --- PNG -------------------------------------------------------------------- */

static guint32
get_number (const GString *png, gsize place)
{
    guint32 number;

    memcpy (&number, png->str + place, sizeof number);
    return GUINT32_FROM_BE (number);
}

START_TEST (png_has_the_pixels_of_its_scale)
{
    static const struct {
        double scale;
        guint width;
        guint height;
        guint density;
    } sizes[] = {
        { 0.5, 67, 34, 1890 },
        { 1, 134, 67, 3780 },
        { 2, 267, 134, 7559 },
        { 3, 400, 200, 11339 },
    };
    g_autoptr (RihlaLayout) layout = scene_new (100, 50);
    g_autoptr (GBytes) bytes =
        rihla_layout_to_png (layout, sizes[_i].scale, NULL);
    gsize length;
    const char *data = g_bytes_get_data (bytes, &length);
    GString *png = g_string_new_len (data, (gssize) length);

    ck_assert_uint_eq (get_number (png, 16), sizes[_i].width);
    ck_assert_uint_eq (get_number (png, 20), sizes[_i].height);
    ck_assert_int_eq (memcmp (png->str + 37, "pHYs", 4), 0);
    ck_assert_uint_eq (get_number (png, 41), sizes[_i].density);
    ck_assert_uint_eq (get_number (png, 45), sizes[_i].density);
    ck_assert_int_eq (png->str[49], 1);
    scene_free_drawn (png);
}
END_TEST

/* The scale that a message names is the largest that fits, in two digits. */
static void
check_limit (RihlaLayout *layout, double scale, const char *named)
{
    g_autoptr (GError) error = NULL;
    g_autofree char *part = g_strdup_printf ("that fits is %s; SVG", named);
    double largest = g_ascii_strtod (named, NULL);

    ck_assert (!rihla_png_check_size (layout, scale, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    if (strstr (error->message, part) == NULL)
        ck_abort_msg ("%s", error->message);
    ck_assert (rihla_png_check_size (layout, largest, NULL));
    ck_assert (!rihla_png_check_size (layout, largest * 1.1, NULL));
}

START_TEST (png_ends_where_cairo_does)
{
    g_autoptr (RihlaLayout) wide = scene_new (32767 * 0.75, 1.5);
    g_autoptr (RihlaLayout) high = scene_new (1.5, 32767 * 0.75);
    g_autoptr (GBytes) png = rihla_layout_to_png (wide, 1, NULL);

    ck_assert_ptr_nonnull (png);
    ck_assert (rihla_png_check_size (high, 1, NULL));
    check_limit (wide, 1.01, "1");
    check_limit (high, 4, "1");
}
END_TEST

START_TEST (png_ends_where_the_memory_would)
{
    g_autoptr (RihlaLayout) square = scene_new (16384 * 0.75, 16384 * 0.75);

    ck_assert (rihla_png_check_size (square, 1, NULL));
    check_limit (square, 1.01, "1");
    check_limit (square, 1000, "1");
}
END_TEST

START_TEST (png_past_the_limit_names_the_way_out)
{
    g_autoptr (RihlaLayout) layout = scene_new (750, 375);
    g_autoptr (GError) error = NULL;

    ck_assert_ptr_null (rihla_layout_to_png (layout, 40, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    ck_assert_str_eq (error->message,
                      "the picture would be 40000 × 20000 pixels, more than "
                      "PNG can be drawn in; the largest scale that fits is 23; "
                      "SVG and PDF have no such limit");
}
END_TEST

/* --- The application's context ----------------------------------------------- */

static cairo_t *
open_context (int width, int height)
{
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
    cairo_t *cr = cairo_create (surface);

    cairo_surface_destroy (surface);
    return cr;
}

static void
set_odd_state (cairo_t *cr)
{
    double dashes[] = { 1, 2, 3 };

    cairo_scale (cr, 0.5, 2);
    cairo_set_source_rgb (cr, 0.25, 0.5, 0.75);
    cairo_set_line_width (cr, 7);
    cairo_set_dash (cr, dashes, 3, 5);
    cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
    cairo_set_line_join (cr, CAIRO_LINE_JOIN_BEVEL);
    cairo_set_operator (cr, CAIRO_OPERATOR_MULTIPLY);
    cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
    cairo_set_tolerance (cr, 3);
    cairo_move_to (cr, 10, 20);
    cairo_line_to (cr, 30, 44);
}

static void
check_odd_state (cairo_t *cr)
{
    double red, green, blue, alpha, x, y;
    cairo_matrix_t matrix;

    cairo_get_matrix (cr, &matrix);
    ck_assert_double_eq (matrix.xx, 0.5);
    ck_assert_double_eq (matrix.yy, 2);
    ck_assert_int_eq (cairo_pattern_get_rgba (cairo_get_source (cr), &red,
                                              &green, &blue, &alpha),
                      CAIRO_STATUS_SUCCESS);
    ck_assert_double_eq (green, 0.5);
    ck_assert_double_eq (cairo_get_line_width (cr), 7);
    ck_assert_int_eq (cairo_get_dash_count (cr), 3);
    ck_assert_int_eq (cairo_get_line_cap (cr), CAIRO_LINE_CAP_SQUARE);
    ck_assert_int_eq (cairo_get_line_join (cr), CAIRO_LINE_JOIN_BEVEL);
    ck_assert_int_eq (cairo_get_operator (cr), CAIRO_OPERATOR_MULTIPLY);
    ck_assert_int_eq (cairo_get_fill_rule (cr), CAIRO_FILL_RULE_EVEN_ODD);
    ck_assert_int_eq (cairo_get_antialias (cr), CAIRO_ANTIALIAS_NONE);
    ck_assert_double_eq (cairo_get_tolerance (cr), 3);
    ck_assert (cairo_has_current_point (cr));
    cairo_get_current_point (cr, &x, &y);
    ck_assert_double_eq_tol (x, 30, 0.01);
    ck_assert_double_eq_tol (y, 44, 0.01);
    ck_assert_int_eq (cairo_status (cr), CAIRO_STATUS_SUCCESS);
}

START_TEST (drawing_leaves_the_state_as_it_was)
{
    g_autoptr (RihlaLayout) layout = make_clinic ();
    cairo_t *cr = open_context (200, 100);

    set_odd_state (cr);
    rihla_layout_draw (layout, cr);
    check_odd_state (cr);
    cairo_destroy (cr);
}
END_TEST

static gboolean
has_same_pixels (cairo_t *a, cairo_t *b)
{
    cairo_surface_t *one = cairo_get_target (a);
    cairo_surface_t *other = cairo_get_target (b);
    int size = cairo_image_surface_get_stride (one) *
               cairo_image_surface_get_height (one);

    cairo_surface_flush (one);
    cairo_surface_flush (other);
    return memcmp (cairo_image_surface_get_data (one),
                   cairo_image_surface_get_data (other), (gsize) size) == 0;
}

/* Whatever state the application was in, the map is the same. */
START_TEST (drawing_does_not_depend_on_the_state)
{
    g_autoptr (RihlaLayout) layout = make_shop ();
    cairo_t *plain = open_context (600, 400);
    cairo_t *odd = open_context (600, 400);

    rihla_layout_draw (layout, plain);
    set_odd_state (odd);
    cairo_identity_matrix (odd);
    rihla_layout_draw (layout, odd);
    ck_assert (has_same_pixels (plain, odd));
    cairo_destroy (plain);
    cairo_destroy (odd);
}
END_TEST

/* What is left out because it is outside the clip would not have been seen. */
START_TEST (a_part_is_drawn_like_the_whole)
{
    g_autoptr (RihlaLayout) layout = make_clinic ();
    int width = (int) ceil (rihla_layout_get_width (layout));
    int height = (int) ceil (rihla_layout_get_height (layout));
    cairo_t *whole = open_context (width, height);
    cairo_t *parts = open_context (width, height);

    rihla_layout_draw (layout, whole);
    for (int x = 0; x < width; x += 64)
        for (int y = 0; y < height; y += 64) {
            cairo_save (parts);
            cairo_rectangle (parts, x, y, 64, 64);
            cairo_clip (parts);
            rihla_layout_draw (layout, parts);
            cairo_restore (parts);
        }
    ck_assert (has_same_pixels (whole, parts));
    cairo_destroy (whole);
    cairo_destroy (parts);
}
END_TEST

/* --- All -------------------------------------------------------------------- */

static TCase *
make_format_tests (void)
{
    TCase *tcase = tcase_create ("formats");

    tcase_add_test (tcase, each_format_begins_as_it_should);
    tcase_add_test (tcase, the_table_of_formats_ends);
    tcase_add_test (tcase, names_are_taken_in_any_case);
    tcase_add_test (tcase, a_format_that_is_not_known_is_refused);
    tcase_add_test (tcase, the_same_layout_gives_the_same_bytes);
    tcase_add_test (tcase, an_error_of_cairo_is_told_in_its_words);
    tcase_add_test (tcase, the_suffix_says_the_format);
    tcase_add_loop_test (tcase, a_suffix_that_is_not_known_is_refused, 0, 4);
    tcase_add_test (tcase, a_folder_that_is_missing_is_an_error_of_files);
    tcase_add_test (tcase, a_failed_drawing_leaves_the_old_file);
    return tcase;
}

static TCase *
make_pixel_tests (void)
{
    TCase *tcase = tcase_create ("png and cairo");

    tcase_add_loop_test (tcase, png_has_the_pixels_of_its_scale, 0, 4);
    tcase_add_test (tcase, png_ends_where_cairo_does);
    tcase_add_test (tcase, png_ends_where_the_memory_would);
    tcase_add_test (tcase, png_past_the_limit_names_the_way_out);
    tcase_add_test (tcase, drawing_leaves_the_state_as_it_was);
    tcase_add_test (tcase, drawing_does_not_depend_on_the_state);
    tcase_add_test (tcase, a_part_is_drawn_like_the_whole);
    return tcase;
}

int
main (void)
{
    Suite *suite = suite_create ("render");
    SRunner *runner;
    int n_failed;

    suite_add_tcase (suite, make_format_tests ());
    suite_add_tcase (suite, make_pixel_tests ());
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
