/* table-content.c: what a row says of its stage or touchpoint.
 * SPDX-License-Identifier: MIT
 *
 * Stages and touchpoints hold the same parts under the same names in the table
 * of elements (model/attributes.c), so one function adds any of them. Every
 * element remembers the place of its cell, for messages. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "formats/table-cells.h"
#include "formats/table-rows.h"
#include "model/attributes.h"

/* The ranges of metrics that have one. */
static const struct {
    RihlaColumn column;
    RihlaMetricKind kind;
    double minimum;
    double maximum;
} metric_ranges[] = {
    { RIHLA_COLUMN_NPS, RIHLA_METRIC_KIND_NPS, -100, 100 },
    { RIHLA_COLUMN_CSAT, RIHLA_METRIC_KIND_CSAT, 0, 100 },
    { RIHLA_COLUMN_CES, RIHLA_METRIC_KIND_CES, 1, 7 },
    { RIHLA_COLUMN_FCR, RIHLA_METRIC_KIND_FCR, 0, 100 },
    { RIHLA_COLUMN_ART, RIHLA_METRIC_KIND_ART, 0, HUGE_VAL },
};

const RihlaTableCell *
rihla_table_row_get_cell (const RihlaTableRow *self, const RihlaTableHead *head)
{
    return head == NULL
               ? NULL
               : rihla_table_get_cell (self->table, self->row, head->index);
}

gboolean
rihla_table_row_set (const RihlaTableRow *self, RihlaElement *element,
                     const char *attribute, const char *text,
                     const RihlaTableCell *cell, GError **error)
{
    g_autofree char *message = NULL;

    if (rihla_attribute_parse (
            rihla_element_class_find_attribute (element->kind, attribute),
            element, text, &message))
        return TRUE;
    return rihla_table_fail (self->table, RIHLA_ERROR_VALUE, cell->line,
                             cell->column, error, "%s", message);
}

/* Adds a child of a name to an owner; it is the owner's. */
static RihlaElement *
add_child (RihlaElement *owner, const char *name, const RihlaTableCell *cell)
{
    const RihlaPart *part = rihla_element_class_find_part (owner->kind, name);
    RihlaElement *child = rihla_element_new (part->kind);

    child->line = cell->line;
    child->column = cell->column;
    rihla_element_insert (owner, rihla_part_get_field (part, owner), child, -1);
    rihla_element_unref (child);
    return child;
}

static RihlaElement *
add_text_child (RihlaElement *owner, const char *name,
                const RihlaTableCell *cell, const char *text)
{
    RihlaElement *child = add_child (owner, name, cell);
    const RihlaPart *content =
        rihla_element_class_find_part (child->kind, NULL);

    rihla_element_set_string (child, rihla_part_get_field (content, child),
                              text);
    return child;
}

gboolean
rihla_table_row_count (RihlaTableRow *self, guint n, GError **error)
{
    const RihlaTableCell *cell =
        rihla_table_get_cell (self->table, self->row, 0);

    self->n_elements += n;
    if (self->n_elements <= RIHLA_TABLE_MAX_ELEMENTS)
        return TRUE;
    return rihla_table_fail (self->table, RIHLA_ERROR_LIMIT, cell->line,
                             cell->column, error,
                             "the table holds too many items; the most is %u",
                             RIHLA_TABLE_MAX_ELEMENTS);
}

static gboolean
add_children (RihlaTableRow *self, RihlaElement *owner, const char *name,
              const RihlaTableCell *cell, GError **error)
{
    g_auto (GStrv) items = rihla_cell_split (cell->text, RIHLA_SPLIT_AT_ALL);

    if (!rihla_table_row_count (self, g_strv_length (items), error))
        return FALSE;
    for (char **item = items; *item != NULL; item++)
        add_text_child (owner, name, cell, *item);
    return TRUE;
}

