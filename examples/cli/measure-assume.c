/* measure-assume.c: `rihla measure --assume`: what if?
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <rihla/rihla.h>
#include <string.h>

#include "measure-assume.h"
#include "options.h"

/* How an assumption is written is looked at before what it is about; so a
 * journey without anything tells, before the one that is meant is read. */
CliStatus
cli_measure_check_assumptions (CliConsole *console, char *const *assumptions)
{
    g_autoptr (RihlaJourney) nothing = rihla_journey_new ();
    g_autoptr (RihlaJourney) assumed = NULL;
    g_autoptr (GError) error = NULL;

    if (!rihla_journey_seal (nothing, NULL, NULL))
        g_return_val_if_reached (CLI_WRONG_USAGE);
    assumed = rihla_journey_assume (nothing, (const char *const *) assumptions,
                                    &error);
    if (!g_error_matches (error, RIHLA_ERROR, RIHLA_ERROR_SYNTAX))
        return CLI_FINE;
    return cli_refuse_usage (console, &cli_verb_measure, "--assume: %s",
                             error->message);
}

CliStatus
cli_measure_assume (CliConsole *console, RihlaJourney *journey,
                    char *const *assumptions, RihlaJourney **assumed)
{
    g_autoptr (GError) error = NULL;

    *assumed = rihla_journey_assume (journey, (const char *const *) assumptions,
                                     &error);
    if (*assumed != NULL)
        return CLI_FINE;
    cli_console_error (console, "--assume: %s", error->message);
    return CLI_WRONG_INPUT;
}

char *
cli_measure_print_difference (RihlaReport *before, RihlaReport *after,
                              const char *format, const char *language)
{
    if (g_strcmp0 (format, "json") == 0)
        return rihla_report_difference_to_json (before, after);
    if (g_strcmp0 (format, "csv") == 0)
        return rihla_report_difference_to_csv (before, after);
    return rihla_report_difference_to_text (before, after, language);
}
