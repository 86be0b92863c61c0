/* test-table-cells.c: what stands in cells and heads.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <stdlib.h>

#include "formats/table-cells.h"
#include "formats/table-names.h"
#include "model/word-form.h"

static const struct {
    const char *cell;
    RihlaSplit how;
    const char *items; /* joined by bars */
} list_cases[] = {
    { "", RIHLA_SPLIT_AT_ALL, "" },
    { "  -  ", RIHLA_SPLIT_AT_ALL, "" },
    { "لا يوجد", RIHLA_SPLIT_AT_ALL, "" },
    { "one", RIHLA_SPLIT_AT_ALL, "one" },
    { "a, b،c", RIHLA_SPLIT_AT_ALL, "a|b|c" },
    { "a, b; c", RIHLA_SPLIT_AT_ALL, "a, b|c" },
    { "أ، ب؛ ج", RIHLA_SPLIT_AT_ALL, "أ، ب|ج" },
    { "a, b<br>c<BR/>d<br />e", RIHLA_SPLIT_AT_ALL, "a, b|c|d|e" },
    { "a\r\nb\rc\nd", RIHLA_SPLIT_AT_ALL, "a|b|c|d" },
    { "a;;b; ", RIHLA_SPLIT_AT_ALL, "a|b" },
    { "a (b, c), d", RIHLA_SPLIT_AT_ALL, "a (b, c)|d" },
    { "a (b; c), d", RIHLA_SPLIT_AT_ALL, "a (b; c)|d" },
    { "a (b, c", RIHLA_SPLIT_AT_ALL, "a (b|c" },
    { "a ([b, c), d", RIHLA_SPLIT_AT_ALL, "a ([b, c)|d" },
    { "a), b", RIHLA_SPLIT_AT_ALL, "a)|b" },
    { "\"a, b\", c", RIHLA_SPLIT_AT_ALL, "\"a, b\"|c" },
    { "«أ، ب»، ج", RIHLA_SPLIT_AT_ALL, "«أ، ب»|ج" },
    { "“a, b”, c", RIHLA_SPLIT_AT_ALL, "“a, b”|c" },
    { "5\" screen, b", RIHLA_SPLIT_AT_ALL, "5\" screen|b" },
    { "the customer's, b", RIHLA_SPLIT_AT_ALL, "the customer's|b" },
    { "1,5 hours, b", RIHLA_SPLIT_AT_ALL, "1,5 hours|b" },
    { "١،٥ ساعة، ب", RIHLA_SPLIT_AT_ALL, "١،٥ ساعة|ب" },
    { "• a\n• b\n- c\n* d", RIHLA_SPLIT_AT_ALL, "a|b|c|d" },
    { "1. a; 2) b; ٣- ج", RIHLA_SPLIT_AT_ALL, "a|b|ج" },
    { "1.5 a; 24/7; -", RIHLA_SPLIT_AT_ALL, "1.5 a|24/7" },
    { " a \t b\xc2\xa0 c ", RIHLA_SPLIT_AT_ALL, "a b c" },
    { "so, I said", RIHLA_SPLIT_AT_BREAKS, "so, I said" },
    { "so, I said; no", RIHLA_SPLIT_AT_BREAKS, "so, I said|no" },
    { "1; ;2", RIHLA_SPLIT_KEEP_EMPTY, "1||2" },
    { "", RIHLA_SPLIT_KEEP_EMPTY, "" },
    { "-1; - 2", RIHLA_SPLIT_KEEP_EMPTY, "-1|- 2" },
};

START_TEST (test_lists)
{
    for (gsize i = 0; i < G_N_ELEMENTS (list_cases); i++) {
        g_auto (GStrv) items =
            rihla_cell_split (list_cases[i].cell, list_cases[i].how);
        g_autofree char *joined = g_strjoinv ("|", items);

        ck_assert_str_eq (joined, list_cases[i].items);
    }
}
END_TEST

