/* svg-writer.c: cairo's SVG made ready for a page.
 * SPDX-License-Identifier: MIT
 *
 * In: what cairo's SVG surface writes, in pieces of any length. Out: the same
 * with two changes. The ids get a prefix and a number each, in the order they
 * come: cairo counts its surfaces through the life of the process, and names
 * the first glyph of every picture alike, so that neither two runs nor two
 * pictures in one page would go well. And the root gets what makes it a named
 * picture: language, role, title and description.
 *
 * cairo writes no text, only shapes, and breaks a line before every element.
 * So it is enough to look at each line for ` id="`, `href="#` and `url(#`. The
 * work goes along as cairo writes; only a line that is not complete waits. */

#include "config.h"

#include "render/svg-writer.h"

#include <string.h>

struct _RihlaSvgWriter {
    char *prefix;         /* owned; fit for an id */
    const char *language; /* not owned, as the next two */
    const char *title;
    const char *description;
    GByteArray *out;   /* owned */
    GByteArray *line;  /* owned; the beginning of the line to come */
    GHashTable *ids;   /* owned; cairo's id → its number */
    gboolean has_root; /* the root was seen */
};

/* An id needs letters that go in every place an id is named: in XML, in CSS
 * and in the fragment of an address. Others become _ and their number. An id
 * begins with a letter in each of these. */
static char *
make_prefix (const char *id)
{
    GString *prefix = g_string_new (NULL);

    if (id == NULL || !g_ascii_isalpha (*id))
        g_string_append (prefix, "map");
    for (const char *p = id; p != NULL && *p != '\0'; p++) {
        if (g_ascii_isalnum (*p) || *p == '-')
            g_string_append_c (prefix, *p);
        else
            g_string_append_printf (prefix, "_%02x", (guint) (guchar) *p);
    }
    g_string_append_c (prefix, '-');
    return g_string_free (prefix, FALSE);
}

RihlaSvgWriter *
rihla_svg_writer_new (const char *id, const char *language, const char *title,
                      const char *description)
{
    RihlaSvgWriter *self = g_new0 (RihlaSvgWriter, 1);

    self->prefix = make_prefix (id);
    self->language = language;
    self->title = title;
    self->description = description;
    self->out = g_byte_array_new ();
    self->line = g_byte_array_new ();
    self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    return self;
}

void
rihla_svg_writer_free (RihlaSvgWriter *self)
{
    if (self == NULL)
        return;
    g_free (self->prefix);
    g_clear_pointer (&self->out, g_byte_array_unref);
    g_clear_pointer (&self->line, g_byte_array_unref);
    g_clear_pointer (&self->ids, g_hash_table_unref);
    g_free (self);
}

static void
put (RihlaSvgWriter *self, const char *data, gsize length)
{
    g_byte_array_append (self->out, (const guint8 *) data, (guint) length);
}

static void
put_string (RihlaSvgWriter *self, const char *string)
{
    put (self, string, strlen (string));
}

static guint
number_id (RihlaSvgWriter *self, const char *id, gsize length)
{
    char key[64];
    guint number;

    length = MIN (length, sizeof key - 1);
    memcpy (key, id, length);
    key[length] = '\0';
    number = GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, key));
    if (number > 0)
        return number;
    number = g_hash_table_size (self->ids) + 1;
    g_hash_table_insert (self->ids, g_strdup (key), GUINT_TO_POINTER (number));
    return number;
}

static void
put_id (RihlaSvgWriter *self, const char *id, gsize length)
{
    char number[16];

    g_snprintf (number, sizeof number, "%u", number_id (self, id, length));
    put_string (self, self->prefix);
    put_string (self, number);
}

/* Without characters that XML does not have, which a title that was set by a
 * program may hold. */
static void
put_text (RihlaSvgWriter *self, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid (text, -1);

    for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar c = g_utf8_get_char (p);

        if (c == '&')
            put_string (self, "&amp;");
        else if (c == '<')
            put_string (self, "&lt;");
        else if (c == '>')
            put_string (self, "&gt;");
        else if (c == '"')
            put_string (self, "&quot;");
        else if (c < ' ' || c == 0x7f || c == 0xfffe || c == 0xffff)
            put (self, " ", 1);
        else
            put (self, p, (gsize) (g_utf8_next_char (p) - p));
    }
}

