/* test-phone.c: the map for a phone.
 * SPDX-License-Identifier: MIT
 *
 * Some layouts that were looked at are held as text, in both directions. Of
 * others only what must hold for all is checked: the audit finds nothing, the
 * map is as wide as was asked for, time runs downwards, and everything that
 * the wide map shows is there. */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "layout/layout.h"
#include "layout/phone/phone-pages.h"
#include "model/elements.h"
#include "tests/generate.h"
#include "tests/sample-maps.h"

#define N_FIXED 1000
#define N_PANGO 60
#define BATCH 100 /* journeys a test */
#define LONG_WORD 400

static RihlaLayoutOptions *
make_options (RihlaDirection direction, double width, gboolean is_fixed)
{
    RihlaLayoutOptions *options = rihla_layout_options_new ();

    rihla_layout_options_set_fixed_width_text (options, is_fixed);
    rihla_layout_options_set_direction (options, direction);
    rihla_layout_options_set_phone_width (options, width);
    return options;
}

/* Takes the reference of the journey. */
static RihlaLayout *
lay_out (RihlaJourney *journey, RihlaDirection direction, double width)
{
    return sample_lay_out (journey, make_options (direction, width, TRUE));
}

static const RihlaItem *
get_item (const RihlaLayout *layout, guint index)
{
    return &g_array_index (layout->display.items, RihlaItem, index);
}

/* --- Goldens --------------------------------------------------------------- */

static const struct {
    const char *name;
    RihlaJourney *(*make) (void);
    RihlaDirection direction;
} goldens[] = {
    { "phone-shop", sample_shop, RIHLA_DIRECTION_LTR },
    { "phone-shop-rtl", sample_shop, RIHLA_DIRECTION_RTL },
    { "phone-clinic", sample_clinic, RIHLA_DIRECTION_NONE },
    { "phone-couple", sample_couple, RIHLA_DIRECTION_NONE },
    { "phone-stages", sample_stages, RIHLA_DIRECTION_NONE },
};

START_TEST (layouts_are_as_looked_at)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (goldens[_i].make (), goldens[_i].direction, RIHLA_PHONE_WIDTH);

    sample_check_golden (layout, goldens[_i].name);
}
END_TEST

/* --- What holds for all ---------------------------------------------------- */

static void
check_map (RihlaJourney *journey, guint seed, RihlaLayoutOptions *options,
           double width)
{
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaLayout) layout =
        rihla_layout_new (journey, options, NULL, &error);

    if (layout == NULL)
        ck_abort_msg ("seed %u: %s", seed, error->message);
    if (rihla_layout_audit (layout, faults) > 0)
        ck_abort_msg ("seed %u: %s: %s", seed,
                      rihla_diagnostics_get_code (faults, 0),
                      rihla_diagnostics_get_message (faults, 0));
    ck_assert_double_eq_tol (rihla_layout_get_width (layout), width, 1e-9);
}

static void
check_seed (guint seed, gboolean is_fixed)
{
    static const double widths[] = { RIHLA_PHONE_WIDTH, RIHLA_PHONE_WIDTH_LEAST,
                                     322.5, RIHLA_PHONE_WIDTH_MOST };
    g_autoptr (RihlaJourney) journey = generate_journey (seed);
    double width = widths[seed % G_N_ELEMENTS (widths)];

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    for (int i = RIHLA_DIRECTION_LTR; i <= RIHLA_DIRECTION_RTL; i++) {
        g_autoptr (RihlaLayoutOptions) options =
            make_options ((RihlaDirection) i, width, is_fixed);

        check_map (journey, seed, options, width);
    }
}

static guint
get_step (void)
{
    return g_getenv ("RIHLA_VALGRIND") != NULL ? 100 : 1;
}

START_TEST (fixed_width_maps_have_no_fault)
{
    guint first = (guint) _i * BATCH;

    for (guint seed = first; seed < first + BATCH; seed += get_step ())
        check_seed (seed, TRUE);
}
END_TEST

START_TEST (maps_in_real_fonts_have_no_fault)
{
    for (guint seed = 0; seed < N_PANGO; seed += get_step ())
        check_seed (N_FIXED + seed, FALSE);
}
END_TEST

