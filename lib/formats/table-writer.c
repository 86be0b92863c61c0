/* table-writer.c: from a journey to rows of cells.
 * SPDX-License-Identifier: MIT
 *
 * In: a sealed journey. Out: rows that the reader makes the same journey of, as
 * far as a table can hold it. A stage has a row for what is its own, where it
 * has any or no touchpoints, and one for each touchpoint. Only columns with
 * something in them are written. Whether a list comes back as it is, is found
 * out by splitting it as the reader does. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "data/data.h"
#include "formats/table-cells.h"
#include "formats/table-rows.h"
#include "formats/table-writer.h"
#include "model/attributes.h"
#include "model/values.h"
#include "model/word-form.h"

typedef struct {
    RihlaJourney *journey;
    RihlaDiagnostics *diagnostics;
    RihlaTableWriter *writer;
    GHashTable *columns; /* owned; key to index + 1 */
    GPtrArray *row;      /* the row being written; not owned */
    GHashTable *titles;  /* owned; set of stage titles, as words */
    RihlaSplit split;    /* how touchpoints will be split */
    guint n_split;       /* lists that do not come back as they are */
    guint n_outside;     /* metrics outside their range */
    guint n_nameless;    /* touchpoints that come back as their stage */
    guint n_merged;      /* stages that come back as part of another */
} Writing;

static void
free_column (gpointer data)
{
    RihlaWriterColumn *column = data;

    g_free (column->head);
    g_free (column);
}

static void
free_row (gpointer data)
{
    g_ptr_array_unref (data);
}

void
rihla_table_writer_free (RihlaTableWriter *self)
{
    if (self == NULL)
        return;
    g_ptr_array_unref (self->columns);
    g_ptr_array_unref (self->rows);
    g_free (self);
}

static void
begin_row (Writing *self)
{
    self->row = g_ptr_array_new_with_free_func (g_free);
    g_ptr_array_add (self->writer->rows, self->row);
}

/* The index of a column, which is made when it is first asked for. */
static guint
find_column (Writing *self, RihlaColumn column, guint number, const char *head)
{
    g_autofree char *key =
        g_strdup_printf ("%d %u %s", (int) column, number, head);
    guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->columns, key));
    RihlaWriterColumn *made = NULL;

    if (index > 0)
        return index - 1;
    made = g_new0 (RihlaWriterColumn, 1);
    made->column = column;
    made->number = number;
    made->head = g_strdup (head);
    g_ptr_array_add (self->writer->columns, made);
    index = self->writer->columns->len;
    g_hash_table_insert (self->columns, g_steal_pointer (&key),
                         GUINT_TO_POINTER (index));
    return index - 1;
}

static void
set_cell_of (Writing *self, RihlaColumn column, guint number, const char *head,
             const char *text)
{
    guint index = 0;

    if (text == NULL || *text == '\0')
        return;
    index = find_column (self, column, number, head);
    if (self->row->len <= index)
        g_ptr_array_set_size (self->row, (int) index + 1);
    g_free (self->row->pdata[index]);
    self->row->pdata[index] = g_strdup (text);
}

static void
set_cell (Writing *self, RihlaColumn column, const char *text)
{
    set_cell_of (self, column, 0,
                 rihla_column_get_name (column, rihla_journey_get_language (
                                                    self->journey)),
                 text);
}

/* --- Lists ----------------------------------------------------------------- */

static gboolean
is_same_list (const char *cell, RihlaSplit how, const GPtrArray *items)
{
    g_auto (GStrv) parts = rihla_cell_split (cell, how);
    guint n = g_strv_length (parts);

    if (n != items->len)
        return FALSE;
    for (guint i = 0; i < n; i++) {
        g_autofree char *item = rihla_cell_get_text (items->pdata[i]);

        if (strcmp (parts[i], item) != 0)
            return FALSE;
    }
    return TRUE;
}

