/* test-report.c: a report and its list of measures: emotion and friction.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "report/report.h"
#include "reports.h"

/* --- Emotion --------------------------------------------------------------- */

static const char feelings[] =
    "<persona id='new'/><persona id='old'/>"
    "<stage id='s1'>"
    "<touchpoint id='t1'>"
    "<emotion value='1' n='3'/><emotion value='-1' n='1'/></touchpoint>"
    "<touchpoint id='t2'/>"
    "<touchpoint id='t3'><emotion value='-1.5' low='-1.8' high='-1.2' n='40'/>"
    "<emotion value='2' state='future'/></touchpoint></stage>"
    "<stage id='s2'><emotion value='1.5'/><touchpoint id='t4'/></stage>"
    "<stage id='s3'><emotion value='1'/>"
    "<touchpoint id='t5'><emotion persona='new' value='-1'/>"
    "<emotion persona='old' value='0'/></touchpoint></stage>";

/* 0.5, -1.5, 1.5 of the stage, -0.5. */
START_TEST (emotion_is_told)
{
    g_autoptr (RihlaReport) report = test_report_new (feelings);
    RihlaMeasure *lowest =
        rihla_report_find_measure (report, "emotion.lowest", NULL);

    ck_assert_double_eq (test_report_get (report, "emotion.mean", NULL), 0);
    ck_assert_uint_eq (rihla_report_get_n_felt (report, NULL), 4);
    ck_assert_double_eq (rihla_measure_get_value (lowest), -1.5);
    ck_assert_str_eq (rihla_measure_get_found_id (lowest), "t3");
    ck_assert_double_eq (rihla_measure_get_low (lowest), -1.8);
    ck_assert_double_eq (rihla_measure_get_high (lowest), -1.2);
    ck_assert_int_eq (rihla_measure_get_n (lowest), 40);
    ck_assert_int_eq (rihla_measure_get_unit (lowest), RIHLA_UNIT_POINTS);
    ck_assert_str_eq (rihla_report_get_emotion_highest_id (report, NULL), "s2");
    ck_assert_double_eq (rihla_report_get_emotion_highest (report, NULL), 1.5);
    ck_assert_str_eq (rihla_report_get_emotion_last_id (report, NULL), "t5");
    ck_assert_double_eq (rihla_report_get_emotion_last (report, NULL), -0.5);
    /* Of 1.5 and -1.5 the negative one. */
    ck_assert_double_eq (rihla_report_get_peak_end (report, NULL), -1);
    ck_assert_double_eq_tol (rihla_report_get_volatility (report, NULL),
                             (2 + 3 + 2) / 3.0, 1e-15);
}
END_TEST

START_TEST (emotion_is_told_by_element_and_persona)
{
    g_autoptr (RihlaReport) report = test_report_new (feelings);

    ck_assert_double_eq (test_report_get (report, "emotion.by_stage.mean",
                                          "s1"),
                         -0.5);
    ck_assert_int_eq (rihla_measure_get_n (rihla_report_find_measure (
                          report, "emotion.by_stage.mean", "s1")),
                      2);
    ck_assert_double_eq (test_report_get (report, "emotion.by_touchpoint.mean",
                                          "t1"),
                         0.5);
    ck_assert_double_eq (rihla_report_get_emotion_of (report, "t1", NULL), 0.5);
    ck_assert_double_eq (rihla_report_get_emotion_of (report, "s3", "old"), 0);
    ck_assert_double_eq (rihla_report_get_emotion_of (report, "t5", "new"), -1);
    ck_assert (isnan (rihla_report_get_emotion_of (report, "t2", NULL)));
    ck_assert_double_eq (rihla_report_get_emotion_last (report, "new"), -1);
    ck_assert_double_eq (test_report_get (report, "emotion.by_persona.mean",
                                          "old"),
                         0.125);
    ck_assert (isnan (rihla_report_get_emotion_mean (report, "nobody")));
}
END_TEST

/* At the limit the emotions of all are kept apart, past it those of the first
 * ones. */
