/* answer-times.c: many times, in little memory.
 * SPDX-License-Identifier: MIT
 *
 * The mean and the squares by Welford (1962), which loses nothing where the
 * times lie close together. For the median each doubling of time, an octave,
 * is cut into bins of one width; a bin keeps how many there are and their sum,
 * so that it stands for its own mean: exact where its times are alike. Octaves
 * take memory once something is in them. */

#include "config.h"

#include <math.h>

#include "model/answer-times.h"

gboolean
rihla_answer_times_add (RihlaAnswerTimes *self, double time)
{
    double off = time - self->mean;
    int exponent;
    double fraction = frexp (time, &exponent); /* from 0.5 to 1 */
    int octave = exponent - RIHLA_ANSWER_TIMES_LOWEST_EXPONENT;
    gboolean is_new;
    guint bin;

    self->n++;
    self->mean += off / (double) self->n;
    self->squares += off * (time - self->mean);
    if (!(time > 0) || octave < 0) {
        self->n_none++;
        return FALSE;
    }
    bin = (guint) ((fraction - 0.5) * 2 * RIHLA_ANSWER_TIMES_BINS);
    octave = MIN (octave, RIHLA_ANSWER_TIMES_OCTAVES - 1);
    is_new = self->octaves[octave] == NULL;
    if (is_new)
        self->octaves[octave] =
            g_new0 (RihlaAnswerTimesBin, RIHLA_ANSWER_TIMES_BINS);
    self->octaves[octave][bin].n++;
    self->octaves[octave][bin].sum += time;
    return is_new;
}

/* What stands at a rank, from 0. */
static double
find_ranked (const RihlaAnswerTimes *self, guint64 rank)
{
    guint64 passed = self->n_none;

    if (rank < passed)
        return 0;
    for (guint i = 0; i < RIHLA_ANSWER_TIMES_OCTAVES; i++) {
        const RihlaAnswerTimesBin *bins = self->octaves[i];

        for (guint j = 0; bins != NULL && j < RIHLA_ANSWER_TIMES_BINS; j++) {
            passed += bins[j].n;
            if (rank < passed)
                return bins[j].sum / (double) bins[j].n;
        }
    }
    return NAN;
}

double
rihla_answer_times_get_median (const RihlaAnswerTimes *self)
{
    if (self->n == 0)
        return NAN;
    return (find_ranked (self, (self->n - 1) / 2) +
            find_ranked (self, self->n / 2)) /
           2;
}

void
rihla_answer_times_clear (RihlaAnswerTimes *self)
{
    for (guint i = 0; i < RIHLA_ANSWER_TIMES_OCTAVES; i++)
        g_clear_pointer (&self->octaves[i], g_free);
}
