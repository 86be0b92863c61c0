/* emotion-gap.c: the gap between as-is and to-be.
 * SPDX-License-Identifier: MIT
 *
 * Two curves that are functions of x bound a gap where both are there. Between
 * two points of either their difference is a cubic in x, of which all zeros
 * are found: it is cut where it turns round, and between two turns there is
 * one zero at most, found by halves. There the gap is cut, so that each piece
 * has one curve above it and the other below. A part of a cubic is a cubic, so
 * the outlines follow both curves exactly. The cost grows with the number of
 * points. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-gap.h"
#include "model/elements.h"

#define ALPHA 0.16f
#define N_HALVES 48 /* of an interval: to the last bits */
/* Curves that are nearer than this, in points, are one there. */
#define NEAR 1e-6

/* The ends of both curves that are between the first and the last place where
 * both are there, and these two; sorted, each once. */
static GArray *
find_places (const RihlaCurve *one, const RihlaCurve *other)
{
    GArray *places = g_array_new (FALSE, FALSE, sizeof (double));
    double from = MAX (one->points[0].x, other->points[0].x);
    double to = MIN (one->points[one->n_points - 1].x,
                     other->points[other->n_points - 1].x);
    guint i = 0;
    guint j = 0;

    if (from >= to)
        return places;
    g_array_append_val (places, from);
    while (i < one->n_points || j < other->n_points) {
        double first = i < one->n_points ? one->points[i].x : INFINITY;
        double second = j < other->n_points ? other->points[j].x : INFINITY;
        double x = MIN (first, second);

        i += first <= x;
        j += second <= x;
        if (x > from && x < to)
            g_array_append_val (places, x);
    }
    g_array_append_val (places, to);
    return places;
}

typedef struct {
    const RihlaCurve *one;
    const RihlaCurve *other;
} Pair;

static double
get_difference (const Pair *self, double x)
{
    return rihla_curve_get_height (self->one->points, self->one->n_points, x) -
           rihla_curve_get_height (self->other->points, self->other->n_points,
                                   x);
}

static double
get_slope (const Pair *self, double x)
{
    return rihla_curve_get_slope (self->one->points, self->one->n_points, x) -
           rihla_curve_get_slope (self->other->points, self->other->n_points,
                                  x);
}

/* The difference between two places, as a cubic in the share of the way. */
typedef struct {
    double start;
    double end;
    double start_slope;
    double end_slope;
} Stretch;

/* Where the difference turns round, as shares of the stretch between 0 and 1,
 * sorted: the zeros of its slope, which is a t² + b t + c. */
static guint
find_turns (const Stretch *self, double turns[2])
{
    double rise = self->end - self->start;
    double a = 3 * (self->start_slope + self->end_slope) - 6 * rise;
    double b = 6 * rise - 4 * self->start_slope - 2 * self->end_slope;
    double c = self->start_slope;
    double root = b * b - 4 * a * c;
    double zeros[2];
    guint n = 0;

    if (root < 0)
        return 0;
    /* Without loss of digits, also where a is about 0. */
    root = -(b + copysign (sqrt (root), b)) / 2;
    zeros[0] = a != 0 ? root / a : -1;
    zeros[1] = root != 0 ? c / root : -1;
    for (guint i = 0; i < 2; i++) {
        if (zeros[i] > 0 && zeros[i] < 1)
            turns[n++] = zeros[i];
    }
    if (n == 2 && turns[0] > turns[1]) {
        double swap = turns[0];

        turns[0] = turns[1];
        turns[1] = swap;
    }
    return n;
}

/* The zero between two places at which the signs differ. */
static double
find_zero (const Pair *self, double from, double to)
{
    gboolean is_rising = get_difference (self, from) < 0;

    for (guint i = 0; i < N_HALVES; i++) {
        double middle = (from + to) / 2;

        if ((get_difference (self, middle) < 0) == is_rising)
            from = middle;
        else
            to = middle;
    }
    return (from + to) / 2;
}

static void
add_cut (GArray *cuts, double x)
{
    if (cuts->len == 0 || x > g_array_index (cuts, double, cuts->len - 1))
        g_array_append_val (cuts, x);
}

/* Adds where the curves cross between two neighbouring places. */
static void
add_crossings (const Pair *self, GArray *cuts, double from, double to)
{
    double width = to - from;
    const Stretch stretch = {
        get_difference (self, from),
        get_difference (self, to),
        get_slope (self, from) * width,
        get_slope (self, to) * width,
    };
    double turns[2];
    guint n = find_turns (&stretch, turns);
    double start = from;

    for (guint i = 0; i <= n; i++) {
        double end = i < n ? from + turns[i] * width : to;
        double before = get_difference (self, start);
        double after = get_difference (self, end);

        if ((before < -NEAR && after > NEAR) ||
            (before > NEAR && after < -NEAR))
            add_cut (cuts, find_zero (self, start, end));
        else if (fabs (after) <= NEAR)
            add_cut (cuts, end);
        start = end;
    }
}

/* Whether there is anything between the curves from one cut to the next. */
static gboolean
is_open (const Pair *self, double from, double to)
{
    for (int i = 1; i < 8; i++) {
        if (fabs (get_difference (self, from + (to - from) * i / 8)) > NEAR)
            return TRUE;
    }
    return FALSE;
}

