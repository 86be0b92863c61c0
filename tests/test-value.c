/* test-value.c: revenue at risk, and which pain points weigh most.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>

#include "model/elements.h"
#include "report/funnel.h"
#include "report/pain-rank.h"
#include "report/report.h"
#include "report/value.h"

static void
add_persona (RihlaJourney *journey, gint64 customers, double value)
{
    RihlaPersona *persona = rihla_journey_add_persona (journey, NULL);

    rihla_persona_set_customers (persona, customers);
    rihla_persona_set_lifetime_value (persona, value);
}

static RihlaStage *
add_stage (RihlaJourney *journey, gint64 entered)
{
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, NULL);

    rihla_stage_set_entered (stage, entered);
    return stage;
}

static RihlaTouchpoint *
add_touchpoint (RihlaStage *stage, double reach)
{
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, NULL);

    rihla_touchpoint_set_reach (touchpoint, reach);
    return touchpoint;
}

static RihlaPainPoint *
set_pain (RihlaPainPoint *pain, double frequency, double loss)
{
    rihla_pain_point_set_frequency (pain, frequency);
    rihla_pain_point_set_loss (pain, loss);
    return pain;
}

/* --- Lifetime value -------------------------------------------------------- */

START_TEST (lifetime_value_is_weighted_by_customers)
{
    g_autoptr (RihlaJourney) none = rihla_journey_new ();
    g_autoptr (RihlaJourney) one = rihla_journey_new ();
    g_autoptr (RihlaJourney) two = rihla_journey_new ();
    g_autoptr (RihlaJourney) unknown = rihla_journey_new ();
    g_autoptr (RihlaJourney) nobody = rihla_journey_new ();

    ck_assert (isnan (rihla_value_get_lifetime (none)));
    add_persona (none, 500, NAN);
    ck_assert (isnan (rihla_value_get_lifetime (none)));
    add_persona (one, -1, 1200);
    add_persona (one, 500, NAN);
    ck_assert_double_eq (rihla_value_get_lifetime (one), 1200);
    /* (3000 · 100 + 1000 · 500) / 4000 = 200. */
    add_persona (two, 3000, 100);
    add_persona (two, 1000, 500);
    ck_assert_double_eq (rihla_value_get_lifetime (two), 200);
    add_persona (unknown, 3000, 100);
    add_persona (unknown, -1, 500);
    ck_assert (isnan (rihla_value_get_lifetime (unknown)));
    add_persona (nobody, 0, 100);
    add_persona (nobody, 0, 500);
    ck_assert (isnan (rihla_value_get_lifetime (nobody)));
}
END_TEST

static double
compute_lifetime (double margin, double retention, double discount)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaPersona *persona = rihla_journey_add_persona (journey, NULL);

    rihla_persona_set_margin (persona, margin);
    rihla_persona_set_retention (persona, retention);
    rihla_persona_set_discount (persona, discount);
    return rihla_value_get_lifetime (journey);
}

/* The multiples of the margin are those that Gupta and Lehmann print in
 * "Customers as Assets" (2003). */
