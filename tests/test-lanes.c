/* test-lanes.c: the lanes of a service blueprint and their lines.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "layout/map.h"
#include "sample-maps.h"

/* A repair shop: what is at the front, behind and below it. */
static RihlaJourney *
make_repair (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage;
    RihlaTouchpoint *touchpoint;

    rihla_journey_set_id (journey, "repair");
    rihla_journey_set_language (journey, "en");
    stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, "Bring");
    touchpoint = rihla_stage_add_touchpoint (stage, "Rings");
    rihla_touchpoint_insert_support (touchpoint, "Telephone", -1);
    touchpoint = rihla_stage_add_touchpoint (stage, "Hands it over");
    rihla_touchpoint_insert_evidence (touchpoint, "Ticket", -1);
    rihla_touchpoint_insert_frontstage (
        touchpoint, "Someone looks at it while the customer waits", -1);
    rihla_touchpoint_insert_backstage (touchpoint, "It gets a number", -1);
    rihla_touchpoint_insert_backstage (touchpoint, "And a place", -1);
    rihla_touchpoint_insert_support (touchpoint, "Stock list", -1);
    stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "Wait");
    rihla_stage_add_pain_point (stage, "No word for a week");
    stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_RETENTION, "Fetch");
    touchpoint = rihla_stage_add_touchpoint (stage, "Pays");
    rihla_touchpoint_insert_frontstage (touchpoint, "A bill", -1);
    rihla_touchpoint_insert_backstage (touchpoint, "Spare parts", -1);
    return journey;
}

/* A garden shop: what is done and thought, who answers for what, what was
 * noted, and a lane of its own. */
static RihlaJourney *
make_garden (void)
{
    static const char *const owners[] = { "Web shop", "Stock", "Web shop",
                                          "Web shop", NULL };
    RihlaJourney *journey = rihla_journey_new ();
    RihlaJourneyLane *rules;
    RihlaStage *stage = NULL;
    RihlaNote *note;

    rihla_journey_set_id (journey, "garden");
    rihla_journey_set_language (journey, "en");
    rules = rihla_journey_add_lane (journey, RIHLA_LANE_KIND_TEXT, "Our rules");
    rihla_journey_lane_set_id (rules, "rules");
    for (guint i = 0; i < G_N_ELEMENTS (owners); i++) {
        RihlaTouchpoint *touchpoint;

        if (i == 0 || i == 3)
            stage = rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER,
                                             i == 0 ? "Order" : "Plant");
        touchpoint = rihla_stage_add_touchpoint (stage, "Step");
        rihla_touchpoint_set_owner (touchpoint, owners[i]);
        if (i == 1) {
            rihla_touchpoint_insert_action (touchpoint, "Asks for a tree", -1);
            rihla_touchpoint_insert_thought (touchpoint, "Is it alive?", -1);
            rihla_touchpoint_add_lane_text (touchpoint, "rules",
                                            "No tree on a Friday");
            rihla_touchpoint_add_image (touchpoint, NULL, "A tree in a pot");
            note = rihla_touchpoint_add_note (touchpoint, "Half of them die");
            rihla_note_set_author (note, "Gardeners");
            rihla_note_set_votes (note, 12);
            rihla_note_set_colour (note, "green");
        }
    }
    rihla_stage_insert_action (stage, "Digs", -1);
    rihla_stage_insert_thought (stage, "My back", -1);
    rihla_stage_add_lane_text (stage, "rules", "Water for a year");
    note = rihla_stage_add_note (stage, "A spade in every box");
    rihla_note_set_colour (note, "#ffd0d0");
    return journey;
}

/* --- Goldens -------------------------------------------------------------- */

static const char *const blueprint_lanes[] = {
    "evidence", "frontstage", "backstage", "support", NULL,
};

static const char *const story_lanes[] = {
    "actions", "images", "owners", "thoughts", "rules", "notes", NULL,
};

static const struct {
    const char *name; /* of the file */
    RihlaJourney *(*make) (void);
    RihlaDirection direction;
    const char *const *lanes;
} goldens[] = {
    { "blueprint", make_repair, RIHLA_DIRECTION_LTR, blueprint_lanes },
    { "blueprint-rtl", make_repair, RIHLA_DIRECTION_RTL, blueprint_lanes },
    { "story", make_garden, RIHLA_DIRECTION_LTR, story_lanes },
    { "story-rtl", make_garden, RIHLA_DIRECTION_RTL, story_lanes },
};

START_TEST (lanes_are_as_they_were)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (goldens[_i].make (),
                        sample_options (goldens[_i].direction,
                                        goldens[_i].lanes));

    sample_check_golden (layout, goldens[_i].name);
}
END_TEST

/* --- The lines of a blueprint ---------------------------------------------- */

/* The lanes that a map of the repair has, by their nicks. */
typedef struct {
    const char *lanes[5]; /* as chosen */
    const char *found;    /* heads of lanes and lines, from the top */
} LineRow;

