/* persona-cards.c: who makes the journey: a card a persona.
 * SPDX-License-Identifier: MIT
 *
 * A picture or the sign for a person, then the name with the summary after it
 * where both fit in a line, else below it, then what the persona says. The
 * cards of a row are of one size, and fill the row: where the last one has
 * fewer, they are wider. */

#include "config.h"

#include <math.h>

#include "layout/persona-cards.h"
#include "layout/quotation.h"
#include "model/elements.h"

#define CARD_RADIUS 7.5
#define CARD_BORDER 0.75f
#define CARD_PADDING 12.0
#define CARD_GAP 9.0
#define ICON_SIZE 32.0
#define ICON_GAP 9.0    /* between icon and text */
#define ICON_CONTRAST 3 /* of the figure on its disc */
#define WORD_GAP 4.0    /* between name and summary */
#define TEXT_MOST 250.0 /* width of the text, unless a word is longer */
#define TEXT_LEAST 75.0

typedef struct {
    const char *id;          /* not owned */
    RihlaText *name;         /* ref */
    RihlaText *summary;      /* ref */
    RihlaText *quote;        /* ref */
    RihlaImageFile *picture; /* the store's; NULL: none */
    const char *person;      /* not owned; whom it shows */
    double x;                /* from the start of the row */
    double y;                /* from the top of all */
    double width;
    double height;
    double text_height;
} Card;

struct _RihlaPersonaCards {
    RihlaMap *map; /* not owned */
    Card *cards;   /* owned */
    guint n_cards;
    double good_width; /* that a card should have */
    double width;      /* of a row; set when arranged */
};

static gboolean
has_text (const char *string)
{
    return string != NULL && *string != '\0';
}

static gboolean
is_shown (const RihlaPersona *persona)
{
    return has_text (persona->name) || has_text (persona->summary) ||
           has_text (persona->quote);
}

static void
shape_card (RihlaMap *map, Card *card, const RihlaPersona *persona)
{
    g_autofree char *quote = NULL;

    if (has_text (persona->quote))
        quote = rihla_quotation_new (persona->quote);
    card->id = persona->element.id;
    card->picture =
        rihla_map_find_image (map, persona->picture, &persona->element);
    card->person = persona->name;
    card->name = rihla_measurer_shape (map->measurer, persona->name,
                                       RIHLA_FONT_BODY_BOLD);
    card->summary =
        rihla_measurer_shape (map->measurer, persona->summary, RIHLA_FONT_BODY);
    card->quote = rihla_measurer_shape (map->measurer, quote, RIHLA_FONT_BODY);
}

/* Of a card without its text. */
static double
get_frame_width (void)
{
    return 2 * CARD_PADDING + ICON_SIZE + ICON_GAP;
}

/* The width of name and summary in one line. */
static double
get_first_line_width (const Card *card)
{
    gboolean has_both =
        *card->name->string != '\0' && *card->summary->string != '\0';

    return card->name->natural_width + (has_both ? WORD_GAP : 0) +
           card->summary->natural_width;
}

/* The width that a card should have. */
static double
find_good_width (const RihlaPersonaCards *self)
{
    double width = TEXT_LEAST;

    for (guint i = 0; i < self->n_cards; i++) {
        const Card *card = &self->cards[i];

        width = MAX (width, get_first_line_width (card));
        width = MAX (width, card->quote->natural_width);
    }
    return ceil (MIN (width, TEXT_MOST) + get_frame_width ());
}

RihlaPersonaCards *
rihla_persona_cards_new (RihlaMap *map)
{
    GPtrArray *personas = map->journey->personas;
    guint n_personas = rihla_list_get_n (personas);
    g_autoptr (RihlaPersonaCards) self = g_new0 (RihlaPersonaCards, 1);

    self->map = map;
    self->cards = g_new0 (Card, n_personas);
    for (guint i = 0; i < n_personas; i++) {
        const RihlaPersona *persona = g_ptr_array_index (personas, i);

        if (is_shown (persona))
            shape_card (map, &self->cards[self->n_cards++], persona);
    }
    self->good_width = find_good_width (self);
    return self->n_cards > 0 ? g_steal_pointer (&self) : NULL;
}

void
rihla_persona_cards_free (RihlaPersonaCards *self)
{
    if (self == NULL)
        return;
    for (guint i = 0; i < self->n_cards; i++) {
        rihla_text_unref (self->cards[i].name);
        rihla_text_unref (self->cards[i].summary);
        rihla_text_unref (self->cards[i].quote);
    }
    g_free (self->cards);
    g_free (self);
}

guint
rihla_persona_cards_get_n (const RihlaPersonaCards *self)
{
    return self->n_cards;
}

double
rihla_persona_cards_get_width (const RihlaPersonaCards *self)
{
    return self->good_width;
}

double
rihla_persona_cards_get_row_width (const RihlaPersonaCards *self, guint n_cards)
{
    return n_cards * rihla_persona_cards_get_width (self) +
           (n_cards - 1) * CARD_GAP;
}

/* The height of a text that may be empty: then it takes no room. */
static double
get_height (const RihlaText *text)
{
    return *text->string == '\0' ? 0 : text->height;
}

static double
wrap_part (RihlaMap *map, RihlaText *text, double width)
{
    rihla_measurer_wrap (map->measurer, text, width);
    return get_height (text);
}

