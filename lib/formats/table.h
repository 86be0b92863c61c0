/* table.h: a table of cells, as all formats of tables read it. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#include "model/diagnostics.h"

/* Limits, each on what a stranger's file could make us hold or do. */
/* Attack: a head of a million columns, each looked up by its names. */
#define RIHLA_TABLE_MAX_COLUMNS 256u
/* Attack: a million rows of one comma each, every one a touchpoint. */
#define RIHLA_TABLE_MAX_ROWS 50000u
/* Attack: a cell of many megabytes, which Markdown would parse at length. */
#define RIHLA_TABLE_MAX_CELL_BYTES (16u * 1024)
/* Attack: many short rows under a wide head. */
#define RIHLA_TABLE_MAX_CELLS 400000u

/* Attack: cells of nothing but semicolons and letters between them. */
#define RIHLA_TABLE_MAX_ELEMENTS 200000u

typedef struct {
    const char *text; /* in the table's texts; "" when empty */
    guint line;       /* from 1 */
    guint column;     /* in characters, from 1 */
} RihlaTableCell;

/* Rows of cells; the first is the head. */
typedef struct {
    const char *file;    /* not owned; NULL: none */
    char *title;         /* owned; NULL: none */
    GArray *cells;       /* owned; of RihlaTableCell */
    GArray *rows;        /* owned; of guint: the first cell of each row */
    GStringChunk *texts; /* owned */
    RihlaDiagnostics *diagnostics; /* not owned; may be NULL */
} RihlaTable;

RihlaTable *rihla_table_new (const char *file, RihlaDiagnostics *diagnostics);
void rihla_table_free (RihlaTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaTable, rihla_table_free)

/* Begins a row; cells are then added to it. Both fail at a limit. */
gboolean rihla_table_add_row (RihlaTable *self, guint line, GError **error);
gboolean rihla_table_add_cell (RihlaTable *self, const char *text, gsize length,
                               guint line, guint column, GError **error);

guint rihla_table_get_n_rows (const RihlaTable *self);
guint rihla_table_get_n_cells (const RihlaTable *self, guint row);
/* A cell of a row; NULL past its end. */
const RihlaTableCell *
rihla_table_get_cell (const RihlaTable *self, guint row, guint column);

/* Fails with a message at a place in the table's file. */
gboolean rihla_table_fail (const RihlaTable *self, RihlaError code, guint line,
                           guint column, GError **error, const char *format,
                           ...) G_GNUC_PRINTF (6, 7);

/* Makes a journey of a table: the one step all formats of tables share. */
RihlaJourney *rihla_table_to_journey (const RihlaTable *self, GError **error);

/* Gets the text of an input in UTF-8 without a byte order mark; Windows-1256
 * and UTF-16 are converted, with a remark. NULL on error; otherwise the caller
 * frees it, and *length is its length. There is no zero byte in it. */
char *rihla_table_decode (const char *content, gsize size, const char *file,
                          RihlaDiagnostics *diagnostics, gsize *length,
                          GError **error);
/* The same for the beginning of an input, which may end within a letter; ""
 * where it is no text. For sniffers. */
char *rihla_table_decode_head (const char *content, gsize size, gsize *length);

/* Whether text that is not UTF-8 looks like Arabic in Windows-1256. */
gboolean rihla_table_is_windows_1256 (const guint8 *data, gsize length);
gunichar rihla_table_decode_windows_1256 (guint8 byte);
