/* map-options.h: the options that say how a map is to look.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "cli.h"

/* As they came; NULL: not given. */
typedef struct {
    char *lanes; /* all owned */
    char *hidden;
    char **renames;
    char *theme;
    char *page;
    char *smallest_text;
    char *direction;
    char *language;
    char *digits;
    char *detail;
    gboolean has_no_callouts;
} CliMapOptions;

void cli_map_options_clear (CliMapOptions *self);

/* Makes the library's options of them, or says which one is wrong. */
CliStatus
cli_map_options_apply (const CliMapOptions *self, CliConsole *console,
                       const CliVerb *verb, RihlaLayoutOptions **options);
