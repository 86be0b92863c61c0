/* svg-text.c: numbers, colours and texts as SVG has them.
 * SPDX-License-Identifier: MIT
 *
 * Numbers are most of an SVG. printf() of doubles takes most of the time that
 * cairo needs for one, so here they are whole numbers with a point put in. */

#include "config.h"

#include "render/svg.h"

#include <math.h>
#include <string.h>

/* No length of a map comes near; it keeps the arithmetic of odd ones safe. */
#define NUMBER_MOST 1e12

/* g_string_append_len() minds text from within the string itself, which makes
 * it slow for a digit or two. */
static void
append (GString *out, const char *data, gsize length)
{
    if (out->len + length >= out->allocated_len) {
        g_string_append_len (out, data, (gssize) length);
        return;
    }
    memcpy (out->str + out->len, data, length);
    out->len += length;
    out->str[out->len] = '\0';
}

void
rihla_svg_put (GString *out, const char *text)
{
    append (out, text, strlen (text));
}

void
rihla_svg_put_integer (GString *out, gint64 number)
{
    char digits[24];
    guint i = sizeof digits;
    guint64 rest = number < 0 ? -(guint64) number : (guint64) number;

    do {
        digits[--i] = (char) ('0' + rest % 10);
        rest /= 10;
    } while (rest > 0);
    if (number < 0)
        digits[--i] = '-';
    append (out, digits + i, sizeof digits - i);
}

void
rihla_svg_put_number (GString *out, double number, guint decimals)
{
    gint64 unit = 1;
    gint64 parts;
    gint64 part;

    for (guint i = 0; i < decimals; i++)
        unit *= 10;
    if (!isfinite (number))
        number = 0;
    parts = llround (CLAMP (number, -NUMBER_MOST, NUMBER_MOST) * (double) unit);
    if (parts < 0) {
        g_string_append_c (out, '-');
        parts = -parts;
    }
    rihla_svg_put_integer (out, parts / unit);
    part = parts % unit;
    if (part > 0)
        g_string_append_c (out, '.');
    for (; part > 0; part = part * 10 % unit)
        g_string_append_c (out, (char) ('0' + part * 10 / unit));
}

void
rihla_svg_put_text (GString *out, const char *text)
{
    g_autofree char *valid = g_utf8_make_valid (text, -1);

    for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar c = g_utf8_get_char (p);

        if (c == '&')
            rihla_svg_put (out, "&amp;");
        else if (c == '<')
            rihla_svg_put (out, "&lt;");
        else if (c == '>')
            rihla_svg_put (out, "&gt;");
        else if (c == '"')
            rihla_svg_put (out, "&quot;");
        else if (c < ' ' || c == 0x7f || c == 0xfffe || c == 0xffff)
            g_string_append_c (out, ' ');
        else
            append (out, p, (gsize) (g_utf8_next_char (p) - p));
    }
}

void
rihla_svg_put_length (GString *out, const char *attribute, double length)
{
    g_string_append_c (out, ' ');
    rihla_svg_put (out, attribute);
    rihla_svg_put (out, "=\"");
    rihla_svg_put_number (out, length, 2);
    g_string_append_c (out, '"');
}

static void
put_byte (GString *out, float part)
{
    static const char digits[] = "0123456789abcdef";
    int byte = (int) lround (255 * CLAMP ((double) part, 0, 1));

    g_string_append_c (out, digits[byte / 16]);
    g_string_append_c (out, digits[byte % 16]);
}

void
rihla_svg_put_colour (GString *out, const char *attribute, RihlaColour colour)
{
    g_string_append_c (out, ' ');
    rihla_svg_put (out, attribute);
    rihla_svg_put (out, "=\"#");
    put_byte (out, colour.red);
    put_byte (out, colour.green);
    put_byte (out, colour.blue);
    g_string_append_c (out, '"');
    if (colour.alpha >= 1)
        return;
    g_string_append_c (out, ' ');
    rihla_svg_put (out, attribute);
    rihla_svg_put (out, "-opacity=\"");
    rihla_svg_put_number (out, (double) colour.alpha, 3);
    g_string_append_c (out, '"');
}
