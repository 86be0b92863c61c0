/* test-interval.c: intervals of metrics, against published and worked-out ones.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "model/elements.h"
#include "report/interval.h"
#include "report/student.h"

/* --- Student's t --------------------------------------------------------- */

/* The first two are tan (0.475 π) and 0.95 · √(2 / (4 · 0.975 · 0.025)); the
 * others integrals of the density, and of many degrees z + (z³ + z) / 4ν. */
static const double quantiles[][2] = {
    { 1, 12.706204736174694 },    { 2, 4.302652729749462 },
    { 3, 3.1824463052837917 },    { 5, 2.5705818356363017 },
    { 10, 2.2281388519862735 },   { 30, 2.0422724563012378 },
    { 1000, 1.9623390808264078 }, { 1e6, 1.959966356848 },
};

START_TEST (quantiles_are_those_of_tables)
{
    double quantile = rihla_student_get_quantile (quantiles[_i][0]);
    double off = fabs (quantile / quantiles[_i][1] - 1);

    ck_assert_msg (off < (quantiles[_i][0] < 1e6 ? 1e-11 : 1e-9),
                   "%g degrees: %.12f", quantiles[_i][0], quantile);
}
END_TEST

/* NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.6.7.2, "Critical Values
 * of the Student's-t Distribution", the column of 0.975. */
static const double table[][2] = {
    { 1, 12.706 }, { 2, 4.303 },  { 3, 3.182 },   { 4, 2.776 },   { 5, 2.571 },
    { 6, 2.447 },  { 7, 2.365 },  { 8, 2.306 },   { 9, 2.262 },   { 10, 2.228 },
    { 15, 2.131 }, { 20, 2.086 }, { 30, 2.042 },  { 40, 2.021 },  { 50, 2.009 },
    { 60, 2.000 }, { 80, 1.990 }, { 100, 1.984 }, { 1e9, 1.960 },
};

START_TEST (quantiles_are_those_published)
{
    for (guint i = 0; i < G_N_ELEMENTS (table); i++)
        ck_assert_double_eq_tol (rihla_student_get_quantile (table[i][0]),
                                 table[i][1], 5e-4);
}
END_TEST

/* Where I_x (a, b) has a closed form. */
START_TEST (incomplete_beta_meets_its_closed_forms)
{
    static const double xs[] = { 0, 1e-9, 0.01, 0.3, 0.5, 0.77, 0.999, 1 };

    for (guint i = 0; i < G_N_ELEMENTS (xs); i++) {
        double x = xs[i];

        ck_assert_double_eq_tol (rihla_beta_get_regularized (1, 7, x),
                                 1 - pow (1 - x, 7), 1e-12);
        ck_assert_double_eq_tol (rihla_beta_get_regularized (3.5, 1, x),
                                 pow (x, 3.5), 1e-12);
        ck_assert_double_eq_tol (rihla_beta_get_regularized (0.5, 0.5, x),
                                 2 / G_PI * asin (sqrt (x)), 1e-12);
        ck_assert_double_eq_tol (rihla_beta_get_regularized (2, 3, x) +
                                     rihla_beta_get_regularized (3, 2, 1 - x),
                                 1, 1e-12);
    }
    ck_assert_double_eq_tol (rihla_beta_get_regularized (400, 400, 0.5), 0.5,
                             1e-12);
}
END_TEST

/* --- Shares ---------------------------------------------------------------- */

/* Method 3 in table I of Newcombe (1998), "Two-sided confidence intervals for
 * the single proportion". */
static const double shares[][4] = {
    { 81, 263, 0.2553, 0.3662 },
    { 15, 148, 0.0624, 0.1605 },
    { 0, 20, 0.0000, 0.1611 },
    { 1, 29, 0.0061, 0.1718 },
};

START_TEST (wilson_intervals_are_those_published)
{
    double n = shares[_i][1];
    RihlaInterval interval;

    ck_assert (rihla_interval_of_share (shares[_i][0] / n, n, &interval));
    ck_assert_double_eq_tol (interval.low, shares[_i][2], 5e-5);
    ck_assert_double_eq_tol (interval.high, shares[_i][3], 5e-5);
    /* The mirror image: of those who did not. */
    ck_assert (rihla_interval_of_share (1 - shares[_i][0] / n, n, &interval));
    ck_assert_double_eq_tol (interval.low, 1 - shares[_i][3], 5e-5);
    ck_assert_double_eq_tol (interval.high, 1 - shares[_i][2], 5e-5);
}
END_TEST

