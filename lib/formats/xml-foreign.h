/* xml-foreign.h: reading what is foreign in a journey file. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <libxml/xmlreader.h>

#include "model/foreign.h"

/* Takes the comment, processing instruction or element that the reader stands
 * at, with all that is in it, and leaves the reader at its end. n_elements is
 * counted up. NULL: the reader failed. */
RihlaForeignNode *
rihla_xml_take_foreign (xmlTextReader *reader, guint *n_elements);

/* The value of an attribute, to be freed. */
char *rihla_xml_get_value (const xmlAttr *attribute);

/* Adds the attribute, or the namespaces that an element declares, to a list.
 * The default namespace and that of journeys are not kept: the writer has its
 * own way with them. */
void rihla_xml_keep_attribute (GPtrArray **list, const xmlAttr *attribute);
void rihla_xml_keep_declarations (GPtrArray **list, const xmlNode *node);
