/* test-callouts.c: what callouts say, and where they stand.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "callout-count.h"
#include "generate.h"
#include "layout/callouts-obstacles.h"
#include "layout/layout.h"
#include "model/attributes.h"
#include "model/elements.h"
#include "sample-maps.h"

static RihlaDiagnostics *diagnostics;

static void
open_test (void)
{
    diagnostics = rihla_diagnostics_new ();
}

static void
close_test (void)
{
    rihla_diagnostics_unref (diagnostics);
}

/* Lays a journey out, which must be without fault. Frees both. */
static RihlaLayout *
lay_out (RihlaJourney *journey, RihlaLayoutOptions *options)
{
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    RihlaLayout *layout;

    if (!rihla_journey_is_sealed (journey) &&
        !rihla_journey_seal (journey, NULL, &error))
        ck_abort_msg ("%s", error->message);
    layout = rihla_layout_new (journey, options, diagnostics, &error);
    if (layout == NULL)
        ck_abort_msg ("%s", error->message);
    if (rihla_layout_audit (layout, faults) > 0)
        ck_abort_msg ("%s", rihla_diagnostics_get_message (faults, 0));
    rihla_layout_options_unref (options);
    rihla_journey_unref (journey);
    return layout;
}

static const RihlaItem *
get_item (const RihlaLayout *layout, guint index)
{
    return &g_array_index (layout->display.items, RihlaItem, index);
}

/* How many texts of a role there are; of an id, if one is given. */
static guint
count_texts (const RihlaLayout *layout, RihlaRole role, const char *id)
{
    guint n = 0;

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item = get_item (layout, i);

        n += item->role == role && item->shape == RIHLA_SHAPE_TEXT &&
             (id == NULL || g_strcmp0 (item->id, id) == 0);
    }
    return n;
}

static gboolean
says (const RihlaLayout *layout, RihlaRole role, const char *string)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item = get_item (layout, i);

        if (item->role == role && item->shape == RIHLA_SHAPE_TEXT &&
            strcmp (item->text->string, string) == 0)
            return TRUE;
    }
    return FALSE;
}

static guint
count_code (const char *code)
{
    guint n = 0;

    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        n += strcmp (rihla_diagnostics_get_code (diagnostics, i), code) == 0;
    return n;
}

/* --- What they say --------------------------------------------------------- */

/* Four touchpoints, in the channels "a" and "b" by turns. */
static RihlaJourney *
make_returns (const double values[4])
{
    static const char *const titles[] = { "One", "Two", "Three", "Four" };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Stage");

    rihla_journey_set_language (journey, "en");
    rihla_journey_add_channel (journey, "a", "App");
    rihla_journey_add_channel (journey, "b", "Branch");
    for (guint i = 0; i < 4; i++) {
        RihlaTouchpoint *touchpoint =
            rihla_stage_add_touchpoint (stage, titles[i]);

        rihla_touchpoint_set_channel_id (touchpoint, i % 2 == 0 ? "a" : "b");
        rihla_touchpoint_add_emotion (touchpoint, "so", values[i]);
    }
    return journey;
}

START_TEST (a_lowest_moment_that_is_a_return_is_one_callout)
{
    static const double values[] = { 1, -1.5, 0, 1 };
    g_autoptr (RihlaLayout) layout =
        lay_out (make_returns (values),
                 sample_options (RIHLA_DIRECTION_NONE, NULL));

    ck_assert (says (layout, RIHLA_ROLE_CALLOUT,
                     "Lowest moment: back and forth between App and Branch"));
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_CALLOUT, NULL), 1);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 0);
}
END_TEST

START_TEST (two_channels_are_told_of_once)
{
    static const double values[] = { -1.5, -1, -1, 1 };
    g_autoptr (RihlaLayout) layout =
        lay_out (make_returns (values),
                 sample_options (RIHLA_DIRECTION_NONE, NULL));

    ck_assert (says (layout, RIHLA_ROLE_CALLOUT, "Lowest moment: One"));
    ck_assert (says (layout, RIHLA_ROLE_CALLOUT,
                     "Back and forth between App and Branch"));
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_CALLOUT, NULL), 2);
}
END_TEST

START_TEST (a_finding_is_told_where_its_lane_is_drawn)
{
    static const char *const lanes[] = { "touchpoints", NULL };
    static const double values[] = { 1, -1.5, 0, 1 };
    g_autoptr (RihlaLayout) layout =
        lay_out (make_returns (values),
                 sample_options (RIHLA_DIRECTION_NONE, lanes));

    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_CALLOUT, NULL), 0);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 0);
}
END_TEST

