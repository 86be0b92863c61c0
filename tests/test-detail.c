/* test-detail.c: how much a map shows, and the figures at its foot.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "sample-maps.h"

/* A stage of four touchpoints, each with a pain point and a feeling. By severity
 * times frequency times reach they weigh 2.5, 4, 0.5 and 3, by hand. */
static RihlaJourney *
make_journey (void)
{
    static const struct {
        const char *id;
        int severity;
        double frequency;
        double reach;
        double feeling;
    } rows[] = {
        { "slow", 5, 0.5, 1, -1 },
        { "dear", 4, 1, 1, -2 },
        { "ugly", 5, 0.5, 0.2, 0 },
        { "far", 3, 1, 1, 1 },
    };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, "Buys");

    rihla_journey_set_id (journey, "journey");
    rihla_journey_set_language (journey, "en");
    rihla_stage_set_goal (stage, "A good one");
    for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
        RihlaTouchpoint *touchpoint =
            rihla_stage_add_touchpoint (stage, rows[i].id);
        RihlaPainPoint *pain =
            rihla_touchpoint_add_pain_point (touchpoint, rows[i].id);

        rihla_touchpoint_set_reach (touchpoint, rows[i].reach);
        rihla_touchpoint_add_emotion (touchpoint, "so", rows[i].feeling);
        rihla_pain_point_set_id (pain, rows[i].id);
        rihla_pain_point_set_severity (pain, rows[i].severity);
        rihla_pain_point_set_frequency (pain, rows[i].frequency);
    }
    rihla_stage_insert_quote (stage, "So dear.", -1);
    return journey;
}

static RihlaOpportunity *
add_opportunity (RihlaJourney *journey, const char *text, const char *resolves,
                 int impact, int effort)
{
    const char *ids[] = { resolves, NULL };
    RihlaOpportunity *opportunity =
        rihla_stage_add_opportunity (rihla_journey_get_stage (journey, 0),
                                     text);

    if (resolves != NULL)
        rihla_opportunity_set_resolves (opportunity, ids);
    if (impact > 0)
        rihla_opportunity_set_impact (opportunity, impact);
    if (effort > 0)
        rihla_opportunity_set_effort (opportunity, effort);
    return opportunity;
}

static RihlaLayout *
lay_out (RihlaJourney *journey, RihlaDetail detail, const char *const *lanes,
         RihlaDirection direction)
{
    RihlaLayoutOptions *options = sample_options (direction, lanes);

    rihla_layout_options_set_detail (options, detail);
    return sample_lay_out (journey, options);
}

/* The texts of a role, one after another. */
static char *
list_texts (const RihlaLayout *layout, RihlaRole role)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == role && item->shape == RIHLA_SHAPE_TEXT)
            g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                    item->text->string);
    }
    return g_string_free (list, FALSE);
}

static void
expect_texts (const RihlaLayout *layout, RihlaRole role, const char *expected)
{
    g_autofree char *texts = list_texts (layout, role);

    ck_assert_str_eq (texts, expected);
}

/* --- Which lanes there are ------------------------------------------------- */

static const char *const quotes[] = { "quotes", NULL };

static const struct {
    RihlaDetail detail;
    const char *const *lanes;
    const char *heads;
} levels[] = {
    { RIHLA_DETAIL_FULL, NULL,
      "Customer goal, Touchpoints, Emotion, In their words, Pain points" },
    { RIHLA_DETAIL_OPERATIONAL, NULL,
      "Customer goal, Touchpoints, Emotion, Pain points" },
    { RIHLA_DETAIL_EXECUTIVE, NULL, "Emotion, Top pain points" },
    { RIHLA_DETAIL_OPERATIONAL, quotes, "In their words" },
    { RIHLA_DETAIL_EXECUTIVE, quotes, "In their words" },
};

START_TEST (a_level_has_its_lanes)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (make_journey (), levels[_i].detail, levels[_i].lanes,
                 RIHLA_DIRECTION_NONE);

    expect_texts (layout, RIHLA_ROLE_LANE_HEAD, levels[_i].heads);
}
END_TEST

START_TEST (what_the_journey_hides_stays_hidden)
{
    RihlaJourney *journey = make_journey ();
    RihlaJourneyLane *lane =
        rihla_journey_add_lane (journey, RIHLA_LANE_KIND_EMOTION, NULL);
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_lane_set_hidden (lane, TRUE);
    layout =
        lay_out (journey, RIHLA_DETAIL_EXECUTIVE, NULL, RIHLA_DIRECTION_NONE);
    expect_texts (layout, RIHLA_ROLE_LANE_HEAD, "Top pain points");
}
END_TEST

/* --- The summary ----------------------------------------------------------- */

/* In the order of the journey, with the numbers of their weight; so are the
 * pins on the curve. */
START_TEST (a_summary_has_the_three_heaviest_pains)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (make_journey (), RIHLA_DETAIL_EXECUTIVE, NULL,
                 RIHLA_DIRECTION_NONE);

    expect_texts (layout, RIHLA_ROLE_PAIN, "3, slow, 1, dear, 2, far");
    expect_texts (layout, RIHLA_ROLE_PIN, "3, 1, 2");
}
END_TEST

