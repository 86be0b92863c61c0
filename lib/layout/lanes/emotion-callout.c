/* emotion-callout.c: the callout of the lowest moment.
 * SPDX-License-Identifier: MIT
 *
 * A frame with a few words, and a leader with at most one bend to the face.
 * Places on a grid around the face are tried, the nearest free one is taken:
 * neither frame nor leader may touch a face, a word, a star or a line. Only
 * items near the face are looked at, so the cost does not grow with the map
 * beyond one walk over the lane. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/lanes/emotion-callout.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* All in points. */
#define TEXT_WIDTH 158.0
#define UNEVENNESS 1.15 /* what lines may differ from their mean */
#define PADDING 6.0
#define BORDER 1.0f
#define CLEARANCE 4.0 /* between the callout and what it must not cover */
#define STEP_X 14.0   /* of the grid */
#define STEP_Y 7.0
#define N_STEPS 14 /* to either side */
#define LEADER_LEAST 9.0
#define FROM_CORNER 9.0 /* where a leader may leave the frame */
#define N_SAMPLES 12

/* From here on down a moment is a bad one. */
#define BAD_VALUE (-0.5)

const RihlaMoment *
rihla_callout_find_lowest (const RihlaMoments *moments)
{
    const RihlaMoment *lowest = NULL;
    double highest = -INFINITY;

    for (guint i = 0; i < moments->moments->len; i++) {
        const RihlaMoment *moment = rihla_moments_get (moments, i);

        if (moment->is_to_be)
            continue;
        highest = MAX (highest, moment->value);
        if (lowest == NULL || moment->value < lowest->value)
            lowest = moment;
    }
    if (lowest == NULL || lowest->value > BAD_VALUE || lowest->value == highest)
        return NULL;
    return lowest;
}

/* --- What it says ---------------------------------------------------------- */

static const RihlaChannel *
get_channel (const RihlaMap *map, int slot)
{
    if (slot < 0 || slot >= (int) map->n_slots ||
        map->slots[slot].touchpoint == NULL)
        return NULL;
    return map->slots[slot].touchpoint->channel;
}

static const char *
get_name (const RihlaChannel *channel)
{
    return channel->name != NULL ? channel->name : channel->element.id;
}

/* "back and forth between A and B", where the moment is B of A → B → A. */
static char *
print_return (const RihlaMap *map, int slot)
{
    const RihlaChannel *before = get_channel (map, slot - 1);
    const RihlaChannel *here = get_channel (map, slot);
    g_auto (GStrv) parts = NULL;

    if (slot < 0 || before == NULL || here == NULL || before == here ||
        before != get_channel (map, slot + 1))
        return NULL;
    parts =
        g_strsplit (rihla_labels_get (map->labels, "words", "between-channels"),
                    "%s", 3);
    if (g_strv_length (parts) != 3)
        return NULL;
    return g_strconcat (parts[0], get_name (before), parts[1], get_name (here),
                        parts[2], NULL);
}

static char *
print_text (const RihlaMap *map, const RihlaMoment *moment)
{
    const char *label = rihla_labels_get (map->labels, "words", "lowest");
    g_autofree char *back_and_forth = print_return (map, moment->slot);
    const char *title = map->columns[moment->column].stage->title;

    if (back_and_forth != NULL)
        return g_strdup_printf ("%s: %s", label, back_and_forth);
    if (moment->slot >= 0 && map->slots[moment->slot].touchpoint != NULL)
        title = map->slots[moment->slot].touchpoint->title;
    if (title == NULL)
        return g_strdup (label);
    return g_strdup_printf ("%s: %s", label, title);
}

/* --- Where it stands ------------------------------------------------------- */

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

/* The boxes of what must not be covered and is near enough to matter. The
 * face itself is left out: the leader ends at it. */
