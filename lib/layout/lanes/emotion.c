/* emotion.c: the lane of the emotion curve.
 * SPDX-License-Identifier: MIT
 *
 * A moment is a place on the curve: a touchpoint with its emotions, an emotion
 * of a stage that has no touchpoints, or a whole stage where only the stage
 * has emotions. Its value is the mean, each emotion weighted by how many were
 * asked. Faces sit on the curve, and each word stands above or below its face,
 * within the width of its own slot, so that words never meet; of the places
 * that are left the one that keeps clearest of the curve is taken. */

#include "config.h"

#include <math.h>

#include "layout/lanes/curve.h"
#include "layout/lanes/emotion-word.h"
#include "layout/lanes/face.h"
#include "layout/map.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* The room that the scale beside the band takes, and its gap, in points. */
#define SCALE_WIDTH 26
#define SCALE_GAP 6
/* From the edge of the band to +2 and -2, in points: the least, and the most
 * for a word that could stand on the other side of its face. */
#define BAND_PADDING 16.5
#define BAND_PADDING_MOST 48
#define STAR_RADIUS 6.5

typedef struct {
    guint column;
    int slot;       /* -1: the whole column */
    const char *id; /* not owned; of what it stands for */
    double value;   /* NAN: a moment of truth without an emotion */
    gboolean is_truth;
    RihlaText *word; /* ref; NULL: none */
} Moment;

typedef struct {
    GArray *moments; /* owned; of Moment */
    double padding;  /* from the edge of the band to +2 and -2 */
} Emotions;

static void
clear_moment (gpointer data)
{
    Moment *moment = data;

    g_clear_pointer (&moment->word, rihla_text_unref);
}

static void
free_emotions (gpointer data)
{
    Emotions *emotions = data;

    g_array_unref (emotions->moments);
    g_free (emotions);
}

/* The mean of the values, by how many were asked; NAN when there is none. */
static double
get_mean (GPtrArray *list)
{
    double sum = 0;
    double weights = 0;

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (list, i);
        double weight = emotion->n > 0 ? (double) emotion->n : 1;

        if (isnan (emotion->value))
            continue;
        sum += emotion->value * weight;
        weights += weight;
    }
    return weights > 0 ? sum / weights : NAN;
}

/* The words, each once, with a dot between them, which reads alike in all
 * scripts. */
static char *
join_words (GPtrArray *list)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
    GString *words = g_string_new (NULL);

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (list, i);

        if (emotion->word == NULL || isnan (emotion->value) ||
            !g_hash_table_add (seen, emotion->word))
            continue;
        if (words->len > 0)
            g_string_append (words, " · ");
        g_string_append (words, emotion->word);
    }
    return g_string_free (words, FALSE);
}

static void
add_moment (RihlaMap *map, Emotions *emotions, Moment moment, GPtrArray *list)
{
    g_autofree char *words = join_words (list);

    moment.value = get_mean (list);
    if (isnan (moment.value) && !moment.is_truth)
        return;
    if (rihla_list_get_n (list) == 1)
        moment.id = ((RihlaEmotion *) g_ptr_array_index (list, 0))->element.id;
    if (words[0] != '\0')
        moment.word =
            rihla_measurer_shape (map->measurer, words, RIHLA_FONT_SMALL);
    g_array_append_val (emotions->moments, moment);
}

/* An emotion that has a slot of its own, as a list of one. */
static void
add_single (RihlaMap *map, Emotions *emotions, Moment moment,
            RihlaEmotion *emotion)
{
    g_autoptr (GPtrArray) list = g_ptr_array_new ();

    g_ptr_array_add (list, emotion);
    add_moment (map, emotions, moment, list);
}

/* The curve of a stage is that of its touchpoints as soon as one of them has
 * an emotion; what the stage feels as a whole has no place of its own on it. */
