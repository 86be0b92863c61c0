/* text-cache.c: what texts that come again and again were found to be.
 * SPDX-License-Identifier: MIT
 *
 * A column of a long table has few different texts. To look one up among names
 * costs a microsecond; to see that it is one of the last ones costs some
 * nanoseconds, and no allocation. */

#include "config.h"

#include <string.h>

#include "formats/text-cache.h"

/* A text stands in one of so many slots that follow the first for its hash. */
#define WAYS 4u

static guint64
mix (guint64 hash, guint64 word)
{
    hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
    return hash ^ hash >> 32;
}

/* Eight bytes at a time, and those left over as one more word. */
static guint
find_first (const char *text, gsize length)
{
    guint64 hash = length;
    guint64 word = 0;

    for (; length >= sizeof word; length -= sizeof word) {
        memcpy (&word, text, sizeof word);
        hash = mix (hash, word);
        text += sizeof word;
    }
    for (word = 0; length > 0; length--)
        word = word << 8 | (guchar) *text++;
    return (guint) mix (hash, word);
}

gboolean
rihla_text_cache_find (const RihlaTextCache *self, const char *text,
                       gsize length, guint *value)
{
    guint first =
        length > RIHLA_TEXT_CACHE_BYTES ? 0 : find_first (text, length);

    for (guint i = 0; i < WAYS; i++) {
        guint slot = (first + i) % RIHLA_TEXT_CACHE_SLOTS;

        if (self->slots[slot].length != length + 1 ||
            memcmp (self->slots[slot].text, text, length) != 0)
            continue;
        *value = self->slots[slot].value;
        return TRUE;
    }
    return FALSE;
}

/* Where none is free, one is taken, each in its turn. */
void
rihla_text_cache_keep (RihlaTextCache *self, const char *text, gsize length,
                       guint value)
{
    guint first;
    guint way = 0;

    if (length > RIHLA_TEXT_CACHE_BYTES)
        return;
    first = find_first (text, length);
    while (way < WAYS &&
           self->slots[(first + way) % RIHLA_TEXT_CACHE_SLOTS].length > 0)
        way++;
    if (way == WAYS)
        way = self->turn++ % WAYS;
    first = (first + way) % RIHLA_TEXT_CACHE_SLOTS;
    self->slots[first].length = (guint) length + 1;
    self->slots[first].value = value;
    memcpy (self->slots[first].text, text, length);
}
