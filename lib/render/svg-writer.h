/* svg-writer.h: cairo's SVG made ready for a page. Internal.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <cairo.h>
#include <glib.h>

typedef struct _RihlaSvgWriter RihlaSvgWriter;

/* The id of the journey goes before every id. All may be NULL; the texts must
 * live as long as the writer. */
RihlaSvgWriter *
rihla_svg_writer_new (const char *id, const char *language, const char *title,
                      const char *description);
void rihla_svg_writer_free (RihlaSvgWriter *self);

/* A cairo_write_func_t; the closure is the writer. */
cairo_status_t rihla_svg_writer_write (void *closure, const unsigned char *data,
                                       unsigned int length);

/* The whole; the writer is empty then. */
GBytes *rihla_svg_writer_finish (RihlaSvgWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaSvgWriter, rihla_svg_writer_free)
