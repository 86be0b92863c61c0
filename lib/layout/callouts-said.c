/* callouts-said.c: what the callouts of a map say.
 * SPDX-License-Identifier: MIT
 *
 * The lowest moment first; then what the journey itself annotates; then the
 * largest leak, and going back and forth between channels. The two lowest are
 * one where the moment is part of going back and forth. Two channels are told
 * of once: a second time would say nothing new. A finding is only told where
 * its lane shows it. The leak stands among the figures at the foot anyway, so
 * it gets no note where it has no room. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/callouts-anchors.h"
#include "layout/callouts-said.h"
#include "model/elements.h"

/* How long a leader may be that belongs to a number or a dot: farther away it
 * would not be seen to belong there. In points. */
#define LONGEST_OF_LEAK 60.0
#define LONGEST_OF_TURN 150.0

typedef struct {
    RihlaMap *map;
    RihlaAnchors *anchors;
    GPtrArray *sayings;
    GHashTable *told; /* owned; pairs of channels that were told of */
} Finding;

static void
free_saying (gpointer data)
{
    RihlaSaying *saying = data;

    g_free (saying->string);
    g_free (saying->brief);
    g_free (saying->name);
    g_array_unref (saying->anchors);
    g_array_unref (saying->forms);
    g_clear_pointer (&saying->text, rihla_text_unref);
    g_clear_pointer (&saying->brief_text, rihla_text_unref);
    g_clear_pointer (&saying->mark, rihla_text_unref);
    g_free (saying);
}

/* Takes the string. */
static RihlaSaying *
add_saying (Finding *self, const char *id, const RihlaElement *element,
            char *string)
{
    RihlaSaying *saying = g_new0 (RihlaSaying, 1);

    saying->id = id;
    saying->element = element;
    saying->string = string;
    saying->accent = self->map->theme->pain;
    saying->longest = INFINITY;
    saying->anchors = g_array_new (FALSE, FALSE, sizeof (RihlaAnchor));
    saying->forms = g_array_new (FALSE, FALSE, sizeof (RihlaForm));
    g_ptr_array_add (self->sayings, saying);
    return saying;
}

static char *
fill_label (const Finding *self, const char *key, const char *first,
            const char *second)
{
    const char *values[] = { first, second, NULL };

    return rihla_labels_fill (self->map->labels, "words", key, values);
}

/* --- Back and forth -------------------------------------------------------- */

static const RihlaChannel *
get_channel (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    return touchpoint == NULL ? NULL : touchpoint->channel;
}

static const char *
get_name (const RihlaChannel *channel)
{
    if (channel == NULL)
        return "";
    return channel->name != NULL ? channel->name : channel->element.id;
}

/* Whether the customer is sent away here, to where they come from. */
static gboolean
is_turn (const Finding *self, guint slot)
{
    const RihlaVisit *visit = self->map->slots[slot].visit;

    return visit != NULL && visit->is_channel_turn;
}

/* Where they come from to a slot; NULL: from nowhere. */
static const RihlaChannel *
get_channel_before (const RihlaMap *map, guint slot)
{
    int before = rihla_map_find_before (map, slot);

    return before < 0 ? NULL : get_channel (map, (guint) before);
}

/* The slot where the customer turns, if this one is that slot, or where they
 * are back; -1 where there is none. */
static int
find_turn (const Finding *self, int slot)
{
    int before;

    if (slot < 0)
        return -1;
    if (is_turn (self, (guint) slot))
        return slot;
    before = rihla_map_find_before (self->map, (guint) slot);
    return before >= 0 && is_turn (self, (guint) before) ? before : -1;
}

/* Notes that the two channels of a turn are told of; FALSE if they were. */
static gboolean
tell_turn (Finding *self, guint slot)
{
    const RihlaChannel *before = get_channel_before (self->map, slot);
    const RihlaChannel *here = get_channel (self->map, slot);
    gboolean is_before;

    if (before == NULL || here == NULL)
        return FALSE;
    is_before = strcmp (before->element.id, here->element.id) <= 0;
    return g_hash_table_add (
        self->told,
        g_strdup_printf ("%s %s", (is_before ? before : here)->element.id,
                         (is_before ? here : before)->element.id));
}

static char *
print_turn (const Finding *self, const char *key, guint slot)
{
    return fill_label (self, key,
                       get_name (get_channel_before (self->map, slot)),
                       get_name (get_channel (self->map, slot)));
}

static gboolean
has_lane (const Finding *self, const RihlaLaneClass *klass)
{
    for (guint i = 0; i < self->map->n_lanes; i++) {
        if (self->map->lanes[i].klass == klass)
            return TRUE;
    }
    return FALSE;
}

/* NULL where nothing stands yet. */
static GArray *
find_channel (const Finding *self, const RihlaTouchpoint *touchpoint)
{
    if (self->anchors == NULL)
        return NULL;
    return rihla_anchors_find_channel (self->anchors, &touchpoint->element);
}

static void
set_anchors (RihlaSaying *saying, const GArray *anchors)
{
    if (anchors != NULL)
        g_array_append_vals (saying->anchors, anchors->data, anchors->len);
}

