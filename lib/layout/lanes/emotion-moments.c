/* emotion-moments.c: what is felt where.
 * SPDX-License-Identifier: MIT
 *
 * A moment is a point of the curve: a touchpoint with its emotions, an emotion
 * of a stage that has no touchpoints, or a whole stage where only the stage
 * has emotions. Its value is the mean, each emotion weighted by how many were
 * asked. Where there are several lines each has its own moments; an emotion of
 * nobody in particular counts for all of its state.
 *
 * The moments of one place stand above one another. Those that are too near
 * stand side by side instead, in the order of their lines, and the place is
 * shared out among them. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-moments.h"
#include "layout/lanes/face.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* Between the moments of one place, in points. */
#define PLACE_GAP 4.0
/* Between moments above one another: some outlines have corners. */
#define HEIGHT_GAP 6.0
/* From the edge of the band to +2 and -2, at least, in points. */
#define BAND_PADDING 16.5
/* How much higher the band is for every further line, and how much at most. */
#define GROWTH 0.14
#define SUMMARY_GROWTH 1.4 /* on a map at one look */
#define GROWTH_MOST 1.0
/* To-be faces are smaller, to be told from those as it is. */
#define TO_BE_SCALE 0.78

static void
clear_moment (gpointer data)
{
    RihlaMoment *moment = data;

    g_clear_pointer (&moment->word, rihla_text_unref);
}

void
rihla_moments_free (RihlaMoments *self)
{
    g_array_unref (self->moments);
    g_array_unref (self->spots);
    rihla_lines_free (self->lines);
    g_free (self);
}

const RihlaMoment *
rihla_moments_get (const RihlaMoments *self, guint index)
{
    return &g_array_index (self->moments, RihlaMoment, index);
}

const RihlaSpot *
rihla_moments_get_spot (const RihlaMoments *self, guint index)
{
    return &g_array_index (self->spots, RihlaSpot, index);
}

/* --- Lists of emotions --------------------------------------------------- */

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

/* Those of a state that have a value, and that a persona feels: its own and
 * everybody's. All of the state where persona is NULL. */
static GPtrArray *
list_felt (const RihlaMap *map, GPtrArray *list, gboolean is_future,
           const RihlaPersona *persona)
{
    GPtrArray *felt = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        RihlaEmotion *emotion = g_ptr_array_index (list, i);

        if (!isnan (emotion->value) &&
            rihla_lines_is_future (map, emotion) == is_future &&
            (persona == NULL || emotion->persona == NULL ||
             emotion->persona == persona))
            g_ptr_array_add (felt, emotion);
    }
    return felt;
}

static gboolean
is_of_all (GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (list, i);

        if (emotion->persona != NULL)
            return FALSE;
    }
    return TRUE;
}

/* --- Moments --------------------------------------------------------------- */

/* What is known of the mean: assumed where it rests in part on assumption.
 * Only the interval of a single emotion is that of the mean. */
static void
note_evidence (RihlaMoment *moment, GPtrArray *felt)
{
    moment->low = moment->high = NAN;
    moment->is_measured = TRUE;
    for (guint i = 0; i < felt->len; i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (felt, i);

        if (felt->len == 1) {
            moment->low = emotion->low;
            moment->high = emotion->high;
        }
        moment->is_measured &= emotion->evidence == RIHLA_EVIDENCE_MEASURED;
        moment->is_assumed |= emotion->evidence == RIHLA_EVIDENCE_ASSUMED;
    }
}

static void
add_moment (RihlaMoments *self, RihlaMap *map, RihlaMoment moment,
            GPtrArray *felt)
{
    const RihlaLine *line = rihla_lines_get (self->lines, moment.line);
    g_autofree char *words = join_words (felt);

    moment.value = get_mean (felt);
    moment.is_to_be = line->is_to_be;
    moment.n_lanes = 1;
    note_evidence (&moment, felt);
    self->has_intervals |= !isnan (moment.low) && !isnan (moment.high);
    if (felt->len == 1)
        moment.id = ((RihlaEmotion *) g_ptr_array_index (felt, 0))->element.id;
    if (words[0] != '\0')
        moment.word =
            rihla_measurer_shape (map->measurer, words, RIHLA_FONT_SMALL);
    g_array_append_val (self->moments, moment);
}

/* The moments of one state at a spot: one for all lines, or one a line. */
static void
add_state (RihlaMoments *self, RihlaMap *map, const RihlaSpot *spot,
           GPtrArray *list, gboolean is_future)
{
    RihlaMoment moment = { .column = spot->column,
                           .slot = spot->slot,
                           .id = spot->id };
    g_autoptr (GPtrArray) all = list_felt (map, list, is_future, NULL);
    guint n_lines = rihla_lines_count (self->lines, is_future, &moment.line);

    if (all->len == 0)
        return;
    moment.n_lines = n_lines;
    if (n_lines < 2 || is_of_all (all)) {
        add_moment (self, map, moment, all);
        return;
    }
    moment.n_lines = 1;
    for (guint end = moment.line + n_lines; moment.line < end; moment.line++) {
        const RihlaLine *line = rihla_lines_get (self->lines, moment.line);
        g_autoptr (GPtrArray) own =
            list_felt (map, all, is_future, line->persona);

        if (own->len > 0)
            add_moment (self, map, moment, own);
    }
}

