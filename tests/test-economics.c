/* test-economics.c: what opportunities are worth, where to act, earned growth,
 * and the share of service.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "reports.h"

/* --- Opportunities --------------------------------------------------------- */

/* p1 puts 0.8 · 0.4 · 0.05 · 10000 · 1200 = 192000 at risk, p2 0.1 · 0.1 ·
 * 10000 · 1200 = 120000, p3 nothing that is known. */
static const char options[] =
    "<persona lifetime-value='1200'/>"
    "<stage id='a' entered='10000'>"
    "<touchpoint id='t' reach='0.8'>"
    "<pain id='p1' severity='3' frequency='0.4' loss='0.05'/>"
    "<opportunity id='o1' resolves='p1' impact='4' effort='2' effect='0.5'"
    " cost='20000'/>"
    "<opportunity id='o6' impact='1' effort='2'/></touchpoint>"
    "<pain id='p2' severity='5' frequency='0.1' loss='0.1'/>"
    "<pain id='p3' severity='2' loss='0.1'/>"
    "<opportunity id='o2' resolves='p1 p2 p3 p2' effect='0.25' cost='0'/>"
    "<opportunity id='o3' resolves='p2' effect='1' impact='5' effort='1'"
    " status='started'/>"
    "<opportunity id='o4' resolves='p1' effect='0.5' cost='10' status='done'/>"
    "<opportunity id='o5' resolves='p1' effect='0.5' cost='10'"
    " status='dropped'/></stage>"
    "<stage id='b' entered='1'><opportunity id='o7' resolves=''/></stage>";

START_TEST (opportunities_are_valued)
{
    g_autoptr (RihlaReport) report =
        test_report_new_with ("currency='SAR' period='P30D'", options);
    RihlaMeasure *benefit =
        rihla_report_find_measure (report, "value.opportunities.benefit", "o1");

    ck_assert_uint_eq (rihla_report_get_n_opportunities (report), 7);
    ck_assert_str_eq (rihla_opportunity_get_id (
                          rihla_report_get_opportunity (report, 2)),
                      "o2");
    ck_assert_double_eq_tol (rihla_measure_get_value (benefit), 96000, 1e-8);
    ck_assert_str_eq (rihla_measure_get_unit_name (benefit), "SAR");
    ck_assert_double_eq_tol (rihla_report_get_opportunity_benefit (report, 0),
                             96000, 1e-8);
    ck_assert_double_eq_tol (rihla_report_get_opportunity_return (report, 0),
                             3.8, 1e-12);
    /* 20000 / 96000 of 30 days is 6.25 days. */
    ck_assert_double_eq_tol (rihla_report_get_opportunity_payback (report, 0),
                             540000, 1e-6);
    ck_assert_double_eq (test_report_get (report, "value.opportunities.cost",
                                          "o1"),
                         20000);
    /* (192000 + 120000) · 0.25, and p2 once. */
    ck_assert_double_eq_tol (test_report_get (report,
                                              "value.opportunities.benefit",
                                              "o2"),
                             78000, 1e-8);
}
END_TEST

START_TEST (what_cannot_be_computed_is_absent)
{
    g_autoptr (RihlaReport) report = test_report_new (options);

    /* No period; no cost to divide by; no cost; done; no pain point. */
    ck_assert (isnan (rihla_report_get_opportunity_payback (report, 0)));
    ck_assert (
        isnan (test_report_get (report, "value.opportunities.return", "o2")));
    ck_assert (
        isnan (test_report_get (report, "value.opportunities.return", "o3")));
    ck_assert_double_eq_tol (test_report_get (report,
                                              "value.opportunities.benefit",
                                              "o3"),
                             120000, 1e-8);
    ck_assert (
        isnan (test_report_get (report, "value.opportunities.benefit", "o4")));
    ck_assert_double_eq (test_report_get (report, "value.opportunities.cost",
                                          "o4"),
                         10);
    ck_assert (
        isnan (test_report_get (report, "value.opportunities.benefit", "o7")));
    ck_assert_ptr_null (rihla_report_get_opportunity (report, 7));
    ck_assert (isnan (rihla_report_get_opportunity_benefit (report, 7)));
}
END_TEST

START_TEST (opportunities_at_the_ends_of_their_ranges)
{
    g_autoptr (RihlaReport) report = test_report_new_with (
        "period='PT0S'",
        "<persona lifetime-value='10'/><stage entered='100'>"
        "<pain id='p' frequency='1' loss='1'/>"
        "<opportunity id='all' resolves='p' effect='1' cost='1000'/>"
        "<opportunity id='none' resolves='p' effect='0' cost='0'/>"
        "<opportunity id='lost' resolves='p' effect='0' cost='5'/>"
        "<opportunity id='open' resolves='p' cost='5'/></stage>");

    ck_assert_double_eq (rihla_report_get_opportunity_benefit (report, 0),
                         1000);
    ck_assert_double_eq (rihla_report_get_opportunity_return (report, 0), 0);
    ck_assert (isnan (rihla_report_get_opportunity_payback (report, 0)));
    ck_assert_double_eq (rihla_report_get_opportunity_benefit (report, 1), 0);
    ck_assert (isnan (rihla_report_get_opportunity_return (report, 1)));
    ck_assert_double_eq (rihla_report_get_opportunity_return (report, 2), -1);
    ck_assert (isnan (rihla_report_get_opportunity_benefit (report, 3)));
    /* What keeps nothing is worth nothing, even for free. */
    ck_assert_str_eq (rihla_opportunity_get_id (
                          rihla_report_get_action (report, 0)),
                      "all");
    ck_assert_double_eq (rihla_report_get_action_score (report, 1), 0);
}
END_TEST

