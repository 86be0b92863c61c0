/* test-model-attributes.c: every attribute of every element, as text, on both
 * sides of each limit, and the values that texts stand for.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/attributes.h"
#include "model/elements.h"

/* What texts of a type are written as again; NULL: they are refused. */
typedef struct {
    RihlaAttributeType type;
    const char *text;
    const char *written;
} Case;

static const Case cases[] = {
    { RIHLA_ATTRIBUTE_ID, "a", "a" },
    { RIHLA_ATTRIBUTE_ID, "_-.1", "_-.1" },
    { RIHLA_ATTRIBUTE_ID, "مرحلة-1", "مرحلة-1" },
    { RIHLA_ATTRIBUTE_ID, "", NULL },
    { RIHLA_ATTRIBUTE_ID, "1a", NULL },
    { RIHLA_ATTRIBUTE_ID, "a b", NULL },
    { RIHLA_ATTRIBUTE_ID, "a:b", NULL },
    { RIHLA_ATTRIBUTE_ID, " a", NULL },
    { RIHLA_ATTRIBUTE_STRING, "", "" },
    { RIHLA_ATTRIBUTE_STRING, " أي نص\n", " أي نص\n" },
    { RIHLA_ATTRIBUTE_LANGUAGE, "ar", "ar" },
    { RIHLA_ATTRIBUTE_LANGUAGE, "zh-Hant-TW", "zh-Hant-TW" },
    { RIHLA_ATTRIBUTE_LANGUAGE, "de-1996", "de-1996" },
    { RIHLA_ATTRIBUTE_LANGUAGE, "abcdefgh", "abcdefgh" },
    { RIHLA_ATTRIBUTE_LANGUAGE, "abcdefghi", NULL },
    { RIHLA_ATTRIBUTE_LANGUAGE, "", NULL },
    { RIHLA_ATTRIBUTE_LANGUAGE, "a-", NULL },
    { RIHLA_ATTRIBUTE_LANGUAGE, "-a", NULL },
    { RIHLA_ATTRIBUTE_LANGUAGE, "1a", NULL },
    { RIHLA_ATTRIBUTE_LANGUAGE, "ar_SA", NULL },
    { RIHLA_ATTRIBUTE_LANGUAGE, "عربي", NULL },
    { RIHLA_ATTRIBUTE_DATE, "2024-02-29", "2024-02-29" },
    { RIHLA_ATTRIBUTE_DATE, "0001-01-01", "0001-01-01" },
    { RIHLA_ATTRIBUTE_DATE, "9999-12-31", "9999-12-31" },
    { RIHLA_ATTRIBUTE_DATE, "2025-02-29", NULL },
    { RIHLA_ATTRIBUTE_DATE, "0000-01-01", NULL },
    { RIHLA_ATTRIBUTE_DATE, "2025-13-01", NULL },
    { RIHLA_ATTRIBUTE_DATE, "2025-00-01", NULL },
    { RIHLA_ATTRIBUTE_DATE, "2025-04-31", NULL },
    { RIHLA_ATTRIBUTE_DATE, "2025-1-1", NULL },
    { RIHLA_ATTRIBUTE_DATE, "2025-10-21Z", NULL },
    { RIHLA_ATTRIBUTE_DATE, "20251021", NULL },
    { RIHLA_ATTRIBUTE_DATE, "٢٠٢٥-١٠-٢١", NULL },
    { RIHLA_ATTRIBUTE_CURRENCY, "SAR", "SAR" },
    { RIHLA_ATTRIBUTE_CURRENCY, "sar", NULL },
    { RIHLA_ATTRIBUTE_CURRENCY, "SA", NULL },
    { RIHLA_ATTRIBUTE_CURRENCY, "SARX", NULL },
    { RIHLA_ATTRIBUTE_CURRENCY, "ريال", NULL },
    { RIHLA_ATTRIBUTE_BOOLEAN, "yes", "yes" },
    { RIHLA_ATTRIBUTE_BOOLEAN, "Yes", NULL },
    { RIHLA_ATTRIBUTE_BOOLEAN, "true", NULL },
    { RIHLA_ATTRIBUTE_BOOLEAN, "", NULL },
    { RIHLA_ATTRIBUTE_COUNT, "3", "3" },
    { RIHLA_ATTRIBUTE_COUNT, " +03.0 ", "3" },
    { RIHLA_ATTRIBUTE_COUNT, "3.5", NULL },
    { RIHLA_ATTRIBUTE_COUNT, "", NULL },
    { RIHLA_ATTRIBUTE_COUNT, "٣", NULL },
    { RIHLA_ATTRIBUTE_COUNT, "1e0", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "0.5", "0.5" },
    { RIHLA_ATTRIBUTE_NUMBER, " .50\n", "0.5" },
    { RIHLA_ATTRIBUTE_NUMBER, "1.", "1" },
    { RIHLA_ATTRIBUTE_NUMBER, "-0", "0" },
    { RIHLA_ATTRIBUTE_NUMBER, "0.1000000000000000055511", "0.1" },
    { RIHLA_ATTRIBUTE_NUMBER, "0.333333333333333333", "0.3333333333333333" },
    { RIHLA_ATTRIBUTE_NUMBER, "0.0000000000000001", "0" },
    { RIHLA_ATTRIBUTE_NUMBER, "0.000000012345678901234567",
      "0.000000012345678901234567" },
    { RIHLA_ATTRIBUTE_NUMBER, "000000000000000000000000001", "1" },
    { RIHLA_ATTRIBUTE_NUMBER, "0.000000000000000000000000", "0" },
    { RIHLA_ATTRIBUTE_NUMBER, "0.0000000000000000000000000", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, ".", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "+", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "0,5", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "--1", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "1 1", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "1e0", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "0x1", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "NaN", NULL },
    { RIHLA_ATTRIBUTE_NUMBER, "INF", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT0S", "PT0S" },
    { RIHLA_ATTRIBUTE_DURATION, " P0D ", "PT0S" },
    { RIHLA_ATTRIBUTE_DURATION, "PT90S", "PT1M30S" },
    { RIHLA_ATTRIBUTE_DURATION, "PT36H", "P1DT12H" },
    { RIHLA_ATTRIBUTE_DURATION, "P1DT2H3M4.5S", "P1DT2H3M4.5S" },
    { RIHLA_ATTRIBUTE_DURATION, "PT0.1234567S", "PT0.123457S" },
    { RIHLA_ATTRIBUTE_DURATION, "PT59.9999999S", "PT1M" },
    { RIHLA_ATTRIBUTE_DURATION, "P36525D", "P36525D" },
    { RIHLA_ATTRIBUTE_DURATION, "P36525DT0.000001S", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P36526D", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P1DT", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P1Y", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P1M", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P1W", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "P1H", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT1D", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT1S1M", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT1M1M", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT1.5M", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT1.S", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT.5S", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "-PT1S", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PT-1S", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "PTT1S", NULL },
    { RIHLA_ATTRIBUTE_DURATION, "1h", NULL },
    { RIHLA_ATTRIBUTE_NUMBERS, "1 2.50\t3", "1 2.5 3" },
    { RIHLA_ATTRIBUTE_NUMBERS, "1 x", NULL },
    { RIHLA_ATTRIBUTE_NUMBERS, "1,2", NULL },
    { RIHLA_ATTRIBUTE_REFERENCE, "a", "a" },
    { RIHLA_ATTRIBUTE_REFERENCE, "a b", NULL },
    { RIHLA_ATTRIBUTE_REFERENCES, " a  ب\n", "a ب" },
    { RIHLA_ATTRIBUTE_REFERENCES, "a 1", NULL },
    { RIHLA_ATTRIBUTE_LANES, " goals\tسياسة ", "goals سياسة" },
    { RIHLA_ATTRIBUTE_LANES, "goals,pains", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, " R110=error\tR103=off ", "R103=off R110=error" },
    { RIHLA_ATTRIBUTE_REVIEW, "R103=off R103=off", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, "R103", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, "R103=none", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, "R103=loud", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, "R001=off", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, "R201=off", NULL },
    { RIHLA_ATTRIBUTE_REVIEW, "=off", NULL },
};

/* Reads the text into an element of its own, and checks what is written. */
static void
check_text (RihlaElementKind kind, const RihlaAttribute *row, const char *text,
            const char *written)
{
    RihlaElement *element = rihla_element_new (kind);
    g_autofree char *message = NULL;
    g_autofree char *printed = NULL;
    const char *owner = rihla_element_class_get (kind)->name;
    gboolean is_read = rihla_attribute_parse (row, element, text, &message);

    printed = rihla_attribute_print (row, element);
    ck_assert_msg (is_read == (written != NULL), "%s/@%s \"%s\": %s", owner,
                   row->name, text, message == NULL ? "taken" : message);
    ck_assert_pstr_eq (printed, written);
    if (!is_read)
        ck_assert_msg (g_str_has_prefix (message, row->name), "%s", message);
    rihla_element_unref (element);
}

/* Whether the limits of the row itself leave the case as it stands. */
static gboolean
is_in_range (const RihlaAttribute *row, const Case *test)
{
    double value;

    if (test->written == NULL || (row->type != RIHLA_ATTRIBUTE_COUNT &&
                                  row->type != RIHLA_ATTRIBUTE_NUMBER))
        return TRUE;
    value = g_ascii_strtod (test->written, NULL);
    return value >= row->minimum && value <= row->maximum;
}

static void
check_cases (RihlaElementKind kind, const RihlaAttribute *row)
{
    guint n = 0;

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        if (cases[i].type != row->type)
            continue;
        n++;
        if (is_in_range (row, &cases[i]))
            check_text (kind, row, cases[i].text, cases[i].written);
    }
    ck_assert_msg (n > 0 || row->type == RIHLA_ATTRIBUTE_ENUM, "%s", row->name);
}

