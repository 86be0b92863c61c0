/* test-images.c: picture files: which are read, and how they are drawn.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <check.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <rihla/rihla.h>

#include "image-files.h"
#include "layout/image-store.h"
#include "layout/svg-guard.h"
#include "scenes.h"

/* The least SVG that has a size. */
#define SVG_SMALL IMAGE_SVG_HEAD " width=\"20\" height=\"10\">"
#define SVG_RED \
    SVG_SMALL "<rect width=\"20\" height=\"10\" fill=\"red\"/></svg>"

static char *folder;
static RihlaImageStore *store;
static RihlaDiagnostics *diagnostics;

static void
open_store (void)
{
    folder = image_folder_new ();
    diagnostics = rihla_diagnostics_new ();
    store = rihla_image_store_new ("journey", folder, diagnostics);
}

static void
close_store (void)
{
    rihla_image_store_free (store);
    rihla_diagnostics_unref (diagnostics);
    image_folder_free (folder);
}

/* The only remark so far has this in it; NULL: there is none. */
static void
expect (const char *words)
{
    guint n = rihla_diagnostics_get_n (diagnostics);

    ck_assert_uint_eq (n, words == NULL ? 0 : 1);
    if (words == NULL)
        return;
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R406");
    ck_assert_msg (strstr (rihla_diagnostics_get_message (diagnostics, 0),
                           words) != NULL,
                   "%s", rihla_diagnostics_get_message (diagnostics, 0));
}

/* --- Which file a name is ------------------------------------------------ */

START_TEST (a_png_and_an_svg_are_read)
{
    RihlaImageFile *png, *svg;

    image_write_png (folder, "a.png", 30, 20);
    image_write (folder, "صورة.svg", SVG_RED, -1);
    png = rihla_image_store_get (store, "a.png", NULL, NULL);
    svg = rihla_image_store_get (store, "صورة.svg", NULL, NULL);
    expect (NULL);
    ck_assert_int_eq (png->kind, RIHLA_IMAGE_PNG);
    ck_assert_double_eq (png->width, 30);
    ck_assert_double_eq (png->height, 20);
    ck_assert_int_eq (svg->kind, RIHLA_IMAGE_SVG);
    ck_assert_double_eq (svg->width, 20);
    ck_assert_double_eq (svg->height, 10);
}
END_TEST

START_TEST (a_file_is_read_once)
{
    RihlaImageFile *one, *other;

    image_write_png (folder, "a.png", 30, 20);
    image_write_png (folder, "b.png", 30, 20);
    one = rihla_image_store_get (store, "a.png", NULL, NULL);
    ck_assert_ptr_eq (rihla_image_store_get (store, "a.png", NULL, NULL), one);
    other = rihla_image_store_get (store, "b.png", NULL, NULL);
    ck_assert_ptr_eq (other, one);
}
END_TEST

static const struct {
    const char *name;
    const char *words;
} strays[] = {
    { "", "has no name" },
    { "/etc/passwd", "outside the folder" },
    { "../a.png", "outside the folder" },
    { "in/../../a.png", "outside the folder" },
    { "..\\a.png", "outside the folder" },
    { "\\\\host\\a.png", "outside the folder" },
    { "http://example.com/a.png", "is an address" },
    { "file:///etc/passwd", "is an address" },
    { "data:image/png;base64,AAAA", "is an address" },
    { "C:\\a.png", "is an address" },
    { "none.png", "cannot be read" },
    { "in", "is not a plain file" },
    { "pipe", "is not a plain file" },
    { "text.png", "is not a PNG or SVG file" },
    { "out.png", "leads out of the folder" },
    { "outside/a.png", "leads out of the folder" },
};

START_TEST (nothing_else_is_read)
{
    g_autofree char *other = image_folder_new ();
    g_autofree char *out = g_build_filename (other, "a.png", NULL);
    g_autofree char *link = g_build_filename (folder, "out.png", NULL);
    g_autofree char *links = g_build_filename (folder, "outside", NULL);
    g_autofree char *in = g_build_filename (folder, "in", NULL);
    g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);

    image_write_png (other, "a.png", 2, 2);
    image_write (folder, "text.png", "no picture", -1);
    ck_assert_int_eq (symlink (out, link), 0);
    ck_assert_int_eq (symlink (other, links), 0);
    ck_assert_int_eq (g_mkdir (in, 0700), 0);
    ck_assert_int_eq (mkfifo (pipe, 0600), 0);
    ck_assert_ptr_null (
        rihla_image_store_get (store, strays[_i].name, NULL, NULL));
    expect (strays[_i].words);
    /* Told once. */
    ck_assert_ptr_null (
        rihla_image_store_get (store, strays[_i].name, NULL, NULL));
    expect (strays[_i].words);
    image_folder_free (g_steal_pointer (&other));
}
END_TEST

