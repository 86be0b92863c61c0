/* phone-touchpoint.c: a touchpoint of a phone map.
 * SPDX-License-Identifier: MIT
 *
 * A tinted box. Its head is a white card that says what happens: the title,
 * what is felt, the channel and the owner, each with a sign where it is
 * another than before, or goes back and forth. Under it stands what the lanes
 * have for the touchpoint. The face on the curve stands beside the title. */

#include "config.h"

#include "layout/change-signs.h"
#include "layout/lanes/face.h"
#include "layout/lanes/signs.h"
#include "layout/phone/phone.h"
#include "model/elements.h"

#define GAP 6.0          /* between touchpoints, and between head and details */
#define ROW_GAP 1.5      /* between the rows of a head */
#define LABEL_GAP 5.0    /* between a label and its value */
#define LABEL_SHARE 0.45 /* of a row; a longer label is broken */
#define VALUE_LEAST 60.0 /* beside its label; else it stands under it */
#define SIGN_WIDTH 18.0
#define STAR_GAP 4.0
#define SIGN_INSET 3.0 /* from the end of a card to a sign on it */

/* The head of a touchpoint as it grows. */
typedef struct {
    RihlaPhone *phone;
    guint slot;
    RihlaTouchpoint *touchpoint; /* not owned; NULL: a feeling of the stage */
    RihlaRect room;              /* y is where the next row begins */
    RihlaColour ground;
    gboolean has_rows;
} Head;

/* Where the next row begins. */
static void
begin_row (Head *self)
{
    if (self->has_rows)
        self->room.y += ROW_GAP;
    self->has_rows = TRUE;
}

/* What a step from the last touchpoint to this one is. */
typedef enum {
    STEP_NONE,
    STEP_CHANGE,
    STEP_RETURN
} Step;

static Step
get_step (gboolean is_change, gboolean is_return)
{
    if (!is_change)
        return STEP_NONE;
    return is_return ? STEP_RETURN : STEP_CHANGE;
}

/* At the end of a row: of owners the signs that their lane has too. */
static void
add_sign (Head *self, Step step, RihlaRole role, double y)
{
    RihlaMap *map = self->phone->map;
    double end = self->room.x + self->room.width;
    gboolean is_return = step == STEP_RETURN;

    rihla_display_begin (map->display, role, self->touchpoint->element.id);
    if (role == RIHLA_ROLE_HANDOFF || role == RIHLA_ROLE_OWNER_RETURN)
        rihla_owner_sign_add (map, end - SIGN_WIDTH / 2, y, is_return);
    else
        rihla_sign_add_switch (map, end - SIGN_WIDTH + 1, end - 1, y,
                               is_return);
}

/* A label, and its value beside it. */
static void
add_row (Head *self, const char *label, const char *value, Step step,
         RihlaRole role, RihlaRole step_role)
{
    RihlaPhone *phone = self->phone;
    const RihlaTheme *theme = phone->map->theme;
    RihlaText *name =
        rihla_measurer_shape (phone->map->measurer, label, RIHLA_FONT_SMALL);
    double inset = MIN (name->natural_width, self->room.width * LABEL_SHARE);
    double room = self->room.width;
    double top, name_height, value_height;

    begin_row (self);
    top = self->room.y;
    if (step != STEP_NONE)
        room -= SIGN_WIDTH + LABEL_GAP;
    rihla_display_begin (phone->map->display, role,
                         self->touchpoint->element.id);
    name_height =
        rihla_phone_add_text (phone, name, self->room.x, top, inset,
                              RIHLA_ALIGN_START, theme->muted, self->ground);
    inset += inset > 0 ? LABEL_GAP : 0;
    if (room - inset < VALUE_LEAST) {
        self->room.y += name_height;
        inset = name_height = 0;
    }
    value_height = rihla_phone_add_string (phone, value, RIHLA_FONT_SMALL,
                                           self->room.x + inset, self->room.y,
                                           room - inset, self->ground);
    self->room.y += MAX (name_height, value_height);
    if (step == STEP_NONE)
        return;
    add_sign (self, step, step_role,
              top + theme->fonts[RIHLA_FONT_SMALL].size *
                        theme->fonts[RIHLA_FONT_SMALL].line_height / 2);
}

