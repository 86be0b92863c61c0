/* compare-changes.c: the changes between journeys that were matched.
 * SPDX-License-Identifier: MIT
 *
 * Both are walked as one, in the order of the new journey, with what was
 * removed where it stood. Of partners each text and attribute is held against
 * the other; references are the same where what they name is. What stands in
 * an element that was added or removed goes with it, unless it was moved. */

#include "config.h"

#include <string.h>

#include "model/elements.h"
#include "report/change.h"
#include "report/comparison.h"

typedef struct {
    const RihlaMatch *match;   /* not owned */
    RihlaJourney *journeys[2]; /* not owned; the old and the new */
    GPtrArray *changes;        /* owned; handed out in the end */
} Walk;

/* --- Making a change -------------------------------------------------------------- */

static const RihlaElement *
get_element (const RihlaNode *node)
{
    return rihla_node_is_element (node) ? node->item : node->owner->item;
}

static const char *
get_name (const RihlaNode *node)
{
    const RihlaElement *element = node->item;

    return rihla_node_is_element (node)
               ? rihla_element_class_get (element->kind)->name
               : node->part->name;
}

static void
fill_side (RihlaChangeSide *side, const RihlaNode *node)
{
    const RihlaElement *owner;

    if (node == NULL)
        return;
    side->id = g_strdup (get_element (node)->id);
    side->text = g_strdup (rihla_node_get_text (node));
    if (node->owner == NULL)
        return;
    owner = node->owner->item;
    side->owner_id = g_strdup (owner->id);
    side->position = node->position + 1;
}

/* Either node may be NULL. The change belongs to the walk. */
static RihlaChange *
add_change (Walk *walk, RihlaChangeKind kind, const RihlaNode *old_node,
            const RihlaNode *new_node)
{
    RihlaChange *change =
        rihla_change_new (kind,
                          get_name (new_node != NULL ? new_node : old_node));

    fill_side (&change->old_side, old_node);
    fill_side (&change->new_side, new_node);
    g_ptr_array_add (walk->changes, change);
    return change;
}

/* --- Attributes --------------------------------------------------------------------- */

/* The element in the other journey that the partner of what an id names. */
static gboolean
is_same_target (const Walk *walk, const char *old_id, const char *new_id)
{
    RihlaElement *old_target =
        g_hash_table_lookup (walk->journeys[0]->index, old_id);
    RihlaElement *new_target =
        g_hash_table_lookup (walk->journeys[1]->index, new_id);

    if (old_target == NULL || new_target == NULL)
        return old_target == new_target && strcmp (old_id, new_id) == 0;
    return rihla_match_get_partner (walk->match, old_target) == new_target;
}

static gboolean
are_same_targets (const Walk *walk, char **old_ids, char **new_ids)
{
    guint i = 0;

    if (old_ids == NULL || new_ids == NULL)
        return old_ids == new_ids;
    while (old_ids[i] != NULL && new_ids[i] != NULL &&
           is_same_target (walk, old_ids[i], new_ids[i]))
        i++;
    return old_ids[i] == NULL && new_ids[i] == NULL;
}

static gboolean
is_same_value (const Walk *walk, const RihlaAttribute *attribute,
               const RihlaElement *old_element, const RihlaElement *new_element)
{
    gpointer old_field = rihla_attribute_get_field (attribute, old_element);
    gpointer new_field = rihla_attribute_get_field (attribute, new_element);

    switch (attribute->type) {
    case RIHLA_ATTRIBUTE_ID:
        return old_element->has_derived_id || new_element->has_derived_id ||
               strcmp (old_element->id, new_element->id) == 0;
    case RIHLA_ATTRIBUTE_REFERENCE: {
        const char *old_id = *(char **) old_field;
        const char *new_id = *(char **) new_field;

        if (old_id == NULL || new_id == NULL)
            return old_id == new_id;
        return is_same_target (walk, old_id, new_id);
    }
    case RIHLA_ATTRIBUTE_REFERENCES:
    case RIHLA_ATTRIBUTE_LANES:
        return are_same_targets (walk, *(char ***) old_field,
                                 *(char ***) new_field);
    default:
        return FALSE;
    }
}

static void
compare_attribute (Walk *walk, const RihlaAttribute *attribute,
                   const RihlaNode *old_node, const RihlaNode *new_node)
{
    g_autofree char *old_value = NULL;
    g_autofree char *new_value = NULL;
    RihlaChange *change;

    if (is_same_value (walk, attribute, old_node->item, new_node->item))
        return;
    old_value = rihla_compare_print (attribute, old_node->item);
    new_value = rihla_compare_print (attribute, new_node->item);
    if (g_strcmp0 (old_value, new_value) == 0 &&
        attribute->type != RIHLA_ATTRIBUTE_REFERENCE &&
        attribute->type != RIHLA_ATTRIBUTE_REFERENCES)
        return;
    change = add_change (walk, RIHLA_CHANGE_KIND_CHANGED, old_node, new_node);
    change->attribute = attribute->name;
    change->old_side.value = g_steal_pointer (&old_value);
    change->new_side.value = g_steal_pointer (&new_value);
}

/* --- Texts --------------------------------------------------------------------------- */

