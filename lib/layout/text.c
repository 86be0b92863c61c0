/* text.c: paragraphs of text, measured and broken into lines.
 * SPDX-License-Identifier: MIT
 *
 * What both measurers share: which direction a text has, how narrow it can be,
 * and how its lines are stacked. The baseline of every line stands at the same
 * place of its line box whatever the script, so that words in neighbouring
 * boxes stand on one line; a box grows only for ink that needs it. */

#include "config.h"

#include <string.h>
#include <unicode/uchar.h>

#include "layout/text-backend.h"
#include "model/diagnostics.h"

/* How far, as a part of the size, the baseline stands below the middle of the
 * line box. The middle is then between those of small letters and capitals,
 * and the deepest Arabic letters have room below in a line of 1.45. */
#define BASELINE_DROP 0.30
/* The least distance between the ink of two lines, as a part of the size. */
#define INK_GAP 0.05
#define LEFT_TO_RIGHT_MARK 0x200e

RihlaMeasurer *
rihla_measurer_new (RihlaTheme *theme, RihlaDirection direction,
                    const char *language, gboolean is_fixed)
{
    gboolean is_rtl = direction == RIHLA_DIRECTION_RTL;
    RihlaMeasurer *self;

    g_return_val_if_fail (theme != NULL, NULL);

    self = g_new0 (RihlaMeasurer, 1);
    self->theme = rihla_theme_ref (theme);
    self->direction = is_rtl ? RIHLA_DIRECTION_RTL : RIHLA_DIRECTION_LTR;
    if (language == NULL || language[0] == '\0')
        language = is_rtl ? "ar" : "en";
    self->language = pango_language_from_string (language);
    self->missing = g_hash_table_new (NULL, NULL);
    self->backend =
        is_fixed ? &rihla_text_backend_fixed : &rihla_text_backend_pango;
    self->backend->open (self);
    return self;
}

void
rihla_measurer_free (RihlaMeasurer *self)
{
    if (self == NULL)
        return;
    self->backend->close (self);
    g_hash_table_unref (self->missing);
    rihla_theme_unref (self->theme);
    g_free (self);
}

static RihlaDirection
get_strong_direction (gunichar character)
{
    if (character == LEFT_TO_RIGHT_MARK) /* beside a number among letters */
        return RIHLA_DIRECTION_NONE;
    switch (u_charDirection ((UChar32) character)) {
    case U_LEFT_TO_RIGHT:
        return RIHLA_DIRECTION_LTR;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
        return RIHLA_DIRECTION_RTL;
    default:
        return RIHLA_DIRECTION_NONE;
    }
}

RihlaDirection
rihla_text_find_direction (const char *string, RihlaDirection wanted)
{
    RihlaDirection first = RIHLA_DIRECTION_NONE;

    for (const char *place = string; *place != '\0';
         place = g_utf8_next_char (place)) {
        RihlaDirection found = get_strong_direction (g_utf8_get_char (place));

        if (found == wanted)
            return wanted;
        if (first == RIHLA_DIRECTION_NONE)
            first = found;
    }
    return first != RIHLA_DIRECTION_NONE ? first : RIHLA_DIRECTION_LTR;
}

/* A number in Arabic comes with marks around its signs, for when it stands
 * among letters. By itself it is left to right without them, and no font need
 * be sought that has them. */
static void
drop_marks (char *string)
{
    const char *place = string;
    char *end = string;

    for (; *place != '\0'; place = g_utf8_next_char (place))
        if (get_strong_direction (g_utf8_get_char (place)) !=
            RIHLA_DIRECTION_NONE)
            return;
    for (place = string; *place != '\0';) {
        const char *next = g_utf8_next_char (place);

        if (g_utf8_get_char (place) != LEFT_TO_RIGHT_MARK)
            while (place < next)
                *end++ = *place++;
        place = next;
    }
    *end = '\0';
}

RihlaText *
rihla_measurer_shape (RihlaMeasurer *self, const char *string, RihlaFont font)
{
    RihlaText *text;
    RihlaTextLoss loss;

    g_return_val_if_fail (self != NULL, NULL);
    g_return_val_if_fail ((guint) font < RIHLA_N_FONTS, NULL);

    text = g_atomic_rc_box_new0 (RihlaText);
    text->string = rihla_text_clean (string, &loss);
    drop_marks (text->string);
    text->font = font;
    text->direction = rihla_text_find_direction (text->string, self->direction);
    self->n_cut += (loss & RIHLA_TEXT_CUT) != 0;
    self->n_thinned += (loss & RIHLA_TEXT_THINNED) != 0;
    self->backend->shape (self, text);
    return text;
}

static void
clear_lines (RihlaText *text)
{
    for (guint i = 0; i < text->n_lines; i++)
        g_slist_free_full (text->lines[i].runs,
                           (GDestroyNotify) pango_glyph_item_free);
    g_clear_pointer (&text->lines, g_free);
    text->n_lines = 0;
}

/* Sets the baselines, the width and the height. */
static void
stack_lines (RihlaText *text, const RihlaFontStyle *style)
{
    double line_height = style->size * style->line_height;
    double drop = line_height / 2 + style->size * BASELINE_DROP;
    double gap = style->size * INK_GAP;
    RihlaTextLine *last = NULL;

    text->width = 0;
    for (guint i = 0; i < text->n_lines; i++) {
        RihlaTextLine *line = &text->lines[i];

        if (last == NULL)
            line->baseline = MAX (drop, -line->ink_top);
        else
            line->baseline =
                last->baseline +
                MAX (line_height, last->ink_bottom + gap - line->ink_top);
        text->width = MAX (text->width, line->width);
        last = line;
    }
    text->height = 0;
    if (last != NULL)
        text->height =
            last->baseline + MAX (line_height - drop, last->ink_bottom);
}

void
rihla_measurer_wrap (RihlaMeasurer *self, RihlaText *text, double width)
{
    g_return_if_fail (self != NULL);
    g_return_if_fail (text != NULL);

    clear_lines (text);
    self->backend->wrap (self, text, width);
    stack_lines (text, &self->theme->fonts[text->font]);
}

RihlaText *
rihla_text_ref (RihlaText *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_text (gpointer data)
{
    RihlaText *self = data;

    clear_lines (self);
    g_clear_pointer (&self->runs, g_ptr_array_unref);
    g_free (self->attrs);
    g_free (self->string);
}

void
rihla_text_unref (RihlaText *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_text);
}

void
rihla_measurer_report_missing (RihlaMeasurer *self,
                               RihlaDiagnostics *diagnostics)
{
    g_return_if_fail (self != NULL);

    rihla_missing_glyphs_report (self->missing, diagnostics);
    if (self->n_cut > 0)
        rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_TEXT_CUT, NULL,
                               NULL,
                               "texts drawn only as far as their first %d "
                               "characters: %u",
                               RIHLA_TEXT_MAX_CHARACTERS, self->n_cut);
    if (self->n_thinned > 0)
        rihla_diagnostics_add (diagnostics, RIHLA_DIAGNOSTIC_TEXT_CUT, NULL,
                               NULL,
                               "texts drawn without the marks on a letter past "
                               "its first %d: %u",
                               RIHLA_TEXT_MAX_MARKS, self->n_thinned);
}
