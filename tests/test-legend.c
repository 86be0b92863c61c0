/* test-legend.c: the signs of lanes of figures, and what the legend says of
 * the symbols that a map uses.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "layout/layout.h"
#include "layout/map.h"
#include "layout/rows.h"
#include "sample-maps.h"

static RihlaJourney *
make_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();

    rihla_journey_set_id (journey, "journey");
    rihla_journey_set_language (journey, "en");
    rihla_stage_add_touchpoint (
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, "Buys"),
        "Pays");
    return journey;
}

static RihlaTouchpoint *
get_touchpoint (RihlaJourney *journey)
{
    return rihla_stage_get_touchpoint (rihla_journey_get_stage (journey, 0), 0);
}

static RihlaMetric *
add_metric (RihlaJourney *journey, RihlaMetricKind kind, double value,
            double target, gint64 n)
{
    RihlaMetric *metric =
        rihla_stage_add_metric (rihla_journey_get_stage (journey, 0), kind);

    rihla_metric_set_value (metric, value);
    rihla_metric_set_target (metric, target);
    rihla_metric_set_n (metric, n);
    return metric;
}

static RihlaLayout *
lay_out (RihlaJourney *journey, RihlaDirection direction)
{
    return sample_lay_out (journey, sample_options (direction, NULL));
}

static const RihlaItem *
find_item (const RihlaLayout *layout, RihlaRole role, RihlaShape shape,
           guint index)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == role && item->shape == shape && index-- == 0)
            return item;
    }
    return NULL;
}

/* The texts of a role, one after another. */
static char *
list_texts (const RihlaLayout *layout, RihlaRole role)
{
    GString *list = g_string_new (NULL);
    const RihlaItem *item;

    for (guint i = 0;; i++) {
        item = find_item (layout, role, RIHLA_SHAPE_TEXT, i);
        if (item == NULL)
            break;
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                                item->text->string);
    }
    return g_string_free (list, FALSE);
}

/* --- The legend ----------------------------------------------------------- */

static void
add_nothing (G_GNUC_UNUSED RihlaJourney *journey)
{
}

static void
add_truth (RihlaJourney *journey)
{
    rihla_touchpoint_add_emotion (get_touchpoint (journey), "joy", 1);
    rihla_touchpoint_set_moment_of_truth (get_touchpoint (journey), TRUE);
}

static void
add_pain (RihlaJourney *journey)
{
    rihla_pain_point_set_severity (
        rihla_touchpoint_add_pain_point (get_touchpoint (journey), "Slow"), 3);
}

static void
add_pain_on_curve (RihlaJourney *journey)
{
    rihla_touchpoint_add_emotion (get_touchpoint (journey), "anger", -1);
    rihla_touchpoint_add_pain_point (get_touchpoint (journey), "Slow");
}

static void
add_answer (RihlaJourney *journey)
{
    static const char *const ids[] = { "slow", NULL };
    RihlaTouchpoint *touchpoint = get_touchpoint (journey);

    rihla_pain_point_set_id (rihla_touchpoint_add_pain_point (touchpoint,
                                                              "Slow"),
                             "slow");
    rihla_opportunity_set_resolves (
        rihla_touchpoint_add_opportunity (touchpoint, "Faster"), ids);
}

static void
add_target (RihlaJourney *journey)
{
    add_metric (journey, RIHLA_METRIC_KIND_CSAT, 80, 70, -1);
}

static void
add_missed (RihlaJourney *journey)
{
    add_metric (journey, RIHLA_METRIC_KIND_CSAT, 60, 70, -1);
}

static void
add_interval (RihlaJourney *journey)
{
    add_metric (journey, RIHLA_METRIC_KIND_CSAT, 60, NAN, 50);
}

static void
add_leak (RihlaJourney *journey)
{
    RihlaStage *next =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_RETENTION, "Uses");

    rihla_stage_set_entered (rihla_journey_get_stage (journey, 0), 50);
    rihla_stage_set_entered (next, 40);
}

