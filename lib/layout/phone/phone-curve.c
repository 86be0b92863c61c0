/* phone-curve.c: the emotion curve of a phone map.
 * SPDX-License-Identifier: MIT
 *
 * Time runs downwards and the value across, from sad where reading starts to
 * happy where it goes to. A face stands at the height of its touchpoint; the
 * faces of several personas at one touchpoint stand under one another, so
 * that none covers another. Moments, lines, gap and whiskers are those of the
 * wide map: there their columns are the heights of this one, and what they
 * drew is turned over when it stands in the display list. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-gap.h"
#include "layout/lanes/emotion-intervals.h"
#include "layout/lanes/emotion-legend.h"
#include "layout/lanes/emotion-strokes.h"
#include "layout/lanes/face.h"
#include "layout/phone/phone-curve.h"
#include "model/elements.h"

#define BAND_SHARE 0.245 /* of the width of the map */
#define BAND_MOST 0.4    /* likewise, whatever the size of faces */
#define N_SHARES 6.0     /* of the band: one is outside of -2, one of +2 */
#define FACE_GAP 2.0     /* between a face and the next thing */
#define MARKER_SIZE 1.4  /* the largest outline, as a share of the radius */
#define LEGEND_GAP 6.0
#define SCALE_TOP 2.0 /* above the numbers of the scale */
#define MARKER_RADIUS 3.6
#define MARKER_BORDER 1.2f
#define WORD_GAP 5.0 /* between a marker and its word */
#define STAR_GAP 1.5 /* between a star and its face, or a line */
#define CAP 3.2      /* half of that of a whisker */
#define CONTRAST 4.5
#define NEUTRAL_VALUE 0.5

#define N_MARKS 3      /* of the scale: -2, 0, +2 */
#define N_PROBES 13    /* heights at which a star is held against the lines */
#define STAR_SHIFT 5.0 /* up or down, to get out of their way */

/* The spots of a slot or of a column: one at the most. */
#define NO_SPOT G_MAXUINT

struct _RihlaPhoneCurve {
    RihlaMap *map;             /* not owned */
    RihlaMoments *moments;     /* owned */
    guint *slot_spots;         /* owned; NO_SPOT: none */
    guint *column_spots;       /* owned; likewise */
    RihlaText *scale[N_MARKS]; /* ref; its numbers */
    double x;                  /* of the band; set when placed */
    double width;
};

static const RihlaSpot *
find_spot (const RihlaPhoneCurve *self, guint column, int slot)
{
    guint spot = slot < 0 ? self->column_spots[column] : self->slot_spots[slot];

    return spot == NO_SPOT ? NULL
                           : rihla_moments_get_spot (self->moments, spot);
}

static guint *
make_spots (guint n)
{
    guint *spots = g_new (guint, n + 1);

    for (guint i = 0; i <= n; i++)
        spots[i] = NO_SPOT;
    return spots;
}

/* Each face of a spot has a height of its own. */
static void
spread_moments (RihlaPhoneCurve *self)
{
    for (guint i = 0; i < self->moments->spots->len; i++) {
        const RihlaSpot *spot = rihla_moments_get_spot (self->moments, i);

        for (guint j = 0; j < spot->n_moments; j++) {
            RihlaMoment *moment = &g_array_index (self->moments->moments,
                                                  RihlaMoment, spot->first + j);

            moment->lane = j;
            moment->n_lanes = spot->n_moments;
        }
        if (spot->slot < 0)
            self->column_spots[spot->column] = i;
        else
            self->slot_spots[spot->slot] = i;
    }
}

/* For whoever tells of it; where it stands is not known yet. */
static void
note_lowest (const RihlaPhoneCurve *self)
{
    const RihlaMoment *lowest =
        rihla_moments_find_lowest (self->moments, self->map);

    if (lowest == NULL)
        return;
    self->map->lowest.id = lowest->id;
    self->map->lowest.column = lowest->column;
    self->map->lowest.slot = lowest->slot;
}

