/* callouts-anchors.c: where the elements of a journey stand on its map.
 * SPDX-License-Identifier: MIT
 *
 * Items carry the id of what they stand for. Of those of one element, what is
 * pointed at is what shows it best: the face of a touchpoint rather than its
 * card, since there is more room around it; the card of a pain point; the
 * arrow of a stage. An emotion that shares its face with others is found by
 * the touchpoint or stage that it belongs to. */

#include "config.h"

#include "layout/callouts-anchors.h"
#include "model/elements.h"

struct _RihlaAnchors {
    const RihlaMap *map; /* not owned */
    GHashTable *items;   /* owned; id to GArray of guint, in drawing order */
};

/* Items of one role that follow one another. */
typedef struct {
    RihlaAnchor anchor;
    RihlaRole role;
    int rank;
} Group;

/* Of those that show an element as well, or not much worse than the best. */
#define MOST_ANCHORS 16
#define WORSE 2

/* Between a sign and the leader that ends at it, in points. */
#define SIGN_GAP 2.0

#define NEVER (-1)

/* How well a role shows an element; those that are not named, 0. */
static const gint8 ranks[RIHLA_N_ROLES] = {
    [RIHLA_ROLE_TITLE] = 9,
    [RIHLA_ROLE_PERSONA] = 9,
    [RIHLA_ROLE_STAGE] = 9,
    [RIHLA_ROLE_FACE] = 8,
    [RIHLA_ROLE_TOUCHPOINT] = 7,
    [RIHLA_ROLE_PAIN] = 7,
    [RIHLA_ROLE_OPPORTUNITY] = 7,
    [RIHLA_ROLE_METRIC] = 7,
    [RIHLA_ROLE_CHANNEL] = 6,
    [RIHLA_ROLE_GOAL] = 4,
    [RIHLA_ROLE_PAGE] = NEVER,
    [RIHLA_ROLE_CELL] = NEVER,
    [RIHLA_ROLE_FIGURE] = NEVER,
    [RIHLA_ROLE_FOOTER] = NEVER,
    [RIHLA_ROLE_LINK] = NEVER,
    [RIHLA_ROLE_RETURN] = NEVER,
    [RIHLA_ROLE_EMOTION_BAND] = NEVER,
    [RIHLA_ROLE_SCALE] = NEVER,
    [RIHLA_ROLE_GAP] = NEVER,
    [RIHLA_ROLE_INTERVAL] = NEVER,
    [RIHLA_ROLE_CURVE] = NEVER,
    [RIHLA_ROLE_EMOTION_WORD] = NEVER,
    [RIHLA_ROLE_TRUTH] = NEVER,
    [RIHLA_ROLE_PIN] = NEVER,
    [RIHLA_ROLE_CALLOUT] = NEVER,
    [RIHLA_ROLE_SEVERITY] = NEVER,
    [RIHLA_ROLE_ANSWER] = NEVER,
    [RIHLA_ROLE_VOTES] = NEVER,
    [RIHLA_ROLE_TARGET] = NEVER,
    [RIHLA_ROLE_METRIC_INTERVAL] = NEVER,
    [RIHLA_ROLE_MISSED] = NEVER,
    [RIHLA_ROLE_WAITING] = NEVER,
    [RIHLA_ROLE_ACTIVE] = NEVER,
    [RIHLA_ROLE_LEGEND] = NEVER,
};

static void
note_item (RihlaAnchors *self, const RihlaItem *item, guint index)
{
    GArray *list;

    if (item->id == NULL || ranks[item->role] == NEVER ||
        rihla_item_is_open_ground (item))
        return;
    list = g_hash_table_lookup (self->items, item->id);
    if (list == NULL) {
        list = g_array_new (FALSE, FALSE, sizeof (guint));
        g_hash_table_insert (self->items, (gpointer) item->id, list);
    }
    g_array_append_val (list, index);
}

RihlaAnchors *
rihla_anchors_new (const RihlaMap *map)
{
    RihlaAnchors *self = g_new0 (RihlaAnchors, 1);
    const GArray *items = map->display->items;

    self->map = map;
    self->items = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                         (GDestroyNotify) g_array_unref);
    for (guint i = 0; i < items->len; i++)
        note_item (self, &g_array_index (items, RihlaItem, i), i);
    return self;
}

void
rihla_anchors_free (RihlaAnchors *self)
{
    if (self == NULL)
        return;
    g_hash_table_unref (self->items);
    g_free (self);
}

/* --- Groups of items ------------------------------------------------------- */

static RihlaRect
join_rects (const RihlaRect *one, const RihlaRect *other)
{
    double x = MIN (one->x, other->x);
    double y = MIN (one->y, other->y);

    return (RihlaRect){
        x,
        y,
        MAX (one->x + one->width, other->x + other->width) - x,
        MAX (one->y + one->height, other->y + other->height) - y,
    };
}

/* Of a text its lines, which may be shorter than its box. */
static RihlaRect
get_item_box (const RihlaItem *item)
{
    RihlaRect box = item->box;

    if (item->shape != RIHLA_SHAPE_TEXT)
        return rihla_rect_grow (&box, item->paint.stroke_width / 2);
    if (item->align == RIHLA_ALIGN_CENTRE)
        box.x += (box.width - item->text->width) / 2;
    else if (item->align == RIHLA_ALIGN_END)
        box.x += box.width - item->text->width;
    box.width = item->text->width;
    return box;
}

