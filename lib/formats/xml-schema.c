/* xml-schema.c: validation of journey files by their schema.
 * SPDX-License-Identifier: MIT
 *
 * The schema is the installed one, built in and made smaller on load in two
 * ways, because of how libxml2 validates. It streams only where it can make
 * automata of the content models, and a wildcard for foreign elements is not
 * among what it can. So foreign nodes are taken off before validation, as NVDL
 * (ISO/IEC 19757-4) does it. And for each attribute that may be missing it
 * follows two ways, so that an element with twelve takes it 4096 states; so
 * what stands in which element is judged by the schema, and attributes are by
 * the table, which the tests hold to the whole schema. It is compiled once in
 * a process. */

#include "config.h"

#include <libxml/relaxng.h>
#include <string.h>

#include "data/data.h"
#include "formats/xml-schema.h"

/* The define that holds all there is to say of foreign elements, and what
 * stands there instead: an element that no document has. */
#define FOREIGN_DEFINE "foreign-elements"
#define FOREIGN_NAMESPACE "urn:rihla:foreign"

/* The defines that hold nothing but attributes, or hold any. */
static const char *const attribute_defines[] = {
    "foreign-attributes",
    "other-attributes",
    "anything",
};

struct _RihlaXmlSchema {
    xmlDoc *document;           /* the caller's */
    xmlRelaxNGValidCtxt *state; /* owned */
    char *message;              /* owned; the first error */
};

/* Compiling reports to nobody: the schema is our own, and a test compiles it
 * where it can be heard. */
static void
ignore_error (G_GNUC_UNUSED void *data, G_GNUC_UNUSED xmlError *error)
{
}

static gboolean
is_pattern (const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           strcmp ((const char *) node->name, name) == 0;
}

static gboolean
is_named (xmlNode *node, const char *name)
{
    xmlChar *found = xmlGetNoNsProp (node, (const xmlChar *) "name");
    gboolean is_found = g_strcmp0 ((const char *) found, name) == 0;

    xmlFree (found);
    return is_found;
}

/* The defines of attributes and references to them, and "optional" around an
 * attribute. */
static gboolean
is_of_attributes (xmlNode *node)
{
    if (is_pattern (node, "optional")) {
        xmlNode *child = xmlFirstElementChild (node);

        return child != NULL && is_pattern (child, "attribute");
    }
    if (!is_pattern (node, "define") && !is_pattern (node, "ref"))
        return FALSE;
    for (guint i = 0; i < G_N_ELEMENTS (attribute_defines); i++) {
        if (is_named (node, attribute_defines[i]))
            return TRUE;
    }
    return FALSE;
}

/* The node behind this one in document order, not going into it if asked. */
static xmlNode *
get_next (xmlNode *node, gboolean go_in)
{
    if (go_in && node->children != NULL)
        return node->children;
    while (node != NULL && node->next == NULL)
        node = node->parent;
    return node == NULL ? NULL : node->next;
}

static void
remove_attributes (xmlDoc *document)
{
    xmlNode *node = xmlDocGetRootElement (document);

    while (node != NULL) {
        gboolean is_wanted = !is_of_attributes (node);
        xmlNode *next = get_next (node, is_wanted);

        if (!is_wanted) {
            xmlUnlinkNode (node);
            xmlFreeNode (node);
        }
        node = next;
    }
}

static xmlNode *
find_foreign_define (xmlDoc *document)
{
    xmlNode *node = xmlDocGetRootElement (document)->children;

    while (node != NULL &&
           !(is_pattern (node, "define") && is_named (node, FOREIGN_DEFINE)))
        node = node->next;
    return node;
}

static xmlNode *
add_pattern (xmlNode *parent, const char *name)
{
    return xmlNewChild (parent, NULL, (const xmlChar *) name, NULL);
}

static void
replace_foreign_elements (xmlDoc *document)
{
    xmlNode *define = find_foreign_define (document);
    xmlNode *element;

    g_return_if_fail (define != NULL);
    while (define->children != NULL) {
        xmlNode *child = define->children;

        xmlUnlinkNode (child);
        xmlFreeNode (child);
    }
    element = add_pattern (add_pattern (define, "optional"), "element");
    xmlNewProp (element, (const xmlChar *) "name", (const xmlChar *) "foreign");
    xmlNewProp (element, (const xmlChar *) "ns",
                (const xmlChar *) FOREIGN_NAMESPACE);
    add_pattern (element, "text");
}

static gpointer
compile (G_GNUC_UNUSED gpointer data)
{
    g_autoptr (GBytes) bytes = rihla_data_lookup ("rihla-journey.rng", NULL);
    gsize length;
    const char *text;
    xmlDoc *document;
    xmlRelaxNGParserCtxt *parser;
    xmlRelaxNG *schema;

    g_return_val_if_fail (bytes != NULL, NULL);
    text = g_bytes_get_data (bytes, &length);
    document = xmlReadMemory (text, (int) length, "rihla-journey.rng", NULL,
                              XML_PARSE_NONET);
    g_return_val_if_fail (document != NULL, NULL);
    replace_foreign_elements (document);
    remove_attributes (document);
    parser = xmlRelaxNGNewDocParserCtxt (document);
    xmlRelaxNGSetParserStructuredErrors (parser, ignore_error, NULL);
    schema = xmlRelaxNGParse (parser);
    xmlRelaxNGFreeParserCtxt (parser);
    xmlFreeDoc (document);
    g_return_val_if_fail (schema != NULL, NULL);
    return schema;
}

static xmlRelaxNG *
get_schema (void)
{
    static GOnce once = G_ONCE_INIT;

    return g_once (&once, compile, NULL);
}

static void
take_error (void *data, xmlError *error)
{
    RihlaXmlSchema *self = data;

    if (self->message == NULL)
        self->message = g_strchomp (g_strdup (error->message));
}

RihlaXmlSchema *
rihla_xml_schema_new (xmlDoc *document)
{
    RihlaXmlSchema *self = g_new0 (RihlaXmlSchema, 1);

    self->document = document;
    self->state = xmlRelaxNGNewValidCtxt (get_schema ());
    xmlRelaxNGSetValidStructuredErrors (self->state, take_error, self);
    return self;
}

void
rihla_xml_schema_free (RihlaXmlSchema *self)
{
    if (self == NULL)
        return;
    xmlRelaxNGFreeValidCtxt (self->state);
    g_free (self->message);
    g_free (self);
}

/* libxml2 returns 1 for valid, 0 for a content model that cannot be streamed,
 * which the tests rule out, and -1 for invalid. */
static const char *
judge (RihlaXmlSchema *self, int verdict)
{
    if (verdict == 1)
        return NULL;
    if (self->message == NULL)
        self->message = g_strdup ("not as the schema says");
    return self->message;
}

/* Attributes are hidden from the validator for as long as it looks. */
const char *
rihla_xml_schema_enter (RihlaXmlSchema *self, xmlNode *node)
{
    xmlAttr *attributes = node->properties;
    int verdict;

    node->properties = NULL;
    verdict = xmlRelaxNGValidatePushElement (self->state, self->document, node);
    node->properties = attributes;
    return judge (self, verdict);
}

const char *
rihla_xml_schema_take_text (RihlaXmlSchema *self, const char *text)
{
    return judge (self, xmlRelaxNGValidatePushCData (self->state,
                                                     (const xmlChar *) text,
                                                     (int) strlen (text)));
}

const char *
rihla_xml_schema_leave (RihlaXmlSchema *self, xmlNode *node)
{
    return judge (self, xmlRelaxNGValidatePopElement (self->state,
                                                      self->document, node));
}
