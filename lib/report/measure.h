/* measure.h: one measure of a report. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-measure.h>

struct _RihlaMeasure {
    const char *key; /* of the table in measures.c */
    char *id;        /* owned; NULL: the journey */
    char *found_id;  /* owned; NULL: nowhere in particular */
    double value;
    RihlaUnit unit;
    char *unit_name; /* owned; NULL: none */
    double low;      /* NAN: no interval */
    double high;
    gint64 n; /* -1: none */
    RihlaBetter better;
};

/* A measure of the journey itself, without an interval or n. The key must
 * outlive it. */
RihlaMeasure *rihla_measure_new (const char *key, double value);
