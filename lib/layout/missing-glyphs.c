/* missing-glyphs.c: what to install for characters that no font has.
 * SPDX-License-Identifier: MIT
 *
 * The packages are those of Debian and Ubuntu; other systems name the same
 * fonts much alike. */

#include "config.h"

#include <stdlib.h>

#include "layout/text-backend.h"
#include "model/diagnostics.h"

/* A text in a script without a font names hundreds of characters; after this
 * many of one map the reader knows. */
#define MAX_NAMED 20

#define USUAL_PACKAGE "fonts-noto-core"
#define EMOJI_PACKAGE "fonts-noto-color-emoji"

typedef struct {
    GUnicodeScript script;
    const char *name;
    const char *package;
} Script;

static const Script scripts[] = {
    { G_UNICODE_SCRIPT_HAN, "Han", "fonts-noto-cjk" },
    { G_UNICODE_SCRIPT_HIRAGANA, "Hiragana", "fonts-noto-cjk" },
    { G_UNICODE_SCRIPT_KATAKANA, "Katakana", "fonts-noto-cjk" },
    { G_UNICODE_SCRIPT_HANGUL, "Hangul", "fonts-noto-cjk" },
    { G_UNICODE_SCRIPT_BOPOMOFO, "Bopomofo", "fonts-noto-cjk" },
    { G_UNICODE_SCRIPT_ARABIC, "Arabic", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_LATIN, "Latin", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_CYRILLIC, "Cyrillic", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_GREEK, "Greek", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_HEBREW, "Hebrew", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_DEVANAGARI, "Devanagari", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_BENGALI, "Bengali", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_TAMIL, "Tamil", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_THAI, "Thai", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_TIBETAN, "Tibetan", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_ETHIOPIC, "Ethiopic", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_ARMENIAN, "Armenian", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_GEORGIAN, "Georgian", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_SYRIAC, "Syriac", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_NKO, "N'Ko", USUAL_PACKAGE },
    { G_UNICODE_SCRIPT_ADLAM, "Adlam", USUAL_PACKAGE },
};

static gboolean
is_emoji (gunichar character)
{
    return (character >= 0x1f000 && character <= 0x1faff) ||
           (character >= 0x2600 && character <= 0x27bf) ||
           (character >= 0xfe00 && character <= 0xfe0f);
}

static gboolean
is_private (gunichar character)
{
    return g_unichar_type (character) == G_UNICODE_PRIVATE_USE;
}

static Script
find_script (gunichar character)
{
    GUnicodeScript script = g_unichar_get_script (character);

    if (is_emoji (character))
        return (Script){ script, "emoji", EMOJI_PACKAGE };
    for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
        if (scripts[i].script == script)
            return scripts[i];
    if (character >= 0x3000 && character <= 0x33ff)
        return (Script){ script, "East Asian signs", "fonts-noto-cjk" };
    return (Script){ script, NULL, "fonts-noto-core or fonts-noto-extra" };
}

static void
report_character (gunichar character, RihlaDiagnostics *diagnostics)
{
    Script script = find_script (character);
    char sign[8] = { 0 };

    if (!g_unichar_isdefined (character) || is_private (character)) {
        rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_MISSING_GLYPH,
                               NULL, NULL,
                               "no font has U+%04X, a character of no meaning "
                               "in Unicode; take it out of the text",
                               character);
        return;
    }
    g_unichar_to_utf8 (character, sign);
    rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_MISSING_GLYPH, NULL,
                           NULL, "no font has \"%s\" (U+%04X%s%s); try %s",
                           sign, character, script.name != NULL ? ", " : "",
                           script.name != NULL ? script.name : "",
                           script.package);
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
    guint one = GPOINTER_TO_UINT (a);
    guint other = GPOINTER_TO_UINT (b);

    return (one > other) - (one < other);
}

void
rihla_missing_glyphs_report (GHashTable *missing, RihlaDiagnostics *diagnostics)
{
    GList *characters = g_hash_table_get_keys (missing);
    guint n = 0;

    characters = g_list_sort (characters, compare_characters);
    for (GList *l = characters; l != NULL && n < MAX_NAMED; l = l->next, n++)
        report_character (GPOINTER_TO_UINT (l->data), diagnostics);
    g_list_free (characters);
    if (g_hash_table_size (missing) > n)
        rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_MISSING_GLYPH,
                               NULL, NULL, "no font has %u more characters",
                               g_hash_table_size (missing) - n);
}
