/* rihla-report-difference.h: how two reports differ.
 * SPDX-License-Identifier: MIT
 *
 * For reports of journeys with the same ids, as a journey and what
 * rihla_journey_assume() makes of it. Journeys that were edited apart are
 * compared by #RihlaComparison, which looks for what has become of each
 * element. */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_difference_to_json:
 * @before: a report
 * @after: another
 *
 * Writes what differs as JSON: the journey of @before, and in `changes` an
 * object for each measure that differs, with `measure`, its key; the `id` of
 * the element it is of; `before` and `after`, of which one may be absent; and
 * `change`, after less before. `better` tells whether the change is for the
 * better, where that can be said. A value that is found at an element has its
 * id as `before_id` and `after_id`.
 *
 * Returns: (transfer full): the text, in UTF-8
 *
 * Since: 0.1
 */
RIHLA_API char *
rihla_report_difference_to_json (RihlaReport *before, RihlaReport *after);

/**
 * rihla_report_difference_to_csv:
 * @before: a report
 * @after: another
 *
 * Writes what differs as CSV, a row a measure, with the columns measure, id,
 * before, after, change and unit.
 *
 * Returns: (transfer full): the text, in UTF-8
 *
 * Since: 0.1
 */
RIHLA_API char *
rihla_report_difference_to_csv (RihlaReport *before, RihlaReport *after);

/**
 * rihla_report_difference_to_text:
 * @before: a report
 * @after: another
 * @language: (nullable): the language, a BCP 47 tag; %NULL is that of the
 *   journey of @before
 *
 * Writes what differs for people, a line a measure: what it is, and its value
 * before and after. Arabic and English are known; in other languages it is
 * English.
 *
 * Returns: (transfer full): the text, in UTF-8
 *
 * Since: 0.1
 */
RIHLA_API char *
rihla_report_difference_to_text (RihlaReport *before, RihlaReport *after,
                                 const char *language);

G_END_DECLS