START_TEST (personas_are_kept_apart_up_to_a_limit)
{
    for (guint n = RIHLA_REPORT_MOST_PERSONAS;
         n <= RIHLA_REPORT_MOST_PERSONAS + 1; n++) {
        GString *inside = g_string_new (NULL);
        g_autofree char *last = g_strdup_printf ("p%u", n);
        g_autoptr (RihlaReport) report = NULL;

        for (guint i = 1; i <= n; i++)
            g_string_append_printf (inside, "<persona id='p%u'/>", i);
        g_string_append (inside, "<stage><touchpoint>");
        for (guint i = 1; i <= n; i++)
            g_string_append_printf (inside,
                                    "<emotion persona='p%u' value='1'/>", i);
        g_string_append (inside, "</touchpoint></stage>");
        report = test_report_new (inside->str);
        g_string_free (inside, TRUE);
        ck_assert_double_eq (rihla_report_get_emotion_mean (report, "p1"), 1);
        ck_assert_int_eq (isnan (rihla_report_get_emotion_mean (report,
                                                                last)) != 0,
                          n > RIHLA_REPORT_MOST_PERSONAS);
        ck_assert_double_eq (rihla_report_get_emotion_mean (report, NULL), 1);
    }
}
END_TEST

/* A stage without touchpoints has a point for each emotion, as on the curve,
 * and is one in the mean. */
START_TEST (a_stage_alone_has_its_points)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage id='s1'><emotion value='1'/><emotion value='-2'/></stage>"
        "<stage id='s2'><emotion value='0.5'/></stage>");

    ck_assert_double_eq (rihla_report_get_emotion_mean (report, NULL), 0);
    ck_assert_uint_eq (rihla_report_get_n_felt (report, NULL), 2);
    ck_assert_double_eq (rihla_report_get_emotion_lowest (report, NULL), -2);
    ck_assert_str_eq (rihla_report_get_emotion_lowest_id (report, NULL), "s1");
    ck_assert_double_eq (rihla_report_get_volatility (report, NULL), 2.75);
}
END_TEST

/* 204 · 1.1 / 204 is not quite 1.1. */
START_TEST (one_emotion_is_itself)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage><touchpoint id='t'><emotion value='-1.8' n='193'/>"
        "</touchpoint><touchpoint id='u'><emotion value='1.1' n='204'/>"
        "<emotion value='1.1' n='7'/></touchpoint></stage>");

    ck_assert_double_eq (rihla_report_get_emotion_of (report, "t", NULL), -1.8);
    ck_assert_double_eq (rihla_report_get_emotion_of (report, "u", NULL), 1.1);
}
END_TEST

START_TEST (one_moment_has_no_volatility)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage><touchpoint id='t'><emotion value='-2'/></touchpoint></stage>");

    ck_assert_double_eq (rihla_report_get_peak_end (report, NULL), -2);
    ck_assert (isnan (rihla_report_get_volatility (report, NULL)));
    ck_assert_ptr_null (
        rihla_report_find_measure (report, "emotion.volatility", NULL));
}
END_TEST

START_TEST (nothing_felt_is_absent)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<stage><touchpoint><emotion value='1' state='future'/></touchpoint>"
        "</stage>");

    test_report_check_absent (report, "emotion.");
    ck_assert (isnan (rihla_report_get_emotion_mean (report, NULL)));
    ck_assert_uint_eq (rihla_report_get_n_felt (report, NULL), 0);
    ck_assert_ptr_null (rihla_report_get_emotion_lowest_id (report, NULL));
}
END_TEST

/* --- Friction -------------------------------------------------------------- */

static const char effort[] =
    "<channel id='app'/><channel id='shop'/>"
    "<stage id='s1'>"
    "<touchpoint channel='app' owner='Sales' mode='self' intent='enter'"
    " active='PT2M'/>"
    "<touchpoint channel='shop' owner='Care' mode='automated' wait='PT10M'/>"
    "</stage><stage id='s2'>"
    "<touchpoint channel='app' owner='Sales' mode='human' wait='PT5M'"
    " active='PT1M' intent='exit'/>"
    "<touchpoint channel='app' owner='Sales'/></stage><stage id='s3'/>";

START_TEST (friction_is_told)
{
    g_autoptr (RihlaReport) report = test_report_new (effort);

    ck_assert_int_eq (rihla_report_get_channel_switches (report), 2);
    ck_assert_int_eq (rihla_report_get_channel_returns (report), 1);
    ck_assert_int_eq (rihla_report_get_handoffs (report), 2);
    ck_assert_int_eq (rihla_report_get_owner_returns (report), 1);
    ck_assert_double_eq (rihla_report_get_wait_seconds (report, NULL), 900);
    ck_assert_double_eq (rihla_report_get_active_seconds (report, NULL), 180);
    ck_assert_double_eq (rihla_report_get_total_seconds (report, NULL), 1080);
    ck_assert_double_eq (rihla_report_get_wait_share (report, NULL),
                         900 / 1080.0);
    ck_assert_double_eq (rihla_report_get_wait_seconds (report, "s2"), 300);
    ck_assert_double_eq (
        test_report_get (report, "friction.by_stage.total_seconds", "s1"), 720);
    ck_assert_double_eq (rihla_report_get_exit_over_entry (report), 3);
    ck_assert_double_eq (rihla_report_get_automated_share (report), 1 / 3.0);
    ck_assert_int_eq (rihla_measure_get_n (rihla_report_find_measure (
                          report, "friction.automated_share", NULL)),
                      3);
}
END_TEST

