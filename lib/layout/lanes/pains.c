/* pains.c: the lane of pain points.
 * SPDX-License-Identifier: MIT
 *
 * A card each, stacked in the cell of the stage: those of its touchpoints
 * first, in their order, then its own. They are counted through the whole map,
 * and where a severity is given, it shows as so many of five dots. */

#include "config.h"

#include <math.h>

#include "layout/lanes/cards.h"
#include "layout/lanes/pains.h"
#include "model/elements.h"

#define N_DOTS 5
#define DOT_SIZE 4.3
#define DOT_STEP 6.0
#define DISC_SIZE 13.5
#define DISC_PADDING 3.0 /* beside a number too long for a disc */
#define BEFORE_DISC 9.0  /* from the card's edge */

typedef void (*EachPain) (const RihlaPainPoint *pain, guint column,
                          gpointer data);

static void
walk_list (GPtrArray *list, guint column, EachPain each, gpointer data)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++)
        each (rihla_list_get (list, i), column, data);
}

/* Meets every pain point in the order of their numbers. */
static void
walk_pains (const RihlaMap *map, EachPain each, gpointer data)
{
    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];

        for (guint j = 0; j < column->n_slots; j++) {
            RihlaTouchpoint *touchpoint =
                map->slots[column->first_slot + j].touchpoint;

            if (touchpoint != NULL)
                walk_list (touchpoint->pain_points, i, each, data);
        }
        walk_list (column->stage->pain_points, i, each, data);
    }
}

static void
number_pain (const RihlaPainPoint *pain, G_GNUC_UNUSED guint column,
             gpointer data)
{
    GHashTable *numbers = data;
    guint number = g_hash_table_size (numbers) + 1;

    g_hash_table_insert (numbers, pain->element.id, GUINT_TO_POINTER (number));
}

/* Belongs to the map. */
static GHashTable *
get_numbers (RihlaMap *map)
{
    RihlaMap *whole = rihla_map_get_whole (map);

    if (whole->pain_numbers == NULL) {
        whole->pain_numbers = g_hash_table_new (g_str_hash, g_str_equal);
        walk_pains (whole, number_pain, whole->pain_numbers);
    }
    return whole->pain_numbers;
}

GHashTable *
rihla_pains_number (RihlaMap *map)
{
    for (guint i = 0; i < map->n_lanes; i++) {
        if (map->lanes[i].klass == &rihla_lane_pains)
            return g_hash_table_ref (get_numbers (map));
    }
    return NULL;
}

static void
note_pain (G_GNUC_UNUSED const RihlaPainPoint *pain, G_GNUC_UNUSED guint column,
           gpointer data)
{
    gboolean *has_any = data;

    *has_any = TRUE;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    gboolean has_any = FALSE;

    walk_pains (map, note_pain, &has_any);
    return has_any;
}

typedef struct {
    RihlaMap *map;
    RihlaCards *cards;
} Adding;

static double
get_disc_height (const RihlaText *number)
{
    return MAX (DISC_SIZE, number->height);
}

static double
get_disc_width (const RihlaText *number)
{
    return MAX (get_disc_height (number),
                number->natural_width + 2 * DISC_PADDING);
}

static void
add_pain (const RihlaPainPoint *pain, guint column, gpointer data)
{
    Adding *adding = data;
    RihlaMap *map = adding->map;
    guint place = GPOINTER_TO_UINT (
        g_hash_table_lookup (get_numbers (map), pain->element.id));
    g_autofree char *number = NULL;
    RihlaCard *card;

    if (place == 0) /* a summary leaves it out */
        return;
    number = rihla_labels_format_number (map->labels, place, 0);
    card = rihla_cards_add (adding->cards, map, column, pain->element.id,
                            pain->text);

    card->owner = pain;
    rihla_cards_mark (map, card);
    card->mark =
        rihla_measurer_shape (map->measurer, number, RIHLA_FONT_NUMBER);
    rihla_measurer_wrap (map->measurer, card->mark, INFINITY);
    card->least = get_disc_height (card->mark);
    card->before =
        BEFORE_DISC + get_disc_width (card->mark) + map->theme->padding;
    if (pain->severity > 0)
        card->after += (N_DOTS - 1) * DOT_STEP + DOT_SIZE + map->theme->padding;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Adding adding = { map, rihla_cards_new () };

    lane->data = adding.cards;
    walk_pains (map, add_pain, &adding);
    rihla_cards_measure (adding.cards, map);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    return rihla_cards_arrange (lane->data, map);
}

static void
add_disc (RihlaMap *map, const RihlaCard *card, const RihlaRect *box)
{
    double width = get_disc_width (card->mark);
    double height = get_disc_height (card->mark);
    RihlaRect disc = { box->x + BEFORE_DISC,
                       box->y + (box->height - height) / 2, width, height };
    RihlaRect room = { disc.x, disc.y + (height - card->mark->height) / 2,
                       width, card->mark->height };
    RihlaPaint paint = { .fill = map->theme->pain };

    rihla_display_add_box (map->display, &disc, height / 2, &paint);
    rihla_display_add_text (map->display, &room, card->mark, RIHLA_ALIGN_CENTRE,
                            map->theme->fonts[RIHLA_FONT_NUMBER].colour,
                            map->theme->pain);
}

static void
add_dots (RihlaMap *map, const RihlaCard *card, const RihlaRect *box)
{
    const RihlaPainPoint *pain = card->owner;
    RihlaRect dot = { box->x + box->width - map->theme->padding - DOT_SIZE -
                          (N_DOTS - 1) * DOT_STEP,
                      rihla_card_get_end_middle (card, box) - DOT_SIZE / 2,
                      DOT_SIZE, DOT_SIZE };

    rihla_display_begin (map->display, RIHLA_ROLE_SEVERITY, card->id);
    for (int i = 0; i < N_DOTS; i++) {
        RihlaPaint paint = { .fill = i < pain->severity
                                         ? map->theme->pain
                                         : map->theme->pain_pale };

        rihla_display_add_oval (map->display, &dot, &paint);
        dot.x += DOT_STEP;
    }
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    RihlaCards *cards = lane->data;

    rihla_cards_place_cells (map, lane);
    for (guint i = 0; i < cards->cards->len; i++) {
        const RihlaCard *card = &g_array_index (cards->cards, RihlaCard, i);
        const RihlaPainPoint *pain = card->owner;
        RihlaRect box;

        rihla_cards_place_ground (card, map, lane, RIHLA_ROLE_PAIN, &box);
        rihla_cards_place_accent (map, &box, map->theme->pain, FALSE);
        add_disc (map, card, &box);
        rihla_cards_place_text (card, map, &box);
        if (pain->severity > 0)
            add_dots (map, card, &box);
    }
}

const RihlaLaneClass rihla_lane_pains = {
    "pains", has_content, measure, arrange, place, rihla_cards_free,
};
