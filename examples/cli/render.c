/* render.c: `rihla render`: drawing maps.
 * SPDX-License-Identifier: MIT
 *
 * All that can be wrong with the call is found first, then all inputs are
 * read, and only when every one of them is right is anything drawn. */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "input.h"
#include "map-options.h"
#include "options.h"
#include "output.h"
#include "pictures.h"

/* What was asked for. */
typedef struct {
    char *output; /* all owned; NULL: not given */
    char *from;
    char *to;
    char *scale;
    char **paths;
    gboolean is_quiet;
    CliMapOptions map;
} Request;

/* What is to be done. */
typedef struct {
    GPtrArray *inputs;  /* owned; of CliInput */
    GPtrArray *outputs; /* owned; names, one an input */
    char *folder;       /* owned; to be made if it is missing; NULL: none */
    const CliPicture *picture;
    double scale;
    RihlaLayoutOptions *options; /* ref */
    const char *language;        /* not owned; NULL: that of the journey */
    gboolean is_named;           /* the output, by the user */
    GPtrArray *told; /* owned; what to tell of the files in the end */
} Plan;

static void
clear_request (Request *request)
{
    g_free (request->output);
    g_free (request->from);
    g_free (request->to);
    g_free (request->scale);
    g_strfreev (request->paths);
    cli_map_options_clear (&request->map);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, clear_request)

static void
clear_plan (Plan *plan)
{
    g_clear_pointer (&plan->inputs, g_ptr_array_unref);
    g_clear_pointer (&plan->outputs, g_ptr_array_unref);
    g_clear_pointer (&plan->told, g_ptr_array_unref);
    g_free (plan->folder);
    g_clear_pointer (&plan->options, rihla_layout_options_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, clear_plan)

static gboolean
parse_request (CliConsole *console, char **arguments, Request *request,
               CliStatus *status)
{
    CliMapOptions *map = &request->map;
    const GOptionEntry entries[] = {
        { "output", 'o', 0, G_OPTION_ARG_FILENAME, &request->output,
          "Draw to this file, or into this folder; - is standard output",
          "OUT" },
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &request->from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "to", 0, 0, G_OPTION_ARG_FILENAME, &request->to,
          "Draw svg, pdf, png, text or layout, whatever the suffix", "FORMAT" },
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
        { "lang", 0, 0, G_OPTION_ARG_FILENAME, &map->language,
          "Language of what the map itself says, such as ar or en", "LANG" },
        { "digits", 0, 0, G_OPTION_ARG_FILENAME, &map->digits,
          "Digits: latin, arabic-indic or persian", "DIGITS" },
        { "scale", 0, 0, G_OPTION_ARG_FILENAME, &request->scale,
          "Pixels of a PNG for each px of the map (1/96 inch); usually 1",
          "NUMBER" },
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &request->is_quiet,
          "Print errors only", NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY,
          &request->paths, NULL, NULL },
        { 0 }
    };

    return cli_options_parse (console, &cli_verb_render, entries, arguments,
                              status);
}

static CliStatus
refuse_picture (CliConsole *console, const char *output, const char *to)
{
    g_autofree char *list = cli_picture_list ();

    if (to != NULL)
        return cli_refuse_usage (console, &cli_verb_render,
                                 "--to takes one of %s, not \"%s\"", list, to);
    return cli_refuse_usage (console, &cli_verb_render,
                             "the suffix of %s does not tell what to draw; "
                             "give --to one of %s",
                             output, list);
}

/* Where nothing names a format, the first is drawn. */
static CliStatus
choose_picture (CliConsole *console, const Request *request, Plan *plan)
{
    const char *output = request->output;

    if (request->to != NULL)
        plan->picture = cli_picture_find (request->to);
    else if (output == NULL || plan->folder != NULL ||
             cli_output_is_stdout (output) || cli_output_is_special (output))
        plan->picture = cli_picture_get (0);
    else
        plan->picture = cli_picture_find_suffix (output);
    if (plan->picture == NULL)
        return refuse_picture (console, output, request->to);
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
    return cli_refuse_usage (console, &cli_verb_render,
                             "--scale takes a number above 0, not \"%s\"",
                             text);
}

