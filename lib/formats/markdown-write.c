/* markdown-write.c: writing tables in Markdown.
 * SPDX-License-Identifier: MIT
 *
 * The title is a heading above the table. Signs that Markdown would take for
 * marks stand after a backslash. */

#include "config.h"

#include <string.h>

#include "formats/table-cells.h"
#include "formats/table-writer.h"

#define MARKS "\\`*_[]<>&~|#!"

static void
append_text (GString *out, const char *text)
{
    for (const char *p = text; *p != '\0'; p++) {
        if (strchr (MARKS, *p) != NULL)
            g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
    }
}

static void
append_row (GString *out, const GPtrArray *row)
{
    g_string_append_c (out, '|');
    for (guint i = 0; i < row->len; i++) {
        const char *text = row->pdata[i];

        g_string_append_c (out, ' ');
        append_text (out, text != NULL ? text : "");
        g_string_append (out, " |");
    }
    g_string_append_c (out, '\n');
}

static void
append_title (GString *out, RihlaJourney *journey)
{
    const char *title = rihla_journey_get_title (journey);
    g_autofree char *text = rihla_cell_get_text (title != NULL ? title : "");

    if (*text == '\0')
        return;
    g_string_append (out, "# ");
    append_text (out, text);
    g_string_append (out, "\n\n");
}

GBytes *
rihla_markdown_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                      G_GNUC_UNUSED GError **error)
{
    g_autoptr (RihlaTableWriter) table =
        rihla_table_writer_new (journey, TRUE, diagnostics);
    GString *out = g_string_new (NULL);
    const GPtrArray *head = table->rows->pdata[0];

    append_title (out, journey);
    append_row (out, head);
    g_string_append_c (out, '|');
    for (guint i = 0; i < head->len; i++)
        g_string_append (out, "---|");
    g_string_append_c (out, '\n');
    for (guint r = 1; r < table->rows->len; r++)
        append_row (out, table->rows->pdata[r]);
    return g_string_free_to_bytes (out);
}
