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

/* The ends of the mouth rise as its middle falls, so that it stays in place. */
static void
add_mouth (RihlaMap *map, double x, double y, double value, RihlaColour colour)
{
    double radius = map->theme->face_radius;
    double half = MOUTH_WIDTH * radius;
    double bend = MOUTH_BEND * radius * value;
    double end_y = y + MOUTH_Y * radius - bend / 3;
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
rihla_face_add (RihlaMap *map, double x, double y, double value)
{
    const RihlaTheme *theme = map->theme;
    double radius = theme->face_radius;
    RihlaColour colour = get_colour (theme, value);
    RihlaPaint ring = { theme->card, colour, (float) theme->face_ring, 0 };
    RihlaPaint eye = { colour, RIHLA_COLOUR_NONE, 0, 0 };
    RihlaRect box = get_circle (x, y, radius);

    rihla_display_add_oval (map->display, &box, &ring);
    for (int side = -1; side <= 1; side += 2) {
        box = get_circle (x + side * EYE_X * radius, y + EYE_Y * radius,
                          EYE_RADIUS * radius);
        rihla_display_add_oval (map->display, &box, &eye);
    }
    add_mouth (map, x, y, value, colour);
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
