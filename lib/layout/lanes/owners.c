/* owners.c: the lane of who answers for what, and where work changes hands.
 * SPDX-License-Identifier: MIT
 *
 * Touchpoints of a stage that follow one another and have the same owner share
 * a bar. A bar whose owner took over from another one begins with a sign: an
 * arrow in a ring. Where the work goes back to whoever had it before (A, B, A)
 * the customer is the messenger: the ring is filled and the arrow has two
 * heads. */

#include "config.h"

#include "layout/lanes/signs.h"
#include "model/elements.h"

#define PADDING_X 6.0
#define PADDING_Y 3.0
#define RADIUS_MOST 9.0 /* of a bar */
#define SIGN_RADIUS RIHLA_OWNER_SIGN_RADIUS
#define SIGN_GAP 4.0 /* between the sign and the name */
#define RING_WIDTH 1.1f
#define ARROW_HALF 3.2 /* half of its length */
#define ARROW_HEAD 2.2

typedef enum {
    STEP_SAME,    /* nothing changes hands here */
    STEP_HANDOFF, /* from another owner */
    STEP_RETURN,  /* on a way back and forth */
} Step;

typedef struct {
    RihlaText *name; /* ref */
    guint first_slot;
    guint n_slots;
    Step step; /* from what is before it */
} Bar;

typedef struct {
    GArray *bars; /* owned; of Bar */
    double height;
} Owners;

static void
clear_bar (gpointer data)
{
    Bar *bar = data;

    rihla_text_unref (bar->name);
}

static void
free_owners (gpointer data)
{
    Owners *owners = data;

    g_array_unref (owners->bars);
    g_free (owners);
}

static const char *
get_owner (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    if (touchpoint == NULL || touchpoint->owner == NULL ||
        *touchpoint->owner == '\0')
        return NULL;
    return touchpoint->owner;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_slots; i++)
        if (get_owner (map, i) != NULL)
            return TRUE;
    return FALSE;
}

/* How the owner of a slot came to it. */
static Step
get_step (const RihlaMap *map, guint slot)
{
    const RihlaVisit *visit = map->slots[slot].visit;

    if (visit == NULL || !visit->is_handoff)
        return STEP_SAME;
    return visit->is_owner_return ? STEP_RETURN : STEP_HANDOFF;
}

/* What stands before the name. */
static double
get_before (const Bar *bar)
{
    return bar->step == STEP_SAME ? PADDING_X
                                  : PADDING_Y + 2 * SIGN_RADIUS + SIGN_GAP;
}

static void
ask_width (RihlaMap *map, const Bar *bar)
{
    double width = rihla_map_get_good_width (map, bar->name) +
                   get_before (bar) + PADDING_X;

    for (guint i = 0; i < bar->n_slots; i++)
        rihla_map_ask_slot (map, bar->first_slot + i, width / bar->n_slots);
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Owners *owners = g_new0 (Owners, 1);
    guint end;

    lane->data = owners;
    owners->bars = g_array_new (FALSE, FALSE, sizeof (Bar));
    g_array_set_clear_func (owners->bars, clear_bar);
    for (guint i = 0; i < map->n_slots; i = end) {
        const char *owner = get_owner (map, i);
        Bar bar = { NULL, i, 1, get_step (map, i) };

        for (end = i + 1; end < map->n_slots; end++)
            if (map->slots[end].stage != map->slots[i].stage ||
                g_strcmp0 (get_owner (map, end), owner) != 0)
                break;
        if (owner == NULL)
            continue;
        bar.n_slots = end - i;
        bar.name =
            rihla_measurer_shape (map->measurer, owner, RIHLA_FONT_SMALL);
        ask_width (map, &bar);
        g_array_append_val (owners->bars, bar);
    }
}

static RihlaRect
get_box (const RihlaMap *map, const RihlaLane *lane, const Bar *bar)
{
    const Owners *owners = lane->data;
    const RihlaSlot *first = &map->slots[bar->first_slot];
    const RihlaSlot *last = first + bar->n_slots - 1;

    return (RihlaRect){ first->x, lane->y + map->theme->padding / 2,
                        last->x + last->width - first->x, owners->height };
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Owners *owners = lane->data;

    owners->height = 2 * (SIGN_RADIUS + PADDING_Y);
    for (guint i = 0; i < owners->bars->len; i++) {
        const Bar *bar = &g_array_index (owners->bars, Bar, i);
        RihlaRect box = get_box (map, lane, bar);

        rihla_measurer_wrap (map->measurer, bar->name,
                             box.width - get_before (bar) - PADDING_X);
        owners->height =
            MAX (owners->height, bar->name->height + 2 * PADDING_Y);
    }
    return owners->height + map->theme->padding;
}

