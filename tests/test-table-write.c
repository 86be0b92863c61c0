/* test-table-write.c: writing journeys as tables.
 * SPDX-License-Identifier: MIT
 *
 * What a table was read from, written and read again, is the same journey, in
 * each of the formats; what it cannot hold is told. */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "generate.h"
#include "journey-dump.h"

static const char *const formats[] = { "md", "csv", "tsv" };

static RihlaJourney *
read_bytes (GBytes *bytes, const char *format)
{
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, format, NULL, &error);

    ck_assert_msg (journey != NULL, "%s: %s", format,
                   error != NULL ? error->message : "");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static GBytes *
write_bytes (RihlaJourney *journey, const char *format,
             RihlaDiagnostics *diagnostics)
{
    GBytes *bytes = rihla_journey_to_bytes (journey, format, diagnostics, NULL);

    ck_assert_ptr_nonnull (bytes);
    return bytes;
}

static RihlaJourney *
read_good_table (const char *name)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path = g_build_filename (top != NULL ? top : ".", "tests",
                                              "tables", "good", name, NULL);
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey = rihla_journey_read_file (path, NULL, NULL, &error);

    ck_assert_msg (journey != NULL, "%s", name);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

/* The outline without the title, which only Markdown holds. */
static char *
outline (RihlaJourney *journey, gboolean has_title)
{
    g_autofree char *text = outline_journey (journey);
    const char *title = strstr (text, "\n  title: ");
    const char *end = title != NULL ? strchr (title + 1, '\n') : NULL;

    if (has_title || title == NULL)
        return g_steal_pointer (&text);
    return g_strdup_printf ("%.*s%s", (int) (title - text), text, end);
}

static void
check_round (const char *name, const char *format)
{
    gboolean has_title = strcmp (format, "md") == 0;
    g_autoptr (RihlaJourney) journey = read_good_table (name);
    g_autoptr (RihlaDiagnostics) remarks = rihla_diagnostics_new ();
    g_autoptr (GBytes) bytes = write_bytes (journey, format, remarks);
    g_autoptr (RihlaJourney) again = read_bytes (bytes, format);
    g_autoptr (GBytes) more = write_bytes (again, format, NULL);
    g_autofree char *before = outline (journey, has_title);
    g_autofree char *after = outline (again, has_title);
    guint n = rihla_diagnostics_get_n (remarks);

    ck_assert_msg (strcmp (before, after) == 0, "%s as %s:\n%s\n%s", name,
                   format, before, after);
    ck_assert_msg (g_bytes_equal (bytes, more), "%s as %s", name, format);
    /* At most the title is left out. */
    ck_assert_msg (n == 0 || (!has_title && n == 1), "%s as %s: %s", name,
                   format, rihla_diagnostics_get_message (remarks, 0));
}

START_TEST (test_rounds)
{
    static const char *const names[] = {
        "again.en.csv",       "around.en.md",
        "bom.ar.csv",         "channels.en.csv",
        "columns.en.csv",     "kinds.ar.md",
        "newlines.en.csv",    "several-touchpoints.en.tsv",
        "stages.ar.md",       "stage-columns.en.csv",
        "touchpoints.ar.csv", "touchpoints.en.csv",
    };

    for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
        for (gsize f = 0; f < G_N_ELEMENTS (formats); f++)
            check_round (names[i], formats[f]);
}
END_TEST

static RihlaJourney *
make_journey (void)
{
    static const char *const words[] = { "=cmd()", "a, b", "a|b *c* `d`",
                                         "\"so\", <b>", "+1 (later)" };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage = NULL;
    RihlaTouchpoint *touchpoint = NULL;

    rihla_journey_set_language (journey, "en");
    rihla_journey_set_title (journey, "# A | title *with* marks");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_AWARENESS, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
        touchpoint = rihla_stage_add_touchpoint (stage, words[i]);
        rihla_touchpoint_add_pain_point (touchpoint, words[i]);
        rihla_touchpoint_insert_quote (touchpoint, words[i], -1);
        rihla_touchpoint_add_note (touchpoint, words[i]);
    }
    rihla_stage_add_emotion (stage, "glad", 0.5);
    rihla_stage_add_emotion (stage, "torn", -0.25);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

