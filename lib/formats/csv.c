/* csv.c: reading tables of comma- or tab-separated values.
 * SPDX-License-Identifier: MIT
 *
 * libcsv parses, and does not tell where it is. So it is fed in pieces that
 * end with each separator, quote and line end: after a piece its state says
 * whether a cell has just begun, and the line and column counted so far are
 * the place of that cell. Spreadsheets separate with semicolons where the
 * comma is the decimal sign; the separator that makes most known heads of a row
 * near the beginning is taken. The cost is linear in the text. */

#include "config.h"

#include <csv.h>
#include <string.h>

#include "formats/csv.h"
#include "formats/table-heads.h"
#include "formats/table-names.h"
#include "formats/table.h"

/* How far the first row is looked at to choose the separator. */
#define HEAD_BYTES (16u * 1024)
/* The most bytes that are parsed before the length of the cell is looked at. */
#define PIECE_BYTES 4096u
/* libcsv adds so much to its buffer at a time. */
#define BUFFER_STEP (16u * 1024)

/* The states of libcsv, which its header does not name. */
enum {
    STATE_ROW_NOT_BEGUN,
    STATE_FIELD_NOT_BEGUN,
    STATE_FIELD_BEGUN,
    STATE_FIELD_MIGHT_HAVE_ENDED
};

typedef struct {
    struct csv_parser parser;
    RihlaTable *table;
    char separator;
    guint line; /* of the next byte */
    guint column;
    gboolean after_return;
    guint cell_line; /* where the cell began */
    guint cell_column;
    gboolean in_row;
    gboolean has_failed;
    GError **error;
} Reading;

static void
take_cell (void *text, size_t length, void *data)
{
    Reading *self = data;

    if (self->has_failed)
        return;
    if (!self->in_row &&
        !rihla_table_add_row (self->table, self->cell_line, self->error)) {
        self->has_failed = TRUE;
        return;
    }
    self->in_row = TRUE;
    if (!rihla_table_add_cell (self->table, text, length, self->cell_line,
                               self->cell_column, self->error))
        self->has_failed = TRUE;
}

static void
end_row (G_GNUC_UNUSED int terminator, void *data)
{
    Reading *self = data;

    self->in_row = FALSE;
}

static gboolean
is_between_cells (const Reading *self)
{
    return self->parser.pstate == STATE_ROW_NOT_BEGUN ||
           self->parser.pstate == STATE_FIELD_NOT_BEGUN;
}

/* A cell begins at its first byte that is no space: libcsv drops those. */
static void
note_cell_start (Reading *self, const char *piece, gsize length)
{
    gsize i = 0;

    while (i < length && piece[i] != self->separator &&
           (piece[i] == ' ' || piece[i] == '\t'))
        i++;
    self->cell_line = self->line;
    self->cell_column = self->column + (guint) i;
}

static void
advance (Reading *self, const char *piece, gsize length)
{
    char last = piece[length - 1];

    if (last == '\n' || last == '\r') {
        if (last == '\r' || length > 1 || !self->after_return)
            self->line++;
        self->column = 1;
    } else {
        self->column += (guint) g_utf8_strlen (piece, (gssize) length);
    }
    self->after_return = last == '\r';
}

static gsize
find_piece (const Reading *self, const char *text, gsize length)
{
    gsize most = MIN (length, PIECE_BYTES);

    for (gsize i = 0; i < most; i++) {
        char c = text[i];

        if (c == self->separator || c == '"' || c == '\n' || c == '\r')
            return i + 1;
    }
    /* Not within a letter. */
    while (most < length && ((guchar) text[most] & 0xc0) == 0x80)
        most++;
    return most;
}

