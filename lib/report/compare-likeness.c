/* compare-likeness.c: how alike two texts are.
 * SPDX-License-Identifier: MIT
 *
 * By the pairs of neighbouring letters that they have in common: twice the
 * common ones over all of both (Dice 1945). That holds for words that were
 * bent, taken out or put elsewhere, in any script. Texts are compared in the
 * form that words are, so vowel marks, case and punctuation do not count. The
 * pairs are sorted once; a comparison then takes one look at both lists. */

#include "config.h"

#include <stdlib.h>

#include "model/word-form.h"
#include "report/compare-likeness.h"

static void
add_pairs (GArray *pairs, const char *text)
{
    g_autofree char *form = rihla_word_form (text, TRUE);
    gunichar last = ' ';

    if (*form == '\0')
        return;
    for (const char *p = form; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);
        guint64 pair = (guint64) last << 32 | letter;

        g_array_append_val (pairs, pair);
        last = letter;
    }
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
    guint64 left = *(const guint64 *) a;
    guint64 right = *(const guint64 *) b;

    return (left > right) - (left < right);
}

RihlaLikeness *
rihla_likeness_new (const char *const *texts, guint n_texts)
{
    RihlaLikeness *self = g_new0 (RihlaLikeness, 1);
    GArray *pairs = g_array_new (FALSE, FALSE, sizeof (guint64));

    for (guint i = 0; i < n_texts; i++)
        if (texts[i] != NULL)
            add_pairs (pairs, texts[i]);
    g_array_sort (pairs, compare_pairs);
    self->n_pairs = pairs->len;
    self->pairs = (guint64 *) (gpointer) g_array_free (pairs, FALSE);
    return self;
}

void
rihla_likeness_free (RihlaLikeness *self)
{
    if (self == NULL)
        return;
    g_free (self->pairs);
    g_free (self);
}

double
rihla_likeness_compare (const RihlaLikeness *a, const RihlaLikeness *b)
{
    guint n_common = 0;
    guint i = 0, j = 0;

    if (a->n_pairs == 0 || b->n_pairs == 0)
        return 0;
    while (i < a->n_pairs && j < b->n_pairs) {
        if (a->pairs[i] < b->pairs[j]) {
            i++;
        } else if (a->pairs[i] > b->pairs[j]) {
            j++;
        } else {
            n_common++;
            i++;
            j++;
        }
    }
    return 2.0 * n_common / ((double) a->n_pairs + b->n_pairs);
}
