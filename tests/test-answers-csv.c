/* test-answers-csv.c: reading answers to surveys.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include <rihla/rihla.h>

#include "formats/answers-csv.h"
#include "formats/answers-remarks.h"
#include "model/answers.h"

/* Of processor time, and generous: for sanitizers. */
#define MAX_SECONDS 20

/* Touchpoints: "branch", "first" and "again", of which the last two have one
 * title, and "late", whose metric is in hours. */
static RihlaJourney *
make_journey (void)
{
    RihlaJourney *journey = rihla_journey_new ();
    RihlaStage *buying =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_DECISION, NULL);
    RihlaStage *using =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, "الاستخدام");
    RihlaMetric *metric;
    RihlaTouchpoint *late;

    rihla_touchpoint_set_id (rihla_stage_add_touchpoint (buying,
                                                         "الفَرع (Branch)"),
                             "branch");
    rihla_touchpoint_set_id (rihla_stage_add_touchpoint (buying, "Call"),
                             "first");
    rihla_touchpoint_set_id (rihla_stage_add_touchpoint (using, "Call"),
                             "again");
    late = rihla_stage_add_touchpoint (using, "Complaint");
    rihla_touchpoint_set_id (late, "late");
    metric = rihla_touchpoint_add_metric (late, RIHLA_METRIC_KIND_ART);
    rihla_metric_set_unit (metric, "hours");
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

static RihlaAnswers *
read_bytes (const char *text, gsize length, RihlaDiagnostics *diagnostics,
            GError **error)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (GInputStream) stream =
        g_memory_input_stream_new_from_data (text, (gssize) length, NULL);
    clock_t start = clock ();
    RihlaAnswers *answers = rihla_answers_read_stream (journey, stream, "a.csv",
                                                       diagnostics, error);

    ck_assert ((answers != NULL) == (error == NULL || *error == NULL));
    ck_assert_int_lt ((clock () - start) / CLOCKS_PER_SEC, MAX_SECONDS);
    return answers;
}

static RihlaAnswers *
read_good (const char *text, RihlaDiagnostics *diagnostics)
{
    g_autoptr (GError) error = NULL;
    RihlaAnswers *answers =
        read_bytes (text, strlen (text), diagnostics, &error);

    ck_assert_msg (answers != NULL, "%s", error == NULL ? "" : error->message);
    return answers;
}

/* "branch nps 9:1 10:2; …" in the order of the journey; of a segment or a month
 * where group is one. */
static char *
print_answers (RihlaAnswers *answers, RihlaAnswersGroup group)
{
    static const char *const kinds[] = {
        "", "nps", "csat", "ces", "fcr", "art"
    };
    static const char *const ids[] = { "decision", "branch", "first",
                                       "stage-2",  "again",  "late" };
    GString *text = g_string_new (NULL);

    for (guint i = 0; i < G_N_ELEMENTS (ids) * 5; i++) {
        RihlaMetricKind kind = (RihlaMetricKind) (1 + i % 5);
        int place = rihla_answers_find_place (answers, ids[i / 5]);
        const RihlaTally *tally;

        ck_assert_int_ge (place, 0);
        tally = rihla_answers_find (answers, (guint) place, kind, group);
        if (tally == NULL)
            continue;
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? "; " : "",
                                ids[i / 5], kinds[kind]);
        for (guint j = 0; j < RIHLA_ANSWERS_N_SCORES; j++)
            if (tally->counts[j] > 0)
                g_string_append_printf (text, " %u:%u", j,
                                        (guint) tally->counts[j]);
        if (tally->times != NULL)
            g_string_append_printf (text, " %u times of %g",
                                    (guint) tally->times->n,
                                    tally->times->mean);
    }
    return g_string_free (text, FALSE);
}

/* --- What is read ---------------------------------------------------------- */

