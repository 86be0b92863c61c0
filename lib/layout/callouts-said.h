/* callouts-said.h: what the callouts of a map say. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/callouts-search.h"
#include "layout/map.h"
#include "model/element.h"

/* How a text may be broken: in which frame it stands then. */
typedef struct {
    gboolean is_brief;
    double wrap_width;
    double padding_x; /* inside the frame, around the text */
    double padding_y;
    double width; /* of the frame */
    double height;
} RihlaForm;

/* Something to be said, and, as it is worked on, where. */
typedef struct {
    const char *id;              /* not owned; of what says it */
    const RihlaElement *element; /* not owned; what it is about */
    const RihlaElement *source;  /* not owned; the annotation; NULL: a finding
                                  * of the map itself */
    char *string;                /* owned */
    char *brief;                 /* owned; shorter; NULL: none */
    gboolean is_told_elsewhere;  /* so that it needs no note */
    double longest;              /* its leader may be; INFINITY: any length */
    RihlaColour accent;
    GArray *anchors; /* owned; of RihlaAnchor, the best one first */

    RihlaText *text;       /* ref; set by measuring */
    RihlaText *brief_text; /* ref; likewise; NULL: none */
    GArray *forms;         /* owned; of RihlaForm, the best one first */

    gboolean has_place; /* a frame; else a note under the map */
    RihlaCalloutPlace place;
    guint form;

    RihlaText *mark; /* ref; the letter of its note; NULL: none */
    RihlaRect marker;
    char *name; /* owned; what it is about, where it has no marker */
} RihlaSaying;

/* All there is to be said, the most important first. */
GPtrArray *rihla_sayings_find (RihlaMap *map);
/* The same of a map on which nothing stands yet: without any anchors. Findings
 * are those of the lanes that the map has; map->lowest must be set. */
GPtrArray *rihla_sayings_list (RihlaMap *map);
