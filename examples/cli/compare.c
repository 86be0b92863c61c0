/* compare.c: `rihla compare`: what is different between two journeys.
 * SPDX-License-Identifier: MIT
 *
 * It is told as text or JSON, or drawn as one map, as the output asks. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "input.h"
#include "map-options.h"
#include "options.h"
#include "output.h"
#include "pictures.h"

/* With --exit-code, where something is different, as diff has it. */
#define CLI_DIFFERENT ((CliStatus) 1)

/* What was asked for. */
typedef struct {
    char *output; /* all owned; NULL: not given */
    char *from;
    char *format;
    char *to;
    char *scale;
    CliMapOptions map; /* its language is that of the text too */
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
    g_free (request->to);
    g_free (request->scale);
    cli_map_options_clear (&request->map);
    g_strfreev (request->paths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

static gboolean
parse_request (CliConsole *console, char **arguments, Request *request,
               CliStatus *status)
{
    CliMapOptions *map = &request->map;
    const GOptionEntry entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request->output,
          "Write to this file; - is standard output", "OUT" },
        { "format", 0, 0, G_OPTION_ARG_FILENAME, &request->format,
          "Print as text or json; text without it", "FORMAT" },
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &request->from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "lang", 0, 0, G_OPTION_ARG_FILENAME, &map->language,
          "The language of the text, instead of that of the new journey",
          "LANG" },
        { "to", 0, 0, G_OPTION_ARG_FILENAME, &request->to,
          "Draw svg, pdf, png or layout, whatever the suffix", "FORMAT" },
        { "lanes", 0, 0, G_OPTION_ARG_FILENAME, &map->lanes,
          "Draw these lanes, in this order", "A,B,…" },
        { "hide", 0, 0, G_OPTION_ARG_FILENAME, &map->hidden,
          "Leave out these lanes", "A,B,…" },
        { "rename", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &map->renames,
          "Give a lane another title; may be given again", "LANE=TITLE" },
        { "detail", 0, 0, G_OPTION_ARG_FILENAME, &map->detail,
          "How much to show: full, operational or executive; usually full",
          "LEVEL" },
        { "no-callouts", 0, 0, G_OPTION_ARG_NONE, &map->has_no_callouts,
          "Leave out the callouts of what the map itself finds", NULL },
        { "theme", 0, 0, G_OPTION_ARG_FILENAME, &map->theme,
          "Look: colour-safe, dark, default, high-contrast, print, or a file",
          "NAME|FILE" },
        { "page", 0, 0, G_OPTION_ARG_FILENAME, &map->page,
          "Fit a page: A4, A3-portrait, 420x297mm, 1920x1080px; or phone",
          "SIZE" },
        { "smallest-text", 0, 0, G_OPTION_ARG_FILENAME, &map->smallest_text,
          "Take several pages rather than smaller text: 6pt; 0: one page; "
          "usually 5pt",
          "SIZE" },
        { "dir", 0, 0, G_OPTION_ARG_FILENAME, &map->direction,
          "Direction: ltr or rtl; without it, that of the journey", "DIR" },
        { "digits", 0, 0, G_OPTION_ARG_FILENAME, &map->digits,
          "Digits: latin, arabic-indic or persian", "DIGITS" },
        { "scale", 0, 0, G_OPTION_ARG_FILENAME, &request->scale,
          "Pixels of a PNG for each px of the map (1/96 inch); usually 1",
          "NUMBER" },
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

/* --- The map --------------------------------------------------------------- */

/* By --to, else by the suffix of the output; NULL: no map, but words. */
static CliStatus
choose_picture (CliConsole *console, const Request *request,
                const CliPicture **picture)
{
    *picture = NULL;
    if (request->to != NULL)
        *picture = cli_picture_find (request->to);
    else if (request->format == NULL && request->output != NULL)
        *picture = cli_picture_find_suffix (request->output);
    if (*picture != NULL && g_str_equal ((*picture)->name, "text"))
        *picture = NULL;
    else if (*picture == NULL && request->to != NULL)
        return cli_refuse_usage (console, &cli_verb_compare,
                                 "--to takes one of svg, pdf, png, layout, not "
                                 "\"%s\"",
                                 request->to);
    return CLI_FINE;
}

static CliStatus
choose_scale (CliConsole *console, const char *text, double *scale)
{
    char *end = NULL;

    *scale = 1;
    if (text == NULL)
        return CLI_FINE;
    *scale = g_ascii_strtod (text, &end);
    if (end != text && *end == '\0' && isfinite (*scale) && *scale > 0)
        return CLI_FINE;
    return cli_refuse_usage (console, &cli_verb_compare,
                             "--scale takes a number above 0, not \"%s\"",
                             text);
}

/* A map of several pages may become several files, and one of them could be a
 * journey. */
static CliStatus
check_files (CliConsole *console, GPtrArray *inputs, char **names)
{
    for (guint i = 0; i < inputs->len; i++) {
        const CliInput *input = g_ptr_array_index (inputs, i);

        for (guint j = 0; names[j] != NULL; j++)
            if (cli_output_is_same_file (input->path, names[j]))
                return cli_refuse_usage (console, &cli_verb_compare,
                                         "a page would be drawn over the "
                                         "journey %s",
                                         input->name);
    }
    return CLI_FINE;
}

static CliStatus
write_map (CliConsole *console, const Request *request, RihlaLayout *layout,
           const char *format, double scale, GPtrArray *inputs)
{
    const char *output = request->output;
    CliInput *input = g_ptr_array_index (inputs, 1);
    g_autoptr (RihlaDiagnostics) none = rihla_diagnostics_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    g_auto (GStrv) names = NULL;

    if (output == NULL || cli_output_is_stdout (output)) {
        bytes = rihla_layout_to_bytes (layout, format, scale, &error);
        if (bytes != NULL)
            return cli_output_write_stdout (console, bytes);
        return cli_input_report (input, console, none, error);
    }
    names = rihla_layout_list_files (layout, output, format, &error);
    if (names != NULL && check_files (console, inputs, names) != CLI_FINE)
        return CLI_WRONG_USAGE;
    if (names != NULL &&
        rihla_layout_write_file (layout, output, format, scale, &error))
        return CLI_FINE;
    if (error->domain == RIHLA_ERROR)
        return cli_input_report (input, console, none, error);
    return cli_output_report (console, output, error);
}

static CliStatus
draw (CliConsole *console, const Request *request, RihlaComparison *comparison,
      const CliPicture *picture, GPtrArray *inputs)
{
    g_autoptr (RihlaLayoutOptions) options = NULL;
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GError) error = NULL;
    double scale;
    CliStatus status = choose_scale (console, request->scale, &scale);

    if (status == CLI_FINE)
        status = cli_map_options_apply (&request->map, console,
                                        &cli_verb_compare, &options);
    if (status != CLI_FINE)
        return status;
    layout =
        rihla_layout_new_comparison (comparison, options, diagnostics, &error);
    if (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED))
        return cli_refuse_usage (console, &cli_verb_compare, "%s",
                                 error->message);
    status = cli_input_report (g_ptr_array_index (inputs, 1), console,
                               diagnostics, error);
    if (status != CLI_FINE)
        return status;
    return write_map (console, request, layout, picture->name, scale, inputs);
}

