/* callout-count.h: how many callouts found no place, and how many should have.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla.h>

typedef struct {
    guint n_journeys;
    guint n_annotations;
    guint n_findings;        /* of the map itself */
    guint n_drawn;           /* annotations beside what they are about */
    guint n_drawn_with_room; /* as the checker sees it: it should see most */
    guint n_noted;           /* callouts that are notes */
    guint n_noted_with_room; /* there should be none */
} CalloutCount;

/* Annotates every third of the touchpoints, stages and opportunities of an open
 * journey instead of what it annotates itself, draws it with all lanes, and
 * looks for room for each callout without any cleverness. */
void callout_count_journey (CalloutCount *self, RihlaJourney *journey,
                            RihlaDirection direction);
