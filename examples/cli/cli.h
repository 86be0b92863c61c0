/* cli.h: what the files of the command share.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

#include "console.h"

/* The exit statuses, a contract. Where several things went wrong, the largest
 * one is told. */
typedef enum {
    CLI_FINE = 0,
    CLI_WRONG_INPUT = 1, /* or `check` found errors */
    CLI_WRONG_USAGE = 2,
    CLI_NO_ACCESS = 3 /* reading or writing failed */
} CliStatus;

/* A verb of the command. The arguments are those after the verb. */
typedef struct {
    const char *name;
    const char *parameters; /* what follows the options, for the help */
    const char *summary;    /* one line */
    const char *details;    /* the rest of the help; NULL: nothing more */
    CliStatus (*run) (CliConsole *console, char **arguments);
} CliVerb;

extern const CliVerb cli_verb_render;
extern const CliVerb cli_verb_check;
extern const CliVerb cli_verb_measure;
extern const CliVerb cli_verb_compare;
extern const CliVerb cli_verb_convert;
extern const CliVerb cli_verb_new;
extern const CliVerb cli_verb_formats;
