/* change-signs.c: what shows on the map of a comparison that something was
 * added, removed, moved or reworded.
 * SPDX-License-Identifier: MIT
 *
 * A sign is a small filled square with a figure of its own: a plus, a minus, an
 * arrow that goes over something, a pencil. It sits on the upper edge of what
 * it is about, so it takes no room from words. What was removed also has a
 * dashed outline. */

#include "config.h"

#include "layout/change-signs.h"
#include "report/compare-merge.h"

#define CORNER 0.24 /* of the sides of a sign */
#define STROKE 0.13 /* likewise */
#define RIM 0.75f   /* between a sign and what it stands on */
#define SIGN_GAP 1.5
#define REMOVED_WIDTH 0.9f
#define REMOVED_DASH 3.0f
#define CONTRAST 4.5
#define JUDGEMENT_STROKE 1.7f

static const struct {
    RihlaChangeMarks mark;
    RihlaRole role;
} signs[] = {
    { RIHLA_MARK_ADDED, RIHLA_ROLE_ADDED },
    { RIHLA_MARK_REMOVED, RIHLA_ROLE_REMOVED },
    { RIHLA_MARK_MOVED, RIHLA_ROLE_MOVED },
    { RIHLA_MARK_REWORDED, RIHLA_ROLE_REWORDED },
};

static RihlaChangeMarks
get_marks (const RihlaMap *map, const char *id)
{
    if (map->merge == NULL)
        return RIHLA_MARK_NONE;
    return rihla_merge_get_marks (map->merge, id);
}

gboolean
rihla_change_is_removed (const RihlaMap *map, const char *id)
{
    return (get_marks (map, id) & RIHLA_MARK_REMOVED) != 0;
}

void
rihla_change_get_paint (const RihlaMap *map, const char *id, guint colour,
                        RihlaPaint *paint)
{
    if (rihla_change_is_removed (map, id))
        *paint = (RihlaPaint){ .fill = map->theme->tint[colour],
                               .stroke = map->theme->muted,
                               .stroke_width = REMOVED_WIDTH,
                               .dash = REMOVED_DASH };
}

RihlaColour
rihla_change_get_colour (const RihlaMap *map, const char *id, guint colour,
                         RihlaColour usual)
{
    if (!rihla_change_is_removed (map, id))
        return usual;
    return rihla_colour_adjust_on (map->theme->muted, map->theme->tint[colour],
                                   CONTRAST);
}

/* --- Signs ----------------------------------------------------------------- */

static void
add_plus (RihlaMap *map, double x, double y, double half, RihlaPaint *paint)
{
    double reach = 0.55 * half;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x - reach }, { y } },
        { RIHLA_PATH_LINE, { x + reach }, { y } },
        { RIHLA_PATH_MOVE, { x }, { y - reach } },
        { RIHLA_PATH_LINE, { x }, { y + reach } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), paint);
}

static void
add_minus (RihlaMap *map, double x, double y, double half, RihlaPaint *paint)
{
    double reach = 0.55 * half;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x - reach }, { y } },
        { RIHLA_PATH_LINE, { x + reach }, { y } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), paint);
}

/* From here over to there, the way of reading. */
static void
add_jump (RihlaMap *map, double x, double y, double half, RihlaPaint *paint)
{
    double left = x - 0.6 * half, right = x + 0.45 * half;
    double low = y + 0.45 * half, high = y - 0.75 * half;
    double head = 0.42 * half;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { left }, { low } },
        { RIHLA_PATH_CURVE, { left, right, right }, { high, high, low } },
        { RIHLA_PATH_MOVE, { right - head }, { low - head } },
        { RIHLA_PATH_LINE, { right }, { low } },
        { RIHLA_PATH_LINE, { right + head }, { low - head } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), paint);
}

