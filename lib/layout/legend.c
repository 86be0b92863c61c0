/* legend.c: what the symbols of a map mean.
 * SPDX-License-Identifier: MIT
 *
 * Every symbol has a sample and a few words, side by side in rows. They are
 * shaped early, so that pages know how much room all of them would take. Once
 * all lanes have drawn, the roles that occur in the display list tell which
 * symbols the map uses, and the others go. One pass over the list. */

#include "config.h"

#include <math.h>

#include "layout/change-signs.h"
#include "layout/lanes/face.h"
#include "layout/lanes/signs.h"
#include "layout/legend.h"
#include "layout/rows.h"
#include "model/elements.h"

#define SAMPLE_GAP 5.0 /* between a sample and its words */
#define ENTRY_GAP 15.0 /* between one entry and the next */
#define ROW_GAP 3.0
#define SAMPLE_HEIGHT RIHLA_TARGET_HEIGHT
#define BAR_HEIGHT 6.0
#define STAR_RADIUS 5.0
#define DOT_SIZE 4.3
#define DOT_STEP 6.0
#define NUMBER_SIZE 11.0
#define NUMBER_PADDING 2.6 /* beside a number too long for a disc */
#define NUMBER_BORDER 0.9f
#define NUMBER_RADIUS 2.5 /* of the square of an opportunity */
#define CONTRAST 4.5
#define LEVEL 0.95 /* of intervals */
#define N_DOTS 5
#define N_FULL_DOTS 3

typedef struct _Entry Entry;

/* The sample of an entry starts at x and is centred on a height. */
typedef void (*DrawSample) (RihlaMap *map, const Entry *entry, double x,
                            double middle);

typedef struct {
    RihlaRole role;
    const char *key;     /* of its words */
    double width;        /* of the sample, in points */
    gboolean has_number; /* in the sample */
    DrawSample draw;
} Symbol;

struct _Entry {
    const Symbol *symbol;
    RihlaText *text;   /* ref */
    RihlaText *number; /* ref; NULL: none */
    double width;      /* of the sample */
    double height;     /* of the higher one of sample and words */
    double x;          /* from the start of the legend; set when arranged */
    double y;          /* from its top; likewise */
};

static void
draw_star (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_star_add (map, x + entry->width / 2, middle, STAR_RADIUS);
}

/* Its round ends stand within the sample. Where touchpoints stand under one
 * another it is an arrow, else the heavier line of the track. */
static void
draw_return (RihlaMap *map, const Entry *entry, double x, double middle)
{
    double half = map->theme->return_width / 2;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x + half }, { middle } },
        { RIHLA_PATH_LINE, { x + entry->width - half }, { middle } },
    };
    RihlaPaint paint = { .stroke = map->theme->pain,
                         .stroke_width = (float) map->theme->return_width };

    if (map->is_upright) {
        rihla_sign_add_switch (map, x, x + entry->width, middle, TRUE);
        return;
    }
    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

static void
draw_severity (RihlaMap *map, G_GNUC_UNUSED const Entry *entry, double x,
               double middle)
{
    for (int i = 0; i < N_DOTS; i++) {
        RihlaRect dot = { x + i * DOT_STEP, middle - DOT_SIZE / 2, DOT_SIZE,
                          DOT_SIZE };
        RihlaPaint paint = { .fill = i < N_FULL_DOTS ? map->theme->pain
                                                     : map->theme->pain_pale };

        rihla_display_add_oval (map->display, &dot, &paint);
    }
}

static void
draw_target (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_sign_add_target (map, x + entry->width / 2, middle);
}

static void
draw_interval (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_sign_add_interval (map, x, x + entry->width, middle);
}

static void
draw_missed (RihlaMap *map, G_GNUC_UNUSED const Entry *entry, double x,
             double middle)
{
    rihla_sign_add_missed (map, x, middle);
}

static void
draw_leak (RihlaMap *map, G_GNUC_UNUSED const Entry *entry, double x,
           double middle)
{
    rihla_sign_add_leak (map, x, middle);
}

static void
draw_votes (RihlaMap *map, G_GNUC_UNUSED const Entry *entry, double x,
            double middle)
{
    rihla_sign_add_votes (map, x, middle);
}

static void
draw_waiting (RihlaMap *map, const Entry *entry, double x, double middle)
{
    RihlaRect bar = { x, middle - BAR_HEIGHT / 2, entry->width, BAR_HEIGHT };

    rihla_sign_add_waiting (map, &bar);
}

/* Bars are of the colour of their stage; the neutral one stands for all. */
static void
draw_active (RihlaMap *map, const Entry *entry, double x, double middle)
{
    RihlaRect bar = { x, middle - BAR_HEIGHT / 2, entry->width, BAR_HEIGHT };

    rihla_sign_add_active (map, &bar, map->theme->neutral);
}

