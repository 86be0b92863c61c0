/* colour.h: colours and their contrast. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Each part from 0 to 1; an alpha of 0 is no colour at all. */
typedef struct {
    float red;
    float green;
    float blue;
    float alpha;
} RihlaColour;

#define RIHLA_COLOUR_NONE ((RihlaColour){ 0, 0, 0, 0 })

/* Reads #rgb, #rrggbb or #rrggbbaa. */
gboolean rihla_colour_parse (const char *text, RihlaColour *colour);
/* Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance). */
double rihla_colour_contrast (RihlaColour a, RihlaColour b);
/* So much of the way from a to b, 0 to 1; the alpha of a. */
RihlaColour rihla_colour_mix (RihlaColour a, RihlaColour b, double share);
/* The colour of a ground, moved towards white or black, whichever is farther
 * from the text, until the text has the contrast on it, if it can. */
RihlaColour rihla_colour_adjust_ground (RihlaColour ground, RihlaColour text,
                                        double contrast);
/* The colour darkened, or on a dark ground lightened, until it has the contrast
 * as text on the ground. */
RihlaColour rihla_colour_adjust_on (RihlaColour colour, RihlaColour ground,
                                    double contrast);