START_TEST (no_effort_is_absent)
{
    g_autoptr (RihlaReport) report = test_report_new (
        "<channel id='c'/><stage id='s'><touchpoint channel='c'/>"
        "<touchpoint/></stage>");

    test_report_check_absent (report, "friction.");
    ck_assert_int_eq (rihla_report_get_channel_switches (report), -1);
    ck_assert_int_eq (rihla_report_get_owner_returns (report), -1);
    ck_assert (isnan (rihla_report_get_wait_seconds (report, NULL)));
    ck_assert (isnan (rihla_report_get_wait_seconds (report, "s")));
    ck_assert (isnan (rihla_report_get_wait_seconds (report, "none")));
}
END_TEST

static const struct {
    const char *touchpoints;
    double ratio; /* NAN: absent */
} ways[] = {
    { "<touchpoint intent='enter'/><touchpoint intent='exit'/>"
      "<touchpoint intent='exit'/>",
      2 },
    /* In touchpoints, where one of the ways has no time. */
    { "<touchpoint intent='enter' wait='PT9M'/><touchpoint intent='exit'/>",
      1 },
    { "<touchpoint intent='enter' active='PT1M'/>"
      "<touchpoint intent='exit' wait='PT0S'/>",
      0 },
    { "<touchpoint intent='enter' wait='PT0S'/>"
      "<touchpoint intent='exit' wait='PT9M'/>",
      NAN },
    { "<touchpoint intent='exit'/>", NAN },
    { "<touchpoint intent='enter'/>", NAN },
};

START_TEST (ways_out_and_in_are_compared)
{
    g_autofree char *stage =
        g_strdup_printf ("<stage>%s</stage>", ways[_i].touchpoints);
    g_autoptr (RihlaReport) report = test_report_new (stage);
    double ratio = rihla_report_get_exit_over_entry (report);

    if (isnan (ways[_i].ratio))
        ck_assert (isnan (ratio));
    else
        ck_assert_double_eq (ratio, ways[_i].ratio);
}
END_TEST

/* Where only one of waiting and being busy is known there is no share, and
 * where nobody waits it is 0. */
START_TEST (a_share_of_time_needs_both)
{
    g_autoptr (RihlaReport) waits =
        test_report_new ("<stage><touchpoint wait='PT1M'/></stage>");
    g_autoptr (RihlaReport) neither = test_report_new (
        "<stage><touchpoint wait='PT0S' active='PT1M'/></stage>");
    g_autoptr (RihlaReport) nothing = test_report_new (
        "<stage><touchpoint wait='PT0S' active='PT0S'/></stage>");

    ck_assert (isnan (rihla_report_get_wait_share (waits, NULL)));
    ck_assert_double_eq (rihla_report_get_total_seconds (waits, NULL), 60);
    ck_assert_double_eq (rihla_report_get_wait_share (neither, NULL), 0);
    ck_assert_double_eq (rihla_report_get_total_seconds (nothing, NULL), 0);
    ck_assert (isnan (rihla_report_get_wait_share (nothing, NULL)));
}
END_TEST

static const struct {
    const char *modes[3]; /* NULL: the touchpoint does not say */
    double share;         /* NAN: absent */
    int n;
} modes[] = {
    { { "human", "self", NULL }, 0, 2 },
    { { "automated", "automated", NULL }, 1, 2 },
    { { "automated", "human", "self" }, 1 / 3.0, 3 },
    { { NULL, "automated", NULL }, 1, 1 },
    { { NULL, NULL, NULL }, NAN, -1 },
};

START_TEST (machines_have_their_share)
{
    GString *stage = g_string_new ("<stage>");
    g_autoptr (RihlaReport) report = NULL;
    RihlaMeasure *measure;

    for (guint i = 0; i < G_N_ELEMENTS (modes[_i].modes); i++) {
        const char *mode = modes[_i].modes[i];

        g_string_append_printf (stage, "<touchpoint%s%s%s/>",
                                mode == NULL ? "" : " mode='",
                                mode == NULL ? "" : mode,
                                mode == NULL ? "" : "'");
    }
    g_string_append (stage, "</stage>");
    report = test_report_new (stage->str);
    g_string_free (stage, TRUE);
    measure =
        rihla_report_find_measure (report, "friction.automated_share", NULL);
    if (isnan (modes[_i].share)) {
        ck_assert_ptr_null (measure);
        ck_assert (isnan (rihla_report_get_automated_share (report)));
        return;
    }
    ck_assert_double_eq (rihla_measure_get_value (measure), modes[_i].share);
    ck_assert_int_eq (rihla_measure_get_n (measure), modes[_i].n);
}
END_TEST

