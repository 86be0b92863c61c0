/* markdown.h: tables in Markdown. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-journey.h>

gboolean rihla_markdown_sniff (const char *content, gsize length);

RihlaJourney *
rihla_markdown_read (const char *content, gsize length, const char *name,
                     RihlaDiagnostics *diagnostics, GError **error);
