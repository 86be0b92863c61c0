/* compare-merge.c: two journeys that were compared, as one.
 * SPDX-License-Identifier: MIT
 *
 * A copy of the new journey is walked beside the two. What is only in the old
 * one is copied to where it stood, without what would count in figures; what
 * is in it and lives on elsewhere is left out. Ids that are taken by then are
 * made anew, and what the copies refer to is looked up again in the end. Each
 * list is walked once. */

#include "config.h"

#include <math.h>

#include "model/attributes.h"
#include "model/elements.h"
#include "report/compare-merge.h"
#include "report/comparison.h"

typedef struct {
    const RihlaComparison *comparison;
    RihlaMerge *merge;
    GHashTable *taken; /* owned; all ids so far, owned */
    GHashTable
        *ids; /* owned; ids of the old journey to those of copies, owned */
    GPtrArray *removed;  /* owned; copies, not owned */
    GHashTable *marks;   /* owned; copies, not owned, to their marks */
    GHashTable *dropped; /* owned; ids of the new journey that are no more to
                          * those of their owners, not owned */
} Merging;

/* What happens to partners, and to what was added: then there is no old one. */
typedef void (*MergePartners) (Merging *self, const RihlaElement *old_element,
                               const RihlaElement *new_element,
                               RihlaElement *copy);

static RihlaNode *
get_node (const Merging *self, gconstpointer item)
{
    return rihla_match_get (self->comparison->match, item);
}

static void
add_mark (Merging *self, const RihlaElement *copy, RihlaChangeMarks marks)
{
    if (marks != RIHLA_MARK_NONE)
        g_hash_table_insert (self->marks, (gpointer) copy,
                             GUINT_TO_POINTER (marks));
}

/* --- What was removed ------------------------------------------------------ */

static void
take_id (Merging *self, RihlaElement *copy)
{
    g_autofree char *old_id = g_steal_pointer (&copy->id);

    copy->id = g_strdup (old_id);
    for (guint i = 1; g_hash_table_contains (self->taken, copy->id); i++) {
        g_free (copy->id);
        copy->id = g_strdup_printf ("%s-old-%u", old_id, i);
    }
    g_hash_table_add (self->taken, g_strdup (copy->id));
    if (!g_hash_table_contains (self->ids, old_id))
        g_hash_table_insert (self->ids, g_steal_pointer (&old_id),
                             g_strdup (copy->id));
    g_ptr_array_add (self->removed, copy);
}

static void
take_ids (RihlaElement *copy, gpointer data)
{
    take_id (data, copy);
    rihla_element_foreach_child (copy, take_ids, data);
}

/* Leaves out what lives on elsewhere. The copies stand as in the old list. */
static void
drop_partners (const Merging *self, GPtrArray *old_list, RihlaElement *owner,
               GPtrArray *copies)
{
    for (guint i = rihla_list_get_n (old_list); i-- > 0;)
        if (get_node (self, g_ptr_array_index (old_list, i))->partner != NULL)
            rihla_element_remove (owner, copies, i);
}

static void
clear_list (GPtrArray **list)
{
    g_clear_pointer (list, g_ptr_array_unref);
}

/* Feelings stay, whatever the new journey has in their place, but those of
 * another state. */
static void
make_current (GPtrArray *old_list, RihlaElement *owner, GPtrArray *copies)
{
    for (guint i = rihla_list_get_n (old_list); i-- > 0;) {
        RihlaEmotion *copy = g_ptr_array_index (copies, i);

        copy->state = RIHLA_EMOTION_STATE_CURRENT;
        if (rihla_emotion_is_compared (g_ptr_array_index (old_list, i)))
            rihla_element_remove (owner, copies, i);
    }
}

static void
reduce_touchpoint (const Merging *self, const RihlaTouchpoint *old_touchpoint,
                   RihlaTouchpoint *copy)
{
    GPtrArray **lists[] = { &copy->actions,    &copy->images,
                            &copy->thoughts,   &copy->quotes,
                            &copy->metrics,    &copy->frontstages,
                            &copy->backstages, &copy->supports,
                            &copy->evidences,  &copy->lane_texts,
                            &copy->notes };

    for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        clear_list (lists[i]);
    g_clear_pointer (&copy->owner, g_free);
    copy->moment_of_truth = FALSE;
    copy->wait = copy->active = NAN;
    make_current (old_touchpoint->emotions, &copy->element, copy->emotions);
    drop_partners (self, old_touchpoint->pain_points, &copy->element,
                   copy->pain_points);
    drop_partners (self, old_touchpoint->opportunities, &copy->element,
                   copy->opportunities);
}

