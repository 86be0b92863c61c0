/* cards.c: cards stacked in the cells of a lane.
 * SPDX-License-Identifier: MIT
 *
 * What the lanes of pain points, opportunities and quotes have in common: each
 * thing is a card as wide as the cell of its stage, one under another. */

#include "config.h"

#include "layout/lanes/cards.h"
#include "model/elements.h"

#define CARD_PADDING 4.5 /* above and below the text */
#define CARD_GAP 4.5     /* between one card and the next */
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

static double
arrange_card (RihlaMap *map, RihlaCard *card, double y)
{
    double room = map->columns[card->column].width - 2 * map->theme->padding -
                  card->before - card->after;

    rihla_measurer_wrap (map->measurer, card->text, room);
    card->y = y;
    card->height = card->text->height + 2 * CARD_PADDING;
    return y + card->height;
}

double
rihla_cards_arrange (RihlaCards *self, RihlaMap *map)
{
    double end = 0;
    double lowest = 0;

    for (guint i = 0; i < self->cards->len; i++) {
        RihlaCard *card = &g_array_index (self->cards, RihlaCard, i);
        gboolean is_first = i == 0 || card[-1].column != card->column;

        end = arrange_card (map, card,
                            is_first ? map->theme->padding : end + CARD_GAP);
        lowest = MAX (lowest, end);
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
    double padding = map->theme->padding;
    RihlaPaint paint = { .fill = map->theme->card };

    *box = (RihlaRect){ column->x + padding, lane->y + card->y,
                        column->width - 2 * padding, card->height };
    rihla_display_begin (map->display, role, card->id);
    rihla_display_add_box (map->display, box, map->theme->card_radius, &paint);
}

void
rihla_cards_place_text (const RihlaCard *card, RihlaMap *map,
                        const RihlaRect *box)
{
    RihlaRect room = { box->x + card->before, box->y + CARD_PADDING,
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
