/* findings-json.h: diagnostics as JSON. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <json-glib/json-glib.h>
#include <rihla/rihla-diagnostics.h>

/* An array with an object an entry: code, severity, id, line, column, message;
 * with_file: the file before them. What is not known is left out. To be
 * unreffed. */
JsonArray *
rihla_findings_to_array (RihlaDiagnostics *diagnostics, gboolean with_file);
