/* text-cache.h: what texts that come again and again were found to be.
 * Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

#define RIHLA_TEXT_CACHE_SLOTS 256u
#define RIHLA_TEXT_CACHE_BYTES 116u

/* A text has a few slots it may stand in, by its hash, and takes one from
 * another text where none is free; longer ones have none. Zero-filled, all are
 * free. */
typedef struct {
    struct {
        guint length; /* plus 1; 0: free */
        guint value;
        char text[RIHLA_TEXT_CACHE_BYTES];
    } slots[RIHLA_TEXT_CACHE_SLOTS];
    guint turn;
} RihlaTextCache;

gboolean rihla_text_cache_find (const RihlaTextCache *self, const char *text,
                                gsize length, guint *value);
void rihla_text_cache_keep (RihlaTextCache *self, const char *text,
                            gsize length, guint value);
