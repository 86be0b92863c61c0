/* dump.c: a layout as text.
 * SPDX-License-Identifier: MIT
 *
 * A line for the whole, then a line an item in drawing order: its shape, its
 * role, the id of its element or "-", its box to a tenth of a point; of a text
 * its alignment and its lines in quotes, of a picture what it shows. Coordinates are those of the map; the
 * page is told in the first lines where it is another. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "layout/layout.h"

static const char *const shape_nicks[] = {
    [RIHLA_SHAPE_BOX] = "box",     [RIHLA_SHAPE_OVAL] = "oval",
    [RIHLA_SHAPE_PATH] = "path",   [RIHLA_SHAPE_TEXT] = "text",
    [RIHLA_SHAPE_IMAGE] = "image",
};

static const char *const align_nicks[] = {
    [RIHLA_ALIGN_START] = "start",
    [RIHLA_ALIGN_CENTRE] = "centre",
    [RIHLA_ALIGN_END] = "end",
};

/* A tenth is enough, and there is one zero. */
static void
append_number (GString *string, double value)
{
    char buffer[G_ASCII_DTOSTR_BUF_SIZE];
    double tenths = round (value * 10) / 10;

    g_ascii_formatd (buffer, sizeof buffer, "%.1f", tenths == 0 ? 0 : tenths);
    g_string_append_c (string, ' ');
    g_string_append (string, buffer);
}

static void
append_quoted (GString *string, const char *start, gsize length)
{
    g_string_append (string, " \"");
    for (gsize i = 0; i < length; i++) {
        if (start[i] == '"' || start[i] == '\\')
            g_string_append_c (string, '\\');
        g_string_append_c (string, start[i]);
    }
    g_string_append_c (string, '"');
}

static void
append_lines (GString *string, const RihlaItem *item)
{
    g_string_append_printf (string, " %s", align_nicks[item->align]);
    for (guint i = 0; i < item->text->n_lines; i++)
        append_quoted (string, item->text->lines[i].start,
                       item->text->lines[i].length);
}

static void
append_item (GString *string, const RihlaItem *item)
{
    g_string_append_printf (string, "%s %s %s", shape_nicks[item->shape],
                            rihla_role_get_nick (item->role),
                            item->id != NULL ? item->id : "-");
    append_number (string, item->box.x);
    append_number (string, item->box.y);
    append_number (string, item->box.width);
    append_number (string, item->box.height);
    if (item->shape == RIHLA_SHAPE_TEXT)
        append_lines (string, item);
    if (item->shape == RIHLA_SHAPE_IMAGE && item->alternative != NULL)
        append_quoted (string, item->alternative, strlen (item->alternative));
    g_string_append_c (string, '\n');
}

static void
append_page (GString *string, const RihlaLayout *self)
{
    g_string_append (string, "page");
    append_number (string, self->width);
    append_number (string, self->height);
    append_number (string, self->x);
    append_number (string, self->y);
    g_string_append_c (string, '\n');
}

static void
append_rect (GString *string, const RihlaRect *rect)
{
    append_number (string, rect->x);
    append_number (string, rect->y);
    append_number (string, rect->width);
    append_number (string, rect->height);
}

/* What it shows, where that stands on the page, and in how many pieces. */
static void
append_window (GString *string, const RihlaLayout *self, guint page,
               guint index)
{
    RihlaWindow window;
    RihlaRect place;

    rihla_layout_get_window (self, page, index, &window);
    rihla_window_to_page (&window, &window.source, &place);
    g_string_append (string, "window");
    append_rect (string, &window.source);
    g_string_append (string, " at");
    append_rect (string, &place);
    g_string_append_printf (string, " with %u\n", window.n_pieces);
}

static void
append_pages (GString *string, RihlaLayout *self)
{
    for (guint i = 0; i < rihla_layout_get_n_pages (self); i++) {
        g_string_append_printf (string, "page %u", i + 1);
        append_number (string, self->width);
        append_number (string, self->height);
        g_string_append_c (string, '\n');
        for (guint j = 0; j < rihla_layout_count_windows (self, i); j++)
            append_window (string, self, i, j);
        for (guint j = 0; j < rihla_layout_count_marks (self, i); j++)
            append_item (string, rihla_layout_get_mark (self, i, j));
    }
}

char *
rihla_layout_to_string (RihlaLayout *self)
{
    g_autoptr (GString) string = NULL;

    g_return_val_if_fail (self != NULL, NULL);

    string = g_string_new ("layout");
    append_number (string, self->map_width);
    append_number (string, self->map_height);
    g_string_append (string, self->direction == RIHLA_DIRECTION_RTL ? " rtl\n"
                                                                    : " ltr\n");
    if (self->pages == NULL &&
        (self->scale != 1 || self->x != 0 || self->y != 0))
        append_page (string, self);
    for (guint i = 0; i < self->display.items->len; i++)
        append_item (string,
                     &g_array_index (self->display.items, RihlaItem, i));
    if (self->pages != NULL)
        append_pages (string, self);
    return g_string_free (g_steal_pointer (&string), FALSE);
}