static gboolean
add_quotes (RihlaTableRow *self, RihlaElement *owner,
            const RihlaTableCell *cell, GError **error)
{
    g_auto (GStrv) items = NULL;
    const RihlaPart *part = NULL;

    items = rihla_cell_split (cell->text, RIHLA_SPLIT_AT_BREAKS);
    if (!rihla_table_row_count (self, g_strv_length (items), error))
        return FALSE;
    part = rihla_element_class_find_part (owner->kind, "quote");
    for (char **item = items; *item != NULL; item++)
        rihla_element_insert_text (owner, rihla_part_get_field (part, owner),
                                   *item, -1);
    return TRUE;
}

void
rihla_table_row_add_note (RihlaElement *owner, const RihlaTableHead *head,
                          const RihlaTableCell *cell)
{
    g_autofree char *text = rihla_cell_get_text (cell->text);
    g_autofree char *note = NULL;

    if (*text == '\0')
        return;
    if (*head->head == '\0')
        note = g_steal_pointer (&text);
    else
        note = g_strdup_printf ("%s: %s", head->head, text);
    add_text_child (owner, "note", cell, note);
}

/* --- Emotions -------------------------------------------------------------- */

/* A number in the form the model reads, or the text itself, for its message. */
static char *
unify_number (const char *text, gboolean thousands, gboolean percent)
{
    double value = 0.0;

    if (!rihla_cell_parse_number (text, thousands, percent, &value))
        return g_strdup (text);
    return rihla_number_print (value);
}

static gboolean
set_emotion_value (const RihlaTableRow *self, RihlaElement *emotion,
                   const char *text, const RihlaTableCell *cell, GError **error)
{
    g_autofree char *number = NULL;

    if (*text == '\0')
        return TRUE;
    number = unify_number (text, FALSE, FALSE);
    return rihla_table_row_set (self, emotion, "value", number, cell, error);
}

static gboolean
add_emotions (RihlaTableRow *self, RihlaElement *owner, GError **error)
{
    const RihlaTableCell *words_cell =
        rihla_table_row_get_cell (self,
                                  self->heads->single[RIHLA_COLUMN_EMOTION]);
    const RihlaTableCell *values_cell = rihla_table_row_get_cell (
        self, self->heads->single[RIHLA_COLUMN_EMOTION_VALUE]);
    g_auto (GStrv) words = NULL;
    g_auto (GStrv) values = NULL;
    guint n_words;
    guint n_values;

    words = rihla_cell_split (words_cell != NULL ? words_cell->text : "",
                              RIHLA_SPLIT_AT_ALL);
    values = rihla_cell_split (values_cell != NULL ? values_cell->text : "",
                               RIHLA_SPLIT_KEEP_EMPTY);
    n_words = g_strv_length (words);
    n_values = g_strv_length (values);
    while (n_values > MAX (n_words, 1) && *values[n_values - 1] == '\0')
        n_values--;
    if (n_words == 0 && *values[0] == '\0' && n_values == 1)
        return TRUE;
    /* One value is of each word; otherwise each word has its own. */
    if (n_words > 0 && n_values > 1 && n_values != n_words)
        return rihla_table_fail (self->table, RIHLA_ERROR_VALUE,
                                 values_cell->line, values_cell->column, error,
                                 "%u values stand for %u emotions", n_values,
                                 n_words);

    if (!rihla_table_row_count (self, MAX (n_words, n_values), error))
        return FALSE;
    for (guint i = 0; i < MAX (n_words, n_values); i++) {
        const char *value = values[n_values > 1 ? i : 0];
        const RihlaTableCell *cell = n_words > 0 ? words_cell : values_cell;
        RihlaElement *emotion = NULL;

        if (n_words == 0 && *value == '\0')
            continue;
        emotion = n_words > 0
                      ? add_text_child (owner, "emotion", cell, words[i])
                      : add_child (owner, "emotion", cell);
        if (!set_emotion_value (self, emotion, value, values_cell, error))
            return FALSE;
    }
    return TRUE;
}

/* --- Metrics --------------------------------------------------------------- */

