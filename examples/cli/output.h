/* output.h: where the results of a verb go.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "cli.h"

/* Whether a name stands for standard output. */
gboolean cli_output_is_stdout (const char *path);

/* Whether somebody is looking at standard output. */
gboolean cli_output_is_terminal (void);

/* Whether the name is that of a device or a pipe, which take anything. */
gboolean cli_output_is_special (const char *path);

/* Whether a name is meant to be that of a folder: it is one, or it ends in a
 * slash. */
gboolean cli_output_is_folder (const char *path);

/* Whether two names are those of one file. */
gboolean cli_output_is_same_file (const char *a, const char *b);

/* Makes the name of an output after that of an input: in the folder, with
 * another suffix. NULL: in the current folder. */
char *cli_output_name_after (const char *input, const char *folder,
                             const char *suffix);

/* Writes to standard output; says so if it fails. */
CliStatus cli_output_write_stdout (CliConsole *console, GBytes *bytes);
CliStatus cli_output_print (CliConsole *console, const char *text);

/* Says why an output was not written. Returns the status. */
CliStatus
cli_output_report (CliConsole *console, const char *path, const GError *error);
