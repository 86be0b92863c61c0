/* markdown.c: reading tables in Markdown.
 * SPDX-License-Identifier: MIT
 *
 * cmark-gfm parses the text. The first table that names the stages is the
 * journey, the nearest heading above it the title; all else is left alone.
 * Cells give their plain text. What cmark-gfm drops without a word, cells past
 * the head, is looked for in the source of each row. */

#include "config.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <string.h>

#include "formats/markdown-guard.h"
#include "formats/markdown.h"
#include "formats/table-cells.h"
#include "formats/table-heads.h"
#include "formats/table.h"

typedef struct {
    RihlaTable *table;
    const char *text;
    gsize length;
    GArray *lines; /* owned; of gsize: where each line begins */
    char *heading; /* owned; the last one seen; NULL: none */
    /* Where the last byte column was turned into characters. */
    guint seen_line;
    guint seen_byte;
    guint seen_column;
    GError **error;
} Reading;

static void
find_lines (Reading *self)
{
    gsize start = 0;

    self->lines = g_array_new (FALSE, FALSE, sizeof (gsize));
    g_array_append_val (self->lines, start);
    for (gsize i = 0; i < self->length; i++) {
        gboolean is_pair = self->text[i] == '\r' && i + 1 < self->length &&
                           self->text[i + 1] == '\n';

        if ((self->text[i] != '\n' && self->text[i] != '\r') || is_pair)
            continue;
        start = i + 1;
        g_array_append_val (self->lines, start);
    }
}

/* The source of a line, without its end. */
static const char *
get_line (const Reading *self, guint line, gsize *length)
{
    gsize from;
    gsize to = self->length;

    *length = 0;
    if (line < 1 || line > self->lines->len)
        return "";
    from = g_array_index (self->lines, gsize, line - 1);
    if (line < self->lines->len)
        to = g_array_index (self->lines, gsize, line);
    while (to > from &&
           (self->text[to - 1] == '\n' || self->text[to - 1] == '\r'))
        to--;
    *length = to - from;
    return self->text + from;
}

/* The column in characters of a byte column, both from 1. Columns are asked
 * for from left to right, so each goes on from the one before. */
static guint
count_column (Reading *self, guint line, guint byte)
{
    gsize length = 0;
    const char *text = get_line (self, line, &length);

    if (line != self->seen_line || byte < self->seen_byte) {
        self->seen_line = line;
        self->seen_byte = 1;
        self->seen_column = 1;
    }
    byte = (guint) MIN ((gsize) MAX (byte, 1), length + 1);
    if (byte > self->seen_byte)
        self->seen_column +=
            (guint) g_utf8_strlen (text + self->seen_byte - 1,
                                   (gssize) (byte - self->seen_byte));
    self->seen_byte = byte;
    return self->seen_column;
}

static gboolean
is_type (cmark_node *node, const char *type)
{
    return strcmp (cmark_node_get_type_string (node), type) == 0;
}

/* The plain text of a node: what remains without the marks. */
static char *
get_plain_text (cmark_node *node)
{
    cmark_iter *iter = cmark_iter_new (node);
    GString *text = g_string_new (NULL);
    cmark_event_type event;

    while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
        cmark_node *at = cmark_iter_get_node (iter);
        cmark_node_type type = cmark_node_get_type (at);
        const char *literal = NULL;

        if (event != CMARK_EVENT_ENTER)
            continue;
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            literal = cmark_node_get_literal (at);
        else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            literal = "\n";
        else if (type == CMARK_NODE_HTML_INLINE &&
                 g_ascii_strncasecmp (cmark_node_get_literal (at), "<br", 3) ==
                     0)
            literal = "\n";
        if (literal != NULL)
            g_string_append (text, literal);
    }
    cmark_iter_free (iter);
    return g_string_free (text, FALSE);
}

/* --- Rows ------------------------------------------------------------------ */

/* The byte offset of the cell past the last one of the head, as cmark-gfm
 * parts cells: at bars that no backslash precedes. -1 where there is none. */
