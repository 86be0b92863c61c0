/* json-writer.c: writes the journey file as JSON.
 * SPDX-License-Identifier: MIT
 *
 * In: a sealed journey. Out: its canonical form, which docs/json.md describes:
 * keys in the order of the table, two spaces of indent, an element that holds
 * no others on one line, nothing that is as by default. Texts are as XML would
 * have them, so that both forms of a journey say the same. One pass; the depth
 * is that of the table. */

#include "config.h"

#include <string.h>

#include "formats/json-held.h"
#include "formats/json-keys.h"
#include "formats/json.h"
#include "formats/xml-text.h"
#include "model/elements.h"

#define REPLACEMENT "\xEF\xBF\xBD"

typedef struct {
    GString *out;      /* owned */
    gboolean in_line;  /* the object that is open stands on one line */
    gboolean is_first; /* nothing stands in it yet */
} Writer;

static void write_element (Writer *self, RihlaElement *element, guint depth);

static void
start_line (Writer *self, guint depth)
{
    g_string_append_printf (self->out, "\n%*s", (int) depth * 2, "");
}

/* U+FFFE and U+FFFF, which are no characters. */
static gboolean
is_noncharacter (const char *c)
{
    return (guchar) c[0] == 0xEF && (guchar) c[1] == 0xBF &&
           ((guchar) c[2] == 0xBE || (guchar) c[2] == 0xBF);
}

static const char *
escape (char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\t':
        return "\\t";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    default:
        return (guchar) c < 0x20 ? REPLACEMENT : NULL;
    }
}

/* Whatever needs no escape is appended in runs. */
static void
write_string (Writer *self, const char *text)
{
    const char *start = text;

    g_string_append_c (self->out, '"');
    for (const char *c = text; *c != '\0'; c++) {
        gsize length = is_noncharacter (c) ? 3 : 1;
        const char *escaped = length == 3 ? REPLACEMENT : escape (*c);

        if (escaped == NULL)
            continue;
        g_string_append_len (self->out, start, c - start);
        g_string_append (self->out, escaped);
        c += length - 1;
        start = c + 1;
    }
    g_string_append_printf (self->out, "%s\"", start);
}

static void
write_key (Writer *self, const char *key, guint depth)
{
    if (!self->is_first)
        g_string_append (self->out, self->in_line ? ", " : ",");
    self->is_first = FALSE;
    if (!self->in_line)
        start_line (self, depth);
    g_string_append_printf (self->out, "\"%s\": ", key);
}

/* Words or numbers, as an attribute has them: with spaces between. */
static void
write_words (Writer *self, const char *text, gboolean are_numbers)
{
    g_auto (GStrv) words = g_strsplit (text, " ", -1);

    g_string_append_c (self->out, '[');
    for (guint i = 0; words[i] != NULL; i++) {
        if (i > 0)
            g_string_append (self->out, ", ");
        if (are_numbers)
            g_string_append (self->out, words[i]);
        else
            write_string (self, words[i]);
    }
    g_string_append_c (self->out, ']');
}

static void
write_value (Writer *self, const RihlaAttribute *attribute, const char *text)
{
    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_COUNT:
    case RIHLA_ATTRIBUTE_NUMBER:
        g_string_append (self->out, text);
        break;
    case RIHLA_ATTRIBUTE_BOOLEAN:
        g_string_append (self->out, "true");
        break;
    case RIHLA_ATTRIBUTE_NUMBERS:
        write_words (self, text, TRUE);
        break;
    case RIHLA_ATTRIBUTE_REFERENCES:
    case RIHLA_ATTRIBUTE_LANES:
    case RIHLA_ATTRIBUTE_REVIEW:
        write_words (self, text, FALSE);
        break;
    default:
        write_string (self, text);
    }
}

static void
write_attributes (Writer *self, RihlaElement *element, guint depth)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    if (element->kind == RIHLA_ELEMENT_JOURNEY) {
        write_key (self, RIHLA_JSON_FORMAT_KEY, depth);
        write_string (self, RIHLA_JSON_FORMAT);
    }
    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        g_autofree char *text = rihla_attribute_print (attribute, element);

        if (text == NULL)
            continue;
        write_key (self, rihla_json_attribute_key (attribute), depth);
        write_value (self, attribute, text);
    }
}

static void
write_text (Writer *self, const RihlaPart *part, const char *text, guint depth)
{
    g_autofree char *normalised = g_strdup (text);

    if (normalised == NULL || !rihla_xml_text_normalise (normalised))
        return;
    write_key (self, rihla_json_part_key (part), depth);
    write_string (self, normalised);
}

/* Texts of which nothing is left are left out; FALSE: of all of them. */
static gboolean
write_texts (Writer *self, GPtrArray *texts, guint depth)
{
    gboolean is_first = TRUE;

    for (guint i = 0; i < texts->len; i++) {
        g_autofree char *text = g_strdup (g_ptr_array_index (texts, i));

        if (!rihla_xml_text_normalise (text))
            continue;
        if (!is_first)
            g_string_append_c (self->out, ',');
        start_line (self, depth + 1);
        write_string (self, text);
        is_first = FALSE;
    }
    return !is_first;
}

static void
write_children (Writer *self, GPtrArray *children, guint depth)
{
    for (guint i = 0; i < children->len; i++) {
        if (i > 0)
            g_string_append_c (self->out, ',');
        start_line (self, depth + 1);
        write_element (self, g_ptr_array_index (children, i), depth + 1);
    }
}

static void
write_list (Writer *self, const RihlaPart *part, GPtrArray *list, guint depth)
{
    gsize before = self->out->len;
    gboolean was_first = self->is_first;

    if (rihla_list_get_n (list) == 0)
        return;
    write_key (self, rihla_json_part_key (part), depth);
    g_string_append_c (self->out, '[');
    if (part->type == RIHLA_PART_CHILDREN) {
        write_children (self, list, depth);
    } else if (!write_texts (self, list, depth)) {
        g_string_truncate (self->out, before);
        self->is_first = was_first;
        return;
    }
    start_line (self, depth);
    g_string_append_c (self->out, ']');
}

static void
write_parts (Writer *self, RihlaElement *element, guint depth)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_parts; i++) {
        const RihlaPart *part = &klass->parts[i];
        gpointer field = rihla_part_get_field (part, element);

        if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT)
            write_text (self, part, *(char **) field, depth);
        else
            write_list (self, part, *(GPtrArray **) field, depth);
    }
}

/* Whether elements of a kind hold nothing but attributes and their text. */
static gboolean
is_simple (RihlaElementKind kind)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);

    return klass->n_parts == 0 || klass->parts[0].type == RIHLA_PART_CONTENT;
}

static void
write_element (Writer *self, RihlaElement *element, guint depth)
{
    gboolean was_in_line = self->in_line;

    self->in_line = is_simple (element->kind);
    self->is_first = TRUE;
    g_string_append_c (self->out, '{');
    write_attributes (self, element, depth + 1);
    write_parts (self, element, depth + 1);
    if (!self->in_line && !self->is_first)
        start_line (self, depth);
    g_string_append_c (self->out, '}');
    self->in_line = was_in_line;
    self->is_first = FALSE;
}

GBytes *
rihla_json_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                  G_GNUC_UNUSED GError **error)
{
    Writer self = { .out = g_string_new (NULL) };

    rihla_json_note_not_held (journey, diagnostics);
    write_element (&self, &journey->element, 0);
    g_string_append_c (self.out, '\n');
    return g_string_free_to_bytes (self.out);
}
