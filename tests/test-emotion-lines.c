/* test-emotion-lines.c: the lines of the emotion curve: gaps, dashes, bands.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "layout/lanes/emotion-gap.h"
#include "layout/lanes/emotion-intervals.h"
#include "layout/lanes/emotion-strokes.h"

/* --- The curve ------------------------------------------------------------- */

/* A curve of n points, one every ten points of way, from x on. */
static RihlaCurve
make_curve (double x, const double *heights, guint n)
{
    RihlaCurve curve = { g_new0 (RihlaCurvePoint, n), n };

    for (guint i = 0; i < n; i++) {
        curve.points[i].x = x + 10 * i;
        curve.points[i].y = heights[i];
    }
    rihla_curve_init (curve.points, n);
    return curve;
}

static RihlaCurve
make_random_curve (GRand *rand, double x, guint n)
{
    g_autofree double *heights = g_new (double, n);

    for (guint i = 0; i < n; i++)
        heights[i] = g_rand_int_range (rand, -6, 7) * 5;
    return make_curve (x, heights, n);
}

static double
get_height (const RihlaCurve *curve, double x)
{
    return rihla_curve_get_height (curve->points, curve->n_points, x);
}

START_TEST (the_slope_is_that_of_the_heights)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
    RihlaCurve curve = make_random_curve (rand, 0, 8);

    for (double x = 0.5; x < 70; x += 1.3) {
        double slope = rihla_curve_get_slope (curve.points, 8, x);
        double rise =
            get_height (&curve, x + 1e-5) - get_height (&curve, x - 1e-5);

        ck_assert_double_eq_tol (slope, rise / 2e-5, 1e-3);
    }
    ck_assert_double_eq (rihla_curve_get_slope (curve.points, 8, -1), 0);
    ck_assert_double_eq (rihla_curve_get_slope (curve.points, 8, 71), 0);
    g_free (curve.points);
}
END_TEST

START_TEST (the_range_holds_every_height_and_no_more)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
    RihlaCurve curve = make_random_curve (rand, 0, 8);
    double from = g_rand_double_range (rand, -10, 75);
    double to = from + g_rand_double_range (rand, 0, 30);
    double low, high, lowest = INFINITY, highest = -INFINITY;

    if (!rihla_curve_get_range (&curve, from, to, &low, &high)) {
        ck_assert (to < 0 || from > 70);
        g_free (curve.points);
        return;
    }
    for (guint i = 0; i <= 2000; i++) {
        double y = get_height (&curve, from + (to - from) * i / 2000);

        lowest = MIN (lowest, y);
        highest = MAX (highest, y);
    }
    ck_assert_double_le (low, lowest + 1e-9);
    ck_assert_double_ge (high, highest - 1e-9);
    ck_assert_double_eq_tol (low, lowest, 0.2);
    ck_assert_double_eq_tol (high, highest, 0.2);
    g_free (curve.points);
}
END_TEST

/* --- The gap --------------------------------------------------------------- */

/* The area in an outline of lines and curves, each in a hundred steps. */
static double
measure_area (const GArray *outline)
{
    const RihlaPathStep *steps = (const RihlaPathStep *) outline->data;
    double x = steps[0].x[0], y = steps[0].y[0];
    double area = 0;

    for (guint i = 1; i + 1 < outline->len; i++) {
        guint last = steps[i].op == RIHLA_PATH_CURVE ? 2 : 0;
        double from_x = x, from_y = y;

        for (guint j = 1; j <= 100; j++) {
            double t = j / 100.0, s = 1 - t;
            double to_x = from_x * s + steps[i].x[0] * t;
            double to_y = from_y * s + steps[i].y[0] * t;

            if (last == 2) {
                to_x = s * s * s * from_x + 3 * s * s * t * steps[i].x[0] +
                       3 * s * t * t * steps[i].x[1] +
                       t * t * t * steps[i].x[2];
                to_y = s * s * s * from_y + 3 * s * s * t * steps[i].y[0] +
                       3 * s * t * t * steps[i].y[1] +
                       t * t * t * steps[i].y[2];
            }
            area += (to_x - x) * (to_y + y) / 2;
            x = to_x;
            y = to_y;
        }
        ck_assert_double_eq_tol (x, steps[i].x[last], 1e-9);
    }
    return fabs (area);
}

/* Each piece has one curve above it, and all of them hold what is between. */
static void
check_gap (const RihlaCurve *one, const RihlaCurve *other, double from,
           double to)
{
    g_autoptr (GArray) pieces = rihla_gap_find (one, other);
    double area = 0, expected = 0, end = from;

    for (guint i = 0; i < pieces->len; i++) {
        const RihlaGapPiece *piece = &g_array_index (pieces, RihlaGapPiece, i);
        g_autoptr (GArray) outline = rihla_gap_get_outline (one, other, piece);
        double width = piece->to - piece->from;
        int sign = 0;

        ck_assert_double_ge (piece->from, end - 1e-9);
        ck_assert_double_gt (width, 0);
        end = piece->to;
        for (guint j = 1; j < 50; j++) {
            double x = piece->from + width * j / 50;
            double apart = get_height (one, x) - get_height (other, x);

            if (fabs (apart) < 1e-6)
                continue;
            ck_assert_msg (sign == 0 || (apart > 0) == (sign > 0),
                           "the curves cross at %g", x);
            sign = apart > 0 ? 1 : -1;
        }
        area += measure_area (outline);
    }
    ck_assert_double_le (end, to + 1e-9);
    for (guint i = 0; i < 20000; i++) {
        double x = from + (to - from) * (i + 0.5) / 20000;

        expected += fabs (get_height (one, x) - get_height (other, x)) *
                    (to - from) / 20000;
    }
    ck_assert_double_eq_tol (area, expected, 1e-2 * expected + 1e-3);
}

