/* pictures.c: the formats that maps are drawn in.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "pictures.h"

/* The first is the one where nothing tells which it is to be. */
static const CliPicture pictures[] = {
    { "svg", "svg", "Scalable Vector Graphics", "image/svg+xml" },
    { "pdf", "pdf", "Portable Document Format", "application/pdf" },
    { "png", "png", "Portable Network Graphics", "image/png" },
    { "text", "txt", "the journey told in text, for a screen reader or e-mail",
      "text/plain" },
    { "layout", "layout", "what is where, as text, for tests", "text/plain" },
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

    for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (pictures); i++) {
        if (g_ascii_strcasecmp (pictures[i].suffix, dot + 1) == 0)
            return &pictures[i];
    }
    return NULL;
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
