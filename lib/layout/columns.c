/* columns.c: the columns of a map, and how their widths are settled.
 * SPDX-License-Identifier: MIT
 *
 * A column holds a stage, its slots the touchpoints, each as wide as the most
 * that any lane asked for it. A column is as wide as its slots with their gaps
 * and padding, or as the lanes asked for the column itself, whichever is more.
 * What is over goes to the narrowest slots first, until all are as wide as the
 * next one: cards of a stage come out as even as their content lets them.
 * Where the whole map must be wider than that (a long title over two short
 * stages), or has to fill a page, every slot gets the same share of the rest.
 *
 * Costs a sort of the slots of each stage, and else a walk over them. */

#include "config.h"

#include <stdlib.h>

#include "layout/columns.h"
#include "model/elements.h"

/* Without cards, slots may be narrower: they hold a face and a word. */
#define BARE_SLOT_SHARE 0.6

static guint
count_slots (const RihlaStage *stage)
{
    guint n_touchpoints = rihla_list_get_n (stage->touchpoints);

    if (n_touchpoints > 0)
        return n_touchpoints;
    return MAX (rihla_list_get_n (stage->emotions), 1);
}

static void
make_slot (RihlaMap *map, guint column, guint index)
{
    RihlaColumn *owner = &map->columns[column];
    RihlaSlot *slot = &map->slots[owner->first_slot + index];
    RihlaStage *stage = owner->stage;

    slot->stage = column;
    slot->wanted_width = map->theme->column_width;
    if (map->is_summary)
        slot->wanted_width *= BARE_SLOT_SHARE;
    if (rihla_list_get_n (stage->touchpoints) > 0) {
        slot->touchpoint = rihla_list_get (stage->touchpoints, index);
        return;
    }
    slot->wanted_width = map->theme->column_width * BARE_SLOT_SHARE;
    if (rihla_list_get_n (stage->emotions) > 0)
        slot->emotion = rihla_list_get (stage->emotions, index);
}

/* The colour that the kind of a stage gives it; none where it has no kind, or
 * there is no such stage. */
static guint
get_kind_colour (const RihlaMap *map, guint index)
{
    const RihlaStage *stage;

    if (index >= map->n_columns)
        return RIHLA_N_STAGE_COLOURS;
    stage = map->columns[index].stage;
    if (stage->kind == RIHLA_STAGE_KIND_OTHER)
        return RIHLA_N_STAGE_COLOURS;
    return rihla_theme_get_stage_colour (map->theme, stage->kind, index);
}

/* Stages of a kind have its colour. The others take turns, and pass over the
 * colours of both neighbours. */
static void
colour_column (RihlaMap *map, guint index)
{
    RihlaColumn *column = &map->columns[index];
    guint before = index > 0 ? column[-1].colour : RIHLA_N_STAGE_COLOURS;
    guint after = get_kind_colour (map, index + 1);

    column->colour =
        rihla_theme_get_stage_colour (map->theme, column->stage->kind, index);
    if (column->stage->kind != RIHLA_STAGE_KIND_OTHER ||
        column->colour == RIHLA_STAGE_COLOUR_OTHER)
        return;
    while (column->colour == before || column->colour == after)
        column->colour = (column->colour + 1) % RIHLA_N_STAGE_TURNS;
}

/* The report has a visit for each touchpoint, in the same order. Nobody comes
 * to one that was removed. */
static void
find_visits (RihlaMap *map)
{
    static const RihlaVisit removed;
    const RihlaReport *report =
        map->new_report != NULL ? map->new_report : map->report;
    const RihlaFrictionMeasures *friction = &report->friction;
    guint n = 0;

    for (guint i = 0; i < map->n_slots; i++) {
        if (rihla_map_is_step (map, i) && n < friction->n_visits)
            map->slots[i].visit = &friction->visits[n++];
        else if (map->slots[i].touchpoint != NULL)
            map->slots[i].visit = &removed;
    }
}

void
rihla_columns_make (RihlaMap *map)
{
    GPtrArray *stages = map->journey->stages;

    map->n_columns = rihla_list_get_n (stages);
    map->columns = g_new0 (RihlaColumn, map->n_columns);
    for (guint i = 0; i < map->n_columns; i++) {
        RihlaColumn *column = &map->columns[i];

        column->stage = rihla_list_get (stages, i);
        column->first_slot = map->n_slots;
        column->n_slots = count_slots (column->stage);
        /* Not so narrow that a line of text does not fit. */
        column->wanted_width = 1.5 * map->theme->column_width;
        map->n_slots += column->n_slots;
    }

    for (guint i = 0; i < map->n_columns; i++)
        colour_column (map, i);
    map->slots = g_new0 (RihlaSlot, map->n_slots);
    for (guint i = 0; i < map->n_columns; i++)
        for (guint j = 0; j < map->columns[i].n_slots; j++)
            make_slot (map, i, j);
    find_visits (map);
}

