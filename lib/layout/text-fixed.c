/* text-fixed.c: texts measured by a fixed width a character.
 * SPDX-License-Identifier: MIT
 *
 * No font is asked, so a layout is the same on every machine. A grapheme
 * cluster is six tenths of the size wide, one of East Asian width as wide as
 * the size. Lines break by the same Unicode rules as with Pango, one walk over
 * the text a width. */

#include "config.h"

#include <string.h>

#include "layout/text-backend.h"

#define NARROW 0.6
#define WIDE 1.0
#define INK_TOP -0.75
#define INK_BOTTOM 0.25

/* A text, cut into characters. */
typedef struct {
    PangoLogAttr *attrs; /* owned; one a character and one more */
    double *widths;      /* owned; one a byte, where a character starts */
} Pieces;

static double
get_width (gunichar character)
{
    if (character == '\n' || g_unichar_iszerowidth (character))
        return 0;
    return g_unichar_iswide (character) ? WIDE : NARROW;
}

static void
open_pieces (RihlaMeasurer *self, const RihlaText *text, Pieces *pieces)
{
    double size = self->theme->fonts[text->font].size;
    const char *place = text->string;
    int length = (int) strlen (text->string);
    int n = (int) g_utf8_strlen (text->string, -1);

    pieces->attrs = g_new0 (PangoLogAttr, n + 1);
    pieces->widths = g_new0 (double, length + 1);
    pango_get_log_attrs (text->string, length, -1, self->language,
                         pieces->attrs, n + 1);
    for (int i = 0; i < n; i++, place = g_utf8_next_char (place))
        if (pieces->attrs[i].is_cursor_position)
            pieces->widths[place - text->string] =
                size * get_width (g_utf8_get_char (place));
}

static void
close_pieces (Pieces *pieces)
{
    g_free (pieces->attrs);
    g_free (pieces->widths);
}

static void
shape_fixed (RihlaMeasurer *self, RihlaText *text)
{
    const char *string = text->string;
    double width = 0;
    Pieces pieces;

    open_pieces (self, text, &pieces);
    text->minimum_width =
        rihla_text_find_minimum (string, pieces.attrs, pieces.widths, 0);
    for (gsize i = 0; string[i] != '\0'; i++) {
        width = string[i] == '\n' ? 0 : width + pieces.widths[i];
        text->natural_width = MAX (text->natural_width, width);
    }
    close_pieces (&pieces);
}

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

/* The character that the next line starts with: the last place to break at
 * that keeps the line within the width, else the last cluster. White space at
 * the end of a line has no width. */
static Position
find_line_end (const char *string, const Pieces *pieces, Position first,
               double room)
{
    Position word = { 0 };
    Position cluster = step (first);
    double width = 0;

    for (Position at = first; *at.place != '\0'; at = step (at)) {
        const PangoLogAttr *attr = &pieces->attrs[at.index];
        double own = pieces->widths[at.place - string];

        if (at.index == first.index) {
            width = own;
            continue;
        }
        if (attr->is_mandatory_break)
            return at;
        if (attr->is_line_break)
            word = at;
        if (attr->is_char_break)
            cluster = at;
        width += own;
        if (width > room && !attr->is_white && own > 0)
            return word.place != NULL ? word : cluster;
    }
    return (Position){ string + strlen (string), 0 };
}

static void
measure_line (RihlaTextLine *line, const double *widths, double size)
{
    for (gsize i = 0; i < line->length; i++)
        line->width += widths[i];
    line->ink_right = line->width;
    if (line->length == 0)
        return;
    line->ink_top = size * INK_TOP;
    line->ink_bottom = size * INK_BOTTOM;
}

static void
wrap_fixed (RihlaMeasurer *self, RihlaText *text, double width)
{
    GArray *lines = g_array_new (FALSE, TRUE, sizeof (RihlaTextLine));
    double size = self->theme->fonts[text->font].size;
    Position start = { text->string, 0 };
    Pieces pieces;

    open_pieces (self, text, &pieces);
    do {
        Position end = { text->string, 0 };

        if (*start.place != '\0')
            end = find_line_end (text->string, &pieces, start,
                                 width + size / 1000);
        measure_line (rihla_text_append_line (lines, start.place,
                                              (gsize) (end.place -
                                                       start.place)),
                      pieces.widths + (start.place - text->string), size);
        start = end;
    } while (*start.place != '\0');
    close_pieces (&pieces);
    text->n_lines = lines->len;
    text->lines = (RihlaTextLine *) g_array_free (lines, FALSE);
}

static void
do_nothing (G_GNUC_UNUSED RihlaMeasurer *self)
{
}

const RihlaTextBackend rihla_text_backend_fixed = {
    do_nothing,
    do_nothing,
    shape_fixed,
    wrap_fixed,
};
