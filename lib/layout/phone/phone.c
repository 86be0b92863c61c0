/* phone.c: the map for a phone.
 * SPDX-License-Identifier: MIT
 *
 * The same journey, lanes and theme as the wide map, in the width of a phone
 * and with time running downwards. The header comes first; then the stages
 * under one another, each with its goal and its touchpoints, and in each
 * touchpoint what the lanes have for it; the footer comes last. The emotion
 * curve runs down the side where reading starts, through a face beside each
 * touchpoint. What a lane shows is drawn by the lane itself, in a part of the
 * map that is one touchpoint wide.
 *
 * One walk from the top to the bottom: each text is shaped and broken once,
 * where it stands, so the cost grows with the journey and no faster. */

#include "config.h"

#include "layout/footer.h"
#include "layout/header.h"
#include "layout/phone/phone.h"
#include "model/elements.h"

#define MARGIN_SHARE 0.04 /* of the width; that of the theme may be less */
#define BLOCK_GAP 12.0    /* between header, stages and footer */
#define CURVE_GAP 6.0     /* between the curve and what is beside it */
#define CONTRAST 4.5

gboolean
rihla_phone_has_lane (const RihlaPhone *self, const RihlaLaneClass *klass)
{
    return g_hash_table_contains (self->lanes, klass);
}

guint
rihla_phone_begin_box (RihlaPhone *self, RihlaRole role, const char *id,
                       const RihlaRect *box, double radius,
                       const RihlaPaint *paint)
{
    rihla_display_begin (self->map->display, role, id);
    rihla_display_add_box (self->map->display, box, radius, paint);
    return self->map->display->items->len - 1;
}

void
rihla_phone_end_box (RihlaPhone *self, guint item, double bottom)
{
    RihlaItem *box =
        &g_array_index (self->map->display->items, RihlaItem, item);

    box->box.height = bottom - box->box.y;
}

double
rihla_phone_add_text (RihlaPhone *self, RihlaText *text, double x, double y,
                      double width, RihlaAlign align, RihlaColour colour,
                      RihlaColour ground)
{
    RihlaMap *map = self->map;
    RihlaRect box = { x, y, width, 0 };

    if (*text->string == '\0') {
        rihla_text_unref (text);
        return 0;
    }
    rihla_measurer_wrap (map->measurer, text, width);
    box.height = text->height;
    rihla_display_add_text (map->display, &box, text, align,
                            rihla_colour_adjust_on (colour, ground, CONTRAST),
                            ground);
    rihla_text_unref (text);
    return box.height;
}

double
rihla_phone_add_string (RihlaPhone *self, const char *string, RihlaFont font,
                        double x, double y, double width, RihlaColour ground)
{
    return rihla_phone_add_text (
        self, rihla_measurer_shape (self->map->measurer, string, font), x, y,
        width, RIHLA_ALIGN_START, self->map->theme->fonts[font].colour, ground);
}

/* --- From the top to the bottom ------------------------------------------ */

static void
init_phone (RihlaPhone *self, RihlaMap *map, GArray *breaks)
{
    self->map = map;
    map->is_upright = TRUE;
    self->breaks = breaks;
    self->lanes = g_hash_table_new (NULL, NULL);
    for (guint i = 0; i < map->n_lanes; i++)
        g_hash_table_add (self->lanes, (gpointer) map->lanes[i].klass);
    if (rihla_phone_has_lane (self, &rihla_lane_emotion))
        self->curve = rihla_phone_curve_new (map);
    self->sayings = rihla_phone_sayings_new (map);
    self->most_entered = rihla_phone_find_most (map);
}

static void
clear_phone (RihlaPhone *self)
{
    g_clear_pointer (&self->curve, rihla_phone_curve_free);
    rihla_phone_sayings_free (self->sayings);
    g_hash_table_unref (self->lanes);
}

static double
add_header (RihlaMap *map, double x, double y, double width)
{
    g_autoptr (RihlaHeader) header = rihla_header_new (map);
    double height = rihla_header_arrange (header, width);

    rihla_header_place (header, x, y);
    return y + height;
}

static double
add_footer (RihlaMap *map, double x, double y, double width)
{
    g_autoptr (RihlaFooter) footer = rihla_footer_new (map);
    double height;

    rihla_footer_complete (footer);
    height = rihla_footer_arrange (footer, width);
    rihla_footer_place (footer, x, y);
    return y + height;
}

static void
add_stages (RihlaPhone *self, double x, double width)
{
    double band = 0, top;

    self->x = x;
    self->width = width;
    if (self->map->n_columns == 0)
        return;
    self->y += BLOCK_GAP;
    if (self->curve != NULL) {
        self->y +=
            rihla_phone_curve_add_legend (self->curve, x, self->y, width);
        band = rihla_phone_curve_choose_width (self->curve, width);
        self->x += band + CURVE_GAP;
        self->width -= band + CURVE_GAP;
    }
    top = self->y;
    for (guint i = 0; i < self->map->n_columns; i++)
        rihla_phone_add_stage (self, i);
    if (self->curve != NULL)
        rihla_phone_curve_place (self->curve, x, top, self->y);
}

/* What is said about the journey, its personas and channels. */
static double
add_rest (RihlaPhone *self, double x, double y, double width)
{
    RihlaRect room = { x, y, width, 0 };

    if (!rihla_phone_has_sayings (self, RIHLA_PHONE_REST, 0))
        return y;
    return rihla_phone_add_sayings (self, RIHLA_PHONE_REST, 0, &room) +
           BLOCK_GAP;
}

double
rihla_phone_lay_out (RihlaMap *map, double width, GArray *breaks)
{
    double margin = MIN (map->theme->page_margin, MARGIN_SHARE * width);
    double room = width - 2 * margin;
    RihlaRect page = { 0, 0, width, 0 };
    RihlaPaint paper = { .fill = map->theme->paper };
    RihlaPhone phone = { 0 };
    guint ground;

    init_phone (&phone, map, breaks);
    ground =
        rihla_phone_begin_box (&phone, RIHLA_ROLE_PAGE, NULL, &page, 0, &paper);
    phone.y = add_header (map, margin, margin, room);
    add_stages (&phone, margin, room);
    phone.y += BLOCK_GAP;
    phone.y = add_rest (&phone, margin, phone.y, room);
    phone.y = add_footer (map, margin, phone.y, room) + margin;
    rihla_phone_end_box (&phone, ground, phone.y);
    clear_phone (&phone);
    return phone.y;
}