static void
add_title (Head *self)
{
    RihlaPhone *phone = self->phone;
    const char *title = self->touchpoint->title;

    if (!rihla_phone_has_lane (phone, &rihla_lane_touchpoints) ||
        title == NULL || *title == '\0')
        return;
    begin_row (self);
    rihla_display_begin (phone->map->display, RIHLA_ROLE_TOUCHPOINT,
                         self->touchpoint->element.id);
    self->room.y += rihla_phone_add_string (phone, title, RIHLA_FONT_BODY_BOLD,
                                            self->room.x, self->room.y,
                                            self->room.width, self->ground);
}

static void
add_truth (Head *self)
{
    RihlaPhone *phone = self->phone;
    RihlaMap *map = phone->map;
    const RihlaFontStyle *font = &map->theme->fonts[RIHLA_FONT_SMALL];
    const char *words = rihla_labels_get (map->labels, "words", "truth");
    double inset = 2 * RIHLA_STAR_RADIUS + STAR_GAP;
    double middle;

    if (!self->touchpoint->moment_of_truth || phone->curve == NULL)
        return;
    begin_row (self);
    middle = self->room.y + font->size * font->line_height / 2;
    rihla_display_begin (map->display, RIHLA_ROLE_TRUTH,
                         self->touchpoint->element.id);
    rihla_star_add (map, self->room.x + RIHLA_STAR_RADIUS, middle,
                    RIHLA_STAR_RADIUS);
    self->room.y +=
        rihla_phone_add_string (phone, words, RIHLA_FONT_SMALL,
                                self->room.x + inset, self->room.y,
                                self->room.width - inset, self->ground);
}

static void
add_words (Head *self)
{
    RihlaPhone *phone = self->phone;
    guint column = phone->map->slots[self->slot].stage;

    if (phone->curve == NULL ||
        !rihla_phone_curve_has_words (phone->curve, column, (int) self->slot))
        return;
    begin_row (self);
    self->room.y +=
        rihla_phone_curve_add_words (phone->curve, column, (int) self->slot,
                                     &self->room, self->ground);
}

static void
add_channel (Head *self)
{
    RihlaPhone *phone = self->phone;
    const RihlaChannel *channel = self->touchpoint->channel;
    const RihlaVisit *visit = phone->map->slots[self->slot].visit;
    Step step = get_step (visit->is_switch, visit->is_channel_return);

    if (!rihla_phone_has_lane (phone, &rihla_lane_channels) || channel == NULL)
        return;
    add_row (self, rihla_labels_get (phone->map->labels, "words", "channel"),
             channel->name != NULL ? channel->name : channel->element.id, step,
             RIHLA_ROLE_CHANNEL,
             step == STEP_RETURN ? RIHLA_ROLE_RETURN : RIHLA_ROLE_LINK);
}

static void
add_owner (Head *self)
{
    RihlaPhone *phone = self->phone;
    const char *owner = self->touchpoint->owner;
    const RihlaVisit *visit = phone->map->slots[self->slot].visit;
    Step step = get_step (visit->is_handoff, visit->is_owner_return);

    if (!rihla_phone_has_lane (phone, &rihla_lane_owners) || owner == NULL ||
        *owner == '\0')
        return;
    add_row (self, rihla_labels_get (phone->map->labels, "words", "owner"),
             owner, step, RIHLA_ROLE_OWNER,
             step == STEP_RETURN ? RIHLA_ROLE_OWNER_RETURN
                                 : RIHLA_ROLE_HANDOFF);
}

static void
add_rows (Head *self)
{
    if (self->touchpoint != NULL)
        add_title (self);
    add_words (self);
    if (self->touchpoint == NULL)
        return;
    add_truth (self);
    add_channel (self);
    add_owner (self);
}

/* A touchpoint that nothing is known of is still one. */
static gboolean
is_kept_empty (const RihlaPhone *self, const RihlaSlot *slot)
{
    return slot->touchpoint != NULL &&
           rihla_phone_has_lane (self, &rihla_lane_touchpoints);
}