START_TEST (a_link_inside_the_folder_is_followed)
{
    g_autofree char *link = g_build_filename (folder, "b.png", NULL);

    image_write_png (folder, "a.png", 3, 2);
    ck_assert_int_eq (symlink ("a.png", link), 0);
    ck_assert_ptr_nonnull (rihla_image_store_get (store, "b.png", NULL, NULL));
    expect (NULL);
}
END_TEST

START_TEST (without_a_file_there_is_no_folder)
{
    rihla_image_store_free (store);
    store = rihla_image_store_new ("journey", NULL, diagnostics);
    ck_assert_ptr_null (rihla_image_store_get (store, "a.png", NULL, NULL));
    ck_assert_ptr_null (rihla_image_store_get (store, "b.png", NULL, NULL));
    expect ("no folder to look in");
}
END_TEST

/* --- What is in it ------------------------------------------------------- */

/* What is wrong with a file; NULL: nothing. */
static char *
find_problem (const char *data, gsize length)
{
    g_autoptr (GBytes) bytes = g_bytes_new (data, length);
    g_autoptr (RihlaImageFile) image = NULL;
    char *problem;

    image = rihla_image_file_new (bytes, &problem);
    ck_assert ((image == NULL) == (problem != NULL));
    return problem;
}

static void
expect_problem (const char *data, gsize length, const char *words)
{
    g_autofree char *problem = find_problem (data, length);

    if (words == NULL)
        ck_assert_msg (problem == NULL, "%s", problem);
    else
        ck_assert_msg (problem != NULL && strstr (problem, words) != NULL, "%s",
                       problem != NULL ? problem : "no problem");
}

START_TEST (a_damaged_png_is_told)
{
    g_autoptr (GBytes) png = image_png_new (40, 30);
    gsize length;
    const char *data = g_bytes_get_data (png, &length);
    g_autofree char *bent = g_memdup2 (data, length);

    expect_problem (data, length, NULL);
    expect_problem (data, length / 2, "damaged PNG");
    expect_problem (data, 24, "damaged PNG");
    expect_problem (data, 8, "not a PNG or SVG");
    bent[length / 2] ^= 0x55;
    expect_problem (bent, length, "damaged PNG");
}
END_TEST

/* The head of a PNG of this size, and nothing after it. */
static void
expect_size (guint32 width, guint32 height, const char *words)
{
    char head[33] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

    width = GUINT32_TO_BE (width);
    height = GUINT32_TO_BE (height);
    memcpy (head + 16, &width, 4);
    memcpy (head + 20, &height, 4);
    expect_problem (head, sizeof head, words);
}

/* On the good side of the limit the head is taken, and what misses is told. */
START_TEST (a_png_of_too_many_pixels_is_not_unpacked)
{
    expect_size (4096, 4096, "damaged PNG");
    expect_size (4096, 4097, "has 4096 × 4097 pixels");
    expect_size (RIHLA_IMAGE_SIDE_MOST, 20, "damaged PNG");
    expect_size (RIHLA_IMAGE_SIDE_MOST + 1, 20, "pixels");
    expect_size (0xffffffff, 0xffffffff, "pixels");
    expect_size (0, 10, "has no pixels");
}
END_TEST

START_TEST (a_file_of_too_many_bytes_is_told)
{
    g_autoptr (GBytes) png = image_png_new (4, 4);
    gsize length;
    const char *data = g_bytes_get_data (png, &length);
    g_autofree char *long_file = g_malloc0 (RIHLA_IMAGE_BYTES_MOST + 1);

    memcpy (long_file, data, length);
    expect_problem (long_file, RIHLA_IMAGE_BYTES_MOST, NULL);
    expect_problem (long_file, RIHLA_IMAGE_BYTES_MOST + 1, "more than");
    image_write (folder, "long.png", long_file, RIHLA_IMAGE_BYTES_MOST + 1);
    ck_assert_ptr_null (rihla_image_store_get (store, "long.png", NULL, NULL));
    expect ("more than");
}
END_TEST

