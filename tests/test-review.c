/* test-review.c: the review: levels, places, order, figures, and its JSON.
 * SPDX-License-Identifier: MIT
 *
 * What each finding says, and when it just does not, is tested by the examples
 * of docs/findings.md. */

#include "config.h"

#include <check.h>
#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

#include "criticals.h"
#include "reports.h"

/* The numbers found, and of what, each "R101:id ". */
static char *
list_findings (RihlaReport *report, RihlaReviewOptions *options)
{
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();
    GString *list = g_string_new (NULL);

    rihla_report_review (report, options, found);
    for (guint i = 0; i < rihla_diagnostics_get_n (found); i++)
        g_string_append_printf (list, "%s:%s ",
                                rihla_diagnostics_get_code (found, i),
                                rihla_diagnostics_get_id (found, i));
    return g_string_free (list, FALSE);
}

static void
check_findings (const char *attributes, const char *inside,
                const char *expected)
{
    g_autoptr (RihlaReport) report = test_report_new_with (attributes, inside);
    g_autofree char *found = list_findings (report, NULL);

    ck_assert_str_eq (found, expected);
}

/* --- When findings are told ------------------------------------------------ */

START_TEST (an_empty_journey_lacks_a_persona)
{
    check_findings ("id='j'", "", "R117:j ");
    check_findings ("id='j'", "<persona/>", "");
}
END_TEST

START_TEST (a_sketch_is_told_once)
{
    check_findings ("id='j'",
                    "<persona/>"
                    "<stage id='a'><title>a</title></stage>"
                    "<stage id='b'><title>b</title></stage>"
                    "<stage id='c'><title>c</title></stage>",
                    "R101:j R102:j ");
    /* A single one is all of them too, and still told where it is. */
    check_findings ("id='j'",
                    "<persona/><stage id='a'><title>a</title></stage>",
                    "R101:a R102:a ");
    /* One that has it makes gaps of the others. */
    check_findings ("id='j'",
                    "<persona/>"
                    "<stage id='a'><title>a</title><goal>g</goal></stage>"
                    "<stage id='b'><title>b</title></stage>"
                    "<stage id='c'><title>c</title></stage>",
                    "R102:j R101:b R101:c ");
}
END_TEST

START_TEST (severity_of_a_sketch_is_info)
{
    const char *inside = "<stage><emotion value='1'/><emotion value='-2'/>"
                         "</stage>";
    g_autoptr (RihlaReport) report = test_report_new (inside);
    g_autoptr (RihlaReviewOptions) options = rihla_review_options_new ();
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();
    g_autoptr (RihlaDiagnostics) chosen = rihla_diagnostics_new ();

    rihla_report_review (report, NULL, found);
    ck_assert_uint_eq (rihla_diagnostics_count (found, RIHLA_SEVERITY_WARNING),
                       1); /* no title */
    ck_assert (rihla_review_options_set_level (options, "R105",
                                               RIHLA_REVIEW_LEVEL_ERROR, NULL));
    rihla_report_review (report, options, chosen);
    ck_assert_uint_eq (rihla_diagnostics_count (chosen, RIHLA_SEVERITY_ERROR),
                       1);
}
END_TEST

START_TEST (future_emotions_need_no_evidence)
{
    check_findings ("id='j' state='future' review='R101=off R102=off'",
                    "<persona/><stage id='a'><title>a</title>"
                    "<emotion value='2'/></stage>",
                    "");
    check_findings ("id='j' review='R101=off R102=off'",
                    "<persona/><stage id='a'><title>a</title>"
                    "<emotion id='now' value='1'/>"
                    "<emotion value='2' state='future'/></stage>",
                    "R105:now ");
}
END_TEST

/* An emotion known by its word alone is as little evidence as none. */
START_TEST (a_word_is_no_evidence)
{
    const char *attributes =
        "id='j' xml:lang='en' review='R101=off R102=off R121=off'";

    check_findings (attributes,
                    "<persona/><stage id='a'><title>a</title>"
                    "<emotion id='e'>angry</emotion></stage>",
                    "R105:e ");
    check_findings (attributes,
                    "<persona/><stage id='a'><title>a</title>"
                    "<emotion id='e' n='12'>angry</emotion></stage>",
                    "");
}
END_TEST

#define NEAR "id='j' review='R101=off R102=off R103=off R104=off R107=off'"

