/* svg.c: a layout as SVG.
 * SPDX-License-Identifier: MIT
 *
 * In: a layout. Out: an SVG document, written straight from the display list,
 * item by item. cairo has an SVG surface, but its documents are several times
 * as large and as long in the making, name their parts by a count through the
 * life of the process, and know nothing of what is drawn. Here every id begins
 * with that of the journey, so that many maps can stand in one page, and the
 * picture has a language, a title and a description. */

#include "config.h"

#include <rihla/rihla-journey.h>

#include "render/render.h"
#include "render/svg.h"

typedef struct {
    const RihlaLayout *layout;   /* not owned */
    guint page;                  /* the one that is drawn */
    const RihlaDisplay *display; /* not owned; that of the items */
    GString *out;                /* owned */
    char *prefix;                /* owned; of ids */
    RihlaSvgGlyphs *glyphs;      /* owned */
    RihlaLineShaper shaper;
    guint n_gradients;
    guint n_clips;
    GHashTable *images; /* owned; digest to number; NULL: none yet */
} Writer;

/* An id needs letters that go in every place where it is named: in XML, in CSS
 * and in the fragment of an address. Others become _ and their number. In all
 * of these it begins with a letter. Pages of one map differ by their number. */
static char *
make_prefix (const RihlaLayout *layout, guint page)
{
    const char *id = rihla_journey_get_id (layout->journey);
    GString *prefix = g_string_new (NULL);

    if (id == NULL || !g_ascii_isalpha (*id))
        g_string_append (prefix, "map");
    for (const char *p = id; p != NULL && *p != '\0'; p++) {
        if (g_ascii_isalnum (*p) || *p == '-')
            g_string_append_c (prefix, *p);
        else
            g_string_append_printf (prefix, "_%02x", (guint) (guchar) *p);
    }
    g_string_append_c (prefix, '-');
    if (layout->pages != NULL)
        g_string_append_printf (prefix, "p%u-", page + 1);
    return g_string_free (prefix, FALSE);
}

static void
put (Writer *writer, const char *string)
{
    rihla_svg_put (writer->out, string);
}

static void
put_fill (Writer *writer, const RihlaPaint *paint)
{
    if (paint->fill.alpha > 0)
        rihla_svg_put_colour (writer->out, "fill", paint->fill);
    else
        put (writer, " fill=\"none\"");
}

static void
put_stroke (Writer *writer, const RihlaPaint *paint)
{
    if (paint->stroke.alpha <= 0 || paint->stroke_width <= 0)
        return;
    rihla_svg_put_colour (writer->out, "stroke", paint->stroke);
    rihla_svg_put_length (writer->out, "stroke-width",
                          (double) paint->stroke_width);
    if (paint->dash <= 0)
        return;
    rihla_svg_put_length (writer->out, "stroke-dasharray",
                          (double) paint->dash);
    put (writer, " stroke-linecap=\"butt\"");
}

static void
put_stop (Writer *writer, const char *offset, RihlaColour colour)
{
    put (writer, "<stop offset=\"");
    put (writer, offset);
    put (writer, "\"");
    rihla_svg_put_colour (writer->out, "stop-color", colour);
    put (writer, "/>");
}

static void
put_gradient_id (Writer *writer)
{
    put (writer, writer->prefix);
    put (writer, "gradient-");
    rihla_svg_put_integer (writer->out, writer->n_gradients);
}

static void
put_gradient_way (Writer *writer, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;

    if (item->is_across) {
        put (writer, " y1=\"0\" y2=\"0\"");
        rihla_svg_put_length (writer->out, "x1", box->x);
        rihla_svg_put_length (writer->out, "x2", box->x + box->width);
        return;
    }
    put (writer, " x1=\"0\" x2=\"0\"");
    rihla_svg_put_length (writer->out, "y1", box->y);
    rihla_svg_put_length (writer->out, "y2", box->y + box->height);
}

static void
put_gradient (Writer *writer, const RihlaItem *item)
{
    writer->n_gradients++;
    put (writer, "<defs><linearGradient id=\"");
    put_gradient_id (writer);
    put (writer, "\" gradientUnits=\"userSpaceOnUse\"");
    put_gradient_way (writer, item);
    put (writer, ">");
    put_stop (writer, "0", item->paint.fill);
    put_stop (writer, "0.5", item->gradient[0]);
    put_stop (writer, "1", item->gradient[1]);
    put (writer, "</linearGradient></defs>\n");
}

