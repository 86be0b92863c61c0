/* test-json.c: journeys in JSON, good and bad, and what becomes of them.
 * SPDX-License-Identifier: MIT
 *
 * tests/json/good/ holds journeys, each with NAME.expected beside it: the
 * journey it is, with the place of each element, and its canonical form.
 * tests/json/bad/ holds what is refused, each with its message.
 * RIHLA_UPDATE_GOLDENS=1 writes them anew. */

#include "config.h"

#include <check.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "formats/json-keys.h"
#include "formats/json.h"
#include "generate.h"
#include "journey-dump.h"

/* Valgrind makes programs fifty times slower. */
#define N_GENERATED (g_getenv ("RIHLA_VALGRIND") != NULL ? 60 : 3000)

#define JOURNEY(more) "{\"format\": \"urn:rihla:journey:1\"" more "}"

static char *
make_path (const char *folder, const char *name)
{
    const char *top = g_getenv ("top_srcdir");

    return g_build_filename (top != NULL ? top : ".", folder, name, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_files (const char *folder, const char *suffix)
{
    GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
    g_autofree char *path = make_path (folder, NULL);
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;

    ck_assert_ptr_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL) {
        if (g_str_has_suffix (name, suffix))
            g_ptr_array_add (names, g_strdup (name));
    }
    g_ptr_array_sort (names, compare_names);
    return names;
}

static void
compare_golden (const char *folder, const char *name, const char *text)
{
    g_autofree char *path = make_path (folder, name);
    g_autofree char *golden = g_strconcat (path, ".expected", NULL);
    g_autofree char *expected = NULL;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL) {
        ck_assert (g_file_set_contents (golden, text, -1, NULL));
        return;
    }
    ck_assert_msg (g_file_get_contents (golden, &expected, NULL, NULL),
                   "%s is missing", golden);
    ck_assert_msg (strcmp (text, expected) == 0,
                   "%s is not as expected; it is:\n%s", name, text);
}

static GBytes *
load (const char *folder, const char *name)
{
    g_autofree char *path = make_path (folder, name);
    char *content = NULL;
    gsize length = 0;

    ck_assert (g_file_get_contents (path, &content, &length, NULL));
    return g_bytes_new_take (content, length);
}

static GBytes *
write_as (RihlaJourney *journey, const char *format)
{
    g_autoptr (GError) error = NULL;
    GBytes *bytes = rihla_journey_to_bytes (journey, format, NULL, &error);

    ck_assert_msg (bytes != NULL, "%s", error != NULL ? error->message : "");
    return bytes;
}

static char *
copy_text (GBytes *bytes)
{
    return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static RihlaJourney *
read_as (GBytes *bytes, const char *format)
{
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, format, NULL, &error);

    ck_assert_msg (journey != NULL, "%s in\n%.*s",
                   error != NULL ? error->message : "",
                   (int) g_bytes_get_size (bytes),
                   (const char *) g_bytes_get_data (bytes, NULL));
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return journey;
}

/* Through JSON the journey stays what it was, as XML says it; writing it again
 * gives the same bytes; and through XML it is the same JSON. */
static void
check_round_trip (RihlaJourney *journey, const char *name)
{
    g_autoptr (GBytes) json = write_as (journey, "json");
    g_autoptr (RihlaJourney) again = read_as (json, "json");
    g_autoptr (GBytes) json_again = write_as (again, "json");
    g_autoptr (GBytes) xml = write_as (journey, "xml");
    g_autoptr (GBytes) xml_again = write_as (again, "xml");
    g_autoptr (RihlaJourney) from_xml = read_as (xml, "xml");
    g_autoptr (GBytes) json_from_xml = write_as (from_xml, "json");
    g_autofree char *before = copy_text (xml);
    g_autofree char *after = copy_text (xml_again);

    ck_assert_msg (strcmp (before, after) == 0, "%s was\n%s\nand is\n%s", name,
                   before, after);
    ck_assert_msg (g_bytes_equal (json, json_again),
                   "%s: writing is no fixed point", name);
    ck_assert_msg (g_bytes_equal (json, json_from_xml),
                   "%s: JSON by way of XML is not the same", name);
}

