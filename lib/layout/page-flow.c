/* page-flow.c: what may be cut between what stands one below the other.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/page-flow.h"

/* Points that blocks may reach into one another. */
#define TOLERANCE 0.01

static int
compare_tops (gconstpointer a, gconstpointer b)
{
    const RihlaFlowBlock *one = a;
    const RihlaFlowBlock *other = b;

    return (one->top > other->top) - (one->top < other->top);
}

static GArray *
find_items (const RihlaDisplay *display, double top, double bottom)
{
    GArray *blocks = g_array_new (FALSE, TRUE, sizeof (RihlaFlowBlock));

    for (guint i = 0; i < display->items->len; i++) {
        const RihlaItem *item = &g_array_index (display->items, RihlaItem, i);
        RihlaFlowBlock block = { item->box.y, item->box.y + item->box.height,
                                 0 };

        if (item->role != RIHLA_ROLE_PAGE && block.top >= top - TOLERANCE &&
            block.bottom <= bottom + TOLERANCE)
            g_array_append_val (blocks, block);
    }
    return blocks;
}

/* Sorted by their tops, items that reach into one another become one block. */
GArray *
rihla_flow_find_blocks (const RihlaDisplay *display, double top, double bottom)
{
    GArray *blocks = find_items (display, top, bottom);
    RihlaFlowBlock *all = (RihlaFlowBlock *) blocks->data;
    guint n = 0;

    g_array_sort (blocks, compare_tops);
    for (guint i = 0; i < blocks->len; i++) {
        if (n > 0 && all[i].top < all[n - 1].bottom + TOLERANCE)
            all[n - 1].bottom = MAX (all[n - 1].bottom, all[i].bottom);
        else
            all[n++] = all[i];
    }
    g_array_set_size (blocks, n);
    return blocks;
}

const RihlaFlowBlock *
rihla_flow_find_block (const GArray *blocks, double y)
{
    guint low = 0;
    guint high = blocks->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;

        if (g_array_index (blocks, RihlaFlowBlock, middle).top <= y + TOLERANCE)
            low = middle + 1;
        else
            high = middle;
    }
    return low == 0 ? NULL : &g_array_index (blocks, RihlaFlowBlock, low - 1);
}

guint
rihla_flow_count_fitting (const GArray *blocks, guint first, double room)
{
    double top = g_array_index (blocks, RihlaFlowBlock, first).top;
    guint n = 1;

    while (first + n < blocks->len &&
           g_array_index (blocks, RihlaFlowBlock, first + n).bottom - top <=
               room + TOLERANCE)
        n++;
    return n;
}
