/* csv-text.c: fields of CSV.
 * SPDX-License-Identifier: MIT
 *
 * As RFC 4180 has it. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "report/csv-text.h"
#include "report/number-text.h"

void
rihla_csv_append_text (GString *text, const char *field)
{
    if (field == NULL)
        return;
    if (strpbrk (field, ",\"\r\n") == NULL) {
        g_string_append (text, field);
        return;
    }
    g_string_append_c (text, '"');
    for (const char *c = field; *c != '\0'; c++) {
        if (*c == '"')
            g_string_append_c (text, '"');
        g_string_append_c (text, *c);
    }
    g_string_append_c (text, '"');
}

void
rihla_csv_append_number (GString *text, double value)
{
    g_autofree char *number = NULL;

    g_string_append_c (text, ',');
    if (isnan (value))
        return;
    number = rihla_report_number_print (value);
    g_string_append (text, number);
}
