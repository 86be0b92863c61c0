/* test-report-figures.c: metrics, funnel and money of a report.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "report/sum.h"
#include "reports.h"

/* --- Metrics --------------------------------------------------------------- */

/* Those of a stage after those of its touchpoints. The counts of NPS are 52 %,
 * 28 % and 20 % of 400; Wilson's interval of 81 of 263 is in Newcombe (1998). */
static const char asked[] =
    "<stage id='s'>"
    "<metric id='whole' kind='nps' promoters='208' passives='112'"
    " detractors='80' target='40'/>"
    "<touchpoint id='t'>"
    "<metric id='liked' kind='csat' good='81' n='263' target='30'/>"
    "<metric id='solved' kind='art' unit='h' target='3' answers='2 4 30 4'/>"
    "<metric id='nothing' kind='csat' target='80'/>"
    "<metric id='calls' kind='other' name='Calls' unit='a day' value='7'/>"
    "</touchpoint></stage>";

START_TEST (metrics_are_told)
{
    g_autoptr (RihlaReport) report = test_report_new (asked);

    ck_assert_uint_eq (rihla_report_get_n_metrics (report), 4);
    ck_assert_str_eq (rihla_report_get_metric_id (report, 3), "whole");
    ck_assert_double_eq (rihla_report_get_metric_value (report, 3), 32);
    ck_assert_double_eq_tol (rihla_report_get_metric_low (report, 3), 24.2986,
                             5e-5);
    ck_assert_int_eq (rihla_report_get_metric_n (report, 3), 400);
    ck_assert (rihla_report_is_metric_missed (report, 3));
    ck_assert_double_eq_tol (rihla_report_get_metric_low (report, 0), 25.53,
                             5e-3);
    ck_assert_double_eq_tol (rihla_report_get_metric_high (report, 0), 36.62,
                             5e-3);
    ck_assert (!rihla_report_is_metric_missed (report, 0));
    ck_assert_int_eq (rihla_report_get_metric_kind (report, 1),
                      RIHLA_METRIC_KIND_ART);
    ck_assert_double_eq (rihla_report_get_metric_value (report, 1), 10);
    ck_assert_double_eq (rihla_report_get_metric_median (report, 1), 4);
    ck_assert_double_eq (rihla_report_get_metric_target (report, 1), 3);
    ck_assert (rihla_report_is_metric_missed (report, 1));
    ck_assert_int_eq (rihla_report_get_metric_n (report, 2), -1);
    ck_assert (isnan (rihla_report_get_metric_low (report, 2)));
}
END_TEST

START_TEST (metrics_are_listed_in_their_units)
{
    g_autoptr (RihlaReport) report = test_report_new (asked);
    RihlaMeasure *liked =
        rihla_report_find_measure (report, "metrics.value", "liked");
    RihlaMeasure *median =
        rihla_report_find_measure (report, "metrics.median", "solved");

    ck_assert_int_eq (rihla_measure_get_unit (liked), RIHLA_UNIT_PERCENT);
    ck_assert_int_eq (rihla_measure_get_n (liked), 263);
    ck_assert_double_eq_tol (rihla_measure_get_high (liked), 36.62, 5e-3);
    ck_assert_int_eq (rihla_measure_get_unit (median), RIHLA_UNIT_OTHER);
    ck_assert_str_eq (rihla_measure_get_unit_name (median), "h");
    ck_assert_int_eq (rihla_measure_get_better (median), RIHLA_BETTER_LOWER);
    ck_assert_ptr_null (
        rihla_report_find_measure (report, "metrics.value", "nothing"));
    ck_assert_ptr_null (
        rihla_report_find_measure (report, "metrics.median", "liked"));
}
END_TEST

/* The middle one of an odd number, the mean of the middle two of an even one;
 * a value that is given is not that of the answers beside it. */
START_TEST (a_median_is_that_of_the_answers)
{
    static const struct {
        const char *metric;
        double median;
    } cases[] = {
        { "kind='art' answers='9'", 9 },
        { "kind='art' answers='9 1 2'", 2 },
        { "kind='art' answers='9 1 2 4'", 3 },
        { "kind='art' value='5' answers='9 1 2'", NAN },
        { "kind='ces' answers='6 1 2'", NAN },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *stage =
            g_strdup_printf ("<stage><metric %s/></stage>", cases[i].metric);
        g_autoptr (RihlaReport) report = test_report_new (stage);
        double median = rihla_report_get_metric_median (report, 0);

        if (isnan (cases[i].median))
            ck_assert (isnan (median));
        else
            ck_assert_double_eq (median, cases[i].median);
    }
}
END_TEST

