/* emotion-marks.c: what stands around the faces: stars, words, pins.
 * SPDX-License-Identifier: MIT
 *
 * Once the points of all lines are known, each spot finds places for what
 * belongs to it: first the star of a moment of truth, then the words, which
 * need most room, then the pins of pain points. All keep to the width of their
 * spot, so spots cannot get in each other's way, and heights are counted from
 * the zero line, so that the band may still grow to hold them.
 *
 * Pain points of one spot are numbered in a row: one or two are discs of their
 * own, more are told as a range. They stand by the lowest face of their spot
 * as it is, or by the line where there is no face. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-gap.h"
#include "layout/lanes/emotion-intervals.h"
#include "layout/lanes/emotion-marks.h"
#include "layout/lanes/emotion-space.h"
#include "layout/lanes/face.h"
#include "layout/lanes/pains.h"
#include "model/elements.h"

/* In points. */
#define FROM_LINES 3.0 /* between the middle of a line and what it passes */
#define FROM_BOXES 1.5
#define WORD_GAP 2.5 /* between a face and its word */
#define MARK_GAP 1.8 /* between a face and its star or pins */
#define PIN_SIZE 10.5
#define PIN_PADDING 2.6
#define PIN_GAP 1.5
#define PIN_BORDER 0.9f
#define MOST_PINS 2      /* more are told as a range */
#define EDGE 2.5         /* between the edge of the band and what is in it */
#define LEADER_LEAST 9.0 /* from a face to a word that needs one */
#define LEADER_WIDTH 0.6f

/* How much being on another side than the best one costs. */
#define WORD_COST 6.0
#define WORD_SHIFT 0.25 /* a point to the side */
#define STAR_COST 4.0
#define PIN_COST 2.5
#define CONTRAST 4.5

struct _RihlaMarkList {
    GArray *marks; /* owned; of RihlaMarks, one a spot */
    GArray *pins;  /* owned; of RihlaPin */
};

static void
clear_pin (gpointer data)
{
    RihlaPin *pin = data;

    rihla_text_unref (pin->text);
}

void
rihla_marks_free (RihlaMarkList *self)
{
    g_array_unref (self->marks);
    g_array_unref (self->pins);
    g_free (self);
}

/* --- Pins ------------------------------------------------------------------ */

static void
add_pin (RihlaMarkList *self, RihlaMap *map, const char *id, const char *text)
{
    RihlaPin pin = { .id = id };

    pin.text = rihla_measurer_shape (map->measurer, text, RIHLA_FONT_NUMBER);
    rihla_measurer_wrap (map->measurer, pin.text, INFINITY);
    pin.box.height = MAX (PIN_SIZE, pin.text->height);
    pin.box.width =
        MAX (pin.box.height, pin.text->natural_width + 2 * PIN_PADDING);
    g_array_append_val (self->pins, pin);
}

/* What a pin tells of. */
typedef struct {
    const char *id; /* not owned */
    guint number;
} Numbered;

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
    const Numbered *one = a;
    const Numbered *other = b;

    return (one->number > other->number) - (one->number < other->number);
}

/* Those of the pain points of a spot that have numbers, in order. */
static GArray *
find_numbers (const RihlaSpot *spot, GHashTable *numbers)
{
    GArray *found = g_array_new (FALSE, FALSE, sizeof (Numbered));

    for (int i = 0; i < 2; i++) {
        for (guint j = 0; j < rihla_list_get_n (spot->pains[i]); j++) {
            const RihlaPainPoint *pain = g_ptr_array_index (spot->pains[i], j);
            Numbered one = { pain->element.id, 0 };

            one.number =
                GPOINTER_TO_UINT (g_hash_table_lookup (numbers, one.id));
            if (one.number > 0)
                g_array_append_val (found, one);
        }
    }
    g_array_sort (found, compare_numbers);
    return found;
}

/* Three or more numbers of a spot are always one after another: on a summary
 * there are but three. */
static void
add_range (RihlaMarkList *self, RihlaMap *map, const RihlaSpot *spot,
           const GArray *found)
{
    g_autofree char *from =
        rihla_labels_format_number (map->labels,
                                    g_array_index (found, Numbered, 0).number,
                                    0);
    g_autofree char *to = rihla_labels_format_number (
        map->labels, g_array_index (found, Numbered, found->len - 1).number, 0);
    g_autofree char *text = g_strconcat (from, "–", to, NULL);

    add_pin (self, map, spot->id, text);
}