static void
put_box (Writer *writer, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;
    double radius = MIN (item->radius, MIN (box->width, box->height) / 2);

    put (writer, "<rect");
    rihla_svg_put_length (writer->out, "x", box->x);
    rihla_svg_put_length (writer->out, "y", box->y);
    rihla_svg_put_length (writer->out, "width", box->width);
    rihla_svg_put_length (writer->out, "height", box->height);
    if (radius > 0)
        rihla_svg_put_length (writer->out, "rx", radius);
}

static void
put_oval (Writer *writer, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;

    put (writer, "<ellipse");
    rihla_svg_put_length (writer->out, "cx", box->x + box->width / 2);
    rihla_svg_put_length (writer->out, "cy", box->y + box->height / 2);
    rihla_svg_put_length (writer->out, "rx", box->width / 2);
    rihla_svg_put_length (writer->out, "ry", box->height / 2);
}

static void
put_place (Writer *writer, double x, double y)
{
    rihla_svg_put_number (writer->out, x, 2);
    put (writer, " ");
    rihla_svg_put_number (writer->out, y, 2);
}

static void
put_point (Writer *writer, const RihlaPathStep *step, guint i)
{
    if (i > 0)
        put (writer, " ");
    put_place (writer, step->x[i], step->y[i]);
}

static void
put_step (Writer *writer, const RihlaPathStep *step)
{
    static const struct {
        char letter;
        guint n_points;
    } forms[] = {
        [RIHLA_PATH_MOVE] = { 'M', 1 },
        [RIHLA_PATH_LINE] = { 'L', 1 },
        [RIHLA_PATH_CURVE] = { 'C', 3 },
        [RIHLA_PATH_CLOSE] = { 'Z', 0 },
    };

    g_string_append_c (writer->out, forms[step->op].letter);
    for (guint i = 0; i < forms[step->op].n_points; i++)
        put_point (writer, step, i);
}

/* Where a path is cut, its first piece begins at the end of the one before. */
static void
put_start (Writer *writer, const RihlaItem *item)
{
    const RihlaPathStep *first =
        &g_array_index (writer->display->path, RihlaPathStep, item->first);
    double x, y;

    if (first->op == RIHLA_PATH_MOVE)
        return;
    rihla_path_step_get_end (first - 1, &x, &y);
    put (writer, "M");
    put_place (writer, x, y);
}

static void
put_path (Writer *writer, const RihlaItem *item)
{
    const GArray *path = writer->display->path;

    put (writer, "<path d=\"");
    if (item->n_steps > 0)
        put_start (writer, item);
    for (guint i = 0; i < item->n_steps; i++)
        put_step (writer,
                  &g_array_index (path, RihlaPathStep, item->first + i));
    put (writer, "\"");
}

static void
put_shape (Writer *writer, const RihlaItem *item)
{
    if (item->has_gradient)
        put_gradient (writer, item);
    if (item->shape == RIHLA_SHAPE_BOX)
        put_box (writer, item);
    else if (item->shape == RIHLA_SHAPE_OVAL)
        put_oval (writer, item);
    else
        put_path (writer, item);
    if (item->has_gradient) {
        put (writer, " fill=\"url(#");
        put_gradient_id (writer);
        put (writer, ")\"");
    } else {
        put_fill (writer, &item->paint);
    }
    put_stroke (writer, &item->paint);
    put (writer, "/>\n");
}

static void
put_number_id (Writer *writer, const char *name, guint number)
{
    put (writer, writer->prefix);
    put (writer, name);
    rihla_svg_put_integer (writer->out, number);
}

/* The file itself, in units of its own: an SVG too is a picture, so that
 * nothing in it has to do with the page, and nothing in it runs. */
static void
put_image_file (Writer *writer, const RihlaImageFile *image, guint number)
{
    gsize length;
    const guchar *bytes = g_bytes_get_data (image->bytes, &length);
    g_autofree char *data = g_base64_encode (bytes, length);

    put (writer, "<defs><image id=\"");
    put_number_id (writer, "image-", number);
    put (writer, "\"");
    rihla_svg_put_length (writer->out, "width", image->width);
    rihla_svg_put_length (writer->out, "height", image->height);
    put (writer, " preserveAspectRatio=\"none\" xlink:href=\"data:");
    put (writer,
         image->kind == RIHLA_IMAGE_PNG ? "image/png" : "image/svg+xml");
    put (writer, ";base64,");
    put (writer, data);
    put (writer, "\"/></defs>\n");
}

/* The number of a file, which is written before its first use. */
static guint
find_image (Writer *writer, const RihlaImageFile *image)
{
    guint number;

    if (writer->images == NULL)
        writer->images = g_hash_table_new (g_str_hash, g_str_equal);
    number =
        GPOINTER_TO_UINT (g_hash_table_lookup (writer->images, image->digest));
    if (number > 0)
        return number;
    number = g_hash_table_size (writer->images) + 1;
    g_hash_table_insert (writer->images, image->digest,
                         GUINT_TO_POINTER (number));
    put_image_file (writer, image, number);
    return number;
}

