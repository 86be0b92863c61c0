/* footer.h: what stands below the lanes. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

typedef struct _RihlaFooter RihlaFooter;

/* Shapes its text. */
RihlaFooter *rihla_footer_new (RihlaMap *map);
void rihla_footer_free (RihlaFooter *self);

/* Breaks its text. Returns its height. */
double rihla_footer_arrange (RihlaFooter *self, double width);
/* Once all else is placed: adds what is known only then, and leaves out of the
 * legend what is not drawn. Has to be arranged again. */
void rihla_footer_complete (RihlaFooter *self);
void rihla_footer_place (const RihlaFooter *self, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaFooter, rihla_footer_free)
