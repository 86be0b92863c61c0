/* text-source.h: the text of an input, and places in it. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/diagnostics.h"

/* A document in UTF-8. Places in it are offsets in bytes from its start,
 * without the byte order mark. */
typedef struct {
    const char *text;   /* not terminated */
    gsize length;       /* in bytes */
    char *converted;    /* owned; the text, when it was in another encoding */
    const char *file;   /* for messages; NULL: none */
    gsize known;        /* an offset whose line and column are known */
    guint known_line;   /* from 1 */
    guint known_column; /* in characters, from 1 */
    RihlaDiagnostics *diagnostics; /* may be NULL */
    GError **error;
} RihlaTextSource;

/* Sets the text, which must outlive self. */
void
rihla_text_source_set (RihlaTextSource *self, const char *text, gsize length);

/* The line and column of an offset. Going forward is linear in all. */
RihlaPlace rihla_text_source_locate (RihlaTextSource *self, gsize offset);

/* Sets the error at an offset. Returns FALSE. */
gboolean
rihla_text_source_fail (RihlaTextSource *self, RihlaError code, gsize offset,
                        const char *format, ...) G_GNUC_PRINTF (4, 5);
