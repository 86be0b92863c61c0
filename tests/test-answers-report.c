/* test-answers-report.c: what answers to surveys come to.
 * SPDX-License-Identifier: MIT
 *
 * Answers that are counted come to what the same answers come to in a metric of
 * the journey, and to figures worked out by hand. */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "report/answers-measures.h"

typedef struct {
    RihlaJourney *journey;
    RihlaAnswers *answers;
} Fixture;

/* "branch" has a CSAT of 72 with a target, and an NPS that has a target only;
 * "call" has nothing; the stage has an ART in hours. */
static Fixture
make_fixture (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, NULL);
    RihlaTouchpoint *branch = rihla_stage_add_touchpoint (stage, "Branch");
    RihlaTouchpoint *call = rihla_stage_add_touchpoint (stage, "Call");
    RihlaMetric *metric;

    rihla_touchpoint_set_id (branch, "branch");
    rihla_touchpoint_set_id (call, "call");
    metric = rihla_touchpoint_add_metric (branch, RIHLA_METRIC_KIND_CSAT);
    rihla_metric_set_id (metric, "m-csat");
    rihla_metric_set_value (metric, 72);
    rihla_metric_set_n (metric, 310);
    rihla_metric_set_target (metric, 60);
    metric = rihla_touchpoint_add_metric (branch, RIHLA_METRIC_KIND_NPS);
    rihla_metric_set_id (metric, "m-nps");
    rihla_metric_set_target (metric, 10);
    metric = rihla_stage_add_metric (stage, RIHLA_METRIC_KIND_ART);
    rihla_metric_set_id (metric, "m-art");
    rihla_metric_set_unit (metric, "h");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return (Fixture){ journey, rihla_answers_new (journey) };
}

static void
clear_fixture (Fixture *self)
{
    rihla_answers_unref (self->answers);
    rihla_journey_unref (self->journey);
}

static void
add (Fixture *self, const char *place, RihlaMetricKind kind, double score,
     guint n)
{
    for (guint i = 0; i < n; i++)
        ck_assert (rihla_answers_add (self->answers, place, kind, score, NULL,
                                      NULL, NULL));
}

static RihlaAnswersFigure
measure (Fixture *self, const char *place, RihlaMetricKind kind)
{
    int index = rihla_answers_find_place (self->answers, place);
    RihlaAnswersFigure figure;

    ck_assert_int_ge (index, 0);
    ck_assert (rihla_answers_measure (self->answers, (guint) index, kind,
                                      RIHLA_ANSWERS_ALL, &figure));
    return figure;
}

/* --- By hand --------------------------------------------------------------- */

/* 50 promoters, 30 passives and 20 detractors: 50 - 20 = 30 points; the
 * variance is 0.7 - 0.3² = 0.61, the reach 1.96 · √(0.61 / 100) = 15.31. */
START_TEST (nps_by_hand)
{
    Fixture self = make_fixture ();
    RihlaAnswersFigure figure;

    add (&self, "call", RIHLA_METRIC_KIND_NPS, 10, 30);
    add (&self, "call", RIHLA_METRIC_KIND_NPS, 9, 20);
    add (&self, "call", RIHLA_METRIC_KIND_NPS, 8, 20);
    add (&self, "call", RIHLA_METRIC_KIND_NPS, 7, 10);
    add (&self, "call", RIHLA_METRIC_KIND_NPS, 6, 15);
    add (&self, "call", RIHLA_METRIC_KIND_NPS, 0, 5);
    figure = measure (&self, "call", RIHLA_METRIC_KIND_NPS);
    ck_assert_int_eq (figure.n, 100);
    ck_assert_double_eq_tol (figure.value, 30, 1e-12);
    ck_assert_double_eq_tol (figure.low, 30 - 15.3077, 1e-3);
    ck_assert_double_eq_tol (figure.high, 30 + 15.3077, 1e-3);
    ck_assert (isnan (figure.median));
    clear_fixture (&self);
}
END_TEST

