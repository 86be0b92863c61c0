/* copy.c: copying elements and journeys.
 * SPDX-License-Identifier: MIT
 *
 * In: an element, open or sealed. Out: an open one that stands nowhere, with
 * all that is in it: the table of elements says what that is. What sealing
 * looked up is left to the next sealing; ids that it derived are kept, as
 * derived ones, so that they name the same in the copy. The depth of the calls
 * is that of the table; the cost is linear. */

#include "config.h"

#include "model/attributes.h"
#include "model/elements.h"

static void
copy_attribute (const RihlaAttribute *attribute, const RihlaElement *from,
                RihlaElement *to)
{
    gpointer source = rihla_attribute_get_field (attribute, from);
    gpointer target = rihla_attribute_get_field (attribute, to);

    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ID:
    case RIHLA_ATTRIBUTE_STRING:
    case RIHLA_ATTRIBUTE_LANGUAGE:
    case RIHLA_ATTRIBUTE_DATE:
    case RIHLA_ATTRIBUTE_CURRENCY:
    case RIHLA_ATTRIBUTE_REFERENCE:
    case RIHLA_ATTRIBUTE_REVIEW:
        *(char **) target = g_strdup (*(char **) source);
        break;
    case RIHLA_ATTRIBUTE_NUMBERS:
        if (*(GArray **) source != NULL)
            *(GArray **) target = g_array_copy (*(GArray **) source);
        break;
    case RIHLA_ATTRIBUTE_REFERENCES:
    case RIHLA_ATTRIBUTE_LANES:
        *(char ***) target = g_strdupv (*(char ***) source);
        break;
    case RIHLA_ATTRIBUTE_ENUM:
        *(int *) target = *(int *) source;
        break;
    case RIHLA_ATTRIBUTE_BOOLEAN:
        *(gboolean *) target = *(gboolean *) source;
        break;
    case RIHLA_ATTRIBUTE_COUNT:
        *(gint64 *) target = *(gint64 *) source;
        break;
    case RIHLA_ATTRIBUTE_NUMBER:
    case RIHLA_ATTRIBUTE_DURATION:
        *(double *) target = *(double *) source;
        break;
    }
}

static void
copy_child (RihlaElement *child, GPtrArray **list, RihlaElement *owner)
{
    RihlaElement *copy = rihla_element_copy (child);

    rihla_element_insert (owner, list, copy, -1);
    rihla_element_unref (copy);
}

static void
copy_part (const RihlaPart *part, const RihlaElement *from, RihlaElement *to)
{
    gpointer source = rihla_part_get_field (part, from);
    gpointer target = rihla_part_get_field (part, to);
    GPtrArray *list;

    if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT) {
        *(char **) target = g_strdup (*(char **) source);
        return;
    }
    list = *(GPtrArray **) source;
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        gpointer item = g_ptr_array_index (list, i);

        if (part->type == RIHLA_PART_CHILDREN)
            copy_child (item, target, to);
        else
            rihla_element_insert_text (to, target, item, -1);
    }
}

gpointer
rihla_element_copy (const RihlaElement *self)
{
    const RihlaElementClass *klass = rihla_element_class_get (self->kind);
    RihlaElement *copy = rihla_element_new (self->kind);

    copy->has_derived_id = self->has_derived_id;
    copy->line = self->line;
    copy->column = self->column;
    copy->foreign = rihla_foreign_copy (self->foreign);
    for (guint i = 0; i < klass->n_attributes; i++)
        copy_attribute (&klass->attributes[i], self, copy);
    for (guint i = 0; i < klass->n_parts; i++)
        copy_part (&klass->parts[i], self, copy);
    return copy;
}

RihlaJourney *
rihla_journey_copy (RihlaJourney *self)
{
    RihlaJourney *copy;

    g_return_val_if_fail (self != NULL, NULL);

    copy = rihla_element_copy (&self->element);
    copy->file = g_strdup (self->file);
    copy->folder = g_strdup (self->folder);
    return copy;
}
