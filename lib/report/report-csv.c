/* report-csv.c: a report as CSV.
 * SPDX-License-Identifier: MIT
 *
 * RFC 4180, with a head; a row a measure. A number that is absent is an empty
 * field. */

#include "config.h"

#include <math.h>
#include <rihla/rihla-enum-types.h>

#include "model/values.h"
#include "report/csv-text.h"
#include "report/report.h"

static void
append_measure (GString *text, const RihlaMeasure *measure)
{
    const char *unit = measure->unit_name;

    if (unit == NULL)
        unit = rihla_enum_print (RIHLA_TYPE_UNIT, (int) measure->unit);
    g_string_append_printf (text, "%s,", measure->key);
    rihla_csv_append_text (text, measure->id != NULL ? measure->id
                                                     : measure->found_id);
    rihla_csv_append_number (text, measure->value);
    g_string_append_c (text, ',');
    rihla_csv_append_text (text, unit);
    rihla_csv_append_number (text, measure->low);
    rihla_csv_append_number (text, measure->high);
    rihla_csv_append_number (text, measure->n < 0 ? NAN : (double) measure->n);
    g_string_append_c (text, '\n');
}

char *
rihla_report_to_csv (RihlaReport *self)
{
    GString *text;

    g_return_val_if_fail (self != NULL, NULL);

    text = g_string_new ("measure,id,value,unit,low,high,n\n");
    for (guint i = 0; i < self->measures->len; i++)
        append_measure (text, g_ptr_array_index (self->measures, i));
    return g_string_free (text, FALSE);
}
