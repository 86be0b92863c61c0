/* rihla-render.h: drawing a layout.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <cairo.h>

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

/**
 * rihla_layout_draw:
 * @self: a layout
 * @cr: a cairo context of the application; a unit of its user space is a point
 *
 * Draws the map with its upper left corner at the origin; where there are
 * several pages, the first one. The state of @cr is left as it was.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_draw (RihlaLayout *self, cairo_t *cr);

/**
 * rihla_layout_draw_page:
 * @self: a layout
 * @page: a page, from 0
 * @cr: a cairo context of the application; a unit of its user space is a point
 *
 * Draws a page with its upper left corner at the origin. The state of @cr is
 * left as it was.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_draw_page (RihlaLayout *self, guint page, cairo_t *cr);

/**
 * rihla_layout_to_svg:
 * @self: a layout
 * @error: where to put an error
 *
 * Draws the map as SVG, with title, description and language. Text is drawn as
 * shapes, so that it looks the same whatever fonts there are. All ids begin
 * with that of the journey: several maps may stand in one page.
 *
 * Errors: %RIHLA_ERROR_UNSUPPORTED where there are several pages: draw them
 * by rihla_layout_page_to_svg(). %RIHLA_ERROR_RENDER.
 *
 * Returns: (transfer full): the SVG, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *rihla_layout_to_svg (RihlaLayout *self, GError **error);

/**
 * rihla_layout_page_to_svg:
 * @self: a layout
 * @page: a page, from 0
 * @error: where to put an error
 *
 * Draws a page as SVG, as rihla_layout_to_svg() does; where there are several
 * pages, the ids have the number of the page too.
 *
 * Errors: %RIHLA_ERROR_RENDER.
 *
 * Returns: (transfer full): the SVG, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *
rihla_layout_page_to_svg (RihlaLayout *self, guint page, GError **error);

/**
 * rihla_layout_to_pdf:
 * @self: a layout
 * @error: where to put an error
 *
 * Draws the map as a PDF of all its pages, with title, language and an outline
 * of the stages. Its date is that of the journey, else `SOURCE_DATE_EPOCH`, else
 * none. A map of more than 14,400 points, the most that PDF has, is drawn
 * smaller.
 *
 * Errors: %RIHLA_ERROR_RENDER.
 *
 * Returns: (transfer full): the PDF, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *rihla_layout_to_pdf (RihlaLayout *self, GError **error);

/**
 * rihla_layout_to_png:
 * @self: a layout
 * @scale: pixels a CSS pixel (1/96 inch): 1 is 96 dpi, 2 is 192 dpi
 * @error: where to put an error
 *
 * Draws the map as PNG.
 *
 * Errors: %RIHLA_ERROR_LIMIT where the picture would be larger than cairo can
 * hold, 32,767 pixels a side, or take more than 1 GiB; the message names the
 * largest scale that fits. %RIHLA_ERROR_UNSUPPORTED where there are several
 * pages: draw them by rihla_layout_page_to_png(). %RIHLA_ERROR_RENDER.
 *
 * Returns: (transfer full): the PNG, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *
rihla_layout_to_png (RihlaLayout *self, double scale, GError **error);

/**
 * rihla_layout_page_to_png:
 * @self: a layout
 * @page: a page, from 0
 * @scale: pixels a CSS pixel (1/96 inch): 1 is 96 dpi, 2 is 192 dpi
 * @error: where to put an error
 *
 * Draws a page as PNG.
 *
 * Errors: %RIHLA_ERROR_LIMIT, as rihla_layout_to_png(). %RIHLA_ERROR_RENDER.
 *
 * Returns: (transfer full): the PNG, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *rihla_layout_page_to_png (RihlaLayout *self, guint page,
                                            double scale, GError **error);

/**
 * rihla_layout_write_file:
 * @self: a layout
 * @path: (type filename): the name of a file
 * @format: (nullable): `svg`, `pdf`, `png` or `layout`; %NULL to go by the
 *   suffix of @path
 * @scale: pixels a CSS pixel, for PNG
 * @error: where to put an error
 *
 * Draws the map to a file. The file is replaced as a whole once everything is
 * on the disk; on error the old one is left as it was. Several pages in a
 * format that holds one, SVG and PNG, become as many files, all of them or
 * none; rihla_layout_list_files() tells their names.
 *
 * Returns: %TRUE if it was written
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_write_file (RihlaLayout *self, const char *path,
                                            const char *format, double scale,
                                            GError **error);

/**
 * rihla_layout_list_files:
 * @self: a layout
 * @path: (type filename): the name of a file
 * @format: (nullable): as in rihla_layout_write_file()
 * @error: where to put an error
 *
 * Tells which files rihla_layout_write_file() would write: @path, or for
 * several pages in a format that holds one `map-1.svg`, `map-2.svg` and so on
 * for `map.svg`.
 *
 * Errors: %RIHLA_ERROR_UNSUPPORTED for a format that is not known.
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1)
 *   (element-type filename): the names, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API char **rihla_layout_list_files (RihlaLayout *self, const char *path,
                                          const char *format, GError **error);

/**
 * rihla_layout_to_bytes:
 * @self: a layout
 * @format: `svg`, `pdf`, `png` or `layout`
 * @scale: pixels a CSS pixel, for PNG
 * @error: where to put an error
 *
 * Draws the map in a format given by name.
 *
 * Errors: as the function of the format; %RIHLA_ERROR_UNSUPPORTED for a name
 * that is not known, and for several pages in a format that holds one.
 *
 * Returns: (transfer full): the bytes, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API GBytes *rihla_layout_to_bytes (RihlaLayout *self, const char *format,
                                         double scale, GError **error);

/**
 * rihla_pictures_get_n:
 *
 * Counts the formats maps are drawn in.
 *
 * Returns: how many
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_pictures_get_n (void);

/**
 * rihla_pictures_get_name:
 * @index: a format, from 0
 *
 * Gets the name of a format, as rihla_layout_to_bytes() takes it.
 *
 * Returns: (nullable): the name; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_pictures_get_name (guint index);

/**
 * rihla_pictures_get_description:
 * @index: a format, from 0
 *
 * Gets what a format is, in English.
 *
 * Returns: (nullable): the description; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_pictures_get_description (guint index);

/**
 * rihla_pictures_get_suffixes:
 * @index: a format, from 0
 *
 * Gets the suffixes of a format, without the dot.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the suffixes;
 *   %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *const *rihla_pictures_get_suffixes (guint index);

/**
 * rihla_pictures_get_mime_type:
 * @index: a format, from 0
 *
 * Gets the MIME type of a format.
 *
 * Returns: (nullable): the type; %NULL past the end
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_pictures_get_mime_type (guint index);

G_END_DECLS
