/* signs.c: the small signs of the lanes of figures.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include <math.h>

#include "layout/lanes/signs.h"

#define TARGET_STROKE 1.5f
#define CAP_HEIGHT 5.0 /* of an interval */
#define INTERVAL_STROKE 1.1f
#define MISSED_HEIGHT 9.0
#define LEAK_HEIGHT 8.0
#define VOTES_HEIGHT 5.0
#define SWITCH_HEAD 2.6
#define SWITCH_SHARE 0.8 /* of the width of a link */
#define HATCH_STEP 3.2
#define HATCH_STROKE 0.7f
#define WAITING_STROKE 0.9f

static void
add_line (RihlaMap *map, double x, double y, double end_x, double end_y,
          const RihlaPaint *paint)
{
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { y } },
        { RIHLA_PATH_LINE, { end_x }, { end_y } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), paint);
}

void
rihla_sign_add_target (RihlaMap *map, double x, double middle)
{
    RihlaPaint paint = { .stroke = map->theme->fonts[RIHLA_FONT_BODY].colour,
                         .stroke_width = TARGET_STROKE };

    add_line (map, x, middle - RIHLA_TARGET_HEIGHT / 2, x,
              middle + RIHLA_TARGET_HEIGHT / 2, &paint);
}

/* A part of an interval, with a cap at each end that is one of the whole. */
static void
add_whisker (RihlaMap *map, double x, double end, double middle,
             const gboolean *has_cap, RihlaColour colour)
{
    double top = middle - CAP_HEIGHT / 2;
    double bottom = middle + CAP_HEIGHT / 2;
    RihlaPaint paint = { .stroke = colour, .stroke_width = INTERVAL_STROKE };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { has_cap[0] ? top : middle } },
        { RIHLA_PATH_LINE, { x }, { has_cap[0] ? bottom : middle } },
        { RIHLA_PATH_MOVE, { x }, { middle } },
        { RIHLA_PATH_LINE, { end }, { middle } },
        { RIHLA_PATH_MOVE, { end }, { has_cap[1] ? top : middle } },
        { RIHLA_PATH_LINE, { end }, { has_cap[1] ? bottom : middle } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

/* The colour of text or that of cards, whichever is told from a bar better. */
static RihlaColour
choose_on_bar (const RihlaTheme *theme, RihlaColour bar)
{
    RihlaColour dark = theme->fonts[RIHLA_FONT_BODY].colour;

    return rihla_colour_contrast (dark, bar) >
                   rihla_colour_contrast (theme->card, bar)
               ? dark
               : theme->card;
}

void
rihla_sign_add_interval (RihlaMap *map, double x, double end, double middle)
{
    const gboolean both[] = { TRUE, TRUE };

    add_whisker (map, x, end, middle, both,
                 map->theme->fonts[RIHLA_FONT_BODY].colour);
}

/* In two colours, without a halo, so that the end of the bar is still seen. */
void
rihla_sign_add_interval_on (RihlaMap *map, double x, double end,
                            const RihlaRect *bar, RihlaColour colour)
{
    double middle = bar->y + bar->height / 2;
    double bar_end = bar->x + bar->width;
    const gboolean on_bar[] = { TRUE, end <= bar_end };
    const gboolean beyond[] = { x >= bar_end, TRUE };

    if (x < bar_end)
        add_whisker (map, x, MIN (end, bar_end), middle, on_bar,
                     choose_on_bar (map->theme, colour));
    if (end > bar_end)
        add_whisker (map, MAX (x, bar_end), end, middle, beyond,
                     map->theme->fonts[RIHLA_FONT_BODY].colour);
}

void
rihla_sign_add_missed (RihlaMap *map, double x, double middle)
{
    const double centre = x + RIHLA_MISSED_WIDTH / 2;
    double top = middle - MISSED_HEIGHT / 2;
    double bottom = top + MISSED_HEIGHT;
    RihlaRect dot = { centre - 0.65, bottom - 2.5, 1.3, 1.3 };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { centre }, { top } },
        { RIHLA_PATH_LINE, { x + RIHLA_MISSED_WIDTH }, { bottom } },
        { RIHLA_PATH_LINE, { x }, { bottom } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };
    RihlaPaint triangle = { .fill = map->theme->pain };
    RihlaPaint mark = { .stroke = map->theme->card, .stroke_width = 1.2f };
    RihlaPaint point = { .fill = map->theme->card };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps),
                            &triangle);
    add_line (map, centre, top + 3.1, centre, bottom - 3, &mark);
    rihla_display_add_oval (map->display, &dot, &point);
}

