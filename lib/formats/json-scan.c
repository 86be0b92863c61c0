/* json-scan.c: a look at a JSON document, for the places in it.
 * SPDX-License-Identifier: MIT
 *
 * In: a document in UTF-8. Out: where its keys and values stand. json-glib
 * does not tell the place of a node, goes down its stack with the depth of the
 * input, keeps one of two members of the same name and takes more than JSON:
 * comments, "var x =", numbers in octal. So the text is walked over first, by
 * the grammar of RFC 8259, which is small: what comes through has one meaning,
 * and json-glib finds the same nodes in the same order. Nothing is decoded
 * here. One pass without recursion; memory: 16 bytes a key or value. */

#include "config.h"

#include <string.h>

#include "formats/json-scan.h"
#include "formats/json.h"

typedef struct {
    RihlaTextSource *source;
    const char *c; /* where the scan is */
    const char *end;
    GArray *places;                    /* owned; of RihlaJsonPlace */
    guint open[RIHLA_JSON_DEPTH_MOST]; /* indices of what is open */
    guint depth;
    guint n_containers;
    guint n_values;
} Scan;

static gboolean fail (Scan *self, RihlaError code, const char *place,
                      const char *format, ...) G_GNUC_PRINTF (4, 5);

static gboolean
fail (Scan *self, RihlaError code, const char *place, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    va_start (arguments, format);
    message = g_strdup_vprintf (format, arguments);
    va_end (arguments);
    return rihla_text_source_fail (self->source, code,
                                   (gsize) (place - self->source->text), "%s",
                                   message);
}

/* What people write who know other languages, by how it begins. */
static const struct {
    const char *start;
    const char *message;
} habits[] = {
    { "//", "comments cannot stand in JSON" },
    { "/*", "comments cannot stand in JSON" },
    { "#", "comments cannot stand in JSON" },
    { "'", "strings stand between double quotes, \"…\"" },
    { "\xE2\x80\x9C", "strings stand between straight quotes, \"…\"" },
    { "\xE2\x80\x9D", "strings stand between straight quotes, \"…\"" },
    { "NaN", "NaN is no number in JSON; what is not known is left out" },
    { "nan", "nan is no number in JSON; what is not known is left out" },
    { "Infinity", "Infinity is no number in JSON" },
    { "-Infinity", "-Infinity is no number in JSON" },
    { "True", "\"true\" is written in small letters" },
    { "False", "\"false\" is written in small letters" },
    { "None", "None is no JSON; what is not known is left out" },
    { "undefined", "undefined is no JSON; what is not known is left out" },
    { ",", "a comma too many" },
    { "+", "a number begins with a digit or \"-\"" },
    { ".", "a number begins with a digit or \"-\"" },
};

static gboolean
starts_with (const Scan *self, const char *word)
{
    gsize n = strlen (word);

    return (gsize) (self->end - self->c) >= n && memcmp (self->c, word, n) == 0;
}

static const char *
find_habit (const Scan *self)
{
    for (gsize i = 0; i < G_N_ELEMENTS (habits); i++) {
        if (starts_with (self, habits[i].start))
            return habits[i].message;
    }
    return NULL;
}

/* The word or sign that the scan is at, to be freed. */
static char *
copy_word (const Scan *self)
{
    const char *c = self->c;
    gsize length = 0;

    while (c + length < self->end && length < 20 &&
           (g_ascii_isalnum (c[length]) || strchr ("_+-.", c[length])))
        length++;
    if (length == 0 && !g_unichar_isprint (g_utf8_get_char (c)))
        return g_strdup_printf ("U+%04X", g_utf8_get_char (c));
    if (length == 0)
        length = (gsize) (g_utf8_next_char (c) - c);
    return g_strndup (c, length);
}

static gboolean
refuse_end (Scan *self)
{
    const RihlaJsonPlace *open;
    RihlaPlace place;

    if (self->depth == 0)
        return fail (self, RIHLA_ERROR_SYNTAX, self->c, "the file is empty");
    open = &g_array_index (self->places, RihlaJsonPlace,
                           self->open[self->depth - 1]);
    place = rihla_text_source_locate (self->source, open->offset);
    return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                 "the text ends inside the %s that begins in line %u",
                 open->first == '{' ? "object" : "array", place.line);
}

