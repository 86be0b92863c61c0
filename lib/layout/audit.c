/* audit.c: looks for faults in a finished layout.
 * SPDX-License-Identifier: MIT
 *
 * In comes a layout; out come diagnostics, none for a good map. The audit sees
 * what a reader would: the ink of each line, and the shapes it stands on. Each
 * text is held against the room it was given, against the topmost shape under
 * it, against the map and for contrast; and against all other texts, the
 * signs (faces, stars, pins, dots of severity, pictures) and the emotion curve
 * that it must not touch. Stars and pins must not touch these either. What is
 * near what is found by sweeping from left to right over boxes in order of their
 * left edges, with a list of those that the sweep is inside of: the work grows
 * with the number of items times the few that stand above one another. A map
 * that is higher than wide is swept from the top instead: its boxes are turned
 * over, so that what was the top of each is its left edge. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/audit.h"
#include "layout/callouts-audit.h"
#include "layout/layout.h"
#include "model/diagnostics.h"

/* Points below which a fault is rounding. */
#define TOLERANCE 0.05
/* Letters may lean out of their line a little; as a part of the size. */
#define OVERHANG 0.15
#define LEAST_CONTRAST 4.5
#define MAX_QUOTED 40
/* The curve is looked at in pieces of about this length, in points, and so
 * many at most between two of its points. */
#define SAMPLE_LENGTH 1.0
#define MOST_SAMPLES 512

/* Something in the way of a sweep: a line of a text, a sign or a ground. */
typedef struct {
    double left;
    double right;
    double top;
    double bottom;
    guint item;
    gboolean is_text;
} Block;

typedef struct {
    const RihlaLayout *layout;
    const GArray *items;
    RihlaDiagnostics *diagnostics;
    guint n_faults;
    GHashTable *told; /* not owned; pairs of items with a line of the curve */
} Audit;

static const RihlaItem *
get_item (const Audit *self, guint index)
{
    return &g_array_index (self->items, RihlaItem, index);
}

/* The start of a text, in one line. */
static char *
quote_text (const RihlaItem *item)
{
    const char *string = item->text->string;
    g_autofree char *start =
        g_utf8_substring (string, 0,
                          MIN (g_utf8_strlen (string, -1), MAX_QUOTED));

    g_strdelimit (start, "\n", ' ');
    return g_strdup_printf ("\"%s%s\"", start,
                            strlen (start) < strlen (string) ? "…" : "");
}

char *
rihla_audit_name_item (const RihlaItem *item)
{
    const char *nick = rihla_role_get_nick (item->role);
    g_autofree char *quote = NULL;

    if (item->shape != RIHLA_SHAPE_TEXT)
        return g_strdup_printf ("a shape (%s)", nick);
    quote = quote_text (item);
    return g_strdup_printf ("the text %s (%s)", quote, nick);
}

/* The message is: name of the item, what it does. */
static void
add_fault (Audit *self, RihlaDiagnosticCode code, const RihlaItem *item,
           const char *what)
{
    g_autofree char *name = rihla_audit_name_item (item);

    self->n_faults++;
    rihla_diagnostics_add (self->diagnostics, code, NULL, item->id, "%s %s",
                           name, what);
}

static void
add_fault_with (Audit *self, RihlaDiagnosticCode code, const RihlaItem *item,
                const char *what, const RihlaItem *other)
{
    g_autofree char *other_name = rihla_audit_name_item (other);
    g_autofree char *whole = g_strdup_printf ("%s %s", what, other_name);

    add_fault (self, code, item, whole);
}

static Block
get_box (const RihlaItem *item, guint index)
{
    return (Block){ item->box.x, item->box.x + item->box.width,
                    item->box.y, item->box.y + item->box.height,
                    index,       item->shape == RIHLA_SHAPE_TEXT };
}

/* Around the ink of one line. */
static Block
get_line_block (const Audit *self, guint index, guint line)
{
    const RihlaItem *item = get_item (self, index);
    const RihlaTextLine *row = &item->text->lines[line];
    double x, y;

    rihla_item_get_line_origin (item, self->layout->display.is_mirrored, line,
                                &x, &y);
    return (Block){ x + row->ink_left,
                    x + row->ink_right,
                    y + row->ink_top,
                    y + row->ink_bottom,
                    index,
                    TRUE };
}

