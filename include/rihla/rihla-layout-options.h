/* rihla-layout-options.h: how a map is to be laid out.
 * SPDX-License-Identifier: MIT */

#pragma once

#include <rihla/rihla-types.h>

G_BEGIN_DECLS

/**
 * RIHLA_SMALLEST_TEXT:
 *
 * The smallest text that a page has unless something else is set, in points:
 * what most people read at arm's length.
 *
 * Since: 0.1
 */
#define RIHLA_SMALLEST_TEXT 5.0

#define RIHLA_TYPE_LAYOUT_OPTIONS (rihla_layout_options_get_type ())

/**
 * RihlaLayoutOptions:
 *
 * What a caller may choose about a map. Whatever is not set follows the
 * journey and the default theme. Not for use by two threads at once.
 *
 * Since: 0.1
 */
RIHLA_API GType rihla_layout_options_get_type (void);

/**
 * rihla_layout_options_new:
 *
 * Makes options with nothing set.
 *
 * Returns: (transfer full): the options
 *
 * Since: 0.1
 */
RIHLA_API RihlaLayoutOptions *rihla_layout_options_new (void);

/**
 * rihla_layout_options_ref:
 * @self: options
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 *
 * Since: 0.1
 */
RIHLA_API RihlaLayoutOptions *
rihla_layout_options_ref (RihlaLayoutOptions *self);

/**
 * rihla_layout_options_unref:
 * @self: (transfer full) (nullable): options
 *
 * Gives a reference back; the last one frees the options.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_options_unref (RihlaLayoutOptions *self);

/**
 * rihla_layout_options_set_theme:
 * @self: options
 * @theme: (nullable): a theme; %NULL for the default one
 *
 * Sets the theme.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_theme (RihlaLayoutOptions *self, RihlaTheme *theme);

/**
 * rihla_layout_options_set_lanes:
 * @self: options
 * @lanes: (nullable) (array zero-terminated=1): nicks of lanes, or ids of lanes
 *   that the journey names, in the order they are to stand; %NULL for those
 *   that the journey chose, else the usual ones
 * @error: where to put an error
 *
 * Chooses the lanes. Lanes that the journey has nothing for are not drawn. A
 * lane that is chosen here is drawn even if the journey hides it. Whether there
 * are such lanes is known when a journey is laid out: see rihla_layout_new().
 *
 * Errors: %RIHLA_ERROR_VALUE for a lane that is named twice; nothing is set
 * then.
 *
 * Returns: %TRUE if they were set
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_options_set_lanes (RihlaLayoutOptions *self,
                                                   const char *const *lanes,
                                                   GError **error);

/**
 * rihla_layout_options_set_hidden_lanes:
 * @self: options
 * @lanes: (nullable) (array zero-terminated=1): nicks of lanes, or ids of lanes
 *   that the journey names; %NULL for none
 * @error: where to put an error
 *
 * Hides lanes, besides those that the journey hides.
 *
 * Errors: %RIHLA_ERROR_VALUE for a lane that is named twice; nothing is set
 * then.
 *
 * Returns: %TRUE if they were set
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_options_set_hidden_lanes (
    RihlaLayoutOptions *self, const char *const *lanes, GError **error);

/**
 * rihla_layout_options_set_detail:
 * @self: options
 * @detail: how much the map shows; %RIHLA_DETAIL_FULL unless set
 *
 * Sets how much of the journey the map shows. Lanes that are chosen by
 * rihla_layout_options_set_lanes() are drawn at any level of detail, and as they
 * are on a full map. Lanes that the journey hides stay hidden.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_detail (RihlaLayoutOptions *self, RihlaDetail detail);

/**
 * rihla_layout_options_set_lane_title:
 * @self: options
 * @lane: the nick of a lane, or the id of one that the journey names
 * @title: (nullable): its head, "" for none; %NULL for that of the journey,
 *   else the usual one
 *
 * Renames a lane.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_lane_title (RihlaLayoutOptions *self, const char *lane,
                                     const char *title);

/**
 * rihla_layout_options_set_callouts:
 * @self: options
 * @callouts: whether the map tells what it finds; %TRUE unless set
 *
 * Sets whether there are callouts for the lowest moment, the largest leak and
 * going back and forth between channels. What the journey annotates is shown
 * in any case.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_callouts (RihlaLayoutOptions *self, gboolean callouts);

/**
 * rihla_layout_options_set_page:
 * @self: options
 * @width: width of the page in points, more than 0; 0 for the map's own size
 * @height: height of the page in points, more than 0; 0 with a @width of 0
 *
 * Sets the page. The map is scaled to fit it, and centred; where that would
 * make its text too small to read, it is broken into several pages.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_options_set_page (RihlaLayoutOptions *self,
                                              double width, double height);

/**
 * RIHLA_PHONE_WIDTH:
 *
 * The width of a phone map where none is given, in points: 390 CSS pixels.
 *
 * Since: 0.1
 */