void
rihla_sign_add_leak (RihlaMap *map, double x, double middle)
{
    double centre = x + RIHLA_LEAK_WIDTH / 2;
    double top = middle - LEAK_HEIGHT / 2;
    double neck = top + LEAK_HEIGHT * 0.45;
    double half = RIHLA_LEAK_WIDTH * 0.2;
    RihlaPaint paint = { .fill = map->theme->pain };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { centre - half }, { top } },
        { RIHLA_PATH_LINE, { centre + half }, { top } },
        { RIHLA_PATH_LINE, { centre + half }, { neck } },
        { RIHLA_PATH_LINE, { x + RIHLA_LEAK_WIDTH }, { neck } },
        { RIHLA_PATH_LINE, { centre }, { top + LEAK_HEIGHT } },
        { RIHLA_PATH_LINE, { x }, { neck } },
        { RIHLA_PATH_LINE, { centre - half }, { neck } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

void
rihla_sign_add_votes (RihlaMap *map, double x, double middle)
{
    double top = middle - VOTES_HEIGHT / 2;
    double bottom = middle + VOTES_HEIGHT / 2;
    RihlaPaint paint = { .fill = map->theme->fonts[RIHLA_FONT_SMALL].colour };
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x }, { bottom } },
        { RIHLA_PATH_LINE, { x + RIHLA_VOTES_WIDTH / 2 }, { top } },
        { RIHLA_PATH_LINE, { x + RIHLA_VOTES_WIDTH }, { bottom } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), &paint);
}

static void
add_head (RihlaMap *map, double x, double y, double size,
          const RihlaPaint *paint)
{
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x - size }, { y - fabs (size) } },
        { RIHLA_PATH_LINE, { x }, { y } },
        { RIHLA_PATH_LINE, { x - size }, { y + fabs (size) } },
    };

    rihla_display_add_path (map->display, steps, G_N_ELEMENTS (steps), paint);
}

void
rihla_sign_add_switch (RihlaMap *map, double x, double end, double middle,
                       gboolean is_return)
{
    const RihlaTheme *theme = map->theme;
    double width = is_return ? theme->return_width : theme->link_width;
    RihlaPathStep line[] = {
        { RIHLA_PATH_MOVE, { x }, { middle } },
        { RIHLA_PATH_LINE, { end }, { middle } },
    };
    RihlaPaint paint = { .stroke = is_return ? theme->pain : theme->link,
                         .stroke_width = (float) (width * SWITCH_SHARE) };

    if (is_return)
        add_head (map, x, middle, -SWITCH_HEAD, &paint);
    rihla_display_add_path (map->display, line, G_N_ELEMENTS (line), &paint);
    add_head (map, end, middle, SWITCH_HEAD, &paint);
}

/* Slanted lines, cut off at the sides of the bar. */
static void
add_hatch (RihlaMap *map, const RihlaRect *bar)
{
    g_autoptr (GArray) steps =
        g_array_new (FALSE, FALSE, sizeof (RihlaPathStep));
    double end = bar->x + bar->width;
    double bottom = bar->y + bar->height;
    RihlaPaint paint = { .stroke = map->theme->pain,
                         .stroke_width = HATCH_STROKE };

    for (double x = bar->x; x < end + bar->height; x += HATCH_STEP) {
        double over = MAX (x - end, 0);
        double under = MAX (bar->x - (x - bar->height), 0);
        RihlaPathStep line[] = {
            { RIHLA_PATH_MOVE, { x - over }, { bar->y + over } },
            { RIHLA_PATH_LINE,
              { x - bar->height + under },
              { bottom - under } },
        };

        if (over + under < bar->height)
            g_array_append_vals (steps, line, G_N_ELEMENTS (line));
    }
    if (steps->len > 0)
        rihla_display_add_path (map->display,
                                (const RihlaPathStep *) (gpointer) steps->data,
                                steps->len, &paint);
}

void
rihla_sign_add_waiting (RihlaMap *map, const RihlaRect *bar)
{
    double inset = MIN (WAITING_STROKE, bar->width) / 2;
    RihlaRect frame = { bar->x + inset, bar->y + inset, bar->width - 2 * inset,
                        bar->height - 2 * inset };
    RihlaPaint ground = { .fill = map->theme->card };
    RihlaPaint border = { .stroke = map->theme->pain,
                          .stroke_width = (float) (2 * inset) };

    rihla_display_add_box (map->display, bar, 0, &ground);
    add_hatch (map, &frame);
    rihla_display_add_box (map->display, &frame, 0, &border);
}

void
rihla_sign_add_active (RihlaMap *map, const RihlaRect *bar, RihlaColour colour)
{
    RihlaPaint paint = { .fill = colour };

    rihla_display_add_box (map->display, bar, 0, &paint);
}
