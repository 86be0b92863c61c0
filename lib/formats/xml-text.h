/* xml-text.h: texts of journey files. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Makes one space of every run of white space, and none of those at the ends,
 * in place. Returns what is left: FALSE when nothing is. */
gboolean rihla_xml_text_normalise (char *text);

/* Appends text with markup escaped. What XML cannot hold, such as U+0001,
 * becomes U+FFFD. */
void rihla_xml_append_text (GString *out, const char *text);
/* The same for between double quotes; white space is kept as it is. */
void rihla_xml_append_value (GString *out, const char *text);