START_TEST (test_awkward_texts)
{
    for (gsize f = 0; f < G_N_ELEMENTS (formats); f++) {
        gboolean has_title = strcmp (formats[f], "md") == 0;
        g_autoptr (RihlaJourney) journey = make_journey ();
        g_autoptr (GBytes) bytes = write_bytes (journey, formats[f], NULL);
        g_autoptr (RihlaJourney) again = read_bytes (bytes, formats[f]);
        g_autoptr (GBytes) more = write_bytes (again, formats[f], NULL);
        g_autofree char *before = outline (journey, has_title);
        g_autofree char *after = outline (again, has_title);
        /* The name of a kind becomes a title. */
        char *title = strstr (after, "    title: Awareness\n");

        ck_assert_ptr_nonnull (title);
        memmove (title, strchr (title, '\n') + 1,
                 strlen (strchr (title, '\n') + 1) + 1);
        ck_assert_str_eq (before, after);
        ck_assert (g_bytes_equal (bytes, more));
    }
}
END_TEST

/* No cell begins as a formula does. */
START_TEST (test_formulas)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (GBytes) bytes = write_bytes (journey, "csv", NULL);
    gsize length = 0;
    const char *data = g_bytes_get_data (bytes, &length);
    g_autofree char *text = g_strndup (data, length);

    ck_assert (g_str_has_prefix (text, "\xef\xbb\xbfStage,Touchpoint,"));
    ck_assert_ptr_null (strstr (text, ",="));
    ck_assert_ptr_null (strstr (text, "\"="));
    ck_assert_ptr_null (strstr (text, ",+"));
    ck_assert_ptr_nonnull (strstr (text, ",'=cmd()"));
    ck_assert_ptr_nonnull (strstr (text, "0.5; -0.25"));
}
END_TEST

/* All that is in no table, and an emotion that the journey is to have. */
static void
tell_story (RihlaJourney *journey, RihlaStage *stage)
{
    const char *const lane_names[] = { "policy", NULL };
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "b");
    RihlaEmotion *emotion = rihla_touchpoint_add_emotion (touchpoint, "ok", 1);

    rihla_journey_set_lane_names (journey, lane_names);
    rihla_journey_set_source (journey, "Interviews");
    rihla_journey_lane_set_id (rihla_journey_add_lane (journey, 0, "Policy"),
                               "policy");
    rihla_journey_add_lane (journey, RIHLA_LANE_KIND_GOALS, "Wishes");
    rihla_journey_add_annotation (journey, "x", "Look");
    rihla_emotion_set_low (emotion, 0.5);
    rihla_emotion_set_high (emotion, 1.5);
    emotion = rihla_touchpoint_add_emotion (touchpoint, "glad", 2);
    rihla_emotion_set_state (emotion, RIHLA_EMOTION_STATE_FUTURE);
    rihla_stage_insert_action (stage, "Asks", -1);
    rihla_stage_insert_thought (stage, "Why?", -1);
    rihla_stage_add_lane_text (stage, "policy", "p");
    rihla_touchpoint_insert_action (touchpoint, "Waits", -1);
    rihla_touchpoint_insert_thought (touchpoint, "How long?", -1);
    rihla_touchpoint_insert_thought (touchpoint, "Again?", -1);
    rihla_touchpoint_add_image (touchpoint, "a.svg", "A queue");
    rihla_touchpoint_add_lane_text (touchpoint, "policy", "q");
    rihla_touchpoint_add_lane_text (touchpoint, "policy", "r");
}

