/* rows.c: things that stand side by side in rows.
 * SPDX-License-Identifier: MIT
 *
 * Rows are filled one after another. The number of rows only grows as they get
 * narrower, so the narrowest width is found by halves. */

#include "config.h"

#include "layout/rows.h"

#define HALVINGS 12

static guint
count_rows (const double *widths, guint n, double gap, double width)
{
    guint n_rows = 1;
    double x = 0;

    for (guint i = 0; i < n; i++) {
        if (x > 0 && x + widths[i] > width) {
            n_rows++;
            x = 0;
        }
        x += widths[i] + gap;
    }
    return n_rows;
}

double
rihla_rows_even_out (const double *widths, guint n, double gap, double width)
{
    guint n_rows = count_rows (widths, n, gap, width);
    double low = 0;
    double high = width;

    if (n_rows < 2)
        return width;
    for (int i = 0; i < HALVINGS; i++) {
        double middle = (low + high) / 2;

        if (count_rows (widths, n, gap, middle) > n_rows)
            low = middle;
        else
            high = middle;
    }
    return high;
}