static void
add_waiting (RihlaJourney *journey)
{
    rihla_touchpoint_set_wait (get_touchpoint (journey), 60);
}

static void
add_active (RihlaJourney *journey)
{
    rihla_touchpoint_set_active (get_touchpoint (journey), 60);
}

static void
add_return (RihlaJourney *journey)
{
    static const char *const ids[] = { "desk", "phone", "desk" };
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);

    rihla_journey_add_channel (journey, "desk", "Desk");
    rihla_journey_add_channel (journey, "phone", "Phone");
    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        rihla_touchpoint_set_channel_id (rihla_stage_add_touchpoint (stage,
                                                                     "Asks"),
                                         ids[i]);
}

/* There and on, and then there and back. */
static void
add_owners (RihlaJourney *journey)
{
    static const char *const owners[] = { "Shop", "Bank", "Post", "Bank" };
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);

    for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
        rihla_touchpoint_set_owner (rihla_stage_add_touchpoint (stage, "Asks"),
                                    owners[i]);
}

static void
add_votes (RihlaJourney *journey)
{
    rihla_note_set_votes (rihla_touchpoint_add_note (get_touchpoint (journey),
                                                     "Too slow"),
                          3);
}

static const struct {
    void (*add) (RihlaJourney *journey);
    const char *legend;
} symbols[] = {
    { add_nothing, "" },
    { add_truth, "Moment of truth" },
    { add_pain, "Severity, out of five" },
    { add_pain_on_curve, "1, Number of a pain point" },
    { add_answer, "1, Pain point that an opportunity resolves" },
    { add_target, "Target" },
    { add_missed, "Target, Misses its target" },
    { add_interval, "95% interval" },
    { add_leak, "Largest leak" },
    { add_waiting, "Waiting" },
    { add_active, "Active" },
    { add_votes, "Votes" },
    { add_return, "Back and forth between channels" },
    { add_owners, "Handoff to another owner, Back and forth between owners" },
};

START_TEST (the_legend_has_what_the_map_uses)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *legend = NULL;

    symbols[_i].add (journey);
    layout = lay_out (journey, RIHLA_DIRECTION_NONE);
    legend = list_texts (layout, RIHLA_ROLE_LEGEND);
    ck_assert_str_eq (legend, symbols[_i].legend);
}
END_TEST

/* A lane that is not drawn has no symbols to explain. */
START_TEST (the_legend_goes_by_what_is_drawn)
{
    static const char *const lanes[] = { "touchpoints", NULL };
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;

    add_missed (journey);
    add_waiting (journey);
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    ck_assert_ptr_null (
        find_item (layout, RIHLA_ROLE_LEGEND, RIHLA_SHAPE_TEXT, 0));
}
END_TEST

static RihlaJourney *
make_all (void)
{
    RihlaJourney *journey = make_journey ();

    for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
        symbols[i].add (journey);
    return journey;
}

START_TEST (all_symbols_together_are_audited)
{
    RihlaDirection direction = _i ? RIHLA_DIRECTION_RTL : RIHLA_DIRECTION_LTR;
    g_autoptr (RihlaLayout) layout = lay_out (make_all (), direction);
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();

    rihla_layout_audit (layout, faults);
    ck_assert_uint_eq (rihla_diagnostics_get_n (faults), 0);
    sample_check_golden (layout, _i ? "signs-rtl" : "signs");
}
END_TEST

/* A legend too long for one row has no row much shorter than the others: the
 * last one takes more than the room that the first one left. */
