/* text-source.c: the text of an input, and places in it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/text-source.h"

void
rihla_text_source_set (RihlaTextSource *self, const char *text, gsize length)
{
    self->text = text;
    self->length = length;
    self->known = 0;
    self->known_line = 1;
    self->known_column = 1;
}

/* The bytes that begin a character: all but those that go on one. */
static guint
count_characters (const char *text, gsize length)
{
    guint n = 0;

    for (gsize i = 0; i < length; i++)
        n += ((guchar) text[i] & 0xC0) != 0x80;
    return n;
}

RihlaPlace
rihla_text_source_locate (RihlaTextSource *self, gsize offset)
{
    RihlaPlace place = { self->file, 0, 0 };
    const char *newline;

    offset = MIN (offset, self->length);
    if (offset < self->known)
        rihla_text_source_set (self, self->text, self->length);
    while ((newline = memchr (self->text + self->known, '\n',
                              offset - self->known)) != NULL) {
        self->known = (gsize) (newline - self->text) + 1;
        self->known_line++;
        self->known_column = 1;
    }
    self->known_column +=
        count_characters (self->text + self->known, offset - self->known);
    self->known = offset;
    place.line = self->known_line;
    place.column = self->known_column;
    return place;
}

gboolean
rihla_text_source_fail (RihlaTextSource *self, RihlaError code, gsize offset,
                        const char *format, ...)
{
    RihlaPlace place = rihla_text_source_locate (self, offset);
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    return rihla_fail_at (self->error, self->diagnostics, code, &place, "%s",
                          message);
}
