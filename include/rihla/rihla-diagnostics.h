/* rihla-diagnostics.h: what was found in an input, with its places.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_DIAGNOSTICS (rihla_diagnostics_get_type ())

/**
 * RihlaDiagnostics:
 *
 * A growing list of remarks on an input: what was acceptable but worth a word
 * and, where a step failed, the error as the last entry. Steps that are handed
 * a list append to it. Not for use by two threads at once.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_diagnostics_get_type (void);

/**
 * rihla_diagnostics_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 *
 * Since: 0.1
 */
RIHLA_API RihlaDiagnostics *rihla_diagnostics_new (void);

/**
 * rihla_diagnostics_ref:
 * @self: a list
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaDiagnostics *rihla_diagnostics_ref (RihlaDiagnostics *self);

/**
 * rihla_diagnostics_unref:
 * @self: (transfer full) (nullable): a list
 *
 * Gives a reference back; the last one frees the list.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_diagnostics_unref (RihlaDiagnostics *self);

/**
 * rihla_diagnostics_get_n:
 * @self: a list
 *
 * Counts the entries.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_diagnostics_get_n (RihlaDiagnostics *self);

/**
 * rihla_diagnostics_get_code:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets the stable number of an entry, such as `R101`.
 *
 * Returns: (nullable): the number; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_diagnostics_get_code (RihlaDiagnostics *self, guint index);

/**
 * rihla_diagnostics_get_severity:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets how serious an entry is.
 *
 * Returns: the severity; %RIHLA_SEVERITY_INFO past the end
 *
 * Since: 0.1
 */
RIHLA_API RihlaSeverity rihla_diagnostics_get_severity (RihlaDiagnostics *self,
                                                        guint index);

/**
 * rihla_diagnostics_get_file:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets the name of the file an entry is about.
 *
 * Returns: (nullable) (type filename): the name, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_diagnostics_get_file (RihlaDiagnostics *self, guint index);

/**
 * rihla_diagnostics_get_line:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets the line an entry is about.
 *
 * Returns: the line, from 1; 0 where there is none
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_diagnostics_get_line (RihlaDiagnostics *self,
                                            guint index);

/**
 * rihla_diagnostics_get_column:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets the column an entry is about, in characters.
 *
 * Returns: the column, from 1; 0 where there is none
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_diagnostics_get_column (RihlaDiagnostics *self,
                                              guint index);

/**
 * rihla_diagnostics_get_id:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets the id of the element an entry is about.
 *
 * Returns: (nullable): the id, or %NULL
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_diagnostics_get_id (RihlaDiagnostics *self, guint index);

/**
 * rihla_diagnostics_get_message:
 * @self: a list
 * @index: an entry, from 0
 *
 * Gets the message of an entry, one sentence in English without its place.
 *
 * Returns: (nullable): the message; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_diagnostics_get_message (RihlaDiagnostics *self, guint index);

/**
 * rihla_diagnostics_count:
 * @self: a list
 * @severity: a severity
 *
 * Counts the entries of one severity.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_diagnostics_count (RihlaDiagnostics *self,
                                         RihlaSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaDiagnostics, rihla_diagnostics_unref)

G_END_DECLS
