/* render.h: what the writers of pictures share. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-render.h>

#include "layout/layout.h"

/* cairo keeps lengths with 8 bits after the point in 32; past this they wrap
 * round. */
#define RIHLA_VECTOR_SIDE_MOST 8000000.0

/* Sets RIHLA_ERROR_RENDER with cairo's words, and returns FALSE, where the
 * status is not success. */
gboolean rihla_render_check (cairo_status_t status, GError **error);

/* Sets RIHLA_ERROR_LIMIT, and returns FALSE, where a page is too large for any
 * drawing by cairo. */
gboolean rihla_render_check_page (const RihlaLayout *layout, GError **error);

/* A cairo_write_func_t; the closure is a GByteArray. */
cairo_status_t rihla_render_write (void *closure, const unsigned char *data,
                                   unsigned int length);

/* Draws the layout on a surface and closes it. */
gboolean rihla_render_on_surface (RihlaLayout *layout, cairo_surface_t *surface,
                                  double scale, GError **error);

/* Adds to a PDF written by cairo what cairo does not write: the language, and
 * how a viewer should present it. The bytes stay as they are where they are
 * not in the form that is known. */
void rihla_pdf_add_language (GByteArray *pdf, const char *language,
                             RihlaDirection direction);