static void
arrange_card (RihlaPersonaCards *self, Card *card)
{
    RihlaMap *map = self->map;
    double room = card->width - get_frame_width ();

    if (get_first_line_width (card) <= room) {
        double name = wrap_part (map, card->name, INFINITY);
        double summary = wrap_part (map, card->summary, INFINITY);

        card->text_height = MAX (name, summary);
    } else {
        card->text_height = wrap_part (map, card->name, room) +
                            wrap_part (map, card->summary, room);
    }
    card->text_height += wrap_part (map, card->quote, room);
    card->height = MAX (card->text_height, ICON_SIZE) + 1.5 * CARD_PADDING;
}

double
rihla_persona_cards_arrange (RihlaPersonaCards *self, guint n_a_row,
                             double width)
{
    double y = 0;

    self->width = width;
    for (guint i = 0; i < self->n_cards; i += n_a_row) {
        guint end = MIN (i + n_a_row, self->n_cards);
        double own = (width - (end - i - 1) * CARD_GAP) / (end - i);
        double highest = 0;

        for (guint j = i; j < end; j++) {
            self->cards[j].width = own;
            arrange_card (self, &self->cards[j]);
            highest = MAX (highest, self->cards[j].height);
        }
        for (guint j = i; j < end; j++) {
            self->cards[j].x = (j - i) * (own + CARD_GAP);
            self->cards[j].y = y;
            self->cards[j].height = highest;
        }
        y += highest + CARD_GAP;
    }
    return y - CARD_GAP;
}

/* Head and shoulders in a disc. */
static void
add_icon (RihlaMap *map, double x, double y)
{
    double r = ICON_SIZE / 2, cx = x + r, cy = y + r;
    RihlaRect disc = { x, y, ICON_SIZE, ICON_SIZE };
    RihlaRect head = { cx - r * 0.35, cy - r * 0.62, r * 0.7, r * 0.7 };
    RihlaPaint ground = { .fill = map->theme->rule };
    RihlaPaint figure = {
        .fill = rihla_colour_adjust_on (map->theme->neutral, map->theme->rule,
                                        ICON_CONTRAST),
    };
    double side = r * 0.62, top = cy + r * 0.2, base = cy + r * 0.68;
    double bend = (base - top) * 0.95;
    RihlaPathStep shoulders[] = {
        { RIHLA_PATH_MOVE, { cx - side }, { base } },
        { RIHLA_PATH_CURVE,
          { cx - side, cx - side * 0.55, cx },
          { base - bend, top, top } },
        { RIHLA_PATH_CURVE,
          { cx + side * 0.55, cx + side, cx + side },
          { top, base - bend, base } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_oval (map->display, &disc, &ground);
    rihla_display_add_oval (map->display, &head, &figure);
    rihla_display_add_path (map->display, shoulders, G_N_ELEMENTS (shoulders),
                            &figure);
}

/* Adds a text, unless it is empty, at the start of the room. */
static void
add_text (RihlaMap *map, RihlaText *text, double x, double y, double width)
{
    RihlaRect box = { x, y, width, text->height };

    if (*text->string != '\0')
        rihla_display_add_text (map->display, &box, text, RIHLA_ALIGN_START,
                                map->theme->fonts[text->font].colour,
                                map->theme->card);
}

static void
add_summary (RihlaMap *map, RihlaText *text, double x, double y, double width)
{
    RihlaRect box = { x, y, width, text->height };

    if (*text->string != '\0')
        rihla_display_add_text (map->display, &box, text, RIHLA_ALIGN_START,
                                map->theme->muted, map->theme->card);
}

static void
add_texts (RihlaMap *map, const Card *card, double x, double y, double room)
{
    double name = *card->name->string == '\0' ? 0 : card->name->width;

    if (get_first_line_width (card) <= room) {
        double start = name > 0 ? name + WORD_GAP : 0;

        add_text (map, card->name, x, y, name);
        add_summary (map, card->summary, x + start, y, room - start);
        y += MAX (get_height (card->name), get_height (card->summary));
    } else {
        add_text (map, card->name, x, y, room);
        y += get_height (card->name);
        add_summary (map, card->summary, x, y, room);
        y += get_height (card->summary);
    }
    add_text (map, card->quote, x, y, room);
}

/* The picture in the circle where the sign for a person stands else. */
static void
add_picture (RihlaMap *map, const Card *card, double x, double y)
{
    RihlaRect disc = { x, y, ICON_SIZE, ICON_SIZE };
    RihlaPaint ring = { .stroke = map->theme->rule,
                        .stroke_width = CARD_BORDER };

    if (card->picture == NULL) {
        add_icon (map, x, y);
        return;
    }
    rihla_map_add_image (map, &disc, ICON_SIZE / 2, card->picture,
                         RIHLA_FIT_COVER, card->person);
    rihla_display_add_oval (map->display, &disc, &ring);
}

static void
place_card (const RihlaPersonaCards *self, const Card *card, double x, double y)
{
    const RihlaTheme *theme = self->map->theme;
    RihlaRect box = { x, y, card->width, card->height };
    RihlaPaint paint = { theme->card, theme->rule, CARD_BORDER, 0 };

    rihla_display_begin (self->map->display, RIHLA_ROLE_PERSONA, card->id);
    rihla_display_add_box (self->map->display, &box, CARD_RADIUS, &paint);
    add_picture (self->map, card, x + CARD_PADDING,
                 y + (card->height - ICON_SIZE) / 2);
    add_texts (self->map, card, x + CARD_PADDING + ICON_SIZE + ICON_GAP,
               y + (card->height - card->text_height) / 2,
               card->width - get_frame_width ());
}

void
rihla_persona_cards_place (const RihlaPersonaCards *self, double end_x,
                           double y)
{
    for (guint i = 0; i < self->n_cards; i++)
        place_card (self, &self->cards[i],
                    end_x - self->width + self->cards[i].x,
                    y + self->cards[i].y);
}
