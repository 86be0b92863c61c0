/* test-xml-limits.c: the limits of journey files, on both sides, and inputs
 * that are made to hurt.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "formats/formats.h"
#include "formats/xml.h"

#define START "<journey xmlns=\"" RIHLA_XML_NAMESPACE "\">"
#define END "</journey>"

/* Any of the inputs here is judged in a second or two; a sanitizer's build
 * takes five times that. */
#define SECONDS_MOST 20.0
/* What a refused input may cost, in KiB. */
#define MEMORY_MOST (50 * 1024)

static void
repeat (GString *out, const char *text, guint n)
{
    for (guint i = 0; i < n; i++)
        g_string_append (out, text);
}

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

/* Frees the text. NULL: it is to be read; else what the error says. */
static void
check_reading (GString *text, RihlaError code, const char *message)
{
    g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    double start = get_seconds ();

    journey = rihla_journey_read_bytes (bytes, "t.xml", "xml", NULL, &error);
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

/* Spaces in runs that are short enough, to a length in all. */
static GString *
make_bytes (gsize length)
{
    GString *text = g_string_sized_new (length + 1);
    gsize rest;

    g_string_append (text, START "<stage>");
    rest = length - text->len - strlen ("</stage>" END);
    while (rest > RIHLA_XML_PIECE_LONGEST) {
        g_string_append_printf (text, "%*s<quote/>",
                                RIHLA_XML_PIECE_LONGEST - 8, "");
        rest -= RIHLA_XML_PIECE_LONGEST;
    }
    g_string_append_printf (text, "%*s</stage>" END, (int) rest, "");
    ck_assert_uint_eq (text->len, length);
    return text;
}

START_TEST (test_bytes)
{
    check_limit (make_bytes (RIHLA_INPUT_LARGEST), NULL);
    check_limit (make_bytes (RIHLA_INPUT_LARGEST + 1),
                 "t.xml: the input is larger than 64 MiB");
}
END_TEST

/* Two bytes a letter there, three here. */
START_TEST (test_bytes_of_another_encoding)
{
    gsize n = RIHLA_INPUT_LARGEST / 2 - 100;
    GString *text = g_string_sized_new (RIHLA_INPUT_LARGEST);

    g_string_append_len (text, "\xFF\xFE", 2);
    for (gsize i = 0; i < n; i++)
        g_string_append_len (text, i == 0 ? "<\0" : "\x4C\x6F", 2);
    check_limit (text, "as UTF-8 the file is larger than 64 MiB");
}
END_TEST

static GString *
make_nodes (const char *node, guint n)
{
    GString *text = g_string_new (START "<stage>");

    repeat (text, node, n - 2);
    return g_string_append (text, "</stage>" END);
}

START_TEST (test_nodes)
{
    const char *message = "there are more than 1000000 elements and comments";

    check_limit (make_nodes ("<quote/>", RIHLA_XML_NODES_MOST), NULL);
    check_limit (make_nodes ("<quote/>", RIHLA_XML_NODES_MOST + 1), message);
    check_limit (make_nodes ("<!---->", RIHLA_XML_NODES_MOST), NULL);
    check_limit (make_nodes ("<!---->", RIHLA_XML_NODES_MOST + 1), message);
    check_limit (make_nodes ("<?a?>", RIHLA_XML_NODES_MOST + 1), message);
    check_limit (make_nodes ("<a xmlns=\"b\"/>", RIHLA_XML_NODES_MOST + 1),
                 message);
}
END_TEST

static GString *
make_attributes (guint n)
{
    GString *text = g_string_new (START);

    g_string_append (text, "<stage xmlns:a=\"urn:a\"");
    for (guint i = 1; i < n; i++)
        g_string_append_printf (text, " a:b%u=\"\"", i);
    return g_string_append (text, "/>" END);
}

START_TEST (test_attributes)
{
    const char *message = "t.xml:1:38: an element has more than 64 attributes";

    check_limit (make_attributes (RIHLA_XML_ATTRIBUTES_MOST), NULL);
    check_limit (make_attributes (RIHLA_XML_ATTRIBUTES_MOST + 1), message);
    check_limit (make_attributes (1000000), "KiB");
}
END_TEST

/* Fifty in each of many stages, one of them the declaration. */
static GString *
make_attributes_in_all (guint n)
{
    GString *tag = g_string_new ("<stage xmlns:a=\"urn:a\"");
    GString *text = g_string_new ("<journey id=\"x\" xmlns=\"" //
                                  RIHLA_XML_NAMESPACE "\">");

    for (guint i = 1; i < 50; i++)
        g_string_append_printf (tag, " a:b%u=\"\"", i);
    g_string_append (tag, "/>");
    repeat (text, tag->str, (n - 2) / 50);
    for (guint i = 0; i < (n - 2) % 50; i++)
        g_string_append (text, "<stage entered=\"1\"/>");
    g_string_free (tag, TRUE);
    return g_string_append (text, END);
}

START_TEST (test_attributes_in_all)
{
    check_limit (make_attributes_in_all (RIHLA_XML_ATTRIBUTES_IN_ALL), NULL);
    check_limit (make_attributes_in_all (RIHLA_XML_ATTRIBUTES_IN_ALL + 1),
                 "there are more than 2000000 attributes");
}
END_TEST

static GString *
make_depth (guint depth, const char *start, const char *end)
{
    GString *text = g_string_new (START);

    repeat (text, start, depth - 1);
    repeat (text, end, depth - 1);
    return g_string_append (text, END);
}

START_TEST (test_depth)
{
    const char *message = "elements stand more than 64 deep in each other";
    GString *open = g_string_new (START);

    check_limit (make_depth (RIHLA_XML_DEPTH_MOST, "<a xmlns=\"b\">", "</a>"),
                 NULL);
    check_limit (make_depth (RIHLA_XML_DEPTH_MOST + 1, "<a xmlns=\"b\">",
                             "</a>"),
                 message);
    repeat (open, "<a>", 10000000);
    check_limit (open, message);
}
END_TEST

static GString *
make_namespaces (guint n)
{
    GString *text = g_string_new (START);
    guint n_open = 0;

    for (guint i = 1; i < n; n_open++) {
        g_string_append_printf (text, "<a:a xmlns:a=\"urn:%u\"", i++);
        for (guint j = 1; j < 60 && i < n; j++, i++)
            g_string_append_printf (text, " xmlns:n%u=\"urn:%u\"", i, i);
        g_string_append_c (text, '>');
    }
    repeat (text, "<a:a/>", 100000);
    repeat (text, "</a:a>", n_open);
    return g_string_append (text, END);
}

START_TEST (test_namespaces)
{
    check_limit (make_namespaces (RIHLA_XML_NAMESPACES_MOST), NULL);
    check_limit (make_namespaces (RIHLA_XML_NAMESPACES_MOST + 1),
                 "more than 256 namespaces are declared around here");
}
END_TEST

static GString *
make_piece (const char *start, const char *end, gsize length)
{
    GString *text = g_string_new (START "<stage>");
    gsize n = length - strlen (start) - strlen (end);

    g_string_append (text, start);
    for (gsize i = 0; i < n; i++)
        g_string_append_c (text, ' ');
    g_string_append (text, end);
    return g_string_append (text, "</stage>" END);
}

START_TEST (test_pieces)
{
    static const struct {
        const char *start;
        const char *end;
    } pieces[] = {
        { "<!--", "-->" },  { "<?a", "?>" },
        { "<quote", "/>" }, { "<a xmlns=\"b\" c=\"", "\"/>" },
        { "", "" },         { "<![CDATA[", "]]>" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
        const char *start = pieces[i].start;
        const char *end = pieces[i].end;

        if (!g_str_has_prefix (start, "<!["))
            check_limit (make_piece (start, end, RIHLA_XML_PIECE_LONGEST),
                         NULL);
        check_limit (make_piece (start, end, RIHLA_XML_PIECE_LONGEST + 1),
                     "t.xml:1:45: a piece of the file");
    }
}
END_TEST

static GString *
make_text (const char *start, const char *end, gsize length)
{
    GString *text = g_string_new (START);

    g_string_append (text, start);
    for (gsize i = 0; i < length; i += 2)
        g_string_append (text, i + 1 < length ? "ن" : "a");
    return g_string_append (g_string_append (text, end), END);
}

START_TEST (test_texts)
{
    static const struct {
        const char *start;
        const char *end;
        const char *message;
    } texts[] = {
        { "<title>", "</title>", "t.xml:1:38: a text is longer than 64 KiB" },
        { "<stage><pain> ", "</pain></stage>", "t.xml:1:45: a text is" },
        { "<stage><metric name=\"", "\"/></stage>",
          "t.xml:1:53: name is longer than 64 KiB" },
    };

    for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
        check_limit (make_text (texts[i].start, texts[i].end,
                                RIHLA_XML_TEXT_LONGEST),
                     NULL);
        check_limit (make_text (texts[i].start, texts[i].end,
                                RIHLA_XML_TEXT_LONGEST + 1),
                     texts[i].message);
    }
}
END_TEST

/* Pieces that are each short enough, of one text. */
START_TEST (test_text_in_pieces)
{
    GString *text = g_string_new (START "<title>");

    for (guint i = 0; i < 3; i++)
        g_string_append_printf (text, "<!---->%*s", RIHLA_XML_PIECE_LONGEST,
                                "");
    g_string_append (text, "</title>" END);
    check_limit (text, "a text is longer than 64 KiB");
}
END_TEST

/* Entities that stand for a billion others, or for a file, are refused before
 * anything is made of them. */
START_TEST (test_entities)
{
    static const char *const names[] = { "billion-laughs.xml",
                                         "external-entity.xml",
                                         "external-dtd.xml" };
    const char *top = g_getenv ("top_srcdir");
    long before = get_memory ();

    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        g_autofree char *path =
            g_build_filename (top == NULL ? "." : top, "tests/xml/bad",
                              names[i], NULL);
        g_autoptr (GError) error = NULL;
        double start = get_seconds ();

        ck_assert_ptr_null (rihla_journey_read_file (path, NULL, NULL, &error));
        ck_assert_msg (strstr (error->message, "document type declaration"),
                       "%s", error->message);
        ck_assert_double_lt (get_seconds () - start, 1);
    }
    ck_assert_int_lt (get_memory () - before, MEMORY_MOST);
}
END_TEST

