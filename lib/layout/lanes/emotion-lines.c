/* emotion-lines.c: how many lines the curve has, and whose.
 * SPDX-License-Identifier: MIT
 *
 * Where several personas feel differently each has a line, and so has each of
 * the two states where the journey tells how it is and how it is to be. An
 * emotion that names nobody counts for all of its state.
 *
 * Three things have to be told apart without colour, so each has its own
 * means. Whether a value was measured: solid or dashed. Whether it is to be:
 * dotted, with smaller faces. Whose it is: the outline of the faces, and an
 * inlay in the line, a bright thread in dashes of its own as that of a railway
 * on a map, which leaves the line itself solid. */

#include "config.h"

#include <math.h>

#include "layout/lanes/emotion-lines.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* Of the line, in points; of inlays, in widths of the line. */
#define ASSUMED_DASH 5.0f
#define SEVERAL_WIDTH 1.35 /* of lines of which there are several */
#define TO_BE_WIDTH 0.9
#define INLAY_WIDTH 0.42

/* The first line is as the theme says; others take colours of stages that are
 * far from one another. */
static const struct {
    int stage_colour; /* -1: that of the curve */
    float inlay;      /* its dash; 0: solid; -1: none */
    double width;     /* of the line */
} looks[] = {
    { -1, -1, 1 },  { 0, 5, 1 },  { 4, 1.5f, 1 },
    { 2, 0, 1.15 }, { 3, 11, 1 }, { 1, -1, 0.55 },
};

void
rihla_line_clear (RihlaLine *self)
{
    g_clear_pointer (&self->curve.points, g_free);
    g_clear_pointer (&self->is_assumed, g_free);
    g_clear_pointer (&self->above, g_free);
    g_clear_pointer (&self->below, g_free);
    self->curve.n_points = 0;
}

void
rihla_lines_free (RihlaLines *self)
{
    g_array_unref (self->lines);
    g_free (self);
}

const RihlaLine *
rihla_lines_get (const RihlaLines *self, guint index)
{
    return &g_array_index (self->lines, RihlaLine, index);
}

guint
rihla_lines_count (const RihlaLines *self, gboolean is_future, guint *first)
{
    guint n = 0;

    for (guint i = self->lines->len; i-- > 0;) {
        if (rihla_lines_get (self, i)->is_future != is_future)
            continue;
        *first = i;
        n++;
    }
    return n;
}

gboolean
rihla_lines_is_future (const RihlaMap *map, const RihlaEmotion *emotion)
{
    if (emotion->state == RIHLA_EMOTION_STATE_NONE)
        return map->journey->state == RIHLA_JOURNEY_STATE_FUTURE;
    return emotion->state == RIHLA_EMOTION_STATE_FUTURE;
}

/* --- Whose they are -------------------------------------------------------- */

/* Who feels something, by state: as it is, as it is to be. */
typedef struct {
    GHashTable *personas[2]; /* owned; sets of RihlaPersona */
    gboolean has_any[2];
} Feelings;

static void
note_emotions (Feelings *self, const RihlaMap *map, GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (list, i);
        gboolean is_future = rihla_lines_is_future (map, emotion);

        if (isnan (emotion->value))
            continue;
        self->has_any[is_future] = TRUE;
        if (emotion->persona != NULL)
            g_hash_table_add (self->personas[is_future], emotion->persona);
    }
}

static void
note_all (Feelings *self, const RihlaMap *map)
{
    for (guint i = 0; i < map->n_columns; i++)
        note_emotions (self, map, map->columns[i].stage->emotions);
    for (guint i = 0; i < map->n_slots; i++) {
        if (map->slots[i].touchpoint != NULL)
            note_emotions (self, map, map->slots[i].touchpoint->emotions);
    }
}