START_TEST (all_files_together_have_a_limit)
{
    guint most = RIHLA_IMAGES_PIXELS_MOST / (4096 * 4096);
    guint n = 0;

    /* Each has other pixels, so each counts. */
    for (guint i = 0; i <= most; i++) {
        g_autofree char *name = g_strdup_printf ("%u.png", i);

        image_write_plain (folder, name, 4096 - (int) i, 4096);
        n += rihla_image_store_get (store, name, NULL, NULL) != NULL;
    }
    ck_assert_uint_eq (n, most);
    expect ("is one too many");
}
END_TEST

static const struct {
    const char *svg;
    const char *words; /* NULL: it is taken */
} drawings[] = {
    { SVG_RED, NULL },
    { IMAGE_SVG_HEAD " viewBox=\"0 0 4 3\"><path d=\"M0 0L4 3\"/></svg>",
      NULL },
    { IMAGE_SVG_HEAD "/>", NULL },
    { IMAGE_SVG_HEAD " width=\"0\" height=\"10\"/>", "without a size" },
    { IMAGE_SVG_HEAD " width=\"-1\" height=\"10\"/>", NULL },
    { IMAGE_SVG_HEAD " width=\"1e30\" height=\"1\"/>", "far longer" },
    { "<svg width=\"20\" height=\"10\"/>", "not a PNG or SVG" },
    { "<html><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>",
      "not a PNG or SVG" },
    { SVG_SMALL "<g>", "damaged SVG" },
    { "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
      "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">" SVG_RED,
      NULL },
    { "<!DOCTYPE svg [<!ENTITY a \"x\">]>" SVG_RED, "entities" },
    { "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"file:///etc/passwd\">%a;]>" SVG_RED,
      "entities" },
    { SVG_SMALL "<image href=\"http://example.com/a.png\" width=\"9\" "
                "height=\"9\"/></svg>",
      "<image>" },
    { SVG_SMALL "<filter id=\"f\"><feImage href=\"file:///etc/passwd\"/>"
                "</filter></svg>",
      "<feImage>" },
    { SVG_SMALL "<filter id=\"f\"><feTurbulence/></filter></svg>",
      "<feTurbulence>" },
    { SVG_SMALL "<filter id=\"f\"><feGaussianBlur stdDeviation=\"2\"/>"
                "</filter><rect filter=\"url(#f)\" width=\"9\" height=\"9\"/>"
                "</svg>",
      NULL },
    { SVG_SMALL "<g id=\"a\"><use href=\"#a\"/></g></svg>", "loop" },
    { SVG_SMALL "<g id=\"a\"><use href=\"#b\"/></g><g id=\"b\">"
                "<path style=\"fill: url('#p')\"/></g><pattern id=\"p\">"
                "<use href=\"#a\"/></pattern></svg>",
      "loop" },
    { SVG_SMALL "<a id=\"a\" href=\"#a\"><rect id=\"r\"/></a>"
                "<use href=\"#r\"/><use href=\"#none\"/></svg>",
      NULL },
    { SVG_SMALL "<style>rect { fill: url(#g) }</style>"
                "<linearGradient id=\"g\"><stop stop-color=\"red\"/>"
                "</linearGradient><rect/></svg>",
      NULL },
    { SVG_SMALL "<style>@import url(\"file:///etc/passwd\");</style></svg>",
      NULL },
};

START_TEST (an_svg_is_held_against_the_rules)
{
    expect_problem (drawings[_i].svg, strlen (drawings[_i].svg),
                    drawings[_i].words);
}
END_TEST

/* Each line twice the one before: 2^n rectangles. */
static GString *
make_bomb (guint n, const char *element, const char *before, const char *after)
{
    GString *svg = g_string_new (SVG_SMALL "<g id=\"a0\"><rect/></g>");

    for (guint i = 1; i <= n; i++) {
        g_string_append_printf (svg, "<%s id=\"a%u\">", element, i);
        for (guint j = 0; j < 2; j++)
            g_string_append_printf (svg, "%s#a%u%s", before, i - 1, after);
        g_string_append_printf (svg, "</%s>", element);
    }
    g_string_append (svg, "</svg>");
    return svg;
}

