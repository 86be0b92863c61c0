/* spelling.c: what a name that is not known may have meant.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <string.h>

#include "model/spelling.h"

/* Names longer than this are no slips of the finger. */
#define NAME_LONGEST 24

/* How many letters are to be added, taken away or changed to make one name of
 * the other (Levenshtein 1965), without regard to case. */
static guint
measure_distance (const char *a, const char *b)
{
    guint row[NAME_LONGEST + 1];
    gsize n = strlen (b);

    for (guint j = 0; j <= n; j++)
        row[j] = j;
    for (guint i = 0; a[i] != '\0'; i++) {
        guint diagonal = row[0];

        row[0] = i + 1;
        for (guint j = 0; j < n; j++) {
            guint cost = g_ascii_tolower (a[i]) != g_ascii_tolower (b[j]);
            guint best = MIN (diagonal + cost, MIN (row[j], row[j + 1]) + 1);

            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    return row[n];
}

void
rihla_spelling_try (RihlaSpelling *self, const char *candidate)
{
    guint distance;

    if (candidate == NULL || strlen (self->name) > NAME_LONGEST ||
        strlen (candidate) > NAME_LONGEST)
        return;
    distance = measure_distance (self->name, candidate);
    if (distance < self->distance && distance <= 1 + strlen (self->name) / 4) {
        self->nearest = candidate;
        self->distance = distance;
    }
}