/* 81 of 263: Newcombe (1998), table I, method 3: 0.2553 to 0.3662. */
START_TEST (shares_are_those_of_published_tables)
{
    Fixture self = make_fixture ();
    RihlaAnswersFigure figure;

    add (&self, "call", RIHLA_METRIC_KIND_CSAT, 5, 40);
    add (&self, "call", RIHLA_METRIC_KIND_CSAT, 4, 41);
    add (&self, "call", RIHLA_METRIC_KIND_CSAT, 3, 100);
    add (&self, "call", RIHLA_METRIC_KIND_CSAT, 1, 82);
    add (&self, "call", RIHLA_METRIC_KIND_FCR, 1, 81);
    add (&self, "call", RIHLA_METRIC_KIND_FCR, 0, 182);
    for (guint i = 0; i < 2; i++) {
        figure =
            measure (&self, "call",
                     i == 0 ? RIHLA_METRIC_KIND_CSAT : RIHLA_METRIC_KIND_FCR);
        ck_assert_double_eq_tol (figure.value, 8100.0 / 263, 1e-12);
        ck_assert_double_eq_tol (figure.low, 25.53, 5e-3);
        ck_assert_double_eq_tol (figure.high, 36.62, 5e-3);
    }
    clear_fixture (&self);
}
END_TEST

/* 5, 6 and 7: mean 6, standard error 1 / √3, t of 2 degrees 4.303: 2.484. The
 * upper end is that of the scale. */
START_TEST (ces_by_hand)
{
    Fixture self = make_fixture ();
    RihlaAnswersFigure figure;

    for (guint score = 5; score <= 7; score++)
        add (&self, "call", RIHLA_METRIC_KIND_CES, score, 1);
    figure = measure (&self, "call", RIHLA_METRIC_KIND_CES);
    ck_assert_double_eq_tol (figure.value, 6, 1e-12);
    ck_assert_double_eq_tol (figure.low, 6 - 2.4841, 1e-3);
    ck_assert_double_eq (figure.high, 7);
    clear_fixture (&self);
}
END_TEST

/* 60, 120 and 600 seconds: mean 260, median 120, standard deviation 295.97. */
START_TEST (times_by_hand)
{
    Fixture self = make_fixture ();
    RihlaAnswersFigure figure;

    add (&self, "call", RIHLA_METRIC_KIND_ART, 600, 1);
    add (&self, "call", RIHLA_METRIC_KIND_ART, 60, 1);
    add (&self, "call", RIHLA_METRIC_KIND_ART, 120, 1);
    figure = measure (&self, "call", RIHLA_METRIC_KIND_ART);
    ck_assert_double_eq_tol (figure.value, 260, 1e-9);
    ck_assert_double_eq_tol (figure.median, 120, 1e-9);
    ck_assert_double_eq (figure.low, 0);
    ck_assert_double_eq_tol (figure.high,
                             260 + 4.302653 * 295.972972 / sqrt (3), 1e-2);
    clear_fixture (&self);
}
END_TEST

/* One answer has a value; only of a share does it say how sure it is. */
START_TEST (one_answer_has_a_value)
{
    Fixture self = make_fixture ();

    for (RihlaMetricKind kind = RIHLA_METRIC_KIND_NPS;
         kind <= RIHLA_METRIC_KIND_ART; kind++) {
        gboolean is_share =
            kind == RIHLA_METRIC_KIND_CSAT || kind == RIHLA_METRIC_KIND_FCR;
        RihlaAnswersFigure figure;

        add (&self, "call", kind, 1, 1);
        figure = measure (&self, "call", kind);
        ck_assert_int_eq (figure.n, 1);
        ck_assert (isfinite (figure.value));
        ck_assert (isnan (figure.low) == !is_share);
    }
    clear_fixture (&self);
}
END_TEST

START_TEST (no_answers_have_no_value)
{
    Fixture self = make_fixture ();
    RihlaAnswersFigure figure;

    ck_assert (!rihla_answers_measure (self.answers, 0, RIHLA_METRIC_KIND_NPS,
                                       RIHLA_ANSWERS_ALL, &figure));
    clear_fixture (&self);
}
END_TEST

/* --- Against metrics of the journey ---------------------------------------- */