RihlaPhoneCurve *
rihla_phone_curve_new (RihlaMap *map)
{
    RihlaPhoneCurve *self;

    if (!rihla_moments_has_any (map))
        return NULL;
    self = g_new0 (RihlaPhoneCurve, 1);
    self->map = map;
    self->moments = rihla_moments_new (map);
    self->slot_spots = make_spots (map->n_slots);
    self->column_spots = make_spots (map->n_columns);
    spread_moments (self);
    note_lowest (self);
    for (int i = 0; i < N_MARKS; i++) {
        g_autofree char *number =
            rihla_labels_format_signed (map->labels, 2 * i - 2, 0);

        self->scale[i] =
            rihla_measurer_shape (map->measurer, number, RIHLA_FONT_TINY);
    }
    return self;
}

void
rihla_phone_curve_free (RihlaPhoneCurve *self)
{
    if (self == NULL)
        return;
    rihla_moments_free (self->moments);
    g_free (self->slot_spots);
    g_free (self->column_spots);
    for (guint i = 0; i < N_MARKS; i++)
        rihla_text_unref (self->scale[i]);
    g_free (self);
}

static double
get_radius (const RihlaPhoneCurve *self)
{
    const RihlaTheme *theme = self->map->theme;

    return theme->face_radius + theme->face_ring / 2;
}

double
rihla_phone_curve_get_half (const RihlaPhoneCurve *self)
{
    double size = self->moments->lines->has_personas ? MARKER_SIZE : 1;

    return get_radius (self) * size + FACE_GAP;
}

/* The least in which faces at both ends are inside. */
double
rihla_phone_curve_choose_width (RihlaPhoneCurve *self, double width)
{
    double least = N_SHARES * (get_radius (self) + FACE_GAP);

    self->width = MIN (MAX (BAND_SHARE * width, least), BAND_MOST * width);
    for (guint i = 0; i < N_MARKS; i++)
        rihla_measurer_wrap (self->map->measurer, self->scale[i],
                             self->width / N_MARKS - 1);
    return self->width;
}

static double
get_scale_height (const RihlaPhoneCurve *self)
{
    double height = 0;

    for (guint i = 0; i < N_MARKS; i++)
        height = MAX (height, self->scale[i]->height);
    return SCALE_TOP + height;
}

double
rihla_phone_curve_get_least (const RihlaPhoneCurve *self)
{
    return get_scale_height (self) + rihla_phone_curve_get_half (self);
}

double
rihla_phone_curve_add_legend (RihlaPhoneCurve *self, double x, double y,
                              double width)
{
    RihlaMap *map = self->map;
    RihlaLegend *legend = rihla_legend_new (map, self->moments);
    double height;

    if (legend == NULL)
        return 0;
    map->lanes_x = x;
    map->lanes_width = map->first_width = width;
    height = rihla_legend_arrange (legend, map);
    rihla_legend_place (legend, map, y);
    rihla_legend_free (legend);
    return height + LEGEND_GAP;
}

/* --- Heights --------------------------------------------------------------- */

/* The columns and slots of the map are rows here: their x is a height. */
static void
set_room (RihlaMap *map, const RihlaSpot *spot, double start, double length)
{
    double padding = map->theme->padding;

    if (spot->slot >= 0) {
        map->slots[spot->slot].x = start;
        map->slots[spot->slot].width = length;
        return;
    }
    map->columns[spot->column].x = start - padding;
    map->columns[spot->column].width = length + 2 * padding;
}

double
rihla_phone_curve_stand (RihlaPhoneCurve *self, guint column, int slot,
                         double y)
{
    const RihlaSpot *spot = find_spot (self, column, slot);
    double half = rihla_phone_curve_get_half (self);
    const RihlaMoment *last;
    double length, first;

    if (spot == NULL || (spot->n_moments == 0 && !spot->is_truth))
        return 0;
    length = 2 * half * MAX (spot->n_moments, 1);
    if (spot->n_moments == 0) {
        set_room (self->map, spot, y - half, length);
        return y + half;
    }
    set_room (self->map, spot, 0, length);
    first = rihla_moment_get_x (rihla_moments_get (self->moments, spot->first),
                                self->map);
    set_room (self->map, spot, y - first, length);
    last = rihla_moments_get (self->moments, spot->first + spot->n_moments - 1);
    return rihla_moment_get_x (last, self->map) + half;
}

