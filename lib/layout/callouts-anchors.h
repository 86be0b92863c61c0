/* callouts-anchors.h: where the elements of a journey stand on its map.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/callouts-search.h"
#include "layout/map.h"
#include "model/element.h"

typedef struct _RihlaAnchors RihlaAnchors;

/* Of what is in the display list now. */
RihlaAnchors *rihla_anchors_new (const RihlaMap *map);
void rihla_anchors_free (RihlaAnchors *self);

/* What may be pointed at where an element is meant, the best one first; empty
 * where it is not drawn. Arrays of RihlaAnchor, to be unreferenced. */
GArray *
rihla_anchors_find (const RihlaAnchors *self, const RihlaElement *element);
/* Of a touchpoint: its dot in the lane of channels, else its face. */
GArray *rihla_anchors_find_channel (const RihlaAnchors *self,
                                    const RihlaElement *touchpoint);
/* The last sign of a role that stands for an element, at most one. */
GArray *rihla_anchors_find_last (const RihlaAnchors *self,
                                 const RihlaElement *element, RihlaRole role);
/* The face of this id around a place, at most one. */
GArray *rihla_anchors_find_face (const RihlaAnchors *self, const char *id,
                                 const RihlaRect *place);