START_TEST (test_good_files)
{
    const char *folder = "tests/json/good";
    g_autoptr (GPtrArray) names = list_files (folder, ".json");

    ck_assert_uint_ge (names->len, 14);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (GBytes) bytes = load (folder, name);
        g_autoptr (RihlaJourney) journey = read_as (bytes, NULL);
        g_autoptr (GBytes) written = write_as (journey, "json");
        g_autofree char *dump = dump_journey (journey);
        g_autofree char *canonical = copy_text (written);
        g_autofree char *text = g_strconcat (dump, "---\n", canonical, NULL);

        compare_golden (folder, name, text);
        check_round_trip (journey, name);
    }
}
END_TEST

/* Reads and seals, as the command does. */
static gboolean
read_and_seal (GBytes *bytes, const char *name, RihlaDiagnostics *diagnostics,
               GError **error)
{
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, name, NULL, diagnostics, error);

    return journey != NULL && rihla_journey_seal (journey, diagnostics, error);
}

START_TEST (test_bad_files)
{
    const char *folder = "tests/json/bad";
    g_autoptr (GPtrArray) names = list_files (folder, ".json");

    ck_assert_uint_ge (names->len, 110);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (GBytes) bytes = load (folder, name);
        g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
        g_autoptr (GError) error = NULL;
        g_autofree char *text = NULL;

        ck_assert_msg (!read_and_seal (bytes, name, diagnostics, &error),
                       "%s was read", name);
        ck_assert_ptr_nonnull (error);
        ck_assert (error->domain == RIHLA_ERROR);
        ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
        ck_assert (
            g_str_has_suffix (error->message,
                              rihla_diagnostics_get_message (diagnostics, 0)));
        text = g_strdup_printf ("%s %s\n",
                                rihla_diagnostics_get_code (diagnostics, 0),
                                error->message);
        compare_golden (folder, name, text);
    }
}
END_TEST

/* What the samples carry for others is comments, which JSON does not hold. */
START_TEST (test_samples)
{
    const char *folder = "examples/journeys";
    g_autoptr (GPtrArray) names = list_files (folder, ".xml");

    ck_assert_uint_ge (names->len, 5);
    for (guint i = 0; i < names->len; i++) {
        const char *name = g_ptr_array_index (names, i);
        g_autoptr (GBytes) bytes = load (folder, name);
        g_autoptr (RihlaJourney) sample = read_as (bytes, "xml");
        g_autoptr (GBytes) json = write_as (sample, "json");
        g_autoptr (RihlaJourney) journey = read_as (json, "json");
        g_autoptr (GRegex) comments =
            g_regex_new (" *<!--.*?-->\\n", G_REGEX_DOTALL, 0, NULL);
        g_autoptr (GBytes) before = write_as (sample, "xml");
        g_autoptr (GBytes) after = write_as (journey, "xml");
        g_autofree char *was = copy_text (before);
        g_autofree char *is = copy_text (after);
        g_autofree char *bare =
            g_regex_replace (comments, was, -1, 0, "", 0, NULL);

        ck_assert_str_eq (bare, is);
        check_round_trip (journey, name);
    }
}
END_TEST

START_TEST (test_generated)
{
    for (guint32 seed = 0; seed < N_GENERATED; seed++) {
        g_autoptr (RihlaJourney) journey = generate_journey (seed);
        g_autofree char *name = g_strdup_printf ("seed %u", seed);

        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        check_round_trip (journey, name);
    }
}
END_TEST