START_TEST (lifetime_value_is_computed)
{
    static const struct {
        double retention, discount, multiple;
    } published[] = {
        { 0.60, 0.10, 1.20 }, { 0.60, 0.16, 1.07 }, { 0.70, 0.10, 1.75 },
        { 0.70, 0.12, 1.67 }, { 0.80, 0.10, 2.67 }, { 0.80, 0.14, 2.35 },
        { 0.90, 0.10, 4.50 }, { 0.90, 0.12, 4.09 }, { 0.90, 0.16, 3.46 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (published); i++)
        ck_assert_double_eq_tol (compute_lifetime (1, published[i].retention,
                                                   published[i].discount),
                                 published[i].multiple, 0.005);
    /* 900 · 0.8 / (1 + 0.1 − 0.8) = 2400. */
    ck_assert_double_eq_tol (compute_lifetime (900, 0.8, 0.1), 2400, 1e-9);
    ck_assert_double_eq (compute_lifetime (900, 0, 0.1), 0);
    ck_assert_double_eq_tol (compute_lifetime (900, 1, 0.1), 9000, 1e-9);
    /* Without an end, or without one of the three, there is none. */
    ck_assert (isnan (compute_lifetime (900, 1, 0)));
    ck_assert (isnan (compute_lifetime (NAN, 0.8, 0.1)));
    ck_assert (isnan (compute_lifetime (900, NAN, 0.1)));
    ck_assert (isnan (compute_lifetime (900, 0.8, NAN)));
}
END_TEST

START_TEST (a_given_lifetime_value_comes_first)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaPersona *persona = rihla_journey_add_persona (journey, NULL);

    rihla_persona_set_margin (persona, 900);
    rihla_persona_set_retention (persona, 0.8);
    rihla_persona_set_discount (persona, 0.1);
    rihla_persona_set_customers (persona, 1000);
    add_persona (journey, 3000, 400);
    /* (1000 · 2400 + 3000 · 400) / 4000 = 900. */
    ck_assert_double_eq_tol (rihla_value_get_lifetime (journey), 900, 1e-9);
    rihla_persona_set_lifetime_value (persona, 0);
    ck_assert_double_eq_tol (rihla_value_get_lifetime (journey), 300, 1e-9);
}
END_TEST

/* --- Revenue at risk ------------------------------------------------------- */

START_TEST (a_customer_is_lost_once)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage = add_stage (journey, 1000);
    RihlaTouchpoint *half = add_touchpoint (stage, 0.5);
    RihlaTouchpoint *all = add_touchpoint (stage, NAN);

    /* 1 − (1 − 0.5 · 0.4 · 0.25) (1 − 0.1) (1 − 0.2) = 0.316. */
    set_pain (rihla_touchpoint_add_pain_point (half, NULL), 0.4, 0.25);
    set_pain (rihla_touchpoint_add_pain_point (all, NULL), 0.5, 0.2);
    set_pain (rihla_stage_add_pain_point (stage, NULL), 1, 0.2);
    ck_assert_double_eq_tol (rihla_value_get_at_risk_in (stage, 200), 63200,
                             1e-8);
    /* One without frequency or loss has no money. */
    set_pain (rihla_stage_add_pain_point (stage, NULL), NAN, 0.9);
    set_pain (rihla_stage_add_pain_point (stage, NULL), 0.9, NAN);
    ck_assert_double_eq_tol (rihla_value_get_at_risk_in (stage, 200), 63200,
                             1e-8);
    ck_assert (isnan (rihla_value_get_at_risk_in (stage, NAN)));
    /* Where one is sure to lose them, all are lost. */
    set_pain (rihla_stage_add_pain_point (stage, NULL), 1, 1);
    ck_assert_double_eq (rihla_value_get_at_risk_in (stage, 200), 200000);
}
END_TEST

START_TEST (without_numbers_nothing_is_at_risk_or_known)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *no_pain = add_stage (journey, 1000);
    RihlaStage *not_entered = add_stage (journey, -1);
    RihlaStage *nobody = add_stage (journey, 0);
    RihlaStage *harmless = add_stage (journey, 1000);

    set_pain (rihla_stage_add_pain_point (not_entered, NULL), 0.5, 0.5);
    ck_assert (isnan (rihla_value_get_at_risk_in (no_pain, 10)));
    ck_assert (isnan (rihla_value_get_at_risk_in (not_entered, 10)));
    add_persona (journey, 10, 10);
    ck_assert (isnan (rihla_value_get_at_risk (journey)));
    set_pain (rihla_stage_add_pain_point (nobody, NULL), 0.5, 0.5);
    set_pain (rihla_stage_add_pain_point (harmless, NULL), 0.5, 0);
    ck_assert_double_eq (rihla_value_get_at_risk_in (nobody, 10), 0);
    ck_assert_double_eq (rihla_value_get_at_risk_in (harmless, 10), 0);
    ck_assert_double_eq (rihla_value_get_at_risk (journey), 0);
}
END_TEST

