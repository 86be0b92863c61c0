/* test-comparison-edits.c: what is reported of journeys with known edits.
 * SPDX-License-Identifier: MIT
 *
 * Generated journeys of all kinds of elements; a failure names the seed. */

#include "config.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "edit-journey.h"
#include "generate.h"

#define N_SEEDS 400
#define BATCH 50 /* seeds a test */

static guint
get_step (void)
{
    return g_getenv ("RIHLA_VALGRIND") != NULL ? 25 : 1;
}

static void
check_lines (GPtrArray *lines, GPtrArray *expected, guint seed)
{
    for (guint i = 0; i < MAX (lines->len, expected->len); i++) {
        const char *line =
            i < lines->len ? g_ptr_array_index (lines, i) : "nothing";
        const char *wanted =
            i < expected->len ? g_ptr_array_index (expected, i) : "nothing";

        if (strcmp (line, wanted) != 0)
            ck_abort_msg ("seed %u: %u changes for %u edits; %s, not %s", seed,
                          lines->len, expected->len, line, wanted);
    }
}

static void
check_pair (guint seed, gboolean has_ids)
{
    g_autoptr (EditedPair) pair = edited_pair_new (seed, has_ids, seed % 8);
    g_autoptr (RihlaComparison) comparison =
        rihla_comparison_new (pair->old_journey, pair->new_journey);
    g_autoptr (RihlaComparison) swapped =
        rihla_comparison_new (pair->new_journey, pair->old_journey);
    g_autoptr (GPtrArray) lines = describe_changes (comparison, has_ids);
    g_autoptr (GPtrArray) inverse = describe_inverse (swapped, has_ids);

    check_lines (lines, pair->expected, seed);
    check_lines (inverse, lines, seed);
}

START_TEST (edits_of_elements_with_ids_are_found)
{
    for (guint i = 0; i < BATCH; i += get_step ())
        check_pair ((guint) _i * BATCH + i, TRUE);
}
END_TEST

START_TEST (edits_of_elements_without_ids_are_found)
{
    for (guint i = 0; i < BATCH; i += get_step ())
        check_pair ((guint) _i * BATCH + i, FALSE);
}
END_TEST

/* Two that have nothing to do with one another: whatever is said of them, the
 * other way round it is the opposite. */
START_TEST (swapping_two_strangers_inverts_the_report)
{
    for (guint i = 0; i < BATCH; i += get_step ()) {
        guint seed = (guint) _i * BATCH + i;
        g_autoptr (RihlaJourney) a = generate_journey (seed);
        g_autoptr (RihlaJourney) b = generate_journey (seed + 1);
        g_autoptr (RihlaComparison) there = NULL;
        g_autoptr (RihlaComparison) back = NULL;
        g_autoptr (GPtrArray) lines = NULL;
        g_autoptr (GPtrArray) inverse = NULL;

        ck_assert (rihla_journey_seal (a, NULL, NULL));
        ck_assert (rihla_journey_seal (b, NULL, NULL));
        there = rihla_comparison_new (a, b);
        back = rihla_comparison_new (b, a);
        lines = describe_changes (there, TRUE);
        inverse = describe_inverse (back, TRUE);
        check_lines (inverse, lines, seed);
    }
}
END_TEST

START_TEST (a_journey_with_itself_has_no_change)
{
    for (guint i = 0; i < BATCH; i += get_step ()) {
        guint seed = (guint) _i * BATCH + i;
        g_autoptr (RihlaJourney) journey = generate_journey (seed);
        g_autoptr (RihlaJourney) twin = generate_journey (seed);
        g_autoptr (RihlaComparison) itself = NULL;
        g_autoptr (RihlaComparison) with_twin = NULL;

        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        ck_assert (rihla_journey_seal (twin, NULL, NULL));
        itself = rihla_comparison_new (journey, journey);
        with_twin = rihla_comparison_new (journey, twin);
        ck_assert_uint_eq (rihla_comparison_get_n_changes (itself), 0);
        ck_assert_uint_eq (rihla_comparison_get_n_changes (with_twin), 0);
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("comparison-edits");
    TCase *tcase = tcase_create ("comparison-edits");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tcase, 120);
    tcase_add_loop_test (tcase, edits_of_elements_with_ids_are_found, 0,
                         N_SEEDS / BATCH);
    tcase_add_loop_test (tcase, edits_of_elements_without_ids_are_found, 0,
                         N_SEEDS / BATCH);
    tcase_add_loop_test (tcase, swapping_two_strangers_inverts_the_report, 0,
                         N_SEEDS / BATCH);
    tcase_add_loop_test (tcase, a_journey_with_itself_has_no_change, 0,
                         N_SEEDS / BATCH);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
