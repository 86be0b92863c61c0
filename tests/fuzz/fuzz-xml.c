/* fuzz-xml.c: the reader and the writer of journey files under libFuzzer.
 * SPDX-License-Identifier: MIT
 *
 * Whatever is read and sealed is written; what was written is read again, and
 * writing that gives the same bytes. */

#include "config.h"

#include <rihla/rihla.h>
#include <stdint.h>

#include "formats/xml.h"

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* NULL: it cannot be read or sealed, and an error says so. */
static GBytes *
read_and_write (const char *content, gsize length)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaJourney) journey =
        rihla_xml_read (content, length, "fuzz.xml", diagnostics, &error);

    if (journey == NULL || !rihla_journey_seal (journey, diagnostics, &error)) {
        g_assert (error != NULL);
        g_assert (rihla_diagnostics_count (diagnostics, RIHLA_SEVERITY_ERROR) ==
                  1);
        return NULL;
    }
    g_assert (error == NULL);
    return rihla_journey_to_bytes (journey, "xml", NULL, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
    g_autoptr (GBytes) first = read_and_write ((const char *) data, size);
    g_autoptr (GBytes) second = NULL;
    gsize length;
    const char *content;

    if (first == NULL)
        return 0;
    content = g_bytes_get_data (first, &length);
    second = read_and_write (content, length);
    g_assert (second != NULL && g_bytes_equal (first, second));
    return 0;
}
