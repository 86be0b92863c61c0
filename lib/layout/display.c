/* display.c: the display list.
 * SPDX-License-Identifier: MIT
 *
 * A list of items in drawing order, in one growing array, and the steps of all
 * their paths in another. Lanes add items as if every map were read from left
 * to right. Finishing turns the list round for right to left: each box and
 * each point once, so the whole costs one walk over the list. Text is not
 * turned: only the box it stands in, and the edge it starts from. */

#include "layout/display.h"

#include <math.h>

static const char *const role_nicks[RIHLA_N_ROLES] = {
    [RIHLA_ROLE_PAGE] = "page",
    [RIHLA_ROLE_TITLE] = "title",
    [RIHLA_ROLE_SCENARIO] = "scenario",
    [RIHLA_ROLE_LOGO] = "logo",
    [RIHLA_ROLE_PERSONA] = "persona",
    [RIHLA_ROLE_FOOTER] = "footer",
    [RIHLA_ROLE_FIGURE] = "figure",
    [RIHLA_ROLE_LANE_HEAD] = "lane-head",
    [RIHLA_ROLE_CELL] = "cell",
    [RIHLA_ROLE_STAGE] = "stage",
    [RIHLA_ROLE_GOAL] = "goal",
    [RIHLA_ROLE_TOUCHPOINT] = "touchpoint",
    [RIHLA_ROLE_CHANNEL] = "channel",
    [RIHLA_ROLE_LINK] = "link",
    [RIHLA_ROLE_RETURN] = "return",
    [RIHLA_ROLE_EMOTION_BAND] = "emotion-band",
    [RIHLA_ROLE_SCALE] = "scale",
    [RIHLA_ROLE_GAP] = "gap",
    [RIHLA_ROLE_INTERVAL] = "interval",
    [RIHLA_ROLE_CURVE] = "curve",
    [RIHLA_ROLE_FACE] = "face",
    [RIHLA_ROLE_EMOTION_WORD] = "emotion-word",
    [RIHLA_ROLE_TRUTH] = "truth",
    [RIHLA_ROLE_PIN] = "pin",
    [RIHLA_ROLE_CALLOUT] = "callout",
    [RIHLA_ROLE_MARKER] = "marker",
    [RIHLA_ROLE_ANNOTATION] = "annotation",
    [RIHLA_ROLE_PAIN] = "pain",
    [RIHLA_ROLE_SEVERITY] = "severity",
    [RIHLA_ROLE_OPPORTUNITY] = "opportunity",
    [RIHLA_ROLE_ANSWER] = "answer",
    [RIHLA_ROLE_QUOTE] = "quote",
    [RIHLA_ROLE_THOUGHT] = "thought",
    [RIHLA_ROLE_NOTE] = "note",
    [RIHLA_ROLE_VOTES] = "votes",
    [RIHLA_ROLE_ACTION] = "action",
    [RIHLA_ROLE_EVIDENCE] = "evidence",
    [RIHLA_ROLE_FRONTSTAGE] = "frontstage",
    [RIHLA_ROLE_BACKSTAGE] = "backstage",
    [RIHLA_ROLE_SUPPORT] = "support",
    [RIHLA_ROLE_BLUEPRINT_LINE] = "blueprint-line",
    [RIHLA_ROLE_TEXT] = "text",
    [RIHLA_ROLE_OWNER] = "owner",
    [RIHLA_ROLE_HANDOFF] = "handoff",
    [RIHLA_ROLE_OWNER_RETURN] = "owner-return",
    [RIHLA_ROLE_IMAGE] = "image",
    [RIHLA_ROLE_TIME] = "time",
    [RIHLA_ROLE_WAITING] = "waiting",
    [RIHLA_ROLE_ACTIVE] = "active",
    [RIHLA_ROLE_METRIC] = "metric",
    [RIHLA_ROLE_TARGET] = "target",
    [RIHLA_ROLE_METRIC_INTERVAL] = "metric-interval",
    [RIHLA_ROLE_MISSED] = "missed",
    [RIHLA_ROLE_FUNNEL] = "funnel",
    [RIHLA_ROLE_LEAK] = "leak",
    [RIHLA_ROLE_ADDED] = "added",
    [RIHLA_ROLE_REMOVED] = "removed",
    [RIHLA_ROLE_MOVED] = "moved",
    [RIHLA_ROLE_REWORDED] = "reworded",
    [RIHLA_ROLE_BETTER] = "better",
    [RIHLA_ROLE_WORSE] = "worse",
    [RIHLA_ROLE_LEGEND] = "legend",
    [RIHLA_ROLE_RUNNING_TITLE] = "running-title",
    [RIHLA_ROLE_CONTINUED] = "continued",
    [RIHLA_ROLE_PAGE_NUMBER] = "page-number",
};

/* How many points a step of a path has. */
static const guint op_points[] = {
    [RIHLA_PATH_MOVE] = 1,
    [RIHLA_PATH_LINE] = 1,
    [RIHLA_PATH_CURVE] = 3,
    [RIHLA_PATH_CLOSE] = 0,
};

static void
clear_item (gpointer data)
{
    RihlaItem *item = data;

    if (item->text != NULL)
        rihla_text_unref (item->text);
    rihla_image_file_unref (item->image);
}

void
rihla_display_init (RihlaDisplay *self)
{
    *self = (RihlaDisplay){ 0 };
    self->items = g_array_new (FALSE, FALSE, sizeof (RihlaItem));
    g_array_set_clear_func (self->items, clear_item);
    self->path = g_array_new (FALSE, FALSE, sizeof (RihlaPathStep));
}

void
rihla_display_clear (RihlaDisplay *self)
{
    g_clear_pointer (&self->items, g_array_unref);
    g_clear_pointer (&self->path, g_array_unref);
}

