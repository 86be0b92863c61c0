/* reports.c: reports of journeys written in a test.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <math.h>
#include <string.h>

#include "reports.h"

RihlaReport *
test_report_new_with (const char *attributes, const char *inside)
{
    g_autofree char *text =
        g_strdup_printf ("<journey xmlns='urn:rihla:journey:1' %s>%s</journey>",
                         attributes, inside);
    g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_bytes (bytes, "test.xml", "xml", NULL, &error);

    g_assert_no_error (error);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return rihla_report_new (journey);
}

RihlaReport *
test_report_new (const char *inside)
{
    return test_report_new_with ("", inside);
}

RihlaReport *
test_report_read (const char *name)
{
    const char *top = g_getenv ("top_srcdir");
    g_autofree char *path =
        g_build_filename (top == NULL ? "." : top, "tests", name, NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey =
        rihla_journey_read_file (path, NULL, NULL, &error);

    g_assert_no_error (error);
    ck_assert (rihla_journey_seal (journey, NULL, NULL));
    return rihla_report_new (journey);
}

double
test_report_get (RihlaReport *report, const char *key, const char *id)
{
    RihlaMeasure *measure = rihla_report_find_measure (report, key, id);

    return measure == NULL ? NAN : rihla_measure_get_value (measure);
}

void
test_report_check_absent (RihlaReport *report, const char *prefix)
{
    for (guint i = 0; i < rihla_report_get_n_measures (report); i++) {
        RihlaMeasure *measure = rihla_report_get_measure (report, i);
        const char *key = rihla_measure_get_key (measure);

        ck_assert_msg (!g_str_has_prefix (key, prefix), "%s is there", key);
    }
}