/* The number itself, and the next one past it. */
static void
check_limit (RihlaElementKind kind, const RihlaAttribute *row, double limit,
             double step)
{
    g_autofree char *at = rihla_number_print (limit);
    g_autofree char *past = rihla_number_print (limit + step);

    check_text (kind, row, at, at);
    check_text (kind, row, past, NULL);
}

static void
check_limits (RihlaElementKind kind, const RihlaAttribute *row)
{
    gboolean is_count = row->type == RIHLA_ATTRIBUTE_COUNT;
    gboolean is_large = row->maximum >= RIHLA_NUMBER_LARGEST;
    double step = is_count || is_large ? 1 : 0.000001;

    if (!is_count && row->type != RIHLA_ATTRIBUTE_NUMBER)
        return;
    ck_assert_double_lt (row->minimum, row->maximum);
    check_limit (kind, row, row->minimum, -step);
    check_limit (kind, row, row->maximum, step);
}

static void
check_nicks (RihlaElementKind kind, const RihlaAttribute *row)
{
    GEnumClass *klass;

    if (row->type != RIHLA_ATTRIBUTE_ENUM)
        return;
    klass = g_type_class_ref (row->get_enum_type ());
    for (guint i = 0; i < klass->n_values; i++) {
        const char *nick = klass->values[i].value_nick;
        RihlaElement *element = rihla_element_new (kind);
        g_autofree char *message = NULL;

        /* The first is the default: NONE cannot be said, others need not. */
        if (i > 0)
            check_text (kind, row, nick, nick);
        else
            ck_assert (rihla_attribute_parse (row, element, nick, &message) ==
                       (strcmp (nick, "none") != 0));
        rihla_element_unref (element);
    }
    g_type_class_unref (klass);
    check_text (kind, row, "", NULL);
    check_text (kind, row, "nonesuch", NULL);
}

