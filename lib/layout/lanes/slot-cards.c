/* slot-cards.c: cards that stand under their touchpoints.
 * SPDX-License-Identifier: MIT
 *
 * What the lanes of a service blueprint and their like have in common: what
 * happens at a touchpoint stands under it, one card under another, so that an
 * eye can go down from what the customer does to what it takes. What belongs
 * to the stage as a whole stands below that, side by side. */

#include "config.h"

#include <math.h>

#include "layout/lanes/slot-cards.h"
#include "model/elements.h"

#define LEAST_WIDTH 100.0 /* of one of several cards of a stage */

RihlaCard *
rihla_slot_cards_add (RihlaCards *cards, RihlaMap *map, guint slot,
                      const char *string)
{
    const RihlaSlot *place = &map->slots[slot];
    RihlaCard *card = rihla_cards_add (cards, map, place->stage,
                                       place->touchpoint->element.id, string);

    card->slot = slot;
    return card;
}

static RihlaCard *
get_card (const RihlaCards *cards, guint index)
{
    return &g_array_index (cards->cards, RihlaCard, index);
}

/* The width that a card should have. */
static double
get_good_width (RihlaMap *map, const RihlaCard *card)
{
    return rihla_map_get_good_width (map, card->text) + card->before +
           card->after;
}

void
rihla_slot_cards_measure (RihlaCards *cards, RihlaMap *map)
{
    for (guint i = 0; i < cards->cards->len; i++) {
        const RihlaCard *card = get_card (cards, i);
        double width = get_good_width (map, card);

        if (card->slot == RIHLA_NO_SLOT)
            rihla_map_ask_column (map, card->column,
                                  width + 2 * map->theme->padding);
        else
            rihla_map_ask_slot (map, card->slot, width);
    }
}

/* Breaks a card to its width and finds its height. */
static void
wrap_card (RihlaMap *map, RihlaCard *card, double x, double y, double width)
{
    rihla_measurer_wrap (map->measurer, card->text,
                         width - card->before - card->after);
    card->x = x;
    card->y = y;
    card->width = width;
    card->height = MAX (card->text->height, card->least) + card->foot +
                   2 * RIHLA_CARD_PADDING;
}

static double
get_end (const RihlaCard *card)
{
    return card->y + card->height + card->below;
}

/* Stacks the cards from first to end, all of slots. Returns where the lowest
 * ends. */
static double
stack_slots (RihlaCards *cards, RihlaMap *map, guint first, guint end)
{
    double lowest = 0;

    for (guint i = first; i < end; i++) {
        RihlaCard *card = get_card (cards, i);
        const RihlaCard *above = i > first ? get_card (cards, i - 1) : NULL;
        const RihlaSlot *slot = &map->slots[card->slot];
        double y = map->theme->padding;

        if (above != NULL && above->slot == card->slot)
            y = get_end (above) + RIHLA_CARD_GAP;
        wrap_card (map, card, slot->x - map->columns[card->column].x, y,
                   slot->width);
        card->y = rihla_map_stack (map, y, get_end (card) - y);
        lowest = MAX (lowest, get_end (card));
    }
    return lowest;
}

/* How many cards of a stage stand side by side. */
static guint
count_a_row (RihlaCards *cards, RihlaMap *map, guint first, guint end,
             double room)
{
    double widest = LEAST_WIDTH;
    double n_fit;

    for (guint i = first; i < end; i++)
        widest = MAX (widest, get_good_width (map, get_card (cards, i)));
    n_fit = floor ((room + RIHLA_CARD_GAP) / (widest + RIHLA_CARD_GAP));
    return (guint) CLAMP (n_fit, 1, end - first);
}

/* Moves a row of cards to where it can be stacked. Returns where the lowest
 * ends. */
static double
stack_row (RihlaCards *cards, RihlaMap *map, guint first, guint end)
{
    double y = get_card (cards, first)->y;
    double lowest = y;
    double by;

    for (guint i = first; i < end; i++)
        lowest = MAX (lowest, get_end (get_card (cards, i)));
    by = rihla_map_stack (map, y, lowest - y) - y;
    for (guint i = first; i < end; i++)
        get_card (cards, i)->y += by;
    return lowest + by;
}

/* Sets the cards from first to end in rows, in a column of their own. Returns
 * where the lowest ends. */
static double
fill_rows (RihlaCards *cards, RihlaMap *map, guint first, guint end, double y)
{
    double padding = map->theme->padding;
    double room =
        map->columns[get_card (cards, first)->column].width - 2 * padding;
    guint n_a_row = count_a_row (cards, map, first, end, room);
    double width = (room - (n_a_row - 1) * RIHLA_CARD_GAP) / n_a_row;
    double lowest = y;

    for (guint row = first; row < end; row += n_a_row) {
        guint row_end = MIN (row + n_a_row, end);

        y = row > first ? lowest + RIHLA_CARD_GAP : y;
        for (guint i = row; i < row_end; i++)
            wrap_card (map, get_card (cards, i),
                       padding + (i - row) * (width + RIHLA_CARD_GAP), y,
                       width);
        lowest = stack_row (cards, map, row, row_end);
    }
    return lowest;
}

/* Arranges the cards of one cell. Returns where the lowest ends. */
static double
arrange_cell (RihlaCards *cards, RihlaMap *map, guint first, guint end)
{
    guint own = first; /* the first of the stage itself */
    double lowest;

    while (own < end && get_card (cards, own)->slot != RIHLA_NO_SLOT)
        own++;
    lowest = stack_slots (cards, map, first, own);
    if (own == end)
        return lowest;
    return fill_rows (cards, map, own, end,
                      own > first ? lowest + RIHLA_CARD_GAP
                                  : map->theme->padding);
}

/* Cards that stand alone under their touchpoints are all as high as the
 * highest, as those of the touchpoints are. */
static void
even_out (RihlaCards *cards, double height)
{
    for (guint i = 0; i < cards->cards->len; i++) {
        const RihlaCard *card = get_card (cards, i);

        if (card->slot == RIHLA_NO_SLOT ||
            (i > 0 && card->slot == get_card (cards, i - 1)->slot))
            return;
    }
    for (guint i = 0; i < cards->cards->len; i++) {
        RihlaCard *card = get_card (cards, i);

        card->height = height - card->y - card->below;
    }
}

double
rihla_slot_cards_arrange (RihlaCards *cards, RihlaMap *map)
{
    double lowest = 0;
    guint end;

    for (guint i = 0; i < cards->cards->len; i = end) {
        for (end = i; end < cards->cards->len; end++)
            if (get_card (cards, end)->column != get_card (cards, i)->column)
                break;
        lowest = MAX (lowest, arrange_cell (cards, map, i, end));
    }
    if (map->stacking.room <= 0)
        even_out (cards, lowest);
    return lowest + map->theme->padding;
}
