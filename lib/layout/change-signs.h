/* change-signs.h: what shows on the map of a comparison that something was
 * added, removed, moved or reworded. Internal.
 * SPDX-License-Identifier: MIT
 *
 * On any other map all of these do nothing. */

#pragma once

#include "layout/map.h"

/* The sides of a sign: on touchpoints and stages, and on small cards. */
#define RIHLA_CHANGE_SIZE 11.0
#define RIHLA_CHANGE_SIZE_SMALL 9.0

gboolean rihla_change_is_removed (const RihlaMap *map, const char *id);

/* Makes the paint of what was removed: a dashed outline on the tint of its
 * column. */
void rihla_change_get_paint (const RihlaMap *map, const char *id, guint colour,
                             RihlaPaint *paint);

/* A colour as it is to be on what was removed. */
RihlaColour rihla_change_get_colour (const RihlaMap *map, const char *id,
                                     guint colour, RihlaColour usual);

/* Adds the signs of an element in the middle of a height, the last one ending
 * at end. They reach half their size over and under it. */
void rihla_change_add_signs (RihlaMap *map, const char *id, double end,
                             double middle, double size);

/* A sign of a role, which starts at x. */
void rihla_change_sign_add (RihlaMap *map, RihlaRole role, double x,
                            double middle, double size);
/* The sign of a measure that is better or worse: a tick or a cross. */
void rihla_judgement_add (RihlaMap *map, gboolean is_better, double x,
                          double middle);
#define RIHLA_JUDGEMENT_WIDTH 7.5
