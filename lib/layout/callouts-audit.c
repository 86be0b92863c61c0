/* callouts-audit.c: whether callouts cover what they must not.
 * SPDX-License-Identifier: MIT
 *
 * A part of the audit. All that may not be covered goes into a grid, and each
 * callout is held against what is near it, exactly: its frame, and each part
 * of its leader; then it is in the way of those that follow. A leader may
 * touch what it ends at, but not go into it. A marker may stand on the card
 * that it is about. */

#include "config.h"

#include <math.h>

#include "layout/callouts-audit.h"
#include "layout/callouts-obstacles.h"
#include "model/diagnostics.h"

/* Points below which a fault is rounding. */
#define TOLERANCE 0.05

typedef struct {
    const RihlaLayout *layout;
    RihlaObstacles *obstacles; /* owned */
    GArray *found;             /* owned; of guint */
    RihlaDiagnostics *diagnostics;
    guint n_faults;
} Audit;

static const RihlaItem *
get_item (const Audit *self, guint index)
{
    return &g_array_index (self->layout->display.items, RihlaItem, index);
}

static gboolean
is_of_callouts (const RihlaItem *item)
{
    return item->role == RIHLA_ROLE_CALLOUT || item->role == RIHLA_ROLE_MARKER;
}

static void
add_fault (Audit *self, const RihlaItem *item, const RihlaItem *other)
{
    static const char *const names[] = {
        [RIHLA_SHAPE_BOX] = "frame",
        [RIHLA_SHAPE_PATH] = "leader",
    };

    self->n_faults++;
    rihla_diagnostics_add (self->diagnostics, RIHLA_DIAGNOSTIC_OVERLAP, NULL,
                           item->id, "a %s (%s) lies over a %s (%s)",
                           names[item->shape], rihla_role_get_nick (item->role),
                           other->shape == RIHLA_SHAPE_TEXT ? "text" : "shape",
                           rihla_role_get_nick (other->role));
}

/* A marker may stand on the card, or the arrow, that it is about. */
static gboolean
may_cover (const RihlaItem *item, const RihlaItem *other)
{
    if (item->role != RIHLA_ROLE_MARKER || is_of_callouts (other))
        return FALSE;
    return other->shape == RIHLA_SHAPE_BOX || other->role == RIHLA_ROLE_STAGE;
}

/* Tells of the first thing that the box lies over. Before a frame comes its own
 * leader, which touches it. */
static gboolean
check_box (Audit *self, guint index, const RihlaRect *box)
{
    const RihlaItem *item = get_item (self, index);

    rihla_obstacles_find (self->obstacles, box, self->found);
    for (guint i = 0; i < self->found->len; i++) {
        const RihlaObstacle *obstacle =
            rihla_obstacles_get (self->obstacles,
                                 g_array_index (self->found, guint, i));
        const RihlaItem *other = get_item (self, obstacle->item);

        if (!rihla_obstacle_meets (obstacle, box) ||
            (obstacle->item + 1 == index && is_of_callouts (other)) ||
            (other->shape != RIHLA_SHAPE_TEXT && may_cover (item, other)))
            continue;
        add_fault (self, item, other);
        return FALSE;
    }
    return TRUE;
}

static gboolean
check_frame (Audit *self, guint index)
{
    RihlaRect box = rihla_rect_grow (&get_item (self, index)->box, -TOLERANCE);

    return check_box (self, index, &box);
}

/* Each part of it is upright or level. */
static gboolean
check_leader (Audit *self, guint index)
{
    const RihlaItem *item = get_item (self, index);
    const RihlaPathStep *steps =
        &g_array_index (self->layout->display.path, RihlaPathStep, item->first);

    for (guint i = 1; i < item->n_steps; i++) {
        double x = MIN (steps[i - 1].x[0], steps[i].x[0]);
        double y = MIN (steps[i - 1].y[0], steps[i].y[0]);
        RihlaRect part = { x, y, fabs (steps[i].x[0] - steps[i - 1].x[0]),
                           fabs (steps[i].y[0] - steps[i - 1].y[0]) };
        gboolean is_level = part.width > part.height;

        part = rihla_rect_grow (&part, -TOLERANCE);
        if (is_level)
            part =
                (RihlaRect){ part.x, y - TOLERANCE, part.width, 2 * TOLERANCE };
        else
            part = (RihlaRect){ x - TOLERANCE, part.y, 2 * TOLERANCE,
                                part.height };
        if (!check_box (self, index, &part))
            return FALSE;
    }
    return TRUE;
}

/* Each is held against what is no callout and the callouts before it. */
static void
check_items (Audit *self)
{
    const RihlaDisplay *display = &self->layout->display;

    for (guint i = 0; i < display->items->len; i++) {
        const RihlaItem *item = get_item (self, i);

        if (!is_of_callouts (item) || item->shape == RIHLA_SHAPE_TEXT)
            continue;
        if (item->shape == RIHLA_SHAPE_PATH)
            check_leader (self, i);
        else
            check_frame (self, i);
        rihla_obstacles_add_item (self->obstacles, display, i);
    }
}

guint
rihla_callouts_audit (const RihlaLayout *layout, RihlaDiagnostics *diagnostics)
{
    Audit self = { .layout = layout, .diagnostics = diagnostics };
    const GArray *items = layout->display.items;
    gboolean has_callouts = FALSE;

    for (guint i = 0; i < items->len && !has_callouts; i++)
        has_callouts = is_of_callouts (&g_array_index (items, RihlaItem, i));
    if (!has_callouts)
        return 0;
    self.obstacles = rihla_obstacles_new (NULL);
    self.found = g_array_new (FALSE, FALSE, sizeof (guint));
    for (guint i = 0; i < items->len; i++) {
        if (!is_of_callouts (get_item (&self, i)))
            rihla_obstacles_add_item (self.obstacles, &layout->display, i);
    }
    check_items (&self);
    rihla_obstacles_free (self.obstacles);
    g_array_unref (self.found);
    return self.n_faults;
}
