/* output-files.h: writing several files, all of them or none. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

typedef struct _RihlaOutputFiles RihlaOutputFiles;

RihlaOutputFiles *rihla_output_files_new (void);
/* Removes what was not replaced. NULL-safe. */
void rihla_output_files_free (RihlaOutputFiles *self);

/* Puts the bytes of one more file on the disk, under another name. */
gboolean rihla_output_files_add (RihlaOutputFiles *self, const char *path,
                                 GBytes *bytes, GError **error);
/* Gives all of them their names. On error those that had theirs already are
 * put back, and all old files stand as they were. */
gboolean rihla_output_files_replace (RihlaOutputFiles *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaOutputFiles, rihla_output_files_free)
