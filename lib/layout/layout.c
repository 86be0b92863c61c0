/* layout.c: from a sealed journey to a laid-out map.
 * SPDX-License-Identifier: MIT
 *
 * What comes in: a sealed journey, and what the caller chose. What goes out: a
 * display list in points, each item carrying the id of its element.
 *
 * Three rounds over the lanes. First each shapes its texts and asks for width;
 * then the columns are settled, no narrower than the header needs, and for a
 * page to fill it. Then each breaks its texts to the width it got and says how
 * high it is. Then they are stacked and each adds its items, as if read from
 * left to right; then it is found what the pages show. The whole list is turned
 * round at the end where reading goes the other way. Nothing is
 * drawn. Every text is shaped once; time and memory grow with the number of
 * elements and the length of their texts. */

#include "config.h"

#include <math.h>

#include <rihla/rihla-error.h>

#include "layout/callouts.h"
#include "layout/columns.h"
#include "layout/direction.h"
#include "layout/lane-choice.h"
#include "layout/layout-options.h"
#include "layout/layout.h"
#include "layout/page-breaks.h"
#include "layout/page-windows.h"
#include "layout/phone/phone.h"
#include "model/elements.h"

/* The largest map, in points either way: cairo keeps places in 24 bits before
 * the point, so what is further out would be drawn somewhere else. A stage of
 * a hundred thousand touchpoints comes near it. */
#define MAP_LARGEST 8000000.0

#define HEAD_LEAST 5   /* width of the lane heads, in sizes of their letters */
#define NOTES_GAP 10.0 /* between the last lane and the notes */

G_DEFINE_BOXED_TYPE (RihlaLayout, rihla_layout, rihla_layout_ref,
                     rihla_layout_unref)

RihlaLayout *
rihla_layout_ref (RihlaLayout *self)
{
    g_return_val_if_fail (self != NULL, NULL);

    return g_atomic_rc_box_acquire (self);
}

static void
clear_layout (gpointer data)
{
    RihlaLayout *self = data;

    rihla_display_clear (&self->display);
    rihla_pages_free (self->pages);
    g_clear_pointer (&self->breaks, g_array_unref);
    rihla_theme_unref (self->theme);
    rihla_journey_unref (self->journey);
    g_free (self->language);
}

void
rihla_layout_unref (RihlaLayout *self)
{
    if (self != NULL)
        g_atomic_rc_box_release_full (self, clear_layout);
}

/* --- What the caller and the journey chose ------------------------------ */

/* The direction of the first strong letter that the journey shows. */
static RihlaDirection
find_direction_of_texts (const RihlaJourney *journey)
{
    RihlaDirection direction = rihla_direction_find (journey->title);
    guint n_stages = rihla_list_get_n (journey->stages);

    for (guint i = 0; i < n_stages && direction == RIHLA_DIRECTION_NONE; i++) {
        const RihlaStage *stage = g_ptr_array_index (journey->stages, i);

        direction = rihla_direction_find (stage->title);
    }
    return direction;
}

/* The language of the journey; one that says nothing of it is taken by the
 * letters of its texts. */
static const char *
get_journey_language (const RihlaJourney *journey)
{
    if (journey->language != NULL)
        return journey->language;
    if (find_direction_of_texts (journey) == RIHLA_DIRECTION_RTL)
        return "ar";
    return "en";
}

static RihlaDirection
choose_direction (const RihlaJourney *journey,
                  const RihlaLayoutOptions *options)
{
    if (options != NULL && options->direction != RIHLA_DIRECTION_NONE)
        return options->direction;
    if (journey->direction != RIHLA_DIRECTION_NONE)
        return journey->direction;
    return rihla_language_get_direction (get_journey_language (journey));
}

static RihlaTheme *
choose_theme (const RihlaLayoutOptions *options, GError **error)
{
    if (options != NULL && options->theme != NULL)
        return rihla_theme_ref (options->theme);
    return rihla_theme_new_named ("default", error);
}

static const char *
choose_language (const RihlaJourney *journey, const RihlaLayoutOptions *options)
{
    if (options != NULL && options->language != NULL)
        return options->language;
    return get_journey_language (journey);
}

static RihlaDigits
choose_digits (const RihlaJourney *journey, const RihlaLayoutOptions *options)
{
    if (options != NULL && options->digits != RIHLA_DIGITS_NONE)
        return options->digits;
    return journey->digits;
}

