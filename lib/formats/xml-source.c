/* xml-source.c: the text of a journey file, whatever its encoding.
 * SPDX-License-Identifier: MIT
 *
 * In: the bytes of a file. Out: the same document as valid UTF-8. Everything
 * behind works on that, so that a place is always an offset in one text, and
 * the parser never meets a byte that it cannot read. */

#include "config.h"

#include <string.h>

#include "formats/formats.h"
#include "formats/xml-source.h"

/* Where an XML declaration must have ended. */
#define DECLARATION_LONGEST 1024

typedef struct {
    const char *bytes;
    gsize n_bytes;
    gsize skip; /* bytes of the mark itself, left out */
    const char *encoding;
} Mark;

/* The longer ones stand before those they begin with. The last two are no
 * marks but "<" in two bytes. */
static const Mark marks[] = {
    { "\xEF\xBB\xBF", 3, 3, "UTF-8" },    { "\xFF\xFE\0\0", 4, 4, "UTF-32LE" },
    { "\0\0\xFE\xFF", 4, 4, "UTF-32BE" }, { "\xFF\xFE", 2, 2, "UTF-16LE" },
    { "\xFE\xFF", 2, 2, "UTF-16BE" },     { "<\0", 2, 0, "UTF-16LE" },
    { "\0<", 2, 0, "UTF-16BE" },
};

static const Mark *
find_mark (const char *content, gsize length)
{
    for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
        if (length >= marks[i].n_bytes &&
            memcmp (content, marks[i].bytes, marks[i].n_bytes) == 0)
            return &marks[i];
    }
    return NULL;
}

/* The encoding that the XML declaration names, to be freed; NULL: none. */
static char *
find_declared_encoding (const char *content, gsize length)
{
    g_autofree char *start =
        g_strndup (content, MIN (length, DECLARATION_LONGEST));
    char *end = strstr (start, "?>");
    char *name;
    char *close;

    if (!g_str_has_prefix (start, "<?xml") || !g_ascii_isspace (start[5]) ||
        end == NULL)
        return NULL;
    *end = '\0';
    name = strstr (start, "encoding");
    if (name == NULL)
        return NULL;
    name += strlen ("encoding");
    name += strspn (name, " \t\r\n=");
    if (*name != '"' && *name != '\'')
        return NULL;
    close = strchr (name + 1, *name);
    return close == NULL ? NULL : g_strndup (name + 1, close - name - 1);
}

static gboolean
is_utf8_name (const char *encoding)
{
    return g_ascii_strcasecmp (encoding, "UTF-8") == 0 ||
           g_ascii_strcasecmp (encoding, "UTF8") == 0 ||
           g_ascii_strcasecmp (encoding, "US-ASCII") == 0 ||
           g_ascii_strcasecmp (encoding, "ASCII") == 0;
}

/* Says where the conversion stopped, by converting what comes before. */
static gboolean
fail_to_convert (RihlaTextSource *self, const char *content, gsize n_read,
                 const char *encoding)
{
    gsize length = 0;

    self->converted = g_convert (content, (gssize) n_read, "UTF-8", encoding,
                                 NULL, &length, NULL);
    if (self->converted != NULL)
        rihla_text_source_set (self, self->converted, length);
    return rihla_text_source_fail (self, RIHLA_ERROR_SYNTAX, self->length,
                                   "byte 0x%02X is not text in the encoding "
                                   "%s of the file",
                                   (guint) (guchar) content[n_read], encoding);
}

static gboolean
convert (RihlaTextSource *self, const char *content, gsize length,
         const char *encoding)
{
    g_autoptr (GError) problem = NULL;
    gsize n_read = 0;
    gsize n_written = 0;

    self->converted = g_convert (content, (gssize) length, "UTF-8", encoding,
                                 &n_read, &n_written, &problem);
    if (self->converted != NULL && n_read == length) {
        rihla_text_source_set (self, self->converted, n_written);
        return TRUE;
    }
    g_clear_pointer (&self->converted, g_free);
    rihla_text_source_set (self, "", 0);
    if (problem != NULL && !g_error_matches (problem, G_CONVERT_ERROR,
                                             G_CONVERT_ERROR_ILLEGAL_SEQUENCE))
        return rihla_text_source_fail (
            self, RIHLA_ERROR_UNSUPPORTED, 0,
            "the encoding \"%s\" is not known; save the file as UTF-8",
            encoding);
    return fail_to_convert (self, content, MIN (n_read, length - 1), encoding);
}

static gboolean
decode (RihlaTextSource *self, const char *content, gsize length)
{
    const Mark *mark = find_mark (content, length);
    g_autofree char *declared = NULL;

    if (mark != NULL && !is_utf8_name (mark->encoding))
        return convert (self, content + mark->skip, length - mark->skip,
                        mark->encoding);
    if (mark != NULL)
        rihla_text_source_set (self, content + mark->skip, length - mark->skip);
    declared = find_declared_encoding (self->text, self->length);
    if (declared == NULL || is_utf8_name (declared))
        return TRUE;
    /* A declaration that can be read byte by byte is in none of these. */
    if (g_ascii_strncasecmp (declared, "UTF-16", 6) == 0 ||
        g_ascii_strncasecmp (declared, "UTF-32", 6) == 0)
        return rihla_text_source_fail (
            self, RIHLA_ERROR_SYNTAX, 0,
            "the file declares the encoding %s but is not in it", declared);
    return convert (self, self->text, self->length, declared);
}

static gboolean
check_utf8 (RihlaTextSource *self)
{
    const char *end;
    gsize offset;

    if (g_utf8_validate_len (self->text, self->length, &end))
        return TRUE;
    offset = (gsize) (end - self->text);
    if (*end == '\0')
        return rihla_text_source_fail (self, RIHLA_ERROR_SYNTAX, offset,
                                       "a zero byte is not text");
    return rihla_text_source_fail (
        self, RIHLA_ERROR_SYNTAX, offset,
        "byte 0x%02X is not UTF-8; save the file as UTF-8 or declare its "
        "encoding in the first line",
        (guint) (guchar) *end);
}

/* Says that it is no XML before the parser says so in its own way. */
static gboolean
check_beginning (RihlaTextSource *self)
{
    gsize i = 0;
    g_autofree char *start = NULL;

    while (i < self->length && g_ascii_isspace (self->text[i]))
        i++;
    if (i == self->length)
        return rihla_text_source_fail (self, RIHLA_ERROR_SYNTAX, i,
                                       "the file is empty");
    if (self->text[i] == '<')
        return TRUE;
    start = g_utf8_substring (
        self->text + i, 0,
        MIN (g_utf8_strlen (self->text + i, (gssize) (self->length - i)), 12));
    g_strdelimit (start, "\t\r\n", ' ');
    return rihla_text_source_fail (
        self, RIHLA_ERROR_SYNTAX, i,
        "this is not XML: it begins with \"%s\", not with \"<\"", start);
}

gboolean
rihla_xml_source_open (RihlaTextSource *self, const char *content, gsize length)
{
    rihla_text_source_set (self, content, length);
    if (!decode (self, content, length))
        return FALSE;
    if (self->length > RIHLA_INPUT_LARGEST)
        return rihla_text_source_fail (self, RIHLA_ERROR_LIMIT, 0,
                                       "as UTF-8 the file is larger than %d "
                                       "MiB, the most that is read",
                                       RIHLA_INPUT_LARGEST / (1024 * 1024));
    return check_utf8 (self) && check_beginning (self);
}

void
rihla_xml_source_close (RihlaTextSource *self)
{
    g_clear_pointer (&self->converted, g_free);
}
