/* criticals.h: counts broken rules of the API instead of printing them.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* From now on, what g_return_if_fail() says is counted. */
void criticals_watch (void);
/* How many there were since the last call. */
guint criticals_take (void);
