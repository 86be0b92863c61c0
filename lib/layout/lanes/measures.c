/* measures.c: the lane of measures.
 * SPDX-License-Identifier: MIT
 *
 * A row a metric that has a value: its name, a bar on the scale of its kind
 * with a mark at the target and a whisker over its 95 % interval, and the value,
 * after a warning sign where it falls short of the target. */

#include "config.h"

#include <math.h>

#include "layout/lanes/signs.h"
#include "model/elements.h"
#include "report/element-words.h"
#include "report/interval.h"
#include "report/metric-value.h"

#define BAR_HEIGHT 6.0
#define BAR_LEAST 40.0 /* width */
#define ROW_GAP 4.5
#define GAP 6.0        /* between name, bar and value */
#define SIGN_GAP 3.0   /* between a warning and the value */
#define NAME_SHARE 0.4 /* of a row, at the most */
#define HEADROOM 1.25  /* of a scale without ends, over what it shows */

typedef struct {
    guint column;
    const char *id; /* not owned */
    RihlaText *name;
    RihlaText *number;
    double value;  /* as a share of the scale, 0 to 1 */
    double target; /* likewise; NAN: none */
    double low;    /* of the interval, likewise */
    double high;
    gboolean is_missed; /* the target */
    double y;           /* from the top of the lane; set when arranged */
    double height;
    double bar_start; /* from the edges of the row: bars of a cell are alike */
    double bar_end;
} Row;

static void
clear_row (gpointer data)
{
    Row *row = data;

    rihla_text_unref (row->name);
    rihla_text_unref (row->number);
}

static void
free_rows (gpointer data)
{
    g_array_unref (data);
}

/* What the report says of a metric; NULL where it has no value. */
static const RihlaMeasure *
find_measure (const RihlaMap *map, const RihlaMetric *metric)
{
    return rihla_report_find_measure (map->report, "metrics.value",
                                      metric->element.id);
}

static gboolean
has_value (const RihlaMap *map, GPtrArray *metrics)
{
    for (guint i = 0; i < rihla_list_get_n (metrics); i++) {
        if (find_measure (map, rihla_list_get (metrics, i)) != NULL)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_columns; i++) {
        if (has_value (map, map->columns[i].stage->metrics))
            return TRUE;
    }
    for (guint i = 0; i < map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = map->slots[i].touchpoint;

        if (touchpoint != NULL && has_value (map, touchpoint->metrics))
            return TRUE;
    }
    return FALSE;
}

/* The scale of the kind; one without ends begins at 0 and holds all it shows,
 * and a percentage goes to 100 where it can. */
static void
find_scale (const RihlaMetric *metric, const double *shown, guint n_shown,
            double *low, double *high)
{
    if (rihla_metric_kind_get_scale (metric->kind, low, high))
        return;
    *low = 0;
    *high = 0;
    for (guint i = 0; i < n_shown; i++)
        if (shown[i] > *high)
            *high = shown[i];
    if (g_strcmp0 (metric->unit, "%") == 0 && *high <= 100)
        *high = 100;
    else
        *high = *high > 0 ? *high * HEADROOM : 1;
}

static void
scale_row (Row *row, const RihlaMetric *metric, const RihlaMeasure *measure)
{
    double shown[] = { measure->value, metric->target, measure->low,
                       measure->high };
    double *places[] = { &row->value, &row->target, &row->low, &row->high };
    double low, high;

    find_scale (metric, shown, G_N_ELEMENTS (shown), &low, &high);
    for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
        *places[i] = isnan (shown[i])
                         ? NAN
                         : CLAMP ((shown[i] - low) / (high - low), 0, 1);
    row->is_missed = rihla_metric_misses_target (metric, measure->value);
}

static double
get_sign_width (const Row *row)
{
    return row->is_missed ? RIHLA_MISSED_WIDTH + SIGN_GAP : 0;
}

static void
add_rows (RihlaMap *map, GArray *rows, guint column, GPtrArray *metrics)
{
    for (guint i = 0; i < rihla_list_get_n (metrics); i++) {
        RihlaMetric *metric = g_ptr_array_index (metrics, i);
        g_autofree char *name = rihla_metric_name (metric);
        g_autofree char *number = NULL;
        Row row = { .column = column, .id = metric->element.id };
        const RihlaMeasure *measure = find_measure (map, metric);

        if (measure == NULL)
            continue;
        number =
            rihla_metric_format_value (map->labels, metric, measure->value);
        scale_row (&row, metric, measure);
        row.name =
            rihla_measurer_shape (map->measurer, name, RIHLA_FONT_BODY_BOLD);
        row.number =
            rihla_measurer_shape (map->measurer, number, RIHLA_FONT_BODY_BOLD);
        rihla_map_ask_column (map, column,
                              rihla_map_get_good_width (map, row.name) +
                                  rihla_map_get_good_width (map, row.number) +
                                  get_sign_width (&row) + BAR_LEAST + 2 * GAP +
                                  2 * map->theme->padding);
        g_array_append_val (rows, row);
    }
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    GArray *rows = g_array_new (FALSE, FALSE, sizeof (Row));

    lane->data = rows;
    g_array_set_clear_func (rows, clear_row);
    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];

        for (guint j = 0; j < column->n_slots; j++) {
            const RihlaSlot *slot = &map->slots[column->first_slot + j];

            if (slot->touchpoint != NULL)
                add_rows (map, rows, i, slot->touchpoint->metrics);
        }
        add_rows (map, rows, i, column->stage->metrics);
    }
}

