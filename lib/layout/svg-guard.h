/* svg-guard.h: whether an SVG file is safe to draw. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* How much an SVG may grow when everything that it points to is put in its
 * place, in bytes: ten lines of <use> that each name the one before twice, or
 * patterns filled with patterns, would be drawn for hours. */
#define RIHLA_SVG_UNFOLDED_MOST (8 * 1024 * 1024)
/* How deep it may then be nested: librsvg calls itself for each level. */
#define RIHLA_SVG_DEPTH_MOST 200

/* Tells whether it looks like one by its first element. */
gboolean rihla_svg_guard_is_svg (const char *data, gsize length);
/* NULL where it is safe; else what is wrong, to be freed: "is not …". */
char *rihla_svg_guard_check (const char *data, gsize length);
