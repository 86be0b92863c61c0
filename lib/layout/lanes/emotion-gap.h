/* emotion-gap.h: the gap between as-is and to-be. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/lanes/emotion-lines.h"

/* What lies between two curves from one place to another, where both are: it
 * ends where they cross. */
typedef struct {
    double from;
    double to;
} RihlaGapPiece;

/* The pieces of the gap between two curves, in order; of RihlaGapPiece. To be
 * unreffed. */
GArray *rihla_gap_find (const RihlaCurve *one, const RihlaCurve *other);
/* The outline of a piece, closed; of RihlaPathStep. To be unreffed. */
GArray *rihla_gap_get_outline (const RihlaCurve *one, const RihlaCurve *other,
                               const RihlaGapPiece *piece);

/* Shades the gaps between the lines as it is and as it is to be of each
 * persona, or of all. */
void rihla_gap_add (const RihlaLines *lines, RihlaMap *map);
/* A ground with the gap drawn upon it. */
RihlaColour rihla_gap_get_ground (const RihlaMap *map, RihlaColour ground);
