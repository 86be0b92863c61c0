/* emotion.c: the lane of the emotion curve.
 * SPDX-License-Identifier: MIT
 *
 * Faces sit on the curve, a line for each persona that feels differently, and
 * each word stands above or below its face, within the width that is the
 * moment's own, so that words never meet; of the places that are left the one
 * that keeps clearest of the lines is taken. */

#include "config.h"

#include <math.h>

#include "layout/lanes/curve.h"
#include "layout/lanes/emotion-callout.h"
#include "layout/lanes/emotion-legend.h"
#include "layout/lanes/emotion-moments.h"
#include "layout/lanes/emotion-word.h"
#include "layout/lanes/face.h"

/* The room that the scale beside the band takes, and its gap, in points. */
#define SCALE_WIDTH 26
#define SCALE_GAP 6
/* From the edge of the band to +2 and -2, in points: the least, and the most
 * for a word that could stand on the other side of its face. */
#define BAND_PADDING 16.5
#define BAND_PADDING_MOST 48

typedef struct {
    RihlaMoments *moments; /* owned */
    RihlaLegend *legend;   /* owned; NULL with one line only */
    RihlaCurve *lines;     /* owned; set when placed */
    guint n_lines;
    double padding; /* from the edge of the band to +2 and -2 */
    double height;  /* of the band */
} Emotions;

static void
free_emotions (gpointer data)
{
    Emotions *emotions = data;

    for (guint i = 0; i < emotions->n_lines; i++)
        g_free (emotions->lines[i].points);
    g_free (emotions->lines);
    g_clear_pointer (&emotions->legend, rihla_legend_free);
    rihla_moments_free (emotions->moments);
    g_free (emotions);
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Emotions *emotions = g_new0 (Emotions, 1);

    lane->data = emotions;
    emotions->moments = rihla_moments_new (map);
    emotions->n_lines = rihla_moments_get_n_lines (emotions->moments);
    emotions->lines = g_new0 (RihlaCurve, emotions->n_lines);
    if (emotions->n_lines > 1)
        emotions->legend = rihla_legend_new (map, emotions->moments->personas);
}

/* The padding with which a face and its word have room, towards the edge that
 * the word stands to or, where that would make the band too high, towards the
 * other one. */
static double
get_padding (const RihlaMap *map, const RihlaMoment *moment)
{
    double unit = (map->theme->emotion_height - 2 * BAND_PADDING) / 4;
    double size = map->theme->face_radius + map->theme->face_ring / 2 +
                  moment->word->height + 2 * RIHLA_EMOTION_WORD_GAP;
    double near = size - (2 - fabs (moment->value)) * unit;
    double far = size - (2 + fabs (moment->value)) * unit;

    return near <= BAND_PADDING_MOST ? near : MAX (far, BAND_PADDING_MOST);
}

/* The band is as high as the theme says, and higher where words need it. */
static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Emotions *emotions = lane->data;

    emotions->padding = BAND_PADDING;
    for (guint i = 0; i < emotions->moments->moments->len; i++) {
        const RihlaMoment *moment = rihla_moments_get (emotions->moments, i);

        if (moment->word == NULL || isnan (moment->value))
            continue;
        rihla_measurer_wrap (map->measurer, moment->word,
                             rihla_moment_get_room (moment, map));
        emotions->padding = MAX (emotions->padding, get_padding (map, moment));
    }
    emotions->height =
        map->theme->emotion_height + 2 * (emotions->padding - BAND_PADDING);
    if (emotions->legend == NULL)
        return emotions->height;
    return emotions->height + rihla_legend_arrange (emotions->legend, map);
}

static double
get_y (const RihlaLane *lane, double value)
{
    const Emotions *emotions = lane->data;
    double half = emotions->height / 2;

    return lane->y + half - value / 2 * (half - emotions->padding);
}

