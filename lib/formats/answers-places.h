/* answers-places.h: which stage or touchpoint a text means. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/answers.h"

/* What a text means: a place of RihlaAnswers, or one of these. */
#define RIHLA_PLACE_EMPTY G_MAXUINT         /* the text is empty */
#define RIHLA_PLACE_UNKNOWN (G_MAXUINT - 1) /* nothing in the journey */
#define RIHLA_PLACE_SEVERAL (G_MAXUINT / 2) /* from here on, several of them */

typedef struct _RihlaAnswerPlaces RihlaAnswerPlaces;

RihlaAnswerPlaces *rihla_answer_places_new (RihlaAnswers *answers);
void rihla_answer_places_free (RihlaAnswerPlaces *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaAnswerPlaces, rihla_answer_places_free)

/* By id, else by title, as word-form.h compares; the text is UTF-8. Stages only
 * are looked for by their kinds too. */
guint rihla_answer_places_find (const RihlaAnswerPlaces *self, const char *text,
                                gboolean stages_only);

/* Of several touchpoints that of the stage, where it is one; else what was
 * found. */
guint rihla_answer_places_narrow (const RihlaAnswerPlaces *self, guint found,
                                  guint stage);
