/* rihla-report-friction.h: what a report says of effort.
 * SPDX-License-Identifier: MIT
 *
 * Touchpoints are taken in the order of the journey, across stages. Two that
 * follow one another are counted where both have a channel, or an owner; where
 * there are no two such the counts are absent. */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_get_channel_switches:
 * @self: a report
 *
 * Counts the touchpoints in another channel than the one before.
 *
 * Returns: how many, or -1 where it is absent
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_report_get_channel_switches (RihlaReport *self);

/**
 * rihla_report_get_channel_returns:
 * @self: a report
 *
 * Counts how often a customer is sent to another channel and back: A, B, A over
 * three touchpoints.
 *
 * Returns: how many, or -1 where it is absent
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_report_get_channel_returns (RihlaReport *self);

/**
 * rihla_report_get_handoffs:
 * @self: a report
 *
 * Counts the touchpoints with another owner than the one before.
 *
 * Returns: how many, or -1 where it is absent
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_report_get_handoffs (RihlaReport *self);

/**
 * rihla_report_get_owner_returns:
 * @self: a report
 *
 * Counts how often a customer is sent to another owner and back, and carries
 * word between departments: A, B, A over three touchpoints.
 *
 * Returns: how many, or -1 where it is absent
 *
 * Since: 0.1
 */
RIHLA_API gint64 rihla_report_get_owner_returns (RihlaReport *self);

/**
 * rihla_report_get_wait_seconds:
 * @self: a report
 * @stage_id: (nullable): the id of a stage; %NULL is the whole journey
 *
 * Gets the time spent waiting, where it is known, in seconds.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_wait_seconds (RihlaReport *self, const char *stage_id);

/**
 * rihla_report_get_active_seconds:
 * @self: a report
 * @stage_id: (nullable): the id of a stage; %NULL is the whole journey
 *
 * Gets the time spent busy, where it is known, in seconds.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_active_seconds (RihlaReport *self, const char *stage_id);

/**
 * rihla_report_get_total_seconds:
 * @self: a report
 * @stage_id: (nullable): the id of a stage; %NULL is the whole journey
 *
 * Gets the time spent in all, where it is known, in seconds.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_total_seconds (RihlaReport *self, const char *stage_id);

/**
 * rihla_report_get_wait_share:
 * @self: a report
 * @stage_id: (nullable): the id of a stage; %NULL is the whole journey
 *
 * Gets the share of the time that is spent waiting, from 0 to 1. It is absent
 * where only one of the two is known.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_wait_share (RihlaReport *self, const char *stage_id);

/**
 * rihla_report_get_exit_over_entry:
 * @self: a report
 *
 * Gets the effort of the way out over that of the way in: in time, or in
 * touchpoints where none of them has a time. Over 2 a door is easier to enter
 * than to leave.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_exit_over_entry (RihlaReport *self);

/**
 * rihla_report_get_automated_share:
 * @self: a report
 *
 * Gets the share of touchpoints that a machine serves, of those that say who
 * serves, from 0 to 1.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_automated_share (RihlaReport *self);

/**
 * rihla_report_get_service_share:
 * @self: a report
 *
 * Gets the share of touchpoints that are service, from 0 to 1: those of the
 * kind %RIHLA_TOUCHPOINT_KIND_SERVICE, and all in stages of the kind
 * %RIHLA_STAGE_KIND_SERVICE. It is absent where nothing is of these kinds.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_service_share (RihlaReport *self);

/**
 * rihla_report_get_service_pain_share:
 * @self: a report
 *
 * Gets the share of pain that is met in service, from 0 to 1, each pain point
 * weighed by severity · frequency · reach. It is absent where nothing is
 * service.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_service_pain_share (RihlaReport *self);

G_END_DECLS
