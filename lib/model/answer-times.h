/* answer-times.h: many times, in little memory. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* A bin reaches from a time to one 1/64 of an octave further on, at most 1.6 %
 * longer: so near is the median to that of the times themselves. */
#define RIHLA_ANSWER_TIMES_BINS 64
/* From a microsecond, under which a time is none, to RIHLA_NUMBER_LARGEST. */
#define RIHLA_ANSWER_TIMES_LOWEST_EXPONENT (-19)
#define RIHLA_ANSWER_TIMES_OCTAVES 70

typedef struct {
    guint64 n;
    double sum;
} RihlaAnswerTimesBin;

/* Zero-filled, it is empty. */
typedef struct {
    guint64 n;
    double mean;
    double squares; /* the sum of squares of what each is off the mean */
    guint64 n_none; /* how many of no length */
    RihlaAnswerTimesBin
        *octaves[RIHLA_ANSWER_TIMES_OCTAVES]; /* owned; NULL: empty */
} RihlaAnswerTimes;

/* Counts a time, from 0 to RIHLA_NUMBER_LARGEST. TRUE if it took the memory of
 * one octave more. */
gboolean rihla_answer_times_add (RihlaAnswerTimes *self, double time);
/* The median; of an even number the mean of the two in the middle. NAN where
 * there is no time. */
double rihla_answer_times_get_median (const RihlaAnswerTimes *self);
void rihla_answer_times_clear (RihlaAnswerTimes *self);
