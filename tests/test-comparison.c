/* test-comparison.c: what is said of two small journeys.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "edit-journey.h"
#include "report/compare-likeness.h"
#include "report/compare-order.h"

static RihlaJourney *
read_journey (const char *content)
{
    g_autofree char *text = g_strdup_printf (
        "<journey xmlns=\"urn:rihla:journey:1\" xml:lang=\"en\">"
        "<title>Bank</title>%s</journey>",
        content);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error);

    if (journey == NULL || !rihla_journey_seal (journey, NULL, &error))
        ck_abort_msg ("%s", error->message);
    return journey;
}

static char *
join_changes (RihlaComparison *comparison, gboolean is_inverse)
{
    g_autoptr (GPtrArray) lines = is_inverse
                                      ? describe_inverse (comparison, FALSE)
                                      : describe_changes (comparison, FALSE);

    g_ptr_array_add (lines, NULL);
    return g_strjoinv ("\n", (char **) lines->pdata);
}

static const struct {
    const char *name;
    const char *old_content;
    const char *new_content;
    const char *changes;
} cases[] = {
    { "nothing", "", "", "" },
    { "a touchpoint goes",
      "<stage><title>A</title><touchpoint><title>Call</title></touchpoint>"
      "<touchpoint><title>Visit</title></touchpoint></stage>",
      "<stage><title>A</title><touchpoint><title>Visit</title></touchpoint>"
      "</stage>",
      "removed touchpoint - [Call|-] [-|-]" },
    { "a title is reworded",
      "<stage><title>A</title><touchpoint><title>Visits the branch</title>"
      "</touchpoint></stage>",
      "<stage><title>A</title><touchpoint><title>Visits a new branch</title>"
      "</touchpoint></stage>",
      "reworded touchpoint - [Visits the branch|-] [Visits a new branch|-]" },
    { "a title with nothing in common is another touchpoint",
      "<stage><title>A</title><touchpoint><title>Hotline</title></touchpoint>"
      "</stage>",
      "<stage><title>A</title><touchpoint><title>Chat</title></touchpoint>"
      "</stage>",
      "added touchpoint - [-|-] [Chat|-]\n"
      "removed touchpoint - [Hotline|-] [-|-]" },
    { "unless an id says it is the same",
      "<stage><title>A</title><touchpoint id=\"help\"><title>Hotline</title>"
      "</touchpoint></stage>",
      "<stage><title>A</title><touchpoint id=\"help\"><title>Chat</title>"
      "</touchpoint></stage>",
      "reworded touchpoint - [Hotline|-] [Chat|-]" },
    { "or what stands in it does",
      "<stage><title>A</title><touchpoint><title>Hotline</title>"
      "<quote>I waited for half an hour to be told to call again</quote>"
      "</touchpoint></stage>",
      "<stage><title>A</title><touchpoint><title>Chat</title>"
      "<quote>I waited for half an hour to be told to call again</quote>"
      "</touchpoint></stage>",
      "reworded touchpoint - [Hotline|-] [Chat|-]" },
    { "letters, marks and case make no other Arabic title",
      "<stage><title>الفرع</title><touchpoint><title>زيارة الفَرْع القريب"
      "</title></touchpoint></stage>",
      "<stage><title>الفرع</title><touchpoint><title>زياره فرع قريب</title>"
      "</touchpoint></stage>",
      "reworded touchpoint - [زيارة الفَرْع القريب|-] [زياره فرع قريب|-]" },
    { "a touchpoint moves to another stage",
      "<stage><title>A</title><touchpoint><title>Pays the bill</title>"
      "</touchpoint></stage><stage><title>B</title></stage>",
      "<stage><title>A</title></stage><stage><title>B</title><touchpoint>"
      "<title>Pays the bill</title></touchpoint></stage>",
      "moved touchpoint - [Pays the bill|-] [Pays the bill|-]" },
    { "the one that moved is told, not those it passed",
      "<stage><title>A</title><touchpoint><title>One</title></touchpoint>"
      "<touchpoint><title>Two</title></touchpoint><touchpoint><title>Three"
      "</title></touchpoint><touchpoint><title>Four</title></touchpoint>"
      "</stage>",
      "<stage><title>A</title><touchpoint><title>Four</title></touchpoint>"
      "<touchpoint><title>One</title></touchpoint><touchpoint><title>Two"
      "</title></touchpoint><touchpoint><title>Three</title></touchpoint>"
      "</stage>",
      "moved touchpoint - [Four|-] [Four|-]" },
    { "emotions are of their persona, whatever the word",
      "<persona id=\"a\"><name>Ali</name></persona><persona id=\"b\"><name>"
      "Badr</name></persona><stage><title>A</title><emotion persona=\"a\" "
      "value=\"-1\">angry</emotion><emotion persona=\"b\" value=\"1\">happy"
      "</emotion></stage>",
      "<persona id=\"a\"><name>Ali</name></persona><persona id=\"b\"><name>"
      "Badr</name></persona><stage><title>A</title><emotion persona=\"a\" "
      "value=\"1\">happy</emotion><emotion persona=\"b\" value=\"-1\">angry"
      "</emotion></stage>",
      "changed emotion value [angry|-1] [happy|1]\n"
      "changed emotion value [happy|1] [angry|-1]\n"
      "reworded emotion - [angry|-] [happy|-]\n"
      "reworded emotion - [happy|-] [angry|-]" },
    { "a value from the table of words goes with its word",
      "<stage><title>A</title><emotion>angry</emotion></stage>",
      "<stage><title>A</title><emotion>happy</emotion></stage>",
      "reworded emotion - [angry|-] [happy|-]" },
    { "a channel keeps its touchpoints under another id",
      "<channel id=\"app\">Mobile app</channel><stage><title>A</title>"
      "<touchpoint channel=\"app\"><title>Pays</title></touchpoint></stage>",
      "<channel id=\"mobile\">Mobile app</channel><stage><title>A</title>"
      "<touchpoint channel=\"mobile\"><title>Pays</title></touchpoint></stage>",
      "changed channel id [Mobile app|app] [Mobile app|mobile]" },
    { "another channel is another channel",
      "<channel id=\"app\">App</channel><channel id=\"tel\">Phone</channel>"
      "<stage><title>A</title><touchpoint channel=\"tel\" wait=\"PT20M\">"
      "<title>Pays</title></touchpoint></stage>",
      "<channel id=\"app\">App</channel><channel id=\"tel\">Phone</channel>"
      "<stage><title>A</title><touchpoint channel=\"app\"><title>Pays</title>"
      "</touchpoint></stage>",
      "changed touchpoint channel [Pays|tel] [Pays|app]\n"
      "changed touchpoint wait [Pays|PT20M] [Pays|-]" },
    { "a stage takes along what stands in it",
      "<stage><title>A</title></stage><stage><title>B</title><touchpoint>"
      "<title>Waits</title><pain>Nobody answers</pain></touchpoint></stage>",
      "<stage><title>A</title></stage>", "removed stage - [B|-] [-|-]" },
    { "but not what moved out of it",
      "<stage><title>A</title></stage><stage><title>B</title><touchpoint>"
      "<title>Waits for an answer</title><pain>Nobody answers</pain>"
      "</touchpoint></stage>",
      "<stage><title>A</title><touchpoint><title>Waits for an answer</title>"
      "</touchpoint></stage>",
      "moved touchpoint - [Waits for an answer|-] [Waits for an answer|-]\n"
      "removed pain - [Nobody answers|-] [-|-]\n"
      "removed stage - [B|-] [-|-]" },
    { "texts that are no elements",
      "<stage><title>A</title><goal>To pay</goal><quote>Never again</quote>"
      "</stage>",
      "<stage><title>A</title><goal>To pay fast</goal><quote>Never</quote>"
      "<quote>Well done</quote></stage>",
      "added quote - [-|-] [Well done|-]\n"
      "reworded goal - [To pay|-] [To pay fast|-]\n"
      "reworded quote - [Never again|-] [Never|-]" },
};

START_TEST (changes_are_those_that_were_made)
{
    g_autoptr (RihlaJourney) old = read_journey (cases[_i].old_content);
    g_autoptr (RihlaJourney) new = read_journey (cases[_i].new_content);
    g_autoptr (RihlaComparison) there = rihla_comparison_new (old, new);
    g_autoptr (RihlaComparison) back = rihla_comparison_new (new, old);
    g_autofree char *changes = join_changes (there, FALSE);
    g_autofree char *inverse = join_changes (back, TRUE);

    ck_assert_msg (strcmp (changes, cases[_i].changes) == 0, "%s: %s",
                   cases[_i].name, changes);
    ck_assert_str_eq (inverse, changes);
}
END_TEST

START_TEST (a_change_says_where_it_stands)
{
    g_autoptr (RihlaJourney) old = read_journey (
        "<stage id=\"a\"><title>A</title><touchpoint id=\"t\"><title>T</title>"
        "</touchpoint></stage><stage id=\"b\"><title>B</title></stage>");
    g_autoptr (RihlaJourney) new = read_journey (
        "<stage id=\"a\"><title>A</title></stage><stage id=\"b\"><title>B"
        "</title><touchpoint id=\"n\"><title>N</title><pain>P</pain>"
        "</touchpoint><touchpoint id=\"t\"><title>T</title></touchpoint>"
        "</stage>");
    g_autoptr (RihlaComparison) comparison = rihla_comparison_new (old, new);
    RihlaChange *added, *moved;

    ck_assert_uint_eq (rihla_comparison_get_n_changes (comparison), 2);
    ck_assert_ptr_null (rihla_comparison_get_change (comparison, 2));
    added = rihla_comparison_get_change (comparison, 0);
    ck_assert_int_eq (rihla_change_get_kind (added), RIHLA_CHANGE_KIND_ADDED);
    ck_assert_str_eq (rihla_change_get_new_id (added), "n");
    ck_assert_ptr_null (rihla_change_get_old_id (added));
    ck_assert_str_eq (rihla_change_get_new_owner_id (added), "b");
    ck_assert_uint_eq (rihla_change_get_new_position (added), 1);
    ck_assert_uint_eq (rihla_change_get_old_position (added), 0);
    ck_assert_uint_eq (rihla_change_get_n_within (added), 1);
    moved = rihla_comparison_get_change (comparison, 1);
    ck_assert_int_eq (rihla_change_get_kind (moved), RIHLA_CHANGE_KIND_MOVED);
    ck_assert_str_eq (rihla_change_get_old_owner_id (moved), "a");
    ck_assert_str_eq (rihla_change_get_new_owner_id (moved), "b");
    ck_assert_uint_eq (rihla_change_get_old_position (moved), 1);
    ck_assert_uint_eq (rihla_change_get_new_position (moved), 2);
}
END_TEST

/* A change outlives what it was found in. */
START_TEST (a_change_can_be_kept)
{
    g_autoptr (RihlaJourney) old = read_journey ("");
    g_autoptr (RihlaJourney) new =
        read_journey ("<stage><title>New</title></stage>");
    RihlaComparison *comparison = rihla_comparison_new (old, new);
    g_autoptr (RihlaChange) change =
        rihla_change_ref (rihla_comparison_get_change (comparison, 0));

    ck_assert_ptr_eq (rihla_comparison_get_old_journey (comparison), old);
    ck_assert_ptr_eq (rihla_comparison_get_new_journey (comparison), new);
    rihla_comparison_unref (comparison);
    ck_assert_str_eq (rihla_change_get_element (change), "stage");
    ck_assert_str_eq (rihla_change_get_new_text (change), "New");
    ck_assert_ptr_null (rihla_change_get_attribute (change));
    ck_assert_ptr_null (rihla_change_get_old_value (change));
    ck_assert_ptr_null (rihla_change_get_new_value (change));
    ck_assert_ptr_null (rihla_change_get_old_text (change));
}
END_TEST