/* Says what stands there in place of what was wanted. */
static gboolean
refuse (Scan *self, const char *wanted)
{
    const char *habit;
    g_autofree char *word = NULL;

    if (self->c == self->end)
        return refuse_end (self);
    habit = find_habit (self);
    if (habit != NULL)
        return fail (self, RIHLA_ERROR_SYNTAX, self->c, "%s", habit);
    word = copy_word (self);
    return fail (self, RIHLA_ERROR_SYNTAX, self->c, "%s is wanted here, not %s",
                 wanted, word);
}

/* --- Pieces ---------------------------------------------------------------- */

static gboolean
skip_spaces (Scan *self)
{
    const char *start = self->c;

    while (self->c < self->end && strchr (" \t\r\n", *self->c) != NULL &&
           *self->c != '\0')
        self->c++;
    if (self->c - start <= RIHLA_JSON_PIECE_LONGEST)
        return TRUE;
    return fail (self, RIHLA_ERROR_LIMIT, start,
                 "a run of white space is longer than %d KiB",
                 RIHLA_JSON_PIECE_LONGEST / 1024);
}

/* U+FFFE and U+FFFF, which are no characters. */
static gboolean
is_noncharacter (const char *c, const char *end)
{
    return end - c >= 3 && (guchar) c[0] == 0xEF && (guchar) c[1] == 0xBF &&
           ((guchar) c[2] == 0xBE || (guchar) c[2] == 0xBF);
}

/* The four digits at a place, or -1. */
static int
read_hex (const Scan *self, const char *c)
{
    int value = 0;

    if (self->end - c < 4)
        return -1;
    for (guint i = 0; i < 4; i++) {
        int digit = g_ascii_xdigit_value (c[i]);

        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

static gboolean
is_character (int code)
{
    return (code >= 0x20 || code == '\t' || code == '\n' || code == '\r') &&
           code != 0xFFFE && code != 0xFFFF;
}

/* \uXXXX, or two of them for what is beyond the first plane. */
static gboolean
scan_unicode_escape (Scan *self)
{
    int code = read_hex (self, self->c + 2);
    int low = -1;

    if (code < 0)
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "four hexadecimal digits follow \\u");
    if (code >= 0xD800 && code < 0xDC00 && self->end - self->c >= 12 &&
        self->c[6] == '\\' && self->c[7] == 'u')
        low = read_hex (self, self->c + 8);
    if (low >= 0xDC00 && low < 0xE000) {
        self->c += 12;
        return TRUE;
    }
    if (code >= 0xD800 && code < 0xE000)
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "\\u%04X is one half of a character", (guint) code);
    if (!is_character (code))
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "\\u%04X is no character of a text", (guint) code);
    self->c += 6;
    return TRUE;
}

static gboolean
scan_escape (Scan *self)
{
    char escaped = '\0';

    if (self->end - self->c >= 2)
        escaped = self->c[1];
    if (escaped == 'u')
        return scan_unicode_escape (self);
    if (escaped == 'b' || escaped == 'f')
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "\\%c is no character of a text", escaped);
    if (escaped == '\0' || strchr ("\"\\/nrt", escaped) == NULL)
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "\"\\\" in a string is written as \"\\\\\"");
    self->c += 2;
    return TRUE;
}

/* One character of a string; the scan stands at it. */
static gboolean
scan_character (Scan *self)
{
    guchar c = (guchar) *self->c;

    if (c == '\\')
        return scan_escape (self);
    if (c == '\n' || c == '\r')
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "a line break in a string is written as \\n, or a \" is "
                     "missing");
    if (c == '\t')
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "a tab in a string is written as \\t");
    if (c < 0x20 || is_noncharacter (self->c, self->end))
        return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                     "this is no character of a text: U+%04X",
                     (guint) g_utf8_get_char (self->c));
    self->c++;
    return TRUE;
}

/* From quote to quote. */
static gboolean
scan_string (Scan *self)
{
    const char *start = self->c++;

    while (self->c < self->end && *self->c != '"') {
        if (!scan_character (self))
            return FALSE;
        if (self->c - start > RIHLA_JSON_PIECE_LONGEST)
            return fail (self, RIHLA_ERROR_LIMIT, start,
                         "a string is longer than %d KiB",
                         RIHLA_JSON_PIECE_LONGEST / 1024);
    }
    if (self->c == self->end)
        return fail (self, RIHLA_ERROR_SYNTAX, start,
                     "the text ends inside the string that begins here");
    self->c++;
    return TRUE;
}

