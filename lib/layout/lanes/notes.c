/* notes.c: notes, as the sticky notes of a workshop.
 * SPDX-License-Identifier: MIT
 *
 * A note has its own colour, the text of it, and at its foot who wrote it and,
 * with a small triangle, how many voted for it. Those of a touchpoint stand
 * under it; those of the stage side by side below. */

#include "config.h"

#include "layout/lanes/signs.h"
#include "layout/lanes/slot-cards.h"
#include "model/elements.h"

#define FOOT_GAP 2.0 /* between the text and the foot */
#define PART_GAP 6.0 /* between author and votes */
#define SIGN_GAP 2.5 /* to the number */
#define RADIUS 1.5

/* What stands at the foot of a note, as places in the texts that the cards
 * keep, from 1; 0: nothing. */
typedef struct {
    guint author;
    guint votes;
} Foot;

typedef struct {
    RihlaCards *cards; /* owned */
    GArray *feet;      /* owned; of Foot, one a card */
} Notes;

static void
free_notes (gpointer data)
{
    Notes *notes = data;

    rihla_cards_free (notes->cards);
    g_array_unref (notes->feet);
    g_free (notes);
}

static GPtrArray *
get_slot_notes (const RihlaMap *map, guint slot)
{
    const RihlaTouchpoint *touchpoint = map->slots[slot].touchpoint;

    return touchpoint != NULL ? touchpoint->notes : NULL;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_columns; i++)
        if (rihla_list_get_n (map->columns[i].stage->notes) > 0)
            return TRUE;
    for (guint i = 0; i < map->n_slots; i++)
        if (rihla_list_get_n (get_slot_notes (map, i)) > 0)
            return TRUE;
    return FALSE;
}

static guint
keep_text (Notes *notes, RihlaMap *map, const char *string)
{
    g_ptr_array_add (notes->cards->more,
                     rihla_measurer_shape (map->measurer, string,
                                           RIHLA_FONT_SMALL));
    return notes->cards->more->len;
}

static RihlaText *
get_kept (const Notes *notes, guint place)
{
    return place == 0 ? NULL
                      : g_ptr_array_index (notes->cards->more, place - 1);
}

static RihlaColour
find_colour (RihlaMap *map, const RihlaNote *note)
{
    const RihlaElement *element = &note->element;
    RihlaPlace place = { map->journey->file, element->line, element->column };
    RihlaColour colour;

    if (!rihla_theme_get_note_colour (map->theme, note->colour, &colour))
        rihla_diagnostics_add (map->diagnostics, RIHLA_DIAGNOSTIC_NOT_DRAWN,
                               element->line > 0 ? &place : NULL, element->id,
                               "the colour \"%s\" of a note is not known: it "
                               "is drawn in the theme's first",
                               note->colour);
    return colour;
}

static void
add_foot (Notes *notes, RihlaMap *map, const RihlaNote *note)
{
    Foot foot = { 0, 0 };

    if (note->author != NULL && *note->author != '\0')
        foot.author = keep_text (notes, map, note->author);
    if (note->votes > 0) {
        g_autofree char *number =
            rihla_labels_format_number (map->labels, (double) note->votes, 0);

        foot.votes = keep_text (notes, map, number);
    }
    g_array_append_val (notes->feet, foot);
}

static void
fill_card (Notes *notes, RihlaMap *map, const RihlaNote *note, RihlaCard *card)
{
    card->id = note->element.id;
    card->owner = note;
    card->before = map->theme->padding;
    card->is_top = TRUE;
    card->ground = find_colour (map, note);
    add_foot (notes, map, note);
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Notes *notes = g_new0 (Notes, 1);

    lane->data = notes;
    notes->cards = rihla_cards_new ();
    notes->feet = g_array_new (FALSE, FALSE, sizeof (Foot));
    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];
        GPtrArray *own = column->stage->notes;

        for (guint j = 0; j < column->n_slots; j++) {
            guint slot = column->first_slot + j;
            GPtrArray *list = get_slot_notes (map, slot);

            for (guint k = 0; k < rihla_list_get_n (list); k++) {
                const RihlaNote *note = rihla_list_get (list, k);

                fill_card (notes, map, note,
                           rihla_slot_cards_add (notes->cards, map, slot,
                                                 note->text != NULL ? note->text
                                                                    : ""));
            }
        }
        for (guint j = 0; j < rihla_list_get_n (own); j++) {
            const RihlaNote *note = rihla_list_get (own, j);

            fill_card (notes, map, note,
                       rihla_cards_add (notes->cards, map, i, NULL,
                                        note->text != NULL ? note->text : ""));
        }
    }
    rihla_slot_cards_measure (notes->cards, map);
}

