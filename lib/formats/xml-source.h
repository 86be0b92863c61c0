/* xml-source.h: the text of a journey file, whatever its encoding. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/text-source.h"

/* Fills the source: finds out the encoding, converts what is not UTF-8, and
 * makes sure that it is. FALSE, with the error set, where it is not. */
gboolean rihla_xml_source_open (RihlaTextSource *self, const char *content,
                                gsize length);
void rihla_xml_source_close (RihlaTextSource *self);
