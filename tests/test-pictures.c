/* test-pictures.c: what the painters paint, as pictures.
 * SPDX-License-Identifier: MIT
 *
 * Each scene is drawn as PNG, and as SVG and PDF that other programs turn into
 * PNG; all three are held to one reference in tests/pictures. Edges may fall
 * otherwise on the grid of pixels in another version of a library: a pixel is
 * good when its value lies between those of the reference's pixels around it.
 * What does not is written down beside the test, as NAME-FORMAT-out.png and
 * NAME-FORMAT-diff.png. */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <rihla/rihla.h>
#include <stdlib.h>

#include "formats/output-file.h"
#include "scenes.h"

/* By how much a pixel may leave the range of its surroundings, of 255; and how
 * many of a thousand may leave it by more. */
#define TOLERANCE 16
#define FAULTS_MOST 2

#define SCALE 2

/* --- Pictures --------------------------------------------------------------- */

typedef struct {
    const guchar *data;
    gsize length;
} Source;

static cairo_status_t
read_source (void *closure, unsigned char *data, unsigned int length)
{
    Source *source = closure;

    if (source->length < length)
        return CAIRO_STATUS_READ_ERROR;
    memcpy (data, source->data, length);
    source->data += length;
    source->length -= length;
    return CAIRO_STATUS_SUCCESS;
}

/* As pixels without alpha, on white. */
static cairo_surface_t *
open_picture (GBytes *png)
{
    Source source;
    cairo_surface_t *raw;
    cairo_surface_t *self;
    cairo_t *cr;

    source.data = g_bytes_get_data (png, &source.length);
    raw = cairo_image_surface_create_from_png_stream (read_source, &source);
    ck_assert_int_eq (cairo_surface_status (raw), CAIRO_STATUS_SUCCESS);
    self = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                       cairo_image_surface_get_width (raw),
                                       cairo_image_surface_get_height (raw));
    cr = cairo_create (self);
    cairo_set_source_rgb (cr, 1, 1, 1);
    cairo_paint (cr);
    cairo_set_source_surface (cr, raw, 0, 0);
    cairo_paint (cr);
    cairo_destroy (cr);
    cairo_surface_destroy (raw);
    cairo_surface_flush (self);
    return self;
}

static guchar *
get_pixel (cairo_surface_t *picture, int x, int y)
{
    return cairo_image_surface_get_data (picture) +
           y * cairo_image_surface_get_stride (picture) + x * 4;
}

/* How far the value of a channel is outside of those around it. */
static int
get_fault (cairo_surface_t *reference, int x, int y, int channel, int value)
{
    int width = cairo_image_surface_get_width (reference);
    int height = cairo_image_surface_get_height (reference);
    int low = 255;
    int high = 0;

    for (int j = MAX (y - 1, 0); j <= MIN (y + 1, height - 1); j++)
        for (int i = MAX (x - 1, 0); i <= MIN (x + 1, width - 1); i++) {
            int near = get_pixel (reference, i, j)[channel];

            low = MIN (low, near);
            high = MAX (high, near);
        }
    return MAX (MAX (low - value, value - high), 0);
}

/* Counts the pixels that are not good, and marks them. */
static guint
compare_pictures (cairo_surface_t *reference, cairo_surface_t *picture,
                  cairo_surface_t *marks)
{
    int width = cairo_image_surface_get_width (reference);
    int height = cairo_image_surface_get_height (reference);
    guint n_faults = 0;

    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++) {
            int fault = 0;

            for (int c = 0; c < 3; c++)
                fault = MAX (fault, get_fault (reference, x, y, c,
                                               get_pixel (picture, x, y)[c]));
            n_faults += fault > TOLERANCE;
            get_pixel (marks, x, y)[2] = (guchar) fault;
        }
    return n_faults;
}

/* --- Other programs --------------------------------------------------------- */

static GBytes *
run_converter (const char *format, GBytes *bytes)
{
    static const char *const svg[] = { "rsvg-convert", "--zoom=2", "in.svg",
                                       "-o",           "in.png",   NULL };
    static const char *const pdf[] = { "pdftocairo",  "-png",   "-r", "192",
                                       "-singlefile", "in.pdf", "in", NULL };
    gboolean is_svg = g_str_equal (format, "svg");
    g_autofree char *folder = g_dir_make_tmp ("rihla-XXXXXX", NULL);
    g_autofree char *in =
        g_build_filename (folder, is_svg ? "in.svg" : "in.pdf", NULL);
    g_autofree char *out = g_build_filename (folder, "in.png", NULL);
    g_autoptr (GError) error = NULL;
    char *content = NULL;
    gsize length = 0;
    int status = 0;

    ck_assert (rihla_output_file_write (in, bytes, NULL));
    if (!g_spawn_sync (folder, (char **) (is_svg ? svg : pdf), NULL,
                       G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                       &error))
        ck_abort_msg ("%s", error->message);
    ck_assert_int_eq (status, 0);
    ck_assert (g_file_get_contents (out, &content, &length, NULL));
    g_unlink (in);
    g_unlink (out);
    g_rmdir (folder);
    return g_bytes_new_take (content, length);
}

