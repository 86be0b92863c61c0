/* blueprint.h: the lines of a service blueprint. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* The line that belongs above a lane, among lanes in this order; NULL: none. */
const RihlaLaneClass *
rihla_blueprint_find_line (const RihlaLane *lanes, guint n_lanes, guint index);