/* Breaks the foot of a card to the width of the card, once that is known. */
static double
wrap_foot (RihlaMap *map, const Notes *notes, const Foot *foot, double width)
{
    RihlaText *author = get_kept (notes, foot->author);
    RihlaText *votes = get_kept (notes, foot->votes);
    double height = 0;

    if (votes != NULL) {
        rihla_measurer_wrap (map->measurer, votes,
                             width / 2 - RIHLA_VOTES_WIDTH - SIGN_GAP);
        height = votes->height;
        width -= RIHLA_VOTES_WIDTH + SIGN_GAP + votes->width + PART_GAP;
    }
    if (author != NULL) {
        rihla_measurer_wrap (map->measurer, author, width);
        height = MAX (height, author->height);
    }
    return height > 0 ? height + FOOT_GAP : 0;
}

/* The width of a card of a slot is known before it is arranged; that of a
 * stage only after, so cards are arranged twice where these have a foot. */
static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Notes *notes = lane->data;
    GArray *cards = notes->cards->cards;

    rihla_slot_cards_arrange (notes->cards, map);
    for (guint i = 0; i < cards->len; i++) {
        RihlaCard *card = &g_array_index (cards, RihlaCard, i);
        const Foot *foot = &g_array_index (notes->feet, Foot, i);

        card->foot = wrap_foot (map, notes, foot,
                                card->width - card->before - card->after);
    }
    return rihla_slot_cards_arrange (notes->cards, map);
}

static void
place_votes (RihlaMap *map, const RihlaCard *card, RihlaText *votes,
             const RihlaRect *foot)
{
    double end = foot->x + foot->width;
    RihlaColour colour = map->theme->fonts[RIHLA_FONT_SMALL].colour;
    RihlaRect room = { end - votes->width,
                       foot->y + (foot->height - votes->height) / 2,
                       votes->width, votes->height };

    rihla_display_begin (map->display, RIHLA_ROLE_VOTES, card->id);
    rihla_sign_add_votes (map, room.x - SIGN_GAP - RIHLA_VOTES_WIDTH,
                          foot->y + foot->height / 2);
    rihla_display_add_text (map->display, &room, votes, RIHLA_ALIGN_START,
                            colour, card->ground);
}

/* Beside the votes, if there are any. */
static void
place_author (RihlaMap *map, const RihlaCard *card, RihlaText *author,
              const RihlaText *votes, const RihlaRect *foot)
{
    RihlaRect room = { foot->x, foot->y + (foot->height - author->height) / 2,
                       foot->width, author->height };

    if (votes != NULL)
        room.width -= RIHLA_VOTES_WIDTH + SIGN_GAP + votes->width + PART_GAP;
    rihla_display_add_text (map->display, &room, author, RIHLA_ALIGN_START,
                            map->theme->fonts[RIHLA_FONT_SMALL].colour,
                            card->ground);
}

static void
place_foot (RihlaMap *map, const Notes *notes, const RihlaCard *card,
            const Foot *foot, const RihlaRect *box)
{
    double height = card->foot - FOOT_GAP;
    RihlaRect room = { box->x + card->before,
                       box->y + box->height - RIHLA_CARD_PADDING - height,
                       box->width - card->before - card->after, height };
    RihlaText *author = get_kept (notes, foot->author);
    RihlaText *votes = get_kept (notes, foot->votes);

    if (author != NULL)
        place_author (map, card, author, votes, &room);
    if (votes != NULL)
        place_votes (map, card, votes, &room);
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Notes *notes = lane->data;
    GArray *cards = notes->cards->cards;

    rihla_cards_place_cells (map, lane);
    for (guint i = 0; i < cards->len; i++) {
        const RihlaCard *card = &g_array_index (cards, RihlaCard, i);
        RihlaRect box = { map->columns[card->column].x + card->x,
                          lane->y + card->y, card->width, card->height };
        RihlaPaint paint = rihla_theme_make_card_paint (map->theme);

        paint.fill = card->ground;
        rihla_display_begin (map->display, RIHLA_ROLE_NOTE, card->id);
        rihla_display_add_box (map->display, &box, RADIUS, &paint);
        rihla_cards_place_text (card, map, &box);
        if (card->foot > 0)
            place_foot (map, notes, card, &g_array_index (notes->feet, Foot, i),
                        &box);
    }
}

const RihlaLaneClass rihla_lane_notes = {
    "notes", has_content, measure, arrange, place, free_notes, 0, NULL,
};
