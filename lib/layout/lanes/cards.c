/* cards.c: cards stacked in the cells of a lane.
 * SPDX-License-Identifier: MIT
 *
 * What the lanes of pain points, opportunities and quotes have in common: each
 * thing is a card as wide as the cell of its stage, one under another. Many
 * cards in a wide cell stand in two stacks or more side by side, so that the
 * map does not grow high and empty; the first stack comes first in reading, as
 * the touchpoints above it do. */

#include "config.h"

#include <math.h>

#include "layout/change-signs.h"
#include "layout/lanes/cards.h"
#include "model/elements.h"

#define STACK_HEIGHT 3    /* cards in a stack, before another is begun */
#define STACK_LEAST 150.0 /* width of one of several stacks */
#define TEXT_LEAST 48.0   /* beside what a lane adds at the end of a card */
#define FOOT_LEAST 9.0    /* height of what a lane adds under the text */
#define SIGN_INSET 3.0    /* from the end of a card to a sign on it */
#define ACCENT_WIDTH 3.0
#define TAB_HEIGHT 3.8 /* half of it */
#define TAB_DEPTH 3.0

static void
clear_card (gpointer data)
{
    RihlaCard *card = data;

    g_clear_pointer (&card->text, rihla_text_unref);
    g_clear_pointer (&card->mark, rihla_text_unref);
}

RihlaCards *
rihla_cards_new (void)
{
    RihlaCards *self = g_new0 (RihlaCards, 1);

    self->cards = g_array_new (FALSE, FALSE, sizeof (RihlaCard));
    g_array_set_clear_func (self->cards, clear_card);
    self->more =
        g_ptr_array_new_with_free_func ((GDestroyNotify) rihla_text_unref);
    return self;
}

void
rihla_cards_free (gpointer data)
{
    RihlaCards *self = data;

    g_array_unref (self->cards);
    g_ptr_array_unref (self->more);
    g_free (self);
}

RihlaCard *
rihla_cards_add (RihlaCards *self, RihlaMap *map, guint column, const char *id,
                 const char *string)
{
    RihlaCard card = {
        .id = id,
        .column = column,
        .slot = RIHLA_NO_SLOT,
        .before = ACCENT_WIDTH + TAB_DEPTH + map->theme->padding,
        .after = map->theme->padding,
        .ground = map->theme->card,
        .text = rihla_measurer_shape (map->measurer, string, RIHLA_FONT_BODY),
    };

    g_array_append_val (self->cards, card);
    return &g_array_index (self->cards, RihlaCard, self->cards->len - 1);
}

void
rihla_cards_mark (RihlaMap *map, RihlaCard *card)
{
    card->is_marked = TRUE;
    if (rihla_change_is_removed (map, card->id))
        card->ground = map->theme->tint[map->columns[card->column].colour];
}

/* The width that a card should have. */
static double
get_good_width (RihlaMap *map, const RihlaCard *card)
{
    return rihla_map_get_good_width (map, card->text) + card->before +
           card->after;
}

void
rihla_cards_measure (RihlaCards *self, RihlaMap *map)
{
    for (guint i = 0; i < self->cards->len; i++) {
        const RihlaCard *card = &g_array_index (self->cards, RihlaCard, i);

        rihla_map_ask_column (map, card->column,
                              get_good_width (map, card) +
                                  2 * map->theme->padding);
    }
}

/* How many cards stand in each stack of a cell. */
static guint
count_a_stack (RihlaMap *map, const RihlaCard *cards, guint n_cards,
               double room)
{
    guint n_most = (n_cards + STACK_HEIGHT - 1) / STACK_HEIGHT;
    double width = STACK_LEAST;
    double n_fit;
    guint n_stacks;

    for (guint i = 0; i < n_cards; i++)
        width = MAX (width, get_good_width (map, &cards[i]));
    n_fit = floor ((room + RIHLA_CARD_GAP) / (width + RIHLA_CARD_GAP));
    n_stacks = (guint) CLAMP (n_fit, 1, n_most);
    return (n_cards + n_stacks - 1) / n_stacks;
}

/* Where a card is so narrow that what stands after its text would leave too
 * little for that, it goes under the text. */
static void
make_foot (RihlaMap *map, RihlaCard *card, double width)
{
    double padding = map->theme->padding;

    if (card->after <= padding ||
        width - card->before - card->after >= TEXT_LEAST)
        return;
    card->after = padding;
    card->foot = MAX (card->least, FOOT_LEAST);
}

double
rihla_card_get_end_middle (const RihlaCard *self, const RihlaRect *box)
{
    if (self->foot <= 0)
        return box->y + box->height / 2;
    return box->y + box->height - RIHLA_CARD_PADDING - self->foot / 2;
}

