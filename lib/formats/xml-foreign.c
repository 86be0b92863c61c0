/* xml-foreign.c: reading what is foreign in a journey file.
 * SPDX-License-Identifier: MIT
 *
 * In: the nodes of the parser. Out: XML as text, as it will be written again.
 * An element is taken by its events, without a stack of calls. The namespaces
 * that it takes from around it are noted with it, so that it can be written
 * wherever its owner goes. */

#include "config.h"

#include <string.h>

#include "formats/xml-foreign.h"
#include "formats/xml-text.h"
#include "formats/xml.h"

typedef struct {
    const char *prefix; /* NULL: the default namespace */
    int depth;          /* of the element that declares it */
} Declared;

typedef struct {
    xmlTextReader *reader;
    RihlaForeignNode *node; /* owned */
    GString *out;           /* owned */
    GArray *scope;          /* owned; of Declared: inside the node */
} Taking;

static void
write_name (GString *out, const xmlNs *ns, const xmlChar *name)
{
    if (ns != NULL && ns->prefix != NULL)
        g_string_append_printf (out, "%s:", (const char *) ns->prefix);
    g_string_append (out, (const char *) name);
}

static void
write_value (GString *out, const char *value)
{
    g_string_append (out, "=\"");
    rihla_xml_append_value (out, value);
    g_string_append_c (out, '"');
}

/* A parser that substitutes no entities leaves "&amp;" in the name of a
 * namespace as "&#38;", and that alone. */
static char *
get_uri (const xmlNs *ns)
{
    const char *href = ns == NULL ? NULL : (const char *) ns->href;
    g_auto (GStrv) parts = g_strsplit (href == NULL ? "" : href, "&#38;", -1);

    return g_strjoinv ("&", parts);
}

/* Notes a namespace unless it is declared inside the node. */
static void
need (Taking *self, const xmlNs *ns)
{
    const char *prefix = ns == NULL ? NULL : (const char *) ns->prefix;
    g_autofree char *uri = NULL;

    for (guint i = self->scope->len; i > 0; i--) {
        Declared *declared = &g_array_index (self->scope, Declared, i - 1);

        if (g_strcmp0 (declared->prefix, prefix) == 0)
            return;
    }
    uri = get_uri (ns);
    rihla_foreign_node_add_need (self->node, prefix, uri);
}

static void
write_declarations (Taking *self, const xmlNode *node, int depth)
{
    for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next) {
        Declared declared = { (const char *) ns->prefix, depth };
        g_autofree char *uri = get_uri (ns);

        g_array_append_val (self->scope, declared);
        g_string_append (self->out, " xmlns");
        if (ns->prefix != NULL)
            g_string_append_printf (self->out, ":%s",
                                    (const char *) ns->prefix);
        write_value (self->out, uri);
    }
}

static void
forget_declarations (Taking *self, int depth)
{
    while (self->scope->len > 0 &&
           g_array_index (self->scope, Declared, self->scope->len - 1).depth >=
               depth)
        g_array_set_size (self->scope, self->scope->len - 1);
}

static void
start_element (Taking *self, const xmlNode *node, int depth)
{
    gboolean is_top = self->out->len == 0;

    g_string_append_c (self->out, '<');
    write_name (self->out, node->ns, node->name);
    if (is_top)
        self->node->name_end = self->out->len;
    write_declarations (self, node, depth);
    need (self, node->ns);
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        g_autofree char *value = rihla_xml_get_value (attribute);

        g_string_append_c (self->out, ' ');
        write_name (self->out, attribute->ns, attribute->name);
        write_value (self->out, value);
        if (attribute->ns != NULL)
            need (self, attribute->ns);
    }
    g_string_append (self->out,
                     xmlTextReaderIsEmptyElement (self->reader) ? "/>" : ">");
}

static void
write_instruction (GString *out, const xmlNode *node)
{
    g_string_append_printf (out, "<?%s", (const char *) node->name);
    if (node->content != NULL)
        g_string_append_printf (out, " %s", (const char *) node->content);
    g_string_append (out, "?>");
}

