/* opportunities.c: the lane of opportunities.
 * SPDX-License-Identifier: MIT
 *
 * A card each, stacked in the cell of the stage: those of its touchpoints
 * first, then its own. Another accent than that of pain points, with an arrow
 * in it, and at the end the numbers of the pain points it resolves, in
 * squares. */

#include "config.h"

#include <math.h>

#include "layout/lanes/cards.h"
#include "layout/lanes/pains.h"
#include "layout/summary.h"
#include "model/elements.h"

#define CONTRAST 4.5
#define SQUARE_SIZE 12.0
#define SQUARE_PADDING 3.0 /* beside a number too long for it */
#define SQUARE_GAP 3.0
#define SQUARE_RADIUS 2.5
#define SQUARE_BORDER 0.9f
#define MOST_SQUARES 4 /* the rest is told as "+3" */

/* The numbers of one opportunity; its texts are among those of the cards. */
typedef struct {
    guint first;
    guint n;
    double width;  /* of all squares with their gaps */
    double height; /* of the highest */
} Squares;

typedef struct {
    RihlaCards *cards; /* owned */
    GArray *squares;   /* owned; of Squares, one a card */
} Opportunities;

static void
free_opportunities (gpointer data)
{
    Opportunities *self = data;

    rihla_cards_free (self->cards);
    g_array_unref (self->squares);
    g_free (self);
}

/* A summary shows a few of them only. */
static gboolean
is_shown (RihlaMap *map, const RihlaOpportunity *opportunity)
{
    GHashTable *actions = rihla_map_get_whole (map)->actions;

    return actions == NULL || g_hash_table_contains (actions, opportunity);
}

static gboolean
has_any (RihlaMap *map, GPtrArray *list)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++)
        if (is_shown (map, rihla_list_get (list, i)))
            return TRUE;
    return FALSE;
}

static gboolean
has_content (RihlaMap *map, G_GNUC_UNUSED const RihlaLane *lane)
{
    for (guint i = 0; i < map->n_columns; i++)
        if (has_any (map, map->columns[i].stage->opportunities))
            return TRUE;
    for (guint i = 0; i < map->n_slots; i++) {
        const RihlaTouchpoint *touchpoint = map->slots[i].touchpoint;

        if (touchpoint != NULL && has_any (map, touchpoint->opportunities))
            return TRUE;
    }
    return FALSE;
}

static double
get_square_height (const RihlaText *number)
{
    return MAX (SQUARE_SIZE, number->height);
}

static double
get_square_width (const RihlaText *number)
{
    return MAX (get_square_height (number),
                number->natural_width + 2 * SQUARE_PADDING);
}

static void
add_square (Opportunities *self, RihlaMap *map, Squares *squares,
            const char *string)
{
    RihlaText *text =
        rihla_measurer_shape (map->measurer, string, RIHLA_FONT_NUMBER);

    rihla_measurer_wrap (map->measurer, text, INFINITY);
    g_ptr_array_add (self->cards->more, text);
    squares->width +=
        get_square_width (text) + (squares->n > 0 ? SQUARE_GAP : 0);
    squares->height = MAX (squares->height, get_square_height (text));
    squares->n++;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
    guint first = *(const guint *) a;
    guint second = *(const guint *) b;

    return (first > second) - (first < second);
}

static void
drop_repeats (GArray *sorted)
{
    guint n_kept = 0;

    for (guint i = 0; i < sorted->len; i++) {
        guint number = g_array_index (sorted, guint, i);

        if (n_kept == 0 || g_array_index (sorted, guint, n_kept - 1) != number)
            g_array_index (sorted, guint, n_kept++) = number;
    }
    g_array_set_size (sorted, n_kept);
}

/* The numbers of the pain points it resolves, in order, each once. */
static GArray *
find_numbers (const RihlaOpportunity *opportunity, GHashTable *numbers)
{
    GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

    if (numbers == NULL || opportunity->resolves == NULL)
        return found;
    for (char **id = opportunity->resolves; *id != NULL; id++) {
        guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, *id));

        if (number > 0)
            g_array_append_val (found, number);
    }
    g_array_sort (found, compare_numbers);
    drop_repeats (found);
    return found;
}

