/* emotion-words.h: the value of an emotion from its word. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* Looks a word up in the table of a language, then in the other ones; NULL is
 * no language in particular. TRUE and a value of -2 to +2 where the word, or
 * what is left of it without brackets and article, is in a table. */
gboolean rihla_emotion_words_lookup (const char *word, const char *language,
                                     double *value);
