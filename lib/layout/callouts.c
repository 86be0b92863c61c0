/* callouts.c: what a map says about itself, and what its journey annotates.
 * SPDX-License-Identifier: MIT
 *
 * In comes a map with all its lanes placed. What is to be said is found, and
 * for each the places around what it is about are searched, one callout after
 * another, the most important first. Where some find no room, those are tried
 * before the others, and the order with the most callouts is kept: one that
 * can stand in few places should not be kept from them by one that can stand
 * anywhere. The rest become notes. Only what is near an anchor is looked at,
 * and orders are only tried among those that may be in one another's way, so
 * the cost grows with the number of callouts, and the map is walked over
 * once. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/callouts-draw.h"
#include "layout/callouts-groups.h"
#include "layout/callouts-notes.h"
#include "layout/callouts.h"
#include "model/diagnostics.h"
#include "model/elements.h"

/* How many orders are tried. */
#define MOST_ROUNDS 4
/* So many beside one element that find no place, and no more are tried. */
#define MOST_WITHOUT 8
/* A frame no higher than this, in points, is a callout; a longer text is a
 * note. */
#define MOST_HEIGHT 100.0
/* Of what is about a wide thing, only so much to either side of its middle is
 * searched, in points. */
#define MOST_HALF_WIDTH 200.0
/* Inside a frame, around its text, in points: usually, and where the text is
 * brief, so that it fits into a row. */
static const struct {
    double x;
    double y;
} paddings[] = { { 7, 5 }, { 5, 2 } };
/* Points within which two edges are the same. */
#define ROUNDING 0.1
/* What lines may differ from their mean. */
#define UNEVENNESS 1.15

/* Widths that lines are broken to, in points, in the order they are tried. */
static const double wrap_widths[] = { 158, 210, 112, 80 };
#define WIDEST 210.0

/* Between a frame, or a leader, and what it must not cover, in points: at
 * first, and before giving up. */
static const struct {
    double frame;
    double leader;
} clearances[] = { { 4, 3 }, { 1, 1 } };

struct _RihlaCallouts {
    RihlaMap *map;             /* not owned */
    GPtrArray *sayings;        /* owned; of RihlaSaying */
    GArray *stretches;         /* owned; of RihlaStretch: around anchors */
    RihlaObstacles *obstacles; /* owned */
    RihlaObstacles *grounds;   /* owned; tinted cells, bands, thin lines */
    guint n_fixed;             /* obstacles that are no callouts */
    GArray *found;             /* owned; of guint: those of the last search */
    GArray *near_grounds;      /* owned; of RihlaRect: likewise */
    GArray *near_lines;        /* owned; of RihlaRect: likewise */
    RihlaRoom room;
    gboolean *is_hopeless; /* owned; no other callout is in the way */
};

void
rihla_callouts_free (RihlaCallouts *self)
{
    if (self == NULL)
        return;
    g_ptr_array_unref (self->sayings);
    g_array_unref (self->stretches);
    rihla_obstacles_free (self->obstacles);
    rihla_obstacles_free (self->grounds);
    g_array_unref (self->found);
    g_array_unref (self->near_grounds);
    g_array_unref (self->near_lines);
    rihla_room_clear (&self->room);
    g_free (self->is_hopeless);
    g_free (self);
}

static RihlaSaying *
get_saying (const RihlaCallouts *self, guint index)
{
    return g_ptr_array_index (self->sayings, index);
}

/* --- What is near ---------------------------------------------------------- */

/* What is searched around an anchor. */
static RihlaRect
get_area (const RihlaAnchor *anchor)
{
    double half = MIN (anchor->box.width / 2, MOST_HALF_WIDTH);
    double x = anchor->box.x + anchor->box.width / 2 - half;
    double middle = anchor->box.y + anchor->box.height / 2;
    double high = MIN (anchor->box.height / 2, MOST_HALF_WIDTH);

    return (RihlaRect){
        x - RIHLA_CALLOUT_REACH_X,
        middle - high - RIHLA_CALLOUT_REACH_Y,
        2 * (half + RIHLA_CALLOUT_REACH_X),
        2 * (high + RIHLA_CALLOUT_REACH_Y),
    };
}

