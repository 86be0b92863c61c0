/* layout-options.h: what a caller chose about a map. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-layout-options.h>

struct _RihlaLayoutOptions {
    RihlaTheme *theme;       /* ref; NULL: the default one */
    char **lanes;            /* owned; NULL: the usual ones */
    char **hidden_lanes;     /* owned; NULL: none */
    GHashTable *lane_titles; /* owned; lane to title; NULL: none */
    double page_width;       /* in points; 0: the map's own size */
    double page_height;      /* in points */
    double smallest_text;    /* on a page, in points; 0: as small as it takes */
    double phone_width;      /* in points; 0: no phone map */
    RihlaDetail detail;
    RihlaDirection direction;
    char *language; /* owned; NULL: the journey's */
    RihlaDigits digits;
    gboolean has_fixed_width_text;
    gboolean has_no_callouts; /* of what the map itself finds */
};
