/* prose.h: plain text for people, line by line. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "report/labels.h"

/* A text that grows. What is told from the same group of words is filled with
 * values as rihla_labels_fill() does; values that are NULL end the list. */
typedef struct {
    RihlaLabels *labels; /* not owned */
    GString *text;       /* owned */
    gsize head_end;      /* where the head of the last part ends */
} RihlaProse;

/* A line. What a journey says is brought to one line. */
void rihla_prose_add_line (RihlaProse *self, const char *line);

/* An empty line, but not at the beginning, nor a second one. */
void rihla_prose_add_gap (RihlaProse *self);

/* Begins a part with a head, after a gap; and ends it: where nothing followed
 * the head, all of it is taken back. */
gsize rihla_prose_begin_part (RihlaProse *self, const char *head);
void rihla_prose_end_part (RihlaProse *self, gsize part);

/* A line of a label and up to four values; those after a NULL are left out. */
void rihla_prose_say (RihlaProse *self, const char *group, const char *key,
                      const char *first, const char *second, const char *third,
                      const char *fourth);

/* A line of "label: text"; none where there is no text. */
void rihla_prose_tell (RihlaProse *self, const char *label, const char *text);

/* A line of "label: text; text"; none where there are no texts. */
void rihla_prose_list (RihlaProse *self, const char *label, GPtrArray *texts);

/* "label: text", on one line. To be freed. */
char *
rihla_prose_join (const RihlaProse *self, const char *label, const char *text);

/* The text, which ends with its last line. To be freed. */
char *rihla_prose_finish (RihlaProse *self);

/* White space of any kind becomes single spaces, with none at the ends; other
 * control characters are left out. To be freed. */
char *rihla_prose_get_line (const char *text);