START_TEST (test_not_held)
{
    static const char expected[] =
        "R301 warning 0:0 a table has no place for these of journey: id, "
        "lanes, title, source, persona, lane (2), annotation\n"
        "R301 warning 0:0 a table has no place for these of stage: action, "
        "thought, text, kind\n"
        "R301 warning 0:0 a table has no place for these of touchpoint: "
        "action, image, thought (2), text (2), emotion, mode (2), backstage\n"
        "R301 warning 0:0 a table has no place for these of emotion: low, "
        "high\n"
        "R301 warning 0:0 a table has no place for these of pain: "
        "severity\n"
        "R301 warning 0:0 a table has no place for these of metric: n\n"
        "R301 warning 0:0 cells with signs that a reader takes for its "
        "own, which do not come back as they are: 1\n"
        "R301 warning 0:0 metrics outside the range of their kind, which "
        "are left out: 1\n"
        "R301 warning 0:0 stages with the title of another, which come "
        "back as one with it: 1\n";
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    g_autoptr (RihlaDiagnostics) remarks = rihla_diagnostics_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *text = NULL;
    RihlaStage *stage = NULL;
    RihlaMetric *metric = NULL;

    rihla_journey_set_language (journey, "en");
    rihla_journey_set_id (journey, "x");
    rihla_journey_set_title (journey, "Title");
    rihla_journey_add_persona (journey, "Ms A");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, "Use");
    tell_story (journey, stage);
    for (guint i = 0; i < 2; i++) {
        RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "a");

        rihla_touchpoint_set_mode (touchpoint, RIHLA_TOUCHPOINT_MODE_HUMAN);
        if (i == 0)
            rihla_touchpoint_insert_backstage (touchpoint, "behind", -1);
    }
    rihla_pain_point_set_severity (rihla_stage_add_pain_point (stage,
                                                               "one; two"),
                                   3);
    metric = rihla_stage_add_metric (stage, RIHLA_METRIC_KIND_NPS);
    rihla_metric_set_value (metric, 101);
    rihla_metric_set_n (metric, 10);
    rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_RETENTION, "use");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    bytes = write_bytes (journey, "csv", remarks);
    text = dump_diagnostics (remarks);
    ck_assert_str_eq (text, expected);
    /* What customers are to feel is not written as what they feel. */
    ck_assert_ptr_null (strstr (g_bytes_get_data (bytes, NULL), "glad"));
}
END_TEST

/* TRUE when all that was written comes back as it is. */
static gboolean
is_faithful (RihlaDiagnostics *remarks)
{
    for (guint i = 0; i < rihla_diagnostics_get_n (remarks); i++)
        if (strstr (rihla_diagnostics_get_message (remarks, i), "come back") !=
            NULL)
            return FALSE;
    return TRUE;
}

/* Writes and reads: what comes back writes the same, unless it was told that
 * it would not. */
static gboolean
check_generated (RihlaJourney *journey, const char *format, guint seed)
{
    g_autoptr (RihlaDiagnostics) remarks = rihla_diagnostics_new ();
    g_autoptr (GBytes) bytes = write_bytes (journey, format, remarks);
    g_autoptr (RihlaJourney) again = read_bytes (bytes, format);
    g_autoptr (GBytes) more = write_bytes (again, format, NULL);

    if (!is_faithful (remarks))
        return FALSE;
    ck_assert_msg (g_bytes_equal (bytes, more), "seed %u as %s:\n%s\n%s", seed,
                   format, (const char *) g_bytes_get_data (bytes, NULL),
                   (const char *) g_bytes_get_data (more, NULL));
    return TRUE;
}

/* Journeys at random, of all scripts and signs. */
START_TEST (test_generated)
{
    guint n_faithful = 0;

    for (guint seed = 1; seed <= 200; seed++) {
        g_autoptr (RihlaJourney) journey = generate_journey (seed);

        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        if (rihla_journey_get_n_stages (journey) == 0)
            continue;
        for (gsize f = 0; f < G_N_ELEMENTS (formats); f++)
            n_faithful += check_generated (journey, formats[f], seed);
    }
    /* Most have signs that no table keeps. */
    ck_assert_uint_ge (n_faithful, 30);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("table-write");
    TCase *tcase = tcase_create ("write");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 60);
    tcase_add_test (tcase, test_rounds);
    tcase_add_test (tcase, test_awkward_texts);
    tcase_add_test (tcase, test_formulas);
    tcase_add_test (tcase, test_not_held);
    tcase_add_test (tcase, test_generated);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
