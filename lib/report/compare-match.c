/* compare-match.c: which element of one journey is which of another.
 * SPDX-License-Identifier: MIT
 *
 * In: two sealed journeys. Out: a partner for each element and text that
 * stands in both. Kinds are taken from the outside in, so that where elements
 * stand is known when what stands in them is looked at, and what they refer to
 * as well. Of each kind, given ids go together first. Then what is equal: all
 * of it, then the text and what tells it apart; first in its place, then, for
 * what is found again by its words, wherever it went. At last what is alike,
 * likewise, and nameless things by their place. Texts that are no elements,
 * such as quotes, are looked for in the partner of the element they stand in.
 * The cost grows with the length of the texts, and n log n for sorting. */

#include "config.h"

#include "model/elements.h"
#include "report/compare-match.h"
#include "report/compare-order.h"

/* How alike texts must be to be one reworded: at the same place, elsewhere. */
#define LIKE_HERE 0.5
#define LIKE_ELSEWHERE 0.7
/* What stands in an element counts a little less than what it is called. */
#define CONTENT_WEIGHT 0.9
/* Stages of one kind, whatever they are called. */
#define SAME_KIND 0.6
/* Fewer letters are found again by chance: "App", "نعم". */
#define LETTERS_LEAST 6

static guint
get_whole (RihlaNode *node)
{
    return node->whole;
}

static guint
get_own (RihlaNode *node)
{
    return node->own;
}

static guint
get_thing (RihlaNode *node)
{
    return node->thing;
}

/* --- Likeness -------------------------------------------------------------- */

static const RihlaLikeness *
get_text_likeness (RihlaNode *node)
{
    const char *text = rihla_node_get_text (node);

    if (node->text == NULL)
        node->text = rihla_likeness_new (&text, 1);
    return node->text;
}

static void
collect_texts (RihlaElement *element, gpointer data)
{
    const RihlaElementClass *klass = rihla_element_class_get (element->kind);
    GPtrArray *texts = data;

    for (guint i = 0; i < klass->n_parts; i++) {
        gpointer field = rihla_part_get_field (&klass->parts[i], element);
        GPtrArray *list = rihla_match_get_list (element, &klass->parts[i]);

        if (klass->parts[i].type == RIHLA_PART_CONTENT ||
            klass->parts[i].type == RIHLA_PART_TEXT)
            g_ptr_array_add (texts, *(char **) field);
        else if (klass->parts[i].type == RIHLA_PART_TEXTS)
            for (guint j = 0; j < rihla_list_get_n (list); j++)
                g_ptr_array_add (texts, g_ptr_array_index (list, j));
    }
    rihla_element_foreach_child (element, collect_texts, texts);
}

static const RihlaLikeness *
get_content_likeness (RihlaNode *node)
{
    g_autoptr (GPtrArray) texts = NULL;

    if (node->content != NULL)
        return node->content;
    texts = g_ptr_array_new ();
    collect_texts (node->item, texts);
    node->content =
        rihla_likeness_new ((const char *const *) texts->pdata, texts->len);
    return node->content;
}

static gboolean
has_content (const RihlaNode *node)
{
    const RihlaElement *element = node->item;

    return rihla_node_is_element (node) &&
           (element->kind == RIHLA_ELEMENT_STAGE ||
            element->kind == RIHLA_ELEMENT_TOUCHPOINT ||
            element->kind == RIHLA_ELEMENT_PERSONA);
}

static double
compare_nodes (RihlaNode *a, RihlaNode *b)
{
    double likeness =
        rihla_likeness_compare (get_text_likeness (a), get_text_likeness (b));
    double content;

    if (!has_content (a))
        return likeness;
    content = rihla_likeness_compare (get_content_likeness (a),
                                      get_content_likeness (b));
    return MAX (likeness, CONTENT_WEIGHT * content);
}

static gboolean
are_same_kind_of_stage (const RihlaNode *a, const RihlaNode *b)
{
    const RihlaStage *stage = a->item;
    const RihlaStage *other = b->item;

    return stage->element.kind == RIHLA_ELEMENT_STAGE &&
           stage->kind != RIHLA_STAGE_KIND_OTHER && stage->kind == other->kind;
}