static int
compare_stretches (gconstpointer a, gconstpointer b)
{
    const RihlaStretch *one = a;
    const RihlaStretch *other = b;

    return (one->left > other->left) - (one->left < other->left);
}

/* Where something may come to stand: the callout or, at the end of a wide
 * anchor, its marker. */
static RihlaStretch
get_stretch (const RihlaAnchor *anchor)
{
    RihlaRect area = get_area (anchor);
    RihlaRect own = rihla_rect_grow (&anchor->box, RIHLA_MARKER_AREA);

    return (RihlaStretch){
        MIN (area.x, own.x),
        MAX (area.x + area.width, own.x + own.width),
    };
}

static void
find_stretches (RihlaCallouts *self)
{
    GArray *all = self->stretches;
    guint n = 0;

    for (guint i = 0; i < self->sayings->len; i++) {
        const GArray *anchors = get_saying (self, i)->anchors;

        for (guint j = 0; j < anchors->len; j++) {
            RihlaStretch stretch =
                get_stretch (&g_array_index (anchors, RihlaAnchor, j));

            g_array_append_val (all, stretch);
        }
    }
    g_array_sort (all, compare_stretches);
    for (guint i = 0; i < all->len; i++) {
        RihlaStretch stretch = g_array_index (all, RihlaStretch, i);
        RihlaStretch *last =
            &g_array_index (all, RihlaStretch, n > 0 ? n - 1 : 0);

        if (n > 0 && stretch.left <= last->right)
            last->right = MAX (last->right, stretch.right);
        else
            g_array_index (all, RihlaStretch, n++) = stretch;
    }
    g_array_set_size (all, n);
}

static void
collect_obstacles (RihlaCallouts *self)
{
    const GArray *items = self->map->display->items;

    find_stretches (self);
    self->obstacles = rihla_obstacles_new (self->stretches);
    self->grounds = rihla_obstacles_new (self->stretches);
    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);

        if (rihla_item_is_open_ground (item) && i > 0 &&
            item->role != RIHLA_ROLE_GAP && item->role != RIHLA_ROLE_INTERVAL &&
            rihla_obstacles_are_near (self->grounds, &item->box))
            rihla_obstacles_add_box (self->grounds, &item->box, i);
        rihla_obstacles_add_item (self->obstacles, self->map->display, i);
    }
    self->n_fixed = rihla_obstacles_get_n (self->obstacles);
}

static void
find_grounds (RihlaCallouts *self, const RihlaRect *area)
{
    g_array_set_size (self->near_grounds, 0);
    g_array_set_size (self->near_lines, 0);
    rihla_obstacles_find (self->grounds, area, self->found);
    for (guint i = 0; i < self->found->len; i++) {
        guint index = g_array_index (self->found, guint, i);
        RihlaRect box =
            rihla_obstacle_get_box (rihla_obstacles_get (self->grounds, index));

        if (box.height > 0)
            g_array_append_val (self->near_grounds, box);
        else
            g_array_append_val (self->near_lines, box);
    }
}

/* Covers what is near but for what is inside the anchor, where the leader
 * ends. Returns whether other callouts are among it. */
static gboolean
open_room (RihlaCallouts *self, const RihlaAnchor *anchor)
{
    RihlaRect area = get_area (anchor);
    RihlaRect inside = rihla_rect_grow (&anchor->box, ROUNDING);
    gboolean has_callouts = FALSE;

    rihla_room_open (&self->room, &area);
    rihla_obstacles_find (self->obstacles, &area, self->found);
    for (guint i = 0; i < self->found->len; i++) {
        guint index = g_array_index (self->found, guint, i);
        const RihlaObstacle *obstacle =
            rihla_obstacles_get (self->obstacles, index);
        RihlaRect box = rihla_obstacle_get_box (obstacle);

        has_callouts |= index >= self->n_fixed;
        if (!rihla_rect_is_inside (&box, &inside))
            rihla_room_cover (&self->room, obstacle);
    }
    rihla_room_close (&self->room);
    find_grounds (self, &area);
    return has_callouts;
}

/* --- What may stand there -------------------------------------------------- */

