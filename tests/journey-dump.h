/* journey-dump.h: a journey as text, for goldens.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-diagnostics.h>
#include <rihla/rihla-journey.h>

/* Every element on its line: its place, what is set, its text. */
char *dump_journey (RihlaJourney *journey);
/* The same without places and derived ids, as docs/tables.md shows it. */
char *outline_journey (RihlaJourney *journey);
/* One line each: NUMBER SEVERITY LINE:COLUMN MESSAGE. */
char *dump_diagnostics (RihlaDiagnostics *diagnostics);