/* 1 − (1 − 1e−12)^10000 is 1e−8 but for 5e−17; multiplied up, each factor is
 * rounded to 1.1e−16 and the sum is off by as much as 1e−12. */
START_TEST (many_small_shares_lose_nothing)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage = add_stage (journey, 1000000000);

    for (guint i = 0; i < 10000; i++)
        set_pain (rihla_touchpoint_add_pain_point (add_touchpoint (stage, 1e-4),
                                                   NULL),
                  1e-4, 1e-4);
    ck_assert_double_eq_tol (rihla_value_get_at_risk_in (stage, 1),
                             10 - 4.9995e-8, 1e-11);
}
END_TEST

START_TEST (the_risks_of_stages_add_up)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *first = add_stage (journey, 100);
    RihlaStage *second = add_stage (journey, 50);

    add_persona (journey, -1, 10);
    set_pain (rihla_stage_add_pain_point (first, NULL), 0.5, 0.2);
    ck_assert_double_eq_tol (rihla_value_get_at_risk (journey), 100, 1e-9);
    set_pain (rihla_stage_add_pain_point (second, NULL), 0.5, 0.4);
    ck_assert_double_eq_tol (rihla_value_get_at_risk (journey), 200, 1e-9);
}
END_TEST

/* --- The funnel ------------------------------------------------------------ */

START_TEST (a_step_tells_who_went_on)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaFunnelStep step;

    add_stage (journey, 200);
    add_stage (journey, 50);
    add_stage (journey, 0);
    add_stage (journey, 10);
    add_stage (journey, -1);
    rihla_funnel_get_step (journey, 0, &step);
    ck_assert_double_eq (step.entered, 200);
    ck_assert_double_eq (step.went_on, 50);
    ck_assert_double_eq (step.lost, 150);
    ck_assert_double_eq (step.conversion, 0.25);
    rihla_funnel_get_step (journey, 1, &step);
    ck_assert_double_eq (step.conversion, 0);
    rihla_funnel_get_step (journey, 2, &step);
    ck_assert_double_eq (step.lost, -10);
    ck_assert (isnan (step.conversion));
    rihla_funnel_get_step (journey, 3, &step);
    ck_assert_double_eq (step.entered, 10);
    ck_assert (isnan (step.went_on) && isnan (step.lost));
    rihla_funnel_get_step (journey, 4, &step);
    ck_assert (isnan (step.entered));
}
END_TEST

/* --- The heaviest pain points ---------------------------------------------- */

static void
set_weight (RihlaPainPoint *pain, const char *id, gint64 severity,
            double frequency)
{
    rihla_pain_point_set_id (pain, id);
    rihla_pain_point_set_severity (pain, severity);
    rihla_pain_point_set_frequency (pain, frequency);
}

START_TEST (pains_are_ranked_by_severity_frequency_and_reach)
{
    static const char *const order[] = { "five",  "none", "bad",
                                         "first", "half", "rare" };
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage = add_stage (journey, -1);
    RihlaTouchpoint *few = add_touchpoint (stage, 0.5);
    RihlaTouchpoint *angry = add_touchpoint (stage, 1);
    g_autoptr (GArray) ranked = NULL;

    rihla_touchpoint_add_emotion (angry, NULL, -2);
    set_weight (rihla_touchpoint_add_pain_point (few, NULL), "first", 5, 0.8);
    set_weight (rihla_touchpoint_add_pain_point (few, NULL), "half", 3, NAN);
    set_weight (rihla_touchpoint_add_pain_point (angry, NULL), "bad", 2, NAN);
    set_weight (rihla_stage_add_pain_point (stage, NULL), "rare", 5, 0.1);
    set_weight (rihla_stage_add_pain_point (stage, NULL), "none", -1, NAN);
    set_weight (rihla_stage_add_pain_point (stage, NULL), "five", 5, 0.7);
    ranked = rihla_pains_rank (journey);
    ck_assert_uint_eq (ranked->len, G_N_ELEMENTS (order));
    for (guint i = 0; i < ranked->len; i++)
        ck_assert_str_eq (
            g_array_index (ranked, RihlaRankedPain, i).pain->element.id,
            order[i]);
    ck_assert_double_eq (g_array_index (ranked, RihlaRankedPain, 0).score, 3.5);
    ck_assert_double_eq (g_array_index (ranked, RihlaRankedPain, 4).score, 1.5);
}
END_TEST

