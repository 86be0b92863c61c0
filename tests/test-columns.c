/* test-columns.c: how wide columns and cards are, and which lanes there are.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/columns.h"
#include "layout/layout.h"
#include "layout/quotation.h"
#include "model/elements.h"
#include "sample-maps.h"

/* A map that lanes have asked nothing of yet. */
static void
open_map (RihlaMap *map, RihlaJourney *journey)
{
    *map = (RihlaMap){ .journey = journey, .lanes_x = 100 };
    map->theme = rihla_theme_new_named ("default", NULL);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    map->report = rihla_report_new (journey);
    rihla_columns_make (map);
}

static void
close_map (RihlaMap *map)
{
    rihla_theme_unref (map->theme);
    rihla_journey_unref (map->journey);
    rihla_map_clear (map);
}

/* What must be so whatever was asked. */
static void
check_map (const RihlaMap *map)
{
    double padding = map->theme->padding;
    double x = map->lanes_x;

    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];
        double end = column->x + padding;

        ck_assert_double_eq_tol (column->x, x, 1e-6);
        ck_assert_double_ge (column->width + 1e-6, column->wanted_width);
        for (guint j = 0; j < column->n_slots; j++) {
            const RihlaSlot *slot = &map->slots[column->first_slot + j];

            ck_assert_uint_eq (slot->stage, i);
            ck_assert_double_eq_tol (slot->x, end, 1e-6);
            ck_assert_double_ge (slot->width + 1e-6, slot->wanted_width);
            end = slot->x + slot->width + map->theme->column_gap;
        }
        end += padding - map->theme->column_gap;
        ck_assert_double_eq_tol (end, column->x + column->width, 1e-6);
        x = end + map->theme->column_gap;
    }
    ck_assert_double_eq_tol (x - map->theme->column_gap,
                             map->lanes_x + map->lanes_width, 1e-6);
}

START_TEST (more_touchpoints_make_a_wider_column)
{
    RihlaMap map;

    open_map (&map, sample_numbers ());
    rihla_columns_settle (&map, 0);
    check_map (&map);
    ck_assert_uint_eq (map.n_columns, 3);
    ck_assert_uint_eq (map.n_slots, 6);
    ck_assert_double_gt (map.columns[2].width, map.columns[1].width);
    ck_assert_double_gt (map.columns[1].width, map.columns[0].width);
    close_map (&map);
}
END_TEST

START_TEST (what_is_over_evens_the_slots_out)
{
    RihlaMap map;
    double width;

    open_map (&map, sample_numbers ());
    rihla_map_ask_slot (&map, 3, 300);
    rihla_map_ask_slot (&map, 4, 120);
    rihla_map_ask_column (&map, 2, 620);
    rihla_columns_settle (&map, 0);
    check_map (&map);
    ck_assert_double_eq (map.columns[2].width, 620);
    ck_assert_double_eq (map.slots[3].width, 300);
    width =
        (620 - 300 - 2 * map.theme->padding - 2 * map.theme->column_gap) / 2;
    ck_assert_double_eq_tol (map.slots[4].width, width, 1e-6);
    ck_assert_double_eq_tol (map.slots[5].width, width, 1e-6);
    close_map (&map);
}
END_TEST

START_TEST (a_wide_header_widens_every_slot_alike)
{
    RihlaMap map;
    double before[6];

    open_map (&map, sample_numbers ());
    rihla_columns_settle (&map, 0);
    for (guint i = 0; i < 6; i++)
        before[i] = map.slots[i].width;
    rihla_columns_settle (&map, map.lanes_width + 60);
    check_map (&map);
    for (guint i = 1; i < 6; i++)
        ck_assert_double_eq_tol (map.slots[i].width, before[i] + 10, 1e-6);
    close_map (&map);
}
END_TEST

START_TEST (stages_without_touchpoints_have_slots_for_feelings)
{
    RihlaMap map;

    open_map (&map, sample_stages ());
    rihla_columns_settle (&map, 0);
    check_map (&map);
    ck_assert_uint_eq (map.columns[0].n_slots, 3);
    ck_assert_uint_eq (map.columns[1].n_slots, 1);
    ck_assert_ptr_null (map.slots[0].touchpoint);
    ck_assert_str_eq (map.slots[1].emotion->word, "doubt");
    ck_assert_ptr_null (map.slots[3].emotion);
    close_map (&map);
}
END_TEST