START_TEST (findings_can_be_left_out)
{
    static const double values[] = { 1, -1.5, 0, 1 };
    RihlaJourney *journey = make_returns (values);
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_annotation_set_id (rihla_journey_add_annotation (journey, "stage-1-1",
                                                           "Begins here"),
                             "mine");
    rihla_layout_options_set_callouts (options, FALSE);
    layout = lay_out (journey, options);
    ck_assert (says (layout, RIHLA_ROLE_CALLOUT, "Begins here"));
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_CALLOUT, "mine"), 1);
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_CALLOUT, NULL), 1);
}
END_TEST

static RihlaJourney *
make_funnel (gint64 second)
{
    RihlaJourney *journey = rihla_journey_new ();

    rihla_journey_set_language (journey, "en");
    for (guint i = 0; i < 2; i++) {
        RihlaStage *stage =
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER,
                                     "A long title for a stage");

        for (guint j = 0; j < 3; j++)
            rihla_stage_add_touchpoint (stage, "Touchpoint");
        rihla_stage_set_entered (stage, i == 0 ? 1000 : second);
    }
    return journey;
}

START_TEST (the_largest_leak_is_told_beside_its_number)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (make_funnel (400),
                 sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autoptr (RihlaLayout) none =
        lay_out (make_funnel (1000),
                 sample_options (RIHLA_DIRECTION_NONE, NULL));

    ck_assert (says (layout, RIHLA_ROLE_CALLOUT, "Largest leak"));
    ck_assert_uint_eq (count_texts (none, RIHLA_ROLE_CALLOUT, NULL), 0);
}
END_TEST

/* --- Notes ----------------------------------------------------------------- */

START_TEST (what_is_not_drawn_is_a_note_with_its_name)
{
    static const char *const lanes[] = { "touchpoints", NULL };
    static const double values[] = { 1, -1.5, 0, 1 };
    RihlaJourney *journey = make_returns (values);
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_add_annotation (journey, "a", "Used by most");
    layout = lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    ck_assert (says (layout, RIHLA_ROLE_ANNOTATION, "App: Used by most"));
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_MARKER, NULL), 0);
    ck_assert_uint_eq (count_code ("R405"), 1);
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      "the annotation is a note under the map, because \"a\" "
                      "is not drawn");
}
END_TEST

START_TEST (what_has_no_room_is_a_note_with_a_letter)
{
    static const char *const lanes[] = { "touchpoints", NULL };
    static const double values[] = { 1, -1.5, 0, 1 };
    RihlaJourney *journey = make_returns (values);
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_add_annotation (journey, "stage-1-3", "Second in order");
    rihla_journey_add_annotation (journey, "stage-1-1", "First in order");
    layout = lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    ck_assert (says (layout, RIHLA_ROLE_ANNOTATION, "First in order"));
    ck_assert (says (layout, RIHLA_ROLE_MARKER, "A"));
    ck_assert (says (layout, RIHLA_ROLE_MARKER, "B"));
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_ANNOTATION, NULL), 4);
    ck_assert_uint_eq (count_code ("R405"), 2);
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      "there is no room for the annotation beside "
                      "\"stage-1-1\"; it is a note under the map");
}
END_TEST

START_TEST (a_long_text_is_a_note)
{
    static const double values[] = { 1, -1.5, 0, 1 };
    g_autoptr (GString) text = g_string_new (NULL);
    RihlaJourney *journey = make_returns (values);
    g_autoptr (RihlaLayout) layout = NULL;

    for (guint i = 0; i < 300; i++)
        g_string_append (text, "words ");
    rihla_annotation_set_id (rihla_journey_add_annotation (journey, "stage-1-1",
                                                           text->str),
                             "long");
    layout = lay_out (journey, sample_options (RIHLA_DIRECTION_RTL, NULL));
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_CALLOUT, "long"), 0);
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_MARKER, "long"), 1);
    ck_assert_uint_eq (count_texts (layout, RIHLA_ROLE_ANNOTATION, "long"), 2);
}
END_TEST

START_TEST (a_journey_without_stages_has_notes)
{
    RihlaJourney *journey = rihla_journey_new ();
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_set_language (journey, "ar");
    rihla_journey_set_id (journey, "empty");
    rihla_journey_add_annotation (journey, "empty", "لا شيء بعد");
    layout = lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, NULL));
    ck_assert (says (layout, RIHLA_ROLE_ANNOTATION, "لا شيء بعد"));
    ck_assert (says (layout, RIHLA_ROLE_MARKER, "أ"));
}
END_TEST

/* --- Many ------------------------------------------------------------------ */

static void
annotate (RihlaElement *element, gpointer data)
{
    RihlaJourney *journey = data;

    if (element->kind != RIHLA_ELEMENT_ANNOTATION && element->id != NULL)
        rihla_journey_add_annotation (journey, element->id,
                                      "Something about it");
    rihla_element_foreach_child (element, annotate, journey);
}