static void
reduce_stage (const Merging *self, const RihlaStage *old_stage,
              RihlaStage *copy)
{
    GPtrArray **lists[] = { &copy->actions, &copy->thoughts,   &copy->quotes,
                            &copy->metrics, &copy->lane_texts, &copy->notes };

    for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
        clear_list (lists[i]);
    copy->entered = -1;
    for (guint i = 0; i < rihla_list_get_n (old_stage->touchpoints); i++)
        reduce_touchpoint (self, rihla_list_get (old_stage->touchpoints, i),
                           rihla_list_get (copy->touchpoints, i));
    make_current (old_stage->emotions, &copy->element, copy->emotions);
    drop_partners (self, old_stage->touchpoints, &copy->element,
                   copy->touchpoints);
    drop_partners (self, old_stage->pain_points, &copy->element,
                   copy->pain_points);
    drop_partners (self, old_stage->opportunities, &copy->element,
                   copy->opportunities);
}

/* With all in it that can have a sign. */
static void
mark_removed (RihlaElement *copy, gpointer data)
{
    if (copy->kind != RIHLA_ELEMENT_EMOTION)
        add_mark (data, copy, RIHLA_MARK_REMOVED);
    rihla_element_foreach_child (copy, mark_removed, data);
}

/* A pain that is no more costs nothing, and nothing is kept by what was to be
 * done about it. */
static void
drop_figures (RihlaElement *element, G_GNUC_UNUSED gpointer data)
{
    if (element->kind == RIHLA_ELEMENT_PAIN_POINT)
        ((RihlaPainPoint *) element)->loss = NAN;
    if (element->kind == RIHLA_ELEMENT_OPPORTUNITY)
        ((RihlaOpportunity *) element)->effect = NAN;
    rihla_element_foreach_child (element, drop_figures, NULL);
}

static void
add_removed (Merging *self, const RihlaElement *old_element,
             RihlaElement *owner, GPtrArray **list, int place)
{
    RihlaElement *copy = rihla_element_copy (old_element);

    if (copy->kind == RIHLA_ELEMENT_STAGE)
        reduce_stage (self, (const RihlaStage *) old_element,
                      (RihlaStage *) copy);
    if (copy->kind == RIHLA_ELEMENT_TOUCHPOINT)
        reduce_touchpoint (self, (const RihlaTouchpoint *) old_element,
                           (RihlaTouchpoint *) copy);
    drop_figures (copy, NULL);
    take_ids (copy, self);
    mark_removed (copy, self);
    rihla_element_insert (owner, list, copy, place);
    rihla_element_unref (copy);
}

/* --- What is in both ------------------------------------------------------- */

static RihlaChangeMarks
find_marks (const RihlaNode *old_node, const RihlaNode *new_node)
{
    RihlaChangeMarks marks = RIHLA_MARK_NONE;

    if (old_node == NULL)
        return RIHLA_MARK_ADDED;
    if (new_node->is_moved)
        marks |= RIHLA_MARK_MOVED;
    if (g_strcmp0 (rihla_node_get_text (old_node),
                   rihla_node_get_text (new_node)) != 0)
        marks |= RIHLA_MARK_REWORDED;
    return marks;
}

/* The list of the copy is that of the new journey, and becomes both. */
static void
merge_list (Merging *self, GPtrArray *old_list, GPtrArray *new_list,
            RihlaElement *owner, GPtrArray **list, MergePartners partners)
{
    g_autoptr (GArray) merged =
        rihla_match_merge (self->comparison->match, old_list, new_list);

    for (guint i = 0; i < merged->len; i++) {
        const RihlaMerged *entry = &g_array_index (merged, RihlaMerged, i);
        RihlaElement *copy;

        if (entry->new_node == NULL) {
            add_removed (self, entry->old_node->item, owner, list, (int) i);
            continue;
        }
        copy = g_ptr_array_index (*list, i);
        add_mark (self, copy, find_marks (entry->old_node, entry->new_node));
        if (partners != NULL)
            partners (self,
                      entry->old_node != NULL ? entry->old_node->item : NULL,
                      entry->new_node->item, copy);
    }
}

/* Those of a thing that is new itself are not marked one by one. */
static void
merge_small (Merging *self, const RihlaElement *old_owner, GPtrArray *old_list,
             GPtrArray *new_list, RihlaElement *owner, GPtrArray **list)
{
    if (old_owner != NULL)
        merge_list (self, old_list, new_list, owner, list, NULL);
}