/* Of the padding and the gaps between its slots. */
static double
get_unused_width (const RihlaMap *map, const RihlaColumn *column)
{
    return 2 * map->theme->padding +
           (column->n_slots - 1) * map->theme->column_gap;
}

static double
get_wanted_width (const RihlaMap *map, const RihlaColumn *column)
{
    double width = get_unused_width (map, column);

    for (guint i = 0; i < column->n_slots; i++)
        width += map->slots[column->first_slot + i].wanted_width;
    return MAX (width, column->wanted_width);
}

static int
compare_widths (const void *a, const void *b)
{
    double first = *(const double *) a;
    double second = *(const double *) b;

    return (first > second) - (first < second);
}

/* The width below which no slot is left when they share this room. The widths
 * are sorted, and no more than the room together. */
static double
find_level (const double *widths, guint n_widths, double room)
{
    for (guint i = n_widths; i > 1; i--) {
        if (room / i >= widths[i - 1])
            return room / i;
        room -= widths[i - 1];
    }
    return room;
}

static void
settle_slots (RihlaMap *map, const RihlaColumn *column)
{
    RihlaSlot *slots = &map->slots[column->first_slot];
    g_autofree double *widths = g_new (double, column->n_slots);
    double x = column->x + map->theme->padding;
    double level;

    for (guint i = 0; i < column->n_slots; i++)
        widths[i] = slots[i].wanted_width;
    qsort (widths, column->n_slots, sizeof (double), compare_widths);
    level = find_level (widths, column->n_slots,
                        column->width - get_unused_width (map, column));
    for (guint i = 0; i < column->n_slots; i++) {
        slots[i].x = x;
        slots[i].width = MAX (slots[i].wanted_width, level);
        x += slots[i].width + map->theme->column_gap;
    }
}

/* Of the columns with their gaps, as narrow as they can be. */
static double
get_least_width (const RihlaMap *map, guint first, guint n)
{
    double width = (n - 1) * map->theme->column_gap;

    for (guint i = first; i < first + n; i++)
        width += get_wanted_width (map, &map->columns[i]);
    return width;
}

/* Puts columns side by side from x, each slot with the same share of what is
 * over. Returns how wide they are. */
static double
settle_columns (RihlaMap *map, guint first, guint n, double x, double least)
{
    double needed = get_least_width (map, first, n);
    double width = MAX (needed, least);
    guint n_slots = 0;

    for (guint i = first; i < first + n; i++)
        n_slots += map->columns[i].n_slots;
    for (guint i = first; i < first + n; i++) {
        RihlaColumn *column = &map->columns[i];

        column->x = x;
        column->width = get_wanted_width (map, column) +
                        (width - needed) / n_slots * column->n_slots;
        settle_slots (map, column);
        x += column->width + map->theme->column_gap;
    }
    return width;
}

void
rihla_columns_settle (RihlaMap *map, double least_width)
{
    map->lanes_width = least_width;
    if (map->n_columns > 0)
        map->lanes_width =
            settle_columns (map, 0, map->n_columns, map->lanes_x, least_width);
    map->first_width = map->lanes_width;
}

void
rihla_columns_settle_pages (RihlaMap *map, GArray *groups, double width)
{
    double gap = map->theme->column_gap;
    double x = map->lanes_x;

    for (guint i = 0; i < groups->len; i++) {
        RihlaPageGroup *group = &g_array_index (groups, RihlaPageGroup, i);

        group->x = x;
        group->width = settle_columns (map, group->first_column,
                                       group->n_columns, x, width);
        for (guint j = 0; j < group->n_columns; j++)
            map->columns[group->first_column + j].group = i;
        x += group->width + gap;
    }
    map->lanes_width = MAX (x - gap - map->lanes_x, 0);
    map->first_width = width;
}

double *
rihla_columns_get_widths (const RihlaMap *map)
{
    double *widths = g_new (double, map->n_columns);

    for (guint i = 0; i < map->n_columns; i++)
        widths[i] = get_wanted_width (map, &map->columns[i]);
    return widths;
}
