/* map.h: a map while it is being laid out: columns, lanes, and what lanes need
 * to place their content. Internal.
 * SPDX-License-Identifier: MIT
 *
 * The work goes in three rounds over the lanes. MEASURE: each lane shapes its
 * texts and asks for width. Then the columns are settled. ARRANGE: each lane
 * breaks its texts to the width it got, and says how high it is; where pages
 * are filled it does so again with other widths. Then the lanes are stacked.
 * PLACE: each lane adds its items to the display list. */

#pragma once

#include "layout/display.h"
#include "layout/image-store.h"
#include "report/compare-merge.h"
#include "report/labels.h"
#include "report/report.h"
#include "model/element.h"

/* The room of one touchpoint: the width of its card. A stage without
 * touchpoints has one slot for each of its emotions, at least one. */
typedef struct {
    double x; /* in reading coordinates */
    double width;
    guint stage;                 /* index of its column */
    RihlaTouchpoint *touchpoint; /* not owned; NULL in a stage without any */
    const RihlaVisit *visit; /* not owned; of the report; NULL: no touchpoint */
    RihlaEmotion *emotion;   /* not owned; of the stage, without touchpoint */
    double wanted_width;     /* the most that a lane asked for */
} RihlaSlot;

/* A stage: its cells, which hold the slots. */
typedef struct {
    double x;
    double width;
    RihlaStage *stage; /* not owned */
    guint first_slot;
    guint n_slots;
    guint colour; /* its place in the palette */
    guint group;  /* of the page breaks; those it shares a page with */
    double
        wanted_width; /* the most that a lane asked for, outside to outside */
} RihlaColumn;

typedef struct _RihlaMap RihlaMap;
typedef struct _RihlaLane RihlaLane;
typedef struct _RihlaPageBreaks RihlaPageBreaks;

/* What a lane does. One file a lane, one row in lanes.c. */
typedef struct {
    const char *nick; /* on the command line, and the key of its label */
    gboolean (*has_content) (RihlaMap *map, const RihlaLane *lane);
    void (*measure) (RihlaMap *map, RihlaLane *lane);
    /* Returns the height. */
    double (*arrange) (RihlaMap *map, RihlaLane *lane);
    void (*place) (RihlaMap *map, RihlaLane *lane);
    void (*free_data) (gpointer data);
    double head_inset;  /* what the lane uses itself of the room for its head */
    gconstpointer kind; /* what sets it apart from others of its functions */
    gboolean has_head_on_top; /* not in the middle of its height */
} RihlaLaneClass;

struct _RihlaLane {
    const RihlaLaneClass *klass;
    const RihlaJourneyLane *named; /* not owned; what the journey says of it;
                                    * NULL: nothing */
    RihlaText *head; /* ref; its label; NULL where the label is "" */
    gpointer data;   /* owned; the lane's own, freed by free_data */
    double y;        /* set before PLACE */
    double height;   /* likewise */
    /* Of a lane that is broken over pages: how much of it the first shows, and
     * each of the others; 0: it stands on one. */
    double first_room;
    double page_room;
};

/* Where pages end, for a lane that is broken over several. */
typedef struct {
    double first_room; /* of the first page */
    double room;       /* of each of the others; 0: there are no pages */
    double padding;    /* blank above and below the end of a page */
    gboolean is_asked; /* the lane stacks what can be moved */
    gboolean is_cut;   /* something is higher than a page */
} RihlaStacking;

/* Where the lowest moment stands on the emotion curve. */
typedef struct {
    const char *id; /* not owned; of its face; NULL: there is no such moment */
    RihlaRect box;  /* around its face, in reading coordinates */
    guint column;
    int slot; /* -1: the whole column */
} RihlaLowest;

struct _RihlaMap {
    RihlaJourney *journey;       /* not owned */
    RihlaReport *report;         /* ref; where all its figures come from */
    RihlaComparison *comparison; /* not owned; what the journey was merged of;
                                  * NULL: nothing */
    const RihlaMerge *merge;     /* not owned; likewise */
    RihlaReport *new_report;     /* ref; likewise, of its new journey */
    RihlaTheme *theme;           /* not owned */
    RihlaLabels *labels;         /* owned */
    RihlaMeasurer *measurer;     /* owned */
    RihlaImageStore *images;     /* owned; picture files of the journey */
    RihlaDirection direction;
    RihlaColumn *columns; /* owned */
    guint n_columns;
    RihlaSlot *slots; /* owned; of all columns, in order */
    guint n_slots;
    RihlaLane *lanes; /* owned */
    guint n_lanes;
    double head_width;     /* of the column of lane heads */
    double lanes_x;        /* where the columns begin, past the lane heads */
    double lanes_width;    /* of all columns with their gaps */
    double first_width;    /* likewise, that the first page has room for */
    gboolean is_summary;   /* at one look: without cards of touchpoints */
    double spare_height;   /* that the emotion band takes to fill its page */
    double page_room;      /* of the stages and the lanes on a page of several,
                            * without the gap between; 0: one page */
    double running_height; /* of what such a page has above them that one with
                            * the header has not */
    RihlaStacking stacking;
    gboolean has_findings; /* callouts of what the map itself finds */
    RihlaLowest lowest;    /* set by the lane of emotions when it is placed */
    const RihlaPageBreaks *breaks; /* not owned; NULL: one page */
    RihlaDisplay *display;         /* not owned */
    RihlaDiagnostics *diagnostics; /* not owned; may be NULL */
    RihlaMap *whole;     /* not owned; what this is a part of; NULL: nothing */
    gboolean is_upright; /* touchpoints stand under one another */
    gboolean is_bare;    /* cells are not drawn: something else is the ground */
    GHashTable *pain_numbers; /* owned; made when it is asked for */
    GHashTable *actions; /* owned; of a summary: the opportunities it shows, not
                          * owned; NULL: this is no summary */
    double longest_time; /* of a touchpoint, seconds; 0: not yet known */
};