/* The list as a cell. A sign at the end keeps the commas of a single item. */
static char *
join_items (Writing *self, const GPtrArray *items, RihlaSplit how)
{
    gboolean is_arabic =
        g_str_has_prefix (rihla_column_get_name (RIHLA_COLUMN_STAGE,
                                                 rihla_journey_get_language (
                                                     self->journey)),
                          "ا");
    const char *sign = is_arabic ? "؛" : ";";
    GString *cell = g_string_new (NULL);

    for (guint i = 0; i < items->len; i++) {
        g_autofree char *item = rihla_cell_get_text (items->pdata[i]);

        if (i > 0)
            g_string_append_printf (cell, "%s ", sign);
        g_string_append (cell, item);
    }
    if (!is_same_list (cell->str, how, items) && items->len == 1)
        g_string_append (cell, sign);
    if (!is_same_list (cell->str, how, items))
        self->n_split++;
    return g_string_free (cell, FALSE);
}

static const char *
get_content (const RihlaElement *element)
{
    const RihlaPart *part = rihla_element_class_find_part (element->kind, NULL);
    const char *text = *(char **) rihla_part_get_field (part, element);

    return text != NULL ? text : "";
}

static GPtrArray *
get_list (const RihlaElement *owner, const char *name)
{
    const RihlaPart *part = rihla_element_class_find_part (owner->kind, name);

    return *(GPtrArray **) rihla_part_get_field (part, owner);
}

static void
write_children (Writing *self, RihlaElement *owner, const char *name,
                RihlaColumn column)
{
    GPtrArray *list = get_list (owner, name);
    g_autoptr (GPtrArray) items = g_ptr_array_new ();
    g_autofree char *cell = NULL;

    for (guint i = 0; i < rihla_list_get_n (list); i++)
        g_ptr_array_add (items, (gpointer) get_content (list->pdata[i]));
    cell = join_items (self, items, RIHLA_SPLIT_AT_ALL);
    set_cell (self, column, cell);
}

static void
write_quotes (Writing *self, RihlaElement *owner)
{
    GPtrArray *list = get_list (owner, "quote");
    g_autofree char *cell = NULL;

    if (rihla_list_get_n (list) == 0)
        return;
    cell = join_items (self, list, RIHLA_SPLIT_AT_BREAKS);
    set_cell (self, RIHLA_COLUMN_QUOTE, cell);
}

/* --- Emotions, metrics, notes ---------------------------------------------- */

static gboolean
is_written_metric (const RihlaMetric *metric)
{
    return metric->kind != RIHLA_METRIC_KIND_OTHER && !isnan (metric->value) &&
           rihla_column_has_value (RIHLA_COLUMN_NPS +
                                       (metric->kind - RIHLA_METRIC_KIND_NPS),
                                   metric->value);
}

static gboolean
is_written (const RihlaElement *element)
{
    g_autofree char *text = NULL;

    if (element->kind == RIHLA_ELEMENT_METRIC)
        return is_written_metric ((const RihlaMetric *) element);
    if (element->kind == RIHLA_ELEMENT_EMOTION &&
        rihla_emotion_is_compared ((const RihlaEmotion *) element))
        return FALSE;
    if (element->kind == RIHLA_ELEMENT_EMOTION &&
        !isnan (((const RihlaEmotion *) element)->value))
        return TRUE;
    text = rihla_cell_get_text (get_content (element));
    return *text != '\0';
}

static void
write_emotions (Writing *self, RihlaElement *owner)
{
    GPtrArray *list = get_list (owner, "emotion");
    g_autoptr (GPtrArray) words = g_ptr_array_new ();
    GString *values = g_string_new (NULL);
    g_autofree char *cell = NULL;
    gboolean has_values = FALSE;
    guint n_written = 0;

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = list->pdata[i];
        g_autofree char *value = rihla_number_print (emotion->value);

        if (!is_written (&emotion->element))
            continue;
        g_string_append (values, n_written++ > 0 ? "; " : "");
        if (!isnan (emotion->value) &&
            emotion->evidence != RIHLA_EVIDENCE_DERIVED) {
            g_string_append (values, value);
            has_values = TRUE;
        }
        if (*get_content (&emotion->element) != '\0')
            g_ptr_array_add (words, emotion->word);
    }
    cell = join_items (self, words, RIHLA_SPLIT_AT_ALL);
    set_cell (self, RIHLA_COLUMN_EMOTION, cell);
    /* Values stand beside as many words, or beside none. */
    if (words->len > 0 && (words->len < n_written ||
                           !is_same_list (cell, RIHLA_SPLIT_AT_ALL, words)))
        self->n_split++;
    else if (has_values)
        set_cell (self, RIHLA_COLUMN_EMOTION_VALUE, values->str);
    g_string_free (values, TRUE);
}

