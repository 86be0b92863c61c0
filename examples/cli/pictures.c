/* pictures.c: the formats that maps are drawn in.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "pictures.h"

/* The first is the one where nothing tells which it is to be. */
static const CliPicture pictures[] = {
    { "svg", "Scalable Vector Graphics", "image/svg+xml" },
    { "pdf", "Portable Document Format", "application/pdf" },
    { "png", "Portable Network Graphics", "image/png" },
    { "layout", "what is where, as text, for tests", "text/plain" },
};

const CliPicture *
cli_picture_get (guint index)
{
    return index < G_N_ELEMENTS (pictures) ? &pictures[index] : NULL;
}

const CliPicture *
cli_picture_find (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
        if (g_ascii_strcasecmp (pictures[i].name, name) == 0)
            return &pictures[i];
    }
    return NULL;
}

const CliPicture *
cli_picture_find_suffix (const char *path)
{
    g_autofree char *base = g_path_get_basename (path);
    const char *dot = strrchr (base, '.');

    return dot == NULL ? NULL : cli_picture_find (dot + 1);
}

char *
cli_picture_list (void)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
        g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                                pictures[i].name);
    return g_string_free (list, FALSE);
}