/* --- Side by side ---------------------------------------------------------- */

static int
compare_values (gconstpointer a, gconstpointer b)
{
    const RihlaMoment *one = *(RihlaMoment *const *) a;
    const RihlaMoment *other = *(RihlaMoment *const *) b;

    if (one->value != other->value)
        return one->value > other->value ? -1 : 1;
    return (one > other) - (one < other);
}

static gboolean
are_near (const RihlaMoments *self, const RihlaMap *map, const RihlaMoment *a,
          const RihlaMoment *b)
{
    double apart = fabs (a->value - b->value) * self->unit;

    return apart < rihla_moment_get_radius (a, map) +
                       rihla_moment_get_radius (b, map) + HEIGHT_GAP;
}

/* Gives each of a group the first lane in which nobody before it is near. */
static void
choose_lanes (const RihlaMoments *self, const RihlaMap *map, GPtrArray *group)
{
    guint n_lanes = 1;

    for (guint i = 0; i < group->len; i++) {
        RihlaMoment *moment = g_ptr_array_index (group, i);

        moment->lane = 0;
        for (guint j = 0; j < i; j++) {
            const RihlaMoment *before = g_ptr_array_index (group, j);

            if (before->lane == moment->lane &&
                are_near (self, map, before, moment)) {
                moment->lane++;
                j = G_MAXUINT; /* from the first one again */
            }
        }
        n_lanes = MAX (n_lanes, moment->lane + 1);
    }
    for (guint i = 0; i < group->len; i++)
        ((RihlaMoment *) g_ptr_array_index (group, i))->n_lanes = n_lanes;
}

static int
compare_order (gconstpointer a, gconstpointer b)
{
    const RihlaMoment *one = *(RihlaMoment *const *) a;
    const RihlaMoment *other = *(RihlaMoment *const *) b;

    return (one > other) - (one < other);
}

/* From above to below, moments that are near one another make a group. */
static void
spread_spot (RihlaMoments *self, const RihlaMap *map, const RihlaSpot *spot)
{
    g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
    g_autoptr (GPtrArray) group = g_ptr_array_new ();

    for (guint i = 0; i < spot->n_moments; i++)
        g_ptr_array_add (sorted, &g_array_index (self->moments, RihlaMoment,
                                                 spot->first + i));
    g_ptr_array_sort (sorted, compare_values);
    for (guint i = 0; i < sorted->len; i++) {
        g_ptr_array_add (group, g_ptr_array_index (sorted, i));
        if (i + 1 < sorted->len &&
            are_near (self, map, g_ptr_array_index (sorted, i),
                      g_ptr_array_index (sorted, i + 1)))
            continue;
        g_ptr_array_sort (group, compare_order);
        choose_lanes (self, map, group);
        g_ptr_array_set_size (group, 0);
    }
}

/* --- Spots ----------------------------------------------------------------- */