/* The last column that does not begin after x. */
static guint
find_column (const RihlaMap *map, double x)
{
    guint low = 0;
    guint high = map->n_columns;

    while (high - low > 1) {
        guint middle = low + (high - low) / 2;

        if (map->columns[middle].x <= x)
            low = middle;
        else
            high = middle;
    }
    return low;
}

static void
begin_group (GArray *groups, const RihlaItem *item, guint index)
{
    Group group = {
        .anchor = { .box = get_item_box (item),
                    .first = index,
                    .last = index,
                    .is_on_curve = item->role == RIHLA_ROLE_FACE },
        .role = item->role,
        .rank = ranks[item->role],
    };

    g_array_append_val (groups, group);
}

static void
find_groups (const RihlaAnchors *self, const char *id, GArray *groups)
{
    const GArray *items = self->map->display->items;
    const GArray *list = g_hash_table_lookup (self->items, id);
    guint last = 0;

    for (guint i = 0; list != NULL && i < list->len; i++) {
        guint index = g_array_index (list, guint, i);
        const RihlaItem *item = &g_array_index (items, RihlaItem, index);
        RihlaRect box = get_item_box (item);
        Group *group =
            i == 0 ? NULL : &g_array_index (groups, Group, groups->len - 1);

        if (group == NULL || index != last + 1 || item->role != group->role) {
            begin_group (groups, item, index);
        } else {
            group->anchor.box = join_rects (&group->anchor.box, &box);
            group->anchor.last = index;
        }
        last = index;
    }
}

/* Takes those of one role only. */
static void
find_groups_of (const RihlaAnchors *self, const char *id, RihlaRole role,
                GArray *groups)
{
    guint first = groups->len;

    find_groups (self, id, groups);
    for (guint i = groups->len; i > first; i--) {
        if (g_array_index (groups, Group, i - 1).role != role)
            g_array_remove_index (groups, i - 1);
    }
}

static int
compare_groups (gconstpointer a, gconstpointer b)
{
    const Group *one = a;
    const Group *other = b;

    if (one->rank != other->rank)
        return one->rank > other->rank ? -1 : 1;
    return (one->anchor.box.x > other->anchor.box.x) -
           (one->anchor.box.x < other->anchor.box.x);
}

static GArray *
choose_anchors (const RihlaAnchors *self, GArray *groups)
{
    GArray *anchors = g_array_new (FALSE, FALSE, sizeof (RihlaAnchor));

    g_array_sort (groups, compare_groups);
    for (guint i = 0; i < MIN (groups->len, MOST_ANCHORS); i++) {
        Group *group = &g_array_index (groups, Group, i);

        if (group->rank < g_array_index (groups, Group, 0).rank - WORSE)
            break;
        group->anchor.column =
            find_column (self->map,
                         group->anchor.box.x + group->anchor.box.width / 2);
        g_array_append_val (anchors, group->anchor);
    }
    return anchors;
}

/* --- Elements -------------------------------------------------------------- */

static void
find_faces (const RihlaAnchors *self, GPtrArray *emotions, GArray *groups)
{
    for (guint i = 0; i < rihla_list_get_n (emotions); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (emotions, i);

        find_groups_of (self, emotion->element.id, RIHLA_ROLE_FACE, groups);
    }
}

GArray *
rihla_anchors_find (const RihlaAnchors *self, const RihlaElement *element)
{
    g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));

    find_groups (self, element->id, groups);
    if (element->kind == RIHLA_ELEMENT_TOUCHPOINT)
        find_faces (self, ((const RihlaTouchpoint *) element)->emotions,
                    groups);
    if (element->kind == RIHLA_ELEMENT_EMOTION && groups->len == 0)
        find_groups_of (self, element->owner->id, RIHLA_ROLE_FACE, groups);
    return choose_anchors (self, groups);
}

GArray *
rihla_anchors_find_channel (const RihlaAnchors *self,
                            const RihlaElement *touchpoint)
{
    g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));

    find_groups_of (self, touchpoint->id, RIHLA_ROLE_CHANNEL, groups);
    if (groups->len == 0)
        find_faces (self, ((const RihlaTouchpoint *) touchpoint)->emotions,
                    groups);
    return choose_anchors (self, groups);
}

GArray *
rihla_anchors_find_last (const RihlaAnchors *self, const RihlaElement *element,
                         RihlaRole role)
{
    const GArray *items = self->map->display->items;
    const GArray *list = g_hash_table_lookup (self->items, element->id);
    g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
    RihlaRect *box;

    for (guint i = list == NULL ? 0 : list->len; i > 0; i--) {
        guint index = g_array_index (list, guint, i - 1);
        const RihlaItem *item = &g_array_index (items, RihlaItem, index);

        if (item->role != role)
            continue;
        begin_group (groups, item, index);
        box = &g_array_index (groups, Group, 0).anchor.box;
        *box = rihla_rect_grow (box, SIGN_GAP);
        break;
    }
    return choose_anchors (self, groups);
}

GArray *
rihla_anchors_find_face (const RihlaAnchors *self, const char *id,
                         const RihlaRect *place)
{
    g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));

    find_groups_of (self, id, RIHLA_ROLE_FACE, groups);
    for (guint i = groups->len; i > 0; i--) {
        const Group *group = &g_array_index (groups, Group, i - 1);

        if (!rihla_rect_meets (&group->anchor.box, place))
            g_array_remove_index (groups, i - 1);
    }
    return choose_anchors (self, groups);
}
