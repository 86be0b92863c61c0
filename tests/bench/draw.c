/* draw.c: layout and drawing against the bare work of Pango and cairo.
 * SPDX-License-Identifier: MIT
 *
 * The reference gets the finished display list. It shapes the string of each
 * line with Pango, once, and paints the same shapes with cairo; it breaks no
 * line, settles no column and knows no journey. Both are warm: fonts have been
 * found. The core map is drawn to SVG; the full one, which has something in
 * every lane, to SVG, to PDF and to an image in memory, each against the same
 * of its own. No picture is read from a file: images of the full map are told
 * in words, on both sides. */

#include "config.h"

#include <math.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <pango/pangocairo.h>
#include <rihla/rihla.h>
#include <stdio.h>

#include "bench.h"
#include "layout/layout.h"

#define N_RUNS 15
#define MOST 1.5

typedef struct {
    cairo_t *cr;
    PangoContext *context;
    PangoFontDescription *fonts[RIHLA_N_FONTS];
    const RihlaLayout *layout;
} Floor;

static void
set_colour (cairo_t *cr, RihlaColour colour)
{
    cairo_set_source_rgba (cr, (double) colour.red, (double) colour.green,
                           (double) colour.blue, (double) colour.alpha);
}

static void
add_stop (cairo_pattern_t *pattern, double offset, RihlaColour colour)
{
    cairo_pattern_add_color_stop_rgba (pattern, offset, (double) colour.red,
                                       (double) colour.green,
                                       (double) colour.blue,
                                       (double) colour.alpha);
}

static void
set_fill (cairo_t *cr, const RihlaItem *item)
{
    cairo_pattern_t *pattern;

    if (!item->has_gradient) {
        set_colour (cr, item->paint.fill);
        return;
    }
    if (item->is_across)
        pattern =
            cairo_pattern_create_linear (item->box.x, 0,
                                         item->box.x + item->box.width, 0);
    else
        pattern = cairo_pattern_create_linear (0, item->box.y, 0,
                                               item->box.y + item->box.height);
    add_stop (pattern, 0, item->paint.fill);
    add_stop (pattern, 0.5, item->gradient[0]);
    add_stop (pattern, 1, item->gradient[1]);
    cairo_set_source (cr, pattern);
    cairo_pattern_destroy (pattern);
}

static void
trace_box (cairo_t *cr, const RihlaRect *box, double radius)
{
    double r = MIN (radius, MIN (box->width, box->height) / 2);

    if (r <= 0) {
        cairo_rectangle (cr, box->x, box->y, box->width, box->height);
        return;
    }
    cairo_new_sub_path (cr);
    cairo_arc (cr, box->x + box->width - r, box->y + r, r, -G_PI_2, 0);
    cairo_arc (cr, box->x + box->width - r, box->y + box->height - r, r, 0,
               G_PI_2);
    cairo_arc (cr, box->x + r, box->y + box->height - r, r, G_PI_2, G_PI);
    cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 3 * G_PI_2);
    cairo_close_path (cr);
}

static void
trace_steps (cairo_t *cr, const RihlaPathStep *steps, guint n)
{
    for (guint i = 0; i < n; i++) {
        const RihlaPathStep *step = &steps[i];

        if (step->op == RIHLA_PATH_MOVE)
            cairo_move_to (cr, step->x[0], step->y[0]);
        else if (step->op == RIHLA_PATH_LINE)
            cairo_line_to (cr, step->x[0], step->y[0]);
        else if (step->op == RIHLA_PATH_CURVE)
            cairo_curve_to (cr, step->x[0], step->y[0], step->x[1], step->y[1],
                            step->x[2], step->y[2]);
        else
            cairo_close_path (cr);
    }
}

static void
trace (const Floor *floor, const RihlaItem *item)
{
    const RihlaRect *box = &item->box;
    cairo_t *cr = floor->cr;

    if (item->shape == RIHLA_SHAPE_BOX) {
        trace_box (cr, box, item->radius);
    } else if (item->shape == RIHLA_SHAPE_OVAL) {
        cairo_new_sub_path (cr);
        cairo_arc (cr, box->x + box->width / 2, box->y + box->height / 2,
                   box->width / 2, 0, 2 * G_PI);
    } else {
        trace_steps (cr,
                     &g_array_index (floor->layout->display.path, RihlaPathStep,
                                     item->first),
                     item->n_steps);
    }
}