/* --- Content --------------------------------------------------------------- */

/* The heights of all items of a role that are of a shape, in their order. */
static GArray *
list_heights (const RihlaLayout *layout, RihlaRole role, RihlaShape shape)
{
    GArray *heights = g_array_new (FALSE, FALSE, sizeof (double));

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item = get_item (layout, i);

        if (item->role == role && item->shape == shape)
            g_array_append_val (heights, item->box.y);
    }
    return heights;
}

/* What it says about a place stands there, and about a part names it. */
START_TEST (annotations_stand_where_they_belong)
{
    RihlaJourney *journey = sample_shop ();
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    RihlaTouchpoint *touchpoint = rihla_stage_get_touchpoint (stage, 0);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GArray) titles = NULL;
    g_autoptr (GArray) callouts = NULL;

    rihla_touchpoint_set_id (touchpoint, "here");
    rihla_journey_add_annotation (journey, "here", "look");
    layout = lay_out (journey, RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);
    titles = list_heights (layout, RIHLA_ROLE_TOUCHPOINT, RIHLA_SHAPE_TEXT);
    callouts = list_heights (layout, RIHLA_ROLE_CALLOUT, RIHLA_SHAPE_BOX);
    ck_assert_uint_ge (callouts->len, 1);
    ck_assert_double_gt (g_array_index (callouts, double, 0),
                         g_array_index (titles, double, 0));
    ck_assert_double_lt (g_array_index (callouts, double, 0),
                         g_array_index (titles, double, 1));
}
END_TEST

static guint
count_signs (const RihlaLayout *layout, RihlaRole role, RihlaShape shape)
{
    g_autoptr (GArray) signs = list_heights (layout, role, shape);

    return signs->len;
}

/* Owners have the signs of their lane; and the legend has each sign that the
 * map uses, as it is there: an arrow for the channels. */
START_TEST (signs_are_those_of_the_legend)
{
    static const char *const owners[] = { "Shop", "Bank", "Post", "Bank" };
    RihlaJourney *journey = sample_grid (1, 4);
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_add_channel (journey, "app", "App");
    rihla_journey_add_channel (journey, "desk", "Desk");
    for (guint i = 0; i < G_N_ELEMENTS (owners); i++) {
        RihlaTouchpoint *touchpoint = rihla_stage_get_touchpoint (stage, i);

        rihla_touchpoint_set_owner (touchpoint, owners[i]);
        rihla_touchpoint_set_channel_id (touchpoint, i == 1 ? "desk" : "app");
    }
    layout = lay_out (journey, RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);
    ck_assert_uint_eq (count_signs (layout, RIHLA_ROLE_HANDOFF,
                                    RIHLA_SHAPE_OVAL),
                       1);
    ck_assert_uint_eq (count_signs (layout, RIHLA_ROLE_OWNER_RETURN,
                                    RIHLA_SHAPE_OVAL),
                       2);
    ck_assert_uint_eq (count_signs (layout, RIHLA_ROLE_RETURN,
                                    RIHLA_SHAPE_PATH),
                       2 * 3);
    ck_assert_uint_eq (count_signs (layout, RIHLA_ROLE_LEGEND,
                                    RIHLA_SHAPE_OVAL),
                       2);
    ck_assert_uint_ge (count_signs (layout, RIHLA_ROLE_LEGEND,
                                    RIHLA_SHAPE_PATH),
                       3);
}
END_TEST

static gboolean
is_named (const RihlaLayout *layout, const RihlaElement *element)
{
    for (guint i = 0; i < layout->display.items->len; i++)
        if (g_strcmp0 (get_item (layout, i)->id, element->id) == 0)
            return TRUE;
    return FALSE;
}

static void
check_all_named (const RihlaLayout *layout, GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaElement *element = rihla_list_get (list, i);

        if (!is_named (layout, element))
            ck_abort_msg ("%s is not on the map", element->id);
    }
}

