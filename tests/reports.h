/* reports.h: reports of journeys written in a test.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla.h>

/* The report of a journey with this inside its element, or with these
 * attributes too. */
RihlaReport *test_report_new (const char *inside);
RihlaReport *test_report_new_with (const char *attributes, const char *inside);

/* The report of a journey among the files of the tests. */
RihlaReport *test_report_read (const char *name);

/* The value of a measure; NAN: it is absent. */
double test_report_get (RihlaReport *report, const char *key, const char *id);

/* Fails where a measure is there whose key begins so. */
void test_report_check_absent (RihlaReport *report, const char *prefix);