static gboolean
is_swept_down (const Audit *self)
{
    return self->layout->map_height > self->layout->map_width;
}

/* Turns over what is swept, if the sweep goes down. */
static void
turn_blocks (const Audit *self, GArray *blocks)
{
    for (guint i = 0; is_swept_down (self) && i < blocks->len; i++) {
        Block *block = &g_array_index (blocks, Block, i);

        *block = (Block){ block->top,   block->bottom, block->left,
                          block->right, block->item,   block->is_text };
    }
}

static gboolean
is_inside (const Block *inner, const Block *outer, double aside)
{
    return inner->left >= outer->left - TOLERANCE - aside &&
           inner->right <= outer->right + TOLERANCE + aside &&
           inner->top >= outer->top - TOLERANCE &&
           inner->bottom <= outer->bottom + TOLERANCE;
}

static gboolean
is_touching (const Block *one, const Block *other)
{
    return one->left < other->right - TOLERANCE &&
           other->left < one->right - TOLERANCE &&
           one->top < other->bottom - TOLERANCE &&
           other->top < one->bottom - TOLERANCE;
}

static gboolean
has_ink (const Block *block)
{
    return block->right > block->left && block->bottom > block->top;
}

/* --- Each item by itself ------------------------------------------------ */

static void
check_room (Audit *self, guint index)
{
    const RihlaItem *item = get_item (self, index);
    double size = self->layout->theme->fonts[item->text->font].size;
    Block room = get_box (item, index);

    if (item->text->width > item->box.width + TOLERANCE ||
        item->text->height > item->box.height + TOLERANCE) {
        add_fault (self, RIHLA_DIAGNOSTIC_CLIPPED, item,
                   "is larger than the room it was given");
        return;
    }
    for (guint i = 0; i < item->text->n_lines; i++) {
        Block line = get_line_block (self, index, i);

        if (!has_ink (&line) || is_inside (&line, &room, size * OVERHANG))
            continue;
        add_fault (self, RIHLA_DIAGNOSTIC_CLIPPED, item,
                   "leaves the room it was given");
        return;
    }
}

static void
check_contrast (Audit *self, const RihlaItem *item)
{
    double contrast = rihla_colour_contrast (item->paint.fill, item->ground);
    g_autofree char *what = NULL;

    if (item->text->natural_width <= 0 || contrast >= LEAST_CONTRAST)
        return;
    what = g_strdup_printf ("has a contrast of %.2f; %.1f is the least that "
                            "reads well",
                            contrast, LEAST_CONTRAST);
    add_fault (self, RIHLA_DIAGNOSTIC_FAINT, item, what);
}

static void
check_map (Audit *self, guint index)
{
    const RihlaLayout *layout = self->layout;
    Block map = { 0, layout->map_width, 0, layout->map_height, 0, FALSE };
    Block box = get_box (get_item (self, index), index);

    if (!is_inside (&box, &map, 0))
        add_fault (self, RIHLA_DIAGNOSTIC_OUTSIDE_PAGE, get_item (self, index),
                   "leaves the map");
}

static void
check_page (Audit *self)
{
    const RihlaLayout *layout = self->layout;
    Block page = { 0, layout->width, 0, layout->height, 0, FALSE };
    Block map = { layout->x, layout->x + layout->scale * layout->map_width,
                  layout->y, layout->y + layout->scale * layout->map_height,
                  0,         FALSE };

    if (is_inside (&map, &page, 0))
        return;
    self->n_faults++;
    rihla_diagnostics_add (self->diagnostics, RIHLA_DIAGNOSTIC_OUTSIDE_PAGE,
                           NULL, NULL, "the map leaves the page");
}

static void
check_items (Audit *self)
{
    for (guint i = 0; i < self->items->len; i++) {
        const RihlaItem *item = get_item (self, i);

        check_map (self, i);
        if (item->shape != RIHLA_SHAPE_TEXT)
            continue;
        check_room (self, i);
        check_contrast (self, item);
    }
}

