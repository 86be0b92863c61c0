/* test-themes.c: what the built-in themes promise, on every sample.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla.h>

#include "image-files.h"
#include "layout/layout.h"
#include "layout/theme-file.h"

static const char *const names[] = { "colour-safe", "dark", "default",
                                     "high-contrast", "print" };

static char *
find_source (const char *folder, const char *name)
{
    return g_build_filename (g_getenv ("top_srcdir"), folder, name, NULL);
}

static RihlaTheme *
load (const char *name)
{
    g_autoptr (GError) error = NULL;
    RihlaTheme *theme = rihla_theme_new_named (name, &error);

    ck_assert_msg (theme != NULL, "%s", error != NULL ? error->message : "");
    return theme;
}

START_TEST (these_themes_are_built_in)
{
    g_auto (GStrv) listed = rihla_theme_list_names ();

    ck_assert_uint_eq (g_strv_length (listed), G_N_ELEMENTS (names));
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
        ck_assert_str_eq (listed[i], names[i]);
}
END_TEST

/* Read as one of a user. */
START_TEST (no_built_in_theme_has_a_remark)
{
    g_autofree char *file = g_strconcat (names[_i], ".theme", NULL);
    g_autofree char *path = find_source ("lib/data/themes", file);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme =
        rihla_theme_read_file (path, diagnostics, NULL);

    ck_assert_ptr_nonnull (theme);
    ck_assert_msg (rihla_diagnostics_get_n (diagnostics) == 0, "%s",
                   rihla_diagnostics_get_n (diagnostics) == 0
                       ? ""
                       : rihla_diagnostics_get_message (diagnostics, 0));
}
END_TEST

/* --- The samples --------------------------------------------------------- */

typedef void (*Check) (RihlaLayout *layout, const char *name);

static void
lay_out_sample (const char *file, const char *theme_name,
                RihlaDirection direction, gboolean is_fixed, Check check)
{
    g_autofree char *path = find_source ("examples/journeys", file);
    g_autoptr (RihlaTheme) theme = load (theme_name);
    g_autoptr (RihlaLayoutOptions) options = rihla_layout_options_new ();
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_file (path, NULL, NULL, NULL);
    g_autoptr (RihlaLayout) layout = NULL;
    g_autofree char *name = g_strdup_printf ("%s in %s", file, theme_name);

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    rihla_layout_options_set_theme (options, theme);
    rihla_layout_options_set_direction (options, direction);
    rihla_layout_options_set_fixed_width_text (options, is_fixed);
    layout = rihla_layout_new (journey, options, NULL, NULL);
    ck_assert_ptr_nonnull (layout);
    check (layout, name);
}

/* Every sample in a theme. */
static void
lay_out_samples (const char *theme, RihlaDirection direction, gboolean is_fixed,
                 Check check)
{
    g_autofree char *folder = find_source ("examples", "journeys");
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *file;
    guint n = 0;

    while ((file = g_dir_read_name (dir)) != NULL) {
        g_autofree char *path = g_build_filename (folder, file, NULL);

        if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
            continue;
        lay_out_sample (file, theme, direction, is_fixed, check);
        n++;
    }
    ck_assert_uint_ge (n, 8);
}

static void
check_audit (RihlaLayout *layout, const char *name)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    guint n = rihla_layout_audit (layout, diagnostics);

    ck_assert_msg (n == 0, "%s: %u faults, first: %s", name, n,
                   n == 0 ? ""
                          : rihla_diagnostics_get_message (diagnostics, 0));
}

START_TEST (samples_are_clean_both_ways)
{
    lay_out_samples (names[_i], RIHLA_DIRECTION_LTR, TRUE, check_audit);
    lay_out_samples (names[_i], RIHLA_DIRECTION_RTL, TRUE, check_audit);
}
END_TEST

START_TEST (samples_are_clean_in_their_own_letters)
{
    lay_out_samples (names[_i], RIHLA_DIRECTION_NONE, FALSE, check_audit);
}
END_TEST

/* What a shape shows at a place: its colour, or of a gradient the part. */
static RihlaColour
get_fill (const RihlaItem *item, double y)
{
    double share = (y - item->box.y) / item->box.height;

    if (!item->has_gradient)
        return item->paint.fill;
    if (share < 0.5)
        return rihla_colour_mix (item->paint.fill, item->gradient[0],
                                 2 * share);
    return rihla_colour_mix (item->gradient[0], item->gradient[1],
                             2 * share - 1);
}

