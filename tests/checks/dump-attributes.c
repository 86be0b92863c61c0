/* dump-attributes.c: prints the table of elements, for the checks that hold
 * schema and documents to it.
 * SPDX-License-Identifier: MIT
 *
 * A line an attribute or part, its fields apart by tabs:
 *
 *   attribute ELEMENT NAME TYPE [MINIMUM MAXIMUM | TARGET [needed] | NICK...]
 *   part ELEMENT NAME TYPE [ELEMENT]
 */

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/attributes.h"

static const char *const attribute_types[] = {
    [RIHLA_ATTRIBUTE_ID] = "id",
    [RIHLA_ATTRIBUTE_STRING] = "string",
    [RIHLA_ATTRIBUTE_LANGUAGE] = "language",
    [RIHLA_ATTRIBUTE_DATE] = "date",
    [RIHLA_ATTRIBUTE_CURRENCY] = "currency",
    [RIHLA_ATTRIBUTE_ENUM] = "enum",
    [RIHLA_ATTRIBUTE_BOOLEAN] = "boolean",
    [RIHLA_ATTRIBUTE_COUNT] = "count",
    [RIHLA_ATTRIBUTE_NUMBER] = "number",
    [RIHLA_ATTRIBUTE_DURATION] = "duration",
    [RIHLA_ATTRIBUTE_NUMBERS] = "numbers",
    [RIHLA_ATTRIBUTE_REFERENCE] = "reference",
    [RIHLA_ATTRIBUTE_REFERENCES] = "references",
    [RIHLA_ATTRIBUTE_LANES] = "lanes",
    [RIHLA_ATTRIBUTE_REVIEW] = "review",
};

static const char *const part_types[] = {
    [RIHLA_PART_CONTENT] = "content",
    [RIHLA_PART_TEXT] = "text",
    [RIHLA_PART_TEXTS] = "texts",
    [RIHLA_PART_CHILDREN] = "children",
};

/* The value NONE, "not set", has no spelling in files. */
static void
print_nicks (GType type)
{
    GEnumClass *klass = g_type_class_ref (type);

    for (guint i = 0; i < klass->n_values; i++) {
        if (strcmp (klass->values[i].value_nick, "none") != 0)
            printf ("\t%s", klass->values[i].value_nick);
    }
    g_type_class_unref (klass);
}

static void
print_attribute (const char *element, const RihlaAttribute *attribute)
{
    printf ("attribute\t%s\t%s\t%s", element, attribute->name,
            attribute_types[attribute->type]);
    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ENUM:
        print_nicks (attribute->get_enum_type ());
        break;
    case RIHLA_ATTRIBUTE_COUNT:
    case RIHLA_ATTRIBUTE_NUMBER:
    case RIHLA_ATTRIBUTE_DURATION:
        printf ("\t%.17g\t%.17g", attribute->minimum, attribute->maximum);
        break;
    case RIHLA_ATTRIBUTE_REFERENCE:
    case RIHLA_ATTRIBUTE_REFERENCES:
        printf ("\t%s",
                attribute->target == RIHLA_ELEMENT_ANY
                    ? "any"
                    : rihla_element_class_get (attribute->target)->name);
        if (attribute->is_needed)
            printf ("\tneeded");
        break;
    default:
        break;
    }
    printf ("\n");
}

static void
print_class (const RihlaElementClass *klass)
{
    for (guint i = 0; i < klass->n_attributes; i++)
        print_attribute (klass->name, &klass->attributes[i]);
    for (guint i = 0; i < klass->n_parts; i++) {
        const RihlaPart *part = &klass->parts[i];

        printf ("part\t%s\t%s\t%s", klass->name,
                part->name != NULL ? part->name : "", part_types[part->type]);
        if (part->type == RIHLA_PART_CHILDREN)
            printf ("\t%s", rihla_element_class_get (part->kind)->name);
        printf ("\n");
    }
}

int
main (void)
{
    for (guint i = 0; i < RIHLA_N_ELEMENT_KINDS; i++)
        print_class (rihla_element_class_get (i));
    return 0;
}
