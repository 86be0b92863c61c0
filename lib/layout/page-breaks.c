/* page-breaks.c: where a map is broken into pages.
 * SPDX-License-Identifier: MIT
 *
 * In: a map that has been measured, and a page. A map that fits the page with
 * its smallest text still legible is left in one piece, and its columns are
 * stretched to the shape of the page as far as looks well. Any other is broken:
 * between stages, and where the lanes are too high for one page, between lanes.
 * The first scale that is tried is the smallest that is allowed, which gives
 * the fewest pages. Then there is mostly some room left on each, so the same
 * pages are tried at the largest scale that their stages allow, and at one in
 * between: the largest is kept that needs no more pages. What then is left below
 * the emotion band is given to it, as far as looks well: a curve gains by
 * height, where cards would only stand in larger boxes. Each try costs one
 * arranging of the map; there are never more than seven. */

#include "config.h"

#include <math.h>

#include "layout/columns.h"
#include "layout/page-breaks.h"
#include "layout/page-marks.h"
#include "layout/page-slices.h"

/* How much wider a map may be made to fill its one page. */
/* What is meant for one look had better be small than on two pages: its text
 * may be as small as this share of the smallest. */
#define SUMMARY_SHARE 0.7

#define STRETCH_MOST 1.5
/* Less than that is not worth another try. */
#define WORTH_TRYING 1.02
/* How much of its height the emotion band may gain to fill a page. */
#define BAND_GAIN 0.75
/* Left free below a band that fills its page, for notes. */
#define RESERVE 0.03
/* Margins and marks take no more than this of a page, or it would show nothing
 * else: then its text is smaller than asked for. */
#define FURNITURE_MOST 0.5

static double
find_smallest_font (const RihlaTheme *theme)
{
    double smallest = INFINITY;

    for (guint i = 0; i < RIHLA_N_FONTS; i++)
        smallest = MIN (smallest, theme->fonts[i].size);
    return smallest;
}

void
rihla_page_breaks_free (RihlaPageBreaks *self)
{
    if (self == NULL)
        return;
    g_array_unref (self->groups);
    g_array_unref (self->bands);
    g_free (self);
}

/* --- What is left ---------------------------------------------------------- */

/* The index of the lane of emotions; 0: there is none. */
static guint
find_emotions (const RihlaMap *map)
{
    for (guint i = 1; i < map->n_lanes; i++)
        if (map->lanes[i].klass == &rihla_lane_emotion)
            return i;
    return 0;
}

/* What the emotion band takes of the height that is left on its page. */
static double
take_spare (const RihlaMap *map, double left)
{
    const RihlaLane *lane = &map->lanes[find_emotions (map)];

    if (lane == map->lanes || left < (WORTH_TRYING - 1) * lane->height)
        return 0;
    return MIN (left, BAND_GAIN * lane->height);
}

/* --- One page ------------------------------------------------------------ */

/* The width that the header asks for, beside the lane heads. */
static double
get_header_room (const RihlaArrangement *arrangement)
{
    const RihlaMap *map = arrangement->map;

    return ceil (rihla_header_get_width (arrangement->header) -
                 (map->lanes_x - map->theme->page_margin));
}

/* Arranges the map with columns that are at least so wide together. */
static void
arrange_whole (RihlaArrangement *arrangement, double columns_width)
{
    RihlaMap *map = arrangement->map;
    double margin = map->theme->page_margin;
    double content = ceil (rihla_header_get_width (arrangement->header));

    rihla_columns_settle (map,
                          MAX (columns_width, get_header_room (arrangement)));
    if (map->n_columns > 0)
        content = map->lanes_x + map->lanes_width - margin;
    rihla_arrangement_run (arrangement, content);
}

static double
get_fit (const RihlaArrangement *arrangement, const RihlaLayoutOptions *options)
{
    return MIN (options->page_width / arrangement->width,
                options->page_height / arrangement->height);
}

/* Where a map stands between blank strips left and right, its columns are made
 * wider. */
static void
stretch_whole (RihlaArrangement *arrangement, const RihlaLayoutOptions *options)
{
    const RihlaMap *map = arrangement->map;
    double width = options->page_width / get_fit (arrangement, options);
    double most = STRETCH_MOST * arrangement->width;

    if (map->n_columns == 0 || width < WORTH_TRYING * arrangement->width)
        return;
    arrange_whole (arrangement,
                   MIN (width, most) - map->lanes_x - map->theme->page_margin);
}

/* Where it stands between blank strips above and below, its emotion band is
 * made higher. */
