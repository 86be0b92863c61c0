/* json-keys.c: the names of attributes and parts as keys in JSON.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "formats/json-keys.h"
#include "model/spelling.h"

#define CONTENT_KEY "text"
#define XML_PREFIX "xml:"

/* Longer keys are cut in messages, so that a message stays one line. */
#define KEY_SHOWN 60

static const char *
skip_prefix (const char *name)
{
    gsize n = strlen (XML_PREFIX);

    return strncmp (name, XML_PREFIX, n) == 0 ? name + n : name;
}

const char *
rihla_json_attribute_key (const RihlaAttribute *attribute)
{
    return skip_prefix (attribute->name);
}

const char *
rihla_json_part_key (const RihlaPart *part)
{
    return part->name == NULL ? CONTENT_KEY : part->name;
}

void
rihla_json_find_key (RihlaElementKind kind, const char *key,
                     const RihlaAttribute **attribute, const RihlaPart **part)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);

    *attribute = NULL;
    *part = NULL;
    for (guint i = 0; i < klass->n_attributes; i++) {
        if (strcmp (rihla_json_attribute_key (&klass->attributes[i]), key) == 0)
            *attribute = &klass->attributes[i];
    }
    for (guint i = 0; i < klass->n_parts; i++) {
        if (strcmp (rihla_json_part_key (&klass->parts[i]), key) == 0)
            *part = &klass->parts[i];
    }
}

/* The elements that a key can stand in, joined by ", "; NULL: none. */
static char *
list_owners (const char *key)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < RIHLA_N_ELEMENT_KINDS; i++) {
        const RihlaAttribute *attribute;
        const RihlaPart *part;

        rihla_json_find_key (i, key, &attribute, &part);
        if (attribute == NULL && part == NULL)
            continue;
        if (list->len > 0)
            g_string_append (list, ", ");
        g_string_append (list, rihla_element_class_get (i)->name);
    }
    return g_string_free (list, list->len == 0);
}

static const char *
find_near_key (RihlaElementKind kind, const char *key)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    RihlaSpelling spelling = { skip_prefix (key), NULL, G_MAXUINT };

    for (guint i = 0; i < klass->n_attributes; i++)
        rihla_spelling_try (&spelling,
                            rihla_json_attribute_key (&klass->attributes[i]));
    for (guint i = 0; i < klass->n_parts; i++)
        rihla_spelling_try (&spelling, rihla_json_part_key (&klass->parts[i]));
    return spelling.nearest;
}

/* A key that is right elsewhere is more likely misplaced than misspelt. */
char *
rihla_json_describe_unknown_key (RihlaElementKind kind, const char *key)
{
    const char *near = find_near_key (kind, key);
    g_autofree char *owners = list_owners (key);
    g_autofree char *more = NULL;
    g_autofree char *shown =
        g_utf8_substring (key, 0, MIN (g_utf8_strlen (key, -1), KEY_SHOWN));

    if (owners != NULL)
        more = g_strdup_printf ("; it belongs in %s", owners);
    else if (near != NULL)
        more = g_strdup_printf ("; did you mean \"%s\"?", near);
    return g_strdup_printf ("unknown key \"%s\" in %s%s", shown,
                            rihla_element_class_get (kind)->name,
                            more == NULL ? "" : more);
}
