/* text-pango.c: texts measured by Pango.
 * SPDX-License-Identifier: MIT
 *
 * A text is one PangoLayout, shaped without a width. Its natural width is that
 * of its lines then; its minimum width comes from the widths of its characters
 * and the places to break at, without shaping again. Only a text that is wider
 * than its room is shaped a second time, with the ends of its lines in it:
 * text-break.c finds these, not Pango. Hinting and
 * rounding are off, so that a layout is the same at every scale. Font maps are
 * kept by Pango, one a thread: starting fontconfig costs more than laying out
 * a map.
 *
 * All texts are shaped in one size, and scaled. Without hinting that makes no
 * difference but one: fontconfig looks for fonts twice, regular and bold, and
 * not for every size of the theme, which took most of the time of a map. */

#include "config.h"

#include <pango/pangocairo.h>
#include <string.h>
#include <unicode/uchar.h>

#include "layout/text-backend.h"

/* Of the size; about that of "-" in any font. */
#define HYPHEN_WIDTH 0.4
/* How often a text is broken whose lines come out too wide, and what is too
 * wide, in points. */
#define MAX_TRIES 4
#define EXCESS 0.01
#define LINE_SEPARATOR "\xe2\x80\xa8"
#define ZERO_WIDTH_JOINER "\xe2\x80\x8d"

/* The size that texts are shaped in, in points. The longest text in the widest
 * letters must not overflow Pango's units. */
#define SHAPED_SIZE 32.0

static double
to_points (const RihlaText *text, int units)
{
    return text->scale * units / PANGO_SCALE;
}

static PangoContext *
make_context (RihlaMeasurer *self, PangoDirection direction)
{
    PangoFontMap *map = pango_cairo_font_map_get_default ();
    PangoContext *context = pango_font_map_create_context (map);
    cairo_font_options_t *options = cairo_font_options_create ();

    cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options (context, options);
    cairo_font_options_destroy (options);
    pango_context_set_round_glyph_positions (context, FALSE);
    pango_context_set_base_dir (context, direction);
    pango_context_set_language (context, self->language);
    return context;
}