static void
tell_of_hidden (RihlaMap *map, const RihlaStage *stage)
{
    for (guint i = 0; i < rihla_list_get_n (stage->emotions); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (stage->emotions, i);
        RihlaPlace place = { map->journey->file, emotion->element.line,
                             emotion->element.column };

        rihla_diagnostics_add (map->diagnostics, RIHLA_DIAGNOSTIC_NOT_DRAWN,
                               &place, emotion->element.id,
                               "the emotion of the stage is not on the curve, "
                               "which shows those of its touchpoints");
    }
}

static void
add_column (RihlaMap *map, Emotions *emotions, guint index)
{
    const RihlaColumn *column = &map->columns[index];
    guint n_before = emotions->moments->len;

    for (guint i = 0; i < column->n_slots; i++) {
        const RihlaSlot *slot = &map->slots[column->first_slot + i];
        RihlaTouchpoint *touchpoint = slot->touchpoint;
        Moment moment = { index, (int) (column->first_slot + i),
                          NULL,  NAN,
                          FALSE, NULL };

        if (touchpoint != NULL) {
            moment.id = touchpoint->element.id;
            moment.is_truth = touchpoint->moment_of_truth;
            add_moment (map, emotions, moment, touchpoint->emotions);
        } else if (slot->emotion != NULL) {
            add_single (map, emotions, moment, slot->emotion);
        }
    }
    if (emotions->moments->len == n_before) {
        Moment moment = {
            index, -1, column->stage->element.id, NAN, FALSE, NULL
        };

        add_moment (map, emotions, moment, column->stage->emotions);
    } else if (map->slots[column->first_slot].touchpoint != NULL) {
        tell_of_hidden (map, column->stage);
    }
}

static gboolean
has_value (GPtrArray *list)
{
    return !isnan (get_mean (list));
}

static gboolean
has_content (RihlaMap *map)
{
    for (guint i = 0; i < map->n_columns; i++) {
        if (has_value (map->columns[i].stage->emotions))
            return TRUE;
    }
    for (guint i = 0; i < map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = map->slots[i].touchpoint;

        if (touchpoint != NULL && has_value (touchpoint->emotions))
            return TRUE;
    }
    return FALSE;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Emotions *emotions = g_new0 (Emotions, 1);

    emotions->moments = g_array_new (FALSE, FALSE, sizeof (Moment));
    g_array_set_clear_func (emotions->moments, clear_moment);
    lane->data = emotions;
    for (guint i = 0; i < map->n_columns; i++)
        add_column (map, emotions, i);
    for (guint i = 0; i < emotions->moments->len; i++) {
        Moment *moment = &g_array_index (emotions->moments, Moment, i);
        double width;

        if (moment->word == NULL || moment->slot < 0)
            continue;
        width = rihla_map_get_good_width (map, moment->word);
        rihla_map_ask_slot (map, (guint) moment->slot, width);
    }
}

/* The width that is the moment's own. */
static double
get_room (RihlaMap *map, const Moment *moment)
{
    return moment->slot < 0
               ? map->columns[moment->column].width - 2 * map->theme->padding
               : map->slots[moment->slot].width;
}

static double
get_x (RihlaMap *map, const Moment *moment)
{
    const RihlaColumn *column = &map->columns[moment->column];
    const RihlaSlot *slot = &map->slots[MAX (moment->slot, 0)];

    return moment->slot < 0 ? column->x + column->width / 2
                            : slot->x + slot->width / 2;
}

/* The padding with which a face and its word have room, towards the edge that
 * the word stands to or, where that would make the band too high, towards the
 * other one. */
static double
get_padding (const RihlaMap *map, const Moment *moment)
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
    for (guint i = 0; i < emotions->moments->len; i++) {
        Moment *moment = &g_array_index (emotions->moments, Moment, i);

        if (moment->word == NULL || isnan (moment->value))
            continue;
        rihla_measurer_wrap (map->measurer, moment->word,
                             get_room (map, moment));
        emotions->padding = MAX (emotions->padding, get_padding (map, moment));
    }
    return map->theme->emotion_height + 2 * (emotions->padding - BAND_PADDING);
}

static double
get_y (const RihlaLane *lane, double value)
{
    const Emotions *emotions = lane->data;
    double half = lane->height / 2;

    return lane->y + half - value / 2 * (half - emotions->padding);
}