/* The number of a metric, with its unit where it has a place. */
static char *
print_metric (Writing *self, const RihlaMetric *metric)
{
    g_autofree char *number = rihla_number_print (metric->value);
    g_autofree char *unit = NULL;

    if (metric->kind != RIHLA_METRIC_KIND_ART || metric->unit == NULL)
        return g_steal_pointer (&number);
    unit = rihla_cell_get_text (metric->unit);
    /* The reader knows a unit by the letter it begins with. */
    if (g_unichar_isalpha (g_utf8_get_char (unit)))
        return g_strconcat (number, " ", unit, NULL);
    self->n_split++;
    return g_steal_pointer (&number);
}

static void
write_metrics (Writing *self, RihlaElement *owner)
{
    GPtrArray *list = get_list (owner, "metric");
    guint numbers[RIHLA_N_COLUMNS] = { 0 };

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaMetric *metric = list->pdata[i];
        RihlaColumn column = RIHLA_COLUMN_NPS;
        g_autofree char *text = NULL;

        if (!is_written_metric (metric)) {
            self->n_outside += metric->kind != RIHLA_METRIC_KIND_OTHER &&
                               !isnan (metric->value);
            continue;
        }
        column += metric->kind - RIHLA_METRIC_KIND_NPS;
        text = print_metric (self, metric);
        set_cell_of (self, column, numbers[column]++,
                     rihla_column_get_name (column, rihla_journey_get_language (
                                                        self->journey)),
                     text);
    }
}

/* A note that begins with a head goes under it, as it came. */
static char *
split_head (const char *note, const char **text)
{
    const char *colon = strstr (note, ": ");
    g_autofree char *head = NULL;

    *text = note;
    if (colon == NULL || colon == note)
        return g_strdup ("");
    head = g_strndup (note, (gsize) (colon - note));
    if (rihla_column_find (head, NULL) != RIHLA_COLUMN_NOTE ||
        rihla_table_is_none (head))
        return g_strdup ("");
    *text = colon + 2;
    return g_steal_pointer (&head);
}

static void
write_notes (Writing *self, RihlaElement *owner)
{
    GPtrArray *list = get_list (owner, "note");
    g_autoptr (GHashTable) numbers =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const char *text = NULL;
        char *head = split_head (get_content (list->pdata[i]), &text);
        g_autofree char *cell = rihla_cell_get_text (text);
        guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, head));

        set_cell_of (self, RIHLA_COLUMN_NOTE, number, head, cell);
        g_hash_table_insert (numbers, head, GUINT_TO_POINTER (number + 1));
    }
}

static void
write_content (Writing *self, RihlaElement *owner)
{
    write_emotions (self, owner);
    write_children (self, owner, "pain", RIHLA_COLUMN_PAIN);
    write_children (self, owner, "opportunity", RIHLA_COLUMN_OPPORTUNITY);
    write_quotes (self, owner);
    write_metrics (self, owner);
    write_notes (self, owner);
}

/* --- Stages and touchpoints ------------------------------------------------ */

/* The title, or the name of the kind that stands for it. */
static char *
get_stage_title (Writing *self, const RihlaStage *stage)
{
    const char *language = rihla_journey_get_language (self->journey);
    gboolean is_arabic =
        language != NULL && g_ascii_strncasecmp (language, "ar", 2) == 0;
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GKeyFile) labels = g_key_file_new ();
    const char *nick = NULL;
    char *title = NULL;

    if (stage->title != NULL && *stage->title != '\0')
        return rihla_cell_get_text (stage->title);
    bytes =
        rihla_data_lookup (is_arabic ? "labels/ar.ini" : "labels/en.ini", NULL);
    nick = rihla_enum_print (RIHLA_TYPE_STAGE_KIND, stage->kind);
    if (bytes != NULL &&
        g_key_file_load_from_bytes (labels, bytes, G_KEY_FILE_NONE, NULL))
        title = g_key_file_get_string (labels, "stage-kinds", nick, NULL);
    return title != NULL ? title : g_strdup (nick);
}

static void
write_duration (Writing *self, RihlaColumn column, double seconds)
{
    g_autofree char *text = NULL;

    if (isnan (seconds))
        return;
    text = rihla_duration_print (seconds);
    set_cell (self, column, text);
}

