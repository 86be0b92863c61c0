/* journey-file.h: writing journeys.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "input.h"

/* Chooses the format to write by the value of --to, then the suffix of the
 * output; each may be NULL. NULL: neither tells, and it was said. */
const char *cli_journey_choose_format (CliConsole *console, const CliVerb *verb,
                                       const char *output, const char *to);

/* Writes a journey, and prints what the format could not hold. */
CliStatus cli_journey_write (CliConsole *console, CliInput *input,
                             const char *output, const char *format);
