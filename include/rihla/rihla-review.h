/* rihla-review.h: what is wrong with a journey, and what is missing from it.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-report.h>

G_BEGIN_DECLS

/**
 * rihla_review_get_n_codes:
 *
 * Counts the kinds of findings that the review looks for.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_review_get_n_codes (void);

/**
 * rihla_review_get_code:
 * @index: a kind of finding, from 0
 *
 * Gets the number of a kind of finding, such as `R101`. Each has a section in
 * `docs/findings.md`.
 *
 * Returns: (nullable): the number; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_review_get_code (guint index);

/**
 * rihla_review_get_summary:
 * @index: a kind of finding, from 0
 *
 * Gets what a kind of finding is, one sentence in English.
 *
 * Returns: (nullable): the sentence; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_review_get_summary (guint index);

/**
 * rihla_review_get_reason:
 * @index: a kind of finding, from 0
 *
 * Gets why a kind of finding matters and what to do about it, a few sentences
 * in English.
 *
 * Returns: (nullable): the sentences; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_review_get_reason (guint index);

/**
 * rihla_review_get_severity:
 * @index: a kind of finding, from 0
 *
 * Gets how serious a kind of finding is where nobody chooses otherwise.
 *
 * Returns: the severity; %RIHLA_SEVERITY_INFO past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaSeverity rihla_review_get_severity (guint index);

#define RIHLA_TYPE_REVIEW_OPTIONS (rihla_review_options_get_type ())

/**
 * RihlaReviewOptions:
 *
 * Levels of findings that a caller chooses. What is not chosen is as the
 * journey says (rihla_journey_set_review()), else as usual. Not for use by two
 * threads at once.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_review_options_get_type (void);

/**
 * rihla_review_options_new:
 *
 * Makes options with nothing chosen.
 *
 * Returns: (transfer full): the options
 *
 * Since: 0.1
 */
RIHLA_API RihlaReviewOptions *rihla_review_options_new (void);

/**
 * rihla_review_options_ref:
 * @self: options
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaReviewOptions *
rihla_review_options_ref (RihlaReviewOptions *self);

/**
 * rihla_review_options_unref:
 * @self: (transfer full) (nullable): options
 *
 * Gives a reference back; the last one frees the options.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_review_options_unref (RihlaReviewOptions *self);

/**
 * rihla_review_options_set_level:
 * @self: options
 * @code: the number of a finding, such as `R101`
 * @level: what becomes of it; %RIHLA_REVIEW_LEVEL_NONE to choose nothing
 * @error: where to put an error
 *
 * Chooses the level of a finding.
 *
 * Errors: %RIHLA_ERROR_UNSUPPORTED where there is no such finding.
 *
 * Returns: %TRUE if it was set
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_review_options_set_level (RihlaReviewOptions *self,
                                                   const char *code,
                                                   RihlaReviewLevel level,
                                                   GError **error);

/**
 * rihla_review_options_get_level:
 * @self: options
 * @code: the number of a finding, such as `R101`
 *
 * Gets the level of a finding.
 *
 * Returns: the level; %RIHLA_REVIEW_LEVEL_NONE where none was chosen
 *
 * Since: 0.1
 */
RIHLA_API RihlaReviewLevel
rihla_review_options_get_level (RihlaReviewOptions *self, const char *code);

/**
 * rihla_report_review:
 * @self: a report
 * @options: (nullable): levels of findings
 * @diagnostics: where to put the findings
 *
 * Looks a journey over: what is missing from it, what does not fit together,
 * and what is hard on customers. The findings are appended: those of the
 * journey as a whole first, then those of its elements in their order. What
 * all of several elements lack is told once, of the journey, and as
 * %RIHLA_SEVERITY_INFO unless a level was chosen: such a journey is a sketch.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_report_review (RihlaReport *self, RihlaReviewOptions *options,
                     RihlaDiagnostics *diagnostics);

/**
 * rihla_diagnostics_to_json:
 * @self: a list
 *
 * Writes a list as JSON: an array with an object an entry, of the members
 * `file`, `code`, `severity`, `id`, `line`, `column` and `message`. What is
 * not known of an entry is left out.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_diagnostics_to_json (RihlaDiagnostics *self);

/**
 * rihla_diagnostics_to_sarif:
 * @self: a list
 * @folder: (nullable) (type filename): an absolute path; files inside are named
 *   relative to it
 *
 * Writes a list as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors
 * read. Files named by relative paths stay relative.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
RIHLA_API char *
rihla_diagnostics_to_sarif (RihlaDiagnostics *self, const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaReviewOptions, rihla_review_options_unref)

G_END_DECLS