/* --- Where to act ---------------------------------------------------------- */

START_TEST (actions_are_ranked)
{
    static const struct {
        const char *id;
        gboolean is_by_value;
        double score;
    } order[] = {
        { "o2", TRUE, INFINITY }, { "o1", TRUE, 4.8 }, /* 96000 / 20000 */
        { "o7", FALSE, 3 },    /* all in the middle: 3 · 3 / 3 */
        { "o3", FALSE, 2.5 },  /* 5 · 0.1 · 5 / 1 */
        { "o6", FALSE, 0.48 }, /* p1 beside it: 3 · 0.4 · 0.8 · 1 / 2 */
    };
    g_autoptr (RihlaReport) report = test_report_new (options);

    ck_assert_uint_eq (rihla_report_get_n_actions (report),
                       G_N_ELEMENTS (order));
    for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
        ck_assert_str_eq (rihla_opportunity_get_id (
                              rihla_report_get_action (report, i)),
                          order[i].id);
        ck_assert_double_eq (test_report_get (report, "act.rank", order[i].id),
                             i + 1);
        ck_assert_int_eq (rihla_report_is_action_by_value (report, i),
                          order[i].is_by_value);
        if (isfinite (order[i].score))
            ck_assert_double_eq_tol (test_report_get (report, "act.score",
                                                      order[i].id),
                                     order[i].score, 1e-12);
    }
    ck_assert (isinf (rihla_report_get_action_score (report, 0)));
    ck_assert (isnan (test_report_get (report, "act.score", "o2")));
    ck_assert_ptr_null (rihla_report_get_action (report, 5));
    ck_assert (isnan (rihla_report_get_action_score (report, 5)));
    ck_assert (!rihla_report_is_action_by_value (report, 5));
}
END_TEST

START_TEST (weights_of_several_pains_add_up)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage><pain id='p' severity='5' frequency='0.5'/>"
        "<pain id='q' severity='1'/>"
        "<opportunity id='one' resolves='p' impact='5' effort='5'/>"
        "<opportunity id='both' resolves='p q' impact='5' effort='5'/>"
        "<opportunity id='same' resolves='q p' impact='3' effort='3'/>"
        "</stage>");

    ck_assert_double_eq (test_report_get (report, "act.score", "both"), 3.5);
    ck_assert_double_eq (test_report_get (report, "act.rank", "both"), 1);
    ck_assert_double_eq (test_report_get (report, "act.rank", "same"), 2);
    ck_assert_double_eq (test_report_get (report, "act.rank", "one"), 3);
}
END_TEST

/* Of those for free the one that keeps most; of equals the first. */
START_TEST (free_ones_are_ranked_by_what_they_keep)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<persona lifetime-value='1'/><stage entered='100'>"
        "<pain id='p' frequency='1' loss='0.5'/>"
        "<opportunity id='paid' resolves='p' effect='1' cost='0.001'/>"
        "<opportunity id='little' resolves='p' effect='0.1' cost='0'/>"
        "<opportunity id='much' resolves='p' effect='0.9' cost='0'/>"
        "<opportunity id='too' resolves='p' effect='0.9' cost='0'/></stage>");

    ck_assert_double_eq (test_report_get (report, "act.rank", "much"), 1);
    ck_assert_double_eq (test_report_get (report, "act.rank", "too"), 2);
    ck_assert_double_eq (test_report_get (report, "act.rank", "little"), 3);
    ck_assert_double_eq (test_report_get (report, "act.rank", "paid"), 4);
}
END_TEST

START_TEST (nothing_to_do_is_absent)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage><opportunity status='done'/><opportunity status='dropped'/>"
        "</stage>");
    g_autoptr (RihlaReport) none = test_report_new ("");

    test_report_check_absent (report, "act.");
    test_report_check_absent (report, "value.");
    test_report_check_absent (none, "act.");
    ck_assert_uint_eq (rihla_report_get_n_actions (report), 0);
    ck_assert_uint_eq (rihla_report_get_n_opportunities (none), 0);
}
END_TEST

/* --- Earned growth --------------------------------------------------------- */

static double
get_growth (const char *attributes)
{
    g_autoptr (RihlaReport) report = test_report_new_with (attributes, "");

    return rihla_report_get_earned_growth (report);
}

