/* page-breaks.h: where a map is broken into pages. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/arrangement.h"
#include "layout/layout-options.h"

/* Stages that stand side by side on a page, or on several that share out the
 * lanes. */
typedef struct {
    guint first_column;
    guint n_columns;
    double x;         /* of the first column, in reading coordinates */
    double width;     /* of the columns with their gaps */
    guint first_band; /* how the lanes are shared out */
    guint n_bands;
} RihlaPageGroup;

/* Lanes that stand on one page. */
typedef struct {
    guint first_lane; /* of the map */
    guint n_lanes;    /* 0: only the heads of the stages */
} RihlaPageBand;

struct _RihlaPageBreaks {
    double page_width; /* in points */
    double page_height;
    double scale; /* of the pages, unless something is too large for one */
    double width; /* of a page, in points of the map */
    double height;
    GArray *groups; /* owned; of RihlaPageGroup */
    GArray *bands;  /* owned; of RihlaPageBand */
    /* The header stands on pages of its own. */
    gboolean has_cover;
    double running_height; /* of the row with the title, with its gap */
    double strip_height;   /* of the row with the marks, with its gap */
};

/* Settles the columns and arranges the map for the page of the options: as it
 * is where there is no page; stretched where it fits one page and its texts
 * stay legible; else broken into pages, and returns how; else NULL. */
RihlaPageBreaks *rihla_page_breaks_new (RihlaArrangement *arrangement,
                                        const RihlaLayoutOptions *options);
void rihla_page_breaks_free (RihlaPageBreaks *self);

/* Shares sizes out to as few pages as hold them, in order, and then as evenly
 * as that allows. Neighbours on a page stand a gap apart. The first page may
 * have another room than the others; a size that is more than the room has a
 * page to itself. Returns the index of the first size of each page. */
GArray *rihla_page_breaks_share (const double *sizes, guint n, double gap,
                                 double first_room, double room);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaPageBreaks, rihla_page_breaks_free)
