/* test-text-order.c: direction, shaping and missing glyphs of texts.
 * SPDX-License-Identifier: MIT
 *
 * With the fonts of tests/fonts/ and no others. */

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "layout/text.h"
#include "model/diagnostics.h"

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

/* --- Direction ------------------------------------------------------------ */

typedef struct {
    const char *string;
    RihlaDirection in_ltr;
    RihlaDirection in_rtl;
} DirectionRow;

#define LTR RIHLA_DIRECTION_LTR
#define RTL RIHLA_DIRECTION_RTL
static const DirectionRow direction_rows[] = {
    { "", LTR, LTR },
    { "+2", LTR, LTR },
    { "٤٥٪", LTR, LTR },
    { "Netflix", LTR, LTR },
    { "رحلة", RTL, RTL },
    { "Netflix رحلة", LTR, RTL },
    { "رحلة Netflix", LTR, RTL },
    { "(24) שלום", RTL, RTL },
    { "\xd8\x9c+٢", RTL, RTL },
    { "فترة 95\xe2\x80\x8e%\xe2\x80\x8e", RTL, RTL },
};

START_TEST (a_text_has_the_direction_of_the_map)
{
    const DirectionRow *row = &direction_rows[_i / 2];
    RihlaMeasurer *measurer = make_measurer (_i % 2 ? RTL : LTR, TRUE);
    RihlaText *text =
        rihla_measurer_shape (measurer, row->string, RIHLA_FONT_BODY);

    ck_assert_int_eq (text->direction, _i % 2 ? row->in_rtl : row->in_ltr);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

/* The marks that a number in Arabic comes with go where it stands alone. */
START_TEST (a_lone_number_has_no_marks)
{
    static const char *const strings[][2] = {
        { "\u200e−36\u200e%\u200e", "−36%" },
        { "\u200e", "" },
        { "\u200e5 km", "\u200e5 km" },
        { "نحو \u200e−5", "نحو \u200e−5" },
    };
    RihlaMeasurer *measurer = make_measurer (RIHLA_DIRECTION_RTL, _i % 2 != 0);
    RihlaText *text =
        rihla_measurer_shape (measurer, strings[_i / 2][0], RIHLA_FONT_BODY);

    ck_assert_str_eq (text->string, strings[_i / 2][1]);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
}
END_TEST

/* The characters of a run from left to right, without those that only steer
 * direction. */
static void
add_run (GString *seen, const RihlaText *text, const PangoItem *item)
{
    const char *start = text->string + item->offset;
    g_autofree char *run = g_strndup (start, (gsize) item->length);
    g_autofree char *back = g_utf8_strreverse (run, -1);
    const char *place = item->analysis.level % 2 ? back : run;

    for (; *place != '\0'; place = g_utf8_next_char (place)) {
        gunichar character = g_utf8_get_char (place);

        if (g_unichar_type (character) != G_UNICODE_FORMAT)
            g_string_append_unichar (seen, character);
    }
}

static char *
read_from_left (RihlaDirection direction, const char *string)
{
    RihlaMeasurer *measurer = make_measurer (direction, FALSE);
    RihlaText *text = wrap (measurer, string, INFINITY);
    GString *seen = g_string_new (NULL);

    ck_assert_uint_eq (text->n_lines, 1);
    for (GSList *l = text->lines[0].runs; l != NULL; l = l->next)
        add_run (seen, text, ((PangoGlyphItem *) l->data)->item);
    rihla_text_unref (text);
    rihla_measurer_free (measurer);
    return g_string_free (seen, FALSE);
}

typedef struct {
    RihlaDirection direction;
    const char *string;
    const char *seen; /* character by character from the left */
} OrderRow;

/* Brackets stand here as they are written; drawing turns them round. */
static const OrderRow order_rows[] = {
    { RTL, "ابت", "تبا" },
    { RTL, "حل 80% من", "نم %80 لح" }, /* as Unicode has it after Arabic */
    { RTL, "80% من", "نم 80%" },
    { RTL, "Netflix ابت", "تبا Netflix" },
    { RTL, "ابت Sign up ثج", "جث Sign up تبا" },
    { RTL, "ابت (CSAT 72%)", ")CSAT 72%( تبا" },
    { RTL, "«ابت»", "»تبا«" },
    { RTL, "ابت 2025-10-21", "21-10-2025 تبا" },
    { RTL, "ابت: 3.5", "3.5 :تبا" },
    { RTL, "+2", "+2" },
    { RTL, "−2", "−2" },
    { RTL, "ابت \xe2\x80\x8e−58\xe2\x80\x8e%\xe2\x80\x8e", "−58% تبا" },
    { RTL, "\xd8\x9c−٥٨٪\xd8\x9c", "٪٥٨−" },
    { LTR, "plan: ابت ثج", "plan: جث تبا" },
    { LTR,
      "a \xe2\x80\xae"
      "bcd",
      "a dcb" },
};

START_TEST (words_and_numbers_keep_their_order)
{
    const OrderRow *row = &order_rows[_i];
    g_autofree char *seen = read_from_left (row->direction, row->string);

    ck_assert_str_eq (seen, row->seen);
}
END_TEST

/* An override that nobody closed ends with its text. */
START_TEST (an_open_override_reorders_no_other_text)
{
    RihlaMeasurer *measurer = make_measurer (LTR, FALSE);
    RihlaText *open = wrap (measurer,
                            "a \xe2\x80\xae"
                            "bcd",
                            INFINITY);
    RihlaText *next = wrap (measurer, "efg", INFINITY);
    PangoGlyphItem *run = next->lines[0].runs->data;

    ck_assert_int_eq (run->item->analysis.level, 0);
    rihla_text_unref (open);
    rihla_text_unref (next);
    rihla_measurer_free (measurer);
}
END_TEST

static const PangoGlyphItem *
get_only_run (const RihlaText *text)
{
    GSList *runs = text->lines[0].runs;

    ck_assert_uint_eq (g_slist_length (runs), 1);
    return runs->data;
}

START_TEST (arabic_is_shaped)
{
    RihlaMeasurer *measurer = make_measurer (RTL, FALSE);
    RihlaText *joined = wrap (measurer, "لا", INFINITY);
    RihlaText *marked = wrap (measurer, "بَ", INFINITY);
    RihlaText *bare = wrap (measurer, "ب", INFINITY);
    const PangoGlyphString *glyphs = get_only_run (joined)->glyphs;

    /* Lam and alef are one cluster. */
    ck_assert_int_eq (glyphs->log_clusters[0],
                      glyphs->log_clusters[glyphs->num_glyphs - 1]);
    /* A mark stands on its letter and takes no room. */
    ck_assert_double_eq_tol (marked->width, bare->width, 0.001);
    ck_assert_double_lt (marked->lines[0].ink_top, bare->lines[0].ink_top);
    rihla_text_unref (joined);
    rihla_text_unref (marked);
    rihla_text_unref (bare);
    rihla_measurer_free (measurer);
}
END_TEST

/* --- Missing glyphs ------------------------------------------------------- */

static char *
report (const char *const *strings)
{
    RihlaMeasurer *measurer = make_measurer (LTR, FALSE);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    GString *messages = g_string_new (NULL);

    for (guint i = 0; strings[i] != NULL; i++)
        rihla_text_unref (
            rihla_measurer_shape (measurer, strings[i], RIHLA_FONT_BODY));
    rihla_measurer_report_missing (measurer, diagnostics);
    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++) {
        ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, i), "R401");
        g_string_append_printf (messages, "%s\n",
                                rihla_diagnostics_get_message (diagnostics, i));
    }
    rihla_measurer_free (measurer);
    return g_string_free (messages, FALSE);
}

