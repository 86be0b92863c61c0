/* text-pango.c: texts measured by Pango.
 * SPDX-License-Identifier: MIT
 *
 * A text is cut into runs of one font and direction, and each is shaped, once.
 * Widths come from the runs; text-break.c finds where lines end by them; and a
 * line is made of copies of its parts of the runs, put in the order in which
 * they are seen. So a text costs one shaping whatever its width, and a word
 * that is broken keeps the shapes of its letters. PangoLayout would shape again
 * for each width and ask for the metrics of each font, which sends fontconfig
 * looking for fonts anew: that took half of the time of a map. Hinting and
 * rounding are off, so that a layout is the same at every scale. Font maps are
 * kept by Pango, one a thread.
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
/* What a line may be wider than its room, in points: rounding. */
#define TOLERANCE 0.005
#define SOFT_HYPHEN "\xc2\xad"

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

/* The font, for a whole text. */
static PangoAttrList *
make_font (const RihlaTheme *theme, gboolean is_bold)
{
    PangoFontDescription *description = pango_font_description_new ();
    PangoAttrList *attributes = pango_attr_list_new ();

    pango_font_description_set_family (description, theme->families);
    pango_font_description_set_weight (description, is_bold
                                                        ? PANGO_WEIGHT_BOLD
                                                        : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size (description,
                                              SHAPED_SIZE * PANGO_SCALE);
    pango_attr_list_insert (attributes, pango_attr_font_desc_new (description));
    pango_font_description_free (description);
    return attributes;
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
        g_clear_pointer (&self->fonts[i], pango_attr_list_unref);
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

/* --- Shaping ------------------------------------------------------------- */

/* Adds a run, which takes the item. */
static PangoGlyphItem *
add_run (GPtrArray *runs, PangoItem *item)
{
    PangoGlyphItem *run = g_slice_new0 (PangoGlyphItem);

    run->item = item;
    run->glyphs = pango_glyph_string_new ();
    g_ptr_array_add (runs, run);
    return run;
}

/* Shapes the piece between two line feeds. */
static void
shape_paragraph (RihlaMeasurer *self, RihlaText *text, const char *start,
                 int length)
{
    gboolean is_rtl = text->direction == RIHLA_DIRECTION_RTL;
    gboolean is_bold = self->theme->fonts[text->font].is_bold;
    GList *items =
        pango_itemize_with_base_dir (self->contexts[is_rtl ? 1 : 0],
                                     is_rtl ? PANGO_DIRECTION_RTL
                                            : PANGO_DIRECTION_LTR,
                                     text->string, (int) (start - text->string),
                                     length, self->fonts[is_bold ? 1 : 0],
                                     NULL);

    for (GList *l = items; l != NULL; l = l->next) {
        PangoItem *item = l->data;
        PangoGlyphItem *run = add_run (text->runs, item);

        pango_shape_full (text->string + item->offset, item->length, start,
                          length, &item->analysis, run->glyphs);
        note_missing (self, run->glyphs);
    }
    g_list_free (items);
}

static void
shape_runs (RihlaMeasurer *self, RihlaText *text)
{
    const char *start = text->string;

    text->runs =
        g_ptr_array_new_with_free_func ((GDestroyNotify) pango_glyph_item_free);
    while (*start != '\0') {
        const char *end = strchrnul (start, '\n');

        if (end > start)
            shape_paragraph (self, text, start, (int) (end - start));
        start = *end == '\0' ? end : end + 1;
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
open_pieces (const RihlaText *text, RihlaTextPieces *pieces)
{
    double *widths = g_new0 (double, strlen (text->string) + 1);

    for (guint i = 0; i < text->runs->len; i++)
        measure_run (text, g_ptr_array_index (text->runs, i), widths);
    *pieces = (RihlaTextPieces){ text->string, text->attrs, widths,
                                 text->scale * SHAPED_SIZE * HYPHEN_WIDTH };
}

static void
close_pieces (RihlaTextPieces *pieces)
{
    g_free ((gpointer) pieces->widths);
}

/* Where characters share a glyph, as lam and alef do, no line can end. */
static void
join_clusters (RihlaText *text)
{
    for (guint i = 0; i < text->runs->len; i++) {
        PangoGlyphItem *run = g_ptr_array_index (text->runs, i);
        glong first =
            g_utf8_pointer_to_offset (text->string,
                                      text->string + run->item->offset);
        PangoGlyphItemIter iter;
        gboolean is_there =
            pango_glyph_item_iter_init_start (&iter, run, text->string);

        for (; is_there; is_there = pango_glyph_item_iter_next_cluster (&iter))
            for (int j = iter.start_char + 1; j < iter.end_char; j++) {
                text->attrs[first + j].is_char_break = FALSE;
                text->attrs[first + j].is_line_break = FALSE;
            }
    }
}

static void
find_breaks (RihlaMeasurer *self, RihlaText *text)
{
    int n_attrs = (int) g_utf8_strlen (text->string, -1) + 1;

    text->attrs = g_new0 (PangoLogAttr, n_attrs);
    pango_get_log_attrs (text->string, (int) strlen (text->string), -1,
                         self->language, text->attrs, n_attrs);
    join_clusters (text);
}

static void
shape_pango (RihlaMeasurer *self, RihlaText *text)
{
    RihlaTextPieces pieces;
    double width = 0;

    text->scale = self->theme->fonts[text->font].size / SHAPED_SIZE;
    shape_runs (self, text);
    find_breaks (self, text);
    open_pieces (text, &pieces);
    text->minimum_width = rihla_text_find_minimum (&pieces);
    for (gsize i = 0; text->string[i] != '\0'; i++) {
        width = text->string[i] == '\n' ? 0 : width + pieces.widths[i];
        text->natural_width = MAX (text->natural_width, width);
    }
    close_pieces (&pieces);
}

/* --- Lines ---------------------------------------------------------------- */

/* A copy of the part of a run between two places, in bytes; NULL where they
 * hold none of it. */
static PangoGlyphItem *
copy_part (const RihlaText *text, PangoGlyphItem *run, int start, int end)
{
    PangoGlyphItem *part = pango_glyph_item_copy (run);
    PangoGlyphItem *rest = NULL;

    if (start > part->item->offset)
        pango_glyph_item_free (
            pango_glyph_item_split (part, text->string,
                                    start - part->item->offset));
    if (end <= part->item->offset) {
        pango_glyph_item_free (part);
        return NULL;
    }
    if (end >= part->item->offset + part->item->length)
        return part;
    rest = part;
    part =
        pango_glyph_item_split (rest, text->string, end - rest->item->offset);
    if (part == NULL) /* nothing to split off: it is all of one cluster */
        return rest;
    pango_glyph_item_free (rest);
    return part;
}

/* The hyphen at the end of a line. It stands for the soft one in the text. */
static PangoGlyphItem *
make_hyphen (const PangoGlyphItem *last, int offset)
{
    PangoGlyphItem *hyphen = g_slice_new0 (PangoGlyphItem);

    hyphen->item = pango_item_copy (last->item);
    hyphen->item->offset = offset;
    hyphen->item->length = (int) strlen (SOFT_HYPHEN);
    hyphen->item->num_chars = 1;
    hyphen->glyphs = pango_glyph_string_new ();
    pango_shape ("-", 1, &hyphen->item->analysis, hyphen->glyphs);
    return hyphen;
}

/* The run that a place in the text is in, or the next one. */
static guint
find_run (const RihlaText *text, int offset)
{
    guint low = 0;
    guint high = text->runs->len;

    while (low < high) {
        guint middle = low + (high - low) / 2;
        const PangoGlyphItem *run = g_ptr_array_index (text->runs, middle);

        if (run->item->offset + run->item->length <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The runs of a line, in the order of the text. */
static GPtrArray *
collect_runs (const RihlaText *text, const RihlaTextBreak *found)
{
    GPtrArray *runs = g_ptr_array_new ();
    int start = (int) (found->start - text->string);
    int end = start + (int) found->length;

    for (guint i = find_run (text, start); i < text->runs->len; i++) {
        PangoGlyphItem *run = g_ptr_array_index (text->runs, i);
        PangoGlyphItem *part;

        if (run->item->offset >= end)
            break;
        part = copy_part (text, run, start, end);
        if (part != NULL)
            g_ptr_array_add (runs, part);
    }
    if (found->end == RIHLA_LINE_END_HYPHEN && runs->len > 0)
        g_ptr_array_add (runs,
                         make_hyphen (g_ptr_array_index (runs, runs->len - 1),
                                      end));
    return runs;
}

static int
get_level (const GPtrArray *runs, guint index)
{
    const PangoGlyphItem *run = g_ptr_array_index (runs, index);

    return run->item->analysis.level;
}

static void
reverse_runs (GPtrArray *runs, guint start, guint end)
{
    while (start + 1 < end) {
        gpointer kept = runs->pdata[start];

        runs->pdata[start++] = runs->pdata[--end];
        runs->pdata[end] = kept;
    }
}

/* From the order of the text to that from left to right: rule L2 of the
 * Unicode bidirectional algorithm. */
static void
reorder_runs (GPtrArray *runs)
{
    int highest = 0;

    for (guint i = 0; i < runs->len; i++)
        highest = MAX (highest, get_level (runs, i));
    for (int level = highest; level > 0; level--)
        for (guint i = 0; i < runs->len; i++) {
            guint start = i;

            while (i < runs->len && get_level (runs, i) >= level)
                i++;
            reverse_runs (runs, start, i);
        }
}

/* Makes the ink of the line reach around that of a run, which begins x units
 * from the left. */
static void
add_ink (const RihlaText *text, RihlaTextLine *line, const PangoGlyphItem *run,
         int x)
{
    PangoRectangle ink;

    pango_glyph_string_extents (run->glyphs, run->item->analysis.font, &ink,
                                NULL);
    if (ink.width <= 0 || ink.height <= 0)
        return;
    line->ink_left = MIN (line->ink_left, to_points (text, x + ink.x));
    line->ink_right =
        MAX (line->ink_right, to_points (text, x + ink.x + ink.width));
    line->ink_top = MIN (line->ink_top, to_points (text, ink.y));
    line->ink_bottom =
        MAX (line->ink_bottom, to_points (text, ink.y + ink.height));
}

static void
measure_line (const RihlaText *text, RihlaTextLine *line)
{
    int x = 0;

    line->ink_left = line->ink_top = INFINITY;
    line->ink_right = line->ink_bottom = -INFINITY;
    for (const GSList *l = line->runs; l != NULL; l = l->next) {
        const PangoGlyphItem *run = l->data;

        add_ink (text, line, run, x);
        x += pango_glyph_string_get_width (run->glyphs);
    }
    line->width = to_points (text, x);
    if (line->ink_left > line->ink_right)
        line->ink_left = line->ink_right = line->ink_top = line->ink_bottom = 0;
}

static void
set_line (const RihlaText *text, RihlaTextLine *line,
          const RihlaTextBreak *found)
{
    g_autoptr (GPtrArray) runs = collect_runs (text, found);

    reorder_runs (runs);
    line->start = found->start;
    line->length = found->length;
    for (guint i = runs->len; i > 0; i--)
        line->runs =
            g_slist_prepend (line->runs, g_ptr_array_index (runs, i - 1));
    measure_line (text, line);
}

static void
wrap_pango (G_GNUC_UNUSED RihlaMeasurer *self, RihlaText *text, double width)
{
    g_autoptr (GArray) breaks = NULL;
    RihlaTextPieces pieces;

    open_pieces (text, &pieces);
    breaks = rihla_text_break (&pieces, width + TOLERANCE);
    close_pieces (&pieces);
    text->n_lines = breaks->len;
    text->lines = g_new0 (RihlaTextLine, breaks->len);
    for (guint i = 0; i < breaks->len; i++)
        set_line (text, &text->lines[i],
                  &g_array_index (breaks, RihlaTextBreak, i));
}

const RihlaTextBackend rihla_text_backend_pango = {
    open_pango,
    close_pango,
    shape_pango,
    wrap_pango,
};
