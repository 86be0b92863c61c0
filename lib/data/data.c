/* data.c: the files that are built into the library.
 * SPDX-License-Identifier: MIT
 *
 * They are a GResource under /rihla/. It is asked for by name here, and not
 * only left to register itself, so that a static link keeps it.
 */
#include "data/data.h"

#include <stdlib.h>
#include <string.h>

#include "data/resources.h"

#define RESOURCE_PREFIX "/rihla/"

GBytes *
rihla_data_lookup (const char *name, GError **error)
{
    g_autofree char *path = NULL;

    g_return_val_if_fail (name != NULL, NULL);

    path = g_strconcat (RESOURCE_PREFIX, name, NULL);
    return g_resource_lookup_data (rihla_resources_get_resource (), path,
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
    return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
rihla_data_list (const char *folder)
{
    g_autofree char *path = g_strconcat (RESOURCE_PREFIX, folder, NULL);
    char **names =
        g_resource_enumerate_children (rihla_resources_get_resource (), path,
                                       G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

    if (names == NULL)
        return g_new0 (char *, 1);
    qsort (names, g_strv_length (names), sizeof *names, compare_names);
    return names;
}