START_TEST (no_stages_are_no_columns)
{
    RihlaMap map;

    open_map (&map, rihla_journey_new ());
    rihla_columns_settle (&map, 0);
    ck_assert_uint_eq (map.n_columns, 0);
    ck_assert_double_eq (map.lanes_width, 0);
    close_map (&map);
}
END_TEST

/* A kind keeps its colour, even beside its like. */
START_TEST (neighbours_of_no_kind_have_colours_of_their_own)
{
    static const RihlaStageKind kinds[] = {
        RIHLA_STAGE_KIND_OTHER,     RIHLA_STAGE_KIND_AWARENESS,
        RIHLA_STAGE_KIND_OTHER,     RIHLA_STAGE_KIND_RETENTION,
        RIHLA_STAGE_KIND_OTHER,     RIHLA_STAGE_KIND_OTHER,
        RIHLA_STAGE_KIND_AWARENESS, RIHLA_STAGE_KIND_AWARENESS,
    };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaMap map;

    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
        rihla_journey_add_stage (journey, kinds[i], "Stage");
    open_map (&map, journey);
    for (guint i = 0; i + 2 < G_N_ELEMENTS (kinds); i++)
        ck_assert_uint_ne (map.columns[i].colour, map.columns[i + 1].colour);
    ck_assert_uint_eq (map.columns[1].colour, 0);
    ck_assert_uint_eq (map.columns[3].colour, 3);
    ck_assert_uint_eq (map.columns[7].colour, 0);
    close_map (&map);
}
END_TEST

/* Widths of text, and what is good for them with lines of 18.85 points and no
 * more than 200. */
START_TEST (a_good_width_is_between_word_and_line)
{
    RihlaMap map;
    RihlaText text = { .font = RIHLA_FONT_BODY };

    open_map (&map, rihla_journey_new ());
    map.theme->text_width = 200;
    text.natural_width = 30;
    text.minimum_width = 20;
    ck_assert_double_eq (rihla_map_get_good_width (&map, &text), 30);
    text.natural_width = 300;
    ck_assert_double_gt (rihla_map_get_good_width (&map, &text), 80);
    ck_assert_double_lt (rihla_map_get_good_width (&map, &text), 150);
    text.minimum_width = 180;
    ck_assert_double_eq (rihla_map_get_good_width (&map, &text), 180);
    text.minimum_width = 280;
    ck_assert_double_eq (rihla_map_get_good_width (&map, &text), 200);
    text.natural_width = 90000;
    text.minimum_width = 20;
    ck_assert_double_eq (rihla_map_get_good_width (&map, &text), 200);
    close_map (&map);
}
END_TEST

/* --- Maps of odd size ----------------------------------------------------- */

static guint
count_items (const RihlaLayout *layout, RihlaRole role)
{
    guint n = 0;

    for (guint i = 0; i < layout->display.items->len; i++)
        if (g_array_index (layout->display.items, RihlaItem, i).role == role)
            n++;
    return n;
}

static const struct {
    guint n_stages;
    guint n_touchpoints;
    double least; /* width of the map */
    double most;
} grids[] = {
    { 0, 0, 100, 300 },       { 1, 0, 150, 400 },
    { 1, 1, 150, 400 },       { 7, 0, 900, 1200 },
    { 60, 10, 50000, 70000 }, { 1, 200, 16000, 22000 },
    { 200, 1, 20000, 40000 },
};

START_TEST (maps_of_any_size_are_in_proportion)
{
    guint n = grids[_i].n_stages * grids[_i].n_touchpoints;
    g_autoptr (RihlaLayout) layout = sample_lay_out (
        sample_grid (grids[_i].n_stages, grids[_i].n_touchpoints),
        sample_options (_i % 2 ? RIHLA_DIRECTION_RTL : RIHLA_DIRECTION_LTR,
                        NULL));

    ck_assert_double_ge (layout->map_width, grids[_i].least);
    ck_assert_double_le (layout->map_width, grids[_i].most);
    ck_assert_double_le (layout->map_height, 300);
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_STAGE),
                       2 * grids[_i].n_stages);
    /* Shadow, card, text. */
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_TOUCHPOINT), 3 * n);
}
END_TEST

START_TEST (a_map_of_empty_parts_is_a_map)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "");
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_set_title (journey, "");
    rihla_journey_set_scenario (journey, "");
    rihla_journey_add_persona (journey, "");
    rihla_stage_set_goal (stage, "");
    rihla_stage_insert_quote (stage, "", -1);
    rihla_touchpoint_add_pain_point (touchpoint, "");
    rihla_touchpoint_add_opportunity (touchpoint, "");
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, NULL));
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_PERSONA), 0);
    ck_assert_uint_ge (count_items (layout, RIHLA_ROLE_PAIN), 1);
    ck_assert_uint_ge (count_items (layout, RIHLA_ROLE_OPPORTUNITY), 1);
}
END_TEST