static const struct {
    const char *text;
    const char *answers;
} good[] = {
    { "Touchpoint,Kind,Score\nbranch,nps,9\nbranch,nps,10\nbranch,nps,10\n",
      "branch nps 9:1 10:2" },
    /* No line end at the end; CRLF; old Mac; empty lines; spaces. */
    { "touchpoint,kind,score\r\nbranch,nps,9", "branch nps 9:1" },
    { "touchpoint,kind,score\rbranch,nps,9\rfirst,nps,1",
      "branch nps 9:1; first nps 1:1" },
    { "\n\nTouchpoint , Kind, Score\n\n branch , nps , 9 \n , ,\n,,\n",
      "branch nps 9:1" },
    /* A byte order mark, other separators, a line for the spreadsheet. */
    { "\xef\xbb\xbfTouchpoint;Kind;Score\nbranch;nps;9\n", "branch nps 9:1" },
    { "Touchpoint\tKind\tScore\nbranch\tnps\t9\n", "branch nps 9:1" },
    { "sep=;\r\nTouchpoint;Kind;Score\r\nbranch;nps;9\r\n", "branch nps 9:1" },
    /* Arabic heads, titles, kinds, digits. */
    { "نقطة التماس,المقياس,الدرجة\nالفرع,رضا العملاء,٤\nفرع,NPS,١٠\n",
      "branch nps 10:1; branch csat 4:1" },
    { "المرحلة,النوع,التقييم\nالشراء,nps,۹\nاستخدام,nps,٩\n",
      "decision nps 9:1; stage-2 nps 9:1" },
    /* By title, in one language or the other; a stage in the column of
     * touchpoints. */
    { "Place,Metric,Answer\nالفرع,Net Promoter Score,3\n"
      "الفرع (Branch),nps,3\nDecision,nps,3\nstage-2,nps,3\n",
      "decision nps 3:1; branch nps 3:2; stage-2 nps 3:1" },
    /* The stage tells touchpoints of one title apart. */
    { "Stage,Touchpoint,Kind,Score\nDecision,Call,nps,1\n"
      "الاستخدام,call,nps,2\nDecision,,nps,3\nnowhere,branch,nps,4\n",
      "decision nps 3:1; branch nps 4:1; first nps 1:1; again nps 2:1" },
    /* A column a kind. */
    { "Touchpoint,NPS,CSAT,CES\nbranch,9,5,7\nbranch,,4,-\nbranch,0,,1\n",
      "branch nps 0:1 9:1; branch csat 4:1 5:1; branch ces 1:1 7:1" },
    /* Words for yes and no. */
    { "Touchpoint,FCR\nbranch,1\nbranch,yes\nbranch,نعم\nbranch,no\n"
      "branch,0\n",
      "branch fcr 0:2 1:3" },
    /* Numbers as spreadsheets write them. */
    { "Touchpoint,Kind,Score\nbranch,nps,9.0\nbranch,nps,\"9,0\"\n"
      "branch,nps,+9\n",
      "branch nps 9:3" },
    /* Quotation marks, a line break and a separator between them. */
    { "\"Touchpoint\",\"a \"\"b\"\",\nc\",\"Kind\",\"Score\"\n"
      "\"branch\",\"x\ny\",\"nps\",\"9\"\n",
      "branch nps 9:1" },
    /* Rows that are too short, and too long. */
    { "Touchpoint,Kind,Score,Segment\nbranch,nps,9\nbranch,nps,9,s,t,u\n",
      "branch nps 9:2" },
    /* Of two columns of one role the first. */
    { "Touchpoint,Kind,Score,Rating\nbranch,nps,9,1\n", "branch nps 9:1" },
    { "Touchpoint,Kind,Score\n", "" },
};

START_TEST (answers_are_read)
{
    g_autoptr (RihlaAnswers) answers = read_good (good[_i].text, NULL);
    g_autofree char *text = print_answers (answers, RIHLA_ANSWERS_ALL);

    ck_assert_str_eq (text, good[_i].answers);
}
END_TEST

/* In the unit of the journey's metric, else in seconds; a number alone in that
 * of the head, else as it is. */
static const struct {
    const char *text;
    const char *answers;
} times[] = {
    { "Touchpoint,ART\nlate,2\nlate,4\n", "late art 2 times of 3" },
    { "Touchpoint,ART\nlate,90 min\n", "late art 1 times of 1.5" },
    { "Touchpoint,ART\nlate,PT30M\n", "late art 1 times of 0.5" },
    { "Touchpoint,ART\nlate,1:30\n", "late art 1 times of 1.5" },
    { "Touchpoint,ART\nlate,ساعتان\n", "late art 1 times of 2" },
    { "Touchpoint,ART (days)\nlate,2\n", "late art 1 times of 48" },
    { "Touchpoint,Score (دقيقة),Kind\nlate,٣٠,art\n",
      "late art 1 times of 0.5" },
    { "Touchpoint,ART\nbranch,90\n", "branch art 1 times of 90" },
    { "Touchpoint,ART\nbranch,2 min\n", "branch art 1 times of 120" },
    { "Touchpoint,ART (minutes)\nbranch,2\n", "branch art 1 times of 120" },
    { "Touchpoint,ART\nbranch,0\n", "branch art 1 times of 0" },
};

