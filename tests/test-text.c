/* test-text.c: texts, measured and broken into lines.
 * SPDX-License-Identifier: MIT
 *
 * With the fonts of tests/fonts/ and no others. */

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "layout/text.h"
#include "model/diagnostics.h"

#define SIZE 9.75 /* of body text, in points */
#define LINE (SIZE * 1.45)
#define SOFT_HYPHEN 0xad

static RihlaTheme *theme;

static void
open_theme (void)
{
    theme = rihla_theme_new_named ("default", NULL);
    ck_assert_ptr_nonnull (theme);
}

static void
close_theme (void)
{
    rihla_theme_unref (theme);
}

static RihlaMeasurer *
make_measurer (RihlaDirection direction, gboolean is_fixed)
{
    return rihla_measurer_new (theme, direction,
                               direction == RIHLA_DIRECTION_RTL ? "ar" : "en",
                               is_fixed);
}

static RihlaText *
wrap (RihlaMeasurer *measurer, const char *string, double width)
{
    RihlaText *text = rihla_measurer_shape (measurer, string, RIHLA_FONT_BODY);

    rihla_measurer_wrap (measurer, text, width);
    return text;
}

/* The lines of a text, joined by "|". */
static char *
join_lines (const RihlaText *text)
{
    GString *joined = g_string_new (NULL);

    for (guint i = 0; i < text->n_lines; i++) {
        if (i > 0)
            g_string_append_c (joined, '|');
        g_string_append_len (joined, text->lines[i].start,
                             (gssize) text->lines[i].length);
    }
    return g_string_free (joined, FALSE);
}

/* --- What is drawn of a string ------------------------------------------ */

typedef struct {
    const char *string;
    const char *clean;
} CleanRow;

static const CleanRow clean_rows[] = {
    { NULL, "" },
    { "", "" },
    { " \t\n ", "" },
    { "  two  words \t", "two  words" },
    { "a\tb", "a b" },
    { "one\r\ntwo\rthree", "one\ntwo\nthree" },
    { "one \n two", "one\ntwo" },
    { "\n\none\n\n\n\n\ntwo\n", "one\n\ntwo" },
    { "one\xe2\x80\xa8two\xe2\x80\xa9three\xc2\x85"
      "four",
      "one\ntwo\nthree\nfour" },
    { "bell\x07, escape\x1b[0m\x7f", "bell, escape[0m" },
    { "bad \xff byte", "bad \xef\xbf\xbd byte" },
    { "\xe2\x80\xae"
      "abc",
      "\xe2\x80\xae"
      "abc" },
};

START_TEST (a_string_is_cleaned)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, TRUE);
    RihlaText *text =
        rihla_measurer_shape (measurer, clean_rows[_i].string, RIHLA_FONT_BODY);

    ck_assert_str_eq (text->string, clean_rows[_i].clean);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

static char *
repeat (const char *part, guint n)
{
    GString *string = g_string_new (NULL);

    for (guint i = 0; i < n; i++)
        g_string_append (string, part);
    return g_string_free (string, FALSE);
}

static guint
count_cut (RihlaMeasurer *measurer)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();

    rihla_measurer_report_missing (measurer, diagnostics);
    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, i), "R403");
    return rihla_diagnostics_get_n (diagnostics);
}

