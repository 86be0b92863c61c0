/* test-emotion.c: the emotion curve: places around faces, pins, whole maps.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <rihla/rihla.h>

#include "layout/lanes/emotion-lines.h"
#include "layout/lanes/emotion-space.h"
#include "layout/layout.h"
#include "sample-maps.h"

/* --- Places ---------------------------------------------------------------- */

/* A curve of n points, one every ten points of way, from x on. */
static RihlaCurve
make_curve (double x, const double *heights, guint n)
{
    RihlaCurve curve = { g_new0 (RihlaCurvePoint, n), n };

    for (guint i = 0; i < n; i++) {
        curve.points[i].x = x + 10 * i;
        curve.points[i].y = heights[i];
    }
    rihla_curve_init (curve.points, n);
    return curve;
}

static RihlaCurve
make_random_curve (GRand *rand, double x, guint n)
{
    g_autofree double *heights = g_new (double, n);

    for (guint i = 0; i < n; i++)
        heights[i] = g_rand_int_range (rand, -6, 7) * 5;
    return make_curve (x, heights, n);
}

static double
get_height (const RihlaCurve *curve, double x)
{
    return rihla_curve_get_height (curve->points, curve->n_points, x);
}

#define FROM_LINES 3
#define FROM_BOXES 1.5

static gboolean
are_apart (const RihlaRect *a, const RihlaRect *b, double gap)
{
    return a->x + a->width + gap <= b->x + 1e-9 ||
           b->x + b->width + gap <= a->x + 1e-9 ||
           a->y + a->height + gap <= b->y + 1e-9 ||
           b->y + b->height + gap <= a->y + 1e-9;
}

static void
check_free (const RihlaRect *box, const RihlaCurve *line)
{
    for (double x = box->x - FROM_LINES; x <= box->x + box->width + FROM_LINES;
         x += 0.25) {
        double y = get_height (line, x);

        if (x < line->points[0].x || x > line->points[line->n_points - 1].x)
            continue;
        ck_assert_msg (y <= box->y - FROM_LINES + 1e-9 ||
                           y >= box->y + box->height + FROM_LINES - 1e-9,
                       "a line is on the box at %g, %g", x, y);
    }
}

START_TEST (a_place_covers_nothing)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed ((guint32) _i);
    RihlaCurve curves[4];
    const RihlaCurve *lines[4];
    RihlaSpace space;
    RihlaRect boxes[12];

    for (guint i = 0; i < 4; i++) {
        curves[i] = make_random_curve (rand, 0, 7);
        lines[i] = &curves[i];
    }
    rihla_space_init (&space, lines, 4, FROM_LINES, FROM_BOXES);
    for (guint i = 0; i < G_N_ELEMENTS (boxes); i++) {
        RihlaSearch search = {
            .x = 30,
            .y = g_rand_double_range (rand, -30, 30),
            .radius = 6,
            .gap = 2,
            .left = 5,
            .right = 55,
            .top = -40,
            .bottom = 40,
            .way_y = -1,
            .way_cost = 6,
        };

        boxes[i] = (RihlaRect){ 0, 0, g_rand_double_range (rand, 4, 50),
                                g_rand_double_range (rand, 4, 12) };
        rihla_space_place (&space, &search, &boxes[i]);
        ck_assert_double_ge (boxes[i].x, search.left - 1e-9);
        ck_assert_double_le (boxes[i].x + boxes[i].width, search.right + 1e-9);
        for (guint j = 0; j < 4; j++)
            check_free (&boxes[i], lines[j]);
        for (guint j = 0; j < i; j++)
            ck_assert (are_apart (&boxes[i], &boxes[j], FROM_BOXES));
        rihla_space_add (&space, &boxes[i]);
    }
    rihla_space_clear (&space);
    for (guint i = 0; i < 4; i++)
        g_free (curves[i].points);
}
END_TEST