/* What is slow in some parsers: much of something, and the end missing. */
START_TEST (test_unfinished)
{
    static const char *const pieces[] = {
        "<a ",  "<",   "</", "<!--", "<![CDATA[", "<?a",   "<a b=\"",
        "&amp", "<a>", "]]", "--",   "<!",        "<!DOC", "xmlns:a=",
    };

    for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
        GString *text = g_string_new (START);
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (GError) error = NULL;
        double start = get_seconds ();

        repeat (text, pieces[i], 20000000 / strlen (pieces[i]));
        bytes = g_string_free_to_bytes (text);
        ck_assert_ptr_null (
            rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error));
        ck_assert_ptr_nonnull (error);
        ck_assert_double_lt (get_seconds () - start, SECONDS_MOST);
    }
}
END_TEST

/* These take valgrind many minutes, and find nothing with it that the others
 * do not find; they run in every other build. */
static void
add_large_tests (TCase *tcase)
{
    tcase_add_test (tcase, test_bytes);
    tcase_add_test (tcase, test_bytes_of_another_encoding);
    tcase_add_test (tcase, test_nodes);
    tcase_add_test (tcase, test_attributes_in_all);
    tcase_add_test (tcase, test_namespaces);
    tcase_add_test (tcase, test_unfinished);
}

int
main (void)
{
    Suite *suite = suite_create ("xml limits");
    TCase *tcase = tcase_create ("limits");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 600);
    tcase_add_test (tcase, test_attributes);
    tcase_add_test (tcase, test_depth);
    tcase_add_test (tcase, test_pieces);
    tcase_add_test (tcase, test_texts);
    tcase_add_test (tcase, test_text_in_pieces);
    tcase_add_test (tcase, test_entities);
    if (g_getenv ("RIHLA_VALGRIND") == NULL)
        add_large_tests (tcase);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
