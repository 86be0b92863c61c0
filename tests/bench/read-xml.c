/* read-xml.c: reading a journey file against a bare pass of the parser.
 * SPDX-License-Identifier: MIT
 *
 * Both get the same bytes: a journey of 10,000 touchpoints, all of whose parts
 * are filled in. The bare pass asks libxml2 for every node and looks at none.
 * Times are the medians of several runs each, in turns. */

#include "config.h"

#include <libxml/xmlreader.h>
#include <rihla/rihla.h>
#include <stdio.h>

#include "../generate.h"
#include "bench.h"

#define N_TOUCHPOINTS 10000
#define N_RUNS 7
#define MOST 3.0

static double
time_bare_pass (GBytes *bytes)
{
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);
    double start = bench_get_time ();
    xmlTextReader *reader =
        xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET);

    while (xmlTextReaderRead (reader) == 1)
        ;
    xmlFreeTextReader (reader);
    return bench_get_time () - start;
}

static double
time_reading (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    double start = bench_get_time ();
    double end;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error);

    end = bench_get_time ();
    if (journey == NULL)
        g_error ("%s", error->message);
    rihla_journey_unref (journey);
    return end - start;
}

int
main (void)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        generate_large_journey (1, N_TOUCHPOINTS);
    g_autoptr (GBytes) bytes = NULL;
    double bare_times[N_RUNS], reading_times[N_RUNS];
    double bare;
    double reading;

    if (!rihla_journey_seal (journey, NULL, &error))
        g_error ("%s", error->message);
    bytes = rihla_journey_to_bytes (journey, "xml", NULL, NULL);
    for (guint i = 0; i < N_RUNS; i++) {
        bare_times[i] = time_bare_pass (bytes);
        reading_times[i] = time_reading (bytes);
    }
    bare = bench_get_median (bare_times, N_RUNS);
    reading = bench_get_median (reading_times, N_RUNS);
    fprintf (stderr, "%zu bytes: bare pass %.1f ms, reading %.1f ms\n",
             g_bytes_get_size (bytes), bare * 1000, reading * 1000);
    return bench_report ("read-xml", reading / bare, MOST);
}
