/* rihla-report.h: what a journey says about customers and money.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-measure.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_REPORT (rihla_report_get_type ())

/**
 * RihlaReport:
 *
 * The measures of a sealed journey: emotion, friction, metrics, funnel, money
 * and where to act. Each is defined, with its source, in
 * `docs/guide/measures.md`. What cannot be computed is absent: it is not in the
 * list of measures, and its accessor gives NaN, -1 or %NULL. A report never
 * changes, and any thread may read it.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_report_get_type (void);

/**
 * rihla_report_new:
 * @journey: a sealed journey
 *
 * Computes all measures of a journey.
 *
 * Returns: (transfer full): the report
 *
 * Since: 0.1
 */
RIHLA_API RihlaReport *rihla_report_new (RihlaJourney *journey);

/**
 * rihla_report_new_with_answers:
 * @journey: a sealed journey
 * @answers: (nullable): answers to surveys about it
 *
 * Makes the report of a journey. A metric of the journey whose kind was asked
 * where it stands takes the value, the interval and n of the answers, and keeps
 * its id, name and target; where the journey has no such metric, the answers
 * are one of their own, whose id is made of the place and the kind, such as
 * `branch-nps`.
 *
 * Returns: (transfer full): the report
 *
 * Since: 0.1
 */
RIHLA_API RihlaReport *
rihla_report_new_with_answers (RihlaJourney *journey, RihlaAnswers *answers);

/**
 * rihla_report_ref:
 * @self: a report
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaReport *rihla_report_ref (RihlaReport *self);

/**
 * rihla_report_unref:
 * @self: (transfer full) (nullable): a report
 *
 * Gives a reference back; the last one frees the report.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_report_unref (RihlaReport *self);

/**
 * rihla_report_get_journey:
 * @self: a report
 *
 * Gets the journey that it is of.
 *
 * Returns: (transfer none): the journey
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *rihla_report_get_journey (RihlaReport *self);

/**
 * rihla_report_get_n_measures:
 * @self: a report
 *
 * Counts the measures that could be computed.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_report_get_n_measures (RihlaReport *self);

/**
 * rihla_report_get_measure:
 * @self: a report
 * @index: a measure, from 0
 *
 * Gets a measure, in the order of `docs/guide/measures.md` and, of one kind, in
 * that of the journey.
 *
 * Returns: (transfer none) (nullable): the measure; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaMeasure *
rihla_report_get_measure (RihlaReport *self, guint index);

/**
 * rihla_report_find_measure:
 * @self: a report
 * @key: what it is, such as `emotion.mean`
 * @id: (nullable): the id of the element it is of; %NULL is the journey
 *
 * Finds a measure.
 *
 * Returns: (transfer none) (nullable): the measure; %NULL where it is absent
 *
 * Since: 0.1
 */
RIHLA_API RihlaMeasure *
rihla_report_find_measure (RihlaReport *self, const char *key, const char *id);

/**
 * rihla_report_to_json:
 * @self: a report
 *
 * Writes the report as JSON. The key of a measure is its path; what is absent
 * has no key. Money is in the currency of the journey, time in seconds, shares
 * go from 0 to 1.
 *
 * Returns: (transfer full): the text, in UTF-8
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_report_to_json (RihlaReport *self);

/**
 * rihla_report_to_csv:
 * @self: a report
 *
 * Writes the report as CSV, a row a measure, with the columns measure, id,
 * value, unit, low, high and n.
 *
 * Returns: (transfer full): the text, in UTF-8
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_report_to_csv (RihlaReport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaReport, rihla_report_unref)

G_END_DECLS
