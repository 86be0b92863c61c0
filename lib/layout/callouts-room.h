/* callouts-room.h: the free room around a place. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/callouts-obstacles.h"

/* Side of a square of the raster, in points. */
#define RIHLA_ROOM_STEP 2.0

/* A raster over an area that tells at once whether a box in it is free. */
typedef struct {
    double x;
    double y;
    guint n_columns;
    guint n_rows;
    GArray *sums; /* owned; of guint32: squares covered above and before */
} RihlaRoom;

void rihla_room_init (RihlaRoom *self);
void rihla_room_clear (RihlaRoom *self);

/* Begins anew, with all of the area free. */
void rihla_room_open (RihlaRoom *self, const RihlaRect *area);
/* Every square that the obstacle so much as touches is covered. */
void rihla_room_cover (RihlaRoom *self, const RihlaObstacle *obstacle);
/* To be called once all is covered. */
void rihla_room_close (RihlaRoom *self);
/* Whether the box lies in the area, in squares that are all free. */
gboolean rihla_room_is_free (const RihlaRoom *self, const RihlaRect *box);

/* Frames of one size, each with its corner on another square of one row. */
typedef struct {
    const guint32 *above; /* the sums where the frames begin */
    const guint32 *below; /* the sums where they end */
    guint before;         /* columns to be free before the corner */
    guint after;          /* columns to be free from the corner on */
    guint end;            /* the first column that is too far */
} RihlaRoomRow;

/* Returns FALSE if frames of that size, with so much around them, do not lie in
 * the area. */
gboolean
rihla_room_begin_row (const RihlaRoom *self, guint row, const RihlaRect *size,
                      double clearance, RihlaRoomRow *frames);
/* The first column from this one on at which a frame is free, or the end. */
guint rihla_room_row_find (const RihlaRoomRow *self, guint column);
