/* test-theme.c: colours, and themes as they are read.
 * SPDX-License-Identifier: MIT */

#include <check.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include <rihla/rihla-error.h>

#include "layout/theme-file.h"
#include "model/diagnostics.h"

static char *path;

static void
make_path (void)
{
    int file = g_file_open_tmp ("rihla-XXXXXX.theme", &path, NULL);

    ck_assert_int_ge (file, 0);
    g_close (file, NULL);
}

static void
drop_path (void)
{
    g_unlink (path);
    g_free (path);
}

static void
write_theme (const char *text, gssize length)
{
    ck_assert (g_file_set_contents (path, text, length, NULL));
}

/* --- Colours -------------------------------------------------------------- */

typedef struct {
    const char *text;
    gboolean is_good;
    int parts[4]; /* 0 to 255 */
} ColourRow;

static const ColourRow colour_rows[] = {
    { "#000", TRUE, { 0, 0, 0, 255 } },
    { "#fA0", TRUE, { 255, 170, 0, 255 } },
    { "#2f6fb3", TRUE, { 0x2f, 0x6f, 0xb3, 255 } },
    { "#2F6FB380", TRUE, { 0x2f, 0x6f, 0xb3, 0x80 } },
    { NULL, FALSE, { 0 } },
    { "", FALSE, { 0 } },
    { "#", FALSE, { 0 } },
    { "#12", FALSE, { 0 } },
    { "#1234", FALSE, { 0 } },
    { "#12345g", FALSE, { 0 } },
    { "#12345678a", FALSE, { 0 } },
    { "123456a", FALSE, { 0 } },
    { "red", FALSE, { 0 } },
};

START_TEST (a_colour_is_read)
{
    const ColourRow *row = &colour_rows[_i];
    RihlaColour colour = RIHLA_COLOUR_NONE;

    ck_assert_int_eq (rihla_colour_parse (row->text, &colour), row->is_good);
    ck_assert_float_eq_tol (colour.red * 255, (float) row->parts[0], 0.01);
    ck_assert_float_eq_tol (colour.green * 255, (float) row->parts[1], 0.01);
    ck_assert_float_eq_tol (colour.blue * 255, (float) row->parts[2], 0.01);
    ck_assert_float_eq_tol (colour.alpha * 255, (float) row->parts[3], 0.01);
}
END_TEST

static RihlaColour
parse (const char *text)
{
    RihlaColour colour;

    ck_assert (rihla_colour_parse (text, &colour));
    return colour;
}

START_TEST (contrast_is_that_of_wcag)
{
    RihlaColour white = parse ("#fff");

    ck_assert_double_eq_tol (rihla_colour_contrast (white, parse ("#000")), 21,
                             1e-6);
    ck_assert_double_eq_tol (rihla_colour_contrast (white, white), 1, 1e-6);
    ck_assert_double_eq_tol (rihla_colour_contrast (parse ("#777"), white),
                             4.478, 0.001);
    ck_assert_double_eq_tol (rihla_colour_contrast (white, parse ("#767676")),
                             4.542, 0.001);
}
END_TEST

START_TEST (darkening_goes_as_far_as_it_must)
{
    RihlaColour white = parse ("#fff");
    RihlaColour ochre = parse ("#b7791f");
    RihlaColour tint = parse ("#fbf1df");
    RihlaColour dark = rihla_colour_adjust_on (ochre, white, 4.5);
    RihlaColour good = parse ("#2f6fb3");
    RihlaColour same = rihla_colour_adjust_on (good, white, 4.5);

    ck_assert_double_ge (rihla_colour_contrast (dark, white), 4.5);
    ck_assert_double_lt (rihla_colour_contrast (dark, white), 4.51);
    ck_assert_float_eq_tol (dark.green / dark.red, ochre.green / ochre.red,
                            0.001);
    ck_assert_int_eq (memcmp (&same, &good, sizeof same), 0);
    dark = rihla_colour_adjust_on (ochre, tint, 4.5);
    ck_assert_double_ge (rihla_colour_contrast (dark, tint), 4.5);
    /* On black nothing darker reads, so it becomes lighter; where that is not
     * enough, the lightest there is comes out. */
    dark = rihla_colour_adjust_on (parse ("#7a57b5"), parse ("#14181f"), 4.5);
    ck_assert_double_ge (rihla_colour_contrast (dark, parse ("#14181f")), 4.5);
    ck_assert_double_lt (rihla_colour_contrast (dark, parse ("#14181f")), 4.51);
    ck_assert_float_gt (dark.blue, dark.green);
    dark = rihla_colour_adjust_on (ochre, parse ("#222"), 21);
    ck_assert_float_eq (dark.red, 1);
}
END_TEST

