/* pictures.c: the table of picture formats, and drawing by it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>
#include <rihla/rihla-error.h>
#include <string.h>

#include "formats/output-file.h"
#include "formats/output-files.h"
#include "render/render.h"

typedef struct {
    const char *name;
    const char *description;
    const char *const *suffixes;
    const char *mime_type;
    GBytes *(*draw) (RihlaLayout *layout, double scale, GError **error);
    /* NULL where all pages go into one file. */
    GBytes *(*draw_page) (RihlaLayout *layout, guint page, double scale,
                          GError **error);
} Picture;

static GBytes *
draw_svg (RihlaLayout *layout, G_GNUC_UNUSED double scale, GError **error)
{
    return rihla_layout_to_svg (layout, error);
}

static GBytes *
draw_svg_page (RihlaLayout *layout, guint page, G_GNUC_UNUSED double scale,
               GError **error)
{
    return rihla_layout_page_to_svg (layout, page, error);
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
      draw_svg, draw_svg_page },
    { "pdf", "Portable Document Format", pdf_suffixes, "application/pdf",
      draw_pdf, NULL },
    { "png", "Portable Network Graphics", png_suffixes, "image/png",
      rihla_layout_to_png, rihla_layout_page_to_png },
    { "layout", "What is where on the map, as text", layout_suffixes,
      "text/plain", write_layout, NULL },
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

static const Picture *
choose_picture (const char *path, const char *format, GError **error)
{
    return format == NULL ? choose_suffix (path, error)
                          : choose_name (format, error);
}

/* map.svg becomes map-1.svg, and map becomes map-1. */
static char *
number_path (const char *path, guint page)
{
    const char *base = strrchr (path, G_DIR_SEPARATOR);
    const char *dot;

    base = base == NULL ? path : base + 1;
    dot = strrchr (base, '.');
    if (dot == NULL || dot == base)
        dot = base + strlen (base);
    return g_strdup_printf ("%.*s-%u%s", (int) (dot - path), path, page + 1,
                            dot);
}

char **
rihla_layout_list_files (RihlaLayout *self, const char *path,
                         const char *format, GError **error)
{
    const Picture *picture;
    g_autoptr (GPtrArray) names = NULL;
    guint n_pages;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (path != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    picture = choose_picture (path, format, error);
    if (picture == NULL)
        return NULL;
    names = g_ptr_array_new_with_free_func (g_free);
    n_pages = picture->draw_page == NULL ? 1 : rihla_layout_get_n_pages (self);
    for (guint i = 0; i < n_pages; i++)
        g_ptr_array_add (names, n_pages == 1 ? g_strdup (path)
                                             : number_path (path, i));
    g_ptr_array_add (names, NULL);
    return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* Each page is put on the disk before the next one is drawn. */
static gboolean
write_pages (RihlaLayout *layout, const Picture *picture, char **names,
             double scale, GError **error)
{
    g_autoptr (RihlaOutputFiles) files = rihla_output_files_new ();

    for (guint i = 0; names[i] != NULL; i++) {
        g_autoptr (GBytes) bytes = picture->draw_page (layout, i, scale, error);

        if (bytes == NULL ||
            !rihla_output_files_add (files, names[i], bytes, error))
            return FALSE;
    }
    return rihla_output_files_replace (files, error);
}

gboolean
rihla_layout_write_file (RihlaLayout *self, const char *path,
                         const char *format, double scale, GError **error)
{
    const Picture *picture;
    g_autoptr (GBytes) bytes = NULL;
    g_auto (GStrv) names = NULL;

    g_return_val_if_fail (self != NULL, FALSE);
    g_return_val_if_fail (path != NULL, FALSE);
    g_return_val_if_fail (scale > 0 && isfinite (scale), FALSE);
    g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

    names = rihla_layout_list_files (self, path, format, error);
    if (names == NULL)
        return FALSE;
    picture = choose_picture (path, format, NULL);
    if (names[1] != NULL)
        return write_pages (self, picture, names, scale, error);
    bytes = picture->draw (self, scale, error);
    return bytes != NULL && rihla_output_file_write (path, bytes, error);
}
