/* output-file.h: writing a file as a whole or not at all. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Replaces the file by the bytes once they are all on the disk: on error, or
 * when the process is killed, the old file stands as it was. A link stays a
 * link, and the file keeps its permissions. What is not a regular file, such
 * as a device or a pipe, is written to as it is. Errors: G_FILE_ERROR. */
gboolean
rihla_output_file_write (const char *path, GBytes *bytes, GError **error);

/* Puts the bytes on the disk in a new file beside the one that a path leads
 * to. target is where it leads to, name the new file's; the rename is left to
 * the caller. What is there and no regular file is an error. */
gboolean rihla_output_file_prepare (const char *path, GBytes *bytes,
                                    char **target, char **name, GError **error);
/* Puts the renames in the folder of a file on the disk. */
void rihla_output_file_flush_folder (const char *target);
/* Sets the error that a file cannot be written, and returns FALSE. */
gboolean rihla_output_file_fail (const char *path, int number, GError **error);
