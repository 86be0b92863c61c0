/* cards.c: cards in the cells of a lane.
 * SPDX-License-Identifier: MIT
 *
 * What the lanes of pain points, opportunities and quotes have in common: each
 * thing is a card. A card is as wide as the cell of its stage, one under
 * another; where a stage is wide they stand side by side, in reading order, so
 * that a long stage does not make a high map of nearly empty cards. */

#include "config.h"

#include "layout/lanes/cards.h"
#include "model/elements.h"

#define CARD_PADDING 4.5 /* above and below the text */
#define CARD_GAP 4.5     /* between one card and the next */
#define CARD_WIDE 140.0  /* cards that share a row are no narrower */
#define ACCENT_WIDTH 3.0
#define TAB_HEIGHT 4.5 /* half of it */
#define TAB_DEPTH 3.5

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
        .before = ACCENT_WIDTH + map->theme->padding,
        .after = map->theme->padding,
        .text = rihla_measurer_shape (map->measurer, string, RIHLA_FONT_BODY),
    };

    g_array_append_val (self->cards, card);
    return &g_array_index (self->cards, RihlaCard, self->cards->len - 1);
}

void
rihla_cards_measure (RihlaCards *self, RihlaMap *map)
{
    for (guint i = 0; i < self->cards->len; i++) {
        const RihlaCard *card = &g_array_index (self->cards, RihlaCard, i);
        double text = rihla_map_get_good_width (map, card->text);

        rihla_map_ask_column (map, card->column,
                              text + card->before + card->after +
                                  2 * map->theme->padding);
    }
}

/* How many of a run of cards stand side by side in a cell of this width: as
 * many as leave each its least width, and the longest of its words whole. */
static guint
count_in_row (const RihlaCard *cards, guint n_cards, double width)
{
    double least = CARD_WIDE;

    for (guint i = 0; i < n_cards; i++)
        least = MAX (least, cards[i].before + cards[i].after +
                                cards[i].text->minimum_width);
    return (guint) CLAMP ((width + CARD_GAP) / (least + CARD_GAP), 1, n_cards);
}

/* Cards of one row are as high as the highest. Returns where the row ends. */
static double
arrange_row (RihlaMap *map, RihlaCard *cards, guint n_cards, double width,
             double y)
{
    double height = 0;

    for (guint i = 0; i < n_cards; i++) {
        RihlaCard *card = &cards[i];

        card->x = map->theme->padding + i * (width + CARD_GAP);
        card->y = y;
        card->width = width;
        rihla_measurer_wrap (map->measurer, card->text,
                             width - card->before - card->after);
        height = MAX (height, card->text->height + 2 * CARD_PADDING);
    }
    for (guint i = 0; i < n_cards; i++)
        cards[i].height = height;
    return y + height;
}

/* The cards of one cell. Returns where they end. */
static double
arrange_cell (RihlaMap *map, RihlaCard *cards, guint n_cards)
{
    double room = map->columns[cards->column].width - 2 * map->theme->padding;
    guint n_in_row = count_in_row (cards, n_cards, room);
    double width = (room - (n_in_row - 1) * CARD_GAP) / n_in_row;
    double y = map->theme->padding;

    for (guint i = 0; i < n_cards; i += n_in_row)
        y = arrange_row (map, &cards[i], MIN (n_in_row, n_cards - i), width,
                         i == 0 ? y : y + CARD_GAP);
    return y;
}

double
rihla_cards_arrange (RihlaCards *self, RihlaMap *map)
{
    double lowest = 0;
    guint n_cards;

    for (guint i = 0; i < self->cards->len; i += n_cards) {
        RihlaCard *cards = &g_array_index (self->cards, RihlaCard, i);

        n_cards = 1;
        while (i + n_cards < self->cards->len &&
               cards[n_cards].column == cards->column)
            n_cards++;
        lowest = MAX (lowest, arrange_cell (map, cards, n_cards));
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
    RihlaPaint paint = { .fill = map->theme->card };

    *box = (RihlaRect){ map->columns[card->column].x + card->x,
                        lane->y + card->y, card->width, card->height };
    rihla_display_begin (map->display, role, card->id);
    rihla_display_add_box (map->display, box, map->theme->card_radius, &paint);
}

void
rihla_cards_place_text (const RihlaCard *card, RihlaMap *map,
                        const RihlaRect *box)
{
    RihlaRect room = { box->x + card->before,
                       box->y + (box->height - card->text->height) / 2,
                       box->width - card->before - card->after,
                       card->text->height };

    rihla_display_add_text (map->display, &room, card->text, RIHLA_ALIGN_START,
                            map->theme->fonts[card->text->font].colour,
                            map->theme->card);
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