static const struct {
    const char *cell;
    gboolean thousands;
    gboolean percent;
    double value; /* NAN: refused */
} number_cases[] = {
    { "1.5", FALSE, FALSE, 1.5 },
    { "1,5", FALSE, FALSE, 1.5 },
    { "+1.5", FALSE, FALSE, 1.5 },
    { "−1.5", FALSE, FALSE, -1.5 },
    { "–2", FALSE, FALSE, -2 },
    { "- 2", FALSE, FALSE, -2 },
    { "1.5-", FALSE, FALSE, -1.5 },
    { "١٫٥", FALSE, FALSE, 1.5 },
    { "۱٫۵", FALSE, FALSE, 1.5 },
    { "١،٥", FALSE, FALSE, 1.5 },
    { "\xe2\x80\x8e-0.4", FALSE, FALSE, -0.4 },
    { "0,125", TRUE, FALSE, 0.125 },
    { "1,125", FALSE, FALSE, 1.125 },
    { "1,125", TRUE, FALSE, 1125 },
    { "10,000", TRUE, FALSE, 10000 },
    { "١٠٬٠٠٠", TRUE, FALSE, 10000 },
    { "10 000", TRUE, FALSE, 10000 },
    { "1,234,567", FALSE, FALSE, 1234567 },
    { "1.234.567", FALSE, FALSE, 1234567 },
    { "1,234.5", FALSE, FALSE, 1234.5 },
    { "1.234,5", FALSE, FALSE, 1234.5 },
    { "72%", FALSE, TRUE, 72 },
    { "72 ٪", FALSE, TRUE, 72 },
    { "%72", FALSE, TRUE, 72 },
    { "72%", FALSE, FALSE, NAN },
    { "", FALSE, FALSE, NAN },
    { " ", FALSE, FALSE, NAN },
    { "-", FALSE, FALSE, NAN },
    { "+-1", FALSE, FALSE, NAN },
    { "1 2", FALSE, FALSE, NAN },
    { "1,23,4", TRUE, FALSE, NAN },
    { "1.2.3", FALSE, FALSE, NAN },
    { "1e3", FALSE, FALSE, NAN },
    { "nan", FALSE, FALSE, NAN },
    { "0x10", FALSE, FALSE, NAN },
    { "five", FALSE, FALSE, NAN },
    { "%", FALSE, TRUE, NAN },
    { "1234567890123456789012345678901234567890123456789012345678901234", FALSE,
      FALSE, NAN },
};

START_TEST (test_numbers)
{
    for (gsize i = 0; i < G_N_ELEMENTS (number_cases); i++) {
        double value = 99;
        gboolean is_read =
            rihla_cell_parse_number (number_cases[i].cell,
                                     number_cases[i].thousands,
                                     number_cases[i].percent, &value);

        ck_assert_msg (is_read == !isnan (number_cases[i].value), "%s",
                       number_cases[i].cell);
        if (is_read)
            ck_assert_double_eq_tol (value, number_cases[i].value, 1e-12);
    }
}
END_TEST