START_TEST (a_summary_tells_what_to_do_about_them)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;

    add_opportunity (journey, "Faster", "slow", 3, 3);
    add_opportunity (journey, "Much faster", "slow", 5, 2);
    add_opportunity (journey, "Prettier", "ugly", 5, 1);
    rihla_opportunity_set_status (add_opportunity (journey, "Cheap", "dear", 5,
                                                   1),
                                  RIHLA_OPPORTUNITY_STATUS_DONE);
    add_opportunity (journey, "Nearer", "far", -1, 4);
    layout =
        lay_out (journey, RIHLA_DETAIL_EXECUTIVE, NULL, RIHLA_DIRECTION_NONE);
    expect_texts (layout, RIHLA_ROLE_OPPORTUNITY,
                  "Much faster\nImpact: 5 of 5 · Effort: 2 of 5, "
                  "Nearer\nEffort: 4 of 5");
    expect_texts (layout, RIHLA_ROLE_ANSWER, "3, 2");
}
END_TEST

START_TEST (without_answers_it_has_the_best_opportunities)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;

    add_opportunity (journey, "One", NULL, 1, 5);
    add_opportunity (journey, "Two", NULL, 5, 5);
    add_opportunity (journey, "Three", "ugly", 4, 1);
    add_opportunity (journey, "Four", NULL, -1, -1);
    layout =
        lay_out (journey, RIHLA_DETAIL_EXECUTIVE, NULL, RIHLA_DIRECTION_NONE);
    expect_texts (layout, RIHLA_ROLE_OPPORTUNITY,
                  "Two\nImpact: 5 of 5 · Effort: 5 of 5, "
                  "Three\nImpact: 4 of 5 · Effort: 1 of 5, Four");
}
END_TEST

START_TEST (a_summary_is_as_it_was)
{
    RihlaDirection direction = _i ? RIHLA_DIRECTION_RTL : RIHLA_DIRECTION_LTR;
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (RihlaLayout) layout = NULL;

    add_opportunity (journey, "Much faster", "slow", 5, 2);
    layout = lay_out (journey, RIHLA_DETAIL_EXECUTIVE, NULL, direction);
    ck_assert_uint_eq (rihla_layout_audit (layout, faults), 0);
    sample_check_golden (layout, _i ? "summary-rtl" : "summary");
}
END_TEST

/* A journey of nothing but stages, and one of nothing. */
START_TEST (a_summary_of_little_is_drawn)
{
    g_autoptr (RihlaLayout) stages =
        lay_out (sample_grid (3, 0), RIHLA_DETAIL_EXECUTIVE, NULL,
                 RIHLA_DIRECTION_NONE);
    g_autoptr (RihlaLayout) nothing =
        lay_out (rihla_journey_new (), RIHLA_DETAIL_EXECUTIVE, NULL,
                 RIHLA_DIRECTION_NONE);

    expect_texts (stages, RIHLA_ROLE_LANE_HEAD, "");
    expect_texts (nothing, RIHLA_ROLE_STAGE, "");
}
END_TEST

/* --- Figures ---------------------------------------------------------------- */

/* 100 enter; half of them meet what drives a tenth of these away, and a customer
 * is worth 300: 100 · 0.5 · 0.1 · 300 = 1500. */
static void
add_money (RihlaJourney *journey)
{
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);

    rihla_stage_set_entered (stage, 100);
    rihla_pain_point_set_loss (rihla_touchpoint_get_pain_point (
                                   rihla_stage_get_touchpoint (stage, 0), 0),
                               0.1);
    rihla_persona_set_lifetime_value (rihla_journey_add_persona (journey,
                                                                 "Anna"),
                                      300);
}

START_TEST (figures_are_there_where_the_journey_has_them)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) without = NULL;
    g_autoptr (RihlaLayout) with = NULL;

    add_money (journey);
    without = lay_out (rihla_journey_ref (journey), RIHLA_DETAIL_FULL, NULL,
                       RIHLA_DIRECTION_NONE);
    expect_texts (without, RIHLA_ROLE_FIGURE, "Lowest moment, dear");
    rihla_journey_unref (journey);
    journey = make_journey ();
    add_money (journey);
    rihla_journey_set_currency (journey, "EUR");
    with = lay_out (journey, RIHLA_DETAIL_FULL, NULL, RIHLA_DIRECTION_NONE);
    expect_texts (with, RIHLA_ROLE_FIGURE,
                  "Lowest moment, dear, Revenue at risk, €1.5K");
}
END_TEST

START_TEST (the_foot_tells_the_source)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;

    rihla_journey_set_version (journey, "3");
    rihla_journey_set_source (journey, "Diaries of 24 customers");
    layout = lay_out (journey, RIHLA_DETAIL_FULL, NULL, RIHLA_DIRECTION_NONE);
    expect_texts (
        layout, RIHLA_ROLE_FOOTER,
        "Current state · Version 3 · Source: Diaries of 24 customers");
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("detail");
    TCase *tests = tcase_create ("detail");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tests, a_level_has_its_lanes, 0,
                         G_N_ELEMENTS (levels));
    tcase_add_test (tests, what_the_journey_hides_stays_hidden);
    tcase_add_test (tests, a_summary_has_the_three_heaviest_pains);
    tcase_add_test (tests, a_summary_tells_what_to_do_about_them);
    tcase_add_test (tests, without_answers_it_has_the_best_opportunities);
    tcase_add_loop_test (tests, a_summary_is_as_it_was, 0, 2);
    tcase_add_test (tests, a_summary_of_little_is_drawn);
    tcase_add_test (tests, figures_are_there_where_the_journey_has_them);
    tcase_add_test (tests, the_foot_tells_the_source);
    suite_add_tcase (suite, tests);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
