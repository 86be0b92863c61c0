/* text-stream.h: text of any length, in UTF-8. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <gio/gio.h>

#include "model/diagnostics.h"

typedef struct _RihlaTextStream RihlaTextStream;

/* The name is for messages, is not copied, and may be NULL. NULL on error. */
RihlaTextStream *
rihla_text_stream_new (GInputStream *stream, const char *name,
                       RihlaDiagnostics *diagnostics, GError **error);
void rihla_text_stream_free (RihlaTextStream *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaTextStream, rihla_text_stream_free)

/* Reads up to size bytes, at least 16; may stop within a letter. 0 at the end,
 * -1 on error. What is neither UTF-16 nor taken for Windows-1256 comes as it
 * is. */
gssize rihla_text_stream_read (RihlaTextStream *self, char *buffer, gsize size,
                               GError **error);
