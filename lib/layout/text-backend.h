/* text-backend.h: what the two measurers are made of. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include "layout/text.h"

/* How texts are measured. */
typedef struct {
    void (*open) (RihlaMeasurer *self);
    void (*close) (RihlaMeasurer *self);
    /* Sets the natural and the minimum width. */
    void (*shape) (RihlaMeasurer *self, RihlaText *text);
    /* Sets the lines, except for their baselines. */
    void (*wrap) (RihlaMeasurer *self, RihlaText *text, double width);
} RihlaTextBackend;

struct _RihlaMeasurer {
    const RihlaTextBackend *backend;
    RihlaTheme *theme; /* ref */
    RihlaDirection direction;
    PangoLanguage *language;
    guint n_cut;         /* texts that were too long */
    guint n_thinned;     /* texts with too many marks on a letter */
    GHashTable *missing; /* owned; of characters, as pointers */

    /* By Pango: one context a base direction, LTR and RTL. */
    PangoContext *contexts[2]; /* owned */
    PangoAttrList *fonts[2];   /* owned; regular and bold */
};

extern const RihlaTextBackend rihla_text_backend_pango;
extern const RihlaTextBackend rihla_text_backend_fixed;

/* What rihla_text_clean() had to take away. */
typedef enum {
    RIHLA_TEXT_WHOLE = 0,
    RIHLA_TEXT_CUT = 1 << 0,
    RIHLA_TEXT_THINNED = 1 << 1,
} RihlaTextLoss;

/* The text as it is drawn; to be freed. */
char *rihla_text_clean (const char *string, RihlaTextLoss *loss);

/* What lines are broken by. */
typedef struct {
    const char *string;
    const PangoLogAttr *attrs; /* one a character, and one more */
    const double *widths;      /* one a byte, used where a character starts */
    double hyphen_width;
} RihlaTextPieces;

/* Why a line ends. */
typedef enum {
    RIHLA_LINE_END_LAST,
    RIHLA_LINE_END_FEED,   /* at a line feed */
    RIHLA_LINE_END_WORD,   /* between words */
    RIHLA_LINE_END_HYPHEN, /* where a soft hyphen becomes a real one */
    RIHLA_LINE_END_BROKEN, /* within a word, as a last resort */
} RihlaLineEnd;

typedef struct {
    const char *start; /* in the string */
    gsize length;      /* without white space and soft hyphen at the end */
    RihlaLineEnd end;
} RihlaTextBreak;

/* The widest piece between two places where a line may break, without the
 * white space at its end. */
double rihla_text_find_minimum (const RihlaTextPieces *pieces);

/* The lines, of RihlaTextBreak, at least one; no wider than room, but for a
 * cluster that is wider. Few lines are about as long as each other. A dot
 * between two spaces goes where a line ends after it. */
GArray *rihla_text_break (const RihlaTextPieces *pieces, double room);

/* Notes the characters of the table, in order. */
void rihla_missing_glyphs_report (GHashTable *missing,
                                  RihlaDiagnostics *diagnostics);
