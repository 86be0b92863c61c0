/* xml-reader.c: reads the journey file.
 * SPDX-License-Identifier: MIT
 *
 * In: the bytes of a file. Out: an open journey, or one error with its place.
 * The markup is looked over first (xml-scan.c); then libxml2 parses it as a
 * stream, and each event fills the element that is open. What an element can
 * have stands in the table of elements: there is no code here for any one of
 * them. The schema has the last word on each event. Foreign nodes are kept
 * until it is known what they stand before. Cost: linear in the file; memory:
 * that of the journey and of one piece of the file. */

#include "config.h"

#include <libxml/xmlreader.h>
#include <string.h>

#include "formats/xml-foreign.h"
#include "formats/xml-names.h"
#include "formats/xml-scan.h"
#include "formats/xml-schema.h"
#include "formats/xml-text.h"
#include "formats/xml.h"
#include "model/attributes.h"
#include "model/elements.h"

/* More than the levels of the table: journey, stage, touchpoint, emotion. */
#define LEVELS_MOST 8

/* An element that is open. */
typedef struct {
    RihlaElement *element; /* owned by the journey */
    gsize offset;          /* of its start tag */
    guint32 seen;          /* a bit for each part that there was */
} Level;

typedef struct {
    RihlaTextSource source;
    GArray *starts;         /* owned; where the start tags stand */
    guint n_started;        /* how many of them there were */
    xmlTextReader *reader;  /* owned */
    RihlaXmlSchema *schema; /* owned */
    RihlaJourney *journey;  /* owned */
    Level levels[LEVELS_MOST];
    guint depth;                /* how many are open */
    const RihlaPart *text_part; /* of the open text; NULL: none */
    gsize text_offset;          /* of its start tag */
    GString *text;              /* owned; the text so far */
    GPtrArray *pending;         /* owned; foreign nodes without a place */
    gboolean has_failed;        /* the parser has said so */
} Reading;

