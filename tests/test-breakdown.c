/* test-breakdown.c: answers to surveys by segment and by month.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <json-glib/json-glib.h>
#include <rihla/rihla.h>

#include "report/labels.h"

/* A touchpoint "branch" with a CSAT of the id "m", and the stage "decision". */
static RihlaAnswers *
make_answers (const char *language)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, NULL);
    RihlaTouchpoint *branch = rihla_stage_add_touchpoint (stage, "Branch");

    rihla_journey_set_language (journey, language);
    rihla_journey_set_title (journey, "A loan");
    rihla_touchpoint_set_id (branch, "branch");
    rihla_metric_set_id (rihla_touchpoint_add_metric (branch,
                                                      RIHLA_METRIC_KIND_CSAT),
                         "m");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return rihla_answers_new (journey);
}

static void
add (RihlaAnswers *answers, const char *place, RihlaMetricKind kind,
     double score, guint n, const char *date, const char *segment)
{
    for (guint i = 0; i < n; i++)
        ck_assert (rihla_answers_add (answers, place, kind, score, date,
                                      segment, NULL));
}

/* 10 of 40 in March and 30 of 40 in May; 5 of 10 in April. */
static RihlaAnswers *
make_months (const char *language)
{
    RihlaAnswers *answers = make_answers (language);
    const RihlaMetricKind csat = RIHLA_METRIC_KIND_CSAT;

    add (answers, "branch", csat, 5, 30, "2025-05-02", "b");
    add (answers, "branch", csat, 1, 10, "2025-05-02", "a");
    add (answers, "branch", csat, 4, 10, "2025-03-31", "a");
    add (answers, "branch", csat, 3, 30, "2025-03-01", NULL);
    add (answers, "branch", csat, 4, 5, "2025-04-01", "a");
    add (answers, "branch", csat, 3, 5, "2025-04-01", "b");
    add (answers, "decision", RIHLA_METRIC_KIND_ART, 60, 1, NULL, NULL);
    return answers;
}

/* By Wilson: 10 of 40 is 14.19 to 40.19, 30 of 40 is 59.81 to 85.81. */
START_TEST (months_are_told_in_order)
{
    g_autoptr (RihlaAnswers) answers = make_months ("en");
    g_autoptr (RihlaBreakdown) by =
        rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    static const struct {
        const char *month;
        double value;
        double low;
        double high;
        gint64 n;
    } months[] = { { "2025-03", 25, 14.19, 40.19, 40 },
                   { "2025-04", 50, 23.66, 76.34, 10 },
                   { "2025-05", 75, 59.81, 85.81, 40 } };

    ck_assert_uint_eq (rihla_breakdown_get_n_metrics (by), 1);
    ck_assert_str_eq (rihla_breakdown_get_metric_id (by, 0), "m");
    ck_assert_str_eq (rihla_breakdown_get_metric_place (by, 0), "branch");
    ck_assert_int_eq (rihla_breakdown_get_metric_kind (by, 0),
                      RIHLA_METRIC_KIND_CSAT);
    ck_assert_uint_eq (rihla_breakdown_get_n_groups (by, 0),
                       G_N_ELEMENTS (months));
    for (guint i = 0; i < G_N_ELEMENTS (months); i++) {
        ck_assert_str_eq (rihla_breakdown_get_group (by, 0, i),
                          months[i].month);
        ck_assert_double_eq_tol (rihla_breakdown_get_value (by, 0, i),
                                 months[i].value, 1e-9);
        ck_assert_double_eq_tol (rihla_breakdown_get_low (by, 0, i),
                                 months[i].low, 5e-3);
        ck_assert_double_eq_tol (rihla_breakdown_get_high (by, 0, i),
                                 months[i].high, 5e-3);
        ck_assert_int_eq (rihla_breakdown_get_n (by, 0, i), months[i].n);
        ck_assert (isnan (rihla_breakdown_get_median (by, 0, i)));
    }
}
END_TEST

START_TEST (a_change_is_clear_where_intervals_lie_apart)
{
    g_autoptr (RihlaAnswers) answers = make_months ("en");
    g_autoptr (RihlaBreakdown) by =
        rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    g_autoptr (RihlaBreakdown) until_june = NULL;

    ck_assert_double_eq_tol (rihla_breakdown_get_change (by, 0), 50, 1e-9);
    ck_assert (rihla_breakdown_is_change_clear (by, 0));
    /* One answer in June says nearly nothing. */
    add (answers, "branch", RIHLA_METRIC_KIND_CSAT, 5, 1, "2025-06-01", NULL);
    until_june = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    ck_assert_double_eq_tol (rihla_breakdown_get_change (until_june, 0), 75,
                             1e-9);
    ck_assert (!rihla_breakdown_is_change_clear (until_june, 0));
    /* The other breakdown is what it was. */
    ck_assert_uint_eq (rihla_breakdown_get_n_groups (by, 0), 3);
}
END_TEST