START_TEST (what_is_no_share_has_no_interval)
{
    RihlaInterval interval;

    ck_assert (!rihla_interval_of_share (0.5, 0, &interval));
    ck_assert (!rihla_interval_of_share (0.5, -1, &interval));
    ck_assert (!rihla_interval_of_share (-0.01, 10, &interval));
    ck_assert (!rihla_interval_of_share (1.01, 10, &interval));
    ck_assert (!rihla_interval_of_share (NAN, 10, &interval));
}
END_TEST

/* --- Metrics --------------------------------------------------------------- */

typedef struct {
    RihlaMetricKind kind;
    double value;
    gint64 n;
    gint64 promoters;
    gint64 passives;
    gint64 detractors;
    gint64 good;
    double answers[12]; /* ended by −9 */
    double low;         /* NAN: no interval */
    double high;
} Case;

#define NPS RIHLA_METRIC_KIND_NPS
#define CSAT RIHLA_METRIC_KIND_CSAT
#define CES RIHLA_METRIC_KIND_CES
#define FCR RIHLA_METRIC_KIND_FCR
#define ART RIHLA_METRIC_KIND_ART
#define OTHER RIHLA_METRIC_KIND_OTHER
#define NONE \
    {        \
        -9   \
    }

static const Case cases[] = {
    /* Shares: 81 of 263 again, by count, by value, by answers. */
    { CSAT, NAN, 263, -1, -1, -1, 81, NONE, 25.53, 36.62 },
    { FCR, 100 * 15 / 148.0, 148, -1, -1, -1, -1, NONE, 6.24, 16.05 },
    /* Two of four: (0.5 + z² / 8 ∓ z √(1/16 + z² / 64)) / (1 + z² / 4). */
    { CSAT, NAN, 9, -1, -1, -1, -1, { 5, 4, 3, 1, -9 }, 15.0036, 84.9964 },
    { FCR, NAN, -1, -1, -1, -1, -1, { 0, 0, 1, 1, -9 }, 15.0036, 84.9964 },
    { FCR, 100, 20, -1, -1, -1, -1, NONE, 83.89, 100 },
    { FCR, 0, 20, -1, -1, -1, -1, NONE, 0, 16.11 },
    /* Nobody tells how many were asked; no share at all. */
    { CSAT, 72, -1, -1, -1, -1, -1, NONE, NAN, NAN },
    { CSAT, 101, 50, -1, -1, -1, -1, NONE, NAN, NAN },
    { FCR, NAN, 50, -1, -1, -1, -1, NONE, NAN, NAN },
    /* 32 ∓ 100 z √(0.6176 / 400): p = 0.52, d = 0.2. */
    { NPS, NAN, -1, 208, 112, 80, -1, NONE, 24.2986, 39.7014 },
    { NPS, NAN, 400, 208, -1, 80, -1, NONE, 24.2986, 39.7014 },
    { NPS, 32, -1, 208, 112, 80, -1, NONE, 24.2986, 39.7014 },
    /* W. Huber's example of 1/2, 1/3 and 1/6 ("How can I calculate margin of
     * error in a NPS result?", Cross Validated, 2011): variance 5/9, with n =
     * 324 a standard error of 4.1 %. */
    { NPS, NAN, -1, 162, 108, 54, -1, NONE, 25.2174, 41.4493 },
    /* 25 ∓ 100 z √(0.6875 / 4) = 25 ∓ 81.26, cut off at 100. */
    { NPS, NAN, -1, -1, -1, -1, -1, { 9, 10, 7, 6, -9 }, -56.2559, 100 },
    /* Counts of another survey than the value; n without counts; nobody
     * differs; more of both than there were. */
    { NPS, 70, -1, 208, 112, 80, -1, NONE, NAN, NAN },
    { NPS, 32, 400, -1, -1, -1, -1, NONE, NAN, NAN },
    { NPS, NAN, -1, 30, 0, 0, -1, NONE, NAN, NAN },
    { NPS, NAN, 10, 8, -1, 7, -1, NONE, NAN, NAN },
    /* 4 ∓ 4.302653 · 2 / √3 = 4 ∓ 4.96827, cut off by the scale. */
    { OTHER, NAN, -1, -1, -1, -1, -1, { 2, 4, 6, -9 }, -0.96827, 8.96827 },
    { ART, NAN, -1, -1, -1, -1, -1, { 2, 4, 6, -9 }, 0, 8.96827 },
    { CES, NAN, -1, -1, -1, -1, -1, { 2, 4, 6, -9 }, 1, 7 },
    /* The ten sleepers of Student (1908). */
    { OTHER,
      NAN,
      -1,
      -1,
      -1,
      -1,
      -1,
      { 0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2, -9 },
      -0.5297804,
      2.0297804 },
    /* Given with the answers it is the mean of, and with others. */
    { CES, 4, -1, -1, -1, -1, -1, { 3, 4, 5, -9 }, 1.51586, 6.48414 },
    { ART, 40, -1, -1, -1, -1, -1, { 3, 4, 5, -9 }, NAN, NAN },
    /* One answer; answers all alike; a value alone. */
    { CES, NAN, -1, -1, -1, -1, -1, { 5, -9 }, NAN, NAN },
    { CES, NAN, -1, -1, -1, -1, -1, { 5, 5, 5, -9 }, NAN, NAN },
    { OTHER,
      NAN,
      -1,
      -1,
      -1,
      -1,
      -1,
      { 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, -9 },
      NAN,
      NAN },
    { CES, 3.1, 265, -1, -1, -1, -1, NONE, NAN, NAN },
    { OTHER, NAN, -1, -1, -1, -1, -1, NONE, NAN, NAN },
};