START_TEST (rows_of_the_legend_are_even)
{
    g_autoptr (RihlaLayout) layout =
        lay_out (make_all (), RIHLA_DIRECTION_NONE);
    double top = -1, longest = 0, last = 0;
    guint n_rows = 0;

    for (guint i = 0;; i++) {
        const RihlaItem *item =
            find_item (layout, RIHLA_ROLE_LEGEND, RIHLA_SHAPE_TEXT, i);
        double end;

        if (item == NULL)
            break;
        end = item->box.x + item->box.width;
        if (item->box.y > top + 6) {
            n_rows++;
            top = item->box.y;
            last = 0;
        }
        last = MAX (last, end);
        longest = MAX (longest, end);
    }
    ck_assert_uint_gt (n_rows, 1);
    ck_assert_double_gt (last, longest / 2);
}
END_TEST

/* --- Measures ------------------------------------------------------------- */

/* CSAT of 80 % of 100, target 90: the interval of Wilson is 0.711… to 0.866…,
 * by hand. */
START_TEST (rows_have_the_least_width_that_takes_no_more)
{
    static const struct {
        double widths[4];
        guint n;
        double width;
        double even;
    } rows[] = {
        { { 0 }, 0, 100, 100 },
        { { 30, 30, 30 }, 3, 100, 100 },
        { { 30, 30, 30, 30 }, 4, 99, 65 },
        { { 30, 20, 10 }, 3, 60, 35 },
        { { 80, 10, 10 }, 3, 50, 25 },
    };
    double even =
        rihla_rows_even_out (rows[_i].widths, rows[_i].n, 5, rows[_i].width);

    ck_assert_double_le (even, rows[_i].width);
    ck_assert_double_eq_tol (even, rows[_i].even, 0.1);
}
END_TEST

START_TEST (target_and_interval_are_to_scale)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;
    const RihlaItem *track, *bar, *target, *on_bar, *beyond;

    add_metric (journey, RIHLA_METRIC_KIND_CSAT, 80, 90, 100);
    layout = lay_out (journey, RIHLA_DIRECTION_NONE);
    track = find_item (layout, RIHLA_ROLE_METRIC, RIHLA_SHAPE_BOX, 0);
    bar = find_item (layout, RIHLA_ROLE_METRIC, RIHLA_SHAPE_BOX, 1);
    target = find_item (layout, RIHLA_ROLE_TARGET, RIHLA_SHAPE_PATH, 0);
    on_bar =
        find_item (layout, RIHLA_ROLE_METRIC_INTERVAL, RIHLA_SHAPE_PATH, 0);
    beyond =
        find_item (layout, RIHLA_ROLE_METRIC_INTERVAL, RIHLA_SHAPE_PATH, 1);
    ck_assert_double_eq_tol (bar->box.width, 0.8 * track->box.width, 1e-6);
    ck_assert_double_eq_tol (target->box.x + target->box.width / 2,
                             track->box.x + 0.9 * track->box.width, 1e-6);
    ck_assert_double_eq_tol ((on_bar->box.x - track->box.x) / track->box.width,
                             0.7111708, 1e-4);
    ck_assert_double_eq_tol (on_bar->box.width / track->box.width,
                             0.8 - 0.7111708, 1e-4);
    ck_assert_double_eq_tol ((beyond->box.x - track->box.x) / track->box.width,
                             0.8, 1e-4);
    ck_assert_double_eq_tol (beyond->box.width / track->box.width,
                             0.8666330 - 0.8, 1e-4);
}
END_TEST

static const struct {
    RihlaMetricKind kind;
    double value;
    double target;
    gboolean is_missed;
} targets[] = {
    { RIHLA_METRIC_KIND_CSAT, 69, 70, TRUE },
    { RIHLA_METRIC_KIND_CSAT, 70, 70, FALSE },
    { RIHLA_METRIC_KIND_NPS, -5, 0, TRUE },
    { RIHLA_METRIC_KIND_CES, 5, 5.5, TRUE }, /* agreement: high is good */
    { RIHLA_METRIC_KIND_CES, 6, 5.5, FALSE },
    { RIHLA_METRIC_KIND_ART, 5, 4, TRUE }, /* a time: low is good */
    { RIHLA_METRIC_KIND_ART, 3, 4, FALSE },
    { RIHLA_METRIC_KIND_OTHER, 3, 4, TRUE },
    { RIHLA_METRIC_KIND_CSAT, 69, NAN, FALSE },
};

