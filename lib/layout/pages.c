/* pages.c: what is on the pages of a layout.
 * SPDX-License-Identifier: MIT
 *
 * A layout without pages of its own is one page that shows the whole map
 * through one window. Whoever draws, looks for a place or audits goes by
 * windows and their pieces, and need not know which of the two it is. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/layout.h"
#include "layout/pages.h"

RihlaPages *
rihla_pages_new (void)
{
    RihlaPages *self = g_new0 (RihlaPages, 1);

    self->pages = g_array_new (FALSE, FALSE, sizeof (RihlaPage));
    self->windows = g_array_new (FALSE, FALSE, sizeof (RihlaWindow));
    self->pieces = g_array_new (FALSE, FALSE, sizeof (RihlaPiece));
    rihla_display_init (&self->marks);
    self->marks_scale = 1;
    return self;
}

void
rihla_pages_free (RihlaPages *self)
{
    if (self == NULL)
        return;
    g_array_unref (self->pages);
    g_array_unref (self->windows);
    g_array_unref (self->pieces);
    rihla_display_clear (&self->marks);
    g_free (self);
}

static const RihlaPage *
get_page (const RihlaLayout *self, guint page)
{
    return &g_array_index (self->pages->pages, RihlaPage, page);
}

guint
rihla_layout_count_windows (const RihlaLayout *self, guint page)
{
    return self->pages == NULL ? 1 : get_page (self, page)->n_windows;
}

void
rihla_layout_get_window (const RihlaLayout *self, guint page, guint index,
                         RihlaWindow *window)
{
    if (self->pages != NULL) {
        *window = g_array_index (self->pages->windows, RihlaWindow,
                                 get_page (self, page)->first_window + index);
        return;
    }
    *window = (RihlaWindow){
        .source = { 0, 0, self->map_width, self->map_height },
        .x = self->x,
        .y = self->y,
        .scale = self->scale,
        .is_whole = TRUE,
        .n_pieces = self->display.items->len,
    };
}

const RihlaItem *
rihla_layout_get_piece (const RihlaLayout *self, const RihlaWindow *window,
                        guint index, RihlaItem *copy)
{
    const GArray *items = self->display.items;
    const RihlaPiece *piece;
    const RihlaItem *item;

    if (window->is_whole)
        return &g_array_index (items, RihlaItem, index);
    piece = &g_array_index (self->pages->pieces, RihlaPiece,
                            window->first_piece + index);
    item = &g_array_index (items, RihlaItem, piece->item);
    if (item->shape != RIHLA_SHAPE_PATH || piece->n_steps == item->n_steps)
        return item;
    *copy = *item;
    copy->first = piece->first_step;
    copy->n_steps = piece->n_steps;
    return copy;
}

guint
rihla_layout_count_marks (const RihlaLayout *self, guint page)
{
    return self->pages == NULL ? 0 : get_page (self, page)->n_marks;
}

const RihlaItem *
rihla_layout_get_mark (const RihlaLayout *self, guint page, guint index)
{
    return &g_array_index (self->pages->marks.items, RihlaItem,
                           get_page (self, page)->first_mark + index);
}

void
rihla_window_to_page (const RihlaWindow *self, const RihlaRect *box,
                      RihlaRect *on_page)
{
    *on_page = (RihlaRect){
        self->x + (box->x - self->source.x) * self->scale,
        self->y + (box->y - self->source.y) * self->scale,
        box->width * self->scale,
        box->height * self->scale,
    };
}

guint
rihla_layout_get_n_pages (RihlaLayout *self)
{
    g_return_val_if_fail (self != NULL, 0);

    return self->pages == NULL ? 1 : self->pages->pages->len;
}

double
rihla_layout_get_page_width (RihlaLayout *self, guint page)
{
    g_return_val_if_fail (self != NULL, 0);
    g_return_val_if_fail (page < rihla_layout_get_n_pages (self), 0);

    return self->width;
}

double
rihla_layout_get_page_height (RihlaLayout *self, guint page)
{
    g_return_val_if_fail (self != NULL, 0);
    g_return_val_if_fail (page < rihla_layout_get_n_pages (self), 0);

    return self->height;
}