START_TEST (a_bomb_does_not_go_off)
{
    static const struct {
        guint n;
        const char *element;
        const char *before;
        const char *after;
        const char *words;
    } bombs[] = {
        { 10, "g", "<use href=\"", "\"/>", NULL },
        { 40, "g", "<use href=\"", "\"/>", "grows too large" },
        { 40, "pattern", "<rect fill=\"url(", ")\"/>", "grows too large" },
        { 40, "mask", "<rect style=\"mask:url( '", "' )\"/>",
          "grows too large" },
        { 40, "g", "<g xmlns:x=\"http://www.w3.org/1999/xlink\"><use x:href=\"",
          "\"/></g>", "grows too large" },
    };
    GString *svg = make_bomb (bombs[_i].n, bombs[_i].element, bombs[_i].before,
                              bombs[_i].after);

    expect_problem (svg->str, svg->len, bombs[_i].words);
    g_string_free (svg, TRUE);
}
END_TEST

/* A marker stands at each point of a path. */
START_TEST (markers_are_counted_at_each_point)
{
    GString *svg = g_string_new (SVG_SMALL "<marker id=\"m\">");

    for (guint i = 0; i < 1000; i++)
        g_string_append (svg, "<rect width=\"1\"/>");
    g_string_append (svg, "</marker><path marker-mid=\"url(#m)\" d=\"M0 0");
    for (guint i = 0; i < 10000; i++)
        g_string_append (svg, "L1 1");
    g_string_append (svg, "\"/></svg>");
    expect_problem (svg->str, svg->len, "grows too large");
    g_string_free (svg, TRUE);
}
END_TEST

START_TEST (many_rules_for_many_elements_are_told)
{
    GString *svg = g_string_new (SVG_SMALL "<style>");

    for (guint i = 0; i < 20000; i++)
        g_string_append (svg, "g g{x:y}");
    g_string_append (svg, "</style>");
    for (guint i = 0; i < 20000; i++)
        g_string_append (svg, "<g/>");
    g_string_append (svg, "</svg>");
    expect_problem (svg->str, svg->len, "grows too large");
    g_string_free (svg, TRUE);
}
END_TEST

/* Each group in the one before, by the file or by pointing. */
START_TEST (a_deep_svg_is_told)
{
    GString *nested = g_string_new (SVG_SMALL);
    GString *chained = g_string_new (SVG_SMALL "<g id=\"a0\"/>");
    guint depth = _i == 0 ? RIHLA_SVG_DEPTH_MOST / 2 - 5 : 300;

    for (guint i = 0; i < depth; i++)
        g_string_append (nested, "<g>");
    for (guint i = 0; i < depth; i++)
        g_string_append (nested, "</g>");
    for (guint i = 1; i <= depth; i++)
        g_string_append_printf (chained,
                                "<g id=\"a%u\"><use href=\"#a%u\"/></g>", i,
                                i - 1);
    g_string_append (nested, "</svg>");
    g_string_append (chained, "</svg>");
    expect_problem (nested->str, nested->len, _i == 0 ? NULL : "damaged");
    expect_problem (chained->str, chained->len,
                    _i == 0 ? NULL : "nested too deep");
    g_string_free (nested, TRUE);
    g_string_free (chained, TRUE);
}
END_TEST

START_TEST (an_svg_of_too_many_bytes_is_told)
{
    GString *svg = g_string_new (SVG_RED);

    while (svg->len < RIHLA_IMAGE_SVG_BYTES_MOST)
        g_string_append_c (svg, '\n');
    expect_problem (svg->str, svg->len, NULL);
    g_string_append_c (svg, '\n');
    expect_problem (svg->str, svg->len, "more than");
    g_string_free (svg, TRUE);
}
END_TEST

/* --- How it is drawn ----------------------------------------------------- */

