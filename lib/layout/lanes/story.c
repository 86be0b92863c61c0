/* story.c: the lanes of what customers do and think, and those that a journey
 * names itself.
 * SPDX-License-Identifier: MIT
 *
 * Each text stands under its touchpoint, those of the stage below. What is
 * done is plain text on the cell: most maps have it at every touchpoint, and a
 * wall of frames would be hard to read. What is thought is a bubble with two
 * small ones under it; what is said has a tail (see quotes.c). */

#include "config.h"

#include "layout/lanes/slot-cards.h"
#include "model/elements.h"

#define BUBBLE_RADIUS 9.0
#define BUBBLES_BELOW 7.5 /* room for the small ones */

typedef struct {
    RihlaRole role;
    gsize touchpoint_offset; /* of the list in a touchpoint */
    gsize stage_offset;      /* of the list in a stage */
    gboolean is_named;       /* the list is of RihlaLaneText, not strings */
    gboolean has_card;
    gboolean is_bubble;
} Kind;

static const Kind actions = {
    RIHLA_ROLE_ACTION,
    G_STRUCT_OFFSET (RihlaTouchpoint, actions),
    G_STRUCT_OFFSET (RihlaStage, actions),
    FALSE,
    FALSE,
    FALSE,
};
static const Kind thoughts = {
    RIHLA_ROLE_THOUGHT,
    G_STRUCT_OFFSET (RihlaTouchpoint, thoughts),
    G_STRUCT_OFFSET (RihlaStage, thoughts),
    FALSE,
    TRUE,
    TRUE,
};
static const Kind texts = {
    RIHLA_ROLE_TEXT,
    G_STRUCT_OFFSET (RihlaTouchpoint, lane_texts),
    G_STRUCT_OFFSET (RihlaStage, lane_texts),
    TRUE,
    TRUE,
    FALSE,
};

static GPtrArray *
get_slot_texts (const RihlaMap *map, const Kind *kind, guint slot)
{
    RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    if (touchpoint == NULL)
        return NULL;
    return G_STRUCT_MEMBER (GPtrArray *, touchpoint, kind->touchpoint_offset);
}

static GPtrArray *
get_stage_texts (const RihlaMap *map, const Kind *kind, guint column)
{
    return G_STRUCT_MEMBER (GPtrArray *, map->columns[column].stage,
                            kind->stage_offset);
}

/* The text at an index of a list, NULL where it is of another lane; its own id
 * where it has one. */
static const char *
get_text (const RihlaLane *lane, GPtrArray *list, guint index, const char **id)
{
    const Kind *kind = lane->klass->kind;
    const RihlaLaneText *text;

    if (!kind->is_named)
        return rihla_list_get (list, index);
    text = rihla_list_get (list, index);
    if (text->lane != lane->named)
        return NULL;
    *id = text->element.id;
    return text->text != NULL ? text->text : "";
}

static gboolean
has_text (const RihlaLane *lane, GPtrArray *list)
{
    const char *id;

    for (guint i = 0; i < rihla_list_get_n (list); i++)
        if (get_text (lane, list, i, &id) != NULL)
            return TRUE;
    return FALSE;
}

static gboolean
has_content (RihlaMap *map, const RihlaLane *lane)
{
    const Kind *kind = lane->klass->kind;

    for (guint i = 0; i < map->n_slots; i++)
        if (has_text (lane, get_slot_texts (map, kind, i)))
            return TRUE;
    for (guint i = 0; i < map->n_columns; i++)
        if (has_text (lane, get_stage_texts (map, kind, i)))
            return TRUE;
    return FALSE;
}

static void
set_look (RihlaMap *map, const Kind *kind, RihlaCard *card)
{
    card->before = map->theme->padding;
    card->is_top = !kind->has_card;
    if (!kind->has_card)
        card->ground = map->theme->tint[map->columns[card->column].colour];
    if (kind->is_bubble)
        card->below = BUBBLES_BELOW;
}

static void
add_slot_cards (RihlaCards *cards, RihlaMap *map, const RihlaLane *lane,
                guint slot)
{
    const Kind *kind = lane->klass->kind;
    GPtrArray *list = get_slot_texts (map, kind, slot);

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const char *id = map->slots[slot].touchpoint->element.id;
        const char *text = get_text (lane, list, i, &id);
        RihlaCard *card;

        if (text == NULL)
            continue;
        card = rihla_slot_cards_add (cards, map, slot, text);
        card->id = id;
        set_look (map, kind, card);
    }
}

static void
add_stage_cards (RihlaCards *cards, RihlaMap *map, const RihlaLane *lane,
                 guint column)
{
    const Kind *kind = lane->klass->kind;
    GPtrArray *list = get_stage_texts (map, kind, column);

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const char *id = map->columns[column].stage->element.id;
        const char *text = get_text (lane, list, i, &id);

        if (text != NULL)
            set_look (map, kind,
                      rihla_cards_add (cards, map, column, id, text));
    }
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    RihlaCards *cards = rihla_cards_new ();

    lane->data = cards;
    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];

        for (guint j = 0; j < column->n_slots; j++)
            add_slot_cards (cards, map, lane, column->first_slot + j);
        add_stage_cards (cards, map, lane, i);
    }
    rihla_slot_cards_measure (cards, map);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    return rihla_slot_cards_arrange (lane->data, map);
}

static void
add_small_bubble (RihlaMap *map, double x, double y, double radius)
{
    RihlaRect box = { x - radius, y - radius, 2 * radius, 2 * radius };
    RihlaPaint paint = rihla_theme_make_card_paint (map->theme);

    rihla_display_add_oval (map->display, &box, &paint);
}

/* The bubble, and the two under it that lead to a head. */
static void
place_bubble (RihlaMap *map, const RihlaRect *box)
{
    RihlaPaint paint = rihla_theme_make_card_paint (map->theme);
    double bottom = box->y + box->height;

    rihla_display_add_box (map->display, box,
                           MIN (BUBBLE_RADIUS, box->height / 2), &paint);
    add_small_bubble (map, box->x + 14, bottom + 1.8, 2.6);
    add_small_bubble (map, box->x + 9, bottom + 5.8, 1.5);
}

static void
place_card (const RihlaCard *card, RihlaMap *map, const RihlaLane *lane)
{
    const Kind *kind = lane->klass->kind;
    RihlaRect box = { map->columns[card->column].x + card->x, lane->y + card->y,
                      card->width, card->height };
    RihlaPaint paint = rihla_theme_make_card_paint (map->theme);

    rihla_display_begin (map->display, kind->role, card->id);
    if (kind->is_bubble)
        place_bubble (map, &box);
    else if (kind->has_card)
        rihla_display_add_box (map->display, &box, map->theme->card_radius,
                               &paint);
    rihla_cards_place_text (card, map, &box);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const RihlaCards *cards = lane->data;

    rihla_cards_place_cells (map, lane);
    for (guint i = 0; i < cards->cards->len; i++)
        place_card (&g_array_index (cards->cards, RihlaCard, i), map, lane);
}

const RihlaLaneClass rihla_lane_actions = {
    "actions", has_content,      measure, arrange,
    place,     rihla_cards_free, 0,       &actions,
};

const RihlaLaneClass rihla_lane_thoughts = {
    "thoughts", has_content,      measure, arrange,
    place,      rihla_cards_free, 0,       &thoughts,
};

const RihlaLaneClass rihla_lane_text = {
    "text", has_content, measure, arrange, place, rihla_cards_free, 0, &texts,
};