/* All with SCALE pixels a CSS pixel. */
static GBytes *
draw_scene (RihlaLayout *layout, const char *format)
{
    g_autoptr (GBytes) bytes =
        rihla_layout_to_bytes (layout, format, SCALE, NULL);

    ck_assert_ptr_nonnull (bytes);
    if (g_str_equal (format, "png"))
        return g_steal_pointer (&bytes);
    return run_converter (format, bytes);
}

/* --- The test --------------------------------------------------------------- */

static void
write_picture (const char *name, const char *format, const char *kind,
               cairo_surface_t *picture)
{
    g_autofree char *file =
        g_strdup_printf ("%s-%s-%s.png", name, format, kind);
    g_autofree char *path =
        g_build_filename (g_getenv ("top_builddir"), "tests", file, NULL);

    ck_assert_int_eq (cairo_surface_write_to_png (picture, path),
                      CAIRO_STATUS_SUCCESS);
}

static char *
get_reference_path (const char *name)
{
    g_autofree char *file = g_strdup_printf ("%s.png", name);

    return g_build_filename (g_getenv ("top_srcdir"), "tests", "pictures", file,
                             NULL);
}

static GBytes *
get_reference (const char *name, GBytes *png)
{
    g_autofree char *path = get_reference_path (name);
    char *content = NULL;
    gsize length = 0;

    if (g_getenv ("RIHLA_UPDATE_GOLDENS") != NULL)
        ck_assert (rihla_output_file_write (path, png, NULL));
    if (!g_file_get_contents (path, &content, &length, NULL))
        ck_abort_msg ("%s is missing: make update-goldens", path);
    return g_bytes_new_take (content, length);
}

static void
check_picture (const char *name, const char *format, GBytes *expected,
               GBytes *png)
{
    cairo_surface_t *reference = open_picture (expected);
    cairo_surface_t *picture = open_picture (png);
    int width = cairo_image_surface_get_width (reference);
    int height = cairo_image_surface_get_height (reference);
    cairo_surface_t *marks =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
    guint n_faults;

    ck_assert_int_eq (cairo_image_surface_get_width (picture), width);
    ck_assert_int_eq (cairo_image_surface_get_height (picture), height);
    cairo_surface_flush (marks);
    n_faults = compare_pictures (reference, picture, marks);
    cairo_surface_mark_dirty (marks);
    if (n_faults * 1000 > (guint) (width * height) * FAULTS_MOST) {
        write_picture (name, format, "out", picture);
        write_picture (name, format, "diff", marks);
        ck_abort_msg ("%s as %s: %u pixels are not as in the reference; look "
                      "at %s-%s-out.png and -diff.png",
                      name, format, n_faults, name, format);
    }
    cairo_surface_destroy (reference);
    cairo_surface_destroy (picture);
    cairo_surface_destroy (marks);
}

START_TEST (a_scene_is_painted_alike_in_all_formats)
{
    static const char *const formats[] = { "png", "svg", "pdf" };
    const Scene *scene = &scenes[_i];
    g_autoptr (RihlaLayout) layout = scene->make ();
    g_autoptr (GBytes) png = draw_scene (layout, "png");
    g_autoptr (GBytes) reference = get_reference (scene->name, png);

    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
        g_autoptr (GBytes) picture = draw_scene (layout, formats[i]);

        check_picture (scene->name, formats[i], reference, picture);
    }
}
END_TEST

/* A test that cannot fail shows nothing: another scene is not taken for it. */
START_TEST (another_picture_is_noticed)
{
    g_autoptr (RihlaLayout) one = scenes[0].make ();
    g_autoptr (RihlaLayout) other = scenes[1].make ();
    g_autoptr (GBytes) first = draw_scene (one, "png");
    g_autoptr (GBytes) second = draw_scene (other, "png");
    cairo_surface_t *reference = open_picture (first);
    cairo_surface_t *picture = open_picture (second);
    cairo_surface_t *marks =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                    cairo_image_surface_get_width (reference),
                                    cairo_image_surface_get_height (reference));

    cairo_surface_flush (marks);
    ck_assert_uint_gt (compare_pictures (reference, picture, marks), 1000);
    cairo_surface_destroy (reference);
    cairo_surface_destroy (picture);
    cairo_surface_destroy (marks);
}
END_TEST

int
main (void)
{
    Suite *suite = suite_create ("pictures");
    TCase *tcase = tcase_create ("pictures");
    SRunner *runner;
    int n_failed;

    tcase_set_timeout (tcase, 60);
    tcase_add_loop_test (tcase, a_scene_is_painted_alike_in_all_formats, 0,
                         (int) n_scenes);
    tcase_add_test (tcase, another_picture_is_noticed);
    suite_add_tcase (suite, tcase);
    runner = srunner_create (suite);
    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