/* --- Words ----------------------------------------------------------------- */

static RihlaColour
get_word_colour (const RihlaTheme *theme, double value)
{
    if (value >= NEUTRAL_VALUE)
        return theme->opportunity;
    return value <= -NEUTRAL_VALUE ? theme->pain
                                   : theme->fonts[RIHLA_FONT_SMALL].colour;
}

gboolean
rihla_phone_curve_has_words (const RihlaPhoneCurve *self, guint column,
                             int slot)
{
    const RihlaSpot *spot = find_spot (self, column, slot);

    for (guint i = 0; spot != NULL && i < spot->n_moments; i++) {
        if (rihla_moments_get (self->moments, spot->first + i)->word != NULL)
            return TRUE;
    }
    return FALSE;
}

/* The outline of the face that a word belongs to. */
static void
add_marker (const RihlaPhoneCurve *self, const RihlaMoment *moment, double x,
            double y, double radius)
{
    const RihlaLine *line =
        rihla_lines_get (self->moments->lines, moment->line);
    RihlaPaint stroke;
    RihlaPaint paint = { .fill = self->map->theme->card,
                         .stroke_width = MARKER_BORDER };

    rihla_line_get_paint (line, self->map, FALSE, &stroke);
    paint.stroke =
        moment->n_lines > 1 ? self->map->theme->curve : stroke.stroke;
    rihla_marker_add (self->map, x, y, radius, line->look, &paint);
}

/* Adds a word. Returns its height. */
static double
add_word (const RihlaPhoneCurve *self, const RihlaMoment *moment,
          const RihlaRect *room, double y, RihlaColour ground)
{
    RihlaMap *map = self->map;
    const RihlaFontStyle *font = &map->theme->fonts[moment->word->font];
    double inset = 0;
    RihlaRect box = { room->x, y, room->width, 0 };

    rihla_display_begin (map->display, RIHLA_ROLE_EMOTION_WORD, moment->id);
    if (self->moments->lines->lines->len > 1) {
        double radius = moment->is_to_be ? MARKER_RADIUS * 0.7 : MARKER_RADIUS;

        inset = 2 * MARKER_RADIUS * MARKER_SIZE;
        add_marker (self, moment, room->x + inset / 2,
                    y + font->size * font->line_height / 2, radius);
        inset += WORD_GAP;
    }
    box.x += inset;
    box.width -= inset;
    rihla_measurer_wrap (map->measurer, moment->word, box.width);
    box.height = moment->word->height;
    rihla_display_add_text (
        map->display, &box, moment->word, RIHLA_ALIGN_START,
        rihla_colour_adjust_on (get_word_colour (map->theme, moment->value),
                                ground, CONTRAST),
        ground);
    return box.height;
}

double
rihla_phone_curve_add_words (RihlaPhoneCurve *self, guint column, int slot,
                             const RihlaRect *room, RihlaColour ground)
{
    const RihlaSpot *spot = find_spot (self, column, slot);
    double y = room->y;

    for (guint i = 0; spot != NULL && i < spot->n_moments; i++) {
        const RihlaMoment *moment =
            rihla_moments_get (self->moments, spot->first + i);

        if (moment->word != NULL)
            y += add_word (self, moment, room, y, ground);
    }
    return y - room->y;
}

/* --- The band -------------------------------------------------------------- */

static double
get_x (const RihlaPhoneCurve *self, double value)
{
    double radius = get_radius (self);
    double edge = MIN (MAX (self->width / N_SHARES, radius), self->width / 2);

    return self->x + self->width / 2 + value / 2 * (self->width / 2 - edge);
}

static void
add_scale_mark (const RihlaPhoneCurve *self, guint index, double top,
                RihlaColour ground)
{
    RihlaMap *map = self->map;
    RihlaText *text = self->scale[index];
    RihlaRect box = { self->x + self->width * index / N_MARKS + 0.5,
                      top + SCALE_TOP, self->width / N_MARKS - 1,
                      text->height };

    rihla_display_add_text (
        map->display, &box, text, RIHLA_ALIGN_CENTRE,
        rihla_colour_adjust_on (map->theme->fonts[RIHLA_FONT_TINY].colour,
                                ground, CONTRAST),
        ground);
}

