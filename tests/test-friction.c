/* test-friction.c: switches, returns, waiting and leaks, counted by hand.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "model/elements.h"
#include "report/friction.h"
#include "report/funnel.h"

/* A journey of one stage; a letter a touchpoint, its channel; '-': none. */
static RihlaJourney *
make_journey (const char *channels)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, NULL);

    for (char c = 'a'; c <= 'd'; c++) {
        char id[] = { c, '\0' };

        rihla_journey_add_channel (journey, id, id);
    }
    for (const char *c = channels; *c != '\0'; c++) {
        char id[] = { *c, '\0' };
        RihlaTouchpoint *touchpoint = rihla_stage_add_touchpoint (stage, NULL);

        rihla_touchpoint_set_channel_id (touchpoint, *c == '-' ? NULL : id);
    }
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static const struct {
    const char *channels;
    int n_switches; /* -1: absent */
    int n_returns;
} cases[] = {
    { "", -1, -1 }, { "a", -1, -1 }, { "a-b", -1, -1 },   { "aa", 0, 0 },
    { "ab", 1, 0 }, { "aba", 2, 1 }, { "aabcbad", 5, 1 }, { "ab-ab", 2, 0 },
};

START_TEST (switches_and_returns_are_counted)
{
    g_autoptr (RihlaJourney) journey = make_journey (cases[_i].channels);
    RihlaFrictionMeasures friction;

    rihla_friction_measure (journey, &friction);
    ck_assert_int_eq (friction.channel_switches, cases[_i].n_switches);
    ck_assert_int_eq (friction.channel_returns, cases[_i].n_returns);
    ck_assert_int_eq (friction.handoffs, -1);
    ck_assert (isnan (friction.times.wait));
    rihla_friction_measures_clear (&friction);
}
END_TEST

START_TEST (waiting_is_summed_where_it_is_known)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaFrictionMeasures friction;

    for (guint i = 0; i < 2; i++) {
        RihlaStage *stage =
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, NULL);

        rihla_stage_add_touchpoint (stage, NULL);
        rihla_touchpoint_set_wait (rihla_stage_add_touchpoint (stage, NULL),
                                   60 * (i + 1));
    }
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    rihla_friction_measure (journey, &friction);
    ck_assert_double_eq (friction.times.wait, 180);
    rihla_friction_measures_clear (&friction);
}
END_TEST

static RihlaJourney *
make_funnel (const gint64 *entered, guint n)
{
    RihlaJourney *journey = rihla_journey_new ();

    for (guint i = 0; i < n; i++)
        rihla_stage_set_entered (
            rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, NULL),
            entered[i]);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

START_TEST (largest_leak_is_the_largest_number)
{
    static const gint64 entered[] = { 10000, 6400, 4100, 3600, 1500 };
    g_autoptr (RihlaJourney) journey = make_funnel (entered, 5);
    RihlaLeak leak;

    ck_assert (rihla_funnel_find_largest_leak (journey, &leak));
    ck_assert_ptr_eq (leak.from, rihla_journey_get_stage (journey, 0));
    ck_assert_ptr_eq (leak.to, rihla_journey_get_stage (journey, 1));
    ck_assert_int_eq (leak.lost, 3600);
    ck_assert_double_eq_tol (leak.share, 0.36, 1e-12);
}
END_TEST

START_TEST (no_leak_without_a_loss)
{
    static const gint64 grows[] = { 10, 10, 12 };
    static const gint64 gap[] = { 10, -1, 5 };
    static const gint64 nobody[] = { 0, 0 };
    g_autoptr (RihlaJourney) first = make_funnel (grows, 3);
    g_autoptr (RihlaJourney) second = make_funnel (gap, 3);
    g_autoptr (RihlaJourney) third = make_funnel (nobody, 2);
    RihlaLeak leak;

    ck_assert (!rihla_funnel_find_largest_leak (first, &leak));
    ck_assert (!rihla_funnel_find_largest_leak (second, &leak));
    ck_assert (!rihla_funnel_find_largest_leak (third, &leak));
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("friction");
    TCase *tests = tcase_create ("friction and funnel");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    tcase_add_loop_test (tests, switches_and_returns_are_counted, 0,
                         (int) G_N_ELEMENTS (cases));
    tcase_add_test (tests, waiting_is_summed_where_it_is_known);
    tcase_add_test (tests, largest_leak_is_the_largest_number);
    tcase_add_test (tests, no_leak_without_a_loss);
    suite_add_tcase (suite, tests);
    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