static void
add_turns (Finding *self)
{
    for (guint i = 0; i < self->map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = self->map->slots[i].touchpoint;
        g_autoptr (GArray) anchors = NULL;
        RihlaSaying *saying;

        if (touchpoint == NULL || !is_turn (self, i))
            continue;
        anchors = find_channel (self, touchpoint);
        if ((anchors == NULL && !has_lane (self, &rihla_lane_channels)) ||
            (anchors != NULL && anchors->len == 0) || !tell_turn (self, i))
            continue;
        saying = add_saying (self, touchpoint->element.id, &touchpoint->element,
                             print_turn (self, "return-between", i));
        saying->longest = LONGEST_OF_TURN;
        set_anchors (saying, anchors);
    }
}

/* --- The lowest moment ----------------------------------------------------- */

/* Without anchors it is told where its touchpoint or its stage is, under the
 * title of that. */
static char *
print_lowest (Finding *self)
{
    const RihlaMap *map = self->map;
    int slot = map->lowest.slot;
    int turn = find_turn (self, slot);
    const char *title = map->columns[map->lowest.column].stage->title;

    if (turn > 0) {
        tell_turn (self, (guint) turn);
        return print_turn (self, "lowest-return", (guint) turn);
    }
    if (slot >= 0 && map->slots[slot].touchpoint != NULL)
        title = map->slots[slot].touchpoint->title;
    if (self->anchors == NULL || title == NULL || *title == '\0')
        return g_strdup (rihla_labels_get (map->labels, "words", "lowest"));
    return fill_label (self, "lowest-at", title, NULL);
}

static void
add_lowest (Finding *self)
{
    const RihlaLowest *lowest = &self->map->lowest;
    g_autoptr (GArray) anchors = NULL;
    const RihlaElement *element;
    RihlaSaying *saying;

    if (lowest->id == NULL)
        return;
    element = &self->map->columns[lowest->column].stage->element;
    if (lowest->slot >= 0 && self->map->slots[lowest->slot].touchpoint != NULL)
        element = &self->map->slots[lowest->slot].touchpoint->element;
    saying = add_saying (self, lowest->id, element, print_lowest (self));
    saying->brief =
        g_strdup (rihla_labels_get (self->map->labels, "words", "lowest"));
    if (self->anchors == NULL)
        return;
    anchors = rihla_anchors_find_face (self->anchors, lowest->id, &lowest->box);
    g_array_append_vals (saying->anchors, anchors->data, anchors->len);
}

/* --- The largest leak ------------------------------------------------------ */

static void
add_leak (Finding *self)
{
    const RihlaMap *map = self->map;
    g_autofree char *lost = NULL;
    g_autofree char *entered = NULL;
    g_autoptr (GArray) anchors = NULL;
    const RihlaElement *stage;
    RihlaSaying *saying;
    const RihlaLeak *leak = &map->report->funnel.leak;

    if (!map->report->funnel.has_leak)
        return;
    stage = &leak->from->element;
    if (self->anchors != NULL)
        anchors =
            rihla_anchors_find_last (self->anchors, stage, RIHLA_ROLE_LEAK);
    if (anchors != NULL ? anchors->len == 0
                        : !has_lane (self, &rihla_lane_funnel))
        return;
    lost = rihla_labels_format_number (map->labels, (double) leak->lost, 0);
    entered = rihla_labels_format_number (map->labels,
                                          (double) leak->from->entered, 0);
    saying = add_saying (self, stage->id, stage,
                         fill_label (self, "leak-of", lost, entered));
    saying->longest = LONGEST_OF_LEAK;
    saying->is_told_elsewhere = TRUE;
    saying->brief =
        g_strdup (rihla_labels_get (map->labels, "words", "largest-leak"));
    set_anchors (saying, anchors);
}

/* --- Annotations ----------------------------------------------------------- */

static void
add_annotation (Finding *self, const RihlaAnnotation *annotation)
{
    const RihlaElement *element = NULL;
    RihlaSaying *saying;

    if (annotation->text == NULL || *annotation->text == '\0')
        return;
    if (annotation->ref != NULL)
        element =
            g_hash_table_lookup (self->map->journey->index, annotation->ref);
    if (element == NULL)
        element = &self->map->journey->element;
    saying = add_saying (self, annotation->element.id, element,
                         g_strdup (annotation->text));
    saying->source = &annotation->element;
    saying->accent = self->map->theme->curve;
    if (self->anchors == NULL)
        return;
    g_array_unref (saying->anchors);
    saying->anchors = rihla_anchors_find (self->anchors, element);
}

static void
add_annotations (Finding *self)
{
    GPtrArray *annotations = self->map->journey->annotations;

    for (guint i = 0; i < rihla_list_get_n (annotations); i++)
        add_annotation (self, g_ptr_array_index (annotations, i));
}

/* The anchors may be NULL. */
static GPtrArray *
find_sayings (RihlaMap *map, RihlaAnchors *anchors)
{
    Finding self = { .map = map, .anchors = anchors };

    self.sayings = g_ptr_array_new_with_free_func (free_saying);
    self.told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    if (map->has_findings)
        add_lowest (&self);
    add_annotations (&self);
    if (map->has_findings) {
        add_leak (&self);
        add_turns (&self);
    }
    g_hash_table_unref (self.told);
    return self.sayings;
}

GPtrArray *
rihla_sayings_find (RihlaMap *map)
{
    RihlaAnchors *anchors = rihla_anchors_new (map);
    GPtrArray *sayings = find_sayings (map, anchors);

    rihla_anchors_free (anchors);
    return sayings;
}

GPtrArray *
rihla_sayings_list (RihlaMap *map)
{
    return find_sayings (map, NULL);
}
