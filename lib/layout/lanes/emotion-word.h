/* emotion-word.h: where the word of an emotion stands. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/curve.h"

/* Between a face and its word, in points. */
#define RIHLA_EMOTION_WORD_GAP 2.5

typedef struct {
    const RihlaCurve *lines; /* all that it had better not cover */
    guint n_lines;
    double x; /* of the middle of the face */
    double y;
    double room;   /* the width around the face that is its own */
    double radius; /* of the face */
    double top;    /* of the band */
    double bottom;
    gboolean prefers_above;
} RihlaEmotionWord;

/* Sets the place of a box whose size is known: above or below the face. */
void rihla_emotion_word_place (const RihlaEmotionWord *self, RihlaRect *box);
