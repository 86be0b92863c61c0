/* table-heads.c: what the columns of one table hold.
 * SPDX-License-Identifier: MIT
 *
 * In: the first row. Out: what each column holds. Two columns may ask for the
 * same place, as "Step" and "Touchpoint"; the name that stands nearer to the
 * front of its list (lib/data/columns/) has it. The other column, one that is
 * not known, and one that needs touchpoints in a table without any come in as
 * notes, with a remark. */

#include "config.h"

#include <string.h>

#include "formats/table-cells.h"
#include "formats/table-heads.h"

/* Columns that hold a value of a touchpoint. */
static const RihlaColumn touchpoint_columns[] = { RIHLA_COLUMN_OWNER,
                                                  RIHLA_COLUMN_WAIT,
                                                  RIHLA_COLUMN_ACTIVE };

/* Columns of which each brings more of the same. */
static gboolean
is_list (RihlaColumn column)
{
    return column == RIHLA_COLUMN_NOTE || column == RIHLA_COLUMN_PAIN ||
           column == RIHLA_COLUMN_OPPORTUNITY || column == RIHLA_COLUMN_QUOTE ||
           column >= RIHLA_COLUMN_NPS;
}

static void
free_head (gpointer data)
{
    RihlaTableHead *head = data;

    g_free (head->head);
    g_free (head->metric_unit);
    g_free (head);
}

void
rihla_table_heads_free (RihlaTableHeads *self)
{
    if (self == NULL)
        return;
    g_ptr_array_unref (self->heads);
    g_free (self->language);
    g_free (self);
}

static RihlaPlace
get_place (const RihlaTable *table, const RihlaTableHead *head)
{
    const RihlaTableCell *cell = rihla_table_get_cell (table, 0, head->index);
    RihlaPlace place = { table->file, cell->line, cell->column };

    return place;
}

/* What stands in brackets in the head of a metric or of a time: its unit. */
static void
read_unit (RihlaTableHead *self)
{
    const char *open = strpbrk (self->head, "([");
    const char *close = open != NULL ? strpbrk (open, ")]") : NULL;

    if (close == NULL || close == open + 1)
        return;
    self->metric_unit = g_strndup (open + 1, (gsize) (close - open - 1));
    self->time_unit = rihla_cell_find_unit (self->metric_unit);
}

static RihlaTableHead *
read_head (const RihlaTable *table, guint index, guint *rank)
{
    const RihlaTableCell *cell = rihla_table_get_cell (table, 0, index);
    RihlaTableHead *self = g_new0 (RihlaTableHead, 1);

    self->index = index;
    self->head = rihla_cell_get_text (cell->text);
    self->column = rihla_column_find (self->head, rank);
    read_unit (self);
    return self;
}

/* Gives a column its place, unless one with a better name has it. */
static void
place_head (RihlaTableHeads *self, RihlaTableHead *head, guint rank,
            guint *ranks)
{
    RihlaTableHead *other = self->single[head->column];

    if (other != NULL && ranks[head->column] <= rank)
        return;
    self->single[head->column] = head;
    ranks[head->column] = rank;
}

static void
note_doubled (const RihlaTable *table, const RihlaTableHeads *self,
              RihlaTableHead *head)
{
    const RihlaTableHead *other = self->single[head->column];
    RihlaPlace place = get_place (table, head);

    if (is_list (head->column) || other == head)
        return;
    rihla_diagnostics_add (table->diagnostics, RIHLA_DIAGNOSTIC_COLUMN_REPEATED,
                           &place, NULL,
                           "column \"%s\" holds the same as \"%s\"; it is "
                           "read as notes",
                           head->head, other->head);
    head->column = RIHLA_COLUMN_NOTE;
}

static void
note_unknown (const RihlaTable *table, const RihlaTableHead *head)
{
    RihlaPlace place = get_place (table, head);

    if (*head->head == '\0')
        return;
    rihla_diagnostics_add (table->diagnostics, RIHLA_DIAGNOSTIC_UNKNOWN_COLUMN,
                           &place, NULL,
                           "column \"%s\" is not known; it is read as notes",
                           head->head);
}

/* An owner or a time is of a touchpoint; where none can come, it is a note. */
static void
note_homeless (const RihlaTable *table, RihlaTableHeads *self)
{
    if (self->single[RIHLA_COLUMN_TOUCHPOINT] != NULL ||
        self->single[RIHLA_COLUMN_CHANNEL] != NULL)
        return;
    for (guint i = 0; i < G_N_ELEMENTS (touchpoint_columns); i++) {
        RihlaTableHead *head = self->single[touchpoint_columns[i]];
        RihlaPlace place = { NULL, 0, 0 };

        if (head == NULL)
            continue;
        place = get_place (table, head);
        rihla_diagnostics_add (table->diagnostics,
                               RIHLA_DIAGNOSTIC_COLUMN_WITHOUT_TOUCHPOINT,
                               &place, NULL,
                               "column \"%s\" needs a column of touchpoints; "
                               "it is read as notes",
                               head->head);
        self->single[head->column] = NULL;
        head->column = RIHLA_COLUMN_NOTE;
    }
}

