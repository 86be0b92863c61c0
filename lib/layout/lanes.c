/* lanes.c: the table of lanes.
 * SPDX-License-Identifier: MIT
 *
 * In the order they stand on a map: what the customer wants and does, where
 * and with whom, what they think, feel and say; what hurts, what could be done
 * about it, and what it comes to in measures, customers and time; what it
 * takes, as a service blueprint; then what a workshop noted. RihlaLaneKind has
 * the same names in the same order. */

#include "config.h"

#include "layout/map.h"

static const RihlaLaneClass *const lanes[] = {
    &rihla_lane_goals,         &rihla_lane_actions,
    &rihla_lane_touchpoints,   &rihla_lane_images,
    &rihla_lane_channels,      &rihla_lane_owners,
    &rihla_lane_thoughts,      &rihla_lane_emotion,
    &rihla_lane_quotes,        &rihla_lane_pains,
    &rihla_lane_opportunities, &rihla_lane_measures,
    &rihla_lane_funnel,        &rihla_lane_time,
    &rihla_lane_evidence,      &rihla_lane_frontstage,
    &rihla_lane_backstage,     &rihla_lane_support,
    &rihla_lane_notes,         NULL,
};

const RihlaLaneClass *const *
rihla_lanes_get_all (void)
{
    return lanes;
}