/* Lines of about one length look better than a last one of one word. */
static double
get_wrap_width (const RihlaText *text, double most)
{
    double n_lines = ceil (text->natural_width / most);

    if (n_lines <= 1)
        return INFINITY;
    return MIN (text->natural_width / n_lines * UNEVENNESS, most);
}

static void
add_form (RihlaCallouts *self, RihlaSaying *saying, gboolean is_brief,
          double most)
{
    RihlaText *text = is_brief ? saying->brief_text : saying->text;
    const RihlaForm *last = NULL;
    RihlaForm form = { .is_brief = is_brief,
                       .wrap_width = get_wrap_width (text, most),
                       .padding_x = paddings[is_brief].x,
                       .padding_y = paddings[is_brief].y };

    if (saying->forms->len > 0)
        last =
            &g_array_index (saying->forms, RihlaForm, saying->forms->len - 1);
    if (text->minimum_width > form.wrap_width && most < WIDEST)
        return;
    rihla_measurer_wrap (self->map->measurer, text, form.wrap_width);
    form.width = text->width + 2 * form.padding_x;
    form.height = text->height + 2 * form.padding_y;
    if (form.height > MOST_HEIGHT ||
        (last != NULL && last->is_brief == is_brief &&
         last->width == form.width && last->height == form.height))
        return;
    g_array_append_val (saying->forms, form);
}

/* Shapes the texts and finds the frames that they may stand in. */
static void
measure_saying (RihlaCallouts *self, RihlaSaying *saying)
{
    RihlaMeasurer *measurer = self->map->measurer;

    saying->text =
        rihla_measurer_shape (measurer, saying->string, RIHLA_FONT_SMALL);
    for (guint i = 0; i < G_N_ELEMENTS (wrap_widths); i++)
        add_form (self, saying, FALSE, wrap_widths[i]);
    if (saying->brief == NULL)
        return;
    saying->brief_text =
        rihla_measurer_shape (measurer, saying->brief, RIHLA_FONT_SMALL);
    add_form (self, saying, TRUE, wrap_widths[0]);
}

/* --- One callout ----------------------------------------------------------- */

/* The band that the anchor lies in. */
static const RihlaRect *
find_band (const RihlaCallouts *self, const RihlaAnchor *anchor)
{
    for (guint i = 0; anchor->is_on_curve && i < self->near_grounds->len; i++) {
        const RihlaRect *ground =
            &g_array_index (self->near_grounds, RihlaRect, i);

        if (rihla_rect_is_inside (&anchor->box, ground))
            return ground;
    }
    return NULL;
}

/* Whether the smallest of all frames would have room; if not, none has. */
static gboolean
has_any_room (const RihlaCallouts *self, const RihlaCalloutSearch *search,
              const RihlaSaying *saying)
{
    RihlaRect least = { 0, 0, INFINITY, INFINITY };
    const RihlaRoom *room = &self->room;

    for (guint i = 0; i < saying->forms->len; i++) {
        const RihlaForm *form = &g_array_index (saying->forms, RihlaForm, i);

        least.width = MIN (least.width, form->width);
        least.height = MIN (least.height, form->height);
    }
    for (guint row = 0; row < room->n_rows; row++)
        for (guint column = 0; column < room->n_columns; column++) {
            least.x = room->x + column * RIHLA_ROOM_STEP;
            least.y = room->y + row * RIHLA_ROOM_STEP;
            if (rihla_rect_is_inside (&least, &search->window) &&
                rihla_room_is_free (room, &least))
                return TRUE;
        }
    return FALSE;
}

/* Tries the forms of one text, with more room around them and with less. */
static gboolean
try_forms (RihlaSaying *saying, RihlaCalloutSearch *search, gboolean is_brief)
{
    guint n = saying->forms->len;

    for (guint i = 0; i < n * G_N_ELEMENTS (clearances); i++) {
        const RihlaForm *form =
            &g_array_index (saying->forms, RihlaForm, i % n);

        if (form->is_brief != is_brief)
            continue;
        search->width = form->width;
        search->height = form->height;
        search->clearance = clearances[i / n].frame;
        search->leader_clearance = clearances[i / n].leader;
        saying->form = i % n;
        if (rihla_callout_search (search, &saying->place))
            return TRUE;
    }
    return FALSE;
}

