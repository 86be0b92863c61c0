/* xml-writer.c: writes the journey file.
 * SPDX-License-Identifier: MIT
 *
 * In: a sealed journey. Out: its canonical form, which docs/format.md
 * describes: attributes and parts in the order of the table, two spaces of
 * indent, a text on one line, nothing that is as by default. What is foreign
 * is written where it stood; a namespace is declared again only where what
 * stands around does not declare it. One pass; the depth is that of the
 * table. */

#include "config.h"

#include <libxml/tree.h>
#include <string.h>

#include "formats/xml-text.h"
#include "formats/xml.h"
#include "model/attributes.h"
#include "model/elements.h"

typedef struct {
    const char *prefix; /* NULL: the default namespace */
    const char *uri;
} Binding;

typedef struct {
    GString *out;  /* owned */
    GArray *scope; /* owned; of Binding: what is declared, innermost last */
} Writer;

static void write_element (Writer *self, RihlaElement *element, guint depth);

static void
start_line (Writer *self, guint depth)
{
    g_string_append_printf (self->out, "%*s", (int) depth * 2, "");
}

static void
write_attribute (Writer *self, const char *prefix, const char *name,
                 const char *value)
{
    g_string_append_c (self->out, ' ');
    if (prefix != NULL)
        g_string_append_printf (self->out, "%s:", prefix);
    g_string_append (self->out, name);
    g_string_append (self->out, "=\"");
    rihla_xml_append_value (self->out, value);
    g_string_append_c (self->out, '"');
}

static gboolean
is_bound (Writer *self, const char *prefix, const char *uri)
{
    for (guint i = self->scope->len; i > 0; i--) {
        Binding *binding = &g_array_index (self->scope, Binding, i - 1);

        if (g_strcmp0 (binding->prefix, prefix) == 0)
            return strcmp (binding->uri, uri) == 0;
    }
    /* No default namespace is declared by saying nothing. */
    return prefix == NULL && *uri == '\0';
}

static void
bind (Writer *self, const char *prefix, const char *uri)
{
    Binding binding = { prefix, uri };

    g_array_append_val (self->scope, binding);
}

static void
declare (Writer *self, const char *prefix, const char *uri)
{
    if (is_bound (self, prefix, uri))
        return;
    if (prefix == NULL)
        write_attribute (self, NULL, "xmlns", uri);
    else
        write_attribute (self, "xmlns", prefix, uri);
    bind (self, prefix, uri);
}

/* What the attributes of an element declare and what they need declared. */
static void
write_declarations (Writer *self, GPtrArray *attributes)
{
    for (guint i = 0; attributes != NULL && i < attributes->len; i++) {
        RihlaForeignAttribute *attribute = g_ptr_array_index (attributes, i);

        if (strcmp (attribute->uri, RIHLA_XML_DECLARATIONS) == 0)
            declare (self, attribute->name, attribute->value);
    }
    for (guint i = 0; attributes != NULL && i < attributes->len; i++) {
        RihlaForeignAttribute *attribute = g_ptr_array_index (attributes, i);

        if (strcmp (attribute->uri, RIHLA_XML_DECLARATIONS) != 0)
            declare (self, attribute->prefix, attribute->uri);
    }
}

static void
write_foreign_attributes (Writer *self, GPtrArray *attributes)
{
    for (guint i = 0; attributes != NULL && i < attributes->len; i++) {
        RihlaForeignAttribute *attribute = g_ptr_array_index (attributes, i);

        if (strcmp (attribute->uri, RIHLA_XML_DECLARATIONS) != 0)
            write_attribute (self, attribute->prefix, attribute->name,
                             attribute->value);
    }
}

static void
write_node (Writer *self, const RihlaForeignNode *node)
{
    guint n_bound = self->scope->len;

    g_string_append_len (self->out, node->xml, (gssize) node->name_end);
    for (guint i = 0; node->needs != NULL && i < node->needs->len; i++) {
        RihlaForeignAttribute *need = g_ptr_array_index (node->needs, i);

        declare (self, need->prefix, need->uri);
    }
    g_string_append (self->out, node->xml + node->name_end);
    g_array_set_size (self->scope, n_bound);
}

static void
write_nodes (Writer *self, GPtrArray *nodes, guint depth)
{
    for (guint i = 0; nodes != NULL && i < nodes->len; i++) {
        start_line (self, depth);
        write_node (self, g_ptr_array_index (nodes, i));
        g_string_append_c (self->out, '\n');
    }
}

/* The text without needless white space; NULL when there is none. */
static char *
normalise (const char *text)
{
    char *copy = g_strdup (text);

    if (copy == NULL || rihla_xml_text_normalise (copy))
        return copy;
    g_free (copy);
    return NULL;
}

