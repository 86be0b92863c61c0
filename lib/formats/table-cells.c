/* table-cells.c: what stands in a cell: texts, lists and numbers.
 * SPDX-License-Identifier: MIT
 *
 * A list is split where nothing protects the sign: not in brackets or quotation
 * marks that are closed, not between digits. What protects is found in one pass
 * with a stack, and written down as steps up and down; a second pass adds the
 * steps up and splits where the sum is zero. Both are linear. */

#include "config.h"

#include <string.h>

#include "formats/table-cells.h"
#include "formats/table-names.h"
#include "model/values.h"

/* How far a closing sign looks for its opening one past others. */
#define MAX_PAIR_REACH 8
/* Attack: digits without end. */
#define MAX_NUMBER_BYTES 64

#define ARABIC_COMMA 0x060c
#define ARABIC_SEMICOLON 0x061b
#define ARABIC_DECIMAL 0x066b
#define ARABIC_THOUSANDS 0x066c
#define ARABIC_PERCENT 0x066a
#define MINUS_SIGN 0x2212
#define EN_DASH 0x2013

typedef struct {
    gunichar close;
    gsize offset;
} Opening;

static const struct {
    gunichar open;
    gunichar close;
} pairs[] = {
    { '(', ')' },       { '[', ']' },       { '{', '}' }, { 0x00ab, 0x00bb },
    { 0x201c, 0x201d }, { 0x201e, 0x201c }, { '"', '"' },
};

/* The length of a <br> at p, in any of its spellings; 0 where there is none. */
static gsize
match_break (const char *p)
{
    const char *q = p;

    if (g_ascii_strncasecmp (q, "<br", 3) != 0)
        return 0;
    q += 3;
    while (*q == ' ')
        q++;
    if (*q == '/')
        q++;
    return *q == '>' ? (gsize) (q + 1 - p) : 0;
}

/* A copy in which each break is one line feed. */
static char *
unify_breaks (const char *cell)
{
    GString *out = g_string_sized_new (strlen (cell));
    const char *p = cell;

    while (*p != '\0') {
        gsize length = match_break (p);

        if (length == 0 && p[0] == '\r' && p[1] == '\n')
            length = 2;
        if (length > 0 || *p == '\r' || *p == '\v' || *p == '\f') {
            g_string_append_c (out, '\n');
            p += length > 0 ? length : 1;
        } else {
            g_string_append_c (out, *p++);
        }
    }
    return g_string_free (out, FALSE);
}

/* Closes the nearest opening sign that waits for this one. */
static gboolean
close_pair (GArray *stack, gunichar letter, gsize *offset)
{
    for (guint i = 0; i < MAX_PAIR_REACH && i < stack->len; i++) {
        Opening *opening = &g_array_index (stack, Opening, stack->len - 1 - i);

        if (opening->close != letter)
            continue;
        *offset = opening->offset;
        g_array_set_size (stack, stack->len - 1 - i);
        return TRUE;
    }
    return FALSE;
}

/* Writes +1 where a closed pair begins and -1 where it ends. */
static gint8 *
mark_pairs (const char *text)
{
    gint8 *steps = g_new0 (gint8, strlen (text) + 1);
    g_autoptr (GArray) stack = g_array_new (FALSE, FALSE, sizeof (Opening));

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);
        gsize offset = (gsize) (p - text);
        gsize from = 0;

        if (close_pair (stack, letter, &from)) {
            steps[from] = 1;
            steps[offset] = -1;
            continue;
        }
        for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++) {
            Opening opening = { pairs[i].close, offset };

            if (pairs[i].open != letter)
                continue;
            g_array_append_val (stack, opening);
            break;
        }
    }
    return steps;
}

static gboolean
is_break (gunichar letter)
{
    return letter == ';' || letter == ARABIC_SEMICOLON || letter == '\n' ||
           letter == 0x2028 || letter == 0x2029 || letter == 0x0085;
}

/* A comma between digits is part of a number. */
static gboolean
is_comma (const char *text, const char *p)
{
    gunichar letter = g_utf8_get_char (p);

    if (letter != ',' && letter != ARABIC_COMMA)
        return FALSE;
    return p == text ||
           !g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (p))) ||
           !g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (p)));
}