#define RIHLA_PHONE_WIDTH 292.5

/**
 * RIHLA_PHONE_WIDTH_LEAST:
 *
 * The least width of a phone map, in points: 280 CSS pixels.
 *
 * Since: 0.1
 */
#define RIHLA_PHONE_WIDTH_LEAST 210.0

/**
 * RIHLA_PHONE_WIDTH_MOST:
 *
 * The greatest width of a phone map, in points: 1,024 CSS pixels.
 *
 * Since: 0.1
 */
#define RIHLA_PHONE_WIDTH_MOST 768.0

/**
 * rihla_layout_options_set_phone_width:
 * @self: options
 * @width: width of the map in points, from %RIHLA_PHONE_WIDTH_LEAST to
 *   %RIHLA_PHONE_WIDTH_MOST; 0 for no phone map
 *
 * Asks for a map for a phone: stages under one another, time downwards, in
 * this width and as high as it needs. A page that was set is not used.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_phone_width (RihlaLayoutOptions *self, double width);

/**
 * rihla_layout_options_parse_page:
 * @self: options
 * @page: a paper size such as `A4` or `A3-portrait`, or `WxH` with a unit:
 *   `420x297mm`, `42x29.7cm`, `17x11in`, `1920x1080px`; or `phone`, or a
 *   phone's width as in `phone:430px`
 * @error: where to put an error
 *
 * Sets the page from text. A paper size lies on its long side unless
 * `-portrait` is added.
 *
 * Errors: %RIHLA_ERROR_VALUE for a text that is no size, %RIHLA_ERROR_LIMIT for
 * a page larger than 200 inches or a phone map of a width out of range.
 *
 * Returns: %TRUE if it was set
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_options_parse_page (RihlaLayoutOptions *self,
                                                    const char *page,
                                                    GError **error);

/**
 * rihla_layout_options_set_smallest_text:
 * @self: options
 * @points: the size in points; 0: as small as it takes
 *
 * Sets how small the smallest text of the theme may become on a page. A map
 * that would have to be made smaller is broken into several pages: between
 * stages and, where its lanes are too high, between lanes. With 0 there is
 * always one page. Without this it is %RIHLA_SMALLEST_TEXT.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_options_set_smallest_text (RihlaLayoutOptions *self,
                                                       double points);

/**
 * rihla_layout_options_parse_smallest_text:
 * @self: options
 * @size: a number with a unit, such as `6pt`, `2mm` or `8px`; or `0`
 * @error: where to put an error
 *
 * Sets how small text may become on a page, from text; see
 * rihla_layout_options_set_smallest_text().
 *
 * Errors: %RIHLA_ERROR_VALUE for a text that is no size, or of more than 72
 * points.
 *
 * Returns: %TRUE if it was set
 *
 * Since: 0.1
 */
RIHLA_API gboolean rihla_layout_options_parse_smallest_text (
    RihlaLayoutOptions *self, const char *size, GError **error);

/**
 * rihla_layout_options_set_direction:
 * @self: options
 * @direction: a direction; %RIHLA_DIRECTION_NONE to follow the journey
 *
 * Sets the direction the map is read in.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_options_set_direction (RihlaLayoutOptions *self,
                                                   RihlaDirection direction);

/**
 * rihla_layout_options_set_language:
 * @self: options
 * @language: (nullable): a well-formed BCP 47 tag; %NULL to follow the journey
 *
 * Sets the language of what the map itself says: lane heads, numbers, dates.
 * The texts of the journey stay as they are.
 *
 * Since: 0.1
 */
RIHLA_API void rihla_layout_options_set_language (RihlaLayoutOptions *self,
                                                  const char *language);

/**
 * rihla_layout_options_set_digits:
 * @self: options
 * @digits: the digits; %RIHLA_DIGITS_NONE to follow the journey
 *
 * Sets the digits numbers are shown in.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_digits (RihlaLayoutOptions *self, RihlaDigits digits);

/**
 * rihla_layout_options_set_fixed_width_text:
 * @self: options
 * @fixed_width_text: whether to
 *
 * Measures text by a fixed width a character instead of by the fonts of the
 * system, so that a layout is the same everywhere. For tests.
 *
 * Since: 0.1
 */
RIHLA_API void
rihla_layout_options_set_fixed_width_text (RihlaLayoutOptions *self,
                                           gboolean fixed_width_text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RihlaLayoutOptions, rihla_layout_options_unref)

G_END_DECLS
