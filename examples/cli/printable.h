/* printable.h: text from files and names, made fit for a terminal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Appends text so that it can do nothing to a terminal: control characters
 * become visible signs, bytes that are not UTF-8 become \xNN. What comes out
 * is valid UTF-8 and has no line breaks. */
void cli_append_printable (GString *out, const char *text);

/* How many columns of a terminal a character takes: 0, 1 or 2. */
guint cli_get_width (gunichar character);

/* Appends as much of the text as fits into a number of columns. */
void cli_append_fitting (GString *out, const char *text, guint columns);

/* Appends a line of a source and below it a caret that points at a character,
 * within a number of columns of the terminal. The number is that of the line,
 * for its margin; column is in characters, from 1. The two escape sequences
 * stand around what is pointed at, and may be empty. */
void cli_append_excerpt (GString *out, const char *line, gsize length,
                         guint number, guint column, guint columns,
                         const char *highlight, const char *plain);
