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

G_END_DECLS