static gboolean fail (Reading *self, RihlaError code, gsize offset,
                      const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
fail (Reading *self, RihlaError code, gsize offset, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    if (self->has_failed)
        return FALSE;
    self->has_failed = TRUE;
    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    return rihla_text_source_fail (&self->source, code, offset, "%s", message);
}

/* Errors that people make often, by how the parser puts them. */
static const struct {
    const char *start;
    const char *message;
} plain_messages[] = {
    { "xmlParseEntityRef: no name", "\"&\" is written as \"&amp;\"" },
    { "StartTag: invalid element name",
      "\"<\" that begins no tag is written as \"&lt;\"" },
    { "Unescaped '<' not allowed", "\"<\" in a value is written as \"&lt;\"" },
    { "AttValue: \" or ' expected",
      "the value of an attribute stands between quotes" },
    { "Entity '", "of all entities only &lt; &gt; &amp; &quot; and &apos; "
                  "are known here" },
};

static const char *
find_plain_message (const char *message)
{
    for (guint i = 0; i < G_N_ELEMENTS (plain_messages); i++) {
        if (g_str_has_prefix (message, plain_messages[i].start))
            return plain_messages[i].message;
    }
    return message;
}

/* The first error of the parser is the one to tell; the others follow from
 * it. */
static void
take_parser_error (void *data, xmlError *error)
{
    Reading *self = data;
    xmlParserCtxt *context = error->ctxt;
    g_autofree char *message = g_strchomp (g_strdup (error->message));
    long consumed;

    /* What names a namespace need not be a URI that the parser likes. */
    if (error->level < XML_ERR_ERROR || error->code == XML_WAR_NS_URI)
        return;
    consumed = context == NULL ? 0 : xmlByteConsumed (context);
    fail (self,
          error->code == XML_ERR_NO_MEMORY ? RIHLA_ERROR_LIMIT
                                           : RIHLA_ERROR_SYNTAX,
          (gsize) MAX (consumed, 0), "not well-formed XML: %s",
          find_plain_message (message));
}

/* The innermost element that is open; there has to be one. */
static Level *
get_level (Reading *self)
{
    return &self->levels[self->depth - 1];
}

static gboolean
is_ours (const xmlNs *ns)
{
    return ns != NULL &&
           strcmp ((const char *) ns->href, RIHLA_XML_NAMESPACE) == 0;
}

/* The start tag of the node that the reader stands at. */
static gsize
take_offset (Reading *self)
{
    guint n = self->n_started++;

    return n < self->starts->len ? g_array_index (self->starts, guint32, n)
                                 : self->source.length;
}

/* --- Attributes ---------------------------------------------------------- */

static char *
get_written_name (const xmlAttr *attribute)
{
    if (attribute->ns == NULL || attribute->ns->prefix == NULL)
        return g_strdup ((const char *) attribute->name);
    return g_strdup_printf ("%s:%s", (const char *) attribute->ns->prefix,
                            (const char *) attribute->name);
}

static gboolean
is_xml_namespace (const xmlNs *ns)
{
    return ns != NULL && strcmp ((const char *) ns->href,
                                 (const char *) XML_XML_NAMESPACE) == 0;
}

static gboolean
fail_at_attribute (Reading *self, RihlaError code, gsize tag, const char *name,
                   const char *message)
{
    return fail (self, code,
                 rihla_xml_find_attribute (&self->source, tag, name), "%s",
                 message);
}

static gboolean
parse_attribute (Reading *self, Level *level, const RihlaAttribute *row,
                 const xmlAttr *attribute)
{
    g_autofree char *value = rihla_xml_get_value (attribute);
    g_autofree char *message = NULL;

    if (strlen (value) > RIHLA_XML_TEXT_LONGEST) {
        message = g_strdup_printf ("%s is longer than %d KiB", row->name,
                                   RIHLA_XML_TEXT_LONGEST / 1024);
        return fail_at_attribute (self, RIHLA_ERROR_LIMIT, level->offset,
                                  row->name, message);
    }
    if (rihla_attribute_parse (row, level->element, value, &message))
        return TRUE;
    return fail_at_attribute (self, RIHLA_ERROR_VALUE, level->offset, row->name,
                              message);
}

static gboolean
take_attribute (Reading *self, Level *level, const xmlAttr *attribute)
{
    g_autofree char *message = NULL;
    g_autofree char *name = NULL;
    const RihlaAttribute *row = NULL;

    if (attribute->ns == NULL) {
        row =
            rihla_element_class_find_attribute (level->element->kind,
                                                (const char *) attribute->name);
    } else if (is_xml_namespace (attribute->ns)) {
        name = get_written_name (attribute);
        row = rihla_element_class_find_attribute (level->element->kind, name);
    }
    if (row != NULL)
        return parse_attribute (self, level, row, attribute);
    if (attribute->ns != NULL && !is_ours (attribute->ns)) {
        RihlaForeign *foreign = rihla_foreign_ensure (&level->element->foreign);

        rihla_xml_keep_attribute (&foreign->attributes, attribute);
        return TRUE;
    }
    name = get_written_name (attribute);
    message = rihla_xml_describe_unknown_attribute (level->element->kind, name);
    return fail_at_attribute (self, RIHLA_ERROR_SYNTAX, level->offset, name,
                              message);
}

static gboolean
take_attributes (Reading *self, Level *level, const xmlNode *node)
{
    if (node->nsDef != NULL) {
        RihlaForeign *foreign = rihla_foreign_ensure (&level->element->foreign);

        rihla_xml_keep_declarations (&foreign->attributes, node);
    }
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        if (!take_attribute (self, level, attribute))
            return FALSE;
    }
    return TRUE;
}

/* A text has no attributes but foreign ones. */
static gboolean
take_text_attributes (Reading *self, const xmlNode *node,
                      RihlaForeignMark *mark)
{
    rihla_xml_keep_declarations (&mark->attributes, node);
    for (const xmlAttr *attribute = node->properties; attribute != NULL;
         attribute = attribute->next) {
        g_autofree char *name = get_written_name (attribute);
        g_autofree char *message = NULL;

        if (attribute->ns != NULL && !is_ours (attribute->ns)) {
            rihla_xml_keep_attribute (&mark->attributes, attribute);
            continue;
        }
        message = g_strdup_printf ("unknown attribute \"%s\" in %s", name,
                                   self->text_part->name);
        return fail_at_attribute (self, RIHLA_ERROR_SYNTAX, self->text_offset,
                                  name, message);
    }
    return TRUE;
}