/* --- The whole ------------------------------------------------------------- */

static CliStatus
compare (CliConsole *console, const Request *request, GPtrArray *inputs,
         gboolean is_json, const CliPicture *picture)
{
    const CliInput *old_input = g_ptr_array_index (inputs, 0);
    const CliInput *new_input = g_ptr_array_index (inputs, 1);
    g_autoptr (RihlaComparison) comparison =
        rihla_comparison_new (old_input->journey, new_input->journey);
    g_autofree char *text = NULL;
    CliStatus status;

    if (picture == NULL)
        text = is_json ? rihla_comparison_to_json (comparison)
                       : rihla_comparison_to_text (comparison,
                                                   request->map.language);
    status = picture == NULL
                 ? write_text (console, request, text)
                 : draw (console, request, comparison, picture, inputs);
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
    const CliPicture *picture;
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
        status = choose_picture (console, &request, &picture);
    if (status == CLI_FINE)
        status = check_output (console, &request, inputs);
    if (status == CLI_FINE)
        status = cli_inputs_read (inputs, console, request.from);
    if (status == CLI_FINE)
        status = compare (console, &request, inputs, is_json, picture);
    return status;
}

const CliVerb cli_verb_compare = {
    "compare",
    "OLD NEW",
    "Compare two journeys: what was added, removed, moved, reworded, changed",
    "Elements are the same where their ids are, else where their texts are "
    "alike. The\nmeasures of both are compared too. Where the suffix of OUT, "
    "or --to, asks for a\npicture, both are drawn as one map. Either of OLD "
    "and NEW may be - for standard\ninput.",
    run,
};
