/* table-names.h: what the words in a table mean. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-enums.h>

/* What a column holds; the metrics come last. */
typedef enum {
    RIHLA_COLUMN_NOTE,
    RIHLA_COLUMN_STAGE,
    RIHLA_COLUMN_TOUCHPOINT,
    RIHLA_COLUMN_GOAL,
    RIHLA_COLUMN_CHANNEL,
    RIHLA_COLUMN_OWNER,
    RIHLA_COLUMN_EMOTION,
    RIHLA_COLUMN_EMOTION_VALUE,
    RIHLA_COLUMN_PAIN,
    RIHLA_COLUMN_OPPORTUNITY,
    RIHLA_COLUMN_QUOTE,
    RIHLA_COLUMN_WAIT,
    RIHLA_COLUMN_ACTIVE,
    RIHLA_COLUMN_ENTERED,
    RIHLA_COLUMN_NPS,
    RIHLA_COLUMN_CSAT,
    RIHLA_COLUMN_CES,
    RIHLA_COLUMN_FCR,
    RIHLA_COLUMN_ART,
    RIHLA_N_COLUMNS
} RihlaColumn;

/* The nick of a column, as in lib/data/columns/; NULL for notes. */
const char *rihla_column_get_nick (RihlaColumn column);
/* The first name of a column in a language, as a writer puts it. */
const char *rihla_column_get_name (RihlaColumn column, const char *lang);
/* Finds what a head names; RIHLA_COLUMN_NOTE when it is not known. *rank is
 * how far down the list of names it was found, and may be NULL. */
RihlaColumn rihla_column_find (const char *head, guint *rank);

/* Other names of a head or title: the text without its brackets, what stands
 * in them, and the parts of each between slashes. The caller frees them. */
char **rihla_table_list_names (const char *text);

RihlaStageKind rihla_table_find_stage_kind (const char *title);
RihlaChannelKind rihla_table_find_channel_kind (const char *name);

/* TRUE for "-", "n/a", "لا يوجد" and the empty text. */
gboolean rihla_table_is_none (const char *text);