START_TEST (times_are_read)
{
    g_autoptr (RihlaAnswers) answers = read_good (times[_i].text, NULL);
    g_autofree char *text = print_answers (answers, RIHLA_ANSWERS_ALL);

    ck_assert_str_eq (text, times[_i].answers);
}
END_TEST

START_TEST (segments_and_months_are_read)
{
    g_autoptr (RihlaAnswers) answers =
        read_good ("Touchpoint,Kind,Score,Date,Segment\n"
                   "branch,nps,1,2025-03-01,شباب\n"
                   "branch,nps,2,٢٠٢٥-٠٣-٣١,\n"
                   "branch,nps,3,2025/04/01 10:00, شباب \n"
                   "branch,nps,4,,old  people\n",
                   NULL);
    guint april = rihla_month_new (2025, 4);
    guint march = rihla_month_new (2025, 3);
    g_autofree char *young =
        print_answers (answers, rihla_answers_group_of_segment (1));
    g_autofree char *none =
        print_answers (answers, rihla_answers_group_of_segment (0));
    g_autofree char *in_march =
        print_answers (answers, rihla_answers_group_of_month (march));
    g_autofree char *in_april =
        print_answers (answers, rihla_answers_group_of_month (april));

    ck_assert_str_eq (young, "branch nps 1:1 3:1");
    ck_assert_str_eq (none, "branch nps 2:1");
    ck_assert_str_eq (in_march, "branch nps 1:1 2:1");
    ck_assert_str_eq (in_april, "branch nps 3:1");
    ck_assert_str_eq (rihla_answers_get_segment (answers, 1), "old people");
}
END_TEST

/* --- Encodings ------------------------------------------------------------- */

static const char arabic[] =
    "نقطة التماس,المقياس,الدرجة,الشريحة\nالفرع,رضا العملاء,5,الشركات\n";

static void
check_converted (const char *charset, const char *mark, gsize mark_length)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaAnswers) answers = NULL;
    g_autofree char *converted = NULL;
    g_autofree char *counted = NULL;
    GString *text = g_string_new_len (mark, (gssize) mark_length);
    gsize length;

    converted = g_convert (arabic, -1, charset, "UTF-8", NULL, &length, NULL);
    ck_assert_ptr_nonnull (converted);
    g_string_append_len (text, converted, (gssize) length);
    answers = read_bytes (text->str, text->len, diagnostics, NULL);
    g_string_free (text, TRUE);
    ck_assert_ptr_nonnull (answers);
    counted = print_answers (answers, RIHLA_ANSWERS_ALL);
    ck_assert_str_eq (counted, "branch csat 5:1");
    ck_assert_str_eq (rihla_answers_get_segment (answers, 0), "الشركات");
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R203");
}

START_TEST (old_encodings_are_converted)
{
    check_converted ("CP1256", "", 0);
    check_converted ("UTF-16LE", "\xff\xfe", 2);
    check_converted ("UTF-16BE", "\xfe\xff", 2);
}
END_TEST

START_TEST (broken_utf_16_is_refused)
{
    static const char text[] = "\xff\xfeS\0t\0\0\xd8x\0";
    g_autoptr (GError) error = NULL;

    ck_assert_ptr_null (read_bytes (text, sizeof text - 1, NULL, &error));
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_SYNTAX));
}
END_TEST

/* --- Rows that do not fit -------------------------------------------------- */