static gboolean
has_breaks (const char *text, const gint8 *steps)
{
    int depth = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        depth += steps[p - text];
        if (depth == 0 && is_break (g_utf8_get_char (p)))
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_bullet (gunichar letter)
{
    static const gunichar bullets[] = {
        '-', '*', 0x00b7, 0x2013, 0x2014, 0x2022, 0x2023, 0x25aa, 0x25cf, 0x25e6
    };

    for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
        if (bullets[i] == letter)
            return TRUE;
    return FALSE;
}

/* The end of a number that stands before an item, as "2." or "2-". */
static const char *
skip_item_number (const char *text)
{
    const char *p = text;

    while (g_unichar_isdigit (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    return p != text && *p != '\0' && strchr (".)-", *p) != NULL ? p + 1 : text;
}

/* Skips a bullet or a number that stands before an item. */
static const char *
skip_bullet (const char *text)
{
    const char *p = skip_item_number (text);

    if (p == text && is_bullet (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    if (p == text || *p != ' ' || p[1] == '\0')
        return text;
    return p + 1;
}

/* One line, without spaces around or doubled, or control characters. */
static char *
collapse (const char *text, gsize length)
{
    GString *out = g_string_sized_new (length);
    gboolean has_space = FALSE;

    for (const char *p = text; p < text + length; p = g_utf8_next_char (p)) {
        gunichar letter = g_utf8_get_char (p);

        if (letter == 0xa0 || letter == 0xfeff || g_unichar_isspace (letter) ||
            g_unichar_type (letter) == G_UNICODE_CONTROL) {
            has_space = TRUE;
            continue;
        }
        if (has_space && out->len > 0)
            g_string_append_c (out, ' ');
        has_space = FALSE;
        g_string_append_unichar (out, letter);
    }
    return g_string_free (out, FALSE);
}

/* An apostrophe before a sign keeps a spreadsheet from taking a text for a
 * formula. */
static const char *
skip_apostrophe (const char *cell)
{
    return cell[0] == '\'' && cell[1] != '\0' &&
                   strchr ("=+-@", cell[1]) != NULL
               ? cell + 1
               : cell;
}

char *
rihla_cell_get_text (const char *cell)
{
    g_autofree char *text = unify_breaks (skip_apostrophe (cell));
    g_autofree char *line = collapse (text, strlen (text));

    if (rihla_table_is_none (line))
        return g_strdup ("");
    return g_steal_pointer (&line);
}

static void
add_item (GPtrArray *items, const char *from, const char *to, RihlaSplit how)
{
    g_autofree char *item = collapse (from, (gsize) (to - from));

    if (rihla_table_is_none (item)) {
        if (how == RIHLA_SPLIT_KEEP_EMPTY)
            g_ptr_array_add (items, g_strdup (""));
        return;
    }
    if (how == RIHLA_SPLIT_KEEP_EMPTY)
        g_ptr_array_add (items, g_steal_pointer (&item));
    else
        g_ptr_array_add (items, g_strdup (skip_bullet (item)));
}

char **
rihla_cell_split (const char *cell, RihlaSplit how)
{
    g_autofree char *text = unify_breaks (skip_apostrophe (cell));
    g_autofree gint8 *steps = mark_pairs (text);
    GPtrArray *items = g_ptr_array_new ();
    gboolean at_breaks =
        how == RIHLA_SPLIT_AT_BREAKS || has_breaks (text, steps);
    const char *from = text;
    int depth = 0;

    for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
        depth += steps[p - text];
        if (depth > 0)
            continue;
        if (at_breaks ? !is_break (g_utf8_get_char (p)) : !is_comma (text, p))
            continue;
        add_item (items, from, p, how);
        from = g_utf8_next_char (p);
    }
    add_item (items, from, from + strlen (from), how);
    g_ptr_array_add (items, NULL);
    return (char **) g_ptr_array_free (items, FALSE);
}

/* --- Numbers --------------------------------------------------------------- */

/* The ASCII sign for a letter of a number; 0: leave it out; '?': no number. */
static char
map_number_letter (gunichar letter)
{
    int digit = g_unichar_digit_value (letter);

    if (digit >= 0)
        return (char) ('0' + digit);
    if (letter == ARABIC_DECIMAL)
        return '.';
    if (letter == ARABIC_COMMA)
        return ',';
    if (letter == MINUS_SIGN || letter == EN_DASH)
        return '-';
    if (letter == ARABIC_PERCENT)
        return '%';
    if (g_unichar_isspace (letter))
        return ' ';
    if (letter == ARABIC_THOUSANDS ||
        g_unichar_type (letter) == G_UNICODE_FORMAT)
        return 0;
    return letter < 0x80 && strchr ("+-.,%", (int) letter) != NULL
               ? (char) letter
               : '?';
}

static gboolean
map_number (const char *cell, char *out)
{
    gsize n = 0;

    for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p)) {
        char sign = map_number_letter (g_utf8_get_char (p));

        if (sign == '?' || n + 1 >= MAX_NUMBER_BYTES)
            return FALSE;
        if (sign != 0)
            out[n++] = sign;
    }
    out[n] = '\0';
    return n > 0;
}

/* Takes out spaces beside a sign and those that part thousands; another one
 * parts two numbers. */
static gboolean
remove_spaces (char *text)
{
    char *to = text;

    g_strstrip (text);
    for (const char *p = text; *p != '\0'; p++) {
        if (*p != ' ') {
            *to++ = *p;
            continue;
        }
        if (g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]) &&
            strspn (p + 1, "0123456789") != 3)
            return FALSE;
    }
    *to = '\0';
    return *text != '\0';
}