/* Red at the left and blue at the right, in a wide and in a round box. */
static RihlaLayout *
make_scene (void)
{
    RihlaLayout *layout = scene_new (90, 60);
    RihlaImageFile *png, *svg;

    image_write_png (folder, "a.png", 64, 32);
    image_write (folder, "b.svg",
                 SVG_SMALL "<rect id=\"thing\" width=\"20\" height=\"10\" "
                           "fill=\"lime\"/><script>alert(1)</script></svg>",
                 -1);
    png = rihla_image_store_get (store, "a.png", NULL, NULL);
    svg = rihla_image_store_get (store, "b.svg", NULL, NULL);
    rihla_display_begin (&layout->display, RIHLA_ROLE_PERSONA, "p1");
    rihla_display_add_image (&layout->display, &(RihlaRect){ 0, 0, 30, 30 }, 15,
                             png, RIHLA_FIT_COVER, "أحمد & \"هو\"");
    rihla_display_add_image (&layout->display, &(RihlaRect){ 30, 0, 30, 30 }, 0,
                             png, RIHLA_FIT_CONTAIN, NULL);
    rihla_display_add_image (&layout->display, &(RihlaRect){ 60, 0, 30, 30 }, 0,
                             svg, RIHLA_FIT_CONTAIN, NULL);
    return layout;
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
    const guchar *row =
        cairo_image_surface_get_data (surface) +
        (int) (y * 4 / 3) * cairo_image_surface_get_stride (surface);

    return ((const guint32 *) (gconstpointer) row)[(int) (x * 4 / 3)] &
           0xffffff;
}

START_TEST (pictures_stand_in_their_boxes)
{
    g_autoptr (RihlaLayout) layout = make_scene ();
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24, 120, 80);
    cairo_t *cr = cairo_create (surface);

    cairo_scale (cr, 4.0 / 3, 4.0 / 3);
    rihla_layout_draw (layout, cr);
    cairo_destroy (cr);
    cairo_surface_flush (surface);
    /* Covered, and cut to the circle. */
    ck_assert_uint_eq (get_pixel (surface, 5, 15), 0xff0000);
    ck_assert_uint_eq (get_pixel (surface, 25, 15), 0x0000ff);
    ck_assert_uint_ne (get_pixel (surface, 14, 2), 0xffffff);
    ck_assert_uint_eq (get_pixel (surface, 1, 1), 0xffffff);
    ck_assert_uint_eq (get_pixel (surface, 28, 28), 0xffffff);
    /* Contained: paper above and below. */
    ck_assert_uint_eq (get_pixel (surface, 33, 3), 0xffffff);
    ck_assert_uint_eq (get_pixel (surface, 33, 15), 0xff0000);
    ck_assert_uint_eq (get_pixel (surface, 57, 15), 0x0000ff);
    ck_assert_uint_eq (get_pixel (surface, 75, 15), 0x00ff00);
    ck_assert_uint_eq (get_pixel (surface, 75, 3), 0xffffff);
    cairo_surface_destroy (surface);
}
END_TEST

static guint
count (const GString *drawn, const char *what)
{
    gsize length = strlen (what);
    guint n = 0;

    for (gsize i = 0; i + length <= drawn->len; i++)
        n += memcmp (drawn->str + i, what, length) == 0;
    return n;
}

START_TEST (an_svg_map_holds_each_file_once)
{
    g_autoptr (RihlaLayout) layout = make_scene ();
    GString *svg = scene_draw (layout, "svg");

    ck_assert_uint_eq (count (svg, "data:image/png;base64,"), 1);
    ck_assert_uint_eq (count (svg, "data:image/svg+xml;base64,"), 1);
    ck_assert_uint_eq (count (svg, "<use xlink:href=\"#scene-image-1\""), 2);
    ck_assert_uint_eq (count (svg, "<use xlink:href=\"#scene-image-2\""), 1);
    ck_assert_uint_eq (count (svg, "<title>أحمد &amp; \"هو\"</title>") +
                           count (svg, "<title>أحمد &amp; &quot;هو&quot;"
                                       "</title>"),
                       1);
    /* Nothing of the file's own comes into the page. */
    ck_assert_uint_eq (count (svg, "thing"), 0);
    ck_assert_uint_eq (count (svg, "script"), 0);
    scene_free_drawn (svg);
}
END_TEST

START_TEST (a_pdf_holds_a_png_once_and_an_svg_as_lines)
{
    g_autoptr (RihlaLayout) layout = make_scene ();
    GString *pdf = scene_draw (layout, "pdf");

    ck_assert_uint_eq (count (pdf, "/Subtype /Image"), 1);
    scene_free_drawn (pdf);
}
END_TEST