static void
paint_shape (const Floor *floor, const RihlaItem *item)
{
    cairo_t *cr = floor->cr;
    double dash = (double) item->paint.dash;

    trace (floor, item);
    if (item->paint.fill.alpha > 0 || item->has_gradient) {
        set_fill (cr, item);
        cairo_fill_preserve (cr);
    }
    if (item->paint.stroke.alpha > 0 && item->paint.stroke_width > 0) {
        set_colour (cr, item->paint.stroke);
        cairo_set_line_width (cr, (double) item->paint.stroke_width);
        cairo_set_dash (cr, &dash, dash > 0 ? 1 : 0, 0);
        cairo_stroke_preserve (cr);
    }
    cairo_new_path (cr);
}

static void
paint_text (const Floor *floor, const RihlaItem *item)
{
    set_colour (floor->cr, item->paint.fill);
    for (guint i = 0; i < item->text->n_lines; i++) {
        const RihlaTextLine *line = &item->text->lines[i];
        PangoLayout *layout = pango_layout_new (floor->context);
        double x;
        double y;

        pango_layout_set_font_description (layout,
                                           floor->fonts[item->text->font]);
        pango_layout_set_text (layout, line->start, (int) line->length);
        rihla_item_get_line_origin (item, floor->layout->display.is_mirrored, i,
                                    &x, &y);
        cairo_move_to (floor->cr, x, y);
        pango_cairo_show_layout_line (floor->cr,
                                      pango_layout_get_line_readonly (layout,
                                                                      0));
        g_object_unref (layout);
    }
}