/* Personas that feel something, in the order they are declared. */
static GPtrArray *
find_personas (const Feelings *feelings, const RihlaMap *map)
{
    GPtrArray *declared = map->journey->personas;
    GPtrArray *personas = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (declared); i++) {
        gpointer persona = g_ptr_array_index (declared, i);

        if (g_hash_table_contains (feelings->personas[0], persona) ||
            g_hash_table_contains (feelings->personas[1], persona))
            g_ptr_array_add (personas, persona);
    }
    if (personas->len > RIHLA_LINES_MOST) {
        rihla_diagnostics_add (map->diagnostics, RIHLA_DIAGNOSTIC_NOT_DRAWN,
                               NULL, map->journey->element.id,
                               "%u personas are too many for a line each; the "
                               "curve shows them as one",
                               personas->len);
        g_ptr_array_set_size (personas, 0);
    }
    return personas;
}

/* A line for each persona that feels something of its own in the state, or
 * one for all. */
static void
add_lines (RihlaLines *self, const Feelings *feelings, GPtrArray *personas,
           gboolean is_future)
{
    RihlaLine line = { .is_future = is_future,
                       .is_to_be = is_future && self->has_both };
    guint n_before = self->lines->len;

    for (guint i = 0; self->has_personas && i < personas->len; i++) {
        line.persona = g_ptr_array_index (personas, i);
        line.look = i;
        if (g_hash_table_contains (feelings->personas[is_future], line.persona))
            g_array_append_val (self->lines, line);
    }
    if (self->lines->len > n_before)
        return;
    line.persona = NULL;
    line.look = 0;
    g_array_append_val (self->lines, line);
}

RihlaLines *
rihla_lines_new (RihlaMap *map)
{
    RihlaLines *self = g_new0 (RihlaLines, 1);
    g_autoptr (GHashTable) current = g_hash_table_new (NULL, NULL);
    g_autoptr (GHashTable) future = g_hash_table_new (NULL, NULL);
    Feelings feelings = { .personas = { current, future } };
    g_autoptr (GPtrArray) personas = NULL;

    note_all (&feelings, map);
    personas = find_personas (&feelings, map);
    self->lines = g_array_new (FALSE, TRUE, sizeof (RihlaLine));
    g_array_set_clear_func (self->lines, (GDestroyNotify) rihla_line_clear);
    self->has_personas = personas->len > 1;
    self->has_both = feelings.has_any[FALSE] && feelings.has_any[TRUE];
    for (int state = FALSE; state <= TRUE; state++) {
        if (feelings.has_any[state])
            add_lines (self, &feelings, personas, state);
    }
    return self;
}

/* --- How they look --------------------------------------------------------- */

static RihlaColour
get_colour (const RihlaLine *self, const RihlaTheme *theme)
{
    int colour = looks[self->look % G_N_ELEMENTS (looks)].stage_colour;

    if (self->is_to_be && self->persona == NULL)
        return theme->curve_future;
    return colour < 0 ? theme->curve : theme->stage[colour];
}

void
rihla_line_get_paint (const RihlaLine *self, const RihlaMap *map,
                      gboolean is_assumed, RihlaPaint *paint)
{
    double width = map->theme->curve_width;

    if (self->persona != NULL)
        width *= SEVERAL_WIDTH * looks[self->look % G_N_ELEMENTS (looks)].width;
    if (self->is_to_be)
        width = map->theme->curve_width * TO_BE_WIDTH;
    *paint = (RihlaPaint){
        .stroke = get_colour (self, map->theme),
        .stroke_width = (float) width,
    };
    if (self->is_to_be)
        paint->dash = (float) width;
    else if (is_assumed)
        paint->dash = ASSUMED_DASH;
}

gboolean
rihla_line_get_inlay (const RihlaLine *self, const RihlaMap *map,
                      RihlaPaint *paint)
{
    float dash = looks[self->look % G_N_ELEMENTS (looks)].inlay;

    if (self->persona == NULL || self->is_to_be || dash < 0)
        return FALSE;
    rihla_line_get_paint (self, map, FALSE, paint);
    paint->stroke = map->theme->emotion_middle;
    paint->stroke_width *= (float) INLAY_WIDTH;
    paint->dash = dash;
    return TRUE;
}
