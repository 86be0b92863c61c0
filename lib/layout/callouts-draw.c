/* callouts-draw.c: callouts and markers as items.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/callouts-draw.h"

#define MARKER_RADIUS 3.0
#define CONTRAST 4.5

static RihlaPaint
get_frame_paint (const RihlaMap *map, const RihlaSaying *saying)
{
    return (RihlaPaint){ .fill = map->theme->card,
                         .stroke = saying->accent,
                         .stroke_width = RIHLA_CALLOUT_BORDER };
}

static RihlaColour
get_text_colour (const RihlaMap *map, const RihlaSaying *saying)
{
    return rihla_colour_adjust_on (saying->accent, map->theme->card, CONTRAST);
}

static void
draw_leader (RihlaMap *map, const RihlaSaying *saying)
{
    const RihlaLeader *leader = &saying->place.leader;
    RihlaPaint paint = { .stroke = saying->accent,
                         .stroke_width = RIHLA_CALLOUT_BORDER };
    RihlaPathStep steps[3];

    for (guint i = 0; i < leader->n_points; i++)
        steps[i] = (RihlaPathStep){ i == 0 ? RIHLA_PATH_MOVE : RIHLA_PATH_LINE,
                                    { leader->x[i] },
                                    { leader->y[i] } };
    rihla_display_add_path (map->display, steps, leader->n_points, &paint);
}

void
rihla_callout_draw (RihlaMap *map, const RihlaSaying *saying)
{
    const RihlaForm *form =
        &g_array_index (saying->forms, RihlaForm, saying->form);
    RihlaText *text = form->is_brief ? saying->brief_text : saying->text;
    const RihlaRect *box = &saying->place.box;
    RihlaRect room = { box->x + form->padding_x, box->y + form->padding_y,
                       box->width - 2 * form->padding_x,
                       box->height - 2 * form->padding_y };
    RihlaPaint paint = get_frame_paint (map, saying);

    rihla_measurer_wrap (map->measurer, text, form->wrap_width);
    rihla_display_begin (map->display, RIHLA_ROLE_CALLOUT, saying->id);
    draw_leader (map, saying);
    rihla_display_add_box (map->display, box, map->theme->card_radius, &paint);
    rihla_display_add_text (map->display, &room, text, RIHLA_ALIGN_START,
                            get_text_colour (map, saying), map->theme->card);
}

void
rihla_marker_draw (RihlaMap *map, const RihlaSaying *saying,
                   const RihlaRect *box, RihlaRole role)
{
    RihlaPaint paint = get_frame_paint (map, saying);
    RihlaRect room = { box->x,
                       box->y + (box->height - saying->mark->height) / 2,
                       box->width, saying->mark->height };

    rihla_display_begin (map->display, role, saying->id);
    rihla_display_add_box (map->display, box, MARKER_RADIUS, &paint);
    rihla_display_add_text (map->display, &room, saying->mark,
                            RIHLA_ALIGN_CENTRE, get_text_colour (map, saying),
                            map->theme->card);
}