static gboolean
is_ground (const RihlaItem *item, double x, double y)
{
    const RihlaRect *box = &item->box;
    gboolean is_shape =
        item->shape == RIHLA_SHAPE_BOX || item->shape == RIHLA_SHAPE_OVAL ||
        (item->shape == RIHLA_SHAPE_PATH && item->role == RIHLA_ROLE_STAGE);

    return is_shape && item->paint.fill.alpha > 0 && x >= box->x &&
           x <= box->x + box->width && y >= box->y && y <= box->y + box->height;
}

/* The colour that is really under the middle of a text. */
static RihlaColour
find_ground (const RihlaLayout *layout, guint index)
{
    const GArray *items = layout->display.items;
    const RihlaItem *text = &g_array_index (items, RihlaItem, index);
    RihlaColour ground = layout->theme->paper;
    double x, y;

    rihla_item_get_line_origin (text, layout->display.is_mirrored, 0, &x, &y);
    x += text->text->lines[0].width / 2;
    y -= text->text->lines[0].width > 0 ? 2 : 0;
    for (guint i = 0; i < index; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);
        RihlaColour fill;

        if (!is_ground (item, x, y))
            continue;
        fill = get_fill (item, y);
        ground = rihla_colour_mix (ground, fill, (double) fill.alpha);
    }
    return ground;
}

static void
check_reading (RihlaLayout *layout, const char *name, double least)
{
    const GArray *items = layout->display.items;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);
        double contrast;

        if (item->shape != RIHLA_SHAPE_TEXT || item->text->n_lines == 0)
            continue;
        contrast =
            rihla_colour_contrast (item->paint.fill, find_ground (layout, i));
        ck_assert_msg (contrast >= least - 0.005,
                       "%s: \"%s\" (%s) has a contrast of %.2f", name,
                       item->text->string, rihla_role_get_nick (item->role),
                       contrast);
    }
}

static void
check_usual (RihlaLayout *layout, const char *name)
{
    check_reading (layout, name, 4.5);
}

static void
check_high (RihlaLayout *layout, const char *name)
{
    check_reading (layout, name, 7);
}

START_TEST (every_text_reads_on_what_is_under_it)
{
    lay_out_samples (names[_i], RIHLA_DIRECTION_NONE, TRUE,
                     strcmp (names[_i], "high-contrast") == 0 ? check_high
                                                              : check_usual);
}
END_TEST

/* Points: a bar or a disc; the sign for a person has 32. */
#define SIGN_SIDE 33

/* The print theme fills no more than signs: each area is as its paper. A note
 * may have a colour of its own. */
static void
check_ink (RihlaLayout *layout, const char *name)
{
    const GArray *items = layout->display.items;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);
        double side = MIN (item->box.width, item->box.height);

        if (item->shape == RIHLA_SHAPE_TEXT ||
            item->shape == RIHLA_SHAPE_IMAGE || item->paint.fill.alpha < 1 ||
            item->role == RIHLA_ROLE_NOTE || side < SIGN_SIDE)
            continue;
        ck_assert_msg (rihla_colour_contrast (item->paint.fill,
                                              layout->theme->paper) < 1.2,
                       "%s: a filled %s of %.0f × %.0f", name,
                       rihla_role_get_nick (item->role), item->box.width,
                       item->box.height);
    }
}

START_TEST (print_takes_little_ink)
{
    lay_out_samples ("print", RIHLA_DIRECTION_NONE, TRUE, check_ink);
}
END_TEST

/* --- Colour vision ------------------------------------------------------- */

/* Machado, Oliveira and Fernandes (2009), full severity, for linear sRGB; the
 * first is usual vision. */
static const double vision[][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } },
};