static gssize
find_excess (const char *row, gsize length, guint n_heads)
{
    guint n_cells = 0;
    gsize start = 0;

    while (length > 0 && g_ascii_isspace (row[length - 1]))
        length--;
    while (start < length && g_ascii_isspace (row[start]))
        start++;
    if (start < length && row[start] == '|')
        start++;

    while (start < length) {
        start += rihla_markdown_measure_cell (row + start, length - start) + 1;
        n_cells++;
        if (n_cells >= n_heads && start < length)
            return (gssize) start;
    }
    return -1;
}

static gboolean
check_row (Reading *self, cmark_node *row, guint n_heads)
{
    guint line = (guint) cmark_node_get_start_line (row);
    guint from = (guint) MAX (cmark_node_get_start_column (row), 1);
    gsize length = 0;
    const char *text = get_line (self, line, &length);
    gssize excess = -1;

    if (from <= length)
        excess = find_excess (text + from - 1, length - from + 1, n_heads);
    if (excess < 0)
        return TRUE;
    while (g_ascii_isspace (text[from - 1 + (guint) excess]))
        excess++;
    return rihla_table_fail (
        self->table, RIHLA_ERROR_SYNTAX, line,
        count_column (self, line, from + (guint) excess), self->error,
        "the row has more cells than the head, which has %u", n_heads);
}

static gboolean
read_cell (Reading *self, cmark_node *cell)
{
    g_autofree char *text = get_plain_text (cell);
    guint line = (guint) cmark_node_get_start_line (cell);
    guint column = (guint) MAX (cmark_node_get_start_column (cell), 1);
    gsize length = 0;
    const char *source = get_line (self, line, &length);

    while (column <= length && g_ascii_isspace (source[column - 1]))
        column++;
    return rihla_table_add_cell (self->table, text, strlen (text), line,
                                 count_column (self, line, column),
                                 self->error);
}

static gboolean
read_row (Reading *self, cmark_node *row)
{
    if (!rihla_table_add_row (self->table,
                              (guint) cmark_node_get_start_line (row),
                              self->error))
        return FALSE;
    for (cmark_node *cell = cmark_node_first_child (row); cell != NULL;
         cell = cmark_node_next (cell))
        if (!read_cell (self, cell))
            return FALSE;
    return rihla_table_get_n_rows (self->table) == 1 ||
           check_row (self, row, rihla_table_get_n_cells (self->table, 0));
}

/* --- Tables ---------------------------------------------------------------- */

/* TRUE when the first row of a table names the stages. */
static gboolean
is_journey (cmark_node *table)
{
    cmark_node *row = cmark_node_first_child (table);
    gboolean is_one = FALSE;

    for (cmark_node *cell = row != NULL ? cmark_node_first_child (row) : NULL;
         cell != NULL && !is_one; cell = cmark_node_next (cell)) {
        g_autofree char *head = get_plain_text (cell);

        is_one = rihla_column_find (head, NULL) == RIHLA_COLUMN_STAGE;
    }
    return is_one;
}

static gboolean
read_rows (Reading *self, cmark_node *table)
{
    for (cmark_node *row = cmark_node_first_child (table); row != NULL;
         row = cmark_node_next (row))
        if (!read_row (self, row))
            return FALSE;
    return TRUE;
}

/* A table that is not the journey, beside one that is. */
static void
note_ignored (Reading *self, cmark_node *table)
{
    RihlaPlace place = { self->table->file,
                         (guint) cmark_node_get_start_line (table), 1 };

    rihla_diagnostics_add (self->table->diagnostics,
                           RIHLA_DIAGNOSTIC_TABLE_IGNORED, &place, NULL,
                           "only one table is read; this one is ignored");
}

/* The table to read: the first that names stages, or the first at all, whose
 * error is then the one to tell. */
