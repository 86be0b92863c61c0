/* test-generated.c: the audit finds nothing in the map of any journey.
 * SPDX-License-Identifier: MIT
 *
 * The samples, and thousands of journeys made at random, in both directions.
 * Most are measured by a fixed width, which asks more of the layout than fonts
 * do: no script is narrower than another. A failure names the seed. */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "tests/generate.h"

#define N_FIXED 3000
#define N_PANGO 200
#define BATCH 100 /* journeys a test */

/* Under valgrind every hundredth journey is enough. */
static guint
get_step (void)
{
    return g_getenv ("RIHLA_VALGRIND") != NULL ? 100 : 1;
}

/* What a caller may choose besides, by turns. */
static RihlaLayoutOptions *
make_options (guint turn, gboolean is_fixed)
{
    static const char *const languages[] = { NULL, "ar", "en", "fa", "de" };
    RihlaLayoutOptions *options = rihla_layout_options_new ();

    rihla_layout_options_set_fixed_width_text (options, is_fixed);
    rihla_layout_options_set_language (
        options, languages[turn % G_N_ELEMENTS (languages)]);
    rihla_layout_options_set_digits (options, (RihlaDigits) (turn % 4));
    if (turn % 3 == 0)
        rihla_layout_options_set_page (options, 842, 595);
    return options;
}

static void
check_map (RihlaJourney *journey, const char *name, RihlaLayoutOptions *options,
           RihlaDirection direction)
{
    g_autoptr (RihlaDiagnostics) faults = rihla_diagnostics_new ();
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GError) error = NULL;
    guint n_faults;

    rihla_layout_options_set_direction (options, direction);
    layout = rihla_layout_new (journey, options, NULL, &error);
    if (layout == NULL)
        ck_abort_msg ("%s: %s", name, error->message);
    n_faults = rihla_layout_audit (layout, faults);
    if (n_faults > 0)
        ck_abort_msg ("%s, %s: %u faults; %s: %s", name,
                      direction == RIHLA_DIRECTION_RTL ? "right to left"
                                                       : "left to right",
                      n_faults, rihla_diagnostics_get_code (faults, 0),
                      rihla_diagnostics_get_message (faults, 0));
}

static void
check_both_directions (RihlaJourney *journey, const char *name,
                       RihlaLayoutOptions *options)
{
    check_map (journey, name, options, RIHLA_DIRECTION_LTR);
    check_map (journey, name, options, RIHLA_DIRECTION_RTL);
}

static void
check_seed (guint seed, gboolean is_fixed)
{
    g_autoptr (RihlaJourney) journey = generate_journey (seed);
    g_autoptr (RihlaLayoutOptions) options = make_options (seed, is_fixed);
    g_autofree char *name = g_strdup_printf ("seed %u", seed);

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    check_both_directions (journey, name, options);
}

START_TEST (fixed_width_maps_have_no_fault)
{
    guint first = (guint) _i * BATCH;

    for (guint seed = first; seed < first + BATCH; seed += get_step ())
        check_seed (seed, TRUE);
}
END_TEST

START_TEST (maps_in_real_fonts_have_no_fault)
{
    guint first = N_FIXED + (guint) _i * BATCH;

    for (guint seed = first; seed < first + BATCH; seed += get_step ())
        check_seed (seed, FALSE);
}
END_TEST

START_TEST (a_large_map_has_no_fault)
{
    g_autoptr (RihlaJourney) journey = generate_large_journey (1, 1000);
    g_autoptr (RihlaLayoutOptions) options = make_options (0, TRUE);

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    check_both_directions (journey, "a thousand touchpoints", options);
}
END_TEST

static void
check_sample (const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_file (path, NULL, NULL, &error);

    if (journey == NULL || !rihla_journey_seal (journey, NULL, &error))
        ck_abort_msg ("%s", error->message);
    for (guint turn = 0; turn < 10; turn++) {
        g_autoptr (RihlaLayoutOptions) options =
            make_options (turn, turn % 2 == 0);

        check_both_directions (journey, name, options);
    }
}

START_TEST (the_samples_have_no_fault)
{
    g_autofree char *folder = g_build_filename (g_getenv ("top_srcdir"),
                                                "examples", "journeys", NULL);
    g_autoptr (GDir) names = g_dir_open (folder, 0, NULL);
    const char *name;
    guint n = 0;

    ck_assert_ptr_nonnull (names);
    while ((name = g_dir_read_name (names)) != NULL) {
        /* The folder of their pictures is no journey. */
        if (strchr (name, '.') == NULL || name[0] == '.')
            continue;
        check_sample (folder, name);
        n++;
    }
    ck_assert_uint_ge (n, 5);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("generated");
    TCase *tcase = tcase_create ("generated");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tcase, 300);
    tcase_add_test (tcase, the_samples_have_no_fault);
    tcase_add_test (tcase, a_large_map_has_no_fault);
    tcase_add_loop_test (tcase, fixed_width_maps_have_no_fault, 0,
                         N_FIXED / BATCH);
    tcase_add_loop_test (tcase, maps_in_real_fonts_have_no_fault, 0,
                         N_PANGO / BATCH);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