/* A cell over the limit ends the reading before libcsv holds all of it. */
static void
check_cell (Reading *self)
{
    if (self->has_failed ||
        self->parser.entry_pos <= RIHLA_TABLE_MAX_CELL_BYTES)
        return;
    self->has_failed = TRUE;
    rihla_table_fail (self->table, RIHLA_ERROR_LIMIT, self->cell_line,
                      self->cell_column, self->error,
                      "the cell has too many bytes; the most is %u%s",
                      RIHLA_TABLE_MAX_CELL_BYTES,
                      self->parser.quoted
                          ? "; perhaps its quotation mark is not closed"
                          : "");
}

static void
fail_parser (Reading *self)
{
    if (self->has_failed)
        return;
    self->has_failed = TRUE;
    rihla_table_fail (self->table, RIHLA_ERROR_SYNTAX, self->line, self->column,
                      self->error, "%s",
                      csv_strerror (csv_error (&self->parser)));
}

static void
finish (Reading *self)
{
    if (self->parser.quoted && self->parser.pstate == STATE_FIELD_BEGUN) {
        self->has_failed = TRUE;
        rihla_table_fail (self->table, RIHLA_ERROR_SYNTAX, self->cell_line,
                          self->cell_column, self->error,
                          "the quotation mark is never closed");
        return;
    }
    if (csv_fini (&self->parser, take_cell, end_row, self) != 0)
        fail_parser (self);
}

static gboolean
parse (Reading *self, const char *text, gsize length)
{
    if (csv_init (&self->parser, 0) != 0)
        return rihla_table_fail (self->table, RIHLA_ERROR_LIMIT, 0, 0,
                                 self->error, "out of memory");
    csv_set_delim (&self->parser, (unsigned char) self->separator);
    csv_set_blk_size (&self->parser, BUFFER_STEP);

    while (length > 0 && !self->has_failed) {
        gsize piece = find_piece (self, text, length);

        if (is_between_cells (self))
            note_cell_start (self, text, piece);
        if (csv_parse (&self->parser, text, piece, take_cell, end_row, self) !=
            piece)
            fail_parser (self);
        check_cell (self);
        advance (self, text, piece);
        text += piece;
        length -= piece;
    }
    if (!self->has_failed)
        finish (self);
    csv_free (&self->parser);
    return !self->has_failed;
}

/* --- The separator --------------------------------------------------------- */

/* How much a row looks like a head. */
typedef struct {
    gboolean has_stage;
    guint row; /* from 0 */
    guint n_known;
    guint n_cells;
} HeadCount;

typedef struct {
    HeadCount row; /* the row being read */
    HeadCount best;
    guint n_rows;
    gboolean is_done;
} HeadSearch;

/* The better head has stages, then stands higher up: cells further down may
 * speak of stages too. Then it has more known heads, then more cells. */
static gboolean
is_better (const HeadCount *a, const HeadCount *b)
{
    if (a->has_stage != b->has_stage)
        return a->has_stage;
    if (a->has_stage && a->row != b->row)
        return a->row < b->row;
    if (a->n_known != b->n_known)
        return a->n_known > b->n_known;
    return a->n_cells > b->n_cells;
}

static void
count_cell (void *text, size_t length, void *data)
{
    HeadSearch *search = data;
    g_autofree char *head = NULL;
    RihlaColumn column;

    if (search->is_done || search->row.n_cells >= RIHLA_TABLE_MAX_COLUMNS)
        return;
    head = g_utf8_make_valid (text, (gssize) length);
    column = rihla_column_find (head, NULL);
    search->row.n_cells++;
    search->row.n_known += column != RIHLA_COLUMN_NOTE;
    search->row.has_stage =
        search->row.has_stage || column == RIHLA_COLUMN_STAGE;
}

static void
end_head (G_GNUC_UNUSED int terminator, void *data)
{
    HeadSearch *search = data;
    HeadCount none = { FALSE, 0, 0, 0 };

    if (search->is_done)
        return;
    search->row.row = search->n_rows++;
    if (is_better (&search->row, &search->best))
        search->best = search->row;
    search->row = none;
    search->is_done =
        search->best.has_stage || search->n_rows >= RIHLA_TABLE_HEAD_ROWS;
}