static RihlaMetric *
make_metric (const Case *test)
{
    RihlaMetric *metric = rihla_metric_new (test->kind);
    gsize n_answers = 0;

    while (test->answers[n_answers] > -9)
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

START_TEST (interval_is_that_by_hand)
{
    g_autoptr (RihlaMetric) metric = make_metric (&cases[_i]);
    RihlaInterval interval = { NAN, NAN, NAN };
    gboolean is_known = rihla_metric_compute_interval (metric, &interval);

    ck_assert_int_eq (is_known, !isnan (cases[_i].low));
    if (!is_known)
        return;
    ck_assert_double_eq_tol (interval.low, cases[_i].low, 5e-3);
    ck_assert_double_eq_tol (interval.high, cases[_i].high, 5e-3);
}
END_TEST

START_TEST (a_time_misses_its_target_above_it)
{
    static const RihlaMetricKind kinds[] = { NPS, CSAT, CES, FCR, ART, OTHER };

    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
        g_autoptr (RihlaMetric) metric = rihla_metric_new (kinds[i]);
        gboolean is_time = kinds[i] == ART;

        ck_assert (!rihla_metric_misses_target (metric, 3));
        rihla_metric_set_target (metric, 4);
        ck_assert_int_eq (rihla_metric_misses_target (metric, 3.9), !is_time);
        ck_assert (!rihla_metric_misses_target (metric, 4));
        ck_assert_int_eq (rihla_metric_misses_target (metric, 4.1), is_time);
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("interval");
    TCase *tests = tcase_create ("intervals");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_loop_test (tests, quantiles_are_those_of_tables, 0,
                         (int) G_N_ELEMENTS (quantiles));
    tcase_add_test (tests, quantiles_are_those_published);
    tcase_add_test (tests, incomplete_beta_meets_its_closed_forms);
    tcase_add_loop_test (tests, wilson_intervals_are_those_published, 0,
                         (int) G_N_ELEMENTS (shares));
    tcase_add_test (tests, what_is_no_share_has_no_interval);
    tcase_add_loop_test (tests, interval_is_that_by_hand, 0,
                         (int) G_N_ELEMENTS (cases));
    tcase_add_test (tests, a_time_misses_its_target_above_it);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
