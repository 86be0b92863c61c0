/* test-narrative.c: reports and journeys told in text.
 * SPDX-License-Identifier: MIT
 *
 * What is told of the samples stands in tests/texts/, in both languages;
 * RIHLA_UPDATE_GOLDENS=1 writes it anew. Of generated journeys everything that
 * a customer says, does or feels has to be in the narrative. Marks of
 * direction and the kind of a space are left out of what is compared: they
 * change with the data of ICU. */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "generate.h"
#include "model/elements.h"
#include "report/labels.h"
#include "report/prose.h"

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

static RihlaReport *
report_parse (const char *xml)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, "test", "xml", NULL, &error);

    ck_assert_msg (journey != NULL, "%s", error ? error->message : "");
    ck_assert (rihla_journey_seal (journey, NULL, &error));
    return rihla_report_new (journey);
}

static RihlaReport *
report_read (const char *name)
{
    g_autofree char *path =
        g_build_filename (g_getenv ("top_srcdir"), "examples", "journeys", name,
                          NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_file (path, NULL, NULL, &error);

    ck_assert_msg (journey != NULL, "%s", error ? error->message : "");
    ck_assert (rihla_journey_seal (journey, NULL, &error));
    return rihla_report_new (journey);
}

/* --- The samples ---------------------------------------------------------- */

typedef struct {
    const char *file;
    gboolean is_narrative;
    const char *golden;
} TextRow;

static const TextRow text_rows[] = {
    { "subscription.ar.xml", FALSE, "subscription.ar.summary" },
    { "subscription.en.xml", FALSE, "subscription.en.summary" },
    { "subscription.ar.xml", TRUE, "subscription.ar.narrative" },
    { "subscription.en.xml", TRUE, "subscription.en.narrative" },
    { "car-service.ar.xml", TRUE, "car-service.ar.narrative" },
    { "car-service.ar.xml", FALSE, "car-service.ar.summary" },
    { "airport.ar.xml", FALSE, "airport.ar.summary" },
};

START_TEST (samples_are_told)
{
    const TextRow *row = &text_rows[_i];
    g_autoptr (RihlaReport) report = report_read (row->file);
    g_autofree char *text = row->is_narrative
                                ? rihla_report_narrate (report, NULL)
                                : rihla_report_to_text (report, NULL);
    g_autofree char *plain = strip (text);
    g_autofree char *name = g_strconcat (row->golden, ".txt", NULL);
    g_autofree char *path = g_build_filename (g_getenv ("top_srcdir"), "tests",
                                              "texts", name, NULL);
    g_autofree char *expected = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL)
        ck_assert (g_file_set_contents (path, plain, -1, NULL));
    ck_assert_msg (g_file_get_contents (path, &expected, NULL, NULL), "%s",
                   path);
    ck_assert_msg (g_str_equal (plain, expected), "%s is now\n%s", name, plain);
}
END_TEST

/* --- Everything is told ---------------------------------------------------- */

static void
assert_told (const char *narrative, const char *text)
{
    g_autofree char *line = text == NULL ? NULL : rihla_prose_get_line (text);

    if (line != NULL)
        ck_assert_msg (strstr (narrative, line) != NULL, "not told: %s", line);
}

static void
assert_texts_told (const char *narrative, GPtrArray *texts)
{
    for (guint i = 0; i < rihla_list_get_n (texts); i++)
        assert_told (narrative, rihla_list_get (texts, i));
}