START_TEST (nothing_asked_is_absent)
{
    g_autoptr (RihlaReport) report =
        test_report_new ("<stage><metric kind='nps'/></stage>");

    test_report_check_absent (report, "metrics.");
    ck_assert_uint_eq (rihla_report_get_n_metrics (report), 0);
    ck_assert_ptr_null (rihla_report_get_metric_id (report, 0));
    ck_assert (isnan (rihla_report_get_metric_value (report, 0)));
    ck_assert (!rihla_report_is_metric_missed (report, 0));
}
END_TEST

/* --- Funnel ---------------------------------------------------------------- */

START_TEST (funnel_is_told)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage id='a' entered='1000'/><stage id='b' entered='400'/>"
        "<stage id='c' entered='500'/><stage id='d' entered='100'/>");
    RihlaStage *to;
    double lost, share;
    RihlaStage *from =
        rihla_report_get_largest_leak (report, &to, &lost, &share);

    ck_assert_double_eq (rihla_report_get_funnel_entered (report, 0), 1000);
    ck_assert_double_eq (rihla_report_get_funnel_went_on (report, 0), 400);
    ck_assert_double_eq (rihla_report_get_funnel_lost (report, 0), 600);
    ck_assert_double_eq (rihla_report_get_funnel_lost (report, 1), -100);
    ck_assert_double_eq (rihla_report_get_funnel_stage_conversion (report, 1),
                         1.25);
    ck_assert (isnan (rihla_report_get_funnel_went_on (report, 3)));
    ck_assert (isnan (rihla_report_get_funnel_entered (report, 4)));
    ck_assert_double_eq (rihla_report_get_funnel_conversion (report), 0.1);
    ck_assert_str_eq (rihla_stage_get_id (from), "a");
    ck_assert_str_eq (rihla_stage_get_id (to), "b");
    ck_assert_double_eq (lost, 600);
    ck_assert_double_eq (share, 0.6);
    ck_assert_double_eq (test_report_get (report, "funnel.stages.conversion",
                                          "a"),
                         0.4);
    ck_assert_double_eq (test_report_get (report, "funnel.largest_leak.share",
                                          NULL),
                         0.6);
}
END_TEST

START_TEST (a_gap_in_the_funnel_is_absent)
{
    g_autoptr (RihlaReport) report =
        test_report_new ("<stage id='a' entered='10'/><stage id='b'/>"
                         "<stage id='c' entered='5'/>");
    g_autoptr (RihlaReport) nobody =
        test_report_new ("<stage entered='0'/><stage entered='0'/>");
    g_autoptr (RihlaReport) none = test_report_new ("<stage/><stage/>");

    ck_assert_double_eq (test_report_get (report, "funnel.stages.entered", "a"),
                         10);
    ck_assert (isnan (test_report_get (report, "funnel.stages.went_on", "a")));
    ck_assert (isnan (test_report_get (report, "funnel.stages.went_on", "b")));
    ck_assert_double_eq (rihla_report_get_funnel_conversion (report), 0.5);
    test_report_check_absent (report, "funnel.largest_leak");
    ck_assert_ptr_null (
        rihla_report_get_largest_leak (report, NULL, NULL, NULL));
    test_report_check_absent (nobody, "funnel.conversion");
    test_report_check_absent (nobody, "funnel.stages.conversion");
    test_report_check_absent (none, "funnel.");
}
END_TEST

/* --- Money ----------------------------------------------------------------- */

/* 1000 · (1 − 0.9 · 0.95) · 100 in a; 200 · 0.2 · 100 in b. */
START_TEST (value_is_told)
{
    g_autoptr (RihlaReport) report = test_report_new_with (
        "currency='SAR'",
        "<persona customers='5' lifetime-value='100'/>"
        "<stage id='a' entered='1000'>"
        "<touchpoint reach='0.5'><pain id='p' frequency='0.4' loss='0.5'/>"
        "</touchpoint><pain id='q' frequency='0.1' loss='0.5'/>"
        "<pain id='r' loss='0.5'/></stage>"
        "<stage id='b' entered='200'><pain id='u' frequency='1' loss='0.2'/>"
        "</stage><stage id='c'><pain id='v' frequency='1' loss='1'/></stage>");
    RihlaMeasure *at_risk =
        rihla_report_find_measure (report, "value.at_risk", NULL);
    double value;

    ck_assert_double_eq (rihla_report_get_lifetime_value (report), 100);
    ck_assert_double_eq_tol (rihla_report_get_at_risk (report, "a"), 14500,
                             1e-9);
    ck_assert_double_eq_tol (rihla_report_get_at_risk (report, "b"), 4000,
                             1e-9);
    ck_assert (isnan (rihla_report_get_at_risk (report, "c")));
    ck_assert_double_eq_tol (rihla_measure_get_value (at_risk), 18500, 1e-9);
    ck_assert_str_eq (rihla_measure_get_unit_name (at_risk), "SAR");
    ck_assert_uint_eq (rihla_report_get_n_pains_at_risk (report), 3);
    ck_assert_str_eq (rihla_pain_point_get_id (
                          rihla_report_get_pain_at_risk (report, 0, &value)),
                      "p");
    ck_assert_double_eq_tol (value, 10000, 1e-9);
    ck_assert_double_eq_tol (test_report_get (report, "value.pains.at_risk",
                                              "q"),
                             5000, 1e-9);
    ck_assert_ptr_null (rihla_report_get_pain_at_risk (report, 3, &value));
    ck_assert (isnan (value));
}
END_TEST

