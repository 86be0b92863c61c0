/* text.h: paragraphs of text, measured and broken into lines. Internal.
 * SPDX-License-Identifier: MIT
 *
 * A measurer shapes a text once, in one style, and answers how wide it wants
 * to be and how narrow it can be. Once the width is settled the text is broken
 * into lines, and does not change any more. There are two measurers: one by
 * Pango, with the fonts of the system, and one by a fixed width a character,
 * for layouts that are the same everywhere. */

#pragma once

#include <pango/pango.h>
#include <rihla/rihla-diagnostics.h>

#include "layout/theme.h"

typedef struct _RihlaMeasurer RihlaMeasurer;
typedef struct _RihlaText RihlaText;

/* One line. x offsets come from the alignment, when the text is placed. */
typedef struct {
    const char *start; /* in the text's string */
    gsize length;      /* in bytes, without the white space at the break */
    double width;      /* logical, in points */
    double baseline;   /* from the top of the text, in points */
    double ink_left;   /* ink, from the line's left edge; may be < 0 */
    double ink_right;  /* ink, from the line's left edge */
    double ink_top;    /* ink, from the baseline; mostly < 0 */
    double ink_bottom; /* ink, from the baseline; > 0 below it */
    GSList *runs;      /* owned; of PangoGlyphItem, from left to right;
                            * NULL with the fixed measurer */
} RihlaTextLine;

/* Reference-counted. Read the fields, change them through functions only. */
struct _RihlaText {
    char *string; /* owned; valid UTF-8 without control characters */
    RihlaFont font;
    RihlaDirection direction; /* base direction: LTR or RTL */
    double natural_width;     /* in one line, or its longest given line */
    double minimum_width;     /* of the longest piece without a break */
    double width;             /* of the widest line; set by wrapping */
    double height;            /* about n_lines times the line height */
    RihlaTextLine *lines;     /* owned; NULL until it is wrapped */
    guint n_lines;
    /* With the fixed measurer all of these are 0. */
    GPtrArray *runs; /* owned; of PangoGlyphItem, in the order of the text */
    PangoLogAttr *attrs; /* owned; one a character and one more */
    double scale;        /* from the runs' own points to those of the map */
};

/* The base direction of a text on a map of a direction. A text that has any
 * strong letter of that direction gets it; else the direction of its own first
 * strong letter; a text of neutral signs only, such as "+2", is LTR. */
RihlaDirection
rihla_text_find_direction (const char *string, RihlaDirection wanted);

/* The direction is that of the map.
 * The theme is kept by reference. */
RihlaMeasurer *rihla_measurer_new (RihlaTheme *theme, RihlaDirection direction,
                                   const char *language, gboolean is_fixed);
void rihla_measurer_free (RihlaMeasurer *self);

/* A paragraph of a map has a few hundred characters at most; a longer text is
 * a whole document, or an attack: it ends with an ellipsis there. */
#define RIHLA_TEXT_MAX_CHARACTERS 4000
/* Marks on one letter; the stream-safe text format of UAX #15 has 30. More are
 * an attack on the height of lines, and go. */
#define RIHLA_TEXT_MAX_MARKS 30

/* Shapes a text. White space at both ends goes; line feeds are kept as
 * breaks; control characters go. NULL is "". The result is not yet broken. */
RihlaText *
rihla_measurer_shape (RihlaMeasurer *self, const char *string, RihlaFont font);
/* Breaks it into lines no wider than width, at the places that Unicode allows
 * and, in a piece that is wider than that, between grapheme clusters. A text
 * as wide as its natural width, or an infinite one, has one line. Lines stand
 * size times line height apart, and more where their ink asks for it: no ink
 * leaves the text upwards or downwards, or reaches into the next line. */
void rihla_measurer_wrap (RihlaMeasurer *self, RihlaText *text, double width);

/* Notes the characters that no font had a glyph for, each once, with the
 * font package to try, and how many texts were too long; at the end of a
 * layout. */
void rihla_measurer_report_missing (RihlaMeasurer *self,
                                    RihlaDiagnostics *diagnostics);

RihlaText *rihla_text_ref (RihlaText *self);
void rihla_text_unref (RihlaText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaMeasurer, rihla_measurer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaText, rihla_text_unref)