START_TEST (a_text_has_a_longest_length)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, TRUE);
    g_autofree char *most = repeat ("ab ", RIHLA_TEXT_MAX_CHARACTERS / 3);
    g_autofree char *more = repeat ("ab ", RIHLA_TEXT_MAX_CHARACTERS / 3 + 2);
    g_autofree char *huge = repeat ("رحلة ", 200000);
    RihlaText *text = rihla_measurer_shape (measurer, most, RIHLA_FONT_BODY);

    ck_assert_uint_eq (count_cut (measurer), 0);
    ck_assert (!g_str_has_suffix (text->string, "…"));
    rihla_text_unref (text);
    text = rihla_measurer_shape (measurer, more, RIHLA_FONT_BODY);
    ck_assert_uint_eq (count_cut (measurer), 1);
    ck_assert (g_str_has_suffix (text->string, "…"));
    ck_assert_int_eq (g_utf8_strlen (text->string, -1),
                      RIHLA_TEXT_MAX_CHARACTERS);
    rihla_text_unref (text);
    text = rihla_measurer_shape (measurer, huge, RIHLA_FONT_BODY);
    ck_assert (g_utf8_validate (text->string, -1, NULL));
    ck_assert_int_le (g_utf8_strlen (text->string, -1),
                      RIHLA_TEXT_MAX_CHARACTERS + 1);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

START_TEST (a_letter_has_a_most_of_marks)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, TRUE);
    g_autofree char *most = repeat ("\xcc\x81", RIHLA_TEXT_MAX_MARKS);
    g_autofree char *many = repeat ("\xcc\x81", 10000);
    g_autofree char *good = g_strconcat ("a", most, "b", NULL);
    g_autofree char *bad = g_strconcat ("a", many, "b", NULL);
    RihlaText *text = rihla_measurer_shape (measurer, good, RIHLA_FONT_BODY);

    ck_assert_uint_eq (count_cut (measurer), 0);
    ck_assert_str_eq (text->string, good);
    rihla_text_unref (text);
    text = rihla_measurer_shape (measurer, bad, RIHLA_FONT_BODY);
    ck_assert_uint_eq (count_cut (measurer), 1);
    ck_assert_str_eq (text->string, good);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

/* --- Breaking ------------------------------------------------------------ */

typedef struct {
    const char *string;
    double width; /* in clusters of the fixed measurer */
    const char *lines;
} WrapRow;

static const WrapRow wrap_rows[] = {
    { "", 10, "" },
    { "one two", 7, "one two" },
    { "one two", 6.9, "one|two" },
    { "one two", 3, "one|two" },
    { "one   two", 4, "one|two" },
    { "one\n\ntwo three", 100, "one||two three" },
    { "abcdefgh", 3, "abc|def|gh" },
    { "a bcdefgh", 3, "a|bcd|efg|h" },
    { "semi-final", 6, "semi-|final" },
    { "a\xc2\xa0"
      "b cd",
      4,
      "a\xc2\xa0"
      "b|cd" },
    { "كلمات عربية", 6, "كلمات|عربية" },
    { "e\xcc\x81\xcc\x81"
      "e\xcc\x81"
      "f",
      2,
      "e\xcc\x81\xcc\x81"
      "e\xcc\x81|f" },
    { "漢字です", 3.4, "漢字|です" },
    { "abc", 0, "a|b|c" },
    { "co\xc2\xad"
      "operate",
      8, "co|operate" },
    { "co\xc2\xad"
      "op do",
      2, "c|o|op|do" },
    { "a\xe3\x80\x80"
      "b",
      1.5, "a|b" },
    /* Few lines are even; a paragraph ends as it likes. */
    { "one two three four", 14, "one two|three four" },
    { "one two three four five", 10, "one two|three|four five" },
    { "a b c d e f g h i j k l m n o", 4, "a b|c d|e f|g h|i j|k l|m n|o" },
    { "one two\nthree four", 14, "one two|three four" },
    { "one two three four\none two", 14, "one two|three four|one two" },
    { "one two\none two three four\n", 14, "one two|one two|three four" },
    { "an indivisible i", 14, "an|indivisible i" },
    { "a co\xc2\xad"
      "operation a",
      13,
      "a co\xc2\xad"
      "operation|a" },
    /* A number stays with what it counts, if it can. */
    { "free for 14 days", 11, "free for|14 days" },
    { "14 abcdefgh", 9, "14|abcdefgh" },
    { "للسفر 23 يوماً", 10, "للسفر|23 يوماً" },
    /* A dot between two things is not needed between two lines. */
    { "one · two", 5, "one|two" },
    { "one· two", 5, "one·|two" },
    { "one · two", 3, "one|two" },
    { "one ·\xc2\xa0two", 5, "one|·\xc2\xa0two" },
    { "one two · three four · five", 13, "one two|three four|five" },
    { "one ·\ntwo", 5, "one ·|two" },
    { "· one two", 5, "· one|two" },
};

