/* check.c: `rihla check`: is a journey valid, and what is worth a word?
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "input.h"
#include "options.h"

static void
print_summary (CliConsole *console, GPtrArray *inputs, CliStatus status)
{
    guint n_warnings = 0;

    for (guint i = 0; i < inputs->len; i++)
        n_warnings += ((CliInput *) g_ptr_array_index (inputs, i))->n_warnings;
    if (!cli_console_is_terminal (console) || status != CLI_FINE)
        return;
    cli_console_say (console, "%u checked: no errors, %u %s", inputs->len,
                     n_warnings, n_warnings == 1 ? "warning" : "warnings");
}

static gboolean
has_warnings (GPtrArray *inputs)
{
    for (guint i = 0; i < inputs->len; i++) {
        if (((CliInput *) g_ptr_array_index (inputs, i))->n_warnings > 0)
            return TRUE;
    }
    return FALSE;
}

static CliStatus
check (CliConsole *console, GPtrArray *inputs, const char *from,
       gboolean is_strict)
{
    CliStatus status;

    cli_console_begin_progress (console, inputs->len);
    status = cli_inputs_read (inputs, console, from);
    cli_console_end_progress (console);
    print_summary (console, inputs, status);
    if (is_strict && has_warnings (inputs))
        status = cli_get_worse (status, CLI_WRONG_INPUT);
    return status;
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    g_autofree char *from = NULL;
    g_auto (GStrv) paths = NULL;
    gboolean is_strict = FALSE;
    gboolean is_quiet = FALSE;
    g_autoptr (GPtrArray) inputs = NULL;
    CliStatus status;
    const GOptionEntry entries[] = {
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "strict", 0, 0, G_OPTION_ARG_NONE, &is_strict,
          "Let warnings fail the check too", NULL },
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &is_quiet, "Print errors only",
          NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL,
          NULL },
        { 0 }
    };

    if (!cli_options_parse (console, &cli_verb_check, entries, arguments,
                            &status))
        return status;
    inputs = cli_inputs_new (console, &cli_verb_check, paths);
    if (inputs == NULL ||
        !cli_input_check_format (console, &cli_verb_check, from))
        return CLI_WRONG_USAGE;
    if (is_quiet)
        cli_console_set_quiet (console);
    return check (console, inputs, from, is_strict);
}

const CliVerb cli_verb_check = {
    "check",
    "IN…",
    "Check that journeys are valid and refer to what is there",
    "Findings go to standard error, one a line, as\n"
    "  FILE:LINE:COLUMN: severity: text [R101]\n\n"
    "The exit status is 1 if there are errors; with --strict, also if there "
    "are\nwarnings. IN may be - for standard input.",
    run,
};
