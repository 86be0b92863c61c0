/* diagnostics.h: noting remarks and errors with their places. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-diagnostics.h>
#include <rihla/rihla-error.h>

#include "model/diagnostic-codes.h"

/* A place in an input. Not owned by anything: a view for one call. */
typedef struct {
    const char *file; /* NULL: none */
    guint line;       /* from 1; 0: none */
    guint column;     /* in characters, from 1; 0: none */
} RihlaPlace;

/* Notes a remark; self may be NULL. The severity is that of the code. */
void rihla_diagnostics_add (RihlaDiagnostics *self, RihlaDiagnosticCode code,
                            const RihlaPlace *place, const char *id,
                            const char *format, ...) G_GNUC_PRINTF (5, 6);

/* Notes a finding of the review at the severity that it is to have. Takes the
 * message. */
void
rihla_diagnostics_take_finding (RihlaDiagnostics *self,
                                RihlaDiagnosticCode code,
                                RihlaSeverity severity, const RihlaPlace *place,
                                const char *id, char *message);

/* Sets error to "FILE:LINE:COLUMN: message", and notes the message in
 * diagnostics, which may be NULL, with the code that goes with the error.
 * Returns FALSE, so that a step can fail in one line. */
gboolean rihla_fail_at (GError **error, RihlaDiagnostics *diagnostics,
                        RihlaError code, const RihlaPlace *place,
                        const char *format, ...) G_GNUC_PRINTF (5, 6);
