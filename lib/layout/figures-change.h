/* figures-change.h: how the figures of a map changed. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/map.h"

typedef struct {
    const char *word; /* the key of its label */
    char *value;      /* owned; from the old to the new one */
    int judgement;    /* 1: better, −1: worse, 0: neither */
} RihlaFigureChange;

/* From an old value to a new one, with an arrow the way they are read. To be
 * freed. */
char *rihla_figure_join (const RihlaMap *map, const char *old_value,
                         const char *new_value);

/* Of a comparison: the key measures that differ; of RihlaFigureChange. To be
 * unreffed. */
GArray *rihla_figure_changes_find (RihlaMap *map);
