/* test-audit.c: the audit finds each kind of fault, and none where none is.
 * SPDX-License-Identifier: MIT */

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <rihla/rihla.h>

#include "layout/layout.h"
#include "model/diagnostics.h"

#define MAP_WIDTH 400
/* Of a map that is swept from the side, and of one that is swept down. */
#define MAP_HEIGHT 300
#define HIGH_MAP_HEIGHT 900

static const RihlaColour white = { 1, 1, 1, 1 };
static const RihlaColour black = { 0, 0, 0, 1 };
static const RihlaColour grey = { 0.6f, 0.6f, 0.6f, 1 };

static RihlaLayout *layout;
static RihlaDisplay *display;
static RihlaMeasurer *measurer;
static RihlaDiagnostics *diagnostics;

/* A layout of an empty page, to which a test adds what is wrong. */
static void
open_map (double height)
{
    RihlaRect page = { 0, 0, MAP_WIDTH, height };
    RihlaPaint paint = { .fill = white };

    layout = g_atomic_rc_box_new0 (RihlaLayout);
    layout->journey = rihla_journey_new ();
    layout->theme = rihla_theme_new_named ("default", NULL);
    layout->map_width = layout->width = MAP_WIDTH;
    layout->map_height = layout->height = height;
    layout->scale = 1;
    display = &layout->display;
    rihla_display_init (display);
    rihla_display_begin (display, RIHLA_ROLE_PAGE, NULL);
    rihla_display_add_box (display, &page, 0, &paint);
    measurer =
        rihla_measurer_new (layout->theme, RIHLA_DIRECTION_LTR, "en", TRUE);
    diagnostics = rihla_diagnostics_new ();
}

static void
open_layout (void)
{
    open_map (MAP_HEIGHT);
}

static void
open_high_layout (void)
{
    open_map (HIGH_MAP_HEIGHT);
}

static void
close_layout (void)
{
    rihla_diagnostics_unref (diagnostics);
    rihla_measurer_free (measurer);
    rihla_layout_unref (layout);
}

/* Adds a text that is wrapped to the width, in a box that fits it. */
static RihlaItem *
add_text (const char *id, const char *string, double x, double y, double width)
{
    g_autoptr (RihlaText) text =
        rihla_measurer_shape (measurer, string, RIHLA_FONT_BODY);
    RihlaRect box = { x, y, width, 0 };

    rihla_measurer_wrap (measurer, text, width);
    box.height = text->height;
    rihla_display_begin (display, RIHLA_ROLE_PAIN, id);
    return rihla_display_add_text (display, &box, text, RIHLA_ALIGN_START,
                                   black, white);
}

static void
add_box (RihlaRole role, double x, double y, double width, double height)
{
    RihlaRect box = { x, y, width, height };
    RihlaPaint paint = { .fill = white };

    rihla_display_begin (display, role, "box");
    rihla_display_add_box (display, &box, 4, &paint);
}

static void
add_oval (RihlaRole role, double x, double y, double size)
{
    RihlaRect box = { x, y, size, size };
    RihlaPaint paint = { .fill = white, .stroke = black };

    rihla_display_begin (display, role, "oval");
    rihla_display_add_oval (display, &box, &paint);
}

/* Audits, and expects one fault at most: NULL for none. */
static void
expect (const char *code, const char *id, const char *message)
{
    guint n = rihla_layout_audit (layout, diagnostics);

    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), n);
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), n);
    if (code == NULL) {
        ck_assert_str_eq (
            n == 0 ? "" : rihla_diagnostics_get_message (diagnostics, 0), "");
        return;
    }
    ck_assert_uint_eq (n, 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), code);
    ck_assert_pstr_eq (rihla_diagnostics_get_id (diagnostics, 0), id);
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0), message);
}

START_TEST (a_good_map_has_no_fault)
{
    add_box (RIHLA_ROLE_CELL, 10, 10, 200, 100);
    add_text ("a", "some words that take two lines", 20, 20, 100);
    add_text ("b", "beside them", 120, 20, 80);
    add_oval (RIHLA_ROLE_FACE, 20, 50, 16);
    add_text ("c", "below", 20, 66.1, 60);
    add_text ("d", "", 20, 66.1, 60);
    expect (NULL, NULL, NULL);
}
END_TEST