static void
draw_number (RihlaMap *map, const Entry *entry, double x, double middle,
             RihlaColour colour, double radius)
{
    double height = MAX (entry->number->height, NUMBER_SIZE);
    RihlaRect box = { x, middle - height / 2, entry->width, height };
    RihlaRect room = { x, middle - entry->number->height / 2, entry->width,
                       entry->number->height };
    RihlaPaint paint = { .fill = map->theme->card,
                         .stroke = colour,
                         .stroke_width = NUMBER_BORDER };

    rihla_display_add_box (map->display, &box, radius, &paint);
    rihla_display_add_text (map->display, &room, entry->number,
                            RIHLA_ALIGN_CENTRE,
                            rihla_colour_adjust_on (colour, map->theme->card,
                                                    CONTRAST),
                            map->theme->card);
}

static void
draw_pin (RihlaMap *map, const Entry *entry, double x, double middle)
{
    draw_number (map, entry, x, middle, map->theme->pain,
                 MAX (entry->number->height, NUMBER_SIZE) / 2);
}

static void
draw_answer (RihlaMap *map, const Entry *entry, double x, double middle)
{
    draw_number (map, entry, x, middle, map->theme->opportunity, NUMBER_RADIUS);
}

static void
draw_handoff (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_owner_sign_add (map, x + entry->width / 2, middle, FALSE);
}

static void
draw_owner_return (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_owner_sign_add (map, x + entry->width / 2, middle, TRUE);
}

static void
draw_change (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_change_sign_add (map, entry->symbol->role, x, middle, entry->width);
}

static void
draw_judgement (RihlaMap *map, const Entry *entry, double x, double middle)
{
    rihla_judgement_add (map, entry->symbol->role == RIHLA_ROLE_BETTER, x,
                         middle);
}

/* In the order in which a map shows them. */
static const Symbol symbols[] = {
    { RIHLA_ROLE_ADDED, "added", RIHLA_CHANGE_SIZE, FALSE, draw_change },
    { RIHLA_ROLE_REMOVED, "removed", RIHLA_CHANGE_SIZE, FALSE, draw_change },
    { RIHLA_ROLE_MOVED, "moved", RIHLA_CHANGE_SIZE, FALSE, draw_change },
    { RIHLA_ROLE_REWORDED, "reworded", RIHLA_CHANGE_SIZE, FALSE, draw_change },
    { RIHLA_ROLE_RETURN, "back-and-forth", 20, FALSE, draw_return },
    { RIHLA_ROLE_HANDOFF, "handoff", 2 * RIHLA_OWNER_SIGN_RADIUS, FALSE,
      draw_handoff },
    { RIHLA_ROLE_OWNER_RETURN, "owner-return", 2 * RIHLA_OWNER_SIGN_RADIUS,
      FALSE, draw_owner_return },
    { RIHLA_ROLE_TRUTH, "truth", 2 * STAR_RADIUS, FALSE, draw_star },
    { RIHLA_ROLE_PIN, "pin", NUMBER_SIZE, TRUE, draw_pin },
    { RIHLA_ROLE_SEVERITY, "severity-of", (N_DOTS - 1) * DOT_STEP + DOT_SIZE,
      FALSE, draw_severity },
    { RIHLA_ROLE_ANSWER, "answer", NUMBER_SIZE, TRUE, draw_answer },
    { RIHLA_ROLE_TARGET, "target", 2, FALSE, draw_target },
    { RIHLA_ROLE_METRIC_INTERVAL, "interval", 20, FALSE, draw_interval },
    { RIHLA_ROLE_MISSED, "missed", RIHLA_MISSED_WIDTH, FALSE, draw_missed },
    { RIHLA_ROLE_LEAK, "largest-leak", RIHLA_LEAK_WIDTH, FALSE, draw_leak },
    { RIHLA_ROLE_WAITING, "waiting", 20, FALSE, draw_waiting },
    { RIHLA_ROLE_ACTIVE, "active", 20, FALSE, draw_active },
    { RIHLA_ROLE_VOTES, "votes", RIHLA_VOTES_WIDTH, FALSE, draw_votes },
    { RIHLA_ROLE_BETTER, "better", RIHLA_JUDGEMENT_WIDTH, FALSE,
      draw_judgement },
    { RIHLA_ROLE_WORSE, "worse", RIHLA_JUDGEMENT_WIDTH, FALSE, draw_judgement },
};

struct _RihlaMapLegend {
    RihlaMap *map; /* not owned */
    Entry entries[G_N_ELEMENTS (symbols)];
    guint n_entries;
};

static void
note_roles (const RihlaMap *map, gboolean *is_used)
{
    const GArray *items = map->display->items;

    for (guint i = 0; i < items->len; i++)
        is_used[g_array_index (items, RihlaItem, i).role] = TRUE;
}

