/* test-xml-schema.c: the schema and the table of elements judge alike.
 * SPDX-License-Identifier: MIT
 *
 * Journeys made at random are changed at random, often so that they are wrong.
 * The reader, which goes by the table, and the whole schema have to take or to
 * refuse each alike. So the schema as an editor applies it and the library
 * agree, and the reader's own messages always come first. */

#include "config.h"

#include <check.h>
#include <libxml/relaxng.h>
#include <libxml/xmlreader.h>
#include <rihla/rihla.h>
#include <stdlib.h>
#include <string.h>

#include "data/data.h"
#include "formats/xml-schema.h"
#include "generate.h"
#include "model/attributes.h"

/* Valgrind makes programs fifty times slower. */
#define N_DOCUMENTS (g_getenv ("RIHLA_VALGRIND") != NULL ? 100u : 3000u)
/* libxml2 follows two ways for each attribute that may be missing. */
#define ATTRIBUTES_MOST 6
#define LONGEST 8000

static void
ignore_error (G_GNUC_UNUSED void *data, G_GNUC_UNUSED xmlError *error)
{
}

static xmlRelaxNG *
load_schema (void)
{
    g_autoptr (GBytes) bytes = rihla_data_lookup ("rihla-journey.rng", NULL);
    xmlRelaxNGParserCtxt *parser;
    xmlRelaxNG *schema;

    ck_assert_ptr_nonnull (bytes);
    parser = xmlRelaxNGNewMemParserCtxt (g_bytes_get_data (bytes, NULL),
                                         (int) g_bytes_get_size (bytes));
    schema = xmlRelaxNGParse (parser);
    xmlRelaxNGFreeParserCtxt (parser);
    ck_assert_ptr_nonnull (schema);
    return schema;
}

static gboolean
ask_schema (xmlRelaxNG *schema, xmlDoc *document)
{
    xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);
    int verdict;

    xmlRelaxNGSetValidStructuredErrors (context, ignore_error, NULL);
    verdict = xmlRelaxNGValidateDoc (context, document);
    xmlRelaxNGFreeValidCtxt (context);
    return verdict == 0;
}

static void
collect_elements (xmlNode *node, GPtrArray *list)
{
    for (; node != NULL; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        g_ptr_array_add (list, node);
        collect_elements (node->children, list);
    }
}

static gboolean
has_many_attributes (xmlDoc *document)
{
    g_autoptr (GPtrArray) list = g_ptr_array_new ();
    gboolean has_many = FALSE;

    collect_elements (xmlDocGetRootElement (document), list);
    for (guint i = 0; i < list->len; i++) {
        const xmlAttr *attribute = ((xmlNode *) list->pdata[i])->properties;
        guint n = 0;

        for (; attribute != NULL; attribute = attribute->next)
            n++;
        has_many = has_many || n > ATTRIBUTES_MOST;
    }
    return has_many;
}

static xmlDoc *
make_document (guint32 seed)
{
    g_autoptr (RihlaJourney) journey = generate_journey (seed);
    g_autoptr (GBytes) bytes = NULL;
    xmlDoc *document;

    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    bytes = rihla_journey_to_bytes (journey, "xml", NULL, NULL);
    if (g_bytes_get_size (bytes) > LONGEST)
        return NULL;
    document = xmlReadMemory (g_bytes_get_data (bytes, NULL),
                              (int) g_bytes_get_size (bytes), NULL, NULL,
                              XML_PARSE_NONET);
    if (has_many_attributes (document))
        g_clear_pointer (&document, xmlFreeDoc);
    return document;
}

static xmlNode *
pick_element (xmlDoc *document, GRand *random)
{
    g_autoptr (GPtrArray) list = g_ptr_array_new ();

    collect_elements (xmlDocGetRootElement (document), list);
    return list->pdata[g_rand_int_range (random, 0, (gint32) list->len)];
}

static RihlaElementKind
pick_kind (GRand *random)
{
    return (RihlaElementKind) g_rand_int_range (random, 0,
                                                RIHLA_N_ELEMENT_KINDS);
}

/* Values that are right for some attributes and wrong for others. */
static const char *const values[] = {
    "",
    "0",
    "1",
    "5",
    "6",
    "0.5",
    "-2",
    "2.01",
    "-0",
    "+1",
    ".5",
    "5.",
    "5.0",
    "1.5",
    "1e3",
    "INF",
    "NaN",
    "2147483647",
    "1e",
    "- 1",
    "--1",
    "1,5",
    "١",
    "2147483648",
    "yes",
    "no",
    "true",
    "other",
    "nps",
    "digital",
    "a",
    "a b",
    "a:b",
    "1a",
    "_",
    "مرحلة-1",
    "ar",
    "en-GB",
    "EN",
    "abcdefghi",
    "zh-Hant-TW",
    "a-",
    "SAR",
    "sar",
    "SARX",
    "2025-10-21",
    "2025-02-29",
    "2024-02-29",
    "0001-01-01",
    "2025-1-1",
    "2025-10-21Z",
    "PT0S",
    "P1D",
    "P1Y",
    "P1M",
    "PT1M",
    "PT",
    "P",
    "P1DT",
    "PT1.5S",
    "PT1.S",
    "-PT1S",
    "PT1H2S",
    "PT1S2H",
    "P1W",
    "1 2 3",
    "1  2.5",
    "1 b",
    "ltr",
    "rtl",
    "current",
    "awareness",
    "human",
    "enter",
    "derived",
    "done",
    "#ffcc00",
    "islamic",
    "latin",
    "1000000000000000",
    "1000000000000001",
    "123456789012345678901234",
    "0.1234567890123456789012",
    "1234567890.12345678901234567",
    "0.123456789012345678901234",
    "000000000000000000000000001",
    "0.1234567890123456789012345",
};

