/* phone-sayings.c: what a phone map says about itself.
 * SPDX-License-Identifier: MIT
 *
 * The same as the callouts of the wide map: the lowest moment, going back and
 * forth, the largest leak, and what the journey annotates. There is always
 * room on a phone: each stands in the box of the touchpoint or the stage that
 * it is about, under its head. What is about a part of these names the part. */

#include "config.h"

#include "layout/callouts-draw.h"
#include "layout/callouts-names.h"
#include "layout/callouts-said.h"
#include "layout/phone/phone.h"
#include "model/elements.h"

#define GAP 4.5 /* between one and the next */

/* One place: where its sayings are. */
typedef GPtrArray *List; /* owned; of RihlaSaying, not owned; NULL: none */

struct _RihlaPhoneSayings {
    GPtrArray *all; /* owned; of RihlaSaying */
    List *slots;    /* owned; one a slot */
    List *stages;   /* owned; one a column */
    List *funnels;  /* owned; likewise */
    List rest[1];
    guint n_slots;
    guint n_columns;
};

/* --- Whose they are -------------------------------------------------------- */

static void
note_list (GHashTable *places, GPtrArray *list, gpointer place)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++)
        g_hash_table_insert (places, g_ptr_array_index (list, i), place);
}

static void
note_slot (GHashTable *places, const RihlaTouchpoint *touchpoint, guint slot)
{
    gpointer place = GUINT_TO_POINTER (slot + 1);

    g_hash_table_insert (places, (gpointer) &touchpoint->element, place);
    note_list (places, touchpoint->images, place);
    note_list (places, touchpoint->emotions, place);
    note_list (places, touchpoint->pain_points, place);
    note_list (places, touchpoint->opportunities, place);
    note_list (places, touchpoint->metrics, place);
    note_list (places, touchpoint->lane_texts, place);
    note_list (places, touchpoint->notes, place);
}

static void
note_column (GHashTable *places, const RihlaStage *stage, gpointer place)
{
    g_hash_table_insert (places, (gpointer) &stage->element, place);
    note_list (places, stage->emotions, place);
    note_list (places, stage->pain_points, place);
    note_list (places, stage->opportunities, place);
    note_list (places, stage->metrics, place);
    note_list (places, stage->lane_texts, place);
    note_list (places, stage->notes, place);
}

/* The place of each element: its slot and one, or past these its column. */
static GHashTable *
find_places (const RihlaMap *map)
{
    GHashTable *places = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < map->n_columns; i++)
        note_column (places, map->columns[i].stage,
                     GUINT_TO_POINTER (map->n_slots + i + 1));
    for (guint i = 0; i < map->n_slots; i++) {
        if (map->slots[i].touchpoint != NULL)
            note_slot (places, map->slots[i].touchpoint, i);
    }
    return places;
}

static List *
find_list (RihlaPhoneSayings *self, GHashTable *places,
           const RihlaSaying *saying)
{
    guint place =
        GPOINTER_TO_UINT (g_hash_table_lookup (places, saying->element));

    if (place == 0)
        return self->rest;
    if (place <= self->n_slots)
        return &self->slots[place - 1];
    if (saying->is_told_elsewhere)
        return &self->funnels[place - self->n_slots - 1];
    return &self->stages[place - self->n_slots - 1];
}

RihlaPhoneSayings *
rihla_phone_sayings_new (RihlaMap *map)
{
    RihlaPhoneSayings *self = g_new0 (RihlaPhoneSayings, 1);
    g_autoptr (GHashTable) places = NULL;

    self->all = rihla_sayings_list (map);
    self->n_slots = map->n_slots;
    self->n_columns = map->n_columns;
    self->slots = g_new0 (List, map->n_slots + 1);
    self->stages = g_new0 (List, map->n_columns + 1);
    self->funnels = g_new0 (List, map->n_columns + 1);
    if (self->all->len == 0)
        return self;
    places = find_places (map);
    for (guint i = 0; i < self->all->len; i++) {
        RihlaSaying *saying = g_ptr_array_index (self->all, i);
        List *list = find_list (self, places, saying);

        if (*list == NULL)
            *list = g_ptr_array_new ();
        g_ptr_array_add (*list, saying);
    }
    return self;
}

