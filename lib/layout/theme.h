/* theme.h: what a theme is made of. Internal.
 * SPDX-License-Identifier: MIT
 *
 * All lengths are points. The key file gives them in CSS pixels, as map.md
 * does (1 px = 0.75 pt). */

#pragma once

#include <rihla/rihla-theme.h>

#include "layout/colour.h"
#include "layout/image-file.h"

/* How a shape is filled and stroked. An alpha of 0 leaves it out. */
typedef struct {
    RihlaColour fill;
    RihlaColour stroke;
    float stroke_width; /* in points */
    float dash;         /* length of dashes and gaps; 0: solid */
} RihlaPaint;

/* The text styles of a map. */
typedef enum {
    RIHLA_FONT_TITLE,     /* 27 px bold */
    RIHLA_FONT_SUBTITLE,  /* 14 px */
    RIHLA_FONT_STAGE,     /* 16 px bold, white */
    RIHLA_FONT_LANE_HEAD, /* 12.5 px bold */
    RIHLA_FONT_BODY,      /* 13 px */
    RIHLA_FONT_BODY_BOLD, /* 13 px bold: goals, persona names */
    RIHLA_FONT_SMALL,     /* 12 px: channel names, emotion words, footer */
    RIHLA_FONT_TINY,      /* 11 px: scales */
    RIHLA_FONT_NUMBER,    /* 10.5 px bold, white: numbers in discs */
    RIHLA_N_FONTS
} RihlaFont;

typedef struct {
    double size;
    gboolean is_bold;
    double line_height; /* as a multiple of the size */
    RihlaColour colour; /* unless the place gives another one */
} RihlaFontStyle;

/* Stage kinds in the order of the palette: awareness, consideration,
 * decision, retention, advocacy, service. Stages of no kind take turns with
 * the first of them, unless the theme has a colour for them, which then is the
 * last. */
#define RIHLA_N_STAGE_TURNS 5
#define RIHLA_N_STAGE_COLOURS 6
#define RIHLA_STAGE_COLOUR_OTHER RIHLA_N_STAGE_COLOURS

/* Sticky notes: yellow, pink, blue, green, orange, purple. */
#define RIHLA_N_NOTE_COLOURS 6

struct _RihlaTheme {
    char *name;     /* owned */
    char *families; /* owned; font families in order, as Pango takes them */
    RihlaFontStyle fonts[RIHLA_N_FONTS];

    double page_margin;
    double lane_gap;
    double column_gap;
    double lane_head_width;
    double padding; /* inside cells and cards */
    double cell_radius;
    double card_radius;
    double stage_height;
    double stage_notch;
    double emotion_height;
    double face_radius;
    double face_ring;
    double curve_width;
    double track_height; /* of one channel */
    double dot_radius;
    double link_width;
    double return_width; /* of links that go back and forth */
    double column_width; /* least width of a touchpoint card */
    double text_width;   /* width that long text is wrapped to when free */
    double
        stage_outline;   /* of stage arrows; more than 0: they are not filled */
    double cell_outline; /* of cells and the emotion band; 0: none */

    char *logo_file;      /* owned; as the theme file names it; NULL: none */
    RihlaImageFile *logo; /* ref; NULL: none */
    double logo_height;

    RihlaColour paper;
    RihlaColour card;
    RihlaColour card_border;
    RihlaColour rule; /* thin lines */
    RihlaColour muted;
    RihlaColour stage[RIHLA_N_STAGE_COLOURS + 1]; /* the last: NONE: not set */
    RihlaColour tint[RIHLA_N_STAGE_COLOURS + 1];
    RihlaColour pain;
    RihlaColour pain_pale; /* empty severity dots */
    RihlaColour opportunity;
    RihlaColour neutral;
    RihlaColour curve;
    RihlaColour curve_future; /* to-be beside as-is */
    RihlaColour gap;          /* between the two; drawn pale */
    RihlaColour link;
    RihlaColour truth; /* the star of a moment of truth */
    RihlaColour owner; /* the bars of owners */
    RihlaColour note[RIHLA_N_NOTE_COLOURS];
    RihlaColour emotion_high;
    RihlaColour emotion_middle;
    RihlaColour emotion_low;
};

/* The colour of a sticky note: one of the theme's by its name, in any case, or
 * one of its own as #rgb or #rrggbb, made lighter or darker until the theme's
 * text reads on it. The first of the theme where the name is NULL. Tells
 * whether the name is known; if not, the colour is that first one. */
gboolean rihla_theme_get_note_colour (const RihlaTheme *self, const char *name,
                                      RihlaColour *colour);

/* How the arrow of a stage is painted; the text on it stands on the fill, which
 * is made to read well under it. */
void rihla_theme_get_stage_paint (const RihlaTheme *self, guint colour,
                                  RihlaPaint *paint);

/* How the cell of a stage is painted, and a card: outlined where cells are. */
RihlaPaint rihla_theme_make_cell_paint (const RihlaTheme *self, guint colour);
RihlaPaint rihla_theme_make_card_paint (const RihlaTheme *self);

/* The place of a stage in the palette. */
guint rihla_theme_get_stage_colour (const RihlaTheme *self, RihlaStageKind kind,
                                    guint index);