/* --- The parts ------------------------------------------------------------ */

/* 2000 places one after another, but for the first, which comes last: a table
 * would have four million cells. */
START_TEST (long_lists_keep_their_order)
{
    g_autofree guint *a = g_new (guint, 2000);
    g_autofree guint *b = g_new (guint, 2000);
    g_autofree guint *partners = g_new (guint, 2000);

    for (guint i = 0; i < 2000; i++) {
        a[i] = i + 1;
        b[i] = i == 1999 ? 1 : i + 2;
    }
    rihla_order_pair (a, 2000, b, 2000, partners);
    ck_assert_uint_eq (partners[0], RIHLA_NO_PARTNER);
    for (guint i = 1; i < 2000; i++)
        ck_assert_uint_eq (partners[i], i - 1);
}
END_TEST

START_TEST (equal_numbers_are_paired_without_crossing)
{
    const guint a[] = { 7, 1, 2, 3, 1, 9 };
    const guint b[] = { 7, 2, 1, 1, 3, 9 };
    const guint expected[] = { 0, RIHLA_NO_PARTNER, 1, 4, RIHLA_NO_PARTNER, 5 };
    guint partners[6];
    guint n = 0;
    int last = -1;

    rihla_order_pair (a, 6, b, 6, partners);
    for (guint i = 0; i < 6; i++) {
        if (partners[i] == RIHLA_NO_PARTNER)
            continue;
        ck_assert_uint_eq (a[i], b[partners[i]]);
        ck_assert_int_gt ((int) partners[i], last);
        last = (int) partners[i];
        n++;
    }
    ck_assert_uint_eq (n, 4);
    ck_assert_uint_eq (partners[0], expected[0]);
    ck_assert_uint_eq (partners[5], expected[5]);
}
END_TEST