static void
merge_emotions (Merging *self, GPtrArray *old_list, GPtrArray *new_list,
                RihlaElement *owner, GPtrArray **list)
{
    for (guint i = rihla_list_get_n (new_list); i-- > 0;) {
        const RihlaEmotion *emotion = g_ptr_array_index (new_list, i);
        RihlaEmotion *copy = g_ptr_array_index (*list, i);

        copy->state = RIHLA_EMOTION_STATE_FUTURE;
        if (!rihla_emotion_is_compared (emotion))
            continue;
        g_hash_table_insert (self->dropped, emotion->element.id,
                             emotion->element.owner->id);
        rihla_element_remove (owner, *list, i);
    }
    for (guint i = 0; i < rihla_list_get_n (old_list); i++) {
        const RihlaEmotion *emotion = g_ptr_array_index (old_list, i);
        RihlaEmotion *copy;

        if (rihla_emotion_is_compared (emotion))
            continue;
        copy = rihla_element_copy (&emotion->element);
        copy->state = RIHLA_EMOTION_STATE_CURRENT;
        take_ids (&copy->element, self);
        rihla_element_insert (owner, list, &copy->element, -1);
        rihla_element_unref (copy);
    }
}

static void
merge_touchpoint (Merging *self, const RihlaElement *old_element,
                  const RihlaElement *new_element, RihlaElement *element)
{
    const RihlaTouchpoint *old_one = (const RihlaTouchpoint *) old_element;
    const RihlaTouchpoint *new_one = (const RihlaTouchpoint *) new_element;
    RihlaTouchpoint *copy = (RihlaTouchpoint *) element;

    merge_emotions (self, old_one == NULL ? NULL : old_one->emotions,
                    new_one->emotions, element, &copy->emotions);
    merge_small (self, old_element,
                 old_one == NULL ? NULL : old_one->pain_points,
                 new_one->pain_points, element, &copy->pain_points);
    merge_small (self, old_element,
                 old_one == NULL ? NULL : old_one->opportunities,
                 new_one->opportunities, element, &copy->opportunities);
}

/* What stands in a stage that was added may have been moved to it. */
static void
merge_stage (Merging *self, const RihlaElement *old_element,
             const RihlaElement *new_element, RihlaElement *element)
{
    const RihlaStage *old_one = (const RihlaStage *) old_element;
    const RihlaStage *new_one = (const RihlaStage *) new_element;
    RihlaStage *copy = (RihlaStage *) element;

    merge_list (self, old_one == NULL ? NULL : old_one->touchpoints,
                new_one->touchpoints, element, &copy->touchpoints,
                merge_touchpoint);
    merge_emotions (self, old_one == NULL ? NULL : old_one->emotions,
                    new_one->emotions, element, &copy->emotions);
    merge_small (self, old_element,
                 old_one == NULL ? NULL : old_one->pain_points,
                 new_one->pain_points, element, &copy->pain_points);
    merge_small (self, old_element,
                 old_one == NULL ? NULL : old_one->opportunities,
                 new_one->opportunities, element, &copy->opportunities);
}

/* --- What copies refer to -------------------------------------------------- */

/* What an id of the old journey is called in the merged one; NULL: it is not
 * there. */
static const char *
find_id (const Merging *self, const char *old_id)
{
    const RihlaElement *element =
        g_hash_table_lookup (self->comparison->old_journey->index, old_id);
    const RihlaElement *partner =
        element == NULL
            ? NULL
            : rihla_match_get_partner (self->comparison->match, element);

    return partner != NULL ? partner->id
                           : g_hash_table_lookup (self->ids, old_id);
}

static void
renew_reference (const Merging *self, char **field)
{
    g_autofree char *old_id = g_steal_pointer (field);

    if (old_id != NULL)
        *field = g_strdup (find_id (self, old_id));
}

static void
renew_references (const Merging *self, char ***field)
{
    g_auto (GStrv) old_ids = g_steal_pointer (field);
    g_autoptr (GPtrArray) ids = g_ptr_array_new ();

    for (guint i = 0; old_ids != NULL && old_ids[i] != NULL; i++) {
        const char *id = find_id (self, old_ids[i]);

        if (id != NULL)
            g_ptr_array_add (ids, g_strdup (id));
    }
    if (ids->len == 0)
        return;
    g_ptr_array_add (ids, NULL);
    *field = (char **) g_ptr_array_free (g_steal_pointer (&ids), FALSE);
}

