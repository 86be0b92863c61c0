/* emotion-words.h: the values of emotion words. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Looks a word of feeling up in the tables of lib/data/emotions/, that of the
 * language first (a BCP 47 tag; NULL: any). *value, from -2 to +2, is set when
 * it is found. Any thread may call it. */
gboolean
rihla_emotion_words_lookup (const char *word, const char *lang, double *value);

/* How many words the table of a language ("ar", "en") holds; 0: no table. */
guint rihla_emotion_words_get_n (const char *lang);
