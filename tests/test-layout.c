/* test-layout.c: whole maps, as text and mirrored.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "model/elements.h"
#include "sample-maps.h"

/* Lanes whose content is text on boxes. */
static const char *const plain_lanes[] = { "goals", "touchpoints",   "quotes",
                                           "pains", "opportunities", NULL };
static const char *const curve_lanes[] = { "emotion", "pains", NULL };
static const char *const two_lanes[] = { "opportunities", "goals", NULL };

/* --- Goldens -------------------------------------------------------------- */

static const struct {
    const char *name; /* of the file */
    RihlaJourney *(*make) (void);
    RihlaDirection direction;
    const char *const *lanes;
} goldens[] = {
    { "shop", sample_shop, RIHLA_DIRECTION_NONE, NULL },
    { "shop-plain", sample_shop, RIHLA_DIRECTION_NONE, plain_lanes },
    { "shop-plain-rtl", sample_shop, RIHLA_DIRECTION_RTL, plain_lanes },
    { "couple", sample_couple, RIHLA_DIRECTION_NONE, NULL },
    { "states", sample_states, RIHLA_DIRECTION_NONE, curve_lanes },
    { "states-rtl", sample_states, RIHLA_DIRECTION_RTL, curve_lanes },
    { "annotated", sample_annotated, RIHLA_DIRECTION_NONE, NULL },
    { "annotated-rtl", sample_annotated, RIHLA_DIRECTION_RTL, NULL },
    { "clinic", sample_clinic, RIHLA_DIRECTION_NONE, NULL },
    { "clinic-ltr", sample_clinic, RIHLA_DIRECTION_LTR, NULL },
    { "stages", sample_stages, RIHLA_DIRECTION_NONE, NULL },
    { "two-lanes", sample_shop, RIHLA_DIRECTION_NONE, two_lanes },
    { "empty", rihla_journey_new, RIHLA_DIRECTION_NONE, NULL },
};

START_TEST (maps_are_as_they_were)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (goldens[_i].make (),
                        sample_options (goldens[_i].direction,
                                        goldens[_i].lanes));

    sample_check_golden (layout, goldens[_i].name);
}
END_TEST

START_TEST (the_same_journey_gives_the_same_map)
{
    g_autoptr (RihlaLayout) one =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autoptr (RihlaLayout) two =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autofree char *first = rihla_layout_to_string (one);
    g_autofree char *second = rihla_layout_to_string (two);

    ck_assert_str_eq (first, second);
}
END_TEST

/* --- The mirror ----------------------------------------------------------- */

static void
check_mirrored_text (const RihlaItem *a, const RihlaItem *b, double width)
{
    ck_assert_uint_eq (a->text->n_lines, b->text->n_lines);
    for (guint i = 0; i < a->text->n_lines; i++) {
        double ax, ay, bx, by;

        rihla_item_get_line_origin (a, FALSE, i, &ax, &ay);
        rihla_item_get_line_origin (b, TRUE, i, &bx, &by);
        ck_assert_double_eq_tol (ax, width - bx - b->text->lines[i].width,
                                 1e-6);
        ck_assert_double_eq_tol (ay, by, 1e-6);
    }
}

static void
check_mirrored (const RihlaItem *a, const RihlaItem *b, double width)
{
    ck_assert_int_eq (a->shape, b->shape);
    ck_assert_int_eq (a->role, b->role);
    ck_assert_pstr_eq (a->id, b->id);
    ck_assert_double_eq_tol (a->box.x, width - b->box.x - b->box.width, 1e-6);
    ck_assert_double_eq_tol (a->box.y, b->box.y, 1e-6);
    ck_assert_double_eq_tol (a->box.width, b->box.width, 1e-6);
    ck_assert_double_eq_tol (a->box.height, b->box.height, 1e-6);
    ck_assert_double_eq_tol (a->paint.fill.red, b->paint.fill.red, 1e-6);
    if (a->shape == RIHLA_SHAPE_TEXT)
        check_mirrored_text (a, b, width);
}

START_TEST (right_to_left_is_the_mirror_image)
{
    g_autoptr (RihlaLayout) ltr =
        sample_lay_out (sample_numbers (),
                        sample_options (RIHLA_DIRECTION_LTR, NULL));
    g_autoptr (RihlaLayout) rtl =
        sample_lay_out (sample_numbers (),
                        sample_options (RIHLA_DIRECTION_RTL, NULL));
    const GArray *a = ltr->display.path, *b = rtl->display.path;

    ck_assert_double_eq (ltr->map_width, rtl->map_width);
    ck_assert_double_eq (ltr->map_height, rtl->map_height);
    ck_assert_uint_eq (ltr->display.items->len, rtl->display.items->len);
    ck_assert_uint_gt (ltr->display.items->len, 100);
    for (guint i = 0; i < ltr->display.items->len; i++)
        check_mirrored (&g_array_index (ltr->display.items, RihlaItem, i),
                        &g_array_index (rtl->display.items, RihlaItem, i),
                        ltr->map_width);
    ck_assert_uint_eq (a->len, b->len);
    for (guint i = 0; i < a->len; i++)
        if (g_array_index (a, RihlaPathStep, i).op != RIHLA_PATH_CLOSE)
            ck_assert_double_eq_tol (
                g_array_index (a, RihlaPathStep, i).x[0],
                ltr->map_width - g_array_index (b, RihlaPathStep, i).x[0],
                1e-6);
}
END_TEST

