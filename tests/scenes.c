/* scenes.c: layouts made by hand, for the tests of painters.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "scenes.h"

#include <math.h>
#include <rihla/rihla.h>

static const RihlaColour ink = { 0.12F, 0.16F, 0.22F, 1 };
static const RihlaColour blue = { 0.18F, 0.44F, 0.70F, 1 };
static const RihlaColour pale = { 0.91F, 0.94F, 0.97F, 1 };
static const RihlaColour red = { 0.76F, 0.25F, 0.05F, 1 };
static const RihlaColour glass = { 0.04F, 0.5F, 0.35F, 0.4F };
static const RihlaColour paper = { 1, 1, 1, 1 };

RihlaLayout *
scene_new (double width, double height)
{
    RihlaLayout *self = g_atomic_rc_box_new0 (RihlaLayout);

    self->journey = rihla_journey_new ();
    rihla_journey_set_id (self->journey, "scene");
    rihla_journey_set_title (self->journey, "رحلة & <\"map\">");
    rihla_journey_set_scenario (self->journey, "وصف");
    self->theme = rihla_theme_new_named ("default", NULL);
    self->language = g_strdup ("ar");
    self->direction = RIHLA_DIRECTION_RTL;
    rihla_display_init (&self->display);
    self->map_width = self->width = width;
    self->map_height = self->height = height;
    self->scale = 1;
    return self;
}

static RihlaLayout *
make_boxes (void)
{
    RihlaLayout *self = scene_new (120, 60);
    RihlaPaint filled = { .fill = blue };
    RihlaPaint framed = { .fill = pale, .stroke = ink, .stroke_width = 1.5F };
    RihlaPaint dashed = { .stroke = red, .stroke_width = 1, .dash = 3 };
    RihlaPaint clear = { .fill = glass };

    rihla_display_add_box (&self->display, &(RihlaRect){ 6, 6, 30, 20 }, 0,
                           &filled);
    rihla_display_add_box (&self->display, &(RihlaRect){ 42, 6, 30, 20 }, 6,
                           &framed);
    rihla_display_add_box (&self->display, &(RihlaRect){ 78, 6, 36, 14 }, 99,
                           &filled);
    rihla_display_add_box (&self->display, &(RihlaRect){ 6, 34, 50, 20 }, 4,
                           &dashed);
    rihla_display_add_box (&self->display, &(RihlaRect){ 30, 14, 60, 34 }, 3,
                           &clear);
    return self;
}

static RihlaLayout *
make_ovals (void)
{
    RihlaLayout *self = scene_new (120, 60);
    RihlaPaint filled = { .fill = red };
    RihlaPaint ring = { .fill = paper, .stroke = blue, .stroke_width = 4 };

    rihla_display_add_oval (&self->display, &(RihlaRect){ 6, 6, 40, 40 },
                            &filled);
    rihla_display_add_oval (&self->display, &(RihlaRect){ 56, 10, 56, 20 },
                            &ring);
    rihla_display_add_oval (&self->display, &(RihlaRect){ 56, 40, 9, 9 },
                            &filled);
    rihla_display_add_oval (&self->display, &(RihlaRect){ 80, 40, 0, 9 },
                            &filled);
    return self;
}

static const RihlaPathStep wave[] = {
    { RIHLA_PATH_MOVE, { 8 }, { 30 } },
    { RIHLA_PATH_CURVE, { 28, 28, 48 }, { 0, 0, 30 } },
    { RIHLA_PATH_CURVE, { 68, 68, 88 }, { 60, 60, 30 } },
    { RIHLA_PATH_LINE, { 112 }, { 8 } },
};

static const RihlaPathStep arrow[] = {
    { RIHLA_PATH_MOVE, { 8 }, { 40 } },   { RIHLA_PATH_LINE, { 40 }, { 40 } },
    { RIHLA_PATH_LINE, { 48 }, { 47 } },  { RIHLA_PATH_LINE, { 40 }, { 54 } },
    { RIHLA_PATH_LINE, { 8 }, { 54 } },   { RIHLA_PATH_LINE, { 16 }, { 47 } },
    { RIHLA_PATH_CLOSE, { 0 }, { 0 } },   { RIHLA_PATH_MOVE, { 60 }, { 44 } },
    { RIHLA_PATH_LINE, { 110 }, { 44 } }, { RIHLA_PATH_LINE, { 110 }, { 54 } },
};

static RihlaLayout *
make_paths (void)
{
    RihlaLayout *self = scene_new (120, 60);
    RihlaPaint line = { .stroke = ink, .stroke_width = 3 };
    RihlaPaint shape = { .fill = blue };
    RihlaPaint dashed = { .stroke = red, .stroke_width = 2, .dash = 5 };

    rihla_display_add_path (&self->display, wave, G_N_ELEMENTS (wave), &line);
    rihla_display_add_path (&self->display, arrow, 7, &shape);
    rihla_display_add_path (&self->display, arrow + 7, 3, &dashed);
    return self;
}

static RihlaLayout *
make_gradient (void)
{
    RihlaLayout *self = scene_new (90, 60);
    RihlaPaint paint = { .fill = { 0.85F, 0.94F, 0.9F, 1 },
                         .stroke = ink,
                         .stroke_width = 0.75F };
    RihlaItem *item;

    item = rihla_display_add_box (&self->display, &(RihlaRect){ 6, 6, 78, 48 },
                                  6, &paint);
    item->has_gradient = TRUE;
    item->gradient[0] = (RihlaColour){ 0.98F, 0.98F, 0.98F, 1 };
    item->gradient[1] = (RihlaColour){ 0.98F, 0.6F, 0.4F, 1 };
    return self;
}

static void
add_text (RihlaLayout *self, gboolean is_fixed, const char *string,
          RihlaFont font, RihlaRect box, RihlaAlign align)
{
    g_autoptr (RihlaMeasurer) measurer =
        rihla_measurer_new (self->theme, self->direction, self->language,
                            is_fixed);
    g_autoptr (RihlaText) text = rihla_measurer_shape (measurer, string, font);

    rihla_measurer_wrap (measurer, text, box.width);
    rihla_display_add_text (&self->display, &box, text, align, ink, paper);
}

static RihlaLayout *
make_text (void)
{
    RihlaLayout *self = scene_new (150, 108);

    add_text (self, FALSE, "رحلة العميل إلى Rihla 2.0 (تجربة)",
              RIHLA_FONT_TITLE, (RihlaRect){ 6, 4, 138, 60 },
              RIHLA_ALIGN_START);
    add_text (self, FALSE, "81% · NPS +32", RIHLA_FONT_BODY_BOLD,
              (RihlaRect){ 6, 86, 138, 20 }, RIHLA_ALIGN_END);
    rihla_display_finish (&self->display, 150, RIHLA_DIRECTION_RTL);
    return self;
}

static RihlaLayout *
make_fixed_text (void)
{
    RihlaLayout *self = scene_new (150, 40);

    add_text (self, TRUE, "نص ثابت العرض", RIHLA_FONT_BODY,
              (RihlaRect){ 6, 4, 138, 20 }, RIHLA_ALIGN_CENTRE);
    return self;
}

/* A map on a page: smaller, and not in its corner. */
static RihlaLayout *
make_page (void)
{
    RihlaLayout *self = make_paths ();

    self->width = 100;
    self->height = 80;
    self->scale = 0.7;
    self->x = 8;
    self->y = 20;
    return self;
}

const Scene scenes[] = {
    { "boxes", make_boxes }, { "ovals", make_ovals },
    { "paths", make_paths }, { "gradient", make_gradient },
    { "text", make_text },   { "fixed-text", make_fixed_text },
    { "page", make_page },
};
const guint n_scenes = G_N_ELEMENTS (scenes);

GString *
scene_draw (RihlaLayout *layout, const char *format)
{
    g_autoptr (GError) error = NULL;
    g_autoptr (GBytes) bytes =
        rihla_layout_to_bytes (layout, format, 1, &error);
    gsize length;
    const char *data;

    if (bytes == NULL)
        g_error ("%s", error->message);
    data = g_bytes_get_data (bytes, &length);
    return g_string_new_len (data, (gssize) length);
}

void
scene_free_drawn (GString *string)
{
    g_string_free (string, TRUE);
}
