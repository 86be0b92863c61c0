/* service-share.c: how much of a journey is service.
 * SPDX-License-Identifier: MIT
 *
 * Service is a part of the experience, not the whole: the share of touchpoints,
 * and of pain, that stand in stages of the kind service or in touchpoints of
 * that kind. Pain is weighed by severity · frequency · reach, as pain-rank.c
 * says. A journey in which nothing is of that kind does not say what is
 * service, and has no share. */

#include "config.h"

#include <math.h>

#include "model/elements.h"
#include "report/pain-rank.h"
#include "report/service-share.h"
#include "report/sum.h"

/* Of service, and of all. */
typedef struct {
    guint n_touchpoints[2];
    guint n_pains;
    RihlaSum pain[2];
    gboolean is_said;
} Count;

static void
add_pains (Count *count, GPtrArray *pains, gboolean is_service)
{
    for (guint i = 0; i < rihla_list_get_n (pains); i++) {
        double weight = rihla_pain_get_weight (rihla_list_get (pains, i));

        rihla_sum_add (&count->pain[0], is_service ? weight : 0);
        rihla_sum_add (&count->pain[1], weight);
        count->n_pains++;
    }
}

static void
add_stage (Count *count, const RihlaStage *stage)
{
    gboolean is_service = stage->kind == RIHLA_STAGE_KIND_SERVICE;

    count->is_said |= is_service;
    add_pains (count, stage->pain_points, is_service);
    for (guint i = 0; i < rihla_list_get_n (stage->touchpoints); i++) {
        const RihlaTouchpoint *touchpoint =
            rihla_list_get (stage->touchpoints, i);
        gboolean is_one =
            is_service || touchpoint->kind == RIHLA_TOUCHPOINT_KIND_SERVICE;

        count->is_said |= is_one;
        count->n_touchpoints[0] += is_one;
        count->n_touchpoints[1]++;
        add_pains (count, touchpoint->pain_points, is_one);
    }
}

void
rihla_service_share_measure (const RihlaJourney *journey,
                             RihlaServiceShare *share)
{
    Count count = { 0 };
    double pain;

    for (guint i = 0; i < rihla_list_get_n (journey->stages); i++)
        add_stage (&count, rihla_list_get (journey->stages, i));
    pain = rihla_sum_get (&count.pain[1]);
    *share =
        (RihlaServiceShare){ NAN, count.n_touchpoints[1], NAN, count.n_pains };
    if (count.is_said && count.n_touchpoints[1] > 0)
        share->touchpoints =
            (double) count.n_touchpoints[0] / count.n_touchpoints[1];
    if (count.is_said && pain > 0)
        share->pain = rihla_sum_get (&count.pain[0]) / pain;
}