static const struct {
    const char *cell;
    double unit;
    double seconds; /* -1: refused */
} duration_cases[] = {
    { "PT2H30M", 0, 9000 },
    { "P1DT1S", 0, 86401 },
    { "1:30", 0, 5400 },
    { "0:05:30", 0, 330 },
    { "١:٣٠", 0, 5400 },
    { "30 min", 0, 1800 },
    { "2h", 0, 7200 },
    { "2h 30m", 0, 9000 },
    { "1h30", 0, 5400 },
    { "5m30", 0, 330 },
    { "1.5 hours", 0, 5400 },
    { "1,5 h", 0, 5400 },
    { "45 secs.", 0, 45 },
    { "3 days and 2 hours", 0, 266400 },
    { "two weeks", 0, 1209600 },
    { "an hour", 0, 3600 },
    { "an hour and a half", 0, 5400 },
    { "half an hour", 0, 1800 },
    { "a quarter of an hour", 0, 900 },
    { "about twenty five minutes", 0, 1500 },
    { "~30 min", 0, 1800 },
    { "immediately", 0, 0 },
    { "25 دقيقة", 0, 1500 },
    { "٢٥ دقيقة", 0, 1500 },
    { "٢٫٥ ساعة", 0, 9000 },
    { "ساعتان و30 دقيقة", 0, 9000 },
    { "ساعتان و٣٠ دقيقة", 0, 9000 },
    { "ساعتين", 0, 7200 },
    { "ساعة ونصف", 0, 5400 },
    { "ساعة وربع", 0, 4500 },
    { "نصف ساعة", 0, 1800 },
    { "ربع ساعة", 0, 900 },
    { "ثلاثة أيام", 0, 259200 },
    { "يومان", 0, 172800 },
    { "خمس وعشرون دقيقة", 0, 1500 },
    { "حوالي 10 دقائق", 0, 600 },
    { "أُسبوع", 0, 604800 },
    { "فوراً", 0, 0 },
    { "فوري", 0, 0 },
    { "0", 0, 0 },
    { "30", 60, 1800 },
    { "2,5", 3600, 9000 },
    { "30", 0, -1 },
    { "", 0, -1 },
    { "soon", 0, -1 },
    { "5-10 min", 0, -1 },
    { "-5 min", 0, -1 },
    { "1:75", 0, -1 },
    { "1:3", 0, -1 },
    { "1:2:3:4", 0, -1 },
    { "2 3 hours", 0, -1 },
    { "1h90", 0, -1 },
    { "P1Y", 0, -1 },
    { "two months", 0, -1 },
    { "ساعة إلا ربعاً", 0, -1 },
};

START_TEST (test_durations)
{
    for (gsize i = 0; i < G_N_ELEMENTS (duration_cases); i++) {
        double seconds = -1;
        gboolean is_read =
            rihla_cell_parse_duration (duration_cases[i].cell,
                                       duration_cases[i].unit, &seconds);

        ck_assert_msg (is_read == (duration_cases[i].seconds >= 0), "%s",
                       duration_cases[i].cell);
        if (is_read)
            ck_assert_double_eq_tol (seconds, duration_cases[i].seconds, 1e-6);
    }
    ck_assert_double_eq (rihla_cell_find_unit ("in minutes"), 60);
    ck_assert_double_eq (rihla_cell_find_unit ("بالدقائق"), 60);
    ck_assert_double_eq (rihla_cell_find_unit ("ساعة"), 3600);
    ck_assert_double_eq (rihla_cell_find_unit ("where"), 0);
}
END_TEST

