/* report.h: what a report is made of. Internal.
 * SPDX-License-Identifier: MIT
 *
 * A struct a family holds the figures; the list of measures is made from them
 * once, and everything that tells of a report walks the one or the other. To
 * add a measure, add its field, its row to the table in measures.c, and its
 * line to the list of its family. */

#pragma once

#include <rihla/rihla-report.h>

#include "report/act.h"
#include "report/emotion-measures.h"
#include "report/friction.h"
#include "report/funnel.h"
#include "report/loyalty.h"
#include "report/measure.h"
#include "report/opportunity-value.h"
#include "report/value.h"

/* Of so many personas the emotions are kept apart. Each is a pass over all
 * touchpoints: a file with ten thousand of both would take minutes. */
#define RIHLA_REPORT_MOST_PERSONAS 64

struct _RihlaReport {
    RihlaJourney *journey; /* ref */
    RihlaEmotionMeasures emotion;
    GArray *by_persona; /* owned; of RihlaEmotionMeasures, of each persona that
                         * has emotions of its own */
    RihlaFrictionMeasures friction;
    GArray *metrics; /* owned; of RihlaMetricFigure */
    RihlaFunnelMeasures funnel;
    RihlaValueMeasures value;
    GArray *act;         /* owned; of RihlaAct */
    GPtrArray *measures; /* owned; of RihlaMeasure, ref */
    GHashTable *index;   /* owned; a set of the same by key and id */
};

/* The emotions of a persona; those of all where it is NULL or has none of its
 * own. Belongs to self; NULL: they are not kept apart. */
const RihlaEmotionMeasures *
rihla_report_find_emotion (const RihlaReport *self, const char *persona_id);