START_TEST (everything_is_there)
{
    RihlaJourney *journey = sample_shop ();
    g_autoptr (RihlaLayout) layout =
        lay_out (journey, RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);

    journey = layout->journey;
    check_all_named (layout, journey->stages);
    check_all_named (layout, journey->personas);
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = rihla_list_get (journey->stages, i);

        check_all_named (layout, stage->touchpoints);
        check_all_named (layout, stage->pain_points);
        check_all_named (layout, stage->opportunities);
        check_all_named (layout, stage->metrics);
        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            const RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            check_all_named (layout, touchpoint->emotions);
            check_all_named (layout, touchpoint->pain_points);
            check_all_named (layout, touchpoint->opportunities);
            check_all_named (layout, touchpoint->metrics);
        }
    }
}
END_TEST

static void
check_growing (const GArray *heights)
{
    for (guint i = 1; i < heights->len; i++)
        ck_assert_double_gt (g_array_index (heights, double, i),
                             g_array_index (heights, double, i - 1));
}

START_TEST (time_runs_downwards)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_grid (4, 5), RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);
    g_autoptr (GArray) stages =
        list_heights (layout, RIHLA_ROLE_STAGE, RIHLA_SHAPE_TEXT);
    g_autoptr (GArray) titles =
        list_heights (layout, RIHLA_ROLE_TOUCHPOINT, RIHLA_SHAPE_TEXT);

    ck_assert_uint_eq (stages->len, 4);
    ck_assert_uint_eq (titles->len, 20);
    check_growing (stages);
    check_growing (titles);
}
END_TEST

/* A face of +2 stands nearer to where reading goes than one of -2. */
START_TEST (happy_is_where_reading_goes)
{
    for (int i = RIHLA_DIRECTION_LTR; i <= RIHLA_DIRECTION_RTL; i++) {
        RihlaJourney *journey = sample_grid (1, 2);
        RihlaStage *stage = rihla_journey_get_stage (journey, 0);
        g_autoptr (RihlaLayout) layout = NULL;
        double x[2] = { 0, 0 };
        guint n = 0;

        for (guint j = 0; j < 2; j++) {
            RihlaTouchpoint *touchpoint = rihla_stage_get_touchpoint (stage, j);

            while (rihla_touchpoint_get_n_emotions (touchpoint) > 0)
                rihla_touchpoint_remove_emotion (touchpoint, 0);
            rihla_touchpoint_add_emotion (touchpoint, NULL, j == 0 ? -2 : 2);
        }
        layout = lay_out (journey, (RihlaDirection) i, RIHLA_PHONE_WIDTH);
        for (guint j = 0; j < layout->display.items->len; j++) {
            const RihlaItem *item = get_item (layout, j);

            if (item->role == RIHLA_ROLE_FACE && item->paint.stroke.alpha > 0 &&
                item->shape == RIHLA_SHAPE_OVAL && n < 2)
                x[n++] = item->box.x;
        }
        ck_assert_uint_eq (n, 2);
        ck_assert (i == RIHLA_DIRECTION_LTR ? x[0] < x[1] : x[0] > x[1]);
    }
}
END_TEST

START_TEST (lanes_are_chosen)
{
    static const char *const lanes[] = { "touchpoints", NULL };
    RihlaLayoutOptions *options =
        make_options (RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH, TRUE);
    g_autoptr (RihlaLayout) layout = NULL;

    ck_assert (rihla_layout_options_set_lanes (options, lanes, NULL));
    layout = sample_lay_out (sample_shop (), options);
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item = get_item (layout, i);

        ck_assert_int_ne (item->role, RIHLA_ROLE_PAIN);
        ck_assert_int_ne (item->role, RIHLA_ROLE_FACE);
        ck_assert_int_ne (item->role, RIHLA_ROLE_GOAL);
        ck_assert_int_ne (item->role, RIHLA_ROLE_FUNNEL);
        ck_assert_int_ne (item->role, RIHLA_ROLE_LINK);
    }
}
END_TEST

/* --- Odd ones -------------------------------------------------------------- */

