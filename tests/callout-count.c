/* callout-count.c: how many callouts found no place, and how many should have.
 * SPDX-License-Identifier: MIT
 *
 * A callout had room where one more frame with a leader fits into the finished
 * map. Findings that are told at the foot of the map anyway get no note, and
 * are not looked at. */

#include "config.h"

#include <math.h>

#include "callout-count.h"
#include "callout-room.h"
#include "layout/layout.h"
#include "layout/map.h"
#include "model/attributes.h"
#include "model/elements.h"

/* The longest leader of a finding about channels, in points. */
#define LONGEST_OF_TURN 150.0

/* What the callouts and notes of a map are about. */
typedef struct {
    RihlaLayout *layout;
    GHashTable *drawn; /* owned; id to RihlaItem, the text of a callout */
    GHashTable *noted; /* owned; likewise of a note */
} Map;

/* --- Drawing --------------------------------------------------------------- */

static void
annotate_some (RihlaElement *element, gpointer data)
{
    RihlaJourney *journey = data;

    if ((element->kind == RIHLA_ELEMENT_TOUCHPOINT ||
         element->kind == RIHLA_ELEMENT_STAGE ||
         element->kind == RIHLA_ELEMENT_OPPORTUNITY) &&
        element->id != NULL && g_str_hash (element->id) % 3 == 0)
        rihla_journey_add_annotation (journey, element->id,
                                      "This is where it begins to go wrong");
    rihla_element_foreach_child (element, annotate_some, journey);
}

static RihlaLayout *
draw (RihlaJourney *journey, RihlaDirection direction)
{
    const RihlaLaneClass *const *all = rihla_lanes_get_all ();
    g_autoptr (RihlaLayoutOptions) options = rihla_layout_options_new ();
    g_autoptr (GPtrArray) lanes = g_ptr_array_new ();
    g_autoptr (GError) error = NULL;
    RihlaLayout *layout;

    for (guint i = 0; all[i] != NULL; i++)
        g_ptr_array_add (lanes, (gpointer) all[i]->nick);
    g_ptr_array_add (lanes, NULL);
    rihla_layout_options_set_direction (options, direction);
    rihla_layout_options_set_fixed_width_text (options, TRUE);
    if (!rihla_layout_options_set_lanes (options,
                                         (const char *const *) lanes->pdata,
                                         &error) ||
        !rihla_journey_seal (journey, NULL, &error))
        g_error ("%s", error->message);
    layout = rihla_layout_new (journey, options, NULL, &error);
    if (layout == NULL)
        g_error ("%s", error->message);
    return layout;
}

/* The text of a note follows that of its letter. */
static void
list_callouts (Map *map)
{
    const GArray *items = map->layout->display.items;

    for (guint i = 0; i < items->len; i++) {
        RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (item->shape != RIHLA_SHAPE_TEXT || item->id == NULL)
            continue;
        if (item->role == RIHLA_ROLE_CALLOUT)
            g_hash_table_insert (map->drawn, (gpointer) item->id, item);
        else if (item->role == RIHLA_ROLE_ANNOTATION)
            g_hash_table_insert (map->noted, (gpointer) item->id, item);
    }
}

/* --- Counting -------------------------------------------------------------- */

static gboolean
is_touchpoint (const RihlaJourney *journey, const char *id)
{
    const RihlaElement *element = g_hash_table_lookup (journey->index, id);

    return element != NULL && element->kind == RIHLA_ELEMENT_TOUCHPOINT;
}

/* A touchpoint stands for its faces too. */
static gboolean
has_room (const Map *map, const RihlaAnnotation *annotation)
{
    const char *id = annotation->element.id;
    RihlaElement *element =
        g_hash_table_lookup (map->layout->journey->index, annotation->ref);
    GPtrArray *emotions = NULL;

    if (element->kind == RIHLA_ELEMENT_TOUCHPOINT)
        emotions = ((RihlaTouchpoint *) element)->emotions;
    for (guint i = 0; i < rihla_list_get_n (emotions); i++) {
        const RihlaElement *emotion = rihla_list_get (emotions, i);

        if (room_is_there (map->layout, emotion->id, annotation->text, id,
                           INFINITY))
            return TRUE;
    }
    return room_is_there (map->layout, annotation->ref, annotation->text, id,
                          INFINITY);
}

static void
count_annotation (CalloutCount *self, const Map *map,
                  const RihlaAnnotation *annotation)
{
    const char *id = annotation->element.id;

    self->n_annotations++;
    if (g_hash_table_remove (map->drawn, id)) {
        self->n_drawn++;
        self->n_drawn_with_room += has_room (map, annotation);
    } else {
        g_hash_table_remove (map->noted, id);
        self->n_noted++;
        self->n_noted_with_room += has_room (map, annotation);
    }
}

/* What is not the callout of an annotation: it is about a face, or about the
 * channel of a touchpoint. */
static void
count_findings (CalloutCount *self, const Map *map)
{
    GHashTableIter iter;
    gpointer id, item;

    self->n_findings +=
        g_hash_table_size (map->drawn) + g_hash_table_size (map->noted);
    g_hash_table_iter_init (&iter, map->noted);
    while (g_hash_table_iter_next (&iter, &id, &item)) {
        const char *text = ((const RihlaItem *) item)->text->string;
        double longest = is_touchpoint (map->layout->journey, id)
                             ? LONGEST_OF_TURN
                             : INFINITY;

        self->n_noted++;
        self->n_noted_with_room +=
            room_is_there (map->layout, id, text, id, longest);
    }
}

void
callout_count_journey (CalloutCount *self, RihlaJourney *journey,
                       RihlaDirection direction)
{
    g_autoptr (RihlaLayout) layout = NULL;
    Map map;

    for (guint i = rihla_list_get_n (journey->annotations); i > 0; i--)
        rihla_journey_remove_annotation (journey, i - 1);
    annotate_some (&journey->element, journey);
    layout = draw (journey, direction);
    map = (Map){ layout, g_hash_table_new (g_str_hash, g_str_equal),
                 g_hash_table_new (g_str_hash, g_str_equal) };
    list_callouts (&map);
    for (guint i = 0; i < rihla_list_get_n (journey->annotations); i++)
        count_annotation (self, &map,
                          g_ptr_array_index (journey->annotations, i));
    count_findings (self, &map);
    self->n_journeys++;
    g_hash_table_unref (map.drawn);
    g_hash_table_unref (map.noted);
}
