/* slot-cards.h: cards that stand under their touchpoints. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/cards.h"

/* Adds a card under the touchpoint of a slot; those of the stage itself are
 * added by rihla_cards_add() after all of its slots. It is valid until the next
 * is added. */
RihlaCard *rihla_slot_cards_add (RihlaCards *cards, RihlaMap *map, guint slot,
                                 const char *string);
/* Asks for the width of every card. */
void rihla_slot_cards_measure (RihlaCards *cards, RihlaMap *map);
/* Breaks and stacks them. Returns the height of the cells. */
double rihla_slot_cards_arrange (RihlaCards *cards, RihlaMap *map);
