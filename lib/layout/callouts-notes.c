/* callouts-notes.c: what found no room beside what it is about.
 * SPDX-License-Identifier: MIT
 *
 * Such a saying becomes a note under the map, tied to its place by a letter:
 * pain points have numbers already, and opportunities repeat those. Letters
 * are given in reading order. A marker stands at a corner of what it is about,
 * on it where it is a card with room, never over anything else. Notes run down
 * one column after another, about as many in each. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/callouts-draw.h"
#include "layout/callouts-names.h"
#include "layout/callouts-notes.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* All in points. */
#define MARKER_PADDING 3.0
#define MARKER_REACH 6.0 /* how far a marker may be from what it is about */
#define MOST_SEARCHED 300.0
/* A card that is as large as that part of what it stands for is its ground. */
#define GROUND_SHARE 0.8
#define COST_ON_EDGE 4.0
#define NOTE_LEAST 190.0 /* width of a column of notes */
#define NOTE_COLUMN_GAP 18.0
#define NOTE_GAP 5.0
#define MARK_GAP 6.0

/* --- Letters --------------------------------------------------------------- */

/* A, B, … Z, A2, B2, … in the letters of the language. */
static char *
print_mark (const RihlaMap *map, guint index)
{
    const char *all = rihla_labels_get (map->labels, "words", "note-letters");
    g_auto (GStrv) letters = g_strsplit (all, " ", -1);
    guint n_letters = g_strv_length (letters);
    g_autofree char *number = NULL;

    if (index < n_letters)
        return g_strdup (letters[index]);
    number = rihla_labels_format_number (map->labels, index / n_letters + 1, 0);
    return g_strconcat (letters[index % n_letters], number, NULL);
}

static const RihlaAnchor *
get_anchor (const RihlaSaying *saying)
{
    return saying->anchors->len == 0
               ? NULL
               : &g_array_index (saying->anchors, RihlaAnchor, 0);
}

/* What is not drawn comes last. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
    const RihlaAnchor *one = get_anchor (*(RihlaSaying *const *) a);
    const RihlaAnchor *other = get_anchor (*(RihlaSaying *const *) b);

    if (one == NULL || other == NULL)
        return (one == NULL) - (other == NULL);
    if (one->box.x != other->box.x)
        return one->box.x < other->box.x ? -1 : 1;
    return (one->box.y > other->box.y) - (one->box.y < other->box.y);
}

static int
compare_stable (gconstpointer a, gconstpointer b, gpointer data)
{
    GHashTable *ranks = data;
    int order = compare_places (a, b);

    if (order != 0)
        return order;
    return GPOINTER_TO_INT (
               g_hash_table_lookup (ranks, *(RihlaSaying *const *) a)) -
           GPOINTER_TO_INT (
               g_hash_table_lookup (ranks, *(RihlaSaying *const *) b));
}

/* Those without a place, in reading order. */
static GPtrArray *
find_notes (GPtrArray *sayings)
{
    g_autoptr (GHashTable) ranks = g_hash_table_new (NULL, NULL);
    GPtrArray *notes = g_ptr_array_new ();

    for (guint i = 0; i < sayings->len; i++) {
        RihlaSaying *saying = g_ptr_array_index (sayings, i);

        g_hash_table_insert (ranks, saying, GINT_TO_POINTER ((int) i));
        if (!saying->has_place && !saying->is_told_elsewhere)
            g_ptr_array_add (notes, saying);
    }
    g_ptr_array_sort_with_data (notes, compare_stable, ranks);
    return notes;
}

/* --- Markers --------------------------------------------------------------- */

static double
get_marker_side (const RihlaText *mark)
{
    return MAX (RIHLA_MARKER_SIDE, mark->height);
}

static double
get_marker_width (const RihlaText *mark)
{
    return MAX (get_marker_side (mark), mark->width + 2 * MARKER_PADDING);
}

/* A marker may stand on the card or the arrow that it is about. */
static gboolean
is_own_ground (const RihlaMap *map, const RihlaAnchor *anchor, guint item)
{
    const RihlaItem *ground;

    if (item < anchor->first || item > anchor->last)
        return FALSE;
    ground = &g_array_index (map->display->items, RihlaItem, item);
    return (ground->shape == RIHLA_SHAPE_BOX ||
            ground->role == RIHLA_ROLE_STAGE) &&
           ground->shape != RIHLA_SHAPE_TEXT &&
           ground->box.width >= GROUND_SHARE * anchor->box.width &&
           ground->box.height >= GROUND_SHARE * anchor->box.height;
}