START_TEST (equal_pains_stay_in_order)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage = add_stage (journey, -1);
    g_autoptr (GArray) none = rihla_pains_rank (journey);
    g_autoptr (GArray) ranked = NULL;

    for (guint i = 0; i < 40; i++)
        rihla_stage_add_pain_point (stage, NULL);
    ranked = rihla_pains_rank (journey);
    ck_assert_uint_eq (none->len, 0);
    for (guint i = 0; i < 40; i++)
        ck_assert_uint_eq (g_array_index (ranked, RihlaRankedPain, i).index, i);
}
END_TEST

static void
add_answer (RihlaStage *stage, const char *id, gint64 impact, gint64 effort,
            RihlaOpportunityStatus status)
{
    static const char *const resolves[] = { "p0", "p1", NULL };
    RihlaOpportunity *answer = rihla_stage_add_opportunity (stage, NULL);

    rihla_opportunity_set_id (answer, id);
    rihla_opportunity_set_resolves (answer, resolves);
    rihla_opportunity_set_impact (answer, impact);
    rihla_opportunity_set_effort (answer, effort);
    rihla_opportunity_set_status (answer, status);
}

START_TEST (answers_are_ranked_by_impact_over_effort)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage = add_stage (journey, -1);
    g_autoptr (RihlaReport) report = NULL;
    static const char *const order[] = { "easy", "fair", "same", "hard" };

    for (guint i = 0; i < 3; i++) {
        g_autofree char *id = g_strdup_printf ("p%u", i);

        rihla_pain_point_set_id (rihla_stage_add_pain_point (stage, NULL), id);
    }
    add_answer (stage, "hard", 5, 5, RIHLA_OPPORTUNITY_STATUS_PROPOSED);
    add_answer (stage, "fair", 5, -1, RIHLA_OPPORTUNITY_STATUS_STARTED);
    add_answer (stage, "easy", -1, 1, RIHLA_OPPORTUNITY_STATUS_PLANNED);
    add_answer (stage, "same", 5, 3, RIHLA_OPPORTUNITY_STATUS_PROPOSED);
    add_answer (stage, "done", 5, 1, RIHLA_OPPORTUNITY_STATUS_DONE);
    add_answer (stage, "dropped", 5, 1, RIHLA_OPPORTUNITY_STATUS_DROPPED);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    report = rihla_report_new (journey);
    ck_assert_uint_eq (report->act->len, G_N_ELEMENTS (order));
    for (guint i = 0; i < report->act->len; i++)
        ck_assert_str_eq (
            rihla_opportunity_get_id (
                g_array_index (report->act, RihlaAct, i).opportunity),
            order[i]);
    ck_assert_str_eq (rihla_opportunity_get_id (
                          rihla_act_find_answer (report->act, "p1")),
                      "easy");
    ck_assert_ptr_null (rihla_act_find_answer (report->act, "p2"));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("value");
    TCase *tests = tcase_create ("value, funnel and pain points");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, lifetime_value_is_weighted_by_customers);
    tcase_add_test (tests, lifetime_value_is_computed);
    tcase_add_test (tests, a_given_lifetime_value_comes_first);
    tcase_add_test (tests, a_customer_is_lost_once);
    tcase_add_test (tests, without_numbers_nothing_is_at_risk_or_known);
    tcase_add_test (tests, many_small_shares_lose_nothing);
    tcase_add_test (tests, the_risks_of_stages_add_up);
    tcase_add_test (tests, a_step_tells_who_went_on);
    tcase_add_test (tests, pains_are_ranked_by_severity_frequency_and_reach);
    tcase_add_test (tests, equal_pains_stay_in_order);
    tcase_add_test (tests, answers_are_ranked_by_impact_over_effort);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
