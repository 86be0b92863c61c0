/* rihla-error.h: the error domain.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

/**
 * RIHLA_ERROR:
 *
 * The domain of errors in input and output. The codes are #RihlaError. The
 * message of an error that has a place begins with `FILE:LINE:COLUMN: `.
 *
 * Since: 0.1
 */
#define RIHLA_ERROR (rihla_error_quark ())

RIHLA_API GQuark rihla_error_quark (void);

G_END_DECLS
