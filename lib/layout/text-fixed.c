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
#define SOFT_HYPHEN 0xad
#define INK_TOP -0.75
#define INK_BOTTOM 0.25

static double
get_width (gunichar character)
{
    if (character == '\n' || character == SOFT_HYPHEN ||
        g_unichar_iszerowidth (character))
        return 0;
    return g_unichar_iswide (character) ? WIDE : NARROW;
}

static void
open_pieces (RihlaMeasurer *self, const RihlaText *text,
             RihlaTextPieces *pieces)
{
    double size = self->theme->fonts[text->font].size;
    const char *place = text->string;
    gsize length = strlen (text->string);
    int n = (int) g_utf8_strlen (text->string, -1);
    PangoLogAttr *attrs = g_new0 (PangoLogAttr, n + 1);
    double *widths = g_new0 (double, length + 1);

    pango_get_log_attrs (text->string, (int) length, -1, self->language, attrs,
                         n + 1);
    for (int i = 0; i < n; i++, place = g_utf8_next_char (place))
        if (attrs[i].is_cursor_position)
            widths[place - text->string] =
                size * get_width (g_utf8_get_char (place));
    *pieces = (RihlaTextPieces){ text->string, attrs, widths, size * NARROW };
}

static void
close_pieces (RihlaTextPieces *pieces)
{
    g_free ((gpointer) pieces->attrs);
    g_free ((gpointer) pieces->widths);
}

static void
shape_fixed (RihlaMeasurer *self, RihlaText *text)
{
    const char *string = text->string;
    double width = 0;
    RihlaTextPieces pieces;

    open_pieces (self, text, &pieces);
    text->minimum_width = rihla_text_find_minimum (&pieces);
    for (gsize i = 0; string[i] != '\0'; i++) {
        width = string[i] == '\n' ? 0 : width + pieces.widths[i];
        text->natural_width = MAX (text->natural_width, width);
    }
    close_pieces (&pieces);
}

static void
set_line (RihlaTextLine *line, const RihlaTextBreak *found,
          const RihlaTextPieces *pieces, double size)
{
    const double *widths = pieces->widths + (found->start - pieces->string);

    line->start = found->start;
    line->length = found->length;
    for (gsize i = 0; i < found->length; i++)
        line->width += widths[i];
    if (found->end == RIHLA_LINE_END_HYPHEN)
        line->width += pieces->hyphen_width;
    line->ink_right = line->width;
    if (found->length == 0)
        return;
    line->ink_top = size * INK_TOP;
    line->ink_bottom = size * INK_BOTTOM;
}

static void
wrap_fixed (RihlaMeasurer *self, RihlaText *text, double width)
{
    double size = self->theme->fonts[text->font].size;
    g_autoptr (GArray) breaks = NULL;
    RihlaTextPieces pieces;

    open_pieces (self, text, &pieces);
    breaks = rihla_text_break (&pieces, width + size / 1000);
    text->n_lines = breaks->len;
    text->lines = g_new0 (RihlaTextLine, breaks->len);
    for (guint i = 0; i < breaks->len; i++)
        set_line (&text->lines[i], &g_array_index (breaks, RihlaTextBreak, i),
                  &pieces, size);
    close_pieces (&pieces);
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