/* Everybody and nobody: all of it, and 0, which is not absent. */
START_TEST (risk_has_its_ends)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<persona lifetime-value='100'/>"
        "<stage id='all' entered='50'><pain frequency='1' loss='1'/>"
        "<pain frequency='1' loss='1'/></stage>"
        "<stage id='none' entered='50'><pain frequency='1' loss='0'/></stage>"
        "<stage id='empty' entered='0'><pain frequency='1' loss='1'/></stage>");

    ck_assert_double_eq (rihla_report_get_at_risk (report, "all"), 5000);
    ck_assert_double_eq (rihla_report_get_at_risk (report, "none"), 0);
    ck_assert_double_eq (rihla_report_get_at_risk (report, "empty"), 0);
    ck_assert_double_eq (test_report_get (report, "value.by_stage.at_risk",
                                          "none"),
                         0);
    ck_assert_double_eq (rihla_report_get_at_risk (report, NULL), 5000);
}
END_TEST

START_TEST (no_money_is_absent)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage id='a' entered='10'><pain frequency='1' loss='1'/></stage>");

    test_report_check_absent (report, "value.");
    ck_assert (isnan (rihla_report_get_lifetime_value (report)));
    ck_assert (isnan (rihla_report_get_at_risk (report, NULL)));
    ck_assert (isnan (rihla_report_get_at_risk (report, "a")));
    ck_assert_uint_eq (rihla_report_get_n_pains_at_risk (report), 0);
}
END_TEST

/* --- Ten thousand of them -------------------------------------------------- */

#define MANY 10000

START_TEST (sums_lose_nothing)
{
    RihlaSum tenths = { 0 }, ends = { 0 };

    for (guint i = 0; i < MANY; i++)
        rihla_sum_add (&tenths, 0.1);
    ck_assert_double_eq (rihla_sum_get (&tenths), 1000);
    /* Where the small one is lost on the way, and the large ones cancel. */
    rihla_sum_add (&ends, 1);
    rihla_sum_add (&ends, 1e100);
    rihla_sum_add (&ends, 1);
    rihla_sum_add (&ends, -1e100);
    ck_assert_double_eq (rihla_sum_get (&ends), 2);
}
END_TEST

/* Each with a wait of 0.1 s, an emotion of 0.1 and a pain point that takes one
 * customer of a million: 10⁶ · (1 − (1 − 10⁻⁶)^10000), worked out to 60 digits. */
START_TEST (many_touchpoints_lose_nothing)
{
    GString *inside =
        g_string_new ("<persona lifetime-value='1'/><stage entered='1000000'>");
    g_autoptr (RihlaReport) report = NULL;

    for (guint i = 0; i < MANY; i++)
        g_string_append (inside, "<touchpoint wait='PT0.1S'>"
                                 "<emotion value='0.1'/>"
                                 "<pain frequency='0.001' loss='0.001'/>"
                                 "</touchpoint>");
    g_string_append (inside, "</stage>");
    report = test_report_new (inside->str);
    g_string_free (inside, TRUE);
    ck_assert_double_eq (rihla_report_get_wait_seconds (report, NULL), 1000);
    ck_assert_double_eq (rihla_report_get_emotion_mean (report, NULL), 0.1);
    ck_assert_double_eq_tol (rihla_report_get_at_risk (report, NULL),
                             9950.171201084403, 1e-8);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("report-figures");
    TCase *tests = tcase_create ("metrics, funnel and money");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, metrics_are_told);
    tcase_add_test (tests, metrics_are_listed_in_their_units);
    tcase_add_test (tests, a_median_is_that_of_the_answers);
    tcase_add_test (tests, nothing_asked_is_absent);
    tcase_add_test (tests, funnel_is_told);
    tcase_add_test (tests, a_gap_in_the_funnel_is_absent);
    tcase_add_test (tests, value_is_told);
    tcase_add_test (tests, risk_has_its_ends);
    tcase_add_test (tests, no_money_is_absent);
    tcase_add_test (tests, sums_lose_nothing);
    tcase_add_test (tests, many_touchpoints_lose_nothing);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