START_TEST (test_all_attributes)
{
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);
        RihlaElement *element = rihla_element_new (kind);

        for (guint i = 0; i < klass->n_attributes; i++) {
            const RihlaAttribute *row = &klass->attributes[i];

            ck_assert_ptr_null (rihla_attribute_print (row, element));
            ck_assert_ptr_eq (rihla_element_class_find_attribute (kind,
                                                                  row->name),
                              row);
            check_cases (kind, row);
            check_limits (kind, row);
            check_nicks (kind, row);
        }
        rihla_element_unref (element);
    }
}
END_TEST

/* What is read again takes the place of what was there; what is refused does
 * not. */
START_TEST (test_reading_again)
{
    RihlaMetric *metric = rihla_element_new (RIHLA_ELEMENT_METRIC);
    const RihlaAttribute *answers =
        rihla_element_class_find_attribute (RIHLA_ELEMENT_METRIC, "answers");
    const RihlaAttribute *name =
        rihla_element_class_find_attribute (RIHLA_ELEMENT_METRIC, "name");
    g_autofree char *message = NULL;
    g_autofree char *printed = NULL;

    ck_assert (rihla_attribute_parse (answers, &metric->element, "1 2", NULL));
    ck_assert (
        !rihla_attribute_parse (answers, &metric->element, "3 x", &message));
    printed = rihla_attribute_print (answers, &metric->element);
    ck_assert_str_eq (printed, "1 2");
    ck_assert (rihla_attribute_parse (answers, &metric->element, " ", NULL));
    ck_assert_ptr_null (metric->answers);
    ck_assert (rihla_attribute_parse (name, &metric->element, "a", NULL));
    ck_assert (rihla_attribute_parse (name, &metric->element, "b", NULL));
    ck_assert_str_eq (metric->name, "b");
    rihla_metric_unref (metric);
}
END_TEST