START_TEST (pictures_come_out_the_same_each_time)
{
    static const char *const formats[] = { "svg", "pdf", "png" };
    g_autoptr (RihlaLayout) layout = make_scene ();
    GString *one = scene_draw (layout, formats[_i]);
    GString *other = scene_draw (layout, formats[_i]);

    ck_assert_uint_eq (one->len, other->len);
    ck_assert_mem_eq (one->str, other->str, one->len);
    scene_free_drawn (one);
    scene_free_drawn (other);
}
END_TEST

START_TEST (text_on_a_picture_is_a_fault)
{
    g_autoptr (RihlaLayout) layout = make_scene ();
    g_autoptr (RihlaMeasurer) measurer =
        rihla_measurer_new (layout->theme, RIHLA_DIRECTION_LTR, "en", TRUE);
    g_autoptr (RihlaText) text =
        rihla_measurer_shape (measurer, "word", RIHLA_FONT_SMALL);
    RihlaRect box = { 32, 5, 40, 20 };
    RihlaColour black = { 0, 0, 0, 1 };
    RihlaColour white = { 1, 1, 1, 1 };

    ck_assert_uint_eq (rihla_layout_audit (layout, NULL), 0);
    rihla_measurer_wrap (measurer, text, 40);
    rihla_display_add_text (&layout->display, &box, text, RIHLA_ALIGN_START,
                            black, white);
    rihla_layout_audit (layout, diagnostics);
    ck_assert_uint_gt (rihla_diagnostics_get_n (diagnostics), 0);
    ck_assert_str_eq (rihla_diagnostics_get_code (diagnostics, 0), "R901");
}
END_TEST

START_TEST (a_layout_tells_its_pictures)
{
    g_autoptr (RihlaLayout) layout = make_scene ();
    g_autofree char *text = rihla_layout_to_string (layout);

    ck_assert_ptr_nonnull (
        strstr (text, "image persona p1 0.0 0.0 30.0 30.0 \"أحمد"));
    ck_assert_str_eq (rihla_layout_hit (layout, 15, 15), "p1");
}
END_TEST

static Suite *
make_suite (void)
{
    Suite *suite = suite_create ("images");
    TCase *files = tcase_create ("files");
    TCase *content = tcase_create ("content");
    TCase *drawing = tcase_create ("drawing");

    tcase_add_checked_fixture (files, open_store, close_store);
    tcase_add_test (files, a_png_and_an_svg_are_read);
    tcase_add_test (files, a_file_is_read_once);
    tcase_add_loop_test (files, nothing_else_is_read, 0, G_N_ELEMENTS (strays));
    tcase_add_test (files, a_link_inside_the_folder_is_followed);
    tcase_add_test (files, without_a_file_there_is_no_folder);
    suite_add_tcase (suite, files);

    tcase_add_checked_fixture (content, open_store, close_store);
    tcase_set_timeout (content, 60);
    tcase_add_test (content, a_damaged_png_is_told);
    tcase_add_test (content, a_png_of_too_many_pixels_is_not_unpacked);
    tcase_add_test (content, a_file_of_too_many_bytes_is_told);
    tcase_add_test (content, all_files_together_have_a_limit);
    tcase_add_loop_test (content, an_svg_is_held_against_the_rules, 0,
                         G_N_ELEMENTS (drawings));
    tcase_add_loop_test (content, a_bomb_does_not_go_off, 0, 5);
    tcase_add_test (content, markers_are_counted_at_each_point);
    tcase_add_test (content, many_rules_for_many_elements_are_told);
    tcase_add_loop_test (content, a_deep_svg_is_told, 0, 2);
    tcase_add_test (content, an_svg_of_too_many_bytes_is_told);
    suite_add_tcase (suite, content);

    tcase_add_checked_fixture (drawing, open_store, close_store);
    tcase_add_test (drawing, pictures_stand_in_their_boxes);
    tcase_add_test (drawing, an_svg_map_holds_each_file_once);
    tcase_add_test (drawing, a_pdf_holds_a_png_once_and_an_svg_as_lines);
    tcase_add_loop_test (drawing, pictures_come_out_the_same_each_time, 0, 3);
    tcase_add_test (drawing, text_on_a_picture_is_a_fault);
    tcase_add_test (drawing, a_layout_tells_its_pictures);
    suite_add_tcase (suite, drawing);
    return suite;
}

int
main (void)
{
    SRunner *runner = srunner_create (make_suite ());
    int n_failed;

    srunner_run_all (runner, CK_ENV);
    n_failed = srunner_ntests_failed (runner);
    srunner_free (runner);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
