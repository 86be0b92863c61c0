/* emotion-measures.h: what a journey's emotions come to. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#include "model/element.h"

/* A point of the curve. Nothing in it is owned. */
typedef struct {
    RihlaStage *stage;
    RihlaTouchpoint *touchpoint; /* NULL: of the stage itself */
    double value;
    gint64 n;    /* how many were asked; -1: not said of all of them */
    double low;  /* the interval, of a single emotion; NAN: none */
    double high; /* likewise */
} RihlaEmotionMoment;

/* The mean over the touchpoints of a stage. */
typedef struct {
    RihlaStage *stage; /* not owned */
    double mean;
    guint n; /* touchpoints with an emotion; 1: the stage stands for them */
} RihlaStageEmotion;

/* Those of one persona and of everybody, or of all personas. */
typedef struct {
    RihlaPersona *persona; /* not owned; NULL: all */
    GArray *moments;       /* owned; of RihlaEmotionMoment, in order */
    GArray *by_stage;      /* owned; of RihlaStageEmotion, where there is one */
    double mean;           /* all NAN where there is no moment */
    guint n;               /* what the mean is told from */
    guint lowest;          /* index of a moment, if there is any */
    guint highest;
    double peak_end;
    double volatility; /* NAN: there are no two moments */
} RihlaEmotionMeasures;

/* Of a sealed journey. To be cleared. */
void rihla_emotion_measure (RihlaJourney *journey, RihlaPersona *persona,
                            RihlaEmotionMeasures *measures);
void rihla_emotion_measures_clear (RihlaEmotionMeasures *self);

/* NULL where there is none, and of NULL. */
const RihlaEmotionMoment *
rihla_emotion_measures_get_lowest (const RihlaEmotionMeasures *self);
const RihlaEmotionMoment *
rihla_emotion_measures_get_highest (const RihlaEmotionMeasures *self);
const RihlaEmotionMoment *
rihla_emotion_measures_get_last (const RihlaEmotionMeasures *self);
/* The touchpoint or the stage of a moment. */
const RihlaElement *
rihla_emotion_moment_get_element (const RihlaEmotionMoment *self);

/* The mean of what a persona (NULL: any) feels, each weighted by how many were
 * asked; NAN where nothing is known. */
double
rihla_emotions_get_mean (GPtrArray *emotions, const RihlaPersona *persona);
