/* page-index.c: which windows show which items.
 * SPDX-License-Identifier: MIT
 *
 * Item by item: its height tells whether it is of the header, the lanes or
 * what stands below them; its place from side to side the groups of stages,
 * and so the pages. The pairs that this gives are then sorted by window, by
 * counting them, which keeps them in drawing order. A line that runs over many
 * pages, such as the curve, is handed out step by step, so that no page holds
 * all of it. */

#include "config.h"

#include "layout/page-flow.h"
#include "layout/page-index.h"

/* Less than that of an item in a window is only rounding. */
#define TOLERANCE 0.01
/* Paths of fewer steps are drawn whole. */
#define LONG_PATH 4

typedef struct {
    guint window;
    RihlaPiece piece;
} Entry;

/* The steps of a path that a group of stages shows. */
typedef struct {
    guint first;
    guint end;
} Steps;

typedef struct {
    const RihlaPageIndex *index;
    GArray *entries; /* owned; of Entry, in drawing order */
    Steps *steps;    /* owned; one a group; used for one path at a time */
} Filler;

static const RihlaPageGroup *
get_group (const Filler *self, guint index)
{
    return &g_array_index (self->index->breaks->groups, RihlaPageGroup, index);
}

static gboolean
is_in_window (const Filler *self, const RihlaItem *item, guint window)
{
    const RihlaRect *box = &item->box;
    const RihlaRect *source;

    if (window == RIHLA_NO_WINDOW)
        return FALSE;
    source = &g_array_index (self->index->pages->windows, RihlaWindow, window)
                  .source;
    return box->x < source->x + source->width - TOLERANCE &&
           box->x + box->width > source->x + TOLERANCE &&
           box->y < source->y + source->height - TOLERANCE &&
           box->y + box->height > source->y + TOLERANCE;
}

static void
add_entry (Filler *self, guint window, guint item, guint first_step,
           guint n_steps)
{
    Entry entry = { window, { item, first_step, n_steps } };

    g_array_append_val (self->entries, entry);
}

static const RihlaItem *
get_item (const Filler *self, guint index)
{
    return &g_array_index (self->index->map->display->items, RihlaItem, index);
}

static void
add_if_seen (Filler *self, guint window, guint index)
{
    const RihlaItem *item = get_item (self, index);

    if (is_in_window (self, item, window))
        add_entry (self, window, index, item->first, item->n_steps);
}

static void
add_to_heads (Filler *self, guint index)
{
    const GArray *pages = self->index->lane_pages;

    for (guint i = 0; i < pages->len; i++) {
        const RihlaLanePage *page = &g_array_index (pages, RihlaLanePage, i);

        for (guint j = 0; j < page->n_heads; j++)
            add_if_seen (self, page->heads + j, index);
    }
}

