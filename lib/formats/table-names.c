/* table-names.c: what the words in a table mean.
 * SPDX-License-Identifier: MIT
 *
 * The names are data: lib/data/columns/ and lib/data/kinds/, a file a
 * language. They are read once into hash tables from the form of a name
 * (model/word-form.h) to what it means, so a look-up costs the length of the
 * text, however many names there are. */

#include "config.h"

#include <string.h>

#include <rihla/rihla-enum-types.h>

#include "data/data.h"
#include "formats/table-names.h"
#include "model/values.h"
#include "model/word-form.h"

/* Longer texts than this say something; they need no form to tell. */
#define MAX_NONE_BYTES 32
/* The longest name of a channel, in words. */
#define MAX_PHRASE_WORDS 4

typedef struct {
    int meaning;
    guint rank; /* in its list */
} Meaning;

typedef struct {
    GHashTable *columns;  /* form to Meaning of RihlaColumn */
    GHashTable *stages;   /* form to Meaning of RihlaStageKind */
    GHashTable *channels; /* form to Meaning of RihlaChannelKind */
    GHashTable *nones;    /* set of forms and texts */
    char *first[2][RIHLA_N_COLUMNS];
} Names;

static const char *const languages[] = { "ar", "en" };

static const char *const nicks[RIHLA_N_COLUMNS] = {
    [RIHLA_COLUMN_STAGE] = "stage",
    [RIHLA_COLUMN_TOUCHPOINT] = "touchpoint",
    [RIHLA_COLUMN_GOAL] = "goal",
    [RIHLA_COLUMN_CHANNEL] = "channel",
    [RIHLA_COLUMN_OWNER] = "owner",
    [RIHLA_COLUMN_EMOTION] = "emotion",
    [RIHLA_COLUMN_EMOTION_VALUE] = "emotion-value",
    [RIHLA_COLUMN_PAIN] = "pain",
    [RIHLA_COLUMN_OPPORTUNITY] = "opportunity",
    [RIHLA_COLUMN_QUOTE] = "quote",
    [RIHLA_COLUMN_WAIT] = "wait",
    [RIHLA_COLUMN_ACTIVE] = "active",
    [RIHLA_COLUMN_ENTERED] = "entered",
    [RIHLA_COLUMN_NPS] = "nps",
    [RIHLA_COLUMN_CSAT] = "csat",
    [RIHLA_COLUMN_CES] = "ces",
    [RIHLA_COLUMN_FCR] = "fcr",
    [RIHLA_COLUMN_ART] = "art",
};

static GKeyFile *
load_file (const char *folder, const char *lang)
{
    g_autofree char *name = g_strconcat (folder, "/", lang, ".ini", NULL);
    g_autoptr (GBytes) bytes = rihla_data_lookup (name, NULL);
    GKeyFile *file = g_key_file_new ();

    /* The file is built in, and a test reads it: this cannot fail. */
    if (bytes != NULL)
        g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
    return file;
}

static void
add_meanings (GHashTable *table, GKeyFile *file, const char *group,
              const char *key, int meaning)
{
    g_auto (GStrv) names = NULL;

    names = g_key_file_get_string_list (file, group, key, NULL, NULL);
    for (guint i = 0; names != NULL && names[i] != NULL; i++) {
        char *form = rihla_word_form (names[i], FALSE);
        Meaning *value = NULL;

        if (g_hash_table_contains (table, form)) {
            g_free (form);
            continue;
        }
        value = g_new (Meaning, 1);
        value->meaning = meaning;
        value->rank = i;
        g_hash_table_insert (table, form, value);
    }
}

static void
load_columns (Names *names, guint lang)
{
    g_autoptr (GKeyFile) file = load_file ("columns", languages[lang]);

    for (guint i = RIHLA_COLUMN_STAGE; i < RIHLA_N_COLUMNS; i++) {
        g_auto (GStrv) list = NULL;

        list =
            g_key_file_get_string_list (file, "columns", nicks[i], NULL, NULL);
        add_meanings (names->columns, file, "columns", nicks[i], (int) i);
        names->first[lang][i] = g_strdup (list != NULL ? list[0] : nicks[i]);
    }
}

static void
load_kinds_of (GHashTable *table, GKeyFile *file, const char *group, GType type)
{
    g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

    for (char **key = keys; key != NULL && *key != NULL; key++) {
        int kind;

        if (rihla_enum_parse (type, *key, &kind))
            add_meanings (table, file, group, *key, kind);
    }
}

static void
load_kinds (Names *names, guint lang)
{
    g_autoptr (GKeyFile) file = load_file ("kinds", languages[lang]);
    g_auto (GStrv) nones = NULL;

    load_kinds_of (names->stages, file, "stage-kinds", RIHLA_TYPE_STAGE_KIND);
    load_kinds_of (names->channels, file, "channel-kinds",
                   RIHLA_TYPE_CHANNEL_KIND);
    nones = g_key_file_get_string_list (file, "none", "words", NULL, NULL);
    for (char **none = nones; none != NULL && *none != NULL; none++) {
        g_autofree char *form = rihla_word_form (*none, TRUE);

        g_hash_table_add (names->nones, *form != '\0' ? g_steal_pointer (&form)
                                                      : g_strdup (*none));
    }
}

