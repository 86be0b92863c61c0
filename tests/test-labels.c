/* test-labels.c: words, numbers, durations and dates in a language.
 * SPDX-License-Identifier: MIT
 *
 * Some forms of numbers and dates change with the data of ICU; here stand
 * those that have been the same for long. Marks of direction are taken out of
 * what is compared, but for one test of them; that the order in which numbers
 * are drawn is right, test-text shows. */

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "data/data.h"
#include "report/labels.h"

/* Without marks of direction, and with plain spaces. */
static char *
strip (char *string)
{
    GString *plain = g_string_new (NULL);

    for (const char *place = string; *place != '\0';
         place = g_utf8_next_char (place)) {
        gunichar character = g_utf8_get_char (place);

        if (g_unichar_type (character) == G_UNICODE_FORMAT)
            continue;
        if (g_unichar_isspace (character))
            character = ' ';
        g_string_append_unichar (plain, character);
    }
    g_free (string);
    return g_string_free (plain, FALSE);
}

#define assert_form(call, wanted)             \
    do {                                      \
        g_autofree char *form = strip (call); \
        ck_assert_str_eq (form, wanted);      \
    } while (0)

typedef struct {
    const char *language;
    const char *goals;
    RihlaDirection direction;
} LanguageRow;

static const LanguageRow language_rows[] = {
    { "ar", "هدف العميل", RIHLA_DIRECTION_RTL },
    { "ar-SA", "هدف العميل", RIHLA_DIRECTION_RTL },
    { "AR", "هدف العميل", RIHLA_DIRECTION_RTL },
    { "en", "Customer goal", RIHLA_DIRECTION_LTR },
    { "en-GB-oxendict", "Customer goal", RIHLA_DIRECTION_LTR },
    { NULL, "Customer goal", RIHLA_DIRECTION_LTR },
    { "", "Customer goal", RIHLA_DIRECTION_LTR },
    { "fr-CA", "Objectif du client", RIHLA_DIRECTION_LTR },
    { "es", "Objetivo del cliente", RIHLA_DIRECTION_LTR },
    { "de", "Ziel der Kundschaft", RIHLA_DIRECTION_LTR },
    { "tr", "Müşterinin hedefi", RIHLA_DIRECTION_LTR },
    { "fa-IR", "هدف مشتری", RIHLA_DIRECTION_RTL },
    { "ur", "صارف کا مقصد", RIHLA_DIRECTION_RTL },
    { "he", "מטרת הלקוח", RIHLA_DIRECTION_RTL },
    { "it", "Customer goal", RIHLA_DIRECTION_LTR },
    { "ug", "Customer goal", RIHLA_DIRECTION_RTL },
    { "az-Arab", "Customer goal", RIHLA_DIRECTION_RTL },
    { "uz-Latn-AF", "Customer goal", RIHLA_DIRECTION_LTR },
    { "zh-Hant-TW", "Customer goal", RIHLA_DIRECTION_LTR },
    { "xx-yyyyyyyy", "Customer goal", RIHLA_DIRECTION_LTR },
    { "../../etc", "Customer goal", RIHLA_DIRECTION_LTR },
};

START_TEST (a_language_has_labels_and_a_direction)
{
    const LanguageRow *row = &language_rows[_i];
    g_autoptr (RihlaLabels) labels =
        rihla_labels_new (row->language, RIHLA_DIGITS_NONE,
                          RIHLA_CALENDAR_NONE);

    ck_assert_str_eq (rihla_labels_get (labels, "lanes", "goals"), row->goals);
    ck_assert_str_eq (rihla_labels_get (labels, "lanes", "no-such"), "no-such");
    ck_assert_int_eq (rihla_language_get_direction (row->language),
                      row->direction);
}
END_TEST

/* --- Every language says all that English says ------------------------------ */

static GKeyFile *
load_labels (const char *name)
{
    g_autofree char *path = g_strconcat ("labels/", name, NULL);
    g_autoptr (GBytes) bytes = rihla_data_lookup (path, NULL);
    GKeyFile *file = g_key_file_new ();

    ck_assert_ptr_nonnull (bytes);
    ck_assert (g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL));
    return file;
}

/* How many values a pattern takes: "%s" and "%1$s" alike. */
static guint
count_places (const char *pattern)
{
    guint n = 0;

    for (const char *place = pattern; *place != '\0'; place++)
        n += *place == '%';
    return n;
}

static void
compare_groups (GKeyFile *english, GKeyFile *other, const char *name,
                const char *group)
{
    g_auto (GStrv) keys = g_key_file_get_keys (english, group, NULL, NULL);

    for (guint i = 0; keys[i] != NULL; i++) {
        g_autofree char *words =
            g_key_file_get_string (english, group, keys[i], NULL);
        g_autofree char *own =
            g_key_file_get_string (other, group, keys[i], NULL);

        if (own == NULL)
            ck_abort_msg ("%s has no %s/%s", name, group, keys[i]);
        ck_assert_uint_eq (count_places (own), count_places (words));
        ck_assert_int_eq (*own == '\0', *words == '\0');
    }
}

