/* element.h: what all elements of a journey have in common, and how they hold
 * one another. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

#include "model/foreign.h"

typedef enum {
    RIHLA_ELEMENT_JOURNEY,
    RIHLA_ELEMENT_PERSONA,
    RIHLA_ELEMENT_CHANNEL,
    RIHLA_ELEMENT_LANE,
    RIHLA_ELEMENT_STAGE,
    RIHLA_ELEMENT_TOUCHPOINT,
    RIHLA_ELEMENT_IMAGE,
    RIHLA_ELEMENT_EMOTION,
    RIHLA_ELEMENT_PAIN_POINT,
    RIHLA_ELEMENT_OPPORTUNITY,
    RIHLA_ELEMENT_METRIC,
    RIHLA_ELEMENT_LANE_TEXT,
    RIHLA_ELEMENT_NOTE,
    RIHLA_ELEMENT_ANNOTATION,
    RIHLA_N_ELEMENT_KINDS
} RihlaElementKind;

typedef struct _RihlaElement RihlaElement;

/* The head of every element's struct. */
struct _RihlaElement {
    RihlaElementKind kind;
    gboolean is_sealed;
    gboolean has_derived_id; /* the id was made by sealing */
    guint line;              /* where it was read, from 1; 0: not read */
    guint column;            /* in characters, from 1 */
    char *id;                /* owned */
    RihlaElement *owner;     /* not owned; NULL while it stands nowhere */
    RihlaForeign *foreign;   /* owned; NULL when there is nothing foreign */
};

/* Makes an element of a kind, with the defaults of its attributes. */
gpointer rihla_element_new (RihlaElementKind kind);
/* Makes an open copy of an element, with all that is in it, that stands
 * nowhere. */
gpointer rihla_element_copy (const RihlaElement *self);
/* Gives back a reference to any element; NULL does nothing. */
void rihla_element_unref (gpointer element);

/* TRUE while setters may change it. Guards call it. */
gboolean rihla_element_is_open (const RihlaElement *self);

/* Setters for the public accessors: each checks that the element is open and
 * that the value is in the range of its attribute. */
void rihla_element_set_id (RihlaElement *self, const char *id);
void
rihla_element_set_string (RihlaElement *self, char **field, const char *value);
void rihla_element_set_count (RihlaElement *self, const char *attribute,
                              gint64 value);
void rihla_element_set_number (RihlaElement *self, const char *attribute,
                               double value);
void rihla_element_set_ids (RihlaElement *self, char ***field,
                            const char *const *ids);
void rihla_element_set_numbers (RihlaElement *self, GArray **field,
                                const double *values, gsize n_values);

/* Lists of elements and of texts. A list is NULL until something is in it. */
guint rihla_list_get_n (GPtrArray *list);
gpointer rihla_list_get (GPtrArray *list, guint index);
const double *rihla_numbers_get (GArray *numbers, gsize *n_numbers);

/* Inserts a child that stands nowhere yet, and takes a reference to it. An
 * index of -1 appends. */
void rihla_element_insert (RihlaElement *self, GPtrArray **list,
                           RihlaElement *child, int index);
void rihla_element_insert_text (RihlaElement *self, GPtrArray **list,
                                const char *text, int index);
void
rihla_element_move (RihlaElement *self, GPtrArray *list, guint from, guint to);
void rihla_element_remove (RihlaElement *self, GPtrArray *list, guint index);
void
rihla_element_remove_text (RihlaElement *self, GPtrArray *list, guint index);
