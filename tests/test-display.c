/* test-display.c: the display list, and how it is turned round.
 * SPDX-License-Identifier: MIT */

#include <check.h>
#include <stdlib.h>

#include "layout/display.h"

static const RihlaPaint black = { .fill = { 0, 0, 0, 1 } };

START_TEST (items_carry_what_was_begun)
{
    RihlaDisplay display;
    RihlaRect box = { 1, 2, 30, 40 };
    RihlaItem *item;

    rihla_display_init (&display);
    rihla_display_begin (&display, RIHLA_ROLE_CELL, "one");
    item = rihla_display_add_box (&display, &box, 6, &black);
    ck_assert_int_eq (item->shape, RIHLA_SHAPE_BOX);
    ck_assert_int_eq (item->role, RIHLA_ROLE_CELL);
    ck_assert_str_eq (item->id, "one");
    ck_assert_double_eq (item->radius, 6);
    rihla_display_begin (&display, RIHLA_ROLE_FACE, NULL);
    item = rihla_display_add_oval (&display, &box, &black);
    ck_assert_int_eq (item->shape, RIHLA_SHAPE_OVAL);
    ck_assert_int_eq (item->role, RIHLA_ROLE_FACE);
    ck_assert_ptr_null (item->id);
    ck_assert_uint_eq (display.items->len, 2);
    rihla_display_clear (&display);
}
END_TEST

static const RihlaPathStep bow[] = {
    { RIHLA_PATH_MOVE, { 10 }, { 5 } },
    { RIHLA_PATH_CURVE, { 20, 30, 40 }, { 0, 25, 7 } },
    { RIHLA_PATH_LINE, { 12 }, { 6 } },
    { RIHLA_PATH_CLOSE, { 999, 999, 999 }, { 999, 999, 999 } },
};

START_TEST (a_path_knows_its_box_and_steps)
{
    RihlaDisplay display;
    RihlaItem *item;

    rihla_display_init (&display);
    rihla_display_add_path (&display, bow, 1, &black);
    item = rihla_display_add_path (&display, bow, G_N_ELEMENTS (bow), &black);
    ck_assert_uint_eq (item->first, 1);
    ck_assert_uint_eq (item->n_steps, 4);
    ck_assert_double_eq (item->box.x, 10);
    ck_assert_double_eq (item->box.y, 0);
    ck_assert_double_eq (item->box.width, 30);
    ck_assert_double_eq (item->box.height, 25);
    item = rihla_display_add_path (&display, NULL, 0, &black);
    ck_assert_double_eq (item->box.width, 0);
    rihla_display_clear (&display);
}
END_TEST

START_TEST (left_to_right_stays)
{
    RihlaDisplay display;
    RihlaRect box = { 10, 20, 30, 40 };
    RihlaItem *item;

    rihla_display_init (&display);
    item = rihla_display_add_box (&display, &box, 0, &black);
    rihla_display_finish (&display, 100, RIHLA_DIRECTION_LTR);
    ck_assert_double_eq (item->box.x, 10);
    ck_assert (!display.is_mirrored);
    rihla_display_clear (&display);
}
END_TEST

START_TEST (right_to_left_mirrors_boxes_and_points)
{
    RihlaDisplay display;
    RihlaRect box = { 10, 20, 30, 40 };
    RihlaItem *item;
    RihlaPathStep *steps;

    rihla_display_init (&display);
    rihla_display_add_box (&display, &box, 0, &black);
    rihla_display_add_path (&display, bow, G_N_ELEMENTS (bow), &black);
    rihla_display_finish (&display, 100, RIHLA_DIRECTION_RTL);
    ck_assert (display.is_mirrored);
    item = &g_array_index (display.items, RihlaItem, 0);
    ck_assert_double_eq (item->box.x, 60);
    ck_assert_double_eq (item->box.y, 20);
    item = &g_array_index (display.items, RihlaItem, 1);
    ck_assert_double_eq (item->box.x, 60);
    steps = &g_array_index (display.path, RihlaPathStep, 0);
    ck_assert_double_eq (steps[0].x[0], 90);
    ck_assert_double_eq (steps[1].x[2], 60);
    ck_assert_double_eq (steps[1].y[2], 7);
    ck_assert_double_eq (steps[2].x[0], 88);
    rihla_display_clear (&display);
}
END_TEST

/* Where a line of 20 stands in a box from 10 to 70. */
static const struct {
    RihlaAlign align;
    gboolean is_mirrored;
    double x;
} origins[] = {
    { RIHLA_ALIGN_START, FALSE, 10 },  { RIHLA_ALIGN_START, TRUE, 50 },
    { RIHLA_ALIGN_CENTRE, FALSE, 30 }, { RIHLA_ALIGN_CENTRE, TRUE, 30 },
    { RIHLA_ALIGN_END, FALSE, 50 },    { RIHLA_ALIGN_END, TRUE, 10 },
};

START_TEST (lines_start_where_reading_does)
{
    RihlaTextLine lines[] = { { .width = 60, .baseline = 9 },
                              { .width = 20, .baseline = 23 } };
    RihlaText text = { .lines = lines, .n_lines = 2 };
    RihlaItem item = { .box = { 10, 100, 60, 30 }, .text = &text };
    double x, y;

    item.align = origins[_i].align;
    rihla_item_get_line_origin (&item, origins[_i].is_mirrored, 1, &x, &y);
    ck_assert_double_eq (x, origins[_i].x);
    ck_assert_double_eq (y, 123);
}
END_TEST

START_TEST (every_role_has_a_nick_of_its_own)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < RIHLA_N_ROLES; i++) {
        const char *nick = rihla_role_get_nick ((RihlaRole) i);

        ck_assert_ptr_nonnull (nick);
        ck_assert (g_hash_table_add (seen, (gpointer) nick));
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("display");
    TCase *tcase = tcase_create ("display");
    SRunner *runner;
    int n_failed;

    tcase_add_test (tcase, items_carry_what_was_begun);
    tcase_add_test (tcase, a_path_knows_its_box_and_steps);
    tcase_add_test (tcase, left_to_right_stays);
    tcase_add_test (tcase, right_to_left_mirrors_boxes_and_points);
    tcase_add_loop_test (tcase, lines_start_where_reading_does, 0,
                         G_N_ELEMENTS (origins));
    tcase_add_test (tcase, every_role_has_a_nick_of_its_own);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
