/* read-xml.c: reading a journey file against a bare pass of the parser.
 * SPDX-License-Identifier: MIT
 *
 * Both get the same bytes: a journey of 10,000 touchpoints, all of whose parts
 * are filled in. The bare pass asks libxml2 for every node and looks at none.
 * Times are those of the processor, the best of several runs each, in turns. */

#include "config.h"

#include <libxml/xmlreader.h>
#include <rihla/rihla.h>
#include <stdio.h>
#include <time.h>

#include "../generate.h"

#define N_TOUCHPOINTS 10000
#define N_RUNS 7

static double
get_time (void)
{
    struct timespec now;

    clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static double
time_bare_pass (GBytes *bytes)
{
    gsize length;
    const char *text = g_bytes_get_data (bytes, &length);
    double start = get_time ();
    xmlTextReader *reader =
        xmlReaderForMemory (text, (int) length, NULL, NULL, XML_PARSE_NONET);

    while (xmlTextReaderRead (reader) == 1)
        ;
    xmlFreeTextReader (reader);
    return get_time () - start;
}

static double
time_reading (GBytes *bytes)
{
    g_autoptr (GError) error = NULL;
    double start = get_time ();
    double end;
    RihlaJourney *journey =
        rihla_journey_read_bytes (bytes, NULL, "xml", NULL, &error);

    end = get_time ();
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
    double bare = G_MAXDOUBLE;
    double reading = G_MAXDOUBLE;

    if (!rihla_journey_seal (journey, NULL, &error))
        g_error ("%s", error->message);
    bytes = rihla_journey_to_bytes (journey, "xml", NULL, NULL);
    for (guint i = 0; i < N_RUNS; i++) {
        bare = MIN (bare, time_bare_pass (bytes));
        reading = MIN (reading, time_reading (bytes));
    }
    fprintf (stderr, "%zu bytes: bare pass %.1f ms, reading %.1f ms\n",
             g_bytes_get_size (bytes), bare * 1000, reading * 1000);
    printf ("read-xml ratio %.2f\n", reading / bare);
    return 0;
}