static double
make_linear (double part)
{
    return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
    return t > 216.0 / 24389 ? cbrt (t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIELAB under D65, as eyes of a kind see the colour. */
static void
see (RihlaColour colour, guint eyes, double lab[3])
{
    const double linear[3] = { make_linear ((double) colour.red),
                               make_linear ((double) colour.green),
                               make_linear ((double) colour.blue) };
    double seen[3], x, y, z;

    for (guint i = 0; i < 3; i++) {
        seen[i] = 0;
        for (guint j = 0; j < 3; j++)
            seen[i] += vision[eyes][i][j] * linear[j];
        seen[i] = CLAMP (seen[i], 0, 1);
    }
    x = bend (
        (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) /
        0.95047);
    y = bend (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
    z = bend (
        (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) /
        1.08883);
    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

/* ΔE of 1976, the least over all kinds of eyes. About 2 can just be seen. */
static double
get_least_distance (RihlaColour a, RihlaColour b)
{
    double least = INFINITY;

    for (guint eyes = 0; eyes < G_N_ELEMENTS (vision); eyes++) {
        double one[3], other[3], sum = 0;

        see (a, eyes, one);
        see (b, eyes, other);
        for (guint i = 0; i < 3; i++)
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        least = MIN (least, sqrt (sum));
    }
    return least;
}

START_TEST (the_simulation_tells_red_from_green_apart_for_no_one_blind_to_it)
{
    RihlaColour red = { 0.7F, 0.25F, 0.1F, 1 };
    RihlaColour green = { 0.38F, 0.40F, 0.08F, 1 };
    RihlaColour grey = { 0.5F, 0.5F, 0.5F, 1 };
    double lab[3];

    ck_assert_double_lt (get_least_distance (red, green), 20);
    for (guint eyes = 0; eyes < G_N_ELEMENTS (vision); eyes++) {
        see (grey, eyes, lab);
        ck_assert_double_eq_tol (lab[0], 53.4, 0.3);
        ck_assert_double_eq_tol (lab[1], 0, 0.5);
        ck_assert_double_eq_tol (lab[2], 0, 0.5);
    }
}
END_TEST

/* As docs/themes.md states them. */
#define LEAST_OF_ACCENTS 20.0
#define LEAST_OF_STAGES 15.0

START_TEST (colour_safe_colours_stay_apart)
{
    g_autoptr (RihlaTheme) theme = load ("colour-safe");
    const RihlaColour accents[] = { theme->pain, theme->opportunity,
                                    theme->neutral };

    for (guint i = 0; i < G_N_ELEMENTS (accents); i++)
        for (guint j = i + 1; j < G_N_ELEMENTS (accents); j++)
            ck_assert_double_ge (get_least_distance (accents[i], accents[j]),
                                 LEAST_OF_ACCENTS);
    for (guint i = 0; i < RIHLA_N_STAGE_COLOURS; i++)
        for (guint j = i + 1; j < RIHLA_N_STAGE_COLOURS; j++)
            ck_assert_double_ge (get_least_distance (theme->stage[i],
                                                     theme->stage[j]),
                                 LEAST_OF_STAGES);
    ck_assert_double_ge (get_least_distance (theme->curve, theme->curve_future),
                         LEAST_OF_ACCENTS);
    ck_assert_double_ge (get_least_distance (theme->link, theme->pain),
                         LEAST_OF_ACCENTS);
}
END_TEST

/* --- Files --------------------------------------------------------------- */

static char *folder;

static void
open_folder (void)
{
    folder = image_folder_new ();
}

static void
close_folder (void)
{
    image_folder_free (folder);
}

static RihlaTheme *
read_text (const char *text, RihlaDiagnostics *diagnostics, GError **error)
{
    g_autofree char *path = g_build_filename (folder, "a.theme", NULL);

    image_write (folder, "a.theme", text, -1);
    return rihla_theme_read_file (path, diagnostics, error);
}

/* Wherever it stands in the file, the base comes first. */
START_TEST (a_theme_starts_from_another)
{
    g_autoptr (RihlaTheme) dark = load ("dark");
    g_autoptr (RihlaTheme) theme =
        read_text ("[colours]\npain=#ffaa88\n[theme]\nbase=dark\n", NULL, NULL);

    ck_assert_ptr_nonnull (theme);
    ck_assert_mem_eq (&theme->paper, &dark->paper, sizeof dark->paper);
    ck_assert_float_eq_tol (theme->pain.green, 0xaa / 255.0F, 0.001F);
    ck_assert_str_eq (rihla_theme_get_name (theme), "a");
}
END_TEST

START_TEST (an_unknown_base_is_told)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaTheme) theme =
        read_text ("[theme]\nbase=gloomy\n", NULL, &error);

    ck_assert_ptr_null (theme);
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_VALUE));
    ck_assert_ptr_nonnull (strstr (error->message, "a.theme:2: "));
    ck_assert_ptr_nonnull (
        strstr (error->message,
                "colour-safe, dark, default, high-contrast, print"));
}
END_TEST

