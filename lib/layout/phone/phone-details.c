/* phone-details.c: what the lanes have for a touchpoint, or for a stage.
 * SPDX-License-Identifier: MIT
 *
 * Each lane draws its own content, as in the wide map: it is given a part of
 * the map with one column and one slot, so wide as the phone lets it be, and
 * of a stage that has nothing but the touchpoint, or of one without its
 * touchpoints. Lanes that run through the whole journey (the curve, the tracks
 * of channels, the funnel) are drawn otherwise on a phone. Small heads name
 * the lanes whose content does not speak for itself. */

#include "config.h"

#include "layout/phone/phone.h"
#include "model/elements.h"

#define GAP 6.0      /* between one lane and the next */
#define HEAD_GAP 1.5 /* between a head and its content */

/* A part of the map: one touchpoint, or a stage itself. */
typedef struct {
    RihlaMap map;
    RihlaColumn column;
    RihlaSlot slot;
    RihlaStage stage;
} Part;

/* These are drawn in their own way. */
static gboolean
is_drawn_otherwise (const RihlaLaneClass *klass)
{
    const RihlaLaneClass *const others[] = {
        &rihla_lane_stages,   &rihla_lane_goals,   &rihla_lane_touchpoints,
        &rihla_lane_channels, &rihla_lane_emotion, &rihla_lane_funnel,
        &rihla_lane_owners,
    };

    for (guint i = 0; i < G_N_ELEMENTS (others); i++) {
        if (others[i] == klass)
            return TRUE;
    }
    return FALSE;
}

/* These say themselves what they are: quotation marks, names, words. */
static gboolean
has_head (const RihlaLane *lane)
{
    return lane->head != NULL && lane->klass != &rihla_lane_quotes &&
           lane->klass != &rihla_lane_measures &&
           lane->klass != &rihla_lane_time;
}

static gboolean
is_line (const RihlaLaneClass *klass)
{
    return klass == &rihla_lane_line_of_interaction ||
           klass == &rihla_lane_line_of_visibility ||
           klass == &rihla_lane_line_of_internal_interaction;
}

/* The stage of a touchpoint by itself has nothing of its own. */
static void
init_part (Part *self, RihlaPhone *phone, guint index,
           RihlaTouchpoint *touchpoint, const RihlaRect *room)
{
    double padding = phone->map->theme->padding;

    *self = (Part){ .map = *phone->map, .column = phone->map->columns[index] };
    self->map.whole = phone->map;
    self->map.is_bare = TRUE;
    self->map.columns = &self->column;
    self->map.n_columns = 1;
    self->map.slots = &self->slot;
    self->map.n_slots = 1;
    self->map.lanes_x = room->x + padding;
    self->map.lanes_width = room->width - 2 * padding;
    self->map.first_width = self->map.lanes_width;
    self->column.x = room->x;
    self->column.width = room->width;
    self->column.first_slot = 0;
    self->column.n_slots = 1;
    self->slot.x = room->x + padding;
    self->slot.width = room->width - 2 * padding;
    self->slot.touchpoint = touchpoint;
    if (touchpoint == NULL)
        return;
    self->stage.element = self->column.stage->element;
    self->stage.kind = self->column.stage->kind;
    self->stage.entered = -1;
    self->column.stage = &self->stage;
}

/* The lane of a part, without what it holds. */
static RihlaLane
get_lane (const RihlaPhone *phone, guint index)
{
    RihlaLane lane = phone->map->lanes[index];

    lane.data = NULL;
    return lane;
}

/* A line of the blueprint has to have something under it. */
static gboolean
has_content (Part *self, RihlaPhone *phone, guint index)
{
    RihlaLane lane = get_lane (phone, index);

    if (is_drawn_otherwise (lane.klass))
        return FALSE;
    if (is_line (lane.klass))
        return index + 1 < phone->map->n_lanes &&
               !is_line (phone->map->lanes[index + 1].klass) &&
               has_content (self, phone, index + 1);
    return lane.klass->has_content (&self->map, &lane);
}

gboolean
rihla_phone_has_details (RihlaPhone *self, guint column,
                         RihlaTouchpoint *touchpoint)
{
    RihlaRect room = { 0, 0, self->width, 0 };
    Part part;

    init_part (&part, self, column, touchpoint, &room);
    for (guint i = 0; i < self->map->n_lanes; i++) {
        if (has_content (&part, self, i))
            return TRUE;
    }
    return FALSE;
}

static double
add_head (Part *part, RihlaPhone *phone, RihlaLane *lane, double y)
{
    const RihlaTheme *theme = phone->map->theme;

    rihla_display_begin (phone->map->display, RIHLA_ROLE_LANE_HEAD, NULL);
    return rihla_phone_add_text (phone,
                                 rihla_measurer_shape (phone->map->measurer,
                                                       lane->head->string,
                                                       RIHLA_FONT_TINY),
                                 part->slot.x, y, part->slot.width,
                                 RIHLA_ALIGN_START, theme->muted,
                                 theme->tint[part->column.colour]);
}

/* Lanes leave the padding of a cell above and below their content; here the
 * gaps between them are that. Returns where the content ends. */
static double
add_lane (Part *part, RihlaPhone *phone, guint index, double y)
{
    RihlaLane lane = get_lane (phone, index);
    double padding = is_line (lane.klass) ? 0 : phone->map->theme->padding;

    if (has_head (&lane))
        y += add_head (part, phone, &lane, y) + HEAD_GAP;
    lane.klass->measure (&part->map, &lane);
    lane.y = y - padding;
    lane.height = lane.klass->arrange (&part->map, &lane);
    lane.klass->place (&part->map, &lane);
    if (lane.data != NULL)
        lane.klass->free_data (lane.data);
    return lane.y + lane.height - padding;
}

double
rihla_phone_add_details (RihlaPhone *self, guint column,
                         RihlaTouchpoint *touchpoint, const RihlaRect *room)
{
    double y = room->y;
    Part part;

    init_part (&part, self, column, touchpoint, room);
    for (guint i = 0; i < self->map->n_lanes; i++) {
        if (has_content (&part, self, i))
            y = add_lane (&part, self, i, y > room->y ? y + GAP : y);
    }
    return y;
}
