/* foreign.c: what an element carries for others.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "model/foreign.h"

static void
free_attribute (gpointer data)
{
    RihlaForeignAttribute *attribute = data;

    g_free (attribute->uri);
    g_free (attribute->prefix);
    g_free (attribute->name);
    g_free (attribute->value);
    g_free (attribute);
}

static void
free_node (gpointer data)
{
    rihla_foreign_node_free (data);
}

static void
free_mark (gpointer data)
{
    RihlaForeignMark *mark = data;

    g_clear_pointer (&mark->leading, g_ptr_array_unref);
    g_clear_pointer (&mark->attributes, g_ptr_array_unref);
    g_free (mark);
}

RihlaForeignNode *
rihla_foreign_node_new (char *xml)
{
    RihlaForeignNode *self = g_new0 (RihlaForeignNode, 1);

    self->xml = xml;
    return self;
}

void
rihla_foreign_node_free (RihlaForeignNode *self)
{
    if (self == NULL)
        return;
    g_free (self->xml);
    g_clear_pointer (&self->needs, g_ptr_array_unref);
    g_free (self);
}

void
rihla_foreign_node_add_need (RihlaForeignNode *self, const char *prefix,
                             const char *uri)
{
    for (guint i = 0; self->needs != NULL && i < self->needs->len; i++) {
        RihlaForeignAttribute *need = g_ptr_array_index (self->needs, i);

        if (g_strcmp0 (need->prefix, prefix) == 0)
            return;
    }
    rihla_foreign_add_attribute (&self->needs, uri, prefix, NULL, NULL);
}

void
rihla_foreign_free (RihlaForeign *self)
{
    if (self == NULL)
        return;
    g_clear_pointer (&self->leading, g_ptr_array_unref);
    g_clear_pointer (&self->inside, g_ptr_array_unref);
    g_clear_pointer (&self->trailing, g_ptr_array_unref);
    g_clear_pointer (&self->attributes, g_ptr_array_unref);
    g_clear_pointer (&self->marks, g_ptr_array_unref);
    g_free (self);
}

static gpointer
copy_attribute (gconstpointer data, G_GNUC_UNUSED gpointer user_data)
{
    const RihlaForeignAttribute *attribute = data;
    RihlaForeignAttribute *copy = g_new0 (RihlaForeignAttribute, 1);

    copy->uri = g_strdup (attribute->uri);
    copy->prefix = g_strdup (attribute->prefix);
    copy->name = g_strdup (attribute->name);
    copy->value = g_strdup (attribute->value);
    return copy;
}

static GPtrArray *
copy_list (GPtrArray *list, GCopyFunc copy_item, GDestroyNotify free_item)
{
    GPtrArray *copy;

    if (list == NULL)
        return NULL;
    copy = g_ptr_array_copy (list, copy_item, NULL);
    g_ptr_array_set_free_func (copy, free_item);
    return copy;
}

static gpointer
copy_node (gconstpointer data, G_GNUC_UNUSED gpointer user_data)
{
    const RihlaForeignNode *node = data;
    RihlaForeignNode *copy = rihla_foreign_node_new (g_strdup (node->xml));

    copy->name_end = node->name_end;
    copy->needs = copy_list (node->needs, copy_attribute, free_attribute);
    return copy;
}

static gpointer
copy_mark (gconstpointer data, G_GNUC_UNUSED gpointer user_data)
{
    const RihlaForeignMark *mark = data;
    RihlaForeignMark *copy = g_new0 (RihlaForeignMark, 1);

    copy->part = mark->part;
    copy->index = mark->index;
    copy->leading = copy_list (mark->leading, copy_node, free_node);
    copy->attributes =
        copy_list (mark->attributes, copy_attribute, free_attribute);
    return copy;
}

RihlaForeign *
rihla_foreign_copy (const RihlaForeign *self)
{
    RihlaForeign *copy;

    if (self == NULL)
        return NULL;
    copy = g_new0 (RihlaForeign, 1);
    copy->leading = copy_list (self->leading, copy_node, free_node);
    copy->inside = copy_list (self->inside, copy_node, free_node);
    copy->trailing = copy_list (self->trailing, copy_node, free_node);
    copy->attributes =
        copy_list (self->attributes, copy_attribute, free_attribute);
    copy->marks = copy_list (self->marks, copy_mark, free_mark);
    return copy;
}

RihlaForeign *
rihla_foreign_ensure (RihlaForeign **self)
{
    if (*self == NULL)
        *self = g_new0 (RihlaForeign, 1);
    return *self;
}

void
rihla_foreign_take_nodes (GPtrArray **list, GPtrArray *nodes)
{
    if (*list == NULL)
        *list = g_ptr_array_new_with_free_func (free_node);
    g_ptr_array_extend_and_steal (*list, g_ptr_array_ref (nodes));
}

void
rihla_foreign_add_attribute (GPtrArray **list, const char *uri,
                             const char *prefix, const char *name,
                             const char *value)
{
    RihlaForeignAttribute *attribute = g_new0 (RihlaForeignAttribute, 1);

    attribute->uri = g_strdup (uri);
    attribute->prefix = g_strdup (prefix);
    attribute->name = g_strdup (name);
    attribute->value = g_strdup (value);
    if (*list == NULL)
        *list = g_ptr_array_new_with_free_func (free_attribute);
    g_ptr_array_add (*list, attribute);
}

RihlaForeignMark *
rihla_foreign_ensure_mark (RihlaForeign *self, const void *part, guint index)
{
    RihlaForeignMark *mark = NULL;

    if (self->marks == NULL)
        self->marks = g_ptr_array_new_with_free_func (free_mark);
    if (self->marks->len > 0)
        mark = g_ptr_array_index (self->marks, self->marks->len - 1);
    if (mark != NULL && mark->part == part && mark->index == index)
        return mark;
    mark = g_new0 (RihlaForeignMark, 1);
    mark->part = part;
    mark->index = index;
    g_ptr_array_add (self->marks, mark);
    return mark;
}

const RihlaForeignMark *
rihla_foreign_find_mark (const RihlaForeign *self, const void *part,
                         guint index, guint *cursor)
{
    if (self == NULL || self->marks == NULL)
        return NULL;
    for (; *cursor < self->marks->len; (*cursor)++) {
        const RihlaForeignMark *mark = g_ptr_array_index (self->marks, *cursor);

        if (mark->part == part && mark->index >= index)
            return mark->index == index ? mark : NULL;
    }
    return NULL;
}
