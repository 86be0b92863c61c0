/* callouts-groups.c: which callouts may be in one another's way.
 * SPDX-License-Identifier: MIT
 *
 * The map is cut into squares. Callouts whose areas reach into the same square
 * are of one group, and so are those that a chain of such neighbours joins:
 * each group is a tree, whose root is its first callout. The pairs of square
 * and callout are sorted by square, so that neighbours stand side by side. An
 * area covers a few squares, whatever the map, so the work grows with the
 * number of callouts, but for the sorting. */

#include "config.h"

#include <math.h>

#include "layout/callouts-groups.h"

/* In points. Much smaller than what is searched around an anchor, so that few
 * are joined that do not meet. */
#define SQUARE 128.0

typedef struct {
    gint32 column;
    gint32 row;
    guint callout;
} Stay;

static void
add_stays (GArray *stays, const RihlaCalloutArea *area)
{
    const RihlaRect *box = &area->box;
    gint32 right = (gint32) floor ((box->x + box->width) / SQUARE);
    gint32 bottom = (gint32) floor ((box->y + box->height) / SQUARE);
    Stay stay = { .callout = area->callout };

    for (stay.row = (gint32) floor (box->y / SQUARE); stay.row <= bottom;
         stay.row++)
        for (stay.column = (gint32) floor (box->x / SQUARE);
             stay.column <= right; stay.column++)
            g_array_append_val (stays, stay);
}

static int
compare_stays (gconstpointer a, gconstpointer b)
{
    const Stay *one = a;
    const Stay *other = b;

    if (one->row != other->row)
        return one->row < other->row ? -1 : 1;
    if (one->column != other->column)
        return one->column < other->column ? -1 : 1;
    return (one->callout > other->callout) - (one->callout < other->callout);
}

static guint
find_root (guint *parents, guint callout)
{
    while (parents[callout] != callout) {
        parents[callout] = parents[parents[callout]];
        callout = parents[callout];
    }
    return callout;
}

static void
join (guint *parents, guint one, guint other)
{
    guint a = find_root (parents, one);
    guint b = find_root (parents, other);

    parents[MAX (a, b)] = MIN (a, b);
}

static guint *
make_trees (const GArray *areas, guint n)
{
    g_autoptr (GArray) stays = g_array_new (FALSE, FALSE, sizeof (Stay));
    guint *parents = g_new (guint, n);

    for (guint i = 0; i < n; i++)
        parents[i] = i;
    for (guint i = 0; i < areas->len; i++)
        add_stays (stays, &g_array_index (areas, RihlaCalloutArea, i));
    g_array_sort (stays, compare_stays);
    for (guint i = 1; i < stays->len; i++) {
        const Stay *stay = &g_array_index (stays, Stay, i);

        if (stay[-1].row == stay->row && stay[-1].column == stay->column)
            join (parents, stay[-1].callout, stay->callout);
    }
    return parents;
}

/* By counting: how many each root has, where its own begin, and each there. */
static void
list_members (RihlaCalloutGroups *self, guint *parents, guint n)
{
    g_autofree guint *counts = g_new0 (guint, n);
    guint end = 0;

    for (guint i = 0; i < n; i++)
        counts[find_root (parents, i)]++;
    for (guint i = 0; i < n; i++) {
        guint start = end;

        if (counts[i] == 0)
            continue;
        end += counts[i];
        g_array_append_val (self->ends, end);
        counts[i] = start;
    }
    for (guint i = 0; i < n; i++)
        self->members[counts[find_root (parents, i)]++] = i;
}

RihlaCalloutGroups *
rihla_callout_groups_new (const GArray *areas, guint n)
{
    RihlaCalloutGroups *self = g_new0 (RihlaCalloutGroups, 1);
    g_autofree guint *parents = make_trees (areas, n);

    self->members = g_new (guint, n);
    self->ends = g_array_new (FALSE, FALSE, sizeof (guint));
    list_members (self, parents, n);
    return self;
}

void
rihla_callout_groups_free (RihlaCalloutGroups *self)
{
    if (self == NULL)
        return;
    g_free (self->members);
    g_array_unref (self->ends);
    g_free (self);
}