/* Adds a spot, unless there is nothing to stand on it. */
static void
add_spot (RihlaMoments *self, RihlaMap *map, RihlaSpot spot, GPtrArray *list)
{
    spot.first = self->moments->len;
    add_state (self, map, &spot, list, FALSE);
    add_state (self, map, &spot, list, TRUE);
    spot.n_moments = self->moments->len - spot.first;
    if (spot.n_moments == 0 && !spot.is_truth &&
        rihla_list_get_n (spot.pains[0]) == 0)
        return;
    spread_spot (self, map, &spot);
    g_array_append_val (self->spots, spot);
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
add_slot (RihlaMoments *self, RihlaMap *map, guint column, guint index)
{
    const RihlaSlot *slot = &map->slots[index];
    RihlaSpot spot = { .column = column, .slot = (int) index };
    g_autoptr (GPtrArray) single = g_ptr_array_new ();

    /* Pain points of a stage have a place where it has only one. */
    if (map->columns[column].n_slots == 1)
        spot.pains[1] = map->columns[column].stage->pain_points;
    if (slot->touchpoint != NULL) {
        spot.id = slot->touchpoint->element.id;
        spot.is_truth = slot->touchpoint->moment_of_truth;
        spot.pains[0] = slot->touchpoint->pain_points;
        add_spot (self, map, spot, slot->touchpoint->emotions);
    } else if (slot->emotion != NULL) {
        g_ptr_array_add (single, slot->emotion);
        add_spot (self, map, spot, single);
    }
}

/* Whether any touchpoint of the column is on the curve. */
static gboolean
has_value (const RihlaMap *map, const RihlaColumn *column)
{
    for (guint i = 0; i < column->n_slots; i++) {
        const RihlaTouchpoint *touchpoint =
            map->slots[column->first_slot + i].touchpoint;

        if (touchpoint == NULL || !isnan (get_mean (touchpoint->emotions)))
            return TRUE;
    }
    return FALSE;
}

static void
add_column (RihlaMoments *self, RihlaMap *map, guint index)
{
    const RihlaColumn *column = &map->columns[index];
    const RihlaStage *stage = column->stage;
    RihlaSpot spot = { .column = index, .slot = -1, .id = stage->element.id };

    if (!isnan (get_mean (stage->emotions)) && !has_value (map, column)) {
        if (column->n_slots > 1)
            spot.pains[0] = stage->pain_points;
        add_spot (self, map, spot, stage->emotions);
    } else if (rihla_list_get_n (stage->touchpoints) > 0) {
        tell_of_hidden (map, stage);
    }
    for (guint i = 0; i < column->n_slots; i++)
        add_slot (self, map, index, column->first_slot + i);
}

/* --- Widths ---------------------------------------------------------------- */

/* The room is shared out evenly, so each moment asks for all of them. A star
 * stands behind its face, and as much is kept free before it. */
static double
find_width (const RihlaMoments *self, RihlaMap *map, const RihlaSpot *spot)
{
    double face = 2 * (map->theme->face_radius + map->theme->face_ring);
    double widest = spot->is_truth ? face + 4 * RIHLA_STAR_RADIUS : 0;

    for (guint i = 0; i < spot->n_moments; i++) {
        const RihlaMoment *moment = rihla_moments_get (self, spot->first + i);
        double width = face;

        if (moment->word != NULL)
            width = MAX (width, rihla_map_get_good_width (map, moment->word));
        widest =
            MAX (widest, (width + PLACE_GAP) * moment->n_lanes - PLACE_GAP);
    }
    return widest;
}

static void
ask_width (const RihlaMoments *self, RihlaMap *map, const RihlaSpot *spot)
{
    double width = find_width (self, map, spot);

    if (spot->slot < 0)
        rihla_map_ask_column (map, spot->column,
                              width + 2 * map->theme->padding);
    else
        rihla_map_ask_slot (map, (guint) spot->slot, width);
}

gboolean
rihla_moments_has_any (RihlaMap *map)
{
    for (guint i = 0; i < map->n_columns; i++) {
        if (!isnan (get_mean (map->columns[i].stage->emotions)))
            return TRUE;
    }
    for (guint i = 0; i < map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = map->slots[i].touchpoint;

        if (touchpoint != NULL && !isnan (get_mean (touchpoint->emotions)))
            return TRUE;
    }
    return FALSE;
}

void
rihla_moments_settle_height (RihlaMoments *self, const RihlaMap *map)
{
    double growth = MIN ((self->lines->lines->len - 1) * GROWTH, GROWTH_MOST);

    self->height = map->theme->emotion_height * (1 + growth);
    if (map->actions != NULL)
        self->height *= SUMMARY_GROWTH;
    self->height += map->spare_height;
    self->unit = (self->height - 2 * BAND_PADDING) / 4;
}

RihlaMoments *
rihla_moments_new (RihlaMap *map)
{
    RihlaMoments *self = g_new0 (RihlaMoments, 1);

    self->lines = rihla_lines_new (map);
    self->moments = g_array_new (FALSE, FALSE, sizeof (RihlaMoment));
    g_array_set_clear_func (self->moments, clear_moment);
    self->spots = g_array_new (FALSE, FALSE, sizeof (RihlaSpot));
    rihla_moments_settle_height (self, map);
    for (guint i = 0; i < map->n_columns; i++)
        add_column (self, map, i);
    for (guint i = 0; i < self->spots->len; i++)
        ask_width (self, map, rihla_moments_get_spot (self, i));
    return self;
}

double
rihla_moment_get_radius (const RihlaMoment *self, const RihlaMap *map)
{
    double radius = map->theme->face_radius + map->theme->face_ring / 2;

    return self->is_to_be ? radius * TO_BE_SCALE : radius;
}

void
rihla_spot_get_room (const RihlaSpot *self, const RihlaMap *map, double *x,
                     double *width)
{
    const RihlaColumn *column = &map->columns[self->column];

    if (self->slot < 0) {
        *x = column->x + map->theme->padding;
        *width = column->width - 2 * map->theme->padding;
        return;
    }
    *x = map->slots[self->slot].x;
    *width = map->slots[self->slot].width;
}

static double
find_room (const RihlaMoment *self, const RihlaMap *map, double *x)
{
    const RihlaSpot spot = { .column = self->column, .slot = self->slot };
    double width;

    rihla_spot_get_room (&spot, map, x, &width);
    return (width + PLACE_GAP) / self->n_lanes - PLACE_GAP;
}

double
rihla_moment_get_room (const RihlaMoment *self, const RihlaMap *map)
{
    double x;

    return find_room (self, map, &x);
}

double
rihla_moment_get_x (const RihlaMoment *self, const RihlaMap *map)
{
    double x;
    double room = find_room (self, map, &x);

    return x + self->lane * (room + PLACE_GAP) + room / 2;
}
