/* display.h: the display list: what a map is made of once it is laid out.
 * Internal.
 * SPDX-License-Identifier: MIT
 *
 * Lanes add items in reading coordinates: x runs from where reading starts,
 * whatever the direction. When the map is complete, rihla_display_finish()
 * mirrors it for right to left, once, so that no lane knows about direction.
 * Coordinates are points, y downwards. */

#pragma once

#include <rihla/rihla-layout.h>

#include "layout/image-file.h"
#include "layout/text.h"

/* What an item stands for. Painters that write structure, tests and the audit
 * go by it. The nick stands in the table of display.c. */
typedef enum {
    RIHLA_ROLE_PAGE,
    RIHLA_ROLE_TITLE,
    RIHLA_ROLE_SCENARIO,
    RIHLA_ROLE_LOGO,
    RIHLA_ROLE_PERSONA,
    RIHLA_ROLE_FOOTER,
    RIHLA_ROLE_FIGURE,
    RIHLA_ROLE_LANE_HEAD,
    RIHLA_ROLE_CELL, /* the tinted ground of a lane in a stage */
    RIHLA_ROLE_STAGE,
    RIHLA_ROLE_GOAL,
    RIHLA_ROLE_TOUCHPOINT,
    RIHLA_ROLE_CHANNEL,
    RIHLA_ROLE_LINK,   /* between the dots of two touchpoints */
    RIHLA_ROLE_RETURN, /* a link that goes back and forth */
    RIHLA_ROLE_EMOTION_BAND,
    RIHLA_ROLE_SCALE,
    RIHLA_ROLE_GAP,      /* between as-is and to-be; words may stand on it */
    RIHLA_ROLE_INTERVAL, /* where a measured emotion lies, as a whisker */
    RIHLA_ROLE_CURVE,
    RIHLA_ROLE_FACE,
    RIHLA_ROLE_EMOTION_WORD,
    RIHLA_ROLE_TRUTH,
    RIHLA_ROLE_PIN, /* the number of a pain point beside its face */
    RIHLA_ROLE_CALLOUT,
    RIHLA_ROLE_MARKER,     /* the letter of a note, where it belongs */
    RIHLA_ROLE_ANNOTATION, /* a note under the map, with its letter */
    RIHLA_ROLE_PAIN,
    RIHLA_ROLE_SEVERITY,
    RIHLA_ROLE_OPPORTUNITY,
    RIHLA_ROLE_ANSWER, /* the number of a pain point that it resolves */
    RIHLA_ROLE_QUOTE,
    RIHLA_ROLE_THOUGHT,
    RIHLA_ROLE_NOTE,
    RIHLA_ROLE_VOTES, /* at its foot */
    RIHLA_ROLE_ACTION,
    RIHLA_ROLE_EVIDENCE,
    RIHLA_ROLE_FRONTSTAGE,
    RIHLA_ROLE_BACKSTAGE,
    RIHLA_ROLE_SUPPORT,
    RIHLA_ROLE_BLUEPRINT_LINE, /* of interaction, of visibility … */
    RIHLA_ROLE_TEXT,           /* in a lane that the journey named */
    RIHLA_ROLE_OWNER,
    RIHLA_ROLE_HANDOFF,      /* the sign at a step between two owners */
    RIHLA_ROLE_OWNER_RETURN, /* one of a way back and forth */
    RIHLA_ROLE_IMAGE,        /* of a storyboard */
    RIHLA_ROLE_TIME,
    RIHLA_ROLE_WAITING, /* the bar of it */
    RIHLA_ROLE_ACTIVE,  /* likewise */
    RIHLA_ROLE_METRIC,
    RIHLA_ROLE_TARGET,          /* the mark on the bar of a metric */
    RIHLA_ROLE_METRIC_INTERVAL, /* where a metric lies, as a whisker */
    RIHLA_ROLE_MISSED,          /* the sign of one that misses its target */
    RIHLA_ROLE_FUNNEL,
    RIHLA_ROLE_LEAK,  /* the mark of the largest one */
    RIHLA_ROLE_ADDED, /* the signs of a comparison */
    RIHLA_ROLE_REMOVED,
    RIHLA_ROLE_MOVED,
    RIHLA_ROLE_REWORDED,
    RIHLA_ROLE_BETTER, /* beside a figure that changed */
    RIHLA_ROLE_WORSE,
    RIHLA_ROLE_LEGEND,
    RIHLA_ROLE_RUNNING_TITLE, /* on pages without the header */
    RIHLA_ROLE_CONTINUED,     /* on which page the map goes on */
    RIHLA_ROLE_PAGE_NUMBER,
    RIHLA_N_ROLES
} RihlaRole;

