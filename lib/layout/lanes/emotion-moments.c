/* emotion-moments.c: what is felt where.
 * SPDX-License-Identifier: MIT
 *
 * A moment is a place on the curve: a touchpoint with its emotions, an emotion
 * of a stage that has no touchpoints, or a whole stage where only the stage
 * has emotions. Its value is the mean, each emotion weighted by how many were
 * asked. Where several personas feel differently each has a line, and a slot
 * is shared out among their moments; an emotion of nobody in particular counts
 * for all of them. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-moments.h"
#include "layout/lanes/face.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* Between the moments of one slot, in points. */
#define PLACE_GAP 4.0

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
    g_ptr_array_unref (self->personas);
    g_free (self);
}

guint
rihla_moments_get_n_lines (const RihlaMoments *self)
{
    return MAX (self->personas->len, 1);
}

const RihlaMoment *
rihla_moments_get (const RihlaMoments *self, guint index)
{
    return &g_array_index (self->moments, RihlaMoment, index);
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

/* Those that a persona feels: its own and everybody's. */
static GPtrArray *
list_of_persona (GPtrArray *list, const RihlaPersona *persona)
{
    GPtrArray *own = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        RihlaEmotion *emotion = g_ptr_array_index (list, i);

        if (emotion->persona == NULL || emotion->persona == persona)
            g_ptr_array_add (own, emotion);
    }
    return own;
}

static gboolean
is_of_all (GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (list, i);

        if (emotion->persona != NULL && !isnan (emotion->value))
            return FALSE;
    }
    return TRUE;
}

/* --- Personas -------------------------------------------------------------- */

static void
note_personas (GHashTable *seen, GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (list, i);

        if (emotion->persona != NULL && !isnan (emotion->value))
            g_hash_table_add (seen, emotion->persona);
    }
}

/* Personas that feel something, in the order they are declared. */
static GPtrArray *
find_personas (const RihlaMap *map)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
    GPtrArray *declared = map->journey->personas;
    GPtrArray *personas = g_ptr_array_new ();

    for (guint i = 0; i < map->n_columns; i++)
        note_personas (seen, map->columns[i].stage->emotions);
    for (guint i = 0; i < map->n_slots; i++) {
        if (map->slots[i].touchpoint != NULL)
            note_personas (seen, map->slots[i].touchpoint->emotions);
    }
    for (guint i = 0; i < rihla_list_get_n (declared); i++) {
        gpointer persona = g_ptr_array_index (declared, i);

        if (g_hash_table_contains (seen, persona))
            g_ptr_array_add (personas, persona);
    }
    return personas;
}

/* --- Moments --------------------------------------------------------------- */

static void
add_moment (RihlaMoments *self, RihlaMap *map, RihlaMoment moment,
            GPtrArray *list)
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
    g_array_append_val (self->moments, moment);
}

/* Shares a place out among its moments, which begin at first. */
static void
share_place (RihlaMoments *self, guint first)
{
    guint n_places = self->moments->len - first;

    for (guint i = 0; i < n_places; i++) {
        RihlaMoment *moment =
            &g_array_index (self->moments, RihlaMoment, first + i);

        moment->place = i;
        moment->n_places = n_places;
    }
}

/* One star is enough for all personas: the last one has it. */
static void
keep_last_star (RihlaMoments *self, guint first)
{
    for (guint i = first; i + 1 < self->moments->len; i++)
        g_array_index (self->moments, RihlaMoment, i).is_truth = FALSE;
}

/* The moments of one place: one for all, or one a persona. */
static void
add_place (RihlaMoments *self, RihlaMap *map, RihlaMoment moment,
           GPtrArray *list)
{
    guint first = self->moments->len;

    moment.line = -1;
    if (self->personas->len < 2 || is_of_all (list)) {
        add_moment (self, map, moment, list);
        share_place (self, first);
        return;
    }
    for (guint i = 0; i < self->personas->len; i++) {
        g_autoptr (GPtrArray) own =
            list_of_persona (list, g_ptr_array_index (self->personas, i));

        moment.line = (int) i;
        if (!isnan (get_mean (own)))
            add_moment (self, map, moment, own);
    }
    keep_last_star (self, first);
    share_place (self, first);
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
    RihlaMoment moment = { .column = column, .slot = (int) index };
    g_autoptr (GPtrArray) single = g_ptr_array_new ();

    if (slot->touchpoint != NULL) {
        moment.id = slot->touchpoint->element.id;
        moment.is_truth = slot->touchpoint->moment_of_truth;
        add_place (self, map, moment, slot->touchpoint->emotions);
    } else if (slot->emotion != NULL) {
        g_ptr_array_add (single, slot->emotion);
        add_place (self, map, moment, single);
    }
}

