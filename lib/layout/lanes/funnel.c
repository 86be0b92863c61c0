/* funnel.c: the lane of the funnel.
 * SPDX-License-Identifier: MIT
 *
 * For each stage that says how many entered: their share of the first stage's
 * and the share of them that was lost on the way to the next; a band as wide as
 * the first share, which narrows to that of the next stage; and under it the
 * numbers. An arrow points at the largest leak, which is that of the largest
 * number. */

#include "config.h"

#include <math.h>

#include "layout/lanes/signs.h"
#include "model/elements.h"

#define BAND_HEIGHT 26.0 /* of everybody */
#define BAND_LEAST 1.0   /* so that a few are still seen */
#define BAND_GAP 3.0     /* between the numbers and the band */
#define NUMBER_GAP 6.0   /* between the two shares */
#define SIGN_GAP 3.0     /* between the arrow and its share */
#define NO_BREAK_SPACE "\302\240"

typedef struct {
    RihlaText *share; /* ref; NULL where it is not known */
    RihlaText *lost;  /* ref; NULL where it is not known */
    RihlaText *words; /* ref; NULL where nothing is known */
} Numbers;

typedef struct {
    Numbers *numbers; /* owned; one a column */
    guint n_columns;
    guint leak;         /* column of the largest; n_columns: none */
    double text_height; /* of the shares */
    double most;        /* the most that entered any stage */
} Funnel;

static void
free_funnel (gpointer data)
{
    Funnel *funnel = data;

    for (guint i = 0; i < funnel->n_columns; i++) {
        g_clear_pointer (&funnel->numbers[i].share, rihla_text_unref);
        g_clear_pointer (&funnel->numbers[i].lost, rihla_text_unref);
        g_clear_pointer (&funnel->numbers[i].words, rihla_text_unref);
    }
    g_free (funnel->numbers);
    g_free (funnel);
}

/* How many entered a stage; NAN where that is not known or there is none. */
static double
get_entered (const RihlaMap *map, guint column)
{
    const RihlaFunnelMeasures *funnel = &map->report->funnel;

    return column < funnel->n_stages ? funnel->steps[column].entered : NAN;
}

/* A funnel has a beginning, and something after it. */
static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    guint n_known = 0;

    for (guint i = 0; i < map->n_columns; i++)
        n_known += !isnan (get_entered (map, i));
    return n_known > 1 && get_entered (map, 0) > 0;
}

static RihlaText *
shape_percent (RihlaMap *map, double share)
{
    g_autofree char *percent = NULL;

    if (!isfinite (share))
        return NULL;
    percent = rihla_labels_format_percent (map->labels, share);
    return rihla_measurer_shape (map->measurer, percent, RIHLA_FONT_BODY_BOLD);
}

/* Adds a label with a number, and a share where the label has two places. Lines
 * break between such parts, not within them; there the dot that parts them
 * goes. */
static void
append_count (GString *words, RihlaMap *map, const char *key, double count,
              double share)
{
    g_autofree char *number = NULL;
    g_autofree char *percent = NULL;
    g_autofree char *part = NULL;
    g_auto (GStrv) pieces = NULL;
    g_autofree char *whole = NULL;

    if (!isfinite (count))
        return;
    number = rihla_labels_format_number (map->labels, count, 0);
    percent = rihla_labels_format_percent (map->labels, share);
    part = rihla_labels_fill (map->labels, "words", key,
                              (const char *const[]){ number, percent, NULL });
    pieces = g_strsplit (part, " ", -1);
    whole = g_strjoinv (NO_BREAK_SPACE, pieces);
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", whole);
}

static RihlaText *
shape_words (RihlaMap *map, guint column)
{
    g_autoptr (GString) words = g_string_new (NULL);
    RihlaFunnelStep step = map->report->funnel.steps[column];
    double share = isnan (step.conversion) ? 0 : step.conversion;

    append_count (words, map, "entered", step.entered, 1);
    if (step.lost >= 0) {
        append_count (words, map, "went-on", step.went_on, share);
        append_count (words, map, "lost", step.lost, 1 - share);
    }
    if (step.lost < 0)
        append_count (words, map, "joined", -step.lost, 0);
    if (words->len == 0)
        return NULL;
    return rihla_measurer_shape (map->measurer, words->str, RIHLA_FONT_SMALL);
}

static double
wrap_number (RihlaMap *map, RihlaText *text, double *width)
{
    if (text == NULL)
        return 0;
    rihla_measurer_wrap (map->measurer, text, INFINITY);
    *width += text->width;
    return text->height;
}

/* The arrow stands before the share of the largest leak. */
static double
get_sign_width (const Funnel *funnel, guint column)
{
    return column == funnel->leak ? RIHLA_LEAK_WIDTH + SIGN_GAP : 0;
}

static guint
find_leak (const RihlaMap *map)
{
    const RihlaFunnelMeasures *funnel = &map->report->funnel;
    guint column = 0;

    if (!funnel->has_leak)
        return map->n_columns;
    while (column < map->n_columns &&
           map->columns[column].stage != funnel->leak.from)
        column++;
    return column;
}

