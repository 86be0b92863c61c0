/* rihla-report-act.h: what a report says of where to act.
 * SPDX-License-Identifier: MIT
 *
 * The opportunities that are neither done nor dropped, the one to begin with
 * first: ranked by the value kept per cost where both are known in money, and
 * after these by severity · frequency · reach · impact / effort, over the pain
 * points that they resolve. */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_get_n_actions:
 * @self: a report
 *
 * Counts the opportunities that are yet to do.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_report_get_n_actions (RihlaReport *self);

/**
 * rihla_report_get_action:
 * @self: a report
 * @index: the place in the ranking, from 0
 *
 * Gets the opportunity at a place in the ranking.
 *
 * Returns: (transfer none) (nullable): the opportunity; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_report_get_action (RihlaReport *self, guint index);

/**
 * rihla_report_get_action_score:
 * @self: a report
 * @index: the place in the ranking, from 0
 *
 * Gets what it is ranked by: see rihla_report_is_action_by_value(). It is
 * infinite for one that keeps value and costs nothing.
 *
 * Returns: the score, or NaN past the end
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_action_score (RihlaReport *self, guint index);

/**
 * rihla_report_is_action_by_value:
 * @self: a report
 * @index: the place in the ranking, from 0
 *
 * Tells whether the score is money kept per money spent; else it is the weight
 * of the pain points, times impact, over effort.
 *
 * Returns: %TRUE for money
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_report_is_action_by_value (RihlaReport *self,
                                                    guint index);

G_END_DECLS
