/* table.c: a table of cells, as all formats of tables read it.
 * SPDX-License-Identifier: MIT
 *
 * Cells of all rows stand in one array, their texts in one chunk: a row costs
 * a number and a cell three, however the file is made. */

#include "config.h"

#include "formats/table.h"

#define TEXT_BLOCK_BYTES 4096

RihlaTable *
rihla_table_new (const char *file, RihlaDiagnostics *diagnostics)
{
    RihlaTable *self = g_new0 (RihlaTable, 1);

    self->file = file;
    self->diagnostics = diagnostics;
    self->cells = g_array_new (FALSE, FALSE, sizeof (RihlaTableCell));
    self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
    self->texts = g_string_chunk_new (TEXT_BLOCK_BYTES);
    return self;
}

void
rihla_table_free (RihlaTable *self)
{
    if (self == NULL)
        return;
    g_free (self->title);
    g_array_unref (self->cells);
    g_array_unref (self->rows);
    g_string_chunk_free (self->texts);
    g_free (self);
}

gboolean
rihla_table_fail (const RihlaTable *self, RihlaError code, guint line,
                  guint column, GError **error, const char *format, ...)
{
    RihlaPlace place = { self->file, line, column };
    g_autofree char *message = NULL;
    va_list args;

    va_start (args, format);
    message = g_strdup_vprintf (format, args);
    va_end (args);
    return rihla_fail_at (error, self->diagnostics, code, &place, "%s",
                          message);
}

gboolean
rihla_table_add_row (RihlaTable *self, guint line, GError **error)
{
    if (self->rows->len >= RIHLA_TABLE_MAX_ROWS)
        return rihla_table_fail (self, RIHLA_ERROR_LIMIT, line, 1, error,
                                 "the table has too many rows; the most is %u",
                                 RIHLA_TABLE_MAX_ROWS);
    g_array_append_val (self->rows, self->cells->len);
    return TRUE;
}

static gboolean
check_limits (RihlaTable *self, gsize length, guint line, guint column,
              GError **error)
{
    guint first = g_array_index (self->rows, guint, self->rows->len - 1);

    if (self->cells->len - first >= RIHLA_TABLE_MAX_COLUMNS)
        return rihla_table_fail (self, RIHLA_ERROR_LIMIT, line, column, error,
                                 "the row has too many cells; the most is %u",
                                 RIHLA_TABLE_MAX_COLUMNS);
    if (self->cells->len >= RIHLA_TABLE_MAX_CELLS)
        return rihla_table_fail (self, RIHLA_ERROR_LIMIT, line, column, error,
                                 "the table has too many cells; the most is %u",
                                 RIHLA_TABLE_MAX_CELLS);
    if (length > RIHLA_TABLE_MAX_CELL_BYTES)
        return rihla_table_fail (self, RIHLA_ERROR_LIMIT, line, column, error,
                                 "the cell has too many bytes; the most is %u",
                                 RIHLA_TABLE_MAX_CELL_BYTES);
    return TRUE;
}

gboolean
rihla_table_add_cell (RihlaTable *self, const char *text, gsize length,
                      guint line, guint column, GError **error)
{
    RihlaTableCell cell = { "", line, column };

    g_return_val_if_fail (self->rows->len > 0, FALSE);

    if (!check_limits (self, length, line, column, error))
        return FALSE;
    if (length > 0)
        cell.text =
            g_string_chunk_insert_len (self->texts, text, (gssize) length);
    g_array_append_val (self->cells, cell);
    return TRUE;
}

guint
rihla_table_get_n_rows (const RihlaTable *self)
{
    return self->rows->len;
}

guint
rihla_table_get_n_cells (const RihlaTable *self, guint row)
{
    guint first = g_array_index (self->rows, guint, row);
    guint next = self->cells->len;

    if (row + 1 < self->rows->len)
        next = g_array_index (self->rows, guint, row + 1);
    return next - first;
}

const RihlaTableCell *
rihla_table_get_cell (const RihlaTable *self, guint row, guint column)
{
    guint first = g_array_index (self->rows, guint, row);

    if (column >= rihla_table_get_n_cells (self, row))
        return NULL;
    return &g_array_index (self->cells, RihlaTableCell, first + column);
}
