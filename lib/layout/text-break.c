/* text-break.c: where a text breaks into lines.
 * SPDX-License-Identifier: MIT
 *
 * In comes a text, the width of each of its characters and what Unicode says
 * of the places between them; out go the lines. Each takes as many words as
 * fit; a word that is wider than a line breaks between grapheme clusters. One
 * walk over the text, and at most one more over a broken word.
 *
 * Pango could do this too. But it takes time as the square of a word's length
 * where it breaks one as a last resort, and in some versions the places depend
 * on what was laid out before. */

#include "config.h"

#include <string.h>

#include "layout/text-backend.h"

#define SOFT_HYPHEN "\xc2\xad"

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

        if (at.index > first.index) {
            if (attr->is_mandatory_break)
                return at;
            if (attr->is_line_break && width + hyphen <= room)
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

/* The length without white space at the end, nor the soft hyphen there that
 * has become a real one. */
static gsize
trim_line (const char *start, gsize length, RihlaLineEnd end)
{
    while (length > 0) {
        const char *last = g_utf8_prev_char (start + length);

        if (!g_unichar_isspace (g_utf8_get_char (last)))
            break;
        length = (gsize) (last - start);
    }
    if (end == RIHLA_LINE_END_HYPHEN && length >= strlen (SOFT_HYPHEN) &&
        g_str_has_prefix (start + length - strlen (SOFT_HYPHEN), SOFT_HYPHEN))
        length -= strlen (SOFT_HYPHEN);
    return length;
}

GArray *
rihla_text_break (const RihlaTextPieces *self, double room)
{
    GArray *breaks = g_array_new (FALSE, FALSE, sizeof (RihlaTextBreak));
    Position start = { self->string, 0 };

    do {
        Position next = find_line_end (self, start, room);
        RihlaTextBreak found = { start.place, 0, get_end (self, next) };

        found.length =
            trim_line (start.place, (gsize) (next.place - start.place),
                       found.end);
        g_array_append_val (breaks, found);
        start = next;
    } while (*start.place != '\0');
    return breaks;
}
