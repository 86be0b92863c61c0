/* json-sniff.c: whether content looks like JSON.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/json.h"

static gsize
skip_spaces (const char *content, gsize length, gsize i)
{
    while (i < length && g_ascii_isspace (content[i]))
        i++;
    return i;
}

/* An object that begins with a key, or has nothing in it; no Markdown and no
 * table begins so. */
gboolean
rihla_json_sniff (const char *content, gsize length)
{
    gsize i = length >= 3 && memcmp (content, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

    i = skip_spaces (content, length, i);
    if (i == length || content[i] != '{')
        return FALSE;
    i = skip_spaces (content, length, i + 1);
    return i < length && (content[i] == '"' || content[i] == '}');
}
