/* test-comparison-text.c: comparisons as text and as JSON.
 * SPDX-License-Identifier: MIT
 *
 * What is told of the two states of a sample stands in tests/texts/;
 * RIHLA_UPDATE_GOLDENS=1 writes it anew. Marks of direction and the kind of a
 * space are left out: they change with the data of ICU. */

#include "config.h"

#include <check.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "report/labels.h"

static char *
strip (const char *text)
{
    GString *plain = g_string_new (NULL);

    for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
        gunichar letter = g_utf8_get_char (at);

        if (g_unichar_type (letter) == G_UNICODE_FORMAT)
            continue;
        if (g_unichar_isspace (letter) && letter != '\n')
            letter = ' ';
        g_string_append_unichar (plain, letter);
    }
    return g_string_free (plain, FALSE);
}

static RihlaJourney *
read_sample (const char *name)
{
    g_autofree char *path =
        g_build_filename (g_getenv ("top_srcdir"), "examples", "journeys", name,
                          NULL);
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey = rihla_journey_read_file (path, NULL, NULL, &error);

    ck_assert_msg (journey != NULL, "%s", error ? error->message : "");
    ck_assert (rihla_journey_seal (journey, NULL, &error));
    return journey;
}

static RihlaComparison *
compare_samples (const char *before, const char *after)
{
    g_autoptr (RihlaJourney) old_journey = read_sample (before);
    g_autoptr (RihlaJourney) new_journey = read_sample (after);

    return rihla_comparison_new (old_journey, new_journey);
}

static void
check_golden (const char *text, const char *file)
{
    g_autofree char *path = g_build_filename (g_getenv ("top_srcdir"), "tests",
                                              "texts", file, NULL);
    g_autofree char *expected = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL)
        ck_assert (g_file_set_contents (path, text, -1, NULL));
    ck_assert_msg (g_file_get_contents (path, &expected, NULL, NULL), "%s",
                   path);
    ck_assert_msg (g_str_equal (text, expected), "%s is now\n%s", file, text);
}

static const struct {
    const char *before;
    const char *after;
    const char *language; /* NULL: that of the new journey */
    const char *golden;
} text_rows[] = {
    { "subscription.ar.xml", "subscription-future.ar.xml", NULL,
      "subscription.ar.comparison.txt" },
    { "subscription.en.xml", "subscription-future.en.xml", NULL,
      "subscription.en.comparison.txt" },
};

START_TEST (the_states_of_a_sample_are_compared)
{
    g_autoptr (RihlaComparison) comparison =
        compare_samples (text_rows[_i].before, text_rows[_i].after);
    g_autofree char *text =
        rihla_comparison_to_text (comparison, text_rows[_i].language);
    g_autofree char *plain = strip (text);

    check_golden (plain, text_rows[_i].golden);
}
END_TEST

START_TEST (a_comparison_is_told_as_json)
{
    g_autoptr (RihlaComparison) comparison =
        compare_samples ("subscription.en.xml", "subscription-future.en.xml");
    g_autofree char *json = rihla_comparison_to_json (comparison);

    check_golden (json, "subscription.en.comparison.json");
}
END_TEST

/* --- With itself, and the other way round --------------------------------- */

START_TEST (nothing_has_changed_in_itself)
{
    g_autoptr (RihlaComparison) comparison =
        compare_samples ("subscription.ar.xml", "subscription.ar.xml");
    g_autofree char *text = rihla_comparison_to_text (comparison, "en");
    g_autofree char *json = rihla_comparison_to_json (comparison);
    g_autoptr (JsonNode) root = json_from_string (json, NULL);
    JsonObject *object;

    ck_assert_uint_eq (rihla_comparison_get_n_changes (comparison), 0);
    ck_assert_uint_eq (rihla_comparison_get_n_measures (comparison), 0);
    ck_assert_ptr_nonnull (strstr (text, "\nNothing has changed.\n"));
    ck_assert_ptr_nonnull (root);
    object = json_node_get_object (root);
    ck_assert_uint_eq (json_array_get_length (
                           json_object_get_array_member (object, "changes")),
                       0);
    ck_assert_uint_eq (json_array_get_length (
                           json_object_get_array_member (object, "measures")),
                       0);
}
END_TEST

