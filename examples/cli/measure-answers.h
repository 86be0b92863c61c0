/* measure-answers.h: answers to surveys on the command line.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "input.h"

/* The values of --answers and --by as they came; NULL: not given. */
typedef struct {
    char *path; /* owned; "-": standard input */
    char *by;   /* owned */
} CliAnswersOptions;

void cli_answers_options_clear (CliAnswersOptions *self);

/* Checks the options beside the journey that is named, and says what is wrong
 * with them. *by is what to break down by. */
gboolean
cli_answers_options_check (const CliAnswersOptions *self, CliConsole *console,
                           const CliVerb *verb, const CliInput *journey,
                           RihlaBreakdownBy *by);

/* Reads the answers about a journey that was read, and prints what there is to
 * say about them. Progress is shown if it takes long. */
CliStatus cli_answers_read (const CliAnswersOptions *self, CliConsole *console,
                            const CliInput *journey, RihlaAnswers **answers);

/* Breaks answers down; says so if they tell no segment, or no month. NULL then,
 * else to be unreffed. */
RihlaBreakdown *
cli_answers_break_down (const CliAnswersOptions *self, CliConsole *console,
                        RihlaAnswers *answers, RihlaBreakdownBy by);