/* --- Items among others ------------------------------------------------- */

static int
compare_left (gconstpointer a, gconstpointer b)
{
    const Block *one = a;
    const Block *other = b;

    if (one->left != other->left)
        return one->left < other->left ? -1 : 1;
    return (one->item > other->item) - (one->item < other->item);
}

static void
add_lines (const Audit *self, GArray *blocks, guint index)
{
    const RihlaItem *item = get_item (self, index);

    for (guint i = 0; i < item->text->n_lines; i++) {
        Block line = get_line_block (self, index, i);

        if (has_ink (&line))
            g_array_append_val (blocks, line);
    }
}

/* A shape that means something by itself. Of a face, its outline. */
static gboolean
is_sign (const RihlaItem *item)
{
    if (item->shape == RIHLA_SHAPE_IMAGE)
        return TRUE;
    switch (item->role) {
    case RIHLA_ROLE_FACE:
        return item->shape != RIHLA_SHAPE_TEXT && item->paint.fill.alpha > 0 &&
               item->paint.stroke.alpha > 0;
    case RIHLA_ROLE_TRUTH:
    case RIHLA_ROLE_PIN:
    case RIHLA_ROLE_SEVERITY:
    case RIHLA_ROLE_MISSED:
    case RIHLA_ROLE_LEAK:
    case RIHLA_ROLE_ADDED:
    case RIHLA_ROLE_REMOVED:
    case RIHLA_ROLE_MOVED:
    case RIHLA_ROLE_REWORDED:
    case RIHLA_ROLE_BETTER:
    case RIHLA_ROLE_WORSE:
        return item->shape != RIHLA_SHAPE_TEXT;
    default:
        return FALSE;
    }
}

/* A shape that words stand on. Of paths only the arrows of stages: others are
 * not as large as the box around them. */
static gboolean
is_ground (const RihlaItem *item)
{
    if (item->paint.fill.alpha <= 0 || item->shape == RIHLA_SHAPE_TEXT)
        return FALSE;
    return item->shape != RIHLA_SHAPE_PATH || item->role == RIHLA_ROLE_STAGE;
}

/* Takes out of the list what lies wholly left of x. */
static void
leave_behind (GArray *inside, double x)
{
    guint n = 0;

    for (guint i = 0; i < inside->len; i++) {
        Block block = g_array_index (inside, Block, i);

        if (block.right > x)
            g_array_index (inside, Block, n++) = block;
    }
    g_array_set_size (inside, n);
}

static double
mix (double a, double b, double share)
{
    return a + (b - a) * share;
}

/* A point of a cubic, by halving its ways thrice (de Casteljau). */
static double
get_cubic (double start, const double ends[3], double t)
{
    double first = mix (start, ends[0], t);
    double second = mix (ends[0], ends[1], t);
    double third = mix (ends[1], ends[2], t);

    return mix (mix (first, second, t), mix (second, third, t), t);
}

/* Adds a piece of the curve as boxes so small that they are as good as the
 * stroke itself. */
static void
add_samples (GArray *blocks, Block block, const RihlaPathStep *from,
             const RihlaPathStep *step, double half)
{
    guint last = from->op == RIHLA_PATH_CURVE ? 2 : 0;
    double x = from->x[last];
    double y = from->y[last];
    double length = MAX (fabs (step->x[2] - x), fabs (step->y[2] - y));
    guint n = (guint) CLAMP (length / SAMPLE_LENGTH, 1, MOST_SAMPLES);
    double start_x = x;
    double start_y = y;

    for (guint i = 1; i <= n; i++) {
        double next_x = get_cubic (start_x, step->x, (double) i / n);
        double next_y = get_cubic (start_y, step->y, (double) i / n);

        block.left = MIN (x, next_x) - half;
        block.right = MAX (x, next_x) + half;
        block.top = MIN (y, next_y) - half;
        block.bottom = MAX (y, next_y) + half;
        g_array_append_val (blocks, block);
        x = next_x;
        y = next_y;
    }
}