GArray *
rihla_gap_find (const RihlaCurve *one, const RihlaCurve *other)
{
    GArray *pieces = g_array_new (FALSE, FALSE, sizeof (RihlaGapPiece));
    g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (double));
    g_autoptr (GArray) places = NULL;
    Pair pair = { one, other };

    if (one->n_points < 2 || other->n_points < 2)
        return pieces;
    places = find_places (one, other);
    if (places->len < 2)
        return pieces;
    add_cut (cuts, g_array_index (places, double, 0));
    for (guint i = 0; i + 1 < places->len; i++)
        add_crossings (&pair, cuts, g_array_index (places, double, i),
                       g_array_index (places, double, i + 1));
    add_cut (cuts, g_array_index (places, double, places->len - 1));
    for (guint i = 0; i + 1 < cuts->len; i++) {
        RihlaGapPiece piece = { g_array_index (cuts, double, i),
                                g_array_index (cuts, double, i + 1) };

        if (is_open (&pair, piece.from, piece.to))
            g_array_append_val (pieces, piece);
    }
    return pieces;
}

/* --- Outlines -------------------------------------------------------------- */

static RihlaCurvePoint
cut_point (const RihlaCurve *curve, double x)
{
    return (RihlaCurvePoint){
        x,
        rihla_curve_get_height (curve->points, curve->n_points, x),
        rihla_curve_get_slope (curve->points, curve->n_points, x),
    };
}

/* The part of a curve between two places. A part of a cubic is a cubic with
 * the heights and slopes that it has at its ends. */
static GArray *
cut_curve (const RihlaCurve *curve, const RihlaGapPiece *piece)
{
    GArray *points = g_array_new (FALSE, FALSE, sizeof (RihlaCurvePoint));
    RihlaCurvePoint end = cut_point (curve, piece->from);

    g_array_append_val (points, end);
    for (guint i = rihla_curve_find (curve, piece->from); i < curve->n_points;
         i++) {
        if (curve->points[i].x >= piece->to)
            break;
        if (curve->points[i].x > piece->from)
            g_array_append_val (points, curve->points[i]);
    }
    end = cut_point (curve, piece->to);
    g_array_append_val (points, end);
    return points;
}

static void
turn_round (RihlaPathStep *steps, guint n)
{
    for (guint i = 0; i < n / 2; i++) {
        RihlaPathStep swap = steps[i];

        steps[i] = steps[n - 1 - i];
        steps[n - 1 - i] = swap;
    }
}

/* The steps from the end of a part back to its start: a line to where it ends,
 * and its curves turned round. */
static void
append_back (GArray *outline, const GArray *points)
{
    const RihlaCurvePoint *part = (const RihlaCurvePoint *) points->data;
    g_autofree RihlaPathStep *steps = g_new0 (RihlaPathStep, points->len);
    g_autofree RihlaPathStep *back = g_new0 (RihlaPathStep, points->len);

    rihla_curve_get_steps (part, points->len, steps);
    for (guint i = 1; i < points->len; i++)
        back[i] = (RihlaPathStep){
            RIHLA_PATH_CURVE,
            { steps[i].x[1], steps[i].x[0], part[i - 1].x },
            { steps[i].y[1], steps[i].y[0], part[i - 1].y },
        };
    back[0] = (RihlaPathStep){ RIHLA_PATH_LINE,
                               { part[points->len - 1].x },
                               { part[points->len - 1].y } };
    turn_round (&back[1], points->len - 1);
    g_array_append_vals (outline, back, points->len);
}

GArray *
rihla_gap_get_outline (const RihlaCurve *one, const RihlaCurve *other,
                       const RihlaGapPiece *piece)
{
    GArray *outline = g_array_new (FALSE, FALSE, sizeof (RihlaPathStep));
    g_autoptr (GArray) there = cut_curve (one, piece);
    g_autoptr (GArray) back = cut_curve (other, piece);
    RihlaPathStep close = { .op = RIHLA_PATH_CLOSE };

    g_array_set_size (outline, there->len);
    rihla_curve_get_steps ((const RihlaCurvePoint *) there->data, there->len,
                           (RihlaPathStep *) outline->data);
    append_back (outline, back);
    g_array_append_val (outline, close);
    return outline;
}

/* --- On the map ------------------------------------------------------------ */

static void
add_gap (const RihlaLine *one, const RihlaLine *other, RihlaMap *map)
{
    g_autoptr (GArray) pieces = rihla_gap_find (&one->curve, &other->curve);
    RihlaPaint paint = { .fill = map->theme->gap };
    const RihlaPersona *persona =
        one->persona != NULL ? one->persona : other->persona;

    paint.fill.alpha = ALPHA;
    rihla_display_begin (map->display, RIHLA_ROLE_GAP,
                         persona != NULL ? persona->element.id : NULL);
    for (guint i = 0; i < pieces->len; i++) {
        g_autoptr (GArray) outline =
            rihla_gap_get_outline (&one->curve, &other->curve,
                                   &g_array_index (pieces, RihlaGapPiece, i));

        rihla_display_add_path (map->display,
                                (const RihlaPathStep *) outline->data,
                                outline->len, &paint);
    }
}

void
rihla_gap_add (const RihlaLines *lines, RihlaMap *map)
{
    for (guint i = 0; i < lines->lines->len; i++) {
        const RihlaLine *to_be = rihla_lines_get (lines, i);

        for (guint j = 0; to_be->is_to_be && j < i; j++) {
            const RihlaLine *as_is = rihla_lines_get (lines, j);

            if (!as_is->is_to_be &&
                (as_is->persona == to_be->persona || as_is->persona == NULL ||
                 to_be->persona == NULL))
                add_gap (as_is, to_be, map);
        }
    }
}

RihlaColour
rihla_gap_get_ground (const RihlaMap *map, RihlaColour ground)
{
    RihlaColour gap = map->theme->gap;

    ground.red += (gap.red - ground.red) * ALPHA;
    ground.green += (gap.green - ground.green) * ALPHA;
    ground.blue += (gap.blue - ground.blue) * ALPHA;
    return ground;
}