START_TEST (a_journey_of_titles_only)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_grid (3, 0), RIHLA_DIRECTION_RTL, RIHLA_PHONE_WIDTH);
    g_autoptr (GArray) stages =
        list_heights (layout, RIHLA_ROLE_STAGE, RIHLA_SHAPE_TEXT);
    g_autoptr (GArray) cells =
        list_heights (layout, RIHLA_ROLE_CELL, RIHLA_SHAPE_BOX);

    ck_assert_uint_eq (stages->len, 3);
    ck_assert_uint_eq (cells->len, 0);
}
END_TEST

START_TEST (an_empty_journey)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (rihla_journey_new (), RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);

    ck_assert_double_gt (rihla_layout_get_height (layout), 0);
}
END_TEST

START_TEST (words_without_end_are_broken)
{
    RihlaJourney *journey = sample_shop ();
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    RihlaTouchpoint *touchpoint = rihla_stage_get_touchpoint (stage, 0);
    RihlaPainPoint *pain;
    g_autofree char *word = g_strnfill (LONG_WORD, 'w');
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_set_title (journey, word);
    rihla_stage_set_title (stage, word);
    rihla_stage_set_goal (stage, word);
    rihla_touchpoint_set_title (touchpoint, word);
    rihla_touchpoint_set_owner (touchpoint, word);
    rihla_touchpoint_insert_quote (touchpoint, word, 0);
    rihla_touchpoint_insert_evidence (touchpoint, word, 0);
    pain = rihla_touchpoint_add_pain_point (touchpoint, word);
    rihla_pain_point_set_severity (pain, 5);
    layout = lay_out (journey, RIHLA_DIRECTION_RTL, RIHLA_PHONE_WIDTH_LEAST);
    ck_assert_double_eq_tol (rihla_layout_get_width (layout),
                             RIHLA_PHONE_WIDTH_LEAST, 1e-9);
}
END_TEST

/* The same touchpoints again take the same height and the same items again. */
START_TEST (cost_grows_with_the_journey)
{
    g_autoptr (RihlaLayout) one =
        lay_out (sample_grid (30, 10), RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);
    g_autoptr (RihlaLayout) two =
        lay_out (sample_grid (60, 10), RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);

    ck_assert_uint_lt (two->display.items->len, 2.1 * one->display.items->len);
    ck_assert_double_lt (two->height, 2.1 * one->height);
    ck_assert_double_gt (two->height, 1.9 * one->height);
    ck_assert_uint_ge (two->breaks->len, 599);
    check_growing (two->breaks);
}
END_TEST

/* The number of times a string occurs in bytes. */
static guint
count_in (GBytes *bytes, const char *string)
{
    gsize size;
    const char *data = g_bytes_get_data (bytes, &size);
    guint n = 0;

    for (gsize i = 0; i + strlen (string) <= size; i++)
        n += memcmp (data + i, string, strlen (string)) == 0;
    return n;
}

/* No page is higher than PDF lets it be, none cuts a touchpoint, and each
 * begins where the last one ended. */
START_TEST (long_maps_have_pages_in_pdf)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_grid (60, 10), RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);
    double height;
    RihlaPages *pages = rihla_phone_pages_new (layout, 14400, &height);
    g_autoptr (GBytes) pdf = NULL;
    double end = 0;

    ck_assert_ptr_nonnull (pages);
    ck_assert_uint_gt (pages->pages->len, 1);
    ck_assert_double_le (height, 14400);
    for (guint i = 0; i < pages->windows->len; i++) {
        const RihlaWindow *window =
            &g_array_index (pages->windows, RihlaWindow, i);

        ck_assert_double_eq_tol (window->source.y, end, 1e-6);
        ck_assert_double_le (window->source.height, height);
        ck_assert_uint_gt (window->n_pieces, 0);
        end = window->source.y + window->source.height;
        for (guint j = 0; j < layout->display.items->len; j++) {
            const RihlaItem *item = get_item (layout, j);

            if (item->shape == RIHLA_SHAPE_TEXT && i + 1 < pages->windows->len)
                ck_assert (item->box.y >= end ||
                           item->box.y + item->box.height <= end);
        }
    }
    ck_assert_double_eq_tol (end, layout->map_height, 1e-6);
    pdf = rihla_layout_to_pdf (layout, NULL);
    ck_assert_uint_eq (count_in (pdf, "/Type /Page") -
                           count_in (pdf, "/Type /Pages"),
                       pages->pages->len);
    rihla_pages_free (pages);
}
END_TEST

