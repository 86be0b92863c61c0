/* time.c: the lane of waiting and active time.
 * SPDX-License-Identifier: MIT
 *
 * A bar a touchpoint on a rail, all to one scale, in which waiting is hollow
 * and hatched and active time is filled; under it both in words, since a bar alone says
 * little. */

#include "config.h"

#include <math.h>

#include "layout/lanes/signs.h"
#include "model/elements.h"

#define BAR_HEIGHT 6.0
#define BAR_GAP 3.0      /* between a bar and its words */
#define WORDS_MOST 110.0 /* asked for one line */
#define WORDS_GAP 4.5    /* from words to the next touchpoint */
#define BAR_LEAST 1.5    /* so that a short time is still seen */
#define WAIT_LEAST 3.0   /* so that it is still seen to be hollow */

typedef struct {
    RihlaText *wait;   /* ref; NULL: none */
    RihlaText *active; /* ref; NULL: none */
} Words;

typedef struct {
    Words *words; /* owned; one a slot */
    guint n_slots;
    double unit; /* points a second, the same for all; set when arranged */
} Times;

static void
free_times (gpointer data)
{
    Times *times = data;

    for (guint i = 0; i < times->n_slots; i++) {
        g_clear_pointer (&times->words[i].wait, rihla_text_unref);
        g_clear_pointer (&times->words[i].active, rihla_text_unref);
    }
    g_free (times->words);
    g_free (times);
}

/* Seconds; 0 where nothing is known. */
static double
get_wait (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    return touchpoint == NULL || isnan (touchpoint->wait) ? 0
                                                          : touchpoint->wait;
}

static double
get_active (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    return touchpoint == NULL || isnan (touchpoint->active)
               ? 0
               : touchpoint->active;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_slots; i++) {
        if (get_wait (map, i) + get_active (map, i) > 0)
            return TRUE;
    }
    return FALSE;
}

static RihlaText *
shape_time (RihlaMap *map, guint slot, const char *key, double seconds)
{
    g_autofree char *duration = NULL;
    g_autofree char *words = NULL;
    RihlaText *text;

    if (seconds <= 0)
        return NULL;
    duration = rihla_labels_format_duration (map->labels, seconds);
    words =
        g_strdup_printf ("%s: %s", rihla_labels_get (map->labels, "words", key),
                         duration);
    text = rihla_measurer_shape (map->measurer, words, RIHLA_FONT_SMALL);
    rihla_map_ask_slot (map, slot,
                        MIN (text->natural_width,
                             MAX (WORDS_MOST, text->minimum_width)) +
                            WORDS_GAP);
    return text;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Times *times = g_new0 (Times, 1);

    lane->data = times;
    times->n_slots = map->n_slots;
    times->words = g_new0 (Words, map->n_slots);
    for (guint i = 0; i < map->n_slots; i++) {
        double wait = get_wait (map, i);
        double active = get_active (map, i);

        times->words[i].wait = shape_time (map, i, "waiting", wait);
        times->words[i].active = shape_time (map, i, "active", active);
    }
}

static double
wrap_words (RihlaMap *map, RihlaText *text, double width)
{
    if (text == NULL)
        return 0;
    rihla_measurer_wrap (map->measurer, text, width);
    return text->height;
}

/* The longest of the whole map, of which this may be a part. */
static double
get_longest (RihlaMap *map)
{
    RihlaMap *whole = rihla_map_get_whole (map);

    if (whole->longest_time > 0)
        return whole->longest_time;
    for (guint i = 0; i < whole->n_slots; i++)
        whole->longest_time = MAX (whole->longest_time,
                                   get_wait (whole, i) + get_active (whole, i));
    return whole->longest_time;
}

/* As long as lets every bar fit its touchpoint. A part of a map has the scale
 * at which the longest of all would fit. */
static double
find_unit (RihlaMap *map)
{
    gboolean is_part = rihla_map_get_whole (map) != map;
    double unit = INFINITY;

    for (guint i = 0; i < map->n_slots; i++) {
        double room = map->slots[i].width - WAIT_LEAST - BAR_LEAST;
        double seconds = get_wait (map, i) + get_active (map, i);

        if (seconds > 0)
            unit = MIN (unit, room / (is_part ? get_longest (map) : seconds));
    }
    return MAX (unit, 0);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Times *times = lane->data;
    double highest = 0;

    times->unit = find_unit (map);
    for (guint i = 0; i < map->n_slots; i++) {
        double width = MAX (map->slots[i].width - WORDS_GAP, 0);
        double height = wrap_words (map, times->words[i].wait, width) +
                        wrap_words (map, times->words[i].active, width);

        highest = MAX (highest, height);
    }
    return highest + BAR_HEIGHT + BAR_GAP + 2 * map->theme->padding;
}

static double
scale_time (const Times *times, double seconds, double least)
{
    return seconds <= 0 ? 0 : MAX (seconds * times->unit, least);
}

static void
add_words (RihlaMap *map, RihlaText *text, RihlaRect *box, RihlaColour ground)
{
    if (text == NULL)
        return;
    box->height = text->height;
    rihla_display_add_text (map->display, box, text, RIHLA_ALIGN_START,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour, ground);
    box->y += text->height;
}

/* Waiting first, as it mostly is. */
static void
add_bars (RihlaMap *map, const Times *times, guint index, const RihlaRect *rail)
{
    const RihlaSlot *slot = &map->slots[index];
    const char *id = slot->touchpoint->element.id;
    guint colour = map->columns[slot->stage].colour;
    RihlaRect wait = *rail, active = *rail;

    wait.width = scale_time (times, get_wait (map, index), WAIT_LEAST);
    active.x += wait.width;
    active.width = scale_time (times, get_active (map, index), BAR_LEAST);
    if (wait.width > 0) {
        rihla_display_begin (map->display, RIHLA_ROLE_WAITING, id);
        rihla_sign_add_waiting (map, &wait);
    }
    if (active.width > 0) {
        rihla_display_begin (map->display, RIHLA_ROLE_ACTIVE, id);
        rihla_sign_add_active (map, &active, map->theme->stage[colour]);
    }
}

static void
add_time (RihlaMap *map, const RihlaLane *lane, guint index)
{
    const RihlaTheme *theme = map->theme;
    const Times *times = lane->data;
    const RihlaSlot *slot = &map->slots[index];
    RihlaColour tint = theme->tint[map->columns[slot->stage].colour];
    double y = lane->y + theme->padding;
    RihlaPaint ground = rihla_theme_make_card_paint (theme);
    RihlaRect rail = { slot->x, y, slot->width, BAR_HEIGHT };
    RihlaRect box = { slot->x, y + BAR_HEIGHT + BAR_GAP, slot->width, 0 };

    if (get_wait (map, index) + get_active (map, index) <= 0)
        return;
    rihla_display_begin (map->display, RIHLA_ROLE_TIME,
                         slot->touchpoint->element.id);
    rihla_display_add_box (map->display, &rail, 0, &ground);
    add_bars (map, times, index, &rail);
    rihla_display_begin (map->display, RIHLA_ROLE_TIME,
                         slot->touchpoint->element.id);
    add_words (map, times->words[index].wait, &box, tint);
    add_words (map, times->words[index].active, &box, tint);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    RihlaRect cell;

    for (guint i = 0; i < map->n_columns; i++)
        rihla_map_add_cell (map, lane, i, &cell);
    for (guint i = 0; i < map->n_slots; i++)
        add_time (map, lane, i);
}

const RihlaLaneClass rihla_lane_time = {
    "time", has_content, measure, arrange, place, free_times,
};
