/* markdown-guard.h: what of a Markdown text is parsed. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/table.h"

/* Attack: signs of which each becomes a node, of some hundred bytes. A table of
 * 10,000 stages takes 2 MiB; a larger one is better kept as CSV. */
#define RIHLA_MARKDOWN_MAX_BYTES (4u * 1024 * 1024)
/* Attack: millions of lines, every one an item of a list. */
#define RIHLA_MARKDOWN_MAX_LINES 200000u
/* Attack: a paragraph of brackets, quadratic in cmark-gfm. Longer ones beside
 * tables are not parsed, */
#define RIHLA_MARKDOWN_MAX_PARAGRAPH_BYTES (16u * 1024)
/* and neither is more than this of them all. */
#define RIHLA_MARKDOWN_MAX_TEXT_BYTES (256u * 1024)
/* Attack: rules of dashes that open no table; for each cmark-gfm reads the
 * paragraph above it again. The bytes it may read so. */
#define RIHLA_MARKDOWN_MAX_REREAD_BYTES (16u * 1024 * 1024)

/* Readies a text for cmark-gfm: overwrites with spaces what is too long and no
 * table, so that places stay, and fails where a table is over a limit. */
gboolean rihla_markdown_guard (const RihlaTable *table, char *text,
                               gsize length, GError **error);
/* TRUE for the line under the head of a table: bars, dashes, colons. */
gboolean rihla_markdown_is_rule (const char *line, gsize length);
/* The length of the cell at the beginning of a text, up to a bar that no
 * backslash precedes. */
gsize rihla_markdown_measure_cell (const char *text, gsize length);