static void
put_image_use (Writer *writer, const RihlaItem *item, guint number)
{
    RihlaRect place;

    rihla_item_get_image_rect (item, &place);
    put (writer, "<use xlink:href=\"#");
    put_number_id (writer, "image-", number);
    put (writer, "\" transform=\"matrix(");
    rihla_svg_put_number (writer->out, place.width / item->image->width, 6);
    put (writer, " 0 0 ");
    rihla_svg_put_number (writer->out, place.height / item->image->height, 6);
    put (writer, " ");
    rihla_svg_put_number (writer->out, place.x, 3);
    put (writer, " ");
    rihla_svg_put_number (writer->out, place.y, 3);
    put (writer, ")\"/>");
}

static void
put_image (Writer *writer, const RihlaItem *item)
{
    guint number;

    if (item->box.width <= 0 || item->box.height <= 0)
        return;
    number = find_image (writer, item->image);
    writer->n_clips++;
    put (writer, "<clipPath id=\"");
    put_number_id (writer, "clip-", writer->n_clips);
    put (writer, "\">");
    put_box (writer, item);
    put (writer, "/></clipPath><g clip-path=\"url(#");
    put_number_id (writer, "clip-", writer->n_clips);
    put (writer, ")\">");
    if (item->alternative != NULL) {
        put (writer, "<title>");
        rihla_svg_put_text (writer->out, item->alternative);
        put (writer, "</title>");
    }
    put_image_use (writer, item, number);
    put (writer, "</g>\n");
}

static void
put_text (Writer *writer, const RihlaItem *item)
{
    for (guint i = 0; i < item->text->n_lines; i++) {
        const RihlaText *shaped;
        double x;
        double y;
        const GSList *runs =
            rihla_line_shaper_get (&writer->shaper, item->text, i, &shaped);

        if (runs == NULL)
            continue;
        rihla_item_get_line_origin (item, writer->display->is_mirrored, i, &x,
                                    &y);
        rihla_svg_glyphs_put_line (writer->glyphs, writer->out, runs, x, y,
                                   shaped->scale, item->paint.fill);
    }
}

static void
put_element (Writer *writer, const char *name, const char *text)
{
    if (text == NULL)
        return;
    g_string_append_printf (writer->out, "<%s id=\"%s%s\">", name,
                            writer->prefix, name);
    rihla_svg_put_text (writer->out, text);
    g_string_append_printf (writer->out, "</%s>\n", name);
}

static void
put_reference (Writer *writer, const char *attribute, const char *name,
               const char *text)
{
    if (text != NULL)
        g_string_append_printf (writer->out, " %s=\"%s%s\"", attribute,
                                writer->prefix, name);
}

static void
put_size (Writer *writer)
{
    const RihlaLayout *layout = writer->layout;

    put (writer, " width=\"");
    rihla_svg_put_number (writer->out, layout->width, 2);
    put (writer, "pt\" height=\"");
    rihla_svg_put_number (writer->out, layout->height, 2);
    put (writer, "pt\" viewBox=\"0 0 ");
    rihla_svg_put_number (writer->out, layout->width, 2);
    put (writer, " ");
    rihla_svg_put_number (writer->out, layout->height, 2);
    put (writer, "\"");
}

