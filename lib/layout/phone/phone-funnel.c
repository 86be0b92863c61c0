/* phone-funnel.c: how many customers a stage of a phone map had and lost.
 * SPDX-License-Identifier: MIT
 *
 * The share that entered and the share that was lost, and a band as wide as
 * the first, which narrows downwards to what the next stage has: the bands of
 * all stages are one funnel, cut into pieces. */

#include "config.h"

#include <math.h>

#include "layout/phone/phone.h"
#include "model/elements.h"

#define BAND_HEIGHT 15.0
#define BAND_GAP 3.0      /* between the numbers and the band */
#define BAND_LEAST 2.0    /* so that a few are still seen */
#define NUMBER_SHARE 0.48 /* of the width, at the most */

/* How many entered a stage; NAN where that is not known or there is none. */
static double
get_entered (const RihlaMap *map, guint column)
{
    const RihlaFunnelMeasures *funnel = &map->report->funnel;

    return column < funnel->n_stages ? funnel->steps[column].entered : NAN;
}

gboolean
rihla_phone_has_funnel (RihlaPhone *self, guint column)
{
    return rihla_phone_has_lane (self, &rihla_lane_funnel) &&
           !isnan (get_entered (self->map, column));
}

double
rihla_phone_find_most (const RihlaMap *map)
{
    double most = 0;

    for (guint i = 0; i < map->n_columns; i++) {
        double entered = get_entered (map, i);

        if (entered > most)
            most = entered;
    }
    return most;
}

static double
add_number (RihlaPhone *self, double share, const RihlaRect *room, double y,
            RihlaAlign align, RihlaColour colour, RihlaColour ground)
{
    g_autofree char *percent = NULL;
    double width = room->width * NUMBER_SHARE;
    double x =
        align == RIHLA_ALIGN_END ? room->x + room->width - width : room->x;

    if (!isfinite (share))
        return 0;
    percent = rihla_labels_format_percent (self->map->labels, share);
    return rihla_phone_add_text (self,
                                 rihla_measurer_shape (self->map->measurer,
                                                       percent,
                                                       RIHLA_FONT_BODY_BOLD),
                                 x, y, width, align, colour, ground);
}

static void
add_band (RihlaPhone *self, guint column, const RihlaRect *room, double y)
{
    const RihlaMap *map = self->map;
    double most = self->most_entered;
    double entered = get_entered (map, column);
    double next = get_entered (map, column + 1);
    double start = MAX (entered / most * room->width, BAND_LEAST) / 2;
    double end =
        isnan (next) ? start : MAX (next / most * room->width, BAND_LEAST) / 2;
    double middle = room->x + room->width / 2;
    double bottom = y + BAND_HEIGHT;
    RihlaPaint paint = {
        .fill = map->theme->stage[map->columns[column].colour],
    };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { middle - start }, { y } },
        { RIHLA_PATH_LINE, { middle + start }, { y } },
        { RIHLA_PATH_LINE, { middle + end }, { bottom } },
        { RIHLA_PATH_LINE, { middle - end }, { bottom } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

static const char *
get_label (const RihlaMap *map)
{
    for (guint i = 0; i < map->n_lanes; i++) {
        if (map->lanes[i].klass == &rihla_lane_funnel &&
            map->lanes[i].head != NULL)
            return map->lanes[i].head->string;
    }
    return NULL;
}

double
rihla_phone_add_funnel (RihlaPhone *self, guint column, const RihlaRect *cell)
{
    RihlaMap *map = self->map;
    const RihlaTheme *theme = map->theme;
    RihlaColour ground = theme->tint[map->columns[column].colour];
    double entered = get_entered (map, column);
    double change = get_entered (map, column + 1) / entered - 1;
    RihlaRect room = { cell->x + theme->padding, cell->y,
                       cell->width - 2 * theme->padding, 0 };
    double height, change_height = 0;

    rihla_display_begin (map->display, RIHLA_ROLE_LANE_HEAD, NULL);
    room.y += rihla_phone_add_string (self, get_label (map), RIHLA_FONT_TINY,
                                      room.x, room.y, room.width, ground);
    rihla_display_begin (map->display, RIHLA_ROLE_FUNNEL,
                         map->columns[column].stage->element.id);
    height = add_number (self, entered / get_entered (map, 0), &room, room.y,
                         RIHLA_ALIGN_START,
                         theme->fonts[RIHLA_FONT_BODY_BOLD].colour, ground);
    if (change != 0)
        change_height = add_number (self, change, &room, room.y,
                                    RIHLA_ALIGN_END, theme->pain, ground);
    room.y += MAX (height, change_height) + BAND_GAP;
    add_band (self, column, &room, room.y);
    return room.y + BAND_HEIGHT;
}