/* The language of the heads: that of most of their letters. */
static char *
find_language (const RihlaTableHeads *self)
{
    guint arabic = 0;
    guint latin = 0;

    for (guint i = 0; i < self->heads->len; i++) {
        const RihlaTableHead *head = g_ptr_array_index (self->heads, i);

        for (const char *p = head->head; *p != '\0'; p = g_utf8_next_char (p)) {
            GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

            arabic += script == G_UNICODE_SCRIPT_ARABIC;
            latin += script == G_UNICODE_SCRIPT_LATIN;
        }
    }
    return g_strdup (arabic > latin ? "ar" : "en");
}

static void
read_heads (const RihlaTable *table, RihlaTableHeads *self)
{
    guint ranks[RIHLA_N_COLUMNS] = { 0 };

    for (guint i = 0; i < rihla_table_get_n_cells (table, 0); i++) {
        guint rank = 0;
        RihlaTableHead *head = read_head (table, i, &rank);

        g_ptr_array_add (self->heads, head);
        if (!is_list (head->column))
            place_head (self, head, rank, ranks);
    }
}

static gboolean
fail_without_stages (const RihlaTable *table, GError **error)
{
    const RihlaTableCell *cell = rihla_table_get_cell (table, 0, 0);

    return rihla_table_fail (
        table, RIHLA_ERROR_SYNTAX, cell->line, cell->column, error,
        "the table has no column of stages; name one \"%s\" or \"%s\"",
        rihla_column_get_name (RIHLA_COLUMN_STAGE, "en"),
        rihla_column_get_name (RIHLA_COLUMN_STAGE, "ar"));
}

RihlaTableHeads *
rihla_table_heads_read (const RihlaTable *table, GError **error)
{
    g_autoptr (RihlaTableHeads) self = g_new0 (RihlaTableHeads, 1);

    self->heads = g_ptr_array_new_with_free_func (free_head);
    read_heads (table, self);
    if (self->single[RIHLA_COLUMN_STAGE] == NULL) {
        fail_without_stages (table, error);
        return NULL;
    }
    for (guint i = 0; i < self->heads->len; i++) {
        RihlaTableHead *head = g_ptr_array_index (self->heads, i);

        if (head->column == RIHLA_COLUMN_NOTE)
            note_unknown (table, head);
        else
            note_doubled (table, self, head);
    }
    note_homeless (table, self);
    self->language = find_language (self);
    return g_steal_pointer (&self);
}

static gboolean
has_stages (const RihlaTable *table, guint row)
{
    for (guint i = 0; i < rihla_table_get_n_cells (table, row); i++) {
        const RihlaTableCell *cell = rihla_table_get_cell (table, row, i);

        if (rihla_column_find (cell->text, NULL) == RIHLA_COLUMN_STAGE)
            return TRUE;
    }
    return FALSE;
}

/* How many cells of a row have text, and the last of these texts. */
static guint
count_texts (const RihlaTable *table, guint row, char **last)
{
    guint n = 0;

    for (guint i = 0; i < rihla_table_get_n_cells (table, row); i++) {
        const RihlaTableCell *cell = rihla_table_get_cell (table, row, i);
        char *text = rihla_cell_get_text (cell->text);

        if (*text == '\0') {
            g_free (text);
            continue;
        }
        n++;
        g_free (*last);
        *last = text;
    }
    return n;
}

/* A row above the head: nothing, the title, or something to remark on. */
static void
take_row_above (RihlaTable *table, guint row)
{
    const RihlaTableCell *cell = rihla_table_get_cell (table, row, 0);
    RihlaPlace place = { table->file, cell->line, cell->column };
    g_autofree char *text = NULL;
    guint n = count_texts (table, row, &text);

    if (n == 0)
        return;
    if (n == 1 && table->title == NULL) {
        table->title = g_steal_pointer (&text);
        return;
    }
    rihla_diagnostics_add (table->diagnostics, RIHLA_DIAGNOSTIC_CELL_IGNORED,
                           &place, NULL,
                           "the row stands above the head; it is ignored");
}

void
rihla_table_find_head (RihlaTable *table)
{
    guint n = MIN (rihla_table_get_n_rows (table), RIHLA_TABLE_HEAD_ROWS);
    guint head = 0;

    while (head < n && !has_stages (table, head))
        head++;
    if (head == 0 || head == n)
        return;
    for (guint i = 0; i < head; i++)
        take_row_above (table, i);
    g_array_remove_range (table->rows, 0, head);
}
