/* callout-room.c: whether a callout would have had room, found without any
 * cleverness.
 * SPDX-License-Identifier: MIT
 *
 * It shares nothing with the search that it is held against but the rules:
 * what may be covered, how far things are apart, how long a leader is at
 * least. Lines are taken as points close together. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "callout-room.h"

#define STEP 4.0
#define REACH_X 250.0
#define REACH_Y 230.0
#define CLEARANCE 4.5
#define LEAST 11.0
#define CORNER 11.0
#define MOST_HEIGHT 100.0
/* Of a line, points so far apart, in points. */
#define PIECE 1.0

typedef struct {
    RihlaLayout *layout;
    GArray *blocks;  /* owned; of RihlaRect */
    GArray *grounds; /* owned; of RihlaRect: cells and bands */
    double longest;  /* that the leader may be */
    RihlaRect window;
    RihlaRect anchor;
    double width;
    double height;
} Search;

static const RihlaItem *
get_item (const RihlaLayout *layout, guint index)
{
    return &g_array_index (layout->display.items, RihlaItem, index);
}

static gboolean
meets (const RihlaRect *a, const RihlaRect *b)
{
    return a->x < b->x + b->width && b->x < a->x + a->width &&
           a->y < b->y + b->height && b->y < a->y + a->height;
}

static RihlaRect
grow (RihlaRect rect, double by)
{
    return (RihlaRect){ rect.x - by, rect.y - by, rect.width + 2 * by,
                        rect.height + 2 * by };
}

static gboolean
is_inside (const RihlaRect *inner, const RihlaRect *outer)
{
    return inner->x >= outer->x && inner->y >= outer->y &&
           inner->x + inner->width <= outer->x + outer->width &&
           inner->y + inner->height <= outer->y + outer->height;
}

/* --- What is in the way --------------------------------------------------- */

static gboolean
may_be_covered (const RihlaItem *item)
{
    switch (item->role) {
    case RIHLA_ROLE_PAGE:
    case RIHLA_ROLE_CELL:
    case RIHLA_ROLE_EMOTION_BAND:
    case RIHLA_ROLE_GAP:
        return TRUE;
    case RIHLA_ROLE_SCALE:
    case RIHLA_ROLE_CHANNEL:
        return item->shape == RIHLA_SHAPE_PATH;
    default:
        return FALSE;
    }
}

static void
add_block (Search *self, RihlaRect rect)
{
    RihlaRect own = grow (self->anchor, 1);
    RihlaRect area = grow (self->anchor, REACH_X + REACH_Y);

    if (meets (&rect, &area) && !is_inside (&rect, &own))
        g_array_append_val (self->blocks, rect);
}

static void
add_text (Search *self, const RihlaItem *item)
{
    for (guint i = 0; i < item->text->n_lines; i++) {
        const RihlaTextLine *line = &item->text->lines[i];
        double x, y;

        if (line->ink_right <= line->ink_left)
            continue;
        rihla_item_get_line_origin (item, self->layout->display.is_mirrored, i,
                                    &x, &y);
        add_block (self, (RihlaRect){ x + line->ink_left, y + line->ink_top,
                                      line->ink_right - line->ink_left,
                                      line->ink_bottom - line->ink_top });
    }
}

static double
get_place (double a, const double *b, gboolean is_curve, double t)
{
    double s = 1 - t;

    if (!is_curve)
        return a + t * (b[0] - a);
    return s * s * s * a + 3 * s * s * t * b[0] + 3 * s * t * t * b[1] +
           t * t * t * b[2];
}

/* No step is longer than the way along its points. */
static guint
count_pieces (double x, double y, const RihlaPathStep *step)
{
    double length = 0;

    for (guint i = 0; i < (step->op == RIHLA_PATH_CURVE ? 3 : 1); i++) {
        length += hypot (step->x[i] - x, step->y[i] - y);
        x = step->x[i];
        y = step->y[i];
    }
    return (guint) ceil (length / PIECE) + 1;
}

static void
add_path (Search *self, const RihlaItem *item)
{
    const RihlaPathStep *steps =
        &g_array_index (self->layout->display.path, RihlaPathStep, item->first);
    double half = item->paint.stroke_width / 2;
    double x = 0, y = 0;

    for (guint i = 0; i < item->n_steps; i++) {
        gboolean is_curve = steps[i].op == RIHLA_PATH_CURVE;
        guint n = count_pieces (x, y, &steps[i]);

        if (steps[i].op == RIHLA_PATH_CLOSE)
            break;
        for (guint j = 0; i > 0 && j <= n; j++) {
            double t = (double) j / n;
            RihlaRect point = { get_place (x, steps[i].x, is_curve, t),
                                get_place (y, steps[i].y, is_curve, t), 0, 0 };

            add_block (self, grow (point, half + 0.1));
        }
        x = steps[i].x[is_curve ? 2 : 0];
        y = steps[i].y[is_curve ? 2 : 0];
    }
}