static void
heighten_whole (RihlaArrangement *arrangement,
                const RihlaLayoutOptions *options)
{
    RihlaMap *map = arrangement->map;
    double height = options->page_height / get_fit (arrangement, options);
    double left = height * (1 - RESERVE) - arrangement->height;

    map->spare_height = take_spare (map, left);
    if (map->spare_height > 0)
        arrange_whole (arrangement, map->lanes_width);
}

/* --- Several pages ------------------------------------------------------- */

static double
get_columns_room (const RihlaPageBreaks *self, const RihlaMap *map)
{
    return self->width - map->lanes_x - map->theme->page_margin;
}

static void
set_scale (RihlaPageBreaks *self, double scale)
{
    self->scale = scale;
    self->width = self->page_width / scale;
    self->height = self->page_height / scale;
}

static void
share_columns (RihlaPageBreaks *self, const RihlaMap *map)
{
    double room = get_columns_room (self, map);
    g_autofree double *widths = rihla_columns_get_widths (map);
    g_autoptr (GArray) starts =
        rihla_page_breaks_share (widths, map->n_columns, map->theme->column_gap,
                                 room, room);

    for (guint i = 0; i < starts->len; i++) {
        RihlaPageGroup group = { .first_column =
                                     g_array_index (starts, guint, i) };
        guint end = i + 1 < starts->len ? g_array_index (starts, guint, i + 1)
                                        : map->n_columns;

        group.n_columns = end - group.first_column;
        g_array_append_val (self->groups, group);
    }
}

/* The heights of the lanes below the stages, of those that belong together as
 * one; and where each begins, with the end after them. */
static guint
find_blocks (const RihlaMap *map, double *heights, guint *starts)
{
    guint n = 0;
    gboolean is_joined = FALSE;

    for (guint i = 1; i < map->n_lanes; i++) {
        const RihlaLane *lane = &map->lanes[i];

        if (is_joined) {
            heights[n - 1] += map->theme->lane_gap + lane->height;
        } else {
            starts[n] = i;
            heights[n] = lane->height;
            n++;
        }
        is_joined = rihla_lane_belongs_to_next (lane);
    }
    starts[n] = map->n_lanes;
    return n;
}

/* What is left below a band of lanes on its page. The first page has the
 * header, and the last one the footer. */
static double
find_left (const RihlaPageBreaks *self, const RihlaArrangement *arrangement,
           guint group, guint band)
{
    const RihlaMap *map = arrangement->map;
    const RihlaTheme *theme = map->theme;
    const RihlaPageGroup *of =
        &g_array_index (self->groups, RihlaPageGroup, group);
    const RihlaPageBand *lanes =
        &g_array_index (self->bands, RihlaPageBand, of->first_band + band);
    double left = self->height - 2 * theme->page_margin - self->strip_height -
                  map->lanes[0].height;

    if (lanes->n_lanes > 0) {
        double top, end;

        rihla_page_slices_get (map, lanes,
                               rihla_page_slices_count (map, lanes) - 1, &top,
                               &end);
        left -= theme->lane_gap + end - top;
    }
    if (group == 0 && band == 0 && !self->has_cover)
        left -= arrangement->header_height + RIHLA_HEADER_GAP;
    else
        left -= self->running_height;
    if (group + 1 == self->groups->len && band + 1 == of->n_bands)
        left -= RIHLA_FOOTER_GAP + arrangement->footer_height;
    return left;
}

/* Adds the bands of lanes that share these rooms, with room for a footer, or
 * for none, after the last. Returns how many. */
static guint
add_bands (RihlaPageBreaks *self, const RihlaMap *map, double first_room,
           double room, double footer)
{
    g_autofree double *heights = g_new (double, map->n_lanes + 1);
    g_autofree guint *places = g_new (guint, map->n_lanes);
    guint n_blocks = find_blocks (map, heights, places);
    guint n_all = n_blocks + (footer > 0 ? 1 : 0);
    guint n_before = self->bands->len;
    RihlaPageBand band = { 1, 0 };
    g_autoptr (GArray) starts = NULL;

    if (footer > 0)
        heights[n_blocks] = footer;
    starts = rihla_page_breaks_share (heights, n_all, map->theme->lane_gap,
                                      first_room, room);
    for (guint i = 0; i < starts->len; i++) {
        guint start = g_array_index (starts, guint, i);
        guint end = i + 1 < starts->len ? g_array_index (starts, guint, i + 1)
                                        : n_blocks;

        if (start >= n_blocks)
            break;
        band.first_lane = places[start];
        band.n_lanes = places[MIN (end, n_blocks)] - band.first_lane;
        g_array_append_val (self->bands, band);
    }
    if (self->bands->len == n_before)
        g_array_append_val (self->bands, band);
    return self->bands->len - n_before;
}