/* A face on a level line, and a word of 20 × 10 for it. */
static RihlaRect
place_word (double way_y, const RihlaRect *obstacle)
{
    static const double level[] = { 0, 0, 0 };
    RihlaCurve line = make_curve (0, level, 3);
    const RihlaCurve *lines[] = { &line };
    RihlaSearch search = {
        .x = 10,
        .radius = 6,
        .gap = 2,
        .left = -20,
        .right = 40,
        .top = -30,
        .bottom = 30,
        .way_y = way_y,
        .way_cost = 6,
        .shift_cost = 0.25,
    };
    RihlaRect face = { 4, -6, 12, 12 };
    RihlaRect word = { 0, 0, 20, 10 };
    RihlaSpace space;

    rihla_space_init (&space, lines, 1, FROM_LINES, FROM_BOXES);
    rihla_space_add (&space, &face);
    if (obstacle != NULL)
        rihla_space_add (&space, obstacle);
    rihla_space_place (&space, &search, &word);
    rihla_space_clear (&space);
    g_free (line.points);
    return word;
}

START_TEST (a_word_stands_near_on_its_own_side)
{
    const RihlaRect wall = { -20, -30, 60, 24 };
    RihlaRect word = place_word (-1, NULL);

    ck_assert_double_eq_tol (word.x, 0, 1e-9);
    ck_assert_double_eq_tol (word.y, -18, 1e-9);
    word = place_word (1, NULL);
    ck_assert_double_eq_tol (word.y, 8, 1e-9);
    /* On the other side where its own is taken. */
    word = place_word (-1, &wall);
    ck_assert_double_eq_tol (word.y, 8, 1e-9);
}
END_TEST

START_TEST (a_word_finds_room_beyond_all)
{
    const RihlaRect wall = { -100, -200, 300, 400 };
    RihlaRect word = place_word (-1, &wall);

    ck_assert_double_eq_tol (word.y + word.height, -200 - FROM_BOXES, 1e-9);
}
END_TEST

/* --- Maps ------------------------------------------------------------------ */

static guint
count_items (const RihlaLayout *layout, RihlaRole role, RihlaShape shape)
{
    const GArray *items = layout->display.items;
    guint n = 0;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        n += item->role == role && item->shape == shape;
    }
    return n;
}

static gboolean
has_text (const RihlaLayout *layout, RihlaRole role, const char *string)
{
    const GArray *items = layout->display.items;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->role == role && item->shape == RIHLA_SHAPE_TEXT &&
            strcmp (item->text->string, string) == 0)
            return TRUE;
    }
    return FALSE;
}

START_TEST (pins_are_there_where_the_numbers_are)
{
    static const char *const with[] = { "emotion", "pains", NULL };
    static const char *const without[] = { "emotion", NULL };
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_states (),
                        sample_options (RIHLA_DIRECTION_NONE, with));
    g_autoptr (RihlaLayout) bare =
        sample_lay_out (sample_states (),
                        sample_options (RIHLA_DIRECTION_NONE, without));

    /* One, a range of three, and two. */
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_PIN, RIHLA_SHAPE_BOX),
                       4);
    ck_assert (has_text (layout, RIHLA_ROLE_PIN, "1"));
    ck_assert (has_text (layout, RIHLA_ROLE_PIN, "2–4"));
    ck_assert (has_text (layout, RIHLA_ROLE_PIN, "5"));
    ck_assert (has_text (layout, RIHLA_ROLE_PIN, "6"));
    ck_assert_uint_eq (count_items (bare, RIHLA_ROLE_PIN, RIHLA_SHAPE_BOX), 0);
}
END_TEST

/* The texts of the legend under the curve; that of the symbols stands with the
 * figures at the foot of the map. */
static guint
count_curve_legend (const RihlaLayout *layout)
{
    const GArray *items = layout->display.items;
    guint n = 0;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->role == RIHLA_ROLE_FOOTER || item->role == RIHLA_ROLE_FIGURE)
            break;
        n += item->role == RIHLA_ROLE_LEGEND && item->shape == RIHLA_SHAPE_TEXT;
    }
    return n;
}