static void
free_lists (List *lists, guint n)
{
    for (guint i = 0; i < n; i++)
        g_clear_pointer (&lists[i], g_ptr_array_unref);
}

void
rihla_phone_sayings_free (RihlaPhoneSayings *self)
{
    free_lists (self->slots, self->n_slots);
    free_lists (self->stages, self->n_columns);
    free_lists (self->funnels, self->n_columns);
    free_lists (self->rest, 1);
    g_ptr_array_unref (self->all);
    g_free (self->slots);
    g_free (self->stages);
    g_free (self->funnels);
    g_free (self);
}

static GPtrArray *
get_list (const RihlaPhone *self, RihlaPhonePlace place, guint index)
{
    switch (place) {
    case RIHLA_PHONE_SLOT:
        return self->sayings->slots[index];
    case RIHLA_PHONE_STAGE:
        return self->sayings->stages[index];
    case RIHLA_PHONE_FUNNEL:
        return self->sayings->funnels[index];
    case RIHLA_PHONE_REST:
        break;
    }
    return self->sayings->rest[0];
}

gboolean
rihla_phone_has_sayings (const RihlaPhone *self, RihlaPhonePlace place,
                         guint index)
{
    return get_list (self, place, index) != NULL;
}

/* --- How they look --------------------------------------------------------- */

/* What an annotation is about is clear where it is the touchpoint or the stage
 * that it stands in, and else said. */
static gboolean
is_named (const RihlaPhone *self, RihlaPhonePlace place, guint index,
          const RihlaSaying *saying)
{
    const RihlaMap *map = self->map;

    if (saying->source == NULL || saying->element == &map->journey->element)
        return FALSE;
    if (place == RIHLA_PHONE_SLOT)
        return saying->element != &map->slots[index].touchpoint->element;
    return place == RIHLA_PHONE_REST ||
           saying->element != &map->columns[index].stage->element;
}

static double
add_name (RihlaPhone *self, const RihlaSaying *saying, const RihlaRect *room)
{
    RihlaMap *map = self->map;
    g_autofree char *name = rihla_element_print_name (map, saying->element);

    return rihla_phone_add_text (
        self, rihla_measurer_shape (map->measurer, name, RIHLA_FONT_TINY),
        room->x, room->y, room->width, RIHLA_ALIGN_START, map->theme->muted,
        map->theme->card);
}

/* Adds one. Returns where it ends. */
static double
add_saying (RihlaPhone *self, const RihlaSaying *saying, gboolean has_name,
            const RihlaRect *box)
{
    RihlaMap *map = self->map;
    const RihlaTheme *theme = map->theme;
    RihlaPaint frame = { theme->card, saying->accent, RIHLA_CALLOUT_BORDER, 0 };
    double padding = theme->padding;
    RihlaRect room = { box->x + padding, box->y + padding,
                       box->width - 2 * padding, 0 };
    guint item = rihla_phone_begin_box (self, RIHLA_ROLE_CALLOUT, saying->id,
                                        box, theme->card_radius, &frame);

    if (has_name)
        room.y += add_name (self, saying, &room);
    room.y += rihla_phone_add_text (
        self,
        rihla_measurer_shape (map->measurer, saying->string, RIHLA_FONT_BODY),
        room.x, room.y, room.width, RIHLA_ALIGN_START, saying->accent,
        theme->card);
    rihla_phone_end_box (self, item, room.y + padding);
    return room.y + padding;
}

double
rihla_phone_add_sayings (RihlaPhone *self, RihlaPhonePlace place, guint index,
                         const RihlaRect *room)
{
    GPtrArray *list = get_list (self, place, index);
    RihlaRect box = *room;
    double end = room->y;

    for (guint i = 0; i < list->len; i++) {
        const RihlaSaying *saying = g_ptr_array_index (list, i);

        box.y = i > 0 ? end + GAP : room->y;
        end = add_saying (self, saying, is_named (self, place, index, saying),
                          &box);
    }
    return end;
}
