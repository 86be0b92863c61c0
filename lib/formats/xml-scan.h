/* xml-scan.h: a look at the markup of a document. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/xml-source.h"

/* Checks what the parser cannot be trusted with or says badly, and notes where
 * each start tag begins: a GArray of guint32, offsets in document order. NULL,
 * with the error set, where it fails. When the markup is broken in a way that
 * is for the parser to say, the offsets end there. */
GArray *rihla_xml_scan (RihlaTextSource *source);

/* Where the attribute of this name as written (with prefix) stands in the
 * start tag at an offset; the tag itself where it has none. */
gsize rihla_xml_find_attribute (const RihlaTextSource *source, gsize tag,
                                const char *name);

/* Where text that is more than white space stands behind a start tag: in its
 * element where is_inside, and else after it. */
gsize rihla_xml_find_text (const RihlaTextSource *source, gsize tag,
                           gboolean is_inside);
