/* emotion-word.c: where the word of an emotion stands.
 * SPDX-License-Identifier: MIT
 *
 * A few dozen places are tried: above and below the face, shifted to either
 * side, nearer and farther. Each costs something for leaving the best place
 * and much for covering a line; one outside the band is worst. What a word
 * costs grows with the logarithm of the length of the lines. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-word.h"

/* What a place costs. Lengths are points, so a cost of 1 is a point's way. */
#define COST_OTHER_SIDE 10.0
#define COST_SHIFT 0.3 /* a point of shift to the side */
#define COST_CURVE 6.0 /* a sample of the curve in the box */
#define COST_OUTSIDE 1e4

#define N_SAMPLES 9
#define CLEARANCE 1.5 /* between the curve and the word */

static const double shifts[] = { 0, -0.5, 0.5, -1, 1 };
static const double lifts[] = { 0, 3, 6, 10 };

static double
cost_of_line (const RihlaCurve *line, const RihlaRect *box)
{
    double cost = 0;

    if (line->n_points < 2)
        return 0;
    for (guint i = 0; i < N_SAMPLES; i++) {
        double x = box->x + box->width * i / (N_SAMPLES - 1);
        double y = rihla_curve_get_height (line->points, line->n_points, x);

        if (x < line->points[0].x || x > line->points[line->n_points - 1].x)
            continue;
        if (y > box->y - CLEARANCE && y < box->y + box->height + CLEARANCE)
            cost += COST_CURVE;
    }
    return cost;
}

static double
cost_of_place (const RihlaEmotionWord *self, const RihlaRect *box)
{
    double above = self->top - box->y;
    double below = box->y + box->height - self->bottom;
    double outside = MAX (MAX (above, below), 0);
    double cost = outside > 0 ? COST_OUTSIDE + outside : 0;

    for (guint i = 0; i < self->n_lines; i++)
        cost += cost_of_line (&self->lines[i], box);
    return cost;
}

/* Tries the places on one side; keeps the best in *box and *best. */
static void
try_side (const RihlaEmotionWord *self, gboolean is_above, RihlaRect *box,
          double *best)
{
    double slack = MAX ((self->room - box->width) / 2, 0);
    double base = is_above == self->prefers_above ? 0 : COST_OTHER_SIDE;
    double distance = self->radius + RIHLA_EMOTION_WORD_GAP;

    for (guint i = 0; i < G_N_ELEMENTS (lifts) * G_N_ELEMENTS (shifts); i++) {
        double lift = lifts[i / G_N_ELEMENTS (shifts)];
        double shift = shifts[i % G_N_ELEMENTS (shifts)] * slack;
        RihlaRect place = { self->x - box->width / 2 + shift,
                            is_above ? self->y - distance - lift - box->height
                                     : self->y + distance + lift,
                            box->width, box->height };
        double cost = base + lift + COST_SHIFT * fabs (shift);

        if (cost >= *best)
            continue;
        cost += cost_of_place (self, &place);
        if (cost >= *best)
            continue;
        *best = cost;
        *box = place;
    }
}

void
rihla_emotion_word_place (const RihlaEmotionWord *self, RihlaRect *box)
{
    double best = INFINITY;

    try_side (self, self->prefers_above, box, &best);
    try_side (self, !self->prefers_above, box, &best);
}