START_TEST (a_missed_target_has_a_sign)
{
    RihlaJourney *journey = make_journey ();
    g_autoptr (RihlaLayout) layout = NULL;

    add_metric (journey, targets[_i].kind, targets[_i].value,
                targets[_i].target, -1);
    layout = lay_out (journey, RIHLA_DIRECTION_NONE);
    ck_assert_int_eq (find_item (layout, RIHLA_ROLE_MISSED, RIHLA_SHAPE_PATH,
                                 0) != NULL,
                      targets[_i].is_missed);
    ck_assert_int_eq (find_item (layout, RIHLA_ROLE_TARGET, RIHLA_SHAPE_PATH,
                                 0) != NULL,
                      !isnan (targets[_i].target));
}
END_TEST

/* --- The funnel ----------------------------------------------------------- */

static const struct {
    gint64 entered[3]; /* -1: not given */
    const char *texts;
} funnels[] = {
    { { 1000, 640, 600 },
      "100%, −36%, 1,000 entered · 640 went on (64%) · 360 lost, "
      "64%, −6.3%, 640 entered · 600 went on (94%) · 40 lost, "
      "60%, 600 entered" },
    { { 50, 60, 60 },
      "100%, 20%, 50 entered · 10 joined, "
      "120%, 60 entered · 60 went on (100%) · 0 lost, 120%, 60 entered" },
    { { 50, -1, 20 }, "100%, 50 entered, 40%, 20 entered" },
    { { 50, 0, 0 },
      "100%, −100%, 50 entered · 0 went on (0%) · 50 lost, "
      "0%, 0 entered · 0 went on (0%) · 0 lost, 0%, 0 entered" },
    { { 0, 10, 5 }, "" },
};

START_TEST (the_funnel_tells_who_went_on)
{
    static const char *const lanes[] = { "funnel", NULL };
    RihlaJourney *journey = sample_grid (3, 1);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *texts = NULL;
    g_auto (GStrv) pieces = NULL;
    g_autofree char *spaced = NULL;

    for (guint i = 0; i < 3; i++)
        rihla_stage_set_entered (rihla_journey_get_stage (journey, i),
                                 funnels[_i].entered[i]);
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    texts = list_texts (layout, RIHLA_ROLE_FUNNEL);
    pieces = g_strsplit (texts, "\302\240", -1);
    spaced = g_strjoinv (" ", pieces);
    ck_assert_str_eq (spaced, funnels[_i].texts);
}
END_TEST

START_TEST (one_leak_is_the_largest)
{
    static const char *const lanes[] = { "funnel", NULL };
    RihlaJourney *journey = sample_grid (4, 1);
    const gint64 entered[] = { 100, 90, 50, 10 };
    g_autoptr (RihlaLayout) layout = NULL;

    for (guint i = 0; i < G_N_ELEMENTS (entered); i++)
        rihla_stage_set_entered (rihla_journey_get_stage (journey, i),
                                 entered[i]);
    layout =
        sample_lay_out (journey, sample_options (RIHLA_DIRECTION_NONE, lanes));
    ck_assert_str_eq (
        find_item (layout, RIHLA_ROLE_LEAK, RIHLA_SHAPE_PATH, 0)->id,
        "stage-2");
    ck_assert_ptr_null (
        find_item (layout, RIHLA_ROLE_LEAK, RIHLA_SHAPE_PATH, 1));
}
END_TEST

/* --- Time ------------------------------------------------------------------ */

