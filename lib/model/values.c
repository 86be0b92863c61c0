/* values.c: values as text.
 * SPDX-License-Identifier: MIT
 *
 * All numbers are read and written in the C locale. */

#include "config.h"

#include <libxml/tree.h>
#include <math.h>
#include <string.h>

#include "model/values.h"

gboolean
rihla_id_is_valid (const char *id)
{
    return xmlValidateNCName ((const xmlChar *) id, 0) == 0;
}

gboolean
rihla_language_is_valid (const char *language)
{
    guint n = 0;
    gboolean is_first = TRUE;

    for (const char *c = language;; c++) {
        if (*c == '-' || *c == '\0') {
            if (n == 0 || n > 8)
                return FALSE;
            if (*c == '\0')
                return TRUE;
            n = 0;
            is_first = FALSE;
        } else if (g_ascii_isalpha (*c) ||
                   (!is_first && g_ascii_isdigit (*c))) {
            n++;
        } else {
            return FALSE;
        }
    }
}

gboolean
rihla_date_is_valid (const char *date)
{
    guint parts[3] = { 0, 0, 0 };
    guint part = 0;

    if (strlen (date) != 10)
        return FALSE;
    for (guint i = 0; i < 10; i++) {
        gboolean is_dash = i == 4 || i == 7;

        if (is_dash ? date[i] != '-' : !g_ascii_isdigit (date[i]))
            return FALSE;
        if (is_dash)
            part++;
        else
            parts[part] = parts[part] * 10 + (guint) (date[i] - '0');
    }
    return g_date_valid_dmy ((GDateDay) parts[2], (GDateMonth) parts[1],
                             (GDateYear) parts[0]);
}

gboolean
rihla_currency_is_valid (const char *currency)
{
    return strlen (currency) == 3 && g_ascii_isupper (currency[0]) &&
           g_ascii_isupper (currency[1]) && g_ascii_isupper (currency[2]);
}

/* Zeros in front do not count. */
static guint
count_digits (const char *text)
{
    guint n = 0;

    for (text += strspn (text, "+-0"); *text != '\0'; text++)
        n += g_ascii_isdigit (*text);
    return n;
}

gboolean
rihla_number_parse (const char *text, double *value)
{
    g_autofree char *stripped = g_strstrip (g_strdup (text));
    char *end;

    if (stripped[0] == '\0' ||
        stripped[strspn (stripped, "+-.0123456789")] != '\0' ||
        count_digits (stripped) > RIHLA_NUMBER_DIGITS_MOST)
        return FALSE;
    *value = g_ascii_strtod (stripped, &end);
    if (*end != '\0' || fabs (*value) > RIHLA_NUMBER_LARGEST)
        return FALSE;
    if (fabs (*value) < RIHLA_NUMBER_SMALLEST)
        *value = 0;
    return TRUE;
}

char *
rihla_number_print (double value)
{
    char buffer[64];

    for (int digits = 0; digits <= RIHLA_NUMBER_DIGITS_MOST; digits++) {
        char format[8];

        g_snprintf (format, sizeof format, "%%.%df", digits);
        g_ascii_formatd (buffer, sizeof buffer, format, value);
        if (g_ascii_strtod (buffer, NULL) == value)
            break;
    }
    return g_strdup (value == 0 ? "0" : buffer);
}

/* The parts of a duration, in the order they must stand in. */
static const struct {
    char letter;
    gboolean is_time;
    double seconds;
} duration_parts[] = {
    { 'D', FALSE, 86400 },
    { 'H', TRUE, 3600 },
    { 'M', TRUE, 60 },
    { 'S', TRUE, 1 },
};

/* Reads digits, and a fraction where the part is seconds. */
static gboolean
parse_duration_number (const char **text, char *number, gsize size,
                       gboolean *has_fraction)
{
    gsize n = strspn (*text, "0123456789");
    gsize length = n;

    *has_fraction = n > 0 && (*text)[n] == '.';
    if (*has_fraction) {
        gsize m = strspn (*text + n + 1, "0123456789");

        if (m == 0)
            return FALSE;
        length += 1 + m;
    }
    if (n == 0 || length >= size)
        return FALSE;
    memcpy (number, *text, length);
    number[length] = '\0';
    *text += length;
    return TRUE;
}

gboolean
rihla_duration_parse (const char *text, double *seconds)
{
    g_autofree char *stripped = g_strstrip (g_strdup (text));
    const char *c = stripped;
    gboolean in_time = FALSE;
    guint next = 0;
    guint n_parts = 0;

    if (*c++ != 'P')
        return FALSE;
    for (*seconds = 0; *c != '\0'; n_parts++) {
        char number[64];
        gboolean has_fraction;

        if (*c == 'T' && !in_time) {
            in_time = TRUE;
            c++;
        }
        if (!parse_duration_number (&c, number, sizeof number, &has_fraction))
            return FALSE;
        while (next < G_N_ELEMENTS (duration_parts) &&
               duration_parts[next].letter != *c)
            next++;
        if (next == G_N_ELEMENTS (duration_parts) ||
            duration_parts[next].is_time != in_time ||
            (has_fraction && *c != 'S'))
            return FALSE;
        *seconds +=
            g_ascii_strtod (number, NULL) * duration_parts[next].seconds;
        next++;
        c++;
    }
    /* To the microsecond: finer than any watch, and exact as text. */
    *seconds = round (*seconds * 1e6) / 1e6;
    return n_parts > 0 && *seconds <= RIHLA_NUMBER_LARGEST;
}

char *
rihla_duration_print (double seconds)
{
    GString *text = g_string_new ("P");
    double rest = seconds;
    gboolean in_time = FALSE;

    for (guint i = 0; i < G_N_ELEMENTS (duration_parts); i++) {
        double unit = duration_parts[i].seconds;
        double n = unit > 1 ? floor (rest / unit) : round (rest * 1e6) / 1e6;
        g_autofree char *number = rihla_number_print (n);

        rest -= n * unit;
        if (n == 0 && (unit > 1 || text->len > 1))
            continue;
        if (duration_parts[i].is_time && !in_time)
            g_string_append_c (text, 'T');
        in_time = duration_parts[i].is_time;
        g_string_append (text, number);
        g_string_append_c (text, duration_parts[i].letter);
    }
    return g_string_free (text, FALSE);
}

static gboolean
is_none (const GEnumValue *value)
{
    return value->value == 0 && strcmp (value->value_nick, "none") == 0;
}

gboolean
rihla_enum_parse (GType type, const char *nick, int *value)
{
    GEnumClass *klass = g_type_class_ref (type);
    GEnumValue *found = g_enum_get_value_by_nick (klass, nick);
    gboolean is_found = found != NULL && !is_none (found);

    if (is_found)
        *value = found->value;
    g_type_class_unref (klass);
    return is_found;
}

const char *
rihla_enum_print (GType type, int value)
{
    GEnumClass *klass = g_type_class_ref (type);
    GEnumValue *found = g_enum_get_value (klass, value);
    const char *nick =
        found == NULL || is_none (found) ? NULL : found->value_nick;

    g_type_class_unref (klass);
    return nick;
}

char *
rihla_enum_list (GType type)
{
    GEnumClass *klass = g_type_class_ref (type);
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < klass->n_values; i++) {
        if (is_none (&klass->values[i]))
            continue;
        if (list->len > 0)
            g_string_append (list, ", ");
        g_string_append (list, klass->values[i].value_nick);
    }
    g_type_class_unref (klass);
    return g_string_free (list, FALSE);
}
