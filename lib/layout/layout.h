/* layout.h: what a layout is made of. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"

struct _RihlaLayout {
    RihlaJourney *journey; /* ref; items point at its ids */
    RihlaTheme *theme;     /* ref */
    char *language;        /* owned; of what the map itself says */
    RihlaDirection direction;
    RihlaDisplay display; /* finished; in the coordinates of the map */
    double map_width;     /* of the map itself, in points */
    double map_height;
    double width; /* of the page: of the map, unless a page was asked for */
    double height;
    double scale; /* from the map to the page */
    double x;     /* of the map on the page */
    double y;
};