static void
open_fonts (Floor *floor)
{
    const RihlaTheme *theme = floor->layout->theme;
    cairo_font_options_t *options = cairo_font_options_create ();

    cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
    floor->context = pango_cairo_create_context (floor->cr);
    pango_cairo_context_set_font_options (floor->context, options);
    cairo_font_options_destroy (options);
    pango_context_set_base_dir (floor->context, PANGO_DIRECTION_RTL);
    pango_context_set_language (floor->context,
                                pango_language_from_string ("ar"));
    for (guint i = 0; i < RIHLA_N_FONTS; i++) {
        floor->fonts[i] = pango_font_description_new ();
        pango_font_description_set_family (floor->fonts[i], theme->families);
        pango_font_description_set_weight (floor->fonts[i],
                                           theme->fonts[i].is_bold
                                               ? PANGO_WEIGHT_BOLD
                                               : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size (floor->fonts[i],
                                                  theme->fonts[i].size *
                                                      PANGO_SCALE);
    }
}

static void
close_fonts (Floor *floor)
{
    g_object_unref (floor->context);
    for (guint i = 0; i < RIHLA_N_FONTS; i++)
        pango_font_description_free (floor->fonts[i]);
}

static cairo_status_t
collect (void *closure, const unsigned char *data, unsigned int length)
{
    g_byte_array_append (closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void
paint_floor (const RihlaLayout *layout, cairo_surface_t *surface)
{
    Floor floor = { .cr = cairo_create (surface), .layout = layout };

    open_fonts (&floor);
    for (guint i = 0; i < layout->display.items->len; i++) {
        const RihlaItem *item =
            &g_array_index (layout->display.items, RihlaItem, i);

        g_assert (item->shape != RIHLA_SHAPE_IMAGE);
        if (item->shape == RIHLA_SHAPE_TEXT)
            paint_text (&floor, item);
        else
            paint_shape (&floor, item);
    }
    close_fonts (&floor);
    cairo_destroy (floor.cr);
    cairo_surface_finish (surface);
    cairo_surface_destroy (surface);
}

/* --- What is drawn --------------------------------------------------------- */

/* Each draws the map by the library, or by the reference, and returns how many
 * bytes it came to. */

static gsize
get_length (GBytes *bytes)
{
    gsize length = g_bytes_get_size (bytes);

    g_bytes_unref (bytes);
    return length;
}

static gsize
draw_svg (RihlaLayout *layout)
{
    return get_length (rihla_layout_to_svg (layout, NULL));
}

static gsize
draw_svg_floor (RihlaLayout *layout)
{
    g_autoptr (GByteArray) svg = g_byte_array_new ();

    paint_floor (layout, cairo_svg_surface_create_for_stream (collect, svg,
                                                              layout->width,
                                                              layout->height));
    return svg->len;
}

static gsize
draw_pdf (RihlaLayout *layout)
{
    return get_length (rihla_layout_to_pdf (layout, NULL));
}

static gsize
draw_pdf_floor (RihlaLayout *layout)
{
    g_autoptr (GByteArray) pdf = g_byte_array_new ();

    paint_floor (layout, cairo_pdf_surface_create_for_stream (collect, pdf,
                                                              layout->width,
                                                              layout->height));
    return pdf->len;
}

static cairo_surface_t *
make_image (const RihlaLayout *layout)
{
    return cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                       (int) ceil (layout->width),
                                       (int) ceil (layout->height));
}

static gsize
get_image_length (const RihlaLayout *layout)
{
    return (gsize) (4 * ceil (layout->width) * ceil (layout->height));
}

static gsize
draw_image (RihlaLayout *layout)
{
    cairo_surface_t *surface = make_image (layout);
    cairo_t *cr = cairo_create (surface);

    rihla_layout_draw (layout, cr);
    cairo_destroy (cr);
    cairo_surface_destroy (surface);
    return get_image_length (layout);
}

static gsize
draw_image_floor (RihlaLayout *layout)
{
    paint_floor (layout, make_image (layout));
    return get_image_length (layout);
}

static const struct {
    const char *name;
    const char *file;
    gsize (*draw) (RihlaLayout *layout);
    gsize (*draw_floor) (RihlaLayout *layout);
} maps[] = {
    { "core SVG", "journey-25.ar.xml", draw_svg, draw_svg_floor },
    { "full SVG", "journey-full.ar.xml", draw_svg, draw_svg_floor },
    { "full PDF", "journey-full.ar.xml", draw_pdf, draw_pdf_floor },
    { "full image", "journey-full.ar.xml", draw_image, draw_image_floor },
};

/* --- Measuring ------------------------------------------------------------- */

static RihlaJourney *
read_journey (const char *file)
{
    g_autofree char *path = g_build_filename (g_getenv ("top_srcdir"), "tests",
                                              "bench", file, NULL);
    g_autoptr (GError) error = NULL;
    RihlaJourney *journey = rihla_journey_read_file (path, NULL, NULL, &error);

    if (journey == NULL || !rihla_journey_seal (journey, NULL, &error))
        g_error ("%s", error->message);
    return journey;
}

static RihlaLayout *
lay_out (RihlaJourney *journey)
{
    g_autoptr (GError) error = NULL;
    RihlaLayout *layout = rihla_layout_new (journey, NULL, NULL, &error);

    if (layout == NULL)
        g_error ("%s", error->message);
    return layout;
}

static int
measure (guint map)
{
    g_autoptr (RihlaJourney) journey = read_journey (maps[map].file);
    g_autoptr (RihlaLayout) finished = lay_out (journey);
    g_autofree char *name = g_strdup_printf ("draw %s", maps[map].name);
    double times[N_RUNS], layouts[N_RUNS], floors[N_RUNS];
    gsize floor_length = maps[map].draw_floor (finished);
    gsize length = maps[map].draw (finished);
    double time;
    double floor_time;

    for (guint i = 0; i < N_RUNS; i++) {
        double start = bench_get_time ();
        g_autoptr (RihlaLayout) layout = lay_out (journey);

        layouts[i] = bench_get_time () - start;
        maps[map].draw (layout);
        times[i] = bench_get_time () - start;
        start = bench_get_time ();
        maps[map].draw_floor (finished);
        floors[i] = bench_get_time () - start;
    }
    time = bench_get_median (times, N_RUNS);
    floor_time = bench_get_median (floors, N_RUNS);
    fprintf (stderr,
             "%s: layout and drawing %.2f ms (layout %.2f), %zu bytes; "
             "bare work %.2f ms, %zu bytes\n",
             maps[map].name, time * 1000,
             bench_get_median (layouts, N_RUNS) * 1000, length,
             floor_time * 1000, floor_length);
    return bench_report (name, time / floor_time, MOST);
}

int
main (void)
{
    int status = 0;

    for (guint i = 0; i < G_N_ELEMENTS (maps); i++)
        status |= measure (i);
    return status;
}
