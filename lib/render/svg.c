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
    const RihlaLayout *layout; /* not owned */
    GString *out;              /* owned */
    char *prefix;              /* owned; of ids */
    RihlaSvgGlyphs *glyphs;    /* owned */
    RihlaLineShaper shaper;
    guint n_gradients;
} Writer;

/* An id needs letters that go in every place where it is named: in XML, in CSS
 * and in the fragment of an address. Others become _ and their number. In all
 * of these it begins with a letter. */
static char *
make_prefix (const char *id)
{
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
put_gradient (Writer *writer, const RihlaItem *item)
{
    writer->n_gradients++;
    put (writer, "<defs><linearGradient id=\"");
    put_gradient_id (writer);
    put (writer, "\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" x2=\"0\"");
    rihla_svg_put_length (writer->out, "y1", item->box.y);
    rihla_svg_put_length (writer->out, "y2", item->box.y + item->box.height);
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
put_point (Writer *writer, const RihlaPathStep *step, guint i)
{
    if (i > 0)
        put (writer, " ");
    rihla_svg_put_number (writer->out, step->x[i], 2);
    put (writer, " ");
    rihla_svg_put_number (writer->out, step->y[i], 2);
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

static void
put_path (Writer *writer, const RihlaItem *item)
{
    const GArray *path = writer->layout->display.path;

    put (writer, "<path d=\"");
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
        rihla_item_get_line_origin (item, writer->layout->display.is_mirrored,
                                    i, &x, &y);
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

/* The map has a group of its own, which puts it on the page. */
static void
put_map (Writer *writer)
{
    const RihlaLayout *layout = writer->layout;
    const GArray *items = layout->display.items;

    put (writer, "<g stroke-linejoin=\"round\" stroke-linecap=\"round\""
                 " transform=\"matrix(");
    rihla_svg_put_number (writer->out, layout->scale, 6);
    put (writer, " 0 0 ");
    rihla_svg_put_number (writer->out, layout->scale, 6);
    put (writer, " ");
    rihla_svg_put_number (writer->out, layout->x, 3);
    put (writer, " ");
    rihla_svg_put_number (writer->out, layout->y, 3);
    put (writer, ")\">\n");
    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->shape == RIHLA_SHAPE_TEXT)
            put_text (writer, item);
        else
            put_shape (writer, item);
    }
    put (writer, "</g>\n");
}

GBytes *
rihla_layout_to_svg (RihlaLayout *self, GError **error)
{
    Writer writer = { .layout = self, .shaper = { self } };
    gboolean is_drawn;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    writer.out = g_string_sized_new (1 << 16);
    writer.prefix = make_prefix (rihla_journey_get_id (self->journey));
    writer.glyphs = rihla_svg_glyphs_new (writer.prefix);
    put_head (&writer);
    put_paper (&writer);
    put_map (&writer);
    put (&writer, "</svg>\n");
    is_drawn =
        rihla_render_check (rihla_svg_glyphs_get_status (writer.glyphs), error);
    rihla_line_shaper_clear (&writer.shaper);
    rihla_svg_glyphs_free (writer.glyphs);
    g_free (writer.prefix);
    if (is_drawn)
        return g_string_free_to_bytes (writer.out);
    g_string_free (writer.out, TRUE);
    return NULL;
}