static gsize
skip_digits (Scan *self)
{
    const char *start = self->c;

    while (self->c < self->end && g_ascii_isdigit (*self->c))
        self->c++;
    return (gsize) (self->c - start);
}

/* Steps over the sign where it stands there. */
static gboolean
skip_sign (Scan *self, const char *signs)
{
    if (self->c == self->end || *self->c == '\0' ||
        strchr (signs, *self->c) == NULL)
        return FALSE;
    self->c++;
    return TRUE;
}

static gboolean
is_number (Scan *self)
{
    gboolean has_zero;
    gsize n;

    skip_sign (self, "-");
    has_zero = self->c < self->end && *self->c == '0';
    n = skip_digits (self);
    if (n == 0 || (has_zero && n > 1))
        return FALSE;
    if (skip_sign (self, ".") && skip_digits (self) == 0)
        return FALSE;
    if (skip_sign (self, "eE")) {
        skip_sign (self, "+-");
        if (skip_digits (self) == 0)
            return FALSE;
    }
    return self->c == self->end ||
           (!g_ascii_isalnum (*self->c) &&
            (*self->c == '\0' || strchr ("+-._", *self->c) == NULL));
}

static gboolean
scan_number (Scan *self)
{
    const char *start = self->c;
    const char *habit = find_habit (self);
    g_autofree char *word = NULL;

    if (habit == NULL && is_number (self)) {
        if (self->c - start <= RIHLA_JSON_PIECE_LONGEST)
            return TRUE;
        return fail (self, RIHLA_ERROR_LIMIT, start,
                     "a number is longer than %d KiB",
                     RIHLA_JSON_PIECE_LONGEST / 1024);
    }
    self->c = start;
    if (habit != NULL)
        return fail (self, RIHLA_ERROR_SYNTAX, start, "%s", habit);
    word = copy_word (self);
    return fail (self, RIHLA_ERROR_SYNTAX, start,
                 "%s is no number as JSON writes them", word);
}

static gboolean
scan_word (Scan *self)
{
    static const char *const words[] = { "true", "false", "null" };

    for (gsize i = 0; i < G_N_ELEMENTS (words); i++) {
        gsize n = strlen (words[i]);

        if (!starts_with (self, words[i]) ||
            (self->c + n < self->end && g_ascii_isalnum (self->c[n])))
            continue;
        self->c += n;
        return TRUE;
    }
    return refuse (self, "a value");
}

/* --- Structure ------------------------------------------------------------- */

static gboolean
begin_container (Scan *self, guint index)
{
    if (self->depth == RIHLA_JSON_DEPTH_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, self->c,
                     "objects and arrays are nested deeper than %d",
                     RIHLA_JSON_DEPTH_MOST);
    if (++self->n_containers > RIHLA_JSON_CONTAINERS_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, self->c,
                     "there are more than %d objects and arrays",
                     RIHLA_JSON_CONTAINERS_MOST);
    self->open[self->depth++] = index;
    self->c++;
    return TRUE;
}

static guint
note_place (Scan *self, gboolean is_key)
{
    RihlaJsonPlace place = { (guint32) (self->c - self->source->text), 0,
                             (guint8) *self->c, is_key };

    g_array_append_val (self->places, place);
    return self->places->len - 1;
}

static gboolean
scan_piece (Scan *self, char first)
{
    if (first == '"')
        return scan_string (self);
    if (first == '-' || g_ascii_isdigit (first))
        return scan_number (self);
    return scan_word (self);
}

/* A value; of an object or an array its beginning. */
static gboolean
scan_value (Scan *self)
{
    const char *start = self->c;
    guint index;

    if (start == self->end)
        return refuse_end (self);
    index = note_place (self, FALSE);
    if (++self->n_values > RIHLA_JSON_VALUES_MOST)
        return fail (self, RIHLA_ERROR_LIMIT, start,
                     "there are more than %d values", RIHLA_JSON_VALUES_MOST);
    if (*start == '{' || *start == '[')
        return begin_container (self, index);
    if (!scan_piece (self, *start))
        return FALSE;
    g_array_index (self->places, RihlaJsonPlace, index).length =
        (guint32) (self->c - start);
    return TRUE;
}

