/* page-marks.c: what a page says about itself.
 * SPDX-License-Identifier: MIT
 *
 * Above the stages of a page without the header stands the title of the
 * journey, in one line. Below everything stands which page it is and, at the
 * edges where the map is broken, on which pages it goes on. A small arrow
 * beside the heads of the stages points there. Rows are as high as their texts
 * ask with the longest number that a page may have, so that the room for the
 * lanes is known before the pages are. */

#include "config.h"

#include "layout/page-marks.h"
#include "model/elements.h"

#define ROW_GAP 9.0 /* between a row of marks and the map */
#define GAP 12.0    /* between marks side by side */
#define LONGEST_NUMBER 8888
#define SIDE_SHARE 0.3  /* of the width, for a mark at an edge */
#define TITLE_SHARE 0.6 /* of the width, for the title */
#define ARROW_WIDTH 4.5
#define ARROW_HEIGHT 9.0
#define ARROW_GAP 5.0 /* between an arrow and the stages */

static double
get_content_width (const RihlaMap *map, const RihlaPageBreaks *breaks)
{
    return MAX (breaks->width - 2 * map->theme->page_margin, 1);
}

/* A label with the number of a page, from 0, and of pages where it has both. */
static char *
fill_label (RihlaMap *map, const char *key, guint page, guint n_pages)
{
    g_autofree char *number =
        rihla_labels_format_number (map->labels, page + 1, 0);
    g_autofree char *all = rihla_labels_format_number (map->labels, n_pages, 0);
    const char *const values[] = { number, all, NULL };

    return rihla_labels_fill (map->labels, "words", key, values);
}

static RihlaText *
shape_mark (RihlaMap *map, const char *string, double width)
{
    RihlaText *text =
        rihla_measurer_shape (map->measurer, string, RIHLA_FONT_SMALL);

    rihla_measurer_wrap (map->measurer, text, width);
    return text;
}

static RihlaText *
shape_label (RihlaMap *map, const char *key, guint page, guint n_pages,
             double width)
{
    g_autofree char *label = fill_label (map, key, page, n_pages);

    return shape_mark (map, label, width);
}

/* Which page it is and, where lanes go on below, on which. */
static RihlaText *
shape_number (RihlaMap *map, int below, guint page, guint n_pages, double width)
{
    g_autofree char *number = fill_label (map, "page", page, n_pages);
    g_autofree char *more = NULL;
    g_autofree char *both = NULL;

    if (below < 0)
        return shape_mark (map, number, width);
    more = fill_label (map, "lanes-on", (guint) below, n_pages);
    both = g_strdup_printf ("%s · %s", number, more);
    return shape_mark (map, both, width);
}

/* The title in one line; a long one ends with an ellipsis: it stands in full
 * on the first page. */
static RihlaText *
shape_title (RihlaMap *map, double width)
{
    RihlaMeasurer *measurer = map->measurer;
    const char *title = map->journey->title;
    double size = map->theme->fonts[RIHLA_FONT_BODY_BOLD].size;
    RihlaText *text;
    g_autofree char *start = NULL;
    g_autofree char *cut = NULL;

    if (title == NULL || *title == '\0')
        title = rihla_labels_get (map->labels, "words", "journey");
    text = rihla_measurer_shape (measurer, title, RIHLA_FONT_BODY_BOLD);
    rihla_measurer_wrap (measurer, text, MAX (width - size, 1));
    if (text->n_lines < 2)
        return text;
    start = g_strndup (text->lines[0].start, text->lines[0].length);
    cut = g_strconcat (start, "…", NULL);
    rihla_text_unref (text);
    text = rihla_measurer_shape (measurer, cut, RIHLA_FONT_BODY_BOLD);
    rihla_measurer_wrap (measurer, text, MAX (width, text->natural_width));
    return text;
}

void
rihla_page_marks_measure (RihlaMap *map, RihlaPageBreaks *breaks)
{
    double width = get_content_width (map, breaks);
    double side = SIDE_SHARE * width;
    double middle = width - 2 * (side + GAP);
    guint most = LONGEST_NUMBER;
    g_autoptr (RihlaText) title = shape_title (map, TITLE_SHARE * width);
    g_autoptr (RihlaText) above = shape_label (map, "lanes-from", most, most,
                                               (1 - TITLE_SHARE) * width - GAP);
    g_autoptr (RihlaText) before =
        shape_label (map, "continued-from", most, most, side);
    g_autoptr (RihlaText) after =
        shape_label (map, "continued-on", most, most, side);
    g_autoptr (RihlaText) number =
        shape_number (map, (int) most, most, most, middle);

    breaks->running_height = MAX (title->height, above->height) + ROW_GAP;
    breaks->strip_height =
        MAX (MAX (before->height, after->height), number->height) + ROW_GAP;
}

