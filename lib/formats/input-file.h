/* input-file.h: reading a whole file. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Reads a file, or whatever a device or pipe gives until it ends. Reading
 * stops one byte after the most that any format reads, so that an endless
 * input ends as one that is too large. Errors: G_FILE_ERROR. */
GBytes *rihla_input_file_read (const char *path, GError **error);
