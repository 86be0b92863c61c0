/* lane-choice.h: which lanes stand on a map. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-layout-options.h>

#include "layout/map.h"

/* Gives a map its lanes with their heads: the stages first, then those that
 * were chosen and that the journey has something for. The options may be
 * NULL. Fails where they name a lane that is not known. */
gboolean
rihla_lane_choice_make (RihlaMap *map, const RihlaLayoutOptions *options,
                        GError **error);