static void
renew_all (const Merging *self, RihlaElement *copy)
{
    const RihlaElementClass *klass = rihla_element_class_get (copy->kind);

    for (guint i = 0; i < klass->n_attributes; i++) {
        const RihlaAttribute *attribute = &klass->attributes[i];
        gpointer field = rihla_attribute_get_field (attribute, copy);

        if (attribute->type == RIHLA_ATTRIBUTE_REFERENCE)
            renew_reference (self, field);
        if (attribute->type == RIHLA_ATTRIBUTE_REFERENCES)
            renew_references (self, field);
    }
}

/* A remark about a feeling of another state becomes one about whose it is. */
static void
renew_annotations (const Merging *self, GPtrArray *annotations)
{
    for (guint i = 0; i < rihla_list_get_n (annotations); i++) {
        RihlaAnnotation *annotation = g_ptr_array_index (annotations, i);
        const char *id =
            annotation->ref == NULL
                ? NULL
                : g_hash_table_lookup (self->dropped, annotation->ref);

        if (id == NULL)
            continue;
        g_free (annotation->ref);
        annotation->ref = g_strdup (id);
    }
}

/* --- The whole ------------------------------------------------------------- */

static void
take_all_ids (Merging *self)
{
    GHashTableIter iter;
    gpointer id;

    g_hash_table_iter_init (&iter, self->comparison->new_journey->index);
    while (g_hash_table_iter_next (&iter, &id, NULL))
        g_hash_table_add (self->taken, g_strdup (id));
}

static void
merge_journeys (Merging *self)
{
    const RihlaJourney *old_one = self->comparison->old_journey;
    const RihlaJourney *new_one = self->comparison->new_journey;
    RihlaJourney *copy = self->merge->journey;

    copy->state = RIHLA_JOURNEY_STATE_FUTURE;
    merge_list (self, old_one->personas, new_one->personas, &copy->element,
                &copy->personas, NULL);
    merge_list (self, old_one->channels, new_one->channels, &copy->element,
                &copy->channels, NULL);
    merge_list (self, old_one->stages, new_one->stages, &copy->element,
                &copy->stages, merge_stage);
    for (guint i = 0; i < self->removed->len; i++)
        renew_all (self, g_ptr_array_index (self->removed, i));
    renew_annotations (self, copy->annotations);
}

/* Once it is sealed: ids that were derived may be others than before. */
static void
name_marks (const Merging *self)
{
    GHashTableIter iter;
    gpointer copy, marks;

    g_hash_table_iter_init (&iter, self->marks);
    while (g_hash_table_iter_next (&iter, &copy, &marks))
        g_hash_table_insert (self->merge->marks,
                             g_strdup (((RihlaElement *) copy)->id), marks);
}

static void
clear_merging (Merging *self)
{
    g_hash_table_unref (self->taken);
    g_hash_table_unref (self->ids);
    g_hash_table_unref (self->marks);
    g_hash_table_unref (self->dropped);
    g_ptr_array_unref (self->removed);
}

RihlaMerge *
rihla_merge_new (RihlaComparison *comparison, GError **error)
{
    g_autoptr (RihlaMerge) merge = g_new0 (RihlaMerge, 1);
    Merging merging = {
        .comparison = comparison,
        .merge = merge,
        .taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
        .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
        .removed = g_ptr_array_new (),
        .marks = g_hash_table_new (NULL, NULL),
        .dropped = g_hash_table_new (g_str_hash, g_str_equal),
    };
    gboolean is_sealed;

    merge->journey = rihla_journey_copy (comparison->new_journey);
    merge->marks =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    take_all_ids (&merging);
    merge_journeys (&merging);
    is_sealed = rihla_journey_seal (merge->journey, NULL, error);
    if (is_sealed)
        name_marks (&merging);
    clear_merging (&merging);
    if (!is_sealed)
        return NULL;
    return g_steal_pointer (&merge);
}

void
rihla_merge_free (RihlaMerge *self)
{
    if (self == NULL)
        return;
    rihla_journey_unref (self->journey);
    g_hash_table_unref (self->marks);
    g_free (self);
}

RihlaChangeMarks
rihla_merge_get_marks (const RihlaMerge *self, const char *id)
{
    if (id == NULL)
        return RIHLA_MARK_NONE;
    return GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, id));
}