/* Several inputs go into a folder, and so does one if OUT is a folder. */
static CliStatus
choose_folder (CliConsole *console, const Request *request, Plan *plan)
{
    const char *output = request->output;
    gboolean is_several = plan->inputs->len > 1;

    if (output == NULL && is_several)
        return cli_refuse_usage (console, &cli_verb_render,
                                 "several journeys need a folder: -o DIR");
    if (output == NULL)
        return CLI_FINE;
    if (!cli_output_is_folder (output)) {
        if (!is_several)
            return CLI_FINE;
        if (cli_picture_find_suffix (output) != NULL ||
            cli_output_is_stdout (output) ||
            g_file_test (output, G_FILE_TEST_EXISTS))
            return cli_refuse_usage (console, &cli_verb_render,
                                     "several journeys need a folder, and %s "
                                     "is none",
                                     output);
    }
    plan->folder = g_strdup (output);
    return CLI_FINE;
}

/* Without -o a map goes where output is sent to; on a terminal it would only
 * be in the way, so there it becomes a file. */
static char *
name_output (const Request *request, const Plan *plan, const CliInput *input)
{
    const char *suffix = plan->picture->suffix;

    if (plan->folder != NULL)
        return cli_output_name_after (input->path, plan->folder, suffix);
    if (request->output != NULL)
        return g_strdup (request->output);
    if (!cli_output_is_terminal ())
        return g_strdup ("-");
    return cli_output_name_after (input->path, NULL, suffix);
}

static CliStatus
name_outputs (CliConsole *console, const Request *request, Plan *plan)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

    plan->outputs = g_ptr_array_new_with_free_func (g_free);
    for (guint i = 0; i < plan->inputs->len; i++) {
        CliInput *input = g_ptr_array_index (plan->inputs, i);
        char *output = name_output (request, plan, input);
        CliInput *other = g_hash_table_lookup (seen, output);

        g_ptr_array_add (plan->outputs, output);
        if (other != NULL)
            return cli_refuse_usage (console, &cli_verb_render,
                                     "%s and %s would both be drawn as %s",
                                     other->name, input->name, output);
        if (!cli_output_is_stdout (output) && !cli_output_is_special (output) &&
            cli_output_is_same_file (input->path, output))
            return cli_refuse_usage (console, &cli_verb_render,
                                     "the map would be drawn over its journey "
                                     "%s",
                                     input->name);
        g_hash_table_insert (seen, output, input);
    }
    return CLI_FINE;
}

static CliStatus
make_plan (CliConsole *console, const Request *request, Plan *plan)
{
    CliStatus status;

    plan->inputs = cli_inputs_new (console, &cli_verb_render, request->paths);
    if (plan->inputs == NULL ||
        !cli_input_check_format (console, &cli_verb_render, request->from))
        return CLI_WRONG_USAGE;
    plan->is_named = request->output != NULL;
    plan->language = request->map.language;
    plan->told = g_ptr_array_new_with_free_func (g_free);
    status = choose_folder (console, request, plan);
    if (status == CLI_FINE)
        status = choose_picture (console, request, plan);
    if (status == CLI_FINE)
        status = choose_scale (console, request->scale, &plan->scale);
    if (status == CLI_FINE)
        status = name_outputs (console, request, plan);
    if (status == CLI_FINE)
        status = cli_map_options_apply (&request->map, console,
                                        &cli_verb_render, &plan->options);
    return status;
}

static CliStatus
make_folder (CliConsole *console, const char *folder)
{
    g_autoptr (GError) error = NULL;
    int number;

    if (folder == NULL || g_file_test (folder, G_FILE_TEST_IS_DIR) ||
        g_mkdir (folder, 0777) == 0)
        return CLI_FINE;
    number = errno;
    g_set_error (&error, G_FILE_ERROR, (int) g_file_error_from_errno (number),
                 "cannot be made: %s", g_strerror (number));
    return cli_output_report (console, folder, error);
}

/* A map of several pages may become several files, and one of them could be its
 * journey. */
static CliStatus
check_files (CliConsole *console, const CliInput *input, char **names)
{
    for (guint i = 0; names[1] != NULL && names[i] != NULL; i++)
        if (cli_output_is_same_file (input->path, names[i]))
            return cli_refuse_usage (console, &cli_verb_render,
                                     "a page would be drawn over its journey "
                                     "%s",
                                     input->name);
    return CLI_FINE;
}

static void
note_files (const Plan *plan, char **names)
{
    guint n = g_strv_length (names);

    if (n > 1)
        g_ptr_array_add (plan->told, g_strdup_printf ("%u pages: %s to %s", n,
                                                      names[0], names[n - 1]));
    else if (!plan->is_named)
        g_ptr_array_add (plan->told, g_strdup (names[0]));
}