static guint
count_keys (GKeyFile *file)
{
    g_auto (GStrv) groups = g_key_file_get_groups (file, NULL);
    guint n = 0;

    for (guint i = 0; groups[i] != NULL; i++) {
        g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i], NULL, NULL);

        n += g_strv_length (keys);
    }
    return n;
}

START_TEST (every_language_has_every_label)
{
    g_auto (GStrv) names = rihla_data_list ("labels/");
    g_autoptr (GKeyFile) english = load_labels ("en.ini");
    g_auto (GStrv) groups = g_key_file_get_groups (english, NULL);

    ck_assert_uint_ge (g_strv_length (names), 9);
    for (guint i = 0; names[i] != NULL; i++) {
        g_autoptr (GKeyFile) other = load_labels (names[i]);

        for (guint j = 0; groups[j] != NULL; j++)
            compare_groups (english, other, names[i], groups[j]);
        ck_assert_uint_eq (count_keys (other), count_keys (english));
    }
}
END_TEST

START_TEST (numbers_are_english)
{
    g_autoptr (RihlaLabels) labels =
        rihla_labels_new ("en", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE);

    assert_form (rihla_labels_format_number (labels, 1234567.891, 2),
                 "1,234,567.89");
    assert_form (rihla_labels_format_number (labels, 3, 2), "3");
    assert_form (rihla_labels_format_number (labels, 2.5, 0), "3");
    assert_form (rihla_labels_format_number (labels, -0.3, 0), "0");
    assert_form (rihla_labels_format_number (labels, -12, 0), "−12");
    assert_form (rihla_labels_format_signed (labels, 2, 1), "+2");
    assert_form (rihla_labels_format_signed (labels, -1.5, 1), "−1.5");
    assert_form (rihla_labels_format_signed (labels, 0, 1), "0");
    assert_form (rihla_labels_format_signed (labels, -0.01, 1), "0");
    assert_form (rihla_labels_format_percent (labels, 0.584), "58%");
    assert_form (rihla_labels_format_percent (labels, 0.0051), "0.5%");
    assert_form (rihla_labels_format_percent (labels, 0.0996), "10%");
    assert_form (rihla_labels_format_percent (labels, 1), "100%");
    assert_form (rihla_labels_format_percent (labels, -0.36), "−36%");
}
END_TEST

START_TEST (numbers_have_the_digits_of_the_map)
{
    g_autoptr (RihlaLabels) usual =
        rihla_labels_new ("ar", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) indic =
        rihla_labels_new ("ar", RIHLA_DIGITS_ARABIC_INDIC, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) persian =
        rihla_labels_new ("fa", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) latin =
        rihla_labels_new ("fa", RIHLA_DIGITS_LATIN, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) english =
        rihla_labels_new ("en", RIHLA_DIGITS_PERSIAN, RIHLA_CALENDAR_NONE);

    assert_form (rihla_labels_format_number (usual, 1234.5, 1), "1,234.5");
    assert_form (rihla_labels_format_percent (usual, 0.58), "58%");
    assert_form (rihla_labels_format_number (indic, 1234.5, 1), "١٬٢٣٤٫٥");
    assert_form (rihla_labels_format_signed (indic, -1.5, 1), "−١٫٥");
    assert_form (rihla_labels_format_percent (indic, 0.58), "٥٨٪");
    assert_form (rihla_labels_format_number (persian, 45, 0), "۴۵");
    assert_form (rihla_labels_format_number (latin, 45, 0), "45");
    assert_form (rihla_labels_format_number (english, 45, 0), "۴۵");
}
END_TEST

/* Within Arabic text the sign would else stand on the wrong side. */
START_TEST (arabic_signs_carry_marks_of_direction)
{
    g_autoptr (RihlaLabels) latin =
        rihla_labels_new ("ar", RIHLA_DIGITS_LATIN, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) indic =
        rihla_labels_new ("ar", RIHLA_DIGITS_ARABIC_INDIC, RIHLA_CALENDAR_NONE);
    g_autofree char *one = rihla_labels_format_signed (latin, 32, 0);
    g_autofree char *other = rihla_labels_format_signed (indic, 32, 0);

    ck_assert (g_str_has_prefix (one, "\xe2\x80\x8e+"));
    ck_assert (g_str_has_prefix (other, "\xd8\x9c+"));
}
END_TEST

typedef struct {
    double seconds;
    const char *english;
    const char *arabic;
} DurationRow;

