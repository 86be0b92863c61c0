/* emotion.c: the lane of the emotion curve.
 * SPDX-License-Identifier: MIT
 *
 * Moments are found first, and ask for width. Once the columns are settled the
 * lines are known, from the zero line up and down; what stands around the
 * faces finds its place, and the band becomes as high as all of that needs.
 * Then everything is added where the lane stands: the band with its scale, the
 * gap, the lines, the faces, and at last the words and other marks. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-gap.h"
#include "layout/lanes/emotion-intervals.h"
#include "layout/lanes/emotion-legend.h"
#include "layout/lanes/emotion-marks.h"
#include "layout/lanes/emotion-moments.h"
#include "layout/lanes/emotion-strokes.h"
#include "layout/lanes/face.h"

/* The room that the scale beside the band takes, and its gap, in points. */
#define SCALE_WIDTH 26
#define SCALE_GAP 6

typedef struct {
    RihlaMoments *moments; /* owned */
    RihlaMarkList *marks;  /* owned */
    RihlaLegend *legend;   /* owned; NULL where nothing is to be told apart */
    double zero;           /* of the zero line, from the top of the band */
    double height;         /* of the band */
} Emotions;

static void
free_emotions (gpointer data)
{
    Emotions *emotions = data;

    g_clear_pointer (&emotions->legend, rihla_legend_free);
    rihla_marks_free (emotions->marks);
    rihla_moments_free (emotions->moments);
    g_free (emotions);
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Emotions *emotions = g_new0 (Emotions, 1);

    lane->data = emotions;
    emotions->moments = rihla_moments_new (map);
    emotions->marks = rihla_marks_new (map, emotions->moments);
    emotions->legend = rihla_legend_new (map, emotions->moments);
}

/* The band is as high as the theme says, higher for more lines, and higher
 * where words and marks need it. */
static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Emotions *emotions = lane->data;
    double top, bottom;

    rihla_moments_settle_height (emotions->moments, map);
    top = -emotions->moments->height / 2;
    bottom = -top;
    rihla_strokes_find_points (emotions->moments, map);
    rihla_marks_arrange (emotions->marks, map, emotions->moments, &top,
                         &bottom);
    emotions->zero = -top;
    emotions->height = bottom - top;
    if (emotions->legend == NULL)
        return emotions->height;
    return emotions->height + rihla_legend_arrange (emotions->legend, map);
}

static double
get_y (const RihlaLane *lane, double value)
{
    const Emotions *emotions = lane->data;

    return lane->y + emotions->zero - value * emotions->moments->unit;
}

static void
add_band (RihlaMap *map, const RihlaLane *lane)
{
    const RihlaTheme *theme = map->theme;
    const Emotions *emotions = lane->data;
    RihlaRect box = { map->lanes_x, lane->y, map->lanes_width,
                      emotions->height };
    RihlaPaint paint = { theme->emotion_high, theme->rule,
                         (float) theme->cell_outline, 0 };
    RihlaItem *item;

    rihla_display_begin (map->display, RIHLA_ROLE_EMOTION_BAND, NULL);
    item =
        rihla_display_add_box (map->display, &box, theme->cell_radius, &paint);
    item->has_gradient = TRUE;
    item->gradient[0] = theme->emotion_middle;
    item->gradient[1] = theme->emotion_low;
}

static void
add_scale_mark (RihlaMap *map, const RihlaLane *lane, double value)
{
    g_autofree char *number =
        rihla_labels_format_signed (map->labels, value, 0);
    g_autoptr (RihlaText) text =
        rihla_measurer_shape (map->measurer, number, RIHLA_FONT_TINY);
    RihlaRect box = { map->lanes_x - SCALE_GAP - SCALE_WIDTH, 0, SCALE_WIDTH,
                      0 };

    rihla_measurer_wrap (map->measurer, text, SCALE_WIDTH);
    box.height = text->height;
    box.y = get_y (lane, value) - box.height / 2;
    rihla_display_add_text (map->display, &box, text, RIHLA_ALIGN_END,
                            map->theme->fonts[RIHLA_FONT_TINY].colour,
                            map->theme->paper);
}

