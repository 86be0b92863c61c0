/* table-cells.h: what stands in a cell: texts, lists, numbers, durations.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* How a cell is split into a list. */
typedef enum {
    /* At semicolons and line breaks; where there is none, at commas. */
    RIHLA_SPLIT_AT_ALL,
    /* At semicolons and line breaks only: sentences have commas. */
    RIHLA_SPLIT_AT_BREAKS,
    /* As RIHLA_SPLIT_AT_ALL, and empty items keep their places. */
    RIHLA_SPLIT_KEEP_EMPTY
} RihlaSplit;

/* The text of a cell: one line, without spaces around or doubled. */
char *rihla_cell_get_text (const char *cell);
/* The items of a cell, each a text; never NULL, may be empty. */
char **rihla_cell_split (const char *cell, RihlaSplit how);

/* Reads a number as people write it: digits of any script, decimal point,
 * comma or ٫, a sign of any kind. Thousands says that a comma or point before
 * exactly three digits parts thousands; percent that a sign for it may end
 * it. */
gboolean rihla_cell_parse_number (const char *cell, gboolean thousands,
                                  gboolean percent, double *value);

/* Reads a duration, in seconds: as in the journey file, as on a clock
 * (hours:minutes), or in words ("2h 30 min", "ساعتان و30 دقيقة"). A number
 * alone is taken in @unit, in seconds; 0: it is not a duration then. */
gboolean
rihla_cell_parse_duration (const char *cell, double unit, double *seconds);
/* The unit of time a text names, in seconds; 0 when it names none. */
double rihla_cell_find_unit (const char *text);