static void
collect (Search *self, const char *ignored)
{
    const GArray *items = self->layout->display.items;

    g_array_set_size (self->blocks, 0);
    g_array_set_size (self->grounds, 0);
    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = get_item (self->layout, i);
        gboolean is_ignored = (item->role == RIHLA_ROLE_CALLOUT ||
                               item->role == RIHLA_ROLE_MARKER) &&
                              ignored != NULL &&
                              g_strcmp0 (item->id, ignored) == 0;

        if ((item->role == RIHLA_ROLE_CELL ||
             item->role == RIHLA_ROLE_EMOTION_BAND) &&
            item->shape == RIHLA_SHAPE_BOX)
            g_array_append_val (self->grounds, item->box);
        if (may_be_covered (item) || is_ignored)
            continue;
        if (item->shape == RIHLA_SHAPE_TEXT)
            add_text (self, item);
        else if (item->shape != RIHLA_SHAPE_PATH || item->paint.fill.alpha > 0)
            add_block (self, grow (item->box, item->paint.stroke_width / 2));
        else
            add_path (self, item);
    }
}

/* --- Places --------------------------------------------------------------- */

/* What was in the way last is asked first. */
static gboolean
is_free (const Search *self, RihlaRect rect, double by)
{
    RihlaRect wide = grow (rect, by);
    RihlaRect *blocks = (RihlaRect *) (void *) self->blocks->data;

    for (guint i = 0; i < self->blocks->len; i++) {
        RihlaRect found = blocks[i];

        if (!meets (&found, &wide))
            continue;
        blocks[i] = blocks[0];
        blocks[0] = found;
        return FALSE;
    }
    return TRUE;
}

/* How long a straight part of a leader is; INFINITY where it cannot be. */
static double
get_way (const Search *self, double x, double y, double to_x, double to_y)
{
    RihlaRect way = { MIN (x, to_x), MIN (y, to_y), fabs (to_x - x),
                      fabs (to_y - y) };
    double length = way.width + way.height;

    if (length < LEAST)
        return INFINITY;
    if (way.width > 0) {
        way.y -= CLEARANCE;
        way.height = 2 * CLEARANCE;
    } else {
        way.x -= CLEARANCE;
        way.width = 2 * CLEARANCE;
    }
    return is_free (self, way, 0) ? length : INFINITY;
}

/* In both directions the same: a is along the anchor, b away from it. */
static double
get_leader (const Search *self, const RihlaRect *box)
{
    double x = self->anchor.x + self->anchor.width / 2;
    double y = self->anchor.y + self->anchor.height / 2;
    double right = box->x + box->width, bottom = box->y + box->height;
    double middle_x = box->x + box->width / 2;
    double middle_y = box->y + box->height / 2;
    double top_end = self->anchor.y;
    double bottom_end = self->anchor.y + self->anchor.height;
    double left_end = self->anchor.x;
    double right_end = self->anchor.x + self->anchor.width;
    double side = right < x ? right : box->x;

    if (x > box->x + CORNER && x < right - CORNER) {
        if (bottom < top_end)
            return get_way (self, x, bottom, x, top_end);
        return box->y > bottom_end ? get_way (self, x, box->y, x, bottom_end)
                                   : INFINITY;
    }
    if (y > box->y + box->height / 2 - 0.5 && y < middle_y + 0.5) {
        if (right < left_end)
            return get_way (self, right, y, left_end, y);
        return box->x > right_end ? get_way (self, box->x, y, right_end, y)
                                  : INFINITY;
    }
    if (x > box->x - LEAST && x < right + LEAST)
        return INFINITY;
    if (middle_y < top_end - LEAST)
        return get_way (self, side, middle_y, x, middle_y) +
               get_way (self, x, middle_y, x, top_end);
    if (middle_y > bottom_end + LEAST)
        return get_way (self, side, middle_y, x, middle_y) +
               get_way (self, x, middle_y, x, bottom_end);
    if (bottom > y - LEAST && box->y < y + LEAST)
        return INFINITY;
    return get_way (self, middle_x, bottom < y ? bottom : box->y, middle_x, y) +
           get_way (self, middle_x, y,
                    middle_x < left_end ? left_end : right_end, y);
}

