/* stages.h: the names of stages. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* The title of the stage of a column as the map shows it; to be freed. */
char *rihla_stage_print_title (const RihlaMap *map, guint column);