START_TEST (overlapping_texts_are_found)
{
    add_text ("a", "one text", 20, 20, 100);
    add_text ("b", "another", 50, 25, 100);
    expect ("R901", "a",
            "the text \"one text\" (pain) overlaps the text \"another\" "
            "(pain)");
}
END_TEST

START_TEST (the_order_of_adding_does_not_matter)
{
    add_text ("a", "one text", 50, 20, 100);
    add_text ("b", "another", 20, 25, 100);
    expect ("R901", "a",
            "the text \"one text\" (pain) overlaps the text \"another\" "
            "(pain)");
}
END_TEST

/* Room may overlap where words do not. */
START_TEST (only_ink_overlaps)
{
    add_text ("a", "short", 20, 20, 200);
    add_text ("b", "short", 100, 20, 200);
    expect (NULL, NULL, NULL);
}
END_TEST

START_TEST (a_sign_on_words_is_found)
{
    static const RihlaRole roles[] = { RIHLA_ROLE_FACE, RIHLA_ROLE_TRUTH,
                                       RIHLA_ROLE_SEVERITY };
    g_autofree char *message =
        g_strdup_printf ("the text \"words\" (pain) overlaps a shape (%s)",
                         rihla_role_get_nick (roles[_i]));

    add_oval (roles[_i], 30, 22, 16);
    /* The sign is no ground for them: they are wider than it. */
    display->role = RIHLA_ROLE_CELL;
    add_box (RIHLA_ROLE_CELL, 10, 10, 200, 100);
    add_text ("a", "words", 20, 20, 100);
    expect ("R901", "a", message);
}
END_TEST

START_TEST (an_eye_is_no_sign_by_itself)
{
    RihlaRect box = { 30, 25, 2, 2 };
    RihlaPaint paint = { .fill = black };

    rihla_display_begin (display, RIHLA_ROLE_FACE, "a");
    rihla_display_add_oval (display, &box, &paint);
    add_text ("a", "words", 20, 20, 100);
    expect (NULL, NULL, NULL);
}
END_TEST

/* A line from the upper left to the lower right corner of a square. */
static void
add_curve (double x, double y, double size)
{
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { y } },
        { RIHLA_PATH_CURVE,
          { x + size / 3, x + size * 2 / 3, x + size },
          { y + size / 3, y + size * 2 / 3, y + size } },
    };
    RihlaPaint paint = { .stroke = black, .stroke_width = 2 };

    rihla_display_begin (display, RIHLA_ROLE_CURVE, "curve");
    rihla_display_add_path (display, steps, G_N_ELEMENTS (steps), &paint);
}

START_TEST (a_word_on_the_curve_is_found)
{
    add_curve (20, 20, 100);
    add_text ("a", "words", 60, 60, 100);
    expect ("R901", "a", "the text \"words\" (pain) overlaps a shape (curve)");
}
END_TEST

/* In the box around the curve, but not on it. */
START_TEST (a_word_beside_the_curve_is_not)
{
    add_curve (20, 20, 100);
    add_text ("a", "words", 80, 25, 60);
    expect (NULL, NULL, NULL);
}
END_TEST

START_TEST (a_star_or_a_pin_on_the_curve_or_a_face_is_found)
{
    RihlaRole role = _i % 2 == 0 ? RIHLA_ROLE_TRUTH : RIHLA_ROLE_PIN;
    g_autofree char *message =
        g_strdup_printf ("a shape (%s) overlaps a shape (%s)",
                         _i < 2 ? "curve" : "face", rihla_role_get_nick (role));

    if (_i < 2)
        add_curve (20, 20, 100);
    else
        add_oval (RIHLA_ROLE_FACE, 50, 50, 30);
    add_oval (role, 60, 60, 10);
    expect ("R901", _i < 2 ? "curve" : "oval", message);
}
END_TEST

