/* xml-schema.h: validation of journey files by their schema. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <libxml/tree.h>

#include <glib.h>

/* The validation of one document, element by element. */
typedef struct _RihlaXmlSchema RihlaXmlSchema;

RihlaXmlSchema *rihla_xml_schema_new (xmlDoc *document);
void rihla_xml_schema_free (RihlaXmlSchema *self);

/* Each returns NULL, or what is wrong: owned by self. Foreign nodes are left
 * out by the caller. */
const char *rihla_xml_schema_enter (RihlaXmlSchema *self, xmlNode *node);
const char *rihla_xml_schema_take_text (RihlaXmlSchema *self, const char *text);
const char *rihla_xml_schema_leave (RihlaXmlSchema *self, xmlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaXmlSchema, rihla_xml_schema_free)
