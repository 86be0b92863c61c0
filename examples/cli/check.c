/* check.c: `rihla check`: is a journey valid, and what does a review find?
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "input.h"
#include "options.h"
#include "output.h"

typedef enum {
    FORMAT_TEXT,
    FORMAT_JSON,
    FORMAT_SARIF,
    N_FORMATS
} Format;

static const char *const formats[N_FORMATS] = { "text", "json", "sarif" };

typedef struct {
    char *from;        /* owned; NULL: by the suffix */
    char *format_name; /* owned */
    char **off;        /* owned */
    char **severities; /* owned */
    char **paths;      /* owned */
    gboolean is_strict;
    gboolean is_quiet;
    Format format;
    RihlaReviewOptions *levels; /* owned */
} Options;

/* What was found in all inputs. */
typedef struct {
    guint n_errors;
    guint n_warnings;
} Count;

static void
clear_options (Options *options)
{
    g_free (options->from);
    g_free (options->format_name);
    g_strfreev (options->off);
    g_strfreev (options->severities);
    g_strfreev (options->paths);
    rihla_review_options_unref (options->levels);
}

/* --- Options -------------------------------------------------------------- */

static gboolean
parse_format (CliConsole *console, Options *options)
{
    if (options->format_name == NULL)
        return TRUE;
    for (guint i = 0; i < N_FORMATS; i++) {
        if (strcmp (options->format_name, formats[i]) == 0) {
            options->format = (Format) i;
            return TRUE;
        }
    }
    cli_refuse_usage (console, &cli_verb_check,
                      "--format takes one of text, json, sarif, not \"%s\"",
                      options->format_name);
    return FALSE;
}

static gboolean
set_level (CliConsole *console, Options *options, const char *option,
           const char *code, RihlaReviewLevel level)
{
    g_autoptr (GError) error = NULL;

    if (rihla_review_options_set_level (options->levels, code, level, &error))
        return TRUE;
    cli_refuse_usage (console, &cli_verb_check, "%s: %s", option,
                      error->message);
    return FALSE;
}

/* Nothing is one word, which then is refused. */
static char **
split_list (const char *text)
{
    const char *const nothing[] = { "", NULL };

    if (*text == '\0')
        return g_strdupv ((char **) nothing);
    return g_strsplit (text, ",", -1);
}

/* --off R103,R110 */
static gboolean
parse_off (CliConsole *console, Options *options, const char *text)
{
    g_auto (GStrv) codes = split_list (text);

    for (guint i = 0; codes[i] != NULL; i++) {
        if (!set_level (console, options, "--off", g_strstrip (codes[i]),
                        RIHLA_REVIEW_LEVEL_OFF))
            return FALSE;
    }
    return TRUE;
}

/* R103=error */
static gboolean
parse_severity (CliConsole *console, Options *options, char *word)
{
    char *sign = strchr (word, '=');
    int level;

    if (sign == NULL) {
        cli_refuse_usage (console, &cli_verb_check,
                          "--severity takes a finding and its level, such as "
                          "R103=error, not \"%s\"",
                          word);
        return FALSE;
    }
    *sign = '\0';
    return cli_options_parse_enum (console, &cli_verb_check, "--severity",
                                   RIHLA_TYPE_REVIEW_LEVEL, sign + 1, &level) &&
           set_level (console, options, "--severity", word,
                      (RihlaReviewLevel) level);
}

static gboolean
parse_severities (CliConsole *console, Options *options, const char *text)
{
    g_auto (GStrv) words = split_list (text);

    for (guint i = 0; words[i] != NULL; i++) {
        if (!parse_severity (console, options, g_strstrip (words[i])))
            return FALSE;
    }
    return TRUE;
}

static gboolean
parse_levels (CliConsole *console, Options *options)
{
    options->levels = rihla_review_options_new ();
    for (char **text = options->severities; text != NULL && *text != NULL;
         text++) {
        if (!parse_severities (console, options, *text))
            return FALSE;
    }
    for (char **text = options->off; text != NULL && *text != NULL; text++) {
        if (!parse_off (console, options, *text))
            return FALSE;
    }
    return TRUE;
}

/* --- Checking ------------------------------------------------------------- */

static void
add_count (Count *count, RihlaDiagnostics *diagnostics)
{
    count->n_errors +=
        rihla_diagnostics_count (diagnostics, RIHLA_SEVERITY_ERROR);
    count->n_warnings +=
        rihla_diagnostics_count (diagnostics, RIHLA_SEVERITY_WARNING);
}

static void
review (CliConsole *console, CliInput *input, const Options *options,
        Count *count)
{
    g_autoptr (RihlaReport) report = rihla_report_new (input->journey);
    g_autoptr (RihlaDiagnostics) findings = NULL;

    if (input->kept != NULL) {
        rihla_report_review (report, options->levels, input->kept);
        return;
    }
    findings = rihla_diagnostics_new ();
    rihla_report_review (report, options->levels, findings);
    count->n_warnings += input->n_warnings;
    add_count (count, findings);
    cli_input_report (input, console, findings, NULL);
}