static void
add_band (const RihlaPhoneCurve *self, double top, double bottom)
{
    const RihlaTheme *theme = self->map->theme;
    RihlaRect box = { self->x, top, self->width, bottom - top };
    RihlaPaint paint = { theme->emotion_low, RIHLA_COLOUR_NONE, 0, 0 };
    RihlaItem *item;

    rihla_display_begin (self->map->display, RIHLA_ROLE_EMOTION_BAND, NULL);
    item = rihla_display_add_box (self->map->display, &box, theme->cell_radius,
                                  &paint);
    item->has_gradient = TRUE;
    item->is_across = TRUE;
    item->gradient[0] = theme->emotion_middle;
    item->gradient[1] = theme->emotion_high;
}

static void
add_scale (const RihlaPhoneCurve *self, double top, double bottom)
{
    const RihlaTheme *theme = self->map->theme;
    double x = get_x (self, 0);
    double start = top + get_scale_height (self);
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { MIN (start, bottom) } },
        { RIHLA_PATH_LINE, { x }, { bottom } },
    };
    RihlaPaint paint = { RIHLA_COLOUR_NONE, theme->muted, 0.75f, 2.25f };

    paint.stroke.alpha = 0.4f;
    rihla_display_begin (self->map->display, RIHLA_ROLE_SCALE, NULL);
    rihla_display_add_path (self->map->display, steps, G_N_ELEMENTS (steps),
                            &paint);
    add_scale_mark (self, 0, top, theme->emotion_low);
    add_scale_mark (self, 1, top, theme->emotion_middle);
    add_scale_mark (self, 2, top, theme->emotion_high);
}

/* --- The lines ------------------------------------------------------------- */

/* Exchanges the axes of the paths from an item on. */
static void
turn_over (RihlaDisplay *display, guint first)
{
    for (guint i = first; i < display->items->len; i++) {
        RihlaItem *item = &g_array_index (display->items, RihlaItem, i);

        item->box = (RihlaRect){ item->box.y, item->box.x, item->box.height,
                                 item->box.width };
        for (guint j = 0; j < item->n_steps; j++) {
            RihlaPathStep *step =
                &g_array_index (display->path, RihlaPathStep, item->first + j);

            for (guint k = 0; k < G_N_ELEMENTS (step->x); k++) {
                double x = step->x[k];

                step->x[k] = step->y[k];
                step->y[k] = x;
            }
        }
    }
}

/* Where a measured value lies; turned over with the lines. */
static void
add_interval (const RihlaPhoneCurve *self, const RihlaMoment *moment)
{
    double middle = rihla_moment_get_x (moment, self->map);
    double low = get_x (self, moment->low);
    RihlaRect box = { middle - CAP, low, 2 * CAP, 0 };

    if (isnan (moment->low) || isnan (moment->high))
        return;
    box.height = get_x (self, moment->high) - low;
    rihla_intervals_add_whisker (&box,
                                 rihla_lines_get (self->moments->lines,
                                                  moment->line),
                                 self->map, moment->id);
}

static void
add_lines (const RihlaPhoneCurve *self)
{
    RihlaMoments *moments = self->moments;
    guint first = self->map->display->items->len;

    /* Heights of the wide map fall where the value grows. */
    moments->unit = get_x (self, 0) - get_x (self, 1);
    rihla_strokes_find_points (moments, self->map);
    rihla_strokes_move (moments, get_x (self, 0));
    rihla_gap_add (moments->lines, self->map);
    for (guint i = 0; i < moments->lines->lines->len; i++)
        rihla_intervals_add_band (rihla_lines_get (moments->lines, i),
                                  self->map);
    for (guint i = moments->lines->lines->len; i-- > 0;)
        rihla_strokes_add_line (rihla_lines_get (moments->lines, i), self->map);
    for (guint i = 0; i < moments->moments->len; i++)
        add_interval (self, rihla_moments_get (moments, i));
    turn_over (self->map->display, first);
}

