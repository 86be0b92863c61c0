/* face.c: a face that shows a feeling.
 * SPDX-License-Identifier: MIT
 *
 * Colour is not all that tells faces apart: the mouth is bent by the value. */

#include "config.h"

#include <math.h>

#include "layout/lanes/face.h"

/* From here on, either way, a feeling is not neutral any more. */
#define NEUTRAL_VALUE 0.5

/* Parts of a face, as shares of its radius. */
#define EYE_X 0.34
#define EYE_Y (-0.25)
#define EYE_RADIUS 0.11
#define MOUTH_WIDTH 0.42
#define MOUTH_Y 0.34
#define MOUTH_BEND 0.26 /* at a value of 1 */
#define MOUTH_STROKE 0.15

#define RING_DASH 2.2f /* in points */

static RihlaColour
get_colour (const RihlaTheme *theme, double value)
{
    if (value >= NEUTRAL_VALUE)
        return theme->opportunity;
    return value <= -NEUTRAL_VALUE ? theme->pain : theme->neutral;
}

static RihlaRect
get_circle (double x, double y, double radius)
{
    return (RihlaRect){ x - radius, y - radius, 2 * radius, 2 * radius };
}

/* Outlines by line: a circle, a square, a diamond, a hexagon, a pentagon, a
 * shield. Polygons are as large as their corners may be away, and turned so
 * that they stand well. */
static const struct {
    guint n_corners; /* 0: a circle; 4 with a turn of 0.5: a square */
    double turn;     /* of a step between corners */
    double size;     /* of the radius, so that all look alike large */
} outlines[] = {
    { 0, 0, 1 },      { 4, 0.5, 1.27 }, { 4, 0, 1.38 },
    { 6, 0.5, 1.12 }, { 5, 0, 1.2 },    { 3, 0.5, 1.5 },
};

/* The corners of a polygon, as steps that close it. */
static guint
find_corners (double x, double y, double radius, guint outline,
              RihlaPathStep *steps)
{
    guint n = outlines[outline].n_corners;

    for (guint i = 0; i < n; i++) {
        double angle = (i + outlines[outline].turn) * 2 * G_PI / n;
        double length = radius * outlines[outline].size;

        steps[i] = (RihlaPathStep){ i == 0 ? RIHLA_PATH_MOVE : RIHLA_PATH_LINE,
                                    { x + length * sin (angle) },
                                    { y - length * cos (angle) } };
    }
    steps[n].op = RIHLA_PATH_CLOSE;
    return n;
}

RihlaRect
rihla_marker_get_box (double x, double y, double radius, guint line)
{
    RihlaPathStep steps[8];
    guint n =
        find_corners (x, y, radius, line % G_N_ELEMENTS (outlines), steps);
    RihlaRect box = get_circle (x, y, radius);

    for (guint i = 0; i < n; i++) {
        double left = MIN (box.x, steps[i].x[0]);
        double top = MIN (box.y, steps[i].y[0]);

        box.width = MAX (box.x + box.width, steps[i].x[0]) - left;
        box.height = MAX (box.y + box.height, steps[i].y[0]) - top;
        box.x = left;
        box.y = top;
    }
    return box;
}

void
rihla_marker_add (RihlaMap *map, double x, double y, double radius, guint line,
                  const RihlaPaint *paint)
{
    guint outline = line % G_N_ELEMENTS (outlines);
    RihlaPathStep steps[8];
    guint n = find_corners (x, y, radius, outline, steps);
    RihlaRect box = get_circle (x, y, radius);

    if (n == 0) {
        rihla_display_add_oval (map->display, &box, paint);
        return;
    }
    rihla_display_add_path (map->display, steps, n + 1, paint);
}

/* The ends of the mouth rise as its middle falls, so that it stays in place. */
static void
add_mouth (RihlaMap *map, const RihlaFace *face, RihlaColour colour)
{
    double x = face->x;
    double radius = face->radius;
    double half = MOUTH_WIDTH * radius;
    double bend = MOUTH_BEND * radius * face->value;
    double end_y = face->y + MOUTH_Y * radius - bend / 3;
    double control_y = end_y + bend;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x - half }, { end_y } },
        { RIHLA_PATH_CURVE,
          { x - half / 2, x + half / 2, x + half },
          { control_y, control_y, end_y } },
    };
    RihlaPaint paint = { RIHLA_COLOUR_NONE, colour,
                         (float) (MOUTH_STROKE * radius), 0 };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

void
rihla_face_draw (RihlaMap *map, const RihlaFace *self)
{
    const RihlaTheme *theme = map->theme;
    double radius = self->radius;
    double share = radius / theme->face_radius;
    RihlaColour colour = get_colour (theme, self->value);
    RihlaPaint ring = { theme->card, colour, (float) (theme->face_ring * share),
                        self->is_assumed ? RING_DASH : 0 };
    RihlaPaint eye = { colour, RIHLA_COLOUR_NONE, 0, 0 };
    RihlaRect box;

    rihla_marker_add (map, self->x, self->y, radius, self->outline, &ring);
    for (int side = -1; side <= 1; side += 2) {
        box = get_circle (self->x + side * EYE_X * radius,
                          self->y + EYE_Y * radius, EYE_RADIUS * radius);
        rihla_display_add_oval (map->display, &box, &eye);
    }
    add_mouth (map, self, colour);
}

void
rihla_face_add (RihlaMap *map, double x, double y, double value, guint line)
{
    RihlaFace face = {
        .x = x,
        .y = y,
        .radius = map->theme->face_radius,
        .value = value,
        .outline = line,
    };

    rihla_face_draw (map, &face);
}

void
rihla_star_add (RihlaMap *map, double x, double y, double radius)
{
    RihlaPaint paint = { map->theme->truth, map->theme->card, 0.75f, 0 };
    RihlaPathStep steps[11];

    for (guint i = 0; i < 10; i++) {
        double length = i % 2 == 0 ? radius : radius * 0.45;
        double angle = (double) i * G_PI / 5;

        steps[i] = (RihlaPathStep){ i == 0 ? RIHLA_PATH_MOVE : RIHLA_PATH_LINE,
                                    { x + length * sin (angle) },
                                    { y - length * cos (angle) } };
    }
    steps[10].op = RIHLA_PATH_CLOSE;
    rihla_display_add_path (map->display, steps, 11, &paint);
}