static void
remove_sign (char *text, char sign)
{
    char *to = text;

    for (const char *p = text; *p != '\0'; p++)
        if (*p != sign)
            *to++ = *p;
    *to = '\0';
}

/* TRUE when every such sign has groups of three digits after it. */
static gboolean
parts_thousands (const char *text, char sign)
{
    const char *p = strchr (text, sign);
    const char *start = text + strspn (text, "+-");

    if (p == start || p - start > 3 || *start == '0')
        return FALSE;
    while (p != NULL) {
        gsize digits = strspn (p + 1, "0123456789");

        if (digits != 3)
            return FALSE;
        p = p[4] == sign ? p + 4 : NULL;
    }
    return TRUE;
}

static gsize
count_sign (const char *text, char sign)
{
    gsize n = 0;

    for (const char *p = text; *p != '\0'; p++)
        n += *p == sign;
    return n;
}

/* Leaves only a decimal point: sorts out which sign parts thousands. */
static gboolean
settle_decimal (char *text, gboolean thousands)
{
    const char *comma = strrchr (text, ',');
    const char *point = strrchr (text, '.');
    char decimal = '.';

    if (comma != NULL && (point == NULL || comma > point))
        decimal = ',';
    if (comma != NULL || point != NULL) {
        gboolean is_only = comma == NULL || point == NULL;
        gsize n = count_sign (text, decimal);

        if (is_only && (n > 1 || (thousands && decimal == ',')) &&
            parts_thousands (text, decimal)) {
            remove_sign (text, decimal);
            return TRUE;
        }
        if (n > 1)
            return FALSE;
    }
    if (comma != NULL && point != NULL) {
        char other = decimal == ',' ? '.' : ',';

        if (!parts_thousands (text, other))
            return FALSE;
        remove_sign (text, other);
    }
    for (char *p = text; *p != '\0'; p++)
        if (*p == ',')
            *p = '.';
    return TRUE;
}

gboolean
rihla_cell_parse_number (const char *cell, gboolean thousands, gboolean percent,
                         double *value)
{
    char text[MAX_NUMBER_BYTES];
    gsize length;

    if (!map_number (cell, text) || !remove_spaces (text))
        return FALSE;
    length = strlen (text);
    if (percent && text[length - 1] == '%')
        text[--length] = '\0';
    else if (percent && text[0] == '%')
        memmove (text, text + 1, length--);
    if (strchr (text, '%') != NULL || length == 0)
        return FALSE;
    if (!settle_decimal (text, thousands))
        return FALSE;
    /* A sign may stand behind where the text runs from the right. */
    if (length > 1 && (text[length - 1] == '-' || text[length - 1] == '+')) {
        char sign = text[length - 1];

        memmove (text + 1, text, length - 1);
        text[0] = sign;
    }
    if (text[0] == '+' && text[1] == '-')
        return FALSE;
    return rihla_number_parse (text + (text[0] == '+'), value);
}