/* Letters of these times their size, on all that a map shows. */
static const double letter_sizes[] = { 0.4, 1.5, 3 };

START_TEST (boxes_grow_with_letters)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;

    for (guint i = 0; i < RIHLA_N_FONTS; i++)
        theme->fonts[i].size *= letter_sizes[_i];
    rihla_layout_options_set_theme (options, theme);
    layout = sample_lay_out (sample_shop (), options);
    ck_assert_uint_gt (count_items (layout, RIHLA_ROLE_PAIN), 0);
}
END_TEST

/* --- Lanes ---------------------------------------------------------------- */

START_TEST (lanes_without_content_are_not_there)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_grid (1, 1),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autofree char *dump = rihla_layout_to_string (layout);

    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_LANE_HEAD), 1);
    ck_assert_ptr_nonnull (strstr (dump, "\"Touchpoints\""));
}
END_TEST

START_TEST (lanes_stand_as_chosen)
{
    static const char *const lanes[] = { "pains", "goals", NULL };
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, lanes));
    g_autofree char *dump = rihla_layout_to_string (layout);
    const char *pains = strstr (dump, "\"Pain points\"");
    const char *goals = strstr (dump, "\"Customer goal\"");

    ck_assert_ptr_nonnull (pains);
    ck_assert_ptr_nonnull (goals);
    ck_assert (pains < goals);
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_LANE_HEAD), 2);
    ck_assert_uint_gt (count_items (layout, RIHLA_ROLE_STAGE), 0);
}
END_TEST

START_TEST (every_lane_is_whole)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();

    for (guint i = 0; all[i] != NULL; i++) {
        ck_assert_ptr_nonnull (all[i]->nick);
        ck_assert_ptr_nonnull (all[i]->has_content);
        ck_assert_ptr_nonnull (all[i]->measure);
        ck_assert_ptr_nonnull (all[i]->arrange);
        ck_assert_ptr_nonnull (all[i]->place);
        ck_assert_ptr_nonnull (all[i]->free_data);
        for (guint j = 0; j < i; j++)
            ck_assert_str_ne (all[i]->nick, all[j]->nick);
    }
}
END_TEST

/* The page that describes the lanes has a row for each, in their order. */
START_TEST (every_lane_is_described)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();
    const char *folder = g_getenv ("top_srcdir");
    g_autofree char *path = g_build_filename (folder != NULL ? folder : ".",
                                              "docs", "maps.md", NULL);
    g_autofree char *page = NULL;
    g_autoptr (GError) error = NULL;
    const char *place;

    if (!g_file_get_contents (path, &page, NULL, &error))
        ck_abort_msg ("%s", error->message);
    place = page;
    for (guint i = 0; all[i] != NULL; i++) {
        g_autofree char *row = g_strdup_printf ("\n| `%s` | ", all[i]->nick);

        place = strstr (place, row);
        ck_assert_msg (place != NULL, "no row for %s", all[i]->nick);
    }
    place = strstr (place + 1, "\n| `");
    ck_assert_ptr_null (place);
}
END_TEST

/* Counts the items of an element in a role. */
static guint
count_of (const RihlaLayout *layout, RihlaRole role, RihlaShape shape,
          const char *id)
{
    guint n = 0;

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == role && item->shape == shape &&
            g_strcmp0 (item->id, id) == 0)
            n++;
    }
    return n;
}

START_TEST (opportunities_show_the_numbers_of_their_pains)
{
    static const char *const alone[] = { "opportunities", NULL };
    g_autoptr (RihlaLayout) with =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autoptr (RihlaLayout) without =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, alone));

    ck_assert_uint_eq (count_of (with, RIHLA_ROLE_ANSWER, RIHLA_SHAPE_TEXT,
                                 "decision-opportunity-1"),
                       2);
    ck_assert_uint_eq (count_of (with, RIHLA_ROLE_ANSWER, RIHLA_SHAPE_TEXT,
                                 "decision-opportunity-2"),
                       0);
    ck_assert_uint_eq (count_of (without, RIHLA_ROLE_ANSWER, RIHLA_SHAPE_TEXT,
                                 "decision-opportunity-1"),
                       0);
}
END_TEST