/* Cells are in the colour of their stage, where the base has coloured cells and
 * the file does not say otherwise. */
START_TEST (a_colour_of_a_stage_brings_its_tint)
{
    g_autoptr (RihlaTheme) plain = load ("default");
    g_autoptr (RihlaTheme) alone =
        read_text ("[stages]\nawareness=#ff0000\n", NULL, NULL);
    g_autoptr (RihlaTheme) both = read_text ("[stages]\nawareness=#ff0000\n"
                                             "[tints]\nawareness=#eeeeee\n",
                                             NULL, NULL);
    g_autoptr (RihlaTheme) print =
        read_text ("[theme]\nbase=print\n[stages]\nawareness=#ff0000\n", NULL,
                   NULL);

    ck_assert_float_eq_tol (alone->tint[0].red, 1, 0.001F);
    ck_assert_float_eq_tol (alone->tint[0].green, 0.89F, 0.001F);
    ck_assert_mem_eq (&alone->tint[1], &plain->tint[1], sizeof *plain->tint);
    ck_assert_float_eq_tol (both->tint[0].red, 0xee / 255.0F, 0.001F);
    ck_assert_mem_eq (&print->tint[0], &print->paper, sizeof print->paper);
}
END_TEST

START_TEST (stages_of_no_kind_may_have_a_colour)
{
    g_autoptr (RihlaTheme) plain = load ("default");
    g_autoptr (RihlaTheme) theme =
        read_text ("[stages]\nother=#444444\n", NULL, NULL);
    RihlaPaint paint;

    ck_assert_uint_eq (rihla_theme_get_stage_colour (plain,
                                                     RIHLA_STAGE_KIND_OTHER, 1),
                       1);
    ck_assert_uint_eq (rihla_theme_get_stage_colour (theme,
                                                     RIHLA_STAGE_KIND_OTHER, 1),
                       RIHLA_STAGE_COLOUR_OTHER);
    ck_assert_float_eq (theme->tint[RIHLA_STAGE_COLOUR_OTHER].alpha, 1);
    rihla_theme_get_stage_paint (theme, RIHLA_STAGE_COLOUR_OTHER, &paint);
    ck_assert_float_eq_tol (paint.fill.red, 0x44 / 255.0F, 0.001F);
}
END_TEST

/* The ends of the band read well, the way between them does not. */
START_TEST (words_are_checked_all_over_the_band)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme =
        read_text ("[small]\ncolour=#767676\n[colours]\nemotion-high=#ffffff\n"
                   "emotion-middle=#000000\nemotion-low=#ffffff\n",
                   diagnostics, NULL);
    gboolean is_told = FALSE;

    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        is_told =
            is_told || (strstr (rihla_diagnostics_get_message (diagnostics, i),
                                "somewhere between") != NULL &&
                        rihla_diagnostics_get_line (diagnostics, i) == 5);
    ck_assert (is_told);
}
END_TEST

static RihlaLayout *
lay_out_title (RihlaTheme *theme, RihlaDirection direction)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    g_autoptr (RihlaLayoutOptions) options = rihla_layout_options_new ();
    RihlaLayout *layout;

    rihla_journey_set_title (journey, "A title");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    rihla_layout_options_set_theme (options, theme);
    rihla_layout_options_set_direction (options, direction);
    rihla_layout_options_set_fixed_width_text (options, TRUE);
    layout = rihla_layout_new (journey, options, NULL, NULL);
    ck_assert_ptr_nonnull (layout);
    return layout;
}

static const RihlaItem *
find_logo (const RihlaLayout *layout)
{
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        if (item->role == RIHLA_ROLE_LOGO)
            return item;
    }
    return NULL;
}

