/* table-heads.h: what the columns of one table hold. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/table-names.h"
#include "formats/table.h"

/* One column of a table, as its head says. */
typedef struct {
    RihlaColumn column;
    guint index;       /* in the rows */
    char *head;        /* owned; the text of the head */
    double time_unit;  /* seconds; 0: the head names none */
    char *metric_unit; /* owned; NULL: the head names none */
} RihlaTableHead;

typedef struct {
    GPtrArray *heads; /* owned; of RihlaTableHead, in the order of the table */
    /* Not owned; the one column of each kind that can have only one value;
     * NULL where the table has none. */
    RihlaTableHead *single[RIHLA_N_COLUMNS];
    char *language; /* owned */
} RihlaTableHeads;

/* Reads the heads; fails when none names the stages. */
RihlaTableHeads *
rihla_table_heads_read (const RihlaTable *table, GError **error);
void rihla_table_heads_free (RihlaTableHeads *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaTableHeads, rihla_table_heads_free)

/* TRUE when the first row names a column for the stages. */
gboolean rihla_table_has_stages (const RihlaTable *table);
