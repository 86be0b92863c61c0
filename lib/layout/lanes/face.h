/* face.h: a face that shows a feeling. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

/* Of the star of a moment of truth, in points. */
#define RIHLA_STAR_RADIUS 6.5

typedef struct {
    double x; /* of its middle */
    double y;
    double radius;       /* to the middle of its ring */
    double value;        /* -2 to +2 */
    guint outline;       /* of its line, from 0 */
    gboolean is_assumed; /* its ring is dashed */
} RihlaFace;

/* Adds a face. */
void rihla_face_draw (RihlaMap *map, const RihlaFace *self);
/* Adds a face of the usual size around a point; the mouth is bent by the value, -2 to +2. The
 * outline is that of its line, so that personas are told apart by it. */
void
rihla_face_add (RihlaMap *map, double x, double y, double value, guint line);
/* Adds an outline alone, as marker of a line. */
void rihla_marker_add (RihlaMap *map, double x, double y, double radius,
                       guint line, const RihlaPaint *paint);
/* The box around such an outline and the circle of that radius. */
RihlaRect rihla_marker_get_box (double x, double y, double radius, guint line);
/* Adds the star of a moment of truth around a point. */
void rihla_star_add (RihlaMap *map, double x, double y, double radius);