static void
add_face (const RihlaPhoneCurve *self, const RihlaMoment *moment)
{
    const RihlaTheme *theme = self->map->theme;
    RihlaFace face = {
        .x = get_x (self, moment->value),
        .y = rihla_moment_get_x (moment, self->map),
        .radius = theme->face_radius *
                  rihla_moment_get_radius (moment, self->map) /
                  get_radius (self),
        .value = moment->value,
        .outline = rihla_lines_get (self->moments->lines, moment->line)->look,
        .is_assumed = moment->is_assumed && !moment->is_to_be,
    };

    rihla_display_begin (self->map->display, RIHLA_ROLE_FACE, moment->id);
    rihla_face_draw (self->map, &face);
}

/* --- Moments of truth ------------------------------------------------------ */

/* Whether a star there would be in the band and cover no line. */
static gboolean
is_free (const RihlaPhoneCurve *self, double x, double y)
{
    const RihlaLines *lines = self->moments->lines;
    double apart = RIHLA_STAR_RADIUS + STAR_GAP + self->map->theme->curve_width;

    if (x < self->x + RIHLA_STAR_RADIUS + STAR_GAP ||
        x > self->x + self->width - RIHLA_STAR_RADIUS - STAR_GAP)
        return FALSE;
    for (guint i = 0; i < lines->lines->len; i++) {
        const RihlaCurve *curve = &rihla_lines_get (lines, i)->curve;

        for (guint j = 0; curve->n_points > 0 && j < N_PROBES; j++) {
            double height = y + apart * (2 * (double) j / (N_PROBES - 1) - 1);
            double at =
                rihla_curve_get_height (curve->points, curve->n_points, height);

            if (fabs (at - x) < apart)
                return FALSE;
        }
    }
    return TRUE;
}

/* Finds a place beside a face: towards the middle first, at its height first.
 * FALSE where lines are everywhere. */
static gboolean
find_star (const RihlaPhoneCurve *self, const RihlaMoment *moment, double *x,
           double *y)
{
    static const double shifts[] = { 0, -STAR_SHIFT, STAR_SHIFT };
    double middle = get_x (self, moment->value);
    double height = rihla_moment_get_x (moment, self->map);
    double away = rihla_phone_curve_get_half (self) + RIHLA_STAR_RADIUS;
    double way = moment->value >= 0 ? -1 : 1;

    for (guint i = 0; i < 2; i++, way = -way)
        for (guint j = 0; j < G_N_ELEMENTS (shifts); j++) {
            *x = middle + way * away;
            *y = height + shifts[j];
            if (is_free (self, *x, *y))
                return TRUE;
        }
    return FALSE;
}

/* A star that has no place in the band stands on the card alone. */
static void
add_star (const RihlaPhoneCurve *self, const RihlaSpot *spot)
{
    double x = get_x (self, 0), y, length;

    if (spot->n_moments > 0) {
        if (!find_star (self, rihla_moments_get (self->moments, spot->first),
                        &x, &y))
            return;
    } else {
        rihla_spot_get_room (spot, self->map, &y, &length);
        y += length / 2;
        if (!is_free (self, x, y))
            return;
    }
    rihla_display_begin (self->map->display, RIHLA_ROLE_TRUTH, spot->id);
    rihla_star_add (self->map, x, y, RIHLA_STAR_RADIUS);
}

void
rihla_phone_curve_place (RihlaPhoneCurve *self, double x, double top,
                         double bottom)
{
    RihlaMoments *moments = self->moments;

    self->x = x;
    add_band (self, top, bottom);
    add_scale (self, top, bottom);
    add_lines (self);
    for (guint i = 0; i < moments->moments->len; i++)
        add_face (self, rihla_moments_get (moments, i));
    for (guint i = 0; i < moments->spots->len; i++) {
        const RihlaSpot *spot = rihla_moments_get_spot (moments, i);

        if (spot->is_truth)
            add_star (self, spot);
    }
}