static const LineRow line_rows[] = {
    { { "frontstage", "backstage", "support" },
      "Line of interaction, Frontstage, Line of visibility, Backstage, "
      "Line of internal interaction, Support processes" },
    { { "backstage", "pains" }, "Line of visibility, Backstage, Pain points" },
    { { "frontstage", "pains", "support" },
      "Line of interaction, Frontstage, Pain points, "
      "Line of internal interaction, Support processes" },
    { { "support", "frontstage" }, "Support processes, Frontstage" },
    { { "frontstage", "support", "backstage" },
      "Line of interaction, Frontstage, Support processes, Backstage" },
    { { "pains", "evidence" }, "Pain points, Evidence" },
};

static guint
count_items (const RihlaLayout *layout, RihlaRole role)
{
    guint n = 0;

    for (guint i = 0; i < layout->display.items->len; i++)
        n += g_array_index (layout->display.items, RihlaItem, i).role == role;
    return n;
}

START_TEST (a_line_stands_where_it_says_something_true)
{
    const LineRow *row = &line_rows[_i];
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (make_repair (),
                        sample_options (RIHLA_DIRECTION_NONE, row->lanes));
    g_autofree char *heads = sample_list_heads (layout);
    guint n_lines = 0;

    for (const char *line = heads; (line = strstr (line, "Line of")) != NULL;
         line++)
        n_lines++;
    ck_assert_str_eq (heads, row->found);
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_BLUEPRINT_LINE),
                       n_lines);
}
END_TEST

START_TEST (a_lane_without_content_is_not_drawn)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_grid (2, 2),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autofree char *heads = sample_list_heads (layout);

    ck_assert_str_eq (heads, "Touchpoints");
}
END_TEST

/* --- Cards under their touchpoints ---------------------------------------- */

/* The boxes of a role, in drawing order. */
static GArray *
find_boxes (const RihlaLayout *layout, RihlaRole role, const char *id)
{
    GArray *boxes = g_array_new (FALSE, FALSE, sizeof (RihlaRect));

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == role && item->shape == RIHLA_SHAPE_BOX &&
            g_strcmp0 (item->id, id) == 0)
            g_array_append_val (boxes, item->box);
    }
    return boxes;
}

START_TEST (a_card_is_as_wide_as_its_touchpoint)
{
    RihlaDirection direction =
        _i == 0 ? RIHLA_DIRECTION_LTR : RIHLA_DIRECTION_RTL;
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (make_repair (), sample_options (direction, NULL));
    g_autoptr (GArray) touchpoints =
        find_boxes (layout, RIHLA_ROLE_TOUCHPOINT, "decision-2");
    g_autoptr (GArray) cards =
        find_boxes (layout, RIHLA_ROLE_BACKSTAGE, "decision-2");
    RihlaRect touchpoint = g_array_index (touchpoints, RihlaRect, 0);

    ck_assert_uint_eq (cards->len, 2);
    for (guint i = 0; i < cards->len; i++) {
        RihlaRect card = g_array_index (cards, RihlaRect, i);

        ck_assert_double_eq_tol (card.x, touchpoint.x, 1e-6);
        ck_assert_double_eq_tol (card.width, touchpoint.width, 1e-6);
    }
    ck_assert_double_gt (g_array_index (cards, RihlaRect, 1).y,
                         g_array_index (cards, RihlaRect, 0).y +
                             g_array_index (cards, RihlaRect, 0).height);
}
END_TEST

/* --- Owners ------------------------------------------------------------------ */

/* Web shop, Stock, Web shop: there and back; in the next stage the owner is
 * the same and nothing changes hands; after that there is none. */
START_TEST (owners_share_bars_and_hand_over)
{
    const char *const lanes[] = { "owners", NULL };
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (make_garden (),
                        sample_options (RIHLA_DIRECTION_NONE, lanes));
    g_autofree char *dump = rihla_layout_to_string (layout);
    guint n_bars = 0;

    for (const char *name = dump;
         (name = strstr (name, "\"Web shop\"")) != NULL; name++)
        n_bars++;
    ck_assert_uint_eq (n_bars, 3);
    /* A ring and an arrow each. */
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_OWNER_RETURN), 4);
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_HANDOFF), 0);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("lanes");
    TCase *tcase = tcase_create ("lanes");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, lanes_are_as_they_were, 0,
                         G_N_ELEMENTS (goldens));
    tcase_add_loop_test (tcase, a_line_stands_where_it_says_something_true, 0,
                         G_N_ELEMENTS (line_rows));
    tcase_add_test (tcase, a_lane_without_content_is_not_drawn);
    tcase_add_loop_test (tcase, a_card_is_as_wide_as_its_touchpoint, 0, 2);
    tcase_add_test (tcase, owners_share_bars_and_hand_over);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
