/* emotion-legend.c: what tells the lines of the curve apart.
 * SPDX-License-Identifier: MIT
 *
 * Entries stand in a row and go on in the next one; each has a sample drawn
 * as the curve is. First whose the lines are, then what is as it is and what
 * is to be with the gap between them, then what was measured and what is
 * assumed. An entry that the curve does not need is not there. */

#include "config.h"

#include "layout/lanes/emotion-gap.h"
#include "layout/lanes/emotion-intervals.h"
#include "layout/lanes/emotion-legend.h"
#include "layout/lanes/face.h"
#include "layout/page-breaks.h"
#include "model/elements.h"

#define SAMPLE_WIDTH 30.0
#define SAMPLE_HEIGHT 9.0
#define MARKER_RADIUS 4.0
#define MARKER_TO_BE 2.8
#define MARKER_BORDER 1.2f
#define SAMPLE_GAP 6.0 /* between a sample and its name */
#define ENTRY_GAP 18.0 /* between one entry and the next */
#define ROW_GAP 3.0    /* above each row */
#define LEVEL 0.95     /* of the intervals that a journey gives */

typedef enum {
    SAMPLE_LINE,  /* with its marker */
    SAMPLE_PLAIN, /* without */
    SAMPLE_GAP_AREA,
    SAMPLE_INTERVAL,
} Sample;

typedef struct {
    Sample sample;
    RihlaLine line;      /* borrows what it has; how the sample looks */
    gboolean is_assumed; /* likewise */
    gboolean is_of_all;  /* it stands for lines of many colours */
    RihlaText *name;     /* ref */
    double x;            /* from the start of the columns */
    double y;            /* from the top of the legend */
} Entry;

struct _RihlaLegend {
    GArray *entries; /* owned; of Entry */
    gboolean has_personas;
};

static void
clear_entry (gpointer data)
{
    Entry *entry = data;

    rihla_text_unref (entry->name);
}

static void
add_entry (RihlaLegend *self, RihlaMap *map, Sample sample,
           const RihlaLine *line, gboolean is_assumed, const char *name)
{
    Entry entry = { .sample = sample,
                    .line = *line,
                    .is_assumed = is_assumed,
                    .is_of_all = self->has_personas && line->persona == NULL };

    entry.name = rihla_measurer_shape (map->measurer, name, RIHLA_FONT_SMALL);
    g_array_append_val (self->entries, entry);
}

static const char *
get_word (const RihlaMap *map, const char *key)
{
    return rihla_labels_get (map->labels, "words", key);
}

/* --- What is to be told ------------------------------------------------------ */

/* Each persona once: its line as it is, or else as it is to be. */
static void
add_personas (RihlaLegend *self, RihlaMap *map, const RihlaLines *lines)
{
    g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

    for (guint i = 0; i < lines->lines->len; i++) {
        const RihlaLine *line = rihla_lines_get (lines, i);
        RihlaLine as_is = *line;

        if (line->persona == NULL ||
            !g_hash_table_add (seen, (gpointer) line->persona))
            continue;
        as_is.is_to_be = FALSE;
        add_entry (self, map, SAMPLE_LINE, &as_is, FALSE,
                   line->persona->name != NULL ? line->persona->name
                                               : line->persona->element.id);
    }
}

/* Journeys are compared, and not one as it is with one as it is to be. */
static gboolean
is_of_versions (const RihlaMap *map)
{
    const RihlaJourney *old_journey, *new_journey;

    if (map->comparison == NULL)
        return FALSE;
    old_journey = rihla_comparison_get_old_journey (map->comparison);
    new_journey = rihla_comparison_get_new_journey (map->comparison);
    return old_journey->state != RIHLA_JOURNEY_STATE_CURRENT ||
           new_journey->state != RIHLA_JOURNEY_STATE_FUTURE;
}

static void
add_states (RihlaLegend *self, RihlaMap *map)
{
    const RihlaLine as_is = { 0 };
    const RihlaLine to_be = { .is_future = TRUE, .is_to_be = TRUE };

    gboolean is_change = is_of_versions (map);

    add_entry (self, map, SAMPLE_LINE, &as_is, FALSE,
               get_word (map, is_change ? "before" : "as-is"));
    add_entry (self, map, SAMPLE_LINE, &to_be, FALSE,
               get_word (map, is_change ? "after" : "to-be"));
    add_entry (self, map, SAMPLE_GAP_AREA, &to_be, FALSE,
               get_word (map, is_change ? "change" : "gap"));
}

/* The interval, with its level by the numbers of the language. */
static char *
print_interval (const RihlaMap *map)
{
    g_autofree char *level = rihla_labels_format_percent (map->labels, LEVEL);
    const char *const values[] = { level, NULL };

    return rihla_labels_fill (map->labels, "words", "interval", values);
}

/* What a solid line stands for is told only where nothing else is solid. */
static void
add_evidence (RihlaLegend *self, RihlaMap *map, const RihlaMoments *moments)
{
    g_autofree char *interval = print_interval (map);
    const RihlaLine line = { 0 };
    guint n_assumed = 0;
    guint n_measured = 0;
    guint n_unknown = 0;

    for (guint i = 0; i < moments->moments->len; i++) {
        const RihlaMoment *moment = rihla_moments_get (moments, i);

        if (moment->is_to_be)
            continue;
        n_assumed += moment->is_assumed;
        n_measured += moment->is_measured;
        n_unknown += !moment->is_assumed && !moment->is_measured;
    }
    if (n_assumed > 0 && n_measured > 0 && n_unknown == 0)
        add_entry (self, map, SAMPLE_PLAIN, &line, FALSE,
                   get_word (map, "measured"));
    if (n_assumed > 0)
        add_entry (self, map, SAMPLE_PLAIN, &line, TRUE,
                   get_word (map, "assumed"));
    if (moments->has_intervals)
        add_entry (self, map, SAMPLE_INTERVAL, &line, FALSE, interval);
}