START_TEST (a_pin_holds_its_number)
{
    g_autoptr (RihlaText) text =
        rihla_measurer_shape (measurer, "7", RIHLA_FONT_NUMBER);
    RihlaRect box = { 60, 60, 14, 14 };
    RihlaPaint paint = { .fill = white, .stroke = black };

    rihla_measurer_wrap (measurer, text, 14);
    rihla_display_begin (display, RIHLA_ROLE_PIN, "a");
    rihla_display_add_box (display, &box, 7, &paint);
    rihla_display_add_text (display, &box, text, RIHLA_ALIGN_CENTRE, black,
                            white);
    expect (NULL, NULL, NULL);
}
END_TEST

START_TEST (text_larger_than_its_room_is_found)
{
    RihlaItem *item = add_text ("a", "a long\nlong text", 20, 20, 100);

    if (_i == 0)
        item->box.width = item->text->width - 0.1;
    else
        item->box.height = item->text->height - 0.1;
    expect ("R902", "a",
            "the text \"a long long text\" (pain) is larger than the room it "
            "was given");
}
END_TEST

START_TEST (ink_out_of_its_room_is_found)
{
    RihlaItem *item = add_text ("a", "leaning", 20, 20, 100);

    item->text->lines[0].ink_left = -0.1 * 9.75;
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    item->text->lines[0].ink_left = -0.2 * 9.75;
    expect ("R902", "a",
            "the text \"leaning\" (pain) leaves the room it was given");
}
END_TEST

START_TEST (text_out_of_its_card_is_found)
{
    add_box (RIHLA_ROLE_CELL, 0, 0, 300, 200);
    add_box (RIHLA_ROLE_TOUCHPOINT, 20, 20, 45, 40);
    add_text ("a", "too wide for it", 25, 25, 100);
    expect ("R902", "a",
            "the text \"too wide for it\" (pain) leaves a shape (touchpoint)");
}
END_TEST

START_TEST (text_out_of_its_disc_is_found)
{
    add_oval (RIHLA_ROLE_PAIN, 20, 20, 20);
    add_text ("a", "1234", 18.4, 23, 30);
    expect ("R902", "a", "the text \"1234\" (pain) leaves a shape (pain)");
}
END_TEST

/* What is drawn later lies over the text, and is not what it stands on. */
START_TEST (a_ground_comes_before_its_text)
{
    add_text ("a", "wider than the box", 20, 20, 120);
    add_box (RIHLA_ROLE_CELL, 30, 15, 60, 40);
    expect (NULL, NULL, NULL);
}
END_TEST

START_TEST (what_leaves_the_map_is_found)
{
    add_text ("a", "words", MAP_WIDTH - 20, 20, 40);
    ck_assert_uint_eq (rihla_layout_audit (layout, diagnostics), 2);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R903");
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      "the text \"words\" (pain) leaves the map");
    /* It stands on the page, and leaves that too. */
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 1), "R902");
}
END_TEST

START_TEST (a_shape_out_of_the_map_is_found)
{
    add_box (RIHLA_ROLE_CELL, -0.5, 10, 20, 20);
    expect ("R903", "box", "a shape (cell) leaves the map");
}
END_TEST

START_TEST (a_map_out_of_its_page_is_found)
{
    layout->scale = 1.01;
    expect ("R903", NULL, "the map leaves the page");
}
END_TEST

START_TEST (faint_text_is_found)
{
    RihlaItem *item = add_text ("a", "pale", 20, 20, 100);

    item->paint.fill = grey;
    expect ("R904", "a",
            "the text \"pale\" (pain) has a contrast of 2.85; 4.5 is the least "
            "that reads well");
}
END_TEST

START_TEST (a_long_text_is_quoted_in_part)
{
    g_autofree char *string = g_strnfill (50, 'x');
    RihlaItem *item = add_text ("a", string, 20, 20, 350);

    item->paint.fill = grey;
    expect ("R904", "a",
            "the text \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\" (pain) has "
            "a contrast of 2.85; 4.5 is the least that reads well");
}
END_TEST

/* In a mirrored map text starts from the other edge. */
START_TEST (a_mirrored_map_is_seen_as_it_is_drawn)
{
    add_text ("a", "one", 20, 20, 200);
    add_text ("b", "two", 180, 20, 200);
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    rihla_display_finish (display, MAP_WIDTH, RIHLA_DIRECTION_RTL);
    expect (NULL, NULL, NULL);
    g_array_index (display->items, RihlaItem, 1).box.x =
        g_array_index (display->items, RihlaItem, 2).box.x;
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 1);
}
END_TEST

