/* table-rows.h: from the rows of a table to a journey. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/table-heads.h"
#include "model/elements.h"

/* A row being read. */
typedef struct {
    const RihlaTable *table;
    const RihlaTableHeads *heads;
    guint row;
    RihlaStage *stage; /* not owned */
    guint n_elements;  /* that all rows so far have made */
} RihlaTableRow;

/* The cell of the row under a head; NULL where the row is too short. */
const RihlaTableCell *rihla_table_row_get_cell (const RihlaTableRow *self,
                                                const RihlaTableHead *head);

/* Adds what the row holds under heads of content (emotions, pain points,
 * metrics, notes and the like) to a stage or a touchpoint. */
gboolean rihla_table_row_add_content (RihlaTableRow *self, RihlaElement *owner,
                                      GError **error);

/* Counts elements that the row is about to make; fails when the rows make too
 * many. */
gboolean rihla_table_row_count (RihlaTableRow *self, guint n, GError **error);

/* TRUE when a value is in the range of its metric. */
gboolean rihla_column_has_value (RihlaColumn column, double value);

/* Adds a note with the text of a cell under its head. */
void rihla_table_row_add_note (RihlaElement *owner, const RihlaTableHead *head,
                               const RihlaTableCell *cell);

/* Sets an attribute from text; fails at the cell. */
gboolean rihla_table_row_set (const RihlaTableRow *self, RihlaElement *element,
                              const char *attribute, const char *text,
                              const RihlaTableCell *cell, GError **error);
