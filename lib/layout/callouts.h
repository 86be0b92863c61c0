/* callouts.h: what a map says about itself, and what its journey annotates.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

typedef struct _RihlaCallouts RihlaCallouts;

/* Finds what is to be said and adds the callouts, once everything that they
 * must not cover is in the display list. What has no room gets a letter where
 * it belongs, and a note for under the map; a diagnostic tells of it. */
RihlaCallouts *rihla_callouts_place (RihlaMap *map);
void rihla_callouts_free (RihlaCallouts *self);

/* Adds the notes, if there are any, with their upper edge at y. Returns how
 * high they are. */
double rihla_callouts_place_notes (RihlaCallouts *self, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaCallouts, rihla_callouts_free)