START_TEST (many_numbers_are_summed_up)
{
    const char *ids[] = { "p1", "p2", "p3", "p4", "p5", "p6", "p2", NULL };
    RihlaJourney *journey = sample_grid (1, 2);
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *dump = NULL;

    for (guint i = 0; i < 6; i++)
        rihla_pain_point_set_id (rihla_stage_add_pain_point (stage, "Pain"),
                                 ids[i]);
    rihla_opportunity_set_resolves (rihla_stage_add_opportunity (stage, "Gain"),
                                    ids);
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, NULL));
    dump = rihla_layout_to_string (layout);
    ck_assert_ptr_nonnull (strstr (dump, "centre \"+3\"\n"));
    ck_assert_uint_eq (count_of (layout, RIHLA_ROLE_ANSWER, RIHLA_SHAPE_TEXT,
                                 "stage-1-opportunity-1"),
                       4);
}
END_TEST

START_TEST (severity_is_five_dots_where_it_is_given)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));

    ck_assert_uint_eq (count_of (layout, RIHLA_ROLE_SEVERITY, RIHLA_SHAPE_OVAL,
                                 "search"),
                       5);
    ck_assert_uint_eq (count_of (layout, RIHLA_ROLE_SEVERITY, RIHLA_SHAPE_OVAL,
                                 "decision-pain-1"),
                       0);
}
END_TEST

/* Where cards of a cell stand: so many stacks. */
START_TEST (many_cards_stand_side_by_side_in_a_wide_cell)
{
    RihlaJourney *journey = sample_grid (1, 6);
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    static const char *const lanes[] = { "touchpoints", "pains", NULL };
    const guint n_pains = (guint) _i;
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GHashTable) starts = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < n_pains; i++)
        rihla_stage_add_pain_point (stage, "Pain");
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == RIHLA_ROLE_PAIN && item->shape == RIHLA_SHAPE_BOX &&
            item->box.width > 100)
            g_hash_table_add (starts, GINT_TO_POINTER ((int) item->box.x));
    }
    ck_assert_uint_eq (g_hash_table_size (starts), n_pains <= 3   ? 1
                                                   : n_pains <= 6 ? 2
                                                                  : 3);
}
END_TEST

static const struct {
    const char *words;
    const char *quotation;
} quotations[] = {
    { "Hello", "“Hello”" },
    { " مرحباً ", "«مرحباً»" },
    { "12 مرة", "«12 مرة»" },
    { "«مرحباً»", "«مرحباً»" },
    { "\"Hi\"", "\"Hi\"" },
    { "12", "“12”" },
    { "", "" },
    { "  ", "" },
};

START_TEST (words_are_quoted_in_the_marks_of_their_script)
{
    g_autofree char *quotation = rihla_quotation_new (quotations[_i].words);

    ck_assert_str_eq (quotation, quotations[_i].quotation);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("columns");
    TCase *tcase = tcase_create ("columns");
    SRunner *runner;
    int n_failed;

    tcase_add_test (tcase, more_touchpoints_make_a_wider_column);
    tcase_add_test (tcase, what_is_over_evens_the_slots_out);
    tcase_add_test (tcase, a_wide_header_widens_every_slot_alike);
    tcase_add_test (tcase, stages_without_touchpoints_have_slots_for_feelings);
    tcase_add_test (tcase, no_stages_are_no_columns);
    tcase_add_test (tcase, neighbours_of_no_kind_have_colours_of_their_own);
    tcase_add_test (tcase, a_good_width_is_between_word_and_line);
    tcase_add_loop_test (tcase, maps_of_any_size_are_in_proportion, 0,
                         G_N_ELEMENTS (grids));
    tcase_add_test (tcase, a_map_of_empty_parts_is_a_map);
    tcase_add_loop_test (tcase, boxes_grow_with_letters, 0,
                         G_N_ELEMENTS (letter_sizes));
    tcase_add_test (tcase, lanes_without_content_are_not_there);
    tcase_add_test (tcase, lanes_stand_as_chosen);
    tcase_add_test (tcase, every_lane_is_whole);
    tcase_add_test (tcase, every_lane_is_described);
    tcase_add_test (tcase, opportunities_show_the_numbers_of_their_pains);
    tcase_add_test (tcase, many_numbers_are_summed_up);
    tcase_add_test (tcase, severity_is_five_dots_where_it_is_given);
    tcase_add_loop_test (tcase, many_cards_stand_side_by_side_in_a_wide_cell, 1,
                         10);
    tcase_add_loop_test (tcase, words_are_quoted_in_the_marks_of_their_script,
                         0, G_N_ELEMENTS (quotations));
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
