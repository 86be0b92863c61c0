/* xml.h: the journey file. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

/* The namespace of journey files. */
#define RIHLA_XML_NAMESPACE "urn:rihla:journey:1"
/* The namespace that declarations of namespaces are in. */
#define RIHLA_XML_DECLARATIONS "http://www.w3.org/2000/xmlns/"

/* The most elements, comments and processing instructions. A journey of 10,000
 * touchpoints has 150,000; 64 MiB of "<a/>" would be 16 million, and gigabytes
 * in memory. */
#define RIHLA_XML_NODES_MOST 1000000

/* The most attributes in all: that journey has half a million, and a foreign
 * one of seven bytes takes a hundred in memory. */
#define RIHLA_XML_ATTRIBUTES_IN_ALL 2000000

/* The deepest nesting. Journeys have five levels, what is foreign may have
 * more; nesting without end fills the parser's stack. */
#define RIHLA_XML_DEPTH_MOST 64

/* The most attributes of an element. The parser compares each with each, so
 * that a tag with a million takes it hours. */
#define RIHLA_XML_ATTRIBUTES_MOST 64

/* The most declarations of namespaces that hold at one place: the parser
 * searches all of them for every name. */
#define RIHLA_XML_NAMESPACES_MOST 256

/* The longest tag, comment, instruction or run of text in the file, in bytes:
 * the parser holds one of them in memory and may copy it as it grows. */
#define RIHLA_XML_PIECE_LONGEST (256 * 1024)

/* The longest value of an attribute and the longest text, in bytes of UTF-8:
 * a text that fills the disk is never drawn, but would be laid out. */
#define RIHLA_XML_TEXT_LONGEST (64 * 1024)

/* The functions of the row in formats.c; see formats.h. */
gboolean rihla_xml_sniff (const char *content, gsize length);
RihlaJourney *
rihla_xml_read (const char *content, gsize length, const char *name,
                RihlaDiagnostics *diagnostics, GError **error);
GBytes *rihla_xml_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                         GError **error);