static void
put_head (Writer *writer)
{
    RihlaJourney *journey = writer->layout->journey;
    const char *title = rihla_journey_get_title (journey);
    const char *scenario = rihla_journey_get_scenario (journey);

    put (writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                 "<svg xmlns=\"http://www.w3.org/2000/svg\""
                 " xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
    put_size (writer);
    if (writer->layout->language != NULL) {
        put (writer, " xml:lang=\"");
        rihla_svg_put_text (writer->out, writer->layout->language);
        put (writer, "\"");
    }
    put (writer, " role=\"img\"");
    put_reference (writer, "aria-labelledby", "title", title);
    put_reference (writer, "aria-describedby", "desc", scenario);
    put (writer, ">\n");
    put_element (writer, "title", title);
    put_element (writer, "desc", scenario);
}

static void
put_paper (Writer *writer)
{
    const RihlaLayout *layout = writer->layout;

    put (writer, "<rect");
    rihla_svg_put_length (writer->out, "width", layout->width);
    rihla_svg_put_length (writer->out, "height", layout->height);
    rihla_svg_put_colour (writer->out, "fill", layout->theme->paper);
    put (writer, "/>\n");
}

static void
put_item (Writer *writer, const RihlaItem *item)
{
    if (item->shape == RIHLA_SHAPE_TEXT)
        put_text (writer, item);
    else if (item->shape == RIHLA_SHAPE_IMAGE)
        put_image (writer, item);
    else
        put_shape (writer, item);
}

/* Opens a group that leads from the coordinates of its items to the page. */
static void
open_group (Writer *writer, double x, double y, double scale)
{
    put (writer, "<g stroke-linejoin=\"round\" stroke-linecap=\"round\""
                 " transform=\"matrix(");
    rihla_svg_put_number (writer->out, scale, 6);
    put (writer, " 0 0 ");
    rihla_svg_put_number (writer->out, scale, 6);
    put (writer, " ");
    rihla_svg_put_number (writer->out, x, 3);
    put (writer, " ");
    rihla_svg_put_number (writer->out, y, 3);
    put (writer, ")\"");
}

/* Cuts the group that is open off at the edges of the window. */
static void
put_clip (Writer *writer, const RihlaRect *source)
{
    writer->n_clips++;
    put (writer, " clip-path=\"url(#");
    put (writer, writer->prefix);
    put (writer, "clip-");
    rihla_svg_put_integer (writer->out, writer->n_clips);
    put (writer, ")\">\n<defs><clipPath id=\"");
    put (writer, writer->prefix);
    put (writer, "clip-");
    rihla_svg_put_integer (writer->out, writer->n_clips);
    put (writer, "\"><rect");
    rihla_svg_put_length (writer->out, "x", source->x);
    rihla_svg_put_length (writer->out, "y", source->y);
    rihla_svg_put_length (writer->out, "width", source->width);
    rihla_svg_put_length (writer->out, "height", source->height);
    put (writer, "/></clipPath></defs>\n");
}

/* A window has a group of its own, which puts it on the page. */
static void
put_window (Writer *writer, guint index)
{
    const RihlaLayout *layout = writer->layout;
    RihlaWindow window;
    RihlaItem copy;

    rihla_layout_get_window (layout, writer->page, index, &window);
    writer->display = &layout->display;
    open_group (writer, window.x - window.source.x * window.scale,
                window.y - window.source.y * window.scale, window.scale);
    if (window.is_whole)
        put (writer, ">\n");
    else
        put_clip (writer, &window.source);
    for (guint i = 0; i < window.n_pieces; i++)
        put_item (writer, rihla_layout_get_piece (layout, &window, i, &copy));
    put (writer, "</g>\n");
}

static void
put_marks (Writer *writer)
{
    const RihlaLayout *layout = writer->layout;
    guint n_marks = rihla_layout_count_marks (layout, writer->page);

    if (n_marks == 0)
        return;
    writer->display = &layout->pages->marks;
    open_group (writer, 0, 0, layout->pages->marks_scale);
    put (writer, ">\n");
    for (guint i = 0; i < n_marks; i++)
        put_item (writer, rihla_layout_get_mark (layout, writer->page, i));
    put (writer, "</g>\n");
}

static void
put_page (Writer *writer)
{
    guint n_windows = rihla_layout_count_windows (writer->layout, writer->page);

    put_head (writer);
    put_paper (writer);
    for (guint i = 0; i < n_windows; i++)
        put_window (writer, i);
    put_marks (writer);
    put (writer, "</svg>\n");
}

GBytes *
rihla_layout_page_to_svg (RihlaLayout *self, guint page, GError **error)
{
    Writer writer = { .layout = self, .page = page, .shaper = { self } };
    gboolean is_drawn;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (page < rihla_layout_get_n_pages (self), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    writer.out = g_string_sized_new (1 << 16);
    writer.prefix = make_prefix (self, page);
    writer.glyphs = rihla_svg_glyphs_new (writer.prefix);
    put_page (&writer);
    is_drawn =
        rihla_render_check (rihla_svg_glyphs_get_status (writer.glyphs), error);
    rihla_line_shaper_clear (&writer.shaper);
    rihla_svg_glyphs_free (writer.glyphs);
    g_clear_pointer (&writer.images, g_hash_table_unref);
    g_free (writer.prefix);
    if (is_drawn)
        return g_string_free_to_bytes (writer.out);
    g_string_free (writer.out, TRUE);
    return NULL;
}

GBytes *
rihla_layout_to_svg (RihlaLayout *self, GError **error)
{
    g_return_val_if_fail (self != NULL, NULL);

    if (!rihla_render_check_one_page (self, "SVG", error))
        return NULL;
    return rihla_layout_page_to_svg (self, 0, error);
}
