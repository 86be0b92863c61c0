/* xml-sniff.c: whether content looks like a journey file.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/xml.h"

static gboolean
begins_with (const char *content, gsize length, const char *start)
{
    gsize n = strlen (start);

    return length >= n && memcmp (content, start, n) == 0;
}

/* Whatever begins like markup is taken for XML, in UTF-8 and in UTF-16: the
 * reader's messages are better than that of a format that cannot be told. */
gboolean
rihla_xml_sniff (const char *content, gsize length)
{
    gsize i = begins_with (content, length, "\xEF\xBB\xBF") ? 3 : 0;

    if (begins_with (content, length, "\xFF\xFE<") ||
        (length >= 4 && memcmp (content, "\xFE\xFF\0<", 4) == 0))
        return TRUE;
    while (i < length && g_ascii_isspace (content[i]))
        i++;
    return i < length && content[i] == '<';
}
