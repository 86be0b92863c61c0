/* compare-merge.h: two journeys that were compared, as one. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-comparison.h>

/* What became of an element; an element may be moved and reworded. */
typedef enum {
    RIHLA_MARK_NONE = 0,
    RIHLA_MARK_ADDED = 1 << 0,
    RIHLA_MARK_REMOVED = 1 << 1,
    RIHLA_MARK_MOVED = 1 << 2,
    RIHLA_MARK_REWORDED = 1 << 3,
} RihlaChangeMarks;

typedef struct {
    RihlaJourney *journey; /* owned; sealed */
    GHashTable *marks;     /* owned; ids, owned, to RihlaChangeMarks */
} RihlaMerge;

/* The new journey with its own ids, and what was removed where it stood: its
 * text, channel, feelings, pain points and opportunities, none of its figures.
 * The feelings of the old journey are its current state, those of the new one
 * its future state. */
RihlaMerge *rihla_merge_new (RihlaComparison *comparison, GError **error);
void rihla_merge_free (RihlaMerge *self);

RihlaChangeMarks rihla_merge_get_marks (const RihlaMerge *self, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaMerge, rihla_merge_free)