static void
add_pins (RihlaMarkList *self, RihlaMap *map, const RihlaSpot *spot,
          GHashTable *numbers)
{
    g_autoptr (GArray) found = find_numbers (spot, numbers);

    if (found->len > MOST_PINS) {
        add_range (self, map, spot, found);
        return;
    }
    for (guint i = 0; i < found->len; i++) {
        const Numbered *one = &g_array_index (found, Numbered, i);
        g_autofree char *text =
            rihla_labels_format_number (map->labels, one->number, 0);

        add_pin (self, map, one->id, text);
    }
}

static RihlaPin *
get_pin (const RihlaMarkList *self, guint index)
{
    return &g_array_index (self->pins, RihlaPin, index);
}

static RihlaRect
get_size_of_pins (const RihlaMarkList *self, const RihlaMarks *marks)
{
    RihlaRect size = { 0, 0, -PIN_GAP, 0 };

    for (guint i = 0; i < marks->n_pins; i++) {
        const RihlaPin *pin = get_pin (self, marks->first_pin + i);

        size.width += pin->box.width + PIN_GAP;
        size.height = MAX (size.height, pin->box.height);
    }
    return size;
}

/* Pins stand beside a face best, on either side of it. */
static void
ask_width (const RihlaMarkList *self, RihlaMap *map, const RihlaSpot *spot,
           const RihlaMarks *marks)
{
    double face = 2 * (map->theme->face_radius + map->theme->face_ring);
    double width = face + 2 * (get_size_of_pins (self, marks).width + MARK_GAP);

    if (spot->slot < 0)
        rihla_map_ask_column (map, spot->column,
                              width + 2 * map->theme->padding);
    else
        rihla_map_ask_slot (map, (guint) spot->slot, width);
}

RihlaMarkList *
rihla_marks_new (RihlaMap *map, const RihlaMoments *moments)
{
    RihlaMarkList *self = g_new0 (RihlaMarkList, 1);
    g_autoptr (GHashTable) numbers = rihla_pains_number (map);

    self->marks = g_array_new (FALSE, TRUE, sizeof (RihlaMarks));
    self->pins = g_array_new (FALSE, FALSE, sizeof (RihlaPin));
    g_array_set_clear_func (self->pins, clear_pin);
    for (guint i = 0; i < moments->spots->len; i++) {
        const RihlaSpot *spot = rihla_moments_get_spot (moments, i);
        RihlaMarks marks = { .first_pin = self->pins->len };

        if (numbers != NULL)
            add_pins (self, map, spot, numbers);
        marks.n_pins = self->pins->len - marks.first_pin;
        if (marks.n_pins > 0)
            ask_width (self, map, spot, &marks);
        g_array_append_val (self->marks, marks);
    }
    return self;
}

/* --- Where they stand ------------------------------------------------------ */

typedef struct {
    RihlaMarkList *list;
    RihlaMap *map;
    RihlaMoments *moments;
    RihlaSpace space;
    double top; /* how far anything goes */
    double bottom;
} Arranging;

static void
take (Arranging *self, const RihlaRect *box)
{
    rihla_space_add (&self->space, box);
    self->top = MIN (self->top, box->y - EDGE);
    self->bottom = MAX (self->bottom, box->y + box->height + EDGE);
}

/* A search around a point of the band, within the width of a spot. */
static RihlaSearch
start_search (const Arranging *self, const RihlaSpot *spot, double x, double y)
{
    double half = self->moments->height / 2 - EDGE;
    RihlaSearch search = {
        .x = x, .y = y, .gap = MARK_GAP, .top = -half, .bottom = half
    };
    double width;

    rihla_spot_get_room (spot, self->map, &search.left, &width);
    search.right = search.left + width;
    return search;
}

static RihlaMoment *
get_moment (const Arranging *self, guint index)
{
    return &g_array_index (self->moments->moments, RihlaMoment, index);
}

static double
get_y (const Arranging *self, double value)
{
    return -value * self->moments->unit;
}

static void
take_face (Arranging *self, const RihlaMoment *moment)
{
    const RihlaLine *line =
        rihla_lines_get (self->moments->lines, moment->line);
    double x = rihla_moment_get_x (moment, self->map);
    RihlaRect box =
        rihla_marker_get_box (x, get_y (self, moment->value),
                              rihla_moment_get_radius (moment, self->map),
                              line->look);
    RihlaRect interval = rihla_intervals_get_box (moment, x, self->moments);

    take (self, &box);
    if (interval.width > 0)
        take (self, &interval);
}

