/* table-writer.h: from a journey to rows of cells. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "formats/table-names.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* A column to be written. Where an element has several metrics of a kind, or
 * notes under one head, each has a column of its own. */
typedef struct {
    RihlaColumn column;
    guint number; /* which of several, from 0 */
    char *head;   /* owned */
} RihlaWriterColumn;

/* Rows of cells; the first is the head. All rows are of one length. */
typedef struct {
    GPtrArray *columns; /* owned; of RihlaWriterColumn */
    GPtrArray *rows;    /* owned; of GPtrArray of char * */
} RihlaTableWriter;

/* Makes the rows of a sealed journey, and notes what they do not hold. */
RihlaTableWriter *
rihla_table_writer_new (RihlaJourney *journey, gboolean has_title,
                        RihlaDiagnostics *diagnostics);
void rihla_table_writer_free (RihlaTableWriter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaTableWriter, rihla_table_writer_free)

/* Notes the attributes and parts that a table has no place for. */
void rihla_table_note_not_held (RihlaJourney *journey, gboolean has_title,
                                RihlaDiagnostics *diagnostics);

GBytes *rihla_csv_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                         GError **error);
GBytes *rihla_tsv_write (RihlaJourney *journey, RihlaDiagnostics *diagnostics,
                         GError **error);
GBytes *rihla_markdown_write (RihlaJourney *journey,
                              RihlaDiagnostics *diagnostics, GError **error);