/* Every entry may have a value in its words; only intervals use it. */
static void
shape_words (RihlaMap *map, Entry *entry)
{
    g_autofree char *level = rihla_labels_format_percent (map->labels, LEVEL);
    const char *const values[] = { level, NULL };
    g_autofree char *words =
        rihla_labels_fill (map->labels, "words", entry->symbol->key, values);

    entry->text = rihla_measurer_shape (map->measurer, words, RIHLA_FONT_SMALL);
}

static void
shape_number (RihlaMap *map, Entry *entry)
{
    g_autofree char *number = rihla_labels_format_number (map->labels, 1, 0);
    double height;

    entry->number =
        rihla_measurer_shape (map->measurer, number, RIHLA_FONT_NUMBER);
    rihla_measurer_wrap (map->measurer, entry->number, INFINITY);
    height = MAX (entry->number->height, NUMBER_SIZE);
    entry->width = MAX (height, entry->number->width + 2 * NUMBER_PADDING);
}

RihlaMapLegend *
rihla_map_legend_new (RihlaMap *map)
{
    RihlaMapLegend *self = g_new0 (RihlaMapLegend, 1);

    self->map = map;
    for (guint i = 0; i < G_N_ELEMENTS (symbols); i++) {
        Entry *entry = &self->entries[self->n_entries++];

        entry->symbol = &symbols[i];
        entry->width = symbols[i].width;
        shape_words (map, entry);
        if (symbols[i].has_number)
            shape_number (map, entry);
    }
    return self;
}

static void
clear_entry (Entry *entry)
{
    g_clear_pointer (&entry->text, rihla_text_unref);
    g_clear_pointer (&entry->number, rihla_text_unref);
}

void
rihla_map_legend_free (RihlaMapLegend *self)
{
    if (self == NULL)
        return;
    for (guint i = 0; i < self->n_entries; i++)
        clear_entry (&self->entries[i]);
    g_free (self);
}

void
rihla_map_legend_drop_unused (RihlaMapLegend *self)
{
    gboolean is_used[RIHLA_N_ROLES] = { FALSE };
    guint n_kept = 0;

    note_roles (self->map, is_used);
    for (guint i = 0; i < self->n_entries; i++) {
        if (is_used[self->entries[i].symbol->role])
            self->entries[n_kept++] = self->entries[i];
        else
            clear_entry (&self->entries[i]);
    }
    self->n_entries = n_kept;
}

static void
arrange_entry (RihlaMeasurer *measurer, Entry *entry, double width)
{
    double number = entry->number == NULL ? 0 : entry->number->height;

    rihla_measurer_wrap (measurer, entry->text,
                         width - entry->width - SAMPLE_GAP);
    entry->height = MAX (MAX (entry->text->height, number), SAMPLE_HEIGHT);
}

static double
get_taken (const Entry *entry)
{
    return entry->width + SAMPLE_GAP + entry->text->width;
}

/* The width that rows are filled to. */
static double
find_row_width (const RihlaMapLegend *self, double width)
{
    double widths[G_N_ELEMENTS (symbols)];

    for (guint i = 0; i < self->n_entries; i++)
        widths[i] = get_taken (&self->entries[i]);
    return rihla_rows_even_out (widths, self->n_entries, ENTRY_GAP, width);
}

double
rihla_map_legend_arrange (RihlaMapLegend *self, double width)
{
    double x = 0, y = 0, row = 0;

    for (guint i = 0; i < self->n_entries; i++)
        arrange_entry (self->map->measurer, &self->entries[i], width);
    width = find_row_width (self, width);
    for (guint i = 0; i < self->n_entries; i++) {
        Entry *entry = &self->entries[i];
        double taken = get_taken (entry);

        if (x > 0 && x + taken > width) {
            x = 0;
            y += row + ROW_GAP;
            row = 0;
        }
        entry->x = x;
        entry->y = y;
        x += taken + ENTRY_GAP;
        row = MAX (row, entry->height);
    }
    return y + row;
}

static void
place_entry (RihlaMap *map, const Entry *entry, double x, double y)
{
    double middle = y + entry->height / 2;
    RihlaRect box = { x + entry->width + SAMPLE_GAP,
                      middle - entry->text->height / 2, entry->text->width,
                      entry->text->height };

    rihla_display_begin (map->display, RIHLA_ROLE_LEGEND,
                         map->journey->element.id);
    entry->symbol->draw (map, entry, x, middle);
    rihla_display_add_text (map->display, &box, entry->text, RIHLA_ALIGN_START,
                            map->theme->muted, map->theme->paper);
}

void
rihla_map_legend_place (const RihlaMapLegend *self, double x, double y)
{
    for (guint i = 0; i < self->n_entries; i++)
        place_entry (self->map, &self->entries[i], x + self->entries[i].x,
                     y + self->entries[i].y);
}
