/* test-answers.c: counting answers to surveys.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "model/answers.h"

static RihlaJourney *
make_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, "Buying");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "Branch");

    rihla_touchpoint_set_id (touchpoint, "branch");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static RihlaAnswers *
make_answers (void)
{
    g_autoptr (RihlaJourney) journey = make_journey ();

    return rihla_answers_new (journey);
}

/* --- Times ----------------------------------------------------------------- */

static void
check_times (const double *times, guint n, double mean, double median)
{
    RihlaAnswerTimes kept = { 0 };
    double squares = 0;

    for (guint i = 0; i < n; i++)
        rihla_answer_times_add (&kept, times[i]);
    for (guint i = 0; i < n; i++)
        squares += (times[i] - mean) * (times[i] - mean);
    ck_assert_uint_eq (kept.n, n);
    ck_assert_double_eq_tol (kept.mean, mean, 1e-9 * mean);
    ck_assert_double_eq_tol (kept.squares, squares, 1e-9 * squares + 1e-9);
    ck_assert_double_eq_tol (rihla_answer_times_get_median (&kept), median,
                             1e-12 * median);
    rihla_answer_times_clear (&kept);
}

START_TEST (times_have_mean_and_median)
{
    static const double odd[] = { 5, 1, 3 };
    static const double even[] = { 60, 3600, 0, 86400 };
    static const double alike[] = { 7, 7, 7, 7 };
    static const double one[] = { 1e15 };

    check_times (odd, 3, 3, 3);
    check_times (even, 4, 22515, 1830);
    check_times (alike, 4, 7, 7);
    check_times (one, 1, 1e15, 1e15);
}
END_TEST

START_TEST (no_times_have_no_median)
{
    RihlaAnswerTimes none = { 0 };

    ck_assert (isnan (rihla_answer_times_get_median (&none)));
}
END_TEST

/* The precision that the header promises, over all lengths. */
START_TEST (median_is_near_that_of_the_times)
{
    for (double middle = 1e-6; middle < 1e15; middle *= 3.7) {
        RihlaAnswerTimes times = { 0 };
        double median;

        for (int i = -500; i <= 500; i++)
            rihla_answer_times_add (&times, middle * pow (1.001, i));
        median = rihla_answer_times_get_median (&times);
        ck_assert_double_le (fabs (median / middle - 1),
                             1.0 / RIHLA_ANSWER_TIMES_BINS);
        rihla_answer_times_clear (&times);
    }
}
END_TEST

/* Times that differ little, far from zero, keep their variance. */
START_TEST (variance_survives_a_long_way_off)
{
    RihlaAnswerTimes times = { 0 };

    for (guint i = 0; i < 1000; i++)
        rihla_answer_times_add (&times, 1e9 + (i % 2 == 0 ? 0.5 : -0.5));
    ck_assert_double_eq_tol (times.squares / 1000, 0.25, 1e-6);
    rihla_answer_times_clear (&times);
}
END_TEST

/* --- Months ---------------------------------------------------------------- */

static const struct {
    const char *date;
    const char *month; /* NULL: it is no date */
} dates[] = {
    { "2025-03-31", "2025-03" },
    { "2025/03/31", "2025-03" },
    { "2025-03", "2025-03" },
    { "2025-12-01T23:59:59.5+03:00", "2025-12" },
    { "2025-01-01 00:00", "2025-01" },
    { "2024-02-29", "2024-02" },
    { "2000-02-29", "2000-02" },
    { "1900-01-01", "1900-01" },
    { "2199-12-31", "2199-12" },
    { "1899-12-31", NULL },
    { "2200-01-01", NULL },
    { "1447-05-03", NULL }, /* of the Hijri calendar */
    { "2025-02-29", NULL },
    { "1900-02-29", NULL },
    { "2025-04-31", NULL },
    { "2025-00-10", NULL },
    { "2025-13-10", NULL },
    { "2025-03-00", NULL },
    { "2025-03/31", NULL },
    { "2025-3-31", NULL },
    { "2025-03-", NULL },
    { "2025-03-3", NULL },
    { "2025-03-31x", NULL },
    { "2025-03-31T", NULL },
    { "2025-03-31Tx", NULL },
    { "2025-03-31 10;30", NULL },
    { "31/03/2025", NULL },
    { "03/31/2025", NULL },
    { "20250331", NULL },
    { "", NULL },
    { "yesterday", NULL },
};

START_TEST (months_of_dates)
{
    const char *date = dates[_i].date;
    guint month = rihla_month_parse (date, strlen (date));
    g_autofree char *text = rihla_month_print (month);

    ck_assert_msg ((month == 0) == (dates[_i].month == NULL), "%s", date);
    if (month != 0)
        ck_assert_str_eq (text, dates[_i].month);
}
END_TEST

