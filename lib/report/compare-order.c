/* compare-order.c: what kept its order in two lists, and what moved.
 * SPDX-License-Identifier: MIT
 *
 * Equal numbers are paired by a longest common subsequence. What begins and
 * ends alike is paired first, so that the table over the rest is small. Where
 * it would be too large for that, the first of a number in one list goes with
 * the first in the other, the second with the second, and a longest increasing
 * run of these pairs is kept. What moved is what such a run leaves out. */

#include "config.h"

#include <string.h>

#include "report/compare-order.h"

/* The most cells of the table of a longest common subsequence. Lists longer
 * than some thousand, different throughout, would take time and memory that
 * grow with the square of their length. */
#define CELLS_MOST (1u << 20)

typedef struct {
    const guint *a;
    const guint *b;
    guint n_a;
    guint n_b;
    guint *partners;
    guint offset; /* of b, which partners count from */
} Pairing;

/* The length of the longest common subsequence of the rest from each place, by
 * rows of n_b + 1. */
static guint16 *
make_table (const Pairing *self)
{
    guint width = self->n_b + 1;
    guint16 *table = g_new0 (guint16, (gsize) width * (self->n_a + 1));

    for (guint i = self->n_a; i-- > 0;) {
        guint16 *row = table + (gsize) i * width;
        const guint16 *below = row + width;

        for (guint j = self->n_b; j-- > 0;)
            row[j] = self->a[i] == self->b[j] ? (guint16) (below[j + 1] + 1)
                                              : MAX (below[j], row[j + 1]);
    }
    return table;
}

static void
pair_by_table (const Pairing *self)
{
    g_autofree guint16 *table = make_table (self);
    guint width = self->n_b + 1;
    guint i = 0, j = 0;

    while (i < self->n_a && j < self->n_b) {
        const guint16 *row = table + (gsize) i * width;

        if (self->a[i] == self->b[j])
            self->partners[i++] = self->offset + j++;
        else if (row[width + j] >= row[j + 1])
            i++;
        else
            j++;
    }
}

/* The places of each number of b, the first one on top. */
static GHashTable *
stack_places (const Pairing *self, guint *next)
{
    GHashTable *first = g_hash_table_new (NULL, NULL);

    for (guint j = self->n_b; j-- > 0;) {
        gpointer number = GUINT_TO_POINTER (self->b[j]);

        next[j] = GPOINTER_TO_UINT (g_hash_table_lookup (first, number));
        g_hash_table_insert (first, number, GUINT_TO_POINTER (j + 1));
    }
    return first;
}

static void
pair_by_turn (const Pairing *self)
{
    g_autofree guint *next = g_new (guint, self->n_b + 1);
    g_autofree guint *places = g_new (guint, self->n_a + 1);
    g_autofree guint *from = g_new (guint, self->n_a + 1);
    g_autofree gboolean *is_moved = g_new (gboolean, self->n_a + 1);
    g_autoptr (GHashTable) first = stack_places (self, next);
    guint n = 0;

    for (guint i = 0; i < self->n_a; i++) {
        gpointer number = GUINT_TO_POINTER (self->a[i]);
        guint place = GPOINTER_TO_UINT (g_hash_table_lookup (first, number));

        if (place == 0)
            continue;
        g_hash_table_insert (first, number, GUINT_TO_POINTER (next[place - 1]));
        from[n] = i;
        places[n++] = place - 1;
    }
    rihla_order_find_moved (places, n, is_moved);
    for (guint k = 0; k < n; k++)
        if (!is_moved[k])
            self->partners[from[k]] = self->offset + places[k];
}

/* Pairs what both begin with, then what both end with. */
static Pairing
pair_ends (Pairing all)
{
    Pairing rest = all;

    while (rest.n_a > 0 && rest.n_b > 0 && rest.a[0] == rest.b[0]) {
        rest.partners[0] = rest.offset++;
        rest.a++;
        rest.b++;
        rest.partners++;
        rest.n_a--;
        rest.n_b--;
    }
    while (rest.n_a > 0 && rest.n_b > 0 &&
           rest.a[rest.n_a - 1] == rest.b[rest.n_b - 1]) {
        rest.n_a--;
        rest.n_b--;
        rest.partners[rest.n_a] = rest.offset + rest.n_b;
    }
    return rest;
}

void
rihla_order_pair (const guint *a, guint n_a, const guint *b, guint n_b,
                  guint *partners)
{
    Pairing rest;

    for (guint i = 0; i < n_a; i++)
        partners[i] = RIHLA_NO_PARTNER;
    rest = pair_ends ((Pairing){ a, b, n_a, n_b, partners, 0 });
    if (rest.n_a == 0 || rest.n_b == 0)
        return;
    if ((guint64) rest.n_a * rest.n_b <= CELLS_MOST)
        pair_by_table (&rest);
    else
        pair_by_turn (&rest);
}

/* The shortest increasing run that place can end: the first whose end is not
 * below it. */
static guint
find_run (const guint *places, const guint *ends, guint n_runs, guint place)
{
    guint low = 0;

    for (guint high = n_runs; low < high;) {
        guint middle = low + (high - low) / 2;

        if (places[ends[middle]] < place)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void
rihla_order_find_moved (const guint *places, guint n, gboolean *is_moved)
{
    /* Of runs by their length: the one that ends lowest; and what stands
     * before each place in its run. */
    g_autofree guint *ends = g_new (guint, n + 1);
    g_autofree guint *before = g_new (guint, n + 1);
    guint n_runs = 0;

    for (guint i = 0; i < n; i++) {
        guint run = find_run (places, ends, n_runs, places[i]);

        before[i] = run > 0 ? ends[run - 1] : RIHLA_NO_PARTNER;
        ends[run] = i;
        n_runs = MAX (n_runs, run + 1);
        is_moved[i] = TRUE;
    }
    for (guint i = n_runs > 0 ? ends[n_runs - 1] : RIHLA_NO_PARTNER;
         i != RIHLA_NO_PARTNER; i = before[i])
        is_moved[i] = FALSE;
}