/* The highest (+1) or the lowest (-1) moment of a spot as it is; any where
 * there is none; NULL where it has no moments. */
static const RihlaMoment *
find_extreme (const Arranging *self, const RihlaSpot *spot, int sign)
{
    const RihlaMoment *found = NULL;

    for (guint i = 0; i < spot->n_moments; i++) {
        const RihlaMoment *moment = get_moment (self, spot->first + i);

        if (found == NULL || (found->is_to_be && !moment->is_to_be) ||
            (found->is_to_be == moment->is_to_be &&
             sign * moment->value > sign * found->value))
            found = moment;
    }
    return found;
}

/* The height of the lowest line as it is in the middle of a spot, or else of
 * any; 0 where no line passes. */
static double
find_line (const Arranging *self, double x)
{
    const RihlaLines *lines = self->moments->lines;
    double lowest = -INFINITY;
    gboolean is_found = FALSE;

    for (guint i = 0; i < lines->lines->len; i++) {
        const RihlaLine *line = rihla_lines_get (lines, i);
        double low;
        double high;

        if (!rihla_curve_get_range (&line->curve, x, x, &low, &high) ||
            (is_found && line->is_to_be))
            continue;
        is_found = TRUE;
        lowest = MAX (lowest, high);
    }
    return is_found ? lowest : 0;
}

/* A search around the face that a star or pins stand by, or the place of one
 * that is not there. */
static RihlaSearch
start_at_face (const Arranging *self, const RihlaSpot *spot, int sign)
{
    const RihlaMoment *moment = find_extreme (self, spot, sign);
    RihlaSearch search = start_search (self, spot, 0, 0);

    if (moment == NULL) {
        search.x = (search.left + search.right) / 2;
        search.y = find_line (self, search.x);
        return search;
    }
    search.x = rihla_moment_get_x (moment, self->map);
    search.y = get_y (self, moment->value);
    search.radius = rihla_moment_get_radius (moment, self->map);
    return search;
}

/* The star stands behind its face, a little higher, if it can. */
static void
arrange_star (Arranging *self, const RihlaSpot *spot, RihlaMarks *marks)
{
    RihlaSearch search = start_at_face (self, spot, 1);

    search.way_x = 0.85;
    search.way_y = -0.53;
    search.way_cost = STAR_COST;
    marks->star =
        (RihlaRect){ 0, 0, 2 * RIHLA_STAR_RADIUS, 2 * RIHLA_STAR_RADIUS };
    rihla_space_place (&self->space, &search, &marks->star);
    take (self, &marks->star);
}

/* A word stands above a good feeling and below a bad one, if it can. */
static void
arrange_word (Arranging *self, const RihlaSpot *spot, RihlaMoment *moment)
{
    RihlaSearch search =
        start_search (self, spot, rihla_moment_get_x (moment, self->map),
                      get_y (self, moment->value));

    rihla_measurer_wrap (self->map->measurer, moment->word,
                         rihla_moment_get_room (moment, self->map));
    search.radius = rihla_moment_get_radius (moment, self->map);
    search.gap = WORD_GAP;
    search.way_y = moment->value >= 0 ? -1 : 1;
    search.way_cost = WORD_COST;
    search.shift_cost = WORD_SHIFT;
    moment->box =
        (RihlaRect){ 0, 0, moment->word->width, moment->word->height };
    rihla_space_place (&self->space, &search, &moment->box);
    take (self, &moment->box);
}

static void
arrange_pins (Arranging *self, const RihlaSpot *spot, const RihlaMarks *marks)
{
    RihlaSearch search = start_at_face (self, spot, -1);
    RihlaRect all = get_size_of_pins (self->list, marks);
    double x;

    search.way_x = -0.85;
    search.way_y = 0.53;
    search.way_cost = PIN_COST;
    rihla_space_place (&self->space, &search, &all);
    take (self, &all);
    x = all.x;
    for (guint i = 0; i < marks->n_pins; i++) {
        RihlaPin *pin = get_pin (self->list, marks->first_pin + i);

        pin->box.x = x;
        pin->box.y = all.y + (all.height - pin->box.height) / 2;
        x += pin->box.width + PIN_GAP;
    }
}

