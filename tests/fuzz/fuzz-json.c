/* fuzz-json.c: the reader and the writer of journeys in JSON under libFuzzer.
 * SPDX-License-Identifier: MIT
 *
 * Whatever is read and sealed is written; what was written is read again, and
 * writing that gives the same bytes; and by way of XML it is the same too. */

#include "config.h"

#include <rihla/rihla.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);

/* NULL: it cannot be read or sealed, and an error says so. */
static RihlaJourney *
read_journey (GBytes *bytes, const char *format)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, "fuzz", format, diagnostics, &error);

    if (journey == NULL || !rihla_journey_seal (journey, diagnostics, &error)) {
        g_assert (error != NULL);
        g_assert (rihla_diagnostics_count (diagnostics, RIHLA_SEVERITY_ERROR) ==
                  1);
        return NULL;
    }
    g_assert (error == NULL);
    return g_steal_pointer (&journey);
}

static void
check_same (RihlaJourney *journey, const char *format, GBytes *json)
{
    g_autoptr (GBytes) bytes =
        rihla_journey_to_bytes (journey, format, NULL, NULL);
    g_autoptr (RihlaJourney) again = read_journey (bytes, format);
    g_autoptr (GBytes) written = NULL;

    g_assert (again != NULL);
    written = rihla_journey_to_bytes (again, "json", NULL, NULL);
    g_assert (g_bytes_equal (json, written));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
    g_autoptr (GBytes) bytes = g_bytes_new (data, size);
    g_autoptr (RihlaJourney) journey = read_journey (bytes, "json");
    g_autoptr (GBytes) json = NULL;

    if (journey == NULL)
        return 0;
    json = rihla_journey_to_bytes (journey, "json", NULL, NULL);
    check_same (journey, "json", json);
    check_same (journey, "xml", json);
    return 0;
}