static void
assert_touchpoint_told (const char *narrative,
                        const RihlaTouchpoint *touchpoint)
{
    assert_told (narrative, touchpoint->title);
    assert_told (narrative, touchpoint->owner);
    assert_texts_told (narrative, touchpoint->actions);
    assert_texts_told (narrative, touchpoint->thoughts);
    assert_texts_told (narrative, touchpoint->quotes);
    assert_texts_told (narrative, touchpoint->frontstages);
    assert_texts_told (narrative, touchpoint->backstages);
    assert_texts_told (narrative, touchpoint->supports);
    assert_texts_told (narrative, touchpoint->evidences);
    for (guint i = 0; i < rihla_list_get_n (touchpoint->emotions); i++)
        assert_told (
            narrative,
            ((RihlaEmotion *) rihla_list_get (touchpoint->emotions, i))->word);
    for (guint i = 0; i < rihla_list_get_n (touchpoint->pain_points); i++)
        assert_told (narrative, ((RihlaPainPoint *) rihla_list_get (
                                     touchpoint->pain_points, i))
                                    ->text);
    for (guint i = 0; i < rihla_list_get_n (touchpoint->opportunities); i++)
        assert_told (narrative, ((RihlaOpportunity *) rihla_list_get (
                                     touchpoint->opportunities, i))
                                    ->text);
    for (guint i = 0; i < rihla_list_get_n (touchpoint->notes); i++)
        assert_told (
            narrative,
            ((RihlaNote *) rihla_list_get (touchpoint->notes, i))->text);
    for (guint i = 0; i < rihla_list_get_n (touchpoint->lane_texts); i++)
        assert_told (narrative,
                     ((RihlaLaneText *) rihla_list_get (touchpoint->lane_texts,
                                                        i))
                         ->text);
    for (guint i = 0; i < rihla_list_get_n (touchpoint->images); i++)
        assert_told (
            narrative,
            ((RihlaImage *) rihla_list_get (touchpoint->images, i))->text);
}

static void
assert_stage_told (const char *narrative, const RihlaStage *stage)
{
    assert_told (narrative, stage->title);
    assert_told (narrative, stage->goal);
    assert_texts_told (narrative, stage->actions);
    assert_texts_told (narrative, stage->thoughts);
    assert_texts_told (narrative, stage->quotes);
    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++)
        assert_touchpoint_told (narrative,
                                rihla_list_get (stage->touchpoints, i));
}

START_TEST (a_narrative_leaves_nothing_out)
{
    static const char *const languages[] = { "ar", "en", "fr", "es", "de",
                                             "tr", "fa", "ur", "he" };
    g_autoptr (RihlaJourney) journey = generate_journey ((guint32) _i);
    g_autoptr (RihlaReport) report = NULL;
    g_autofree char *narrative = NULL;
    g_autofree char *summary = NULL;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    report = rihla_report_new (journey);
    narrative =
        rihla_report_narrate (report,
                              languages[(guint) _i % G_N_ELEMENTS (languages)]);
    summary =
        rihla_report_to_text (report,
                              languages[(guint) _i % G_N_ELEMENTS (languages)]);
    ck_assert (g_utf8_validate (narrative, -1, NULL));
    ck_assert (g_utf8_validate (summary, -1, NULL));
    ck_assert_ptr_null (strstr (narrative, "\n\n\n"));
    ck_assert_ptr_null (strstr (summary, "\n\n\n"));
    ck_assert_ptr_null (strstr (summary, "nan"));
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++)
        assert_stage_told (narrative, rihla_list_get (journey->stages, i));
    for (guint i = 0; i < rihla_list_get_n (journey->annotations); i++)
        assert_told (narrative,
                     ((RihlaAnnotation *) rihla_list_get (journey->annotations,
                                                          i))
                         ->text);
}
END_TEST

/* --- What is absent ------------------------------------------------------- */

START_TEST (what_is_not_known_is_not_told)
{
    g_autoptr (RihlaReport) report =
        report_parse ("<journey xmlns='urn:rihla:journey:1' xml:lang='en'>"
                      "<stage><title>Buy</title></stage></journey>");
    g_autofree char *summary = rihla_report_to_text (report, NULL);
    g_autofree char *narrative = rihla_report_narrate (report, NULL);

    ck_assert_str_eq (summary, "Customer journey\n"
                               "The journey has one stage.\n");
    ck_assert_str_eq (narrative, "Customer journey\nCurrent state\n\n"
                                 "Stage 1 of 1: Buy\n");
}
END_TEST

START_TEST (a_language_without_sentences_is_told_in_english)
{
    g_autoptr (RihlaReport) report = report_parse (
        "<journey xmlns='urn:rihla:journey:1' xml:lang='fr'>"
        "<stage kind='decision'/><stage kind='retention'/></journey>");
    g_autofree char *summary = rihla_report_to_text (report, NULL);
    g_autofree char *narrative = rihla_report_narrate (report, NULL);

    ck_assert_str_eq (summary, "Customer journey\n"
                               "The journey has 2 stages.\n");
    ck_assert_ptr_nonnull (strstr (narrative, "Étape 1 sur 2 : Décision\n"));
}
END_TEST