static void
arrange_spot (Arranging *self, guint index)
{
    const RihlaSpot *spot = rihla_moments_get_spot (self->moments, index);
    RihlaMarks *marks = &g_array_index (self->list->marks, RihlaMarks, index);

    for (guint i = 0; i < spot->n_moments; i++)
        take_face (self, get_moment (self, spot->first + i));
    if (spot->is_truth)
        arrange_star (self, spot, marks);
    for (guint i = 0; i < spot->n_moments; i++) {
        RihlaMoment *moment = get_moment (self, spot->first + i);

        if (moment->word != NULL)
            arrange_word (self, spot, moment);
    }
    if (marks->n_pins > 0)
        arrange_pins (self, spot, marks);
}

/* What belongs to a whole column comes first, and stays in the way of what its
 * touchpoints have. */
static void
arrange_spots (Arranging *self)
{
    guint column = G_MAXUINT;
    guint n_kept = 0;

    for (guint i = 0; i < self->moments->spots->len; i++) {
        const RihlaSpot *spot = rihla_moments_get_spot (self->moments, i);

        if (spot->column != column)
            n_kept = 0;
        column = spot->column;
        rihla_space_cut (&self->space, n_kept);
        arrange_spot (self, i);
        if (spot->slot < 0)
            n_kept = self->space.boxes->len;
    }
}

void
rihla_marks_arrange (RihlaMarkList *self, RihlaMap *map, RihlaMoments *moments,
                     double *top, double *bottom)
{
    GArray *lines = moments->lines->lines;
    g_autofree const RihlaCurve **curves =
        g_new0 (const RihlaCurve *, lines->len);
    Arranging arranging = { self, map, moments, { 0 }, *top, *bottom };

    for (guint i = 0; i < lines->len; i++)
        curves[i] = &rihla_lines_get (moments->lines, i)->curve;
    rihla_space_init (&arranging.space, curves, lines->len, FROM_LINES,
                      FROM_BOXES);
    arrange_spots (&arranging);
    rihla_space_clear (&arranging.space);
    *top = arranging.top;
    *bottom = arranging.bottom;
}

/* --- On the map ------------------------------------------------------------ */

static RihlaRect
move (RihlaRect box, double zero)
{
    box.y += zero;
    return box;
}

/* The darkest of what the word stands on. */
static RihlaColour
get_ground (const RihlaMap *map, const RihlaMoments *moments,
            const RihlaMoment *moment)
{
    RihlaColour ground =
        moment->value >= 0 ? map->theme->emotion_high : map->theme->emotion_low;

    if (moments->has_intervals)
        ground = rihla_intervals_get_ground (map, ground);
    return moments->lines->has_both ? rihla_gap_get_ground (map, ground)
                                    : ground;
}

/* Where there are several lines a word has the colour of its own. */
static RihlaColour
get_colour (const RihlaMap *map, const RihlaMoments *moments,
            const RihlaMoment *moment, RihlaColour ground)
{
    const RihlaLine *line = rihla_lines_get (moments->lines, moment->line);
    RihlaColour colour = map->theme->fonts[RIHLA_FONT_SMALL].colour;
    RihlaPaint paint;

    if (moments->lines->lines->len > 1 && moment->n_lines == 1) {
        rihla_line_get_paint (line, map, FALSE, &paint);
        paint.stroke = rihla_colour_adjust_on (paint.stroke, ground, CONTRAST);
        if (rihla_colour_contrast (paint.stroke, ground) >= CONTRAST)
            return paint.stroke;
    }
    return rihla_colour_adjust_on (colour, ground, CONTRAST);
}

static gboolean
holds (const RihlaRect *box, double x, double y)
{
    return x > box->x && x < box->x + box->width && y > box->y &&
           y < box->y + box->height;
}

/* Whether a point is on a face, a word or the star of a spot. */
static gboolean
is_taken (const RihlaMoments *moments, const RihlaMap *map,
          const RihlaSpot *spot, const RihlaMarks *marks, double x, double y)
{
    for (guint i = 0; i < spot->n_moments; i++) {
        const RihlaMoment *moment =
            rihla_moments_get (moments, spot->first + i);
        double face_x = rihla_moment_get_x (moment, map);
        double face_y = -moment->value * moments->unit;

        if (hypot (x - face_x, y - face_y) <
                rihla_moment_get_radius (moment, map) ||
            (moment->word != NULL && holds (&moment->box, x, y)))
            return TRUE;
    }
    return marks->star.width > 0 && holds (&marks->star, x, y);
}