START_TEST (one_month_has_no_change)
{
    g_autoptr (RihlaAnswers) answers = make_answers ("en");
    g_autoptr (RihlaBreakdown) by = NULL;

    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 9, 3, "2025-06-01", NULL);
    by = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    ck_assert_str_eq (rihla_breakdown_get_metric_id (by, 0), "branch-nps");
    ck_assert (isnan (rihla_breakdown_get_change (by, 0)));
    ck_assert (!rihla_breakdown_is_change_clear (by, 0));
}
END_TEST

START_TEST (months_without_intervals_are_not_clear)
{
    g_autoptr (RihlaAnswers) answers = make_answers ("en");
    g_autoptr (RihlaBreakdown) by = NULL;

    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 0, 3, "2025-06-01", NULL);
    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 10, 3, "2025-07-01", NULL);
    by = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    ck_assert_double_eq_tol (rihla_breakdown_get_change (by, 0), 200, 1e-9);
    ck_assert (!rihla_breakdown_is_change_clear (by, 0));
}
END_TEST

START_TEST (segments_are_told_by_name)
{
    g_autoptr (RihlaAnswers) answers = make_months ("en");
    g_autoptr (RihlaBreakdown) by =
        rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_SEGMENT);

    ck_assert_uint_eq (rihla_breakdown_get_n_metrics (by), 1);
    ck_assert_uint_eq (rihla_breakdown_get_n_groups (by, 0), 3);
    ck_assert_str_eq (rihla_breakdown_get_group (by, 0, 0), "a");
    ck_assert_double_eq_tol (rihla_breakdown_get_value (by, 0, 0), 60, 1e-9);
    ck_assert_str_eq (rihla_breakdown_get_group (by, 0, 1), "b");
    ck_assert_ptr_null (rihla_breakdown_get_group (by, 0, 2));
    ck_assert_double_eq (rihla_breakdown_get_value (by, 0, 2), 0);
    ck_assert_int_eq (rihla_breakdown_get_n (by, 0, 2), 30);
    ck_assert (isnan (rihla_breakdown_get_change (by, 0)));
    ck_assert_ptr_null (rihla_breakdown_get_group (by, 0, 3));
    ck_assert (isnan (rihla_breakdown_get_value (by, 1, 0)));
    ck_assert_uint_eq (rihla_breakdown_get_n_groups (by, 1), 0);
}
END_TEST

START_TEST (nothing_to_tell_apart_is_nothing)
{
    g_autoptr (RihlaAnswers) answers = make_answers ("en");
    g_autoptr (RihlaBreakdown) months = NULL;
    g_autoptr (RihlaBreakdown) segments = NULL;

    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 9, 3, NULL, NULL);
    months = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    segments = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_SEGMENT);
    ck_assert_uint_eq (rihla_breakdown_get_n_metrics (months), 0);
    ck_assert_uint_eq (rihla_breakdown_get_n_metrics (segments), 0);
}
END_TEST

/* --- As text --------------------------------------------------------------- */

/* Without marks of direction, and with plain spaces. */
static char *
strip (const char *text)
{
    GString *plain = g_string_new (NULL);

    for (; *text != '\0'; text = g_utf8_next_char (text)) {
        gunichar letter = g_utf8_get_char (text);

        if (g_unichar_type (letter) == G_UNICODE_SPACE_SEPARATOR)
            letter = ' ';
        if (g_unichar_type (letter) != G_UNICODE_FORMAT)
            g_string_append_unichar (plain, letter);
    }
    return g_string_free (plain, FALSE);
}

START_TEST (text_is_for_people)
{
    g_autoptr (RihlaAnswers) answers = make_months ("en");
    g_autoptr (RihlaBreakdown) by =
        rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    g_autofree char *text = rihla_breakdown_to_text (by, NULL);
    g_autofree char *plain = strip (text);

    ck_assert_str_eq (plain, "CSAT: Branch (m)\n"
                             "  March 2025: 25% (14% to 40%), n = 40\n"
                             "  April 2025: 50% (24% to 76%), n = 10\n"
                             "  May 2025: 75% (60% to 86%), n = 40\n"
                             "  All: 50% (40% to 60%), n = 90\n"
                             "  Change from March 2025 to May 2025: +50. The "
                             "intervals lie apart: the change is clear.\n");
}
END_TEST

START_TEST (text_is_in_the_language_that_is_asked_for)
{
    g_autoptr (RihlaAnswers) answers = make_answers ("en");
    g_autoptr (RihlaBreakdown) by = NULL;
    g_autofree char *text = NULL;
    g_autofree char *plain = NULL;

    add (answers, "decision", RIHLA_METRIC_KIND_ART, 60, 2, NULL, "x");
    add (answers, "decision", RIHLA_METRIC_KIND_ART, 120, 1, NULL, NULL);
    by = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_SEGMENT);
    text = rihla_breakdown_to_text (by, "ar");
    plain = strip (text);
    ck_assert_ptr_nonnull (strstr (plain, "ART: القرار (decision-art)\n"));
    ck_assert_ptr_nonnull (strstr (plain, "بلا شريحة: "));
    ck_assert_ptr_nonnull (strstr (plain, "الوسيط"));
    ck_assert_ptr_nonnull (strstr (plain, "عدد الإجابات 3\n"));
}
END_TEST