static void
put_attribute (RihlaSvgWriter *self, const char *name, const char *value)
{
    put_string (self, name);
    put_string (self, "=\"");
    put_text (self, value);
    put_string (self, "\"");
}

static void
put_element (RihlaSvgWriter *self, const char *name, const char *text)
{
    if (text == NULL)
        return;
    put_string (self, "<");
    put_string (self, name);
    put_string (self, " id=\"");
    put_string (self, self->prefix);
    put_string (self, name);
    put_string (self, "\">");
    put_text (self, text);
    put_string (self, "</");
    put_string (self, name);
    put_string (self, ">\n");
}

static void
put_reference (RihlaSvgWriter *self, const char *attribute, const char *name,
               const char *text)
{
    if (text == NULL)
        return;
    put_string (self, attribute);
    put_string (self, "=\"");
    put_string (self, self->prefix);
    put_string (self, name);
    put_string (self, "\"");
}

/* The line ends in the > of the start tag. */
static void
put_root (RihlaSvgWriter *self, const char *line, gsize length)
{
    gsize tag = length;

    while (tag > 0 && line[tag - 1] != '>')
        tag--;
    if (tag == 0) {
        put (self, line, length);
        return;
    }
    put (self, line, tag - 1);
    if (self->language != NULL)
        put_attribute (self, " xml:lang", self->language);
    put_string (self, " role=\"img\"");
    put_reference (self, " aria-labelledby", "title", self->title);
    put_reference (self, " aria-describedby", "desc", self->description);
    put_string (self, ">\n");
    put_element (self, "title", self->title);
    put_element (self, "desc", self->description);
    self->has_root = TRUE;
}

/* The first id in a piece of a line: its own or one it points to. */
static const char *
find_id (const char *line, const char *end)
{
    const char *own = memmem (line, (gsize) (end - line), " id=\"", 5);
    const char *limit = own == NULL ? end : own;

    for (const char *p = line; p < limit; p++) {
        p = memchr (p, '#', (gsize) (limit - p));
        if (p == NULL)
            break;
        if ((p - line >= 6 && memcmp (p - 6, "href=\"", 6) == 0) ||
            (p - line >= 4 && memcmp (p - 4, "url(", 4) == 0))
            return p + 1;
    }
    return own == NULL ? NULL : own + 5;
}

static void
put_line (RihlaSvgWriter *self, const char *line, gsize length)
{
    const char *end = line + length;
    const char *id;

    if (!self->has_root && length > 4 && memcmp (line, "<svg", 4) == 0) {
        put_root (self, line, length);
        return;
    }
    while ((id = find_id (line, end)) != NULL) {
        const char *after = id;

        while (after < end && *after != '"' && *after != ')')
            after++;
        put (self, line, (gsize) (id - line));
        put_id (self, id, (gsize) (after - id));
        line = after;
    }
    put (self, line, (gsize) (end - line));
}

/* Puts what waits of a line together with its end. */
static void
complete_line (RihlaSvgWriter *self, const unsigned char *data, gsize length)
{
    if (self->line->len == 0) {
        put_line (self, (const char *) data, length);
        return;
    }
    g_byte_array_append (self->line, data, (guint) length);
    put_line (self, (const char *) self->line->data, self->line->len);
    g_byte_array_set_size (self->line, 0);
}

cairo_status_t
rihla_svg_writer_write (void *closure, const unsigned char *data,
                        unsigned int length)
{
    RihlaSvgWriter *self = closure;
    const unsigned char *end = data + length;

    while (data < end) {
        const unsigned char *feed = memchr (data, '\n', (gsize) (end - data));

        if (feed == NULL)
            break;
        complete_line (self, data, (gsize) (feed + 1 - data));
        data = feed + 1;
    }
    g_byte_array_append (self->line, data, (guint) (end - data));
    return CAIRO_STATUS_SUCCESS;
}

GBytes *
rihla_svg_writer_finish (RihlaSvgWriter *self)
{
    if (self->line->len > 0)
        complete_line (self, NULL, 0);
    return g_byte_array_free_to_bytes (g_steal_pointer (&self->out));
}
