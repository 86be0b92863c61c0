/* rows.h: things that stand side by side in rows. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* The least width that things of such widths, with a gap between them, take no
 * more rows in than in this one: then the last row is not left with a lonely
 * one. A row has at least one thing. */
double
rihla_rows_even_out (const double *widths, guint n, double gap, double width);
