/* header.c: what stands above the lanes: title, scenario, personas.
 * SPDX-License-Identifier: MIT
 *
 * The title stands where reading starts, the personas at the far end. They
 * stand beside it where it keeps a fair share of the width, in one row or in
 * two full ones; else below it, over the whole width, in as few rows as they
 * fit in, each with about as many. The logo of the
 * theme has the far end of the first row to itself, beyond the personas. */

#include "config.h"

#include "layout/header.h"
#include "layout/persona-cards.h"
#include "model/elements.h"

#define BLOCK_GAP 18.0   /* between title and personas */
#define ROW_GAP 9.0      /* where they stand below it */
#define MOST_ROWS 2      /* of personas, beside the title */
#define TITLE_FAIR 200.0 /* a width that a title can do with */
#define TITLE_SHARE 0.4  /* of the width, likewise */
#define MOST_DROP 9.0    /* to centre the title beside a higher card */
#define LOGO_WIDEST 180.0

struct _RihlaHeader {
    RihlaMap *map;            /* not owned */
    RihlaText *title;         /* ref */
    RihlaText *scenario;      /* ref */
    RihlaPersonaCards *cards; /* owned; NULL: none */
    double logo_width;        /* 0: no logo */
    double logo_height;
    double width;   /* set when arranged, like what follows */
    double title_y; /* from the top of the header */
    double title_width;
    double cards_width; /* to where they end */
    double cards_y;
};

/* As high as the theme says, unless it would be too wide. */
static void
measure_logo (RihlaHeader *self, const RihlaTheme *theme)
{
    double ratio;

    if (theme->logo == NULL)
        return;
    ratio = theme->logo->width / theme->logo->height;
    self->logo_width = MIN (theme->logo_height * ratio, LOGO_WIDEST);
    self->logo_height = self->logo_width / ratio;
}

/* What the logo takes of the first row. */
static double
get_logo_room (const RihlaHeader *self)
{
    return self->logo_width > 0 ? self->logo_width + BLOCK_GAP : 0;
}

RihlaHeader *
rihla_header_new (RihlaMap *map)
{
    RihlaHeader *self = g_new0 (RihlaHeader, 1);
    const char *title = map->journey->title;

    if (title == NULL || *title == '\0')
        title = rihla_labels_get (map->labels, "words", "journey");
    self->map = map;
    self->title = rihla_measurer_shape (map->measurer, title, RIHLA_FONT_TITLE);
    self->scenario =
        rihla_measurer_shape (map->measurer, map->journey->scenario,
                              RIHLA_FONT_SUBTITLE);
    self->cards = rihla_persona_cards_new (map);
    measure_logo (self, map->theme);
    return self;
}

void
rihla_header_free (RihlaHeader *self)
{
    if (self == NULL)
        return;
    rihla_text_unref (self->title);
    rihla_text_unref (self->scenario);
    rihla_persona_cards_free (self->cards);
    g_free (self);
}

double
rihla_header_get_width (const RihlaHeader *self)
{
    double width = MIN (self->title->natural_width, TITLE_FAIR);

    width = MAX (width, MIN (self->scenario->natural_width, TITLE_FAIR));
    if (self->cards != NULL)
        width = MAX (width, rihla_persona_cards_get_width (self->cards));
    return width + get_logo_room (self);
}

/* How many personas stand in a row beside the title; 0: below it. */
static guint
count_beside (const RihlaHeader *self, double width)
{
    double fair =
        MIN (MAX (self->title->natural_width, self->scenario->natural_width),
             MAX (TITLE_FAIR, TITLE_SHARE * width));
    guint n_cards = rihla_persona_cards_get_n (self->cards);

    for (guint rows = 1; rows <= MOST_ROWS; rows++) {
        guint n_a_row = n_cards / rows;

        if (n_cards % rows == 0 &&
            rihla_persona_cards_get_row_width (self->cards, n_a_row) +
                    BLOCK_GAP + fair <=
                width)
            return n_a_row;
    }
    return 0;
}

/* How many stand in a row of the whole width: as many as fit, but so that no
 * one is left alone in the last. */