/* --- Elements ------------------------------------------------------------ */

static gboolean
push_level (Reading *self, RihlaElement *element, gsize offset,
            const xmlNode *node)
{
    Level *level = &self->levels[self->depth++];
    RihlaPlace place = rihla_text_source_locate (&self->source, offset);

    *level = (Level){ element, offset, 0 };
    element->line = place.line;
    element->column = place.column;
    if (self->pending->len > 0)
        rihla_foreign_take_nodes (
            &rihla_foreign_ensure (&element->foreign)->leading, self->pending);
    g_string_truncate (self->text, 0);
    return take_attributes (self, level, node);
}

static gboolean
start_root (Reading *self, const xmlNode *node, gsize offset)
{
    const char *name = (const char *) node->name;
    const char *journey = rihla_element_class_get (RIHLA_ELEMENT_JOURNEY)->name;

    if (is_ours (node->ns) && strcmp (name, journey) == 0) {
        self->journey = rihla_element_new (RIHLA_ELEMENT_JOURNEY);
        return push_level (self, &self->journey->element, offset, node);
    }
    if (node->ns == NULL || is_ours (node->ns))
        return fail (self, RIHLA_ERROR_SYNTAX, offset,
                     "the outermost element is <%s>%s; a journey file begins "
                     "with <journey xmlns=\"" RIHLA_XML_NAMESPACE "\">",
                     name, node->ns == NULL ? " without a namespace" : "");
    return fail (self, RIHLA_ERROR_SYNTAX, offset,
                 "the outermost element is <%s> of the namespace \"%s\"; a "
                 "journey file begins with <journey "
                 "xmlns=\"" RIHLA_XML_NAMESPACE "\">",
                 name, (const char *) node->ns->href);
}

/* The place of a text among those of its part. */
static guint
get_text_index (RihlaElement *element, const RihlaPart *part)
{
    if (part->type == RIHLA_PART_TEXT)
        return 0;
    return rihla_list_get_n (
        *(GPtrArray **) rihla_part_get_field (part, element));
}

static RihlaForeignMark *
ensure_mark (Reading *self)
{
    RihlaElement *element = get_level (self)->element;

    return rihla_foreign_ensure_mark (rihla_foreign_ensure (&element->foreign),
                                      self->text_part,
                                      get_text_index (element,
                                                      self->text_part));
}

static gboolean
start_text (Reading *self, const xmlNode *node, const RihlaPart *part,
            gsize offset)
{
    self->text_part = part;
    self->text_offset = offset;
    g_string_truncate (self->text, 0);
    if (self->pending->len > 0)
        rihla_foreign_take_nodes (&ensure_mark (self)->leading, self->pending);
    if (node->nsDef == NULL && node->properties == NULL)
        return TRUE;
    return take_text_attributes (self, node, ensure_mark (self));
}

static gboolean
start_child (Reading *self, const xmlNode *node, const RihlaPart *part,
             gsize offset)
{
    RihlaElement *element = get_level (self)->element;
    RihlaElement *child = rihla_element_new (part->kind);

    rihla_element_insert (element, rihla_part_get_field (part, element), child,
                          -1);
    rihla_element_unref (child);
    return push_level (self, child, offset, node);
}

static gboolean
start_part (Reading *self, const xmlNode *node, gsize offset)
{
    Level *level = get_level (self);
    const char *name = (const char *) node->name;
    const RihlaElementClass *klass =
        rihla_element_class_get (level->element->kind);
    const RihlaPart *part =
        rihla_element_class_find_part (level->element->kind, name);
    g_autofree char *message = NULL;
    guint32 bit;

    if (self->text_part != NULL)
        return fail (self, RIHLA_ERROR_SYNTAX, offset,
                     "%s holds text only, not <%s>", self->text_part->name,
                     name);
    if (!is_ours (node->ns))
        return fail (self, RIHLA_ERROR_SYNTAX, offset,
                     "<%s> in %s has no namespace", name, klass->name);
    if (part == NULL) {
        message =
            rihla_xml_describe_unknown_element (level->element->kind, name);
        return fail (self, RIHLA_ERROR_SYNTAX, offset, "%s", message);
    }
    if (part->type == RIHLA_PART_CHILDREN)
        return start_child (self, node, part, offset);
    bit = 1u << (part - klass->parts);
    if (part->type == RIHLA_PART_TEXT && (level->seen & bit) != 0)
        return fail (self, RIHLA_ERROR_SYNTAX, offset,
                     "a second %s in %s; there can be one", name, klass->name);
    level->seen |= bit;
    return start_text (self, node, part, offset);
}

