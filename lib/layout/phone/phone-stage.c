/* phone-stage.c: a stage of a phone map.
 * SPDX-License-Identifier: MIT
 *
 * An arrow that points the way of time, down; the goal; the touchpoints; then
 * what belongs to the stage as a whole, and how many customers it lost. */

#include "config.h"

#include "layout/change-signs.h"
#include "layout/lanes/stages.h"
#include "layout/phone/phone.h"
#include "model/elements.h"

#define STAGE_GAP 9.0   /* above a stage, past the first */
#define GAP 6.0         /* between the parts of a stage */
#define SIGN_INSET 6.0  /* from the end of a stage to a sign on it */
#define POINT_SHARE 0.7 /* of the notch of a wide map */

static void
add_arrow (RihlaPhone *self, const RihlaRect *box, double point,
           const RihlaPaint *paint)
{
    double end = box->x + box->width, middle = box->x + box->width / 2;
    double bottom = box->y + box->height;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { box->x }, { box->y } },
        { RIHLA_PATH_LINE, { middle }, { box->y + point } },
        { RIHLA_PATH_LINE, { end }, { box->y } },
        { RIHLA_PATH_LINE, { end }, { bottom - point } },
        { RIHLA_PATH_LINE, { middle }, { bottom } },
        { RIHLA_PATH_LINE, { box->x }, { bottom - point } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (self->map->display, steps, G_N_ELEMENTS (steps),
                            paint);
}

/* The head of a stage. Returns the height of its middle. */
static double
add_head (RihlaPhone *self, const RihlaColumn *column, guint index)
{
    RihlaMap *map = self->map;
    const RihlaTheme *theme = map->theme;
    const char *id = column->stage->element.id;
    RihlaPaint paint;
    double point = theme->stage_notch * POINT_SHARE;
    double room = self->width - 2 * theme->padding;
    g_autofree char *string = rihla_stage_print_title (map, index);
    g_autoptr (RihlaText) title =
        rihla_measurer_shape (map->measurer, string, RIHLA_FONT_STAGE);
    RihlaRect arrow = { self->x, self->y, self->width, 0 };
    RihlaRect box = { self->x + theme->padding, 0, room, 0 };

    rihla_measurer_wrap (map->measurer, title, room);
    arrow.height = title->height + theme->padding + 2 * point;
    box.y = arrow.y + point + theme->padding / 2;
    box.height = title->height;
    rihla_display_begin (map->display, RIHLA_ROLE_STAGE, id);
    rihla_theme_get_stage_paint (theme, column->colour, &paint);
    rihla_change_get_paint (map, id, column->colour, &paint);
    add_arrow (self, &arrow, point, &paint);
    rihla_display_add_text (
        map->display, &box, title, RIHLA_ALIGN_CENTRE,
        rihla_change_get_colour (map, id, column->colour,
                                 theme->fonts[RIHLA_FONT_STAGE].colour),
        paint.fill);
    rihla_change_add_signs (map, id, arrow.x + arrow.width - SIGN_INSET,
                            arrow.y, RIHLA_CHANGE_SIZE);
    self->y += arrow.height;
    return arrow.y + arrow.height / 2;
}

/* The goal, with what is felt about the stage as a whole. */
static void
add_goal (RihlaPhone *self, guint index)
{
    RihlaMap *map = self->map;
    const RihlaTheme *theme = map->theme;
    const RihlaColumn *column = &map->columns[index];
    const RihlaStage *stage = column->stage;
    RihlaColour ground = theme->tint[column->colour];
    gboolean has_goal = rihla_phone_has_lane (self, &rihla_lane_goals) &&
                        stage->goal != NULL && *stage->goal != '\0';
    gboolean has_words = self->curve != NULL &&
                         rihla_phone_curve_has_words (self->curve, index, -1);
    RihlaRect cell = { self->x, self->y + GAP, self->width, 0 };
    RihlaRect room = { cell.x + theme->padding, cell.y + theme->padding,
                       cell.width - 2 * theme->padding, 0 };
    RihlaPaint paint = { .fill = ground };
    gboolean is_said = rihla_phone_has_sayings (self, RIHLA_PHONE_STAGE, index);
    guint box;

    if (!has_goal && !has_words && !is_said)
        return;
    box = rihla_phone_begin_box (self, RIHLA_ROLE_CELL, stage->element.id,
                                 &cell, theme->cell_radius, &paint);
    rihla_display_begin (map->display, RIHLA_ROLE_GOAL, stage->element.id);
    if (has_goal)
        room.y +=
            rihla_phone_add_text (self,
                                  rihla_measurer_shape (map->measurer,
                                                        stage->goal,
                                                        RIHLA_FONT_BODY_BOLD),
                                  room.x, room.y, room.width,
                                  RIHLA_ALIGN_CENTRE,
                                  theme->stage[column->colour], ground);
    if (has_words)
        room.y +=
            rihla_phone_curve_add_words (self->curve, index, -1, &room, ground);
    if (is_said) {
        room.y += has_goal || has_words ? GAP : 0;
        room.y =
            rihla_phone_add_sayings (self, RIHLA_PHONE_STAGE, index, &room);
    }
    self->y = room.y + theme->padding;
    rihla_phone_end_box (self, box, self->y);
}

static void
add_leak (RihlaPhone *self, guint index)
{
    double padding = self->map->theme->padding;
    RihlaRect room = { self->x + padding, self->y + GAP,
                       self->width - 2 * padding, 0 };

    if (rihla_phone_has_sayings (self, RIHLA_PHONE_FUNNEL, index))
        self->y =
            rihla_phone_add_sayings (self, RIHLA_PHONE_FUNNEL, index, &room);
}

/* What belongs to the stage itself, after its touchpoints. */
static void
add_own (RihlaPhone *self, guint index)
{
    const RihlaTheme *theme = self->map->theme;
    const RihlaColumn *column = &self->map->columns[index];
    RihlaRect cell = { self->x, self->y + GAP, self->width, 0 };
    RihlaRect room = { cell.x, cell.y + theme->padding, cell.width, 0 };
    RihlaPaint paint = rihla_theme_make_cell_paint (theme, column->colour);
    gboolean has_funnel = rihla_phone_has_funnel (self, index);
    guint box;

    if (!has_funnel && !rihla_phone_has_details (self, index, NULL))
        return;
    box =
        rihla_phone_begin_box (self, RIHLA_ROLE_CELL, column->stage->element.id,
                               &cell, theme->cell_radius, &paint);
    self->y = rihla_phone_add_details (self, index, NULL, &room);
    if (has_funnel) {
        room.y = self->y > room.y ? self->y + GAP : self->y;
        self->y = rihla_phone_add_funnel (self, index, &room);
        add_leak (self, index);
    }
    self->y += theme->padding;
    rihla_phone_end_box (self, box, self->y);
}

void
rihla_phone_add_stage (RihlaPhone *self, guint index)
{
    const RihlaColumn *column = &self->map->columns[index];
    double top, middle, end = 0;

    if (index > 0) {
        double between = self->y + STAGE_GAP / 2;

        g_array_append_val (self->breaks, between);
        self->y += STAGE_GAP;
    }
    top = self->y;
    middle = add_head (self, column, index);
    if (self->curve != NULL && index == 0)
        middle = MAX (middle, top + rihla_phone_curve_get_least (self->curve));
    if (self->curve != NULL)
        end = rihla_phone_curve_stand (self->curve, index, -1, middle);
    add_goal (self, index);
    self->y = MAX (self->y, end);
    for (guint i = 0; i < column->n_slots; i++)
        rihla_phone_add_slot (self, column->first_slot + i);
    add_own (self, index);
}
