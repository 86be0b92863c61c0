/* rihla-report-funnel.h: what a report says of how many go on.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_get_funnel_entered:
 * @self: a report
 * @stage: a stage of the journey, from 0
 *
 * Gets how many customers entered a stage.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_funnel_entered (RihlaReport *self, guint stage);

/**
 * rihla_report_get_funnel_went_on:
 * @self: a report
 * @stage: a stage of the journey, from 0
 *
 * Gets how many of them entered the next stage.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_funnel_went_on (RihlaReport *self, guint stage);

/**
 * rihla_report_get_funnel_lost:
 * @self: a report
 * @stage: a stage of the journey, from 0
 *
 * Gets how many of them did not; under 0 where more entered the next stage.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_funnel_lost (RihlaReport *self, guint stage);

/**
 * rihla_report_get_funnel_stage_conversion:
 * @self: a report
 * @stage: a stage of the journey, from 0
 *
 * Gets the share of those who entered a stage that went on, from 0; over 1 where
 * more entered the next stage.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_funnel_stage_conversion (RihlaReport *self, guint stage);

/**
 * rihla_report_get_funnel_conversion:
 * @self: a report
 *
 * Gets how many entered the last stage of those who entered the first one, as a
 * share.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_funnel_conversion (RihlaReport *self);

/**
 * rihla_report_get_largest_leak:
 * @self: a report
 * @to: (out) (optional) (nullable) (transfer none): the stage after it
 * @lost: (out) (optional): how many are lost between the two
 * @share: (out) (optional): their share of those who entered
 *
 * Finds the step between stages at which the largest number is lost; the first of
 * equal ones.
 *
 * Returns: (transfer none) (nullable): the stage before it; %NULL where nobody is
 *   known to be lost
 *
 * Since: 0.1
 */
RIHLA_API RihlaStage *
rihla_report_get_largest_leak (RihlaReport *self, RihlaStage **to, double *lost,
                               double *share);

G_END_DECLS
