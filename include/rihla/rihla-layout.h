/* rihla-layout.h: a map as numbers.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

#define RIHLA_TYPE_RECT (rihla_rect_get_type ())

/**
 * RihlaRect:
 * @x: left edge, in points
 * @y: upper edge, in points; y grows downwards
 * @width: width, in points
 * @height: height, in points
 *
 * A rectangle.
 *
 * Since: 0.1
 */
typedef struct _RihlaRect {
    double x;
    double y;
    double width;
    double height;
} RihlaRect;

RIHLA_API GType rihla_rect_get_type (void);

#define RIHLA_TYPE_LAYOUT (rihla_layout_get_type ())

/**
 * RihlaLayout:
 *
 * A map, laid out: shapes and text with their positions in points, each
 * carrying the id of the element it stands for. It does not change once made.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_layout_get_type (void);

/**
 * rihla_layout_new:
 * @journey: a sealed journey
 * @options: (nullable): what to choose; %NULL for the usual
 * @diagnostics: (nullable): where remarks are noted, such as missing glyphs
 * @error: where to put an error
 *
 * Lays a journey out as a map.
 *
 * Errors: %RIHLA_ERROR_LIMIT where the map grows larger than can be drawn,
 * %RIHLA_ERROR_UNSUPPORTED where the options name a lane that is not known.
 *
 * Returns: (transfer full): the layout, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaLayout *
rihla_layout_new (RihlaJourney *journey, RihlaLayoutOptions *options,
                  RihlaDiagnostics *diagnostics, GError **error);

/**
 * rihla_layout_new_comparison:
 * @comparison: a comparison of two journeys
 * @options: (nullable): what to choose; %NULL for the usual
 * @diagnostics: (nullable): where remarks are noted, such as missing glyphs
 * @error: where to put an error
 *
 * Lays both journeys of a comparison out as one map: the new one, with what was
 * removed kept where it stood. Signs show what was added, removed, moved and
 * reworded; two curves show what was felt before and what is felt after; the
 * figures below say how each key measure changed.
 *
 * Errors: those of rihla_layout_new().
 *
 * Returns: (transfer full): the layout, or %NULL on error
 *
 * Since: 0.1
 */
RIHLA_API RihlaLayout *
rihla_layout_new_comparison (RihlaComparison *comparison,
                             RihlaLayoutOptions *options,
                             RihlaDiagnostics *diagnostics, GError **error);

/**
 * rihla_layout_ref:
 * @self: a layout
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaLayout *rihla_layout_ref (RihlaLayout *self);

/**
 * rihla_layout_unref:
 * @self: (transfer full) (nullable): a layout
 *
 * Gives a reference back; the last one frees the layout.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_unref (RihlaLayout *self);

/**
 * rihla_layout_get_width:
 * @self: a layout
 *
 * Gets the width of the whole picture; where there are several pages, of the
 * first one.
 *
 * Returns: the width, in points
 *
 * Since: 0.1
 */
RIHLA_API double rihla_layout_get_width (RihlaLayout *self);

/**
 * rihla_layout_get_height:
 * @self: a layout
 *
 * Gets the height of the whole picture; where there are several pages, of the
 * first one.
 *
 * Returns: the height, in points
 *
 * Since: 0.1
 */
RIHLA_API double rihla_layout_get_height (RihlaLayout *self);

/**
 * rihla_layout_get_n_pages:
 * @self: a layout
 *
 * Counts the pages. There is one unless the options give a page on which the
 * map would be too small to read.
 *
 * Returns: how many, at least 1
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_layout_get_n_pages (RihlaLayout *self);

/**
 * rihla_layout_get_page_width:
 * @self: a layout
 * @page: a page, from 0
 *
 * Gets the width of a page.
 *
 * Returns: the width, in points
 *
 * Since: 0.1
 */
RIHLA_API double rihla_layout_get_page_width (RihlaLayout *self, guint page);

/**
 * rihla_layout_get_page_height:
 * @self: a layout
 * @page: a page, from 0
 *
 * Gets the height of a page.
 *
 * Returns: the height, in points
 *
 * Since: 0.1
 */
RIHLA_API double rihla_layout_get_page_height (RihlaLayout *self, guint page);

/**
 * rihla_layout_get_direction:
 * @self: a layout
 *
 * Gets the direction the map is read in.
 *
 * Returns: left to right or right to left
 *
 * Since: 0.1
 */
RIHLA_API RihlaDirection rihla_layout_get_direction (RihlaLayout *self);

/**
 * rihla_layout_hit:
 * @self: a layout
 * @x: a place from the left edge, in points
 * @y: a place from the upper edge, in points
 *
 * Finds the element that is drawn at a place, the topmost one; where there are
 * several pages, on the first one.
 *
 * Returns: (nullable): its id, or %NULL where there is none
 *
 * Since: 0.1
 */
RIHLA_API const char *rihla_layout_hit (RihlaLayout *self, double x, double y);

/**
 * rihla_layout_hit_page:
 * @self: a layout
 * @page: a page, from 0
 * @x: a place from the left edge of the page, in points
 * @y: a place from the upper edge of the page, in points
 *
 * Finds the element that is drawn at a place of a page, the topmost one.
 *
 * Returns: (nullable): its id, or %NULL where there is none
 *
 * Since: 0.1
 */
RIHLA_API const char *
rihla_layout_hit_page (RihlaLayout *self, guint page, double x, double y);

/**
 * rihla_layout_find_page:
 * @self: a layout
 * @id: the id of an element
 * @page: (out) (optional): the page, from 0
 *
 * Finds the first page that an element is drawn on.
 *
 * Returns: %TRUE if anything is drawn for it
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_find_page (RihlaLayout *self, const char *id,
                                           guint *page);

/**
 * rihla_layout_get_extents:
 * @self: a layout
 * @id: the id of an element
 * @extents: (out caller-allocates): the box around all that is drawn for it
 *
 * Finds where an element is drawn; where there are several pages, on the first
 * one that shows it, which rihla_layout_find_page() tells. The pin of a pain
 * point on the emotion curve does not count, but is hit as the pain point.
 *
 * Returns: %TRUE if anything is drawn for it
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_get_extents (RihlaLayout *self, const char *id,
                                             RihlaRect *extents);

/**
 * rihla_layout_get_page_extents:
 * @self: a layout
 * @page: a page, from 0
 * @id: the id of an element
 * @extents: (out caller-allocates): the box around all that the page shows of
 *   it
 *
 * Finds where an element is drawn on a page.
 *
 * Returns: %TRUE if the page shows anything of it
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_get_page_extents (RihlaLayout *self, guint page,
                                                  const char *id,
                                                  RihlaRect *extents);

/**
 * rihla_layout_audit:
 * @self: a layout
 * @diagnostics: (nullable): where each fault is noted
 *
 * Looks for text that overlaps other text, is clipped or leaves its box, and
 * for anything outside the page.
 *
 * Returns: the number of faults; 0 for a good map
 *
 * Since: 0.1
 */
RIHLA_API guint rihla_layout_audit (RihlaLayout *self,
                                    RihlaDiagnostics *diagnostics);

/**
 * rihla_layout_to_string:
 * @self: a layout
 *
 * Writes the layout as text, an item a line, numbers to a tenth of a point.
 * For tests and for a look at what is where.
 *
 * Returns: (transfer full): the text
 *
 * Since: 0.1
 */
RIHLA_API char *rihla_layout_to_string (RihlaLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaLayout, rihla_layout_unref)

G_END_DECLS
