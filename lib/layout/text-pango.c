/* text-pango.c: texts measured by Pango.
 * SPDX-License-Identifier: MIT
 *
 * A text is one PangoLayout, shaped without a width. Its natural width is that
 * of its lines then; its minimum width comes from the widths of its characters
 * and the places to break at, without shaping again. Only a text that is wider
 * than its room is shaped a second time, broken into lines. Hinting and
 * rounding are off, so that a layout is the same at every scale. Font maps are
 * kept by Pango, one a thread: starting fontconfig costs more than laying out
 * a map.
 *
 * All texts are shaped in one size, and scaled. Without hinting that makes no
 * difference but one: fontconfig looks for fonts twice, regular and bold, and
 * not for every size of the theme, which took most of the time of a map. */

#include "config.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

#include "layout/text-backend.h"

/* Of the size; about that of "-" in any font. */
#define HYPHEN_WIDTH 0.4
/* How often a text is broken anew whose lines came out too wide, and what is
 * too wide, in points. */
#define MAX_TRIES 4
#define EXCESS 0.01

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

static void
measure_characters (RihlaMeasurer *self, RihlaText *text)
{
    double size = self->theme->fonts[text->font].size;
    g_autofree double *widths = NULL;
    const PangoLogAttr *attrs;
    int n_attrs;

    attrs = pango_layout_get_log_attrs_readonly (text->layout, &n_attrs);
    widths = g_new0 (double, strlen (text->string) + 1);
    for (const GSList *l = pango_layout_get_lines_readonly (text->layout);
         l != NULL; l = l->next) {
        const PangoLayoutLine *line = l->data;

        for (const GSList *r = line->runs; r != NULL; r = r->next) {
            PangoGlyphItem *run = r->data;

            measure_run (text, run, widths);
            note_missing (self, run->glyphs);
        }
    }
    text->minimum_width = rihla_text_find_minimum (text->string, attrs, widths,
                                                   size * HYPHEN_WIDTH);
}

static void
shape_pango (RihlaMeasurer *self, RihlaText *text)
{
    const RihlaFontStyle *style = &self->theme->fonts[text->font];
    gboolean is_rtl = text->direction == RIHLA_DIRECTION_RTL;
    PangoRectangle logical;

    text->scale = style->size / SHAPED_SIZE;
    text->layout = pango_layout_new (self->contexts[is_rtl]);
    pango_layout_set_auto_dir (text->layout, FALSE);
    pango_layout_set_font_description (text->layout,
                                       self->fonts[style->is_bold ? 1 : 0]);
    pango_layout_set_wrap (text->layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_text (text->layout, text->string, -1);
    pango_layout_get_extents (text->layout, NULL, &logical);
    text->natural_width = to_points (text, logical.width);
    measure_characters (self, text);
}

static void
add_line (RihlaText *text, GArray *lines, PangoLayoutLine *pango)
{
    PangoRectangle ink;
    PangoRectangle logical;
    RihlaTextLine *line;

    pango_layout_line_get_extents (pango, &ink, &logical);
    line = rihla_text_append_line (lines, text->string + pango->start_index,
                                   (gsize) pango->length);
    line->line = pango_layout_line_ref (pango);
    line->width = to_points (text, logical.width);
    line->ink_left = to_points (text, ink.x);
    line->ink_right = to_points (text, ink.x + ink.width);
    line->ink_top = to_points (text, ink.y);
    line->ink_bottom = to_points (text, ink.y + ink.height);
}

/* By how much the widest line is wider than the width. */
static double
get_excess (const RihlaText *text, double width)
{
    double widest = 0;

    for (const GSList *l = pango_layout_get_lines_readonly (text->layout);
         l != NULL; l = l->next) {
        PangoRectangle logical;

        pango_layout_line_get_extents (l->data, NULL, &logical);
        widest = MAX (widest, to_points (text, logical.width));
    }
    return widest - width;
}

static void
set_width (const RihlaText *text, double width)
{
    double units = MAX (width, 0) / text->scale * PANGO_SCALE;

    pango_layout_set_width (text->layout, (int) ceil (units));
}

/* Where a word is broken as a last resort Pango goes by its widths before the
 * break, and the pieces, shaped by themselves, may come out wider. Then the
 * text is broken again to less, a few times. A cluster that is wider than the
 * width stays so. */
static void
break_lines (const RihlaText *text, double width)
{
    double room = width;

    set_width (text, width);
    for (guint i = 0; i < MAX_TRIES; i++) {
        double excess = get_excess (text, width);

        if (excess <= EXCESS)
            return;
        room -= excess;
        set_width (text, room);
    }
    if (get_excess (text, width) > EXCESS)
        set_width (text, width);
}

static void
wrap_pango (G_GNUC_UNUSED RihlaMeasurer *self, RihlaText *text, double width)
{
    GArray *lines = g_array_new (FALSE, TRUE, sizeof (RihlaTextLine));

    if (width < text->natural_width)
        break_lines (text, width);
    else
        pango_layout_set_width (text->layout, -1);
    for (const GSList *l = pango_layout_get_lines_readonly (text->layout);
         l != NULL; l = l->next)
        add_line (text, lines, l->data);
    text->n_lines = lines->len;
    text->lines = (RihlaTextLine *) g_array_free (lines, FALSE);
}

const RihlaTextBackend rihla_text_backend_pango = {
    open_pango,
    close_pango,
    shape_pango,
    wrap_pango,
};
