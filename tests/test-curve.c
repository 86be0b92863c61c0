/* test-curve.c: the curve never overshoots; returns are found.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "layout/lanes/curve.h"
#include "report/returns.h"

#define N_POINTS 12

START_TEST (curve_stays_between_its_points)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
    RihlaCurvePoint points[N_POINTS];

    for (guint i = 0; i < N_POINTS; i++) {
        points[i].x = i * 10 + g_rand_double_range (rand, 0, 8);
        points[i].y = g_rand_int_range (rand, -4, 5);
    }
    rihla_curve_init (points, N_POINTS);
    for (guint i = 0; i + 1 < N_POINTS; i++) {
        double low = MIN (points[i].y, points[i + 1].y);
        double high = MAX (points[i].y, points[i + 1].y);

        for (guint j = 0; j <= 20; j++) {
            double t = j / 20.0;
            double x = points[i].x + t * (points[i + 1].x - points[i].x);
            double y = rihla_curve_get_height (points, N_POINTS, x);

            ck_assert_double_ge (y, low - 1e-9);
            ck_assert_double_le (y, high + 1e-9);
        }
    }
}
END_TEST

START_TEST (curve_goes_through_its_points)
{
    RihlaCurvePoint points[] = { { 0, 1, 0 }, { 2, -1, 0 }, { 5, 3, 0 } };
    RihlaPathStep steps[3];

    rihla_curve_init (points, 3);
    rihla_curve_get_steps (points, 3, steps);
    ck_assert_int_eq (steps[0].op, RIHLA_PATH_MOVE);
    ck_assert_double_eq (steps[0].y[0], 1);
    ck_assert_int_eq (steps[2].op, RIHLA_PATH_CURVE);
    ck_assert_double_eq (steps[2].x[2], 5);
    ck_assert_double_eq (steps[2].y[2], 3);
    ck_assert_double_eq (rihla_curve_get_height (points, 3, 2), -1);
    /* Before the first and after the last it goes on level. */
    ck_assert_double_eq (rihla_curve_get_height (points, 3, -7), 1);
    ck_assert_double_eq (rihla_curve_get_height (points, 3, 9), 3);
    /* An extreme is level, so that it is the extreme. */
    ck_assert_double_eq (points[1].slope, 0);
}
END_TEST

START_TEST (curve_takes_one_point_and_none)
{
    RihlaCurvePoint point = { 3, 4, 9 };

    rihla_curve_init (NULL, 0);
    rihla_curve_init (&point, 1);
    ck_assert_double_eq (point.slope, 0);
    ck_assert_double_eq (rihla_curve_get_height (&point, 1, 8), 4);
}
END_TEST

static const struct {
    const char *visits; /* a letter a visit; '-' is nothing */
    guint n_returns;
    const char *steps; /* of each visit: 1 where it is part of a return */
} cases[] = {
    { "", 0, "" },           { "a", 0, "0" },
    { "aba", 1, "110" },     { "aaa", 0, "000" },
    { "abab", 2, "1110" },   { "abc", 0, "000" },
    { "a-a", 0, "000" },     { "ab-a", 0, "0000" },
    { "aabba", 0, "00000" }, { "aaphbhpp", 1, "00011000" },
};

START_TEST (returns_are_found)
{
    static const char places[256];
    guint n = (guint) strlen (cases[_i].visits);
    gconstpointer visits[16];
    gboolean is_return[16];

    for (guint i = 0; i < n; i++)
        visits[i] = cases[_i].visits[i] == '-'
                        ? NULL
                        : &places[(guchar) cases[_i].visits[i]];
    ck_assert_uint_eq (rihla_returns_find (visits, n, is_return),
                       cases[_i].n_returns);
    ck_assert_uint_eq (rihla_returns_find (visits, n, NULL),
                       cases[_i].n_returns);
    for (guint i = 0; i < n; i++)
        ck_assert_int_eq (is_return[i], cases[_i].steps[i] == '1');
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("curve");
    TCase *tests = tcase_create ("curve and returns");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_loop_test (tests, curve_stays_between_its_points, 0, 200);
    tcase_add_test (tests, curve_goes_through_its_points);
    tcase_add_test (tests, curve_takes_one_point_and_none);
    tcase_add_loop_test (tests, returns_are_found, 0,
                         (int) G_N_ELEMENTS (cases));
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