START_TEST (the_legend_tells_what_the_curve_has)
{
    static const char *const words[] = { "11",          "22",       "As is",
                                         "To be",       "Measured", "Assumed",
                                         "Gap to close" };
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_states (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    g_autoptr (RihlaLayout) shop =
        sample_lay_out (sample_shop (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));

    for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        ck_assert_msg (has_text (layout, RIHLA_ROLE_LEGEND, words[i]),
                       "no \"%s\"", words[i]);
    ck_assert_uint_eq (count_curve_legend (layout), 8);
    ck_assert_uint_eq (count_curve_legend (shop), 0);
}
END_TEST

/* Two lines as they are in pieces, two to be, and the inlay of one. */
START_TEST (lines_are_solid_dashed_and_dotted)
{
    g_autoptr (RihlaLayout) layout =
        sample_lay_out (sample_states (),
                        sample_options (RIHLA_DIRECTION_NONE, NULL));
    const GArray *items = layout->display.items;
    guint n_solid = 0, n_dashed = 0, n_dotted = 0;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);
        double dash = (double) item->paint.dash;

        if (item->role != RIHLA_ROLE_CURVE ||
            item->paint.stroke_width < 1.5F) /* inlays */
            continue;
        n_solid += dash == 0;
        n_dashed += dash > 4;
        n_dotted += dash > 0 && dash < 4;
    }
    ck_assert_uint_eq (n_solid, 2);
    ck_assert_uint_eq (n_dashed, 2);
    ck_assert_uint_eq (n_dotted, 2);
    ck_assert_uint_gt (count_items (layout, RIHLA_ROLE_GAP, RIHLA_SHAPE_PATH),
                       1);
}
END_TEST

/* So many personas with an emotion each, all in one place. */
static RihlaJourney *
make_crowd (guint n)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "1");
    RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "1");

    for (guint i = 0; i < n; i++) {
        g_autofree char *id = g_strdup_printf ("p%u", i);

        rihla_persona_set_id (rihla_journey_add_persona (journey, id), id);
        rihla_emotion_set_persona_id (rihla_touchpoint_add_emotion (touchpoint,
                                                                    id, 1),
                                      id);
    }
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

START_TEST (a_crowd_shares_a_line)
{
    g_autoptr (RihlaDiagnostics) remarks = rihla_diagnostics_new ();
    RihlaLayoutOptions *options = sample_options (RIHLA_DIRECTION_NONE, NULL);
    guint n = RIHLA_LINES_MOST + (guint) _i;
    g_autoptr (RihlaJourney) journey = make_crowd (n);
    g_autoptr (RihlaLayout) layout =
        rihla_layout_new (journey, options, remarks, NULL);

    ck_assert_uint_eq (rihla_diagnostics_get_n (remarks), (guint) _i);
    /* Each face has two eyes in ovals, and a ring in one every sixth time. */
    ck_assert_uint_eq (count_items (layout, RIHLA_ROLE_FACE, RIHLA_SHAPE_OVAL),
                       _i == 0 ? 2 * n + n / 6 : 3);
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    rihla_layout_options_unref (options);
}
END_TEST

/* --- Any curve ------------------------------------------------------------- */

static const char *const texts[] = {
    "so",
    "glad to be asked at last",
    "11",
    "ضجر",
    "خيبة أمل كبيرة",
    "",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk",
};

static void
add_feeling (RihlaTouchpoint *touchpoint, GRand *rand, guint n_personas)
{
    double value = g_rand_int_range (rand, -20, 21) / 10.0;
    const char *text = texts[g_rand_int_range (rand, 0, G_N_ELEMENTS (texts))];
    RihlaEmotion *emotion =
        rihla_touchpoint_add_emotion (touchpoint, text, value);
    g_autofree char *id =
        g_strdup_printf ("p%d",
                         g_rand_int_range (rand, 0, 1 + (int) n_personas));

    if (strcmp (id, "p0") != 0)
        rihla_emotion_set_persona_id (emotion, id);
    rihla_emotion_set_evidence (emotion,
                                (RihlaEvidence) g_rand_int_range (rand, 0, 4));
    rihla_emotion_set_state (emotion,
                             (RihlaEmotionState) g_rand_int_range (rand, 0, 3));
    if (g_rand_boolean (rand)) {
        rihla_emotion_set_low (emotion, MAX (-2, value - 0.7));
        rihla_emotion_set_high (emotion, MIN (2, value + 0.3));
    }
}