/* Where the footer would stand alone on a page, the last stages share their
 * lanes out so that some of them stand above it. */
static void
keep_footer (RihlaPageBreaks *self, const RihlaArrangement *arrangement,
             double first_room, double room)
{
    guint last = self->groups->len - 1;
    RihlaPageGroup *group = &g_array_index (self->groups, RihlaPageGroup, last);
    double footer = RIHLA_FOOTER_GAP + arrangement->footer_height;

    if (find_left (self, arrangement, last, group->n_bands - 1) >= 0)
        return;
    group->first_band = self->bands->len;
    group->n_bands = add_bands (self, arrangement->map,
                                last == 0 ? first_room : room, room, footer);
}

/* The header stands above the first stages, unless it leaves no fair room to
 * the lanes. */
static void
share_lanes (RihlaPageBreaks *self, const RihlaArrangement *arrangement)
{
    const RihlaMap *map = arrangement->map;
    const RihlaTheme *theme = map->theme;
    double room = self->height - 2 * theme->page_margin - self->strip_height -
                  map->lanes[0].height - theme->lane_gap;
    double first_room = room - arrangement->header_height - RIHLA_HEADER_GAP;
    double first_lane = map->n_lanes > 1 ? map->lanes[1].height : 0;
    RihlaPageGroup *groups = (RihlaPageGroup *) self->groups->data;

    room -= self->running_height;
    self->has_cover = first_room < MIN (first_lane, room / 2);
    if (self->has_cover)
        first_room = room;
    g_array_set_size (self->bands, 0);
    groups[0].first_band = 0;
    groups[0].n_bands = add_bands (self, map, first_room, room, 0);
    if (self->groups->len > 1) {
        groups[1].first_band = self->bands->len;
        groups[1].n_bands = add_bands (self, map, room, room, 0);
    }
    for (guint i = 2; i < self->groups->len; i++) {
        groups[i].first_band = groups[1].first_band;
        groups[i].n_bands = groups[1].n_bands;
    }
    keep_footer (self, arrangement, first_room, room);
}

/* Lanes that are too high for a page and cannot be broken count as if they
 * were: it is no gain that they would be drawn smaller. */
static guint
count_band_pages (const RihlaMap *map, const RihlaPageBand *band)
{
    guint n_pages = rihla_page_slices_count (map, band);
    double room = MAX (map->page_room - map->lanes[0].height, 1);
    double top, end;

    if (n_pages > 1 || band->n_lanes == 0)
        return n_pages;
    rihla_page_slices_get (map, band, 0, &top, &end);
    return (guint) CLAMP (ceil ((end - top) / room - 0.001), 1, G_MAXUINT16);
}

static guint
count_group_pages (const RihlaPageBreaks *self, const RihlaMap *map,
                   guint index)
{
    const RihlaPageGroup *group =
        &g_array_index (self->groups, RihlaPageGroup, index);
    guint n_pages = 0;

    for (guint i = 0; i < group->n_bands; i++)
        n_pages +=
            count_band_pages (map, &g_array_index (self->bands, RihlaPageBand,
                                                   group->first_band + i));
    return n_pages;
}

/* With the page of a footer that has no room below the last lanes. */
static guint
count_pages (const RihlaPageBreaks *self, const RihlaArrangement *arrangement)
{
    guint n_pages = self->has_cover ? 1 : 0;
    guint last = self->groups->len - 1;
    guint n_bands = g_array_index (self->groups, RihlaPageGroup, last).n_bands;

    for (guint i = 0; i <= last; i++)
        n_pages += count_group_pages (self, arrangement->map, i);
    if (find_left (self, arrangement, last, n_bands - 1) < 0)
        n_pages++;
    return n_pages;
}

/* Arranges the map for pages of this scale. Returns how many it takes. */
static guint
try_scale (RihlaPageBreaks *self, RihlaArrangement *arrangement, double scale)
{
    RihlaMap *map = arrangement->map;

    set_scale (self, scale);
    rihla_page_marks_measure (map, self);
    map->running_height = self->running_height;
    map->page_room = self->height - 2 * map->theme->page_margin -
                     self->strip_height - self->running_height -
                     map->theme->lane_gap;
    rihla_columns_settle_pages (map, self->groups,
                                get_columns_room (self, map));
    rihla_arrangement_run (arrangement,
                           self->width - 2 * map->theme->page_margin);
    share_lanes (self, arrangement);
    return count_pages (self, arrangement);
}

/* The largest scale at which the stages still stand on the same pages; those
 * that are too wide for a page do not count. */