/* --- Texts --------------------------------------------------------------- */

static const RihlaPart *
get_content_part (const RihlaElement *element)
{
    return rihla_element_class_find_part (element->kind, NULL);
}

static gboolean
holds_text (Reading *self)
{
    return self->text_part != NULL ||
           get_content_part (get_level (self)->element) != NULL;
}

/* Where the text that just came begins, told by the last start tag. */
static gsize
find_text (Reading *self)
{
    guint n = MIN (self->n_started, self->starts->len);
    gsize tag;

    if (n == 0)
        return 0;
    tag = g_array_index (self->starts, guint32, n - 1);
    return rihla_xml_find_text (&self->source, tag,
                                tag == get_level (self)->offset);
}

static gboolean
take_text (Reading *self, const char *text)
{
    if (self->depth == 0)
        return TRUE;
    if (holds_text (self)) {
        g_string_append (self->text, text);
        if (self->text->len <= RIHLA_XML_PIECE_LONGEST)
            return TRUE;
        return fail (self, RIHLA_ERROR_LIMIT, find_text (self),
                     "a text is longer than %d KiB",
                     RIHLA_XML_TEXT_LONGEST / 1024);
    }
    if (text[strspn (text, " \t\r\n")] == '\0')
        return TRUE;
    return fail (
        self, RIHLA_ERROR_SYNTAX, find_text (self),
        "text cannot stand in %s itself, only in its elements",
        rihla_element_class_get (get_level (self)->element->kind)->name);
}

/* Gives the text that was read to the part it is of. */
static gboolean
store_text (Reading *self, const RihlaPart *part, gsize offset)
{
    RihlaElement *element = get_level (self)->element;
    gpointer field = rihla_part_get_field (part, element);

    if (!rihla_xml_text_normalise (self->text->str))
        return TRUE;
    if (strlen (self->text->str) > RIHLA_XML_TEXT_LONGEST)
        return fail (self, RIHLA_ERROR_LIMIT, offset,
                     "a text is longer than %d KiB",
                     RIHLA_XML_TEXT_LONGEST / 1024);
    if (part->type == RIHLA_PART_TEXTS)
        rihla_element_insert_text (element, field, self->text->str, -1);
    else
        *(char **) field = g_strdup (self->text->str);
    return TRUE;
}

static gboolean
end_text (Reading *self)
{
    const RihlaPart *part = self->text_part;

    self->text_part = NULL;
    return store_text (self, part, self->text_offset);
}

static gboolean
end_element (Reading *self)
{
    Level *level = get_level (self);
    const RihlaPart *content = get_content_part (level->element);

    if (self->pending->len > 0)
        rihla_foreign_take_nodes (
            &rihla_foreign_ensure (&level->element->foreign)->inside,
            self->pending);
    if (content != NULL && !store_text (self, content, level->offset))
        return FALSE;
    self->depth--;
    return TRUE;
}

/* --- Events -------------------------------------------------------------- */

static gboolean
check_schema (Reading *self, gsize offset, const char *message)
{
    return message == NULL ||
           fail (self, RIHLA_ERROR_SYNTAX, offset,
                 "not as the schema of journeys says: %s", message);
}

static gboolean
take_end (Reading *self, xmlNode *node)
{
    gsize offset = get_level (self)->offset;

    if (!(self->text_part != NULL ? end_text (self) : end_element (self)))
        return FALSE;
    return check_schema (self, offset,
                         rihla_xml_schema_leave (self->schema, node));
}

static gboolean
take_foreign (Reading *self)
{
    RihlaForeignNode *node =
        rihla_xml_take_foreign (self->reader, &self->n_started);

    if (node == NULL)
        return FALSE;
    g_ptr_array_add (self->pending, node);
    if (self->text_part != NULL)
        rihla_foreign_take_nodes (&ensure_mark (self)->leading, self->pending);
    return TRUE;
}