static CliStatus
check_all (CliConsole *console, GPtrArray *inputs, const Options *options,
           RihlaDiagnostics *kept, Count *count)
{
    CliStatus status = CLI_FINE;

    for (guint i = 0; i < inputs->len; i++) {
        CliInput *input = g_ptr_array_index (inputs, i);

        if (kept != NULL)
            input->kept = rihla_diagnostics_ref (kept);
        cli_console_set_progress (console, i, "reading", input->name);
        status = cli_get_worse (status,
                                cli_input_read (input, console, options->from));
        if (input->journey != NULL)
            review (console, input, options, count);
    }
    if (kept != NULL)
        add_count (count, kept);
    return status;
}

static CliStatus
print_findings (CliConsole *console, RihlaDiagnostics *findings, Format format)
{
    g_autofree char *folder = g_get_current_dir ();
    g_autofree char *text = NULL;

    if (format == FORMAT_SARIF)
        text = rihla_diagnostics_to_sarif (findings, folder);
    else
        text = rihla_diagnostics_to_json (findings);
    return cli_output_print (console, text);
}

static void
print_summary (CliConsole *console, guint n_inputs, const Count *count)
{
    g_autofree char *errors = NULL;

    if (!cli_console_is_terminal (console))
        return;
    errors = count->n_errors == 0 ? g_strdup ("no")
                                  : g_strdup_printf ("%u", count->n_errors);
    cli_console_say (console, "%u checked: %s %s, %u %s", n_inputs, errors,
                     count->n_errors == 1 ? "error" : "errors",
                     count->n_warnings,
                     count->n_warnings == 1 ? "warning" : "warnings");
}

static CliStatus
check (CliConsole *console, GPtrArray *inputs, const Options *options)
{
    gboolean is_text = options->format == FORMAT_TEXT;
    g_autoptr (RihlaDiagnostics) kept =
        is_text ? NULL : rihla_diagnostics_new ();
    Count count = { 0 };
    CliStatus status;

    cli_console_begin_progress (console, inputs->len);
    status = check_all (console, inputs, options, kept, &count);
    cli_console_end_progress (console);
    if (!is_text)
        status = cli_get_worse (status, print_findings (console, kept,
                                                        options->format));
    else if (status == CLI_FINE)
        print_summary (console, inputs->len, &count);
    if (count.n_errors > 0 || (options->is_strict && count.n_warnings > 0))
        status = cli_get_worse (status, CLI_WRONG_INPUT);
    return status;
}

static CliStatus
run_with (CliConsole *console, Options *options)
{
    g_autoptr (GPtrArray) inputs = NULL;

    inputs = cli_inputs_new (console, &cli_verb_check, options->paths);
    if (inputs == NULL ||
        !cli_input_check_format (console, &cli_verb_check, options->from) ||
        !parse_format (console, options) || !parse_levels (console, options))
        return CLI_WRONG_USAGE;
    if (options->is_quiet)
        cli_console_set_quiet (console);
    return check (console, inputs, options);
}

static CliStatus
run (CliConsole *console, char **arguments)
{
    Options options = { 0 };
    CliStatus status;
    const GOptionEntry entries[] = {
        { "format", 0, 0, G_OPTION_ARG_FILENAME, &options.format_name,
          "Print as text, json or sarif; text without it", "FORMAT" },
        { "off", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.off,
          "Do not look for these findings, such as R103,R110", "CODES" },
        { "severity", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.severities,
          "Tell a finding as off, info, warning or error, such as R103=error",
          "CODE=LEVEL" },
        { "strict", 0, 0, G_OPTION_ARG_NONE, &options.is_strict,
          "Let warnings fail the check too", NULL },
        { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.from,
          "Read as this format, whatever the suffix", "FORMAT" },
        { "quiet", 'q', 0, G_OPTION_ARG_NONE, &options.is_quiet,
          "Print errors only", NULL },
        { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.paths,
          NULL, NULL },
        { 0 }
    };

    if (cli_options_parse (console, &cli_verb_check, entries, arguments,
                           &status))
        status = run_with (console, &options);
    clear_options (&options);
    return status;
}

const CliVerb cli_verb_check = {
    "check",
    "IN…",
    "Check that journeys are valid, and review what they say",
    "Findings go to standard error, one a line, as\n"
    "  FILE:LINE:COLUMN: severity: text [R101]\n"
    "or, with --format json or sarif, all together to standard output. What "
    "each is and\nhow to mend it is in docs/findings.md. A journey can choose "
    "their levels too, by\nits attribute review; the options win.\n\n"
    "The exit status is 1 if there are errors; with --strict, also if there "
    "are\nwarnings. IN may be - for standard input.",
    run,
};