/* Of an element that has a text besides what it is known by, such as a goal. */
static void
compare_other_text (Walk *walk, const RihlaPart *part,
                    const RihlaNode *old_node, const RihlaNode *new_node,
                    const char *old_text, const char *new_text)
{
    RihlaChangeKind kind = RIHLA_CHANGE_KIND_REWORDED;
    RihlaChange *change;

    if (old_text == NULL)
        kind = RIHLA_CHANGE_KIND_ADDED;
    else if (new_text == NULL)
        kind = RIHLA_CHANGE_KIND_REMOVED;
    change = add_change (walk, kind, old_node, new_node);
    change->element = part->name;
    g_free (change->old_side.text);
    g_free (change->new_side.text);
    change->old_side.text = g_strdup (old_text);
    change->new_side.text = g_strdup (new_text);
}

static void
compare_text (Walk *walk, const RihlaPart *part, const RihlaNode *old_node,
              const RihlaNode *new_node)
{
    const RihlaElement *element = new_node->item;
    const char *old_text =
        *(char **) rihla_part_get_field (part, old_node->item);
    const char *new_text =
        *(char **) rihla_part_get_field (part, new_node->item);

    if (g_strcmp0 (old_text, new_text) == 0)
        return;
    if (part == rihla_element_class_get (element->kind)->parts)
        add_change (walk, RIHLA_CHANGE_KIND_REWORDED, old_node, new_node);
    else
        compare_other_text (walk, part, old_node, new_node, old_text, new_text);
}

/* --- The walk --------------------------------------------------------------------------- */

static void compare_partners (Walk *walk, const RihlaNode *old_node,
                              const RihlaNode *new_node);

/* Looks for what was moved into an element that was added, and counts the
 * rest. */
static guint
walk_added (Walk *walk, const RihlaNode *node)
{
    const RihlaElement *element = node->item;
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    guint n = 0;

    for (guint i = 0; i < klass->n_parts; i++) {
        GPtrArray *list = klass->parts[i].type == RIHLA_PART_CHILDREN
                              ? rihla_match_get_list (element, &klass->parts[i])
                              : NULL;

        for (guint j = 0; j < rihla_list_get_n (list); j++) {
            const RihlaNode *child =
                rihla_match_get (walk->match, g_ptr_array_index (list, j));

            if (child->partner != NULL)
                compare_partners (walk, child->partner, child);
            else
                n += 1 + walk_added (walk, child);
        }
    }
    return n;
}

typedef struct {
    const RihlaMatch *match;
    guint n;
} Count;

static void
count_removed (RihlaElement *element, gpointer data)
{
    Count *count = data;

    if (rihla_match_get (count->match, element)->partner == NULL)
        count->n++;
    rihla_element_foreach_child (element, count_removed, count);
}

static void
add_removed (Walk *walk, const RihlaNode *node)
{
    RihlaChange *change =
        add_change (walk, RIHLA_CHANGE_KIND_REMOVED, node, NULL);
    Count count = { walk->match, 0 };

    if (rihla_node_is_element (node))
        rihla_element_foreach_child (node->item, count_removed, &count);
    change->n_within = count.n;
}

static void
add_added (Walk *walk, const RihlaNode *node)
{
    RihlaChange *change =
        add_change (walk, RIHLA_CHANGE_KIND_ADDED, NULL, node);

    if (rihla_node_is_element (node))
        change->n_within = walk_added (walk, node);
}

static void
compare_lists (Walk *walk, const RihlaPart *part, const RihlaNode *old_owner,
               const RihlaNode *new_owner)
{
    g_autoptr (GArray) merged =
        rihla_match_merge (walk->match,
                           rihla_match_get_list (old_owner->item, part),
                           rihla_match_get_list (new_owner->item, part));

    for (guint i = 0; i < merged->len; i++) {
        const RihlaMerged *entry = &g_array_index (merged, RihlaMerged, i);

        if (entry->new_node == NULL)
            add_removed (walk, entry->old_node);
        else if (entry->old_node == NULL)
            add_added (walk, entry->new_node);
        else
            compare_partners (walk, entry->old_node, entry->new_node);
    }
}

static void
compare_parts (Walk *walk, const RihlaPart *part, const RihlaNode *old_node,
               const RihlaNode *new_node)
{
    if (part->type == RIHLA_PART_CHILDREN || part->type == RIHLA_PART_TEXTS)
        compare_lists (walk, part, old_node, new_node);
    else
        compare_text (walk, part, old_node, new_node);
}

static void
compare_partners (Walk *walk, const RihlaNode *old_node,
                  const RihlaNode *new_node)
{
    const RihlaElement *element = new_node->item;
    const RihlaElementClass *klass;

    if (new_node->is_moved)
        add_change (walk, RIHLA_CHANGE_KIND_MOVED, old_node, new_node);
    if (!rihla_node_is_element (new_node)) {
        if (strcmp (old_node->item, new_node->item) != 0)
            add_change (walk, RIHLA_CHANGE_KIND_REWORDED, old_node, new_node);
        return;
    }
    klass = rihla_element_class_get (element->kind);
    for (guint i = 0; i < klass->n_attributes; i++)
        compare_attribute (walk, &klass->attributes[i], old_node, new_node);
    for (guint i = 0; i < klass->n_parts; i++)
        compare_parts (walk, &klass->parts[i], old_node, new_node);
}

GPtrArray *
rihla_compare_find_changes (const RihlaMatch *match, RihlaJourney *old_journey,
                            RihlaJourney *new_journey)
{
    Walk walk = {
        match,
        { old_journey, new_journey },
        g_ptr_array_new_with_free_func ((GDestroyNotify) rihla_change_unref),
    };

    compare_partners (&walk, rihla_match_get (match, old_journey),
                      rihla_match_get (match, new_journey));
    return walk.changes;
}
