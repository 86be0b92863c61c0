/* console.h: what the user is told while the command runs.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla.h>

#include "source.h"

/* Standard error: messages and the line that shows progress. */
typedef struct _CliConsole CliConsole;

CliConsole *cli_console_new (void);
void cli_console_free (CliConsole *self);

/* From now on only errors are told. */
void cli_console_set_quiet (CliConsole *self);

gboolean cli_console_is_terminal (CliConsole *self);

/* Where a message belongs. Not owned by anything: a view for one call. */
typedef struct {
    const char *file;  /* NULL: no file; the name of the program stands there */
    guint line;        /* from 1; 0: none */
    guint column;      /* in characters, from 1; 0: none */
    const char *code;  /* NULL: none */
    CliSource *source; /* to quote from; NULL: none */
} CliPlace;

/* Prints "FILE:LINE:COLUMN: severity: text [CODE]", and on a terminal the line
 * of the source below it. */
void cli_console_print (CliConsole *self, RihlaSeverity severity,
                        const CliPlace *place, const char *text);

/* Prints an error that belongs to no place in a file. */
void cli_console_error (CliConsole *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

/* Prints a line as it is, but for control characters. */
void cli_console_say (CliConsole *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

/* Begins to show progress over a number of things: at once if there are
 * several, after a second if there is one; nothing if this is no terminal. */
void cli_console_begin_progress (CliConsole *self, guint n);

/* Tells what is being done now, and to which of the things, from 0. */
void cli_console_set_progress (CliConsole *self, guint index, const char *doing,
                               const char *what);

void cli_console_end_progress (CliConsole *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliConsole, cli_console_free)
