/* options.h: reading the options of a verb.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "cli.h"

/* Reads the options of a verb; each takes its value as it came, bytes and all
 * (G_OPTION_ARG_FILENAME), since option values are not in the encoding of the
 * locale. Returns FALSE when the run ends here, with its status: the help was
 * asked for and given, or an option was wrong and it was said. */
gboolean cli_options_parse (CliConsole *console, const CliVerb *verb,
                            const GOptionEntry *entries, char **arguments,
                            CliStatus *status);

/* Says what is wrong with the way the command was called, and where to find
 * help. Returns the status. */
CliStatus cli_refuse_usage (CliConsole *console, const CliVerb *verb,
                            const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Looks a value up among the nicks of an enumeration; says which there are if
 * it is none of them. An option that was not given (NULL) is 0. */
gboolean cli_options_parse_enum (CliConsole *console, const CliVerb *verb,
                                 const char *option, GType type,
                                 const char *text, int *value);
