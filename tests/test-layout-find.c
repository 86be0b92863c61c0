/* test-layout-find.c: what is at a place of a map, where things are, and how a
 * map stands on a page.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>

#include "layout/layout.h"
#include "sample-maps.h"

/* Finds the first item of a role and shape. */
static const RihlaItem *
find_item (const RihlaLayout *layout, RihlaRole role, RihlaShape shape)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == role && item->shape == shape)
            return item;
    }
    ck_abort_msg ("no item of role %s", rihla_role_get_nick (role));
    return NULL;
}

static void
check_hit (RihlaLayout *layout, const RihlaItem *item, double x, double y,
           const char *id)
{
    const char *found = rihla_layout_hit (
        layout, layout->x + layout->scale * (item->box.x + x * item->box.width),
        layout->y + layout->scale * (item->box.y + y * item->box.height));

    ck_assert_pstr_eq (found, id);
}

START_TEST (hits_what_is_topmost)
{
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    const RihlaItem *cell, *card;

    if (_i == 1)
        rihla_layout_options_set_direction (options, RIHLA_DIRECTION_RTL);
    if (_i == 2) {
        rihla_layout_options_set_page (options, 300, 900);
        rihla_layout_options_set_smallest_text (options, 0);
    }
    layout = sample_lay_out (sample_shop (), options);
    cell = find_item (layout, RIHLA_ROLE_CELL, RIHLA_SHAPE_BOX);
    card = find_item (layout, RIHLA_ROLE_TOUCHPOINT, RIHLA_SHAPE_BOX);
    check_hit (layout, cell, 0.01, 0.02, "awareness");
    check_hit (layout, card, 0.5, 0.5, "awareness-1");
    check_hit (layout, card, 0.5, -10, NULL);
    ck_assert_ptr_null (rihla_layout_hit (layout, -5, -5));
    ck_assert_ptr_null (rihla_layout_hit (layout, 1e9, 1e9));
}
END_TEST

/* A layout of one item, for shapes that maps place too well to miss. */
static RihlaLayout *
make_layout (void)
{
    RihlaLayout *layout = g_atomic_rc_box_new0 (RihlaLayout);

    rihla_display_init (&layout->display);
    rihla_display_begin (&layout->display, RIHLA_ROLE_LINK, "it");
    layout->scale = 1;
    return layout;
}

START_TEST (an_oval_has_no_corners)
{
    g_autoptr (RihlaLayout) layout = make_layout ();
    RihlaRect box = { 10, 10, 40, 20 };
    RihlaPaint paint = { .fill = { 0, 0, 0, 1 } };

    rihla_display_add_oval (&layout->display, &box, &paint);
    ck_assert_pstr_eq (rihla_layout_hit (layout, 30, 20), "it");
    ck_assert_pstr_eq (rihla_layout_hit (layout, 11, 20), "it");
    ck_assert_ptr_null (rihla_layout_hit (layout, 11, 11));
}
END_TEST

START_TEST (a_line_is_hit_near_it_only)
{
    g_autoptr (RihlaLayout) layout = make_layout ();
    RihlaPaint paint = { .stroke = { 0, 0, 0, 1 }, .stroke_width = 1 };
    const RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { 0 }, { 0 } },
        { RIHLA_PATH_LINE, { 100 }, { 0 } },
        { RIHLA_PATH_CURVE, { 120, 120, 100 }, { 0, 100, 100 } },
        { RIHLA_PATH_LINE, { 0 }, { 100 } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (&layout->display, steps, G_N_ELEMENTS (steps),
                            &paint);
    ck_assert_pstr_eq (rihla_layout_hit (layout, 50, 2), "it");
    ck_assert_pstr_eq (rihla_layout_hit (layout, 115, 50), "it");
    ck_assert_pstr_eq (rihla_layout_hit (layout, 1, 50), "it"); /* closing */
    ck_assert_ptr_null (rihla_layout_hit (layout, 50, 50));
    ck_assert_ptr_null (rihla_layout_hit (layout, 119, 5));
}
END_TEST

START_TEST (a_filled_path_is_hit_inside)
{
    g_autoptr (RihlaLayout) layout = make_layout ();
    RihlaPaint paint = { .fill = { 0, 0, 0, 1 } };
    const RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { 0 }, { 0 } },
        { RIHLA_PATH_LINE, { 100 }, { 0 } },
        { RIHLA_PATH_LINE, { 100 }, { 100 } },
        { RIHLA_PATH_LINE, { 0 }, { 100 } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (&layout->display, steps, G_N_ELEMENTS (steps),
                            &paint);
    ck_assert_pstr_eq (rihla_layout_hit (layout, 50, 50), "it");
    ck_assert_ptr_null (rihla_layout_hit (layout, 150, 50));
}
END_TEST

