/* rihla-report-emotion.h: what a report says of feelings.
 * SPDX-License-Identifier: MIT
 *
 * The moments of a journey are its touchpoints with an emotion; a stage of
 * which no touchpoint has one counts as one with its own, and each emotion of a
 * stage without any touchpoint is a moment, as on the curve of a map. Where
 * there are several emotions a moment is their mean, each weighted by how many
 * were asked. All are those of one persona and of everybody, or of all
 * personas; emotions of the other state than the journey do not count. */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_get_emotion_mean:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the mean over the touchpoints; a stage that stands for its touchpoints
 * counts as one.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_emotion_mean (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_n_felt:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Counts the touchpoints that rihla_report_get_emotion_mean() is told from.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_report_get_n_felt (RihlaReport *self,
                                         const char *persona_id);

/**
 * rihla_report_get_emotion_lowest:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the lowest moment; the first of equal ones.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_emotion_lowest (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_emotion_lowest_id:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets where the lowest moment is.
 *
 * Returns: (nullable): the id; %NULL where it is absent
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_report_get_emotion_lowest_id (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_emotion_highest:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the highest moment; the first of equal ones.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_emotion_highest (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_emotion_highest_id:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets where the highest moment is.
 *
 * Returns: (nullable): the id; %NULL where it is absent
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_report_get_emotion_highest_id (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_emotion_last:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the last moment.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_emotion_last (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_emotion_last_id:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets where the last moment is.
 *
 * Returns: (nullable): the id; %NULL where it is absent
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_report_get_emotion_last_id (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_peak_end:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the mean of the moment furthest from 0, of equal ones the negative one,
 * and of the last one (Kahneman, Fredrickson, Schreiber & Redelmeier 1993).
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_peak_end (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_volatility:
 * @self: a report
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the mean distance between one moment and the next.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double
rihla_report_get_volatility (RihlaReport *self, const char *persona_id);

/**
 * rihla_report_get_emotion_of:
 * @self: a report
 * @id: the id of a touchpoint or a stage
 * @persona_id: (nullable): the id of a persona; %NULL is all of them
 *
 * Gets the emotion of a touchpoint or a stage: the mean of the emotions of the
 * one, of the touchpoints of the other.
 *
 * Returns: the value, or NaN where it is absent
 *
 * Since: 0.1
 */
RIHLA_API double rihla_report_get_emotion_of (RihlaReport *self, const char *id,
                                              const char *persona_id);

G_END_DECLS