/* What a program may put into a text and no file can hold as it is. */
START_TEST (test_hard_texts)
{
    static const struct {
        const char *given;
        const char *read; /* as the title; NULL: none */
        const char *version;
    } cases[] = {
        { "", NULL, "" },
        { " \n ", NULL, " \n " },
        { " a \t b\r\n", "a b", " a \t b\r\n" },
        { "a\x01z", "a\xEF\xBF\xBDz", "a\xEF\xBF\xBDz" },
        { "\xEF\xBF\xBF!", "\xEF\xBF\xBD!", "\xEF\xBF\xBD!" },
        { "\\u0041\\\"\"/<a>&", "\\u0041\\\"\"/<a>&", "\\u0041\\\"\"/<a>&" },
        { "\xC2\xA0", "\xC2\xA0", "\xC2\xA0" },
        { "\xEF\xBB\xBF", "\xEF\xBB\xBF", "\xEF\xBB\xBF" },
        { "\x7F\xE2\x80\xA8", "\x7F\xE2\x80\xA8", "\x7F\xE2\x80\xA8" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (RihlaJourney) journey = rihla_journey_new ();
        g_autoptr (RihlaJourney) again = NULL;
        g_autoptr (GBytes) bytes = NULL;

        rihla_journey_set_title (journey, cases[i].given);
        rihla_journey_set_version (journey, cases[i].given);
        ck_assert (rihla_journey_seal (journey, NULL, NULL));
        bytes = write_as (journey, "json");
        again = read_as (bytes, "json");
        ck_assert_pstr_eq (rihla_journey_get_title (again), cases[i].read);
        ck_assert_str_eq (rihla_journey_get_version (again), cases[i].version);
        check_round_trip (again, cases[i].given);
    }
}
END_TEST

/* No text of a list is left, so the list is not there either. */
START_TEST (test_blank_texts)
{
    g_autoptr (RihlaJourney) journey = rihla_journey_new ();
    RihlaStage *stage =
        rihla_journey_add_stage (journey, RIHLA_STAGE_KIND_OTHER, NULL);
    g_autoptr (GBytes) bytes = NULL;
    g_autofree char *text = NULL;

    rihla_stage_insert_quote (stage, " ", -1);
    rihla_stage_insert_quote (stage, "\n", -1);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    bytes = write_as (journey, "json");
    text = copy_text (bytes);
    ck_assert_str_eq (text, "{\n"
                            "  \"format\": \"urn:rihla:journey:1\",\n"
                            "  \"stage\": [\n"
                            "    {}\n"
                            "  ]\n"
                            "}\n");
}
END_TEST

/* No two attributes and parts of an element have the same key, and each is
 * found by its own. */
START_TEST (test_keys)
{
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);
        g_autoptr (GHashTable) keys = g_hash_table_new (g_str_hash, //
                                                        g_str_equal);
        const RihlaAttribute *attribute;
        const RihlaPart *part;

        for (guint i = 0; i < klass->n_attributes; i++) {
            const char *key = rihla_json_attribute_key (&klass->attributes[i]);

            ck_assert_msg (g_hash_table_add (keys, (gpointer) key), "%s", key);
            rihla_json_find_key (kind, key, &attribute, &part);
            ck_assert_ptr_eq (attribute, &klass->attributes[i]);
            ck_assert_ptr_null (part);
        }
        for (guint i = 0; i < klass->n_parts; i++) {
            const char *key = rihla_json_part_key (&klass->parts[i]);

            ck_assert_msg (g_hash_table_add (keys, (gpointer) key), "%s", key);
            rihla_json_find_key (kind, key, &attribute, &part);
            ck_assert_ptr_eq (part, &klass->parts[i]);
            ck_assert_ptr_null (attribute);
        }
        rihla_json_find_key (kind, RIHLA_JSON_FORMAT_KEY, &attribute, &part);
        ck_assert (attribute == NULL && part == NULL);
    }
}
END_TEST

