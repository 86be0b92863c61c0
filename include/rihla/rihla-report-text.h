/* rihla-report-text.h: a report, and its journey, as text for people.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_report_to_text:
 * @self: a report
 * @language: (nullable): a BCP 47 tag; %NULL: that of the journey
 *
 * Tells in sentences what the measures say: how customers feel, what the
 * journey takes them, where they are lost, what it costs, and where to act
 * first. What is absent is not told. There are sentences in Arabic and English;
 * in other languages the text is English. Numbers are those of the language,
 * with the digits and the calendar of the journey.
 *
 * Returns: (transfer full): the text, in lines that end with a line feed
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_report_to_text (RihlaReport *self, const char *language);

/**
 * rihla_report_narrate:
 * @self: a report
 * @language: (nullable): a BCP 47 tag; %NULL: that of the journey
 *
 * Tells the journey itself, for a screen reader or an e-mail: the content of a
 * map with every lane, in the order in which it is lived, a fact a line, and
 * the figures that stand below a map. Pain points have the numbers that they
 * have on the map. Told in each language that maps have labels in.
 *
 * Returns: (transfer full): the text, in lines that end with a line feed
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_report_narrate (RihlaReport *self, const char *language);

G_END_DECLS
