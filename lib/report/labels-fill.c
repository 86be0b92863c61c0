/* labels-fill.c: labels with something in them.
 * SPDX-License-Identifier: MIT
 *
 * The patterns are data, so they are not handed to printf(): only "%s" and
 * "%1$s" to "%9$s" mean something, and only as far as there are values. */

#include "config.h"

#include <string.h>

#include "report/labels.h"

/* Skips a place for a value; 0 where there is none, else which value stands
 * there, from 1. next is what a plain %s stands for. */
static guint
take_place (const char **text, guint next)
{
    const char *place = *text;

    if (g_str_has_prefix (place, "%s")) {
        *text += strlen ("%s");
        return next;
    }
    if (place[0] != '%' || place[1] < '1' || place[1] > '9' ||
        !g_str_has_prefix (place + 2, "$s"))
        return 0;
    *text += strlen ("%1$s");
    return (guint) (place[1] - '0');
}

static char *
fill (const char *text, const char *const *values)
{
    guint n_values = g_strv_length ((char **) values);
    GString *filled = g_string_new (NULL);
    guint next = 1;

    while (*text != '\0') {
        guint place = take_place (&text, next);

        if (place == 0) {
            g_string_append_c (filled, *text++);
            continue;
        }
        if (place <= n_values)
            g_string_append (filled, values[place - 1]);
        next = place + 1;
    }
    return g_string_free (filled, FALSE);
}

char *
rihla_labels_fill (const RihlaLabels *self, const char *group, const char *key,
                   const char *const *values)
{
    return fill (rihla_labels_get (self, group, key), values);
}

char *
rihla_labels_fill_count (RihlaLabels *self, const char *group, const char *key,
                         double number, const char *const *values)
{
    const char *form = rihla_labels_get_plural_form (self, number);
    g_autofree char *name = g_strconcat (key, ".", form, NULL);
    g_autofree char *other = g_strconcat (key, ".other", NULL);
    const char *text = rihla_labels_get (self, group, name);

    if (text == name)
        text = rihla_labels_get (self, group, other);
    return fill (text, values);
}