/* All that JSON has no place for is named, with the place of the first. */
START_TEST (test_not_held)
{
    static const struct {
        const char *xml;
        const char *message; /* NULL: none */
    } cases[] = {
        { "<journey xmlns=\"urn:rihla:journey:1\"/>", NULL },
        { "<!-- a --><journey xmlns=\"urn:rihla:journey:1\"/>", "comment" },
        { "<journey xmlns=\"urn:rihla:journey:1\"/><!-- a --><?b c?>",
          "comment, processing instruction" },
        { "<journey xmlns=\"urn:rihla:journey:1\" xmlns:x=\"urn:x\">\n"
          "<!-- a --><stage x:a=\"1\"><x:b><x:c/></x:b>\n"
          "<title x:a=\"2\">t</title><x:b/></stage></journey>",
          "xmlns:x, comment, x:a (2), <x:b> (2)" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autoptr (GBytes) bytes =
            g_bytes_new (cases[i].xml, strlen (cases[i].xml));
        g_autoptr (RihlaJourney) journey = read_as (bytes, "xml");
        g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
        g_autoptr (GBytes) json =
            rihla_journey_to_bytes (journey, "json", diagnostics, NULL);
        const char *message = rihla_diagnostics_get_message (diagnostics, 0);

        ck_assert_ptr_nonnull (json);
        ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics),
                           cases[i].message != NULL);
        if (cases[i].message == NULL)
            continue;
        ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R301");
        ck_assert_msg (g_str_has_suffix (message, cases[i].message), "%s",
                       message);
    }
}
END_TEST

/* A thousand names make one short remark. */
START_TEST (test_much_not_held)
{
    GString *xml = g_string_new ("<journey xmlns=\"urn:rihla:journey:1\">");
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GBytes) json = NULL;

    for (guint i = 0; i < 1000; i++)
        g_string_append_printf (xml, "<a%u xmlns=\"urn:x\"/>", i);
    g_string_append (xml, "</journey>");
    bytes = g_string_free_to_bytes (xml);
    journey = read_as (bytes, "xml");
    json = rihla_journey_to_bytes (journey, "json", diagnostics, NULL);
    ck_assert_ptr_nonnull (json);
    ck_assert_uint_eq (rihla_diagnostics_get_n (diagnostics), 1);
    ck_assert (g_str_has_suffix (rihla_diagnostics_get_message (diagnostics, 0),
                                 "<a11> and 988 more"));
}
END_TEST

START_TEST (test_sniffing)
{
    static const struct {
        const char *text;
        gboolean is_json;
    } cases[] = {
        { "{\"a\"", TRUE }, { " \r\n{ \n\"", TRUE },
        { "{}", TRUE },     { "\xEF\xBB\xBF{\"", TRUE },
        { "{", FALSE },     { "", FALSE },
        { "[1]", FALSE },   { "{{", FALSE },
        { "a{\"", FALSE },  { "{a:1}", FALSE },
        { "<a/>", FALSE },  { "\"a\",1", FALSE },
    };

    for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        ck_assert_msg (rihla_json_sniff (cases[i].text,
                                         strlen (cases[i].text)) ==
                           cases[i].is_json,
                       "case %zu", i);
}
END_TEST

/* What was read by content alone is JSON, and says where it stood. */
START_TEST (test_places)
{
    static const char text[] =
        JOURNEY (",\n \"stage\": [\n  {\"title\": \"ا\"}, {\"id\": \"b\"}]");
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (RihlaJourney) journey = read_as (bytes, NULL);
    g_autofree char *dump = dump_journey (journey);

    ck_assert_msg (strstr (dump, "stage @3:3") != NULL, "%s", dump);
    ck_assert_msg (strstr (dump, "stage @3:19 id=b") != NULL, "%s", dump);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("json");
    TCase *tcase = tcase_create ("files");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 300);
    tcase_add_test (tcase, test_good_files);
    tcase_add_test (tcase, test_bad_files);
    tcase_add_test (tcase, test_samples);
    tcase_add_test (tcase, test_generated);
    tcase_add_test (tcase, test_hard_texts);
    tcase_add_test (tcase, test_blank_texts);
    tcase_add_test (tcase, test_keys);
    tcase_add_test (tcase, test_not_held);
    tcase_add_test (tcase, test_much_not_held);
    tcase_add_test (tcase, test_sniffing);
    tcase_add_test (tcase, test_places);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