START_TEST (a_zero_byte_is_in_no_date)
{
    ck_assert_uint_eq (rihla_month_parse ("2025-03-31 1\0", 13), 0);
    ck_assert_uint_ne (rihla_month_parse ("2025-03-31 1", 12), 0);
}
END_TEST

/* --- Scores ---------------------------------------------------------------- */

static const struct {
    RihlaMetricKind kind;
    double low;
    double high;
} scales[] = {
    { RIHLA_METRIC_KIND_NPS, 0, 10 },   { RIHLA_METRIC_KIND_CSAT, 1, 5 },
    { RIHLA_METRIC_KIND_CES, 1, 7 },    { RIHLA_METRIC_KIND_FCR, 0, 1 },
    { RIHLA_METRIC_KIND_ART, 0, 1e15 },
};

START_TEST (scores_keep_to_their_scales)
{
    RihlaMetricKind kind = scales[_i].kind;

    ck_assert (rihla_answer_fits (kind, scales[_i].low));
    ck_assert (rihla_answer_fits (kind, scales[_i].high));
    ck_assert (!rihla_answer_fits (kind, scales[_i].low - 1));
    ck_assert (!rihla_answer_fits (kind, scales[_i].high * 2 + 1));
    ck_assert (!rihla_answer_fits (kind, NAN));
    ck_assert (!rihla_answer_fits (RIHLA_METRIC_KIND_OTHER, 1));
    ck_assert (rihla_answer_fits (kind, 0.5) ==
               (kind == RIHLA_METRIC_KIND_ART));
}
END_TEST

/* --- Counting -------------------------------------------------------------- */

static guint64
count (RihlaAnswers *answers, const char *id, RihlaAnswersGroup group,
       guint score)
{
    int place = rihla_answers_find_place (answers, id);
    const RihlaTally *tally;

    ck_assert_int_ge (place, 0);
    tally = rihla_answers_find (answers, (guint) place, RIHLA_METRIC_KIND_NPS,
                                group);
    return tally == NULL ? 0 : tally->counts[score];
}

START_TEST (answers_are_counted_in_their_groups)
{
    g_autoptr (RihlaAnswers) answers = make_answers ();
    const RihlaMetricKind nps = RIHLA_METRIC_KIND_NPS;
    RihlaAnswersGroup old, march;

    ck_assert (rihla_answers_add (answers, "branch", nps, 9, "2025-03-01",
                                  "old", NULL));
    ck_assert (rihla_answers_add (answers, "branch", nps, 9, "2025-04-01",
                                  "young", NULL));
    ck_assert (rihla_answers_add (answers, "branch", nps, 9, NULL, NULL, NULL));
    ck_assert (
        rihla_answers_add (answers, "decision", nps, 9, NULL, "old", NULL));

    old = rihla_answers_group_of_segment (1);
    march = rihla_answers_group_of_month (rihla_month_new (2025, 3));
    ck_assert_uint_eq (rihla_answers_get_n (answers), 4);
    ck_assert_uint_eq (count (answers, "branch", RIHLA_ANSWERS_ALL, 9), 3);
    ck_assert_uint_eq (count (answers, "branch", old, 9), 1);
    ck_assert_uint_eq (count (answers, "branch", march, 9), 1);
    ck_assert_uint_eq (count (answers, "branch", RIHLA_ANSWERS_ALL, 8), 0);
    ck_assert_uint_eq (count (answers, "decision", old, 9), 1);
    ck_assert_uint_eq (count (answers, "decision", march, 9), 0);
    ck_assert_uint_eq (rihla_answers_get_n_segments (answers), 2);
    ck_assert_str_eq (rihla_answers_get_segment (answers, 1), "young");
    ck_assert_ptr_null (rihla_answers_get_segment (answers, 2));
}
END_TEST

START_TEST (months_are_listed_in_order)
{
    g_autoptr (RihlaAnswers) answers = make_answers ();
    static const char *const given[] = { "2025-04-02", "2024-12-31",
                                         "2025-04-30", "2025-01-15" };
    static const char *const expected[] = { "2024-12", "2025-01", "2025-04" };
    g_autoptr (GArray) months = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (given); i++)
        ck_assert (rihla_answers_add (answers, "branch", RIHLA_METRIC_KIND_FCR,
                                      1, given[i], NULL, NULL));
    months = rihla_answers_list_months (answers);
    ck_assert_uint_eq (months->len, G_N_ELEMENTS (expected));
    for (guint i = 0; i < months->len; i++) {
        g_autofree char *text =
            rihla_month_print (g_array_index (months, guint, i));

        ck_assert_str_eq (text, expected[i]);
    }
}
END_TEST

