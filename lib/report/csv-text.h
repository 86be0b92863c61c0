/* csv-text.h: fields of CSV. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Appends a field, in quotes where it needs them; of NULL nothing. */
void rihla_csv_append_text (GString *text, const char *field);
/* Appends a comma and a number; of NAN the comma alone. */
void rihla_csv_append_number (GString *text, double value);
