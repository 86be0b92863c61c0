/* markdown-guard.c: what of a Markdown text is parsed.
 * SPDX-License-Identifier: MIT
 *
 * cmark-gfm takes quadratic time on some texts: brackets without end in one
 * paragraph or cell, rules of dashes that open no table, rows far shorter than
 * their head. The text is looked over first, in one pass by blocks, a block
 * being the lines between two blank ones. A long block without a rule holds no
 * table; it becomes blank but for headings and fences. A block with one is held
 * to the limits of tables before a node is made of it. */

#include "config.h"

#include <string.h>

#include "formats/markdown-guard.h"

/* A heading is the title: more than a line or two of text is none. */
#define MAX_HEADING_BYTES 1024

typedef struct {
    const RihlaTable *table;
    char *text;
    gsize length;
    GArray *lines; /* owned; of gsize: the beginnings, and the end */
    gsize n_rows;
    gsize n_cells;
    gsize n_reread;
    gsize n_text;
    GError **error;
} Guard;

static char *
get_line (const Guard *self, guint line, gsize *length)
{
    gsize from = g_array_index (self->lines, gsize, line);
    gsize to = g_array_index (self->lines, gsize, line + 1);

    while (to > from &&
           (self->text[to - 1] == '\n' || self->text[to - 1] == '\r'))
        to--;
    *length = to - from;
    return self->text + from;
}

static gboolean
fail (const Guard *self, guint line, const char *what, guint limit)
{
    return rihla_table_fail (self->table, RIHLA_ERROR_LIMIT, line + 1, 1,
                             self->error, "%s; the most is %u", what, limit);
}

static gboolean
find_lines (Guard *self)
{
    gsize start = 0;

    for (gsize i = 0; i < self->length; i++) {
        gboolean is_pair = self->text[i] == '\r' && i + 1 < self->length &&
                           self->text[i + 1] == '\n';

        if ((self->text[i] != '\n' && self->text[i] != '\r') || is_pair)
            continue;
        g_array_append_val (self->lines, start);
        start = i + 1;
        if (self->lines->len > RIHLA_MARKDOWN_MAX_LINES)
            return fail (self, self->lines->len - 1,
                         "the text has too many lines",
                         RIHLA_MARKDOWN_MAX_LINES);
    }
    g_array_append_val (self->lines, start);
    g_array_append_val (self->lines, self->length);
    return TRUE;
}

static gsize
skip_blanks (const char *line, gsize length, const char *blanks)
{
    gsize i = 0;

    while (i < length && strchr (blanks, line[i]) != NULL)
        i++;
    return i;
}

gboolean
rihla_markdown_is_rule (const char *line, gsize length)
{
    gsize i = skip_blanks (line, length, " \t>");
    const char *rule = line + i;

    length -= i;
    return skip_blanks (rule, length, "|-: \t\r") == length &&
           memchr (rule, '|', length) != NULL &&
           memchr (rule, '-', length) != NULL;
}

gsize
rihla_markdown_measure_cell (const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if (text[i] == '|')
            return i;
        if (text[i] == '\\' && i + 1 < length && g_ascii_ispunct (text[i + 1]))
            i++;
    }
    return length;
}

static guint
count_cells (const char *line, gsize length)
{
    guint n = 0;
    gsize i = skip_blanks (line, length, " \t");

    while (length > i && strchr (" \t", line[length - 1]) != NULL)
        length--;
    i += i < length && line[i] == '|';
    while (i < length) {
        i += rihla_markdown_measure_cell (line + i, length - i) + 1;
        n++;
    }
    return n;
}

/* A heading, or a fence of code: what gives the rest of the text its form. */
static gboolean
is_structure (const char *line, gsize length)
{
    gsize i = skip_blanks (line, length, " >");

    return length <= MAX_HEADING_BYTES && i < length &&
           strchr ("#`~", line[i]) != NULL;
}

static void
blank_lines (Guard *self, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        gsize length = 0;
        char *line = get_line (self, i, &length);

        if (!is_structure (line, length))
            memset (line, ' ', length);
    }
}

/* Blanks lines without a table where there are too many of them. */
static void
guard_paragraph (Guard *self, guint from, guint to)
{
    gsize begin = g_array_index (self->lines, gsize, from);
    gsize end = g_array_index (self->lines, gsize, to);

    self->n_text += end - begin;
    if (end - begin > RIHLA_MARKDOWN_MAX_PARAGRAPH_BYTES ||
        self->n_text > RIHLA_MARKDOWN_MAX_TEXT_BYTES)
        blank_lines (self, from, to);
}

