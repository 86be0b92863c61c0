/* measure-answers.c: answers to surveys on the command line.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <gio/gunixinputstream.h>
#include <unistd.h>

#include "measure-answers.h"
#include "options.h"

void
cli_answers_options_clear (CliAnswersOptions *self)
{
    g_free (self->path);
    g_free (self->by);
}

gboolean
cli_answers_options_check (const CliAnswersOptions *self, CliConsole *console,
                           const CliVerb *verb, const CliInput *journey,
                           RihlaBreakdownBy *by)
{
    int value;

    if (!cli_options_parse_enum (console, verb, "--by", RIHLA_TYPE_BREAKDOWN_BY,
                                 self->by, &value))
        return FALSE;
    *by = (RihlaBreakdownBy) value;
    if (self->by != NULL && self->path == NULL) {
        cli_refuse_usage (console, verb, "--by needs --answers");
        return FALSE;
    }
    if (self->path != NULL && *self->path == '\0') {
        cli_refuse_usage (console, verb, "the name of the answers is empty");
        return FALSE;
    }
    if (g_strcmp0 (self->path, "-") == 0 && g_str_equal (journey->path, "-")) {
        cli_refuse_usage (console, verb,
                          "standard input (-) can be read only once");
        return FALSE;
    }
    return TRUE;
}

CliStatus
cli_answers_read (const CliAnswersOptions *self, CliConsole *console,
                  const CliInput *journey, RihlaAnswers **answers)
{
    g_autoptr (CliInput) input = cli_input_new (self->path);
    g_autoptr (RihlaDiagnostics) diagnostics = rihla_diagnostics_new ();
    g_autoptr (GInputStream) stream = NULL;
    g_autoptr (GError) error = NULL;

    cli_console_begin_progress (console, 1);
    cli_console_set_progress (console, 0, "reading", input->name);
    if (g_str_equal (self->path, "-")) {
        stream = g_unix_input_stream_new (STDIN_FILENO, FALSE);
        *answers = rihla_answers_read_stream (journey->journey, stream,
                                              input->name, diagnostics, &error);
    } else {
        *answers = rihla_answers_read_file (journey->journey, self->path,
                                            diagnostics, &error);
    }
    cli_console_end_progress (console);
    if (error != NULL)
        cli_reword_stream_error (error, "cannot be read");
    return cli_input_report (input, console, diagnostics, error);
}

RihlaBreakdown *
cli_answers_break_down (const CliAnswersOptions *self, CliConsole *console,
                        RihlaAnswers *answers, RihlaBreakdownBy by)
{
    g_autoptr (RihlaBreakdown) breakdown = rihla_breakdown_new (answers, by);
    g_autoptr (CliInput) input = cli_input_new (self->path);
    const CliPlace place = { .file = input->name };

    if (rihla_breakdown_get_n_metrics (breakdown) > 0)
        return g_steal_pointer (&breakdown);
    if (rihla_answers_get_n (answers) == 0)
        cli_console_print (console, RIHLA_SEVERITY_ERROR, &place,
                           "there are no answers in it");
    else
        cli_console_print (console, RIHLA_SEVERITY_ERROR, &place,
                           by == RIHLA_BREAKDOWN_BY_MONTH
                               ? "no answer has a date; name their column "
                                 "\"Date\" or \"التاريخ\""
                               : "no answer has a segment; name their column "
                                 "\"Segment\" or \"الشريحة\"");
    return NULL;
}