START_TEST (opportunities_answer_what_is_near)
{
    /* In its touchpoint; in its stage; not in the touchpoint beside. */
    check_findings (NEAR,
                    "<persona/><stage id='s'><title>s</title>"
                    "<touchpoint id='t'><title>t</title><pain id='p'>p</pain>"
                    "</touchpoint><opportunity id='o'>o</opportunity></stage>",
                    "");
    check_findings (NEAR,
                    "<persona/><stage id='s'><title>s</title><pain>p</pain>"
                    "<touchpoint id='t'><title>t</title>"
                    "<opportunity id='o'>o</opportunity></touchpoint></stage>",
                    "");
    check_findings (NEAR,
                    "<persona/><stage id='s'><title>s</title>"
                    "<touchpoint id='t'><title>t</title><pain id='p'>p</pain>"
                    "</touchpoint><touchpoint id='u'><title>u</title>"
                    "<opportunity id='o'>o</opportunity></touchpoint></stage>",
                    "R106:p R119:o ");
    /* What was dropped answers nothing, and needs nobody. */
    check_findings (NEAR,
                    "<persona/><stage id='s'><title>s</title>"
                    "<pain id='p'>p</pain>"
                    "<opportunity id='o' resolves='p' status='dropped'>o"
                    "</opportunity></stage>",
                    "R106:p ");
}
END_TEST

static char *
make_stage_with_bot (const char *attributes_after)
{
    return g_strdup_printf (
        "<channel id='desk' kind='person'>d</channel>"
        "<channel id='app' kind='digital'>a</channel>"
        "<stage id='s'><title>s</title><touchpoint id='bot' mode='automated'>"
        "<title>b</title><emotion value='-0.1'/></touchpoint>"
        "<touchpoint %s><title>t</title></touchpoint></stage>",
        attributes_after);
}

START_TEST (human_is_who_serves_in_person)
{
    const char *const after[] = { "mode='self'",
                                  "mode='automated' channel='desk'",
                                  "channel='app'" };
    const char *attributes = "id='j' review='R101=off R103=off R104=off "
                             "R110=off R117=off R121=off'";
    g_autofree char *person = make_stage_with_bot ("channel='desk'");

    check_findings (attributes, person, "");
    for (guint i = 0; i < G_N_ELEMENTS (after); i++) {
        g_autofree char *inside = make_stage_with_bot (after[i]);

        check_findings (attributes, inside, "R115:bot ");
    }
}
END_TEST

/* --- Figures, order and places --------------------------------------------- */

static guint
count_code (RihlaReport *report, const char *code)
{
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();
    guint n = 0;

    rihla_report_review (report, NULL, found);
    for (guint i = 0; i < rihla_diagnostics_get_n (found); i++)
        n += strcmp (rihla_diagnostics_get_code (found, i), code) == 0;
    return n;
}

/* A, B, A, B, B, A across two stages: two returns. */
START_TEST (returns_are_those_of_the_report)
{
    const char *inside =
        "<channel id='a'>A</channel><channel id='b'>B</channel><stage>"
        "<touchpoint channel='a' owner='X'/>"
        "<touchpoint channel='b' owner='Y'/></stage><stage>"
        "<touchpoint channel='a' owner='X'/>"
        "<touchpoint channel='b' owner='Y'/>"
        "<touchpoint channel='b' owner='X'/>"
        "<touchpoint channel='a' owner='Y'/></stage>";
    g_autoptr (RihlaReport) report = test_report_new (inside);

    ck_assert_uint_eq (count_code (report, "R111"), 2);
    ck_assert_uint_eq (count_code (report, "R112"), 4);
    ck_assert_double_eq (test_report_get (report, "friction.channel_returns",
                                          NULL),
                         2);
    ck_assert_double_eq (test_report_get (report, "friction.owner_returns",
                                          NULL),
                         4);
}
END_TEST

START_TEST (findings_keep_the_order_of_the_journey)
{
    g_autoptr (RihlaReport) report = test_report_new_with (
        "id='j'", "\n<channel id='c'>C</channel>\n<stage id='s' entered='1'>"
                  "<touchpoint id='t' owner='O' truth='yes'/>"
                  "<touchpoint id='u'><pain id='p'/></touchpoint></stage>\n"
                  "  <stage id='r' entered='2'><title>r</title></stage>");
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();
    g_autofree char *list = list_findings (report, NULL);
    guint n;

    ck_assert_str_eq (list, "R101:j R103:j R118:j R117:j R110:c R118:s R108:t "
                            "R104:u R106:p R102:r R116:r ");
    rihla_report_review (report, NULL, found);
    n = rihla_diagnostics_get_n (found);
    ck_assert_uint_eq (rihla_diagnostics_get_line (found, n - 1), 4);
    ck_assert_uint_eq (rihla_diagnostics_get_column (found, n - 1), 3);
    ck_assert_str_eq (rihla_diagnostics_get_file (found, n - 1), "test.xml");
}
END_TEST