static void
add_band (RihlaMap *map, const RihlaLane *lane)
{
    const RihlaTheme *theme = map->theme;
    const Emotions *emotions = lane->data;
    RihlaRect box = { map->lanes_x, lane->y, map->lanes_width,
                      emotions->height };
    RihlaPaint paint = { theme->emotion_high, RIHLA_COLOUR_NONE, 0, 0 };
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

static gboolean
is_on_line (const RihlaMoment *moment, guint line)
{
    return !isnan (moment->value) &&
           (moment->line < 0 || moment->line == (int) line);
}

/* The points of a line: its moments that have a value. */
static void
find_points (RihlaMap *map, const RihlaLane *lane, guint line)
{
    Emotions *emotions = lane->data;
    guint n_moments = emotions->moments->moments->len;
    RihlaCurve *curve = &emotions->lines[line];

    curve->points = g_new0 (RihlaCurvePoint, n_moments + 1);
    for (guint i = 0; i < n_moments; i++) {
        const RihlaMoment *moment = rihla_moments_get (emotions->moments, i);

        if (!is_on_line (moment, line))
            continue;
        curve->points[curve->n_points].x = rihla_moment_get_x (moment, map);
        curve->points[curve->n_points].y = get_y (lane, moment->value);
        curve->n_points++;
    }
    rihla_curve_init (curve->points, curve->n_points);
}

static void
add_line (RihlaMap *map, const RihlaLane *lane, guint line)
{
    const Emotions *emotions = lane->data;
    const RihlaCurve *curve = &emotions->lines[line];
    g_autofree RihlaPathStep *steps = NULL;
    RihlaPaint paint;

    if (curve->n_points < 2)
        return;
    steps = g_new0 (RihlaPathStep, curve->n_points);
    rihla_curve_get_steps (curve->points, curve->n_points, steps);
    rihla_legend_get_paint (map, line, &paint);
    rihla_display_begin (map->display, RIHLA_ROLE_CURVE,
                         emotions->legend == NULL
                             ? NULL
                             : rihla_legend_get_id (emotions->legend, line));
    rihla_display_add_path (map->display, steps, curve->n_points, &paint);
}

static void
add_word (RihlaMap *map, const RihlaLane *lane, const RihlaMoment *moment)
{
    const Emotions *emotions = lane->data;
    gboolean is_good = moment->value >= 0;
    RihlaEmotionWord word = {
        .lines = emotions->lines,
        .n_lines = emotions->n_lines,
        .x = rihla_moment_get_x (moment, map),
        .y = get_y (lane, moment->value),
        .room = rihla_moment_get_room (moment, map),
        .radius = map->theme->face_radius + map->theme->face_ring / 2,
        .top = lane->y,
        .bottom = lane->y + emotions->height,
        .prefers_above = is_good,
    };
    RihlaRect box = { 0, 0, moment->word->width, moment->word->height };

    rihla_emotion_word_place (&word, &box);
    rihla_display_begin (map->display, RIHLA_ROLE_EMOTION_WORD, moment->id);
    rihla_display_add_text (map->display, &box, moment->word,
                            RIHLA_ALIGN_CENTRE,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour,
                            is_good ? map->theme->emotion_high
                                    : map->theme->emotion_low);
}

/* The star stands behind its face, a little higher, or lower where the line
 * goes up; alone, on the zero line. */
static void
add_star (RihlaMap *map, const RihlaLane *lane, const RihlaMoment *moment)
{
    const Emotions *emotions = lane->data;
    const RihlaCurve *line = &emotions->lines[MAX (moment->line, 0)];
    double shift = map->theme->face_radius / 2;
    double x = rihla_moment_get_x (moment, map);
    double y = get_y (lane, 0);

    if (!isnan (moment->value)) {
        x +=
            map->theme->face_radius + map->theme->face_ring + RIHLA_STAR_RADIUS;
        y = get_y (lane, moment->value);
        if (rihla_curve_get_height (line->points, line->n_points, x) < y)
            y += shift;
        else
            y -= shift;
    }
    rihla_display_begin (map->display, RIHLA_ROLE_TRUTH, moment->id);
    rihla_star_add (map, x, y, RIHLA_STAR_RADIUS);
}

static void
add_moment (RihlaMap *map, const RihlaLane *lane, const RihlaMoment *moment)
{
    if (!isnan (moment->value)) {
        rihla_display_begin (map->display, RIHLA_ROLE_FACE, moment->id);
        rihla_face_add (map, rihla_moment_get_x (moment, map),
                        get_y (lane, moment->value), moment->value,
                        (guint) MAX (moment->line, 0));
        if (moment->word != NULL)
            add_word (map, lane, moment);
    }
    if (moment->is_truth)
        add_star (map, lane, moment);
}

static void
add_callout (RihlaMap *map, const RihlaLane *lane, guint first_item)
{
    const Emotions *emotions = lane->data;
    const RihlaMoment *lowest = rihla_callout_find_lowest (emotions->moments);
    RihlaCallout callout = {
        .moment = lowest,
        .band = { map->lanes_x, lane->y, map->lanes_width, emotions->height },
        .lines = emotions->lines,
        .n_lines = emotions->n_lines,
        .first_item = first_item,
    };

    if (lowest == NULL)
        return;
    callout.x = rihla_moment_get_x (lowest, map);
    callout.y = get_y (lane, lowest->value);
    rihla_callout_add (&callout, map);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Emotions *emotions = lane->data;
    guint first_item = map->display->items->len;

    add_band (map, lane);
    add_scale (map, lane);
    for (guint i = 0; i < emotions->n_lines; i++) {
        find_points (map, lane, i);
        add_line (map, lane, i);
    }
    for (guint i = 0; i < emotions->moments->moments->len; i++)
        add_moment (map, lane, rihla_moments_get (emotions->moments, i));
    add_callout (map, lane, first_item);
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
