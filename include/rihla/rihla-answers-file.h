/* rihla-answers-file.h: reading answers to surveys.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <gio/gio.h>
#include <rihla/rihla-types.h>

G_BEGIN_DECLS

/**
 * rihla_answers_read_file:
 * @journey: a sealed journey
 * @path: (type filename): the name of a file
 * @diagnostics: (nullable): where it is noted which rows do not fit; an error
 *   is its last entry
 * @error: where to put an error
 *
 * Counts the answers in a file of comma-, semicolon- or tab-separated values: a
 * row an answer, under a head that names the columns: touchpoint or stage (by
 * id or title), kind, score and, where they are known, date and segment. The
 * file may be of any length; it is read once, in little memory. Rows that do
 * not fit are left out, and noted once for each reason.
 *
 * Errors: %RIHLA_ERROR_SYNTAX for a file that is no such table,
 * %RIHLA_ERROR_LIMIT for a row that is too long, or too many segments;
 * %G_FILE_ERROR or %G_IO_ERROR where the file cannot be read.
 *
 * Returns: (transfer full): the answers, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnswers *
rihla_answers_read_file (RihlaJourney *journey, const char *path,
                         RihlaDiagnostics *diagnostics, GError **error);

/**
 * rihla_answers_read_stream:
 * @journey: a sealed journey
 * @stream: what to read, to its end
 * @name: (nullable): a name for messages
 * @diagnostics: (nullable): where it is noted which rows do not fit; an error
 *   is its last entry
 * @error: where to put an error
 *
 * Counts answers from a stream, as rihla_answers_read_file() does from a file.
 *
 * Returns: (transfer full): the answers, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaAnswers *
rihla_answers_read_stream (RihlaJourney *journey, GInputStream *stream,
                           const char *name, RihlaDiagnostics *diagnostics,
                           GError **error);

G_END_DECLS
