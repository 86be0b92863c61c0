/* test-measure-docs.c: the worked examples of docs/guide/measures.md.
 * SPDX-License-Identifier: MIT
 *
 * A fence "xml" holds a journey, the fence "text" after it what its measures
 * are, a line each:
 *
 *   KEY [ID] = VALUE [(LOW to HIGH)] [at FOUND][, n = N]
 *   KEY [ID] is absent
 *
 * A number holds to its last digit. An interval, a place or an n that is not
 * told must not be there. Every key of the library has an example. */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/measures.h"
#include "reports.h"

#define NUMBER "-?[0-9.]+"

static char *
load_page (void)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path = g_build_filename (top == NULL ? "." : top, "docs",
                                              "guide", "measures.md", NULL);
    char *page = NULL;

    ck_assert_msg (g_file_get_contents (path, &page, NULL, NULL), "no %s",
                   path);
    return page;
}

/* Whether the value is that which is printed, rounded as it is. */
static gboolean
is_printed (const char *printed, double value)
{
    const char *point = strchr (printed, '.');
    gsize n_decimals = point == NULL ? 0 : strlen (point + 1);
    double half = 0.5 * pow (10, -(double) n_decimals);

    return fabs (g_ascii_strtod (printed, NULL) - value) <= half * (1 + 1e-9);
}

static void
check_number (const char *line, const char *printed, double value)
{
    if (printed == NULL || *printed == '\0')
        ck_assert_msg (isnan (value), "%s: there is %g too", line, value);
    else
        ck_assert_msg (is_printed (printed, value), "%s: it is %.9g", line,
                       value);
}

static void
check_found (const char *line, GMatchInfo *match, RihlaMeasure *measure)
{
    g_autofree char *value = g_match_info_fetch_named (match, "value");
    g_autofree char *low = g_match_info_fetch_named (match, "low");
    g_autofree char *high = g_match_info_fetch_named (match, "high");
    g_autofree char *at = g_match_info_fetch_named (match, "at");
    g_autofree char *n = g_match_info_fetch_named (match, "n");
    const char *found = rihla_measure_get_found_id (measure);
    gint64 told = n == NULL || *n == '\0' ? -1 : g_ascii_strtoll (n, NULL, 10);

    check_number (line, value, rihla_measure_get_value (measure));
    check_number (line, low, rihla_measure_get_low (measure));
    check_number (line, high, rihla_measure_get_high (measure));
    ck_assert_msg (g_strcmp0 (found == NULL ? "" : found,
                              at == NULL ? "" : at) == 0,
                   "%s: it is at %s", line, found);
    ck_assert_msg (rihla_measure_get_n (measure) == told, "%s: n is %d", line,
                   (int) rihla_measure_get_n (measure));
}

static void
check_line (RihlaReport *report, const char *line, GHashTable *keys)
{
    g_autoptr (GRegex) regex = g_regex_new (
        "^(?<key>[a-z_.]+)(?: (?<id>(?!is )[^ =]+))?(?: is absent| = "
        "(?<value>" NUMBER ")(?: \\((?<low>" NUMBER ") to (?<high>" NUMBER
        ")\\))?(?: at (?<at>[^ ,]+))?(?:, n = (?<n>[0-9]+))?)$",
        0, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;
    g_autofree char *key = NULL;
    g_autofree char *id = NULL;
    RihlaMeasure *measure;

    ck_assert_msg (g_regex_match (regex, line, 0, &match), "what is: %s", line);
    key = g_match_info_fetch_named (match, "key");
    id = g_match_info_fetch_named (match, "id");
    measure = rihla_report_find_measure (report, key,
                                         id == NULL || *id == '\0' ? NULL : id);
    ck_assert_msg (rihla_measures_has_key (key), "no such measure: %s", line);
    if (g_str_has_suffix (line, " is absent")) {
        ck_assert_msg (measure == NULL, "%s: it is there", line);
        return;
    }
    ck_assert_msg (measure != NULL, "%s: it is absent", line);
    check_found (line, match, measure);
    g_hash_table_add (keys, g_steal_pointer (&key));
}

static RihlaReport *
measure_example (const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, "measures.md", "xml", NULL, &error);

    ck_assert_msg (journey != NULL, "%s", error == NULL ? "" : error->message);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return rihla_report_new (journey);
}

static void
check_examples (const char *page, GHashTable *keys)
{
    g_autoptr (GRegex) regex =
        g_regex_new ("^```xml\\n(.*?)^```$.*?^```text\\n(.*?)^```$",
                     G_REGEX_MULTILINE | G_REGEX_DOTALL, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    g_regex_match (regex, page, 0, &match);
    for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
        g_autofree char *text = g_match_info_fetch (match, 1);
        g_autofree char *lines = g_match_info_fetch (match, 2);
        g_auto (GStrv) list = g_strsplit (g_strchomp (lines), "\n", -1);
        g_autoptr (RihlaReport) report = measure_example (text);

        for (char **line = list; *line != NULL; line++)
            check_line (report, *line, keys);
    }
}

START_TEST (examples_are_as_worked_out_by_hand)
{
    g_autofree char *page = load_page ();
    g_autoptr (GHashTable) keys =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    check_examples (page, keys);
    for (guint i = 0; i < rihla_measures_get_n_keys (); i++) {
        const char *key = rihla_measures_get_key (i);

        ck_assert_msg (g_hash_table_contains (keys, key),
                       "%s has no worked example in measures.md", key);
    }
}
END_TEST

START_TEST (numbers_hold_to_their_last_digit)
{
    ck_assert (is_printed ("2.3333", 7 / 3.0));
    ck_assert (is_printed ("0.5", 0.5));
    ck_assert (is_printed ("-1", -1));
    ck_assert (!is_printed ("2.333", 2.3336));
    ck_assert (!is_printed ("10", 10.6));
    ck_assert (!is_printed ("0.5", NAN));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("measure docs");
    TCase *tests = tcase_create ("worked examples");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, examples_are_as_worked_out_by_hand);
    tcase_add_test (tests, numbers_hold_to_their_last_digit);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
