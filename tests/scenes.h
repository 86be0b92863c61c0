/* scenes.h: layouts made by hand, for the tests of painters.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/layout.h"

/* An empty layout of an empty Arabic journey, of the size in points. */
RihlaLayout *scene_new (double width, double height);

/* The layout in a format, as a string that ends; PDF and PNG have zeroes
 * inside. Free with scene_free_drawn(). */
GString *scene_draw (RihlaLayout *layout, const char *format);
void scene_free_drawn (GString *drawn);

/* Each has the name of a picture in tests/pictures. */
typedef struct {
    const char *name;
    RihlaLayout *(*make) (void);
} Scene;

extern const Scene scenes[];
extern const guint n_scenes;