static void
set_attribute (xmlNode *node, GRand *random)
{
    const RihlaElementClass *klass = rihla_element_class_get (
        g_rand_int_range (random, 0, 3) == 0 ? pick_kind (random) : 0);
    const char *value =
        values[g_rand_int_range (random, 0, G_N_ELEMENTS (values))];
    const char *name;

    for (guint i = 0; i < RIHLA_N_ELEMENT_KINDS; i++) {
        const RihlaElementClass *own = rihla_element_class_get (i);

        if (strcmp (own->name, (const char *) node->name) == 0 &&
            g_rand_int_range (random, 0, 10) > 0)
            klass = own;
    }
    name = klass
               ->attributes[g_rand_int_range (random, 0,
                                              (gint32) klass->n_attributes)]
               .name;
    if (strcmp (name, "xml:lang") == 0)
        xmlNodeSetLang (node, (const xmlChar *) value);
    else
        xmlSetProp (node, (const xmlChar *) name, (const xmlChar *) value);
}

static void
copy_element (xmlNode *node, G_GNUC_UNUSED GRand *random)
{
    if (node->parent->type == XML_ELEMENT_NODE)
        xmlAddNextSibling (node, xmlCopyNode (node, 1));
}

static void
copy_elsewhere (xmlNode *node, GRand *random)
{
    xmlNode *other = pick_element (node->doc, random);

    xmlAddChild (other, xmlDocCopyNode (node, node->doc, 1));
}

static void
remove_element (xmlNode *node, G_GNUC_UNUSED GRand *random)
{
    if (node->parent->type != XML_ELEMENT_NODE)
        return;
    xmlUnlinkNode (node);
    xmlFreeNode (node);
}

static void
rename_element (xmlNode *node, GRand *random)
{
    static const char *const names[] = { "title", "goal",  "name",  "quote",
                                         "pain",  "stage", "titel", "support" };

    xmlNodeSetName (
        node, (const xmlChar *)
                  names[g_rand_int_range (random, 0, G_N_ELEMENTS (names))]);
}

static void
add_text (xmlNode *node, G_GNUC_UNUSED GRand *random)
{
    xmlNodeAddContent (node, (const xmlChar *) " نص ");
}

static void
add_foreign (xmlNode *node, GRand *random)
{
    xmlNode *child =
        xmlNewChild (node, NULL, (const xmlChar *) "foreign", NULL);
    xmlNs *ns =
        xmlNewNs (child, (const xmlChar *) "urn:f", (const xmlChar *) "f");

    /* Without its namespace it is an unknown element. */
    if (g_rand_int_range (random, 0, 4) > 0)
        xmlSetNs (child, ns);
    xmlNewChild (child, ns, (const xmlChar *) "inner", (const xmlChar *) "x");
    xmlNewNsProp (node,
                  xmlNewNs (node, (const xmlChar *) "urn:g",
                            (const xmlChar *) "g"),
                  (const xmlChar *) "a", (const xmlChar *) "b");
}

static void
leave_alone (G_GNUC_UNUSED xmlNode *node, G_GNUC_UNUSED GRand *random)
{
}

static void (*const changes[]) (xmlNode *node, GRand *random) = {
    set_attribute,  set_attribute,  set_attribute, copy_element, copy_elsewhere,
    remove_element, rename_element, add_text,      add_foreign,  leave_alone,
};

/* The reader has the last word of what the schema says too. */
static void
compare_verdicts (xmlRelaxNG *schema, xmlDoc *document, guint *n_right,
                  guint *n_wrong)
{
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    xmlChar *text;
    int length;
    xmlDoc *again;

    xmlDocDumpMemory (document, &text, &length);
    bytes = g_bytes_new (text, (gsize) length);
    journey = rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error);
    again = xmlReadMemory ((const char *) text, length, NULL, NULL,
                           XML_PARSE_NONET);
    ck_assert_ptr_nonnull (again);
    ck_assert_msg (ask_schema (schema, again) == (journey != NULL),
                   "the reader says %s of\n%s",
                   journey != NULL ? "nothing" : error->message,
                   (const char *) text);
    if (error != NULL)
        ck_assert_msg (strstr (error->message, "schema") == NULL,
                       "the schema was first: %s in\n%s", error->message,
                       (const char *) text);
    *(journey != NULL ? n_right : n_wrong) += 1;
    xmlFreeDoc (again);
    xmlFree (text);
}

