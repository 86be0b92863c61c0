/* callouts-names.h: what an element is called on a map. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"
#include "model/element.h"

/* Its title, name or text, the beginning of a long one; else its id. To be
 * freed. */
char *
rihla_element_print_name (const RihlaMap *map, const RihlaElement *element);
