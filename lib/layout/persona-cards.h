/* persona-cards.h: the cards of the personas in the header. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

typedef struct _RihlaPersonaCards RihlaPersonaCards;

/* Shapes the cards; NULL where the journey has no persona with anything to
 * show. */
RihlaPersonaCards *rihla_persona_cards_new (RihlaMap *map);
void rihla_persona_cards_free (RihlaPersonaCards *self);

guint rihla_persona_cards_get_n (const RihlaPersonaCards *self);
/* The width that a card should have. */
double rihla_persona_cards_get_width (const RihlaPersonaCards *self);
/* The width of so many cards side by side. */
double rihla_persona_cards_get_row_width (const RihlaPersonaCards *self,
                                          guint n_cards);
/* Breaks their texts and stands them in rows of so many, that wide together.
 * Returns the height of all. */
double rihla_persona_cards_arrange (RihlaPersonaCards *self, guint n_a_row,
                                    double width);
/* Adds them, the rows ending at x. */
void rihla_persona_cards_place (const RihlaPersonaCards *self, double end_x,
                                double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaPersonaCards, rihla_persona_cards_free)