START_TEST (a_ground_gives_way_to_its_text)
{
    RihlaColour dark = parse ("#1f2937");
    RihlaColour light = parse ("#e5e7eb");
    RihlaColour navy = parse ("#000080");
    RihlaColour lemon = parse ("#ffff99");
    RihlaColour ground = rihla_colour_adjust_ground (navy, dark, 4.5);
    RihlaColour same = rihla_colour_adjust_ground (lemon, dark, 4.5);

    ck_assert_double_ge (rihla_colour_contrast (ground, dark), 4.5);
    ck_assert_double_lt (rihla_colour_contrast (ground, dark), 4.51);
    ck_assert_float_gt (ground.blue, ground.red);
    ck_assert_int_eq (memcmp (&same, &lemon, sizeof same), 0);
    ground = rihla_colour_adjust_ground (lemon, light, 4.5);
    ck_assert_double_ge (rihla_colour_contrast (ground, light), 4.5);
    ck_assert_float_lt (ground.blue, ground.red);
}
END_TEST

static const struct {
    const char *name;
    gboolean is_known;
    gint place; /* among the theme's; -1: its own */
} note_rows[] = {
    { NULL, TRUE, 0 },         { "yellow", TRUE, 0 },   { "Pink", TRUE, 1 },
    { "purple", TRUE, 5 },     { "#123456", TRUE, -1 }, { "#fff", TRUE, -1 },
    { "#00000080", TRUE, -1 }, { "", FALSE, 0 },        { "teal", FALSE, 0 },
};

START_TEST (text_reads_on_a_note_of_any_colour)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);
    RihlaColour colour;

    ck_assert_int_eq (rihla_theme_get_note_colour (theme, note_rows[_i].name,
                                                   &colour),
                      note_rows[_i].is_known);
    if (note_rows[_i].place >= 0)
        ck_assert_int_eq (memcmp (&colour, &theme->note[note_rows[_i].place],
                                  sizeof colour),
                          0);
    ck_assert_float_eq (colour.alpha, 1);
    ck_assert_double_ge (
        rihla_colour_contrast (theme->fonts[RIHLA_FONT_BODY].colour, colour),
        4.5);
    ck_assert_double_ge (
        rihla_colour_contrast (theme->fonts[RIHLA_FONT_SMALL].colour, colour),
        4.5);
}
END_TEST

/* --- The default theme ------------------------------------------------------ */

START_TEST (the_default_theme_sets_everything)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);
    const double *lengths = &theme->page_margin;
    const RihlaColour *colours = &theme->paper;

    ck_assert_str_eq (rihla_theme_get_name (theme), "default");
    ck_assert (g_str_has_prefix (theme->families, "Noto Sans,"));
    for (guint i = 0; i < RIHLA_N_FONTS; i++) {
        ck_assert_double_gt (theme->fonts[i].size, 0);
        ck_assert_double_ge (theme->fonts[i].line_height, 1);
        ck_assert_float_eq (theme->fonts[i].colour.alpha, 1);
    }
    for (; lengths <= &theme->text_width; lengths++)
        ck_assert_double_gt (*lengths, 0);
    /* All but those of stages of no kind. */
    for (; colours <= &theme->emotion_low; colours++)
        ck_assert_float_eq (
            colours->alpha,
            colours == &theme->stage[RIHLA_STAGE_COLOUR_OTHER] ||
                    colours == &theme->tint[RIHLA_STAGE_COLOUR_OTHER]
                ? 0
                : 1);
}
END_TEST

