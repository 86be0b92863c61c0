/* pages.h: the pages of a layout. Internal.
 * SPDX-License-Identifier: MIT
 *
 * A map is laid out once. A page shows parts of it through windows, each as
 * its own piece of paper, and a few marks of its own: which page it is, and
 * where it goes on. */

#pragma once

#include "layout/display.h"

/* A part of the map on a page. */
typedef struct {
    RihlaRect source; /* of the map; nothing outside of it is seen */
    double x;         /* where that stands on the page, in points */
    double y;
    double scale;      /* from the map to the page */
    gboolean is_whole; /* the whole map: its pieces are all items, uncut */
    guint first_piece;
    guint n_pieces;
} RihlaWindow;

/* An item, or of a long path the steps that a window shows. */
typedef struct {
    guint item;
    guint first_step;
    guint n_steps;
} RihlaPiece;

typedef struct {
    guint first_window;
    guint n_windows;
    guint first_mark;
    guint n_marks;
} RihlaPage;

typedef struct {
    GArray *pages;      /* owned; of RihlaPage */
    GArray *windows;    /* owned; of RihlaWindow, by page */
    GArray *pieces;     /* owned; of RihlaPiece, by window, in drawing order */
    RihlaDisplay marks; /* finished; in the coordinates of a page */
    double marks_scale; /* from the marks to the page */
} RihlaPages;

RihlaPages *rihla_pages_new (void);
/* NULL-safe. */
void rihla_pages_free (RihlaPages *self);

/* The windows of a page, in drawing order. */
guint rihla_layout_count_windows (const RihlaLayout *self, guint page);
void rihla_layout_get_window (const RihlaLayout *self, guint page, guint index,
                              RihlaWindow *window);

/* An item as a window shows it: the item itself or, of a path that is cut, the
 * copy with some of its steps, which belongs to the caller and is valid as
 * long as the layout. */
const RihlaItem *
rihla_layout_get_piece (const RihlaLayout *self, const RihlaWindow *window,
                        guint index, RihlaItem *copy);

/* The marks of a page; 0 where it has none. */
guint rihla_layout_count_marks (const RihlaLayout *self, guint page);
const RihlaItem *
rihla_layout_get_mark (const RihlaLayout *self, guint page, guint index);

/* From a rectangle of the map to that on the page. */
void rihla_window_to_page (const RihlaWindow *self, const RihlaRect *box,
                           RihlaRect *on_page);
