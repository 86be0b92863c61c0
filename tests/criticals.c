/* criticals.c: counts broken rules of the API instead of printing them.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "criticals.h"

static guint n_criticals;

static void
count (const char *domain, GLogLevelFlags level, const char *message,
       G_GNUC_UNUSED gpointer data)
{
    if ((level & G_LOG_LEVEL_CRITICAL) != 0)
        n_criticals++;
    else
        g_log_default_handler (domain, level, message, NULL);
}

void
criticals_watch (void)
{
    g_log_set_default_handler (count, NULL);
}

guint
criticals_take (void)
{
    guint n = n_criticals;

    n_criticals = 0;
    return n;
}
