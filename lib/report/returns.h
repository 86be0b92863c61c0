/* returns.h: going back and forth ("ping-pong"). Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Looks for A → B → A over three consecutive visits, where A and B are
 * anything that is told apart by its address, and NULL is nothing, which
 * breaks the chain. is_return, if not NULL, has room for n: is_return[i] tells
 * whether the step from visit i to visit i + 1 is part of a return. Returns how
 * many returns there are. */
guint
rihla_returns_find (const gconstpointer *visits, guint n, gboolean *is_return);