/* The last group that begins before this place. */
static guint
find_group (const Filler *self, double x)
{
    guint low = 0;
    guint high = self->index->breaks->groups->len;
    double half_gap = self->index->map->theme->column_gap / 2;

    while (high - low > 1) {
        guint middle = low + (high - low) / 2;

        if (get_group (self, middle)->x - half_gap <= x)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void
add_to_group (Filler *self, guint group, guint index)
{
    const RihlaPageIndex *of = self->index;

    for (guint i = of->group_pages[group]; i < of->group_pages[group + 1];
         i++) {
        const RihlaLanePage *page =
            &g_array_index (of->lane_pages, RihlaLanePage, i);

        add_if_seen (self, page->stages, index);
        add_if_seen (self, page->lanes, index);
    }
}

/* Only lines: what is filled needs all of its edge. */
static gboolean
can_be_cut (const Filler *self, const RihlaItem *item)
{
    const GArray *path = self->index->map->display->path;

    if (item->shape != RIHLA_SHAPE_PATH || item->n_steps < LONG_PATH ||
        item->paint.fill.alpha > 0 || item->has_gradient)
        return FALSE;
    for (guint i = 0; i < item->n_steps; i++)
        if (g_array_index (path, RihlaPathStep, item->first + i).op ==
            RIHLA_PATH_CLOSE)
            return FALSE;
    return TRUE;
}

/* Notes a step in the groups that it runs through. x is where it begins. */
static void
note_step (Filler *self, const RihlaPathStep *step, guint place, double x)
{
    double left = x, right = x;
    guint last;

    if (step->op == RIHLA_PATH_MOVE)
        return;
    for (guint i = 0; i < (step->op == RIHLA_PATH_CURVE ? 3 : 1); i++) {
        left = MIN (left, step->x[i]);
        right = MAX (right, step->x[i]);
    }
    last = find_group (self, right);
    for (guint i = find_group (self, left); i <= last; i++) {
        if (self->steps[i].end == 0)
            self->steps[i].first = place;
        self->steps[i].end = place + 1;
    }
}

static void
add_steps_to_group (Filler *self, guint group, guint index)
{
    const RihlaPageIndex *of = self->index;
    const RihlaItem *item = get_item (self, index);
    const Steps *steps = &self->steps[group];

    for (guint i = of->group_pages[group];
         steps->end > 0 && i < of->group_pages[group + 1]; i++) {
        guint window = g_array_index (of->lane_pages, RihlaLanePage, i).lanes;

        if (is_in_window (self, item, window))
            add_entry (self, window, index, steps->first,
                       steps->end - steps->first);
    }
}

static void
add_steps (Filler *self, guint index, guint first_group, guint last_group)
{
    const RihlaItem *item = get_item (self, index);
    const GArray *path = self->index->map->display->path;
    double x = 0, y;

    for (guint i = first_group; i <= last_group; i++)
        self->steps[i] = (Steps){ 0, 0 };
    for (guint i = item->first; i < item->first + item->n_steps; i++) {
        const RihlaPathStep *step = &g_array_index (path, RihlaPathStep, i);

        note_step (self, step, i, x);
        rihla_path_step_get_end (step, &x, &y);
    }
    for (guint i = first_group; i <= last_group; i++)
        add_steps_to_group (self, i, index);
}

static void
add_to_lanes (Filler *self, guint index)
{
    const RihlaItem *item = get_item (self, index);
    const RihlaMap *map = self->index->map;
    double start = map->lanes_x - map->theme->column_gap / 2;
    guint first = find_group (self, item->box.x);
    guint last = find_group (self, item->box.x + item->box.width);

    if (item->box.x < start - TOLERANCE)
        add_to_heads (self, index);
    if (first < last && can_be_cut (self, item)) {
        add_steps (self, index, first, last);
        return;
    }
    for (guint i = first; i <= last; i++)
        add_to_group (self, i, index);
}

static void
add_to_block (Filler *self, const GArray *blocks, guint index)
{
    const RihlaItem *item = get_item (self, index);
    const RihlaFlowBlock *block = rihla_flow_find_block (blocks, item->box.y);

    if (block != NULL)
        add_entry (self, block->window, index, item->first, item->n_steps);
}

static void
add_item (Filler *self, guint index)
{
    const RihlaItem *item = get_item (self, index);

    if (item->role == RIHLA_ROLE_PAGE)
        return;
    if (item->box.y >= self->index->lanes_end - TOLERANCE)
        add_to_block (self, self->index->footer_blocks, index);
    else if (item->box.y + item->box.height <=
             self->index->lanes_top + TOLERANCE)
        add_to_block (self, self->index->header_blocks, index);
    else
        add_to_lanes (self, index);
}

/* By counting: first how many pieces each window has, then where they go. */
static void
sort_entries (const Filler *self)
{
    const RihlaPages *pages = self->index->pages;
    RihlaWindow *windows = (RihlaWindow *) pages->windows->data;
    RihlaPiece *pieces;
    guint n = 0;

    g_array_set_size (pages->pieces, self->entries->len);
    pieces = (RihlaPiece *) pages->pieces->data;
    for (guint i = 0; i < self->entries->len; i++)
        windows[g_array_index (self->entries, Entry, i).window].n_pieces++;
    for (guint i = 0; i < pages->windows->len; i++) {
        windows[i].first_piece = n;
        n += windows[i].n_pieces;
        windows[i].n_pieces = 0;
    }
    for (guint i = 0; i < self->entries->len; i++) {
        const Entry *entry = &g_array_index (self->entries, Entry, i);
        RihlaWindow *window = &windows[entry->window];

        pieces[window->first_piece + window->n_pieces++] = entry->piece;
    }
}

void
rihla_page_index_fill (const RihlaPageIndex *self)
{
    Filler filler = { .index = self };
    guint n_items = self->map->display->items->len;

    filler.entries = g_array_new (FALSE, FALSE, sizeof (Entry));
    filler.steps = g_new0 (Steps, self->breaks->groups->len);
    for (guint i = 0; i < n_items; i++)
        add_item (&filler, i);
    sort_entries (&filler);
    g_array_unref (filler.entries);
    g_free (filler.steps);
}
