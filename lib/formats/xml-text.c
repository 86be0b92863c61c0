/* xml-text.c: texts of journey files.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/xml-text.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static gboolean
is_space (char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

gboolean
rihla_xml_text_normalise (char *text)
{
    char *out = text;
    gboolean is_after_space = FALSE;

    for (const char *c = text; *c != '\0'; c++) {
        if (is_space (*c)) {
            is_after_space = TRUE;
            continue;
        }
        if (is_after_space && out > text)
            *out++ = ' ';
        is_after_space = FALSE;
        *out++ = *c;
    }
    *out = '\0';
    return out > text;
}

/* U+FFFE and U+FFFF, which UTF-8 can say and XML cannot. */
static gboolean
is_noncharacter (const char *c)
{
    return (guchar) c[0] == 0xEF && (guchar) c[1] == 0xBF &&
           ((guchar) c[2] == 0xBE || (guchar) c[2] == 0xBF);
}

static const char *
escape (char c, gboolean in_value)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return in_value ? "&quot;" : NULL;
    case '\t':
        return in_value ? "&#9;" : NULL;
    case '\n':
        return in_value ? "&#10;" : NULL;
    case '\r':
        return "&#13;";
    default:
        return (guchar) c < 0x20 ? REPLACEMENT : NULL;
    }
}

/* Whatever needs no escape is appended in runs. */
static void
append_escaped (GString *out, const char *text, gboolean in_value)
{
    const char *start = text;

    for (const char *c = text; *c != '\0'; c++) {
        gsize length = is_noncharacter (c) ? 3 : 1;
        const char *escaped = length == 3 ? REPLACEMENT : escape (*c, in_value);

        if (escaped == NULL)
            continue;
        g_string_append_len (out, start, c - start);
        g_string_append (out, escaped);
        c += length - 1;
        start = c + 1;
    }
    g_string_append (out, start);
}

void
rihla_xml_append_text (GString *out, const char *text)
{
    append_escaped (out, text, FALSE);
}

void
rihla_xml_append_value (GString *out, const char *text)
{
    append_escaped (out, text, TRUE);
}
