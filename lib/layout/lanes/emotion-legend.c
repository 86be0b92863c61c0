/* emotion-legend.c: which line of the curve is whose.
 * SPDX-License-Identifier: MIT
 *
 * Lines are told apart by dash and marker as well as by colour, and the legend
 * says whose they are. Entries stand in a row and go on in the next one. */

#include "config.h"

#include "layout/lanes/emotion-legend.h"
#include "layout/lanes/face.h"
#include "model/elements.h"

#define SAMPLE_WIDTH 30.0
#define MARKER_RADIUS 4.0
#define SAMPLE_GAP 6.0 /* between a line and its name */
#define ENTRY_GAP 18.0 /* between one entry and the next */
#define ROW_GAP 3.0    /* above each row */

/* The first line is solid and as the theme says; others take colours of
 * stages that are far from one another. */
static const struct {
    float dash;
    int stage_colour; /* -1: that of the curve */
} strokes[] = {
    { 0, -1 },
    { 6, 0 },
    { 2, 4 },
    { 11, 1 },
};

typedef struct {
    const RihlaPersona *persona; /* not owned */
    RihlaText *name;             /* ref */
    double x;                    /* from the start of the columns */
    double y;                    /* from the top of the legend */
} Entry;

struct _RihlaLegend {
    Entry *entries; /* owned */
    guint n_entries;
};

RihlaLegend *
rihla_legend_new (RihlaMap *map, GPtrArray *personas)
{
    RihlaLegend *self = g_new0 (RihlaLegend, 1);

    self->n_entries = personas->len;
    self->entries = g_new0 (Entry, personas->len);
    for (guint i = 0; i < personas->len; i++) {
        const RihlaPersona *persona = g_ptr_array_index (personas, i);
        const char *name =
            persona->name != NULL ? persona->name : persona->element.id;

        self->entries[i].persona = persona;
        self->entries[i].name =
            rihla_measurer_shape (map->measurer, name, RIHLA_FONT_SMALL);
    }
    return self;
}

void
rihla_legend_free (RihlaLegend *self)
{
    for (guint i = 0; i < self->n_entries; i++)
        rihla_text_unref (self->entries[i].name);
    g_free (self->entries);
    g_free (self);
}

double
rihla_legend_arrange (RihlaLegend *self, RihlaMap *map)
{
    double x = 0;
    double y = ROW_GAP;
    double row = 0;

    for (guint i = 0; i < self->n_entries; i++) {
        Entry *entry = &self->entries[i];
        double width;

        rihla_measurer_wrap (map->measurer, entry->name,
                             map->lanes_width - SAMPLE_WIDTH - SAMPLE_GAP);
        width = SAMPLE_WIDTH + SAMPLE_GAP + entry->name->width;
        if (x > 0 && x + width > map->lanes_width) {
            x = 0;
            y += row + ROW_GAP;
            row = 0;
        }
        entry->x = x;
        entry->y = y;
        x += width + ENTRY_GAP;
        row = MAX (row, entry->name->height);
    }
    return y + row;
}

void
rihla_legend_get_paint (const RihlaMap *map, guint line, RihlaPaint *paint)
{
    guint stroke = line % G_N_ELEMENTS (strokes);
    int colour = strokes[stroke].stage_colour;

    *paint = (RihlaPaint){
        .stroke = colour < 0 ? map->theme->curve : map->theme->stage[colour],
        .stroke_width = (float) map->theme->curve_width,
        .dash = strokes[stroke].dash,
    };
}

static void
place_entry (const Entry *entry, RihlaMap *map, double y, guint line)
{
    double x = map->lanes_x + entry->x;
    double middle = y + entry->y + entry->name->height / 2;
    RihlaRect box = { x + SAMPLE_WIDTH + SAMPLE_GAP, y + entry->y,
                      entry->name->width, entry->name->height };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { middle } },
        { RIHLA_PATH_LINE, { x + SAMPLE_WIDTH }, { middle } },
    };
    RihlaPaint paint;
    RihlaPaint marker = { .fill = map->theme->card, .stroke_width = 1.2f };

    rihla_legend_get_paint (map, line, &paint);
    marker.stroke = paint.stroke;
    rihla_display_begin (map->display, RIHLA_ROLE_LEGEND,
                         entry->persona->element.id);
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
    rihla_marker_add (map, x + SAMPLE_WIDTH / 2, middle, MARKER_RADIUS, line,
                      &marker);
    rihla_display_add_text (map->display, &box, entry->name, RIHLA_ALIGN_START,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour,
                            map->theme->paper);
}

void
rihla_legend_place (const RihlaLegend *self, RihlaMap *map, double y)
{
    for (guint i = 0; i < self->n_entries; i++)
        place_entry (&self->entries[i], map, y, i);
}

const char *
rihla_legend_get_id (const RihlaLegend *self, guint line)
{
    return self->entries[line].persona->element.id;
}
