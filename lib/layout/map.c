/* map.c: a map while it is being laid out, as the lanes see it.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "layout/change-signs.h"
#include "layout/map.h"
#include "layout/page-slices.h"
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
    g_clear_pointer (&self->report, rihla_report_unref);
    g_clear_pointer (&self->new_report, rihla_report_unref);
    g_clear_pointer (&self->lanes, g_free);
    g_clear_pointer (&self->slots, g_free);
    g_clear_pointer (&self->columns, g_free);
    g_clear_pointer (&self->measurer, rihla_measurer_free);
    g_clear_pointer (&self->labels, rihla_labels_free);
    g_clear_pointer (&self->images, rihla_image_store_free);
    g_clear_pointer (&self->pain_numbers, g_hash_table_unref);
    g_clear_pointer (&self->actions, g_hash_table_unref);
}

RihlaMap *
rihla_map_get_whole (RihlaMap *self)
{
    return self->whole != NULL ? self->whole : self;
}

gboolean
rihla_map_is_step (const RihlaMap *self, guint slot)
{
    const RihlaTouchpoint *touchpoint = self->slots[slot].touchpoint;

    return touchpoint != NULL &&
           !rihla_change_is_removed (self, touchpoint->element.id);
}

int
rihla_map_find_before (const RihlaMap *self, guint slot)
{
    while (slot-- > 0)
        if (rihla_map_is_step (self, slot))
            return (int) slot;
    return -1;
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
    RihlaPaint paint = rihla_theme_make_cell_paint (self->theme, place->colour);

    *cell = (RihlaRect){ place->x, lane->y, place->width, lane->height };
    if (self->is_bare)
        return;
    rihla_display_begin (self->display, RIHLA_ROLE_CELL,
                         place->stage->element.id);
    rihla_display_add_box (self->display, cell, self->theme->cell_radius,
                           &paint);
}

/* The lanes of the group that share a page with what stands at this height. */
static const RihlaPageBand *
find_band (const RihlaMap *self, const RihlaPageGroup *group, double y)
{
    const RihlaPageBand *band = NULL;

    for (guint i = 0; i < group->n_bands; i++) {
        const RihlaPageBand *next =
            &g_array_index (self->breaks->bands, RihlaPageBand,
                            group->first_band + i);

        if (band != NULL && self->lanes[next->first_lane].y > y)
            break;
        band = next;
    }
    return band;
}

void
rihla_map_get_window (const RihlaMap *self, guint column, double y,
                      RihlaRect *window)
{
    const RihlaLane *first = &self->lanes[0];
    const RihlaLane *last = &self->lanes[self->n_lanes - 1];
    const RihlaPageGroup *group;
    const RihlaPageBand *band;
    double end;

    g_return_if_fail (self->n_lanes > 0);

    *window = (RihlaRect){ self->lanes_x, 0, self->lanes_width, 0 };
    if (self->breaks != NULL) {
        group = &g_array_index (self->breaks->groups, RihlaPageGroup,
                                self->columns[column].group);
        band = find_band (self, group, y);
        window->x = group->x;
        window->width = group->width;
        if (y >= first->y + first->height && band->n_lanes > 0) {
            rihla_page_slices_get (self, band,
                                   rihla_page_slices_find (self, band, y),
                                   &window->y, &end);
            window->height = end - window->y;
            return;
        }
        last = first;
    }
    window->y = first->y;
    window->height = last->y + last->height - first->y;
}
