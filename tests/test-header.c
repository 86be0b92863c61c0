/* test-header.c: what stands above and below the lanes.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "sample-maps.h"

static char *
dump (RihlaJourney *journey)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, NULL));

    return rihla_layout_to_string (layout);
}

static void
check_has (const char *text, const char *part)
{
    ck_assert_msg (strstr (text, part) != NULL, "no %s in\n%s", part, text);
}

START_TEST (a_map_without_a_title_has_one)
{
    RihlaJourney *journey = rihla_journey_new ();
    g_autofree char *english = dump (sample_stages ());
    g_autofree char *arabic = NULL;

    rihla_journey_set_language (journey, "ar");
    arabic = dump (journey);
    check_has (english, "\"Customer journey\"");
    check_has (arabic, "\"رحلة العميل\"");
}
END_TEST

START_TEST (a_footer_tells_state_version_and_date)
{
    RihlaJourney *journey = sample_stages ();
    g_autofree char *with = NULL;
    g_autofree char *without = dump (sample_stages ());

    rihla_journey_set_state (journey, RIHLA_JOURNEY_STATE_FUTURE);
    rihla_journey_set_version (journey, "3%s");
    rihla_journey_set_date (journey, "2025-10-21");
    with = dump (journey);
    check_has (with, "\"Future state · Version 3%s · ");
    check_has (with, "2025");
    check_has (without, "end \"Current state\"\n");
}
END_TEST

START_TEST (a_persona_has_name_summary_and_words)
{
    g_autofree char *shop = dump (sample_shop ());
    g_autofree char *clinic = dump (sample_clinic ());

    check_has (shop, "\"Walker\"");
    check_has (shop, "\"wears out two pairs a year\"");
    check_has (shop, "\"“They have to last.”\"");
    check_has (clinic, "\"«أريد موعداً قريباً»\"");
}
END_TEST

static char *
repeat (const char *word, guint n)
{
    GString *string = g_string_new (NULL);

    for (guint i = 0; i < n; i++)
        g_string_append_printf (string, "%s%s", i > 0 ? " " : "", word);
    return g_string_free (string, FALSE);
}

/* Lengths in words, and numbers of personas. */
static const guint sizes[] = { 0, 1, 4, 20, 200 };
static const guint n_personas[] = { 0, 1, 2, 3, 7, 40 };

static RihlaJourney *
make_journey (guint title, guint text, guint personas, guint n_stages)
{
    RihlaJourney *journey = sample_grid (n_stages, 3);
    g_autofree char *long_title = repeat ("journey", title);
    g_autofree char *long_text = repeat ("words", text);

    rihla_journey_set_title (journey, long_title);
    rihla_journey_set_scenario (journey, long_text);
    for (guint i = 0; i < personas; i++) {
        RihlaPersona *persona = rihla_journey_add_persona (journey, "Somebody");

        rihla_persona_set_summary (persona, i % 2 ? long_text : NULL);
        rihla_persona_set_quote (persona, i % 3 ? NULL : long_text);
    }
    return journey;
}

static gboolean
is_apart (const RihlaRect *a, const RihlaRect *b)
{
    return a->x + a->width <= b->x + 1e-6 || b->x + b->width <= a->x + 1e-6 ||
           a->y + a->height <= b->y + 1e-6 || b->y + b->height <= a->y + 1e-6;
}

/* Title, scenario, the cards of personas and the stages stand apart. */
static void
check_apart (const RihlaLayout *layout)
{
    const GArray *items = layout->display.items;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *card = &g_array_index (items, RihlaItem, i);

        if (card->role != RIHLA_ROLE_PERSONA || card->shape != RIHLA_SHAPE_BOX)
            continue;
        for (guint j = 0; j < items->len; j++) {
            const RihlaItem *other = &g_array_index (items, RihlaItem, j);

            if (other->role != RIHLA_ROLE_PAGE &&
                other->role != RIHLA_ROLE_PERSONA)
                ck_assert (is_apart (&card->box, &other->box));
            if (other->role == RIHLA_ROLE_PERSONA && j != i &&
                other->shape == RIHLA_SHAPE_BOX)
                ck_assert (is_apart (&card->box, &other->box));
        }
    }
}

