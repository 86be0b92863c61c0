/* figures.c: the figures below a map.
 * SPDX-License-Identifier: MIT
 *
 * Each figure is a small frame with what it is of and, bold, how much it is.
 * They stand in rows, all as high as the highest. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-enum-types.h>

#include "layout/change-signs.h"
#include "layout/figures-change.h"
#include "layout/figures.h"
#include "layout/rows.h"
#include "model/elements.h"

#define PADDING_X 10.5
#define PADDING_Y 5.0
#define LABEL_GAP 6.0
#define FRAME_GAP 9.0 /* between figures, and between rows */
#define FRAME_WIDTH 0.75f

typedef struct {
    RihlaText *label; /* ref */
    RihlaText *value; /* ref */
    int judgement;    /* of a change: 1: better, −1: worse */
    double x;
    double y;
    double width;
} Figure;

struct _RihlaFigures {
    RihlaMap *map;   /* not owned */
    GArray *figures; /* owned; of Figure */
    double row_height;
    double last_width;
};

static void
clear_figure (gpointer data)
{
    Figure *figure = data;

    rihla_text_unref (figure->label);
    rihla_text_unref (figure->value);
}

static Figure *
add_figure (RihlaFigures *self, const char *key, const char *value)
{
    RihlaMap *map = self->map;
    const char *label = rihla_labels_get (map->labels, "words", key);
    Figure figure = { .label = rihla_measurer_shape (map->measurer, label,
                                                     RIHLA_FONT_SMALL),
                      .value = rihla_measurer_shape (map->measurer, value,
                                                     RIHLA_FONT_BODY_BOLD) };

    g_array_append_val (self->figures, figure);
    return &g_array_index (self->figures, Figure, self->figures->len - 1);
}

static void
add_count (RihlaFigures *self, const char *key, gint64 count)
{
    g_autofree char *number =
        rihla_labels_format_number (self->map->labels, (double) count, 0);

    add_figure (self, key, number);
}

static const char *
get_title (const RihlaMap *map, const RihlaStage *stage)
{
    if (stage->title != NULL)
        return stage->title;
    return rihla_labels_get (map->labels, "stage-kinds",
                             rihla_enum_print (RIHLA_TYPE_STAGE_KIND,
                                               (int) stage->kind));
}

/* The arrow points the way the titles are read: those in Arabic to the left,
 * even on a map that was made to go to the right. */
static void
add_leak (RihlaFigures *self)
{
    RihlaMap *map = self->map;
    g_autofree char *share = NULL;
    g_autofree char *titles = NULL;
    g_autofree char *value = NULL;
    gboolean is_rtl;
    const RihlaLeak *leak = &map->report->funnel.leak;

    if (!map->report->funnel.has_leak)
        return;
    share = rihla_labels_format_percent (map->labels, leak->share);
    titles = g_strconcat (get_title (map, leak->from),
                          get_title (map, leak->to), NULL);
    is_rtl = rihla_text_find_direction (titles, map->direction) ==
             RIHLA_DIRECTION_RTL;
    value =
        g_strdup_printf ("%s %s %s %s", get_title (map, leak->from),
                         is_rtl ? "←" : "→", get_title (map, leak->to), share);
    add_figure (self, "largest-leak", value);
}

/* Whole units of the currency or more: less is no figure. */
static void
add_revenue (RihlaFigures *self)
{
    RihlaMap *map = self->map;
    double at_risk = map->report->value.at_risk;
    g_autofree char *money = NULL;

    if (map->journey->currency == NULL || isnan (at_risk) ||
        round (at_risk) <= 0)
        return;
    money = rihla_labels_format_money (map->labels, at_risk,
                                       map->journey->currency);
    add_figure (self, "revenue-at-risk", money);
}

static void
add_friction (RihlaFigures *self)
{
    RihlaMap *map = self->map;
    g_autofree char *wait = NULL;
    const RihlaFrictionMeasures *friction = &map->report->friction;
    double seconds = friction->times.wait;

    if (friction->channel_switches >= 0)
        add_count (self, "channel-switches", friction->channel_switches);
    if (friction->channel_returns > 0)
        add_count (self, "channel-returns", friction->channel_returns);
    if (isnan (seconds) || seconds <= 0)
        return;
    wait = rihla_labels_format_duration (map->labels, seconds);
    add_figure (self, "waiting-time", wait);
}

static void
add_changes (RihlaFigures *self)
{
    g_autoptr (GArray) changes = rihla_figure_changes_find (self->map);

    for (guint i = 0; i < changes->len; i++) {
        const RihlaFigureChange *change =
            &g_array_index (changes, RihlaFigureChange, i);

        add_figure (self, change->word, change->value)->judgement =
            change->judgement;
    }
}

RihlaFigures *
rihla_figures_new (RihlaMap *map)
{
    RihlaFigures *self = g_new0 (RihlaFigures, 1);

    self->map = map;
    self->figures = g_array_new (FALSE, FALSE, sizeof (Figure));
    g_array_set_clear_func (self->figures, clear_figure);
    if (map->comparison != NULL) {
        add_changes (self);
        return self;
    }
    add_leak (self);
    add_revenue (self);
    add_friction (self);
    return self;
}

