/* audit-pages.c: looks for faults of the pages of a layout.
 * SPDX-License-Identifier: MIT
 *
 * The map itself is audited as one. What pages can add is that a window or a
 * mark leaves its page, that two of them lie over each other, that the edge of
 * a window goes through a text, and that a text or a sign is on no page. */

#include "config.h"

#include <math.h>

#include "layout/audit.h"
#include "model/diagnostics.h"

/* Points below which a fault is rounding. */
#define TOLERANCE 0.05
/* Windows reach into the blank around what they show by this much: from one
 * that is next to another, half of a gap each. */
#define BLEED 3.1
#define LEAST_CONTRAST 4.5

typedef struct {
    RihlaLayout *layout;
    RihlaDiagnostics *diagnostics;
    gboolean *is_seen; /* owned; one an item */
    guint page;
    guint n_faults;
} Audit;

static void
add_fault (Audit *self, RihlaDiagnosticCode code, const RihlaItem *item,
           const char *what)
{
    g_autofree char *name = item != NULL ? rihla_audit_name_item (item)
                                         : g_strdup ("a part of the map");

    self->n_faults++;
    rihla_diagnostics_add (self->diagnostics, code, NULL,
                           item != NULL ? item->id : NULL, "%s %s on page %u",
                           name, what, self->page + 1);
}

static gboolean
is_inside (const RihlaRect *inner, const RihlaRect *outer)
{
    return inner->x >= outer->x - TOLERANCE &&
           inner->y >= outer->y - TOLERANCE &&
           inner->x + inner->width <= outer->x + outer->width + TOLERANCE &&
           inner->y + inner->height <= outer->y + outer->height + TOLERANCE;
}

static gboolean
is_apart (const RihlaRect *one, const RihlaRect *other, double aside)
{
    return one->x + one->width <= other->x + aside ||
           other->x + other->width <= one->x + aside ||
           one->y + one->height <= other->y + aside ||
           other->y + other->height <= one->y + aside;
}

static RihlaRect
get_line_ink (const RihlaItem *item, gboolean is_mirrored, guint line)
{
    const RihlaTextLine *row = &item->text->lines[line];
    double x, y;

    rihla_item_get_line_origin (item, is_mirrored, line, &x, &y);
    return (RihlaRect){ x + row->ink_left, y + row->ink_top,
                        row->ink_right - row->ink_left,
                        row->ink_bottom - row->ink_top };
}

/* --- Windows ------------------------------------------------------------- */

/* Whether an item is seen as a whole. Each line of a text is seen or not; one
 * that is seen in part is a fault. */
static gboolean
is_whole_in (Audit *self, const RihlaItem *item, const RihlaRect *source)
{
    guint n_seen = 0;

    if (item->shape != RIHLA_SHAPE_TEXT)
        return is_inside (&item->box, source);
    for (guint i = 0; i < item->text->n_lines; i++) {
        RihlaRect ink =
            get_line_ink (item, self->layout->display.is_mirrored, i);

        if (ink.width <= 0 || ink.height <= 0 || is_inside (&ink, source)) {
            n_seen++;
        } else if (!is_apart (&ink, source, TOLERANCE)) {
            add_fault (self, RIHLA_DIAGNOSTIC_CLIPPED, item, "is cut");
            return TRUE;
        }
    }
    return n_seen == item->text->n_lines;
}

static void
check_window (Audit *self, const RihlaWindow *window)
{
    RihlaRect page = { 0, 0, self->layout->width, self->layout->height };
    const RihlaItem *items =
        (const RihlaItem *) self->layout->display.items->data;
    RihlaRect place;

    rihla_window_to_page (window, &window->source, &place);
    if (!is_inside (&place, &page))
        add_fault (self, RIHLA_DIAGNOSTIC_OUTSIDE_PAGE, NULL,
                   "leaves the page");
    for (guint i = 0; i < window->n_pieces; i++) {
        guint index = g_array_index (self->layout->pages->pieces, RihlaPiece,
                                     window->first_piece + i)
                          .item;

        if (is_whole_in (self, &items[index], &window->source))
            self->is_seen[index] = TRUE;
    }
}

/* A page has a handful of windows. */
static void
check_windows (Audit *self)
{
    guint n_windows = rihla_layout_count_windows (self->layout, self->page);

    for (guint i = 0; i < n_windows; i++) {
        RihlaWindow window;
        RihlaRect place;

        rihla_layout_get_window (self->layout, self->page, i, &window);
        rihla_window_to_page (&window, &window.source, &place);
        check_window (self, &window);
        for (guint j = 0; j < i; j++) {
            RihlaWindow other;
            RihlaRect other_place;

            rihla_layout_get_window (self->layout, self->page, j, &other);
            rihla_window_to_page (&other, &other.source, &other_place);
            if (!is_apart (&place, &other_place, 2 * BLEED * window.scale))
                add_fault (self, RIHLA_DIAGNOSTIC_OVERLAP, NULL,
                           "overlaps another");
        }
    }
}

