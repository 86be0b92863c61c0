/* page-flow.h: what may be cut between what stands one below the other.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"

/* Items that nothing can be cut between. */
typedef struct {
    double top; /* in points of the map */
    double bottom;
    guint window; /* that shows it */
} RihlaFlowBlock;

/* The blocks of all items that lie between two heights, from top to bottom. */
GArray *
rihla_flow_find_blocks (const RihlaDisplay *display, double top, double bottom);

/* The block that holds what begins at this height; NULL where there is none. */
const RihlaFlowBlock *rihla_flow_find_block (const GArray *blocks, double y);

/* How many blocks from the first on fit a room: at least one. */
guint rihla_flow_count_fitting (const GArray *blocks, guint first, double room);
