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
