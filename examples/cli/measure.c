/* measure.c: `rihla measure`: what a journey says about customers and money.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla.h>
#include <string.h>

#include "input.h"
#include "measure-answers.h"
#include "measure-assume.h"
#include "options.h"
#include "output.h"

typedef enum {
    FORMAT_TEXT,
    FORMAT_JSON,
    FORMAT_CSV,
    N_FORMATS
} Format;

static const char *const formats[N_FORMATS] = { "text", "json", "csv" };

typedef struct {
    char *from;
    char *format;
    char *language;
    char **assumptions;
    CliAnswersOptions answers;
    RihlaBreakdownBy by;
    char **paths;
    gboolean is_quiet;
} Options;

static gboolean
parse_format (CliConsole *console, const char *name, Format *format)
{
    *format = FORMAT_TEXT;
    for (guint i = 0; i < N_FORMATS; i++) {
        if (name == NULL || strcmp (name, formats[i]) == 0) {
            *format = name == NULL ? FORMAT_TEXT : (Format) i;
            return TRUE;
        }
    }
    cli_refuse_usage (console, &cli_verb_measure,
                      "unknown value \"%s\" of --format; the values are text, "
                      "json, csv",
                      name);
    return FALSE;
}

static char *
print_report (RihlaReport *report, Format format, const char *language)
{
    switch (format) {
    case FORMAT_JSON:
        return rihla_report_to_json (report);
    case FORMAT_CSV:
        return rihla_report_to_csv (report);
    case FORMAT_TEXT:
    case N_FORMATS:
        break;
    }
    return rihla_report_to_text (report, language);
}

static char *
print_breakdown (RihlaBreakdown *breakdown, Format format, const char *language)
{
    switch (format) {
    case FORMAT_JSON:
        return rihla_breakdown_to_json (breakdown);
    case FORMAT_CSV:
        return rihla_breakdown_to_csv (breakdown);
    case FORMAT_TEXT:
    case N_FORMATS:
        break;
    }
    return rihla_breakdown_to_text (breakdown, language);
}

/* With --by only the answers are told of. */
static CliStatus
break_down (CliConsole *console, RihlaAnswers *answers, const Options *options,
            Format format)
{
    g_autoptr (RihlaBreakdown) breakdown =
        cli_answers_break_down (&options->answers, console, answers,
                                options->by);
    g_autofree char *text = NULL;

    if (breakdown == NULL)
        return CLI_WRONG_INPUT;
    text = print_breakdown (breakdown, format, options->language);
    return cli_output_print (console, text);
}

static CliStatus
measure_what_if (CliConsole *console, RihlaReport *before,
                 const Options *options, Format format)
{
    g_autoptr (RihlaJourney) assumed = NULL;
    g_autoptr (RihlaReport) after = NULL;
    g_autofree char *text = NULL;
    CliStatus status =
        cli_measure_assume (console, rihla_report_get_journey (before),
                            options->assumptions, &assumed);

    if (status != CLI_FINE)
        return status;
    after = rihla_report_new (assumed);
    text = cli_measure_print_difference (before, after, formats[format],
                                         options->language);
    return cli_output_print (console, text);
}

static CliStatus
measure (CliConsole *console, CliInput *input, const Options *options,
         Format format)
{
    g_autoptr (RihlaAnswers) answers = NULL;
    g_autoptr (RihlaReport) report = NULL;
    g_autofree char *text = NULL;
    CliStatus status = cli_input_read (input, console, options->from);

    if (status == CLI_FINE && options->answers.path != NULL)
        status = cli_answers_read (&options->answers, console, input, &answers);
    if (status != CLI_FINE)
        return status;
    if (options->answers.by != NULL)
        return break_down (console, answers, options, format);
    report = rihla_report_new_with_answers (input->journey, answers);
    if (options->assumptions != NULL)
        return measure_what_if (console, report, options, format);
    text = print_report (report, format, options->language);
    return cli_output_print (console, text);
}

static CliStatus
run_with (CliConsole *console, Options *options)
{
    const CliVerb *verb = &cli_verb_measure;
    g_autoptr (GPtrArray) inputs = NULL;
    Format format;

    inputs = cli_inputs_new (console, verb, options->paths);
    if (inputs == NULL ||
        !cli_input_check_format (console, verb, options->from) ||
        !parse_format (console, options->format, &format) ||
        cli_measure_check_assumptions (console, options->assumptions) !=
            CLI_FINE)
        return CLI_WRONG_USAGE;
    if (inputs->len > 1)
        return cli_refuse_usage (console, verb, "name one journey, not %u",
                                 inputs->len);
    if (!cli_answers_options_check (&options->answers, console, verb,
                                    g_ptr_array_index (inputs, 0),
                                    &options->by))
        return CLI_WRONG_USAGE;
    if (options->answers.path != NULL && options->assumptions != NULL)
        return cli_refuse_usage (console, verb,
                                 "--answers and --assume do not go together: "
                                 "nothing that is assumed changes what was "
                                 "answered");
    if (options->is_quiet)
        cli_console_set_quiet (console);
    return measure (console, g_ptr_array_index (inputs, 0), options, format);
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    Options options = { 0 };
    CliStatus status;
    const GOptionEntry entries[] = {
        { "assume", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.assumptions,
          "Print what would change if this held: an attribute has another "
          "value, or, with *=, so many times its value. Can be given again",
          "ID.ATTRIBUTE=VALUE" },
        { "answers", 0, 0, G_OPTION_ARG_FILENAME, &options.answers.path,
          "Take the metrics from these answers to surveys", "FILE" },
        { "by", 0, 0, G_OPTION_ARG_FILENAME, &options.answers.by,
          "Tell what was answered by segment or by month", "WHAT" },
        { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format,
          "Print as text, json or csv; text without it", "FORMAT" },
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "lang", 0, 0, G_OPTION_ARG_FILENAME, &options.language,
          "The language of the text, instead of that of the journey", "LANG" },
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options.is_quiet,
          "Print errors only", NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.paths,
          NULL, NULL },
        { 0 }
    };

    if (cli_options_parse (console, &cli_verb_measure, entries, arguments,
                           &status))
        status = run_with (console, &options);
    cli_answers_options_clear (&options.answers);
    g_free (options.from);
    g_free (options.format);
    g_free (options.language);
    g_strfreev (options.assumptions);
    g_strfreev (options.paths);
    return status;
}

const CliVerb cli_verb_measure = {
    "measure",
    "IN",
    "Measure a journey: emotion, effort, metrics, funnel and money",
    "Each measure is defined in docs/guide/measures.md. What cannot be "
    "computed is left\nout. In JSON and CSV money is in the currency of the "
    "journey, time in seconds,\nand shares go from 0 to 1. IN may be - for "
    "standard input.\n\n"
    "The answers of --answers are a table in CSV: touchpoint or stage, kind, "
    "score and,\nwhere they are known, date and segment. "
    "docs/guide/survey-answers.md tells more.",
    run,
};
