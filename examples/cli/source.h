/* source.h: the text of an input, to quote lines from.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

typedef struct _CliSource CliSource;

/* The content of a file. It is read when the first line is asked for, so the
 * usual run, where nothing is wrong, does not read it. */
CliSource *cli_source_new_for_file (const char *path);

/* Content that was read already. */
CliSource *cli_source_new_for_bytes (GBytes *bytes);

void cli_source_free (CliSource *self);

/* Finds a line, counted from 1, without its line break. It is quick when lines
 * are asked for in order. Returns FALSE where there is no such line. */
gboolean cli_source_find_line (CliSource *self, guint number, const char **line,
                               gsize *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliSource, cli_source_free)