static double
get_value (RihlaMeasure *measure)
{
    return measure == NULL ? NAN : rihla_measure_get_value (measure);
}

/* Finds the pair of a measure that is of the same element in the other
 * comparison, whose old journey is the new one here. */
static gboolean
has_inverse (RihlaComparison *self, RihlaMeasure *before, RihlaMeasure *after)
{
    for (guint i = 0; i < rihla_comparison_get_n_measures (self); i++) {
        RihlaMeasure *from = rihla_comparison_get_old_measure (self, i);
        RihlaMeasure *to = rihla_comparison_get_new_measure (self, i);
        RihlaMeasure *mine = before != NULL ? before : after;
        RihlaMeasure *theirs = before != NULL ? to : from;

        if (theirs == NULL || (from == NULL) != (after == NULL) ||
            (to == NULL) != (before == NULL) ||
            !g_str_equal (rihla_measure_get_key (mine),
                          rihla_measure_get_key (theirs)) ||
            g_strcmp0 (rihla_measure_get_id (mine),
                       rihla_measure_get_id (theirs)) != 0)
            continue;
        return (isnan (get_value (from)) || /* equal, or both absent */
                get_value (from) == get_value (after)) &&
               (isnan (get_value (to)) || get_value (to) == get_value (before));
    }
    return FALSE;
}

START_TEST (measures_are_inverted_with_the_journeys)
{
    g_autoptr (RihlaComparison) forth =
        compare_samples ("subscription.en.xml", "subscription-future.en.xml");
    g_autoptr (RihlaComparison) back =
        compare_samples ("subscription-future.en.xml", "subscription.en.xml");
    guint n = rihla_comparison_get_n_measures (forth);

    ck_assert_uint_gt (n, 20);
    ck_assert_uint_eq (rihla_comparison_get_n_measures (back), n);
    for (guint i = 0; i < n; i++) {
        RihlaMeasure *before = rihla_comparison_get_old_measure (forth, i);
        RihlaMeasure *after = rihla_comparison_get_new_measure (forth, i);

        ck_assert_msg (has_inverse (back, before, after), "%s %s",
                       rihla_measure_get_key (before != NULL ? before : after),
                       rihla_measure_get_id (before != NULL ? before : after));
    }
}
END_TEST

/* --- Words ------------------------------------------------------------------ */

/* Every measure that a sample has can be told. */
START_TEST (every_measure_has_a_name)
{
    static const char *const samples[] = { "subscription.ar.xml",
                                           "clinic.en.xml",
                                           "telecom-complaint.ar.xml",
                                           "car-service.ar.xml" };
    g_autoptr (RihlaLabels) labels =
        rihla_labels_new (_i == 0 ? "ar" : "en", RIHLA_DIGITS_LATIN,
                          RIHLA_CALENDAR_NONE);

    rihla_labels_add (labels, "changes");
    for (guint i = 0; i < G_N_ELEMENTS (samples); i++) {
        g_autoptr (RihlaJourney) journey = read_sample (samples[i]);
        g_autoptr (RihlaReport) report = rihla_report_new (journey);

        for (guint j = 0; j < rihla_report_get_n_measures (report); j++) {
            const char *key =
                rihla_measure_get_key (rihla_report_get_measure (report, j));

            if (!g_str_equal (key, "metrics.value"))
                ck_assert_msg (rihla_labels_get (labels, "measures", key) !=
                                   key,
                               "%s has no name", key);
        }
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("comparison-text");
    TCase *tcase = tcase_create ("comparison-text");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, the_states_of_a_sample_are_compared, 0,
                         G_N_ELEMENTS (text_rows));
    tcase_add_test (tcase, a_comparison_is_told_as_json);
    tcase_add_test (tcase, nothing_has_changed_in_itself);
    tcase_add_test (tcase, measures_are_inverted_with_the_journeys);
    tcase_add_loop_test (tcase, every_measure_has_a_name, 0, 2);
    tcase_set_timeout (tcase, 60);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
