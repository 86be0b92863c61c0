/* formats.h: the table of formats. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-formats.h>

/* A format journeys are kept in. To add one: a file with a reader or a writer,
 * and a row in formats.c. */
typedef struct {
    const char *name;            /* as on the command line */
    const char *description;     /* in English */
    const char *const *suffixes; /* without the dot, NULL-terminated */
    const char *mime_type;

    /* Whether content looks like this format. It sees the beginning only. */
    gboolean (*sniff) (const char *content, gsize length);

    /* Reads an open journey; NULL where the format cannot be read. The name is
     * that of the file, for messages, and may be NULL. */
    RihlaJourney *(*read) (const char *content, gsize length, const char *name,
                           RihlaDiagnostics *diagnostics, GError **error);

    /* Writes a sealed journey; NULL where the format cannot be written. */
    GBytes *(*write) (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                      GError **error);
} RihlaFormat;

/* The most bytes of an input that are read: 64 MiB. A journey of 10,000
 * touchpoints takes 5; a larger file is not a journey but an attack on memory
 * or a wrong file. */
#define RIHLA_INPUT_LARGEST (64 * 1024 * 1024)

const RihlaFormat *rihla_format_find (const char *name);
const RihlaFormat *rihla_format_find_suffix (const char *path);
const RihlaFormat *rihla_format_sniff (const char *content, gsize length);
