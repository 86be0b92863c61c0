/* emotion-words.c: the values of emotion words.
 * SPDX-License-Identifier: MIT
 *
 * A word is looked up by its form (word-form.h), as it stands and then with
 * less and less of what does not change the feeling: up to a joint ("worried |
 * about the price", "خوف | من التكلفة"), without fillers ("very", "شعور"), and
 * without the Arabic endings of gender, number and case. What is then not in
 * the table has no value; nothing is guessed. docs/emotion-words.md tells where
 * the values come from.
 */
#include "config.h"

#include "model/emotion-words.h"

#include <string.h>

#include "data/data.h"
#include "model/word-form.h"

/* Attack: a paragraph in a cell for emotions, normalised for nothing. */
#define MAX_WORD_BYTES 512
#define MIN_STEM_LETTERS 2

typedef struct {
    const char *lang;
    GHashTable *values;  /* owned; form to double */
    GHashTable *fillers; /* owned; set of forms */
    GHashTable *joints;  /* owned; set of forms */
} WordTable;

static const char *const languages[] = { "ar", "en" };

#define N_TABLES G_N_ELEMENTS (languages)

static GHashTable *
read_set (GKeyFile *file, const char *group)
{
    g_auto (GStrv) words = NULL;
    GHashTable *set = NULL;

    set = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
    words = g_key_file_get_string_list (file, group, "words", NULL, NULL);
    for (char **word = words; word != NULL && *word != NULL; word++)
        g_hash_table_add (set, rihla_word_form (*word, FALSE));
    return set;
}

static GHashTable *
read_values (GKeyFile *file)
{
    g_auto (GStrv) keys = NULL;
    GHashTable *values = NULL;

    values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    keys = g_key_file_get_keys (file, "words", NULL, NULL);
    for (char **key = keys; key != NULL && *key != NULL; key++) {
        double *value = g_new (double, 1);

        *value = g_key_file_get_double (file, "words", *key, NULL);
        g_hash_table_replace (values, rihla_word_form (*key, FALSE), value);
    }
    return values;
}

static void
read_table (WordTable *self, const char *lang)
{
    g_autofree char *name = g_strconcat ("emotions/", lang, ".ini", NULL);
    g_autoptr (GKeyFile) file = g_key_file_new ();
    g_autoptr (GBytes) bytes = rihla_data_lookup (name, NULL);

    /* The file is built in, and a test reads it: this cannot fail. */
    if (bytes != NULL)
        g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
    self->lang = lang;
    self->values = read_values (file);
    self->fillers = read_set (file, "fillers");
    self->joints = read_set (file, "joints");
}

static const WordTable *
get_tables (void)
{
    static WordTable *cached = NULL;

    if (g_once_init_enter (&cached)) {
        WordTable *tables = g_new0 (WordTable, N_TABLES);

        for (gsize i = 0; i < N_TABLES; i++)
            read_table (&tables[i], languages[i]);
        g_once_init_leave (&cached, tables);
    }
    return cached;
}

/* Takes one ending off an Arabic word, or the "with the" before it. */
static char *
make_stem (const char *word)
{
    static const char *const endings[] = { "ين", "ون", "ات", "ه", "ا" };
    g_autofree char *stem = NULL;

    if (g_str_has_prefix (word, "بال") && g_utf8_strlen (word, -1) >= 6)
        word += strlen ("بال");
    stem = g_strdup (word);
    for (gsize i = 0; i < G_N_ELEMENTS (endings); i++) {
        gsize length = strlen (stem);

        if (!g_str_has_suffix (stem, endings[i]))
            continue;
        length -= strlen (endings[i]);
        if (g_utf8_strlen (stem, (gssize) length) < MIN_STEM_LETTERS)
            continue;
        stem[length] = '\0';
        break;
    }
    return g_steal_pointer (&stem);
}

static char *
make_stems (const char *phrase)
{
    g_auto (GStrv) words = g_strsplit (phrase, " ", -1);

    for (char **word = words; *word != NULL; word++) {
        char *stem = make_stem (*word);

        g_free (*word);
        *word = stem;
    }
    return g_strjoinv (" ", words);
}

static gboolean
find_phrase (const WordTable *self, const char *phrase, double *value)
{
    const double *found = g_hash_table_lookup (self->values, phrase);

    if (found == NULL) {
        g_autofree char *stems = make_stems (phrase);

        found = g_hash_table_lookup (self->values, stems);
    }
    if (found == NULL)
        return FALSE;
    *value = *found;
    return TRUE;
}

/* The phrase up to its first joint, with or without fillers. */
static char *
cut_phrase (const WordTable *self, const char *phrase, gboolean fillers)
{
    g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
    GString *out = g_string_new (NULL);

    for (char **word = words; *word != NULL; word++) {
        if (!fillers && g_hash_table_contains (self->fillers, *word))
            continue;
        if (out->len > 0 && g_hash_table_contains (self->joints, *word))
            break;
        if (out->len > 0)
            g_string_append_c (out, ' ');
        g_string_append (out, *word);
    }
    return g_string_free (out, FALSE);
}

static gboolean
find_in_table (const WordTable *self, const char *form, double *value)
{
    g_autofree char *start = NULL;
    g_autofree char *core = NULL;

    if (find_phrase (self, form, value))
        return TRUE;
    start = cut_phrase (self, form, TRUE);
    if (find_phrase (self, start, value))
        return TRUE;
    core = cut_phrase (self, form, FALSE);
    return find_phrase (self, core, value);
}

static gboolean
is_language (const WordTable *self, const char *lang)
{
    return lang != NULL && g_ascii_strncasecmp (lang, self->lang, 2) == 0 &&
           !g_ascii_isalnum (lang[2]);
}

gboolean
rihla_emotion_words_lookup (const char *word, const char *lang, double *value)
{
    const WordTable *tables = get_tables ();
    g_autofree char *form = NULL;
    double found = 0.0;
    gboolean is_found = FALSE;

    if (word == NULL || strlen (word) > MAX_WORD_BYTES)
        return FALSE;

    form = rihla_word_form (word, FALSE);
    for (gsize i = 0; i < N_TABLES && !is_found; i++)
        if (is_language (&tables[i], lang))
            is_found = find_in_table (&tables[i], form, &found);
    for (gsize i = 0; i < N_TABLES && !is_found; i++)
        if (!is_language (&tables[i], lang))
            is_found = find_in_table (&tables[i], form, &found);

    if (is_found && value != NULL)
        *value = found;
    return is_found;
}

guint
rihla_emotion_words_get_n (const char *lang)
{
    const WordTable *tables = get_tables ();

    for (gsize i = 0; i < N_TABLES; i++)
        if (is_language (&tables[i], lang))
            return g_hash_table_size (tables[i].values);
    return 0;
}