static const DurationRow duration_rows[] = {
    { 0, "0 min", "0 دقيقة" },
    { 45, "45 sec", "45 ثانية" },
    { 59.7, "1 min", "دقيقة" },
    { 60, "1 min", "دقيقة" },
    { 90, "1 min, 30 sec", "دقيقة و30 ثانية" },
    { 120, "2 min", "دقيقتان" },
    { 3599.9, "1 hr", "ساعة" },
    { 9000, "2 hr, 30 min", "ساعتان و30 دقيقة" },
    { 14400, "4 hr", "4 ساعات" },
    { 86400, "1 day", "يوم" },
    { 90000, "1 day, 1 hr", "يوم وساعة" },
    { 259200, "3 days", "3 أيام" },
    { 86400.0 * 36500, "36,500 days", "36,500 يوم" },
};

START_TEST (durations_have_one_unit_or_two)
{
    const DurationRow *row = &duration_rows[_i];
    g_autoptr (RihlaLabels) english =
        rihla_labels_new ("en", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) arabic =
        rihla_labels_new ("ar", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE);

    assert_form (rihla_labels_format_duration (english, row->seconds),
                 row->english);
    assert_form (rihla_labels_format_duration (arabic, row->seconds),
                 row->arabic);
}
END_TEST

/* A line may break between the parts of a duration, not within one. */
START_TEST (a_number_stays_with_its_unit)
{
    g_autoptr (RihlaLabels) english =
        rihla_labels_new ("en", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE);
    g_autoptr (RihlaLabels) arabic =
        rihla_labels_new ("ar", RIHLA_DIGITS_ARABIC_INDIC, RIHLA_CALENDAR_NONE);
    g_autofree char *hours = rihla_labels_format_duration (english, 9000);
    g_autofree char *minutes = rihla_labels_format_duration (arabic, 9000);

    ck_assert_str_eq (hours, "2\302\240hr, 30\302\240min");
    ck_assert_str_eq (minutes, "ساعتان و٣٠\302\240دقيقة");
}
END_TEST

typedef struct {
    const char *language;
    RihlaDigits digits;
    RihlaCalendar calendar;
    const char *date;
    const char *shown;
} DateRow;

static const DateRow date_rows[] = {
    { "en", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "October 21, 2025" },
    { "en-GB", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2024-02-29",
      "29 February 2024" },
    { "ar", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_GREGORIAN, "2025-10-21",
      "21 أكتوبر 2025" },
    { "ar", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_ISLAMIC, "2025-10-21",
      "29 ربيع الآخر 1447 هـ" },
    { "ar", RIHLA_DIGITS_ARABIC_INDIC, RIHLA_CALENDAR_ISLAMIC, "2025-10-21",
      "٢٩ ربيع الآخر ١٤٤٧ هـ" },
    { "ar-SA", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_GREGORIAN, "1970-01-01",
      "1 يناير 1970" },
    { "ar-SA", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "29 ربيع الآخر 1447 هـ" },
    { "fr", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "21 octobre 2025" },
    { "es", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "21 de octubre de 2025" },
    { "de", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "21. Oktober 2025" },
    { "tr", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "21 Ekim 2025" },
    { "fa", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "۲۹ مهر ۱۴۰۴" },
    { "fa", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_GREGORIAN, "2025-10-21",
      "۲۱ اکتبر ۲۰۲۵" },
    { "ur", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "21 اکتوبر، 2025" },
    { "he", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-10-21",
      "21 באוקטובר 2025" },
    { "en", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "2025-02-30",
      "2025-02-30" },
    { "en", RIHLA_DIGITS_NONE, RIHLA_CALENDAR_NONE, "soon", "soon" },
};

START_TEST (dates_are_of_the_calendar)
{
    const DateRow *row = &date_rows[_i];
    g_autoptr (RihlaLabels) labels =
        rihla_labels_new (row->language, row->digits, row->calendar);

    assert_form (rihla_labels_format_date (labels, row->date), row->shown);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("labels");
    TCase *tcase = tcase_create ("labels");
    SRunner *runner;
    int n_failed;

    tcase_add_loop_test (tcase, a_language_has_labels_and_a_direction, 0,
                         G_N_ELEMENTS (language_rows));
    tcase_add_test (tcase, every_language_has_every_label);
    tcase_add_test (tcase, numbers_are_english);
    tcase_add_test (tcase, numbers_have_the_digits_of_the_map);
    tcase_add_test (tcase, arabic_signs_carry_marks_of_direction);
    tcase_add_test (tcase, a_number_stays_with_its_unit);
    tcase_add_loop_test (tcase, durations_have_one_unit_or_two, 0,
                         G_N_ELEMENTS (duration_rows));
    tcase_add_loop_test (tcase, dates_are_of_the_calendar, 0,
                         G_N_ELEMENTS (date_rows));
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
