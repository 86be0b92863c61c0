/* funnel.c: the lane of the funnel.
 * SPDX-License-Identifier: MIT
 *
 * For each stage that says how many entered: their share of the first stage's,
 * a band as wide as that share, which narrows to that of the next stage, and
 * the share that was lost on the way. */

#include "config.h"

#include <math.h>

#include "layout/map.h"
#include "model/elements.h"

#define BAND_HEIGHT 26.0 /* of everybody */
#define BAND_LEAST 1.0   /* so that a few are still seen */
#define BAND_GAP 3.0     /* between the numbers and the band */
#define NUMBER_GAP 6.0   /* between the two numbers */

typedef struct {
    RihlaText *share; /* ref; NULL where it is not known */
    RihlaText *lost;  /* ref; NULL where it is not known */
} Numbers;

typedef struct {
    Numbers *numbers; /* owned; one a column */
    guint n_columns;
    double text_height;
    double most; /* the most that entered any stage */
} Funnel;

static void
free_funnel (gpointer data)
{
    Funnel *funnel = data;

    for (guint i = 0; i < funnel->n_columns; i++) {
        g_clear_pointer (&funnel->numbers[i].share, rihla_text_unref);
        g_clear_pointer (&funnel->numbers[i].lost, rihla_text_unref);
    }
    g_free (funnel->numbers);
    g_free (funnel);
}

/* How many entered a stage; NAN where that is not known or there is none. */
static double
get_entered (const RihlaMap *map, guint column)
{
    if (column >= map->n_columns || map->columns[column].stage->entered < 0)
        return NAN;
    return (double) map->columns[column].stage->entered;
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

static double
wrap_number (RihlaMap *map, RihlaText *text, double *width)
{
    if (text == NULL)
        return 0;
    rihla_measurer_wrap (map->measurer, text, INFINITY);
    *width += text->width;
    return text->height;
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Funnel *funnel = g_new0 (Funnel, 1);
    double first = get_entered (map, 0);

    lane->data = funnel;
    funnel->n_columns = map->n_columns;
    funnel->numbers = g_new0 (Numbers, map->n_columns);
    for (guint i = 0; i < map->n_columns; i++) {
        Numbers *numbers = &funnel->numbers[i];
        double entered = get_entered (map, i);
        double change = get_entered (map, i + 1) / entered - 1;
        double width = 2 * map->theme->padding + NUMBER_GAP;

        numbers->share = shape_percent (map, entered / first);
        if (change != 0)
            numbers->lost = shape_percent (map, change);
        if (entered > funnel->most)
            funnel->most = entered;
        funnel->text_height = MAX (funnel->text_height,
                                   wrap_number (map, numbers->share, &width));
        funnel->text_height =
            MAX (funnel->text_height, wrap_number (map, numbers->lost, &width));
        rihla_map_ask_column (map, i, width);
    }
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    const Funnel *funnel = lane->data;

    return funnel->text_height + BAND_GAP + BAND_HEIGHT +
           2 * map->theme->padding;
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
                            rihla_colour_darken_on (colour, ground, 4.5),
                            ground);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Funnel *funnel = lane->data;
    const RihlaTheme *theme = map->theme;

    for (guint i = 0; i < map->n_columns; i++) {
        RihlaColour ground = theme->tint[map->columns[i].colour];
        RihlaRect cell;
        RihlaRect row;

        rihla_map_add_cell (map, lane, i, &cell);
        if (isnan (get_entered (map, i)))
            continue;
        row =
            (RihlaRect){ cell.x + theme->padding, cell.y + theme->padding,
                         cell.width - 2 * theme->padding, funnel->text_height };
        rihla_display_begin (map->display, RIHLA_ROLE_FUNNEL,
                             map->columns[i].stage->element.id);
        add_number (map, funnel->numbers[i].share, &row, RIHLA_ALIGN_START,
                    theme->fonts[RIHLA_FONT_BODY_BOLD].colour, ground);
        add_number (map, funnel->numbers[i].lost, &row, RIHLA_ALIGN_END,
                    theme->pain, ground);
        add_band (map, funnel, i,
                  row.y + row.height + BAND_GAP + BAND_HEIGHT / 2);
    }
}

const RihlaLaneClass rihla_lane_funnel = {
    "funnel", has_content, measure, arrange, place, free_funnel,
};