START_TEST (a_missing_glyph_is_named_once)
{
    const char *const strings[] = {
        "漢 and 漢", "漢 字", "😀", "ক", "\xef\xbf\xbf", NULL,
    };
    g_autofree char *messages = report (strings);

    ck_assert_str_eq (
        messages, "no font has \"ক\" (U+0995, Bengali); try fonts-noto-core\n"
                  "no font has \"字\" (U+5B57, Han); try fonts-noto-cjk\n"
                  "no font has \"漢\" (U+6F22, Han); try fonts-noto-cjk\n"
                  "no font has U+FFFF, a character of no meaning in Unicode; "
                  "take it out of the text\n"
                  "no font has \"😀\" (U+1F600, emoji); try "
                  "fonts-noto-color-emoji\n");
}
END_TEST

START_TEST (what_has_glyphs_is_not_named)
{
    const char *const strings[] = {
        "Plain, “quoted”…", "عربي ـ ۱۲۳ ٪", "−2 → +2", "\xe2\x80\xae x", NULL,
    };
    g_autofree char *messages = report (strings);

    ck_assert_str_eq (messages, "");
}
END_TEST

START_TEST (many_missing_glyphs_are_counted)
{
    g_autofree char *text =
        g_strdup ("一丁丂七丄丅丆万丈三上下丌不与丏丐丑丒专且丕");
    const char *const strings[] = { text, NULL };
    g_autofree char *messages = report (strings);

    ck_assert (g_str_has_suffix (messages, "no font has 2 more characters\n"));
}
END_TEST

static void
add_tests (TCase *tcase)
{
    tcase_add_loop_test (tcase, a_text_has_the_direction_of_the_map, 0,
                         2 * G_N_ELEMENTS (direction_rows));
    tcase_add_loop_test (tcase, a_lone_number_has_no_marks, 0, 8);
    tcase_add_loop_test (tcase, words_and_numbers_keep_their_order, 0,
                         G_N_ELEMENTS (order_rows));
    tcase_add_test (tcase, an_open_override_reorders_no_other_text);
    tcase_add_test (tcase, arabic_is_shaped);
    tcase_add_test (tcase, a_missing_glyph_is_named_once);
    tcase_add_test (tcase, what_has_glyphs_is_not_named);
    tcase_add_test (tcase, many_missing_glyphs_are_counted);
}

int
main (void)
{
    Suite *suite = suite_create ("text-order");
    TCase *tcase = tcase_create ("text-order");
    SRunner *runner;
    int n_failed;

    if (g_getenv ("FONTCONFIG_FILE") == NULL) {
        g_printerr (
            "test-text-order: run it by make check, which sets the fonts\n");
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
