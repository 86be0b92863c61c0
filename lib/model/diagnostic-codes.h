/* diagnostic-codes.h: the stable numbers of diagnostics. Internal.
 * SPDX-License-Identifier: MIT
 *
 * Each number is in docs/diagnostics.md. A number is never used again for
 * something else. R0xx: errors; R1xx: findings of the review; R2xx: reading;
 * R3xx: writing; R4xx: layout; R9xx: faults that the audit of a layout
 * finds. */

#pragma once

#include <rihla/rihla-types.h>

typedef enum {
    RIHLA_DIAGNOSTIC_SYNTAX,
    RIHLA_DIAGNOSTIC_VALUE,
    RIHLA_DIAGNOSTIC_REFERENCE,
    RIHLA_DIAGNOSTIC_LIMIT,
    RIHLA_DIAGNOSTIC_UNSUPPORTED,
    RIHLA_DIAGNOSTIC_RENDER,
    RIHLA_DIAGNOSTIC_UNKNOWN_EMOTION_WORD,
    RIHLA_DIAGNOSTIC_UNKNOWN_COLUMN,
    RIHLA_DIAGNOSTIC_LEGACY_ENCODING,
    RIHLA_DIAGNOSTIC_COLUMN_REPEATED,
    RIHLA_DIAGNOSTIC_COLUMN_WITHOUT_TOUCHPOINT,
    RIHLA_DIAGNOSTIC_STAGE_AGAIN,
    RIHLA_DIAGNOSTIC_CELL_AS_NOTE,
    RIHLA_DIAGNOSTIC_CELL_IGNORED,
    RIHLA_DIAGNOSTIC_TABLE_IGNORED,
    RIHLA_DIAGNOSTIC_NOT_HELD,
    RIHLA_DIAGNOSTIC_MISSING_GLYPH,
    RIHLA_DIAGNOSTIC_WEAK_CONTRAST,
    RIHLA_DIAGNOSTIC_TEXT_CUT,
    RIHLA_DIAGNOSTIC_NOT_DRAWN,
    RIHLA_DIAGNOSTIC_NOTED,
    RIHLA_DIAGNOSTIC_PICTURE,
    RIHLA_DIAGNOSTIC_PAGE_SMALLER,
    RIHLA_DIAGNOSTIC_OVERLAP,
    RIHLA_DIAGNOSTIC_CLIPPED,
    RIHLA_DIAGNOSTIC_OUTSIDE_PAGE,
    RIHLA_DIAGNOSTIC_FAINT,
    RIHLA_N_DIAGNOSTIC_CODES
} RihlaDiagnosticCode;

typedef struct {
    const char *number; /* "R101" */
    RihlaSeverity severity;
} RihlaDiagnosticInfo;

const RihlaDiagnosticInfo *rihla_diagnostic_info_get (RihlaDiagnosticCode code);
