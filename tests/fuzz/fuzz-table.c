/* fuzz-table.c: any bytes as a table.
 * SPDX-License-Identifier: MIT
 *
 * The first byte says which reader: m for Markdown, t for tab-separated, any
 * other for comma-separated values. A reader returns a journey or an error,
 * never both; what it returns can be sealed, and its texts are UTF-8. Written
 * as a table of another kind it can be read again, but for limits. */

#include "config.h"

#include <stdlib.h>

#include "formats/csv.h"
#include "formats/markdown.h"
#include "formats/table-writer.h"
#include "model/attributes.h"
#include "model/elements.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
demand (gboolean condition)
{
    if (!condition)
        abort ();
}

static void
check_text (const char *text)
{
    demand (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_element (RihlaElement *element, G_GNUC_UNUSED gpointer data)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);

    for (guint i = 0; i < klass->n_parts; i++) {
        const RihlaPart *part = &klass->parts[i];

        if (part->type == RIHLA_PART_CONTENT || part->type == RIHLA_PART_TEXT)
            check_text (*(char **) rihla_part_get_field (part, element));
    }
    rihla_element_foreach_child (element, check_element, NULL);
}

static RihlaJourney *
read_any (const guint8 *data, gsize size, RihlaDiagnostics *diagnostics,
          GError **error)
{
    const char *content = (const char *) data + 1;

    switch (data[0]) {
    case 'm':
        return rihla_markdown_read (content, size - 1, "fuzz", diagnostics,
                                    error);
    case 't':
        return rihla_tsv_read (content, size - 1, "fuzz", diagnostics, error);
    default:
        return rihla_csv_read (content, size - 1, "fuzz", diagnostics, error);
    }
}

static const struct {
    GBytes *(*write) (RihlaJourney *, RihlaDiagnostics *, GError **);
    RihlaJourney *(*read) (const char *, gsize, const char *,
                           RihlaDiagnostics *, GError **);
} formats[] = {
    { rihla_markdown_write, rihla_markdown_read },
    { rihla_csv_write, rihla_csv_read },
    { rihla_tsv_write, rihla_tsv_read },
};

static void
check_round (RihlaJourney *journey, gsize format)
{
    g_autoptr (GBytes) bytes = formats[format].write (journey, NULL, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) again = NULL;
    gsize size = 0;
    const char *content = g_bytes_get_data (bytes, &size);

    demand (g_utf8_validate (content, (gssize) size, NULL));
    again = formats[format].read (content, size, "again", NULL, &error);
    demand (again != NULL ||
            g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT));
}

static void
check_messages (RihlaDiagnostics *diagnostics)
{
    for (guint i = 0; i < rihla_diagnostics_get_n (diagnostics); i++)
        check_text (rihla_diagnostics_get_message (diagnostics, i));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
    g_autoptr (RihlaDiagnostics) diagnostics = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    g_autoptr (GError) error = NULL;

    if (size == 0)
        return 0;
    diagnostics = rihla_diagnostics_new ();
    rihla_markdown_sniff ((const char *) data, size);
    rihla_csv_sniff ((const char *) data, size);
    rihla_tsv_sniff ((const char *) data, size);
    journey = read_any (data, size, diagnostics, &error);
    demand ((journey == NULL) == (error != NULL));
    if (journey != NULL) {
        demand (rihla_journey_seal (journey, diagnostics, NULL));
        check_element (&journey->element, NULL);
        check_round (journey, size % G_N_ELEMENTS (formats));
    }
    check_messages (diagnostics);
    return 0;
}
