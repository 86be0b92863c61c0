/* pictures.c: the table of picture formats, and drawing by it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-error.h>
#include <string.h>

#include "formats/output-file.h"
#include "render/render.h"

typedef struct {
    const char *name;
    const char *description;
    const char *const *suffixes;
    const char *mime_type;
    GBytes *(*draw) (RihlaLayout *layout, double scale, GError **error);
} Picture;

static GBytes *
draw_svg (RihlaLayout *layout, G_GNUC_UNUSED double scale, GError **error)
{
    return rihla_layout_to_svg (layout, error);
}

static GBytes *
draw_pdf (RihlaLayout *layout, G_GNUC_UNUSED double scale, GError **error)
{
    return rihla_layout_to_pdf (layout, error);
}

static GBytes *
write_layout (RihlaLayout *layout, G_GNUC_UNUSED double scale,
              G_GNUC_UNUSED GError **error)
{
    char *text = rihla_layout_to_string (layout);

    return g_bytes_new_take (text, strlen (text));
}

static const char *const svg_suffixes[] = { "svg", NULL };
static const char *const pdf_suffixes[] = { "pdf", NULL };
static const char *const png_suffixes[] = { "png", NULL };
static const char *const layout_suffixes[] = { "layout", NULL };

static const Picture pictures[] = {
    { "svg", "Scalable Vector Graphics", svg_suffixes, "image/svg+xml",
      draw_svg },
    { "pdf", "Portable Document Format", pdf_suffixes, "application/pdf",
      draw_pdf },
    { "png", "Portable Network Graphics", png_suffixes, "image/png",
      rihla_layout_to_png },
    { "layout", "What is where on the map, as text", layout_suffixes,
      "text/plain", write_layout },
};

static const Picture *
get_picture (guint index)
{
    return index < G_N_ELEMENTS (pictures) ? &pictures[index] : NULL;
}

guint
rihla_pictures_get_n (void)
{
    return G_N_ELEMENTS (pictures);
}

const char *
rihla_pictures_get_name (guint index)
{
    const Picture *picture = get_picture (index);

    return picture == NULL ? NULL : picture->name;
}

const char *
rihla_pictures_get_description (guint index)
{
    const Picture *picture = get_picture (index);

    return picture == NULL ? NULL : picture->description;
}

const char *const *
rihla_pictures_get_suffixes (guint index)
{
    const Picture *picture = get_picture (index);

    return picture == NULL ? NULL : picture->suffixes;
}

const char *
rihla_pictures_get_mime_type (guint index)
{
    const Picture *picture = get_picture (index);

    return picture == NULL ? NULL : picture->mime_type;
}

static const Picture *
find_name (const char *name)
{
    for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
        if (g_ascii_strcasecmp (pictures[i].name, name) == 0)
            return &pictures[i];
    }
    return NULL;
}

static gboolean
has_suffix (const Picture *picture, const char *suffix)
{
    for (guint i = 0; picture->suffixes[i] != NULL; i++) {
        if (g_ascii_strcasecmp (picture->suffixes[i], suffix) == 0)
            return TRUE;
    }
    return FALSE;
}

static const Picture *
find_suffix (const char *path)
{
    g_autofree char *base = g_path_get_basename (path);
    const char *dot = strrchr (base, '.');

    for (guint i = 0; dot != NULL && i < G_N_ELEMENTS (pictures); i++) {
        if (has_suffix (&pictures[i], dot + 1))
            return &pictures[i];
    }
    return NULL;
}

/* What the user can choose from, for messages. */
static char *
list_names (void)
{
    GString *list = g_string_new (NULL);

    for (guint i = 0; i < G_N_ELEMENTS (pictures); i++) {
        if (i > 0)
            g_string_append (list, ", ");
        g_string_append (list, pictures[i].name);
    }
    return g_string_free (list, FALSE);
}

static const Picture *
choose_name (const char *format, GError **error)
{
    const Picture *picture = find_name (format);
    g_autofree char *list = NULL;

    if (picture != NULL)
        return picture;
    list = list_names ();
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED,
                 "a map cannot be drawn as \"%s\", but as one of: %s", format,
                 list);
    return NULL;
}

static const Picture *
choose_suffix (const char *path, GError **error)
{
    const Picture *picture = find_suffix (path);
    g_autofree char *list = NULL;
    g_autofree char *name = NULL;

    if (picture != NULL)
        return picture;
    list = list_names ();
    name = g_filename_display_name (path);
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED,
                 "%s: the suffix does not tell the format; "
                 "say which of %s it is",
                 name, list);
    return NULL;
}

GBytes *
rihla_layout_to_bytes (RihlaLayout *self, const char *format, double scale,
                       GError **error)
{
    const Picture *picture;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (format != NULL, NULL);
    g_return_val_if_fail (scale > 0 && isfinite (scale), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    picture = choose_name (format, error);
    return picture == NULL ? NULL : picture->draw (self, scale, error);
}

gboolean
rihla_layout_write_file (RihlaLayout *self, const char *path,
                         const char *format, double scale, GError **error)
{
    const Picture *picture;
    g_autoptr (GBytes) bytes = NULL;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (path != NULL, FALSE);
    g_return_val_if_fail (scale > 0 && isfinite (scale), FALSE);
    g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

    picture = format == NULL ? choose_suffix (path, error)
                             : choose_name (format, error);
    if (picture == NULL)
        return FALSE;
    bytes = picture->draw (self, scale, error);
    return bytes != NULL && rihla_output_file_write (path, bytes, error);
}
