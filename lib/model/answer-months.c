/* answer-months.c: the months that answers are of.
 * SPDX-License-Identifier: MIT
 *
 * Dates are those of ISO 8601, and with slashes for hyphens: the year first.
 * Others do not say whether the day or the month comes first, and a guess that
 * is wrong would put answers into the wrong month without a word. */

#include "config.h"

#include <string.h>

#include "model/answers.h"

guint
rihla_month_new (guint year, guint month)
{
    return year * 12 + month - 1;
}

/* A number of so many digits; G_MAXUINT where there is none. */
static guint
read_digits (const char *text, gsize n)
{
    guint number = 0;

    for (gsize i = 0; i < n; i++) {
        if (!g_ascii_isdigit (text[i]))
            return G_MAXUINT;
        number = number * 10 + (guint) (text[i] - '0');
    }
    return number;
}

/* What may follow a date: "T10:30:00+03:00", " 10:30". */
static gboolean
is_time (const char *text, gsize length)
{
    static const char time_signs[] = ":.,+- ";

    if (length == 0)
        return TRUE;
    if ((*text != 'T' && *text != ' ') || length < 2)
        return FALSE;
    for (gsize i = 1; i < length; i++)
        if (!g_ascii_isalnum (text[i]) &&
            memchr (time_signs, text[i], strlen (time_signs)) == NULL)
            return FALSE;
    return g_ascii_isdigit (text[1]);
}

static guint
get_days (guint year, guint month)
{
    static const guint8 days[] = { 31, 28, 31, 30, 31, 30,
                                   31, 31, 30, 31, 30, 31 };
    gboolean is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

    return days[month - 1] + (month == 2 && is_leap ? 1u : 0u);
}

static gboolean
has_day (const char *text, gsize length, guint year, guint month)
{
    guint day = length < 10 ? 0 : read_digits (text + 8, 2);

    return text[7] == text[4] && day >= 1 && day <= get_days (year, month) &&
           is_time (text + 10, length - 10);
}

guint
rihla_month_parse (const char *date, gsize length)
{
    guint year, month;

    if (length < 7 || (date[4] != '-' && date[4] != '/'))
        return 0;
    year = read_digits (date, 4);
    month = read_digits (date + 5, 2);
    if (year < RIHLA_ANSWERS_FIRST_YEAR || year > RIHLA_ANSWERS_LAST_YEAR ||
        month < 1 || month > 12)
        return 0;
    if (length > 7 && !has_day (date, length, year, month))
        return 0;
    return rihla_month_new (year, month);
}

char *
rihla_month_print (guint month)
{
    return g_strdup_printf ("%04u-%02u", month / 12, month % 12 + 1);
}