void
rihla_display_begin (RihlaDisplay *self, RihlaRole role, const char *id)
{
    self->role = role;
    self->id = id;
}

static RihlaItem *
add_item (RihlaDisplay *self, RihlaShape shape, const RihlaRect *box,
          const RihlaPaint *paint)
{
    RihlaItem item = {
        .shape = shape,
        .role = self->role,
        .id = self->id,
        .box = *box,
        .paint = *paint,
    };

    g_array_append_val (self->items, item);
    return &g_array_index (self->items, RihlaItem, self->items->len - 1);
}

RihlaItem *
rihla_display_add_box (RihlaDisplay *self, const RihlaRect *box, double radius,
                       const RihlaPaint *paint)
{
    RihlaItem *item = add_item (self, RIHLA_SHAPE_BOX, box, paint);

    item->radius = radius;
    return item;
}

RihlaItem *
rihla_display_add_oval (RihlaDisplay *self, const RihlaRect *box,
                        const RihlaPaint *paint)
{
    return add_item (self, RIHLA_SHAPE_OVAL, box, paint);
}

/* The box around all points; of a curve its control points count too, between
 * which it stays. */
static RihlaRect
measure_path (const RihlaPathStep *steps, guint n_steps)
{
    double left = INFINITY, right = -INFINITY;
    double top = INFINITY, bottom = -INFINITY;

    for (guint i = 0; i < n_steps; i++)
        for (guint j = 0; j < op_points[steps[i].op]; j++) {
            left = MIN (left, steps[i].x[j]);
            right = MAX (right, steps[i].x[j]);
            top = MIN (top, steps[i].y[j]);
            bottom = MAX (bottom, steps[i].y[j]);
        }
    if (left > right)
        return (RihlaRect){ 0 };
    return (RihlaRect){ left, top, right - left, bottom - top };
}

RihlaItem *
rihla_display_add_path (RihlaDisplay *self, const RihlaPathStep *steps,
                        guint n_steps, const RihlaPaint *paint)
{
    RihlaRect box = measure_path (steps, n_steps);
    RihlaItem *item = add_item (self, RIHLA_SHAPE_PATH, &box, paint);

    item->first = self->path->len;
    item->n_steps = n_steps;
    g_array_append_vals (self->path, steps, n_steps);
    return item;
}

RihlaItem *
rihla_display_add_text (RihlaDisplay *self, const RihlaRect *box,
                        RihlaText *text, RihlaAlign align, RihlaColour colour,
                        RihlaColour ground)
{
    RihlaPaint paint = { .fill = colour };
    RihlaItem *item = add_item (self, RIHLA_SHAPE_TEXT, box, &paint);

    item->text = rihla_text_ref (text);
    item->align = align;
    item->ground = ground;
    return item;
}

RihlaItem *
rihla_display_add_image (RihlaDisplay *self, const RihlaRect *box,
                         double radius, RihlaImageFile *image, RihlaFit fit,
                         const char *alternative)
{
    RihlaPaint paint = { 0 };
    RihlaItem *item = add_item (self, RIHLA_SHAPE_IMAGE, box, &paint);

    item->radius = radius;
    item->image = rihla_image_file_ref (image);
    item->fit = fit;
    item->alternative = alternative;
    return item;
}

/* Text is not turned, and a gradient from side to side is by its colours. */
static void
mirror_item (RihlaItem *item, double width)
{
    RihlaColour start = item->paint.fill;

    item->box.x = width - item->box.x - item->box.width;
    if (!item->has_gradient || !item->is_across)
        return;
    item->paint.fill = item->gradient[1];
    item->gradient[1] = start;
}

void
rihla_display_finish (RihlaDisplay *self, double width,
                      RihlaDirection direction)
{
    g_return_if_fail (!self->is_mirrored);

    if (direction != RIHLA_DIRECTION_RTL)
        return;
    for (guint i = 0; i < self->items->len; i++)
        mirror_item (&g_array_index (self->items, RihlaItem, i), width);
    for (guint i = 0; i < self->path->len; i++) {
        RihlaPathStep *step = &g_array_index (self->path, RihlaPathStep, i);

        for (guint j = 0; j < op_points[step->op]; j++)
            step->x[j] = width - step->x[j];
    }
    self->is_mirrored = TRUE;
}

void
rihla_item_get_line_origin (const RihlaItem *self, gboolean is_mirrored,
                            guint line, double *x, double *y)
{
    const RihlaTextLine *row = &self->text->lines[line];
    double room = self->box.width - row->width;
    double before = 0;

    if (self->align == RIHLA_ALIGN_CENTRE)
        before = room / 2;
    else if ((self->align == RIHLA_ALIGN_END) != is_mirrored)
        before = room;
    *x = self->box.x + before;
    *y = self->box.y + row->baseline;
}

void
rihla_path_step_get_end (const RihlaPathStep *self, double *x, double *y)
{
    guint last = MAX (op_points[self->op], 1) - 1;

    *x = self->x[last];
    *y = self->y[last];
}

void
rihla_item_get_image_rect (const RihlaItem *self, RihlaRect *rect)
{
    const RihlaRect *box = &self->box;
    double across = box->width / self->image->width;
    double down = box->height / self->image->height;
    double scale =
        self->fit == RIHLA_FIT_COVER ? MAX (across, down) : MIN (across, down);

    rect->width = self->image->width * scale;
    rect->height = self->image->height * scale;
    rect->x = box->x + (box->width - rect->width) / 2;
    rect->y = box->y + (box->height - rect->height) / 2;
}

const char *
rihla_role_get_nick (RihlaRole role)
{
    g_return_val_if_fail ((guint) role < RIHLA_N_ROLES, NULL);

    return role_nicks[role];
}
