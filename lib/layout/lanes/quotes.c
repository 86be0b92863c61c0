/* quotes.c: the lane of what customers say, as speech bubbles.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/lanes/cards.h"
#include "layout/quotation.h"
#include "model/elements.h"

#define TAIL_START 9.0 /* from the edge of the bubble */
#define TAIL_WIDTH 7.0
#define TAIL_HEIGHT 4.0

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_columns; i++)
        if (rihla_list_get_n (map->columns[i].stage->quotes) > 0)
            return TRUE;
    for (guint i = 0; i < map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = map->slots[i].touchpoint;

        if (touchpoint != NULL && rihla_list_get_n (touchpoint->quotes) > 0)
            return TRUE;
    }
    return FALSE;
}

static void
add_quotes (RihlaCards *cards, RihlaMap *map, guint column,
            const RihlaElement *owner, GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        g_autofree char *quote = rihla_quotation_new (rihla_list_get (list, i));

        rihla_cards_add (cards, map, column, owner->id, quote)->before =
            map->theme->padding;
    }
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    RihlaCards *cards = rihla_cards_new ();

    lane->data = cards;
    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];

        for (guint j = 0; j < column->n_slots; j++) {
            RihlaTouchpoint *touchpoint =
                map->slots[column->first_slot + j].touchpoint;

            if (touchpoint != NULL)
                add_quotes (cards, map, i, &touchpoint->element,
                            touchpoint->quotes);
        }
        add_quotes (cards, map, i, &column->stage->element,
                    column->stage->quotes);
    }
    rihla_cards_measure (cards, map);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    return rihla_cards_arrange (lane->data, map);
}

static void
add_tail (RihlaMap *map, const RihlaRect *box)
{
    double x = box->x + TAIL_START;
    double y = box->y + box->height;
    RihlaPaint outline = rihla_theme_make_card_paint (map->theme);
    double lap = outline.stroke_width / 2;
    RihlaPaint paint = { .fill = outline.fill };
    /* It opens into the card: its ground covers the card's outline. */
    RihlaPathStep ground[] = {
        { RIHLA_PATH_MOVE, { x }, { y - lap } },
        { RIHLA_PATH_LINE, { x }, { y + TAIL_HEIGHT } },
        { RIHLA_PATH_LINE, { x + TAIL_WIDTH }, { y + lap } },
        { RIHLA_PATH_LINE, { x + TAIL_WIDTH }, { y - lap } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };
    RihlaPathStep sides[] = {
        { RIHLA_PATH_MOVE, { x }, { y } },
        { RIHLA_PATH_LINE, { x }, { y + TAIL_HEIGHT } },
        { RIHLA_PATH_LINE, { x + TAIL_WIDTH }, { y } },
    };

    rihla_display_add_path (map->display, ground, G_N_ELEMENTS (ground),
                            &paint);
    if (lap == 0)
        return;
    outline.fill = RIHLA_COLOUR_NONE;
    rihla_display_add_path (map->display, sides, G_N_ELEMENTS (sides),
                            &outline);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    RihlaCards *cards = lane->data;

    rihla_cards_place_cells (map, lane);
    for (guint i = 0; i < cards->cards->len; i++) {
        const RihlaCard *card = &g_array_index (cards->cards, RihlaCard, i);
        RihlaRect box;

        rihla_cards_place_ground (card, map, lane, RIHLA_ROLE_QUOTE, &box);
        add_tail (map, &box);
        rihla_cards_place_text (card, map, &box);
    }
}

const RihlaLaneClass rihla_lane_quotes = {
    "quotes", has_content, measure, arrange, place, rihla_cards_free,
};