/* Adds a line of the emotion curve. */
static void
add_curve (const Audit *self, GArray *blocks, guint index)
{
    const RihlaItem *item = get_item (self, index);
    const GArray *path = self->layout->display.path;
    Block block = { .item = index };

    for (guint i = 1; i < item->n_steps; i++) {
        const RihlaPathStep *step =
            &g_array_index (path, RihlaPathStep, item->first + i);

        if (step->op == RIHLA_PATH_CURVE)
            add_samples (blocks, block, step - 1, step,
                         (double) item->paint.stroke_width / 2);
    }
}

/* A star or a pin, which must not cover a sign or the curve. */
static gboolean
is_mark (const RihlaItem *item)
{
    return item->role == RIHLA_ROLE_TRUTH || item->role == RIHLA_ROLE_PIN;
}

/* Whether the two must not touch. A pin holds its own number. */
static gboolean
must_be_apart (const RihlaItem *one, const RihlaItem *other)
{
    gboolean has_text =
        one->shape == RIHLA_SHAPE_TEXT || other->shape == RIHLA_SHAPE_TEXT;

    if (one == other)
        return FALSE;
    if (one->role == RIHLA_ROLE_PIN && other->role == RIHLA_ROLE_PIN &&
        g_strcmp0 (one->id, other->id) == 0)
        return FALSE;
    return has_text || is_mark (one) || is_mark (other);
}

/* A line of the curve has many boxes, but is told of once. */
static gboolean
is_told (const Audit *self, const Block *one, const Block *other)
{
    gint64 pair = (gint64) MIN (one->item, other->item) << 32 |
                  MAX (one->item, other->item);

    if (get_item (self, one->item)->role != RIHLA_ROLE_CURVE &&
        get_item (self, other->item)->role != RIHLA_ROLE_CURVE)
        return FALSE;
    return !g_hash_table_add (self->told, g_memdup2 (&pair, sizeof pair));
}

static void
check_pair (Audit *self, const Block *one, const Block *other)
{
    if (!must_be_apart (get_item (self, one->item),
                        get_item (self, other->item)) ||
        !is_touching (one, other) || is_told (self, one, other))
        return;
    if (one->is_text == other->is_text ? one->item < other->item : one->is_text)
        add_fault_with (self, RIHLA_DIAGNOSTIC_OVERLAP,
                        get_item (self, one->item), "overlaps",
                        get_item (self, other->item));
    else
        add_fault_with (self, RIHLA_DIAGNOSTIC_OVERLAP,
                        get_item (self, other->item), "overlaps",
                        get_item (self, one->item));
}

static void
check_overlaps (Audit *self)
{
    g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (Block));
    g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (Block));

    for (guint i = 0; i < self->items->len; i++) {
        const RihlaItem *item = get_item (self, i);
        Block box = get_box (item, i);

        if (item->shape == RIHLA_SHAPE_TEXT)
            add_lines (self, blocks, i);
        else if (is_sign (item))
            g_array_append_val (blocks, box);
        else if (item->role == RIHLA_ROLE_CURVE)
            add_curve (self, blocks, i);
    }
    turn_blocks (self, blocks);
    g_array_sort (blocks, compare_left);
    for (guint i = 0; i < blocks->len; i++) {
        Block block = g_array_index (blocks, Block, i);

        leave_behind (inside, block.left);
        for (guint j = 0; j < inside->len; j++)
            check_pair (self, &g_array_index (inside, Block, j), &block);
        g_array_append_val (inside, block);
    }
}

/* A place of a line that is looked at for what it stands on. */
typedef struct {
    double along; /* the way of the sweep */
    double across;
    Block line; /* as it stands */
} Probe;

static int
compare_probes (gconstpointer a, gconstpointer b)
{
    const Probe *one = a;
    const Probe *other = b;

    if (one->along != other->along)
        return one->along < other->along ? -1 : 1;
    return (one->line.item > other->line.item) -
           (one->line.item < other->line.item);
}

/* The ends and the middle: a line that hangs out of a box at one end has the
 * other one on it. */
