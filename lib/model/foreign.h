/* foreign.h: what an element carries for others: comments, and elements and
 * attributes of other namespaces. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

typedef struct _RihlaForeign RihlaForeign;
typedef struct _RihlaForeignAttribute RihlaForeignAttribute;

/* All fields may be NULL. Strings are serialised XML: a comment, a processing
 * instruction or an element with the namespaces it needs. */
struct _RihlaForeign {
    GPtrArray *leading;    /* owned; of strings: stood before the element */
    GPtrArray *inside;     /* owned; of strings: stood in it, at its end */
    GPtrArray *attributes; /* owned; of RihlaForeignAttribute */
};

struct _RihlaForeignAttribute {
    char *uri;    /* owned; the namespace */
    char *prefix; /* owned; as it was written */
    char *name;   /* owned; without prefix */
    char *value;  /* owned */
};

void rihla_foreign_free (RihlaForeign *self);
/* These make *self when it is NULL, and take ownership of the string. */
void rihla_foreign_take_leading (RihlaForeign **self, char *xml);
void rihla_foreign_take_inside (RihlaForeign **self, char *xml);
void rihla_foreign_add_attribute (RihlaForeign **self, const char *uri,
                                  const char *prefix, const char *name,
                                  const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaForeign, rihla_foreign_free)