static const struct {
    const char *rows;
    gsize length; /* 0: up to the zero byte */
    const char *code;
    guint line;
    guint column;
    const char *message;
} remarks[] = {
    { "x1,nps,9\nfirst,nps,9\nx2,nps,9\nx1,nps,9\n", 0, "R210", 2, 1,
      "3 rows name no stage or touchpoint of the journey and are left out: "
      "\"x1\" on line 2, \"x2\" on line 4" },
    { ",nps,9\n", 0, "R210", 2, 1,
      "1 row names no stage or touchpoint of the journey and is left out: "
      "empty on line 2" },
    { "branch,nps,9\n\nbranch, xyz,9\n", 0, "R211", 4, 9,
      "1 row has a kind that is none of nps, csat, ces, fcr and art, and is "
      "left out: \"xyz\" on line 4" },
    { "branch,,9\n", 0, "R211", 2, 8,
      "1 row has a kind that is none of nps, csat, ces, fcr and art, and is "
      "left out: empty on line 2" },
    { "branch,nps,11\nbranch,nps,8.5\nbranch,nps,ten\nbranch,nps,-1\n"
      "branch,nps,yes\n",
      0, "R212", 2, 12,
      "5 scores are not on the scale of their kind and are left out: \"11\" on "
      "line 2, \"8.5\" on line 3, \"ten\" on line 4, \"-1\" on line 5, "
      "\"yes\" on line 6" },
    { "\"branch\",\"nps\",\"9\",\"31/03/2025\"\n", 0, "R213", 2, 20,
      "1 row has a date that is not of the form 2025-03-31; it counts, but in "
      "no month: \"31/03/2025\" on line 2" },
    { "branch,nps,\nbranch,nps,-\n", 0, "R214", 2, 12,
      "2 rows have no score: empty on line 2" },
    { "br\xff,nps,9\n", 0, "R215", 2, 1,
      "1 row has text that is not UTF-8 and is left out: \"br\xef\xbf\xbd\" on "
      "line 2" },
    { "branch,nps,9,,a\0b\n", 17, "R215", 2, 15,
      "1 row has text that is not UTF-8 and is left out: \"a\xef\xbf\xbd"
      "b\" on line 2" },
    { "branch,n\xffs,9\n", 0, "R215", 2, 8,
      "1 row has text that is not UTF-8 and is left out: \"n\xef\xbf\xbds\" on "
      "line 2" },
};

START_TEST (rows_that_do_not_fit_are_told)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaAnswers) answers = NULL;
    GString *text = g_string_new ("Place,Kind,Score,Date,Segment\n");

    g_string_append_len (text, remarks[_i].rows,
                         remarks[_i].length > 0
                             ? (gssize) remarks[_i].length
                             : (gssize) strlen (remarks[_i].rows));
    answers = read_bytes (text->str, text->len, diagnostics, NULL);
    g_string_free (text, TRUE);
    ck_assert_ptr_nonnull (answers);
    ck_assert_uint_ge (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      remarks[_i].message);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0),
                      remarks[_i].code);
    ck_assert_str_eq (rihla_diagnostics_get_file (diagnostics, 0), "a.csv");
    ck_assert_uint_eq (rihla_diagnostics_get_line (diagnostics, 0),
                       remarks[_i].line);
    ck_assert_uint_eq (rihla_diagnostics_get_column (diagnostics, 0),
                       remarks[_i].column);
}
END_TEST

START_TEST (one_title_for_several_is_told)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaAnswers) answers =
        read_good ("Touchpoint,NPS\nfirst,9\nCall,9\nThe Call,9\n",
                   diagnostics);

    ck_assert_uint_eq (rihla_answers_get_n (answers), 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R216");
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      "2 rows name several stages or touchpoints of one title "
                      "and are left out; name the id: \"Call\" on line 3, "
                      "\"The Call\" on line 4");
}
END_TEST

START_TEST (columns_that_are_not_read_are_told)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaAnswers) answers =
        read_good ("Respondent,Touchpoint,NPS,Comment,Score,Kind,Score\n",
                   diagnostics);

    ck_assert_uint_eq (rihla_answers_get_n (answers), 0);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R217");
    ck_assert_str_eq (rihla_diagnostics_get_message (diagnostics, 0),
                      "what is not needed is not read: \"Respondent\", "
                      "\"Comment\", \"Score\"");
}
END_TEST

/* Millions of wrong rows take no memory, and the places stay right. */
START_TEST (wrong_rows_are_counted_in_constant_memory)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    GString *text = g_string_new ("Touchpoint,NPS\n");
    g_autoptr (RihlaAnswers) answers = NULL;

    for (guint i = 0; i < 100000; i++)
        g_string_append_printf (text, "\"%u\nx\",5\n", i);
    g_string_append (text, "branch,99\n");
    answers = read_bytes (text->str, text->len, diagnostics, NULL);
    g_string_free (text, TRUE);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 2);
    ck_assert (g_str_has_prefix (rihla_diagnostics_get_message (diagnostics, 0),
                                 "100000 rows name no"));
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 1), "R212");
    ck_assert_uint_eq (rihla_diagnostics_get_line (diagnostics, 1), 200002);
    ck_assert_uint_eq (rihla_diagnostics_get_column (diagnostics, 1), 8);
}
END_TEST

/* --- Files that are no answers --------------------------------------------- */

