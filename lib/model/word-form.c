/* word-form.c: the form that words are compared in.
 * SPDX-License-Identifier: MIT
 *
 * One phrase is written in many ways: "خيبة أمل (بعد الشراء)", "خيبه امل",
 * "خيبةُ الأملِ". Tables are matched by what these have in common. The text is
 * normalised (NFKC) and case folded, then read once: brackets are cut out,
 * letters mapped or dropped, and anything that is neither letter nor digit
 * parts two words. A second look takes the article off each word. All steps
 * are linear in the text, and the form of a form is the form again.
 */
#include "config.h"

#include "model/word-form.h"

#include <string.h>

#define ARTICLE "ال"
/* "ألم" begins with the two letters too and is no "م" with an article. */
#define MIN_LETTERS_AFTER_ARTICLE 3

typedef struct {
    gunichar from;
    gunichar to; /* 0: dropped */
} LetterMap;

static const LetterMap letter_maps[] = {
    { 0x0622, 0x0627 }, /* آ */
    { 0x0623, 0x0627 }, /* أ */
    { 0x0625, 0x0627 }, /* إ */
    { 0x0671, 0x0627 }, /* ٱ */
    { 0x0624, 0x0621 }, /* ؤ: المسؤول, المسئول */
    { 0x0626, 0x0621 }, /* ئ */
    { 0x0629, 0x0647 }, /* ة */
    { 0x0649, 0x064a }, /* ى */
    { 0x06cc, 0x064a }, /* Persian ya */
    { 0x06a9, 0x0643 }, /* Persian kaf */
    { 0x0640, 0 },      /* tatweel */
    { 0x00ad, 0 },      /* soft hyphen */
    { 0x0027, 0 },      /* apostrophes: "customer's" */
    { 0x2019, 0 },
};

static gunichar
map_letter (gunichar letter)
{
    GUnicodeType type = g_unichar_type (letter);

    if (type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_FORMAT)
        return 0;
    for (gsize i = 0; i < G_N_ELEMENTS (letter_maps); i++)
        if (letter_maps[i].from == letter)
            return letter_maps[i].to;
    return g_unichar_isalnum (letter) || g_unichar_ismark (letter) ? letter
                                                                   : ' ';
}

static gboolean
is_opening (gunichar letter)
{
    return letter == '(' || letter == '[' || letter == '{';
}

static gboolean
is_closing (gunichar letter)
{
    return letter == ')' || letter == ']' || letter == '}';
}

/* Maps the letters of a normalised text. A bracket that is closed takes what
 * stands in it along; one that is not is punctuation. */
static GString *
map_letters (const char *text, gboolean brackets)
{
    GString *out = g_string_new (NULL);
    g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (gsize));

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);

        if (!brackets && is_closing (letter) && open->len > 0) {
            gsize from = g_array_index (open, gsize, open->len - 1);

            g_string_truncate (out, from);
            g_array_set_size (open, open->len - 1);
        }
        if (!brackets && is_opening (letter))
            g_array_append_val (open, out->len);

        letter = map_letter (letter);
        if (letter != 0)
            g_string_append_unichar (out, letter);
    }
    return out;
}

/* Skips the article of a word, all of them: "الالتزام" and "التزام" agree. */
static const char *
skip_article (const char *word)
{
    const gsize length = strlen (ARTICLE);

    while (g_str_has_prefix (word, ARTICLE) &&
           g_utf8_strlen (word + length, -1) >= MIN_LETTERS_AFTER_ARTICLE)
        word += length;
    return word;
}

static char *
join_words (const char *text)
{
    g_auto (GStrv) words = g_strsplit (text, " ", -1);
    GString *out = g_string_sized_new (strlen (text));

    for (char **word = words; *word != NULL; word++) {
        if (**word == '\0' || strcmp (*word, "the") == 0)
            continue;
        if (out->len > 0)
            g_string_append_c (out, ' ');
        g_string_append (out, skip_article (*word));
    }
    return g_string_free (out, FALSE);
}

static char *
make_form (const char *text, gboolean brackets)
{
    GString *letters = map_letters (text, brackets);
    char *form = join_words (letters->str);

    g_string_free (letters, TRUE);
    return form;
}

char *
rihla_word_form (const char *text, gboolean brackets)
{
    g_autofree char *normal = NULL;
    g_autofree char *folded = NULL;
    g_autofree char *form = NULL;

    g_return_val_if_fail (text != NULL, NULL);

    normal = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
    if (normal == NULL)
        return g_strdup ("");

    folded = g_utf8_casefold (normal, -1);
    form = make_form (folded, brackets);
    if (*form == '\0' && !brackets)
        return make_form (folded, TRUE);
    return g_steal_pointer (&form);
}
