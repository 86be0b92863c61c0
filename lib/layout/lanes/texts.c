/* texts.c: the lanes of a service blueprint: evidence, frontstage, backstage
 * and support.
 * SPDX-License-Identifier: MIT
 *
 * A card each under its touchpoint. The farther from the customer, the less
 * of the card there is to see: what is at the front is a full card, what is
 * behind the curtain an outline, what supports it a dashed one. Evidence, what
 * the customer can hold in their hands, is a sheet with a turned-down corner. */

#include "config.h"

#include "layout/lanes/slot-cards.h"
#include "model/elements.h"

#define OUTLINE_WIDTH 0.75f
#define DASH 2.6f
#define FOLD 7.0 /* of the corner of a sheet */

typedef struct {
    RihlaRole role;
    gsize offset; /* of the list of texts in a touchpoint */
    gboolean is_sheet;
    gboolean is_outline;
    float dash; /* of the outline */
} Kind;

static const Kind evidence = { RIHLA_ROLE_EVIDENCE,
                               G_STRUCT_OFFSET (RihlaTouchpoint, evidences),
                               TRUE, TRUE, 0 };
static const Kind frontstage = { RIHLA_ROLE_FRONTSTAGE,
                                 G_STRUCT_OFFSET (RihlaTouchpoint, frontstages),
                                 FALSE, FALSE, 0 };
static const Kind backstage = { RIHLA_ROLE_BACKSTAGE,
                                G_STRUCT_OFFSET (RihlaTouchpoint, backstages),
                                FALSE, TRUE, 0 };
static const Kind support = { RIHLA_ROLE_SUPPORT,
                              G_STRUCT_OFFSET (RihlaTouchpoint, supports),
                              FALSE, TRUE, DASH };

static GPtrArray *
get_texts (const RihlaMap *map, guint slot, const Kind *kind)
{
    RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    if (touchpoint == NULL)
        return NULL;
    return G_STRUCT_MEMBER (GPtrArray *, touchpoint, kind->offset);
}

static gboolean
has_content (RihlaMap *map, const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_slots; i++)
        if (rihla_list_get_n (get_texts (map, i, lane->klass->kind)) > 0)
            return TRUE;
    return FALSE;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    const Kind *kind = lane->klass->kind;
    RihlaCards *cards = rihla_cards_new ();

    lane->data = cards;
    for (guint i = 0; i < map->n_slots; i++) {
        GPtrArray *texts = get_texts (map, i, kind);

        for (guint j = 0; j < rihla_list_get_n (texts); j++) {
            RihlaCard *card =
                rihla_slot_cards_add (cards, map, i, rihla_list_get (texts, j));

            card->before = map->theme->padding;
            if (kind->is_outline && !kind->is_sheet)
                card->ground =
                    map->theme->tint[map->columns[card->column].colour];
            if (kind->is_sheet)
                card->after = MAX (card->after, FOLD + 1);
        }
    }
    rihla_slot_cards_measure (cards, map);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    return rihla_slot_cards_arrange (lane->data, map);
}

/* A sheet of paper, its upper corner at the end turned down. */
static void
place_sheet (RihlaMap *map, const RihlaRect *box, RihlaColour line)
{
    double end = box->x + box->width, bottom = box->y + box->height;
    double fold = MIN (FOLD, box->height / 2);
    RihlaPaint paper = { map->theme->card, line, OUTLINE_WIDTH, 0 };
    RihlaPathStep sheet[] = {
        { RIHLA_PATH_MOVE, { box->x }, { box->y } },
        { RIHLA_PATH_LINE, { end - fold }, { box->y } },
        { RIHLA_PATH_LINE, { end }, { box->y + fold } },
        { RIHLA_PATH_LINE, { end }, { bottom } },
        { RIHLA_PATH_LINE, { box->x }, { bottom } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };
    RihlaPathStep corner[] = {
        { RIHLA_PATH_MOVE, { end - fold }, { box->y } },
        { RIHLA_PATH_LINE, { end - fold }, { box->y + fold } },
        { RIHLA_PATH_LINE, { end }, { box->y + fold } },
    };

    rihla_display_add_path (map->display, sheet, G_N_ELEMENTS (sheet), &paper);
    paper.fill = RIHLA_COLOUR_NONE;
    rihla_display_add_path (map->display, corner, G_N_ELEMENTS (corner),
                            &paper);
}

static void
place_card (const RihlaCard *card, RihlaMap *map, const RihlaLane *lane)
{
    const Kind *kind = lane->klass->kind;
    const RihlaTheme *theme = map->theme;
    const RihlaColumn *column = &map->columns[card->column];
    RihlaRect box = { column->x + card->x, lane->y + card->y, card->width,
                      card->height };
    RihlaPaint paint = rihla_theme_make_card_paint (theme);

    rihla_display_begin (map->display, kind->role, card->id);
    paint.fill = card->ground;
    if (kind->is_outline) {
        paint.stroke = theme->stage[column->colour];
        paint.stroke_width = OUTLINE_WIDTH;
        paint.dash = kind->dash;
    }
    if (kind->is_sheet)
        place_sheet (map, &box, paint.stroke);
    else
        rihla_display_add_box (map->display, &box, theme->card_radius, &paint);
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

const RihlaLaneClass rihla_lane_evidence = {
    "evidence", has_content,      measure, arrange,
    place,      rihla_cards_free, 0,       &evidence,
};

const RihlaLaneClass rihla_lane_frontstage = {
    "frontstage", has_content,      measure, arrange,
    place,        rihla_cards_free, 0,       &frontstage,
};

const RihlaLaneClass rihla_lane_backstage = {
    "backstage", has_content,      measure, arrange,
    place,       rihla_cards_free, 0,       &backstage,
};

const RihlaLaneClass rihla_lane_support = {
    "support", has_content,      measure, arrange,
    place,     rihla_cards_free, 0,       &support,
};