/* Adds the card of the head in a box. Returns where it ends. */
static double
add_head (RihlaPhone *self, guint index, const RihlaRect *box)
{
    const RihlaTheme *theme = self->map->theme;
    const RihlaSlot *slot = &self->map->slots[index];
    RihlaRect card = { box->x + theme->padding, box->y + theme->padding,
                       box->width - 2 * theme->padding, 0 };
    Head head = {
        .phone = self,
        .slot = index,
        .touchpoint = slot->touchpoint,
        .room = { card.x + theme->padding, card.y + theme->padding,
                  card.width - 2 * theme->padding, 0 },
        .ground = theme->card,
    };
    RihlaPaint paint = rihla_theme_make_card_paint (theme);
    guint colour = self->map->columns[slot->stage].colour;
    guint item;
    const char *id = slot->touchpoint != NULL
                         ? slot->touchpoint->element.id
                         : self->map->columns[slot->stage].stage->element.id;

    if (slot->touchpoint != NULL)
        rihla_change_get_paint (self->map, id, colour, &paint);
    head.ground = paint.fill;
    item = rihla_phone_begin_box (self, RIHLA_ROLE_TOUCHPOINT, id, &card,
                                  theme->card_radius, &paint);
    add_rows (&head);
    if (!head.has_rows && !is_kept_empty (self, slot)) {
        g_array_set_size (self->map->display->items, item);
        return box->y;
    }
    card.height = head.room.y + theme->padding - card.y;
    rihla_phone_end_box (self, item, card.y + card.height);
    if (slot->touchpoint != NULL)
        rihla_change_add_signs (self->map, id, card.x + card.width - SIGN_INSET,
                                card.y, RIHLA_CHANGE_SIZE);
    return card.y + card.height;
}

/* The middle of the first line of a head. */
static double
get_first_middle (const RihlaPhone *self, double top)
{
    const RihlaTheme *theme = self->map->theme;
    const RihlaFontStyle *font = &theme->fonts[RIHLA_FONT_BODY_BOLD];

    return top + 2 * theme->padding + font->size * font->line_height / 2;
}

static double
stand_faces (RihlaPhone *self, guint index, double top)
{
    if (self->curve == NULL)
        return 0;
    return rihla_phone_curve_stand (self->curve, self->map->slots[index].stage,
                                    (int) index,
                                    MAX (get_first_middle (self, top),
                                         top + rihla_phone_curve_get_half (
                                                   self->curve)));
}

/* What is said about it, after its head. Returns where that ends. */
static double
add_said (RihlaPhone *self, guint index, const RihlaRect *box, double end)
{
    double padding = self->map->theme->padding;
    RihlaRect room = { box->x + padding,
                       end > box->y ? end + GAP : box->y + padding,
                       box->width - 2 * padding, 0 };

    if (!rihla_phone_has_sayings (self, RIHLA_PHONE_SLOT, index))
        return end;
    return rihla_phone_add_sayings (self, RIHLA_PHONE_SLOT, index, &room);
}

void
rihla_phone_add_slot (RihlaPhone *self, guint index)
{
    const RihlaTheme *theme = self->map->theme;
    const RihlaSlot *slot = &self->map->slots[index];
    const RihlaColumn *column = &self->map->columns[slot->stage];
    RihlaRect box = { self->x, self->y + GAP, self->width, 0 };
    RihlaRect room = box;
    RihlaPaint paint = rihla_theme_make_cell_paint (theme, column->colour);
    double between = self->y + GAP / 2;
    double faces = stand_faces (self, index, box.y);
    guint item =
        rihla_phone_begin_box (self, RIHLA_ROLE_CELL, column->stage->element.id,
                               &box, theme->cell_radius, &paint);
    double end = add_head (self, index, &box);

    end = add_said (self, index, &box, end);
    if (slot->touchpoint != NULL) {
        room.y = end > box.y ? end + GAP : box.y + theme->padding;
        if (rihla_phone_has_details (self, slot->stage, slot->touchpoint))
            end = rihla_phone_add_details (self, slot->stage, slot->touchpoint,
                                           &room);
    }
    if (end <= box.y && faces <= 0) {
        g_array_set_size (self->map->display->items, item);
        return;
    }
    if (index > column->first_slot)
        g_array_append_val (self->breaks, between);
    self->y = MAX (end + theme->padding, faces);
    rihla_phone_end_box (self, item, self->y);
}
