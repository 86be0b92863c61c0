/* foreign.h: what an element carries for others: comments, processing
 * instructions, and elements and attributes of other namespaces. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

typedef struct _RihlaForeign RihlaForeign;
typedef struct _RihlaForeignNode RihlaForeignNode;
typedef struct _RihlaForeignAttribute RihlaForeignAttribute;
typedef struct _RihlaForeignMark RihlaForeignMark;

/* A comment, a processing instruction or an element with all that is in it. */
struct _RihlaForeignNode {
    char *xml;        /* owned; as it is written */
    gsize name_end;   /* where in xml declarations can go; 0: nowhere */
    GPtrArray *needs; /* owned; of RihlaForeignAttribute without name and
                       * value: the namespaces it takes from around it */
};

/* Of a declaration, xmlns:x="…", the name is x and the value the namespace. */
struct _RihlaForeignAttribute {
    char *uri;    /* owned; the namespace */
    char *prefix; /* owned; as it was written; NULL: none */
    char *name;   /* owned; without prefix */
    char *value;  /* owned */
};

/* What goes with a text, such as a title, which is no element of the model.
 * It is known by where it stands: editing the texts before it makes it go with
 * a neighbour. */
struct _RihlaForeignMark {
    const void *part;      /* RihlaPart, constant data */
    guint index;           /* of the text in it */
    GPtrArray *leading;    /* owned; of RihlaForeignNode; NULL: none */
    GPtrArray *attributes; /* owned; of RihlaForeignAttribute; NULL: none */
};

/* All fields may be NULL. */
struct _RihlaForeign {
    GPtrArray *leading;    /* owned; of nodes: stood before the element */
    GPtrArray *inside;     /* owned; of nodes: stood in it, at its end */
    GPtrArray *trailing;   /* owned; of nodes: after the root element */
    GPtrArray *attributes; /* owned; of RihlaForeignAttribute */
    GPtrArray *marks;      /* owned; of RihlaForeignMark; those of a part are
                            * in the order of its texts */
};

RihlaForeignNode *rihla_foreign_node_new (char *xml);
void rihla_foreign_node_free (RihlaForeignNode *self);
/* Says that a prefix stands for a namespace around the node. */
void rihla_foreign_node_add_need (RihlaForeignNode *self, const char *prefix,
                                  const char *uri);

void rihla_foreign_free (RihlaForeign *self);
/* A deep copy; of NULL, NULL. */
RihlaForeign *rihla_foreign_copy (const RihlaForeign *self);
/* Makes *self when it is NULL. */
RihlaForeign *rihla_foreign_ensure (RihlaForeign **self);
/* Moves nodes to the end of a list; the first is left empty. */
void rihla_foreign_take_nodes (GPtrArray **list, GPtrArray *nodes);
void rihla_foreign_add_attribute (GPtrArray **list, const char *uri,
                                  const char *prefix, const char *name,
                                  const char *value);
/* The mark of a text that is being read. */
RihlaForeignMark *
rihla_foreign_ensure_mark (RihlaForeign *self, const void *part, guint index);
/* The mark of a text, or NULL. Texts of a part are asked for in their order;
 * *cursor, 0 at first, keeps the search linear. */
const RihlaForeignMark *
rihla_foreign_find_mark (const RihlaForeign *self, const void *part,
                         guint index, guint *cursor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaForeignNode, rihla_foreign_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaForeign, rihla_foreign_free)
