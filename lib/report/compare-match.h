/* compare-match.h: which element of one journey is which of another. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "model/attributes.h"
#include "report/compare-likeness.h"

/* An element, or a text that is none, of one of the journeys. */
typedef struct _RihlaNode RihlaNode;

struct _RihlaNode {
    gpointer item;          /* not owned; RihlaElement or char */
    RihlaNode *owner;       /* not owned; NULL: the journey itself */
    const RihlaPart *part;  /* of the owner; NULL likewise */
    guint position;         /* in its list, from 0 */
    RihlaNode *partner;     /* not owned; in the other journey; NULL: none */
    gboolean is_moved;      /* its partner stands elsewhere */
    guint whole;            /* a number for all that is in it */
    guint own;              /* likewise for its text and what tells it apart;
                             * 0: it has neither */
    guint thing;            /* likewise for what it is a value of; 0: nothing */
    RihlaLikeness *text;    /* owned; of its own text; NULL: not yet known */
    RihlaLikeness *content; /* owned; of all texts in it; likewise */
};

typedef struct {
    RihlaJourney *journey;                   /* not owned */
    GPtrArray *nodes[RIHLA_N_ELEMENT_KINDS]; /* owned; nodes, not owned */
} RihlaMatchSide;

typedef struct {
    RihlaMatchSide sides[2];
    GHashTable *nodes;   /* owned; from items to their nodes, owned */
    GHashTable *numbers; /* owned; from what is equal to a number; NULL when all
                          * is matched */
} RihlaMatch;

/* Both are sealed and outlive it. */
RihlaMatch *rihla_match_new (RihlaJourney *a, RihlaJourney *b);
void rihla_match_free (RihlaMatch *self);

/* What is known of an element or a text of either journey. */
RihlaNode *rihla_match_get (const RihlaMatch *self, gconstpointer item);

/* Of an element: its partner in the other journey; NULL: none. */
RihlaElement *
rihla_match_get_partner (const RihlaMatch *self, const RihlaElement *element);

/* The list of a part; NULL where nothing is in it. */
GPtrArray *
rihla_match_get_list (const RihlaElement *owner, const RihlaPart *part);

/* Two lists that stand in partners, as one: in the order of the new one, what
 * is only in the old one after what stood before it. */
typedef struct {
    RihlaNode *old_node; /* not owned; NULL: only the other one */
    RihlaNode *new_node;
} RihlaMerged;

/* An array of RihlaMerged, to be freed. A node that moved here from elsewhere
 * stands with its partner. Either list may be NULL. */
GArray *rihla_match_merge (const RihlaMatch *self, GPtrArray *old_list,
                           GPtrArray *new_list);

/* compare-nodes.c: what there is to match. */

/* Makes nodes of a journey, the first or the second. */
void
rihla_match_add_journey (RihlaMatch *self, guint number, RihlaJourney *journey);
/* Numbers a node of a side by its text and its thing. What it refers to has
 * been matched. */
void rihla_match_number (RihlaMatch *self, guint side, RihlaNode *node);
void rihla_node_free (gpointer node);

gboolean rihla_node_is_element (const RihlaNode *node);
/* The text that an element is known by, such as its title; NULL: none. */
const char *rihla_element_get_text (const RihlaElement *element);
/* Of an element or a text. */
const char *rihla_node_get_text (const RihlaNode *node);

/* An attribute as it stands in files, a default as well; NULL where it is not
 * set or the value was derived. */
char *rihla_compare_print (const RihlaAttribute *attribute,
                           const RihlaElement *element);

/* compare-pairs.c: the steps of matching. */

/* What the number of a node is taken from. */
typedef guint (*RihlaNumberFunc) (RihlaNode *node);

/* Pairs nodes of two lists that have the same number: those that kept their
 * order, then the others by turn. Nodes of the number 0 have none. */
void
rihla_pairs_by_number (GPtrArray *a, GPtrArray *b, RihlaNumberFunc get_number);
/* Likewise, by turn only. */
void
rihla_pairs_by_turn (GPtrArray *a, GPtrArray *b, RihlaNumberFunc get_number);
/* Pairs what is left of two lists by likeness, the most alike first. */
typedef double (*RihlaLikenessFunc) (RihlaNode *a, RihlaNode *b);
void rihla_pairs_by_likeness (GPtrArray *a, GPtrArray *b, double least,
                              RihlaLikenessFunc compare);
void rihla_pairs_join (RihlaNode *a, RihlaNode *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaMatch, rihla_match_free)