START_TEST (gaps_are_what_is_between_the_curves)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
    double shift = g_rand_int_range (rand, -4, 5) * 7;
    RihlaCurve one = make_random_curve (rand, 0, 7);
    RihlaCurve other = make_random_curve (rand, shift, 7);

    check_gap (&one, &other, MAX (0, shift), MIN (60, 60 + shift));
    check_gap (&other, &one, MAX (0, shift), MIN (60, 60 + shift));
    g_free (one.points);
    g_free (other.points);
}
END_TEST

START_TEST (a_crossing_cuts_the_gap)
{
    static const double up[] = { 0, 10 };
    static const double down[] = { 10, 0 };
    RihlaCurve one = make_curve (0, up, 2);
    RihlaCurve other = make_curve (0, down, 2);
    g_autoptr (GArray) pieces = rihla_gap_find (&one, &other);

    ck_assert_uint_eq (pieces->len, 2);
    ck_assert_double_eq_tol (g_array_index (pieces, RihlaGapPiece, 0).to, 5,
                             1e-9);
    ck_assert_double_eq_tol (g_array_index (pieces, RihlaGapPiece, 1).from, 5,
                             1e-9);
    g_free (one.points);
    g_free (other.points);
}
END_TEST

START_TEST (curves_without_a_gap_have_none)
{
    static const double heights[] = { 0, 10, 3, 3 };
    RihlaCurve one = make_curve (0, heights, 4);
    RihlaCurve same = make_curve (0, heights, 4);
    RihlaCurve later = make_curve (30, heights, 4);
    RihlaCurve point = make_curve (10, heights, 1);
    const RihlaCurve *others[] = { &same, &later, &point };

    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
        g_autoptr (GArray) pieces = rihla_gap_find (&one, others[i]);

        ck_assert_uint_eq (pieces->len, 0);
    }
    g_free (one.points);
    g_free (same.points);
    g_free (later.points);
    g_free (point.points);
}
END_TEST

/* --- Dashes and bands ------------------------------------------------------- */

static const struct {
    const char *moments; /* a: assumed, m: measured */
    const char *pieces;  /* - for dashed, _ for solid, a letter a stretch; a
                          * blank between pieces */
} dashes[] = {
    { "mmmm", "___" },
    { "aaaa", "---" },
    { "mamm", "-- _" },
    { "mmam", "_ --" },
    { "ammma", "- __ -" },
    { "mm", "_" },
    { "amamm", "--- _" } /* solid between two measured ones only */,
    { "m", "" },
    { "", "" },
};

START_TEST (pieces_are_dashed_where_an_end_is_assumed)
{
    guint n = (guint) strlen (dashes[_i].moments);
    gboolean is_assumed[8] = { FALSE };
    g_autoptr (GString) pieces = g_string_new (NULL);
    guint end;

    for (guint i = 0; i < n; i++)
        is_assumed[i] = dashes[_i].moments[i] == 'a';
    for (guint i = 0; i + 1 < n; i = end) {
        end = rihla_strokes_find_end (is_assumed, n, i);
        ck_assert_uint_gt (end, i);
        if (i > 0)
            g_string_append_c (pieces, ' ');
        for (guint j = i; j < end; j++)
            g_string_append_c (pieces,
                               is_assumed[i] || is_assumed[i + 1] ? '-' : '_');
    }
    ck_assert_str_eq (pieces->str, dashes[_i].pieces);
}
END_TEST

START_TEST (a_line_never_leaves_its_band)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
    RihlaCurve line = make_random_curve (rand, 0, 8);
    double distances[8];
    RihlaCurve edge;

    for (guint i = 0; i < 8; i++)
        distances[i] = g_rand_double_range (rand, 0, 9);
    edge = rihla_intervals_get_edge (&line, distances, 2, 6);
    ck_assert_uint_eq (edge.n_points, 5);
    for (guint i = 0; i < 5; i++)
        ck_assert_double_eq_tol (edge.points[i].y - line.points[i + 2].y,
                                 distances[i + 2], 1e-9);
    for (double x = 20; x <= 60; x += 0.37)
        ck_assert_double_ge (get_height (&edge, x) - get_height (&line, x),
                             -1e-9);
    g_free (line.points);
    g_free (edge.points);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("emotion-lines");
    TCase *tests = tcase_create ("lines");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_set_timeout (tests, 120);
    tcase_add_loop_test (tests, the_slope_is_that_of_the_heights, 0, 20);
    tcase_add_loop_test (tests, the_range_holds_every_height_and_no_more, 0,
                         100);
    tcase_add_loop_test (tests, gaps_are_what_is_between_the_curves, 0, 60);
    tcase_add_test (tests, a_crossing_cuts_the_gap);
    tcase_add_test (tests, curves_without_a_gap_have_none);
    tcase_add_loop_test (tests, pieces_are_dashed_where_an_end_is_assumed, 0,
                         G_N_ELEMENTS (dashes));
    tcase_add_loop_test (tests, a_line_never_leaves_its_band, 0, 50);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
