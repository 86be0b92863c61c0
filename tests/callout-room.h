/* callout-room.h: whether a callout would have had room, found without any
 * cleverness.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/layout.h"

/* Tries frames of the widths that callouts have, four points apart, each with
 * four ways of a leader, against every item near what has the id. Callouts
 * and markers of the id ignored itself are no obstacles. A leader that may be
 * of any length, INFINITY, goes to a face, a card or an arrow; one of limited
 * length to a channel, and its frame stays off edges. */
gboolean room_is_there (RihlaLayout *layout, const char *id, const char *text,
                        const char *ignored, double longest);
