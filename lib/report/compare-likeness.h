/* compare-likeness.h: how alike two texts are. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* What there is to compare of a text: its pairs of letters, sorted. */
typedef struct {
    guint64 *pairs; /* owned */
    guint n_pairs;
} RihlaLikeness;

/* Of texts, each by itself, as an array of them without end mark; any of them
 * may be NULL. */
RihlaLikeness *rihla_likeness_new (const char *const *texts, guint n_texts);
void rihla_likeness_free (RihlaLikeness *self);

/* From 0, nothing in common, to 1. Texts without letters are like nothing. */
double rihla_likeness_compare (const RihlaLikeness *a, const RihlaLikeness *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaLikeness, rihla_likeness_free)