static GArray *
find_obstacles (const RihlaCallout *self, const RihlaMap *map, double reach)
{
    GArray *obstacles = g_array_new (FALSE, FALSE, sizeof (RihlaRect));
    const GArray *items = map->display->items;

    for (guint i = self->first_item; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->role != RIHLA_ROLE_FACE &&
            item->role != RIHLA_ROLE_EMOTION_WORD &&
            item->role != RIHLA_ROLE_TRUTH && item->role != RIHLA_ROLE_PIN)
            continue;
        if (item->role == RIHLA_ROLE_FACE &&
            g_strcmp0 (item->id, self->moment->id) == 0)
            continue;
        if (item->box.x <= self->x + reach &&
            item->box.x + item->box.width >= self->x - reach)
            g_array_append_val (obstacles, item->box);
    }
    return obstacles;
}

/* Where a line is at x: above the box (-1), in it (0), below it (1); NONE
 * where there is no line. */
#define NONE 2

static int
find_side (const RihlaCurve *line, const RihlaRect *box, double x)
{
    double y;

    if (x < line->points[0].x || x > line->points[line->n_points - 1].x)
        return NONE;
    y = rihla_curve_get_height (line->points, line->n_points, x);
    return y <= box->y ? -1 : y >= box->y + box->height ? 1 : 0;
}

/* A steep line may pass through between two samples: it changes sides. */
static gboolean
meets_line (const RihlaCurve *line, const RihlaRect *box)
{
    int before = NONE;

    if (line->n_points < 2)
        return FALSE;
    for (guint i = 0; i <= N_SAMPLES; i++) {
        int side = find_side (line, box, box->x + box->width * i / N_SAMPLES);

        if (side == 0 || (side != NONE && before != NONE && side != before))
            return TRUE;
        before = side;
    }
    return FALSE;
}

static gboolean
is_free (const RihlaCallout *self, const GArray *obstacles, RihlaRect box)
{
    RihlaRect wide = grow (box, CLEARANCE);

    for (guint i = 0; i < obstacles->len; i++) {
        if (meets (&wide, &g_array_index (obstacles, RihlaRect, i)))
            return FALSE;
    }
    for (guint i = 0; i < self->n_lines; i++) {
        if (meets_line (&self->lines[i], &wide))
            return FALSE;
    }
    return TRUE;
}

/* The two legs of the leader: along the height of the frame's middle to above
 * or below the face, and from there, or from the frame's edge where the face
 * is above or below it, to the face. */
typedef struct {
    double start_x;
    double start_y;
    double corner_y; /* the height at which it turns */
    double end_y;
} Leader;

static gboolean
find_leader (const RihlaCallout *self, const RihlaMap *map,
             const RihlaRect *box, Leader *leader)
{
    double radius = map->theme->face_radius + map->theme->face_ring;
    double middle = box->y + box->height / 2;
    gboolean is_above = middle < self->y;
    double end = is_above ? self->y - radius : self->y + radius;
    gboolean is_straight = self->x >= box->x + FROM_CORNER &&
                           self->x <= box->x + box->width - FROM_CORNER;
    double from = is_above ? box->y + box->height : box->y;

    if (is_straight) {
        *leader = (Leader){ self->x, from, from, end };
    } else {
        double edge = self->x > box->x ? box->x + box->width : box->x;

        *leader = (Leader){ edge, middle, middle, end };
    }
    return (is_above ? end - leader->corner_y : leader->corner_y - end) >=
               LEADER_LEAST &&
           (is_straight || fabs (self->x - leader->start_x) >= LEADER_LEAST);
}

static gboolean
is_leader_free (const RihlaCallout *self, const GArray *obstacles,
                const Leader *leader)
{
    RihlaRect level = { MIN (leader->start_x, self->x), leader->corner_y,
                        fabs (self->x - leader->start_x), 0 };
    RihlaRect upright = { self->x, MIN (leader->corner_y, leader->end_y), 0,
                          fabs (leader->end_y - leader->corner_y) };
    RihlaRect wide = grow (upright, CLEARANCE / 2);

    for (guint i = 0; i < obstacles->len; i++) {
        if (meets (&wide, &g_array_index (obstacles, RihlaRect, i)))
            return FALSE;
    }
    return level.width == 0 || is_free (self, obstacles, level);
}

