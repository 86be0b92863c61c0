/* review-levels.c: what is to become of each finding of the review.
 * SPDX-License-Identifier: MIT
 *
 * Levels are written as words apart by white space, each a number, "=" and a
 * level. A number that is no finding is refused: a level that is silently of
 * nothing would leave its author believing that it works. */

#include "config.h"

#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "model/review-levels.h"
#include "model/values.h"

gboolean
rihla_finding_find (const char *number, guint *index)
{
    RihlaDiagnosticCode code;

    if (!rihla_diagnostic_code_find (number, &code) ||
        code < RIHLA_FINDING_FIRST || code > RIHLA_FINDING_LAST)
        return FALSE;
    *index = code - RIHLA_FINDING_FIRST;
    return TRUE;
}

/* Words are of an attribute, and may be long or odd. */
static char *
quote_word (const char *word)
{
    g_autofree char *valid = g_utf8_make_valid (word, -1);
    g_autofree char *start =
        g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), 40));

    return g_strdup_printf ("\"%s%s\"", start,
                            strlen (start) < strlen (valid) ? "…" : "");
}

static gboolean
refuse_word (const char *word, const char *reason, char **message)
{
    g_autofree char *quoted = quote_word (word);

    *message = g_strdup_printf ("review %s: %s", quoted, reason);
    return FALSE;
}

static gboolean
parse_word (RihlaReviewLevels *self, const char *word, char **message)
{
    const char *sign = strchr (word, '=');
    g_autofree char *number = NULL;
    g_autofree char *reason = NULL;
    guint index;
    int level;

    if (sign == NULL)
        return refuse_word (word,
                            "a finding and its level are wanted, such "
                            "as R103=off",
                            message);
    number = g_strndup (word, (gsize) (sign - word));
    if (!rihla_finding_find (number, &index))
        return refuse_word (word, "there is no finding of this number",
                            message);
    if (!rihla_enum_parse (RIHLA_TYPE_REVIEW_LEVEL, sign + 1, &level)) {
        g_autofree char *list = rihla_enum_list (RIHLA_TYPE_REVIEW_LEVEL);

        reason = g_strdup_printf ("a level is one of %s", list);
        return refuse_word (word, reason, message);
    }
    if (self->levels[index] != RIHLA_REVIEW_LEVEL_NONE)
        return refuse_word (word, "this finding has a level already", message);
    self->levels[index] = (RihlaReviewLevel) level;
    return TRUE;
}

gboolean
rihla_review_levels_parse (RihlaReviewLevels *self, const char *text,
                           char **message)
{
    g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
    RihlaReviewLevels parsed = { 0 };

    for (guint i = 0; words[i] != NULL; i++) {
        if (words[i][0] != '\0' && !parse_word (&parsed, words[i], message))
            return FALSE;
    }
    for (guint i = 0; i < RIHLA_N_FINDINGS; i++) {
        if (parsed.levels[i] != RIHLA_REVIEW_LEVEL_NONE)
            self->levels[i] = parsed.levels[i];
    }
    return TRUE;
}

char *
rihla_review_levels_print (const RihlaReviewLevels *self)
{
    GString *text = g_string_new (NULL);

    for (guint i = 0; i < RIHLA_N_FINDINGS; i++) {
        if (self->levels[i] == RIHLA_REVIEW_LEVEL_NONE)
            continue;
        g_string_append_printf (
            text, "%s%s=%s", text->len > 0 ? " " : "",
            rihla_diagnostic_info_get (RIHLA_FINDING_FIRST + i)->number,
            rihla_enum_print (RIHLA_TYPE_REVIEW_LEVEL, (int) self->levels[i]));
    }
    return g_string_free (text, text->len == 0);
}