/* Tries all forms in the room that is open. */
static gboolean
try_anchor (RihlaCallouts *self, RihlaSaying *saying, const RihlaAnchor *anchor)
{
    RihlaCalloutSearch search = { .room = &self->room,
                                  .anchor = anchor,
                                  .longest = saying->longest,
                                  .grounds = self->near_grounds,
                                  .lines = self->near_lines };

    rihla_map_get_window (self->map, anchor->column,
                          anchor->box.y + anchor->box.height / 2,
                          &search.window);
    search.band = find_band (self, anchor);
    if (!has_any_room (self, &search, saying))
        return FALSE;
    return try_forms (saying, &search, FALSE) ||
           try_forms (saying, &search, TRUE);
}

/* What is placed is in the way of those that follow. */
static void
add_to_obstacles (RihlaCallouts *self, const RihlaSaying *saying)
{
    const RihlaLeader *leader = &saying->place.leader;

    rihla_obstacles_add_box (self->obstacles, &saying->place.box,
                             RIHLA_OBSTACLE_NO_ITEM);
    for (guint i = 0; i + 1 < leader->n_points; i++)
        rihla_obstacles_add_line (self->obstacles, &leader->x[i], &leader->y[i],
                                  RIHLA_CALLOUT_BORDER, RIHLA_OBSTACLE_NO_ITEM);
}

static void
place_saying (RihlaCallouts *self, guint index)
{
    RihlaSaying *saying = get_saying (self, index);
    gboolean has_callouts = FALSE;

    saying->has_place = FALSE;
    if (self->is_hopeless[index] || saying->forms->len == 0 ||
        self->map->n_lanes == 0)
        return;
    for (guint i = 0; i < saying->anchors->len && !saying->has_place; i++) {
        const RihlaAnchor *anchor =
            &g_array_index (saying->anchors, RihlaAnchor, i);

        has_callouts |= open_room (self, anchor);
        saying->has_place = try_anchor (self, saying, anchor);
    }
    if (saying->has_place)
        add_to_obstacles (self, saying);
    else
        self->is_hopeless[index] = !has_callouts;
}

/* --- All callouts ---------------------------------------------------------- */

/* What one order came to. */
typedef struct {
    gboolean has_place;
    guint form;
    RihlaCalloutPlace place;
} Outcome;

/* Callouts that may be in one another's way, while they are placed. */
typedef struct {
    guint *order;  /* not owned; the next one that is tried */
    Outcome *best; /* not owned; one for each of all callouts */
    guint n;
    guint n_before; /* obstacles that were there before */
} Group;

static void
forget_places (RihlaCallouts *self, const Group *group)
{
    guint n = rihla_obstacles_get_n (self->obstacles);

    for (guint i = group->n_before; i < n; i++)
        rihla_obstacles_get (self->obstacles, i)->is_gone = TRUE;
}

/* Looks for a place, unless so many before found none beside the same element
 * that there is none left. */
static void
place_unless_crowded (RihlaCallouts *self, guint index, GHashTable *n_without)
{
    RihlaSaying *saying = get_saying (self, index);
    const RihlaElement *element = saying->element;
    guint n = GPOINTER_TO_UINT (g_hash_table_lookup (n_without, element));

    saying->has_place = FALSE;
    if (n >= MOST_WITHOUT)
        return;
    place_saying (self, index);
    if (!saying->has_place)
        g_hash_table_insert (n_without, (gpointer) element,
                             GUINT_TO_POINTER (n + 1));
}

/* Returns how many found no place although one would have been there without
 * the others. */
static guint
place_in_order (RihlaCallouts *self, const Group *group)
{
    g_autoptr (GHashTable) n_without = g_hash_table_new (NULL, NULL);
    guint n_failed = 0;

    forget_places (self, group);
    for (guint i = 0; i < group->n; i++) {
        guint index = group->order[i];

        place_unless_crowded (self, index, n_without);
        n_failed += !get_saying (self, index)->has_place &&
                    !self->is_hopeless[index] &&
                    get_saying (self, index)->forms->len > 0;
    }
    return n_failed;
}

static void
keep_outcome (const RihlaCallouts *self, const Group *group)
{
    for (guint i = 0; i < group->n; i++) {
        const RihlaSaying *saying = get_saying (self, group->order[i]);

        group->best[group->order[i]] =
            (Outcome){ saying->has_place, saying->form, saying->place };
    }
}

