/* table-durations.c: durations as people write them in a cell.
 * SPDX-License-Identifier: MIT
 *
 * The text is cut into numbers and words; the words are data, in
 * lib/data/durations/. A number waits for its unit: "2 hours" adds two hours.
 * A unit without a number is one of it ("ساعة"), and the dual is a unit of its
 * own ("ساعتان"). A number left at the end is a part of the unit before: "ساعة
 * ونصف", "1h30". What does not fit is refused, never guessed. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "data/data.h"
#include "formats/table-cells.h"
#include "model/values.h"
#include "model/word-form.h"

/* Attack: a cell of hours, added up one by one. */
#define MAX_DURATION_BYTES 256

typedef struct {
    GHashTable *units;   /* form to double, in seconds */
    GHashTable *numbers; /* form to double */
    GHashTable *fillers; /* set of forms */
} TimeWords;

typedef struct {
    double total;
    double number; /* NAN: none waits */
    double unit;   /* the last one; 0: none yet */
    gboolean has_units;
} Sum;

static void
load_values (GHashTable *table, GKeyFile *file, const char *group)
{
    g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);

    for (char **key = keys; key != NULL && *key != NULL; key++) {
        g_auto (GStrv) words = NULL;
        double value = g_ascii_strtod (*key, NULL);

        words = g_key_file_get_string_list (file, group, *key, NULL, NULL);
        for (char **word = words; word != NULL && *word != NULL; word++)
            g_hash_table_insert (table, rihla_word_form (*word, FALSE),
                                 g_memdup2 (&value, sizeof value));
    }
}

static void
load_words (TimeWords *self, const char *name)
{
    g_autoptr (GBytes) bytes = rihla_data_lookup (name, NULL);
    g_autoptr (GKeyFile) file = g_key_file_new ();
    g_auto (GStrv) fillers = NULL;

    /* The file is built in, and a test reads it: this cannot fail. */
    if (bytes != NULL)
        g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL);
    load_values (self->units, file, "units");
    load_values (self->numbers, file, "numbers");
    fillers = g_key_file_get_string_list (file, "fillers", "words", NULL, NULL);
    for (char **word = fillers; word != NULL && *word != NULL; word++)
        g_hash_table_add (self->fillers, rihla_word_form (*word, FALSE));
}

static GHashTable *
new_table (void)
{
    return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static const TimeWords *
get_words (void)
{
    static TimeWords *cached = NULL;

    if (g_once_init_enter (&cached)) {
        TimeWords *words = g_new0 (TimeWords, 1);

        words->units = new_table ();
        words->numbers = new_table ();
        words->fillers =
            g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
        load_words (words, "durations/ar.ini");
        load_words (words, "durations/en.ini");
        g_once_init_leave (&cached, words);
    }
    return cached;
}

/* Digits in ASCII, the decimal sign a point; format characters dropped. */
static char *
unify_digits (const char *cell)
{
    GString *out = g_string_new (NULL);

    for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);
        int digit = g_unichar_digit_value (letter);

        if (digit >= 0)
            g_string_append_c (out, (char) ('0' + digit));
        else if (letter == 0x066b)
            g_string_append_c (out, '.');
        else if (g_unichar_type (letter) != G_UNICODE_FORMAT)
            g_string_append_unichar (out, letter);
    }
    return g_strstrip (g_string_free (out, FALSE));
}

/* H:MM or H:MM:SS. */
static gboolean
parse_clock (const char *text, double *seconds)
{
    g_auto (GStrv) parts = g_strsplit (text, ":", 4);
    guint n = g_strv_length (parts);
    double sum = 0.0;

    if (n != 2 && n != 3)
        return FALSE;
    for (guint i = 0; i < n; i++) {
        gsize length = strlen (parts[i]);
        double part = 0.0;

        if (length == 0 || length > 4 || (i > 0 && length != 2) ||
            parts[i][strspn (parts[i], "0123456789")] != '\0')
            return FALSE;
        part = g_ascii_strtod (parts[i], NULL);
        if (i > 0 && part >= 60)
            return FALSE;
        sum = sum * 60 + part;
    }
    *seconds = n == 2 ? sum * 60 : sum;
    return TRUE;
}

/* Adds a number to one that waits, where words make one number of them. */
static gboolean
add_number (Sum *sum, double number, gboolean is_word)
{
    if (isnan (sum->number)) {
        sum->number = number;
        return TRUE;
    }
    if (!is_word)
        return FALSE;
    if (number < 1 || sum->number < 1) /* "a half", "half an" */
        sum->number *= number;
    else if ((sum->number < 10 && number >= 20) ||
             (sum->number >= 20 && number < 10)) /* twenty five */
        sum->number += number;
    else
        return FALSE;
    return TRUE;
}

