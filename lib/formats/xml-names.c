/* xml-names.c: what to say of names that are not known.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/xml-names.h"

/* Names longer than this are no slips of the finger. */
#define NAME_LONGEST 24

/* How many letters are to be added, taken away or changed to make one name of
 * the other (Levenshtein 1965), without regard to case. */
static guint
measure_distance (const char *a, const char *b)
{
    guint row[NAME_LONGEST + 1];
    gsize n = strlen (b);

    for (guint j = 0; j <= n; j++)
        row[j] = j;
    for (guint i = 0; a[i] != '\0'; i++) {
        guint diagonal = row[0];

        row[0] = i + 1;
        for (guint j = 0; j < n; j++) {
            guint cost = g_ascii_tolower (a[i]) != g_ascii_tolower (b[j]);
            guint best = MIN (diagonal + cost, MIN (row[j], row[j + 1]) + 1);

            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    return row[n];
}

/* Keeps the candidate where it is nearer than what was nearest so far, and so
 * near that it may have been meant. */
static void
try_name (const char *name, const char *candidate, const char **nearest,
          guint *nearest_distance)
{
    guint distance;

    if (candidate == NULL || strlen (name) > NAME_LONGEST)
        return;
    distance = measure_distance (name, candidate);
    if (distance < *nearest_distance && distance <= 1 + strlen (name) / 4) {
        *nearest = candidate;
        *nearest_distance = distance;
    }
}

static char *
describe (const char *what, const char *name, const char *where,
          const char *more)
{
    g_autofree char *start = g_strndup (name, 60);
    g_autofree char *valid = g_utf8_make_valid (start, -1);

    return g_strdup_printf ("unknown %s \"%s\" in %s%s", what, valid, where,
                            more);
}

/* The elements that a name can stand in, joined by ", "; NULL: none. */
static char *
list_owners (const char *name)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < RIHLA_N_ELEMENT_KINDS; i++) {
        if (rihla_element_class_find_part (i, name) == NULL)
            continue;
        if (list->len > 0)
            g_string_append (list, ", ");
        g_string_append (list, rihla_element_class_get (i)->name);
    }
    return g_string_free (list, list->len == 0);
}

char *
rihla_xml_describe_unknown_element (RihlaElementKind kind, const char *name)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    const char *nearest = NULL;
    guint distance = G_MAXUINT;
    g_autofree char *owners = list_owners (name);
    g_autofree char *more = NULL;

    for (guint i = 0; i < klass->n_parts; i++)
        try_name (name, klass->parts[i].name, &nearest, &distance);
    if (nearest != NULL)
        more = g_strdup_printf ("; did you mean \"%s\"?", nearest);
    else if (owners != NULL)
        more = g_strdup_printf ("; it belongs in %s", owners);
    return describe ("element", name, klass->name, more == NULL ? "" : more);
}

char *
rihla_xml_describe_unknown_attribute (RihlaElementKind kind, const char *name)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    const char *nearest = NULL;
    guint distance = G_MAXUINT;
    g_autofree char *more = NULL;

    for (guint i = 0; i < klass->n_attributes; i++)
        try_name (name, klass->attributes[i].name, &nearest, &distance);
    if (nearest != NULL)
        more = g_strdup_printf ("; did you mean \"%s\"?", nearest);
    return describe ("attribute", name, klass->name, more == NULL ? "" : more);
}