static RihlaLayout *
make_layout (RihlaJourney *journey, RihlaLayoutOptions *options, GError **error)
{
    g_autoptr (RihlaTheme) theme = choose_theme (options, error);
    RihlaLayout *self;

    if (theme == NULL)
        return NULL;
    self = g_atomic_rc_box_new0 (RihlaLayout);
    self->journey = rihla_journey_ref (journey);
    self->theme = g_steal_pointer (&theme);
    self->language = g_strdup (choose_language (journey, options));
    self->direction = choose_direction (journey, options);
    rihla_display_init (&self->display);
    return self;
}

/* --- The map ------------------------------------------------------------ */

/* That of the theme, unless it is too narrow for the letters of the theme. */
static double
find_head_width (const RihlaTheme *theme)
{
    double size = MAX (theme->fonts[RIHLA_FONT_LANE_HEAD].size,
                       theme->fonts[RIHLA_FONT_SMALL].size);

    return MAX (theme->lane_head_width, HEAD_LEAST * size);
}

static void
init_map (RihlaMap *map, RihlaLayout *self, const RihlaLayoutOptions *options)
{
    const RihlaTheme *theme = self->theme;
    gboolean is_fixed = options != NULL && options->has_fixed_width_text;

    map->journey = self->journey;
    map->theme = self->theme;
    map->direction = self->direction;
    map->display = &self->display;
    map->has_findings = options == NULL || !options->has_no_callouts;
    map->is_summary =
        options != NULL && options->detail == RIHLA_DETAIL_EXECUTIVE;
    map->labels = rihla_labels_new (self->language,
                                    choose_digits (self->journey, options),
                                    self->journey->calendar);
    map->measurer =
        rihla_measurer_new (self->theme, self->direction,
                            get_journey_language (self->journey), is_fixed);
    map->report = rihla_report_new (self->journey);
    if (map->comparison != NULL)
        map->new_report = rihla_report_new (
            rihla_comparison_get_new_journey (map->comparison));
    map->head_width = find_head_width (theme);
    map->lanes_x = theme->page_margin + map->head_width + theme->column_gap;
    rihla_columns_make (map);
}

/* --- The three rounds ---------------------------------------------------- */

static gboolean
check_size (double width, double height, GError **error)
{
    if (width <= MAP_LARGEST && height <= MAP_LARGEST)
        return TRUE;
    g_set_error (error, RIHLA_ERROR, RIHLA_ERROR_LIMIT,
                 "the map would be %.0f × %.0f points, more than the %.0f "
                 "that can be drawn",
                 width, height, MAP_LARGEST);
    return FALSE;
}

static void
place_head (RihlaMap *map, const RihlaLane *lane)
{
    const RihlaTheme *theme = map->theme;
    RihlaRect box = { theme->page_margin, 0,
                      map->head_width - lane->klass->head_inset, 0 };

    if (lane->head == NULL)
        return;
    box.y = lane->y;
    if (!lane->klass->has_head_on_top)
        box.y += (lane->height - lane->head->height) / 2;
    box.height = lane->head->height;
    rihla_display_begin (map->display, RIHLA_ROLE_LANE_HEAD, NULL);
    rihla_display_add_text (map->display, &box, lane->head, RIHLA_ALIGN_START,
                            theme->fonts[lane->head->font].colour,
                            theme->paper);
}

/* The height is set when it is known. */
static void
place_page (const RihlaArrangement *arrangement)
{
    RihlaMap *map = arrangement->map;
    RihlaRect page = { 0, 0, arrangement->width, 0 };
    RihlaPaint paint = { .fill = map->theme->paper };

    rihla_display_begin (map->display, RIHLA_ROLE_PAGE, NULL);
    rihla_display_add_box (map->display, &page, 0, &paint);
}

/* Adds the lanes, the callouts and their notes. Returns where the notes, or the
 * lanes, end, which is at y without any notes. */
static double
place_lanes (RihlaMap *map, double y)
{
    g_autoptr (RihlaCallouts) callouts = NULL;
    double notes;

    for (guint i = 0; i < map->n_lanes; i++) {
        place_head (map, &map->lanes[i]);
        map->lanes[i].klass->place (map, &map->lanes[i]);
    }
    callouts = rihla_callouts_place (map);
    notes = rihla_callouts_place_notes (callouts, y + NOTES_GAP);
    return notes > 0 ? y + NOTES_GAP + notes : y;
}

/* Adds all items. The height of the map is known once the notes are placed. */
static void
place_map (RihlaArrangement *arrangement)
{
    RihlaMap *map = arrangement->map;
    double margin = map->theme->page_margin;
    double y;

    place_page (arrangement);
    rihla_header_place (arrangement->header, margin, margin);
    y = place_lanes (map, arrangement->lanes_end);
    rihla_arrangement_complete_footer (arrangement, y);
    g_array_index (map->display->items, RihlaItem, 0).box.height =
        arrangement->height;
    rihla_footer_place (arrangement->footer, margin, arrangement->footer_y);
}

