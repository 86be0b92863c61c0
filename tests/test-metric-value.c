/* test-metric-value.c: values of metrics, computed by hand.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "model/elements.h"
#include "report/metric-value.h"

typedef struct {
    RihlaMetricKind kind;
    double value;
    gint64 n;
    gint64 promoters;
    gint64 passives;
    gint64 detractors;
    gint64 good;
    double answers[8]; /* ended by -1 */
    double expected;   /* NAN: none */
} Case;

static const Case cases[] = {
    /* As given, whatever else there is. */
    { RIHLA_METRIC_KIND_NPS, -12, 10, 9, 1, 0, -1, { 10, -1 }, -12 },
    /* 100 · (50 − 20) / 100. */
    { RIHLA_METRIC_KIND_NPS, NAN, -1, 50, 30, 20, -1, { -1 }, 30 },
    /* Without passives n is needed: 100 · (5 − 10) / 20. */
    { RIHLA_METRIC_KIND_NPS, NAN, 20, 5, -1, 10, -1, { -1 }, -25 },
    { RIHLA_METRIC_KIND_NPS, NAN, -1, 5, -1, 10, -1, { -1 }, NAN },
    { RIHLA_METRIC_KIND_NPS, NAN, -1, 0, 0, 0, -1, { -1 }, NAN },
    /* Two promoters, one passive, one detractor at each edge. */
    { RIHLA_METRIC_KIND_NPS, NAN, -1, -1, -1, -1, -1, { 9, 10, 7, 6, -1 }, 25 },
    { RIHLA_METRIC_KIND_CSAT, NAN, 50, -1, -1, -1, 36, { -1 }, 72 },
    { RIHLA_METRIC_KIND_CSAT, NAN, -1, -1, -1, -1, 36, { -1 }, NAN },
    /* 4 and 5 are satisfied, 3 is not: 2 of 4. */
    { RIHLA_METRIC_KIND_CSAT, NAN, -1, -1, -1, -1, -1, { 5, 4, 3, 1, -1 }, 50 },
    { RIHLA_METRIC_KIND_CES, NAN, -1, -1, -1, -1, -1, { 7, 2, 3, -1 }, 4 },
    { RIHLA_METRIC_KIND_FCR, NAN, -1, -1, -1, -1, -1, { 1, 0, 0, 1, -1 }, 50 },
    { RIHLA_METRIC_KIND_FCR, NAN, 8, -1, -1, -1, 0, { -1 }, 0 },
    { RIHLA_METRIC_KIND_ART, NAN, -1, -1, -1, -1, -1, { 10, 30, -1 }, 20 },
    { RIHLA_METRIC_KIND_OTHER, NAN, 4, -1, -1, -1, 3, { -1 }, NAN },
    { RIHLA_METRIC_KIND_OTHER, NAN, -1, -1, -1, -1, -1, { -1 }, NAN },
};

static RihlaMetric *
make_metric (const Case *test)
{
    RihlaMetric *metric = rihla_metric_new (test->kind);
    gsize n_answers = 0;

    while (test->answers[n_answers] >= 0)
        n_answers++;
    rihla_metric_set_value (metric, test->value);
    rihla_metric_set_n (metric, test->n);
    rihla_metric_set_promoters (metric, test->promoters);
    rihla_metric_set_passives (metric, test->passives);
    rihla_metric_set_detractors (metric, test->detractors);
    rihla_metric_set_good (metric, test->good);
    rihla_metric_set_answers (metric, test->answers, n_answers);
    return metric;
}

START_TEST (value_is_that_by_hand)
{
    g_autoptr (RihlaMetric) metric = make_metric (&cases[_i]);
    double value = NAN;
    gboolean is_known = rihla_metric_compute_value (metric, &value);

    ck_assert_int_eq (is_known, !isnan (cases[_i].expected));
    if (is_known)
        ck_assert_double_eq_tol (value, cases[_i].expected, 1e-12);
}
END_TEST

START_TEST (scales_have_their_ends)
{
    double low;
    double high;

    ck_assert (
        rihla_metric_kind_get_scale (RIHLA_METRIC_KIND_CES, &low, &high));
    ck_assert_double_eq (low, 1);
    ck_assert_double_eq (high, 7);
    ck_assert (
        rihla_metric_kind_get_scale (RIHLA_METRIC_KIND_NPS, &low, &high));
    ck_assert_double_eq (low, -100);
    ck_assert (
        !rihla_metric_kind_get_scale (RIHLA_METRIC_KIND_ART, &low, &high));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("metric-value");
    TCase *tests = tcase_create ("values of metrics");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_loop_test (tests, value_is_that_by_hand, 0,
                         (int) G_N_ELEMENTS (cases));
    tcase_add_test (tests, scales_have_their_ends);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
