/* returns.c: going back and forth.
 * SPDX-License-Identifier: MIT
 *
 * A return is A → B → A over three consecutive touchpoints: the customer is
 * sent away and comes back to where they were. One pass, linear. */

#include "config.h"

#include <string.h>

#include "report/returns.h"

guint
rihla_returns_find (const gconstpointer *visits, guint n, gboolean *is_return)
{
    guint n_returns = 0;

    if (is_return != NULL)
        memset (is_return, 0, n * sizeof *is_return);
    for (guint i = 0; i + 2 < n; i++) {
        if (visits[i] == NULL || visits[i + 1] == NULL ||
            visits[i] != visits[i + 2] || visits[i] == visits[i + 1])
            continue;
        n_returns++;
        if (is_return != NULL)
            is_return[i] = is_return[i + 1] = TRUE;
    }
    return n_returns;
}