START_TEST (extents_hold_all_of_an_element)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    const RihlaItem *arrow =
        find_item (layout, RIHLA_ROLE_STAGE, RIHLA_SHAPE_PATH);
    RihlaRect stage, pain, card;

    ck_assert (rihla_layout_get_extents (layout, "awareness", &stage));
    ck_assert_double_eq_tol (stage.x, arrow->box.x, 1e-6);
    ck_assert_double_eq_tol (stage.y, arrow->box.y, 1e-6);
    ck_assert_double_eq_tol (stage.width, arrow->box.width, 1e-6);
    ck_assert_double_gt (stage.height, 200);
    ck_assert (rihla_layout_get_extents (layout, "search", &pain));
    card = find_item (layout, RIHLA_ROLE_PAIN, RIHLA_SHAPE_BOX)->box;
    ck_assert_double_eq_tol (pain.x, card.x, 1e-6);
    ck_assert_double_eq_tol (pain.width, card.width, 1e-6);
    ck_assert_double_eq_tol (pain.height, card.height, 1e-6);
    ck_assert (!rihla_layout_get_extents (layout, "nobody", &pain));
}
END_TEST

START_TEST (extents_are_those_on_the_page)
{
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    RihlaRect found, card;

    rihla_layout_options_set_page (options, 300, 900);
    rihla_layout_options_set_smallest_text (options, 0);
    layout = sample_lay_out (sample_shop (), options);
    card = find_item (layout, RIHLA_ROLE_PAIN, RIHLA_SHAPE_BOX)->box;
    ck_assert (rihla_layout_get_extents (layout, "search", &found));
    ck_assert_double_lt (layout->scale, 1);
    ck_assert_double_eq_tol (found.x, layout->x + layout->scale * card.x, 1e-6);
    ck_assert_double_eq_tol (found.y, layout->y + layout->scale * card.y, 1e-6);
    ck_assert_double_eq_tol (found.width, layout->scale * card.width, 1e-6);
}
END_TEST

START_TEST (a_rectangle_is_a_boxed_type)
{
    RihlaRect rect = { 1, 2, 3, 4 };
    RihlaRect *copy = g_boxed_copy (RIHLA_TYPE_RECT, &rect);

    ck_assert_double_eq (copy->height, 4);
    g_boxed_free (RIHLA_TYPE_RECT, copy);
}
END_TEST

/* Pages, and which way the map touches their edges. */
static const struct {
    double width;
    double height;
} pages[] = {
    { 842, 595 }, { 595, 842 }, { 5000, 5000 }, { 20, 3000 }, { 3000, 20 },
};

START_TEST (a_map_fits_its_page_in_the_middle)
{
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    double width, height;

    rihla_layout_options_set_page (options, pages[_i].width, pages[_i].height);
    rihla_layout_options_set_smallest_text (options, 0);
    layout = sample_lay_out (sample_shop (), options);
    ck_assert_double_eq (rihla_layout_get_width (layout), pages[_i].width);
    ck_assert_double_eq (rihla_layout_get_height (layout), pages[_i].height);
    width = layout->map_width * layout->scale;
    height = layout->map_height * layout->scale;
    ck_assert (fabs (width - layout->width) < 1e-6 ||
               fabs (height - layout->height) < 1e-6);
    ck_assert_double_le (width, layout->width + 1e-6);
    ck_assert_double_le (height, layout->height + 1e-6);
    ck_assert_double_eq_tol (2 * layout->x + width, layout->width, 1e-6);
    ck_assert_double_eq_tol (2 * layout->y + height, layout->height, 1e-6);
}
END_TEST

START_TEST (without_a_page_a_map_has_its_own_size)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));

    ck_assert_double_eq (rihla_layout_get_width (layout), layout->map_width);
    ck_assert_double_eq (rihla_layout_get_height (layout), layout->map_height);
    ck_assert_double_eq (layout->scale, 1);
    ck_assert_double_eq (layout->x, 0);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("layout-find");
    TCase *tcase = tcase_create ("layout-find");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, hits_what_is_topmost, 0, 3);
    tcase_add_test (tcase, an_oval_has_no_corners);
    tcase_add_test (tcase, a_line_is_hit_near_it_only);
    tcase_add_test (tcase, a_filled_path_is_hit_inside);
    tcase_add_test (tcase, extents_hold_all_of_an_element);
    tcase_add_test (tcase, extents_are_those_on_the_page);
    tcase_add_test (tcase, a_rectangle_is_a_boxed_type);
    tcase_add_loop_test (tcase, a_map_fits_its_page_in_the_middle, 0,
                         G_N_ELEMENTS (pages));
    tcase_add_test (tcase, without_a_page_a_map_has_its_own_size);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
