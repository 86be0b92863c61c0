/* narrative-parts.h: what a narrative is told from. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

#include "report/prose.h"
#include "report/report.h"

/* A journey being told. */
typedef struct {
    RihlaJourney *journey; /* not owned */
    RihlaProse prose;      /* the labels are owned, here */
    GHashTable
        *pain_numbers;   /* owned; id to number, as pointers; as on a map */
    GHashTable *remarks; /* owned; id to GPtrArray of annotation texts */
} RihlaNarrative;

/* A stage with its touchpoints, and a touchpoint; counted from 0. */
void rihla_narrative_tell_stage (RihlaNarrative *self, guint index);
void rihla_narrative_tell_touchpoint (RihlaNarrative *self,
                                      const RihlaTouchpoint *touchpoint,
                                      guint stage, guint index);

/* The figures that stand below a map. */
void rihla_narrative_tell_figures (RihlaNarrative *self, RihlaReport *report);

/* What stages and touchpoints have both: emotions, quotes, pain points,
 * opportunities, metrics, texts of lanes, notes. */
typedef struct {
    GPtrArray *emotions;
    GPtrArray *quotes;
    GPtrArray *pain_points;
    GPtrArray *opportunities;
    GPtrArray *metrics;
    GPtrArray *lane_texts;
    GPtrArray *notes;
} RihlaNarrativeParts;

void rihla_narrative_tell_parts (RihlaNarrative *self,
                                 const RihlaNarrativeParts *parts);

/* The annotations of an element. */
void rihla_narrative_tell_remarks (RihlaNarrative *self, const char *id);

/* Words of the groups "words", "lanes" and "narrative". The head of a lane is as
 * the journey has it, where it renames that lane. */
const char *rihla_narrative_word (const RihlaNarrative *self, const char *key);
const char *rihla_narrative_lane (const RihlaNarrative *self, const char *lane);
const char *
rihla_narrative_phrase (const RihlaNarrative *self, const char *key);

/* "1.2": a number within a number, in the digits of the journey. */
char *
rihla_narrative_number (const RihlaNarrative *self, guint number, guint part);
