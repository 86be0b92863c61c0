/* stages.c: the heads of the stages, arrows that point the way of reading.
 * SPDX-License-Identifier: MIT
 *
 * The first lane of every map. A stage without a title shows the name of its
 * kind; one of no kind, its number. */

#include "config.h"

#include "layout/change-signs.h"
#include "layout/lanes/stages.h"
#include "model/elements.h"
#include "report/element-words.h"

typedef struct {
    RihlaText **titles; /* owned; one a column */
    guint n_titles;
} Stages;

static void
free_stages (gpointer data)
{
    Stages *stages = data;

    for (guint i = 0; i < stages->n_titles; i++)
        rihla_text_unref (stages->titles[i]);
    g_free (stages->titles);
    g_free (stages);
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    return map->n_columns > 0;
}

char *
rihla_stage_print_title (const RihlaMap *map, guint index)
{
    return rihla_stage_name (map->labels, map->columns[index].stage, index);
}

static double
get_side (const RihlaMap *map)
{
    return map->theme->stage_notch + map->theme->padding;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Stages *stages = g_new0 (Stages, 1);

    lane->data = stages;
    stages->n_titles = map->n_columns;
    stages->titles = g_new0 (RihlaText *, map->n_columns);
    for (guint i = 0; i < map->n_columns; i++) {
        g_autofree char *title = rihla_stage_print_title (map, i);

        stages->titles[i] =
            rihla_measurer_shape (map->measurer, title, RIHLA_FONT_STAGE);
        rihla_map_ask_column (map, i,
                              rihla_map_get_good_width (map,
                                                        stages->titles[i]) +
                                  2 * get_side (map));
    }
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Stages *stages = lane->data;
    double highest = 0;

    for (guint i = 0; i < stages->n_titles; i++) {
        rihla_measurer_wrap (map->measurer, stages->titles[i],
                             map->columns[i].width - 2 * get_side (map));
        highest = MAX (highest, stages->titles[i]->height);
    }
    return MAX (highest + 2 * map->theme->padding, map->theme->stage_height);
}

static void
add_arrow (RihlaMap *map, const RihlaRect *box, const RihlaPaint *paint)
{
    double notch = map->theme->stage_notch;
    double end = box->x + box->width;
    double bottom = box->y + box->height;
    double middle = box->y + box->height / 2;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { box->x }, { box->y } },
        { RIHLA_PATH_LINE, { end - notch }, { box->y } },
        { RIHLA_PATH_LINE, { end }, { middle } },
        { RIHLA_PATH_LINE, { end - notch }, { bottom } },
        { RIHLA_PATH_LINE, { box->x }, { bottom } },
        { RIHLA_PATH_LINE, { box->x + notch }, { middle } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), paint);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    Stages *stages = lane->data;
    const RihlaTheme *theme = map->theme;

    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];
        RihlaText *title = stages->titles[i];
        const char *id = column->stage->element.id;
        RihlaPaint paint;
        RihlaRect arrow = { column->x, lane->y, column->width, lane->height };
        RihlaRect box = { column->x + get_side (map),
                          lane->y + (lane->height - title->height) / 2,
                          column->width - 2 * get_side (map), title->height };

        rihla_display_begin (map->display, RIHLA_ROLE_STAGE, id);
        rihla_theme_get_stage_paint (theme, column->colour, &paint);
        rihla_change_get_paint (map, id, column->colour, &paint);
        add_arrow (map, &arrow, &paint);
        rihla_display_add_text (
            map->display, &box, title, RIHLA_ALIGN_CENTRE,
            rihla_change_get_colour (map, id, column->colour,
                                     theme->fonts[RIHLA_FONT_STAGE].colour),
            paint.fill);
        rihla_change_add_signs (map, id,
                                arrow.x + arrow.width - theme->stage_notch -
                                    theme->padding / 2,
                                arrow.y, RIHLA_CHANGE_SIZE);
    }
}

const RihlaLaneClass rihla_lane_stages = {
    "stages", has_content, measure, arrange, place, free_stages,
};
