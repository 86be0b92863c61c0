/* callouts-draw.h: callouts and markers as items. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/callouts-said.h"

/* Width of frames and leaders, in points. */
#define RIHLA_CALLOUT_BORDER 1.0f
/* The least side of a marker, in points. */
#define RIHLA_MARKER_SIDE 12.0

/* Adds leader, frame and text of one that has its place. */
void rihla_callout_draw (RihlaMap *map, const RihlaSaying *saying);
/* Adds the letter of a note in its square. */
void rihla_marker_draw (RihlaMap *map, const RihlaSaying *saying,
                        const RihlaRect *box, RihlaRole role);