START_TEST (likeness_goes_from_nothing_to_all)
{
    static const char *const texts[] = { "Visits the branch",
                                         "visits   the BRANCH!",
                                         "Visits the branches", "قهوة", "" };
    RihlaLikeness *likeness[G_N_ELEMENTS (texts)];

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        likeness[i] = rihla_likeness_new (&texts[i], 1);
    ck_assert_double_eq (rihla_likeness_compare (likeness[0], likeness[1]), 1);
    ck_assert_double_gt (rihla_likeness_compare (likeness[0], likeness[2]), .8);
    ck_assert_double_lt (rihla_likeness_compare (likeness[0], likeness[2]), 1);
    ck_assert_double_eq (rihla_likeness_compare (likeness[0], likeness[3]), 0);
    ck_assert_double_eq (rihla_likeness_compare (likeness[4], likeness[4]), 0);
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        rihla_likeness_free (likeness[i]);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("comparison");
    TCase *tcase = tcase_create ("comparison");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, changes_are_those_that_were_made, 0,
                         G_N_ELEMENTS (cases));
    tcase_add_test (tcase, a_change_says_where_it_stands);
    tcase_add_test (tcase, a_change_can_be_kept);
    tcase_add_test (tcase, long_lists_keep_their_order);
    tcase_add_test (tcase, equal_numbers_are_paired_without_crossing);
    tcase_add_test (tcase, likeness_goes_from_nothing_to_all);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