static PangoFontDescription *
make_font (const RihlaTheme *theme, gboolean is_bold)
{
    PangoFontDescription *description = pango_font_description_new ();

    pango_font_description_set_family (description, theme->families);
    pango_font_description_set_weight (description, is_bold
                                                        ? PANGO_WEIGHT_BOLD
                                                        : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size (description,
                                              SHAPED_SIZE * PANGO_SCALE);
    return description;
}

static void
open_pango (RihlaMeasurer *self)
{
    self->contexts[0] = make_context (self, PANGO_DIRECTION_LTR);
    self->contexts[1] = make_context (self, PANGO_DIRECTION_RTL);
    self->fonts[0] = make_font (self->theme, FALSE);
    self->fonts[1] = make_font (self->theme, TRUE);
}

static void
close_pango (RihlaMeasurer *self)
{
    for (guint i = 0; i < 2; i++) {
        g_clear_object (&self->contexts[i]);
        g_clear_pointer (&self->fonts[i], pango_font_description_free);
    }
}

static void
note_missing (RihlaMeasurer *self, const PangoGlyphString *glyphs)
{
    for (int i = 0; i < glyphs->num_glyphs; i++) {
        PangoGlyph glyph = glyphs->glyphs[i].glyph;

        if (glyph == PANGO_GLYPH_EMPTY || !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            continue;
        glyph &= ~PANGO_GLYPH_UNKNOWN_FLAG;
        g_hash_table_add (self->missing, GUINT_TO_POINTER (glyph));
    }
}

static void
note_all_missing (RihlaMeasurer *self, PangoLayout *layout)
{
    for (const GSList *l = pango_layout_get_lines_readonly (layout); l != NULL;
         l = l->next) {
        const PangoLayoutLine *line = l->data;

        for (const GSList *r = line->runs; r != NULL; r = r->next)
            note_missing (self, ((PangoGlyphItem *) r->data)->glyphs);
    }
}

/* Puts the widths of a run's characters where these start. */
static void
measure_run (const RihlaText *text, PangoGlyphItem *run, double *widths)
{
    const PangoItem *item = run->item;
    const char *place = text->string + item->offset;
    g_autofree int *units = g_new (int, item->num_chars);

    pango_glyph_item_get_logical_widths (run, text->string, units);
    for (int i = 0; i < item->num_chars; i++, place = g_utf8_next_char (place))
        widths[place - text->string] = to_points (text, units[i]);
}

/* Sets the widths of all characters. The layout is that of the whole text. */
static void
measure_characters (const RihlaText *text, double *widths)
{
    for (const GSList *l = pango_layout_get_lines_readonly (text->layout);
         l != NULL; l = l->next) {
        const PangoLayoutLine *line = l->data;

        for (const GSList *r = line->runs; r != NULL; r = r->next)
            measure_run (text, r->data, widths);
    }
}

static void
open_pieces (RihlaMeasurer *self, const RihlaText *text,
             RihlaTextPieces *pieces)
{
    double size = self->theme->fonts[text->font].size;
    double *widths = g_new0 (double, strlen (text->string) + 1);
    int n_attrs;

    measure_characters (text, widths);
    *pieces =
        (RihlaTextPieces){ text->string,
                           pango_layout_get_log_attrs_readonly (text->layout,
                                                                &n_attrs),
                           widths, size * HYPHEN_WIDTH };
}

static void
close_pieces (RihlaTextPieces *pieces)
{
    g_free ((gpointer) pieces->widths);
}

/* A layout without a width: its lines end where the string says. */
static PangoLayout *
make_layout (RihlaMeasurer *self, const RihlaText *text, const char *string)
{
    gboolean is_bold = self->theme->fonts[text->font].is_bold;
    gboolean is_rtl = text->direction == RIHLA_DIRECTION_RTL;
    PangoLayout *layout = pango_layout_new (self->contexts[is_rtl ? 1 : 0]);

    pango_layout_set_auto_dir (layout, FALSE);
    pango_layout_set_font_description (layout, self->fonts[is_bold ? 1 : 0]);
    pango_layout_set_text (layout, string, -1);
    return layout;
}

static void
shape_pango (RihlaMeasurer *self, RihlaText *text)
{
    PangoRectangle logical;
    RihlaTextPieces pieces;

    text->scale = self->theme->fonts[text->font].size / SHAPED_SIZE;
    text->layout = make_layout (self, text, text->string);
    pango_layout_get_extents (text->layout, NULL, &logical);
    text->natural_width = to_points (text, logical.width);
    if (pango_layout_get_unknown_glyphs_count (text->layout) > 0)
        note_all_missing (self, text->layout);
    open_pieces (self, text, &pieces);
    text->minimum_width = rihla_text_find_minimum (&pieces);
    close_pieces (&pieces);
}

/* Tells whether the letter before a place, past its marks, joins the next. */
static gboolean
joins_next (const char *string, const char *place)
{
    int type = U_JT_TRANSPARENT;

    while (place > string && type == U_JT_TRANSPARENT) {
        place = g_utf8_prev_char (place);
        type = u_getIntPropertyValue ((UChar32) g_utf8_get_char (place),
                                      UCHAR_JOINING_TYPE);
    }
    return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING ||
           type == U_JT_LEFT_JOINING;
}

static gboolean
joins_previous (const char *place)
{
    int type = u_getIntPropertyValue ((UChar32) g_utf8_get_char (place),
                                      UCHAR_JOINING_TYPE);

    return type == U_JT_DUAL_JOINING || type == U_JT_JOIN_CAUSING ||
           type == U_JT_RIGHT_JOINING;
}

/* Ends a line. A word that is broken keeps the shapes of its letters. */
static void
append_end (GString *string, const RihlaText *text, const RihlaTextBreak *found)
{
    const char *next = found->start + found->length;
    gboolean is_joined = found->end == RIHLA_LINE_END_BROKEN &&
                         joins_next (text->string, next) &&
                         joins_previous (next);

    switch (found->end) {
    case RIHLA_LINE_END_LAST:
        return;
    case RIHLA_LINE_END_FEED:
        g_string_append_c (string, '\n');
        return;
    case RIHLA_LINE_END_HYPHEN:
        g_string_append (string, "-" LINE_SEPARATOR);
        return;
    case RIHLA_LINE_END_WORD:
    case RIHLA_LINE_END_BROKEN:
        g_string_append (string, is_joined ? ZERO_WIDTH_JOINER LINE_SEPARATOR
                                                 ZERO_WIDTH_JOINER
                                           : LINE_SEPARATOR);
        return;
    }
}

/* A layout of the lines. Their separators end no paragraph, so that words keep
 * the direction that they have in the whole text. */
static PangoLayout *
make_broken (RihlaMeasurer *self, const RihlaText *text, const GArray *breaks)
{
    g_autoptr (GString) string = g_string_new (NULL);

    for (guint i = 0; i < breaks->len; i++) {
        const RihlaTextBreak *found =
            &g_array_index (breaks, RihlaTextBreak, i);

        g_string_append_len (string, found->start, (gssize) found->length);
        append_end (string, text, found);
    }
    return make_layout (self, text, string->str);
}

static double
get_width (const RihlaText *text, PangoLayout *layout)
{
    PangoRectangle logical;

    pango_layout_get_extents (layout, NULL, &logical);
    return to_points (text, logical.width);
}

/* The pieces of a word, shaped by themselves, may be wider than they were in
 * it. Then the text is broken to less room, a few times. A cluster that is
 * wider than the width stays so; then the first try is as good as any. */
static GArray *
break_text (RihlaMeasurer *self, RihlaText *text, double width)
{
    g_autoptr (PangoLayout) layout = NULL;
    GArray *breaks = NULL;
    double room = width + EXCESS / 2;
    RihlaTextPieces pieces;

    open_pieces (self, text, &pieces);
    for (guint i = 0; i < MAX_TRIES; i++) {
        g_autoptr (GArray) found = rihla_text_break (&pieces, room);
        g_autoptr (PangoLayout) broken = make_broken (self, text, found);
        double excess = get_width (text, broken) - width;

        if (i == 0 || excess <= EXCESS) {
            g_set_object (&layout, broken);
            g_clear_pointer (&breaks, g_array_unref);
            breaks = g_array_ref (found);
        }
        if (excess <= EXCESS)
            break;
        room -= excess;
    }
    close_pieces (&pieces);
    g_set_object (&text->layout, layout);
    text->is_broken = TRUE;
    return breaks;
}

static void
set_line (const RihlaText *text, RihlaTextLine *line, PangoLayoutLine *pango)
{
    PangoRectangle ink;
    PangoRectangle logical;

    pango_layout_line_get_extents (pango, &ink, &logical);
    line->line = pango_layout_line_ref (pango);
    line->width = to_points (text, logical.width);
    line->ink_left = to_points (text, ink.x);
    line->ink_right = to_points (text, ink.x + ink.width);
    line->ink_top = to_points (text, ink.y);
    line->ink_bottom = to_points (text, ink.y + ink.height);
}

/* The lines of the layout; of a text that was broken as the breaks say. */
static void
set_lines (RihlaText *text, const GArray *breaks)
{
    GSList *l = pango_layout_get_lines_readonly (text->layout);

    text->n_lines = g_slist_length (l);
    if (breaks != NULL)
        text->n_lines = MIN (text->n_lines, breaks->len);
    text->lines = g_new0 (RihlaTextLine, text->n_lines);
    for (guint i = 0; i < text->n_lines; l = l->next, i++) {
        PangoLayoutLine *pango = l->data;
        RihlaTextLine *line = &text->lines[i];

        set_line (text, line, pango);
        line->start = text->string + pango->start_index;
        line->length = (gsize) pango->length;
        if (breaks == NULL)
            continue;
        line->start = g_array_index (breaks, RihlaTextBreak, i).start;
        line->length = g_array_index (breaks, RihlaTextBreak, i).length;
    }
}

static void
wrap_pango (RihlaMeasurer *self, RihlaText *text, double width)
{
    g_autoptr (GArray) breaks = NULL;

    if (text->is_broken) {
        g_object_unref (text->layout);
        text->layout = make_layout (self, text, text->string);
        text->is_broken = FALSE;
    }
    if (width < text->natural_width - EXCESS)
        breaks = break_text (self, text, width);
    set_lines (text, breaks);
}

const RihlaTextBackend rihla_text_backend_pango = {
    open_pango,
    close_pango,
    shape_pango,
    wrap_pango,
};
