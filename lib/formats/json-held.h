/* json-held.h: what of a journey JSON has no place for. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

/* Notes what the journey carries for others: comments, processing
 * instructions, and elements and attributes of other namespaces. */
void
rihla_json_note_not_held (RihlaJourney *journey, RihlaDiagnostics *diagnostics);
