/* callouts-groups.h: which callouts may be in one another's way. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/display.h"

/* Somewhere a callout may come to stand; it may have several. */
typedef struct {
    guint callout;
    RihlaRect box;
} RihlaCalloutArea;

typedef struct {
    guint *members; /* owned; all callouts, group by group, each in order */
    GArray *ends;   /* owned; of guint: where each group ends there */
} RihlaCalloutGroups;

/* Of callouts counted from 0. Those of two groups never meet, wherever they
 * come to stand. */
RihlaCalloutGroups *rihla_callout_groups_new (const GArray *areas, guint n);
void rihla_callout_groups_free (RihlaCalloutGroups *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaCalloutGroups, rihla_callout_groups_free)
