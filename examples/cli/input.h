/* input.h: reading the journeys a verb was given.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "cli.h"

/* A journey that was named on the command line. */
typedef struct {
    char *path;             /* owned; "-": standard input */
    char *name;             /* owned; the path as it is shown */
    CliSource *source;      /* owned; to quote from */
    RihlaJourney *journey;  /* ref; sealed; NULL: not read, or wrong */
    RihlaDiagnostics *kept; /* ref; takes what there is to say, which then is
                             * not printed; NULL: it is */
    guint n_warnings;       /* told so far */
} CliInput;

CliInput *cli_input_new (const char *path);
void cli_input_free (CliInput *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliInput, cli_input_free)

/* Makes the inputs of a verb. NULL: none were named, or standard input more
 * than once, and it was said. */
GPtrArray *
cli_inputs_new (CliConsole *console, const CliVerb *verb, char **paths);

/* Checks the value of --from. */
gboolean cli_input_check_format (CliConsole *console, const CliVerb *verb,
                                 const char *format);

/* Reads and seals the journey, and prints what there is to say about it. The
 * format may be NULL. */
CliStatus
cli_input_read (CliInput *self, CliConsole *console, const char *format);

/* As much for content that is at hand. */
CliStatus cli_input_read_bytes (CliInput *self, CliConsole *console,
                                GBytes *bytes, const char *format);

/* Reads all of them, also after one that is wrong, so that the user sees all
 * errors at once. */
CliStatus
cli_inputs_read (GPtrArray *inputs, CliConsole *console, const char *format);

/* Prints what a step noted about the input, and the error if it failed and is
 * not among the notes. Returns the status that goes with the error, which may
 * be NULL. */
CliStatus cli_input_report (CliInput *self, CliConsole *console,
                            RihlaDiagnostics *diagnostics, const GError *error);

/* The status that goes with an error; NULL is fine. */
CliStatus cli_get_status (const GError *error);

CliStatus cli_get_worse (CliStatus a, CliStatus b);

/* GIO says "Error writing to file descriptor: REASON", which tells the user
 * nothing; this makes it "WHAT: REASON". */
void cli_reword_stream_error (GError *error, const char *what);