/* Tries the places; TRUE with the best one in *box and *leader. */
static gboolean
find_place (const RihlaCallout *self, const RihlaMap *map,
            const GArray *obstacles, RihlaRect *box, Leader *leader)
{
    RihlaRect band = grow (self->band, -CLEARANCE);
    double best = INFINITY;

    for (int i = -N_STEPS; i <= N_STEPS; i++) {
        for (double y = band.y; y + box->height <= band.y + band.height;
             y += STEP_Y) {
            RihlaRect place = { self->x - box->width / 2 + i * STEP_X, y,
                                box->width, box->height };
            double cost = fabs (i * STEP_X) +
                          fabs (place.y + place.height / 2 - self->y) / 2;
            Leader way;

            if (cost >= best || place.x < band.x ||
                place.x + place.width > band.x + band.width ||
                !find_leader (self, map, &place, &way) ||
                !is_free (self, obstacles, place) ||
                !is_leader_free (self, obstacles, &way))
                continue;
            best = cost;
            *box = place;
            *leader = way;
        }
    }
    return isfinite (best);
}

/* --- Adding it ------------------------------------------------------------- */

static void
place_callout (const RihlaCallout *self, RihlaMap *map, const RihlaRect *box,
               const Leader *leader, RihlaText *text)
{
    const RihlaTheme *theme = map->theme;
    RihlaPaint line = { .stroke = theme->pain, .stroke_width = BORDER };
    RihlaPaint frame = { .fill = theme->card,
                         .stroke = theme->pain,
                         .stroke_width = BORDER };
    RihlaRect room = grow (*box, -PADDING);
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { leader->start_x }, { leader->start_y } },
        { RIHLA_PATH_LINE, { self->x }, { leader->corner_y } },
        { RIHLA_PATH_LINE, { self->x }, { leader->end_y } },
    };

    rihla_display_begin (map->display, RIHLA_ROLE_CALLOUT, self->moment->id);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &line);
    rihla_display_add_box (map->display, box, theme->card_radius, &frame);
    rihla_display_add_text (map->display, &room, text, RIHLA_ALIGN_START,
                            rihla_colour_darken_on (theme->pain, theme->card,
                                                    4.5),
                            theme->card);
}

/* Lines of about one length look better than a last one of one word. */
static double
get_text_width (const RihlaText *text, double most)
{
    double n_lines = ceil (text->natural_width / most);

    if (n_lines <= 1)
        return INFINITY;
    return MIN (text->natural_width / n_lines * UNEVENNESS, most);
}

/* Adds the callout with lines no wider than that, if there is room for it. */
static gboolean
try_width (const RihlaCallout *self, RihlaMap *map, const char *string,
           double most)
{
    g_autoptr (RihlaText) text =
        rihla_measurer_shape (map->measurer, string, RIHLA_FONT_SMALL);
    g_autoptr (GArray) obstacles = NULL;
    RihlaRect box = { 0 };
    Leader leader = { 0 };

    rihla_measurer_wrap (map->measurer, text, get_text_width (text, most));
    box.width = text->width + 2 * PADDING;
    box.height = text->height + 2 * PADDING;
    obstacles =
        find_obstacles (self, map, N_STEPS * STEP_X + box.width + CLEARANCE);
    if (!find_place (self, map, obstacles, &box, &leader))
        return FALSE;
    place_callout (self, map, &box, &leader, text);
    return TRUE;
}

void
rihla_callout_add (const RihlaCallout *self, RihlaMap *map)
{
    g_autofree char *string = print_text (map, self->moment);

    if (try_width (self, map, string, TEXT_WIDTH) ||
        try_width (self, map, string, TEXT_WIDTH / 2))
        return;
    rihla_diagnostics_add (map->diagnostics, RIHLA_DIAGNOSTIC_NOT_DRAWN, NULL,
                           self->moment->id,
                           "there is no room for the callout of the lowest "
                           "moment");
}
