/* extreme-journeys.h: journeys at the edges of what a map is drawn of.
 * SPDX-License-Identifier: MIT
 *
 * Each is open, and in one of two languages, "ar" or "en". No two texts of a
 * journey are the same, so each can be looked for. */

#pragma once

#include <rihla/rihla-types.h>

/* 60 stages of 10 touchpoints each. */
RihlaJourney *extreme_large (const char *language);
/* One stage, with what an author commonly fills in. */
RihlaJourney *extreme_single (const char *language);
/* Nothing but titles. */
RihlaJourney *extreme_titles (const char *language);
/* Every attribute and every part that the table of elements has. */
RihlaJourney *extreme_full (const char *language);
/* The same, and each text is a word of 400 letters. */
RihlaJourney *extreme_words (const char *language);

/* What the journey says: of each text the element and the text itself. */
typedef void (*ExtremeTextFunc) (const char *id, const char *text,
                                 gpointer data);
void extreme_foreach_text (RihlaJourney *journey, ExtremeTextFunc func,
                           gpointer data);
