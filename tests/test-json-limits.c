/* test-json-limits.c: the limits of journeys in JSON, on both sides, and
 * inputs that are made to hurt.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "formats/formats.h"
#include "formats/json.h"

#define START "{\"format\": \"" RIHLA_JSON_FORMAT "\", "

/* Any of the inputs here is judged in a second or two; a sanitizer's build
 * takes five times that. */
#define SECONDS_MOST 20.0
/* What a refused input may cost beyond its own size, in KiB. */
#define MEMORY_MOST (50 * 1024)

static double
get_seconds (void)
{
    struct rusage usage;

    getrusage (RUSAGE_SELF, &usage);
    return (double) usage.ru_utime.tv_sec +
           (double) usage.ru_utime.tv_usec / 1e6;
}

static long
get_memory (void)
{
    struct rusage usage;

    getrusage (RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

static GString *
repeat (GString *out, const char *text, guint n)
{
    for (guint i = 0; i < n; i++)
        g_string_append (out, text);
    return out;
}

/* Frees the text. NULL: it is to be read; else what the error says. */
static void
check_reading (GString *text, RihlaError code, const char *message)
{
    g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    double start = get_seconds ();

    journey = rihla_journey_read_bytes (bytes, "t.json", "json", NULL, &error);
    ck_assert_double_lt (get_seconds () - start, SECONDS_MOST);
    if (message == NULL) {
        ck_assert_msg (journey != NULL, "%s", error ? error->message : "");
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        return;
    }
    ck_assert_ptr_null (journey);
    ck_assert_ptr_nonnull (error);
    ck_assert_msg (g_error_matches (error, RIHLA_ERROR, (int) code) &&
                       strstr (error->message, message) != NULL,
                   "%s", error->message);
}

static void
check_limit (GString *text, const char *message)
{
    check_reading (text, RIHLA_ERROR_LIMIT, message);
}

/* The journey, its list, and so many objects in it. */
static GString *
make_containers (guint n)
{
    GString *text = g_string_new (START "\"stage\": [{}");

    repeat (text, ",{}", n - 3);
    return g_string_append (text, "]}");
}

START_TEST (test_containers)
{
    check_limit (make_containers (RIHLA_JSON_CONTAINERS_MOST), NULL);
    check_limit (make_containers (RIHLA_JSON_CONTAINERS_MOST + 1),
                 "t.json:1:1500039: there are more than 500000 objects and "
                 "arrays");
}
END_TEST

/* The journey, its format, a stage and its list, and the texts in that. */
static GString *
make_values (guint n)
{
    GString *text = g_string_new (START "\"stage\": [{\"quote\": [\"a\"");

    repeat (text, ",\"\"", n - 6);
    return g_string_append (text, "]}]}");
}

START_TEST (test_values)
{
    check_limit (make_values (RIHLA_JSON_VALUES_MOST), NULL);
    check_limit (make_values (RIHLA_JSON_VALUES_MOST + 1),
                 "there are more than 2000000 values");
}
END_TEST

/* What is nested is no journey, and that is said where the depth is allowed. */
static GString *
make_depth (guint n)
{
    GString *text = g_string_new (START "\"a\": ");

    repeat (text, "[", n - 1);
    repeat (text, "]", n - 1);
    return g_string_append (text, "}");
}

START_TEST (test_depth)
{
    const char *message = "objects and arrays are nested deeper than 64";

    check_reading (make_depth (RIHLA_JSON_DEPTH_MOST), RIHLA_ERROR_SYNTAX,
                   "unknown key \"a\"");
    check_limit (make_depth (RIHLA_JSON_DEPTH_MOST + 1), message);
    check_limit (make_depth (20000000), message);
    check_limit (repeat (g_string_new (NULL), "{\"a\":", 10000000), message);
}
END_TEST

static GString *
make_text (const char *before, gsize n, const char *after)
{
    GString *text = g_string_new (START);

    g_string_append (text, before);
    repeat (text, "x", (guint) n);
    return g_string_append (text, after);
}

START_TEST (test_texts)
{
    const gsize most = RIHLA_JSON_TEXT_LONGEST;
    const gsize piece = RIHLA_JSON_PIECE_LONGEST;

    check_limit (make_text ("\"title\": \"", most, "\"}"), NULL);
    check_limit (make_text ("\"title\": \"", most + 1, "\"}"),
                 "title is longer than 64 KiB");
    check_limit (make_text ("\"version\": \"", most + 1, "\"}"),
                 "version is longer than 64 KiB");
    check_limit (make_text ("\"title\": \"", piece + 1, "\"}"),
                 "a string is longer than 256 KiB");
    check_limit (make_text ("\"", piece + 1, "\": 1}"),
                 "a string is longer than 256 KiB");
    check_limit (make_text ("\"title\": \"", 60 * 1024 * 1024, ""),
                 "a string is longer than 256 KiB");
}
END_TEST

static GString *
make_space (guint n)
{
    GString *text = g_string_new ("{");

    g_string_append_printf (text, "%*s", (int) n, "");
    return g_string_append (text, START + 1);
}

START_TEST (test_space)
{
    const char *message = "a run of white space is longer than 256 KiB";
    GString *text = make_space (RIHLA_JSON_PIECE_LONGEST);

    check_limit (g_string_append (text, "\"title\": \"a\"}"), NULL);
    check_limit (make_space (RIHLA_JSON_PIECE_LONGEST + 1), message);
    check_limit (make_space (60 * 1024 * 1024), message);
}
END_TEST

static GString *
make_number (guint n)
{
    GString *text = g_string_new (START "\"stage\": [{\"entered\": 0.");

    repeat (text, "0", n - 2);
    return g_string_append (text, "}]}");
}

START_TEST (test_numbers)
{
    check_limit (make_number (RIHLA_JSON_PIECE_LONGEST), NULL);
    check_limit (make_number (RIHLA_JSON_PIECE_LONGEST + 1),
                 "a number is longer than 256 KiB");
    check_limit (make_number (60 * 1024 * 1024),
                 "a number is longer than 256 KiB");
}
END_TEST

/* A journey of half the containers, blown up to the size of the limit. */
static GString *
make_bytes (gsize length)
{
    GString *text = g_string_sized_new (length + 1);

    g_string_append (text, START "\"stage\": [{}");
    while (text->len + 100000 < length)
        g_string_append_printf (text, ",%*s{}", 99000, "");
    g_string_append_printf (text, "%*s]}", (int) (length - text->len - 2), "");
    ck_assert_uint_eq (text->len, length);
    return text;
}

START_TEST (test_bytes)
{
    check_limit (make_bytes (RIHLA_INPUT_LARGEST), NULL);
    check_limit (make_bytes (RIHLA_INPUT_LARGEST + 1),
                 "t.json: the input is larger than 64 MiB");
}
END_TEST

/* Many members of one object, all of them the same, or all unknown. */
START_TEST (test_members)
{
    GString *same = g_string_new (START "\"id\": \"a\"");
    GString *unknown = g_string_new (START "\"a\": 1");

    repeat (same, ",\"id\":\"a\"", 1000000);
    check_reading (g_string_append (same, "}"), RIHLA_ERROR_SYNTAX,
                   "a second \"id\" in journey; there can be one");
    for (guint i = 0; i < 1000000; i++)
        g_string_append_printf (unknown, ",\"b%u\":1", i);
    check_reading (g_string_append (unknown, "}"), RIHLA_ERROR_SYNTAX,
                   "unknown key \"a\"");
}
END_TEST

/* What the scan refuses costs little more than its places. */
START_TEST (test_memory)
{
    long before;
    GString *text = g_string_sized_new (RIHLA_INPUT_LARGEST);

    repeat (g_string_append (text, "["), "[],", 20000000);
    before = get_memory ();
    check_limit (text, "there are more than 500000 objects and arrays");
    ck_assert_int_lt (get_memory () - before, MEMORY_MOST);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("json limits");
    TCase *tcase = tcase_create ("limits");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 300);
    tcase_add_test (tcase, test_containers);
    tcase_add_test (tcase, test_values);
    tcase_add_test (tcase, test_depth);
    tcase_add_test (tcase, test_texts);
    tcase_add_test (tcase, test_space);
    tcase_add_test (tcase, test_numbers);
    tcase_add_test (tcase, test_bytes);
    tcase_add_test (tcase, test_members);
    tcase_add_test (tcase, test_memory);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
