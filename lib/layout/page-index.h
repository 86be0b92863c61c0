/* page-index.h: which windows show which items. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/page-breaks.h"
#include "layout/pages.h"

/* Where a page has no such window. */
#define RIHLA_NO_WINDOW G_MAXUINT

/* A page of stages: its windows. */
typedef struct {
    guint stages;  /* their heads */
    guint heads;   /* of the lanes */
    guint n_heads; /* windows from there on */
    guint lanes;
} RihlaLanePage;

typedef struct {
    const RihlaMap *map;           /* not owned */
    const RihlaPageBreaks *breaks; /* not owned */
    RihlaPages *pages;             /* not owned */
    GArray *lane_pages;    /* owned; of RihlaLanePage, by group and band */
    guint *group_pages;    /* owned; the first of each group there, and the
                            * end */
    GArray *header_blocks; /* owned; of RihlaFlowBlock */
    GArray *footer_blocks; /* owned; likewise */
    double lanes_top;
    double lanes_end;
} RihlaPageIndex;

/* Fills the pieces of all windows, whose sources are still in reading
 * coordinates. */
void rihla_page_index_fill (const RihlaPageIndex *self);