/* The best head among the first rows, with a separator. */
static HeadCount
count_head (const char *text, gsize length, char separator)
{
    HeadSearch search = { .is_done = FALSE };
    struct csv_parser parser;

    if (csv_init (&parser, 0) != 0)
        return search.best;
    csv_set_delim (&parser, (unsigned char) separator);
    for (gsize i = 0; i < MIN (length, HEAD_BYTES) && !search.is_done; i++)
        csv_parse (&parser, text + i, 1, count_cell, end_head, &search);
    csv_fini (&parser, count_cell, end_head, &search);
    csv_free (&parser);
    return search.best;
}

static char
choose_separator (const char *text, gsize length)
{
    static const char separators[] = { ',', ';', '\t' };
    HeadCount best = { FALSE, 0, 0, 0 };
    char chosen = ',';

    for (gsize i = 0; i < G_N_ELEMENTS (separators); i++) {
        HeadCount count = count_head (text, length, separators[i]);

        if (!is_better (&count, &best))
            continue;
        best = count;
        chosen = separators[i];
    }
    return chosen;
}

/* "sep=;" on the first line is for the spreadsheet. Its length, or 0. */
static gsize
match_separator_line (const char *text, gsize length, char *separator)
{
    if (length < 5 || g_ascii_strncasecmp (text, "sep=", 4) != 0 ||
        strchr (",;\t", text[4]) == NULL)
        return 0;
    if (length > 5 && text[5] != '\n' && text[5] != '\r')
        return 0;
    *separator = text[4];
    if (length > 6 && text[5] == '\r' && text[6] == '\n')
        return 7;
    return length > 5 ? 6 : 5;
}

/* --- Reading --------------------------------------------------------------- */

/* A separator of 0 is to be found out. */
static RihlaJourney *
read_table (const char *content, gsize size, const char *name, char separator,
            RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (RihlaTable) table = rihla_table_new (name, diagnostics);
    g_autofree char *text = NULL;
    gsize length = 0;
    gsize skipped = 0;
    Reading reading = {
        .table = table, .line = 1, .column = 1, .error = error
    };

    text =
        rihla_table_decode (content, size, name, diagnostics, &length, error);
    if (text == NULL)
        return NULL;
    reading.separator = separator;
    if (separator == 0) {
        skipped = match_separator_line (text, length, &reading.separator);
        reading.line += skipped > 0;
    }
    if (reading.separator == 0)
        reading.separator = choose_separator (text, length);
    if (!parse (&reading, text + skipped, length - skipped))
        return NULL;
    rihla_table_find_head (table);
    return rihla_table_to_journey (table, error);
}

RihlaJourney *
rihla_csv_read (const char *content, gsize length, const char *name,
                RihlaDiagnostics *diagnostics, GError **error)
{
    return read_table (content, length, name, 0, diagnostics, error);
}

RihlaJourney *
rihla_tsv_read (const char *content, gsize length, const char *name,
                RihlaDiagnostics *diagnostics, GError **error)
{
    return read_table (content, length, name, '\t', diagnostics, error);
}

/* Content is a table when its first row names the stages and more. */
static gboolean
sniff (const char *content, gsize length, const char *separators)
{
    gsize size = 0;
    g_autofree char *head = NULL;

    head = rihla_table_decode_head (content, MIN (length, HEAD_BYTES), &size);
    for (const char *p = separators; *p != '\0'; p++) {
        HeadCount count = count_head (head, size, *p);

        if (count.n_cells > 1 && count.n_known > 1)
            return TRUE;
    }
    return FALSE;
}

gboolean
rihla_csv_sniff (const char *content, gsize length)
{
    return sniff (content, length, ",;");
}

gboolean
rihla_tsv_sniff (const char *content, gsize length)
{
    return sniff (content, length, "\t");
}