static void
measure_column (RihlaMap *map, Funnel *funnel, guint column)
{
    Numbers *numbers = &funnel->numbers[column];
    double padding = 2 * map->theme->padding;
    double entered = get_entered (map, column);
    double change = get_entered (map, column + 1) / entered - 1;
    double width = padding + NUMBER_GAP + get_sign_width (funnel, column);

    numbers->share = shape_percent (map, entered / get_entered (map, 0));
    if (change != 0)
        numbers->lost = shape_percent (map, change);
    numbers->words = shape_words (map, column);
    if (entered > funnel->most)
        funnel->most = entered;
    funnel->text_height =
        MAX (funnel->text_height, wrap_number (map, numbers->share, &width));
    funnel->text_height =
        MAX (funnel->text_height, wrap_number (map, numbers->lost, &width));
    if (numbers->words != NULL)
        width = MAX (width,
                     rihla_map_get_good_width (map, numbers->words) + padding);
    rihla_map_ask_column (map, column, width);
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Funnel *funnel = g_new0 (Funnel, 1);

    lane->data = funnel;
    funnel->n_columns = map->n_columns;
    funnel->numbers = g_new0 (Numbers, map->n_columns);
    funnel->leak = find_leak (map);
    for (guint i = 0; i < map->n_columns; i++)
        measure_column (map, funnel, i);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    const Funnel *funnel = lane->data;
    double padding = 2 * map->theme->padding;
    double highest = 0;

    for (guint i = 0; i < map->n_columns; i++) {
        RihlaText *words = funnel->numbers[i].words;

        if (words == NULL)
            continue;
        rihla_measurer_wrap (map->measurer, words,
                             map->columns[i].width - padding);
        highest = MAX (highest, words->height);
    }
    if (highest > 0)
        highest += BAND_GAP;
    return funnel->text_height + BAND_GAP + BAND_HEIGHT + highest + padding;
}

static double
scale_band (const Funnel *funnel, double entered)
{
    return MAX (entered / funnel->most * BAND_HEIGHT, BAND_LEAST) / 2;
}

/* From this stage's width to the next one's, over the whole column. */
static void
add_band (RihlaMap *map, const Funnel *funnel, guint index, double middle)
{
    const RihlaColumn *column = &map->columns[index];
    double entered = get_entered (map, index);
    double next = get_entered (map, index + 1);
    double start = scale_band (funnel, entered);
    double end = isnan (next) ? start : scale_band (funnel, next);
    double right = column->x + column->width;
    RihlaColour colour = map->theme->stage[column->colour];
    gboolean is_outlined = map->theme->stage_outline > 0;
    RihlaPaint paint = { is_outlined ? map->theme->card : colour, colour,
                         (float) map->theme->stage_outline, 0 };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { column->x }, { middle - start } },
        { RIHLA_PATH_LINE, { right }, { middle - end } },
        { RIHLA_PATH_LINE, { right }, { middle + end } },
        { RIHLA_PATH_LINE, { column->x }, { middle + start } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

static void
add_number (RihlaMap *map, RihlaText *text, const RihlaRect *row,
            RihlaAlign align, RihlaColour colour, RihlaColour ground)
{
    RihlaRect box = *row;

    if (text == NULL)
        return;
    box.width = text->width;
    if (align == RIHLA_ALIGN_END)
        box.x = row->x + row->width - text->width;
    rihla_display_add_text (map->display, &box, text, align,
                            rihla_colour_adjust_on (colour, ground, 4.5),
                            ground);
}

/* The shares above the band, and its place. Returns where it ends. */
static double
place_band (RihlaMap *map, const Funnel *funnel, guint column,
            const RihlaRect *row)
{
    const RihlaTheme *theme = map->theme;
    const Numbers *numbers = &funnel->numbers[column];
    RihlaColour ground = theme->tint[map->columns[column].colour];
    double y = row->y + row->height + BAND_GAP;

    add_number (map, numbers->share, row, RIHLA_ALIGN_START,
                theme->fonts[RIHLA_FONT_BODY_BOLD].colour, ground);
    add_number (map, numbers->lost, row, RIHLA_ALIGN_END, theme->pain, ground);
    add_band (map, funnel, column, y + BAND_HEIGHT / 2);
    return y + BAND_HEIGHT;
}

static void
place_column (RihlaMap *map, const Funnel *funnel, guint column,
              const RihlaRect *cell)
{
    const RihlaTheme *theme = map->theme;
    const Numbers *numbers = &funnel->numbers[column];
    const char *id = map->columns[column].stage->element.id;
    RihlaRect row = { cell->x + theme->padding, cell->y + theme->padding,
                      cell->width - 2 * theme->padding, funnel->text_height };
    RihlaRect under = row;

    rihla_display_begin (map->display, RIHLA_ROLE_FUNNEL, id);
    under.y = place_band (map, funnel, column, &row) + BAND_GAP;
    if (numbers->words != NULL) {
        under.height = numbers->words->height;
        rihla_display_add_text (map->display, &under, numbers->words,
                                RIHLA_ALIGN_START,
                                theme->fonts[RIHLA_FONT_SMALL].colour,
                                theme->tint[map->columns[column].colour]);
    }
    if (column != funnel->leak || numbers->lost == NULL)
        return;
    rihla_display_begin (map->display, RIHLA_ROLE_LEAK, id);
    rihla_sign_add_leak (map,
                         row.x + row.width - numbers->lost->width -
                             get_sign_width (funnel, column),
                         row.y + numbers->lost->height / 2);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    for (guint i = 0; i < map->n_columns; i++) {
        RihlaRect cell;

        rihla_map_add_cell (map, lane, i, &cell);
        if (!isnan (get_entered (map, i)))
            place_column (map, lane->data, i, &cell);
    }
}

const RihlaLaneClass rihla_lane_funnel = {
    "funnel", has_content, measure, arrange, place, free_funnel,
};