START_TEST (names_are_cut_to_a_line)
{
    g_autoptr (GString) title = g_string_new (NULL);
    g_autofree char *inside = NULL;
    g_autoptr (RihlaReport) report = NULL;
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();

    for (guint i = 0; i < 100; i++)
        g_string_append (title, "م");
    inside = g_strdup_printf ("<persona/><stage><title>%s</title>"
                              "<goal>g</goal></stage>",
                              title->str);
    report = test_report_new (inside);
    rihla_report_review (report, NULL, found);
    ck_assert_uint_eq (rihla_diagnostics_get_n (found), 1);
    ck_assert_uint_lt (g_utf8_strlen (rihla_diagnostics_get_message (found, 0),
                                      -1),
                       110);
    ck_assert_ptr_nonnull (
        strstr (rihla_diagnostics_get_message (found, 0), "مم…\" has no"));
}
END_TEST

/* Ten thousand touchpoints, each with a finding of its own, in an instant. */
START_TEST (large_journeys_are_reviewed)
{
    g_autoptr (GString) inside = g_string_new ("<persona/><stage><title>s"
                                               "</title><goal>g</goal>");
    g_autoptr (RihlaReport) report = NULL;

    for (guint i = 0; i < 10000; i++)
        g_string_append (inside, "<touchpoint mode='automated' owner='o'>"
                                 "<title>t</title><emotion value='-1' n='2'/>"
                                 "</touchpoint>");
    g_string_append (inside, "</stage>");
    report = test_report_new (inside->str);
    ck_assert_uint_eq (count_code (report, "R115"), 10000);
    ck_assert_uint_eq (count_code (report, "R103"), 1);
}
END_TEST

/* --- Levels ---------------------------------------------------------------- */

START_TEST (levels_are_chosen_in_the_file)
{
    g_autoptr (RihlaReport) report =
        test_report_new_with ("review=' R117=error  R101=off\n'",
                              "<stage><title>a</title></stage>");
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();

    ck_assert_str_eq (rihla_journey_get_review (
                          rihla_report_get_journey (report)),
                      "R101=off R117=error");
    rihla_report_review (report, NULL, found);
    ck_assert_uint_eq (rihla_diagnostics_get_n (found), 2);
    ck_assert_str_eq (rihla_diagnostics_get_code (found, 0), "R117");
    ck_assert_int_eq (rihla_diagnostics_get_severity (found, 0),
                      RIHLA_SEVERITY_ERROR);
    ck_assert_str_eq (rihla_diagnostics_get_code (found, 1), "R102");
}
END_TEST

START_TEST (options_win_over_the_file)
{
    g_autoptr (RihlaReport) report =
        test_report_new_with ("id='j' review='R117=off'",
                              "<stage id='a'><title>a</title></stage>");
    g_autoptr (RihlaReviewOptions) options = rihla_review_options_new ();
    g_autofree char *first = list_findings (report, options);
    g_autofree char *second = NULL;
    g_autofree char *third = NULL;

    ck_assert_str_eq (first, "R101:a R102:a ");
    ck_assert (rihla_review_options_set_level (options, "R117",
                                               RIHLA_REVIEW_LEVEL_INFO, NULL));
    ck_assert (rihla_review_options_set_level (options, "R101",
                                               RIHLA_REVIEW_LEVEL_OFF, NULL));
    second = list_findings (report, options);
    ck_assert_str_eq (second, "R117:j R102:a ");
    ck_assert_int_eq (rihla_review_options_get_level (options, "R101"),
                      RIHLA_REVIEW_LEVEL_OFF);
    ck_assert (rihla_review_options_set_level (options, "R117",
                                               RIHLA_REVIEW_LEVEL_NONE, NULL));
    third = list_findings (report, options);
    ck_assert_str_eq (third, "R102:a ");
}
END_TEST

START_TEST (numbers_that_are_no_findings_are_refused)
{
    const char *const wrong[] = { "R001", "R201", "R100", "R1", "", "r101" };
    g_autoptr (RihlaReviewOptions) options = rihla_review_options_new ();

    for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
        g_autoptr (GError) error = NULL;

        ck_assert (!rihla_review_options_set_level (options, wrong[i],
                                                    RIHLA_REVIEW_LEVEL_OFF,
                                                    &error));
        ck_assert (
            g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
        ck_assert_int_eq (rihla_review_options_get_level (options, wrong[i]),
                          RIHLA_REVIEW_LEVEL_NONE);
    }
}
END_TEST