RihlaLegend *
rihla_legend_new (RihlaMap *map, const RihlaMoments *moments)
{
    RihlaLegend *self = g_new0 (RihlaLegend, 1);

    self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
    g_array_set_clear_func (self->entries, clear_entry);
    self->has_personas = moments->lines->has_personas;
    add_personas (self, map, moments->lines);
    if (moments->lines->has_both)
        add_states (self, map);
    add_evidence (self, map, moments);
    if (self->entries->len == 0)
        g_clear_pointer (&self, rihla_legend_free);
    return self;
}

void
rihla_legend_free (RihlaLegend *self)
{
    g_array_unref (self->entries);
    g_free (self);
}

/* --- Where it stands --------------------------------------------------------- */

double
rihla_legend_arrange (RihlaLegend *self, RihlaMap *map)
{
    double x = 0;
    double y = ROW_GAP;
    double row = 0;

    for (guint i = 0; i < self->entries->len; i++) {
        Entry *entry = &g_array_index (self->entries, Entry, i);
        double width;

        rihla_measurer_wrap (map->measurer, entry->name,
                             map->first_width - SAMPLE_WIDTH - SAMPLE_GAP);
        width = SAMPLE_WIDTH + SAMPLE_GAP + entry->name->width;
        if (x > 0 && x + width > map->first_width) {
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

static void
place_line (const Entry *entry, RihlaMap *map, double x, double y)
{
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { y } },
        { RIHLA_PATH_LINE, { x + SAMPLE_WIDTH }, { y } },
    };
    RihlaPaint paint;
    RihlaPaint marker = { .fill = map->theme->card,
                          .stroke_width = MARKER_BORDER };

    rihla_line_get_paint (&entry->line, map, entry->is_assumed, &paint);
    if (paint.dash <= 0) { /* its round ends stand within the sample */
        steps[0].x[0] += (double) paint.stroke_width / 2;
        steps[1].x[0] -= (double) paint.stroke_width / 2;
    }
    if (entry->is_of_all)
        paint.stroke = map->theme->curve;
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
    if (entry->sample == SAMPLE_PLAIN)
        return;
    marker.stroke = paint.stroke;
    if (rihla_line_get_inlay (&entry->line, map, &paint))
        rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps),
                                &paint);
    rihla_marker_add (map, x + SAMPLE_WIDTH / 2, y,
                      entry->line.is_to_be ? MARKER_TO_BE : MARKER_RADIUS,
                      entry->line.look, &marker);
}

static void
place_sample (const Entry *entry, RihlaMap *map, double x, double y)
{
    RihlaRect area = { x, y - SAMPLE_HEIGHT / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT };
    RihlaRect whisker = { x + SAMPLE_WIDTH / 2 - SAMPLE_HEIGHT / 4, area.y,
                          SAMPLE_HEIGHT / 2, SAMPLE_HEIGHT };
    RihlaPaint paint = {
        .fill = rihla_gap_get_ground (map, map->theme->paper),
    };

    switch (entry->sample) {
    case SAMPLE_LINE:
    case SAMPLE_PLAIN:
        place_line (entry, map, x, y);
        break;
    case SAMPLE_GAP_AREA:
        rihla_display_add_box (map->display, &area, 0, &paint);
        break;
    case SAMPLE_INTERVAL:
        paint.fill = rihla_intervals_get_ground (map, map->theme->paper);
        rihla_display_add_box (map->display, &area, 0, &paint);
        rihla_intervals_add_whisker (&whisker, &entry->line, map, NULL);
        break;
    }
}

static void
place_entry (const Entry *entry, RihlaMap *map, double start, double y)
{
    double x = start + entry->x;
    RihlaRect box = { x + SAMPLE_WIDTH + SAMPLE_GAP, y + entry->y,
                      entry->name->width, entry->name->height };
    const RihlaPersona *persona = entry->line.persona;

    rihla_display_begin (map->display, RIHLA_ROLE_LEGEND,
                         persona != NULL ? persona->element.id : NULL);
    place_sample (entry, map, x, box.y + box.height / 2);
    rihla_display_begin (map->display, RIHLA_ROLE_LEGEND,
                         persona != NULL ? persona->element.id : NULL);
    rihla_display_add_text (map->display, &box, entry->name, RIHLA_ALIGN_START,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour,
                            map->theme->paper);
}

static void
place_entries (const RihlaLegend *self, RihlaMap *map, double x, double y)
{
    for (guint i = 0; i < self->entries->len; i++)
        place_entry (&g_array_index (self->entries, Entry, i), map, x, y);
}

/* Each page with a part of the band has the whole legend. */
void
rihla_legend_place (const RihlaLegend *self, RihlaMap *map, double y)
{
    const GArray *groups = map->breaks != NULL ? map->breaks->groups : NULL;

    if (groups == NULL) {
        place_entries (self, map, map->lanes_x, y);
        return;
    }
    for (guint i = 0; i < groups->len; i++)
        place_entries (self, map, g_array_index (groups, RihlaPageGroup, i).x,
                       y);
}
