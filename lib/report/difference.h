/* difference.h: how two reports differ. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-report-difference.h>

/* A measure in two reports. Nothing in it is owned. */
typedef struct {
    const RihlaMeasure *before; /* NULL: absent */
    const RihlaMeasure *after;  /* NULL: absent */
    guint place;                /* of its key among all */
} RihlaDifference;

/* Those that differ, in the order of measures. To be unreffed. */
GArray *rihla_differences_find (RihlaReport *before, RihlaReport *after);

/* The one of the two that is there, the later one of both. */
const RihlaMeasure *rihla_difference_get_measure (const RihlaDifference *self);

/* After less before; NAN: one of them is absent. */
double rihla_difference_get_change (const RihlaDifference *self);