START_TEST (the_default_theme_is_in_points)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);

    ck_assert_double_eq (theme->fonts[RIHLA_FONT_TITLE].size, 20.25);
    ck_assert (theme->fonts[RIHLA_FONT_TITLE].is_bold);
    ck_assert_double_eq (theme->fonts[RIHLA_FONT_BODY].size, 9.75);
    ck_assert_double_eq (theme->fonts[RIHLA_FONT_BODY].line_height, 1.45);
    ck_assert (!theme->fonts[RIHLA_FONT_BODY].is_bold);
    ck_assert_double_eq (theme->page_margin, 21);
    ck_assert_double_eq (theme->emotion_height, 157.5);
}
END_TEST

START_TEST (stages_take_their_colours)
{
    g_autoptr (RihlaTheme) theme = rihla_theme_new_named ("default", NULL);

    ck_assert_uint_eq (
        rihla_theme_get_stage_colour (theme, RIHLA_STAGE_KIND_AWARENESS, 3), 0);
    ck_assert_uint_eq (
        rihla_theme_get_stage_colour (theme, RIHLA_STAGE_KIND_ADVOCACY, 0), 4);
    ck_assert_uint_eq (rihla_theme_get_stage_colour (theme,
                                                     RIHLA_STAGE_KIND_OTHER, 7),
                       2);
}
END_TEST

START_TEST (built_in_themes_are_listed)
{
    g_auto (GStrv) names = rihla_theme_list_names ();
    g_autoptr (GError) error = NULL;

    ck_assert (g_strv_contains ((const char *const *) names, "default"));
    for (guint i = 0; names[i] != NULL; i++) {
        g_autoptr (RihlaTheme) theme = rihla_theme_new_named (names[i], NULL);

        ck_assert_str_eq (rihla_theme_get_name (theme), names[i]);
    }
    ck_assert_ptr_null (rihla_theme_new_named ("no/such", &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED));
    ck_assert (g_str_has_prefix (
        error->message,
        "no built-in theme is called \"no/such\"; there are: "));
}
END_TEST

/* The file that is built in, read as one of a user: no contrast is weak. */
START_TEST (the_default_theme_has_no_remarks)
{
    g_autofree char *file =
        g_build_filename (g_getenv ("top_srcdir"), "lib", "data", "themes",
                          "default.theme", NULL);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme =
        rihla_theme_read_file (file, diagnostics, NULL);

    ck_assert_ptr_nonnull (theme);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 0);
}
END_TEST

/* Every group and key that there is stands on the page about themes. */
START_TEST (every_key_is_described)
{
    g_autofree char *file =
        g_build_filename (g_getenv ("top_srcdir"), "lib", "data", "themes",
                          "default.theme", NULL);
    g_autofree char *page =
        g_build_filename (g_getenv ("top_srcdir"), "docs", "themes.md", NULL);
    g_autofree char *text = NULL;
    g_autoptr (GKeyFile) keys = g_key_file_new ();
    g_auto (GStrv) groups = NULL;

    ck_assert (g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL));
    ck_assert (g_file_get_contents (page, &text, NULL, NULL));
    groups = g_key_file_get_groups (keys, NULL);
    for (guint i = 0; groups[i] != NULL; i++) {
        g_auto (GStrv) names =
            g_key_file_get_keys (keys, groups[i], NULL, NULL);
        g_autofree char *group = g_strdup_printf ("`[%s]`", groups[i]);

        ck_assert_msg (strstr (text, group) != NULL, "%s", group);
        for (guint j = 0; names[j] != NULL; j++) {
            g_autofree char *key = g_strdup_printf ("`%s`", names[j]);

            ck_assert_msg (strstr (text, key) != NULL, "%s", key);
        }
    }
}
END_TEST

/* --- Files ------------------------------------------------------------------ */

