/* draw-map.c: draws a map on a surface of its own, beside its own drawing.
 * SPDX-License-Identifier: MIT
 *
 *   draw-map JOURNEY OUT.png
 *
 * The application owns the surface and the context. Above the map it draws a
 * bar for each touchpoint, up for a good feeling and down for a bad one, from
 * what the model tells; onto the map it draws a frame around the lowest
 * touchpoint, from where the layout says that it stands. */

#include <cairo.h>
#include <rihla/rihla.h>

/* All in points: 1/72 inch. */
#define MARGIN 24.0
#define BAND 72.0
#define PIXELS_A_POINT 2.0

/* The mean of what a touchpoint's emotions are worth, NAN where there are
 * none. */
static double
feel_touchpoint (RihlaTouchpoint *touchpoint)
{
    guint n = rihla_touchpoint_get_n_emotions (touchpoint);
    double sum = 0;

    for (guint i = 0; i < n; i++)
        sum += rihla_emotion_get_value (
            rihla_touchpoint_get_emotion (touchpoint, i));
    return sum / n;
}

/* Lists the touchpoints of all stages, in order. They belong to the journey. */
static GPtrArray *
list_touchpoints (RihlaJourney *journey)
{
    GPtrArray *touchpoints = g_ptr_array_new ();

    for (guint i = 0; i < rihla_journey_get_n_stages (journey); i++) {
        RihlaStage *stage = rihla_journey_get_stage (journey, i);

        for (guint j = 0; j < rihla_stage_get_n_touchpoints (stage); j++)
            g_ptr_array_add (touchpoints,
                             rihla_stage_get_touchpoint (stage, j));
    }
    return touchpoints;
}

static void
draw_bar (cairo_t *cr, double x, double width, double value)
{
    double height = value / 2 * (BAND / 2 - 4);

    if (value < 0)
        cairo_set_source_rgb (cr, 0.76, 0.25, 0.05);
    else
        cairo_set_source_rgb (cr, 0.04, 0.50, 0.35);
    cairo_rectangle (cr, x, BAND / 2, width, -height);
    cairo_fill (cr);
}

/* The bars run as the map runs: from the right in Arabic. */
static void
draw_bars (cairo_t *cr, GPtrArray *touchpoints, RihlaLayout *layout)
{
    double width = rihla_layout_get_width (layout);
    double step = width / MAX (touchpoints->len, 1);
    gboolean from_right =
        rihla_layout_get_direction (layout) == RIHLA_DIRECTION_RTL;

    for (guint i = 0; i < touchpoints->len; i++) {
        double value = feel_touchpoint (g_ptr_array_index (touchpoints, i));
        double x = from_right ? width - (i + 1) * step : i * step;

        if (value == value)
            draw_bar (cr, x + step * 0.2, step * 0.6, value);
    }
    cairo_set_source_rgb (cr, 0.42, 0.45, 0.50);
    cairo_set_line_width (cr, 0.75);
    cairo_move_to (cr, 0, BAND / 2);
    cairo_line_to (cr, width, BAND / 2);
    cairo_stroke (cr);
}

static void
frame_lowest (cairo_t *cr, GPtrArray *touchpoints, RihlaLayout *layout)
{
    RihlaTouchpoint *lowest = NULL;
    RihlaRect box;

    for (guint i = 0; i < touchpoints->len; i++) {
        RihlaTouchpoint *here = g_ptr_array_index (touchpoints, i);
        double value = feel_touchpoint (here);

        if (value == value &&
            (lowest == NULL || value < feel_touchpoint (lowest)))
            lowest = here;
    }
    if (lowest == NULL ||
        !rihla_layout_get_extents (layout, rihla_touchpoint_get_id (lowest),
                                   &box))
        return;
    cairo_set_source_rgba (cr, 0.76, 0.25, 0.05, 0.8);
    cairo_set_line_width (cr, 2);
    cairo_rectangle (cr, box.x - 2, box.y - 2, box.width + 4, box.height + 4);
    cairo_stroke (cr);
}

static cairo_surface_t *
draw_sheet (RihlaJourney *journey, RihlaLayout *layout)
{
    g_autoptr (GPtrArray) touchpoints = list_touchpoints (journey);
    double width = rihla_layout_get_width (layout) + 2 * MARGIN;
    double height = rihla_layout_get_height (layout) + BAND + 2 * MARGIN;
    cairo_surface_t *surface =
        cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                    (int) (width * PIXELS_A_POINT),
                                    (int) (height * PIXELS_A_POINT));
    cairo_t *cr = cairo_create (surface);

    cairo_scale (cr, PIXELS_A_POINT, PIXELS_A_POINT);
    cairo_set_source_rgb (cr, 0.95, 0.96, 0.97);
    cairo_paint (cr);
    cairo_translate (cr, MARGIN, MARGIN);
    draw_bars (cr, touchpoints, layout);
    cairo_translate (cr, 0, BAND);
    rihla_layout_draw (layout, cr);
    frame_lowest (cr, touchpoints, layout);
    cairo_destroy (cr);
    return surface;
}

static int
complain (const char *name, const char *message)
{
    g_printerr ("%s: %s\n", name, message);
    return 1;
}

int
main (int argc, char **argv)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (RihlaJourney) journey = NULL;
    g_autoptr (RihlaLayout) layout = NULL;
    cairo_surface_t *surface;
    cairo_status_t status;

    if (argc != 3) {
        g_printerr ("usage: %s JOURNEY OUT.png\n", argv[0]);
        return 2;
    }
    journey = rihla_journey_read_file (argv[1], NULL, NULL, &error);
    if (journey == NULL || !rihla_journey_seal (journey, NULL, &error))
        return complain (argv[1], error->message);
    layout = rihla_layout_new (journey, NULL, NULL, &error);
    if (layout == NULL)
        return complain (argv[1], error->message);

    surface = draw_sheet (journey, layout);
    status = cairo_surface_write_to_png (surface, argv[2]);
    cairo_surface_destroy (surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return complain (argv[2], cairo_status_to_string (status));
    return 0;
}