/* What has to be near does not lie across the edge of a ground. */
static gboolean
is_on_edge (const Search *self, const RihlaRect *box)
{
    for (guint i = 0; isfinite (self->longest) && i < self->grounds->len; i++) {
        const RihlaRect *ground = &g_array_index (self->grounds, RihlaRect, i);

        if (meets (box, ground) && !is_inside (box, ground))
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_leader (const Search *self, const RihlaRect *box)
{
    double length = get_leader (self, box);

    return isfinite (length) && length <= self->longest;
}

static gboolean
try_size (const Search *self)
{
    double x = self->anchor.x + self->anchor.width / 2;
    double y = self->anchor.y + self->anchor.height / 2;
    RihlaRect near = grow (self->anchor, CLEARANCE);
    RihlaRect box = { 0, 0, self->width, self->height };

    for (box.y = y - REACH_Y; box.y < y + REACH_Y - box.height; box.y += STEP)
        for (box.x = x - REACH_X; box.x < x + REACH_X - box.width;
             box.x += STEP) {
            if (is_inside (&box, &self->window) && !meets (&box, &near) &&
                is_free (self, box, CLEARANCE) && !is_on_edge (self, &box) &&
                has_leader (self, &box))
                return TRUE;
        }
    return FALSE;
}

static gboolean
try_text (Search *self, const char *string)
{
    static const double widths[] = { 158, 112, 80 };
    g_autoptr (RihlaMeasurer) measurer =
        rihla_measurer_new (self->layout->theme, self->layout->direction,
                            self->layout->language, TRUE);
    g_autoptr (RihlaText) text =
        rihla_measurer_shape (measurer, string, RIHLA_FONT_SMALL);

    for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
        double n_lines = ceil (text->natural_width / widths[i]);

        if (text->minimum_width > widths[i])
            continue;
        rihla_measurer_wrap (measurer, text,
                             n_lines <= 1
                                 ? INFINITY
                                 : MIN (text->natural_width / n_lines * 1.15,
                                        widths[i]));
        self->width = text->width + 14;
        self->height = text->height + 10;
        if (self->height <= MOST_HEIGHT && try_size (self))
            return TRUE;
    }
    return FALSE;
}

/* All that lanes stand on. */
static RihlaRect
find_window (RihlaLayout *layout)
{
    double left = INFINITY, top = INFINITY;
    double right = -INFINITY, bottom = -INFINITY;

    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item = get_item (layout, i);

        if (item->role != RIHLA_ROLE_CELL && item->role != RIHLA_ROLE_STAGE &&
            item->role != RIHLA_ROLE_EMOTION_BAND)
            continue;
        left = MIN (left, item->box.x);
        top = MIN (top, item->box.y);
        right = MAX (right, item->box.x + item->box.width);
        bottom = MAX (bottom, item->box.y + item->box.height);
    }
    return (RihlaRect){ left, top, right - left, bottom - top };
}

/* Items of these stand for themselves, and are no part of anything larger. */
static gboolean
is_anchor (const RihlaItem *item, const char *id, gboolean is_turn)
{
    if (item->shape == RIHLA_SHAPE_TEXT || g_strcmp0 (item->id, id) != 0)
        return FALSE;
    switch (item->role) {
    case RIHLA_ROLE_CHANNEL:
        return is_turn && item->shape != RIHLA_SHAPE_PATH;
    case RIHLA_ROLE_FACE:
        return !is_turn && item->paint.stroke.alpha > 0 && item->box.width > 15;
    case RIHLA_ROLE_STAGE:
        return !is_turn;
    case RIHLA_ROLE_TOUCHPOINT:
    case RIHLA_ROLE_OPPORTUNITY:
        return !is_turn && item->shape == RIHLA_SHAPE_BOX;
    default:
        return FALSE;
    }
}

gboolean
room_is_there (RihlaLayout *layout, const char *id, const char *text,
               const char *ignored, double longest)
{
    Search self = { .layout = layout,
                    .longest = longest,
                    .window = find_window (layout) };
    gboolean is_there = FALSE;

    self.blocks = g_array_new (FALSE, FALSE, sizeof (RihlaRect));
    self.grounds = g_array_new (FALSE, FALSE, sizeof (RihlaRect));
    for (guint i = 0; i < layout->display.items->len && !is_there; i++) {
        const RihlaItem *item = get_item (layout, i);

        if (!is_anchor (item, id, isfinite (longest)))
            continue;
        self.anchor = grow (item->box, item->paint.stroke_width / 2);
        collect (&self, ignored);
        is_there = try_text (&self, text);
    }
    g_array_unref (self.blocks);
    g_array_unref (self.grounds);
    return is_there;
}