static void
add_unit (Sum *sum, double unit)
{
    sum->total += (isnan (sum->number) ? 1 : sum->number) * unit;
    sum->number = NAN;
    sum->unit = unit;
    sum->has_units = TRUE;
}

static gboolean
add_word (Sum *sum, const char *word)
{
    const TimeWords *words = get_words ();
    const double *value = NULL;

    if ((value = g_hash_table_lookup (words->units, word)) != NULL) {
        add_unit (sum, *value);
        return TRUE;
    }
    if ((value = g_hash_table_lookup (words->numbers, word)) != NULL)
        return add_number (sum, *value, TRUE);
    return g_hash_table_contains (words->fillers, word);
}

static gboolean
read_word (Sum *sum, const char *from, const char *to)
{
    g_autofree char *text = g_strndup (from, (gsize) (to - from));
    g_autofree char *word = rihla_word_form (text, TRUE);

    if (add_word (sum, word))
        return TRUE;
    /* "ونصف": the Arabic "and" stands with its word. */
    return g_str_has_prefix (word, "و") && add_word (sum, word + strlen ("و"));
}

static gboolean
read_number (Sum *sum, const char *from, const char *to)
{
    g_autofree char *text = g_strndup (from, (gsize) (to - from));
    double number = 0.0;

    return rihla_cell_parse_number (text, FALSE, FALSE, &number) &&
           add_number (sum, number, FALSE);
}

/* What a number at the end counts. */
static gboolean
settle_rest (Sum *sum, double unit)
{
    double number = sum->number;

    if (isnan (number))
        return sum->has_units;
    if (!sum->has_units) {
        if (unit <= 0 && number != 0)
            return FALSE;
        sum->total = number * unit;
        return TRUE;
    }
    if (number < 1) {
        sum->total += number * sum->unit;
        return TRUE;
    }
    if (number >= 60 || (sum->unit != 3600 && sum->unit != 60))
        return FALSE;
    sum->total += number * sum->unit / 60;
    return TRUE;
}

static const char *
skip_letters (const char *p)
{
    while (g_unichar_isalpha (g_utf8_get_char (p)) ||
           g_unichar_ismark (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    return p;
}

static const char *
skip_digits (const char *p)
{
    while (g_ascii_isdigit (*p) ||
           ((*p == '.' || *p == ',') && g_ascii_isdigit (p[1])))
        p++;
    return p;
}

static gboolean
is_filler (gunichar letter)
{
    return g_unichar_isspace (letter) || letter == '.' || letter == ',' ||
           letter == 0x060c || letter == '+' || letter == '&' ||
           letter == '~' || letter == 0x2248;
}

static gboolean
parse_words (const char *text, double unit, double *seconds)
{
    Sum sum = { 0.0, NAN, 0.0, FALSE };
    const char *p = text;

    while (*p != '\0') {
        gunichar letter = g_utf8_get_char (p);
        const char *end = NULL;

        if (g_ascii_isdigit (*p)) {
            end = skip_digits (p);
            if (!read_number (&sum, p, end))
                return FALSE;
        } else if (g_unichar_isalpha (letter)) {
            end = skip_letters (p);
            if (!read_word (&sum, p, end))
                return FALSE;
        } else if (is_filler (letter)) {
            end = g_utf8_next_char (p);
        } else {
            return FALSE;
        }
        p = end;
    }
    if (!settle_rest (&sum, unit))
        return FALSE;
    *seconds = sum.total;
    return TRUE;
}

gboolean
rihla_cell_parse_duration (const char *cell, double unit, double *seconds)
{
    g_autofree char *text = NULL;

    if (strlen (cell) > MAX_DURATION_BYTES)
        return FALSE;
    text = unify_digits (cell);
    return rihla_duration_parse (text, seconds) ||
           parse_clock (text, seconds) || parse_words (text, unit, seconds);
}

double
rihla_cell_find_unit (const char *text)
{
    g_autofree char *form = rihla_word_form (text, TRUE);
    g_auto (GStrv) words = g_strsplit (form, " ", -1);

    for (char **word = words; *word != NULL; word++) {
        const char *name = *word;
        const double *unit = g_hash_table_lookup (get_words ()->units, name);

        if (unit == NULL && g_str_has_prefix (name, "بال"))
            unit = g_hash_table_lookup (get_words ()->units,
                                        name + strlen ("بال"));
        if (unit != NULL && *unit > 0)
            return *unit;
    }
    return 0.0;
}
