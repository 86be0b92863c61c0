/* xml-source.h: the text of a journey file, and places in it. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/diagnostics.h"

/* An XML document in UTF-8. Places in it are offsets in bytes from its start,
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
} RihlaXmlSource;

/* Fills the source: finds out the encoding, converts what is not UTF-8, and
 * makes sure that it is. FALSE, with the error set, where it is not. */
gboolean
rihla_xml_source_open (RihlaXmlSource *self, const char *content, gsize length);
void rihla_xml_source_close (RihlaXmlSource *self);

/* The line and column of an offset. Going forward is linear in all. */
RihlaPlace rihla_xml_source_locate (RihlaXmlSource *self, gsize offset);

/* Sets the error at an offset. Returns FALSE. */
gboolean
rihla_xml_source_fail (RihlaXmlSource *self, RihlaError code, gsize offset,
                       const char *format, ...) G_GNUC_PRINTF (4, 5);
