/* columns.h: the stages and touchpoints of a map side by side. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* Makes the columns and slots of the journey, with the least widths they
 * have. */
void rihla_columns_make (RihlaMap *map);

/* Gives all columns and slots their places, from where lanes begin, once every
 * lane has asked. Together the columns are at least so wide. */
void rihla_columns_settle (RihlaMap *map, double least_width);