START_TEST (the_fixed_measurer_breaks_by_width)
{
    const WrapRow *row = &wrap_rows[_i];
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, TRUE);
    RihlaText *text = wrap (measurer, row->string, row->width * 0.6 * SIZE);
    g_autofree char *lines = join_lines (text);

    ck_assert_str_eq (lines, row->lines);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

START_TEST (a_text_knows_its_widths)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, TRUE);
    RihlaText *text = rihla_measurer_shape (measurer, "a longest\nword three",
                                            RIHLA_FONT_BODY);

    ck_assert_double_eq_tol (text->natural_width, 10 * 0.6 * SIZE, 1e-9);
    ck_assert_double_eq_tol (text->minimum_width, 7 * 0.6 * SIZE, 1e-9);
    ck_assert_uint_eq (text->n_lines, 0);
    rihla_measurer_wrap (measurer, text, INFINITY);
    ck_assert_uint_eq (text->n_lines, 2);
    ck_assert_double_eq_tol (text->width, text->natural_width, 1e-9);
    ck_assert_double_eq_tol (text->height, 2 * LINE, 1e-9);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

static const char *const samples[] = {
    "Buying a first digital plan across site, app, contact centre and branch",
    "شراء أول اشتراك رقمي عبر المتجر والفرع ومركز الاتصال (CSAT 72%)",
    "أُمِّيٌّ عِلْجٌ لِلطِّفْلِ جِدًّا وَلا إِلَهَ أَيْنَ ٱلْمَفَرُّ",
    "Ångström Çà jgpqy ÅÅÅ jjj ÀÉÎ ggg Ô̂̂̂̂ y",
    "https://example.org/a/very/long/address?with=parameters&and=more",
    "«סניף ממתין לקוח أفاستسقيناكموها https://example.org/very/long/path?with"
    "=arguments&and=more#fragment Donaudampfschifffahrtselektrizitätenhauptbet"
    "riebswerkbauunterbeamten a b»",
    "co\xc2\xad"
    "operation of dis\xc2\xad"
    "cretionary hyphens",
};

/* Whatever the width: no line is wider, but for one cluster; no ink leaves the
 * text; no line's ink reaches the next one's; nothing is lost. */
static void
check_wrapped (RihlaMeasurer *measurer, const char *string, double width)
{
    RihlaText *text = wrap (measurer, string, width);
    const char *end = text->string;

    for (guint i = 0; i < text->n_lines; i++) {
        const RihlaTextLine *line = &text->lines[i];

        ck_assert_double_le (line->width, MAX (width, 2 * SIZE) + 0.01);
        ck_assert_double_ge (line->baseline + line->ink_top, -0.001);
        ck_assert_double_le (line->baseline + line->ink_bottom,
                             text->height + 0.001);
        if (i > 0)
            ck_assert_double_ge (line->baseline + line->ink_top,
                                 line[-1].baseline + line[-1].ink_bottom);
        for (; end < line->start; end = g_utf8_next_char (end))
            ck_assert (*end == ' ' || g_utf8_get_char (end) == SOFT_HYPHEN);
        end = line->start + line->length;
    }
    ck_assert_str_eq (end, "");
    rihla_text_unref (text);
}