START_TEST (nothing_overlaps_whatever_the_lengths)
{
    guint title = sizes[(guint) _i % G_N_ELEMENTS (sizes)];
    guint text = sizes[(guint) _i / G_N_ELEMENTS (sizes)];

    for (guint i = 0; i < G_N_ELEMENTS (n_personas); i++)
        for (guint n_stages = 0; n_stages <= 9; n_stages += 3) {
            RihlaJourney *journey =
                make_journey (title, text, n_personas[i], n_stages);
            g_autoptr (RihlaLayout) layout =
                sample_lay_out (journey,
                                sample_options (i % 2 ? RIHLA_DIRECTION_RTL
                                                      : RIHLA_DIRECTION_LTR,
                                                NULL));

            check_apart (layout);
        }
}
END_TEST

/* How many cards of personas begin at each height, from above. */
static char *
count_in_rows (guint n, guint n_stages)
{
    GString *counts = g_string_new (NULL);
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (make_journey (2, 4, n, n_stages),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    const GArray *items = layout->display.items;
    double y = NAN;
    guint in_row = 0;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *card = &g_array_index (items, RihlaItem, i);

        if (card->role != RIHLA_ROLE_PERSONA || card->shape != RIHLA_SHAPE_BOX)
            continue;
        if (in_row > 0 && card->box.y > y) {
            g_string_append_printf (counts, "%u ", in_row);
            in_row = 0;
        }
        y = card->box.y;
        in_row++;
    }
    g_string_append_printf (counts, "%u", in_row);
    return g_string_free (counts, FALSE);
}

START_TEST (no_persona_is_left_alone)
{
    static const struct {
        guint n;
        guint n_stages;
        const char *rows;
    } rows[] = {
        { 1, 3, "1" },   { 2, 4, "2" },   { 3, 4, "3" },
        { 4, 4, "2 2" }, { 5, 4, "3 2" }, { 7, 4, "4 3" },
    };
    g_autofree char *counts = count_in_rows (rows[_i].n, rows[_i].n_stages);

    ck_assert_str_eq (counts, rows[_i].rows);
}
END_TEST

/* The titles of stages stand in the order in which they are read, whichever way
 * the map goes. */
START_TEST (the_arrow_of_a_leak_goes_as_the_titles_are_read)
{
    static const struct {
        const char *titles[2];
        const char *in_ltr;
        const char *in_rtl;
    } rows[] = {
        { { "Booking", "Visit" }, "Booking → Visit", "Booking → Visit" },
        { { "الحجز", "الزيارة" }, "الحجز ← الزيارة", "الحجز ← الزيارة" },
        { { "الحجز", "Visit" }, "الحجز → Visit", "الحجز ← Visit" },
    };
    gboolean is_rtl = _i % 2 != 0;
    RihlaJourney *journey = rihla_journey_new ();
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *map = NULL;

    for (guint i = 0; i < 2; i++)
        rihla_stage_set_entered (
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER,
                                     rows[_i / 2].titles[i]),
            i == 0 ? 50 : 40);
    layout =
        sample_lay_out (journey, sample_options (is_rtl ? RIHLA_DIRECTION_RTL
                                                        : RIHLA_DIRECTION_LTR,
                                                 NULL));
    map = rihla_layout_to_string (layout);
    check_has (map, is_rtl ? rows[_i / 2].in_rtl : rows[_i / 2].in_ltr);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("header");
    TCase *tcase = tcase_create ("header");
    SRunner *runner;
    int n_failed;

    tcase_add_test (tcase, a_map_without_a_title_has_one);
    tcase_add_test (tcase, a_footer_tells_state_version_and_date);
    tcase_add_test (tcase, a_persona_has_name_summary_and_words);
    tcase_add_loop_test (tcase, nothing_overlaps_whatever_the_lengths, 0,
                         G_N_ELEMENTS (sizes) * G_N_ELEMENTS (sizes));
    tcase_add_loop_test (tcase, no_persona_is_left_alone, 0, 6);
    tcase_add_loop_test (tcase, the_arrow_of_a_leak_goes_as_the_titles_are_read,
                         0, 6);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
