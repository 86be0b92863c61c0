/* number-text.c: how the numbers of a report are written.
 * SPDX-License-Identifier: MIT
 *
 * The mean of -0.8 and -1.1 is -0.95 to everybody but a computer, which has
 * -0.9500000000000001. What is past the fifteenth digit comes from rounding and
 * says nothing of the journey. */

#include "config.h"

#include <glib.h>

#include "model/values.h"
#include "report/number-text.h"

char *
rihla_report_number_print (double value)
{
    char digits[G_ASCII_DTOSTR_BUF_SIZE];

    g_ascii_formatd (digits, sizeof digits, "%.15g", value);
    return rihla_number_print (g_ascii_strtod (digits, NULL));
}