/* Half an hour and an hour, in a narrow and in a wide column. */
START_TEST (times_are_all_to_one_scale)
{
    RihlaJourney *journey = sample_grid (2, 1);
    RihlaStage *wide = rihla_journey_get_stage (journey, 1);
    RihlaTouchpoint *one =
        rihla_stage_get_touchpoint (rihla_journey_get_stage (journey, 0), 0);
    RihlaTouchpoint *other = rihla_stage_get_touchpoint (wide, 0);
    g_autoptr (RihlaLayout) layout = NULL;
    const RihlaItem *half, *hour, *active;

    rihla_touchpoint_set_title (other, "This is a title that is far wider than "
                                       "that of the one before, and so is its "
                                       "card, which takes a few lines");
    rihla_touchpoint_set_wait (one, 1800);
    rihla_touchpoint_set_wait (other, 3600);
    rihla_touchpoint_set_active (other, 900);
    layout = lay_out (journey, RIHLA_DIRECTION_LTR);
    half = find_item (layout, RIHLA_ROLE_WAITING, RIHLA_SHAPE_BOX, 0);
    hour = find_item (layout, RIHLA_ROLE_WAITING, RIHLA_SHAPE_BOX, 2);
    active = find_item (layout, RIHLA_ROLE_ACTIVE, RIHLA_SHAPE_BOX, 0);
    ck_assert_double_eq_tol (hour->box.width, 2 * half->box.width, 1e-6);
    ck_assert_double_eq_tol (active->box.width, half->box.width / 2, 1e-6);
    ck_assert_double_eq_tol (active->box.x, hour->box.x + hour->box.width,
                             1e-6);
    /* Waiting is hatched, so that it needs no colour. */
    ck_assert_ptr_nonnull (
        find_item (layout, RIHLA_ROLE_WAITING, RIHLA_SHAPE_PATH, 0));
    ck_assert_ptr_null (
        find_item (layout, RIHLA_ROLE_ACTIVE, RIHLA_SHAPE_PATH, 0));
}
END_TEST

/* Words of one touchpoint are not read on into those of the next. */
START_TEST (words_of_times_stand_apart)
{
    RihlaJourney *journey = sample_grid (1, 3);
    RihlaStage *stage = rihla_journey_get_stage (journey, 0);
    g_autoptr (RihlaLayout) layout = NULL;
    const RihlaItem *words, *last = NULL;

    for (guint i = 0; i < 3; i++)
        rihla_touchpoint_set_wait (rihla_stage_get_touchpoint (stage, i),
                                   93780.0 * (i + 1));
    layout = lay_out (journey, RIHLA_DIRECTION_LTR);
    for (guint i = 0; i < 3; i++, last = words) {
        words = find_item (layout, RIHLA_ROLE_TIME, RIHLA_SHAPE_TEXT, i);
        if (last != NULL)
            ck_assert_double_gt (words->box.x,
                                 last->box.x + last->text->width + 8);
    }
}
END_TEST

static TCase *
make_case (void)
{
    TCase *tests = tcase_create ("legend");

    tcase_add_loop_test (tests, the_legend_has_what_the_map_uses, 0,
                         G_N_ELEMENTS (symbols));
    tcase_add_test (tests, the_legend_goes_by_what_is_drawn);
    tcase_add_loop_test (tests, all_symbols_together_are_audited, 0, 2);
    tcase_add_test (tests, rows_of_the_legend_are_even);
    tcase_add_loop_test (tests, rows_have_the_least_width_that_takes_no_more, 0,
                         5);
    tcase_add_test (tests, target_and_interval_are_to_scale);
    tcase_add_loop_test (tests, a_missed_target_has_a_sign, 0,
                         G_N_ELEMENTS (targets));
    tcase_add_loop_test (tests, the_funnel_tells_who_went_on, 0,
                         G_N_ELEMENTS (funnels));
    tcase_add_test (tests, one_leak_is_the_largest);
    tcase_add_test (tests, times_are_all_to_one_scale);
    tcase_add_test (tests, words_of_times_stand_apart);
    return tests;
}

int
main (void)
{
    Suite *suite = suite_create ("legend");
    SRunner *runner;
    int n_failed;

    suite_add_tcase (suite, make_case ());
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