/* Twenty thousand texts, in long rows or in one column. */
START_TEST (a_large_map_is_audited_at_once)
{
    guint n_columns = _i == 0 ? 2000 : 1;
    clock_t start;

    layout->map_width = layout->width = n_columns * 50;
    layout->map_height = layout->height = (20000 / n_columns + 1) * 20;
    g_array_index (display->items, RihlaItem, 0).box.width = layout->width;
    g_array_index (display->items, RihlaItem, 0).box.height = layout->height;
    for (guint i = 0; i < 20000; i++)
        add_text (NULL, "word", 50 * (i % n_columns), 20 * (i / n_columns), 50);
    start = clock ();
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    if (g_getenv ("RIHLA_VALGRIND") == NULL)
        ck_assert_int_lt (clock () - start, 2 * CLOCKS_PER_SEC);
}
END_TEST

static void
add_tests (TCase *tcase)
{
    tcase_add_test (tcase, a_good_map_has_no_fault);
    tcase_add_test (tcase, overlapping_texts_are_found);
    tcase_add_test (tcase, the_order_of_adding_does_not_matter);
    tcase_add_test (tcase, only_ink_overlaps);
    tcase_add_test (tcase, a_word_on_the_curve_is_found);
    tcase_add_test (tcase, a_word_beside_the_curve_is_not);
    tcase_add_loop_test (tcase, a_star_or_a_pin_on_the_curve_or_a_face_is_found,
                         0, 4);
    tcase_add_test (tcase, a_pin_holds_its_number);
    tcase_add_loop_test (tcase, a_sign_on_words_is_found, 0, 3);
    tcase_add_test (tcase, an_eye_is_no_sign_by_itself);
    tcase_add_loop_test (tcase, text_larger_than_its_room_is_found, 0, 2);
    tcase_add_test (tcase, ink_out_of_its_room_is_found);
    tcase_add_test (tcase, text_out_of_its_card_is_found);
    tcase_add_test (tcase, text_out_of_its_disc_is_found);
    tcase_add_test (tcase, a_ground_comes_before_its_text);
    tcase_add_test (tcase, what_leaves_the_map_is_found);
    tcase_add_test (tcase, a_shape_out_of_the_map_is_found);
    tcase_add_test (tcase, a_map_out_of_its_page_is_found);
    tcase_add_test (tcase, faint_text_is_found);
    tcase_add_test (tcase, a_long_text_is_quoted_in_part);
    tcase_add_test (tcase, a_mirrored_map_is_seen_as_it_is_drawn);
    tcase_add_loop_test (tcase, a_large_map_is_audited_at_once, 0, 2);
}

/* --- Callouts -------------------------------------------------------------- */

/* A frame of 60 × 20 at a place, and a leader down from its middle. */
static void
add_callout (double x, double y, double length)
{
    RihlaRect box = { x, y, 60, 20 };
    RihlaPaint line = { .stroke = black, .stroke_width = 1 };
    RihlaPaint frame = { .fill = white, .stroke = black, .stroke_width = 1 };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x + 30 }, { y + 20 } },
        { RIHLA_PATH_LINE, { x + 30 }, { y + 20 + length } },
    };

    rihla_display_begin (display, RIHLA_ROLE_CALLOUT, "it");
    rihla_display_add_path (display, steps, G_N_ELEMENTS (steps), &line);
    rihla_display_add_box (display, &box, 4, &frame);
}

START_TEST (a_callout_over_nothing_has_no_fault)
{
    add_box (RIHLA_ROLE_CELL, 10, 10, 380, 280);
    add_oval (RIHLA_ROLE_FACE, 42, 100, 16);
    add_text ("a", "beside it", 90, 20, 100);
    add_callout (20, 20, 59.5);
    add_callout (20, 200, 20);
    expect (NULL, NULL, NULL);
}
END_TEST

