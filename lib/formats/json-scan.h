/* json-scan.h: a look at a JSON document, for the places in it. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/text-source.h"

/* A value, or the key of a member. */
typedef struct {
    guint32 offset; /* where it begins */
    guint32 length; /* as it is written, of a string, number or key; and of an
                     * object or array, how many members or items it has */
    guint8 first;   /* its first character, which tells its type */
    gboolean is_key;
} RihlaJsonPlace;

/* Checks that a text is JSON (RFC 8259) and nothing more than that, and within
 * the limits; and notes where everything in it stands: a GArray of
 * RihlaJsonPlace in document order, each key before its value. NULL, with the
 * error set, where it fails. */
GArray *rihla_json_scan (RihlaTextSource *source);

/* The index behind a value and all that is in it. */
guint rihla_json_skip (const GArray *places, guint index);