START_TEST (a_file_sets_what_it_names)
{
    g_autoptr (RihlaTheme) plain = rihla_theme_new_named ("default", NULL);
    g_autoptr (RihlaTheme) theme = NULL;
    g_autofree char *name = g_path_get_basename (path);

    write_theme ("# mine\n[fonts]\nfamilies = Amiri ; Noto Sans;\n\n"
                 "[title]\nsize=40\nbold=false\ncolour=#123\n"
                 "[lengths]\npage-margin=0\n[tints]\nadvocacy=#ffffff\n",
                 -1);
    theme = rihla_theme_read_file (path, NULL, NULL);
    ck_assert_ptr_nonnull (theme);
    ck_assert_uint_eq (strlen (rihla_theme_get_name (theme)),
                       strlen (name) - strlen (".theme"));
    ck_assert_str_eq (theme->families, "Amiri,Noto Sans");
    ck_assert_double_eq (theme->fonts[RIHLA_FONT_TITLE].size, 30);
    ck_assert (!theme->fonts[RIHLA_FONT_TITLE].is_bold);
    ck_assert_double_eq (theme->fonts[RIHLA_FONT_TITLE].line_height,
                         plain->fonts[RIHLA_FONT_TITLE].line_height);
    ck_assert_double_eq (theme->page_margin, 0);
    ck_assert_double_eq (theme->lane_gap, plain->lane_gap);
    ck_assert_float_eq (theme->tint[4].red, 1);
}
END_TEST

typedef struct {
    const char *text;
    RihlaError code;
    const char *message; /* after the file's name */
} BadRow;

static const BadRow bad_rows[] = {
    { "[title]\nsiez=12\n", RIHLA_ERROR_UNSUPPORTED,
      ":2: [title] of a theme has no key \"siez\"" },
    { "\n\n[titel]\nsize=12\n", RIHLA_ERROR_UNSUPPORTED,
      ":3: a theme has no group [titel]" },
    { "[title]\n# size=1\nsize=huge\n", RIHLA_ERROR_VALUE,
      ":3: \"size\" of [title] is \"huge\"; it must be a length in pixels, 4 "
      "to 200" },
    { "[title]\nsize=3.9\n", RIHLA_ERROR_VALUE,
      ":2: \"size\" of [title] is \"3.9\"; it must be a length in pixels, 4 to "
      "200" },
    { "[body]\nline-height=0.5\n", RIHLA_ERROR_VALUE,
      ":2: \"line-height\" of [body] is \"0.5\"; it must be a number from 1 to "
      "4" },
    { "[body]\nbold=yes\n", RIHLA_ERROR_VALUE,
      ":2: \"bold\" of [body] is \"yes\"; it must be true or false" },
    { "[stages]\n  decision = ochre\n", RIHLA_ERROR_VALUE,
      ":2: \"decision\" of [stages] is \"ochre\"; it must be a colour, #rgb or "
      "#rrggbb" },
    { "[stages]\ndecision=#11223344\n", RIHLA_ERROR_VALUE,
      ":2: \"decision\" of [stages] is \"#11223344\"; it must be a colour, #rgb "
      "or #rrggbb" },
    { "[fonts]\nfamilies=;;\n", RIHLA_ERROR_VALUE,
      ":2: \"families\" of [fonts] is \";;\"; it must be names of font "
      "families, with ; between them" },
    { "size=12\n", RIHLA_ERROR_SYNTAX,
      ":1: not a theme file: Key file does not start with a group" },
    { "[title]\nsize\n", RIHLA_ERROR_SYNTAX,
      ":2: not a theme file: Key file contains line “size” which is not a "
      "key-value pair, group, or comment" },
    { "[title]\n\nsize=1\xff\n", RIHLA_ERROR_SYNTAX,
      ":3: a theme is UTF-8 text; this is not" },
};

START_TEST (a_bad_file_is_told_with_its_line)
{
    const BadRow *row = &bad_rows[_i];
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;

    write_theme (row->text, -1);
    ck_assert_ptr_null (rihla_theme_read_file (path, diagnostics, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, (int) row->code));
    ck_assert (g_str_has_prefix (error->message, path));
    ck_assert_str_eq (error->message + strlen (path), row->message);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert_int_eq (rihla_diagnostics_get_severity (diagnostics, 0),
                      RIHLA_SEVERITY_ERROR);
}
END_TEST

