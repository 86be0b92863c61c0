/* journey-dump.c: a journey as text, for goldens.
 * SPDX-License-Identifier: MIT
 *
 * It walks the table of elements, so nothing that is in the model can be
 * missing from a golden. */

#include "config.h"

#include "journey-dump.h"

#include "model/attributes.h"

typedef struct {
    GString *out;
    guint depth;
    gboolean has_places;
} Dump;

static void
dump_indent (Dump *self)
{
    for (guint i = 0; i < self->depth; i++)
        g_string_append (self->out, "  ");
}

static void
dump_attributes (Dump *self, RihlaElement *element)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        g_autofree char *text =
            rihla_attribute_print (&klass->attributes[i], element);

        if (text != NULL)
            g_string_append_printf (self->out, " %s=%s",
                                    klass->attributes[i].name, text);
    }
}

static void
dump_text (Dump *self, const char *name, const char *text)
{
    if (text == NULL)
        return;
    dump_indent (self);
    g_string_append_printf (self->out, "%s: %s\n", name, text);
}

static void dump_element (RihlaElement *element, gpointer data);

static void
dump_part (Dump *self, RihlaElement *element, const RihlaPart *part)
{
    gpointer field = rihla_part_get_field (part, element);

    if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT)
        dump_text (self, part->name != NULL ? part->name : "text",
                   *(char **) field);
    if (part->type == RIHLA_PART_TEXTS) {
        GPtrArray *texts = *(GPtrArray **) field;

        for (guint i = 0; i < rihla_list_get_n (texts); i++)
            dump_text (self, part->name, g_ptr_array_index (texts, i));
    }
    if (part->type == RIHLA_PART_CHILDREN) {
        GPtrArray *children = *(GPtrArray **) field;

        for (guint i = 0; i < rihla_list_get_n (children); i++)
            dump_element (g_ptr_array_index (children, i), self);
    }
}

static void
dump_element (RihlaElement *element, gpointer data)
{
    Dump *self = data;
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    dump_indent (self);
    g_string_append (self->out, klass->name);
    if (self->has_places && element->line > 0)
        g_string_append_printf (self->out, " @%u:%u", element->line,
                                element->column);
    dump_attributes (self, element);
    g_string_append_c (self->out, '\n');
    self->depth++;
    for (guint i = 0; i < klass->n_parts; i++)
        dump_part (self, element, &klass->parts[i]);
    self->depth--;
}

char *
dump_journey (RihlaJourney *journey)
{
    Dump self = { g_string_new (NULL), 0, TRUE };

    dump_element ((RihlaElement *) journey, &self);
    return g_string_free (self.out, FALSE);
}

char *
outline_journey (RihlaJourney *journey)
{
    Dump self = { g_string_new (NULL), 0, FALSE };

    dump_element ((RihlaElement *) journey, &self);
    return g_string_free (self.out, FALSE);
}

char *
dump_diagnostics (RihlaDiagnostics *diagnostics)
{
    static const char *const severities[] = { "info", "warning", "error" };
    GString *out = g_string_new (NULL);

    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        g_string_append_printf (
            out, "%s %s %u:%u %s\n",
            rihla_diagnostics_get_code (diagnostics, i),
            severities[rihla_diagnostics_get_severity (diagnostics, i)],
            rihla_diagnostics_get_line (diagnostics, i),
            rihla_diagnostics_get_column (diagnostics, i),
            rihla_diagnostics_get_message (diagnostics, i));
    return g_string_free (out, FALSE);
}