/* A row that says nothing of a touchpoint itself is of the stage. */
static gboolean
is_nameless (const RihlaTouchpoint *touchpoint)
{
    return (touchpoint->title == NULL || *touchpoint->title == '\0') &&
           touchpoint->channel == NULL &&
           (touchpoint->owner == NULL || *touchpoint->owner == '\0') &&
           isnan (touchpoint->wait) && isnan (touchpoint->active);
}

static void
write_touchpoint (Writing *self, const char *title, RihlaTouchpoint *touchpoint)
{
    g_autoptr (GPtrArray) titles = g_ptr_array_new ();
    g_autofree char *cell = NULL;

    self->n_nameless += is_nameless (touchpoint);
    begin_row (self);
    set_cell (self, RIHLA_COLUMN_STAGE, title);
    if (touchpoint->title != NULL) {
        g_ptr_array_add (titles, touchpoint->title);
        cell = join_items (self, titles, self->split);
        set_cell (self, RIHLA_COLUMN_TOUCHPOINT, cell);
    }
    if (touchpoint->channel != NULL) {
        g_autoptr (GPtrArray) names = g_ptr_array_new ();
        g_autofree char *name = NULL;

        g_ptr_array_add (names, (gpointer) get_content (
                                    (RihlaElement *) touchpoint->channel));
        name = join_items (self, names, RIHLA_SPLIT_AT_ALL);
        set_cell (self, RIHLA_COLUMN_CHANNEL, name);
    }
    set_cell (self, RIHLA_COLUMN_OWNER, touchpoint->owner);
    write_duration (self, RIHLA_COLUMN_WAIT, touchpoint->wait);
    write_duration (self, RIHLA_COLUMN_ACTIVE, touchpoint->active);
    write_content (self, &touchpoint->element);
}

/* TRUE when a row of its own would say something of the stage. */
static gboolean
has_content (const RihlaElement *owner)
{
    static const char *const names[] = { "emotion", "pain", "opportunity",
                                         "metric", "note" };
    GPtrArray *quotes = get_list (owner, "quote");

    for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
        GPtrArray *list = get_list (owner, names[i]);

        for (guint k = 0; k < rihla_list_get_n (list); k++)
            if (is_written (list->pdata[k]))
                return TRUE;
    }
    for (guint k = 0; k < rihla_list_get_n (quotes); k++)
        if (!rihla_table_is_none (quotes->pdata[k]))
            return TRUE;
    return FALSE;
}

/* The column of touchpoints, without which a row would be of its stage. */
static void
demand_touchpoints (Writing *self)
{
    find_column (self, RIHLA_COLUMN_TOUCHPOINT, 0,
                 rihla_column_get_name (RIHLA_COLUMN_TOUCHPOINT,
                                        rihla_journey_get_language (
                                            self->journey)));
}

/* Goal and number stand in the first row of the stage. */
static void
write_stage_head (Writing *self, const RihlaStage *stage)
{
    g_autofree char *goal = NULL;

    if (stage->goal != NULL)
        goal = rihla_cell_get_text (stage->goal);
    set_cell (self, RIHLA_COLUMN_GOAL, goal);
    if (stage->entered >= 0) {
        g_autofree char *entered =
            g_strdup_printf ("%" G_GINT64_FORMAT, stage->entered);

        set_cell (self, RIHLA_COLUMN_ENTERED, entered);
    }
}

static void
write_stage (Writing *self, RihlaStage *stage)
{
    g_autofree char *title = get_stage_title (self, stage);
    guint n_touchpoints = rihla_list_get_n (stage->touchpoints);
    GPtrArray *first = NULL;

    if (!g_hash_table_add (self->titles, rihla_word_form (title, TRUE)))
        self->n_merged++;
    if (n_touchpoints > 0)
        demand_touchpoints (self);
    if (n_touchpoints == 0 || has_content (&stage->element)) {
        begin_row (self);
        first = self->row;
        set_cell (self, RIHLA_COLUMN_STAGE, title);
        write_content (self, &stage->element);
    }
    for (guint i = 0; i < n_touchpoints; i++) {
        write_touchpoint (self, title, stage->touchpoints->pdata[i]);
        if (first == NULL)
            first = self->row;
    }
    self->row = first;
    write_stage_head (self, stage);
}

/* --- All of it ------------------------------------------------------------- */