static double
get_row_width (const RihlaMap *map, const Row *row)
{
    return map->columns[row->column].width - 2 * map->theme->padding;
}

/* The rows of one cell. Returns where they end. */
static double
arrange_cell (RihlaMap *map, Row *rows, guint n_rows)
{
    double most = get_row_width (map, rows) * NAME_SHARE;
    double y = map->theme->padding;
    double start = 0;
    double end = 0;

    for (guint i = 0; i < n_rows; i++) {
        Row *row = &rows[i];

        rihla_measurer_wrap (map->measurer, row->name, most);
        rihla_measurer_wrap (map->measurer, row->number, most);
        row->height = MAX (MAX (row->name->height, row->number->height),
                           RIHLA_TARGET_HEIGHT);
        row->y = rihla_map_stack (map, i == 0 ? y : y + ROW_GAP, row->height);
        y = row->y + row->height;
        start = MAX (start, row->name->width);
        end = MAX (end, row->number->width + get_sign_width (row));
    }
    for (guint i = 0; i < n_rows; i++) {
        rows[i].bar_start = start + GAP;
        rows[i].bar_end = end + GAP;
    }
    return y;
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    GArray *rows = lane->data;
    double height = 0;
    guint n_rows;

    for (guint i = 0; i < rows->len; i += n_rows) {
        Row *cell = &g_array_index (rows, Row, i);

        n_rows = 1;
        while (i + n_rows < rows->len && cell[n_rows].column == cell->column)
            n_rows++;
        height = MAX (height, arrange_cell (map, cell, n_rows));
    }
    return height + map->theme->padding;
}

static void
add_bar (RihlaMap *map, const Row *row, RihlaRect bar)
{
    const RihlaTheme *theme = map->theme;
    guint colour = map->columns[row->column].colour;
    RihlaPaint track = rihla_theme_make_card_paint (theme);
    RihlaPaint value = { theme->stage[colour], RIHLA_COLOUR_NONE, 0, 0 };
    double start = bar.x, width = bar.width;
    double middle = bar.y + bar.height / 2;

    rihla_display_add_box (map->display, &bar, BAR_HEIGHT / 2, &track);
    bar.width *= row->value;
    if (bar.width > 0)
        rihla_display_add_box (map->display, &bar,
                               MIN (BAR_HEIGHT, bar.width) / 2, &value);
    if (!isnan (row->low)) {
        rihla_display_begin (map->display, RIHLA_ROLE_METRIC_INTERVAL, row->id);
        rihla_sign_add_interval_on (map, start + width * row->low,
                                    start + width * row->high, &bar,
                                    theme->stage[colour]);
    }
    if (!isnan (row->target)) {
        rihla_display_begin (map->display, RIHLA_ROLE_TARGET, row->id);
        rihla_sign_add_target (map, start + width * row->target, middle);
    }
}

static void
add_text (RihlaMap *map, const Row *row, RihlaText *text, double x,
          double middle, RihlaAlign align)
{
    RihlaRect box = { x, middle - text->height / 2, text->width, text->height };

    rihla_display_add_text (map->display, &box, text, align,
                            map->theme->fonts[RIHLA_FONT_BODY_BOLD].colour,
                            map->theme->tint[map->columns[row->column].colour]);
}

static void
add_row (RihlaMap *map, const RihlaLane *lane, const Row *row)
{
    double x = map->columns[row->column].x + map->theme->padding;
    double width = get_row_width (map, row);
    double middle = lane->y + row->y + row->height / 2;
    RihlaRect bar = { x + row->bar_start, middle - BAR_HEIGHT / 2,
                      width - row->bar_start - row->bar_end, BAR_HEIGHT };

    rihla_display_begin (map->display, RIHLA_ROLE_METRIC, row->id);
    add_text (map, row, row->name, x, middle, RIHLA_ALIGN_START);
    add_bar (map, row, bar);
    rihla_display_begin (map->display, RIHLA_ROLE_METRIC, row->id);
    add_text (map, row, row->number, x + width - row->number->width, middle,
              RIHLA_ALIGN_END);
    if (!row->is_missed)
        return;
    rihla_display_begin (map->display, RIHLA_ROLE_MISSED, row->id);
    rihla_sign_add_missed (
        map, x + width - row->number->width - get_sign_width (row), middle);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const GArray *rows = lane->data;
    RihlaRect cell;

    for (guint i = 0; i < map->n_columns; i++)
        rihla_map_add_cell (map, lane, i, &cell);
    for (guint i = 0; i < rows->len; i++)
        add_row (map, lane, &g_array_index (rows, Row, i));
}

const RihlaLaneClass rihla_lane_measures = {
    "measures", has_content, measure, arrange, place, free_rows,
};
