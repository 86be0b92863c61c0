/* rihla-formats.h: reading and writing journeys.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

/**
 * rihla_journey_read_file:
 * @path: (type filename): the name of a file
 * @format: (nullable): the name of its format, such as `xml` or `csv`; %NULL
 *   to go by its suffix and, failing that, by its content
 * @diagnostics: (nullable): where remarks are noted; an error is its last entry
 * @error: where to put an error
 *
 * Reads a journey. It is left open, so that it can be edited before it is
 * sealed.
 *
 * Errors: %RIHLA_ERROR, all codes; %G_FILE_ERROR where the file cannot be read.
 *
 * Returns: (transfer full): the journey, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *
rihla_journey_read_file (const char *path, const char *format,
                         RihlaDiagnostics *diagnostics, GError **error);

/**
 * rihla_journey_read_bytes:
 * @bytes: the content
 * @name: (nullable): a name for messages, and to go by its suffix
 * @format: (nullable): the name of the format; %NULL to go by the suffix of
 *   @name and, failing that, by the content
 * @diagnostics: (nullable): where remarks are noted; an error is its last entry
 * @error: where to put an error
 *
 * Reads a journey from memory, as rihla_journey_read_file() does from a file.
 *
 * Returns: (transfer full): the journey, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaJourney *
rihla_journey_read_bytes (GBytes *bytes, const char *name, const char *format,
                          RihlaDiagnostics *diagnostics, GError **error);

/**
 * rihla_journey_to_bytes:
 * @self: a sealed journey
 * @format: the name of a format that can be written, such as `xml`
 * @diagnostics: (nullable): where it is noted what the format cannot hold
 * @error: where to put an error
 *
 * Writes a journey to memory, in the canonical form of the format.
 *
 * Errors: %RIHLA_ERROR_UNSUPPORTED for a format that is not known or cannot be
 * written.
 *
 * Returns: (transfer full): the content, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *
rihla_journey_to_bytes (RihlaJourney *self, const char *format,
                        RihlaDiagnostics *diagnostics, GError **error);

/**
 * rihla_journey_write_file:
 * @self: a sealed journey
 * @path: (type filename): the name of a file
 * @format: (nullable): the name of its format; %NULL to go by its suffix
 * @diagnostics: (nullable): where it is noted what the format cannot hold
 * @error: where to put an error
 *
 * Writes a journey to a file. The file is replaced as a whole once everything
 * is on the disk; on error the old one is left as it was.
 *
 * Returns: %TRUE if it was written
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_journey_write_file (RihlaJourney *self,
                                             const char *path,
                                             const char *format,
                                             RihlaDiagnostics *diagnostics,
                                             GError **error);

/**
 * rihla_file_write:
 * @path: (type filename): the name of a file
 * @bytes: its new content
 * @error: where to put an error
 *
 * Replaces a file as a whole once everything is on the disk; on error, or when
 * the process is killed, the old one is left as it was. A link stays a link.
 * What is not a regular file, such as a pipe, is written to. For what comes as
 * bytes or text: a report, a comparison.
 *
 * Errors: those of %G_FILE_ERROR.
 *
 * Returns: %TRUE if it was written
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_file_write (const char *path, GBytes *bytes,
                                     GError **error);

/**
 * rihla_formats_get_n:
 *
 * Counts the formats journeys are kept in.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_formats_get_n (void);

/**
 * rihla_formats_get_name:
 * @index: a format, from 0
 *
 * Gets the name of a format, as on the command line.
 *
 * Returns: (nullable): the name; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_formats_get_name (guint index);

/**
 * rihla_formats_get_description:
 * @index: a format, from 0
 *
 * Gets what a format is, in English.
 *
 * Returns: (nullable): the description; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_formats_get_description (guint index);

/**
 * rihla_formats_get_suffixes:
 * @index: a format, from 0
 *
 * Gets the suffixes of a format, without the dot.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the suffixes;
 *   %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *const *rihla_formats_get_suffixes (guint index);

/**
 * rihla_formats_get_mime_type:
 * @index: a format, from 0
 *
 * Gets the MIME type of a format.
 *
 * Returns: (nullable): the type; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_formats_get_mime_type (guint index);

/**
 * rihla_formats_can_read:
 * @index: a format, from 0
 *
 * Tells whether a format can be read.
 *
 * Returns: %TRUE if it can
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_formats_can_read (guint index);

/**
 * rihla_formats_can_write:
 * @index: a format, from 0
 *
 * Tells whether a format can be written.
 *
 * Returns: %TRUE if it can
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_formats_can_write (guint index);

G_END_DECLS
