/* xml-names.c: what to say of names that are not known.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/xml-names.h"
#include "model/spelling.h"

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
    RihlaSpelling spelling = { name, NULL, G_MAXUINT };
    g_autofree char *owners = list_owners (name);
    g_autofree char *more = NULL;

    for (guint i = 0; i < klass->n_parts; i++)
        rihla_spelling_try (&spelling, klass->parts[i].name);
    if (spelling.nearest != NULL)
        more = g_strdup_printf ("; did you mean \"%s\"?", spelling.nearest);
    else if (owners != NULL)
        more = g_strdup_printf ("; it belongs in %s", owners);
    return describe ("element", name, klass->name, more == NULL ? "" : more);
}

char *
rihla_xml_describe_unknown_attribute (RihlaElementKind kind, const char *name)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    RihlaSpelling spelling = { name, NULL, G_MAXUINT };
    g_autofree char *more = NULL;

    for (guint i = 0; i < klass->n_attributes; i++)
        rihla_spelling_try (&spelling, klass->attributes[i].name);
    if (spelling.nearest != NULL)
        more = g_strdup_printf ("; did you mean \"%s\"?", spelling.nearest);
    return describe ("attribute", name, klass->name, more == NULL ? "" : more);
}