static void
add_scale (RihlaMap *map, const RihlaLane *lane)
{
    double y = get_y (lane, 0);
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { map->lanes_x }, { y } },
        { RIHLA_PATH_LINE, { map->lanes_x + map->lanes_width }, { y } },
    };
    RihlaPaint paint = { RIHLA_COLOUR_NONE, map->theme->muted, 0.75f, 2.25f };

    paint.stroke.alpha = 0.4f;
    rihla_display_begin (map->display, RIHLA_ROLE_SCALE, NULL);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
    for (int value = 2; value >= -2; value -= 2)
        add_scale_mark (map, lane, value);
}

static void
add_interval (RihlaMap *map, const RihlaLane *lane, const RihlaMoment *moment)
{
    const Emotions *emotions = lane->data;
    RihlaRect box =
        rihla_intervals_get_box (moment, rihla_moment_get_x (moment, map),
                                 emotions->moments);

    if (box.width <= 0)
        return;
    box.y += lane->y + emotions->zero;
    rihla_intervals_add_whisker (&box,
                                 rihla_lines_get (emotions->moments->lines,
                                                  moment->line),
                                 map, moment->id);
}

static void
add_face (RihlaMap *map, const RihlaLane *lane, const RihlaMoment *moment)
{
    const Emotions *emotions = lane->data;
    double size = map->theme->face_radius + map->theme->face_ring / 2;
    RihlaFace face = {
        .x = rihla_moment_get_x (moment, map),
        .y = get_y (lane, moment->value),
        .radius = map->theme->face_radius *
                  rihla_moment_get_radius (moment, map) / size,
        .value = moment->value,
        .outline =
            rihla_lines_get (emotions->moments->lines, moment->line)->look,
        .is_assumed = moment->is_assumed && !moment->is_to_be,
    };

    rihla_display_begin (map->display, RIHLA_ROLE_FACE, moment->id);
    rihla_face_draw (map, &face);
}

/* As-is lines are drawn over those to be. */
static void
add_lines (RihlaMap *map, const RihlaLines *lines)
{
    rihla_gap_add (lines, map);
    for (guint i = 0; i < lines->lines->len; i++)
        rihla_intervals_add_band (rihla_lines_get (lines, i), map);
    for (guint i = lines->lines->len; i-- > 0;)
        rihla_strokes_add_line (rihla_lines_get (lines, i), map);
}

/* For the callouts, which come when all lanes are placed. */
static void
note_lowest (RihlaMap *map, const RihlaLane *lane)
{
    const Emotions *emotions = lane->data;
    const RihlaMoment *lowest =
        rihla_moments_find_lowest (emotions->moments, map);
    double radius;

    if (lowest == NULL)
        return;
    radius = rihla_moment_get_radius (lowest, map);
    map->lowest = (RihlaLowest){
        lowest->id,
        { rihla_moment_get_x (lowest, map) - radius,
          get_y (lane, lowest->value) - radius, 2 * radius, 2 * radius },
        lowest->column,
        lowest->slot,
    };
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Emotions *emotions = lane->data;
    RihlaMoments *moments = emotions->moments;

    add_band (map, lane);
    add_scale (map, lane);
    rihla_strokes_move (moments, lane->y + emotions->zero);
    add_lines (map, moments->lines);
    for (guint i = 0; i < moments->moments->len; i++)
        add_interval (map, lane, rihla_moments_get (moments, i));
    for (guint i = 0; i < moments->moments->len; i++)
        add_face (map, lane, rihla_moments_get (moments, i));
    rihla_marks_place (emotions->marks, map, moments, lane->y + emotions->zero);
    note_lowest (map, lane);
    if (emotions->legend != NULL)
        rihla_legend_place (emotions->legend, map, lane->y + emotions->height);
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    return rihla_moments_has_any (map);
}

const RihlaLaneClass rihla_lane_emotion = {
    "emotion", has_content, measure, arrange, place, free_emotions, SCALE_WIDTH,
};
