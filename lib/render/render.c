/* render.c: what the painters and writers of pictures share.
 * SPDX-License-Identifier: MIT */

#include "config.h"

#include "render/render.h"

#include <math.h>
#include <rihla/rihla-error.h>

gboolean
rihla_render_check (cairo_status_t status, GError **error)
{
    if (status == CAIRO_STATUS_SUCCESS)
        return TRUE;
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_RENDER,
                 "the map cannot be drawn: %s",
                 cairo_status_to_string (status));
    return FALSE;
}

gboolean
rihla_render_check_one_page (RihlaLayout *layout, const char *format,
                             GError **error)
{
    guint n_pages = rihla_layout_get_n_pages (layout);

    if (n_pages == 1)
        return TRUE;
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_UNSUPPORTED,
                 "the map has %u pages, and %s holds one; draw them one by "
                 "one, or as PDF",
                 n_pages, format);
    return FALSE;
}

cairo_status_t
rihla_render_write (void *closure, const unsigned char *data,
                    unsigned int length)
{
    g_byte_array_append (closure, data, length);
    return CAIRO_STATUS_SUCCESS;
}

static void
shape_line (RihlaLineShaper *self, const RihlaText *text,
            const RihlaTextLine *line)
{
    const RihlaLayout *layout = self->layout;
    g_autofree char *string = g_strndup (line->start, line->length);

    if (self->measurer == NULL)
        self->measurer = rihla_measurer_new (layout->theme, layout->direction,
                                             layout->language, FALSE);
    g_clear_pointer (&self->text, rihla_text_unref);
    self->text = rihla_measurer_shape (self->measurer, string, text->font);
    rihla_measurer_wrap (self->measurer, self->text, INFINITY);
}

const GSList *
rihla_line_shaper_get (RihlaLineShaper *self, const RihlaText *text, guint line,
                       const RihlaText **shaped)
{
    const RihlaTextLine *row = &text->lines[line];

    *shaped = text;
    if (row->length == 0 || row->runs != NULL)
        return row->runs;
    shape_line (self, text, row);
    *shaped = self->text;
    return self->text->n_lines == 0 ? NULL : self->text->lines[0].runs;
}

void
rihla_line_shaper_clear (RihlaLineShaper *self)
{
    g_clear_pointer (&self->text, rihla_text_unref);
    g_clear_pointer (&self->measurer, rihla_measurer_free);
}
