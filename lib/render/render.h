/* render.h: what the painters and writers of pictures share. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-render.h>

#include "layout/layout.h"

/* Sets RIHLA_ERROR_RENDER with cairo's words, and returns FALSE, where the
 * status is not success. */
gboolean rihla_render_check (cairo_status_t status, GError **error);

/* Sets RIHLA_ERROR_UNSUPPORTED, and returns FALSE, where there are several
 * pages and the format holds one. */
gboolean rihla_render_check_one_page (RihlaLayout *layout, const char *format,
                                      GError **error);

/* A cairo_write_func_t; the closure is a GByteArray. */
cairo_status_t rihla_render_write (void *closure, const unsigned char *data,
                                   unsigned int length);

/* Gives the lines of a layout's texts as Pango shaped them. A line that was
 * measured without Pango is shaped when it is asked for. */
typedef struct {
    const RihlaLayout *layout; /* not owned */
    RihlaMeasurer *measurer;   /* owned; made when it is needed */
    RihlaText *text;           /* owned; of the last line that was shaped */
} RihlaLineShaper;

/* The runs of the line, and the text that they are of, with the factor from
 * its own points to those of the map; valid until the next is asked for. NULL
 * where there is nothing to draw. */
const GSList *
rihla_line_shaper_get (RihlaLineShaper *self, const RihlaText *text, guint line,
                       const RihlaText **shaped);
void rihla_line_shaper_clear (RihlaLineShaper *self);

/* Sets RIHLA_ERROR_LIMIT, and returns FALSE, where a PNG would have more
 * pixels than cairo or the memory can hold. Allocates nothing. */
gboolean
rihla_png_check_size (const RihlaLayout *layout, double scale, GError **error);

/* Adds to a PDF written by cairo what cairo does not write: the language, and
 * how a viewer should present it. The bytes stay as they are where they are
 * not in the form that is known. */
void rihla_pdf_add_language (GByteArray *pdf, const char *language,
                             RihlaDirection direction);
/* Adds the mark of dates that cairo leaves out. */
void rihla_pdf_mend_dates (GByteArray *pdf);
