/* json-held.c: what of a journey JSON has no place for.
 * SPDX-License-Identifier: MIT
 *
 * All that the journey itself says is held. What stands in its file for
 * others, in XML, is not: it is counted by its name, in one remark. */

#include "config.h"

#include <string.h>

#include "formats/json-held.h"
#include "formats/xml.h"
#include "model/attributes.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* More names than this are not told one by one. */
#define NAMES_TOLD 12

typedef struct {
    char *name; /* owned by names */
    guint n;
} NameCount;

typedef struct {
    GHashTable *names;         /* owned; NameCount by its name */
    GPtrArray *order;          /* owned; of the same NameCount, as they came */
    const RihlaElement *first; /* the first that carries any */
} Count;

static void
free_count (gpointer data)
{
    NameCount *count = data;

    g_free (count->name);
    g_free (count);
}

static void
take_name (Count *self, char *name)
{
    NameCount *count = g_hash_table_lookup (self->names, name);

    if (count == NULL) {
        count = g_new0 (NameCount, 1);
        count->name = name;
        g_hash_table_insert (self->names, count->name, count);
        g_ptr_array_add (self->order, count);
    } else {
        g_free (name);
    }
    count->n++;
}

static void
count_node (Count *self, const RihlaForeignNode *node)
{
    if (g_str_has_prefix (node->xml, "<!--"))
        take_name (self, g_strdup ("comment"));
    else if (g_str_has_prefix (node->xml, "<?"))
        take_name (self, g_strdup ("processing instruction"));
    else
        take_name (self,
                   g_strdup_printf ("%.*s>", (int) node->name_end, node->xml));
}

static void
count_nodes (Count *self, GPtrArray *nodes)
{
    for (guint i = 0; nodes != NULL && i < nodes->len; i++)
        count_node (self, g_ptr_array_index (nodes, i));
}

/* A declaration stands for what it is there for. One that nothing needs says
 * nothing, but is told too. */
static void
count_attributes (Count *self, GPtrArray *attributes)
{
    for (guint i = 0; attributes != NULL && i < attributes->len; i++) {
        const RihlaForeignAttribute *attribute =
            g_ptr_array_index (attributes, i);

        take_name (self, attribute->prefix == NULL
                             ? g_strdup (attribute->name)
                             : g_strdup_printf ("%s:%s", attribute->prefix,
                                                attribute->name));
    }
}

static void
count_marks (Count *self, GPtrArray *marks)
{
    for (guint i = 0; marks != NULL && i < marks->len; i++) {
        const RihlaForeignMark *mark = g_ptr_array_index (marks, i);

        count_nodes (self, mark->leading);
        count_attributes (self, mark->attributes);
    }
}

static void
count_element (RihlaElement *element, gpointer data)
{
    Count *self = data;
    const RihlaForeign *foreign = element->foreign;

    if (foreign != NULL) {
        guint n_before = self->order->len;

        count_nodes (self, foreign->leading);
        count_attributes (self, foreign->attributes);
        count_marks (self, foreign->marks);
        count_nodes (self, foreign->inside);
        count_nodes (self, foreign->trailing);
        if (self->first == NULL && self->order->len > n_before)
            self->first = element;
    }
    /* The depth is that of the model: journey, stage, touchpoint, emotion. */
    rihla_element_foreach_child (element, count_element, self);
}

static char *
list_names (const Count *self)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < MIN (self->order->len, NAMES_TOLD); i++) {
        const NameCount *count = g_ptr_array_index (self->order, i);

        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", count->name);
        if (count->n > 1)
            g_string_append_printf (list, " (%u)", count->n);
    }
    if (self->order->len > NAMES_TOLD)
        g_string_append_printf (list, " and %u more",
                                self->order->len - NAMES_TOLD);
    return g_string_free (list, FALSE);
}

void
rihla_json_note_not_held (RihlaJourney *journey, RihlaDiagnostics *diagnostics)
{
    Count self = { g_hash_table_new (g_str_hash, g_str_equal),
                   g_ptr_array_new_with_free_func (free_count), NULL };

    count_element (&journey->element, &self);
    if (self.first != NULL) {
        RihlaPlace place = { journey->file, self.first->line,
                             self.first->column };
        g_autofree char *list = list_names (&self);

        rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_NOT_HELD, &place,
                               self.first->id,
                               "JSON has no place for what stands in the file "
                               "for others: %s",
                               list);
    }
    g_hash_table_unref (self.names);
    g_ptr_array_unref (self.order);
}