/* Takes the event that the reader stands at. */
static void
take_event (Taking *self)
{
    const xmlNode *node = xmlTextReaderCurrentNode (self->reader);
    const char *content = (const char *) node->content;

    switch (xmlTextReaderNodeType (self->reader)) {
    case XML_READER_TYPE_ELEMENT:
        start_element (self, node, xmlTextReaderDepth (self->reader));
        break;
    case XML_READER_TYPE_END_ELEMENT:
        g_string_append (self->out, "</");
        write_name (self->out, node->ns, node->name);
        g_string_append_c (self->out, '>');
        break;
    case XML_READER_TYPE_COMMENT:
        g_string_append_printf (self->out, "<!--%s-->",
                                content == NULL ? "" : content);
        break;
    case XML_READER_TYPE_PROCESSING_INSTRUCTION:
        write_instruction (self->out, node);
        break;
    default:
        if (content != NULL)
            rihla_xml_append_text (self->out, content);
        break;
    }
}

static gboolean
is_start (xmlTextReader *reader)
{
    return xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT;
}

static gboolean
is_end (xmlTextReader *reader)
{
    return xmlTextReaderNodeType (reader) == XML_READER_TYPE_END_ELEMENT ||
           (is_start (reader) && xmlTextReaderIsEmptyElement (reader));
}

/* Takes event after event until the element ends. FALSE: the reader failed. */
static gboolean
take_element (Taking *self, guint *n_elements)
{
    int top = xmlTextReaderDepth (self->reader);

    for (;;) {
        int depth = xmlTextReaderDepth (self->reader);

        *n_elements += is_start (self->reader);
        take_event (self);
        if (is_end (self->reader)) {
            forget_declarations (self, depth);
            if (depth == top)
                return TRUE;
        }
        if (xmlTextReaderRead (self->reader) != 1)
            return FALSE;
    }
}

RihlaForeignNode *
rihla_xml_take_foreign (xmlTextReader *reader, guint *n_elements)
{
    Taking self = { reader, rihla_foreign_node_new (NULL), g_string_new (NULL),
                    g_array_new (FALSE, FALSE, sizeof (Declared)) };
    Declared xml = { "xml", -1 };
    gboolean is_whole = TRUE;

    g_array_append_val (self.scope, xml);
    if (is_start (reader))
        is_whole = take_element (&self, n_elements);
    else
        take_event (&self);
    g_array_unref (self.scope);
    self.node->xml = g_string_free (self.out, FALSE);
    if (is_whole)
        return self.node;
    rihla_foreign_node_free (self.node);
    return NULL;
}

char *
rihla_xml_get_value (const xmlAttr *attribute)
{
    const xmlNode *child = attribute->children;
    xmlChar *joined;
    char *value;

    if (child == NULL)
        return g_strdup ("");
    if (child->next == NULL && child->type == XML_TEXT_NODE)
        return g_strdup ((const char *) child->content);
    joined = xmlNodeListGetString (attribute->doc, child, 1);
    value = g_strdup (joined == NULL ? "" : (const char *) joined);
    xmlFree (joined);
    return value;
}

void
rihla_xml_keep_attribute (GPtrArray **list, const xmlAttr *attribute)
{
    g_autofree char *value = rihla_xml_get_value (attribute);
    g_autofree char *uri = get_uri (attribute->ns);

    rihla_foreign_add_attribute (list, uri,
                                 (const char *) attribute->ns->prefix,
                                 (const char *) attribute->name, value);
}

void
rihla_xml_keep_declarations (GPtrArray **list, const xmlNode *node)
{
    for (const xmlNs *ns = node->nsDef; ns != NULL; ns = ns->next) {
        g_autofree char *uri = get_uri (ns);

        if (ns->prefix == NULL || *uri == '\0' ||
            strcmp (uri, RIHLA_XML_NAMESPACE) == 0)
            continue;
        rihla_foreign_add_attribute (list, RIHLA_XML_DECLARATIONS, "xmlns",
                                     (const char *) ns->prefix, uri);
    }
}