START_TEST (months_have_names)
{
    static const struct {
        const char *language;
        const char *name;
    } months[] = { { "en", "March 2025" },
                   { "ar", "مارس 2025" },
                   { "fr", "mars 2025" },
                   { "de", "März 2025" } };

    for (guint i = 0; i < G_N_ELEMENTS (months); i++) {
        g_autoptr (RihlaLabels) labels =
            rihla_labels_new (months[i].language, RIHLA_DIGITS_NONE,
                              RIHLA_CALENDAR_GREGORIAN);
        g_autofree char *name = rihla_labels_format_month (labels, "2025-03");
        g_autofree char *wrong = rihla_labels_format_month (labels, "2025-13");
        g_autofree char *plain = strip (name);

        ck_assert_str_eq (plain, months[i].name);
        ck_assert_str_eq (wrong, "2025-13");
    }
}
END_TEST

/* --- As JSON and CSV ------------------------------------------------------- */

START_TEST (json_has_what_there_is)
{
    g_autoptr (RihlaAnswers) answers = make_months ("en");
    g_autoptr (RihlaBreakdown) by =
        rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    g_autofree char *json = rihla_breakdown_to_json (by);
    g_autoptr (JsonParser) parser = json_parser_new ();
    JsonObject *root, *metric, *month, *change;
    JsonArray *months;

    ck_assert (json_parser_load_from_data (parser, json, -1, NULL));
    root = json_node_get_object (json_parser_get_root (parser));
    ck_assert_str_eq (json_object_get_string_member (root, "by"), "month");
    metric = json_array_get_object_element (
        json_object_get_array_member (root, "metrics"), 0);
    ck_assert_str_eq (json_object_get_string_member (metric, "of"), "branch");
    ck_assert_int_eq (json_object_get_int_member (metric, "n"), 90);
    months = json_object_get_array_member (metric, "months");
    ck_assert_uint_eq (json_array_get_length (months), 3);
    month = json_array_get_object_element (months, 0);
    ck_assert_str_eq (json_object_get_string_member (month, "month"),
                      "2025-03");
    ck_assert_double_eq_tol (json_object_get_double_member (month, "value"), 25,
                             1e-9);
    ck_assert (!json_object_has_member (month, "median"));
    change = json_object_get_object_member (metric, "change");
    ck_assert_str_eq (json_object_get_string_member (change, "to"), "2025-05");
    ck_assert (json_object_get_boolean_member (change, "clear"));
}
END_TEST

START_TEST (csv_by_month)
{
    g_autoptr (RihlaAnswers) answers = make_answers ("en");
    g_autoptr (RihlaBreakdown) by = NULL;
    g_autofree char *csv = NULL;

    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 9, 1, "2025-01-01", NULL);
    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 0, 1, "2025-02-01", NULL);
    by = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_MONTH);
    csv = rihla_breakdown_to_csv (by);
    ck_assert_str_eq (csv,
                      "id,of,kind,month,value,low,high,n,median,change,clear\n"
                      "branch-nps,branch,nps,2025-01,100,,,1,,,\n"
                      "branch-nps,branch,nps,2025-02,-100,,,1,,-200,no\n");
}
END_TEST

START_TEST (csv_by_segment_quotes_names)
{
    g_autoptr (RihlaAnswers) answers = make_answers ("en");
    g_autoptr (RihlaBreakdown) by = NULL;
    g_autofree char *csv = NULL;

    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 9, 1, NULL, "a \"b\", c");
    add (answers, "branch", RIHLA_METRIC_KIND_NPS, 9, 1, NULL, "=1+1");
    by = rihla_breakdown_new (answers, RIHLA_BREAKDOWN_BY_SEGMENT);
    csv = rihla_breakdown_to_csv (by);
    ck_assert_str_eq (
        csv, "id,of,kind,segment,value,low,high,n,median,change,clear\n"
             "branch-nps,branch,nps,'=1+1,100,,,1,,,\n"
             "branch-nps,branch,nps,\"a \"\"b\"\", c\",100,,,1,,,\n");
}
END_TEST

static Suite *
make_suite (void)
{
    Suite *suite = suite_create ("breakdown");
    TCase *tcase = tcase_create ("breakdown");

    tcase_add_test (tcase, months_are_told_in_order);
    tcase_add_test (tcase, a_change_is_clear_where_intervals_lie_apart);
    tcase_add_test (tcase, one_month_has_no_change);
    tcase_add_test (tcase, months_without_intervals_are_not_clear);
    tcase_add_test (tcase, segments_are_told_by_name);
    tcase_add_test (tcase, nothing_to_tell_apart_is_nothing);
    tcase_add_test (tcase, text_is_for_people);
    tcase_add_test (tcase, text_is_in_the_language_that_is_asked_for);
    tcase_add_test (tcase, months_have_names);
    tcase_add_test (tcase, json_has_what_there_is);
    tcase_add_test (tcase, csv_by_month);
    tcase_add_test (tcase, csv_by_segment_quotes_names);
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