/* Breaks and stacks the cards of one cell. Returns where the lowest ends. */
static double
arrange_cell (RihlaMap *map, RihlaCard *cards, guint n_cards)
{
    double padding = map->theme->padding;
    double room = map->columns[cards->column].width - 2 * padding;
    guint n_a_stack = count_a_stack (map, cards, n_cards, room);
    guint n_stacks = (n_cards + n_a_stack - 1) / n_a_stack;
    double width = (room - (n_stacks - 1) * RIHLA_CARD_GAP) / n_stacks;
    double y = 0;
    double lowest = 0;

    for (guint i = 0; i < n_cards; i++) {
        RihlaCard *card = &cards[i];

        if (i % n_a_stack == 0)
            y = padding;
        make_foot (map, card, width);
        rihla_measurer_wrap (map->measurer, card->text,
                             width - card->before - card->after);
        card->x = padding + i / n_a_stack * (width + RIHLA_CARD_GAP);
        card->width = width;
        card->height = MAX (card->text->height, card->least) + card->foot +
                       2 * RIHLA_CARD_PADDING;
        card->y = rihla_map_stack (map, y, card->height);
        y = card->y + card->height + RIHLA_CARD_GAP;
        lowest = MAX (lowest, card->y + card->height);
    }
    return lowest;
}

double
rihla_cards_arrange (RihlaCards *self, RihlaMap *map)
{
    RihlaCard *cards = (RihlaCard *) (gpointer) self->cards->data;
    double lowest = 0;
    guint end;

    for (guint i = 0; i < self->cards->len; i = end) {
        for (end = i; end < self->cards->len; end++)
            if (cards[end].column != cards[i].column)
                break;
        lowest = MAX (lowest, arrange_cell (map, &cards[i], end - i));
    }
    return lowest + map->theme->padding;
}

void
rihla_cards_place_cells (RihlaMap *map, const RihlaLane *lane)
{
    RihlaRect cell;

    for (guint i = 0; i < map->n_columns; i++)
        rihla_map_add_cell (map, lane, i, &cell);
}

void
rihla_cards_place_ground (const RihlaCard *card, RihlaMap *map,
                          const RihlaLane *lane, RihlaRole role, RihlaRect *box)
{
    const RihlaColumn *column = &map->columns[card->column];
    RihlaPaint paint = rihla_theme_make_card_paint (map->theme);

    *box = (RihlaRect){ column->x + card->x, lane->y + card->y, card->width,
                        card->height };
    if (card->is_marked)
        rihla_change_get_paint (map, card->id, column->colour, &paint);
    rihla_display_begin (map->display, role, card->id);
    rihla_display_add_box (map->display, box, map->theme->card_radius, &paint);
    if (!card->is_marked)
        return;
    rihla_change_add_signs (map, card->id, box->x + box->width - SIGN_INSET,
                            box->y, RIHLA_CHANGE_SIZE_SMALL);
    rihla_display_begin (map->display, role, card->id);
}

void
rihla_cards_place_text (const RihlaCard *card, RihlaMap *map,
                        const RihlaRect *box)
{
    double spare = box->height - card->foot - card->text->height;
    RihlaRect room = { box->x + card->before,
                       box->y + (card->is_top ? RIHLA_CARD_PADDING : spare / 2),
                       box->width - card->before - card->after,
                       card->text->height };

    RihlaColour colour = map->theme->fonts[card->text->font].colour;

    if (card->is_marked)
        colour =
            rihla_change_get_colour (map, card->id,
                                     map->columns[card->column].colour, colour);
    rihla_display_add_text (map->display, &room, card->text, RIHLA_ALIGN_START,
                            colour, card->ground);
}

/* A quarter of an ellipse, from where the path is; it leaves along the first
 * axis. */
static RihlaPathStep
turn (double from_x, double from_y, double x, double y, gboolean is_upright)
{
    const double k = 0.5523; /* of a circle in cubic curves */
    double dx = x - from_x;
    double dy = y - from_y;

    if (is_upright)
        return (RihlaPathStep){ RIHLA_PATH_CURVE,
                                { from_x, x - k * dx, x },
                                { from_y + k * dy, y, y } };
    return (RihlaPathStep){ RIHLA_PATH_CURVE,
                            { from_x + k * dx, x, x },
                            { from_y, y - k * dy, y } };
}

void
rihla_cards_place_accent (RihlaMap *map, const RihlaRect *box,
                          RihlaColour colour, gboolean has_tab)
{
    double x = box->x, top = box->y, bottom = box->y + box->height;
    double r = MIN (map->theme->card_radius, box->height / 2);
    double inner = x + ACCENT_WIDTH, middle = (top + bottom) / 2;
    double curve = MAX (x + r, inner);
    RihlaPaint paint = { .fill = colour };
    RihlaPathStep tab[] = {
        { RIHLA_PATH_MOVE, { inner }, { middle - TAB_HEIGHT } },
        { RIHLA_PATH_LINE, { inner + TAB_DEPTH }, { middle } },
        { RIHLA_PATH_LINE, { inner }, { middle + TAB_HEIGHT } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };
    RihlaPathStep bar[] = {
        { RIHLA_PATH_MOVE, { curve }, { top } },
        turn (curve, top, x, top + r, FALSE),
        { RIHLA_PATH_LINE, { x }, { bottom - r } },
        turn (x, bottom - r, curve, bottom, TRUE),
        turn (curve, bottom, inner, bottom - r, FALSE),
        { RIHLA_PATH_LINE, { inner }, { top + r } },
        turn (inner, top + r, curve, top, TRUE),
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, bar, G_N_ELEMENTS (bar), &paint);
    if (has_tab)
        rihla_display_add_path (map->display, tab, G_N_ELEMENTS (tab), &paint);
}
