/* measure-assume.h: `rihla measure --assume`.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "cli.h"

/* Says so where one of them, which may be NULL, is no assumption of anything. */
CliStatus
cli_measure_check_assumptions (CliConsole *console, char *const *assumptions);

/* Makes the journey in which the assumptions hold. Where it does not take one
 * it is said, and the input is wrong. */
CliStatus cli_measure_assume (CliConsole *console, RihlaJourney *journey,
                              char *const *assumptions, RihlaJourney **assumed);

/* What differs, in a format of `rihla measure`: text, json, csv. To be freed. */
char *cli_measure_print_difference (RihlaReport *before, RihlaReport *after,
                                    const char *format, const char *language);
