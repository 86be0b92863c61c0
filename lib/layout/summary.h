/* summary.h: what a map at one look shows of pain points and opportunities.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* Makes the map a summary: the pain points that weigh most get the numbers 1 to
 * 3, and others none; of opportunities only what to do about them is shown. */
void rihla_summary_make (RihlaMap *map);

/* What an opportunity says on the map: its text, and on a summary its impact
 * and its effort, as far as they are given. To be freed. */
char *rihla_summary_print (RihlaMap *map, const RihlaOpportunity *opportunity);
