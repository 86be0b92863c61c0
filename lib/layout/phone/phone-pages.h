/* phone-pages.h: a phone map on pages. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/layout.h"

/* The pages of a phone map that is higher than a page can be, cut between
 * stages and touchpoints, and the height of the highest. NULL where it is not
 * a phone map, is no higher than that, or has something in it that is. */
RihlaPages *
rihla_phone_pages_new (const RihlaLayout *layout, double most, double *height);