/* A message quotes what was written, cut where it is long. */
START_TEST (test_messages)
{
    static const struct {
        RihlaElementKind kind;
        const char *attribute;
        const char *text;
        const char *message;
    } messages[] = {
        { RIHLA_ELEMENT_EMOTION, "value", "2.01",
          "value \"2.01\" is outside -2 to 2" },
        { RIHLA_ELEMENT_EMOTION, "value", "جيد",
          "value \"جيد\" is not a number" },
        { RIHLA_ELEMENT_PAIN_POINT, "severity", "0",
          "severity \"0\" is outside 1 to 5" },
        { RIHLA_ELEMENT_PAIN_POINT, "severity", "2.5",
          "severity \"2.5\" is not a whole number" },
        { RIHLA_ELEMENT_TOUCHPOINT, "wait", "P1M",
          "wait \"P1M\" is not a duration of days, hours, minutes and seconds "
          "such as PT2H30M" },
        { RIHLA_ELEMENT_TOUCHPOINT, "wait", "P99999D",
          "wait \"P99999D\" is not a duration of at most 100 years" },
        { RIHLA_ELEMENT_TOUCHPOINT, "truth", "نعم",
          "truth \"نعم\" is not yes or no" },
        { RIHLA_ELEMENT_CHANNEL, "kind", "none",
          "kind \"none\" is not one of other, digital, person, phone, print" },
        { RIHLA_ELEMENT_JOURNEY, "currency",
          "ر123456789012345678901234567890123456789012",
          "currency \"ر123456789012345678901234567890123456789…\" is not a "
          "currency code such as SAR" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (messages); i++) {
        RihlaElement *element = rihla_element_new (messages[i].kind);
        g_autofree char *message = NULL;
        const RihlaAttribute *row =
            rihla_element_class_find_attribute (messages[i].kind,
                                                messages[i].attribute);

        ck_assert (
            !rihla_attribute_parse (row, element, messages[i].text, &message));
        ck_assert_str_eq (message, messages[i].message);
        rihla_element_unref (element);
    }
}
END_TEST

/* Whatever number is written reads back as the same, to the last digit that
 * files have. */
START_TEST (test_numbers_survive)
{
    GRand *random = g_rand_new_with_seed (7);

    for (guint i = 0; i < 20000; i++) {
        double scale = pow (10, g_rand_int_range (random, -6, 15));
        double value = g_rand_double_range (random, -scale, scale);
        double seconds = round (fabs (value) * 1e6) / 1e6;
        double again;
        g_autofree char *number = rihla_number_print (value);
        g_autofree char *duration = rihla_duration_print (seconds);

        ck_assert_msg (rihla_number_parse (number, &again), "%s", number);
        ck_assert_msg (again == value || fabs (again - value) < 1e-23,
                       "%.17g is written %s", value, number);
        if (seconds > RIHLA_DURATION_LONGEST)
            continue;
        ck_assert_msg (rihla_duration_parse (duration, &again), "%s", duration);
        ck_assert_msg (again == seconds, "%.17g s are written %s", seconds,
                       duration);
    }
    g_rand_free (random);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("model attributes");
    TCase *tcase = tcase_create ("texts");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 120);
    tcase_add_test (tcase, test_all_attributes);
    tcase_add_test (tcase, test_reading_again);
    tcase_add_test (tcase, test_messages);
    tcase_add_test (tcase, test_numbers_survive);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