/* The same answers, made at random, counted and in a metric. */
START_TEST (counted_answers_come_to_what_single_ones_do)
{
    static const struct {
        RihlaMetricKind kind;
        int low;
        int high;
    } kinds[] = { { RIHLA_METRIC_KIND_NPS, 0, 10 },
                  { RIHLA_METRIC_KIND_CSAT, 1, 5 },
                  { RIHLA_METRIC_KIND_CES, 1, 7 },
                  { RIHLA_METRIC_KIND_FCR, 0, 1 },
                  { RIHLA_METRIC_KIND_ART, 0, 90 } };
    RihlaMetricKind kind = kinds[_i].kind;
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "s");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "t");
    RihlaMetric *metric = rihla_touchpoint_add_metric (touchpoint, kind);
    g_autoptr (GRand) rand = g_rand_new_with_seed (7);
    g_autoptr (RihlaAnswers) answers = NULL;
    g_autoptr (RihlaReport) plain = NULL;
    g_autoptr (RihlaReport) counted = NULL;
    double scores[501];

    for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
        scores[i] = g_rand_int_range (rand, kinds[_i].low, kinds[_i].high + 1);
    rihla_metric_set_answers (metric, scores, G_N_ELEMENTS (scores));
    rihla_touchpoint_set_id (touchpoint, "t");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    answers = rihla_answers_new (journey);
    for (guint i = 0; i < G_N_ELEMENTS (scores); i++)
        ck_assert (rihla_answers_add (answers, "t", kind, scores[i], NULL, NULL,
                                      NULL));
    plain = rihla_report_new (journey);
    counted = rihla_report_new_with_answers (journey, answers);
    ck_assert_uint_eq (rihla_report_get_n_metrics (counted), 1);
    ck_assert_double_eq_tol (rihla_report_get_metric_value (plain, 0),
                             rihla_report_get_metric_value (counted, 0), 1e-9);
    ck_assert_double_eq_tol (rihla_report_get_metric_low (plain, 0),
                             rihla_report_get_metric_low (counted, 0), 1e-9);
    ck_assert_double_eq_tol (rihla_report_get_metric_high (plain, 0),
                             rihla_report_get_metric_high (counted, 0), 1e-9);
    ck_assert_int_eq (rihla_report_get_metric_n (plain, 0),
                      rihla_report_get_metric_n (counted, 0));
    if (kind == RIHLA_METRIC_KIND_ART)
        ck_assert_double_eq_tol (rihla_report_get_metric_median (plain, 0),
                                 rihla_report_get_metric_median (counted, 0),
                                 1e-9);
}
END_TEST

/* --- In the report --------------------------------------------------------- */

START_TEST (answers_take_the_place_of_values)
{
    Fixture self = make_fixture ();
    g_autoptr (RihlaReport) report = NULL;
    RihlaMeasure *measure;

    add (&self, "branch", RIHLA_METRIC_KIND_CSAT, 5, 1);
    add (&self, "branch", RIHLA_METRIC_KIND_CSAT, 1, 1);
    add (&self, "branch", RIHLA_METRIC_KIND_NPS, 10, 4);
    add (&self, "decision", RIHLA_METRIC_KIND_ART, 3, 1);
    report = rihla_report_new_with_answers (self.journey, self.answers);
    measure = rihla_report_find_measure (report, "metrics.value", "m-csat");
    ck_assert_double_eq_tol (rihla_measure_get_value (measure), 50, 1e-12);
    ck_assert_int_eq (rihla_measure_get_n (measure), 2);
    measure = rihla_report_find_measure (report, "metrics.value", "m-nps");
    ck_assert_double_eq_tol (rihla_measure_get_value (measure), 100, 1e-12);
    measure = rihla_report_find_measure (report, "metrics.median", "m-art");
    ck_assert_double_eq_tol (rihla_measure_get_value (measure), 3, 1e-12);
    ck_assert_str_eq (rihla_measure_get_unit_name (measure), "h");
    ck_assert_uint_eq (rihla_report_get_n_metrics (report), 3);
    /* The targets are still those of the journey: 60 and 10. */
    ck_assert (rihla_report_is_metric_missed (report, 0));
    ck_assert (!rihla_report_is_metric_missed (report, 1));
    clear_fixture (&self);
}
END_TEST