static void
add_text (RihlaMap *map, RihlaDisplay *display, RihlaText *text, double x,
          double y, double width, RihlaAlign align)
{
    RihlaRect box = { x, y, width, text->height };

    rihla_display_add_text (display, &box, text, align, map->theme->muted,
                            map->theme->paper);
}

/* The row at the top. */
static void
place_title (RihlaMap *map, const RihlaPageBreaks *breaks,
             RihlaDisplay *display, int above)
{
    double margin = map->theme->page_margin;
    double width = get_content_width (map, breaks);
    double room = TITLE_SHARE * width;
    g_autoptr (RihlaText) title = shape_title (map, room);
    g_autoptr (RihlaText) from = NULL;

    rihla_display_begin (display, RIHLA_ROLE_RUNNING_TITLE,
                         map->journey->element.id);
    add_text (map, display, title, margin, margin, MAX (room, title->width),
              RIHLA_ALIGN_START);
    if (above < 0)
        return;
    from =
        shape_label (map, "lanes-from", (guint) above, 0, width - room - GAP);
    rihla_display_begin (display, RIHLA_ROLE_CONTINUED, NULL);
    add_text (map, display, from, margin + room + GAP, margin,
              width - room - GAP, RIHLA_ALIGN_END);
}

/* An arrow that begins at x; a size below 0 points to the start. */
static void
add_arrow (RihlaMap *map, RihlaDisplay *display, double x, double y,
           double size)
{
    RihlaPaint paint = { .fill = map->theme->muted };
    double width = ARROW_WIDTH * size, half = ARROW_HEIGHT * size / 2;
    RihlaPathStep steps[] = {
        { RIHLA_PATH_MOVE, { x + width }, { y } },
        { RIHLA_PATH_LINE, { x }, { y - half } },
        { RIHLA_PATH_LINE, { x }, { y + half } },
        { RIHLA_PATH_CLOSE, { 0 }, { 0 } },
    };

    rihla_display_add_path (display, steps, G_N_ELEMENTS (steps), &paint);
}

static void
place_edges (RihlaMap *map, const RihlaPageBreaks *breaks,
             RihlaDisplay *display, const RihlaPageMarks *marks, double y)
{
    double margin = map->theme->page_margin;
    double side = SIDE_SHARE * get_content_width (map, breaks);
    g_autoptr (RihlaText) before = NULL;
    g_autoptr (RihlaText) after = NULL;

    rihla_display_begin (display, RIHLA_ROLE_CONTINUED, NULL);
    if (marks->before >= 0) {
        before =
            shape_label (map, "continued-from", (guint) marks->before, 0, side);
        add_text (map, display, before, margin, y, side, RIHLA_ALIGN_START);
        add_arrow (map, display, marks->start - ARROW_GAP * marks->size,
                   marks->middle, -marks->size);
    }
    if (marks->after >= 0) {
        after =
            shape_label (map, "continued-on", (guint) marks->after, 0, side);
        add_text (map, display, after, breaks->width - margin - side, y, side,
                  RIHLA_ALIGN_END);
        add_arrow (map, display, marks->end + ARROW_GAP * marks->size,
                   marks->middle, marks->size);
    }
}

void
rihla_page_marks_place (RihlaMap *map, const RihlaPageBreaks *breaks,
                        RihlaDisplay *display, const RihlaPageMarks *marks,
                        guint page, guint n_pages)
{
    double margin = map->theme->page_margin;
    double width = get_content_width (map, breaks);
    double side = SIDE_SHARE * width + GAP;
    double y = breaks->height - margin - breaks->strip_height + ROW_GAP;
    g_autoptr (RihlaText) number =
        shape_number (map, marks->below, page, n_pages, width - 2 * side);

    if (marks->has_title)
        place_title (map, breaks, display, marks->above);
    place_edges (map, breaks, display, marks, y);
    rihla_display_begin (display, RIHLA_ROLE_PAGE_NUMBER, NULL);
    add_text (map, display, number, margin + side, y, width - 2 * side,
              RIHLA_ALIGN_CENTRE);
}