static const struct {
    const char *head;
    RihlaColumn column;
} column_cases[] = {
    { "المرحلة", RIHLA_COLUMN_STAGE },
    { "مرحلة رحلة العميل", RIHLA_COLUMN_STAGE },
    { "مراحل الرحلة", RIHLA_COLUMN_STAGE },
    { "المَرحلَة", RIHLA_COLUMN_STAGE },
    { "المرحلـــة", RIHLA_COLUMN_STAGE },
    { "  stage ", RIHLA_COLUMN_STAGE },
    { "The Stage", RIHLA_COLUMN_STAGE },
    { "STAGE OF THE JOURNEY", RIHLA_COLUMN_STAGE },
    { "الخطوة (المرحلة)", RIHLA_COLUMN_TOUCHPOINT },
    { "Where are we (Stage)", RIHLA_COLUMN_STAGE },
    { "نقاط التماس", RIHLA_COLUMN_TOUCHPOINT },
    { "نقاط التلامس", RIHLA_COLUMN_TOUCHPOINT },
    { "نقاط التواصل", RIHLA_COLUMN_TOUCHPOINT },
    { "نقاط تماس", RIHLA_COLUMN_TOUCHPOINT },
    { "Touch-points", RIHLA_COLUMN_TOUCHPOINT },
    { "الهدف الرئيسي للعميل", RIHLA_COLUMN_GOAL },
    { "Customer’s goal", RIHLA_COLUMN_GOAL },
    { "القناة", RIHLA_COLUMN_CHANNEL },
    { "المسئول", RIHLA_COLUMN_OWNER },
    { "المسؤول", RIHLA_COLUMN_OWNER },
    { "مشاعر العميل", RIHLA_COLUMN_EMOTION },
    { "المشاعر", RIHLA_COLUMN_EMOTION },
    { "قيمة المشاعر", RIHLA_COLUMN_EMOTION_VALUE },
    { "نقاط الألم", RIHLA_COLUMN_PAIN },
    { "نقاط الالم", RIHLA_COLUMN_PAIN },
    { "نقاط الاحتكاك المحتملة", RIHLA_COLUMN_PAIN },
    { "فرص التحسين/التميز", RIHLA_COLUMN_OPPORTUNITY },
    { "Something / Opportunities", RIHLA_COLUMN_OPPORTUNITY },
    { "اقتباس", RIHLA_COLUMN_QUOTE },
    { "وقت الانتظار", RIHLA_COLUMN_WAIT },
    { "زمن الانتظار (بالدقائق)", RIHLA_COLUMN_WAIT },
    { "الوقت الفعلي", RIHLA_COLUMN_ACTIVE },
    { "عدد العملاء", RIHLA_COLUMN_ENTERED },
    { "NPS", RIHLA_COLUMN_NPS },
    { "صافي نقاط الترويج (NPS)", RIHLA_COLUMN_NPS },
    { "CSAT %", RIHLA_COLUMN_CSAT },
    { "جهد العميل", RIHLA_COLUMN_CES },
    { "First contact resolution", RIHLA_COLUMN_FCR },
    { "ART (hours)", RIHLA_COLUMN_ART },
    { "", RIHLA_COLUMN_NOTE },
    { "()", RIHLA_COLUMN_NOTE },
    { "(", RIHLA_COLUMN_NOTE },
    { "Remarks", RIHLA_COLUMN_NOTE },
};

START_TEST (test_columns)
{
    for (gsize i = 0; i < G_N_ELEMENTS (column_cases); i++)
        ck_assert_msg (rihla_column_find (column_cases[i].head, NULL) ==
                           column_cases[i].column,
                       "%s", column_cases[i].head);
}
END_TEST

/* The name a writer puts is one the reader knows. */
START_TEST (test_column_names)
{
    for (int i = RIHLA_COLUMN_STAGE; i < RIHLA_N_COLUMNS; i++) {
        RihlaColumn column = (RihlaColumn) i;
        guint rank = 99;

        ck_assert_ptr_nonnull (rihla_column_get_nick (column));
        ck_assert_int_eq (
            rihla_column_find (rihla_column_get_name (column, "ar"), &rank),
            column);
        ck_assert_uint_eq (rank, 0);
        ck_assert_int_eq (
            rihla_column_find (rihla_column_get_name (column, NULL), &rank),
            column);
        ck_assert_uint_eq (rank, 0);
    }
}
END_TEST

static const struct {
    const char *title;
    RihlaStageKind kind;
} stage_kinds[] = {
    { "الوعي", RIHLA_STAGE_KIND_AWARENESS },
    { "الوعي (Awareness)", RIHLA_STAGE_KIND_AWARENESS },
    { "Awareness (الوعي)", RIHLA_STAGE_KIND_AWARENESS },
    { "وعي", RIHLA_STAGE_KIND_AWARENESS },
    { "AWARENESS", RIHLA_STAGE_KIND_AWARENESS },
    { "المرحلة ١: الاهتمام", RIHLA_STAGE_KIND_CONSIDERATION },
    { "2. Consideration", RIHLA_STAGE_KIND_CONSIDERATION },
    { "Stage 3 - Purchase", RIHLA_STAGE_KIND_DECISION },
    { "ما بعد الشراء", RIHLA_STAGE_KIND_RETENTION },
    { "الاحتفاظ/الولاء", RIHLA_STAGE_KIND_RETENTION },
    { "الدفاع عن العلامة (Advocacy)", RIHLA_STAGE_KIND_ADVOCACY },
    { "Service", RIHLA_STAGE_KIND_SERVICE },
    { "Customer service", RIHLA_STAGE_KIND_SERVICE },
    { "خدمة العملاء", RIHLA_STAGE_KIND_SERVICE },
    { "شيء (Decision)", RIHLA_STAGE_KIND_DECISION },
    { "Buying a house", RIHLA_STAGE_KIND_OTHER },
    { "7", RIHLA_STAGE_KIND_OTHER },
    { "", RIHLA_STAGE_KIND_OTHER },
};

