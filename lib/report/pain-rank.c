/* pain-rank.c: which pain points weigh most.
 * SPDX-License-Identifier: MIT
 *
 * The weight of a pain point is severity · frequency · reach, reach being that
 * of its touchpoint. What is not given counts as the middle of severities, and
 * as everybody for frequency and reach: a quick map that gives neither is
 * ranked by severity. Of equal ones that comes first which is met where
 * customers feel worse, and then that which comes first in the journey.
 *
 * An opportunity is worth its impact over its effort, either the middle of its
 * scale where it is not given. What is done or dropped is nothing to do. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/emotion-measures.h"
#include "report/pain-rank.h"

static double
get_share (double share)
{
    return isnan (share) ? 1 : share;
}

static double
get_grade (gint64 grade)
{
    return grade < 0 ? RIHLA_GRADE_MIDDLE : (double) grade;
}

double
rihla_pain_get_reach (const RihlaPainPoint *self)
{
    const RihlaElement *owner = self->element.owner;

    if (owner == NULL || owner->kind != RIHLA_ELEMENT_TOUCHPOINT)
        return 1;
    return get_share (((const RihlaTouchpoint *) owner)->reach);
}

double
rihla_pain_get_weight (const RihlaPainPoint *self)
{
    return get_grade (self->severity) * get_share (self->frequency) *
           rihla_pain_get_reach (self);
}

static void
add_pains (GArray *ranked, GPtrArray *pains, RihlaStage *stage,
           RihlaTouchpoint *touchpoint)
{
    double emotion =
        rihla_emotions_get_mean (touchpoint == NULL ? stage->emotions
                                                    : touchpoint->emotions,
                                 NULL);

    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        RihlaPainPoint *pain = rihla_list_get (pains, i);
        RihlaRankedPain one = {
            pain,    stage,       touchpoint, rihla_pain_get_weight (pain),
            emotion, ranked->len,
        };

        g_array_append_val (ranked, one);
    }
}

/* A feeling that is not known is taken as neither good nor bad. */
static int
compare_pains (gconstpointer a, gconstpointer b)
{
    const RihlaRankedPain *one = a;
    const RihlaRankedPain *other = b;
    double feeling = isnan (one->emotion) ? 0 : one->emotion;
    double other_feeling = isnan (other->emotion) ? 0 : other->emotion;

    if (one->score != other->score)
        return one->score > other->score ? -1 : 1;
    if (feeling != other_feeling)
        return feeling < other_feeling ? -1 : 1;
    return one->index < other->index ? -1 : 1;
}

GArray *
rihla_pains_rank (const RihlaJourney *journey)
{
    GArray *ranked = g_array_new (FALSE, FALSE, sizeof (RihlaRankedPain));

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++) {
        RihlaStage *stage = rihla_list_get (journey->stages, i);

        for (guint j = 0; j < rihla_list_get_n (stage->touchpoints); j++) {
            RihlaTouchpoint *touchpoint =
                rihla_list_get (stage->touchpoints, j);

            add_pains (ranked, touchpoint->pain_points, stage, touchpoint);
        }
        add_pains (ranked, stage->pain_points, stage, NULL);
    }
    g_array_sort (ranked, compare_pains);
    return ranked;
}

double
rihla_opportunity_get_worth (const RihlaOpportunity *self)
{
    return get_grade (self->impact) / get_grade (self->effort);
}

gboolean
rihla_opportunity_is_to_do (const RihlaOpportunity *self)
{
    return self->status != RIHLA_OPPORTUNITY_STATUS_DROPPED &&
           self->status != RIHLA_OPPORTUNITY_STATUS_DONE;
}
