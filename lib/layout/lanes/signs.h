/* signs.h: the small signs of the lanes of figures. Internal.
 * SPDX-License-Identifier: MIT
 *
 * Lanes and the legend draw them alike. Each is told apart by its shape. */

#pragma once

#include "layout/map.h"

#define RIHLA_TARGET_HEIGHT 12.0
#define RIHLA_MISSED_WIDTH 10.0
#define RIHLA_LEAK_WIDTH 7.0
#define RIHLA_OWNER_SIGN_RADIUS 6.0
#define RIHLA_VOTES_WIDTH 6.0

/* Each is centred on a height. The mark of a target on a bar. */
void rihla_sign_add_target (RihlaMap *map, double x, double middle);
/* An interval from x to end, as a line with caps. */
void
rihla_sign_add_interval (RihlaMap *map, double x, double end, double middle);
/* The same over the end of a bar of a colour. */
void rihla_sign_add_interval_on (RihlaMap *map, double x, double end,
                                 const RihlaRect *bar, RihlaColour colour);
/* A triangle with an exclamation mark; x is where it starts. */
void rihla_sign_add_missed (RihlaMap *map, double x, double middle);
/* An arrow downwards; x is where it starts. */
void rihla_sign_add_leak (RihlaMap *map, double x, double middle);
/* An arrow from x to end, to another channel; heavier, with two heads, where it
 * goes back and forth. */
void rihla_sign_add_switch (RihlaMap *map, double x, double end, double middle,
                            gboolean is_return);
/* A small triangle that points up; x is where it starts. */
void rihla_sign_add_votes (RihlaMap *map, double x, double middle);

/* A bar of waiting time, hollow and hatched, and one of active time. */
void rihla_sign_add_waiting (RihlaMap *map, const RihlaRect *bar);
void
rihla_sign_add_active (RihlaMap *map, const RihlaRect *bar, RihlaColour colour);

/* The sign of a handoff, or of going back and forth between owners, around a
 * point; the lane of owners has it. */
void
rihla_owner_sign_add (RihlaMap *map, double x, double y, gboolean is_return);
