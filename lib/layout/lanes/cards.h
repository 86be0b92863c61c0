/* cards.h: cards stacked in the cells of a lane. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

#define RIHLA_NO_SLOT G_MAXUINT

/* Above and below the text of a card, and between one card and the next, in
 * points. */
#define RIHLA_CARD_PADDING 4.5
#define RIHLA_CARD_GAP 4.5

/* A card: text, with room before and after it for what the lane adds. */
typedef struct {
    const char *id;      /* not owned */
    gconstpointer owner; /* what it was made from; not owned */
    RihlaText *text;     /* ref */
    RihlaText *mark;     /* ref; a number or the like; may be NULL */
    guint column;
    guint slot;         /* that it stands under; RIHLA_NO_SLOT: of the stage */
    double before;      /* room from the card's edge to the text */
    double after;       /* room from the text to the card's edge */
    double least;       /* height of what the lane adds beside the text */
    double foot;        /* room under the text, inside the card */
    double below;       /* room under the card */
    gboolean is_marked; /* the signs of a comparison are about it */
    gboolean is_top;    /* the text stands at the top, not in the middle */
    RihlaColour ground; /* that the text stands on */
    double x;           /* from the start of the cell; set by arranging */
    double y;           /* from the top of the cell; likewise */
    double width;       /* likewise */
    double height;      /* likewise */
} RihlaCard;

typedef struct {
    GArray *cards;   /* owned; of RihlaCard, by column */
    GPtrArray *more; /* owned; of RihlaText, whatever else the lane keeps */
} RihlaCards;

RihlaCards *rihla_cards_new (void);
void rihla_cards_free (gpointer data);

/* Adds a card in a column, not before that of the last one. It is valid until
 * the next is added. */
RihlaCard *rihla_cards_add (RihlaCards *self, RihlaMap *map, guint column,
                            const char *id, const char *string);
/* Shows what became of the element of a card where journeys are compared. */
void rihla_cards_mark (RihlaMap *map, RihlaCard *card);
/* Asks for the width of every card. */
void rihla_cards_measure (RihlaCards *self, RihlaMap *map);
/* Breaks and stacks them. Returns the height of the cells. */
double rihla_cards_arrange (RihlaCards *self, RihlaMap *map);
/* Adds the cells of all columns. */
void rihla_cards_place_cells (RihlaMap *map, const RihlaLane *lane);
/* Adds the ground of a card, and finds its box; what follows it stands for
 * this role. */
void rihla_cards_place_ground (const RihlaCard *card, RihlaMap *map,
                               const RihlaLane *lane, RihlaRole role,
                               RihlaRect *box);
/* The height in a box at which the things after the text have their middle:
 * beside the text or, in a narrow card, under it. */
double rihla_card_get_end_middle (const RihlaCard *self, const RihlaRect *box);
/* Adds the text of a card. */
void rihla_cards_place_text (const RihlaCard *card, RihlaMap *map,
                             const RihlaRect *box);
/* Adds the accent along the edge where reading starts; an arrow tab in its
 * middle tells one kind of card from another. */
void rihla_cards_place_accent (RihlaMap *map, const RihlaRect *box,
                               RihlaColour colour, gboolean has_tab);