/* Around the upper corner at the end of the anchor, as far as it is searched. */
static RihlaRect
get_area (const RihlaAnchor *anchor)
{
    RihlaRect corner = anchor->box;

    corner.width = MIN (corner.width, MOST_SEARCHED);
    corner.height = MIN (corner.height, MOST_SEARCHED);
    corner.x += anchor->box.width - corner.width;
    return rihla_rect_grow (&corner, RIHLA_MARKER_AREA);
}

static void
open_room (const RihlaMap *map, const RihlaAnchor *anchor,
           RihlaObstacles *obstacles, RihlaRoom *room)
{
    RihlaRect area = get_area (anchor);
    g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

    rihla_room_open (room, &area);
    rihla_obstacles_find (obstacles, &area, found);
    for (guint i = 0; i < found->len; i++) {
        const RihlaObstacle *obstacle =
            rihla_obstacles_get (obstacles, g_array_index (found, guint, i));

        if (!is_own_ground (map, anchor, obstacle->item))
            rihla_room_cover (room, obstacle);
    }
    rihla_room_close (room);
}

/* How far a marker is from the upper corner at the end of what it is about;
 * INFINITY where it would be too far from it. */
static double
get_cost (const RihlaRect *box, const RihlaRect *anchor)
{
    RihlaRect near = rihla_rect_grow (anchor, MARKER_REACH);
    double cost = fabs (box->x + box->width - anchor->x - anchor->width) +
                  fabs (box->y - anchor->y);

    if (!rihla_rect_meets (box, &near))
        return INFINITY;
    if (rihla_rect_meets (box, anchor) && !rihla_rect_is_inside (box, anchor))
        cost += COST_ON_EDGE;
    return cost;
}

/* The part of a broken map, outside the columns, that an anchor is in: the heads
 * of lanes beside its window, what is above all lanes, or what is below. */
static RihlaRect
get_part (const RihlaMap *map, const RihlaAnchor *anchor,
          const RihlaRect *window, double width)
{
    const RihlaLane *first = &map->lanes[0];
    const RihlaLane *last = &map->lanes[map->n_lanes - 1];
    double bottom = last->y + last->height;

    if (anchor->box.y + anchor->box.height <= first->y)
        return (RihlaRect){ 0, 0, width, first->y };
    if (anchor->box.y >= bottom)
        return (RihlaRect){ 0, bottom, width, INFINITY };
    return (RihlaRect){ map->theme->page_margin, window->y, map->head_width,
                        window->height };
}

/* Where a marker may stand: in the window of its anchor, or on the page where
 * the anchor is outside the lanes. */
static RihlaRect
get_limits (const RihlaMap *map, const RihlaAnchor *anchor)
{
    const RihlaItem *page = &g_array_index (map->display->items, RihlaItem, 0);
    RihlaRect window;

    if (map->n_lanes > 0) {
        rihla_map_get_window (map, anchor->column,
                              anchor->box.y + anchor->box.height / 2, &window);
        if (rihla_rect_is_inside (&anchor->box, &window))
            return window;
        if (map->breaks != NULL)
            return get_part (map, anchor, &window, page->box.width);
    }
    return (RihlaRect){ 0, 0, page->box.width, INFINITY };
}

static gboolean
find_marker (const RihlaMap *map, const RihlaAnchor *anchor,
             const RihlaRoom *room, RihlaRect *marker)
{
    RihlaRect limits = get_limits (map, anchor);
    RihlaRect box = *marker;
    double best = INFINITY;

    for (guint row = 0; row < room->n_rows; row++)
        for (guint column = 0; column < room->n_columns; column++) {
            RihlaRect wide;
            double cost;

            box.x = room->x + column * RIHLA_ROOM_STEP;
            box.y = room->y + row * RIHLA_ROOM_STEP;
            cost = get_cost (&box, &anchor->box);
            wide = rihla_rect_grow (&box, 1);
            if (cost >= best || !rihla_rect_is_inside (&box, &limits) ||
                !rihla_room_is_free (room, &wide))
                continue;
            best = cost;
            *marker = box;
        }
    return isfinite (best);
}

