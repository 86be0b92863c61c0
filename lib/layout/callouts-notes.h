/* callouts-notes.h: what found no room beside what it is about. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/callouts-said.h"

/* Around what it is about, what may be in the way of its marker, in points. */
#define RIHLA_MARKER_AREA 42.0

/* Gives each saying that has no place a letter, in reading order, and adds a
 * marker with it where it belongs; one for which there is not even room for a
 * marker, or that is about something that is not drawn, gets a name instead. A
 * diagnostic tells of each. */
void
rihla_notes_mark (RihlaMap *map, GPtrArray *sayings, RihlaObstacles *obstacles);

/* Adds the notes in columns with their upper edge at y. Returns how high they
 * are, 0 where there are none. */
double rihla_notes_place (RihlaMap *map, GPtrArray *sayings, double y);
