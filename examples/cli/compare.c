/* compare.c: `rihla compare`: what is different between two journeys.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "input.h"
#include "options.h"
#include "output.h"

/* With --exit-code, where something is different, as diff has it. */
#define CLI_DIFFERENT ((CliStatus) 1)

/* What was asked for. */
typedef struct {
    char *output; /* all owned; NULL: not given */
    char *from;
    char *format;
    char *language;
    char **paths;
    gboolean has_exit_code;
    gboolean is_quiet;
} Request;

static void
clear_request (Request *request)
{
    g_free (request->output);
    g_free (request->from);
    g_free (request->format);
    g_free (request->language);
    g_strfreev (request->paths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

static gboolean
parse_request (CliConsole *console, char **arguments, Request *request,
               CliStatus *status)
{
    const GOptionEntry entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request->output,
          "Write to this file; - is standard output", "OUT" },
        { "format", 0, 0, G_OPTION_ARG_FILENAME, &request->format,
          "Print as text or json; text without it", "FORMAT" },
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &request->from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "lang", 0, 0, G_OPTION_ARG_FILENAME, &request->language,
          "The language of the text, instead of that of the new journey",
          "LANG" },
        { "exit-code", 0, 0, G_OPTION_ARG_NONE, &request->has_exit_code,
          "Exit with 1 where something is different", NULL },
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &request->is_quiet,
          "Print errors only", NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
          &request->paths, NULL, NULL },
        { 0 }
    };

    return cli_options_parse (console, &cli_verb_compare, entries, arguments,
                              status);
}

/* By --format, else by the suffix of the output. */
static CliStatus
choose_format (CliConsole *console, const Request *request, gboolean *is_json)
{
    const char *format = request->format;

    *is_json = format == NULL ? request->output != NULL &&
                                    g_str_has_suffix (request->output, ".json")
                              : strcmp (format, "json") == 0;
    if (format == NULL || *is_json || strcmp (format, "text") == 0)
        return CLI_FINE;
    return cli_refuse_usage (console, &cli_verb_compare,
                             "--format takes one of text, json, not \"%s\"",
                             format);
}

static CliStatus
write_text (CliConsole *console, const Request *request, const char *text)
{
    g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
    g_autoptr (GError) error = NULL;

    if (request->output == NULL || cli_output_is_stdout (request->output))
        return cli_output_write_stdout (console, bytes);
    if (rihla_file_write (request->output, bytes, &error))
        return CLI_FINE;
    return cli_output_report (console, request->output, error);
}

/* The result may not be written over what it comes from. */
static CliStatus
check_output (CliConsole *console, const Request *request, GPtrArray *inputs)
{
    const char *output = request->output;

    if (output == NULL || cli_output_is_stdout (output) ||
        cli_output_is_special (output))
        return CLI_FINE;
    for (guint i = 0; i < inputs->len; i++) {
        const CliInput *input = g_ptr_array_index (inputs, i);

        if (cli_output_is_same_file (input->path, output))
            return cli_refuse_usage (console, &cli_verb_compare,
                                     "the comparison would be written over "
                                     "the journey %s",
                                     input->name);
    }
    return CLI_FINE;
}

static CliStatus
compare (CliConsole *console, const Request *request, GPtrArray *inputs,
         gboolean is_json)
{
    const CliInput *old_input = g_ptr_array_index (inputs, 0);
    const CliInput *new_input = g_ptr_array_index (inputs, 1);
    g_autoptr (RihlaComparison) comparison =
        rihla_comparison_new (old_input->journey, new_input->journey);
    g_autofree char *text =
        is_json ? rihla_comparison_to_json (comparison)
                : rihla_comparison_to_text (comparison, request->language);
    CliStatus status = write_text (console, request, text);

    if (status == CLI_FINE && request->has_exit_code &&
        rihla_comparison_get_n_changes (comparison) > 0)
        return CLI_DIFFERENT;
    return status;
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    const CliVerb *verb = &cli_verb_compare;
    g_auto (Request) request = { 0 };
    g_autoptr (GPtrArray) inputs = NULL;
    CliStatus status;
    gboolean is_json;

    if (!parse_request (console, arguments, &request, &status))
        return status;
    if (request.is_quiet)
        cli_console_set_quiet (console);
    inputs = cli_inputs_new (console, verb, request.paths);
    if (inputs == NULL || !cli_input_check_format (console, verb, request.from))
        return CLI_WRONG_USAGE;
    if (inputs->len != 2)
        return cli_refuse_usage (console, verb,
                                 "name two journeys, the old one and the new "
                                 "one, not %u",
                                 inputs->len);
    status = choose_format (console, &request, &is_json);
    if (status == CLI_FINE)
        status = check_output (console, &request, inputs);
    if (status == CLI_FINE)
        status = cli_inputs_read (inputs, console, request.from);
    if (status == CLI_FINE)
        status = compare (console, &request, inputs, is_json);
    return status;
}

const CliVerb cli_verb_compare = {
    "compare",
    "OLD NEW",
    "Compare two journeys: what was added, removed, moved, reworded, changed",
    "Elements are the same where their ids are, else where their texts are "
    "alike. The\nmeasures of both are compared too. Either of OLD and NEW may "
    "be - for standard\ninput.",
    run,
};
