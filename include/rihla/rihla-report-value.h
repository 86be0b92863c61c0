/* rihla-report-value.h: what a report says of money.
 * SPDX-License-Identifier: MIT
 *
 * All in the currency of the journey. */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_get_lifetime_value:
 * @self: a report
 *
 * Gets the value of a customer over their lifetime: that of the persona; of
 * several their mean, weighted by customers.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_lifetime_value (RihlaReport *self);

/**
 * rihla_report_get_at_risk:
 * @self: a report
 * @stage_id: (nullable): the id of a stage; %NULL is the whole journey
 *
 * Gets the revenue at risk: entered · (1 − Π (1 − reach · frequency · loss)) ·
 * lifetime value, over the pain points of a stage; of the journey the sum over
 * its stages.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_at_risk (RihlaReport *self, const char *stage_id);

/**
 * rihla_report_get_n_pains_at_risk:
 * @self: a report
 *
 * Counts the pain points that are known to put money at risk.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_report_get_n_pains_at_risk (RihlaReport *self);

/**
 * rihla_report_get_pain_at_risk:
 * @self: a report
 * @index: one of them, from 0
 * @at_risk: (out) (optional): what it puts at risk by itself
 *
 * Gets a pain point and its own reach · frequency · loss · entered · lifetime
 * value, in the order of the journey. These overlap: a customer is lost once.
 *
 * Returns: (transfer none) (nullable): the pain point; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaPainPoint *
rihla_report_get_pain_at_risk (RihlaReport *self, guint index, double *at_risk);

/**
 * rihla_report_get_n_opportunities:
 * @self: a report
 *
 * Counts the opportunities of the journey.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_report_get_n_opportunities (RihlaReport *self);

/**
 * rihla_report_get_opportunity:
 * @self: a report
 * @index: one of them, from 0
 *
 * Gets an opportunity, in the order of the journey.
 *
 * Returns: (transfer none) (nullable): the opportunity; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaOpportunity *
rihla_report_get_opportunity (RihlaReport *self, guint index);

/**
 * rihla_report_get_opportunity_benefit:
 * @self: a report
 * @index: one of the opportunities, from 0
 *
 * Gets what the pain points that it resolves put at risk, each by itself, times
 * its effect: money in the period of the journey. It is absent where it is
 * done: its effect is in the figures already.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_opportunity_benefit (RihlaReport *self, guint index);

/**
 * rihla_report_get_opportunity_return:
 * @self: a report
 * @index: one of the opportunities, from 0
 *
 * Gets its return: benefit less cost, over cost. It is absent where it costs
 * nothing.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_opportunity_return (RihlaReport *self, guint index);

/**
 * rihla_report_get_opportunity_payback:
 * @self: a report
 * @index: one of the opportunities, from 0
 *
 * Gets the time in which its benefit has made up for its cost, in seconds: cost
 * / benefit · the period of the journey.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_opportunity_payback (RihlaReport *self, guint index);

/**
 * rihla_report_get_earned_growth:
 * @self: a report
 *
 * Gets the growth that customers bring by staying and by recommending: net
 * revenue retention + earned new revenue − 1 (Reichheld, Darnell & Burns 2021).
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_earned_growth (RihlaReport *self);

G_END_DECLS