static cmark_node *
choose_table (Reading *self, cmark_node *document)
{
    cmark_iter *iter = cmark_iter_new (document);
    cmark_node *chosen = NULL;
    gboolean is_chosen_journey = FALSE;
    g_autofree char *heading = NULL;
    cmark_event_type event;

    while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node (iter);

        if (event != CMARK_EVENT_ENTER)
            continue;
        if (cmark_node_get_type (node) == CMARK_NODE_HEADING) {
            g_autofree char *text = get_plain_text (node);

            g_free (heading);
            heading = rihla_cell_get_text (text);
        }
        if (!is_type (node, "table") || is_chosen_journey)
            continue;
        is_chosen_journey = is_journey (node);
        if (chosen != NULL && !is_chosen_journey)
            continue;
        chosen = node;
        g_free (self->heading);
        self->heading = g_strdup (heading);
    }
    cmark_iter_free (iter);
    return chosen;
}

static void
note_others (Reading *self, cmark_node *document, cmark_node *chosen)
{
    cmark_iter *iter = cmark_iter_new (document);
    cmark_event_type event;

    while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node (iter);

        if (event == CMARK_EVENT_ENTER && node != chosen &&
            is_type (node, "table"))
            note_ignored (self, node);
    }
    cmark_iter_free (iter);
}

static RihlaJourney *
read_document (Reading *self, cmark_node *document)
{
    cmark_node *table = choose_table (self, document);

    if (table == NULL) {
        rihla_table_fail (self->table, RIHLA_ERROR_SYNTAX, 1, 1, self->error,
                          "there is no table");
        return NULL;
    }
    if (!read_rows (self, table))
        return NULL;
    note_others (self, document, table);
    if (self->heading != NULL && *self->heading != '\0')
        self->table->title = g_steal_pointer (&self->heading);
    return rihla_table_to_journey (self->table, self->error);
}

/* --- Parsing --------------------------------------------------------------- */

static void
register_extensions (void)
{
    static gsize is_done = 0;

    if (!g_once_init_enter (&is_done))
        return;
    cmark_gfm_core_extensions_ensure_registered ();
    g_once_init_leave (&is_done, 1);
}

static cmark_node *
parse (const char *text, gsize length, cmark_parser **parser)
{
    static const char *const names[] = { "table", "strikethrough" };

    register_extensions ();
    *parser = cmark_parser_new (CMARK_OPT_DEFAULT);
    for (gsize i = 0; i < G_N_ELEMENTS (names); i++) {
        cmark_syntax_extension *extension =
            cmark_find_syntax_extension (names[i]);

        if (extension != NULL)
            cmark_parser_attach_syntax_extension (*parser, extension);
    }
    cmark_parser_feed (*parser, text, length);
    return cmark_parser_finish (*parser);
}

RihlaJourney *
rihla_markdown_read (const char *content, gsize size, const char *name,
                     RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (RihlaTable) table = rihla_table_new (name, diagnostics);
    g_autofree char *text = NULL;
    Reading reading = { .table = table, .error = error };
    RihlaJourney *journey = NULL;
    cmark_parser *parser = NULL;
    cmark_node *document = NULL;

    text = rihla_table_decode (content, size, name, diagnostics,
                               &reading.length, error);
    if (text == NULL)
        return NULL;
    if (!rihla_markdown_guard (table, text, reading.length, error))
        return NULL;
    reading.text = text;
    find_lines (&reading);
    document = parse (text, reading.length, &parser);
    journey = read_document (&reading, document);

    cmark_node_free (document);
    cmark_parser_free (parser);
    g_array_unref (reading.lines);
    g_free (reading.heading);
    return journey;
}

gboolean
rihla_markdown_sniff (const char *content, gsize length)
{
    gsize size = 0;
    g_autofree char *head = rihla_table_decode_head (content, length, &size);
    g_auto (GStrv) lines = g_strsplit (head, "\n", -1);

    for (char **line = lines; *line != NULL; line++)
        if (line != lines && strchr (line[-1], '|') != NULL &&
            rihla_markdown_is_rule (*line, strlen (*line)))
            return TRUE;
    return FALSE;
}