static gboolean
check_row (Guard *self, guint row, guint *n_cells)
{
    gsize length = 0;
    const char *line = get_line (self, row, &length);
    gsize i = 0;

    *n_cells = 0;
    while (i < length) {
        gsize cell = rihla_markdown_measure_cell (line + i, length - i);

        if (cell > RIHLA_TABLE_MAX_CELL_BYTES)
            return fail (self, row, "a cell has too many bytes",
                         RIHLA_TABLE_MAX_CELL_BYTES);
        i += cell + 1;
        (*n_cells)++;
    }
    /* A bar may stand before and after the cells. */
    if (*n_cells > RIHLA_TABLE_MAX_COLUMNS + 1)
        return fail (self, row, "the row has too many cells",
                     RIHLA_TABLE_MAX_COLUMNS);
    return TRUE;
}

/* TRUE when a row may end the table it stands in and begin something else. */
static gboolean
may_break (const char *line, gsize length)
{
    gsize i = skip_blanks (line, length, " \t");

    return i > 3 || (i < length && strchr (">#-+*<`~=0123456789", line[i]));
}

/* Counts what cmark-gfm reads again: for each rule that no table takes as its
 * own or as a row, the block above it. */
static gboolean
check_rules (Guard *self, guint from, guint to)
{
    gsize begin = g_array_index (self->lines, gsize, from);
    gboolean is_open = FALSE;

    for (guint i = from + 1; i < to; i++) {
        gsize length = 0;
        gsize head_length = 0;
        const char *head = get_line (self, i - 1, &head_length);
        const char *line = get_line (self, i, &length);

        is_open = is_open && !may_break (line, length);
        if (is_open || !rihla_markdown_is_rule (line, length))
            continue;
        is_open = !may_break (head, head_length) &&
                  skip_blanks (line, length, " \t") <= 3 &&
                  count_cells (head, head_length) == count_cells (line, length);
        self->n_reread += g_array_index (self->lines, gsize, i) - begin;
        if (self->n_reread > RIHLA_MARKDOWN_MAX_REREAD_BYTES)
            return fail (self, i,
                         "too many bytes look like a table and are none",
                         RIHLA_MARKDOWN_MAX_REREAD_BYTES);
    }
    return TRUE;
}

static gboolean
guard_table (Guard *self, guint from, guint to)
{
    guint n_columns = 0;

    for (guint i = from; i < to; i++) {
        guint n_cells = 0;

        if (!check_row (self, i, &n_cells))
            return FALSE;
        n_columns = MAX (n_columns, n_cells);
    }
    self->n_rows += to - from;
    self->n_cells += (gsize) n_columns * (to - from);
    if (self->n_rows > RIHLA_TABLE_MAX_ROWS + 1)
        return fail (self, from, "the tables have too many rows",
                     RIHLA_TABLE_MAX_ROWS);
    if (self->n_cells > RIHLA_TABLE_MAX_CELLS)
        return fail (self, from, "the tables have too many cells",
                     RIHLA_TABLE_MAX_CELLS);
    return check_rules (self, from, to);
}

/* A block of lines: text, and from the head of a first table on, rows. */
static gboolean
guard_block (Guard *self, guint from, guint to)
{
    for (guint i = from + 1; i < to; i++) {
        gsize length = 0;
        const char *line = get_line (self, i, &length);

        if (!rihla_markdown_is_rule (line, length))
            continue;
        guard_paragraph (self, from, i - 1);
        return guard_table (self, i - 1, to);
    }
    guard_paragraph (self, from, to);
    return TRUE;
}

static gboolean
guard_blocks (Guard *self)
{
    guint n_lines = self->lines->len - 1;
    guint from = 0;

    for (guint i = 0; i <= n_lines; i++) {
        gsize length = 0;
        const char *line = i < n_lines ? get_line (self, i, &length) : "";

        if (skip_blanks (line, length, " \t") < length)
            continue;
        if (!guard_block (self, from, i))
            return FALSE;
        from = i + 1;
    }
    return TRUE;
}

gboolean
rihla_markdown_guard (const RihlaTable *table, char *text, gsize length,
                      GError **error)
{
    Guard self = {
        .table = table, .text = text, .length = length, .error = error
    };
    gboolean is_fine;

    if (length > RIHLA_MARKDOWN_MAX_BYTES)
        return rihla_table_fail (table, RIHLA_ERROR_LIMIT, 0, 0, error,
                                 "the text has too many bytes; the most is %u",
                                 RIHLA_MARKDOWN_MAX_BYTES);
    self.lines = g_array_new (FALSE, FALSE, sizeof (gsize));
    is_fine = find_lines (&self) && guard_blocks (&self);
    g_array_unref (self.lines);
    return is_fine;
}
