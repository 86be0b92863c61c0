/* attributes.h: the table of elements: which attributes each has, and which
 * parts stand in it. Readers, writers, validation, comparison and JSON all
 * walk it. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/element.h"

typedef enum {
    RIHLA_ATTRIBUTE_ID,         /* char *: a name, unique in the journey */
    RIHLA_ATTRIBUTE_STRING,     /* char *: any text */
    RIHLA_ATTRIBUTE_LANGUAGE,   /* char *: a BCP 47 tag */
    RIHLA_ATTRIBUTE_DATE,       /* char *: YYYY-MM-DD */
    RIHLA_ATTRIBUTE_CURRENCY,   /* char *: three capital letters */
    RIHLA_ATTRIBUTE_ENUM,       /* an enumeration */
    RIHLA_ATTRIBUTE_BOOLEAN,    /* gboolean: yes or no */
    RIHLA_ATTRIBUTE_COUNT,      /* gint64: a whole number; -1: not set */
    RIHLA_ATTRIBUTE_NUMBER,     /* double; NAN: not set */
    RIHLA_ATTRIBUTE_DURATION,   /* double: seconds; NAN: not set */
    RIHLA_ATTRIBUTE_NUMBERS,    /* GArray of double */
    RIHLA_ATTRIBUTE_REFERENCE,  /* char *: the id of another element */
    RIHLA_ATTRIBUTE_REFERENCES, /* char **: ids of other elements */
    RIHLA_ATTRIBUTE_LANES,      /* char **: nicks of built-in lanes, or ids of
                                 * the journey's own */
    RIHLA_ATTRIBUTE_REVIEW,     /* char *: levels of findings, in order */
} RihlaAttributeType;

/* The target of a reference to an element of whatever kind. */
#define RIHLA_ELEMENT_ANY RIHLA_N_ELEMENT_KINDS

typedef struct {
    const char *name; /* as in files */
    RihlaAttributeType type;
    gsize offset; /* of the field in the element's struct */
    GType (*get_enum_type) (void);
    double minimum; /* inclusive; COUNT, NUMBER and DURATION */
    double maximum;
    RihlaElementKind
        target;         /* what a REFERENCE names; ANY: whatever there is */
    gboolean is_needed; /* sealing asks for it; REFERENCE */
} RihlaAttribute;

typedef enum {
    RIHLA_PART_CONTENT,  /* char *: the text of the element itself */
    RIHLA_PART_TEXT,     /* char *: an element of text, at most one */
    RIHLA_PART_TEXTS,    /* GPtrArray of char *: elements of text */
    RIHLA_PART_CHILDREN, /* GPtrArray of elements */
} RihlaPartType;

typedef struct {
    const char *name; /* of the element in files; NULL for CONTENT */
    RihlaPartType type;
    gsize offset;
    RihlaElementKind kind; /* of CHILDREN */
} RihlaPart;

/* What there is to know of a kind of element. Attributes and parts stand in
 * the order they are written in. */
typedef struct {
    const char *name; /* in files */
    gsize size;       /* of its struct */
    const RihlaAttribute *attributes;
    guint n_attributes;
    const RihlaPart *parts;
    guint n_parts;
} RihlaElementClass;

const RihlaElementClass *rihla_element_class_get (RihlaElementKind kind);
const RihlaAttribute *
rihla_element_class_find_attribute (RihlaElementKind kind, const char *name);
const RihlaPart *
rihla_element_class_find_part (RihlaElementKind kind, const char *name);

/* The field of an attribute or part in an element. */
gpointer rihla_attribute_get_field (const RihlaAttribute *self,
                                    const RihlaElement *element);
gpointer
rihla_part_get_field (const RihlaPart *self, const RihlaElement *element);

/* Reads the attribute from text into the element. On error *message is what
 * is wrong with the text, one sentence without a place (to be freed). */
gboolean
rihla_attribute_parse (const RihlaAttribute *self, RihlaElement *element,
                       const char *text, char **message);
/* Writes the attribute as text; NULL where it is not set or as by default. */
char *
rihla_attribute_print (const RihlaAttribute *self, const RihlaElement *element);

/* Calls a function for each child element, in canonical order. */
typedef void (*RihlaElementFunc) (RihlaElement *element, gpointer data);
void rihla_element_foreach_child (RihlaElement *self, RihlaElementFunc func,
                                  gpointer data);
