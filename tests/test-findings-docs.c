/* test-findings-docs.c: docs/findings.md against the review.
 * SPDX-License-Identifier: MIT
 *
 * In the section of a finding a fence "xml finding" stands inside a journey
 * that has it, as the fence "text" that follows says; a fence "xml clean" inside
 * one that just has not. Elsewhere "xml" is a file that is read, and "xml
 * invalid" one that is refused. */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "model/diagnostic-codes.h"
#include "model/review-levels.h"

static const char *const severities[] = { "info", "warning", "error" };

typedef struct {
    char *words; /* owned */
    char *text;  /* owned */
} Fence;

static void
clear_fence (gpointer data)
{
    Fence *fence = data;

    g_free (fence->words);
    g_free (fence->text);
}

static char *
load_page (void)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top == NULL ? "." : top, "docs", "findings.md", NULL);
    char *content;

    ck_assert_msg (g_file_get_contents (path, &content, NULL, NULL), "%s",
                   path);
    return content;
}

static GArray *
find_fences (const char *page)
{
    GArray *fences = g_array_new (FALSE, FALSE, sizeof (Fence));
    g_autoptr (GRegex) regex =
        g_regex_new ("^```([^\\n]*)\\n(.*?)^```$",
                     G_REGEX_MULTILINE | G_REGEX_DOTALL, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    g_array_set_clear_func (fences, clear_fence);
    g_regex_match (regex, page, 0, &match);
    for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
        Fence fence = { g_match_info_fetch (match, 1),
                        g_match_info_fetch (match, 2) };

        g_array_append_val (fences, fence);
    }
    return fences;
}

/* What the review says under one number, a line each. */
static char *
review (const char *inside, const char *code)
{
    g_autofree char *text =
        g_strdup_printf ("<journey xmlns=\"urn:rihla:journey:1\">%s</journey>",
                         inside);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, "journey.xml", NULL, NULL, &error);
    g_autoptr (RihlaReport) report = NULL;
    g_autoptr (RihlaDiagnostics) found = rihla_diagnostics_new ();
    GString *lines = g_string_new (NULL);

    g_assert_no_error (error);
    ck_assert (rihla_journey_seal (journey, NULL, &error));
    report = rihla_report_new (journey);
    rihla_report_review (report, NULL, found);
    for (guint i = 0; i < rihla_diagnostics_get_n (found); i++) {
        if (strcmp (rihla_diagnostics_get_code (found, i), code) != 0)
            continue;
        ck_assert_uint_gt (rihla_diagnostics_get_line (found, i), 0);
        g_string_append_printf (
            lines, "%s: %s\n",
            severities[rihla_diagnostics_get_severity (found, i)],
            rihla_diagnostics_get_message (found, i));
    }
    return g_string_free (lines, FALSE);
}

static void
check_section (const char *section, const char *code)
{
    g_autoptr (GArray) fences = find_fences (section);
    guint n_found = 0;
    guint n_clean = 0;

    for (guint i = 0; i < fences->len; i++) {
        const Fence *fence = &g_array_index (fences, Fence, i);
        g_autofree char *found = NULL;

        if (strcmp (fence->words, "text") == 0)
            continue;
        found = review (fence->text, code);
        if (strcmp (fence->words, "xml clean") == 0) {
            ck_assert_msg (*found == '\0', "%s: %s", code, found);
            n_clean++;
            continue;
        }
        ck_assert_str_eq (fence->words, "xml finding");
        ck_assert_uint_lt (i + 1, fences->len);
        ck_assert_str_eq (found, fence[1].text);
        n_found++;
    }
    ck_assert_msg (n_found > 0 && n_clean > 0, "%s lacks an example", code);
}

/* Each finding has a row, and a section with examples of both kinds. */
START_TEST (each_finding_is_told)
{
    g_autofree char *page = load_page ();
    g_auto (GStrv) sections = g_strsplit (page, "\n### ", -1);

    ck_assert_uint_eq (g_strv_length (sections), RIHLA_N_FINDINGS + 1);
    for (guint i = 0; i < RIHLA_N_FINDINGS; i++) {
        const RihlaDiagnosticInfo *info =
            rihla_diagnostic_info_get (RIHLA_FINDING_FIRST + i);
        g_autofree char *row = g_strdup_printf (
            "\n| %s | %s | %s |\n", info->number, severities[info->severity],
            rihla_diagnostic_get_summary (RIHLA_FINDING_FIRST + i));
        g_autofree char *heading = g_strconcat (info->number, "\n", NULL);
        guint s = 1;

        ck_assert_msg (strstr (page, row) != NULL, "no row:%s", row);
        while (sections[s] != NULL && !g_str_has_prefix (sections[s], heading))
            s++;
        ck_assert_msg (sections[s] != NULL, "no section %s", info->number);
        check_section (sections[s], info->number);
    }
}
END_TEST

static char *
read_file (const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, "journey.xml", NULL, NULL, &error);

    return g_strdup (error == NULL ? "" : error->message);
}

START_TEST (files_are_as_told)
{
    g_autofree char *page = load_page ();
    g_autoptr (GArray) fences = NULL;
    guint n = 0;

    *strstr (page, "\n### ") = '\0';
    fences = find_fences (page);
    for (guint i = 0; i < fences->len; i++) {
        const Fence *fence = &g_array_index (fences, Fence, i);
        g_autofree char *message = NULL;

        if (strcmp (fence->words, "text") == 0)
            continue;
        message = read_file (fence->text);
        if (strcmp (fence->words, "xml") == 0) {
            ck_assert_str_eq (message, "");
        } else {
            ck_assert_str_eq (fence->words, "xml invalid");
            ck_assert_str_eq (message, g_strchomp (fence[1].text));
        }
        n++;
    }
    ck_assert_uint_eq (n, 2);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("findings docs");
    TCase *tcase = tcase_create ("page");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, each_finding_is_told);
    tcase_add_test (tcase, files_are_as_told);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
