/* text-break.c: where a text breaks into lines.
 * SPDX-License-Identifier: MIT
 *
 * In comes a text, the width of each of its characters and what Unicode says
 * of the places between them; out go the lines. Each takes as many words as
 * fit, but leaves a number to the word that it counts; a word that is wider
 * than a line breaks between grapheme clusters. One walk over the text, and at
 * most one more over a broken word.
 *
 * That leaves many a last line with one lonely word. Few lines are therefore
 * made even: narrower widths are tried, by halves, that make no line more, so that
 * a box stays as high as it was; the lines that differ least are kept.
 *
 * Pango could do this too. But it takes time as the square of a word's length
 * where it breaks one as a last resort, and in some versions the places depend
 * on what was laid out before. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/text-backend.h"

#define SOFT_HYPHEN "\xc2\xad"
#define MIDDLE_DOT 0xb7

/* More lines than this are a paragraph, which may end as it likes. */
#define MOST_EVEN_LINES 6
/* A last line shorter than this part of the widest is too short. */
#define SHORT_LINE 0.6
/* How often the width for even lines is sought in one half of what is left. */
#define EVEN_STEPS 6

/* A place in the text that is being broken into lines. */
typedef struct {
    const char *place;
    guint index; /* in characters */
} Position;

static Position
step (Position position)
{
    return (Position){ g_utf8_next_char (position.place), position.index + 1 };
}

double
rihla_text_find_minimum (const RihlaTextPieces *self)
{
    const PangoLogAttr *attr = self->attrs;
    double most = 0;
    double piece = 0; /* without the white space that may end it */
    double space = 0;

    for (const char *place = self->string; *place != '\0';
         place = g_utf8_next_char (place), attr++) {
        double width = self->widths[place - self->string];

        if (attr->is_line_break) {
            piece += attr->break_inserts_hyphen ? self->hyphen_width : 0;
            most = MAX (most, piece);
            piece = 0;
            space = 0;
        }
        if (attr->is_white) {
            space += width;
            continue;
        }
        piece += space + width;
        space = 0;
    }
    return MAX (most, piece);
}

/* Whether a break parts a number from the word it counts. */
static gboolean
is_poor_break (const char *start, const char *place)
{
    if (!g_unichar_isalpha (g_utf8_get_char (place)))
        return FALSE;
    while (place > start) {
        gunichar character;

        place = g_utf8_prev_char (place);
        character = g_utf8_get_char (place);
        if (!g_unichar_isspace (character))
            return g_unichar_isdigit (character);
    }
    return FALSE;
}

/* Whether a dot parts the words beside it, and a line may end after it. No line
 * begins with it, and where one ends with it, it goes, as white space does. */
static gboolean
is_parting_dot (const RihlaTextPieces *self, Position first, Position dot)
{
    const char *next = g_utf8_next_char (dot.place);

    return g_utf8_get_char (dot.place) == MIDDLE_DOT &&
           dot.place > first.place &&
           g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (dot.place))) &&
           *next != '\0' && *next != '\n' &&
           g_unichar_isspace (g_utf8_get_char (next)) &&
           self->attrs[dot.index + 2].is_line_break;
}

/* Where the next line starts: the last place to break at that keeps the line
 * within the width, else the last cluster. White space at the end of a line
 * has no width. */
static Position
find_line_end (const RihlaTextPieces *self, Position first, double room)
{
    Position word = { 0 };
    Position cluster = { 0 };
    double width = 0; /* without the white space at the end */
    double space = 0;

    for (Position at = first; *at.place != '\0'; at = step (at)) {
        const PangoLogAttr *attr = &self->attrs[at.index];
        double own = self->widths[at.place - self->string];
        double hyphen = attr->is_line_break && attr->break_inserts_hyphen
                            ? self->hyphen_width
                            : 0;

        if (is_parting_dot (self, first, at)) {
            space += own;
            continue;
        }
        if (at.index > first.index) {
            if (attr->is_mandatory_break)
                return at;
            if (attr->is_line_break && width + hyphen <= room &&
                (word.place == NULL || !is_poor_break (first.place, at.place)))
                word = at;
            if (attr->is_char_break &&
                (cluster.place == NULL ||
                 (width <= room && own > 0 && hyphen == 0)))
                cluster = at;
        }
        if (attr->is_white) {
            space += own;
            continue;
        }
        width += space + own;
        space = 0;
        if (width > room && own > 0 && word.place != NULL)
            return word;
        if (width > room && own > 0 && cluster.place != NULL)
            return cluster;
    }
    return (Position){ self->string + strlen (self->string), 0 };
}

static RihlaLineEnd
get_end (const RihlaTextPieces *self, Position end)
{
    const PangoLogAttr *attr = &self->attrs[end.index];

    if (*end.place == '\0')
        return RIHLA_LINE_END_LAST;
    if (attr->is_mandatory_break)
        return RIHLA_LINE_END_FEED;
    if (!attr->is_line_break)
        return RIHLA_LINE_END_BROKEN;
    return attr->break_inserts_hyphen ? RIHLA_LINE_END_HYPHEN
                                      : RIHLA_LINE_END_WORD;
}

