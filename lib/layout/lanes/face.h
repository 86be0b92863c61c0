/* face.h: a face that shows a feeling. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* Of the star of a moment of truth, in points. */
#define RIHLA_STAR_RADIUS 6.5

/* Adds a face around a point; the mouth is bent by the value, -2 to +2. The
 * outline is that of its line, so that personas are told apart by it. */
void
rihla_face_add (RihlaMap *map, double x, double y, double value, guint line);
/* Adds an outline alone, as marker of a line. */
void rihla_marker_add (RihlaMap *map, double x, double y, double radius,
                       guint line, const RihlaPaint *paint);
/* Adds the star of a moment of truth around a point. */
void rihla_star_add (RihlaMap *map, double x, double y, double radius);
