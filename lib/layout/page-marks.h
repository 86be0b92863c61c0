/* page-marks.h: what a page says about itself. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/page-breaks.h"
#include "layout/pages.h"

/* Where a page goes on; pages from 0, -1: nowhere. */
typedef struct {
    int before; /* the stages before these, with the same lanes */
    int after;
    int above; /* the lanes above these, of the same stages */
    int below;
    gboolean has_title; /* a short one, as the header is on another page */
    /* Of the row of stage heads: where it begins and ends on the page, in
     * points of the map's scale, and how high its middle is. */
    double start;
    double end;
    double middle;
    double size; /* of the stages there, as a part of what is usual */
} RihlaPageMarks;

/* Sets the heights of the rows of marks. */
void rihla_page_marks_measure (RihlaMap *map, RihlaPageBreaks *breaks);

/* Adds the marks of a page to the display, which stands in the scale of the
 * breaks. */
void rihla_page_marks_place (RihlaMap *map, const RihlaPageBreaks *breaks,
                             RihlaDisplay *display, const RihlaPageMarks *marks,
                             guint page, guint n_pages);