static guint
count_below (const RihlaHeader *self, double width)
{
    guint n_cards = rihla_persona_cards_get_n (self->cards);
    guint n_a_row = 1;
    guint n_rows;

    while (n_a_row < n_cards &&
           rihla_persona_cards_get_row_width (self->cards, n_a_row + 1) <=
               width)
        n_a_row++;
    n_rows = (n_cards + n_a_row - 1) / n_a_row;
    return (n_cards + n_rows - 1) / n_rows;
}

static double
arrange_title (RihlaHeader *self, double width)
{
    RihlaMeasurer *measurer = self->map->measurer;

    self->title_width = width;
    rihla_measurer_wrap (measurer, self->title, width);
    rihla_measurer_wrap (measurer, self->scenario, width);
    if (*self->scenario->string == '\0')
        return self->title->height;
    return self->title->height + self->scenario->height;
}

/* Stands the title, which is so high, in the middle of a row. Returns the
 * height of the row. */
static double
centre_title (RihlaHeader *self, double title_height, double row_height)
{
    row_height = MAX (row_height, self->logo_height);
    self->title_y = CLAMP ((row_height - title_height) / 2, 0, MOST_DROP);
    return MAX (self->title_y + title_height, row_height);
}

static double
arrange_below (RihlaHeader *self, double width, double room)
{
    self->cards_width = width;
    self->cards_y =
        centre_title (self, arrange_title (self, room), 0) + ROW_GAP;
    return self->cards_y +
           rihla_persona_cards_arrange (self->cards, count_below (self, width),
                                        width);
}

double
rihla_header_arrange (RihlaHeader *self, double width)
{
    double room = width - get_logo_room (self);
    guint n_beside;
    double cards_width, cards_height;

    self->width = width;
    self->title_y = self->cards_y = 0;
    if (self->cards == NULL)
        return centre_title (self, arrange_title (self, room), 0);
    n_beside = count_beside (self, room);
    if (n_beside == 0)
        return arrange_below (self, width, room);
    self->cards_width = room;
    cards_width = rihla_persona_cards_get_row_width (self->cards, n_beside);
    cards_height =
        rihla_persona_cards_arrange (self->cards, n_beside, cards_width);
    return centre_title (self,
                         arrange_title (self, room - BLOCK_GAP - cards_width),
                         cards_height);
}

static void
place_logo (const RihlaHeader *self, double x, double y)
{
    RihlaDisplay *display = self->map->display;
    RihlaRect box = { x + self->width - self->logo_width, y, self->logo_width,
                      self->logo_height };

    if (self->logo_width <= 0)
        return;
    rihla_display_begin (display, RIHLA_ROLE_LOGO,
                         self->map->journey->element.id);
    rihla_display_add_image (display, &box, 0, self->map->theme->logo,
                             RIHLA_FIT_CONTAIN, NULL);
}

void
rihla_header_place (const RihlaHeader *self, double x, double y)
{
    const RihlaTheme *theme = self->map->theme;
    RihlaDisplay *display = self->map->display;
    const char *id = self->map->journey->element.id;
    RihlaRect title = { x, y + self->title_y, self->title_width,
                        self->title->height };
    RihlaRect scenario = { x, title.y + title.height, self->title_width,
                           self->scenario->height };

    rihla_display_begin (display, RIHLA_ROLE_TITLE, id);
    rihla_display_add_text (display, &title, self->title, RIHLA_ALIGN_START,
                            theme->fonts[RIHLA_FONT_TITLE].colour,
                            theme->paper);
    rihla_display_begin (display, RIHLA_ROLE_SCENARIO, id);
    if (*self->scenario->string != '\0')
        rihla_display_add_text (display, &scenario, self->scenario,
                                RIHLA_ALIGN_START,
                                theme->fonts[RIHLA_FONT_SUBTITLE].colour,
                                theme->paper);
    if (self->cards != NULL)
        rihla_persona_cards_place (self->cards, x + self->cards_width,
                                   y + self->cards_y);
    place_logo (self, x, y);
}