/* Pictures are taken for the same by what is said of them, too. */
static gboolean
are_of_one_thing (const RihlaNode *a, const RihlaNode *b)
{
    const RihlaElement *element = a->item;

    return !rihla_node_is_element (a) || a->thing == b->thing ||
           element->kind == RIHLA_ELEMENT_IMAGE;
}

/* Of nodes that stand in partners. */
static double
compare_here (RihlaNode *a, RihlaNode *b)
{
    double likeness;

    if (!are_of_one_thing (a, b))
        return 0;
    likeness = compare_nodes (a, b);
    if (rihla_node_is_element (a) && are_same_kind_of_stage (a, b))
        return MAX (likeness, SAME_KIND);
    return likeness;
}

static gboolean
has_enough_letters (RihlaNode *node)
{
    return get_text_likeness (node)->n_pairs >= LETTERS_LEAST;
}

/* What is found by nothing but its place. */
static guint
get_nameless (RihlaNode *node)
{
    return rihla_node_is_element (node) && node->own == 0 ? 1 : 0;
}

static guint
get_whole_elsewhere (RihlaNode *node)
{
    return has_enough_letters (node) ? node->whole : 0;
}

static guint
get_own_elsewhere (RihlaNode *node)
{
    return has_enough_letters (node) ? node->own : 0;
}

static double
compare_elsewhere (RihlaNode *a, RihlaNode *b)
{
    if (!has_enough_letters (a) || !has_enough_letters (b))
        return 0;
    return rihla_likeness_compare (get_text_likeness (a),
                                   get_text_likeness (b));
}

/* --- Kinds, from the outside in ---------------------------------------------- */

typedef void (*PairListsFunc) (GPtrArray *a, GPtrArray *b);

static void
pair_wholes (GPtrArray *a, GPtrArray *b)
{
    rihla_pairs_by_number (a, b, get_whole);
}

static void
pair_owns (GPtrArray *a, GPtrArray *b)
{
    rihla_pairs_by_number (a, b, get_own);
}

/* Values of one thing: in order, whatever they are now. */
static void
pair_things (GPtrArray *a, GPtrArray *b)
{
    rihla_pairs_by_number (a, b, get_thing);
}

static void
pair_nameless (GPtrArray *a, GPtrArray *b)
{
    rihla_pairs_by_number (a, b, get_nameless);
}

static void
pair_alike (GPtrArray *a, GPtrArray *b)
{
    rihla_pairs_by_likeness (a, b, LIKE_HERE, compare_here);
}

static GPtrArray *
get_nodes (const RihlaMatch *self, const RihlaNode *owner,
           const RihlaPart *part)
{
    GPtrArray *list = rihla_match_get_list (owner->item, part);
    GPtrArray *nodes = g_ptr_array_new ();

    for (guint i = 0; i < rihla_list_get_n (list); i++)
        g_ptr_array_add (nodes,
                         rihla_match_get (self, g_ptr_array_index (list, i)));
    return nodes;
}

static void
pair_lists (const RihlaMatch *self, const RihlaNode *owner,
            const RihlaPart *part, PairListsFunc pair)
{
    g_autoptr (GPtrArray) a = get_nodes (self, owner, part);
    g_autoptr (GPtrArray) b = get_nodes (self, owner->partner, part);

    if (a->len > 0 && b->len > 0)
        pair (a, b);
}

/* Pairs the lists of a part in all elements of a kind that have partners. */
static void
pair_in_owners (const RihlaMatch *self, RihlaElementKind owners,
                const RihlaPart *part, PairListsFunc pair)
{
    const GPtrArray *nodes = self->sides[0].nodes[owners];

    for (guint i = 0; i < nodes->len; i++) {
        const RihlaNode *node = g_ptr_array_index (nodes, i);

        if (node->partner != NULL)
            pair_lists (self, node, part, pair);
    }
}