/* Puts the map on the page, as large as fits, in the middle. */
static void
fit_page (RihlaLayout *self, const RihlaLayoutOptions *options)
{
    self->width = self->map_width;
    self->height = self->map_height;
    self->scale = 1;
    if (options == NULL || options->page_width <= 0)
        return;
    self->width = options->page_width;
    self->height = options->page_height;
    if (self->pages != NULL)
        return;
    self->scale =
        MIN (self->width / self->map_width, self->height / self->map_height);
    self->x = (self->width - self->map_width * self->scale) / 2;
    self->y = (self->height - self->map_height * self->scale) / 2;
}

static gboolean
lay_out (RihlaMap *map, RihlaLayout *self, const RihlaLayoutOptions *options,
         GError **error)
{
    g_autoptr (RihlaHeader) header = rihla_header_new (map);
    g_autoptr (RihlaFooter) footer = rihla_footer_new (map);
    g_autoptr (RihlaPageBreaks) breaks = NULL;
    RihlaArrangement arrangement = { map, header, footer };

    for (guint i = 0; i < map->n_lanes; i++)
        map->lanes[i].klass->measure (map, &map->lanes[i]);
    breaks = rihla_page_breaks_new (&arrangement, options);
    map->breaks = breaks;
    if (!check_size (arrangement.width, arrangement.height, error))
        return FALSE;
    place_map (&arrangement);
    if (!check_size (arrangement.width, arrangement.height, error))
        return FALSE;
    self->map_width = arrangement.width;
    self->map_height = arrangement.height;
    if (breaks != NULL)
        self->pages = rihla_page_windows_make (&arrangement, breaks, error);
    if (breaks != NULL && self->pages == NULL)
        return FALSE;
    rihla_display_finish (map->display, self->map_width, self->direction);
    fit_page (self, options);
    return TRUE;
}

/* A phone map is as wide as it was asked for, and as high as it needs. */
static gboolean
lay_out_phone (RihlaMap *map, RihlaLayout *self, double width, GError **error)
{
    self->breaks = g_array_new (FALSE, FALSE, sizeof (double));
    self->map_width = width;
    self->map_height = rihla_phone_lay_out (map, width, self->breaks);
    if (!check_size (self->map_width, self->map_height, error))
        return FALSE;
    rihla_display_finish (map->display, width, self->direction);
    fit_page (self, NULL);
    return TRUE;
}

/* The comparison that a journey was merged of may be NULL, and so may the
 * merge. */
static RihlaLayout *
lay_out_journey (RihlaJourney *journey, RihlaComparison *comparison,
                 const RihlaMerge *merge, RihlaLayoutOptions *options,
                 RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (RihlaLayout) self = make_layout (journey, options, error);
    RihlaMap map = { .comparison = comparison, .merge = merge };
    gboolean is_done;

    if (self == NULL)
        return NULL;
    init_map (&map, self, options);
    map.diagnostics = diagnostics;
    map.images =
        rihla_image_store_new ("journey", journey->folder, diagnostics);
    is_done = rihla_lane_choice_make (&map, options, error);
    if (is_done && options != NULL && options->phone_width > 0)
        is_done = lay_out_phone (&map, self, options->phone_width, error);
    else if (is_done)
        is_done = lay_out (&map, self, options, error);
    if (is_done && diagnostics != NULL)
        rihla_measurer_report_missing (map.measurer, diagnostics);
    rihla_map_clear (&map);
    if (!is_done)
        return NULL;
    return g_steal_pointer (&self);
}

RihlaLayout *
rihla_layout_new (RihlaJourney *journey, RihlaLayoutOptions *options,
                  RihlaDiagnostics *diagnostics, GError **error)
{
    g_return_val_if_fail (journey != NULL, NULL);
    g_return_val_if_fail (rihla_journey_is_sealed (journey), NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    return lay_out_journey (journey, NULL, NULL, options, diagnostics, error);
}

RihlaLayout *
rihla_layout_new_comparison (RihlaComparison *comparison,
                             RihlaLayoutOptions *options,
                             RihlaDiagnostics *diagnostics, GError **error)
{
    g_autoptr (RihlaMerge) merge = NULL;

    g_return_val_if_fail (comparison != NULL, NULL);
    g_return_val_if_fail (error == NULL || *error == NULL, NULL);

    merge = rihla_merge_new (comparison, error);
    if (merge == NULL)
        return NULL;
    return lay_out_journey (merge->journey, comparison, merge, options,
                            diagnostics, error);
}
