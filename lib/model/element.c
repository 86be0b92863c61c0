/* element.c: what all elements of a journey have in common.
 * SPDX-License-Identifier: MIT
 *
 * An element is a reference-counted struct that begins with RihlaElement. The
 * table of elements says which of its fields are attributes and parts, so
 * that making and freeing are the same code for all. An element owns the ones
 * in its lists and is pointed back at by them; it stands in one list only. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "model/attributes.h"
#include "model/elements.h"

static void
init_attribute (const RihlaAttribute *attribute, RihlaElement *element)
{
    gpointer field = rihla_attribute_get_field (attribute, element);

    if (attribute->type == RIHLA_ATTRIBUTE_COUNT)
        *(gint64 *) field = -1;
    else if (attribute->type == RIHLA_ATTRIBUTE_NUMBER ||
             attribute->type == RIHLA_ATTRIBUTE_DURATION)
        *(double *) field = NAN;
}

gpointer
rihla_element_new (RihlaElementKind kind)
{
    const RihlaElementClass *klass = rihla_element_class_get (kind);
    RihlaElement *self = g_atomic_rc_box_alloc0 (klass->size);

    self->kind = kind;
    for (guint i = 0; i < klass->n_attributes; i++)
        init_attribute (&klass->attributes[i], self);
    return self;
}

static void
clear_attribute (const RihlaAttribute *attribute, RihlaElement *element)
{
    gpointer field = rihla_attribute_get_field (attribute, element);

    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ID:
    case RIHLA_ATTRIBUTE_STRING:
    case RIHLA_ATTRIBUTE_LANGUAGE:
    case RIHLA_ATTRIBUTE_DATE:
    case RIHLA_ATTRIBUTE_CURRENCY:
    case RIHLA_ATTRIBUTE_REFERENCE:
    case RIHLA_ATTRIBUTE_REVIEW:
        g_free (*(char **) field);
        break;
    case RIHLA_ATTRIBUTE_NUMBERS:
        g_clear_pointer ((GArray **) field, g_array_unref);
        break;
    case RIHLA_ATTRIBUTE_REFERENCES:
    case RIHLA_ATTRIBUTE_LANES:
        g_strfreev (*(char ***) field);
        break;
    case RIHLA_ATTRIBUTE_ENUM:
    case RIHLA_ATTRIBUTE_BOOLEAN:
    case RIHLA_ATTRIBUTE_COUNT:
    case RIHLA_ATTRIBUTE_NUMBER:
    case RIHLA_ATTRIBUTE_DURATION:
        break;
    }
}

static void
forget_owner (RihlaElement *child, G_GNUC_UNUSED gpointer data)
{
    child->owner = NULL;
}

static void
clear_part (const RihlaPart *part, RihlaElement *element)
{
    gpointer field = rihla_part_get_field (part, element);

    if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT)
        g_free (*(char **) field);
    else
        g_clear_pointer ((GPtrArray **) field, g_ptr_array_unref);
}

static void
clear_element (gpointer data)
{
    RihlaElement *self = data;
    const RihlaElementClass *klass = rihla_element_class_get (self->kind);

    rihla_element_foreach_child (self, forget_owner, NULL);
    for (guint i = 0; i < klass->n_attributes; i++)
        clear_attribute (&klass->attributes[i], self);
    for (guint i = 0; i < klass->n_parts; i++)
        clear_part (&klass->parts[i], self);
    rihla_foreign_free (self->foreign);
    if (self->kind == RIHLA_ELEMENT_JOURNEY) {
        RihlaJourney *journey = data;

        g_free (journey->file);
        g_free (journey->folder);
        g_clear_pointer (&journey->index, g_hash_table_unref);
    }
}

void
rihla_element_unref (gpointer element)
{
    if (element != NULL)
        g_atomic_rc_box_release_full (element, clear_element);
}

gboolean
rihla_element_is_open (const RihlaElement *self)
{
    return !self->is_sealed;
}

void
rihla_element_set_id (RihlaElement *self, const char *id)
{
    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (id == NULL || rihla_id_is_valid (id));
    rihla_element_set_string (self, &self->id, id);
    self->has_derived_id = FALSE;
}

void
rihla_element_set_string (RihlaElement *self, char **field, const char *value)
{
    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (value == NULL || g_utf8_validate (value, -1, NULL));

    if (*field == value)
        return;
    g_free (*field);
    *field = g_strdup (value);
}

static const RihlaAttribute *
find_attribute (RihlaElement *self, const char *name)
{
    return rihla_element_class_find_attribute (self->kind, name);
}

void
rihla_element_set_count (RihlaElement *self, const char *attribute,
                         gint64 value)
{
    const RihlaAttribute *row = find_attribute (self, attribute);

    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (value == -1 || ((double) value >= row->minimum &&
                                      (double) value <= row->maximum));

    *(gint64 *) rihla_attribute_get_field (row, self) = value;
}

void
rihla_element_set_number (RihlaElement *self, const char *attribute,
                          double value)
{
    const RihlaAttribute *row = find_attribute (self, attribute);

    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (isnan (value) ||
                      (value >= row->minimum && value <= row->maximum));

    *(double *) rihla_attribute_get_field (row, self) = value;
}

void
rihla_element_set_ids (RihlaElement *self, char ***field,
                       const char *const *ids)
{
    char **old = *field;

    g_return_if_fail (rihla_element_is_open (self));
    for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        g_return_if_fail (rihla_id_is_valid (ids[i]));

    *field = ids == NULL || ids[0] == NULL ? NULL : g_strdupv ((char **) ids);
    g_strfreev (old);
}

void
rihla_element_set_numbers (RihlaElement *self, GArray **field,
                           const double *values, gsize n_values)
{
    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (values != NULL || n_values == 0);
    g_return_if_fail (n_values <= G_MAXUINT);
    for (gsize i = 0; i < n_values; i++)
        g_return_if_fail (fabs (values[i]) <= RIHLA_NUMBER_LARGEST);

    g_clear_pointer (field, g_array_unref);
    if (n_values == 0)
        return;
    *field = g_array_new (FALSE, FALSE, sizeof (double));
    g_array_append_vals (*field, values, (guint) n_values);
}

guint
rihla_list_get_n (GPtrArray *list)
{
    return list == NULL ? 0 : list->len;
}

gpointer
rihla_list_get (GPtrArray *list, guint index)
{
    return index < rihla_list_get_n (list) ? g_ptr_array_index (list, index)
                                           : NULL;
}

const double *
rihla_numbers_get (GArray *numbers, gsize *n_numbers)
{
    *n_numbers = numbers == NULL ? 0 : numbers->len;
    return numbers == NULL ? NULL : (const double *) (gpointer) numbers->data;
}

void
rihla_element_insert (RihlaElement *self, GPtrArray **list, RihlaElement *child,
                      int index)
{
    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (rihla_element_is_open (child));
    g_return_if_fail (child->owner == NULL);
    g_return_if_fail (index >= -1 && index <= (int) rihla_list_get_n (*list));

    if (*list == NULL)
        *list = g_ptr_array_new_with_free_func (rihla_element_unref);
    g_ptr_array_insert (*list, index, g_atomic_rc_box_acquire (child));
    child->owner = self;
}

void
rihla_element_insert_text (RihlaElement *self, GPtrArray **list,
                           const char *text, int index)
{
    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (g_utf8_validate (text, -1, NULL));
    g_return_if_fail (index >= -1 && index <= (int) rihla_list_get_n (*list));

    if (*list == NULL)
        *list = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_insert (*list, index, g_strdup (text));
}

void
rihla_element_move (RihlaElement *self, GPtrArray *list, guint from, guint to)
{
    gpointer item;

    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (from < rihla_list_get_n (list));
    g_return_if_fail (to < rihla_list_get_n (list));

    item = g_ptr_array_steal_index (list, from);
    g_ptr_array_insert (list, (int) to, item);
}

void
rihla_element_remove (RihlaElement *self, GPtrArray *list, guint index)
{
    RihlaElement *child;

    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (index < rihla_list_get_n (list));

    child = g_ptr_array_index (list, index);
    child->owner = NULL;
    g_ptr_array_remove_index (list, index);
}

void
rihla_element_remove_text (RihlaElement *self, GPtrArray *list, guint index)
{
    g_return_if_fail (rihla_element_is_open (self));
    g_return_if_fail (index < rihla_list_get_n (list));

    g_ptr_array_remove_index (list, index);
}
