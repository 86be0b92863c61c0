/* word-form.h: the form that words are compared in. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <glib.h>

/* The form of a phrase that words are compared in: words of letters and
 * digits with one space between, without what people write in one way or
 * another: case, width, vowel marks, tatweel, hamza on alif, alif maqsura, the
 * round ta, the Arabic article, "the", punctuation. What stands in brackets is
 * left out, unless that is all there is or @brackets is TRUE. Text that is not
 * UTF-8 has the empty form. The caller frees it. */
char *rihla_word_form (const char *text, gboolean brackets);
