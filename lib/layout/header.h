/* header.h: what stands above the lanes: title, scenario, personas. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

typedef struct _RihlaHeader RihlaHeader;

/* Shapes its texts. */
RihlaHeader *rihla_header_new (RihlaMap *map);
void rihla_header_free (RihlaHeader *self);

/* The least width that it should have. */
double rihla_header_get_width (const RihlaHeader *self);
/* Breaks its texts. Returns its height. */
double rihla_header_arrange (RihlaHeader *self, double width);
void rihla_header_place (const RihlaHeader *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaHeader, rihla_header_free)
