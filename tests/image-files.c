/* image-files.c: picture files for tests, in a folder of their own.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <cairo.h>
#include <check.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#include "image-files.h"

char *
image_folder_new (void)
{
    char *folder = g_dir_make_tmp ("rihla-images-XXXXXX", NULL);

    ck_assert_ptr_nonnull (folder);
    return folder;
}

static void
empty_folder (const char *folder)
{
    g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        if (g_file_test (path, G_FILE_TEST_IS_DIR) &&
            !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
            empty_folder (path);
        g_remove (path);
    }
}

void
image_folder_free (char *folder)
{
    empty_folder (folder);
    g_rmdir (folder);
    g_free (folder);
}

void
image_write (const char *folder, const char *name, const char *data,
             gssize length)
{
    g_autofree char *path = g_build_filename (folder, name, NULL);

    ck_assert (g_file_set_contents (path, data, length, NULL));
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append (closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static GBytes *
write_surface (cairo_surface_t *surface)
{
    GByteArray *png = g_byte_array_new ();

    ck_assert_int_eq (cairo_surface_write_to_png_stream (surface, append, png),
                      CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy (surface);
    return g_byte_array_free_to_bytes (png);
}

GBytes *
image_png_new (int width, int height)
{
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
    cairo_t *cr = cairo_create (surface);

    cairo_set_source_rgb (cr, 0, 0, 1);
    cairo_paint (cr);
    cairo_set_source_rgb (cr, 1, 0, 0);
    cairo_rectangle (cr, 0, 0, width / 2, height);
    cairo_fill (cr);
    cairo_destroy (cr);
    return write_surface (surface);
}

static void
write_bytes (const char *folder, const char *name, GBytes *png)
{
    gsize length;
    const char *data = g_bytes_get_data (png, &length);

    image_write (folder, name, data, (gssize) length);
    g_bytes_unref (png);
}

void
image_write_png (const char *folder, const char *name, int width, int height)
{
    write_bytes (folder, name, image_png_new (width, height));
}

void
image_write_plain (const char *folder, const char *name, int width, int height)
{
    write_bytes (folder, name,
                 write_surface (cairo_image_surface_create (CAIRO_FORMAT_A1,
                                                            width, height)));
}
