/* map.c: a map while it is being laid out, as the lanes see it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "layout/map.h"
#include "model/elements.h"

/* How many times wider than high a balanced paragraph is. */
#define PARAGRAPH_SHAPE 3.5
/* A text of no more than this stays in one line, in points. */
#define SHORT_TEXT 75.0

void
rihla_map_clear (RihlaMap *self)
{
    for (guint i = 0; i < self->n_lanes; i++) {
        RihlaLane *lane = &self->lanes[i];

        g_clear_pointer (&lane->head, rihla_text_unref);
        if (lane->data != NULL)
            lane->klass->free_data (lane->data);
    }
    g_clear_pointer (&self->lanes, g_free);
    g_clear_pointer (&self->slots, g_free);
    g_clear_pointer (&self->columns, g_free);
    g_clear_pointer (&self->measurer, rihla_measurer_free);
    g_clear_pointer (&self->labels, rihla_labels_free);
    g_clear_pointer (&self->images, rihla_image_store_free);
}

void
rihla_map_ask_slot (RihlaMap *self, guint slot, double width)
{
    RihlaSlot *asked = &self->slots[slot];

    asked->wanted_width = MAX (asked->wanted_width, width);
}

void
rihla_map_ask_column (RihlaMap *self, guint column, double width)
{
    RihlaColumn *asked = &self->columns[column];

    asked->wanted_width = MAX (asked->wanted_width, width);
}

double
rihla_map_get_good_width (RihlaMap *self, const RihlaText *text)
{
    const RihlaFontStyle *font = &self->theme->fonts[text->font];
    double line = font->size * font->line_height;
    double balanced = sqrt (PARAGRAPH_SHAPE * line * text->natural_width);
    double good = MAX (MAX (balanced, SHORT_TEXT), text->minimum_width);

    return MIN (MIN (good, text->natural_width), self->theme->text_width);
}

void
rihla_map_add_cell (RihlaMap *self, const RihlaLane *lane, guint column,
                    RihlaRect *cell)
{
    const RihlaColumn *place = &self->columns[column];
    RihlaPaint paint = { .fill = self->theme->tint[place->colour] };

    *cell = (RihlaRect){ place->x, lane->y, place->width, lane->height };
    rihla_display_begin (self->display, RIHLA_ROLE_CELL,
                         place->stage->element.id);
    rihla_display_add_box (self->display, cell, self->theme->cell_radius,
                           &paint);
}

void
rihla_map_get_window (const RihlaMap *self, G_GNUC_UNUSED guint column,
                      G_GNUC_UNUSED double y, RihlaRect *window)
{
    const RihlaLane *first = &self->lanes[0];
    const RihlaLane *last = &self->lanes[self->n_lanes - 1];

    g_return_if_fail (self->n_lanes > 0);

    *window = (RihlaRect){ self->lanes_x, first->y, self->lanes_width,
                           last->y + last->height - first->y };
}