static const struct {
    const char *name;
    RihlaChannelKind kind;
} channel_kinds[] = {
    { "التطبيق", RIHLA_CHANNEL_KIND_DIGITAL },
    { "تطبيق الجوال", RIHLA_CHANNEL_KIND_DIGITAL },
    { "مركز الاتصال", RIHLA_CHANNEL_KIND_PHONE },
    { "فرع الرياض", RIHLA_CHANNEL_KIND_PERSON },
    { "وسائل التواصل", RIHLA_CHANNEL_KIND_DIGITAL },
    { "بريد إلكتروني", RIHLA_CHANNEL_KIND_DIGITAL },
    { "The new website", RIHLA_CHANNEL_KIND_DIGITAL },
    { "Call centre", RIHLA_CHANNEL_KIND_PHONE },
    { "Branch", RIHLA_CHANNEL_KIND_PERSON },
    { "Branch office", RIHLA_CHANNEL_KIND_PERSON },
    { "Letter", RIHLA_CHANNEL_KIND_PRINT },
    { "Pigeon", RIHLA_CHANNEL_KIND_OTHER },
    { "", RIHLA_CHANNEL_KIND_OTHER },
};

START_TEST (test_kinds)
{
    for (gsize i = 0; i < G_N_ELEMENTS (stage_kinds); i++)
        ck_assert_msg (rihla_table_find_stage_kind (stage_kinds[i].title) ==
                           stage_kinds[i].kind,
                       "%s", stage_kinds[i].title);
    for (gsize i = 0; i < G_N_ELEMENTS (channel_kinds); i++)
        ck_assert_msg (rihla_table_find_channel_kind (channel_kinds[i].name) ==
                           channel_kinds[i].kind,
                       "%s", channel_kinds[i].name);
}
END_TEST

static const struct {
    const char *text;
    gboolean brackets;
    const char *form;
} word_form_cases[] = {
    { "خيبةُ الأمَلِ (إذا كانت التجربة سيئة)", FALSE, "خيبه امل" },
    { "خيبة أمل (سيئة)", TRUE, "خيبه امل سيءه" },
    { "(خيبة)", FALSE, "خيبه" },
    { "((a) b) c", FALSE, "c" },
    { "a (b", FALSE, "a b" },
    { "a) b", FALSE, "a b" },
    { "رضــى", FALSE, "رضي" },
    { "الالتزام", FALSE, "تزام" },
    { "التزام", FALSE, "تزام" },
    { "الألم", FALSE, "الم" },
    { "The E-MAIL's", FALSE, "e mails" },
    { "ﻻ", FALSE, "لا" },
    { "!?", FALSE, "" },
    { "", FALSE, "" },
    { "\xff", FALSE, "" },
};

START_TEST (test_word_forms)
{
    for (gsize i = 0; i < G_N_ELEMENTS (word_form_cases); i++) {
        g_autofree char *form = rihla_word_form (word_form_cases[i].text,
                                                 word_form_cases[i].brackets);
        g_autofree char *again =
            rihla_word_form (form, word_form_cases[i].brackets);

        ck_assert_str_eq (form, word_form_cases[i].form);
        ck_assert_str_eq (again, form);
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("table-cells");
    TCase *tcase = tcase_create ("cells");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_add_test (tcase, test_lists);
    tcase_add_test (tcase, test_numbers);
    tcase_add_test (tcase, test_durations);
    tcase_add_test (tcase, test_columns);
    tcase_add_test (tcase, test_column_names);
    tcase_add_test (tcase, test_kinds);
    tcase_add_test (tcase, test_word_forms);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
