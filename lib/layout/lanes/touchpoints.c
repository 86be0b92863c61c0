/* touchpoints.c: the lane of touchpoints, a white card each.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/change-signs.h"
#include "layout/map.h"
#include "model/elements.h"

#define SHADOW_DEPTH 0.8  /* how far the shadow shows below a card */
#define SIGN_INSET 3.0    /* from the end of a card to a sign on it */
#define SHADOW_SHADE 0.9f /* of the ground the shadow falls on */

typedef struct {
    RihlaText **titles; /* owned; one a slot; NULL: no touchpoint */
    guint n_titles;
} Touchpoints;

static void
free_touchpoints (gpointer data)
{
    Touchpoints *touchpoints = data;

    for (guint i = 0; i < touchpoints->n_titles; i++)
        g_clear_pointer (&touchpoints->titles[i], rihla_text_unref);
    g_free (touchpoints->titles);
    g_free (touchpoints);
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_slots; i++)
        if (map->slots[i].touchpoint != NULL)
            return TRUE;
    return FALSE;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Touchpoints *touchpoints = g_new0 (Touchpoints, 1);

    lane->data = touchpoints;
    touchpoints->n_titles = map->n_slots;
    touchpoints->titles = g_new0 (RihlaText *, map->n_slots);
    for (guint i = 0; i < map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = map->slots[i].touchpoint;
        RihlaText *title;

        if (touchpoint == NULL)
            continue;
        title = rihla_measurer_shape (map->measurer, touchpoint->title,
                                      RIHLA_FONT_BODY);
        touchpoints->titles[i] = title;
        rihla_map_ask_slot (map, i,
                            rihla_map_get_good_width (map, title) +
                                2 * map->theme->padding);
    }
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Touchpoints *touchpoints = lane->data;
    const RihlaFontStyle *font = &map->theme->fonts[RIHLA_FONT_BODY];
    double padding = map->theme->padding;
    double highest = 2 * font->size * font->line_height;

    for (guint i = 0; i < touchpoints->n_titles; i++) {
        RihlaText *title = touchpoints->titles[i];

        if (title == NULL)
            continue;
        rihla_measurer_wrap (map->measurer, title,
                             map->slots[i].width - 2 * padding);
        highest = MAX (highest, title->height);
    }
    return highest + 4 * padding;
}

static RihlaColour
shade (RihlaColour colour)
{
    return (RihlaColour){ colour.red * SHADOW_SHADE,
                          colour.green * SHADOW_SHADE,
                          colour.blue * SHADOW_SHADE, colour.alpha };
}

static void
add_card (RihlaMap *map, const RihlaLane *lane, const RihlaSlot *slot,
          RihlaText *title)
{
    const RihlaTheme *theme = map->theme;
    const char *id = slot->touchpoint->element.id;
    guint colour = map->columns[slot->stage].colour;
    RihlaColour tint = theme->tint[colour];
    RihlaRect card = { slot->x, lane->y + theme->padding, slot->width,
                       lane->height - 2 * theme->padding };
    RihlaRect shadow = card;
    RihlaRect box = { card.x + theme->padding,
                      card.y + (card.height - title->height) / 2,
                      card.width - 2 * theme->padding, title->height };
    RihlaPaint dark = { .fill = shade (tint) };
    RihlaPaint white = rihla_theme_make_card_paint (theme);

    rihla_change_get_paint (map, id, colour, &white);
    shadow.y += SHADOW_DEPTH;
    rihla_display_begin (map->display, RIHLA_ROLE_TOUCHPOINT, id);
    if (theme->cell_outline <= 0 && white.dash <= 0)
        rihla_display_add_box (map->display, &shadow, theme->card_radius,
                               &dark);
    rihla_display_add_box (map->display, &card, theme->card_radius, &white);
    rihla_display_add_text (
        map->display, &box, title, RIHLA_ALIGN_CENTRE,
        rihla_change_get_colour (map, id, colour,
                                 theme->fonts[RIHLA_FONT_BODY].colour),
        white.fill);
    rihla_change_add_signs (map, id, card.x + card.width - SIGN_INSET, card.y,
                            RIHLA_CHANGE_SIZE);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    Touchpoints *touchpoints = lane->data;
    RihlaRect cell;

    for (guint i = 0; i < map->n_columns; i++)
        rihla_map_add_cell (map, lane, i, &cell);
    for (guint i = 0; i < map->n_slots; i++)
        if (touchpoints->titles[i] != NULL)
            add_card (map, lane, &map->slots[i], touchpoints->titles[i]);
}

const RihlaLaneClass rihla_lane_touchpoints = {
    "touchpoints", has_content, measure, arrange, place, free_touchpoints,
};
