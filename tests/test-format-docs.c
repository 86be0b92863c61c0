/* test-format-docs.c: the examples of docs/format.md and docs/json.md, and
 * docs/diagnostics.md against the table of numbers.
 * SPDX-License-Identifier: MIT
 *
 * A fence "xml" or "json" holds a journey that is read. A fence "xml invalid" or
 * "json invalid" holds one that is refused, with the message in the fence "text"
 * that follows. A fence "json" that follows one of "xml" is what it is written
 * as. */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "model/diagnostic-codes.h"

static char *
load (const char *name)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top == NULL ? "." : top, "docs", name, NULL);
    char *content;

    ck_assert_msg (g_file_get_contents (path, &content, NULL, NULL), "%s",
                   path);
    return content;
}

/* The message of reading and sealing, "" where both succeed. */
static char *
read_example (const char *text, const char *format)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autofree char *name = g_strconcat ("journey.", format, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, name, NULL, NULL, &error);

    if (journey != NULL)
        rihla_journey_seal (journey, NULL, &error);
    return g_strdup (error == NULL ? "" : error->message);
}

/* What a journey in XML is in JSON. */
static char *
write_example (const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, NULL, "xml", NULL, NULL);
    g_autoptr (GBytes) written = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    written = rihla_journey_to_bytes (journey, "json", NULL, NULL);
    return g_strndup (g_bytes_get_data (written, NULL),
                      g_bytes_get_size (written));
}

/* The fences of a page: their words and what is in them, in turns. */
static GPtrArray *
find_fences (const char *page)
{
    GPtrArray *fences = g_ptr_array_new_with_free_func (g_free);
    g_autoptr (GRegex) regex =
        g_regex_new ("^```([^\\n]*)\\n(.*?)^```$",
                     G_REGEX_MULTILINE | G_REGEX_DOTALL, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    g_regex_match (regex, page, 0, &match);
    for (; g_match_info_matches (match); g_match_info_next (match, NULL)) {
        g_ptr_array_add (fences, g_match_info_fetch (match, 1));
        g_ptr_array_add (fences, g_match_info_fetch (match, 2));
    }
    return fences;
}

typedef struct {
    guint n_right;
    guint n_wrong;
    guint n_same; /* in both formats */
} Count;

/* The fence at an index, of one language. */
static void
check_example (GPtrArray *fences, guint i, Count *count)
{
    const char *words = fences->pdata[i];
    const char *text = fences->pdata[i + 1];
    g_auto (GStrv) parts = g_strsplit (words, " ", 2);
    g_autofree char *message = read_example (text, parts[0]);
    g_autofree char *other = NULL;

    if (parts[1] == NULL) {
        ck_assert_msg (*message == '\0', "%s in\n%s", message, text);
        count->n_right++;
        if (strcmp (words, "json") != 0 || i < 2 ||
            strcmp (fences->pdata[i - 2], "xml") != 0)
            return;
        other = write_example (fences->pdata[i - 1]);
        ck_assert_str_eq (other, text);
        count->n_same++;
        return;
    }
    ck_assert_str_eq (parts[1], "invalid");
    ck_assert_uint_lt (i + 3, fences->len);
    ck_assert_str_eq (fences->pdata[i + 2], "text");
    ck_assert_str_eq (message, g_strchomp (fences->pdata[i + 3]));
    count->n_wrong++;
}

static Count
check_page (const char *name)
{
    g_autofree char *page = load (name);
    g_autoptr (GPtrArray) fences = find_fences (page);
    Count count = { 0, 0, 0 };

    for (guint i = 0; i + 1 < fences->len; i += 2) {
        if (strcmp (fences->pdata[i], "text") != 0)
            check_example (fences, i, &count);
    }
    return count;
}

START_TEST (test_examples)
{
    Count count = check_page ("format.md");

    ck_assert_uint_ge (count.n_right, 5);
    ck_assert_uint_ge (count.n_wrong, 7);
}
END_TEST

START_TEST (test_json_examples)
{
    Count count = check_page ("json.md");

    ck_assert_uint_ge (count.n_right, 6);
    ck_assert_uint_ge (count.n_wrong, 8);
    ck_assert_uint_ge (count.n_same, 1);
}
END_TEST

static gboolean
is_finding (const RihlaDiagnosticInfo *info)
{
    return info->number[1] == '1';
}

/* Each number but those of findings, which have a page of their own, has a row
 * with its severity and a section, and there are no others. */
START_TEST (test_diagnostics)
{
    static const char *const severities[] = { "info", "warning", "error" };
    g_autofree char *page = load ("diagnostics.md");
    const char *c = page;
    guint n_rows = 0;
    guint n = 0;

    for (guint i = 0; i < RIHLA_N_DIAGNOSTIC_CODES; i++) {
        const RihlaDiagnosticInfo *info = rihla_diagnostic_info_get (i);
        g_autofree char *row =
            g_strdup_printf ("\n| %s | %s | %s |\n", info->number,
                             severities[info->severity],
                             rihla_diagnostic_get_summary (i));
        g_autofree char *heading =
            g_strdup_printf ("\n### %s\n\n", info->number);

        if (is_finding (info))
            continue;
        n++;
        ck_assert_msg (strstr (page, row) != NULL, "no row:%s", row);
        ck_assert_msg (strstr (page, heading) != NULL, "no section:%s",
                       heading);
    }
    for (; (c = strstr (c, "\n| R")) != NULL; c++)
        n_rows++;
    ck_assert_uint_eq (n_rows, n);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("format docs");
    TCase *tcase = tcase_create ("pages");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_examples);
    tcase_add_test (tcase, test_json_examples);
    tcase_add_test (tcase, test_diagnostics);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