static void
write_text_element (Writer *self, const char *name, const char *text,
                    const RihlaForeignMark *mark, guint depth)
{
    g_autofree char *normalised = normalise (text);
    GPtrArray *attributes = mark == NULL ? NULL : mark->attributes;
    guint n_bound = self->scope->len;

    if (mark != NULL)
        write_nodes (self, mark->leading, depth);
    if (normalised == NULL)
        return;
    start_line (self, depth);
    g_string_append_printf (self->out, "<%s", name);
    write_declarations (self, attributes);
    write_foreign_attributes (self, attributes);
    g_string_append_c (self->out, '>');
    rihla_xml_append_text (self->out, normalised);
    g_string_append_printf (self->out, "</%s>\n", name);
    g_array_set_size (self->scope, n_bound);
}

static void
write_list (Writer *self, RihlaElement *element, const RihlaPart *part,
            guint depth)
{
    GPtrArray *list = *(GPtrArray **) rihla_part_get_field (part, element);
    guint cursor = 0;

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        gpointer item = g_ptr_array_index (list, i);

        if (part->type == RIHLA_PART_CHILDREN)
            write_element (self, item, depth);
        else
            write_text_element (self, part->name, item,
                                rihla_foreign_find_mark (element->foreign, part,
                                                         i, &cursor),
                                depth);
    }
}

static void
write_part (Writer *self, RihlaElement *element, const RihlaPart *part,
            guint depth)
{
    guint cursor = 0;
    const char *text;

    if (part->type == RIHLA_PART_CHILDREN || part->type == RIHLA_PART_TEXTS) {
        write_list (self, element, part, depth);
        return;
    }
    text = *(char **) rihla_part_get_field (part, element);
    if (text != NULL)
        write_text_element (self, part->name, text,
                            rihla_foreign_find_mark (element->foreign, part, 0,
                                                     &cursor),
                            depth);
}

static void
write_attributes (Writer *self, RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    GPtrArray *foreign =
        element->foreign == NULL ? NULL : element->foreign->attributes;

    if (element->kind == RIHLA_ELEMENT_JOURNEY)
        declare (self, NULL, RIHLA_XML_NAMESPACE);
    write_declarations (self, foreign);
    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        g_autofree char *value = rihla_attribute_print (attribute, element);

        if (value != NULL)
            write_attribute (self, NULL, attribute->name, value);
    }
    write_foreign_attributes (self, foreign);
}

/* An element that holds text stands on one line with what is in it. */
static void
write_content (Writer *self, RihlaElement *element, const RihlaPart *part)
{
    GPtrArray *inside =
        element->foreign == NULL ? NULL : element->foreign->inside;
    g_autofree char *text =
        normalise (*(char **) rihla_part_get_field (part, element));

    g_string_append_c (self->out, '>');
    if (text != NULL)
        rihla_xml_append_text (self->out, text);
    for (guint i = 0; inside != NULL && i < inside->len; i++)
        write_node (self, g_ptr_array_index (inside, i));
}

static void
write_parts (Writer *self, RihlaElement *element, guint depth)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    g_string_append (self->out, ">\n");
    for (guint i = 0; i < klass->n_parts; i++)
        write_part (self, element, &klass->parts[i], depth + 1);
    if (element->foreign != NULL)
        write_nodes (self, element->foreign->inside, depth + 1);
    start_line (self, depth);
}

static void
write_element (Writer *self, RihlaElement *element, guint depth)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    guint n_bound = self->scope->len;
    gsize start;

    if (element->foreign != NULL)
        write_nodes (self, element->foreign->leading, depth);
    start_line (self, depth);
    g_string_append_printf (self->out, "<%s", klass->name);
    write_attributes (self, element);
    start = self->out->len;
    if (klass->n_parts == 1 && klass->parts[0].type == RIHLA_PART_CONTENT)
        write_content (self, element, &klass->parts[0]);
    else
        write_parts (self, element, depth);
    /* Nothing came of it: ">", or ">\n" and the indent. */
    if (strspn (self->out->str + start, ">\n ") == self->out->len - start) {
        g_string_truncate (self->out, start);
        g_string_append (self->out, "/>\n");
    } else {
        g_string_append_printf (self->out, "</%s>\n", klass->name);
    }
    g_array_set_size (self->scope, n_bound);
}

GBytes *
rihla_xml_write (RihlaJourney *journey,
                 G_GNUC_UNUSED RihlaDiagnostics *diagnostics,
                 G_GNUC_UNUSED GError **error)
{
    Writer self = { g_string_new (NULL),
                    g_array_new (FALSE, FALSE, sizeof (Binding)) };
    RihlaForeign *foreign = journey->element.foreign;

    bind (&self, "xml", (const char *) XML_XML_NAMESPACE);
    g_string_append (self.out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write_element (&self, &journey->element, 0);
    if (foreign != NULL)
        write_nodes (&self, foreign->trailing, 0);
    g_array_unref (self.scope);
    return g_string_free_to_bytes (self.out);
}
