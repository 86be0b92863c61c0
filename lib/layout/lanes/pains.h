/* pains.h: the numbers of pain points. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* The numbers that pain points have on the map, by id, as pointers; no table
 * (NULL) where the map does not show them. To be unreffed. */
GHashTable *rihla_pains_number (RihlaMap *map);
