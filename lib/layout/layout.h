/* layout.h: what a layout is made of. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"
#include "layout/pages.h"

struct _RihlaLayout {
    RihlaJourney *journey; /* ref; items point at its ids */
    RihlaTheme *theme;     /* ref */
    char *language;        /* owned; of what the map itself says */
    RihlaDirection direction;
    RihlaDisplay display; /* finished; in the coordinates of the map */
    double map_width;     /* of the map itself, in points */
    double map_height;
    GArray *breaks; /* owned; of double: heights at which a phone map may be
                     * cut; NULL: not a phone map */
    double width;   /* of a page: of the map, unless a page was asked for */
    double height;
    RihlaPages *pages; /* owned; NULL: one page, with the whole map on it */
    double scale;      /* from the map to the page; only of one page */
    double x;          /* of the map on the page; likewise */
    double y;
};
