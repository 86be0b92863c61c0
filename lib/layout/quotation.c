/* quotation.c: what someone said, in quotation marks.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/direction.h"
#include "layout/quotation.h"

static const char *const opening_marks[] = {
    "«", "»", "“", "”", "„", "‟", "\"", "‹", "「", "『", NULL,
};

static gboolean
begins_with_mark (const char *words)
{
    for (guint i = 0; opening_marks[i] != NULL; i++)
        if (g_str_has_prefix (words, opening_marks[i]))
            return TRUE;
    return FALSE;
}

char *
rihla_quotation_new (const char *words)
{
    g_autofree char *bare = g_strstrip (g_strdup (words));

    if (*bare == '\0' || begins_with_mark (bare))
        return g_steal_pointer (&bare);
    if (rihla_direction_find (bare) == RIHLA_DIRECTION_RTL)
        return g_strconcat ("«", bare, "»", NULL);
    return g_strconcat ("“", bare, "”", NULL);
}
