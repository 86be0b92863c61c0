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