/* A word that found no room near its face is tied to it by a thin line, unless
 * something of the spot stands between. */
static void
place_leader (RihlaMap *map, const RihlaMoments *moments, const RihlaSpot *spot,
              const RihlaMarks *marks, const RihlaMoment *moment, double zero)
{
    const RihlaRect *box = &moment->box;
    double x = rihla_moment_get_x (moment, map);
    double y = -moment->value * moments->unit;
    double end_x = CLAMP (x, box->x, box->x + box->width);
    double end_y = CLAMP (y, box->y, box->y + box->height);
    double length = hypot (end_x - x, end_y - y);
    double start = rihla_moment_get_radius (moment, map) / length;
    double start_x = x + (end_x - x) * start;
    double start_y = y + (end_y - y) * start;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { start_x }, { start_y + zero } },
        { RIHLA_PATH_LINE, { end_x }, { end_y + zero } },
    };
    RihlaPaint paint;

    if (length * (1 - start) < LEADER_LEAST)
        return;
    for (double way = start * length + 1; way < length - 1; way += 1) {
        if (is_taken (moments, map, spot, marks, x + (end_x - x) * way / length,
                      y + (end_y - y) * way / length))
            return;
    }
    rihla_line_get_paint (rihla_lines_get (moments->lines, moment->line), map,
                          FALSE, &paint);
    paint.stroke_width = LEADER_WIDTH;
    paint.dash = 0;
    rihla_display_begin (map->display, RIHLA_ROLE_EMOTION_WORD, moment->id);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

static void
place_word (RihlaMap *map, const RihlaMoments *moments,
            const RihlaMoment *moment, double zero)
{
    RihlaRect box = move (moment->box, zero);
    RihlaColour ground = get_ground (map, moments, moment);

    rihla_display_begin (map->display, RIHLA_ROLE_EMOTION_WORD, moment->id);
    rihla_display_add_text (map->display, &box, moment->word,
                            RIHLA_ALIGN_CENTRE,
                            get_colour (map, moments, moment, ground), ground);
}

static void
place_pin (RihlaMap *map, const RihlaPin *pin, double zero)
{
    const RihlaTheme *theme = map->theme;
    RihlaRect box = move (pin->box, zero);
    RihlaRect room = { box.x, box.y + (box.height - pin->text->height) / 2,
                       box.width, pin->text->height };
    RihlaPaint paint = { .fill = theme->card,
                         .stroke = theme->pain,
                         .stroke_width = PIN_BORDER };

    rihla_display_begin (map->display, RIHLA_ROLE_PIN, pin->id);
    rihla_display_add_box (map->display, &box, box.height / 2, &paint);
    rihla_display_add_text (map->display, &room, pin->text, RIHLA_ALIGN_CENTRE,
                            rihla_colour_adjust_on (theme->pain, theme->card,
                                                    CONTRAST),
                            theme->card);
}

static void
place_marks (const RihlaMarkList *self, RihlaMap *map, const RihlaSpot *spot,
             const RihlaMarks *marks, double zero)
{
    if (marks->star.width > 0) {
        rihla_display_begin (map->display, RIHLA_ROLE_TRUTH, spot->id);
        rihla_star_add (map, marks->star.x + RIHLA_STAR_RADIUS,
                        marks->star.y + zero + RIHLA_STAR_RADIUS,
                        RIHLA_STAR_RADIUS);
    }
    for (guint i = 0; i < marks->n_pins; i++)
        place_pin (map, get_pin (self, marks->first_pin + i), zero);
}

void
rihla_marks_place (const RihlaMarkList *self, RihlaMap *map,
                   const RihlaMoments *moments, double zero)
{
    for (guint i = 0; i < moments->spots->len; i++) {
        const RihlaSpot *spot = rihla_moments_get_spot (moments, i);
        const RihlaMarks *marks = &g_array_index (self->marks, RihlaMarks, i);

        for (guint j = 0; j < spot->n_moments; j++) {
            const RihlaMoment *moment =
                rihla_moments_get (moments, spot->first + j);

            if (moment->word == NULL)
                continue;
            place_leader (map, moments, spot, marks, moment, zero);
            place_word (map, moments, moment, zero);
        }
        place_marks (self, map, spot, marks, zero);
    }
}