static void
add_pencil (RihlaMap *map, double x, double y, double half, RihlaPaint *paint)
{
    double u = half / 5;
    RihlaPaint filled = { .fill = paint->stroke };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x - 3.3 * u }, { y + 3.3 * u } },
        { RIHLA_PATH_LINE, { x - 2.6 * u }, { y + 0.9 * u } },
        { RIHLA_PATH_LINE, { x + 1.3 * u }, { y - 3.0 * u } },
        { RIHLA_PATH_LINE, { x + 3.0 * u }, { y - 1.3 * u } },
        { RIHLA_PATH_LINE, { x - 0.9 * u }, { y + 2.6 * u } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &filled);
}

static RihlaColour
get_sign_colour (const RihlaTheme *theme, RihlaRole role)
{
    if (role == RIHLA_ROLE_ADDED)
        return theme->opportunity;
    if (role == RIHLA_ROLE_REMOVED)
        return theme->pain;
    return theme->fonts[RIHLA_FONT_BODY].colour;
}

void
rihla_change_sign_add (RihlaMap *map, RihlaRole role, double x, double middle,
                       double size)
{
    double half = size / 2, centre = x + half;
    RihlaRect box = { x, middle - half, size, size };
    RihlaPaint ground = { get_sign_colour (map->theme, role), map->theme->paper,
                          RIM, 0 };
    RihlaPaint figure = { .stroke = map->theme->card,
                          .stroke_width = (float) (size * STROKE) };

    rihla_display_add_box (map->display, &box, size * CORNER, &ground);
    if (role == RIHLA_ROLE_ADDED)
        add_plus (map, centre, middle, half, &figure);
    else if (role == RIHLA_ROLE_REMOVED)
        add_minus (map, centre, middle, half, &figure);
    else if (role == RIHLA_ROLE_MOVED)
        add_jump (map, centre, middle, half, &figure);
    else
        add_pencil (map, centre, middle, half, &figure);
}

void
rihla_change_add_signs (RihlaMap *map, const char *id, double end,
                        double middle, double size)
{
    RihlaChangeMarks marks = get_marks (map, id);

    for (guint i = G_N_ELEMENTS (signs); i-- > 0;) {
        if ((marks & signs[i].mark) == 0)
            continue;
        rihla_display_begin (map->display, signs[i].role, id);
        rihla_change_sign_add (map, signs[i].role, end - size, middle, size);
        end -= size + SIGN_GAP;
    }
}

/* A tick is written alike whatever the direction of reading. */
void
rihla_judgement_add (RihlaMap *map, gboolean is_better, double x, double middle)
{
    double end = x + RIHLA_JUDGEMENT_WIDTH;
    double half = RIHLA_JUDGEMENT_WIDTH / 2;
    RihlaPaint paint = { .stroke = is_better ? map->theme->opportunity
                                             : map->theme->pain,
                         .stroke_width = JUDGEMENT_STROKE };
    RihlaPathStep tick[] = {
        { RIHLA_PATH_MOVE, { x + 0.5 }, { middle + 0.3 } },
        { RIHLA_PATH_LINE, { x + 0.38 * 2 * half }, { middle + half - 0.6 } },
        { RIHLA_PATH_LINE, { end - 0.5 }, { middle - half + 0.6 } },
    };
    RihlaPathStep cross[] = {
        { RIHLA_PATH_MOVE, { x + 0.8 }, { middle - half + 0.8 } },
        { RIHLA_PATH_LINE, { end - 0.8 }, { middle + half - 0.8 } },
        { RIHLA_PATH_MOVE, { end - 0.8 }, { middle - half + 0.8 } },
        { RIHLA_PATH_LINE, { x + 0.8 }, { middle + half - 0.8 } },
    };

    for (guint i = 0; i < G_N_ELEMENTS (tick); i++)
        if (map->direction == RIHLA_DIRECTION_RTL)
            tick[i].x[0] = x + end - tick[i].x[0];
    if (is_better)
        rihla_display_add_path (map->display, tick, G_N_ELEMENTS (tick),
                                &paint);
    else
        rihla_display_add_path (map->display, cross, G_N_ELEMENTS (cross),
                                &paint);
}