START_TEST (pango_breaks_within_any_width)
{
    RihlaMeasurer *measurer =
        make_measurer (_i % 2 ? RIHLA_DIRECTION_RTL : RIHLA_DIRECTION_LTR,
                       FALSE);
    RihlaText *text =
        rihla_measurer_shape (measurer, samples[_i], RIHLA_FONT_BODY);
    double natural = text->natural_width;

    for (double width = 0; width < natural + 10; width += natural / 97)
        check_wrapped (measurer, samples[_i], width);
    check_wrapped (measurer, samples[_i], INFINITY);
    rihla_measurer_wrap (measurer, text, natural);
    ck_assert_uint_eq (text->n_lines, 1);
    ck_assert_double_eq_tol (text->lines[0].width, natural, 0.001);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

START_TEST (at_its_minimum_width_no_word_is_broken)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_RTL, FALSE);
    RihlaText *text =
        rihla_measurer_shape (measurer, samples[1], RIHLA_FONT_BODY);
    double minimum = text->minimum_width;

    rihla_measurer_wrap (measurer, text, minimum);
    for (guint i = 1; i < text->n_lines; i++)
        ck_assert_int_eq (text->lines[i].start[-1], ' ');
    ck_assert_double_le (text->width, minimum + 0.01);
    ck_assert_double_lt (minimum, text->natural_width / 3);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

START_TEST (lines_stand_at_even_distances)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_RTL, FALSE);
    RihlaText *arabic = wrap (measurer, samples[1], 100);
    RihlaText *latin = wrap (measurer, samples[0], 100);

    ck_assert_uint_gt (arabic->n_lines, 2);
    for (guint i = 1; i < arabic->n_lines; i++)
        ck_assert_double_eq_tol (arabic->lines[i].baseline -
                                     arabic->lines[i - 1].baseline,
                                 LINE, 1e-6);
    ck_assert_double_eq_tol (arabic->lines[0].baseline,
                             latin->lines[0].baseline, 1e-6);
    rihla_text_unref (arabic);
    rihla_text_unref (latin);
    rihla_measurer_free (measurer);
}
END_TEST

START_TEST (a_line_grows_for_its_marks)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, FALSE);
    RihlaText *flat = wrap (measurer, "o", INFINITY);
    RihlaText *high =
        wrap (measurer, "o\xcc\x82\xcc\x82\xcc\x82\xcc\x82", INFINITY);

    ck_assert_double_eq_tol (flat->height, LINE, 1e-6);
    ck_assert_double_gt (high->height, LINE);
    ck_assert_double_ge (high->lines[0].baseline + high->lines[0].ink_top,
                         -0.001);
    rihla_text_unref (flat);
    rihla_text_unref (high);
    rihla_measurer_free (measurer);
}
END_TEST

/* Broken as a last resort, letters keep the shapes they have in the word. */
START_TEST (a_broken_arabic_word_stays_joined)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_RTL, FALSE);
    RihlaText *whole = wrap (measurer, "سسس", INFINITY);
    RihlaText *broken = wrap (measurer, "سسس", whole->natural_width - 1);
    g_autofree char *lines = join_lines (broken);

    ck_assert_str_eq (lines, "سس|س");
    ck_assert_double_eq_tol (broken->lines[0].width + broken->lines[1].width,
                             whole->width, 0.01);
    rihla_text_unref (whole);
    rihla_text_unref (broken);
    rihla_measurer_free (measurer);
}
END_TEST

START_TEST (a_soft_hyphen_is_drawn_where_a_line_ends)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_LTR, FALSE);
    RihlaText *whole = wrap (measurer,
                             "co\xc2\xad"
                             "op",
                             INFINITY);
    RihlaText *plain = wrap (measurer, "coop", INFINITY);
    RihlaText *hyphen = wrap (measurer, "co-", INFINITY);
    RihlaText *broken = wrap (measurer,
                              "co\xc2\xad"
                              "op",
                              whole->natural_width - 1);

    ck_assert_uint_eq (whole->n_lines, 1);
    ck_assert_double_eq_tol (whole->width, plain->width, 0.001);
    ck_assert_uint_eq (broken->n_lines, 2);
    ck_assert_double_eq_tol (broken->lines[0].width, hyphen->width, 0.001);
    rihla_text_unref (whole);
    rihla_text_unref (plain);
    rihla_text_unref (hyphen);
    rihla_text_unref (broken);
    rihla_measurer_free (measurer);
}
END_TEST