static double
find_largest_scale (const RihlaPageBreaks *self, const RihlaMap *map)
{
    double room = get_columns_room (self, map);
    g_autofree double *widths = rihla_columns_get_widths (map);
    double widest = 0;

    for (guint i = 0; i < self->groups->len; i++) {
        const RihlaPageGroup *group =
            &g_array_index (self->groups, RihlaPageGroup, i);
        double width = (group->n_columns - 1) * map->theme->column_gap;

        for (guint j = 0; j < group->n_columns; j++)
            width += widths[group->first_column + j];
        if (width <= room)
            widest = MAX (widest, width);
    }
    if (widest == 0)
        return self->scale;
    return self->page_width / (map->lanes_x + widest + map->theme->page_margin);
}

static void
choose_scale (RihlaPageBreaks *self, RihlaArrangement *arrangement)
{
    double smallest = self->scale;
    double largest = find_largest_scale (self, arrangement->map);
    guint n_pages = try_scale (self, arrangement, smallest);

    if (largest < smallest * WORTH_TRYING ||
        try_scale (self, arrangement, largest) <= n_pages ||
        try_scale (self, arrangement, sqrt (smallest * largest)) <= n_pages)
        return;
    try_scale (self, arrangement, smallest);
}

/* The least that is left on the pages that show a lane. */
static double
find_least_left (const RihlaPageBreaks *self,
                 const RihlaArrangement *arrangement, guint lane)
{
    double least = INFINITY;

    for (guint i = 0; i < self->groups->len; i++) {
        const RihlaPageGroup *group =
            &g_array_index (self->groups, RihlaPageGroup, i);

        for (guint j = 0; j < group->n_bands; j++) {
            const RihlaPageBand *band =
                &g_array_index (self->bands, RihlaPageBand,
                                group->first_band + j);

            if (lane >= band->first_lane &&
                lane - band->first_lane < band->n_lanes)
                least = MIN (least, find_left (self, arrangement, i, j));
        }
    }
    return least;
}

/* Every page keeps its lanes. What stands around the faces may ask for more
 * than the band was given; where the pages do not have that, it is left as it
 * was. */
static void
heighten_pages (RihlaPageBreaks *self, RihlaArrangement *arrangement)
{
    RihlaMap *map = arrangement->map;
    guint lane = find_emotions (map);
    double left;

    if (lane == 0)
        return;
    left = find_least_left (self, arrangement, lane);
    map->spare_height = take_spare (map, left - RESERVE * self->height);
    if (map->spare_height == 0)
        return;
    rihla_arrangement_run (arrangement, arrangement->content_width);
    if (find_least_left (self, arrangement, lane) >= 0)
        return;
    map->spare_height = 0;
    rihla_arrangement_run (arrangement, arrangement->content_width);
}

/* The scale at which the smallest text is as small as it may be; smaller where
 * the page would hold nothing but margins and marks. */
static double
find_smallest_scale (const RihlaPageBreaks *self, const RihlaMap *map,
                     double smallest_text)
{
    const RihlaTheme *theme = map->theme;
    double margin = theme->page_margin;
    double line = theme->fonts[RIHLA_FONT_SMALL].size *
                  theme->fonts[RIHLA_FONT_SMALL].line_height;
    double across = self->page_width / (map->lanes_x + margin);
    double down = self->page_height / (2 * margin + 4 * line);

    return MIN (smallest_text / find_smallest_font (theme),
                FURNITURE_MOST * MIN (across, down));
}

static RihlaPageBreaks *
break_pages (RihlaArrangement *arrangement, const RihlaLayoutOptions *options)
{
    RihlaPageBreaks *self = g_new0 (RihlaPageBreaks, 1);
    RihlaMap *map = arrangement->map;

    self->page_width = options->page_width;
    self->page_height = options->page_height;
    self->groups = g_array_new (FALSE, TRUE, sizeof (RihlaPageGroup));
    self->bands = g_array_new (FALSE, TRUE, sizeof (RihlaPageBand));
    set_scale (self, find_smallest_scale (self, map, options->smallest_text));
    share_columns (self, map);
    choose_scale (self, arrangement);
    heighten_pages (self, arrangement);
    return self;
}

RihlaPageBreaks *
rihla_page_breaks_new (RihlaArrangement *arrangement,
                       const RihlaLayoutOptions *options)
{
    const RihlaMap *map = arrangement->map;
    double smallest = find_smallest_font (map->theme);
    double least;

    arrange_whole (arrangement, 0);
    if (options == NULL || options->page_width <= 0)
        return NULL;
    least = options->smallest_text * (map->is_summary ? SUMMARY_SHARE : 1);
    if (map->n_columns > 0 && get_fit (arrangement, options) * smallest < least)
        return break_pages (arrangement, options);
    stretch_whole (arrangement, options);
    heighten_whole (arrangement, options);
    return NULL;
}
