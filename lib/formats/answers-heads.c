/* answers-heads.c: what the columns of survey answers hold.
 * SPDX-License-Identifier: MIT
 *
 * The names are data, in lib/data/columns/ and lib/data/kinds/, in a group of
 * their own; stages, touchpoints and kinds of metrics have those of all
 * tables. */

#include "config.h"

#include <string.h>

#include "data/data.h"
#include "formats/answers-heads.h"
#include "formats/table-cells.h"
#include "formats/table-names.h"
#include "model/word-form.h"

typedef struct {
    GHashTable *roles;                    /* form to RihlaAnswerRole */
    GHashTable *words;                    /* form to 1 for no, 2 for yes */
    char *first[2][RIHLA_N_ANSWER_ROLES]; /* owned */
} Names;

static const char *const languages[] = { "ar", "en" };

static const char *const nicks[RIHLA_N_ANSWER_ROLES] = {
    [RIHLA_ANSWER_ROLE_PLACE] = "place",
    [RIHLA_ANSWER_ROLE_STAGE] = "stage",
    [RIHLA_ANSWER_ROLE_KIND] = "kind",
    [RIHLA_ANSWER_ROLE_SCORE] = "score",
    [RIHLA_ANSWER_ROLE_DATE] = "date",
    [RIHLA_ANSWER_ROLE_SEGMENT] = "segment",
};

static const RihlaMetricKind kinds[] = {
    [RIHLA_COLUMN_NPS - RIHLA_COLUMN_NPS] = RIHLA_METRIC_KIND_NPS,
    [RIHLA_COLUMN_CSAT - RIHLA_COLUMN_NPS] = RIHLA_METRIC_KIND_CSAT,
    [RIHLA_COLUMN_CES - RIHLA_COLUMN_NPS] = RIHLA_METRIC_KIND_CES,
    [RIHLA_COLUMN_FCR - RIHLA_COLUMN_NPS] = RIHLA_METRIC_KIND_FCR,
    [RIHLA_COLUMN_ART - RIHLA_COLUMN_NPS] = RIHLA_METRIC_KIND_ART,
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

/* Returns the first name; NULL where there is none. */
static char *
add_names (GHashTable *table, GKeyFile *file, const char *key, guint meaning)
{
    g_auto (GStrv) names =
        g_key_file_get_string_list (file, "answers", key, NULL, NULL);

    for (guint i = 0; names != NULL && names[i] != NULL; i++)
        g_hash_table_insert (table, rihla_word_form (names[i], FALSE),
                             GUINT_TO_POINTER (meaning));
    return g_strdup (names == NULL ? NULL : names[0]);
}

static void
load_language (Names *names, guint lang)
{
    g_autoptr (GKeyFile) columns = load_file ("columns", languages[lang]);
    g_autoptr (GKeyFile) words = load_file ("kinds", languages[lang]);

    for (guint i = RIHLA_ANSWER_ROLE_PLACE; i < RIHLA_N_ANSWER_ROLES; i++)
        names->first[lang][i] = add_names (names->roles, columns, nicks[i], i);
    g_free (add_names (names->words, words, "no", 1));
    g_free (add_names (names->words, words, "yes", 2));
}

static GHashTable *
new_table (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static const Names *
get_names (void)
{
    static Names *cached = NULL;

    if (g_once_init_enter (&cached)) {
        Names *names = g_new0 (Names, 1);

        names->roles = new_table ();
        names->words = new_table ();
        for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
            load_language (names, i);
        g_once_init_leave (&cached, names);
    }
    return cached;
}

static guint
look_up (GHashTable *table, const char *text)
{
    g_autofree char *form = rihla_word_form (text, TRUE);

    return GPOINTER_TO_UINT (g_hash_table_lookup (table, form));
}

/* What stands in brackets in the head of a score: its unit. */
static double
find_unit (const char *text)
{
    const char *open = strpbrk (text, "([");
    const char *close = open == NULL ? NULL : strpbrk (open, ")]");
    g_autofree char *unit = NULL;

    if (close == NULL)
        return 0;
    unit = g_strndup (open + 1, (gsize) (close - open - 1));
    return rihla_cell_find_unit (unit);
}

/* What any table calls a stage, a touchpoint or a metric. */
static RihlaAnswerHead
find_column (const char *text)
{
    RihlaColumn column = rihla_column_find (text, NULL);
    RihlaAnswerHead head = { RIHLA_ANSWER_ROLE_NONE, RIHLA_METRIC_KIND_OTHER,
                             0 };

    if (column == RIHLA_COLUMN_TOUCHPOINT)
        head.role = RIHLA_ANSWER_ROLE_PLACE;
    else if (column == RIHLA_COLUMN_STAGE)
        head.role = RIHLA_ANSWER_ROLE_STAGE;
    else if (column >= RIHLA_COLUMN_NPS) {
        head.role = RIHLA_ANSWER_ROLE_SCORE;
        head.kind = kinds[column - RIHLA_COLUMN_NPS];
    }
    return head;
}

RihlaAnswerHead
rihla_answer_head_find (const char *text)
{
    g_auto (GStrv) names = rihla_table_list_names (text);
    RihlaAnswerHead head = find_column (text);

    for (char **name = names;
         *name != NULL && head.role == RIHLA_ANSWER_ROLE_NONE; name++)
        head.role = (RihlaAnswerRole) look_up (get_names ()->roles, *name);
    if (head.role == RIHLA_ANSWER_ROLE_SCORE)
        head.unit = find_unit (text);
    return head;
}

const char *
rihla_answer_role_get_name (RihlaAnswerRole role, const char *lang)
{
    return get_names ()->first[g_str_equal (lang, "ar") ? 0 : 1][role];
}

RihlaMetricKind
rihla_answer_kind_find (const char *text)
{
    RihlaColumn column = rihla_column_find (text, NULL);

    return column < RIHLA_COLUMN_NPS ? RIHLA_METRIC_KIND_OTHER
                                     : kinds[column - RIHLA_COLUMN_NPS];
}

int
rihla_answer_word_find (const char *text)
{
    return (int) look_up (get_names ()->words, text) - 1;
}