static gboolean
scan_key (Scan *self)
{
    guint index = self->places->len;
    const char *start = self->c;

    if (start == self->end || *start != '"')
        return refuse (self, "a key between double quotes");
    note_place (self, TRUE);
    if (!scan_string (self))
        return FALSE;
    if (self->c - start == 2)
        return fail (self, RIHLA_ERROR_SYNTAX, start, "the key is empty");
    g_array_index (self->places, RihlaJsonPlace, index).length =
        (guint32) (self->c - start);
    if (!skip_spaces (self))
        return FALSE;
    if (self->c == self->end || *self->c != ':')
        return refuse (self, "\":\" after a key");
    self->c++;
    return skip_spaces (self);
}

/* A comma where one has to be; the end of what is open is not. */
static gboolean
scan_comma (Scan *self, const RihlaJsonPlace *open)
{
    const char *comma = self->c;

    if (*comma != ',')
        return refuse (self, open->first == '{' ? "\",\" or \"}\""
                                                : "\",\" or \"]\"");
    self->c++;
    if (!skip_spaces (self))
        return FALSE;
    if (self->c < self->end && (*self->c == '}' || *self->c == ']'))
        return fail (self, RIHLA_ERROR_SYNTAX, comma,
                     "a comma too many before \"%c\"", *self->c);
    return TRUE;
}

/* The next member or item of what is open, or its end. */
static gboolean
scan_item (Scan *self)
{
    guint index = self->open[self->depth - 1];
    RihlaJsonPlace open = g_array_index (self->places, RihlaJsonPlace, index);

    if (!skip_spaces (self))
        return FALSE;
    if (self->c == self->end)
        return refuse_end (self);
    if (*self->c == (open.first == '{' ? '}' : ']')) {
        self->c++;
        self->depth--;
        return TRUE;
    }
    if (open.length > 0 && !scan_comma (self, &open))
        return FALSE;
    g_array_index (self->places, RihlaJsonPlace, index).length++;
    if (open.first == '{' && !scan_key (self))
        return FALSE;
    return scan_value (self);
}

static gboolean
check_utf8 (Scan *self)
{
    const char *text = self->source->text;
    const char *end;

    if (self->source->length >= 2 && (memcmp (text, "\xFF\xFE", 2) == 0 ||
                                      memcmp (text, "\xFE\xFF", 2) == 0 ||
                                      text[0] == '\0' || text[1] == '\0'))
        return fail (self, RIHLA_ERROR_SYNTAX, text,
                     "this is UTF-16; JSON is UTF-8: save the file as UTF-8");
    if (g_utf8_validate_len (text, self->source->length, &end))
        return TRUE;
    if (*end == '\0')
        return fail (self, RIHLA_ERROR_SYNTAX, end, "a zero byte is not text");
    return fail (self, RIHLA_ERROR_SYNTAX, end,
                 "byte 0x%02X is not UTF-8; save the file as UTF-8",
                 (guint) (guchar) *end);
}

static gboolean
scan_document (Scan *self)
{
    g_autofree char *word = NULL;

    if (!check_utf8 (self) || !skip_spaces (self) || !scan_value (self))
        return FALSE;
    while (self->depth > 0) {
        if (!scan_item (self))
            return FALSE;
    }
    if (!skip_spaces (self))
        return FALSE;
    if (self->c == self->end)
        return TRUE;
    word = copy_word (self);
    return fail (self, RIHLA_ERROR_SYNTAX, self->c,
                 "%s stands behind the end of the journey", word);
}

GArray *
rihla_json_scan (RihlaTextSource *source)
{
    Scan self = { .source = source,
                  .c = source->text,
                  .end = source->text + source->length };

    self.places = g_array_new (FALSE, FALSE, sizeof (RihlaJsonPlace));
    if (!scan_document (&self))
        g_clear_pointer (&self.places, g_array_unref);
    return self.places;
}

guint
rihla_json_skip (const GArray *places, guint index)
{
    /* How many values are still to come. */
    gsize rest = 1;

    for (; rest > 0; index++) {
        const RihlaJsonPlace *place =
            &g_array_index (places, RihlaJsonPlace, index);

        if (place->is_key)
            continue;
        rest--;
        if (place->first == '{' || place->first == '[')
            rest += place->length;
    }
    return index;
}