/* --- Marks --------------------------------------------------------------- */

/* Of a mark, on the page. */
static RihlaRect
get_place (const Audit *self, const RihlaRect *box)
{
    double scale = self->layout->pages->marks_scale;

    return (RihlaRect){ box->x * scale, box->y * scale, box->width * scale,
                        box->height * scale };
}

static void
check_mark_text (Audit *self, const RihlaItem *mark)
{
    double contrast = rihla_colour_contrast (mark->paint.fill, mark->ground);

    if (mark->text->width > mark->box.width + TOLERANCE ||
        mark->text->height > mark->box.height + TOLERANCE)
        add_fault (self, RIHLA_DIAGNOSTIC_CLIPPED, mark,
                   "is larger than the room it was given");
    if (contrast < LEAST_CONTRAST)
        add_fault (self, RIHLA_DIAGNOSTIC_FAINT, mark, "is hard to read");
}

/* Marks have no bleed, so a window may reach into them by its own. */
static void
check_mark (Audit *self, guint index)
{
    RihlaRect page = { 0, 0, self->layout->width, self->layout->height };
    const RihlaItem *mark =
        rihla_layout_get_mark (self->layout, self->page, index);
    RihlaRect place = get_place (self, &mark->box);

    if (!is_inside (&place, &page))
        add_fault (self, RIHLA_DIAGNOSTIC_OUTSIDE_PAGE, mark,
                   "leaves the page");
    if (mark->shape == RIHLA_SHAPE_TEXT)
        check_mark_text (self, mark);
    for (guint i = 0; i < rihla_layout_count_windows (self->layout, self->page);
         i++) {
        RihlaWindow window;
        RihlaRect shown;

        rihla_layout_get_window (self->layout, self->page, i, &window);
        rihla_window_to_page (&window, &window.source, &shown);
        if (!is_apart (&place, &shown, BLEED * window.scale))
            add_fault (self, RIHLA_DIAGNOSTIC_OVERLAP, mark,
                       "overlaps the map");
    }
    for (guint i = 0; i < index; i++) {
        RihlaRect other = get_place (
            self, &rihla_layout_get_mark (self->layout, self->page, i)->box);

        if (!is_apart (&place, &other, TOLERANCE))
            add_fault (self, RIHLA_DIAGNOSTIC_OVERLAP, mark,
                       "overlaps another mark");
    }
}

/* --- All of it ----------------------------------------------------------- */

/* Lines and grounds that run over several pages are cut, and may be. */
static gboolean
must_be_whole (const RihlaItem *item)
{
    switch (item->role) {
    case RIHLA_ROLE_FACE:
    case RIHLA_ROLE_TRUTH:
    case RIHLA_ROLE_SEVERITY:
    case RIHLA_ROLE_STAGE:
        return TRUE;
    case RIHLA_ROLE_CALLOUT: /* its leader may run from lane head to lane */
        return item->shape != RIHLA_SHAPE_PATH;
    default:
        return item->shape == RIHLA_SHAPE_TEXT;
    }
}

static void
check_items (Audit *self)
{
    const GArray *items = self->layout->display.items;

    for (guint i = 0; i < items->len; i++) {
        const RihlaItem *item = &g_array_index (items, RihlaItem, i);
        g_autofree char *name = NULL;

        if (self->is_seen[i] || !must_be_whole (item))
            continue;
        name = rihla_audit_name_item (item);
        self->n_faults++;
        rihla_diagnostics_add (self->diagnostics, RIHLA_DIAGNOSTIC_CLIPPED,
                               NULL, item->id, "%s is whole on no page", name);
    }
}

guint
rihla_audit_pages (RihlaLayout *layout, RihlaDiagnostics *diagnostics)
{
    Audit audit = { layout, diagnostics, NULL, 0, 0 };

    audit.is_seen = g_new0 (gboolean, layout->display.items->len);
    for (; audit.page < rihla_layout_get_n_pages (layout); audit.page++) {
        check_windows (&audit);
        for (guint i = 0; i < rihla_layout_count_marks (layout, audit.page);
             i++)
            check_mark (&audit, i);
    }
    check_items (&audit);
    g_free (audit.is_seen);
    return audit.n_faults;
}