START_TEST (a_journey_takes_right_levels_only)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();

    rihla_journey_set_review (journey, "R102=info  R101=off");
    ck_assert_str_eq (rihla_journey_get_review (journey), "R101=off R102=info");
    criticals_watch ();
    rihla_journey_set_review (journey, "R199=off");
    ck_assert_uint_eq (criticals_take (), 1);
    ck_assert_str_eq (rihla_journey_get_review (journey), "R101=off R102=info");
    rihla_journey_set_review (journey, NULL);
    ck_assert_ptr_null (rihla_journey_get_review (journey));
}
END_TEST

START_TEST (kinds_of_findings_are_listed)
{
    guint n = rihla_review_get_n_codes ();

    ck_assert_uint_ge (n, 17);
    ck_assert_str_eq (rihla_review_get_code (0), "R101");
    for (guint i = 0; i < n; i++) {
        ck_assert_ptr_nonnull (rihla_review_get_summary (i));
        ck_assert_ptr_nonnull (rihla_review_get_reason (i));
        ck_assert_int_le (rihla_review_get_severity (i),
                          RIHLA_SEVERITY_WARNING);
    }
    ck_assert_ptr_null (rihla_review_get_code (n));
    ck_assert_ptr_null (rihla_review_get_summary (n));
    ck_assert_ptr_null (rihla_review_get_reason (n));
}
END_TEST

/* --- JSON ------------------------------------------------------------------ */

/* The report has the findings without the file, the list with it. */
START_TEST (findings_are_json)
{
    g_autoptr (RihlaReport) report =
        test_report_new_with ("id='j'", "<stage id='a'><title>\"</title>"
                                        "<goal>g</goal></stage>");
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();
    g_autoptr (JsonNode) list = NULL;
    g_autoptr (JsonNode) whole = NULL;
    g_autofree char *text = NULL;
    g_autofree char *of_report = rihla_report_to_json (report);
    JsonObject *entry;
    JsonArray *findings;

    rihla_report_review (report, NULL, found);
    text = rihla_diagnostics_to_json (found);
    list = json_from_string (text, NULL);
    ck_assert_uint_eq (json_array_get_length (json_node_get_array (list)), 2);
    entry = json_array_get_object_element (json_node_get_array (list), 1);
    ck_assert_str_eq (json_object_get_string_member (entry, "file"),
                      "test.xml");
    ck_assert_str_eq (json_object_get_string_member (entry, "code"), "R102");
    ck_assert_str_eq (json_object_get_string_member (entry, "severity"),
                      "info");
    ck_assert_str_eq (json_object_get_string_member (entry, "id"), "a");
    ck_assert_int_eq (json_object_get_int_member (entry, "line"), 1);
    ck_assert_str_eq (json_object_get_string_member (entry, "message"),
                      "stage \"\"\" has no touchpoint; add where the customer "
                      "meets you");
    whole = json_from_string (of_report, NULL);
    findings =
        json_object_get_array_member (json_node_get_object (whole), "findings");
    ck_assert_uint_eq (json_array_get_length (findings), 2);
    entry = json_array_get_object_element (findings, 1);
    ck_assert (!json_object_has_member (entry, "file"));
    ck_assert_str_eq (json_object_get_string_member (entry, "code"), "R102");
}
END_TEST

static void
add_tests (TCase *tcase)
{
    tcase_add_test (tcase, an_empty_journey_lacks_a_persona);
    tcase_add_test (tcase, a_sketch_is_told_once);
    tcase_add_test (tcase, severity_of_a_sketch_is_info);
    tcase_add_test (tcase, future_emotions_need_no_evidence);
    tcase_add_test (tcase, a_word_is_no_evidence);
    tcase_add_test (tcase, opportunities_answer_what_is_near);
    tcase_add_test (tcase, human_is_who_serves_in_person);
    tcase_add_test (tcase, returns_are_those_of_the_report);
    tcase_add_test (tcase, findings_keep_the_order_of_the_journey);
    tcase_add_test (tcase, names_are_cut_to_a_line);
    tcase_add_test (tcase, large_journeys_are_reviewed);
    tcase_add_test (tcase, levels_are_chosen_in_the_file);
    tcase_add_test (tcase, options_win_over_the_file);
    tcase_add_test (tcase, numbers_that_are_no_findings_are_refused);
    tcase_add_test (tcase, a_journey_takes_right_levels_only);
    tcase_add_test (tcase, kinds_of_findings_are_listed);
    tcase_add_test (tcase, findings_are_json);
}

int
main (void)
{
    Suite *suite = suite_create ("review");
    TCase *tcase = tcase_create ("review");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    add_tests (tcase);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
