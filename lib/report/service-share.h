/* service-share.h: how much of a journey is service. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

/* NAN: nothing is said to be service, or there is nothing to share. */
typedef struct {
    double touchpoints;  /* share of them, 0 to 1 */
    guint n_touchpoints; /* of which it is one */
    double pain;         /* share of the weight of pain points, 0 to 1 */
    guint n_pains;       /* of which it is one */
} RihlaServiceShare;

void rihla_service_share_measure (const RihlaJourney *journey,
                                  RihlaServiceShare *share);
