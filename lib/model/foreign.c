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

void
rihla_foreign_free (RihlaForeign *self)
{
    if (self == NULL)
        return;
    g_clear_pointer (&self->leading, g_ptr_array_unref);
    g_clear_pointer (&self->inside, g_ptr_array_unref);
    g_clear_pointer (&self->attributes, g_ptr_array_unref);
    g_free (self);
}

static RihlaForeign *
ensure_foreign (RihlaForeign **self)
{
    if (*self == NULL)
        *self = g_new0 (RihlaForeign, 1);
    return *self;
}

static void
take_string (GPtrArray **list, char *xml)
{
    if (*list == NULL)
        *list = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (*list, xml);
}

void
rihla_foreign_take_leading (RihlaForeign **self, char *xml)
{
    take_string (&ensure_foreign (self)->leading, xml);
}

void
rihla_foreign_take_inside (RihlaForeign **self, char *xml)
{
    take_string (&ensure_foreign (self)->inside, xml);
}

void
rihla_foreign_add_attribute (RihlaForeign **self, const char *uri,
                             const char *prefix, const char *name,
                             const char *value)
{
    RihlaForeign *foreign = ensure_foreign (self);
    RihlaForeignAttribute *attribute = g_new0 (RihlaForeignAttribute, 1);

    attribute->uri = g_strdup (uri);
    attribute->prefix = g_strdup (prefix);
    attribute->name = g_strdup (name);
    attribute->value = g_strdup (value);
    if (foreign->attributes == NULL)
        foreign->attributes = g_ptr_array_new_with_free_func (free_attribute);
    g_ptr_array_add (foreign->attributes, attribute);
}