typedef enum {
    RIHLA_SHAPE_BOX,  /* a rectangle with round corners */
    RIHLA_SHAPE_OVAL, /* the ellipse in the box */
    RIHLA_SHAPE_PATH, /* lines and curves; box is around it */
    RIHLA_SHAPE_TEXT,
    RIHLA_SHAPE_IMAGE, /* a picture, cut to a box with round corners */
} RihlaShape;

/* How a picture fills its box; its own shape is kept, and it stands in the
 * middle. It is never mirrored. */
typedef enum {
    RIHLA_FIT_COVER,   /* the whole box; what is outside is cut off */
    RIHLA_FIT_CONTAIN, /* all of the picture is seen */
} RihlaFit;

/* Where text stands in its box, in reading direction. */
typedef enum {
    RIHLA_ALIGN_START,
    RIHLA_ALIGN_CENTRE,
    RIHLA_ALIGN_END,
} RihlaAlign;

typedef enum {
    RIHLA_PATH_MOVE,  /* 1 point */
    RIHLA_PATH_LINE,  /* 1 point */
    RIHLA_PATH_CURVE, /* 3 points, as cairo_curve_to */
    RIHLA_PATH_CLOSE, /* none */
} RihlaPathOp;

typedef struct {
    RihlaPathOp op;
    double x[3];
    double y[3];
} RihlaPathStep;

typedef struct {
    RihlaShape shape;
    RihlaRole role;
    const char *id; /* of the element; not owned: the journey is kept */
    RihlaRect box;  /* of TEXT: the room it was given */
    RihlaPaint paint;
    double radius; /* of BOX and IMAGE; half a square's side: a circle */
    guint first;   /* of PATH: its steps in the list's path */
    guint n_steps;
    RihlaText *text; /* ref; of TEXT; paint.fill is its colour */
    RihlaAlign align;
    RihlaColour ground;    /* of TEXT: what it stands on, for contrast */
    gboolean has_gradient; /* fill → middle → end, from top to bottom */
    gboolean is_across;    /* the gradient: from side to side */
    RihlaColour gradient[2];
    RihlaImageFile *image;   /* ref; of IMAGE */
    RihlaFit fit;            /* of IMAGE */
    const char *alternative; /* of IMAGE; not owned; NULL: says nothing */
} RihlaItem;

typedef struct {
    GArray *items;  /* owned; of RihlaItem, in drawing order */
    GArray *path;   /* owned; of RihlaPathStep */
    RihlaRole role; /* given to the items that are added */
    const char *id; /* likewise */
    gboolean is_mirrored;
} RihlaDisplay;

void rihla_display_init (RihlaDisplay *self);
void rihla_display_clear (RihlaDisplay *self);

/* What the next items stand for. */
void rihla_display_begin (RihlaDisplay *self, RihlaRole role, const char *id);

/* Each returns the item that was added, valid until the next is. */
RihlaItem *rihla_display_add_box (RihlaDisplay *self, const RihlaRect *box,
                                  double radius, const RihlaPaint *paint);
RihlaItem *rihla_display_add_oval (RihlaDisplay *self, const RihlaRect *box,
                                   const RihlaPaint *paint);
RihlaItem *
rihla_display_add_path (RihlaDisplay *self, const RihlaPathStep *steps,
                        guint n_steps, const RihlaPaint *paint);
/* The text stands at the top of the box. */
RihlaItem *rihla_display_add_text (RihlaDisplay *self, const RihlaRect *box,
                                   RihlaText *text, RihlaAlign align,
                                   RihlaColour colour, RihlaColour ground);
/* The alternative says in words what the picture shows; it must live as long
 * as the journey. */
RihlaItem *rihla_display_add_image (RihlaDisplay *self, const RihlaRect *box,
                                    double radius, RihlaImageFile *image,
                                    RihlaFit fit, const char *alternative);

/* Makes reading coordinates into those of the picture, in a map of this
 * width. */
void rihla_display_finish (RihlaDisplay *self, double width,
                           RihlaDirection direction);

/* After finishing: the left edge and the baseline of a line of a TEXT item. */
void rihla_item_get_line_origin (const RihlaItem *self, gboolean is_mirrored,
                                 guint line, double *x, double *y);
/* Of an IMAGE item: where the whole picture stands, of which its box is a
 * part where it covers it. */
void rihla_item_get_image_rect (const RihlaItem *self, RihlaRect *rect);

/* Where a step of a path ends; a step that closes ends nowhere. */
void rihla_path_step_get_end (const RihlaPathStep *self, double *x, double *y);

const char *rihla_role_get_nick (RihlaRole role);