START_TEST (answers_without_a_metric_have_ids_of_their_own)
{
    Fixture self = make_fixture ();
    g_autoptr (RihlaReport) report = NULL;
    g_autofree char *json = NULL;
    RihlaMeasure *measure;

    add (&self, "call", RIHLA_METRIC_KIND_NPS, 10, 1);
    add (&self, "call", RIHLA_METRIC_KIND_FCR, 1, 1);
    add (&self, "call", RIHLA_METRIC_KIND_ART, 60, 2);
    add (&self, "decision", RIHLA_METRIC_KIND_NPS, 0, 1);
    report = rihla_report_new_with_answers (self.journey, self.answers);
    ck_assert_uint_eq (rihla_report_get_n_metrics (report), 5);
    ck_assert_str_eq (rihla_report_get_metric_id (report, 0), "m-csat");
    ck_assert_str_eq (rihla_report_get_metric_id (report, 1), "call-nps");
    ck_assert_str_eq (rihla_report_get_metric_id (report, 2), "call-fcr");
    ck_assert_str_eq (rihla_report_get_metric_id (report, 3), "call-art");
    ck_assert_str_eq (rihla_report_get_metric_id (report, 4), "decision-nps");
    measure = rihla_report_find_measure (report, "metrics.value", "call-art");
    ck_assert_int_eq (rihla_measure_get_unit (measure), RIHLA_UNIT_SECONDS);
    json = rihla_report_to_json (report);
    ck_assert_ptr_nonnull (strstr (json, "\"call-fcr\""));
    clear_fixture (&self);
}
END_TEST

START_TEST (an_id_that_is_taken_is_not_taken_again)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "s");
    g_autoptr (RihlaAnswers) answers = NULL;
    g_autoptr (RihlaReport) report = NULL;

    rihla_touchpoint_set_id (rihla_stage_add_touchpoint (stage, "a"), "a");
    rihla_touchpoint_set_id (rihla_stage_add_touchpoint (stage, "b"), "a-nps");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    answers = rihla_answers_new (journey);
    ck_assert (rihla_answers_add (answers, "a", RIHLA_METRIC_KIND_NPS, 1, NULL,
                                  NULL, NULL));
    report = rihla_report_new_with_answers (journey, answers);
    ck_assert_str_eq (rihla_report_get_metric_id (report, 0), "a-nps-2");
}
END_TEST

START_TEST (no_answers_change_nothing)
{
    Fixture self = make_fixture ();
    g_autoptr (RihlaReport) report = rihla_report_new (self.journey);
    g_autoptr (RihlaReport) with =
        rihla_report_new_with_answers (self.journey, self.answers);
    g_autofree char *json = rihla_report_to_json (report);
    g_autofree char *json_with = rihla_report_to_json (with);

    ck_assert_str_eq (json, json_with);
    clear_fixture (&self);
}
END_TEST

static Suite *
make_suite (void)
{
    Suite *suite = suite_create ("answers-report");
    TCase *tcase = tcase_create ("answers-report");

    tcase_add_test (tcase, nps_by_hand);
    tcase_add_test (tcase, shares_are_those_of_published_tables);
    tcase_add_test (tcase, ces_by_hand);
    tcase_add_test (tcase, times_by_hand);
    tcase_add_test (tcase, one_answer_has_a_value);
    tcase_add_test (tcase, no_answers_have_no_value);
    tcase_add_loop_test (tcase, counted_answers_come_to_what_single_ones_do, 0,
                         5);
    tcase_add_test (tcase, answers_take_the_place_of_values);
    tcase_add_test (tcase, answers_without_a_metric_have_ids_of_their_own);
    tcase_add_test (tcase, an_id_that_is_taken_is_not_taken_again);
    tcase_add_test (tcase, no_answers_change_nothing);
    suite_add_tcase (suite, tcase);
    return suite;
}

int
main (void)
{
    SRunner *runner = srunner_create (make_suite ());
    int n_failed;

    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
