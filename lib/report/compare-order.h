/* compare-order.h: what kept its order in two lists, and what moved. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* The partner of what has none. */
#define RIHLA_NO_PARTNER G_MAXUINT

/* Pairs equal numbers of two lists so that no two pairs cross, as many as can
 * be. partners, one for each number of a, gets its index in b. */
void rihla_order_pair (const guint *a, guint n_a, const guint *b, guint n_b,
                       guint *partners);

/* Says of each of n different places which ones are out of order: the fewest
 * without which the others increase. */
void rihla_order_find_moved (const guint *places, guint n, gboolean *is_moved);