static const struct {
    const char *place;
    double score;
    const char *date;
    const char *segment;
    RihlaError code;
} wrong_answers[] = {
    { "nowhere", 9, NULL, NULL, RIHLA_ERROR_REFERENCE },
    { "branch", 11, NULL, NULL, RIHLA_ERROR_VALUE },
    { "branch", 9, "soon", NULL, RIHLA_ERROR_VALUE },
    { "branch", 9, NULL, "\xff", RIHLA_ERROR_VALUE },
};

START_TEST (wrong_answers_are_refused)
{
    g_autoptr (RihlaAnswers) answers = make_answers ();
    g_autoptr (GError) error = NULL;

    ck_assert (!rihla_answers_add (answers, wrong_answers[_i].place,
                                   RIHLA_METRIC_KIND_NPS,
                                   wrong_answers[_i].score,
                                   wrong_answers[_i].date,
                                   wrong_answers[_i].segment, &error));
    ck_assert (
        g_error_matches (error, RIHLA_ERROR, (int) wrong_answers[_i].code));
    ck_assert_uint_eq (rihla_answers_get_n (answers), 0);
}
END_TEST

/* --- Limits ---------------------------------------------------------------- */

START_TEST (segments_have_a_limit)
{
    g_autoptr (RihlaAnswers) answers = make_answers ();
    g_autoptr (GError) error = NULL;

    for (guint i = 0; i < RIHLA_ANSWERS_MAX_SEGMENTS; i++) {
        g_autofree char *name = g_strdup_printf ("%u", i);

        ck_assert (rihla_answers_add (answers, "branch", RIHLA_METRIC_KIND_NPS,
                                      1, NULL, name, NULL));
    }
    ck_assert (rihla_answers_add (answers, "branch", RIHLA_METRIC_KIND_NPS, 1,
                                  NULL, "0", NULL));
    ck_assert (!rihla_answers_add (answers, "branch", RIHLA_METRIC_KIND_NPS, 1,
                                   NULL, "one more", &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
}
END_TEST

/* As many touchpoints as it takes for the groups to be too many. */
START_TEST (tallies_have_a_limit)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "s");
    g_autoptr (RihlaAnswers) answers = NULL;
    guint n = 0;

    for (guint i = 0; i < 300; i++)
        rihla_stage_add_touchpoint (stage, "t");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    answers = rihla_answers_new (journey);
    for (guint i = 0; i < 1000; i++) {
        g_autofree char *name = g_strdup_printf ("%u", i);

        rihla_answers_take_segment (answers, name);
    }
    for (guint i = 0; i < 300 * 1000; i++, n++)
        if (!rihla_answers_count (answers, 1 + i % 300, RIHLA_METRIC_KIND_FCR,
                                  1 + i / 300, 0, 1))
            break;
    /* One for all at each touchpoint, and one for each of its segments. */
    ck_assert_uint_eq (n, RIHLA_ANSWERS_MAX_TALLIES - 300);
}
END_TEST

START_TEST (times_have_a_limit)
{
    g_autoptr (RihlaAnswers) answers = make_answers ();
    guint n = 0;

    for (guint i = 0; i < 1000; i++) {
        g_autofree char *name = g_strdup_printf ("%u", i);

        rihla_answers_take_segment (answers, name);
    }
    for (guint i = 0; i < 1000 * 60; i++, n++)
        if (!rihla_answers_count (answers, 1, RIHLA_METRIC_KIND_ART, 1 + i / 60,
                                  0, ldexp (1, (int) (i % 60) - 15)))
            break;
    ck_assert_uint_gt (n, RIHLA_ANSWERS_MAX_OCTAVES - 100);
    ck_assert_uint_lt (n, RIHLA_ANSWERS_MAX_OCTAVES);
}
END_TEST

static Suite *
make_suite (void)
{
    Suite *suite = suite_create ("answers");
    TCase *tcase = tcase_create ("answers");

    tcase_add_test (tcase, times_have_mean_and_median);
    tcase_add_test (tcase, no_times_have_no_median);
    tcase_add_test (tcase, median_is_near_that_of_the_times);
    tcase_add_test (tcase, variance_survives_a_long_way_off);
    tcase_add_loop_test (tcase, months_of_dates, 0, G_N_ELEMENTS (dates));
    tcase_add_test (tcase, a_zero_byte_is_in_no_date);
    tcase_add_loop_test (tcase, scores_keep_to_their_scales, 0,
                         G_N_ELEMENTS (scales));
    tcase_add_test (tcase, answers_are_counted_in_their_groups);
    tcase_add_test (tcase, months_are_listed_in_order);
    tcase_add_loop_test (tcase, wrong_answers_are_refused, 0,
                         G_N_ELEMENTS (wrong_answers));
    tcase_add_test (tcase, segments_have_a_limit);
    tcase_add_test (tcase, tallies_have_a_limit);
    tcase_add_test (tcase, times_have_a_limit);
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