static void
pair_kind (const RihlaMatch *self, RihlaElementKind kind, PairListsFunc pair)
{
    for (guint owners = 0; owners < kind; owners++) {
        const RihlaElementClass *klass = rihla_element_class_get (owners);

        for (guint i = 0; i < klass->n_parts; i++)
            if (klass->parts[i].type == RIHLA_PART_CHILDREN &&
                klass->parts[i].kind == kind)
                pair_in_owners (self, owners, &klass->parts[i], pair);
    }
}

static void
pair_by_id (const RihlaMatch *self, RihlaElementKind kind)
{
    const GPtrArray *nodes = self->sides[0].nodes[kind];
    GHashTable *index = self->sides[1].journey->index;

    for (guint i = 0; i < nodes->len; i++) {
        RihlaNode *node = g_ptr_array_index (nodes, i);
        const RihlaElement *element = node->item;
        const RihlaElement *other =
            element->has_derived_id ? NULL
                                    : g_hash_table_lookup (index, element->id);

        if (other != NULL && other->kind == kind && !other->has_derived_id)
            rihla_pairs_join (node, rihla_match_get (self, other));
    }
}

/* What can go to another element and is found again by its words. */
static gboolean
can_go_elsewhere (RihlaElementKind kind)
{
    return kind == RIHLA_ELEMENT_TOUCHPOINT ||
           kind == RIHLA_ELEMENT_PAIN_POINT ||
           kind == RIHLA_ELEMENT_OPPORTUNITY || kind == RIHLA_ELEMENT_NOTE;
}

static void
match_kind (RihlaMatch *self, RihlaElementKind kind)
{
    GPtrArray *a = self->sides[0].nodes[kind];
    GPtrArray *b = self->sides[1].nodes[kind];

    for (guint side = 0; side < 2; side++)
        for (guint i = 0; i < self->sides[side].nodes[kind]->len; i++)
            rihla_match_number (
                self, side,
                g_ptr_array_index (self->sides[side].nodes[kind], i));
    pair_by_id (self, kind);
    pair_kind (self, kind, pair_wholes);
    if (can_go_elsewhere (kind))
        rihla_pairs_by_turn (a, b, get_whole_elsewhere);
    pair_kind (self, kind, pair_owns);
    if (can_go_elsewhere (kind))
        rihla_pairs_by_turn (a, b, get_own_elsewhere);
    pair_kind (self, kind, pair_alike);
    if (can_go_elsewhere (kind))
        rihla_pairs_by_likeness (a, b, LIKE_ELSEWHERE, compare_elsewhere);
    pair_kind (self, kind, pair_things);
    pair_kind (self, kind, pair_nameless);
}

/* Texts that are no elements, wherever they stand. */
static void
match_texts (const RihlaMatch *self)
{
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);

        for (guint i = 0; i < klass->n_parts; i++) {
            if (klass->parts[i].type != RIHLA_PART_TEXTS)
                continue;
            pair_in_owners (self, kind, &klass->parts[i], pair_wholes);
            pair_in_owners (self, kind, &klass->parts[i], pair_alike);
        }
    }
}

/* --- What moved ---------------------------------------------------------------- */

static gboolean
has_stayed (const RihlaNode *node)
{
    const RihlaNode *partner = node->partner;

    return partner != NULL && partner->part == node->part &&
           partner->owner == node->owner->partner;
}

/* Of one list: what its partner stands elsewhere, and of the others those that
 * are out of order. */
static void
find_moved (GPtrArray *nodes)
{
    g_autofree guint *places = g_new (guint, nodes->len + 1);
    g_autofree gboolean *is_moved = g_new (gboolean, nodes->len + 1);
    g_autoptr (GPtrArray) stayed = g_ptr_array_new ();

    for (guint i = 0; i < nodes->len; i++) {
        RihlaNode *node = g_ptr_array_index (nodes, i);

        if (has_stayed (node)) {
            places[stayed->len] = node->partner->position;
            g_ptr_array_add (stayed, node);
        } else if (node->partner != NULL) {
            node->is_moved = node->partner->is_moved = TRUE;
        }
    }
    rihla_order_find_moved (places, stayed->len, is_moved);
    for (guint i = 0; i < stayed->len; i++) {
        RihlaNode *node = g_ptr_array_index (stayed, i);

        node->is_moved = node->partner->is_moved = is_moved[i];
    }
}