static gsize
trim_space (const char *start, gsize length)
{
    while (length > 0) {
        const char *last = g_utf8_prev_char (start + length);

        if (!g_unichar_isspace (g_utf8_get_char (last)))
            break;
        length = (gsize) (last - start);
    }
    return length;
}

/* The length without a dot that would part the line's last word from the next
 * one: the end of the line does that. */
static gsize
trim_dot (const char *start, gsize length)
{
    const char *dot;
    gsize trimmed;

    if (length == 0)
        return length;
    dot = g_utf8_prev_char (start + length);
    if (g_utf8_get_char (dot) != MIDDLE_DOT)
        return length;
    trimmed = trim_space (start, (gsize) (dot - start));
    return trimmed > 0 && trimmed < (gsize) (dot - start) ? trimmed : length;
}

/* The length without white space at the end, nor the soft hyphen there that
 * has become a real one. */
static gsize
trim_line (const char *start, gsize length, RihlaLineEnd end)
{
    length = trim_space (start, length);
    if (end == RIHLA_LINE_END_WORD)
        length = trim_dot (start, length);
    if (end == RIHLA_LINE_END_HYPHEN && length >= strlen (SOFT_HYPHEN) &&
        g_str_has_prefix (start + length - strlen (SOFT_HYPHEN), SOFT_HYPHEN))
        length -= strlen (SOFT_HYPHEN);
    return length;
}

/* The lines from a place to the next line feed, or the end. */
static GArray *
break_paragraph (const RihlaTextPieces *self, Position start, double room)
{
    GArray *breaks = g_array_new (FALSE, FALSE, sizeof (RihlaTextBreak));
    gboolean is_last = FALSE;

    while (!is_last) {
        Position next = find_line_end (self, start, room);
        RihlaTextBreak found = { start.place, 0, get_end (self, next) };

        found.length =
            trim_line (start.place, (gsize) (next.place - start.place),
                       found.end);
        g_array_append_val (breaks, found);
        start = next;
        is_last = found.end == RIHLA_LINE_END_FEED ||
                  found.end == RIHLA_LINE_END_LAST;
    }
    return breaks;
}

static double
measure_line (const RihlaTextPieces *self, const RihlaTextBreak *line)
{
    const double *widths = self->widths + (line->start - self->string);
    double width = 0;

    for (gsize i = 0; i < line->length; i++)
        width += widths[i];
    return width;
}

static guint
count_broken (const GArray *breaks)
{
    guint n = 0;

    for (guint i = 0; i < breaks->len; i++) {
        RihlaLineEnd end = g_array_index (breaks, RihlaTextBreak, i).end;

        n += end == RIHLA_LINE_END_HYPHEN || end == RIHLA_LINE_END_BROKEN;
    }
    return n;
}

/* Of several ways to break a text, how its lines differ in width. */
typedef struct {
    double last;
    double widest;
    double total;
    double squares; /* the less, the more even, for lines as many */
} Spread;

static Spread
measure_spread (const RihlaTextPieces *self, const GArray *breaks)
{
    Spread spread = { 0, 0, 0, 0 };

    for (guint i = 0; i < breaks->len; i++) {
        double width =
            measure_line (self, &g_array_index (breaks, RihlaTextBreak, i));

        spread.last = width;
        spread.widest = MAX (spread.widest, width);
        spread.total += width;
        spread.squares += width * width;
    }
    return spread;
}

/* The lines to the next line feed, few of them even. */
static GArray *
break_evenly (const RihlaTextPieces *self, Position start, double room)
{
    GArray *best = break_paragraph (self, start, room);
    Spread least = measure_spread (self, best);
    guint n_broken = count_broken (best);
    double low = least.total / MAX (best->len, 1);
    double high = least.widest;

    if (best->len < 2 || best->len > MOST_EVEN_LINES ||
        least.last >= SHORT_LINE * least.widest)
        return best;
    for (guint i = 0; i < EVEN_STEPS; i++) {
        double middle = (low + high) / 2;
        g_autoptr (GArray) tried = break_paragraph (self, start, middle);
        Spread spread = measure_spread (self, tried);

        if (tried->len > best->len || count_broken (tried) > n_broken) {
            low = middle;
            continue;
        }
        high = middle;
        if (spread.squares >= least.squares)
            continue;
        g_array_unref (best);
        best = g_steal_pointer (&tried);
        least = spread;
    }
    return best;
}

GArray *
rihla_text_break (const RihlaTextPieces *self, double room)
{
    GArray *breaks = g_array_new (FALSE, FALSE, sizeof (RihlaTextBreak));
    Position start = { self->string, 0 };

    do {
        g_autoptr (GArray) lines = break_evenly (self, start, room);

        g_array_append_vals (breaks, lines->data, lines->len);
        start = find_line_end (self, start, INFINITY);
    } while (*start.place != '\0');
    return breaks;
}
