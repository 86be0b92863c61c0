/* xml.h: the journey file. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

/* The namespace of journey files. */
#define RIHLA_XML_NAMESPACE "urn:rihla:journey:1"

/* The functions of the row in formats.c; see formats.h. */
gboolean rihla_xml_sniff (const char *content, gsize length);
