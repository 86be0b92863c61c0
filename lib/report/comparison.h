/* comparison.h: what is different between two journeys. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-comparison.h>
#include <rihla/rihla-measure.h>

#include "report/compare-match.h"

/* A measure before and after; either may be NULL. */
typedef struct {
    RihlaMeasure *old_measure; /* ref */
    RihlaMeasure *new_measure; /* ref */
} RihlaMeasurePair;

struct _RihlaComparison {
    RihlaJourney *old_journey; /* ref */
    RihlaJourney *new_journey; /* ref */
    RihlaMatch *match;         /* owned; of them, whichever is the first */
    GPtrArray *changes;        /* owned; of RihlaChange */
    GArray *measures;          /* owned; of RihlaMeasurePair */
};

/* compare-changes.c: finds the changes of journeys that were matched. */
GPtrArray *
rihla_compare_find_changes (const RihlaMatch *match, RihlaJourney *old_journey,
                            RihlaJourney *new_journey);

/* compare-measures.c: finds the measures that differ. */
GArray *
rihla_compare_find_measures (const RihlaMatch *match, RihlaJourney *old_journey,
                             RihlaJourney *new_journey);
/* The new value less the old one; NAN where they are not of one unit. */
double rihla_measure_pair_get_difference (const RihlaMeasurePair *self);
/* 1: it is better now; -1: it is worse; 0: neither, or nobody can say. */
int rihla_measure_pair_judge (const RihlaMeasurePair *self);
