/* goals.c: the lane of what the customer wants in each stage.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "layout/map.h"
#include "model/elements.h"

#define CONTRAST 4.5

typedef struct {
    RihlaText **texts; /* owned; one a column; NULL: no goal */
    guint n_texts;
} Goals;

static void
free_goals (gpointer data)
{
    Goals *goals = data;

    for (guint i = 0; i < goals->n_texts; i++)
        g_clear_pointer (&goals->texts[i], rihla_text_unref);
    g_free (goals->texts);
    g_free (goals);
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_columns; i++)
        if (map->columns[i].stage->goal != NULL)
            return TRUE;
    return FALSE;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Goals *goals = g_new0 (Goals, 1);

    lane->data = goals;
    goals->n_texts = map->n_columns;
    goals->texts = g_new0 (RihlaText *, map->n_columns);
    for (guint i = 0; i < map->n_columns; i++) {
        const char *goal = map->columns[i].stage->goal;

        if (goal == NULL)
            continue;
        goals->texts[i] =
            rihla_measurer_shape (map->measurer, goal, RIHLA_FONT_BODY_BOLD);
        rihla_map_ask_column (map, i,
                              rihla_map_get_good_width (map, goals->texts[i]) +
                                  2 * map->theme->padding);
    }
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Goals *goals = lane->data;
    double padding = map->theme->padding;
    double highest = 0;

    for (guint i = 0; i < goals->n_texts; i++) {
        if (goals->texts[i] == NULL)
            continue;
        rihla_measurer_wrap (map->measurer, goals->texts[i],
                             map->columns[i].width - 2 * padding);
        highest = MAX (highest, goals->texts[i]->height);
    }
    return highest + 2 * padding;
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    Goals *goals = lane->data;
    const RihlaTheme *theme = map->theme;

    for (guint i = 0; i < map->n_columns; i++) {
        guint colour = map->columns[i].colour;
        RihlaColour ground = theme->tint[colour];
        RihlaText *text = goals->texts[i];
        RihlaRect box;

        rihla_map_add_cell (map, lane, i, &box);
        if (text == NULL)
            continue;
        box.x += theme->padding;
        box.width -= 2 * theme->padding;
        box.y += (box.height - text->height) / 2;
        box.height = text->height;
        rihla_display_begin (map->display, RIHLA_ROLE_GOAL,
                             map->columns[i].stage->element.id);
        rihla_display_add_text (map->display, &box, text, RIHLA_ALIGN_CENTRE,
                                rihla_colour_adjust_on (theme->stage[colour],
                                                        ground, CONTRAST),
                                ground);
    }
}

const RihlaLaneClass rihla_lane_goals = {
    "goals", has_content, measure, arrange, place, free_goals,
};