/* TRUE where there is room for the marker at one of the anchors. */
static gboolean
place_marker (RihlaMap *map, RihlaSaying *saying, RihlaObstacles *obstacles,
              RihlaRoom *room)
{
    saying->marker.width = get_marker_width (saying->mark);
    saying->marker.height = get_marker_side (saying->mark);
    for (guint i = 0; i < saying->anchors->len; i++) {
        const RihlaAnchor *anchor =
            &g_array_index (saying->anchors, RihlaAnchor, i);

        open_room (map, anchor, obstacles, room);
        if (!find_marker (map, anchor, room, &saying->marker))
            continue;
        rihla_obstacles_add_box (obstacles, &saying->marker,
                                 RIHLA_OBSTACLE_NO_ITEM);
        rihla_marker_draw (map, saying, &saying->marker, RIHLA_ROLE_MARKER);
        return TRUE;
    }
    return FALSE;
}

static void
tell_of_note (RihlaMap *map, const RihlaSaying *saying)
{
    const RihlaElement *source =
        saying->source != NULL ? saying->source : saying->element;
    RihlaPlace place = { map->journey->file, source->line, source->column };
    const char *what =
        saying->source != NULL ? "the annotation" : "what the map finds";

    if (saying->anchors->len == 0)
        rihla_diagnostics_add (map->diagnostics, RIHLA_DIAGNOSTIC_NOTED, &place,
                               saying->id,
                               "%s is a note under the map, because \"%s\" is "
                               "not drawn",
                               what, saying->element->id);
    else
        rihla_diagnostics_add (map->diagnostics, RIHLA_DIAGNOSTIC_NOTED, &place,
                               saying->id,
                               "there is no room for %s beside \"%s\"; it is a "
                               "note under the map",
                               what, saying->element->id);
}

void
rihla_notes_mark (RihlaMap *map, GPtrArray *sayings, RihlaObstacles *obstacles)
{
    g_autoptr (GPtrArray) notes = find_notes (sayings);
    guint n_marks = 0;
    RihlaRoom room;

    rihla_room_init (&room);
    for (guint i = 0; i < notes->len; i++) {
        RihlaSaying *saying = g_ptr_array_index (notes, i);
        g_autofree char *letter = print_mark (map, n_marks);

        saying->mark =
            rihla_measurer_shape (map->measurer, letter, RIHLA_FONT_NUMBER);
        rihla_measurer_wrap (map->measurer, saying->mark, INFINITY);
        if (place_marker (map, saying, obstacles, &room)) {
            n_marks++;
        } else {
            g_clear_pointer (&saying->mark, rihla_text_unref);
            saying->name = rihla_element_print_name (map, saying->element);
        }
        tell_of_note (map, saying);
    }
    rihla_room_clear (&room);
}

/* --- Notes ----------------------------------------------------------------- */

typedef struct {
    RihlaMap *map;
    double x;
    double width;
    guint n_columns;
    double column_width;
    double mark_width; /* the same for all, so that the texts stand in line */
    double height;     /* of all notes, one under another */
} Notes;

static void
settle_columns (Notes *self, const GPtrArray *notes)
{
    RihlaMap *map = self->map;
    const RihlaItem *page = &g_array_index (map->display->items, RihlaItem, 0);
    double n;

    self->x = map->theme->page_margin;
    self->width = page->box.width - 2 * map->theme->page_margin;
    if (map->n_columns > 0) {
        self->x = map->lanes_x;
        self->width = map->first_width;
    }
    n = floor ((self->width + NOTE_COLUMN_GAP) /
               (NOTE_LEAST + NOTE_COLUMN_GAP));
    self->n_columns = (guint) CLAMP (n, 1, notes->len);
    self->column_width =
        (self->width + NOTE_COLUMN_GAP) / self->n_columns - NOTE_COLUMN_GAP;
    for (guint i = 0; i < notes->len; i++) {
        const RihlaSaying *saying = g_ptr_array_index (notes, i);

        if (saying->mark != NULL)
            self->mark_width =
                MAX (self->mark_width, get_marker_width (saying->mark));
    }
    if (self->mark_width > 0)
        self->mark_width += MARK_GAP;
}

