/* test-difference.c: how two reports differ, in text, JSON and CSV.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "report/labels.h"
#include "report/measures.h"
#include "reports.h"

/* The lowest moment goes from t1 to t2, of the same value; something of each
 * unit changes; the rest comes or goes. */
static const char before_text[] =
    "<title>Tea</title><persona id='p' lifetime-value='100'><name>Guest</name>"
    "</persona><channel id='c'>Shop</channel><channel id='d'>Phone</channel>"
    "<stage id='a' entered='1000'><title>Buy</title>"
    "<touchpoint id='t1' channel='c' wait='PT5M' mode='human'>"
    "<title>Order</title><emotion value='-1'/>"
    "<metric id='m' kind='csat' value='60'/></touchpoint>"
    "<touchpoint id='t2' channel='d'><title>Pay</title><emotion value='0'/>"
    "</touchpoint><pain id='q' frequency='0.5' loss='0.2'>Slow</pain>"
    "<opportunity id='o' resolves='q' effect='0.5' cost='1.5'>Hurry"
    "</opportunity></stage>";
static const char after_text[] =
    "<title>Tea</title><persona id='p' lifetime-value='100'><name>Guest</name>"
    "</persona><channel id='c'>Shop</channel><channel id='d'>Phone</channel>"
    "<stage id='a' entered='1000'><title>Buy</title>"
    "<touchpoint id='t1' channel='c' wait='PT1M' mode='automated'>"
    "<title>Order</title><emotion value='0'/>"
    "<metric id='m' kind='csat' value='65.5'/></touchpoint>"
    "<touchpoint id='t2' channel='c'><title>Pay</title><emotion value='-1'/>"
    "</touchpoint><pain id='q' frequency='0.5' loss='0.1'>Slow</pain>"
    "<opportunity id='o' resolves='q' cost='2'>Hurry</opportunity></stage>";

static RihlaReport *
make_report (const char *text)
{
    return test_report_new_with ("id='j' xml:lang='en' currency='SAR'", text);
}

/* Against a file in tests/report. */
static void
check_difference (char *(*print) (RihlaReport *, RihlaReport *),
                  const char *name)
{
    g_autoptr (RihlaReport) before = make_report (before_text);
    g_autoptr (RihlaReport) after = make_report (after_text);
    g_autofree char *found = print (before, after);
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top == NULL ? "." : top, "tests/report", name, NULL);
    g_autofree char *expected = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL)
        ck_assert (g_file_set_contents (path, found, -1, NULL));
    ck_assert_msg (g_file_get_contents (path, &expected, NULL, NULL), "no %s",
                   path);
    ck_assert_str_eq (found, expected);
}

static char *
print_english (RihlaReport *before, RihlaReport *after)
{
    return rihla_report_difference_to_text (before, after, NULL);
}

static char *
print_arabic (RihlaReport *before, RihlaReport *after)
{
    return rihla_report_difference_to_text (before, after, "ar");
}

START_TEST (the_difference_is_told_in_english)
{
    check_difference (print_english, "difference.en.txt");
}
END_TEST

START_TEST (the_difference_is_told_in_arabic)
{
    check_difference (print_arabic, "difference.ar.txt");
}
END_TEST

START_TEST (the_difference_is_written_as_csv)
{
    check_difference (rihla_report_difference_to_csv, "difference.csv");
}
END_TEST

START_TEST (the_difference_is_written_as_json)
{
    check_difference (rihla_report_difference_to_json, "difference.json");
}
END_TEST

/* What stands first in the one stands second in the other. */
START_TEST (the_difference_is_inverted)
{
    g_autoptr (RihlaReport) before = make_report (before_text);
    g_autoptr (RihlaReport) after = make_report (after_text);
    g_autofree char *forth = rihla_report_difference_to_csv (before, after);
    g_autofree char *back = rihla_report_difference_to_csv (after, before);
    g_auto (GStrv) one = g_strsplit (forth, "\n", -1);
    g_auto (GStrv) other = g_strsplit (back, "\n", -1);

    ck_assert_uint_eq (g_strv_length (one), g_strv_length (other));
    for (guint i = 1; one[i + 1] != NULL; i++) {
        g_auto (GStrv) a = g_strsplit (one[i], ",", -1);
        g_auto (GStrv) b = g_strsplit (other[i], ",", -1);

        ck_assert_str_eq (a[0], b[0]);
        ck_assert_str_eq (a[2], b[3]);
        ck_assert_str_eq (a[3], b[2]);
    }
}
END_TEST

START_TEST (without_a_difference_nothing_is_told)
{
    g_autoptr (RihlaReport) report = make_report (before_text);
    g_autoptr (RihlaReport) same = make_report (before_text);
    g_autofree char *text = print_english (report, same);
    g_autofree char *arabic = print_arabic (report, same);
    g_autofree char *csv = rihla_report_difference_to_csv (report, same);
    g_autofree char *json = rihla_report_difference_to_json (report, same);

    ck_assert_str_eq (text, "Nothing would change.\n");
    ck_assert_str_eq (arabic, "لا يتغيّر شيء.\n");
    ck_assert_str_eq (csv, "measure,id,before,after,change,unit\n");
    ck_assert_ptr_nonnull (strstr (json, "\"changes\": []"));
}
END_TEST

/* A measure that is added needs a name in every language that has some. */
START_TEST (every_measure_has_a_name)
{
    static const char *const languages[] = { "ar", "en" };

    for (gsize i = 0; i < G_N_ELEMENTS (languages); i++) {
        g_autoptr (RihlaLabels) labels =
            rihla_labels_new (languages[i], RIHLA_DIGITS_NONE,
                              RIHLA_CALENDAR_NONE);

        rihla_labels_add (labels, "measures");
        for (guint j = 0; j < rihla_measures_get_n_keys (); j++) {
            const char *key = rihla_measures_get_key (j);
            const char *name = rihla_labels_get (labels, "measures", key);

            ck_assert_msg (strcmp (name, key) != 0, "%s has no name in %s", key,
                           languages[i]);
            /* English is the fallback of all. */
            ck_assert_msg (i == 1 || (guchar) name[0] >= 0x80,
                           "%s has no name in %s", key, languages[i]);
        }
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("difference");
    TCase *tests = tcase_create ("before and after");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_test (tests, the_difference_is_told_in_english);
    tcase_add_test (tests, the_difference_is_told_in_arabic);
    tcase_add_test (tests, the_difference_is_written_as_csv);
    tcase_add_test (tests, the_difference_is_written_as_json);
    tcase_add_test (tests, the_difference_is_inverted);
    tcase_add_test (tests, without_a_difference_nothing_is_told);
    tcase_add_test (tests, every_measure_has_a_name);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
