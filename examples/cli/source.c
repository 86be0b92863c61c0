/* source.c: the text of an input, to quote lines from.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "source.h"

struct _CliSource {
    char *path;    /* owned; NULL: nothing to read */
    GBytes *bytes; /* ref; NULL: not read */
    guint number;  /* of the line that was found last */
    gsize offset;  /* where that line begins */
};

CliSource *
cli_source_new_for_file (const char *path)
{
    CliSource *self = g_new0 (CliSource, 1);

    self->path = g_strdup (path);
    return self;
}

CliSource *
cli_source_new_for_bytes (GBytes *bytes)
{
    CliSource *self = g_new0 (CliSource, 1);

    self->bytes = g_bytes_ref (bytes);
    return self;
}

void
cli_source_free (CliSource *self)
{
    g_free (self->path);
    g_clear_pointer (&self->bytes, g_bytes_unref);
    g_free (self);
}

/* A pipe cannot be read a second time, so only regular files are. */
static gboolean
load (CliSource *self)
{
    char *content;
    gsize length;

    if (self->bytes != NULL)
        return TRUE;
    if (self->path == NULL || !g_file_test (self->path, G_FILE_TEST_IS_REGULAR))
        return FALSE;
    if (!g_file_get_contents (self->path, &content, &length, NULL))
        return FALSE;
    self->bytes = g_bytes_new_take (content, length);
    return TRUE;
}

/* Moves to the beginning of a line; FALSE where the text ends before it. */
static gboolean
seek (CliSource *self, const char *data, gsize length, guint number)
{
    if (self->number == 0 || number < self->number) {
        self->number = 1;
        self->offset = 0;
    }
    while (self->number < number) {
        const char *from = data + self->offset;
        const char *end = memchr (from, '\n', length - self->offset);

        if (end == NULL)
            return FALSE;
        self->offset = (gsize) (end - data) + 1;
        self->number++;
    }
    return TRUE;
}

gboolean
cli_source_find_line (CliSource *self, guint number, const char **line,
                      gsize *length)
{
    const char *data;
    const char *end;
    gsize size;

    if (number == 0 || !load (self))
        return FALSE;
    data = g_bytes_get_data (self->bytes, &size);
    if (data == NULL || !seek (self, data, size, number))
        return FALSE;
    *line = data + self->offset;
    *length = size - self->offset;
    end = memchr (*line, '\n', *length);
    if (end != NULL)
        *length = (gsize) (end - *line);
    if (*length > 0 && (*line)[*length - 1] == '\r')
        *length -= 1;
    if (number == 1 && *length >= 3 && memcmp (*line, "\xef\xbb\xbf", 3) == 0) {
        *line += 3; /* a byte order mark is not counted as a column */
        *length -= 3;
    }
    return TRUE;
}
