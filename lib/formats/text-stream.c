/* text-stream.c: text of any length, in UTF-8.
 * SPDX-License-Identifier: MIT
 *
 * The beginning says what the text is in, as for tables (table-text.c): a byte
 * order mark, or how it looks. UTF-16 goes through a converter of GIO's,
 * Windows-1256 through the table, and UTF-8 goes through untouched: the reader
 * looks at the cells it reads. */

#include "config.h"

#include <string.h>

#include "formats/table.h"
#include "formats/text-stream.h"

/* How much of the beginning is looked at. */
#define PEEK_BYTES (64u * 1024)
/* A letter of UTF-8 has at most so many bytes; of Windows-1256 in UTF-8, 3. */
#define MAX_LETTER_BYTES 4

struct _RihlaTextStream {
    GInputStream *stream;          /* ref */
    const char *name;              /* not owned; may be NULL */
    RihlaDiagnostics *diagnostics; /* not owned; may be NULL */
    gboolean is_utf_16;
    gboolean is_windows_1256;
};

static gboolean
is_utf_8 (const char *text, gsize length)
{
    const char *end;

    return g_utf8_validate (text, (gssize) length, &end) ||
           (*end != '\0' && text + length - end < MAX_LETTER_BYTES);
}

static void
note_encoding (RihlaTextStream *self, const char *encoding)
{
    RihlaPlace place = { self->name, 1, 1 };

    rihla_diagnostics_add (self->diagnostics, RIHLA_DIAGNOSTIC_LEGACY_ENCODING,
                           &place, NULL,
                           "the text is %s, not UTF-8; it was converted",
                           encoding);
}

/* The converter drops the mark, which tells it the order of the bytes. */
static gboolean
convert_utf_16 (RihlaTextStream *self, GError **error)
{
    g_autoptr (GCharsetConverter) converter =
        g_charset_converter_new ("UTF-8", "UTF-16", error);
    GInputStream *base = self->stream;

    if (converter == NULL)
        return FALSE;
    note_encoding (self, "UTF-16");
    self->is_utf_16 = TRUE;
    self->stream = g_converter_input_stream_new (base, G_CONVERTER (converter));
    g_object_unref (base);
    return TRUE;
}

/* Fills the buffer with the beginning, also from a pipe. */
static gboolean
fill (GBufferedInputStream *stream, GError **error)
{
    gssize n = 1;

    while (n > 0 && g_buffered_input_stream_get_available (stream) <
                        g_buffered_input_stream_get_buffer_size (stream)) {
        n = g_buffered_input_stream_fill (stream, -1, NULL, error);
        if (n < 0)
            return FALSE;
    }
    return TRUE;
}

static gboolean
find_encoding (RihlaTextStream *self, GError **error)
{
    GBufferedInputStream *buffered = G_BUFFERED_INPUT_STREAM (self->stream);
    const guint8 *data;
    gsize length;

    if (!fill (buffered, error))
        return FALSE;
    data = g_buffered_input_stream_peek_buffer (buffered, &length);
    if (length >= 2 && ((data[0] == 0xff && data[1] == 0xfe) ||
                        (data[0] == 0xfe && data[1] == 0xff)))
        return convert_utf_16 (self, error);
    if (length >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
        return g_input_stream_skip (self->stream, 3, NULL, error) == 3;
    if (length == 0 || is_utf_8 ((const char *) data, length) ||
        memchr (data, '\0', length) != NULL ||
        !rihla_table_is_windows_1256 (data, length))
        return TRUE;
    note_encoding (self, "Windows-1256");
    self->is_windows_1256 = TRUE;
    return TRUE;
}

RihlaTextStream *
rihla_text_stream_new (GInputStream *stream, const char *name,
                       RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (RihlaTextStream) self = g_new0 (RihlaTextStream, 1);

    self->stream = g_buffered_input_stream_new_sized (stream, PEEK_BYTES);
    /* The caller's stream stays open. */
    g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (
                                                     self->stream),
                                                 FALSE);
    self->name = name;
    self->diagnostics = diagnostics;
    if (!find_encoding (self, error))
        return NULL;
    return g_steal_pointer (&self);
}

void
rihla_text_stream_free (RihlaTextStream *self)
{
    if (self == NULL)
        return;
    g_clear_object (&self->stream);
    g_free (self);
}

static gssize
read_windows_1256 (RihlaTextStream *self, char *buffer, gsize size,
                   GError **error)
{
    guint8 bytes[PEEK_BYTES / 16];
    gssize n = g_input_stream_read (self->stream, bytes,
                                    MIN (sizeof bytes, size / MAX_LETTER_BYTES),
                                    NULL, error);
    char *end = buffer;

    for (gssize i = 0; i < n; i++)
        end +=
            g_unichar_to_utf8 (rihla_table_decode_windows_1256 (bytes[i]), end);
    return n < 0 ? n : end - buffer;
}

gssize
rihla_text_stream_read (RihlaTextStream *self, char *buffer, gsize size,
                        GError **error)
{
    RihlaPlace place = { self->name, 0, 0 };
    GError *own = NULL;
    gssize n;

    if (self->is_windows_1256)
        return read_windows_1256 (self, buffer, size, error);
    n = g_input_stream_read (self->stream, buffer, size, NULL, &own);
    if (own == NULL)
        return n;
    if (!self->is_utf_16 ||
        (!g_error_matches (own, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) &&
         !g_error_matches (own, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))) {
        g_propagate_error (error, own);
        return -1;
    }
    g_error_free (own);
    rihla_fail_at (error, self->diagnostics, RIHLA_ERROR_SYNTAX, &place,
                   "the text is not valid UTF-16");
    return -1;
}