/* At the far end of the title, whatever the direction. */
START_TEST (the_logo_stands_in_the_header)
{
    g_autoptr (RihlaTheme) theme = NULL;
    g_autoptr (RihlaLayout) left = NULL;
    g_autoptr (RihlaLayout) right = NULL;
    const RihlaItem *logo;

    image_write_png (folder, "logo.png", 80, 40);
    theme = read_text ("[logo]\nfile=logo.png\nheight=40\n", NULL, NULL);
    left = lay_out_title (theme, RIHLA_DIRECTION_LTR);
    logo = find_logo (left);
    ck_assert_ptr_nonnull (logo);
    ck_assert_int_eq (logo->shape, RIHLA_SHAPE_IMAGE);
    ck_assert_double_eq_tol (logo->box.width, 60, 0.01);
    ck_assert_double_eq_tol (logo->box.height, 30, 0.01);
    ck_assert_double_eq_tol (logo->box.x + logo->box.width,
                             left->map_width - theme->page_margin, 0.01);
    ck_assert_uint_eq (rihla_layout_audit (left, NULL), 0);
    right = lay_out_title (theme, RIHLA_DIRECTION_RTL);
    ck_assert_double_eq_tol (find_logo (right)->box.x, theme->page_margin,
                             0.01);
}
END_TEST

START_TEST (a_logo_that_is_not_there_is_told_with_its_line)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme =
        read_text ("[logo]\nheight=40\nfile=../logo.png\n", diagnostics, NULL);
    g_autoptr (RihlaLayout) layout = NULL;

    ck_assert_ptr_nonnull (theme);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R406");
    ck_assert_uint_eq (rihla_diagnostics_get_line (diagnostics, 0), 3);
    ck_assert_ptr_nonnull (
        strstr (rihla_diagnostics_get_message (diagnostics, 0),
                "outside the folder of the theme"));
    layout = lay_out_title (theme, RIHLA_DIRECTION_LTR);
    ck_assert_ptr_null (find_logo (layout));
}
END_TEST

START_TEST (the_brand_theme_is_good)
{
    g_autofree char *path = find_source ("examples/themes", "brand.theme");
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme =
        rihla_theme_read_file (path, diagnostics, NULL);
    g_autoptr (RihlaLayout) layout = NULL;

    ck_assert_ptr_nonnull (theme);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 0);
    layout = lay_out_title (theme, RIHLA_DIRECTION_RTL);
    ck_assert_ptr_nonnull (find_logo (layout));
    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
}
END_TEST

static Suite *
make_suite (void)
{
    const int n = G_N_ELEMENTS (names);
    Suite *suite = suite_create ("themes");
    TCase *built_in = tcase_create ("built in");
    TCase *files = tcase_create ("files");

    tcase_set_timeout (built_in, 60);
    tcase_add_test (built_in, these_themes_are_built_in);
    tcase_add_loop_test (built_in, no_built_in_theme_has_a_remark, 0, n);
    tcase_add_loop_test (built_in, samples_are_clean_both_ways, 0, n);
    tcase_add_loop_test (built_in, samples_are_clean_in_their_own_letters, 0,
                         n);
    tcase_add_loop_test (built_in, every_text_reads_on_what_is_under_it, 0, n);
    tcase_add_test (built_in, print_takes_little_ink);
    tcase_add_test (
        built_in,
        the_simulation_tells_red_from_green_apart_for_no_one_blind_to_it);
    tcase_add_test (built_in, colour_safe_colours_stay_apart);
    suite_add_tcase (suite, built_in);

    tcase_add_checked_fixture (files, open_folder, close_folder);
    tcase_add_test (files, a_theme_starts_from_another);
    tcase_add_test (files, an_unknown_base_is_told);
    tcase_add_test (files, stages_of_no_kind_may_have_a_colour);
    tcase_add_test (files, a_colour_of_a_stage_brings_its_tint);
    tcase_add_test (files, words_are_checked_all_over_the_band);
    tcase_add_test (files, the_logo_stands_in_the_header);
    tcase_add_test (files, a_logo_that_is_not_there_is_told_with_its_line);
    tcase_add_test (files, the_brand_theme_is_good);
    suite_add_tcase (suite, files);
    return suite;
}

int
main (void)
{
    SRunner *runner = srunner_create (make_suite ());
    int n_failed;

    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
