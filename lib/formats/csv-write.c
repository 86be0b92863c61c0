/* csv-write.c: writing tables of comma- or tab-separated values.
 * SPDX-License-Identifier: MIT
 *
 * With a byte order mark, without which spreadsheets take Arabic for an 8-bit
 * encoding. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, which the reader takes off. */

#include "config.h"

#include <string.h>

#include "formats/table-cells.h"
#include "formats/table-writer.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define FORMULA_SIGNS "=+-@"

static gboolean
is_formula (const char *text)
{
    double number;

    return *text != '\0' && strchr (FORMULA_SIGNS, *text) != NULL &&
           !rihla_cell_parse_number (text, FALSE, FALSE, &number);
}

static gboolean
needs_quotes (const char *text)
{
    return strpbrk (text, ",;\t\"\r\n") != NULL || *text == ' ';
}

/* A separator in a head is kept from being taken for that of the table: with
 * all heads in quotes there is but one that gives several. */
static gboolean
has_quoted_heads (const RihlaTableWriter *table)
{
    const GPtrArray *heads = table->rows->pdata[0];

    for (guint i = 0; i < heads->len; i++)
        if (needs_quotes (heads->pdata[i]))
            return TRUE;
    return FALSE;
}

static void
append_cell (GString *out, const char *text, gboolean is_head)
{
    gboolean is_quoted = is_head || needs_quotes (text);

    if (is_quoted)
        g_string_append_c (out, '"');
    if (is_formula (text))
        g_string_append_c (out, '\'');
    for (const char *p = text; *p != '\0'; p++) {
        if (*p == '"' && is_quoted)
            g_string_append_c (out, '"');
        g_string_append_c (out, *p);
    }
    if (is_quoted)
        g_string_append_c (out, '"');
}

static GBytes *
write_table (RihlaJourney *journey, char separator,
             RihlaDiagnostics *diagnostics)
{
    g_autoptr (RihlaTableWriter) table =
        rihla_table_writer_new (journey, FALSE, diagnostics);
    GString *out = g_string_new (BYTE_ORDER_MARK);
    gboolean has_quotes = has_quoted_heads (table);

    for (guint r = 0; r < table->rows->len; r++) {
        const GPtrArray *row = table->rows->pdata[r];

        for (guint i = 0; i < row->len; i++) {
            const char *text = row->pdata[i];

            if (i > 0)
                g_string_append_c (out, separator);
            append_cell (out, text != NULL ? text : "", r == 0 && has_quotes);
        }
        g_string_append (out, "\r\n");
    }
    return g_string_free_to_bytes (out);
}

GBytes *
rihla_csv_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                 G_GNUC_UNUSED GError **error)
{
    return write_table (journey, ',', diagnostics);
}

GBytes *
rihla_tsv_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                 G_GNUC_UNUSED GError **error)
{
    return write_table (journey, '\t', diagnostics);
}
