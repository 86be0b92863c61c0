/* convert.c: `rihla convert`: from one format of journeys to another.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "input.h"
#include "journey-file.h"
#include "options.h"
#include "output.h"

static CliStatus
convert (CliConsole *console, CliInput *input, const char *from,
         const char *output, const char *to)
{
    CliStatus status;

    cli_console_begin_progress (console, 1);
    cli_console_set_progress (console, 0, "reading", input->name);
    status = cli_input_read (input, console, from);
    if (status == CLI_FINE) {
        cli_console_set_progress (console, 0, "writing", output);
        status = cli_journey_write (console, input, output, to);
    }
    cli_console_end_progress (console);
    return status;
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    const CliVerb *verb = &cli_verb_convert;
    g_autofree char *output = NULL;
    g_autofree char *from = NULL;
    g_autofree char *to = NULL;
    g_auto (GStrv) paths = NULL;
    gboolean is_quiet = FALSE;
    g_autoptr (GPtrArray) inputs = NULL;
    const char *format;
    CliStatus status;
    const GOptionEntry entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
          "Write to this file; - is standard output, as without it", "OUT" },
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "to", 0, 0, G_OPTION_ARG_FILENAME, &to,
          "Write this format, whatever the suffix", "FORMAT" },
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &is_quiet, "Print errors only",
          NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL,
          NULL },
        { 0 }
    };

    if (!cli_options_parse (console, verb, entries, arguments, &status))
        return status;
    inputs = cli_inputs_new (console, verb, paths);
    if (inputs == NULL || !cli_input_check_format (console, verb, from))
        return CLI_WRONG_USAGE;
    if (inputs->len > 1)
        return cli_refuse_usage (console, verb, "name one journey, not %u",
                                 inputs->len);
    format = cli_journey_choose_format (console, verb, output, to);
    if (format == NULL)
        return CLI_WRONG_USAGE;
    if (is_quiet)
        cli_console_set_quiet (console);
    return convert (console, g_ptr_array_index (inputs, 0), from,
                    output == NULL ? "-" : output, format);
}

const CliVerb cli_verb_convert = {
    "convert",
    "IN",
    "Convert a journey from one format to another",
    "The suffix of OUT, or --to, says the format; on standard output it is "
    "xml, the\njourney file, unless --to says another. `rihla formats` lists "
    "what can be\nwritten. IN may be - for standard input.",
    run,
};
