/* comparison.h: what is different between two journeys. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-comparison.h>

#include "report/compare-match.h"

struct _RihlaComparison {
    RihlaJourney *old_journey; /* ref */
    RihlaJourney *new_journey; /* ref */
    RihlaMatch *match;         /* owned; of them, whichever is the first */
    GPtrArray *changes;        /* owned; of RihlaChange */
};

/* compare-changes.c: finds the changes of journeys that were matched. */
GPtrArray *
rihla_compare_find_changes (const RihlaMatch *match, RihlaJourney *old_journey,
                            RihlaJourney *new_journey);