static void
add_squares (Opportunities *self, RihlaMap *map, Squares *squares,
             GArray *found)
{
    guint n_shown = found->len > MOST_SQUARES ? MOST_SQUARES - 1 : found->len;

    for (guint i = 0; i < n_shown; i++) {
        g_autofree char *string =
            rihla_labels_format_number (map->labels,
                                        g_array_index (found, guint, i), 0);

        add_square (self, map, squares, string);
    }
    if (found->len > n_shown) {
        g_autofree char *string =
            rihla_labels_format_signed (map->labels, found->len - n_shown, 0);

        add_square (self, map, squares, string);
    }
}

static void
add_opportunities (Opportunities *self, RihlaMap *map, guint column,
                   GPtrArray *list, GHashTable *numbers)
{
    for (guint i = 0; i < rihla_list_get_n (list); i++) {
        const RihlaOpportunity *opportunity = rihla_list_get (list, i);
        g_autoptr (GArray) found = NULL;
        g_autofree char *text = NULL;
        RihlaCard *card;
        Squares squares = { .first = self->cards->more->len };

        if (!is_shown (map, opportunity))
            continue;
        found = find_numbers (opportunity, numbers);
        text = rihla_summary_print (map, opportunity);
        card = rihla_cards_add (self->cards, map, column,
                                opportunity->element.id, text);
        rihla_cards_mark (map, card);
        add_squares (self, map, &squares, found);
        if (squares.n > 0)
            card->after += squares.width + map->theme->padding;
        card->least = squares.height;
        g_array_append_val (self->squares, squares);
    }
}

static void
measure (RihlaMap *map, RihlaLane *lane)
{
    Opportunities *self = g_new0 (Opportunities, 1);
    g_autoptr (GHashTable) numbers = rihla_pains_number (map);

    lane->data = self;
    self->cards = rihla_cards_new ();
    self->squares = g_array_new (FALSE, FALSE, sizeof (Squares));
    for (guint i = 0; i < map->n_columns; i++) {
        const RihlaColumn *column = &map->columns[i];

        for (guint j = 0; j < column->n_slots; j++) {
            RihlaTouchpoint *touchpoint =
                map->slots[column->first_slot + j].touchpoint;

            if (touchpoint != NULL)
                add_opportunities (self, map, i, touchpoint->opportunities,
                                   numbers);
        }
        add_opportunities (self, map, i, column->stage->opportunities, numbers);
    }
    rihla_cards_measure (self->cards, map);
}

static double
arrange (RihlaMap *map, RihlaLane *lane)
{
    Opportunities *self = lane->data;

    return rihla_cards_arrange (self->cards, map);
}

static void
place_squares (const Opportunities *self, RihlaMap *map, const Squares *squares,
               const RihlaCard *card, const RihlaRect *box)
{
    const RihlaTheme *theme = map->theme;
    RihlaColour colour =
        rihla_colour_adjust_on (theme->opportunity, theme->card, CONTRAST);
    RihlaPaint paint = { .stroke = colour, .stroke_width = SQUARE_BORDER };
    double x = box->x + box->width - theme->padding - squares->width;
    double middle = rihla_card_get_end_middle (card, box);

    rihla_display_begin (map->display, RIHLA_ROLE_ANSWER, card->id);
    for (guint i = 0; i < squares->n; i++) {
        RihlaText *text =
            g_ptr_array_index (self->cards->more, squares->first + i);
        double width = get_square_width (text);
        double height = get_square_height (text);
        RihlaRect square = { x, middle - height / 2, width, height };
        RihlaRect room = { x, middle - text->height / 2, width, text->height };

        rihla_display_add_box (map->display, &square, SQUARE_RADIUS, &paint);
        rihla_display_add_text (map->display, &room, text, RIHLA_ALIGN_CENTRE,
                                colour, theme->card);
        x += width + SQUARE_GAP;
    }
}

static void
place (RihlaMap *map, RihlaLane *lane)
{
    const Opportunities *self = lane->data;

    rihla_cards_place_cells (map, lane);
    for (guint i = 0; i < self->cards->cards->len; i++) {
        const RihlaCard *card =
            &g_array_index (self->cards->cards, RihlaCard, i);
        RihlaRect box;

        rihla_cards_place_ground (card, map, lane, RIHLA_ROLE_OPPORTUNITY,
                                  &box);
        rihla_cards_place_accent (map, &box, map->theme->opportunity, TRUE);
        rihla_cards_place_text (card, map, &box);
        place_squares (self, map, &g_array_index (self->squares, Squares, i),
                       card, &box);
    }
}

const RihlaLaneClass rihla_lane_opportunities = {
    "opportunities", has_content, measure, arrange, place, free_opportunities,
};