START_TEST (growth_is_earned)
{
    /* Not 0.10000000000000009. */
    ck_assert_double_eq (get_growth (
                             "net-revenue-retention='1.04' earned-new='0.06'"),
                         0.1);
    ck_assert_double_eq (get_growth (
                             "net-revenue-retention='0.85' earned-new='0.2'"),
                         0.05);
    ck_assert_double_eq (get_growth (
                             "net-revenue-retention='0.7' earned-new='0.1'"),
                         -0.2);
    ck_assert_double_eq (get_growth (
                             "net-revenue-retention='0' earned-new='0'"),
                         -1);
    ck_assert_double_eq (get_growth (
                             "net-revenue-retention='10' earned-new='10'"),
                         19);
    ck_assert (isnan (get_growth ("net-revenue-retention='1.04'")));
    ck_assert (isnan (get_growth ("earned-new='0.06'")));
}
END_TEST

/* --- Service --------------------------------------------------------------- */

/* Service are t2, t3 and t4: 3 of 4 touchpoints. Pain: 3 · 0.5 of t2, 1 of t4,
 * 2 of the stage, of those and 4 · 1 · 0.5 of t1 besides. */
START_TEST (service_has_its_share)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage kind='decision'>"
        "<touchpoint id='t1' reach='0.5'><pain severity='4' frequency='1'/>"
        "</touchpoint><touchpoint id='t2' kind='service'>"
        "<pain severity='3' frequency='0.5'/></touchpoint></stage>"
        "<stage kind='service'><touchpoint id='t3' kind='other'/>"
        "<touchpoint id='t4'><pain severity='1'/></touchpoint>"
        "<pain severity='2'/></stage>");
    RihlaMeasure *share =
        rihla_report_find_measure (report, "friction.service_share", NULL);

    ck_assert_double_eq (rihla_report_get_service_share (report), 0.75);
    ck_assert_int_eq (rihla_measure_get_n (share), 4);
    ck_assert_double_eq_tol (rihla_report_get_service_pain_share (report),
                             4.5 / 6.5, 1e-15);
}
END_TEST

START_TEST (service_that_is_not_said_is_absent)
{
    g_autoptr (RihlaReport) none = test_report_new (
        "<stage kind='decision'><touchpoint><pain severity='1'/></touchpoint>"
        "</stage>");
    g_autoptr (RihlaReport) all = test_report_new (
        "<stage kind='service'><touchpoint/><touchpoint/></stage>");
    g_autoptr (RihlaReport) empty =
        test_report_new ("<stage kind='service'/><stage><touchpoint/></stage>");

    test_report_check_absent (none, "friction.service");
    ck_assert_double_eq (rihla_report_get_service_share (all), 1);
    ck_assert (isnan (rihla_report_get_service_pain_share (all)));
    ck_assert_double_eq (rihla_report_get_service_share (empty), 0);
}
END_TEST

/* --- Ten thousand of them -------------------------------------------------- */

#define MANY 10000

/* Each pain point puts 0.01 at risk, and each opportunity keeps a tenth of
 * it; one resolves them all. */
START_TEST (many_pains_lose_nothing)
{
    GString *inside =
        g_string_new ("<persona lifetime-value='1'/><stage entered='1000'>");
    g_autoptr (RihlaReport) report = NULL;

    for (guint i = 0; i < MANY; i++)
        g_string_append_printf (
            inside,
            "<touchpoint reach='0.1'>"
            "<pain id='p%u' severity='1' frequency='0.01' loss='0.01'/>"
            "<opportunity resolves='p%u' effect='0.1' cost='0.01'/>"
            "</touchpoint>",
            i, i);
    g_string_append (inside, "<opportunity id='all' effect='1' resolves='");
    for (guint i = 0; i < MANY; i++)
        g_string_append_printf (inside, "p%u ", i);
    g_string_append (inside, "'/></stage>");
    report = test_report_new (inside->str);
    g_string_free (inside, TRUE);
    ck_assert_double_eq_tol (test_report_get (report,
                                              "value.opportunities.benefit",
                                              "all"),
                             100, 1e-12);
    ck_assert_double_eq_tol (test_report_get (report, "act.score", "all"), 10,
                             1e-12);
    ck_assert_uint_eq (rihla_report_get_n_actions (report), MANY + 1);
    /* 1000 · (1 − (1 − 10⁻⁵)^10000), worked out to 50 digits. */
    ck_assert_double_eq_tol (rihla_report_get_at_risk (report, NULL),
                             95.16303438565249, 1e-11);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("economics");
    TCase *tests = tcase_create ("money, where to act, service");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, opportunities_are_valued);
    tcase_add_test (tests, what_cannot_be_computed_is_absent);
    tcase_add_test (tests, opportunities_at_the_ends_of_their_ranges);
    tcase_add_test (tests, actions_are_ranked);
    tcase_add_test (tests, weights_of_several_pains_add_up);
    tcase_add_test (tests, free_ones_are_ranked_by_what_they_keep);
    tcase_add_test (tests, nothing_to_do_is_absent);
    tcase_add_test (tests, growth_is_earned);
    tcase_add_test (tests, service_has_its_share);
    tcase_add_test (tests, service_that_is_not_said_is_absent);
    tcase_add_test (tests, many_pains_lose_nothing);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