/* --- Choices -------------------------------------------------------------- */

static const struct {
    const char *language; /* of the journey */
    const char *title;
    RihlaDirection journey;
    RihlaDirection option;
    RihlaDirection expected;
} directions[] = {
    { "ar", "A", 0, 0, RIHLA_DIRECTION_RTL },
    { "he-IL", "A", 0, 0, RIHLA_DIRECTION_RTL },
    { "en", "رحلة", 0, 0, RIHLA_DIRECTION_LTR },
    { NULL, "12 رحلة", 0, 0, RIHLA_DIRECTION_RTL },
    { NULL, "12 A رحلة", 0, 0, RIHLA_DIRECTION_LTR },
    { NULL, NULL, 0, 0, RIHLA_DIRECTION_LTR },
    { "ar", NULL, RIHLA_DIRECTION_LTR, 0, RIHLA_DIRECTION_LTR },
    { "ar", NULL, RIHLA_DIRECTION_LTR, RIHLA_DIRECTION_RTL,
      RIHLA_DIRECTION_RTL },
};

START_TEST (direction_follows_option_journey_language_and_texts)
{
    RihlaJourney *journey = rihla_journey_new ();
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_set_language (journey, directions[_i].language);
    rihla_journey_set_title (journey, directions[_i].title);
    rihla_journey_set_direction (journey, directions[_i].journey);
    layout =
        sample_lay_out (journey, sample_options (directions[_i].option, NULL));
    ck_assert_int_eq (rihla_layout_get_direction (layout),
                      directions[_i].expected);
}
END_TEST

START_TEST (a_stage_tells_what_the_title_does_not)
{
    RihlaJourney *journey = rihla_journey_new ();
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "الوعي");
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, NULL));
    ck_assert_int_eq (layout->direction, RIHLA_DIRECTION_RTL);
    ck_assert_str_eq (layout->language, "ar");
}
END_TEST

/* The labels are of the language asked for, the direction of the journey. */
START_TEST (a_language_is_that_of_the_labels)
{
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *dump = NULL;

    rihla_layout_options_set_language (options, "en");
    layout = sample_lay_out (sample_clinic (), options);
    dump = rihla_layout_to_string (layout);
    ck_assert_int_eq (rihla_layout_get_direction (layout), RIHLA_DIRECTION_RTL);
    ck_assert_ptr_nonnull (strstr (dump, "\"Customer goal\""));
    ck_assert_ptr_nonnull (strstr (dump, "\"Stage 1\""));
    ck_assert_ptr_nonnull (strstr (dump, "\"Future state\""));
    ck_assert_ptr_nonnull (strstr (dump, "\"زيارة العيادة\""));
}
END_TEST

START_TEST (no_map_larger_than_can_be_drawn)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);
    g_autoptr (RihlaJourney) journey = sample_grid (1, 8);
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GError) error = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    theme->column_width = 999000;
    rihla_layout_options_set_theme (options, theme);
    layout = rihla_layout_new (journey, options, NULL, &error);
    ck_assert_ptr_nonnull (layout);
    g_clear_pointer (&layout, rihla_layout_unref);

    theme->column_width = 1000000;
    layout = rihla_layout_new (journey, options, NULL, &error);
    ck_assert_ptr_null (layout);
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    ck_assert_msg (g_str_has_prefix (error->message, "the map would be "), "%s",
                   error->message);
    rihla_layout_options_unref (options);
}
END_TEST

START_TEST (no_map_higher_than_can_be_drawn)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);
    g_autoptr (RihlaJourney) journey = sample_grid (1, 1);
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GError) error = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    theme->stage_height = 8000000;
    rihla_layout_options_set_theme (options, theme);
    layout = rihla_layout_new (journey, options, NULL, &error);
    ck_assert_ptr_null (layout);
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
    rihla_layout_options_unref (options);
}
END_TEST

START_TEST (a_layout_is_a_boxed_type)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    RihlaLayout *same = g_boxed_copy (RIHLA_TYPE_LAYOUT, layout);

    ck_assert_ptr_eq (same, layout);
    g_boxed_free (RIHLA_TYPE_LAYOUT, same);
    rihla_layout_unref (NULL);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("layout");
    TCase *tcase = tcase_create ("layout");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, maps_are_as_they_were, 0,
                         G_N_ELEMENTS (goldens));
    tcase_add_test (tcase, the_same_journey_gives_the_same_map);
    tcase_add_test (tcase, right_to_left_is_the_mirror_image);
    tcase_add_loop_test (tcase,
                         direction_follows_option_journey_language_and_texts, 0,
                         G_N_ELEMENTS (directions));
    tcase_add_test (tcase, a_stage_tells_what_the_title_does_not);
    tcase_add_test (tcase, a_language_is_that_of_the_labels);
    tcase_add_test (tcase, no_map_larger_than_can_be_drawn);
    tcase_add_test (tcase, no_map_higher_than_can_be_drawn);
    tcase_add_test (tcase, a_layout_is_a_boxed_type);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