/* A time to resolution may bring its unit along: "4 hours". */
static char *
split_unit (char *text)
{
    char *p = text;

    while (*p != '\0' && !g_unichar_isalpha (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    if (*p == '\0' || p == text)
        return NULL;
    return g_strdup (p);
}

gboolean
rihla_column_has_value (RihlaColumn column, double value)
{
    guint i = column - RIHLA_COLUMN_NPS;

    return value >= metric_ranges[i].minimum &&
           value <= metric_ranges[i].maximum;
}

static gboolean
check_metric_range (const RihlaTableRow *self, const RihlaTableHead *head,
                    const RihlaMetric *metric, const RihlaTableCell *cell,
                    GError **error)
{
    guint i = head->column - RIHLA_COLUMN_NPS;
    g_autofree char *value = NULL;

    if (rihla_column_has_value (head->column, metric->value))
        return TRUE;
    value = rihla_number_print (metric->value);
    if (!isfinite (metric_ranges[i].maximum))
        return rihla_table_fail (self->table, RIHLA_ERROR_VALUE, cell->line,
                                 cell->column, error,
                                 "%s \"%s\" is less than 0",
                                 rihla_column_get_nick (head->column), value);
    return rihla_table_fail (self->table, RIHLA_ERROR_VALUE, cell->line,
                             cell->column, error,
                             "%s \"%s\" is outside %g to %g",
                             rihla_column_get_nick (head->column), value,
                             metric_ranges[i].minimum,
                             metric_ranges[i].maximum);
}

static gboolean
add_metric (const RihlaTableRow *self, RihlaElement *owner,
            const RihlaTableHead *head, const RihlaTableCell *cell,
            GError **error)
{
    g_autofree char *text = rihla_cell_get_text (cell->text);
    g_autofree char *number = NULL;
    g_autofree char *unit = NULL;
    RihlaMetric *metric = NULL;

    if (*text == '\0')
        return TRUE;
    if (head->column == RIHLA_COLUMN_ART) {
        unit = split_unit (text);
        if (unit != NULL)
            text[strlen (text) - strlen (unit)] = '\0';
        else
            unit = g_strdup (head->metric_unit);
    }
    metric = (RihlaMetric *) add_child (owner, "metric", cell);
    metric->kind = metric_ranges[head->column - RIHLA_COLUMN_NPS].kind;
    rihla_element_set_string (&metric->element, &metric->unit, unit);
    number = unify_number (text, TRUE, TRUE);
    return rihla_table_row_set (self, &metric->element, "value", number, cell,
                                error) &&
           check_metric_range (self, head, metric, cell, error);
}

/* --- All of it ------------------------------------------------------------- */

static gboolean
add_cell (RihlaTableRow *self, RihlaElement *owner, const RihlaTableHead *head,
          const RihlaTableCell *cell, GError **error)
{
    switch (head->column) {
    case RIHLA_COLUMN_NOTE:
        rihla_table_row_add_note (owner, head, cell);
        return TRUE;
    case RIHLA_COLUMN_PAIN:
        return add_children (self, owner, "pain", cell, error);
    case RIHLA_COLUMN_OPPORTUNITY:
        return add_children (self, owner, "opportunity", cell, error);
    case RIHLA_COLUMN_QUOTE:
        return add_quotes (self, owner, cell, error);
    default:
        return head->column < RIHLA_COLUMN_NPS ||
               add_metric (self, owner, head, cell, error);
    }
}

gboolean
rihla_table_row_add_content (RihlaTableRow *self, RihlaElement *owner,
                             GError **error)
{
    GPtrArray *heads = self->heads->heads;

    if (!add_emotions (self, owner, error))
        return FALSE;
    for (guint i = 0; i < heads->len; i++) {
        const RihlaTableHead *head = g_ptr_array_index (heads, i);
        const RihlaTableCell *cell = rihla_table_row_get_cell (self, head);

        if (cell != NULL && !add_cell (self, owner, head, cell, error))
            return FALSE;
    }
    return TRUE;
}
