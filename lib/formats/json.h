/* json.h: the journey file as JSON. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

#include "formats/xml.h"

/* The member of the outermost object that says what it is, and how. */
#define RIHLA_JSON_FORMAT_KEY "format"
#define RIHLA_JSON_FORMAT RIHLA_XML_NAMESPACE
/* The member with which an editor finds the schema; it is not kept. */
#define RIHLA_JSON_SCHEMA_KEY "$schema"

/* The deepest nesting. Journeys have nine levels of objects and arrays; the
 * parser goes down its stack with each. */
#define RIHLA_JSON_DEPTH_MOST 64

/* The most values: objects, arrays, strings, numbers. A journey of 10,000
 * touchpoints has half a million; 64 MiB of "1," would be 32 million. */
#define RIHLA_JSON_VALUES_MOST 2000000

/* The most objects and arrays, each of which takes the parser some hundreds
 * of bytes: that journey has 200,000. */
#define RIHLA_JSON_CONTAINERS_MOST 500000

/* The longest string, number or run of white space as it is written, in
 * bytes: the parser holds one of them in memory. */
#define RIHLA_JSON_PIECE_LONGEST (256 * 1024)

/* The longest text, in bytes of UTF-8: no more than XML can hold. */
#define RIHLA_JSON_TEXT_LONGEST RIHLA_XML_TEXT_LONGEST

/* The functions of the row in formats.c; see formats.h. */
gboolean rihla_json_sniff (const char *content, gsize length);
RihlaJourney *
rihla_json_read (const char *content, gsize length, const char *name,
                 RihlaDiagnostics *diagnostics, GError **error);
GBytes *rihla_json_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                          GError **error);