/* A line with a head at its end, and at its start where it goes both ways. */
static void
add_arrow (RihlaMap *map, double x, double y, gboolean goes_back,
           RihlaColour colour)
{
    double start = x - ARROW_HALF, end = x + ARROW_HALF;
    RihlaPaint paint = { .stroke = colour, .stroke_width = RING_WIDTH };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { start }, { y } },
        { RIHLA_PATH_LINE, { end }, { y } },
        { RIHLA_PATH_MOVE, { end - ARROW_HEAD }, { y - ARROW_HEAD } },
        { RIHLA_PATH_LINE, { end }, { y } },
        { RIHLA_PATH_LINE, { end - ARROW_HEAD }, { y + ARROW_HEAD } },
        { RIHLA_PATH_MOVE, { start + ARROW_HEAD }, { y - ARROW_HEAD } },
        { RIHLA_PATH_LINE, { start }, { y } },
        { RIHLA_PATH_LINE, { start + ARROW_HEAD }, { y + ARROW_HEAD } },
    };

    rihla_display_add_path (map->display, steps,
                            goes_back ? G_N_ELEMENTS (steps) : 5, &paint);
}

void
rihla_owner_sign_add (RihlaMap *map, double x, double y, gboolean is_return)
{
    const RihlaTheme *theme = map->theme;
    RihlaRect ring = { x - SIGN_RADIUS, y - SIGN_RADIUS, 2 * SIGN_RADIUS,
                       2 * SIGN_RADIUS };
    RihlaColour colour = theme->fonts[RIHLA_FONT_SMALL].colour;
    RihlaPaint paint = { .fill = theme->card,
                         .stroke = is_return ? theme->pain : colour,
                         .stroke_width = RING_WIDTH };

    if (is_return)
        paint.fill = theme->pain;
    rihla_display_add_oval (map->display, &ring, &paint);
    add_arrow (map, x, y, is_return,
               is_return ? theme->fonts[RIHLA_FONT_NUMBER].colour : colour);
}

static void
place_sign (RihlaMap *map, const Bar *bar, const RihlaRect *box, const char *id)
{
    gboolean is_return = bar->step == STEP_RETURN;

    rihla_display_begin (map->display,
                         is_return ? RIHLA_ROLE_OWNER_RETURN
                                   : RIHLA_ROLE_HANDOFF,
                         id);
    rihla_owner_sign_add (map, box->x + PADDING_Y + SIGN_RADIUS,
                          box->y + box->height / 2, is_return);
}

static void
place_bar (RihlaMap *map, const RihlaLane *lane, const Bar *bar)
{
    const RihlaTheme *theme = map->theme;
    RihlaRect box = get_box (map, lane, bar);
    double before = get_before (bar);
    RihlaRect room = { box.x + before,
                       box.y + (box.height - bar->name->height) / 2,
                       box.width - before - PADDING_X, bar->name->height };
    RihlaPaint paint = { theme->owner, theme->card_border,
                         (float) theme->cell_outline, 0 };
    const char *id = map->slots[bar->first_slot].touchpoint->element.id;

    rihla_display_begin (map->display, RIHLA_ROLE_OWNER, id);
    rihla_display_add_box (map->display, &box,
                           MIN (RADIUS_MOST, box.height / 2), &paint);
    rihla_display_add_text (map->display, &room, bar->name, RIHLA_ALIGN_START,
                            theme->fonts[RIHLA_FONT_SMALL].colour,
                            theme->owner);
    if (bar->step != STEP_SAME)
        place_sign (map, bar, &box, id);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Owners *owners = lane->data;

    for (guint i = 0; i < owners->bars->len; i++)
        place_bar (map, lane, &g_array_index (owners->bars, Bar, i));
}

const RihlaLaneClass rihla_lane_owners = {
    "owners", has_content, measure, arrange, place, free_owners, 0, NULL,
};