START_TEST (test_verdicts)
{
    xmlRelaxNG *schema = load_schema ();
    guint n_right = 0;
    guint n_wrong = 0;

    for (guint32 seed = 0; n_right + n_wrong < N_DOCUMENTS; seed++) {
        xmlDoc *document = make_document (seed);
        GRand *random = g_rand_new_with_seed (seed);

        if (document != NULL) {
            changes[g_rand_int_range (random, 0, G_N_ELEMENTS (changes))](
                pick_element (document, random), random);
            compare_verdicts (schema, document, &n_right, &n_wrong);
            xmlFreeDoc (document);
        }
        g_rand_free (random);
    }
    ck_assert_uint_ge (n_right, N_DOCUMENTS / 5);
    ck_assert_uint_ge (n_wrong, N_DOCUMENTS / 5);
    xmlRelaxNGFree (schema);
}
END_TEST

/* Journey files as they are, with all that is foreign in them. */
static void
validate_folder (xmlRelaxNG *schema, const char *folder)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top == NULL ? "." : top, folder, NULL);
    g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
    const char *name;
    guint n = 0;

    ck_assert_ptr_nonnull (dir);
    while ((name = g_dir_read_name (dir)) != NULL) {
        g_autofree char *file = g_build_filename (path, name, NULL);
        xmlDoc *document;

        /* Without a byte order mark libxml2 does not tell UTF-16 by itself. */
        if (!g_str_has_suffix (name, ".xml") ||
            strcmp (name, "utf-16-bare.xml") == 0)
            continue;
        document =
            xmlReadFile (file, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR);
        ck_assert_msg (ask_schema (schema, document), "%s", name);
        xmlFreeDoc (document);
        n++;
    }
    ck_assert_uint_ge (n, 5);
}

START_TEST (test_files)
{
    xmlRelaxNG *schema = load_schema ();

    validate_folder (schema, "examples/journeys");
    validate_folder (schema, "tests/xml/good");
    xmlRelaxNGFree (schema);
}
END_TEST

/* What the smaller, streaming schema says of a document, without the table. */
static char *
stream (const char *text)
{
    xmlTextReader *reader = xmlReaderForMemory (text, (int) strlen (text), NULL,
                                                NULL, XML_PARSE_NONET);
    RihlaXmlSchema *schema = NULL;
    char *message = NULL;

    while (message == NULL && xmlTextReaderRead (reader) == 1) {
        xmlNode *node = xmlTextReaderCurrentNode (reader);
        int type = xmlTextReaderNodeType (reader);
        const char *problem = NULL;

        if (schema == NULL)
            schema = rihla_xml_schema_new (node->doc);
        if (type == XML_READER_TYPE_ELEMENT)
            problem = rihla_xml_schema_enter (schema, node);
        if (type == XML_READER_TYPE_TEXT && problem == NULL)
            problem = rihla_xml_schema_take_text (schema,
                                                  (const char *) node->content);
        if (problem == NULL && (type == XML_READER_TYPE_END_ELEMENT ||
                                xmlTextReaderIsEmptyElement (reader) == 1))
            problem = rihla_xml_schema_leave (schema, node);
        message = g_strdup (problem);
    }
    rihla_xml_schema_free (schema);
    xmlFreeTextReader (reader);
    return message;
}

START_TEST (test_streaming)
{
    static const struct {
        const char *content;
        gboolean is_right;
    } cases[] = {
        { "", TRUE },
        { "<title>a</title><stage/><scenario>b</scenario><stage/>", TRUE },
        { "<stage><metric n=\"wrong, but the table's to say\"/></stage>",
          TRUE },
        { "<stage><title>a</title><goal/><quote>b</quote></stage>", TRUE },
        { "<title>a</title><title>b</title>", FALSE },
        { "<scenario/><stage/><title/><scenario/>", FALSE },
        { "<persona><quote/><name/><summary/></persona>", TRUE },
        { "<persona><quote/><name/><quote/></persona>", FALSE },
        { "<touchpoint/>", FALSE },
        { "<stage>a</stage>", FALSE },
        { "<stage><metric>a</metric></stage>", FALSE },
        { "<stage><pain><quote/></pain></stage>", FALSE },
        { "<x:a xmlns:x=\"urn:x\"/>", FALSE },
    };

    for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
        g_autofree char *text =
            g_strdup_printf ("<journey xmlns=\"urn:rihla:journey:1\">%s"
                             "</journey>",
                             cases[i].content);
        g_autofree char *message = stream (text);

        ck_assert_msg ((message == NULL) == cases[i].is_right, "%s: %s",
                       cases[i].content, message == NULL ? "fine" : message);
    }
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("xml schema");
    TCase *tcase = tcase_create ("schema");
    SRunner *runner = srunner_create (suite);
    int n_failed;

    suite_add_tcase (suite, tcase);
    tcase_set_timeout (tcase, 300);
    tcase_add_test (tcase, test_verdicts);
    tcase_add_test (tcase, test_files);
    tcase_add_test (tcase, test_streaming);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