START_TEST (a_frame_over_something_is_found)
{
    static const struct {
        double x;
        const char *message; /* NULL: none */
    } cases[] = {
        { 20, NULL },
        { 75, "a frame (callout) lies over a shape (face)" },
        { 170, "a frame (callout) lies over a text (pain)" },
    };

    add_oval (RIHLA_ROLE_FACE, 100, 21, 16);
    add_text ("a", "words", 200, 25, 60);
    add_callout (cases[_i].x, 20, 10);
    expect (cases[_i].message == NULL ? NULL : "R901", "it", cases[_i].message);
}
END_TEST

START_TEST (a_leader_over_something_is_found)
{
    add_box (RIHLA_ROLE_CELL, 10, 10, 380, 280);
    add_box (RIHLA_ROLE_TOUCHPOINT, 30, 60, 60, 20);
    add_callout (20, 20, 50);
    expect ("R901", "it", "a leader (callout) lies over a shape (touchpoint)");
}
END_TEST

/* From the upper left to the lower right, steep and flat: no point of it need
 * be in the frame's corner, or near the leader. */
START_TEST (a_callout_over_a_curve_is_found)
{
    static const struct {
        double x;
        double width;
        double length;
        const char *message; /* NULL: none */
    } cases[] = {
        { 100, 6, 60, "a frame (callout) lies over a shape (curve)" },
        { 140, 300, 200, "a leader (callout) lies over a shape (curve)" },
        { 110, 6, 200, NULL },
    };
    RihlaPaint paint = { .stroke = black, .stroke_width = 2 };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { 70 }, { 10 } },
        { RIHLA_PATH_CURVE, { 0 }, { 10, 290, 290 } },
    };

    for (guint i = 0; i < 3; i++)
        steps[1].x[i] = 70 + cases[_i].width * (i + 1) / 3;
    rihla_display_begin (display, RIHLA_ROLE_CURVE, NULL);
    rihla_display_add_path (display, steps, G_N_ELEMENTS (steps), &paint);
    add_callout (_i == 0 ? 20 : cases[_i].x, 20, cases[_i].length);
    expect (cases[_i].message == NULL ? NULL : "R901", "it", cases[_i].message);
}
END_TEST

START_TEST (leaders_that_cross_are_found)
{
    RihlaPaint line = { .stroke = black, .stroke_width = 1 };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { 20 }, { 60 } },
        { RIHLA_PATH_LINE, { 120 }, { 60 } },
    };

    add_callout (20, 20, 60);
    rihla_display_begin (display, RIHLA_ROLE_CALLOUT, "other");
    rihla_display_add_path (display, steps, G_N_ELEMENTS (steps), &line);
    expect ("R901", "other", "a leader (callout) lies over a shape (callout)");
}
END_TEST

/* On the card that it is about, but not on what is written there. */
START_TEST (a_marker_may_stand_on_a_card)
{
    add_box (RIHLA_ROLE_TOUCHPOINT, 20, 20, 100, 40);
    if (_i == 1)
        add_text ("a", "words", 96, 22, 20);
    add_box (RIHLA_ROLE_MARKER, 100, 22, 14, 14);
    expect (_i == 1 ? "R901" : NULL, "box",
            "a frame (marker) lies over a text (pain)");
}
END_TEST

static void
add_callout_tests (TCase *tcase)
{
    tcase_add_test (tcase, a_callout_over_nothing_has_no_fault);
    tcase_add_loop_test (tcase, a_frame_over_something_is_found, 0, 3);
    tcase_add_test (tcase, a_leader_over_something_is_found);
    tcase_add_loop_test (tcase, a_callout_over_a_curve_is_found, 0, 3);
    tcase_add_test (tcase, leaders_that_cross_are_found);
    tcase_add_loop_test (tcase, a_marker_may_stand_on_a_card, 0, 2);
}

static TCase *
make_case (const char *name, void (*open) (void))
{
    TCase *tcase = tcase_create (name);

    tcase_set_timeout (tcase, 60);
    tcase_add_checked_fixture (tcase, open, close_layout);
    add_tests (tcase);
    add_callout_tests (tcase);
    return tcase;
}

int
main (void)
{
    Suite *suite = suite_create ("audit");
    SRunner *runner;
    int n_failed;

    suite_add_tcase (suite, make_case ("wide", open_layout));
    suite_add_tcase (suite, make_case ("high", open_high_layout));
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