START_TEST (short_maps_have_no_pages)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (sample_shop (), RIHLA_DIRECTION_LTR, RIHLA_PHONE_WIDTH);
    double height;

    ck_assert_ptr_null (rihla_phone_pages_new (layout, 14400, &height));
    /* Less than a touchpoint needs. */
    ck_assert_ptr_null (rihla_phone_pages_new (layout, 20, &height));
}
END_TEST

/* --- Options --------------------------------------------------------------- */

static const struct {
    const char *text;
    double width; /* in points; 0: refused */
} pages[] = {
    { "phone", RIHLA_PHONE_WIDTH },
    { "Phone", RIHLA_PHONE_WIDTH },
    { "phone:430px", 322.5 },
    { "phone:280px", 210 },
    { "phone:1024px", 768 },
    { "phone:10cm", 283.4645669 },
    { "phone:279px", 0 },
    { "phone:1025px", 0 },
    { "phone:", 0 },
    { "phone:430", 0 },
    { "phone:430px2", 0 },
    { "phone430px", 0 },
    { "phones", 0 },
};

START_TEST (pages_are_parsed)
{
    g_autoptr (RihlaLayoutOptions) options = rihla_layout_options_new ();
    g_autoptr (RihlaJourney) journey = sample_clinic ();
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GError) error = NULL;

    rihla_layout_options_set_fixed_width_text (options, TRUE);
    if (pages[_i].width <= 0) {
        ck_assert (
            !rihla_layout_options_parse_page (options, pages[_i].text, &error));
        ck_assert_int_eq (error->domain, RIHLA_ERROR);
        return;
    }
    ck_assert (
        rihla_layout_options_parse_page (options, pages[_i].text, &error));
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    layout = rihla_layout_new (journey, options, NULL, &error);
    ck_assert_double_eq_tol (rihla_layout_get_width (layout), pages[_i].width,
                             1e-4);
}
END_TEST

/* What is asked for last counts. */
START_TEST (a_page_after_a_phone_is_a_page)
{
    g_autoptr (RihlaLayoutOptions) options = rihla_layout_options_new ();
    g_autoptr (RihlaJourney) journey = sample_clinic ();
    g_autoptr (RihlaLayout) layout = NULL;

    ck_assert (rihla_layout_options_parse_page (options, "phone", NULL));
    ck_assert (rihla_layout_options_parse_page (options, "800x600px", NULL));
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    layout = rihla_layout_new (journey, options, NULL, NULL);
    ck_assert_double_eq_tol (rihla_layout_get_width (layout), 600, 1e-9);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("phone");
    TCase *tests = tcase_create ("phone");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tests, 120);
    tcase_add_loop_test (tests, layouts_are_as_looked_at, 0,
                         G_N_ELEMENTS (goldens));
    tcase_add_loop_test (tests, fixed_width_maps_have_no_fault, 0,
                         N_FIXED / BATCH);
    tcase_add_test (tests, maps_in_real_fonts_have_no_fault);
    tcase_add_test (tests, annotations_stand_where_they_belong);
    tcase_add_test (tests, everything_is_there);
    tcase_add_test (tests, signs_are_those_of_the_legend);
    tcase_add_test (tests, time_runs_downwards);
    tcase_add_test (tests, happy_is_where_reading_goes);
    tcase_add_test (tests, lanes_are_chosen);
    tcase_add_test (tests, a_journey_of_titles_only);
    tcase_add_test (tests, an_empty_journey);
    tcase_add_test (tests, words_without_end_are_broken);
    tcase_add_test (tests, cost_grows_with_the_journey);
    tcase_add_test (tests, long_maps_have_pages_in_pdf);
    tcase_add_test (tests, short_maps_have_no_pages);
    tcase_add_loop_test (tests, pages_are_parsed, 0, G_N_ELEMENTS (pages));
    tcase_add_test (tests, a_page_after_a_phone_is_a_page);
    suite_add_tcase (suite, tests);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
