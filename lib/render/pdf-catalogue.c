/* pdf-catalogue.c: what a PDF has of a language and dates, beside cairo.
 * SPDX-License-Identifier: MIT
 *
 * In: a PDF as cairo writes it, up to version 1.4: the catalogue is its last
 * object, and right after it comes the table of where each object begins. So
 * the catalogue can grow at its end, and no place in that table changes; only
 * where the table itself begins, which is told in the last lines. The dates,
 * which cairo writes without the D: that the standard asks for, get it in
 * place of the blanks before their names. */

#include "config.h"

#include "render/render.h"

#include <string.h>

static const char catalogue_start[] = "<< /Type /Catalog\n";
static const char catalogue_end[] = "\n>>\nendobj\nxref\n";
static const char table_mark[] = "\nstartxref\n";

/* The last place where the mark stands; the tail of the file is short. */
static gssize
find_last (const GByteArray *pdf, const char *mark)
{
    gsize length = strlen (mark);

    for (gsize i = pdf->len; i >= length; i--) {
        gsize place = i - length;

        if (memcmp (pdf->data + place, mark, length) == 0)
            return (gssize) place;
    }
    return -1;
}

static void
insert (GByteArray *pdf, gsize place, const char *text)
{
    gsize length = strlen (text);
    gsize tail = pdf->len - place;

    g_byte_array_set_size (pdf, (guint) (pdf->len + length));
    memmove (pdf->data + place + length, pdf->data + place, tail);
    memcpy (pdf->data + place, text, length);
}

/* A BCP 47 tag has letters, digits and hyphens. */
static gboolean
is_tag (const char *language)
{
    for (const char *p = language; *p != '\0'; p++) {
        if (!g_ascii_isalnum (*p) && *p != '-')
            return FALSE;
    }
    return *language != '\0';
}

static char *
make_entries (const char *language, RihlaDirection direction)
{
    gboolean has_language = language != NULL && is_tag (language);

    return g_strdup_printf (
        "\n   /ViewerPreferences << /DisplayDocTitle true /Direction /%s >>"
        "%s%s%s",
        direction == RIHLA_DIRECTION_RTL ? "R2L" : "L2R",
        has_language ? "\n   /Lang (" : "", has_language ? language : "",
        has_language ? ")" : "");
}

static void
mend_date (GByteArray *pdf, const char *plain, const char *marked)
{
    gssize place = find_last (pdf, plain);

    if (place >= 0)
        memcpy (pdf->data + place, marked, strlen (marked));
}

void
rihla_pdf_mend_dates (GByteArray *pdf)
{
    mend_date (pdf, "   /CreationDate (2", " /CreationDate (D:2");
    mend_date (pdf, "   /ModDate (2", " /ModDate (D:2");
    mend_date (pdf, "   /CreationDate (1", " /CreationDate (D:1");
    mend_date (pdf, "   /ModDate (1", " /ModDate (D:1");
}

void
rihla_pdf_add_language (GByteArray *pdf, const char *language,
                        RihlaDirection direction)
{
    gssize start = find_last (pdf, catalogue_start);
    gssize end = find_last (pdf, catalogue_end);
    gssize mark = find_last (pdf, table_mark);
    g_autofree char *entries = NULL;
    g_autofree char *tail = NULL;

    if (start < 0 || end < start || mark < end)
        return;
    entries = make_entries (language, direction);
    tail = g_strdup_printf ("%s%" G_GSIZE_FORMAT "\n%%%%EOF\n", table_mark,
                            (gsize) end + strlen ("\n>>\nendobj\n") +
                                strlen (entries));
    g_byte_array_set_size (pdf, (guint) mark);
    g_byte_array_append (pdf, (const guint8 *) tail, (guint) strlen (tail));
    insert (pdf, (gsize) end, entries);
}
