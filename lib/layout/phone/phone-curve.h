/* phone-curve.h: the emotion curve of a phone map, time downwards. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

typedef struct _RihlaPhoneCurve RihlaPhoneCurve;

/* NULL where the map does not show emotions, or has none. */
RihlaPhoneCurve *rihla_phone_curve_new (RihlaMap *map);
void rihla_phone_curve_free (RihlaPhoneCurve *self);

/* Settles the width of the band that the curve is in, in a map of this width,
 * and returns it. */
double rihla_phone_curve_choose_width (RihlaPhoneCurve *self, double width);
/* How far below the top of the band the middle of the first face must be. */
double rihla_phone_curve_get_least (const RihlaPhoneCurve *self);

/* Which line is whose, above the curve; adds it, and returns its height. */
double rihla_phone_curve_add_legend (RihlaPhoneCurve *self, double x, double y,
                                     double width);

/* Sets the faces of a slot, or of a whole column (slot -1), under one another,
 * the first one's middle no higher than y. Returns where they end, 0 where
 * there are none. */
double rihla_phone_curve_stand (RihlaPhoneCurve *self, guint column, int slot,
                                double y);
/* The height from the middle of a face to its end, with a gap to the next
 * thing. */
double rihla_phone_curve_get_half (const RihlaPhoneCurve *self);

/* The words of a slot, or of a whole column; added at a place in a width on a
 * ground. Returns their height. */
double
rihla_phone_curve_add_words (RihlaPhoneCurve *self, guint column, int slot,
                             const RihlaRect *room, RihlaColour ground);
gboolean rihla_phone_curve_has_words (const RihlaPhoneCurve *self, guint column,
                                      int slot);

/* Adds the band with its scale, the lines, faces and stars, once all stand. */
void rihla_phone_curve_place (RihlaPhoneCurve *self, double x, double top,
                              double bottom);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaPhoneCurve, rihla_phone_curve_free)