/* A text that came over several lines, with signs that steer terminals, stays
 * on its line. */
START_TEST (texts_keep_to_their_line)
{
    g_autoptr (RihlaReport) report = report_parse (
        "<journey xmlns='urn:rihla:journey:1' xml:lang='en'><stage>"
        "<title>Buy</title><touchpoint><title>\n one\n\n\ttwo &#x9b;31m "
        "</title></touchpoint></stage></journey>");
    g_autofree char *narrative = rihla_report_narrate (report, NULL);

    ck_assert_ptr_nonnull (
        strstr (narrative, "\nTouchpoint 1.1: one two 31m\n"));
}
END_TEST

/* --- Words beside numbers -------------------------------------------------- */

typedef struct {
    const char *language;
    double number;
    const char *stages;
} CountRow;

static const CountRow count_rows[] = {
    { "en", 1, "one stage" },   { "en", 2, "2 stages" },
    { "en", 0, "0 stages" },    { "ar", 1, "مرحلة واحدة" },
    { "ar", 2, "مرحلتين" },     { "ar", 3, "3 مراحل" },
    { "ar", 10, "10 مراحل" },   { "ar", 11, "11 مرحلة" },
    { "ar", 99, "99 مرحلة" },   { "ar", 100, "100 مرحلة" },
    { "ar", 103, "103 مراحل" },
};

START_TEST (words_take_the_form_for_the_number)
{
    const CountRow *row = &count_rows[_i];
    g_autoptr (RihlaLabels) labels =
        rihla_labels_new (row->language, RIHLA_DIGITS_LATIN,
                          RIHLA_CALENDAR_NONE);
    g_autofree char *number =
        rihla_labels_format_number (labels, row->number, 0);
    g_autofree char *words = NULL;

    rihla_labels_add (labels, "sentences");
    words = rihla_labels_fill_count (labels, "extent", "stages", row->number,
                                     (const char *[]){ number, NULL });
    ck_assert_str_eq (words, row->stages);
}
END_TEST

/* Each sentence that one language has the other has too, in every form that
 * its grammar asks for. */
START_TEST (sentences_are_in_both_languages)
{
    static const char *const groups[] = { "switches", "returns", "handoffs",
                                          "owner-returns" };
    const char *language = _i == 0 ? "ar" : "en";
    g_autoptr (RihlaLabels) labels =
        rihla_labels_new (language, RIHLA_DIGITS_LATIN, RIHLA_CALENDAR_NONE);

    rihla_labels_add (labels, "sentences");
    for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
        for (int number = 1; number < 120; number++) {
            g_autofree char *words =
                rihla_labels_fill_count (labels, "effort", groups[i], number,
                                         (const char *[]){ "N", "PATH", NULL });

            ck_assert_msg (strncmp (words, groups[i], strlen (groups[i])) != 0,
                           "%s has no words for %d", groups[i], number);
        }
}
END_TEST

static Suite *
make_suite (void)
{
    Suite *suite = suite_create ("narrative");
    TCase *tcase = tcase_create ("narrative");

    tcase_add_loop_test (tcase, samples_are_told, 0, G_N_ELEMENTS (text_rows));
    tcase_add_loop_test (tcase, a_narrative_leaves_nothing_out, 0, 180);
    tcase_add_test (tcase, what_is_not_known_is_not_told);
    tcase_add_test (tcase, a_language_without_sentences_is_told_in_english);
    tcase_add_test (tcase, texts_keep_to_their_line);
    tcase_add_loop_test (tcase, words_take_the_form_for_the_number, 0,
                         G_N_ELEMENTS (count_rows));
    tcase_add_loop_test (tcase, sentences_are_in_both_languages, 0, 2);
    tcase_set_timeout (tcase, 60);
    suite_add_tcase (suite, tcase);
    return suite;
}

int
main (void)
{
    SRunner *runner = srunner_create (make_suite ());
    int n_failed;

    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