static void
find_all_moved (const RihlaMatch *self)
{
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++) {
        const RihlaElementClass *klass = rihla_element_class_get (kind);
        const GPtrArray *owners = self->sides[0].nodes[kind];

        for (guint i = 0; i < owners->len * klass->n_parts; i++) {
            g_autoptr (GPtrArray) nodes =
                get_nodes (self, g_ptr_array_index (owners, i / klass->n_parts),
                           &klass->parts[i % klass->n_parts]);

            find_moved (nodes);
        }
    }
}

/* Everything of a journey that is both of them is its own partner. */
static void
match_itself (RihlaMatch *self)
{
    GHashTableIter iter;
    gpointer node;

    g_hash_table_iter_init (&iter, self->nodes);
    while (g_hash_table_iter_next (&iter, NULL, &node))
        rihla_pairs_join (node, node);
    self->sides[1].journey = self->sides[0].journey;
    for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++)
        self->sides[1].nodes[kind] =
            g_ptr_array_ref (self->sides[0].nodes[kind]);
    g_clear_pointer (&self->numbers, g_hash_table_unref);
}

/* --- The whole ------------------------------------------------------------------ */

RihlaMatch *
rihla_match_new (RihlaJourney *a, RihlaJourney *b)
{
    RihlaMatch *self = g_new0 (RihlaMatch, 1);

    self->nodes = g_hash_table_new_full (NULL, NULL, NULL, rihla_node_free);
    self->numbers =
        g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    rihla_match_add_journey (self, 0, a);
    if (a == b) {
        match_itself (self);
        return self;
    }
    rihla_match_add_journey (self, 1, b);
    rihla_pairs_join (rihla_match_get (self, a), rihla_match_get (self, b));
    for (guint kind = RIHLA_ELEMENT_PERSONA; kind < RIHLA_N_ELEMENT_KINDS;
         kind++)
        match_kind (self, kind);
    match_texts (self);
    find_all_moved (self);
    g_clear_pointer (&self->numbers, g_hash_table_unref);
    return self;
}

void
rihla_match_free (RihlaMatch *self)
{
    if (self == NULL)
        return;
    for (guint side = 0; side < G_N_ELEMENTS (self->sides); side++)
        for (guint kind = 0; kind < RIHLA_N_ELEMENT_KINDS; kind++)
            g_ptr_array_unref (self->sides[side].nodes[kind]);
    g_hash_table_unref (self->nodes);
    g_free (self);
}

static void
add_merged (GArray *merged, RihlaNode *old_node, RihlaNode *new_node)
{
    RihlaMerged entry = { old_node, new_node };

    g_array_append_val (merged, entry);
}

/* Adds what is only in the old list, from one place to another. */
static void
add_removed (const RihlaMatch *self, GArray *merged, GPtrArray *list,
             guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        RihlaNode *node = rihla_match_get (self, g_ptr_array_index (list, i));

        if (node->partner == NULL)
            add_merged (merged, node, NULL);
    }
}

GArray *
rihla_match_merge (const RihlaMatch *self, GPtrArray *old_list,
                   GPtrArray *new_list)
{
    GArray *merged = g_array_new (FALSE, FALSE, sizeof (RihlaMerged));
    guint n_old = rihla_list_get_n (old_list);
    guint next = 0;

    for (guint i = 0; i < rihla_list_get_n (new_list); i++) {
        RihlaNode *node =
            rihla_match_get (self, g_ptr_array_index (new_list, i));
        RihlaNode *partner = node->partner;

        if (partner != NULL && !node->is_moved) {
            add_removed (self, merged, old_list, next, partner->position);
            next = partner->position + 1;
        }
        add_merged (merged, partner, node);
    }
    add_removed (self, merged, old_list, next, n_old);
    return merged;
}