static gboolean
take_element (Reading *self, xmlNode *node)
{
    gboolean is_empty = xmlTextReaderIsEmptyElement (self->reader) == 1;
    gsize offset;

    if (self->depth > 0 && node->ns != NULL && !is_ours (node->ns))
        return take_foreign (self);
    offset = take_offset (self);
    if (!(self->depth == 0 ? start_root (self, node, offset)
                           : start_part (self, node, offset)))
        return FALSE;
    if (self->schema == NULL)
        self->schema = rihla_xml_schema_new (node->doc);
    if (!check_schema (self, offset,
                       rihla_xml_schema_enter (self->schema, node)))
        return FALSE;
    return !is_empty || take_end (self, node);
}

/* Where the text stands is searched for only when it is wrong. */
static gboolean
check_text_by_schema (Reading *self, const char *text)
{
    const char *message;

    if (self->depth == 0)
        return TRUE;
    message = rihla_xml_schema_take_text (self->schema, text);
    return message == NULL || check_schema (self, find_text (self), message);
}

static gboolean
take_event (Reading *self)
{
    xmlNode *node = xmlTextReaderCurrentNode (self->reader);
    const char *content;

    switch (xmlTextReaderNodeType (self->reader)) {
    case XML_READER_TYPE_ELEMENT:
        return take_element (self, node);
    case XML_READER_TYPE_END_ELEMENT:
        return take_end (self, node);
    case XML_READER_TYPE_COMMENT:
    case XML_READER_TYPE_PROCESSING_INSTRUCTION:
        return take_foreign (self);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        content = node->content == NULL ? "" : (const char *) node->content;
        return take_text (self, content) &&
               check_text_by_schema (self, content);
    default:
        return fail (self, RIHLA_ERROR_SYNTAX, find_text (self),
                     "entities cannot be used in a journey file");
    }
}

/* What is left at the end stood behind the root. */
static gboolean
finish (Reading *self)
{
    if (self->n_started != self->starts->len)
        return fail (self, RIHLA_ERROR_SYNTAX, self->source.length,
                     "the markup cannot be told apart");
    if (self->pending->len > 0)
        rihla_foreign_take_nodes (
            &rihla_foreign_ensure (&self->journey->element.foreign)->trailing,
            self->pending);
    return TRUE;
}

static gboolean
read_events (Reading *self)
{
    int more;

    self->reader =
        xmlReaderForMemory (self->source.text, (int) self->source.length,
                            self->source.file, NULL,
                            XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    if (self->reader == NULL)
        return fail (self, RIHLA_ERROR_LIMIT, 0, "out of memory");
    xmlTextReaderSetStructuredErrorHandler (self->reader, take_parser_error,
                                            self);
    while ((more = xmlTextReaderRead (self->reader)) == 1) {
        if (self->has_failed || !take_event (self))
            break;
    }
    if (more != 0 || self->has_failed)
        return fail (self, RIHLA_ERROR_SYNTAX, self->source.length,
                     "not well-formed XML");
    return finish (self);
}

static void
free_pending (gpointer node)
{
    rihla_foreign_node_free (node);
}

RihlaJourney *
rihla_xml_read (const char *content, gsize length, const char *name,
                RihlaDiagnostics *diagnostics, GError **error)
{
    Reading self = {
        .source = { .file = name, .diagnostics = diagnostics, .error = error }
    };
    gboolean is_read = FALSE;

    xmlInitParser ();
    if (rihla_xml_source_open (&self.source, content, length))
        self.starts = rihla_xml_scan (&self.source);
    if (self.starts != NULL) {
        self.text = g_string_new (NULL);
        self.pending = g_ptr_array_new_with_free_func (free_pending);
        is_read = read_events (&self);
        g_ptr_array_unref (self.pending);
        g_string_free (self.text, TRUE);
        g_array_unref (self.starts);
    }
    rihla_xml_schema_free (self.schema);
    g_clear_pointer (&self.reader, xmlFreeTextReader);
    rihla_xml_source_close (&self.source);
    if (!is_read)
        g_clear_pointer (&self.journey, rihla_journey_unref);
    return self.journey;
}
