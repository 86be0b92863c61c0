/* emotion-strokes.h: the lines of the curve as they are drawn. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/emotion-moments.h"

/* Once columns are settled: the points of all lines, with heights from the
 * zero line downwards. */
void rihla_strokes_find_points (RihlaMoments *moments, const RihlaMap *map);
/* Moves all lines to where the zero line is. */
void rihla_strokes_move (RihlaMoments *moments, double zero);

/* Pieces of a line that look alike: from which point to which. Each begins
 * where the last one ended; a piece is assumed where one of its ends is.
 * Returns where the piece that begins at first ends. */
guint rihla_strokes_find_end (const gboolean *is_assumed, guint n, guint first);

/* Draws a line: solid where it was measured, dashed where it is assumed. */
void rihla_strokes_add_line (const RihlaLine *line, RihlaMap *map);