static const struct {
    const char *text;
    const char *message;
} bad[] = {
    { "", "a.csv:1:1: the file is empty" },
    { "\n\r\n", "a.csv:3:1: the file is empty" },
    { "Kind,Score\nnps,9\n",
      "a.csv:1:1: the answers have no column of places; name one "
      "\"Touchpoint\" or \"Stage\", \"نقطة التماس\" or \"المرحلة\"" },
    { "\nTouchpoint,Kind\n",
      "a.csv:2:1: the answers have no column of scores; name one \"Score\" or "
      "\"الدرجة\"" },
    { "Touchpoint,Score\n",
      "a.csv:1:1: the answers have no column of kinds; name one \"Kind\" or "
      "\"النوع\"" },
    { "Touchpoint,NPS\nbranch,9\n\"branch,9\nbranch,9\n",
      "a.csv:3:1: the quotation mark is never closed" },
    { "Touchpoint,NPS\nbranch,\"9\n",
      "a.csv:2:8: the quotation mark is never closed" },
};

START_TEST (bad_files_are_refused)
{
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GError) error = NULL;
    guint n;

    ck_assert_ptr_null (
        read_bytes (bad[_i].text, strlen (bad[_i].text), diagnostics, &error));
    ck_assert_str_eq (error->message, bad[_i].message);
    ck_assert (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_SYNTAX));
    n = rihla_diagnostics_get_n (diagnostics);
    ck_assert_uint_ge (n, 1);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, n - 1), "R001");
}
END_TEST

START_TEST (a_missing_file_is_refused)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (GError) error = NULL;

    ck_assert_ptr_null (
        rihla_answers_read_file (journey, "no/such.csv", NULL, &error));
    ck_assert (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT));
    ck_assert_str_eq (error->message,
                      "no/such.csv: cannot be read: No such file or directory");
}
END_TEST

START_TEST (a_folder_is_refused)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autoptr (GError) error = NULL;

    ck_assert_ptr_null (rihla_answers_read_file (journey, "/", NULL, &error));
    ck_assert (error->domain == G_IO_ERROR);
}
END_TEST

/* --- Limits ---------------------------------------------------------------- */

/* The code of the error; -1: none. The text is freed. */
static int
read_text (GString *text, char **message)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaAnswers) answers =
        read_bytes (text->str, text->len, NULL, &error);

    g_string_free (text, TRUE);
    if (message != NULL)
        *message = g_strdup (error == NULL ? "" : error->message);
    return error == NULL ? -1 : error->code;
}

static GString *
repeat (const char *before, const char *text, gsize n, const char *after)
{
    GString *out = g_string_new (before);

    for (gsize i = 0; i < n; i++)
        g_string_append (out, text);
    g_string_append (out, after);
    return out;
}

START_TEST (columns_have_a_limit)
{
    guint n = RIHLA_ANSWERS_MAX_COLUMNS;

    ck_assert_int_eq (read_text (repeat ("Touchpoint,NPS", ",a", n - 2, "\n"),
                                 NULL),
                      -1);
    ck_assert_int_eq (read_text (repeat ("Touchpoint,NPS", ",a", n - 1, "\n"),
                                 NULL),
                      RIHLA_ERROR_LIMIT);
}
END_TEST

START_TEST (rows_have_a_limit)
{
    const char *before = "Touchpoint,NPS\nbranch,9,";
    gsize n = RIHLA_ANSWERS_MAX_ROW_BYTES - strlen ("branch,9,");
    g_autofree char *message = NULL;

    ck_assert_int_eq (read_text (repeat (before, "x", n - 1, "\n"), NULL), -1);
    ck_assert_int_eq (read_text (repeat (before, "x", n, "\n"), &message),
                      RIHLA_ERROR_LIMIT);
    ck_assert_str_eq (message, "a.csv:2:1: the row has too many bytes; the "
                               "most is 65536");
    /* However it is cut into blocks. */
    ck_assert_int_eq (read_text (repeat (before, "x", 10000000, ""), NULL),
                      RIHLA_ERROR_LIMIT);
    ck_assert_int_eq (read_text (repeat (before, ",", 10000000, ""), NULL),
                      RIHLA_ERROR_LIMIT);
}
END_TEST

START_TEST (an_open_quotation_mark_ends_at_the_limit)
{
    g_autofree char *message = NULL;

    ck_assert_int_eq (read_text (repeat ("Touchpoint,NPS\nbranch,\"9\n",
                                         "branch,9\n", 1000000, ""),
                                 &message),
                      RIHLA_ERROR_LIMIT);
    ck_assert_str_eq (message, "a.csv:2:8: the row has too many bytes; the "
                               "most is 65536; perhaps its quotation mark is "
                               "not closed");
}
END_TEST