/* A text may be wrapped to one width, and then to another. */
START_TEST (wrapping_anew_forgets_the_lines)
{
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_RTL, FALSE);
    RihlaText *fresh = wrap (measurer, samples[1], 90);
    RihlaText *used = wrap (measurer, samples[1], 40);
    g_autofree char *fresh_lines = join_lines (fresh);
    g_autofree char *used_lines = NULL;

    rihla_measurer_wrap (measurer, used, 90);
    used_lines = join_lines (used);
    ck_assert_str_eq (used_lines, fresh_lines);
    rihla_measurer_wrap (measurer, used, INFINITY);
    ck_assert_uint_eq (used->n_lines, 1);
    ck_assert_double_eq_tol (used->width, used->natural_width, 0.001);
    rihla_text_unref (fresh);
    rihla_text_unref (used);
    rihla_measurer_free (measurer);
}
END_TEST

/* --- Time ----------------------------------------------------------------- */

/* Each of these took seconds, or grew beyond all bounds, in some renderer. */
START_TEST (hostile_texts_are_cheap)
{
    g_autofree char *word = repeat ("w", 1000000);
    g_autofree char *arabic = repeat ("ب", 4000);
    g_autofree char *mixed = repeat ("aب", 2000);
    g_autofree char *overrides = repeat ("\xe2\x80\xae\xe2\x80\xad", 2000);
    g_autofree char *feeds = repeat ("a\n\n\n", 4000);
    g_autofree char *marks = repeat ("a\xcc\x81\xcc\x82\xcc\x83", 4000);
    const char *const strings[] = {
        word, arabic, mixed, overrides, feeds, marks
    };
    clock_t start = clock ();
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_RTL, FALSE);

    for (guint i = 0; i < G_N_ELEMENTS (strings); i++)
        rihla_text_unref (wrap (measurer, strings[i], 60));
    rihla_measurer_free (measurer);
    if (g_getenv ("RIHLA_VALGRIND") == NULL)
        ck_assert_int_lt (clock () - start, 3 * CLOCKS_PER_SEC);
}
END_TEST

static void
add_tests (TCase *tcase)
{
    tcase_add_loop_test (tcase, a_string_is_cleaned, 0,
                         G_N_ELEMENTS (clean_rows));
    tcase_add_test (tcase, a_text_has_a_longest_length);
    tcase_add_test (tcase, a_letter_has_a_most_of_marks);
    tcase_add_loop_test (tcase, the_fixed_measurer_breaks_by_width, 0,
                         G_N_ELEMENTS (wrap_rows));
    tcase_add_test (tcase, a_text_knows_its_widths);
    tcase_add_loop_test (tcase, pango_breaks_within_any_width, 0,
                         G_N_ELEMENTS (samples));
    tcase_add_test (tcase, at_its_minimum_width_no_word_is_broken);
    tcase_add_test (tcase, lines_stand_at_even_distances);
    tcase_add_test (tcase, a_line_grows_for_its_marks);
    tcase_add_test (tcase, a_broken_arabic_word_stays_joined);
    tcase_add_test (tcase, a_soft_hyphen_is_drawn_where_a_line_ends);
    tcase_add_test (tcase, wrapping_anew_forgets_the_lines);
    tcase_add_test (tcase, hostile_texts_are_cheap);
}

int
main (void)
{
    Suite *suite = suite_create ("text");
    TCase *tcase = tcase_create ("text");
    SRunner *runner;
    int n_failed;

    if (g_getenv ("FONTCONFIG_FILE") == NULL) {
        g_printerr ("test-text: run it by make check, which sets the fonts\n");
        return EXIT_FAILURE;
    }
    tcase_set_timeout (tcase, 60);
    tcase_add_checked_fixture (tcase, open_theme, close_theme);
    add_tests (tcase);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
