/* edit-journey.h: known edits of generated journeys.
 * SPDX-License-Identifier: MIT
 *
 * The same journey is made twice, and edits are made to the second one. What a
 * comparison should say of each is written down as it is made. */

#pragma once

#include <rihla/rihla.h>

typedef struct {
    RihlaJourney *old_journey; /* owned; sealed */
    RihlaJourney *new_journey; /* owned; sealed */
    GPtrArray *expected;       /* owned; of lines, sorted */
} EditedPair;

/* With ids every element has one of its own; without, only what is referred
 * to has one, and all texts are different. */
EditedPair *edited_pair_new (guint32 seed, gboolean has_ids, guint n_edits);
void edited_pair_free (EditedPair *self);

/* What a comparison says, as lines, sorted; ids where there are any. */
GPtrArray *describe_changes (RihlaComparison *comparison, gboolean has_ids);
/* The same the other way round. */
GPtrArray *describe_inverse (RihlaComparison *comparison, gboolean has_ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EditedPair, edited_pair_free)