static void
add_probes (const Audit *self, GArray *probes, const Block *line)
{
    double inset = MIN (1, (line->right - line->left) / 2);
    double y = (line->top + line->bottom) / 2;
    const double places[] = { line->left + inset,
                              (line->left + line->right) / 2,
                              line->right - inset };

    for (guint i = 0; i < G_N_ELEMENTS (places); i++) {
        Probe probe = { places[i], y, *line };

        if (is_swept_down (self))
            probe = (Probe){ y, places[i], *line };
        g_array_append_val (probes, probe);
    }
}

/* The topmost of the grounds under a place. */
static const Block *
find_ground (const GArray *inside, const Probe *probe)
{
    const Block *found = NULL;

    for (guint i = 0; i < inside->len; i++) {
        const Block *ground = &g_array_index (inside, Block, i);

        if (ground->item < probe->line.item && ground->right >= probe->along &&
            ground->top <= probe->across && ground->bottom >= probe->across &&
            (found == NULL || ground->item > found->item))
            found = ground;
    }
    return found;
}

/* Tells whether the line stays on the ground under the place. */
static gboolean
check_ground (Audit *self, const GArray *inside, const Probe *probe)
{
    const RihlaItem *item = get_item (self, probe->line.item);
    const Block *ground = find_ground (inside, probe);
    double size = self->layout->theme->fonts[item->text->font].size;
    Block box;

    if (ground == NULL)
        return TRUE;
    box = get_box (get_item (self, ground->item), ground->item);
    if (is_inside (&probe->line, &box, size * OVERHANG / 2))
        return TRUE;
    add_fault_with (self, RIHLA_DIAGNOSTIC_CLIPPED, item, "leaves",
                    get_item (self, ground->item));
    return FALSE;
}

static void
collect_grounds (const Audit *self, GArray *probes, GArray *grounds)
{
    g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Block));

    for (guint i = 0; i < self->items->len; i++) {
        const RihlaItem *item = get_item (self, i);
        Block box = get_box (item, i);

        if (item->shape == RIHLA_SHAPE_TEXT)
            add_lines (self, lines, i);
        else if (is_ground (item))
            g_array_append_val (grounds, box);
    }
    for (guint i = 0; i < lines->len; i++)
        add_probes (self, probes, &g_array_index (lines, Block, i));
    turn_blocks (self, grounds);
    g_array_sort (probes, compare_probes);
    g_array_sort (grounds, compare_left);
}

/* Each text is told of once. */
static void
check_grounds (Audit *self)
{
    g_autoptr (GArray) probes = g_array_new (FALSE, FALSE, sizeof (Probe));
    g_autoptr (GArray) grounds = g_array_new (FALSE, FALSE, sizeof (Block));
    g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (Block));
    g_autofree gboolean *is_told = g_new0 (gboolean, self->items->len);
    guint next = 0;

    collect_grounds (self, probes, grounds);
    for (guint i = 0; i < probes->len; i++) {
        const Probe *probe = &g_array_index (probes, Probe, i);

        for (; next < grounds->len; next++) {
            const Block *ground = &g_array_index (grounds, Block, next);

            if (ground->left > probe->along)
                break;
            g_array_append_vals (inside, ground, 1);
        }
        leave_behind (inside, probe->along);
        if (!is_told[probe->line.item])
            is_told[probe->line.item] = !check_ground (self, inside, probe);
    }
}

guint
rihla_layout_audit (RihlaLayout *self, RihlaDiagnostics *diagnostics)
{
    g_autoptr (GHashTable) told =
        g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
    Audit audit = { self, NULL, diagnostics, 0, told };

    g_return_val_if_fail (self != NULL, 0);

    audit.items = self->display.items;
    if (self->pages == NULL)
        check_page (&audit);
    else
        audit.n_faults = rihla_audit_pages (self, diagnostics);
    check_items (&audit);
    check_overlaps (&audit);
    check_grounds (&audit);
    audit.n_faults += rihla_callouts_audit (self, diagnostics);
    return audit.n_faults;
}