/* --- The list -------------------------------------------------------------- */

START_TEST (measures_are_found_as_they_are_listed)
{
    g_autoptr (RihlaReport) report = test_report_new (feelings);
    guint n = rihla_report_get_n_measures (report);

    ck_assert_uint_gt (n, 10);
    for (guint i = 0; i < n; i++) {
        RihlaMeasure *measure = rihla_report_get_measure (report, i);

        ck_assert (isfinite (rihla_measure_get_value (measure)));
        ck_assert_ptr_eq (
            rihla_report_find_measure (report, rihla_measure_get_key (measure),
                                       rihla_measure_get_id (measure)),
            measure);
    }
    ck_assert_ptr_null (rihla_report_get_measure (report, n));
    ck_assert_ptr_null (rihla_report_find_measure (report, "none", NULL));
}
END_TEST

START_TEST (a_measure_outlives_its_report)
{
    g_autoptr (RihlaMeasure) measure = NULL;

    {
        g_autoptr (RihlaReport) report = test_report_new (effort);

        measure = rihla_measure_ref (
            rihla_report_find_measure (report, "friction.by_stage.wait_seconds",
                                       "s2"));
    }
    ck_assert_str_eq (rihla_measure_get_id (measure), "s2");
    ck_assert_str_eq (rihla_measure_get_key (measure),
                      "friction.by_stage.wait_seconds");
    ck_assert_int_eq (rihla_measure_get_better (measure), RIHLA_BETTER_LOWER);
    ck_assert_int_eq (rihla_measure_get_n (measure), -1);
    ck_assert (isnan (rihla_measure_get_low (measure)));
    ck_assert_ptr_null (rihla_measure_get_unit_name (measure));
    ck_assert_ptr_null (rihla_measure_get_found_id (measure));
}
END_TEST

/* --- A whole journey ------------------------------------------------------- */

/* The device that came broken: contact centre, showroom, contact centre. */
START_TEST (a_table_is_measured)
{
    g_autoptr (RihlaReport) report =
        test_report_read ("report/broken-delivery.ar.csv");
    RihlaJourney *journey = rihla_report_get_journey (report);
    const char *lowest = rihla_report_get_emotion_lowest_id (report, NULL);

    ck_assert_int_eq (rihla_report_get_channel_switches (report), 5);
    ck_assert_int_eq (rihla_report_get_channel_returns (report), 1);
    ck_assert_int_eq (rihla_report_get_owner_returns (report), 1);
    ck_assert_int_eq (rihla_report_get_handoffs (report), 6);
    ck_assert_double_eq (rihla_report_get_wait_seconds (report, NULL),
                         20 * 60 + 165 * 60 + 30 * 60);
    ck_assert_double_eq (rihla_report_get_emotion_lowest (report, NULL), -1.9);
    ck_assert_str_eq (rihla_channel_get_name (rihla_touchpoint_get_channel (
                          rihla_journey_find_touchpoint (journey, lowest))),
                      "المعرض");
    test_report_check_absent (report, "metrics.");
    test_report_check_absent (report, "funnel.");
    test_report_check_absent (report, "value.");
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("report");
    TCase *tests = tcase_create ("emotion, friction and the list");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, emotion_is_told);
    tcase_add_test (tests, emotion_is_told_by_element_and_persona);
    tcase_add_test (tests, personas_are_kept_apart_up_to_a_limit);
    tcase_add_test (tests, a_stage_alone_has_its_points);
    tcase_add_test (tests, one_emotion_is_itself);
    tcase_add_test (tests, one_moment_has_no_volatility);
    tcase_add_test (tests, nothing_felt_is_absent);
    tcase_add_test (tests, friction_is_told);
    tcase_add_test (tests, no_effort_is_absent);
    tcase_add_loop_test (tests, ways_out_and_in_are_compared, 0,
                         (int) G_N_ELEMENTS (ways));
    tcase_add_test (tests, a_share_of_time_needs_both);
    tcase_add_loop_test (tests, machines_have_their_share, 0,
                         (int) G_N_ELEMENTS (modes));
    tcase_add_test (tests, measures_are_found_as_they_are_listed);
    tcase_add_test (tests, a_measure_outlives_its_report);
    tcase_add_test (tests, a_table_is_measured);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
