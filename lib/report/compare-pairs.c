/* compare-pairs.c: pairing two lists.
 * SPDX-License-Identifier: MIT
 *
 * What is equal is paired in order first, by a longest common subsequence in
 * which what has a partner already stands as a fixed point. What is equal and
 * out of order follows by turn. What is left is paired by likeness: each node
 * is held against those that stand at about its place among the others that
 * are left, the pairs are sorted, and the best are taken. So the cost grows
 * with the length of the lists, not with its square. */

#include "config.h"

#include "report/compare-match.h"
#include "report/compare-order.h"

/* How many places away, among what is left, a node is still looked for. A list
 * of thousands, all reworded and shuffled, would take a look at all pairs. */
#define PLACES_MOST 64

typedef struct {
    RihlaNode *a; /* not owned */
    RihlaNode *b; /* not owned */
    double likeness;
    guint distance;
    guint place; /* of a among what is left */
} Candidate;

void
rihla_pairs_join (RihlaNode *a, RihlaNode *b)
{
    a->partner = b;
    b->partner = a;
}

static gboolean
are_pair (const RihlaNode *node, gpointer owner, const RihlaPart *part)
{
    return node->partner != NULL && node->partner->owner == owner &&
           node->partner->part == part;
}

/* The numbers of a list for finding what kept its order. Partners within both
 * lists get one of their own, from the top; what must not be paired gets one
 * that occurs once. */
static guint *
make_numbers (GPtrArray *list, const GPtrArray *other, gboolean is_first,
              RihlaNumberFunc get_number)
{
    guint *numbers = g_new (guint, list->len + 1);
    const RihlaNode *there =
        other->len > 0 ? g_ptr_array_index (other, 0) : NULL;

    for (guint i = 0; i < list->len; i++) {
        RihlaNode *node = g_ptr_array_index (list, i);
        guint number = get_number (node);

        if (there != NULL && are_pair (node, there->owner, there->part))
            number = G_MAXUINT - (is_first ? i : node->partner->position);
        else if (node->partner != NULL || number == 0)
            number = G_MAXUINT / 4 * (is_first ? 2 : 3) - i;
        numbers[i] = number;
    }
    return numbers;
}

static void
pair_in_order (GPtrArray *a, GPtrArray *b, RihlaNumberFunc get_number)
{
    g_autofree guint *a_numbers = make_numbers (a, b, TRUE, get_number);
    g_autofree guint *b_numbers = make_numbers (b, a, FALSE, get_number);
    g_autofree guint *partners = g_new (guint, a->len + 1);

    rihla_order_pair (a_numbers, a->len, b_numbers, b->len, partners);
    for (guint i = 0; i < a->len; i++)
        if (partners[i] != RIHLA_NO_PARTNER)
            rihla_pairs_join (g_ptr_array_index (a, i),
                              g_ptr_array_index (b, partners[i]));
}

void
rihla_pairs_by_turn (GPtrArray *a, GPtrArray *b, RihlaNumberFunc get_number)
{
    g_autoptr (GHashTable) waiting =
        g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_queue_free);

    for (guint i = 0; i < b->len; i++) {
        RihlaNode *node = g_ptr_array_index (b, i);
        gpointer number = GUINT_TO_POINTER (get_number (node));
        GQueue *queue = g_hash_table_lookup (waiting, number);

        if (node->partner != NULL || number == NULL)
            continue;
        if (queue == NULL) {
            queue = g_queue_new ();
            g_hash_table_insert (waiting, number, queue);
        }
        g_queue_push_tail (queue, node);
    }
    for (guint i = 0; i < a->len; i++) {
        RihlaNode *node = g_ptr_array_index (a, i);
        gpointer number = GUINT_TO_POINTER (get_number (node));
        GQueue *queue = g_hash_table_lookup (waiting, number);

        if (node->partner == NULL && queue != NULL && queue->length > 0)
            rihla_pairs_join (node, g_queue_pop_head (queue));
    }
}

void
rihla_pairs_by_number (GPtrArray *a, GPtrArray *b, RihlaNumberFunc get_number)
{
    pair_in_order (a, b, get_number);
    rihla_pairs_by_turn (a, b, get_number);
}

static GPtrArray *
find_left (GPtrArray *list)
{
    GPtrArray *left = g_ptr_array_new ();

    for (guint i = 0; i < list->len; i++) {
        RihlaNode *node = g_ptr_array_index (list, i);

        if (node->partner == NULL)
            g_ptr_array_add (left, node);
    }
    return left;
}

/* The most alike first; of equally alike ones the nearest, then in order. */
static int
compare_candidates (gconstpointer left, gconstpointer right)
{
    const Candidate *a = left;
    const Candidate *b = right;

    if (a->likeness != b->likeness)
        return a->likeness < b->likeness ? 1 : -1;
    if (a->distance != b->distance)
        return a->distance < b->distance ? -1 : 1;
    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    return (a->b->position > b->b->position) -
           (a->b->position < b->b->position);
}

static GArray *
find_candidates (GPtrArray *a, GPtrArray *b, double least,
                 RihlaLikenessFunc compare)
{
    GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

    for (guint i = 0; i < a->len; i++) {
        guint first = i > PLACES_MOST ? i - PLACES_MOST : 0;

        for (guint j = first; j < b->len && j <= i + PLACES_MOST; j++) {
            Candidate candidate = {
                .a = g_ptr_array_index (a, i),
                .b = g_ptr_array_index (b, j),
                .distance = i > j ? i - j : j - i,
                .place = i,
            };

            candidate.likeness = compare (candidate.a, candidate.b);
            if (candidate.likeness >= least)
                g_array_append_val (candidates, candidate);
        }
    }
    return candidates;
}

void
rihla_pairs_by_likeness (GPtrArray *a, GPtrArray *b, double least,
                         RihlaLikenessFunc compare)
{
    g_autoptr (GPtrArray) a_left = find_left (a);
    g_autoptr (GPtrArray) b_left = find_left (b);
    g_autoptr (GArray) candidates =
        find_candidates (a_left, b_left, least, compare);

    g_array_sort (candidates, compare_candidates);
    for (guint i = 0; i < candidates->len; i++) {
        const Candidate *candidate = &g_array_index (candidates, Candidate, i);

        if (candidate->a->partner == NULL && candidate->b->partner == NULL)
            rihla_pairs_join (candidate->a, candidate->b);
    }
}
