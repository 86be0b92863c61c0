/* phone-pages.c: a phone map on pages.
 * SPDX-License-Identifier: MIT
 *
 * A phone map is one piece as high as it needs. Some pictures have a limit to
 * that; there it is cut where stages and touchpoints end, into as few pages as
 * can be. A page is one window: what stands in it, and what runs through it,
 * such as the curve. Costs a walk over the items for all pages together, and
 * again what runs through several of them. */

#include "config.h"

#include "layout/phone/phone-pages.h"

/* How far strokes may stand out of the box of an item. */
#define BLEED 4.0

/* The heights at which pages begin, and the end of the last. NULL where one
 * would be too high. */
static GArray *
find_cuts (const RihlaLayout *layout, double most)
{
    g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (double));
    double start = 0, last = 0;

    g_array_append_val (cuts, start);
    for (guint i = 0; i <= layout->breaks->len; i++) {
        double end = i < layout->breaks->len
                         ? g_array_index (layout->breaks, double, i)
                         : layout->map_height;

        if (end - start > most) {
            if (last <= start || end - last > most)
                return NULL;
            g_array_append_val (cuts, last);
            start = last;
        }
        last = end;
    }
    g_array_append_val (cuts, last);
    return g_steal_pointer (&cuts);
}

static guint
find_page (const GArray *cuts, double y)
{
    guint low = 0;
    guint high = cuts->len - 1;

    while (high - low > 1) {
        guint middle = low + (high - low) / 2;

        if (g_array_index (cuts, double, middle) <= y)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The items that each page shows: of guint, one array a page. */
static GPtrArray *
share_items (const RihlaLayout *layout, const GArray *cuts)
{
    GPtrArray *pages =
        g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

    for (guint i = 0; i + 1 < cuts->len; i++)
        g_ptr_array_add (pages, g_array_new (FALSE, FALSE, sizeof (guint)));
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);
        guint first = find_page (cuts, item->box.y - BLEED);
        guint last = find_page (cuts, item->box.y + item->box.height + BLEED);

        for (guint page = first; page <= last; page++)
            g_array_append_val ((GArray *) g_ptr_array_index (pages, page), i);
    }
    return pages;
}

static void
add_page (RihlaPages *self, const RihlaLayout *layout, const GArray *items,
          double top, double bottom)
{
    RihlaPage page = { .first_window = self->windows->len, .n_windows = 1 };
    RihlaWindow window = {
        .source = { 0, top, layout->map_width, bottom - top },
        .scale = 1,
        .first_piece = self->pieces->len,
        .n_pieces = items->len,
    };

    for (guint i = 0; i < items->len; i++) {
        guint index = g_array_index (items, guint, i);
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, index);
        RihlaPiece piece = { index, item->first, item->n_steps };

        g_array_append_val (self->pieces, piece);
    }
    g_array_append_val (self->windows, window);
    g_array_append_val (self->pages, page);
}

RihlaPages *
rihla_phone_pages_new (const RihlaLayout *layout, double most, double *height)
{
    g_autoptr (GArray) cuts = NULL;
    g_autoptr (GPtrArray) items = NULL;
    RihlaPages *self;

    if (layout->breaks == NULL || layout->map_height <= most)
        return NULL;
    cuts = find_cuts (layout, most);
    if (cuts == NULL)
        return NULL;
    items = share_items (layout, cuts);
    self = rihla_pages_new ();
    *height = 0;
    for (guint i = 0; i < items->len; i++) {
        double top = g_array_index (cuts, double, i);
        double bottom = g_array_index (cuts, double, i + 1);

        add_page (self, layout, g_ptr_array_index (items, i), top, bottom);
        *height = MAX (*height, bottom - top);
    }
    return self;
}