static void
restore_outcome (RihlaCallouts *self, const Group *group)
{
    forget_places (self, group);
    for (guint i = 0; i < group->n; i++) {
        RihlaSaying *saying = get_saying (self, group->order[i]);
        const Outcome *outcome = &group->best[group->order[i]];

        saying->has_place = outcome->has_place;
        saying->form = outcome->form;
        saying->place = outcome->place;
        if (saying->has_place)
            add_to_obstacles (self, saying);
    }
}

/* Those that found no place come first, the others after them as they were. */
static void
bring_forward (const RihlaCallouts *self, const Group *group)
{
    guint *order = group->order;
    guint n = group->n;
    g_autofree guint *before = g_memdup2 (order, n * sizeof *order);
    guint n_failed = 0;
    guint next;

    for (guint i = 0; i < n; i++) {
        if (!get_saying (self, before[i])->has_place)
            order[n_failed++] = before[i];
    }
    next = n_failed;
    for (guint i = 0; i < n; i++) {
        if (get_saying (self, before[i])->has_place)
            order[next++] = before[i];
    }
}

/* Most find their places in the first order, and keep them. */
static void
place_group (RihlaCallouts *self, Group *group)
{
    guint least = G_MAXUINT;

    group->n_before = rihla_obstacles_get_n (self->obstacles);
    for (guint round = 0; round < MOST_ROUNDS; round++) {
        guint n_failed = place_in_order (self, group);

        if (n_failed == 0)
            return;
        if (n_failed < least) {
            least = n_failed;
            keep_outcome (self, group);
        }
        bring_forward (self, group);
    }
    restore_outcome (self, group);
}

static RihlaCalloutGroups *
find_groups (const RihlaCallouts *self)
{
    g_autoptr (GArray) areas =
        g_array_new (FALSE, TRUE, sizeof (RihlaCalloutArea));

    for (guint i = 0; i < self->sayings->len; i++) {
        const GArray *anchors = get_saying (self, i)->anchors;

        for (guint j = 0; j < anchors->len; j++) {
            RihlaCalloutArea area = {
                i, get_area (&g_array_index (anchors, RihlaAnchor, j))
            };

            g_array_append_val (areas, area);
        }
    }
    return rihla_callout_groups_new (areas, self->sayings->len);
}

static void
place_all (RihlaCallouts *self)
{
    g_autofree Outcome *best = g_new0 (Outcome, self->sayings->len);
    g_autoptr (RihlaCalloutGroups) groups = find_groups (self);
    guint start = 0;

    for (guint i = 0; i < groups->ends->len; i++) {
        guint end = g_array_index (groups->ends, guint, i);
        Group group = { .order = groups->members + start,
                        .best = best,
                        .n = end - start };

        place_group (self, &group);
        start = end;
    }
}

RihlaCallouts *
rihla_callouts_place (RihlaMap *map)
{
    RihlaCallouts *self = g_new0 (RihlaCallouts, 1);

    self->map = map;
    self->sayings = rihla_sayings_find (map);
    self->stretches = g_array_new (FALSE, FALSE, sizeof (RihlaStretch));
    self->found = g_array_new (FALSE, FALSE, sizeof (guint));
    self->near_grounds = g_array_new (FALSE, FALSE, sizeof (RihlaRect));
    self->near_lines = g_array_new (FALSE, FALSE, sizeof (RihlaRect));
    rihla_room_init (&self->room);
    if (self->sayings->len == 0)
        return self;
    self->is_hopeless = g_new0 (gboolean, self->sayings->len);
    for (guint i = 0; i < self->sayings->len; i++)
        measure_saying (self, get_saying (self, i));
    collect_obstacles (self);
    place_all (self);
    for (guint i = 0; i < self->sayings->len; i++) {
        if (get_saying (self, i)->has_place)
            rihla_callout_draw (map, get_saying (self, i));
    }
    rihla_notes_mark (map, self->sayings, self->obstacles);
    return self;
}

double
rihla_callouts_place_notes (RihlaCallouts *self, double y)
{
    return rihla_notes_place (self->map, self->sayings, y);
}
