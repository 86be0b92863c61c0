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

/* Spreadsheets have a title and more above the head; it is looked for in so
 * many rows. */
#define RIHLA_TABLE_HEAD_ROWS 10u

/* Makes the first row with a column of stages the head, where one is near the
 * beginning: the rows above it go, one that is a single text becomes the
 * title, others are remarked on. */
void rihla_table_find_head (RihlaTable *table);