static int
compare_columns (gconstpointer a, gconstpointer b)
{
    const RihlaWriterColumn *first = *(RihlaWriterColumn *const *) a;
    const RihlaWriterColumn *second = *(RihlaWriterColumn *const *) b;
    /* Notes come last. */
    int order_a = first->column == RIHLA_COLUMN_NOTE ? RIHLA_N_COLUMNS
                                                     : (int) first->column;
    int order_b = second->column == RIHLA_COLUMN_NOTE ? RIHLA_N_COLUMNS
                                                      : (int) second->column;

    if (order_a != order_b)
        return order_a - order_b;
    if (strcmp (first->head, second->head) != 0)
        return strcmp (first->head, second->head);
    return (int) first->number - (int) second->number;
}

/* Puts the columns in their order, the cells likewise, and the head on top. */
static void
order_columns (Writing *self)
{
    GPtrArray *columns = self->writer->columns;
    g_autofree gpointer *old =
        g_memdup2 (columns->pdata, columns->len * sizeof (gpointer));
    g_autofree guint *places = g_new0 (guint, columns->len);
    GPtrArray *head = g_ptr_array_new_with_free_func (g_free);

    g_ptr_array_sort (columns, compare_columns);
    for (guint i = 0; i < columns->len; i++)
        g_ptr_array_find (columns, old[i], &places[i]);
    for (guint r = 0; r < self->writer->rows->len; r++) {
        GPtrArray *row = self->writer->rows->pdata[r];
        GPtrArray *ordered = g_ptr_array_new_with_free_func (g_free);

        g_ptr_array_set_size (row, (int) columns->len);
        g_ptr_array_set_size (ordered, (int) columns->len);
        for (guint i = 0; i < columns->len; i++)
            ordered->pdata[places[i]] = g_steal_pointer (&row->pdata[i]);
        self->writer->rows->pdata[r] = ordered;
        g_ptr_array_unref (row);
    }
    for (guint i = 0; i < columns->len; i++)
        g_ptr_array_add (head,
                         g_strdup (
                             ((RihlaWriterColumn *) columns->pdata[i])->head));
    g_ptr_array_insert (self->writer->rows, 0, head);
}

/* Where some stage has several rows, rows are touchpoints, and commas are part
 * of their titles. */
static RihlaSplit
find_split (const RihlaJourney *journey)
{
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        const RihlaStage *stage = journey->stages->pdata[i];
        guint n = rihla_list_get_n (stage->touchpoints);

        if (n > 1 || (n == 1 && has_content (&stage->element)))
            return RIHLA_SPLIT_AT_BREAKS;
    }
    return RIHLA_SPLIT_AT_ALL;
}

static void
note_change (const Writing *self, guint n, const char *what)
{
    if (n > 0)
        rihla_diagnostics_add (self->diagnostics, RIHLA_DIAGNOSTIC_NOT_HELD,
                               NULL, NULL, "%s: %u", what, n);
}

static void
note_changes (const Writing *self)
{
    note_change (self, self->n_split,
                 "cells with signs that a reader takes for its own, which do "
                 "not come back as they are");
    note_change (self, self->n_outside,
                 "metrics outside the range of their kind, which are left out");
    note_change (self, self->n_nameless,
                 "touchpoints without title, channel, owner and time, which "
                 "come back as their stage");
    note_change (self, self->n_merged,
                 "stages with the title of another, which come back as one "
                 "with it");
}

RihlaTableWriter *
rihla_table_writer_new (RihlaJourney *journey, gboolean has_title,
                        RihlaDiagnostics *diagnostics)
{
    RihlaTableWriter *writer = g_new0 (RihlaTableWriter, 1);
    g_autoptr (GHashTable) columns =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr (GHashTable) titles =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    Writing writing = { .journey = journey,
                        .diagnostics = diagnostics,
                        .writer = writer,
                        .columns = columns,
                        .titles = titles };

    writer->columns = g_ptr_array_new_with_free_func (free_column);
    writer->rows = g_ptr_array_new_with_free_func (free_row);
    writing.split = find_split (journey);
    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++)
        write_stage (&writing, journey->stages->pdata[i]);
    order_columns (&writing);

    rihla_table_note_not_held (journey, has_title, diagnostics);
    note_changes (&writing);
    return writer;
}