/* The map that a map is a part of, or itself. A part is a column or less of a
 * map, laid out by the same lanes somewhere else. */
RihlaMap *rihla_map_get_whole (RihlaMap *self);

/* Whether a slot has a touchpoint, which is no more than a memory where two
 * journeys are compared and it was removed. */
gboolean rihla_map_is_step (const RihlaMap *self, guint slot);

/* The touchpoint before a slot, as a slot; -1: there is none. Stages without
 * touchpoints are passed over, as they are where steps are counted. */
int rihla_map_find_before (const RihlaMap *self, guint slot);

/* Frees what the map owns. */
void rihla_map_clear (RihlaMap *self);

/* MEASURE: asks for a width. The least that a slot's card, or a stage's cell,
 * should have; the columns are never narrower than what was asked. */
void rihla_map_ask_slot (RihlaMap *self, guint slot, double width);
void rihla_map_ask_column (RihlaMap *self, guint column, double width);

/* The width that a text should have: its natural width where that is small,
 * else about what makes a balanced paragraph, never under its minimum
 * width nor over the theme's text width (for a long word: broken). */
double rihla_map_get_good_width (RihlaMap *self, const RihlaText *text);

/* ARRANGE: where something of this height can be stacked: at y, or where that
 * is across the end of a page, below it. Both y are from the top of the lane.
 * Every lane that stacks its content asks for it. */
double rihla_map_stack (RihlaMap *self, double y, double height);

/* PLACE: the tinted cell of a lane in a column, and its rectangle. */
void rihla_map_add_cell (RihlaMap *self, const RihlaLane *lane, guint column,
                         RihlaRect *cell);

/* PLACE: the rectangle in which what belongs to a column and stands at this
 * height must stay, so that no page cuts it. The breaks between pages are
 * settled before the lanes are placed. */
void rihla_map_get_window (const RihlaMap *self, guint column, double y,
                           RihlaRect *window);

/* MEASURE: the picture file that an element names; NULL where it cannot be
 * drawn, which is noted. */
RihlaImageFile *rihla_map_find_image (RihlaMap *self, const char *name,
                                      const RihlaElement *element);
/* PLACE: a picture, cut to the box with round corners, or where it is NULL a
 * placeholder. The alternative, which may be NULL, says in words what it
 * shows; it must live as long as the journey. */
void rihla_map_add_image (RihlaMap *self, const RihlaRect *box, double radius,
                          RihlaImageFile *image, RihlaFit fit,
                          const char *alternative);

/* The table of lanes, in usual order, ended by NULL. */
const RihlaLaneClass *const *rihla_lanes_get_all (void);

/* The heads of the stages: always the first lane, and not in the table. */
extern const RihlaLaneClass rihla_lane_stages;

/* The lines of a service blueprint, likewise: each stands above a lane. */
extern const RihlaLaneClass rihla_lane_line_of_interaction;
extern const RihlaLaneClass rihla_lane_line_of_visibility;
extern const RihlaLaneClass rihla_lane_line_of_internal_interaction;

/* A lane that the journey names: one for each, and not in the table. */
extern const RihlaLaneClass rihla_lane_text;

extern const RihlaLaneClass rihla_lane_actions;
extern const RihlaLaneClass rihla_lane_images;
extern const RihlaLaneClass rihla_lane_notes;
extern const RihlaLaneClass rihla_lane_owners;
extern const RihlaLaneClass rihla_lane_thoughts;
extern const RihlaLaneClass rihla_lane_goals;
extern const RihlaLaneClass rihla_lane_touchpoints;
extern const RihlaLaneClass rihla_lane_channels;
extern const RihlaLaneClass rihla_lane_emotion;
extern const RihlaLaneClass rihla_lane_pains;
extern const RihlaLaneClass rihla_lane_opportunities;
extern const RihlaLaneClass rihla_lane_quotes;
extern const RihlaLaneClass rihla_lane_time;
extern const RihlaLaneClass rihla_lane_measures;
extern const RihlaLaneClass rihla_lane_funnel;
extern const RihlaLaneClass rihla_lane_evidence;
extern const RihlaLaneClass rihla_lane_frontstage;
extern const RihlaLaneClass rihla_lane_backstage;
extern const RihlaLaneClass rihla_lane_support;
