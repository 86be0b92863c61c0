/* callouts-obstacles.h: what a callout must not cover. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"

/* A box, or a straight piece of a line with half its stroke around it. */
typedef struct {
    gboolean is_line;
    gboolean is_gone; /* taken away again: found no more */
    double x[2];      /* of a box: left and right; of a line: of its ends */
    double y[2];      /* of a box: top and bottom; of a line: of its ends */
    double half;      /* of the stroke of a line */
    guint item;       /* in the display list; RIHLA_OBSTACLE_NO_ITEM */
    guint visit;      /* of the last search that met it */
} RihlaObstacle;

#define RIHLA_OBSTACLE_NO_ITEM G_MAXUINT

/* Many obstacles, found by where they are. */
typedef struct _RihlaObstacles RihlaObstacles;

/* From left to right, as far as it matters. */
typedef struct {
    double left;
    double right;
} RihlaStretch;

/* Items are taken as far as they reach into one of the stretches, which are
 * in order, do not meet, and are not owned; NULL: all there is. */
RihlaObstacles *rihla_obstacles_new (const GArray *stretches);
void rihla_obstacles_free (RihlaObstacles *self);

/* Adds what an item covers: the lines of a text, a shape, the pieces of a
 * path. Grounds (the page, tinted cells, the band) and the thin lines drawn
 * on them cover nothing. */
void rihla_obstacles_add_item (RihlaObstacles *self,
                               const RihlaDisplay *display, guint item);
/* Whether a box reaches into one of the stretches. */
gboolean
rihla_obstacles_are_near (const RihlaObstacles *self, const RihlaRect *box);
/* Each returns the index of the obstacle. */
guint rihla_obstacles_add_box (RihlaObstacles *self, const RihlaRect *box,
                               guint item);
guint rihla_obstacles_add_line (RihlaObstacles *self, const double x[2],
                                const double y[2], double width, guint item);

guint rihla_obstacles_get_n (const RihlaObstacles *self);
RihlaObstacle *rihla_obstacles_get (RihlaObstacles *self, guint index);

/* Puts the indices of those that may meet the area into found, each once. */
void rihla_obstacles_find (RihlaObstacles *self, const RihlaRect *area,
                           GArray *found);

/* The box around an obstacle. */
RihlaRect rihla_obstacle_get_box (const RihlaObstacle *self);
/* Whether it covers any of the box, exactly. */
gboolean rihla_obstacle_meets (const RihlaObstacle *self, const RihlaRect *box);

/* Whether a callout may stand on the item. */
gboolean rihla_item_is_open_ground (const RihlaItem *item);

RihlaRect rihla_rect_grow (const RihlaRect *self, double by);
gboolean rihla_rect_meets (const RihlaRect *self, const RihlaRect *other);
gboolean rihla_rect_is_inside (const RihlaRect *self, const RihlaRect *outer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaObstacles, rihla_obstacles_free)