void
rihla_figures_add_lowest (RihlaFigures *self)
{
    RihlaMap *map = self->map;
    const RihlaLowest *lowest = &map->lowest;
    const RihlaTouchpoint *touchpoint = NULL;
    const char *title;
    Figure figure;

    if (map->comparison != NULL || lowest->id == NULL ||
        lowest->column >= map->n_columns)
        return;
    if (lowest->slot >= 0 && (guint) lowest->slot < map->n_slots)
        touchpoint = map->slots[lowest->slot].touchpoint;
    title = touchpoint != NULL && touchpoint->title != NULL
                ? touchpoint->title
                : get_title (map, map->columns[lowest->column].stage);
    add_figure (self, "lowest", title);
    figure = g_array_index (self->figures, Figure, self->figures->len - 1);
    rihla_text_ref (figure.label);
    rihla_text_ref (figure.value);
    g_array_set_size (self->figures, self->figures->len - 1);
    g_array_prepend_val (self->figures, figure);
}

void
rihla_figures_free (RihlaFigures *self)
{
    if (self == NULL)
        return;
    g_array_unref (self->figures);
    g_free (self);
}

static double
get_sign_width (const Figure *figure)
{
    return figure->judgement == 0 ? 0 : RIHLA_JUDGEMENT_WIDTH + LABEL_GAP;
}

/* A value that is too long for the whole width is broken. */
static void
wrap_figure (RihlaMap *map, Figure *figure, double width)
{
    double sign = get_sign_width (figure);
    double room = width - 2 * PADDING_X - LABEL_GAP - sign;

    rihla_measurer_wrap (map->measurer, figure->label, room / 2);
    rihla_measurer_wrap (map->measurer, figure->value,
                         room - figure->label->width);
    figure->width = figure->label->width + LABEL_GAP + figure->value->width +
                    sign + 2 * PADDING_X;
}

/* The width that rows are filled to. */
static double
find_row_width (const RihlaFigures *self, double width)
{
    g_autofree double *widths = g_new (double, self->figures->len);

    for (guint i = 0; i < self->figures->len; i++)
        widths[i] = g_array_index (self->figures, Figure, i).width;
    return rihla_rows_even_out (widths, self->figures->len, FRAME_GAP, width);
}

double
rihla_figures_arrange (RihlaFigures *self, double width)
{
    double x = 0;
    double y = 0;

    self->row_height = 0;
    for (guint i = 0; i < self->figures->len; i++) {
        Figure *figure = &g_array_index (self->figures, Figure, i);

        wrap_figure (self->map, figure, width);
        self->row_height = MAX (self->row_height, MAX (figure->label->height,
                                                       figure->value->height) +
                                                      2 * PADDING_Y);
    }
    width = find_row_width (self, width);
    for (guint i = 0; i < self->figures->len; i++) {
        Figure *figure = &g_array_index (self->figures, Figure, i);

        if (x > 0 && x + figure->width > width) {
            x = 0;
            y += self->row_height + FRAME_GAP;
        }
        figure->x = x;
        figure->y = y;
        self->last_width = x + figure->width;
        x += figure->width + FRAME_GAP;
    }
    return self->figures->len == 0 ? 0 : y + self->row_height;
}

double
rihla_figures_get_last_width (const RihlaFigures *self)
{
    return self->last_width;
}

double
rihla_figures_get_row_height (const RihlaFigures *self)
{
    return self->row_height;
}

static void
place_text (RihlaMap *map, RihlaText *text, double x, double middle,
            RihlaColour colour)
{
    RihlaRect box = { x, middle - text->height / 2, text->width, text->height };

    rihla_display_add_text (map->display, &box, text, RIHLA_ALIGN_START, colour,
                            map->theme->paper);
}

/* At the end of its frame. */
static void
place_judgement (RihlaMap *map, const Figure *figure, const RihlaRect *frame)
{
    const char *id = map->journey->element.id;
    gboolean is_better = figure->judgement > 0;

    if (figure->judgement == 0)
        return;
    rihla_display_begin (map->display,
                         is_better ? RIHLA_ROLE_BETTER : RIHLA_ROLE_WORSE, id);
    rihla_judgement_add (map, is_better,
                         frame->x + frame->width - PADDING_X -
                             RIHLA_JUDGEMENT_WIDTH,
                         frame->y + frame->height / 2);
    rihla_display_begin (map->display, RIHLA_ROLE_FIGURE, id);
}

void
rihla_figures_place (const RihlaFigures *self, double x, double y)
{
    RihlaMap *map = self->map;
    const RihlaTheme *theme = map->theme;
    RihlaPaint frame = { .stroke = theme->card_border,
                         .stroke_width = FRAME_WIDTH };

    rihla_display_begin (map->display, RIHLA_ROLE_FIGURE,
                         map->journey->element.id);
    for (guint i = 0; i < self->figures->len; i++) {
        const Figure *figure = &g_array_index (self->figures, Figure, i);
        RihlaRect box = { x + figure->x, y + figure->y, figure->width,
                          self->row_height };
        double middle = box.y + box.height / 2;
        double start = box.x + PADDING_X;

        rihla_display_add_box (map->display, &box, theme->card_radius, &frame);
        place_text (map, figure->label, start, middle, theme->muted);
        place_text (map, figure->value,
                    start + figure->label->width + LABEL_GAP, middle,
                    theme->fonts[RIHLA_FONT_BODY_BOLD].colour);
        place_judgement (map, figure, &box);
    }
}