static CliStatus
write_map (CliConsole *console, const Plan *plan, RihlaLayout *layout,
           CliInput *input, const char *output)
{
    const char *format = plan->picture->name;
    g_autoptr (RihlaDiagnostics) none = rihla_diagnostics_new ();
    g_autoptr (GBytes) bytes = NULL;
    g_autoptr (GError) error = NULL;
    g_auto (GStrv) names = NULL;

    if (cli_output_is_stdout (output)) {
        bytes = rihla_layout_to_bytes (layout, format, plan->scale, &error);
        if (bytes != NULL)
            return cli_output_write_stdout (console, bytes);
        return cli_input_report (input, console, none, error);
    }
    names = rihla_layout_list_files (layout, output, format, &error);
    if (names != NULL && check_files (console, input, names) != CLI_FINE)
        return CLI_WRONG_USAGE;
    if (names != NULL &&
        rihla_layout_write_file (layout, output, format, plan->scale, &error)) {
        note_files (plan, names);
        return CLI_FINE;
    }
    if (error->domain == RIHLA_ERROR)
        return cli_input_report (input, console, none, error);
    return cli_output_report (console, output, error);
}

/* The journey told in text takes no layout: the language is all it asks. */
static CliStatus
narrate (CliConsole *console, const Plan *plan, guint index)
{
    CliInput *input = g_ptr_array_index (plan->inputs, index);
    const char *output = g_ptr_array_index (plan->outputs, index);
    g_autoptr (RihlaReport) report = rihla_report_new (input->journey);
    char *text = rihla_report_narrate (report, plan->language);
    g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
    g_autoptr (GError) error = NULL;

    g_clear_pointer (&input->journey, rihla_journey_unref);
    if (cli_output_is_stdout (output))
        return cli_output_write_stdout (console, bytes);
    if (!rihla_file_write (output, bytes, &error))
        return cli_output_report (console, output, error);
    if (!plan->is_named)
        g_ptr_array_add (plan->told, g_strdup (output));
    return CLI_FINE;
}

static CliStatus
draw (CliConsole *console, const Plan *plan, guint index)
{
    CliInput *input = g_ptr_array_index (plan->inputs, index);
    const char *output = g_ptr_array_index (plan->outputs, index);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (RihlaLayout) layout = NULL;
    g_autoptr (GError) error = NULL;
    CliStatus status;

    cli_console_set_progress (console, index, "laying out", input->name);
    layout =
        rihla_layout_new (input->journey, plan->options, diagnostics, &error);
    if (g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED))
        return cli_refuse_usage (console, &cli_verb_render, "%s",
                                 error->message);
    status = cli_input_report (input, console, diagnostics, error);
    if (status != CLI_FINE)
        return status;
    cli_console_set_progress (console, index, "drawing", output);
    status = write_map (console, plan, layout, input, output);
    g_clear_pointer (&input->journey, rihla_journey_unref);
    return status;
}

static gboolean
is_text (const Plan *plan)
{
    return g_str_equal (plan->picture->name, "text");
}

static CliStatus
draw_all (CliConsole *console, const Plan *plan)
{
    CliStatus status = make_folder (console, plan->folder);

    if (status != CLI_FINE)
        return status;
    for (guint i = 0; i < plan->inputs->len; i++)
        status =
            cli_get_worse (status, is_text (plan) ? narrate (console, plan, i)
                                                  : draw (console, plan, i));
    return status;
}

/* What the user did not name is told. */
static void
tell_files (CliConsole *console, const Request *request, const Plan *plan)
{
    for (guint i = 0; i < plan->told->len && !request->is_quiet; i++)
        cli_console_say (console, "%s",
                         (const char *) g_ptr_array_index (plan->told, i));
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    g_auto (Request) request = { 0 };
    g_auto (Plan) plan = { 0 };
    CliStatus status;

    if (!parse_request (console, arguments, &request, &status))
        return status;
    if (request.is_quiet)
        cli_console_set_quiet (console);
    status = make_plan (console, &request, &plan);
    if (status != CLI_FINE)
        return status;
    cli_console_begin_progress (console, plan.inputs->len);
    status = cli_inputs_read (plan.inputs, console, request.from);
    if (status == CLI_FINE)
        status = draw_all (console, &plan);
    cli_console_end_progress (console);
    if (status == CLI_FINE)
        tell_files (console, &request, &plan);
    return status;
}

const CliVerb cli_verb_render = {
    "render",
    "IN…",
    "Draw journeys as maps",
    "The suffix of OUT, or --to, says what to draw; if neither does, it is "
    "svg.\nWithout -o the map goes to standard output or, where that is a "
    "terminal, to a\nfile in the current folder named after IN. If OUT is a "
    "folder, or ends in a\nslash, or there are several IN, each map goes into "
    "that folder, named after its\njourney; the folder is made if it is "
    "missing. Nothing is drawn unless every IN is\nright. IN may be - for "
    "standard input.",
    run,
};
