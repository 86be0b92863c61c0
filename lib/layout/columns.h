/* columns.h: the stages and touchpoints of a map side by side. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/page-breaks.h"

/* Makes the columns and slots of the journey, with the least widths they
 * have. */
void rihla_columns_make (RihlaMap *map);

/* Gives all columns and slots their places, from where lanes begin, once every
 * lane has asked. Together the columns are at least so wide. */
void rihla_columns_settle (RihlaMap *map, double least_width);

/* Likewise where the columns stand on several pages: those of each group of
 * RihlaPageGroup are together at least so wide. Sets where the groups stand. */
void rihla_columns_settle_pages (RihlaMap *map, GArray *groups, double width);

/* The least width of each column, in a new array. */
double *rihla_columns_get_widths (const RihlaMap *map);
