/* test-lane-choice.c: which lanes stand on a map, in which order.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "layout/map.h"
#include "model/values.h"
#include "sample-maps.h"

/* The order of RihlaLaneKind is that of the table, after the lanes that hold
 * texts of their own. */
START_TEST (the_table_has_the_lanes_of_the_model)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();
    g_autofree char *list = rihla_enum_list (RIHLA_TYPE_LANE_KIND);
    g_autoptr (GString) own = g_string_new ("text");

    for (guint i = 0; all[i] != NULL; i++)
        g_string_append_printf (own, ", %s", all[i]->nick);
    ck_assert_str_eq (own->str, list);
}
END_TEST

/* A journey with something for five lanes, two of them its own. */
static RihlaJourney *
make_library (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaJourneyLane *lane;
    RihlaStage *stage;

    rihla_journey_set_id (journey, "library");
    rihla_journey_set_language (journey, "en");
    lane = rihla_journey_add_lane (journey, RIHLA_LANE_KIND_TEXT, "Rules");
    rihla_journey_lane_set_id (lane, "rules");
    lane = rihla_journey_add_lane (journey, RIHLA_LANE_KIND_TEXT, NULL);
    rihla_journey_lane_set_id (lane, "dust");
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Borrow");
    rihla_stage_set_goal (stage, "Find it");
    rihla_stage_add_pain_point (stage, "It is out");
    rihla_stage_add_note (stage, "Ask at the desk");
    rihla_stage_add_lane_text (stage, "rules", "Four weeks");
    rihla_stage_add_lane_text (stage, "dust", "Little");
    return journey;
}

/* What the file says, what the caller says, and the heads that come of it. */
typedef struct {
    const char *named;  /* by the journey: lanes with spaces between them */
    const char *hidden; /* by the journey */
    const char *lanes;  /* by the caller, with commas between them */
    const char *hide;
    const char *rename; /* LANE=TITLE */
    const char *heads;
} Row;

static const Row rows[] = {
    { .heads = "Customer goal, Pain points, Rules, dust, Notes" },
    { .named = "notes goals", .heads = "Notes, Customer goal" },
    { .named = "dust goals", .hidden = "goals", .heads = "dust" },
    { .hidden = "goals", .heads = "Pain points, Rules, dust, Notes" },
    { .named = "notes", .lanes = "rules,pains", .heads = "Rules, Pain points" },
    { .hidden = "goals", .lanes = "goals", .heads = "Customer goal" },
    { .hide = "goals,dust", .heads = "Pain points, Rules, Notes" },
    { .lanes = "goals,dust", .hide = "goals", .heads = "dust" },
    { .lanes = "quotes,goals", .heads = "Customer goal" },
    { .lanes = "goals,dust",
      .rename = "dust=Age",
      .heads = "Customer goal, Age" },
    { .lanes = "goals", .rename = "goals=Wanted", .heads = "Wanted" },
    { .lanes = "goals,pains", .rename = "goals=", .heads = "Pain points" },
};

static void
set_journey (RihlaJourney *journey, const Row *row)
{
    if (row->named != NULL) {
        g_auto (GStrv) names = g_strsplit (row->named, " ", -1);

        rihla_journey_set_lane_names (journey, (const char *const *) names);
    }
    if (row->hidden != NULL) {
        RihlaJourneyLane *lane =
            rihla_journey_add_lane (journey, RIHLA_LANE_KIND_GOALS, NULL);

        ck_assert_str_eq (row->hidden, "goals");
        rihla_journey_lane_set_hidden (lane, TRUE);
    }
}

static void
set_options (RihlaLayoutOptions *options, const Row *row)
{
    if (row->lanes != NULL) {
        g_auto (GStrv) names = g_strsplit (row->lanes, ",", -1);

        ck_assert (rihla_layout_options_set_lanes (options,
                                                   (const char *const *) names,
                                                   NULL));
    }
    if (row->hide != NULL) {
        g_auto (GStrv) names = g_strsplit (row->hide, ",", -1);

        ck_assert (rihla_layout_options_set_hidden_lanes (
            options, (const char *const *) names, NULL));
    }
    if (row->rename != NULL) {
        g_auto (GStrv) parts = g_strsplit (row->rename, "=", 2);

        rihla_layout_options_set_lane_title (options, parts[0], parts[1]);
    }
}

START_TEST (the_callers_word_comes_first)
{
    const Row *row = &rows[_i];
    RihlaJourney *journey = make_library ();
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *heads = NULL;

    set_journey (journey, row);
    set_options (options, row);
    layout = sample_lay_out (journey, options);
    heads = sample_list_heads (layout);
    ck_assert_str_eq (heads, row->heads);
}
END_TEST

static const Row unknown_rows[] = {
    { .lanes = "goals,weather" },
    { .hide = "weather" },
    { .rename = "weather=Sun" },
};

START_TEST (a_lane_that_is_not_known_is_refused)
{
    g_autoptr (RihlaJourney) journey = make_library ();
    g_autoptr (RihlaLayoutOptions) options =
        sample_options (RIHLA_DIRECTION_NONE, NULL);
    g_autoptr (GError) error = NULL;

    set_options (options, &unknown_rows[_i]);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    ck_assert_ptr_null (rihla_layout_new (journey, options, NULL, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    ck_assert (g_str_has_prefix (error->message,
                                 "no lane is called \"weather\"; there are: "
                                 "goals, actions, "));
    ck_assert (g_str_has_suffix (error->message, ", notes, rules, dust"));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("lane-choice");
    TCase *tcase = tcase_create ("lane-choice");
    SRunner *runner;
    int n_failed;

    tcase_add_test (tcase, the_table_has_the_lanes_of_the_model);
    tcase_add_loop_test (tcase, the_callers_word_comes_first, 0,
                         G_N_ELEMENTS (rows));
    tcase_add_loop_test (tcase, a_lane_that_is_not_known_is_refused, 0,
                         G_N_ELEMENTS (unknown_rows));
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