static GHashTable *
new_table (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static const Names *
get_names (void)
{
    static Names *cached = NULL;

    if (g_once_init_enter (&cached)) {
        Names *names = g_new0 (Names, 1);

        names->columns = new_table ();
        names->stages = new_table ();
        names->channels = new_table ();
        names->nones =
            g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
        for (guint i = 0; i < G_N_ELEMENTS (languages); i++) {
            load_columns (names, i);
            load_kinds (names, i);
        }
        g_once_init_leave (&cached, names);
    }
    return cached;
}

static const Meaning *
find_meaning (GHashTable *table, const char *text)
{
    g_autofree char *form = rihla_word_form (text, TRUE);

    return g_hash_table_lookup (table, form);
}

/* Adds the text and, where it has slashes, its parts. */
static void
add_name (GPtrArray *names, const char *text)
{
    g_auto (GStrv) parts = NULL;

    g_ptr_array_add (names, g_strdup (text));
    if (strchr (text, '/') == NULL)
        return;
    parts = g_strsplit (text, "/", -1);
    for (char **part = parts; *part != NULL; part++)
        g_ptr_array_add (names, g_strdup (*part));
}

char **
rihla_table_list_names (const char *text)
{
    GPtrArray *names = g_ptr_array_new ();
    g_autoptr (GPtrArray) inner = g_ptr_array_new_with_free_func (g_free);
    GString *outer = g_string_new (NULL);
    const char *end = text + strlen (text);
    const char *p = text;

    /* Past the last closing bracket no opening one is looked after. */
    while (end > text && end[-1] != ')' && end[-1] != ']')
        end--;
    while (*p != '\0') {
        const char *close = NULL;

        if (p < end && (*p == '(' || *p == '['))
            close = strpbrk (p, ")]");
        if (close == NULL) {
            g_string_append_c (outer, *p++);
            continue;
        }
        g_string_append_c (outer, ' ');
        g_ptr_array_add (inner, g_strndup (p + 1, (gsize) (close - p - 1)));
        p = close + 1;
    }

    add_name (names, outer->str);
    for (guint i = 0; i < inner->len; i++)
        add_name (names, g_ptr_array_index (inner, i));
    g_string_free (outer, TRUE);
    g_ptr_array_add (names, NULL);
    return (char **) g_ptr_array_free (names, FALSE);
}

RihlaColumn
rihla_column_find (const char *head, guint *rank)
{
    g_auto (GStrv) names = rihla_table_list_names (head);

    for (char **name = names; *name != NULL; name++) {
        const Meaning *found = find_meaning (get_names ()->columns, *name);

        if (found == NULL)
            continue;
        if (rank != NULL)
            *rank = found->rank;
        return (RihlaColumn) found->meaning;
    }
    return RIHLA_COLUMN_NOTE;
}

const char *
rihla_column_get_nick (RihlaColumn column)
{
    return nicks[column];
}

const char *
rihla_column_get_name (RihlaColumn column, const char *lang)
{
    gboolean is_arabic =
        lang != NULL && g_ascii_strncasecmp (lang, "ar", 2) == 0;

    return get_names ()->first[is_arabic ? 0 : 1][column];
}

/* Drops what stands before the name of a stage: "1.", "المرحلة 2:". */
static const char *
skip_number (const char *form)
{
    static const char *const words[] = { "stage", "phase", "مرحله" };
    const char *p = form;

    for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
        gsize length = strlen (words[i]);

        if (g_str_has_prefix (p, words[i]) && p[length] == ' ') {
            p += length + 1;
            break;
        }
    }
    while (*p != '\0' && (*p == ' ' || g_unichar_isdigit (g_utf8_get_char (p))))
        p = g_utf8_next_char (p);
    return *p != '\0' ? p : form;
}

RihlaStageKind
rihla_table_find_stage_kind (const char *title)
{
    g_auto (GStrv) names = rihla_table_list_names (title);
    GHashTable *table = get_names ()->stages;

    for (char **name = names; *name != NULL; name++) {
        g_autofree char *form = rihla_word_form (*name, TRUE);
        const Meaning *found = g_hash_table_lookup (table, form);

        if (found == NULL)
            found = g_hash_table_lookup (table, skip_number (form));
        if (found != NULL)
            return (RihlaStageKind) found->meaning;
    }
    return RIHLA_STAGE_KIND_OTHER;
}

/* The longest known phrase that begins at a word; NULL where none does. */
static const Meaning *
find_phrase (char **words, gsize *length)
{
    const Meaning *best = NULL;
    g_autoptr (GString) phrase = g_string_new (NULL);

    for (guint i = 0; i < MAX_PHRASE_WORDS && words[i] != NULL; i++) {
        const Meaning *found = NULL;

        if (i > 0)
            g_string_append_c (phrase, ' ');
        g_string_append (phrase, words[i]);
        found = g_hash_table_lookup (get_names ()->channels, phrase->str);
        if (found == NULL)
            continue;
        best = found;
        *length = phrase->len;
    }
    return best;
}

RihlaChannelKind
rihla_table_find_channel_kind (const char *name)
{
    g_autofree char *form = rihla_word_form (name, TRUE);
    g_auto (GStrv) words = g_strsplit (form, " ", -1);
    RihlaChannelKind kind = RIHLA_CHANNEL_KIND_OTHER;
    gsize longest = 0;

    for (char **word = words; *word != NULL; word++) {
        gsize length = 0;
        const Meaning *found = find_phrase (word, &length);

        if (found == NULL || length <= longest)
            continue;
        longest = length;
        kind = (RihlaChannelKind) found->meaning;
    }
    return kind;
}

gboolean
rihla_table_is_none (const char *text)
{
    g_autofree char *form = NULL;

    if (*text == '\0')
        return TRUE;
    if (g_hash_table_contains (get_names ()->nones, text))
        return TRUE;
    if (strlen (text) > MAX_NONE_BYTES)
        return FALSE;
    form = rihla_word_form (text, TRUE);
    return *form != '\0' && g_hash_table_contains (get_names ()->nones, form);
}