/* Every annotation is shown exactly once. */
static void
check_all_shown (RihlaLayout *layout, const RihlaJourney *journey)
{
    for (guint i = 0; i < rihla_list_get_n (journey->annotations); i++) {
        const RihlaAnnotation *annotation =
            g_ptr_array_index (journey->annotations, i);
        const char *id = annotation->element.id;
        guint n = count_texts (layout, RIHLA_ROLE_CALLOUT, id);
        guint n_marks = count_texts (layout, RIHLA_ROLE_MARKER, id);
        guint n_notes = count_texts (layout, RIHLA_ROLE_ANNOTATION, id);

        ck_assert_msg ((n == 1 && n_marks == 0 && n_notes == 0) ||
                           (n == 0 && n_notes == 1 + n_marks),
                       "%s: %u callouts, %u marks, %u notes", id, n, n_marks,
                       n_notes);
    }
}

START_TEST (everything_can_be_annotated)
{
    RihlaJourney *journey = generate_large_journey (7, 24);
    g_autoptr (RihlaLayout) layout = NULL;

    annotate (&journey->element, journey);
    ck_assert_uint_gt (rihla_journey_get_n_annotations (journey), 199);
    layout = lay_out (rihla_journey_ref (journey),
                      sample_options (_i == 0 ? RIHLA_DIRECTION_LTR
                                              : RIHLA_DIRECTION_RTL,
                                      NULL));
    check_all_shown (layout, journey);
    rihla_journey_unref (journey);
}
END_TEST

START_TEST (one_thing_can_be_annotated_three_hundred_times)
{
    static const double values[] = { 1, -1.5, 0, 1 };
    RihlaJourney *journey = make_returns (values);
    g_autoptr (RihlaLayout) layout = NULL;

    for (guint i = 0; i < 300; i++)
        rihla_journey_add_annotation (journey, "stage-1-2", "Once more");
    layout = lay_out (rihla_journey_ref (journey),
                      sample_options (RIHLA_DIRECTION_NONE, NULL));
    check_all_shown (layout, journey);
    rihla_journey_unref (journey);
}
END_TEST

START_TEST (the_same_journey_gives_the_same_callouts)
{
    g_autofree char *dumps[2] = { NULL };

    for (guint i = 0; i < 2; i++) {
        RihlaJourney *journey = generate_large_journey (7, 16);
        g_autoptr (RihlaLayout) layout = NULL;

        annotate (&journey->element, journey);
        layout = lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, NULL));
        dumps[i] = rihla_layout_to_string (layout);
    }
    ck_assert_str_eq (dumps[0], dumps[1]);
    g_free (dumps[1]);
}
END_TEST

/* --- Whether there was room ------------------------------------------------ */

#define N_SEEDS 240

START_TEST (what_has_room_is_no_note)
{
    guint step = g_getenv ("RIHLA_VALGRIND") != NULL ? 30 : 1;
    CalloutCount count = { 0 };

    for (guint seed = 0; seed < N_SEEDS; seed += step) {
        g_autoptr (RihlaJourney) journey = generate_journey (seed);

        callout_count_journey (&count, journey,
                               seed % 2 == 0 ? RIHLA_DIRECTION_LTR
                                             : RIHLA_DIRECTION_RTL);
    }
    if (step == 1)
        ck_assert_uint_gt (count.n_annotations, 250);
    ck_assert_uint_gt (count.n_noted, 10 / step);
    ck_assert_msg (count.n_noted_with_room == 0,
                   "%u of %u notes had room beside what they are about",
                   count.n_noted_with_room, count.n_noted);
    ck_assert_msg (count.n_drawn_with_room * 2 >= count.n_drawn,
                   "the checker sees room for %u of %u that are drawn",
                   count.n_drawn_with_room, count.n_drawn);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("callouts");
    TCase *tcase = tcase_create ("callouts");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tcase, 600);
    tcase_add_checked_fixture (tcase, open_test, close_test);
    tcase_add_test (tcase, a_lowest_moment_that_is_a_return_is_one_callout);
    tcase_add_test (tcase, two_channels_are_told_of_once);
    tcase_add_test (tcase, a_finding_is_told_where_its_lane_is_drawn);
    tcase_add_test (tcase, findings_can_be_left_out);
    tcase_add_test (tcase, the_largest_leak_is_told_beside_its_number);
    tcase_add_test (tcase, what_is_not_drawn_is_a_note_with_its_name);
    tcase_add_test (tcase, what_has_no_room_is_a_note_with_a_letter);
    tcase_add_test (tcase, a_long_text_is_a_note);
    tcase_add_test (tcase, a_journey_without_stages_has_notes);
    tcase_add_loop_test (tcase, everything_can_be_annotated, 0, 2);
    tcase_add_test (tcase, one_thing_can_be_annotated_three_hundred_times);
    tcase_add_test (tcase, the_same_journey_gives_the_same_callouts);
    tcase_add_test (tcase, what_has_room_is_no_note);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