START_TEST (segments_have_a_limit)
{
    GString *text = g_string_new ("Touchpoint,Segment,NPS\n");
    g_autofree char *message = NULL;

    for (guint i = 0; i < 1000000; i++)
        g_string_append_printf (text, "branch,%u,9\n", i);
    ck_assert_int_eq (read_text (text, &message), RIHLA_ERROR_LIMIT);
    ck_assert_str_eq (message,
                      "a.csv:1002:8: there are too many segments; the most is "
                      "1000. Is this column one of segments?");
}
END_TEST

/* Rows that lie across the ends of blocks, and of every length. */
START_TEST (rows_across_blocks_are_whole)
{
    GString *text = g_string_new ("Touchpoint,NPS,Comment\n");
    g_autoptr (RihlaAnswers) answers = NULL;
    const RihlaTally *tally;

    for (guint i = 0; i < 3000; i++) {
        g_string_append (text, "branch,9,\"");
        for (guint j = 0; j < i % 601; j++)
            g_string_append (text, j % 7 == 0 ? "\n" : "س");
        g_string_append (text, "\"\n");
    }
    answers = read_bytes (text->str, text->len, NULL, NULL);
    g_string_free (text, TRUE);
    ck_assert_ptr_nonnull (answers);
    tally = rihla_answers_find (answers, 1, RIHLA_METRIC_KIND_NPS,
                                RIHLA_ANSWERS_ALL);
    ck_assert_uint_eq (tally->counts[9], 3000);
}
END_TEST

/* A pipe, which gives a few bytes at a time. */
START_TEST (a_pipe_is_read_to_its_end)
{
    g_autoptr (RihlaJourney) journey = make_journey ();
    g_autofree char *path = NULL;
    g_autoptr (RihlaAnswers) answers = NULL;
    int ends[2];

    ck_assert_int_eq (pipe (ends), 0);
    ck_assert_int_eq (write (ends[1], "Touchpoint,NPS\nbra", 18), 18);
    ck_assert_int_eq (write (ends[1], "nch,9\n", 6), 6);
    close (ends[1]);
    path = g_strdup_printf ("/dev/fd/%d", ends[0]);
    answers = rihla_answers_read_file (journey, path, NULL, NULL);
    close (ends[0]);
    ck_assert_ptr_nonnull (answers);
    ck_assert_uint_eq (rihla_answers_get_n (answers), 1);
}
END_TEST

static Suite *
make_suite (void)
{
    Suite *suite = suite_create ("answers-csv");
    TCase *tcase = tcase_create ("answers-csv");

    tcase_set_timeout (tcase, 0);
    tcase_add_loop_test (tcase, answers_are_read, 0, G_N_ELEMENTS (good));
    tcase_add_loop_test (tcase, times_are_read, 0, G_N_ELEMENTS (times));
    tcase_add_test (tcase, segments_and_months_are_read);
    tcase_add_test (tcase, old_encodings_are_converted);
    tcase_add_test (tcase, broken_utf_16_is_refused);
    tcase_add_loop_test (tcase, rows_that_do_not_fit_are_told, 0,
                         G_N_ELEMENTS (remarks));
    tcase_add_test (tcase, one_title_for_several_is_told);
    tcase_add_test (tcase, columns_that_are_not_read_are_told);
    tcase_add_test (tcase, wrong_rows_are_counted_in_constant_memory);
    tcase_add_loop_test (tcase, bad_files_are_refused, 0, G_N_ELEMENTS (bad));
    tcase_add_test (tcase, a_missing_file_is_refused);
    tcase_add_test (tcase, a_folder_is_refused);
    tcase_add_test (tcase, columns_have_a_limit);
    tcase_add_test (tcase, rows_have_a_limit);
    tcase_add_test (tcase, an_open_quotation_mark_ends_at_the_limit);
    tcase_add_test (tcase, segments_have_a_limit);
    tcase_add_test (tcase, rows_across_blocks_are_whole);
    tcase_add_test (tcase, a_pipe_is_read_to_its_end);
    suite_add_tcase (suite, tcase);
    return suite;
}

int
main (void)
{
    SRunner *runner = srunner_create (make_suite ());
    int n_failed;

    srunner_run_all (runner, CK_NORMAL);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