static double
get_height (const RihlaSaying *saying)
{
    double mark = saying->mark == NULL ? 0 : get_marker_side (saying->mark);

    return MAX (mark, saying->text->height) + NOTE_GAP;
}

/* A note without a letter begins with the name of what it is about. */
static void
wrap_note (Notes *self, RihlaSaying *saying)
{
    RihlaMeasurer *measurer = self->map->measurer;

    if (saying->name != NULL) {
        const char *values[] = { saying->name, saying->string, NULL };
        g_autofree char *string = rihla_labels_fill (self->map->labels, "words",
                                                     "note-about", values);

        rihla_text_unref (saying->text);
        saying->text =
            rihla_measurer_shape (measurer, string, RIHLA_FONT_SMALL);
    }
    rihla_measurer_wrap (measurer, saying->text,
                         MAX (self->column_width - self->mark_width, 1));
    self->height += get_height (saying);
}

static void
add_note (const Notes *self, const RihlaSaying *saying, double x, double y)
{
    RihlaMap *map = self->map;
    const RihlaFontStyle *font = &map->theme->fonts[RIHLA_FONT_SMALL];
    double line = font->size * font->line_height;
    RihlaRect text = { x + self->mark_width, y,
                       self->column_width - self->mark_width,
                       saying->text->height };

    if (saying->mark != NULL) {
        double side = get_marker_side (saying->mark);
        RihlaRect box = { x, y + MAX (line - side, 0) / 2,
                          get_marker_width (saying->mark), side };

        rihla_marker_draw (map, saying, &box, RIHLA_ROLE_ANNOTATION);
    }
    rihla_display_begin (map->display, RIHLA_ROLE_ANNOTATION, saying->id);
    rihla_display_add_text (map->display, &text, saying->text,
                            RIHLA_ALIGN_START, font->colour, map->theme->paper);
}

/* Fills each column to about the same height. Returns that of the highest. */
static double
add_notes (const Notes *self, const GPtrArray *notes, double y)
{
    double share = self->height / self->n_columns;
    double highest = 0;
    double done = 0;
    double below = 0;
    guint column = 0;

    for (guint i = 0; i < notes->len; i++) {
        const RihlaSaying *saying = g_ptr_array_index (notes, i);
        double height = get_height (saying);

        if (below > 0 && column + 1 < self->n_columns &&
            done + height / 2 > share * (column + 1)) {
            column++;
            below = 0;
        }
        add_note (self, saying,
                  self->x + column * (self->column_width + NOTE_COLUMN_GAP),
                  y + below);
        below += height;
        done += height;
        highest = MAX (highest, below);
    }
    return highest - NOTE_GAP;
}

static double
add_head (RihlaMap *map, double y)
{
    const RihlaFontStyle *font = &map->theme->fonts[RIHLA_FONT_LANE_HEAD];
    const char *label = rihla_labels_get (map->labels, "words", "annotations");
    g_autoptr (RihlaText) head = NULL;
    RihlaRect box = { map->theme->page_margin, y, map->head_width, 0 };

    if (map->n_columns == 0)
        return 0;
    head = rihla_measurer_shape (map->measurer, label, RIHLA_FONT_LANE_HEAD);
    rihla_measurer_wrap (map->measurer, head, map->head_width);
    box.height = head->height;
    rihla_display_begin (map->display, RIHLA_ROLE_LANE_HEAD, NULL);
    rihla_display_add_text (map->display, &box, head, RIHLA_ALIGN_START,
                            font->colour, map->theme->paper);
    return head->height;
}

double
rihla_notes_place (RihlaMap *map, GPtrArray *sayings, double y)
{
    g_autoptr (GPtrArray) notes = find_notes (sayings);
    Notes self = { .map = map };
    double head;
    double height;

    if (notes->len == 0)
        return 0;
    settle_columns (&self, notes);
    for (guint i = 0; i < notes->len; i++)
        wrap_note (&self, g_ptr_array_index (notes, i));
    head = add_head (map, y);
    height = add_notes (&self, notes, y);
    return MAX (head, height);
}
