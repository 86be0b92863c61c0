/* phone.h: the map for a phone: stages under one another. Internal.
 * SPDX-License-Identifier: MIT
 *
 * Everything is placed from the top down in reading coordinates, with the
 * display list as the record of what stands. A box whose height is not yet
 * known is begun before its content and ended after it. */

#pragma once

#include "layout/map.h"
#include "layout/phone/phone-curve.h"

typedef struct _RihlaPhoneSayings RihlaPhoneSayings;

typedef struct {
    RihlaMap *map;              /* not owned */
    RihlaPhoneCurve *curve;     /* owned; NULL: the map has none */
    RihlaPhoneSayings *sayings; /* owned */
    double x;                   /* of what stands beside the curve */
    double width;               /* likewise */
    double y;                   /* where the next thing begins */
    GHashTable *lanes;          /* owned; the lanes of the map, by class */
    double most_entered;        /* any stage */
    GArray *breaks; /* not owned; of double: heights at which nothing is cut */
} RihlaPhone;

/* Lays a map with lanes out in this width, in points, and adds it to the
 * display list, which is not finished yet. Adds to breaks the heights, growing,
 * between stages and touchpoints. Returns the height of the map. */
double rihla_phone_lay_out (RihlaMap *map, double width, GArray *breaks);

/* Whether the map shows a lane. */
gboolean
rihla_phone_has_lane (const RihlaPhone *self, const RihlaLaneClass *klass);

/* A box from here down: begun, and ended where it ends. What follows the
 * beginning stands for the same. */
guint rihla_phone_begin_box (RihlaPhone *self, RihlaRole role, const char *id,
                             const RihlaRect *box, double radius,
                             const RihlaPaint *paint);
void rihla_phone_end_box (RihlaPhone *self, guint item, double bottom);

/* Adds a text at a place, no wider than the width, and takes the reference to
 * it. The colour is changed where it would not read on the ground. Returns the
 * height, 0 of an empty text. */
double rihla_phone_add_text (RihlaPhone *self, RihlaText *text, double x,
                             double y, double width, RihlaAlign align,
                             RihlaColour colour, RihlaColour ground);
/* The same, shaped first, in the colour of its font. */
double
rihla_phone_add_string (RihlaPhone *self, const char *string, RihlaFont font,
                        double x, double y, double width, RihlaColour ground);

/* The steps of the map, each from phone->y down to where it ends. */
void rihla_phone_add_stage (RihlaPhone *self, guint column);
void rihla_phone_add_slot (RihlaPhone *self, guint slot);
/* Adds what the lanes have for a touchpoint, or for a stage itself (NULL) in
 * this room, whose height does not count. Returns where it ends: at the top of
 * the room where there is nothing. */
double
rihla_phone_add_details (RihlaPhone *self, guint column,
                         RihlaTouchpoint *touchpoint, const RihlaRect *room);
/* Whether rihla_phone_add_details() would add anything. */
gboolean rihla_phone_has_details (RihlaPhone *self, guint column,
                                  RihlaTouchpoint *touchpoint);
/* Adds how many entered a stage and were lost, as a band that narrows
 * downwards. Returns where it ends. */
double
rihla_phone_add_funnel (RihlaPhone *self, guint column, const RihlaRect *room);
/* The most that entered any stage of a map. */
double rihla_phone_find_most (const RihlaMap *map);
gboolean rihla_phone_has_funnel (RihlaPhone *self, guint column);

/* Where something is said about: a slot, a stage, its funnel, or neither of
 * these. */
typedef enum {
    RIHLA_PHONE_SLOT,
    RIHLA_PHONE_STAGE,
    RIHLA_PHONE_FUNNEL,
    RIHLA_PHONE_REST, /* of index 0 */
} RihlaPhonePlace;

/* What the map finds and what its journey annotates, once the curve is made. */
RihlaPhoneSayings *rihla_phone_sayings_new (RihlaMap *map);
void rihla_phone_sayings_free (RihlaPhoneSayings *self);
/* Whether anything is said about a place, by its index. */
gboolean rihla_phone_has_sayings (const RihlaPhone *self, RihlaPhonePlace place,
                                  guint index);
/* Adds it in this room, whose height does not count, a callout under another.
 * Returns where the last one ends. */
double rihla_phone_add_sayings (RihlaPhone *self, RihlaPhonePlace place,
                                guint index, const RihlaRect *room);
