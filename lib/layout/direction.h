/* direction.h: the direction that a string is read in. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

/* That of its first strong letter; NONE where it has none, or is NULL. */
RihlaDirection rihla_direction_find (const char *string);
