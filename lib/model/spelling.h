/* spelling.h: what a name that is not known may have meant. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Begins as { the name, NULL, G_MAXUINT }. */
typedef struct {
    const char *name;    /* as it was written */
    const char *nearest; /* of those that were tried; NULL: none is near */
    guint distance;
} RihlaSpelling;

/* Keeps the candidate where it is nearer than what was nearest so far, and so
 * near that it may have been meant. It must outlive self. */
void rihla_spelling_try (RihlaSpelling *self, const char *candidate);