/* Whether any of the moments from first on is an emotion. */
static gboolean
has_value_from (const RihlaMoments *self, guint first)
{
    for (guint i = first; i < self->moments->len; i++) {
        if (!isnan (rihla_moments_get (self, i)->value))
            return TRUE;
    }
    return FALSE;
}

/* What a stage feels as a whole. Stars of its touchpoints, which have no face
 * to stand beside, share the column with it. */
static void
add_stage (RihlaMoments *self, RihlaMap *map, guint column, guint first)
{
    const RihlaStage *stage = map->columns[column].stage;
    RihlaMoment moment = { .column = column,
                           .slot = -1,
                           .id = stage->element.id };
    guint n_stars = self->moments->len;

    add_place (self, map, moment, stage->emotions);
    if (self->moments->len == n_stars)
        return;
    for (guint i = first; i < n_stars; i++)
        g_array_index (self->moments, RihlaMoment, i).slot = -1;
    share_place (self, first);
}

static void
add_column (RihlaMoments *self, RihlaMap *map, guint index)
{
    const RihlaColumn *column = &map->columns[index];
    guint first = self->moments->len;

    for (guint i = 0; i < column->n_slots; i++)
        add_slot (self, map, index, column->first_slot + i);
    if (map->slots[column->first_slot].touchpoint == NULL)
        return;
    if (has_value_from (self, first)) {
        tell_of_hidden (map, column->stage);
    } else {
        add_stage (self, map, index, first);
    }
}

/* A slot is shared out evenly, so each moment asks for all of them. A star
 * stands behind its face, and as much is kept free before it. */
static void
ask_width (const RihlaMoment *moment, RihlaMap *map)
{
    double width = 2 * map->theme->face_radius + map->theme->face_ring;

    if (moment->slot < 0)
        return;
    if (moment->is_truth)
        width += 2 * (map->theme->face_ring + 2 * RIHLA_STAR_RADIUS);
    if (moment->word != NULL)
        width = MAX (width, rihla_map_get_good_width (map, moment->word));
    rihla_map_ask_slot (map, (guint) moment->slot,
                        (width + PLACE_GAP) * moment->n_places - PLACE_GAP);
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

RihlaMoments *
rihla_moments_new (RihlaMap *map)
{
    RihlaMoments *self = g_new0 (RihlaMoments, 1);

    self->moments = g_array_new (FALSE, FALSE, sizeof (RihlaMoment));
    g_array_set_clear_func (self->moments, clear_moment);
    self->personas = find_personas (map);
    for (guint i = 0; i < map->n_columns; i++)
        add_column (self, map, i);
    for (guint i = 0; i < self->moments->len; i++)
        ask_width (rihla_moments_get (self, i), map);
    return self;
}

static double
get_whole_room (const RihlaMoment *self, const RihlaMap *map)
{
    if (self->slot < 0)
        return map->columns[self->column].width - 2 * map->theme->padding;
    return map->slots[self->slot].width;
}

double
rihla_moment_get_room (const RihlaMoment *self, const RihlaMap *map)
{
    return (get_whole_room (self, map) + PLACE_GAP) / self->n_places -
           PLACE_GAP;
}

double
rihla_moment_get_x (const RihlaMoment *self, const RihlaMap *map)
{
    double start = self->slot < 0
                       ? map->columns[self->column].x + map->theme->padding
                       : map->slots[self->slot].x;
    double room = rihla_moment_get_room (self, map);

    return start + self->place * (room + PLACE_GAP) + room / 2;
}
