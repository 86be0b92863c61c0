/* draw-map.c: draws a map on a surface of its own, beside its own drawing.
 * SPDX-License-Identifier: MIT
 *
 *   draw-map JOURNEY OUT.png
 *
 * The application owns the surface and the context. Above the map it draws a
 * bar for each emotion, up for a good one and down for a bad one, over the face
 * that stands for it: what the bar says comes from the model, where it stands
 * from the layout. Onto the map it draws a ring around the lowest face. */

#include <cairo.h>
#include <rihla/rihla.h>

/* All in points: 1/72 inch. */
#define MARGIN 24.0
#define BAND 72.0
#define FACE 16.5
#define PIXELS_A_POINT 2.0

/* Lists the emotions of all touchpoints, in order. They belong to the
 * journey. */
static GPtrArray *
list_emotions (RihlaJourney *journey)
{
    GPtrArray *emotions = g_ptr_array_new ();

    for (guint i = 0; i < rihla_journey_get_n_stages (journey); i++) {
        RihlaStage *stage = rihla_journey_get_stage (journey, i);

        for (guint j = 0; j < rihla_stage_get_n_touchpoints (stage); j++) {
            RihlaTouchpoint *touchpoint = rihla_stage_get_touchpoint (stage, j);

            if (rihla_touchpoint_get_n_emotions (touchpoint) > 0)
                g_ptr_array_add (emotions,
                                 rihla_touchpoint_get_emotion (touchpoint, 0));
        }
    }
    return emotions;
}

/* A bar is as wide as a face, whatever the word beneath is. */
static void
draw_bar (cairo_t *cr, double middle, double value)
{
    double height = value / 2 * (BAND / 2 - 4);

    if (value < 0)
        cairo_set_source_rgb (cr, 0.76, 0.25, 0.05);
    else
        cairo_set_source_rgb (cr, 0.04, 0.50, 0.35);
    cairo_rectangle (cr, middle - FACE / 2, BAND / 2, FACE, -height);
    cairo_fill (cr);
}

static void
draw_bars (cairo_t *cr, GPtrArray *emotions, RihlaLayout *layout)
{
    for (guint i = 0; i < emotions->len; i++) {
        RihlaEmotion *emotion = g_ptr_array_index (emotions, i);
        RihlaRect box;

        if (rihla_layout_get_extents (layout, rihla_emotion_get_id (emotion),
                                      &box))
            draw_bar (cr, box.x + box.width / 2,
                      rihla_emotion_get_value (emotion));
    }
    cairo_set_source_rgb (cr, 0.42, 0.45, 0.50);
    cairo_set_line_width (cr, 0.75);
    cairo_move_to (cr, 0, BAND / 2);
    cairo_line_to (cr, rihla_layout_get_width (layout), BAND / 2);
    cairo_stroke (cr);
}

static RihlaEmotion *
find_lowest (GPtrArray *emotions)
{
    RihlaEmotion *lowest = NULL;

    for (guint i = 0; i < emotions->len; i++) {
        RihlaEmotion *here = g_ptr_array_index (emotions, i);

        if (lowest == NULL ||
            rihla_emotion_get_value (here) < rihla_emotion_get_value (lowest))
            lowest = here;
    }
    return lowest;
}

static void
ring_lowest (cairo_t *cr, GPtrArray *emotions, RihlaLayout *layout)
{
    RihlaEmotion *lowest = find_lowest (emotions);
    RihlaRect box;

    if (lowest == NULL ||
        !rihla_layout_get_extents (layout, rihla_emotion_get_id (lowest), &box))
        return;
    cairo_set_source_rgb (cr, 0.48, 0.34, 0.71);
    cairo_set_line_width (cr, 2);
    cairo_arc (cr, box.x + box.width / 2, box.y + box.height / 2,
               MAX (box.width, box.height) / 2 + 4, 0, 2 * G_PI);
    cairo_stroke (cr);
}

static cairo_surface_t *
draw_sheet (RihlaJourney *journey, RihlaLayout *layout)
{
    g_autoptr (GPtrArray) emotions = list_emotions (journey);
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
    draw_bars (cr, emotions, layout);
    cairo_translate (cr, 0, BAND);
    rihla_layout_draw (layout, cr);
    ring_lowest (cr, emotions, layout);
    cairo_destroy (cr);
    return surface;
}

static int
complain (const char *message)
{
    g_printerr ("%s\n", message);
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
        return complain (error->message);
    layout = rihla_layout_new (journey, NULL, NULL, &error);
    if (layout == NULL)
        return complain (error->message);

    surface = draw_sheet (journey, layout);
    status = cairo_surface_write_to_png (surface, argv[2]);
    cairo_surface_destroy (surface);
    if (status != CAIRO_STATUS_SUCCESS)
        return complain (cairo_status_to_string (status));
    return 0;
}
