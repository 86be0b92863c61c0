/* arrangement.h: the parts of a map one below the other. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/footer.h"
#include "layout/header.h"
#include "layout/map.h"

#define RIHLA_HEADER_GAP 13.5 /* between the header and the first lane */
#define RIHLA_FOOTER_GAP 12.0 /* between the last lane and the footer */

typedef struct {
    RihlaMap *map;       /* not owned */
    RihlaHeader *header; /* not owned */
    RihlaFooter *footer; /* not owned */
    /* What follows is set by the run. */
    double header_height;
    double lanes_end; /* where the last lane ends; without lanes, the header */
    double footer_y;
    double footer_height;
    double content_width; /* of header and footer */
    double width;         /* of the map */
    double height;
} RihlaArrangement;

/* ARRANGE: breaks all texts once the columns are settled, header and footer to
 * this width, and stacks the parts. May run again with other widths. */
void rihla_arrangement_run (RihlaArrangement *self, double content_width);

/* Once all else is placed: moves the footer below what ends at y, such as
 * notes; its legend then explains what is drawn and no more. */
void rihla_arrangement_complete_footer (RihlaArrangement *self, double y);