static void
fill_stage (RihlaStage *stage, GRand *rand, guint n_personas)
{
    guint n_touchpoints = (guint) g_rand_int_range (rand, 0, 6);

    if (g_rand_boolean (rand))
        rihla_stage_add_emotion (stage, "so", 1);
    if (g_rand_boolean (rand))
        rihla_stage_add_pain_point (stage, "so");
    for (guint i = 0; i < n_touchpoints; i++) {
        RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, "a");
        guint n_emotions =
            (guint) g_rand_int_range (rand, 0, 2 + 2 * (int) n_personas);
        int n_pains = g_rand_int_range (rand, -2, 5);

        rihla_touchpoint_set_moment_of_truth (touchpoint,
                                              g_rand_boolean (rand));
        for (guint j = 0; j < n_emotions; j++)
            add_feeling (touchpoint, rand, n_personas);
        for (int j = 0; j < n_pains; j++)
            rihla_touchpoint_add_pain_point (touchpoint, "so");
    }
}

static RihlaJourney *
make_any (guint seed)
{
    g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
    RihlaJourney *journey = rihla_journey_new ();
    guint n_personas = (guint) g_rand_int_range (rand, 0, 8);
    guint n_stages = (guint) g_rand_int_range (rand, 1, 5);

    for (guint i = 1; i <= n_personas; i++) {
        g_autofree char *id = g_strdup_printf ("p%u", i);

        rihla_persona_set_id (rihla_journey_add_persona (journey, "b"), id);
    }
    for (guint i = 0; i < n_stages; i++)
        fill_stage (rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER,
                                             "c"),
                    rand, n_personas);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

#define BATCH 100

START_TEST (no_curve_has_a_fault)
{
    static const char *const lanes[] = { "emotion", "pains", NULL };

    for (guint seed = (guint) _i * BATCH; seed < ((guint) _i + 1) * BATCH;
         seed++) {
        g_autoptr (RihlaJourney) journey = make_any (seed);

        for (int direction = RIHLA_DIRECTION_LTR;
             direction <= RIHLA_DIRECTION_RTL; direction++) {
            RihlaLayoutOptions *options =
                sample_options ((RihlaDirection) direction, lanes);
            g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
            g_autoptr (RihlaLayout) layout =
                rihla_layout_new (journey, options, NULL, NULL);

            if (rihla_layout_audit (layout, faults) > 0)
                ck_abort_msg ("seed %u: %s", seed,
                              rihla_diagnostics_get_message (faults, 0));
            rihla_layout_options_unref (options);
        }
    }
}
END_TEST

/* Three personas in both states, and so many touchpoints. */
static double
time_journey (guint n_touchpoints)
{
    static const char *const lanes[] = { "emotion", NULL };
    g_autoptr (GRand) rand = g_rand_new_with_seed (1);
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage = NULL;
    g_autoptr (RihlaLayout) layout = NULL;
    clock_t start;

    for (guint i = 1; i <= 3; i++) {
        g_autofree char *id = g_strdup_printf ("p%u", i);

        rihla_persona_set_id (rihla_journey_add_persona (journey, "b"), id);
    }
    for (guint i = 0; i < n_touchpoints; i++) {
        RihlaTouchpoint *touchpoint;

        if (i % 10 == 0)
            stage =
                rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "c");
        touchpoint = rihla_stage_add_touchpoint (stage, "a");
        for (guint j = 0; j < 6; j++)
            add_feeling (touchpoint, rand, 3);
    }
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    start = clock ();
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    return (double) (clock () - start) / CLOCKS_PER_SEC;
}

START_TEST (time_grows_with_the_number_of_touchpoints)
{
    double few = time_journey (600);
    double many = time_journey (4800);

    ck_assert_msg (many < 20 * few + 0.1, "600: %.3f s, 4800: %.3f s", few,
                   many);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("emotion");
    TCase *tests = tcase_create ("curve");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_set_timeout (tests, 120);
    tcase_add_loop_test (tests, a_place_covers_nothing, 0, 100);
    tcase_add_test (tests, a_word_stands_near_on_its_own_side);
    tcase_add_test (tests, a_word_finds_room_beyond_all);
    tcase_add_test (tests, pins_are_there_where_the_numbers_are);
    tcase_add_test (tests, the_legend_tells_what_the_curve_has);
    tcase_add_test (tests, lines_are_solid_dashed_and_dotted);
    tcase_add_loop_test (tests, a_crowd_shares_a_line, 0, 2);
    tcase_add_loop_test (tests, no_curve_has_a_fault, 0, 10);
    tcase_add_test (tests, time_grows_with_the_number_of_touchpoints);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