static void
add_band (RihlaMap *map, const RihlaLane *lane)
{
    const RihlaTheme *theme = map->theme;
    RihlaRect box = { map->lanes_x, lane->y, map->lanes_width, lane->height };
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

/* The points of the curve: the moments that have a value. */
static RihlaCurvePoint *
get_points (RihlaMap *map, const RihlaLane *lane, guint *n_points)
{
    const Emotions *emotions = lane->data;
    RihlaCurvePoint *points =
        g_new0 (RihlaCurvePoint, emotions->moments->len + 1);

    *n_points = 0;
    for (guint i = 0; i < emotions->moments->len; i++) {
        const Moment *moment = &g_array_index (emotions->moments, Moment, i);

        if (isnan (moment->value))
            continue;
        points[*n_points].x = get_x (map, moment);
        points[*n_points].y = get_y (lane, moment->value);
        (*n_points)++;
    }
    rihla_curve_init (points, *n_points);
    return points;
}

static void
add_curve (RihlaMap *map, const RihlaCurvePoint *points, guint n_points)
{
    g_autofree RihlaPathStep *steps = g_new0 (RihlaPathStep, n_points + 1);
    RihlaPaint paint = { RIHLA_COLOUR_NONE, map->theme->curve,
                         (float) map->theme->curve_width, 0 };

    if (n_points < 2)
        return;
    rihla_curve_get_steps (points, n_points, steps);
    rihla_display_begin (map->display, RIHLA_ROLE_CURVE, NULL);
    rihla_display_add_path (map->display, steps, n_points, &paint);
}

static void
add_word (RihlaMap *map, const RihlaLane *lane, const Moment *moment,
          const RihlaCurvePoint *points, guint n_points, guint point)
{
    RihlaEmotionWord word = {
        .points = points,
        .n_points = n_points,
        .point = point,
        .room = get_room (map, moment),
        .radius = map->theme->face_radius + map->theme->face_ring / 2,
        .top = lane->y,
        .bottom = lane->y + lane->height,
        .prefers_above = moment->value >= 0,
    };
    RihlaRect box = { 0, 0, moment->word->width, moment->word->height };

    rihla_emotion_word_place (&word, &box);
    rihla_display_begin (map->display, RIHLA_ROLE_EMOTION_WORD, moment->id);
    rihla_display_add_text (map->display, &box, moment->word,
                            RIHLA_ALIGN_CENTRE,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour,
                            moment->value >= 0 ? map->theme->emotion_high
                                               : map->theme->emotion_low);
}

/* The star stands behind its face, a little higher; alone, on the zero line. */
static void
add_star (RihlaMap *map, const RihlaLane *lane, const Moment *moment)
{
    double x = get_x (map, moment);
    double y = get_y (lane, 0);

    if (!isnan (moment->value)) {
        x += map->theme->face_radius + map->theme->face_ring + STAR_RADIUS;
        y = get_y (lane, moment->value) - map->theme->face_radius / 2;
    }
    rihla_display_begin (map->display, RIHLA_ROLE_TRUTH, moment->id);
    rihla_star_add (map, x, y, STAR_RADIUS);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Emotions *emotions = lane->data;
    guint n_points;
    guint point = 0;
    g_autofree RihlaCurvePoint *points = get_points (map, lane, &n_points);

    add_band (map, lane);
    add_scale (map, lane);
    add_curve (map, points, n_points);
    for (guint i = 0; i < emotions->moments->len; i++) {
        const Moment *moment = &g_array_index (emotions->moments, Moment, i);

        if (!isnan (moment->value)) {
            rihla_display_begin (map->display, RIHLA_ROLE_FACE, moment->id);
            rihla_face_add (map, points[point].x, points[point].y,
                            moment->value);
            if (moment->word != NULL)
                add_word (map, lane, moment, points, n_points, point);
            point++;
        }
        if (moment->is_truth)
            add_star (map, lane, moment);
    }
}

const RihlaLaneClass rihla_lane_emotion = {
    "emotion", has_content, measure, arrange, place, free_emotions, SCALE_WIDTH,
};