START_TEST (a_missing_file_is_a_file_error)
{
    g_autoptr (GError) error = NULL;

    g_unlink (path);
    ck_assert_ptr_null (rihla_theme_read_file (path, NULL, &error));
    ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
}
END_TEST

START_TEST (a_theme_has_a_most_of_bytes)
{
    g_autofree char *text = g_malloc (RIHLA_THEME_MAX_BYTES + 1);
    g_autoptr (RihlaTheme) theme = NULL;
    g_autoptr (GError) error = NULL;

    memset (text, '\n', RIHLA_THEME_MAX_BYTES + 1);
    write_theme (text, RIHLA_THEME_MAX_BYTES);
    theme = rihla_theme_read_file (path, NULL, NULL);
    ck_assert_ptr_nonnull (theme);
    write_theme (text, RIHLA_THEME_MAX_BYTES + 1);
    ck_assert_ptr_null (rihla_theme_read_file (path, NULL, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
}
END_TEST

START_TEST (weak_contrast_is_noted)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme = NULL;

    write_theme ("[stages]\nretention=#7a57b5\ndecision=#b7791f\n", -1);
    theme = rihla_theme_read_file (path, diagnostics, NULL);
    ck_assert_ptr_nonnull (theme);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R402");
    ck_assert_str_eq (rihla_diagnostics_get_file (diagnostics, 0), path);
    ck_assert_uint_eq (rihla_diagnostics_get_line (diagnostics, 0), 3);
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      "text in the colour of \"colour\" ([stage]) has a "
                      "contrast of 3.64 on \"decision\" ([stages]); 4.5 is the "
                      "least that reads well");
}
END_TEST

/* Every text on a dark paper is weak, each is said once. */
START_TEST (a_dark_paper_is_noted_for_each_text)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaTheme) theme = NULL;

    write_theme ("[colours]\npaper=#111\n", -1);
    theme = rihla_theme_read_file (path, diagnostics, NULL);
    ck_assert_ptr_nonnull (theme);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 8);
    ck_assert_uint_eq (rihla_diagnostics_count (diagnostics,
                                                RIHLA_SEVERITY_WARNING),
                       8);
}
END_TEST

static void
add_tests (TCase *tcase)
{
    tcase_add_loop_test (tcase, a_colour_is_read, 0,
                         G_N_ELEMENTS (colour_rows));
    tcase_add_test (tcase, contrast_is_that_of_wcag);
    tcase_add_test (tcase, darkening_goes_as_far_as_it_must);
    tcase_add_test (tcase, a_ground_gives_way_to_its_text);
    tcase_add_loop_test (tcase, text_reads_on_a_note_of_any_colour, 0,
                         G_N_ELEMENTS (note_rows));
    tcase_add_test (tcase, the_default_theme_sets_everything);
    tcase_add_test (tcase, the_default_theme_is_in_points);
    tcase_add_test (tcase, stages_take_their_colours);
    tcase_add_test (tcase, built_in_themes_are_listed);
    tcase_add_test (tcase, the_default_theme_has_no_remarks);
    tcase_add_test (tcase, every_key_is_described);
    tcase_add_test (tcase, a_file_sets_what_it_names);
    tcase_add_loop_test (tcase, a_bad_file_is_told_with_its_line, 0,
                         G_N_ELEMENTS (bad_rows));
    tcase_add_test (tcase, a_missing_file_is_a_file_error);
    tcase_add_test (tcase, a_theme_has_a_most_of_bytes);
    tcase_add_test (tcase, weak_contrast_is_noted);
    tcase_add_test (tcase, a_dark_paper_is_noted_for_each_text);
}

int
main (void)
{
    Suite *suite = suite_create ("theme");
    TCase *tcase = tcase_create ("theme");
    SRunner *runner;
    int n_failed;

    tcase_add_checked_fixture (tcase, make_path, drop_path);
    add_tests (tcase);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
